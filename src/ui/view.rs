//! What the panels show: plain data, already in one language, made by the window from a scenario or a session.

mod review;

use egui::TextureId;

use super::filter::Filter;
use super::handbook_view::{CardLink, TipView};
use super::intent::ThemeChoice;
pub use review::{Better, Contribution, Course, DimensionView, KeyMove, LineView, ReviewView};

use crate::domain::ids::{Delivery, Industry, Lang, Mode, Persona, Place, Stage};

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
    /// The tip of the day.
    pub tip: Option<TipView>,
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
    /// Cards of the handbook that go with the scenario.
    pub cards: Vec<CardLink>,
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
    /// The card that goes with the hint, once it is plain.
    pub hint_card: Option<CardLink>,
    /// The customer's signal in words, when the setting asks for it.
    pub cue: Option<String>,
    /// The customer's signal in words for a screen reader, which cannot see the figure.
    pub signal: Option<String>,
    /// A remark of the program, such as a refusal.
    pub notice: Option<String>,
    /// Whether the question about leaving is open.
    pub leaving: bool,
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
