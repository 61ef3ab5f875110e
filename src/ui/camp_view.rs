//! What the pages of the boot camp show: the days, the quiz, the observer's sheet, the live cell, the certificate.

use super::handbook_view::CardLink;
use crate::domain::ids::Dimension;

/// How far a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskState {
    /// Not begun.
    #[default]
    Open,
    /// Done.
    Done,
    /// Done, but not well enough for the day's check.
    Short,
}

/// One task of a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskLine {
    /// What kind of task it is.
    pub kind: String,
    /// What it is about.
    pub title: String,
    /// A sentence for the trainee, a substitution, a result.
    pub remark: String,
    /// How far it is.
    pub state: TaskState,
    /// What the button says; none where the program has nothing to open.
    pub action: Option<String>,
    /// Whether it can be ticked off by hand.
    pub by_hand: bool,
}

/// The boot camp.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CampView {
    /// The programmes.
    pub programmes: Vec<String>,
    /// The chosen one.
    pub programme: usize,
    /// What it is.
    pub about: String,
    /// The days: caption and whether its exit check is met.
    pub days: Vec<(String, bool)>,
    /// The day that is shown, from 0.
    pub day: usize,
    /// Its theme.
    pub theme: String,
    /// Its tasks.
    pub tasks: Vec<TaskLine>,
    /// Cards of the handbook that go with the day.
    pub cards: Vec<CardLink>,
    /// Its exit checks: the words and whether they are met.
    pub exits: Vec<(String, bool)>,
    /// Camp files that cannot be used, or another remark.
    pub notice: Option<String>,
    /// Where a trainer drops camp files.
    pub folder: String,
}

/// A drill cell while it runs: what is due in which phase.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellStrip {
    /// Number of the phase and how many there are.
    pub head: String,
    /// What to do now and how long it may take.
    pub text: String,
    /// The button that goes on; none while a round is played.
    pub next: Option<String>,
}

/// One dimension of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetLine {
    /// Dimension.
    pub dimension: Dimension,
    /// Its name.
    pub name: String,
    /// What was ticked, 1 to 5.
    pub rating: Option<u8>,
    /// The anchor sentences of 1 to 5.
    pub anchors: [String; 5],
    /// In judge training, once it is open: the key.
    pub key: Option<String>,
}

/// One line of the talk beside a sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetTalk {
    /// Step, from 1; 0 for a line of the customer.
    pub step: u32,
    /// Who speaks, and how.
    pub who: String,
    /// The words.
    pub text: String,
    /// Whether it was ticked as evidence.
    pub ticked: bool,
}

/// The observer's sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetView {
    /// Title of the page.
    pub title: String,
    /// What is judged.
    pub subject: String,
    /// What the observer has to know.
    pub remark: String,
    /// The five dimensions.
    pub lines: Vec<SheetLine>,
    /// The talk, where there is one to look at.
    pub talk: Vec<SheetTalk>,
    /// Who judges.
    pub observer: String,
    /// One strength.
    pub strength: String,
    /// One improvement.
    pub improvement: String,
    /// The customer's feelings, 0 to 10: name and value; empty where nobody played the customer.
    pub feelings: Vec<(String, Option<u8>)>,
    /// Whether names and sentences are asked for: not in judge training.
    pub asks_words: bool,
    /// Why it cannot be saved yet.
    pub error: Option<String>,
    /// What the button says.
    pub save: String,
    /// Whether it may be left out, as nobody observes.
    pub can_skip: bool,
}

/// A question of the quiz.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuizView {
    /// Number of the question and how many there are; at the end the result.
    pub head: String,
    /// Where it belongs.
    pub place: String,
    /// The question.
    pub question: String,
    /// The answers.
    pub options: Vec<String>,
    /// The one that was chosen.
    pub chosen: Option<usize>,
    /// The right one, once an answer was chosen.
    pub right: Option<usize>,
    /// Why, once an answer was chosen.
    pub because: String,
    /// Whether the quiz is over: `question` holds the result then.
    pub over: bool,
}

/// The live cell before it begins, while it runs, and the cue card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LiveView {
    /// Titles of the scenarios.
    pub scenarios: Vec<String>,
    /// The chosen one.
    pub scenario: usize,
    /// Names of its customers.
    pub customers: Vec<String>,
    /// The chosen one.
    pub customer: usize,
    /// Who plays the customer.
    pub player: String,
    /// What the seller is told.
    pub brief: String,
    /// The cue card, part by part: heading and sentences; empty while it is face down.
    pub card: Vec<(String, Vec<String>)>,
    /// Whether the card may be turned: the seller looks away.
    pub face_down: bool,
    /// The clock, once it runs: minutes and seconds left, and whether the time is up.
    pub clock: Option<(String, bool)>,
}

/// A certificate, or why there is none yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CertificateView {
    /// What was decided, in a line.
    pub grade: String,
    /// Whether it is a certificate.
    pub passed: bool,
    /// Who.
    pub name: String,
    /// Rows: caption and value.
    pub rows: Vec<(String, String)>,
    /// The five dimensions: name, mean and error as text.
    pub dimensions: Vec<(String, String)>,
    /// The drills it rests on.
    pub drills: Vec<String>,
    /// What is missing for the next level.
    pub reasons: Vec<String>,
    /// The code, in groups.
    pub code: String,
    /// Where the page and its bundle were saved, once they were.
    pub saved: Option<String>,
    /// Whether two more drills decide.
    pub extension: bool,
}

/// What can be done on the pages of the camp.
#[derive(Clone, Debug, PartialEq)]
pub enum CampIntent {
    /// Choose a programme.
    Programme(usize),
    /// Look at a day.
    Day(usize),
    /// Open a task.
    Open(usize),
    /// Tick a task off.
    Tick(usize),
    /// On with the cell.
    NextPhase,
    /// Leave the cell; what was played is kept.
    LeaveCell,
    /// Rate a dimension of the sheet, 1 to 5.
    Rate(usize, u8),
    /// Tick a line as evidence.
    Evidence(u32),
    /// The observer's name.
    TypeObserver(String),
    /// The strength.
    TypeStrength(String),
    /// The improvement.
    TypeImprovement(String),
    /// A feeling of the customer, 0 to 10.
    Feel(usize, u8),
    /// Save the sheet.
    SaveSheet,
    /// Nobody observes.
    SkipSheet,
    /// Answer the question.
    Answer(usize),
    /// The next question, or the end of the quiz.
    NextQuestion,
    /// Choose the scenario of a live cell.
    LiveScenario(usize),
    /// Choose its customer.
    LiveCustomer(usize),
    /// Who plays the customer.
    TypePlayer(String),
    /// Turn the cue card.
    TurnCard,
    /// Start the clock.
    LiveStart,
    /// The talk is over.
    LiveEnd,
    /// Save the certificate's page and bundle.
    SaveCertificate,
}
