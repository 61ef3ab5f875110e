//! The certification exam: its rule as data, the drawing of its form, and the decision.

mod decide;
mod form;
mod reason;

use serde::{Deserialize, Serialize};

use crate::{
    domain::ids::Persona,
    training::{Done, certificate::Grade},
};

pub use decide::{Decision, decide};
pub use form::{ExamSeat, Form, Lack, draw, draw_more};
pub use reason::Reason;

/// The rule by which an exam is decided. For every level it also holds that nothing of severity S2 or S3 was said.
///
/// The cuts are provisional until they are set on people (borderline regression, once thirty human forms exist).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Kebab-case id.
    pub id: String,
    /// Sessions of a form, 5–10: one for each persona, further ones for any.
    pub sessions: u8,
    /// In how many of them a dimension must have been scored for its mean to count, 1–`sessions`.
    pub scored: u8,
    /// From which share of par on an outcome counts, per mille.
    pub of_par: i32,
    /// 见习: may sell with a mentor.
    pub trainee: Level,
    /// 上岗认证: ready to work alone.
    pub ready: Level,
    /// 优秀.
    pub excellent: Level,
}

/// What one level asks for. All of it must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Least mean index, hundredths.
    pub mean: i32,
    /// Least mean of every dimension, hundredths; 0 asks for none.
    pub dimension: i32,
    /// How many outcomes of a form must count; 0 asks for none.
    pub outcomes: u8,
    /// Most findings of severity S1 in the whole form; none for any number.
    pub slight: Option<u8>,
    /// Least share of right answers in the quiz, percent; 0 asks for no quiz.
    pub quiz: u8,
}

impl Default for Rule {
    fn default() -> Rule {
        Rule {
            id: "standard".into(),
            sessions: 5,
            scored: 4,
            of_par: 600,
            trainee: Level { mean: 5500, dimension: 0, outcomes: 0, slight: None, quiz: 0 },
            ready: Level { mean: 7000, dimension: 300, outcomes: 3, slight: None, quiz: 80 },
            excellent: Level { mean: 8000, dimension: 350, outcomes: 4, slight: Some(1), quiz: 80 },
        }
    }
}

/// Sessions that are added when the mean lies too near to a cut.
pub const EXTENSION: u8 = 2;

impl Rule {
    /// What a grade asks for; nothing for none.
    pub fn level(&self, grade: Grade) -> Option<&Level> {
        match grade {
            Grade::None => None,
            Grade::Trainee => Some(&self.trainee),
            Grade::Ready => Some(&self.ready),
            Grade::Excellent => Some(&self.excellent),
        }
    }

    /// What a certificate names: the id and the first eight digits of the hash of everything the rule says, so that a rule that was
    /// changed cannot go by the name of the old one.
    pub fn stamp(&self) -> String {
        let text = serde_json::to_string(self).unwrap_or_default();
        let hash = blake3::hash(text.as_bytes()).to_hex();
        format!("{}@{}", self.id, &hash[..8])
    }

    /// So many of a form's sessions, as the same share of `sessions` that were played, rounded to the nearest.
    fn share(&self, of_form: u8, sessions: usize) -> usize {
        let form = usize::from(self.sessions.max(1));
        (2 * usize::from(of_form) * sessions + form) / (2 * form)
    }
}

/// A finished session of an exam, as the decision sees it. Scores are hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamDrill {
    /// Checksum of its record.
    pub checksum: String,
    /// Persona.
    pub persona: Persona,
    /// Seed.
    pub seed: u64,
    /// The index, 0–10000; one that could not be formed counts 0.
    pub index: Option<i32>,
    /// D1–D5, 100–500.
    pub dimensions: [Option<i32>; 5],
    /// Outcome as a share of par, per mille; 0 when it was broken off.
    pub of_par: i32,
    /// Compliance findings by severity: slight, serious, severe.
    pub findings: [u8; 3],
}

impl From<&Done> for ExamDrill {
    fn from(done: &Done) -> ExamDrill {
        ExamDrill {
            checksum: done.checksum.clone(),
            persona: done.persona,
            seed: done.seed,
            index: done.index,
            dimensions: done.dimensions,
            of_par: if done.abandoned { 0 } else { done.share_of_par() },
            findings: done.findings,
        }
    }
}
