//! What the pages for the whole room show: the curtain, the reveal of a match, standings and bracket.

/// The page that covers everything before and after a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkCurtainView {
    /// Whether the run is over; otherwise it has not begun.
    pub after: bool,
    /// The number of whose run it is, in large, such as "3".
    pub number: String,
    /// What to do, such as "No. 3, please take the seat".
    pub call: String,
    /// Who waits, what happens next, how long it may take: one sentence each. Nothing of an earlier run.
    pub lines: Vec<String>,
    /// Before a later leg of a relay: what the one before wrote down.
    pub handover: Option<String>,
    /// After a leg of a relay: the note for the next one, at most 40 characters.
    pub note: Option<String>,
}

/// One step of a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkStep {
    /// What the customer said.
    pub customer: String,
    /// What was said.
    pub said: String,
    /// How it was said, in a word; empty where there is no manner.
    pub delivery: String,
    /// What the face shows afterwards, in a word; empty for still.
    pub face: String,
    /// Trust, patience and pressure after it, each 0 to 1.
    pub mood: [f32; 3],
    /// The score so far, 1 to 5; none where nothing has been scored yet.
    pub scores: [Option<f32>; 5],
}

/// One side of a match.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkSide {
    /// Number, or name once names are open.
    pub name: String,
    /// The customer and the type.
    pub customer: String,
    /// The run, first step first.
    pub steps: Vec<PkStep>,
    /// How the run ended, in words.
    pub outcome: String,
    /// The final scores, 1 to 5.
    pub scores: [Option<f32>; 5],
    /// The index, as text.
    pub index: String,
}

/// Which part of a match is being shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PkPhase {
    /// Who meets whom; nothing of either run.
    #[default]
    Before,
    /// Step by step.
    Walking,
    /// So many of the five dimensions are open, 1 to 5.
    Dimensions(u8),
    /// Everything is open.
    Result,
}

/// How a match ended.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkVerdict {
    /// The side that won, 0 or 1; none for a draw.
    pub winner: Option<usize>,
    /// Who won, in one sentence.
    pub text: String,
    /// The rule that decided, in words.
    pub rule: String,
}

/// The reveal of a match. The page shows no more of it than `phase` and `at` allow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkRevealView {
    /// Where in the event it was played.
    pub title: String,
    /// Both sides.
    pub sides: [PkSide; 2],
    /// What is being shown.
    pub phase: PkPhase,
    /// The step that is shown, from 1; counts only while walking.
    pub at: usize,
    /// The step at which the two part, from 1; none if they never do.
    pub parts_at: Option<usize>,
    /// How it ended.
    pub verdict: PkVerdict,
}

impl PkRevealView {
    /// The number of steps of the longer run.
    pub fn steps(&self) -> usize {
        self.sides.iter().map(|side| side.steps.len()).max().unwrap_or(0)
    }
}

/// One line of the standings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkStandingRow {
    /// Place.
    pub place: String,
    /// Number or name, the team behind it where there is one.
    pub name: String,
    /// Mean index.
    pub mean: String,
    /// Standard error of the mean, such as "± 1.8".
    pub error: String,
    /// The five dimensions as texts; empty where not scored.
    pub scores: [String; 5],
    /// Whether the next line is too close to tell apart.
    pub close_to_next: bool,
    /// The rule that put this line before an equal one, in words; empty for none.
    pub rule: String,
    /// Titles that were won.
    pub titles: Vec<String>,
}

/// The standings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkStandingsView {
    /// Event and stage.
    pub title: String,
    /// Whether they are final, what is missing.
    pub remark: String,
    /// The lines, best first.
    pub rows: Vec<PkStandingRow>,
    /// The teams, best first, where the event has a relay.
    pub teams: Vec<PkStandingRow>,
}

/// One place in a match of the bracket.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkSlot {
    /// Number or name; empty as long as it is open.
    pub name: String,
    /// Seed; empty for none.
    pub seed: String,
    /// Games won in the series; none before its first game.
    pub wins: Option<u8>,
    /// Whether this side went on.
    pub won: bool,
    /// Whether nobody stands here, so that the other side goes on without a match.
    pub bye: bool,
}

/// One match of the bracket.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkBracketMatch {
    /// Both sides, the upper one first.
    pub sides: [PkSlot; 2],
    /// Whether it is being played.
    pub now: bool,
}

/// The bracket.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkBracketView {
    /// Event and stage.
    pub title: String,
    /// The rounds: name and matches, each round half as many as the one before (8, 4, 2, 1 for sixteen).
    pub rounds: Vec<(String, Vec<PkBracketMatch>)>,
    /// Who won it all.
    pub champion: Option<String>,
}
