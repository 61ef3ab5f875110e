//! What can happen in an event: the lines of its file.

use serde::{Deserialize, Serialize};

use crate::competition::{
    rules::Rules,
    run::Run,
    seal::{Round, Sealed, Slot, Task},
};

/// The versions on which an event is played; a desk with others is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pins {
    /// Version of the engine's rules.
    pub engine: u32,
    /// Version of the scoring rules.
    pub rubric: u32,
    /// BLAKE3 of the engine's shared tables.
    pub tables: String,
    /// BLAKE3 over the ids and hashes of all scenarios that tasks are drawn from.
    pub library: String,
}

/// Why somebody has no run where one was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    /// Did not come.
    NotThere,
    /// The drill was broken off and not gone on with in time.
    BrokenOff,
    /// Taken out by the organiser.
    TakenOut,
}

/// One member's part of a relay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leg {
    /// The member's place in the list of contestants, from 1.
    pub member: u8,
    /// The member's first move, from 1.
    pub from: u8,
    /// What was handed over, 40 characters at most; empty for the first.
    pub note: String,
}

/// A judge's sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgeSheet {
    /// The judge's number, from 1.
    pub judge: u8,
    /// Name; may be empty.
    #[serde(default)]
    pub name: String,
    /// Whose run, from 1.
    pub contestant: u8,
    /// Which run.
    pub slot: Slot,
    /// D1–D5, 1–5.
    pub ratings: [u8; 5],
    /// Moves that were ticked as evidence, from 1.
    #[serde(default)]
    pub ticked: Vec<u8>,
    /// At least one strength.
    pub strength: String,
    /// At least one thing to improve.
    pub improvement: String,
}

/// A line of an event. Contestants are numbers from 1 throughout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Body {
    /// The first line: what was declared, and the sealed draw.
    Created {
        /// Random id, 16 hexadecimal digits.
        id: String,
        /// What was declared.
        rules: Rules,
        /// Versions.
        pins: Pins,
        /// A commitment for every round.
        sealed: Vec<Sealed>,
    },
    /// A round starts: its code and its tasks come out.
    Opened {
        /// Which.
        of: Round,
        /// Its code.
        code: String,
        /// Its tasks.
        tasks: Vec<Task>,
    },
    /// Somebody has played.
    Result {
        /// Who.
        contestant: u8,
        /// What.
        slot: Slot,
        /// The drill in numbers.
        run: Run,
        /// Whether this contestant had met the customer before, as far as the desk knows; such a run is marked.
        met_before: bool,
        /// The parts of a relay; empty otherwise.
        legs: Vec<Leg>,
        /// The whole record as its file's text, by which everything else can be computed again.
        record: String,
    },
    /// Somebody has not played.
    Absent {
        /// Who.
        contestant: u8,
        /// What.
        slot: Slot,
        /// Why.
        why: Absence,
    },
    /// A judge has handed in a sheet.
    Judged(JudgeSheet),
    /// A judge overrules one judgement of the engine. The old one stays in the record (`measurement.md` B.8).
    Overruled {
        /// The judge's name.
        judge: String,
        /// Whose run.
        contestant: u8,
        /// Which run.
        slot: Slot,
        /// Place in the scorecard's list of evidence, from 0.
        place: u16,
        /// The quality that counts from now on, per mille.
        quality: i32,
        /// Why.
        why: String,
        /// The drill in numbers after it.
        run: Run,
    },
    /// Two are level: they play a task from the sealed reserve.
    SuddenDeath {
        /// The round in which they are level.
        of: Round,
        /// The two, the smaller number first.
        pair: [u8; 2],
        /// The reserve's round.
        reserve: Round,
        /// Its code.
        code: String,
        /// Its task.
        tasks: Vec<Task>,
    },
    /// Names may be shown from now on.
    Revealed {},
    /// The end: nothing follows.
    Closed {
        /// How many lines the file has with this one.
        lines: u32,
        /// The trainer's public key, hexadecimal; empty when it was not signed.
        key: String,
        /// Signature over the hash of the line before; empty when it was not signed.
        signature: String,
    },
}

impl Body {
    /// Kebab-case id, as in the file.
    pub const fn id(&self) -> &'static str {
        match self {
            Body::Created { .. } => "created",
            Body::Opened { .. } => "opened",
            Body::Result { .. } => "result",
            Body::Absent { .. } => "absent",
            Body::Judged(_) => "judged",
            Body::Overruled { .. } => "overruled",
            Body::SuddenDeath { .. } => "sudden-death",
            Body::Revealed {} => "revealed",
            Body::Closed { .. } => "closed",
        }
    }
}
