//! What the panels show: plain data, already in one language, made by the window from a scenario or a session.

use egui::TextureId;

use super::filter::Filter;
use super::intent::ThemeChoice;
use super::widgets::radar::Corner;
use super::widgets::timeline::Turn;
use crate::domain::ids::{Delivery, Dimension, Industry, Lang, Mode, Persona, Place, Stage};

/// A picture that the window made, with its size in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// The texture.
    pub texture: TextureId,
    /// Width and height.
    pub size: [f32; 2],
}

/// One customer as lists show it.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerLine {
    /// Name, such as 周先生.
    pub name: String,
    /// Type.
    pub persona: Persona,
}

/// One scenario of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioLine {
    /// Title.
    pub title: String,
    /// Industry.
    pub industry: Industry,
    /// Stage of the sale.
    pub stage: Stage,
    /// Level, 1 to 3.
    pub level: u8,
    /// Minutes of the customer's time.
    pub minutes: u32,
    /// Who may come.
    pub customers: Vec<CustomerLine>,
    /// The best result so far, as text.
    pub best: Option<String>,
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Line and column.
    pub place: String,
    /// Stable code, the same that `sparring check` says.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub cure: Option<String>,
    /// Whether the file would work all the same.
    pub warning: bool,
}

/// A scenario file that could not be used.
#[derive(Clone, Debug, PartialEq)]
pub struct BrokenFile {
    /// File name.
    pub file: String,
    /// The worst findings, in the order of the file.
    pub findings: Vec<Finding>,
    /// How many findings there are beyond those.
    pub more: usize,
    /// All of them as text, for the clipboard.
    pub copy: String,
}

/// What to play next, as a suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Index into the scenarios.
    pub scenario: usize,
    /// Who is met.
    pub who: CustomerLine,
    /// Why this one.
    pub reason: String,
    /// The brief's first sentence.
    pub teaser: String,
}

/// The home of the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CatalogueView {
    /// Everything that can be played.
    pub scenarios: Vec<ScenarioLine>,
    /// Files that could not be used.
    pub broken: Vec<BrokenFile>,
    /// What to play next.
    pub suggestion: Option<Suggestion>,
    /// The picture of the suggested customer.
    pub portrait: Option<Picture>,
    /// What the list is narrowed to.
    pub filter: Filter,
    /// Whether a guided drill is offered.
    pub offer_guide: bool,
    /// Where a trainer drops scenario files.
    pub folder: String,
    /// A drill that was cut off and can go on.
    pub left: Option<LeftDrill>,
    /// Why moves cannot be written down, when they cannot.
    pub trouble: Option<String>,
    /// Who trains; none for a profile without a name.
    pub name: Option<String>,
    /// A micro-drill that is due.
    pub micro: Option<MicroOffer>,
    /// Whether something was played today already.
    pub played_today: bool,
}

/// A micro-drill that is offered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MicroOffer {
    /// The skill.
    pub skill: String,
    /// Why now.
    pub why: String,
}

/// A drill that was cut off.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeftDrill {
    /// Title of its scenario.
    pub title: String,
    /// Where it stood, with whom, since when.
    pub facts: String,
    /// Why it cannot go on, when that was tried.
    pub trouble: Option<String>,
}

impl CatalogueView {
    /// Whether there is more than one customer to draw from.
    pub fn can_draw(&self) -> bool {
        self.scenarios.iter().map(|scenario| scenario.customers.len()).sum::<usize>() > 1
    }
}

/// The page before a drill.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefingView {
    /// Title.
    pub title: String,
    /// Industry.
    pub industry: Industry,
    /// Stage of the sale.
    pub stage: Stage,
    /// Level, 1 to 3.
    pub level: u8,
    /// Minutes of the customer's time.
    pub minutes: u32,
    /// All that the trainee is told.
    pub brief: String,
    /// Who may come.
    pub customers: Vec<CustomerLine>,
    /// What can be seen and known of the chosen customer before the talk.
    pub about: String,
    /// The chosen customer; none while it is kept secret.
    pub chosen: Option<usize>,
    /// The chosen mode.
    pub mode: Mode,
    /// Whether the customer stays unknown until the review.
    pub blind: bool,
    /// The seed field; empty means that one is drawn.
    pub seed: String,
    /// Why the seed cannot be used, if it cannot.
    pub seed_error: Option<String>,
    /// The picture of the chosen customer.
    pub portrait: Option<Picture>,
}

/// How well a need is understood, shown in practice only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteLevel {
    /// Mentioned.
    Heard,
    /// Understood.
    Explored,
    /// The customer named what it is worth.
    Owned,
}

/// One line of the notes.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedNote {
    /// The need in words.
    pub text: String,
    /// How well it is understood; `None` in exam and PK.
    pub level: Option<NoteLevel>,
}

/// The objection that is in play.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectionNote {
    /// The objection in words.
    pub text: String,
    /// Where its handling stands; `None` in exam and PK.
    pub state: Option<String>,
}

/// The customer's clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    /// Seconds that are left.
    pub seconds: u32,
    /// What is left as a share of the whole, 0 to 1.
    pub share: f32,
}

/// The drill.
#[derive(Clone, Debug, PartialEq)]
pub struct DrillView {
    /// Title of the scenario.
    pub title: String,
    /// Industry.
    pub industry: Industry,
    /// Stage of the sale.
    pub stage: Stage,
    /// Mode.
    pub mode: Mode,
    /// Where it happens.
    pub place: Place,
    /// The customer's name, or the word for an unknown one.
    pub customer: String,
    /// Number of the step, from 1.
    pub step: u32,
    /// What the customer says.
    pub line: String,
    /// What the trainee said last.
    pub said: Option<String>,
    /// The clock.
    pub clock: Clock,
    /// Needs that have surfaced.
    pub needs: Vec<NeedNote>,
    /// The objection in play.
    pub objection: Option<ObjectionNote>,
    /// How the next move is said.
    pub delivery: Delivery,
    /// The replies on the table.
    pub replies: Vec<String>,
    /// The reply that a model plays here.
    pub marked: Option<usize>,
    /// Whether saying nothing is offered.
    pub can_wait: bool,
    /// Whether a claim can be taken back.
    pub can_correct: bool,
    /// Whether a polite exit is offered.
    pub can_leave: bool,
    /// Whether the last move can be taken back.
    pub can_rewind: bool,
    /// Whether a hint can be asked for.
    pub can_hint: bool,
    /// The hint, when it was asked for.
    pub hint: Option<String>,
    /// The customer's signal in words, when the setting asks for it.
    pub cue: Option<String>,
    /// The customer's signal in words for a screen reader, which cannot see the figure.
    pub signal: Option<String>,
    /// A remark of the program, such as a refusal.
    pub notice: Option<String>,
    /// Whether the question about leaving is open.
    pub leaving: bool,
}

/// What a line earned or lost on one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// The dimension.
    pub dimension: Dimension,
    /// Signed text such as `+0.52`.
    pub amount: String,
    /// Whether it is a gain.
    pub gain: bool,
    /// Why.
    pub reason: String,
}

/// A better line for a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Better {
    /// The words.
    pub text: String,
    /// How they would be said.
    pub delivery: Delivery,
    /// What would have been gained, as text.
    pub gain: String,
    /// How the talk would have gone on: the customer's answer, the trainee's next line, the answer to it.
    pub then: Vec<String>,
    /// Why, in the words of the model.
    pub because: Option<String>,
}

/// One step of the talk in the review.
#[derive(Clone, Debug, PartialEq)]
pub struct LineView {
    /// Step number, from 1.
    pub step: u32,
    /// What the customer had said.
    pub customer: String,
    /// What the customer's body showed.
    pub cue: Option<String>,
    /// What the trainee said.
    pub said: String,
    /// How.
    pub delivery: Option<Delivery>,
    /// What it earned or lost and why, the weightiest first.
    pub contributions: Vec<Contribution>,
    /// Compliance findings.
    pub findings: Vec<String>,
}

/// One of the three moves that mattered most.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyMove {
    /// The step.
    pub line: LineView,
    /// Whether it helped.
    pub good: bool,
    /// A better line from this scenario.
    pub better: Option<Better>,
}

/// One dimension of the scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionView {
    /// The corner of the radar.
    pub corner: Corner,
    /// The anchor sentence, or why there is no score.
    pub remark: String,
}

/// The three values of the customer over the steps, 0 to 1, the state before the first step first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// Trust.
    pub trust: Vec<f32>,
    /// Patience.
    pub patience: Vec<f32>,
    /// Pressure.
    pub pressure: Vec<f32>,
}

/// What happened and why.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewView {
    /// Title of the scenario.
    pub title: String,
    /// The customer's name.
    pub customer: String,
    /// The customer's type.
    pub persona: Persona,
    /// Mode.
    pub mode: Mode,
    /// Seed.
    pub seed: u64,
    /// Who an unknown customer was, and what told it.
    pub reveal: Option<String>,
    /// How it ended.
    pub outcome: String,
    /// Whether the end counts as a good one.
    pub good_end: bool,
    /// The index as text, or the words for "not formed".
    pub index: String,
    /// The result against the scenario's par.
    pub par: Option<String>,
    /// The five dimensions.
    pub dimensions: Vec<DimensionView>,
    /// What the customer thought.
    pub inner: Vec<String>,
    /// The state over time.
    pub course: Course,
    /// Turning points.
    pub turns: Vec<Turn>,
    /// The moves that mattered most.
    pub key_moves: Vec<KeyMove>,
    /// Every step.
    pub lines: Vec<LineView>,
    /// Chances that were never taken.
    pub never: Vec<Contribution>,
    /// What changed the scores and the index after the evidence, as sentences with their sign.
    pub adjustments: Vec<String>,
    /// Where the record was saved, or why it was not.
    pub saved: Option<String>,
    /// Whether the talk can be taken back to a line: practice.
    pub can_rewind: bool,
    /// Whether there is another round to compare this one with.
    pub can_compare: bool,
    /// What the trainee means to change in a second round; none where there is no second round.
    pub changes: Option<[String; 2]>,
}

/// What replaying a record showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verified {
    /// Not replayed yet.
    Unknown,
    /// Identical.
    Identical,
    /// Altered or not replayable, with the reason.
    Refused(String),
}

/// One saved drill.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordLine {
    /// When it was played, as local text.
    pub when: String,
    /// Title of the scenario.
    pub title: String,
    /// The customer's name and type.
    pub customer: String,
    /// Mode.
    pub mode: Mode,
    /// The five scores as text; `None` is not scored.
    pub scores: Vec<Option<String>>,
    /// Index of the weakest score.
    pub weakest: Option<usize>,
    /// How it ended.
    pub outcome: String,
    /// What replaying it showed.
    pub verified: Verified,
}

/// The saved drills.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordsView {
    /// Newest first.
    pub records: Vec<RecordLine>,
    /// A remark, such as a file that could not be read.
    pub notice: Option<String>,
}

/// The settings.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingsView {
    /// Language.
    pub lang: Lang,
    /// Theme.
    pub theme: ThemeChoice,
    /// Text size in per cent.
    pub text_size: u32,
    /// Whether movement is switched off.
    pub reduced_motion: bool,
    /// Whether the customer's signals are shown as words, too.
    pub cue_subtitles: bool,
    /// Where data are kept.
    pub data_dir: String,
    /// Where a trainer drops scenario files.
    pub scenario_dir: String,
    /// Whether there is a scenario to be guided through.
    pub can_guide: bool,
    /// Why the settings could not be read or saved, if they could not.
    pub notice: Option<String>,
}
