//! The certificate: what was decided, on which drills, by which rule.

use serde::{Deserialize, Serialize};

use crate::domain::ids::Persona;

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// None of the levels.
    None,
    /// 见习: may sell with a mentor.
    Trainee,
    /// 上岗认证: ready to work alone.
    Ready,
    /// 优秀.
    Excellent,
}

/// A certificate, or the decision that there is none yet. Everything in it can be recomputed from the records it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Name of the trainee as it was at the exam.
    pub name: String,
    /// Class.
    pub class: String,
    /// Id of the rule that decided.
    pub rule: String,
    /// What was decided.
    pub grade: Grade,
    /// Mean index, hundredths.
    pub mean: i32,
    /// Standard error of that mean, hundredths.
    pub sem: i32,
    /// Means of D1–D5 with their standard errors, hundredths; none when scored too rarely.
    pub dimensions: [Option<(i32, i32)>; 5],
    /// The drills: checksum of the record, persona, seed.
    pub drills: Vec<(String, Persona, u64)>,
    /// Share of right answers in the quiz, percent; none when none was taken.
    pub quiz: Option<u8>,
    /// Engine and rubric version.
    pub versions: (u32, u32),
    /// Date of the decision and of the day on which it ends to be valid, ISO 8601.
    pub dates: (String, String),
}
