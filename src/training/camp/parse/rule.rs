//! The rule of the exam as it is written; what is left out is as usual.

use serde::Deserialize;

use super::values::{Id, Points, Whole};
use crate::training::exam::{Level, Rule};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Rule")]
pub(super) struct RawRule {
    id: Option<Id>,
    sessions: Option<Whole<5, 10>>,
    scored: Option<Whole<1, 10>>,
    of_par: Option<Whole<1, 100>>,
    trainee: RawLevel,
    ready: RawLevel,
    excellent: RawLevel,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Level")]
struct RawLevel {
    mean: Option<Points<0, 100>>,
    dimension: Option<Points<0, 5>>,
    outcomes: Option<Whole<0, 10>>,
    slight: Option<Whole<0, 100>>,
    quiz: Option<Whole<0, 100>>,
}

impl RawLevel {
    /// What is written here, and for the rest what is usual.
    fn over(self, usual: Level) -> Level {
        Level {
            mean: self.mean.map_or(usual.mean, |given| given.0),
            dimension: self.dimension.map_or(usual.dimension, |given| given.0),
            outcomes: self.outcomes.map_or(usual.outcomes, Whole::small),
            slight: self.slight.map(Whole::small).or(usual.slight),
            quiz: self.quiz.map_or(usual.quiz, Whole::small),
        }
    }
}

impl From<RawRule> for Rule {
    fn from(raw: RawRule) -> Rule {
        let usual = Rule::default();
        let sessions = raw.sessions.map_or(usual.sessions, Whole::small);
        Rule {
            id: raw.id.map_or(usual.id, |id| id.0),
            sessions,
            scored: raw.scored.map_or(usual.scored, Whole::small).min(sessions),
            of_par: raw.of_par.map_or(usual.of_par, |percent| i32::from(percent.small()) * 10),
            trainee: raw.trainee.over(usual.trainee),
            ready: raw.ready.over(usual.ready),
            excellent: raw.excellent.over(usual.excellent),
        }
    }
}
