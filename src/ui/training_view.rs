//! What the pages around the drill show: people, progress, the class, two rounds side by side. Plain data in one language.

use crate::domain::ids::{Delivery, Dimension, Lang, Persona};

/// Somebody in the list of profiles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonLine {
    /// Name, or the words for one that has none yet.
    pub name: String,
    /// Class; empty for none.
    pub class: String,
    /// Records, as text.
    pub records: String,
    /// The first digits of the id, shown when two carry one name.
    pub short_id: Option<String>,
    /// Whether this profile is in use.
    pub active: bool,
}

/// The form in which a profile is made or changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonForm {
    /// Which line is changed; none for a new profile.
    pub editing: Option<usize>,
    /// Name field.
    pub name: String,
    /// Class field.
    pub class: String,
    /// Language; none follows the program.
    pub lang: Option<Lang>,
    /// Why it cannot be saved, once that was tried.
    pub error: Option<String>,
}

/// What is asked before something is done to a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonQuestion {
    /// Remove this line's profile with everything?
    Delete(usize),
    /// Move everything of this line's profile to which other one?
    Merge(usize),
}

/// The profiles.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeopleView {
    /// Everybody.
    pub people: Vec<PersonLine>,
    /// The form, while it is open.
    pub form: Option<PersonForm>,
    /// A question that is open.
    pub question: Option<PersonQuestion>,
    /// The path field of taking a file over.
    pub import_path: String,
    /// What the last export, import or failure said.
    pub notice: Option<String>,
    /// Whether the notice is bad news.
    pub notice_bad: bool,
}

/// What can be done on the page of profiles. Indices are lines of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum PeopleIntent {
    /// Use this profile.
    Use(usize),
    /// Open the form for a new one.
    New,
    /// Open the form for a known one.
    Edit(usize),
    /// The name field changed.
    TypeName(String),
    /// The class field changed.
    TypeClass(String),
    /// The language was chosen.
    ChooseLang(Option<Lang>),
    /// Save the form.
    Save,
    /// Close the form or the question.
    Cancel,
    /// Ask whether to remove.
    AskDelete(usize),
    /// Remove.
    Delete(usize),
    /// Ask with whom to merge.
    AskMerge(usize),
    /// Merge the first into the second.
    Merge(usize, usize),
    /// Write a profile into a file.
    Export(usize),
    /// The path field changed.
    TypeImportPath(String),
    /// Take the file of the path field over.
    Import,
}

/// A mean as a bar with its error.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MeanBar {
    /// What it is the mean of.
    pub name: String,
    /// The mean as a share of the scale, 0 to 1; none when there is nothing yet.
    pub share: Option<f32>,
    /// Its standard error on the same scale.
    pub error: Option<f32>,
    /// As text, such as `3.4 ± 0.2`, or the words for nothing yet.
    pub text: String,
    /// The colour of a dimension, where it is one.
    pub dimension: Option<Dimension>,
}

/// Where somebody stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgressView {
    /// Whose progress; may be the words for a profile without a name.
    pub name: String,
    /// Nothing was played yet.
    pub empty: bool,
    /// Drills, days, streak: totals, said to be no score.
    pub totals: String,
    /// The index.
    pub index: MeanBar,
    /// The five dimensions.
    pub dimensions: Vec<MeanBar>,
    /// By persona.
    pub personas: Vec<MeanBar>,
    /// By stage.
    pub stages: Vec<MeanBar>,
    /// The weakest skills: name and how well they went, as text; empty while too few drills were played.
    pub weakest: Vec<(String, String)>,
    /// What is said in place of the weakest skills.
    pub weakest_remark: String,
    /// Gain with a new seed, in words.
    pub transfer: Option<String>,
    /// The index of the last drills, 0 to 1, the oldest first.
    pub course: Vec<f32>,
}

/// One persona's row of the class map.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Persona.
    pub persona: Persona,
    /// Drills, as text.
    pub drills: String,
    /// D1–D5: share of the scale 0 to 1 and text; none where nothing was scored.
    pub cells: [Option<(f32, String)>; 5],
}

/// One trainee's row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemberRow {
    /// Name.
    pub name: String,
    /// Drills, as text.
    pub drills: String,
    /// Mean index as text.
    pub index: String,
    /// D1–D5 as text.
    pub dimensions: [Option<String>; 5],
    /// Which of them is the lowest.
    pub weakest: Option<usize>,
    /// Where the trainee is stuck, in words.
    pub stuck: Option<String>,
    /// Exit checks day by day: met, not met, not yet tried.
    pub exits: Vec<Option<bool>>,
    /// Date of the last drill, or empty.
    pub last: String,
}

/// How often a reply was taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplyRow {
    /// The line.
    pub text: String,
    /// How often.
    pub count: String,
    /// Share of the most frequent one, 0 to 1.
    pub share: f32,
    /// Mean time before answering, as text.
    pub think: String,
    /// Whether the line is on the harmful list.
    pub harmful: bool,
}

/// The trainer's view of a class.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrainerView {
    /// Names of the classes; the choice "everybody" comes before them.
    pub classes: Vec<String>,
    /// The chosen class; none for everybody.
    pub class: Option<usize>,
    /// Dimension by persona.
    pub heat: Vec<HeatRow>,
    /// The trainees, those who need help first.
    pub members: Vec<MemberRow>,
    /// Titles of the scenarios whose replies can be looked at.
    pub scenarios: Vec<String>,
    /// Which one is shown.
    pub scenario: Option<usize>,
    /// Its replies.
    pub replies: Vec<ReplyRow>,
    /// Why there is nothing to see, when that is so.
    pub notice: Option<String>,
}

/// What can be done on the trainer's page.
#[derive(Clone, Debug, PartialEq)]
pub enum TrainerIntent {
    /// Show this class; none for everybody.
    Class(Option<usize>),
    /// Show the replies of this scenario; none closes the list.
    Scenario(Option<usize>),
    /// Open a trainee's progress.
    Member(usize),
}

/// One side of a compared step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompareCell {
    /// What the customer had said.
    pub customer: String,
    /// What the trainee said.
    pub said: String,
    /// How.
    pub delivery: Option<Delivery>,
    /// Points with their sign and whether they are a gain.
    pub gain: Option<(String, bool)>,
}

/// One step of two rounds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompareRow {
    /// Step number, from 1.
    pub step: u32,
    /// Whether both said the same in the same way.
    pub same: bool,
    /// Both sides; none where one talk was over already.
    pub sides: [Option<CompareCell>; 2],
}

/// A dimension of two rounds.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareScore {
    /// Dimension.
    pub dimension: Dimension,
    /// Its name.
    pub name: String,
    /// Both scores, 1 to 5; none where not scored.
    pub scores: [Option<f32>; 2],
    /// Both as text.
    pub texts: [String; 2],
}

/// Two rounds, or the two outcomes of a talk that was taken back to a line, side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompareView {
    /// Title of the scenario with the customer.
    pub title: String,
    /// What the two sides are called.
    pub heads: [String; 2],
    /// Index of both, as text.
    pub index: [String; 2],
    /// The difference of the index with its sign, and whether it is a gain.
    pub change: Option<(String, bool)>,
    /// How both ended.
    pub outcome: [String; 2],
    /// The five dimensions.
    pub scores: Vec<CompareScore>,
    /// What the trainee meant to change.
    pub plan: Vec<String>,
    /// A caution: the second round on the same seed is partly memory.
    pub remark: String,
    /// The steps.
    pub rows: Vec<CompareRow>,
    /// The first step at which they part.
    pub parts_at: Option<u32>,
}
