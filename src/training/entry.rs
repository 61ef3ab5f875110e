//! What is kept of a trainee beside the records of drills: sheets of observers, quizzes, plans, days of a camp, certificates.
//!
//! An entry is written once and never changed. Each lies in a file of its own, like a record; the database only lists them.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Persona;

/// What an entry holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Body {
    /// What a human observer judged.
    Sheet(Sheet),
    /// A knowledge quiz that was taken.
    Quiz {
        /// Where it was taken.
        seat: Seat,
        /// Seed from which the questions were drawn.
        seed: u64,
        /// Questions.
        questions: u8,
        /// Right answers.
        right: u8,
    },
    /// Judge training: sample transcripts rated against their keys.
    Judging {
        /// Where it was taken.
        seat: Seat,
        /// Seed from which the transcripts were made.
        seed: u64,
        /// The keys, 1–5 for each dimension; none where the engine did not score.
        keys: Vec<[Option<u8>; 5]>,
        /// The ratings, 1–5 for each dimension.
        ratings: Vec<[u8; 5]>,
    },
    /// What the trainee means to change in the second round, in his or her own words, two things at most.
    Plan {
        /// Checksum of the first round's record.
        record: String,
        /// The changes.
        changes: Vec<String>,
    },
    /// A micro-drill was played.
    Micro {
        /// Where it was.
        spot: crate::training::micro::Spot,
        /// The trainee's own moves: reply id and delivery.
        moves: Vec<(String, crate::domain::ids::Delivery)>,
        /// How well the skill was shown, per mille.
        quality: i32,
    },
    /// A task of a camp was opened, which fixes whom it meets, or ticked off by hand.
    Task {
        /// Which one.
        seat: Seat,
        /// Scenario id; empty where nobody is met.
        scenario: String,
        /// Customer id; empty where nobody is met.
        customer: String,
    },
    /// The form of an exam was drawn.
    Exam {
        /// Where it was drawn.
        seat: Seat,
        /// The sessions: scenario, customer, seed, and whether this customer had been met before.
        sessions: Vec<(String, String, u64, bool)>,
    },
    /// A certificate, or the decision that there is none yet.
    Certificate(Box<crate::training::certificate::Certificate>),
}

/// A place in a camp's programme; empty when something was done outside a camp.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Seat {
    /// The programme's id.
    pub camp: String,
    /// Day, from 1.
    pub day: u8,
    /// Task of the day, from 1.
    pub task: u8,
}

/// What was judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A simulated drill: the checksum of its record.
    Record(String),
    /// A live cell: two people without the simulated customer.
    Live {
        /// Scenario id.
        scenario: String,
        /// Customer id of the cue card.
        customer: String,
        /// That customer's persona.
        persona: Persona,
        /// Seconds that it took.
        seconds: u32,
        /// Who played the customer; may be empty.
        played_by: String,
        /// The customer's feelings.
        feelings: Feelings,
    },
}

/// The customer's feelings, 0–10 each: shown beside the score, never part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feelings {
    /// 被理解: felt understood.
    pub understood: u8,
    /// 信任: trusted the seller.
    pub trust: u8,
    /// 压力: felt pressed.
    pub pressure: u8,
    /// 愿意再谈: would talk again.
    pub again: u8,
}

/// The observer's five-dimension sheet, filled before the engine's scores are seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What was judged.
    pub subject: Subject,
    /// Where in a camp it belongs.
    pub seat: Seat,
    /// Who judged; may be empty.
    pub observer: String,
    /// D1–D5, 1–5.
    pub ratings: [u8; 5],
    /// Moves that were ticked as evidence, from 1.
    pub ticked: Vec<u8>,
    /// At least one strength.
    pub strength: String,
    /// At least one thing to improve.
    pub improvement: String,
}

impl Body {
    /// The word by which the list tells kinds apart.
    pub const fn kind(&self) -> &'static str {
        match self {
            Body::Sheet(_) => "sheet",
            Body::Quiz { .. } => "quiz",
            Body::Judging { .. } => "judging",
            Body::Plan { .. } => "plan",
            Body::Micro { .. } => "micro",
            Body::Task { .. } => "task",
            Body::Exam { .. } => "exam",
            Body::Certificate(_) => "certificate",
        }
    }
}
