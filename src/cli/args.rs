//! What can be typed after `sparring`.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use crate::domain::ids::{Lang, Mode};

/// 销售对练：离线的销售角色对练。Sales role-play, offline; every point can be traced and replayed.
///
/// Without a command the window opens; with no display it says so and plays in the terminal.
#[derive(Clone, Debug, Parser)]
#[command(name = "sparring", version, about, long_about)]
pub struct Args {
    /// Language: zh or en. Default: what was set, else the system's.
    #[arg(long, global = true, value_enum)]
    pub lang: Option<LangArg>,
    /// Folder for records, settings and your own scenarios. Default: the platform's data directory.
    #[arg(long, global = true, env = "SPARRING_DATA_DIR", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// A further folder of scenario files, which win over shipped ones by id.
    #[arg(long, global = true, env = "SPARRING_LIBRARY", value_name = "DIR")]
    pub library: Option<PathBuf>,
    /// Say on stderr when the window's first frame was drawn.
    #[arg(long, hide = true)]
    pub report_first_frame: bool,
    /// Draw every customer type with every signal and face, and every place, as PNG files into this folder, without a window.
    #[arg(long, hide = true, value_name = "DIR")]
    pub draw_figures: Option<PathBuf>,
    /// With --draw-figures: signals only, numbered so that no name gives the answer away, and `key.txt` beside them.
    #[arg(long, hide = true, requires = "draw_figures")]
    pub numbered: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Subcommands.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Play a drill in the terminal, or as JSON lines.
    Play(PlayArgs),
    /// List scenarios, customers, stages and levels.
    List(ListArgs),
    /// Check content files. Exit code: 0 clean, 1 findings, 2 could not run.
    Check(CheckArgs),
    /// Play scenarios with bots and a search: what they are worth as tests. Exit code: 0 good, 1 a bar fails, 2 could not run.
    Lab(LabArgs),
    /// Print a saved drill's review and scorecard.
    Review(ReviewArgs),
    /// Replay records, or certificates, and compare. Exit code: 0 identical, 1 altered, 2 unreadable, 3 content version not available.
    Verify(VerifyArgs),
    /// Who trains here: list, new, use, change, merge, delete.
    Profile(ProfileArgs),
    /// What somebody has played, newest first.
    History(HistoryArgs),
    /// What to practise today, and why.
    Next(NextArgs),
    /// The boot camp: its days, what is done, what is left.
    Camp(CampArgs),
    /// Write everything of one trainee into one file. An existing file is never overwritten.
    Export(ExportArgs),
    /// Take trainees' files over: what is here stays, what is new is added. Exit code: 1 when an altered record was refused.
    Import(ImportArgs),
    /// The database that lists the records.
    Db(DbArgs),
    /// Look something up: Chinese, pinyin or its first letters, English; one typing error is forgiven. Exit code: 1 when nothing was found.
    Handbook(HandbookArgs),
    /// Competitions: the same customers for everybody, a sealed draw, an event file that anyone can check.
    Pk(super::pk::PkArgs),
}

/// `handbook`.
#[derive(Clone, Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  sparring handbook zdsy\n  sparring handbook 价值\n  sparring handbook A5-03 --json"
)]
pub struct HandbookArgs {
    /// What is looked for: a name, its sounds, words of the card, an id or a row's number. Nothing lists every card.
    pub query: Vec<String>,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// `profile`.
#[derive(Clone, Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  sparring profile new 李敏 --class 春季班\n  sparring profile roster class.csv --class 春季班\n  sparring profile use 李敏\n  sparring profile merge 李敏-old 李敏"
)]
pub struct ProfileArgs {
    /// What to do. Default: list.
    #[command(subcommand)]
    pub command: Option<ProfileCommand>,
}

/// What can be done with profiles. PROFILE is a name, or the id when two share a name.
#[derive(Clone, Debug, Subcommand)]
pub enum ProfileCommand {
    /// List all profiles; the one in use is marked.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make a profile and use it.
    New {
        /// Name, 300 characters at most.
        name: String,
        /// Class.
        #[arg(long)]
        class: Option<String>,
        /// Language.
        #[arg(long, value_enum)]
        language: Option<LangArg>,
    },
    /// Make the profiles of a class from a file: a name on each line, or name and class as a spreadsheet saves them (CSV, UTF-8).
    /// Who is there already is left alone. Exit code: 1 when lines were left out.
    Roster {
        /// The file.
        file: PathBuf,
        /// Class of those lines that name none.
        #[arg(long, default_value = "")]
        class: String,
    },
    /// Use a profile from now on.
    Use {
        /// Name or id.
        profile: String,
    },
    /// Change name, class or language.
    Change {
        /// Name or id.
        profile: String,
        /// New name.
        #[arg(long)]
        name: Option<String>,
        /// New class; empty for none.
        #[arg(long)]
        class: Option<String>,
        /// New language.
        #[arg(long, value_enum)]
        language: Option<LangArg>,
    },
    /// Move everything of one profile to another and remove the first.
    Merge {
        /// The profile that goes: name or id.
        from: String,
        /// The profile that stays: name or id.
        into: String,
    },
    /// Remove a profile with everything that belongs to it.
    Delete {
        /// Name or id.
        profile: String,
        /// Really.
        #[arg(long)]
        yes: bool,
    },
}

/// `history`.
#[derive(Clone, Debug, clap::Args)]
pub struct HistoryArgs {
    /// Whose: name or id. Default: the one in use.
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
    /// How many at most.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// `camp`.
#[derive(Clone, Debug, clap::Args)]
pub struct CampArgs {
    /// Which programme, by its id. Default: the first.
    #[arg(long, value_name = "ID")]
    pub programme: Option<String>,
    /// Only this day.
    #[arg(long, value_name = "N")]
    pub day: Option<usize>,
    /// Whose: name or id. Default: the one in use.
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
    /// Check a programme's file instead. Exit code: 0 sound, 1 wrong, 2 could not be read.
    #[arg(long, value_name = "FILE")]
    pub check: Option<PathBuf>,
}

/// `next`.
#[derive(Clone, Debug, clap::Args)]
pub struct NextArgs {
    /// Whose: name or id. Default: the one in use.
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
}

/// `export`.
#[derive(Clone, Debug, clap::Args)]
pub struct ExportArgs {
    /// Whose: name or id. Default: the one in use.
    pub profile: Option<String>,
    /// Where to. Default: the name, in this folder.
    #[arg(long, short, value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// `import`.
#[derive(Clone, Debug, clap::Args)]
pub struct ImportArgs {
    /// Files that `export` wrote.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// `db`.
#[derive(Clone, Debug, clap::Args)]
pub struct DbArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: DbCommand,
}

/// What can be done with the database.
#[derive(Clone, Debug, Subcommand)]
pub enum DbCommand {
    /// Read every record and entry again and list it anew. Exit code: 1 when a file is no record.
    Rebuild,
}

/// `play`.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(
    after_help = "Examples:\n  sparring play gym-lunch-booth --customer busy --mode exam\n  sparring play --jsonl --seed 7 < moves.jsonl"
)]
pub struct PlayArgs {
    /// Scenario id, or path to a .ron file. Default: choose from the list; with piped input the first one.
    pub scenario: Option<String>,
    /// Customer id or persona: price, hesitant, picky, busy, expert. Default: the lead customer.
    #[arg(long, value_name = "CUSTOMER")]
    pub customer: Option<String>,
    /// Seed: the same seed and moves give the same drill. Default: drawn and shown.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Mode.
    #[arg(long, value_enum, default_value_t)]
    pub mode: ModeArg,
    /// Do not tell who the customer is until the review.
    #[arg(long)]
    pub blind: bool,
    /// Save the record to this file too.
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// One JSON object per line on stdout, {"reply":id,"delivery":id} per line on stdin.
    #[arg(long)]
    pub jsonl: bool,
    /// Whose drill it is: the profile's name or id. Default: the one in use.
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
    /// Go on with the drill that was left in the middle.
    #[arg(long, conflicts_with_all = ["scenario", "customer", "seed", "mode", "blind"])]
    pub resume: bool,
}

/// `list`.
#[derive(Clone, Debug, clap::Args)]
pub struct ListArgs {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// `check`.
#[derive(Clone, Debug, clap::Args)]
pub struct CheckArgs {
    /// Files or folders. Default: everything that is shipped or in your folders.
    pub paths: Vec<PathBuf>,
    /// How to print the findings.
    #[arg(long, value_enum, default_value_t)]
    pub format: FormatArg,
    /// Warnings count as findings.
    #[arg(long)]
    pub deny_warnings: bool,
}

/// `lab`.
#[derive(Clone, Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  sparring lab\n  sparring lab my-scenario.ron --seeds 60\n  sparring lab --json > lab.json"
)]
pub struct LabArgs {
    /// Scenario ids, or the path of one .ron file. Default: the whole library with the table of bars.
    pub scenarios: Vec<String>,
    /// How many seeds each population plays on each customer.
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    pub seeds: u64,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// Save every witness as a record into this folder.
    #[arg(long, value_name = "DIR")]
    pub witnesses: Option<PathBuf>,
}

/// `review`.
#[derive(Clone, Debug, clap::Args)]
pub struct ReviewArgs {
    /// Record file.
    pub file: PathBuf,
}

/// `verify`.
#[derive(Clone, Debug, clap::Args)]
pub struct VerifyArgs {
    /// Record files or certificates. The exit code is the worst of them.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// Languages on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LangArg {
    /// 简体中文.
    Zh,
    /// English.
    En,
}

impl From<LangArg> for Lang {
    fn from(arg: LangArg) -> Lang {
        match arg {
            LangArg::Zh => Lang::Zh,
            LangArg::En => Lang::En,
        }
    }
}

/// Modes on the command line.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum ModeArg {
    /// A gentler customer that warns before leaving.
    #[default]
    Practice,
    /// As in the exam: nothing is softened.
    Exam,
}

impl From<ModeArg> for Mode {
    fn from(arg: ModeArg) -> Mode {
        match arg {
            ModeArg::Practice => Mode::Practice,
            ModeArg::Exam => Mode::Exam,
        }
    }
}

/// Output formats of `check`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}
