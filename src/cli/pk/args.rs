//! What can be typed after `sparring pk`.

use std::path::PathBuf;

use clap::Subcommand;

/// `pk`.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Formats (--part, in the order in which they are played):
  duel:3  form:5  wild-card:4  round-robin  round-robin:2  bracket:3/5  bracket:8,3/5  swiss:5  relay:7/7  final:3  race:renewal/3
  After a format: @panel lets the judges decide, @35/20/20/15/10 sets the weights of D1 to D5.

Examples:
  sparring pk create 春季PK --contestants names.csv --part form:5 --part bracket:3/5
  sparring pk open 春季PK.pk
  sparring pk play 春季PK.pk --contestant 3
  sparring pk standings 春季PK.pk")]
pub struct PkArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: PkCommand,
}

/// What can be done with a competition. EVENT is an event file.
#[derive(Clone, Debug, Subcommand)]
pub enum PkCommand {
    /// Declare an event and seal its draw.
    Create {
        /// What it is called.
        name: String,
        /// A contestant: name, or name and team parted by a comma. May be given again.
        #[arg(long = "contestant", value_name = "NAME[,TEAM]")]
        contestant: Vec<String>,
        /// A file with a contestant on each line.
        #[arg(long, value_name = "FILE")]
        contestants: Option<PathBuf>,
        /// A part of the event, see below. May be given again.
        #[arg(long = "part", value_name = "FORMAT", default_value = "form:5")]
        part: Vec<String>,
        /// Wall-clock limit of a drill, minutes.
        #[arg(long, default_value_t = 20)]
        minutes: u16,
        /// How long a broken-off drill may wait, minutes; 0 when it is lost at once.
        #[arg(long, default_value_t = 10)]
        pause: u16,
        /// Judges of the panel.
        #[arg(long, default_value_t = 0)]
        judges: u8,
        /// Sealed tasks in reserve for sudden death.
        #[arg(long, default_value_t = 3)]
        reserve: u8,
        /// The tie chain: compliance, ending, discovery, objections, met.
        #[arg(long, value_delimiter = ',', default_value = "compliance,ending,discovery")]
        ties: Vec<String>,
        /// The event file. Default: in the data directory.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Where an event stands: seals, what is to be played and judged.
    Status {
        /// The event file.
        event: PathBuf,
    },
    /// Open the next round: its seal is broken and its tasks come out. Only on the organiser's desk.
    Open {
        /// The event file.
        event: PathBuf,
    },
    /// Play what is due for a contestant. On the organiser's desk the result goes into the event, elsewhere into a file for `import`.
    Play {
        /// The event file.
        event: PathBuf,
        /// The contestant's number; in a relay the team's first.
        #[arg(long, value_name = "N")]
        contestant: u8,
        /// What to play, such as 1.1.2. Default: what is due first.
        #[arg(long, value_name = "SLOT")]
        slot: Option<String>,
        /// Where the result goes instead of into the event.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// What the member before hands over, 40 characters at most: relay only.
        #[arg(long, default_value = "")]
        note: String,
        /// As JSON lines.
        #[arg(long)]
        jsonl: bool,
    },
    /// Enter that a contestant does not play: not-there, broken-off or taken-out.
    Absent {
        /// The event file.
        event: PathBuf,
        /// The contestant's number.
        #[arg(long, value_name = "N")]
        contestant: u8,
        /// What would have been played.
        #[arg(long, value_name = "SLOT")]
        slot: String,
        /// Why.
        #[arg(long, default_value = "not-there")]
        why: String,
    },
    /// Take results and judges' sheets into the event. Exit code: 1 when one was refused.
    Import {
        /// The event file.
        event: PathBuf,
        /// Result and sheet files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Hand in a judge's sheet. It is final, and nobody sees it before all sheets of the run are in.
    Sheet {
        /// The event file.
        event: PathBuf,
        /// The judge's number.
        #[arg(long, value_name = "K")]
        judge: u8,
        /// The judge's name.
        #[arg(long, default_value = "")]
        name: String,
        /// Whose run.
        #[arg(long, value_name = "N")]
        contestant: u8,
        /// Which run.
        #[arg(long, value_name = "SLOT")]
        slot: String,
        /// D1 to D5, 1–5 each, such as 3,4,3,4,2.
        #[arg(long, value_delimiter = ',', required = true)]
        ratings: Vec<u8>,
        /// Moves that bear it out.
        #[arg(long, value_delimiter = ',')]
        ticked: Vec<u8>,
        /// A strength.
        #[arg(long)]
        strength: String,
        /// Something to improve.
        #[arg(long)]
        improvement: String,
        /// Write the sheet into a file for `import` instead.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Let two who are level play a task from the sealed reserve. Only on the organiser's desk.
    SuddenDeath {
        /// The event file.
        event: PathBuf,
    },
    /// Overrule one judgement of the engine. The old one stays in the record.
    Overrule {
        /// The event file.
        event: PathBuf,
        /// The judge's name.
        #[arg(long)]
        judge: String,
        /// Whose run.
        #[arg(long, value_name = "N")]
        contestant: u8,
        /// Which run.
        #[arg(long, value_name = "SLOT")]
        slot: String,
        /// Which judgement, counted from 1 in the scorecard's list of evidence.
        #[arg(long, value_name = "K")]
        evidence: u16,
        /// The quality that counts from now on, 0 to 1.
        #[arg(long)]
        quality: f64,
        /// Why.
        #[arg(long)]
        why: String,
    },
    /// The order so far, every part of the event.
    Standings {
        /// The event file.
        event: PathBuf,
    },
    /// Two runs of the same task, move by move. --names lets everybody's name be shown from now on.
    Reveal {
        /// The event file.
        event: PathBuf,
        /// Which task. Default: the last that two have played.
        #[arg(long, value_name = "SLOT")]
        slot: Option<String>,
        /// Whose runs. Default: the first two.
        #[arg(long, value_delimiter = ',', value_name = "A,B")]
        pair: Vec<u8>,
        /// Show names from now on.
        #[arg(long)]
        names: bool,
    },
    /// Replay an event and say whether it is open or closed. Exit code: 0 sound, 1 altered, 2 unreadable.
    Verify {
        /// The event file.
        event: PathBuf,
        /// The head code that was announced.
        #[arg(long)]
        code: Option<String>,
        /// The public key, or its fingerprint, of the trainer who must have signed it.
        #[arg(long, value_name = "KEY")]
        signed_by: Option<String>,
    },
    /// The trainer's key, made when there is none: from then on every event that is closed on this desk is signed. Prints the public key
    /// and its fingerprint, never the key itself.
    Key,
    /// How far the judges agree with each other and with the engine, once all sheets are in.
    Agreement {
        /// The event file.
        event: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// A judge's sheet to print: one HTML page with anchors, lines to tick and room to write.
    Print {
        /// The event file.
        event: PathBuf,
        /// The page.
        out: PathBuf,
        /// The contestant's number. Default: room to write it.
        #[arg(long, value_name = "N")]
        contestant: Option<u8>,
        /// What is played, such as 1.1.2. Default: room to write it.
        #[arg(long, value_name = "SLOT")]
        slot: Option<String>,
        /// The judge's number. Default: room to write it.
        #[arg(long, value_name = "K")]
        judge: Option<u8>,
    },
    /// The ladder over closed events. Default: those of the data directory.
    Ladder {
        /// Event files.
        events: Vec<PathBuf>,
    },
    /// Close the event: nothing can be added after it.
    Close {
        /// The event file.
        event: PathBuf,
    },
}
