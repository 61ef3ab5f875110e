//! What the organiser's page of one event shows.

use super::PkState;

/// What the last thing that was done said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkNotice {
    /// The words.
    pub text: String,
    /// Whether it is bad news.
    pub bad: bool,
}

/// How far a stage is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PkStageState {
    /// Not opened.
    #[default]
    Ahead,
    /// Being played.
    Open,
    /// Played.
    Done,
}

impl PkStageState {
    /// The kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            PkStageState::Ahead => "ahead",
            PkStageState::Open => "open",
            PkStageState::Done => "done",
        }
    }
}

/// One stage of an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkStageLine {
    /// Its name.
    pub name: String,
    /// What of it is done, in words.
    pub remark: String,
    /// How far it is.
    pub state: PkStageState,
}

/// One run that is to be played.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkRunLine {
    /// Whose turn it is: number or name.
    pub who: String,
    /// Which task, such as "task 2 of 5".
    pub task: String,
    /// Which scenario, or that it is still sealed.
    pub place: String,
    /// Whether the seat can be taken now.
    pub ready: bool,
}

/// One sheet that a judge still owes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkJudgeLine {
    /// Which judge of how many.
    pub judge: String,
    /// For which run.
    pub run: String,
}

/// One match of two runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkMatchLine {
    /// Who met whom, and where in the event.
    pub what: String,
    /// How it ended; empty as long as it was not revealed.
    pub result: String,
    /// Whether both runs are in, so that it can be revealed.
    pub ready: bool,
}

/// What checking the event gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkVerification {
    /// Whether everything is as it was sealed.
    pub sound: bool,
    /// The finding in one sentence.
    pub text: String,
    /// What is wrong, one sentence each.
    pub faults: Vec<String>,
}

/// The organiser's page of one event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkEventView {
    /// Its name.
    pub title: String,
    /// Its kind, how many take part, the date: on one line.
    pub facts: String,
    /// How far it is.
    pub state: PkState,
    /// What was promised before the first run: the short code of the sealed draw.
    pub commitment: String,
    /// The code of the newest entry: whoever notes it can check everything before it.
    pub head: String,
    /// The stages in order.
    pub stages: Vec<PkStageLine>,
    /// The next stage, in words, where it can be opened now.
    pub opens: Option<String>,
    /// What is to be played next.
    pub runs: Vec<PkRunLine>,
    /// The sheets that judges still owe.
    pub sheets: Vec<PkJudgeLine>,
    /// The matches.
    pub matches: Vec<PkMatchLine>,
    /// Whether there are standings to show.
    pub has_standings: bool,
    /// Whether there is a bracket to show.
    pub has_bracket: bool,
    /// Whether all judges' sheets are in.
    pub has_agreement: bool,
    /// Whether there are judges, who may want their sheet on paper.
    pub has_judges: bool,
    /// Whether a judgement of the program can be overruled: something was played, no sheet is owed, and the event is open.
    pub can_overrule: bool,
    /// Why nobody has won yet, where sudden death would decide it.
    pub undecided: Option<String>,
    /// Whether the event can be closed now.
    pub can_close: bool,
    /// Whether it was asked to close it.
    pub closing: bool,
    /// Who signs when it is closed on this desk; none where it is not closed here.
    pub signer: Option<PkSigner>,
    /// What checking gave, once that was asked for.
    pub verification: Option<PkVerification>,
    /// What the organiser has to know.
    pub warnings: Vec<String>,
    /// The path field of taking a result file over.
    pub import_path: String,
    /// What the last import, export or failure said.
    pub notice: Option<PkNotice>,
}

/// The trainer's key of this desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PkSigner {
    /// None was made.
    #[default]
    Nobody,
    /// There is one; its fingerprint.
    Key(String),
    /// There is a file that cannot be read as one; what is wrong and the cure, in words.
    Odd(String),
}
