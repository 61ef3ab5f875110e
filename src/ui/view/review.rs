//! What the review shows: how it ended, what every line was worth, the three that mattered most.

use crate::domain::ids::{Delivery, Dimension, Mode, Persona};
use crate::ui::handbook_view::CardLink;
use crate::ui::widgets::{radar::Corner, timeline::Turn};

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
    /// The card of the handbook that explains it.
    pub card: Option<CardLink>,
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
    /// The cards of the handbook that explain them.
    pub finding_cards: Vec<CardLink>,
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
    /// The card of the heaviest loss, for the key that opens the handbook.
    pub handbook: Option<CardLink>,
    /// What the trainee means to change in a second round; none where there is no second round.
    pub changes: Option<[String; 2]>,
}
