//! Why a grade was not reached and what a form lacks, as sentences.

use super::Lack;
use crate::{
    domain::{
        ids::{Dimension, Lang},
        text::Text,
    },
    locale::{tr, tr_args},
};

/// A condition that was not met. Means are hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Too few sessions were played.
    Sessions {
        /// Played.
        is: usize,
        /// Asked for.
        need: usize,
    },
    /// So many findings of severity S2 or S3.
    Serious {
        /// Findings.
        count: u32,
    },
    /// The mean index is too low.
    Mean {
        /// Reached.
        is: i32,
        /// Asked for.
        need: i32,
    },
    /// The mean of a dimension is too low.
    Dimension {
        /// Which one.
        dimension: Dimension,
        /// Reached.
        is: i32,
        /// Asked for.
        need: i32,
    },
    /// A dimension was scored in too few sessions.
    Rare {
        /// Which one.
        dimension: Dimension,
        /// Sessions in which it was scored.
        is: usize,
        /// Asked for.
        need: usize,
    },
    /// Too few outcomes came near enough to par.
    Outcomes {
        /// That did.
        is: usize,
        /// Asked for.
        need: usize,
    },
    /// Too many slight findings.
    Slight {
        /// Findings.
        is: u32,
        /// Most that are let pass.
        most: u32,
    },
    /// Too few right answers in the quiz, or none was taken.
    Quiz {
        /// Percent; none when none was taken.
        is: Option<u8>,
        /// Asked for, percent.
        need: u8,
    },
}

impl Reason {
    /// The sentence.
    pub fn sentence(&self) -> Text {
        let points = |hundredths: i32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let (key, is, need, about) = match *self {
            Reason::Sessions { is, need } => ("sessions", is.to_string(), need.to_string(), None),
            Reason::Serious { count } => ("serious", count.to_string(), String::new(), None),
            Reason::Mean { is, need } => ("mean", points(is), points(need), None),
            Reason::Dimension { dimension, is, need } => ("dimension", points(is), points(need), Some(dimension)),
            Reason::Rare { dimension, is, need } => ("rare", is.to_string(), need.to_string(), Some(dimension)),
            Reason::Outcomes { is, need } => ("outcomes", is.to_string(), need.to_string(), None),
            Reason::Slight { is, most } => ("slight", is.to_string(), most.to_string(), None),
            Reason::Quiz { is: Some(is), need } => ("quiz", is.to_string(), need.to_string(), None),
            Reason::Quiz { is: None, need } => ("no-quiz", String::new(), need.to_string(), None),
        };
        let of = |lang: Lang| {
            let name =
                about.map(|d: Dimension| tr(lang, &format!("dim-{}", d.id().to_lowercase()))).unwrap_or_default();
            tr_args(lang, &format!("exam-reason-{key}"), &[("is", &is), ("need", &need), ("dimension", &name)])
        };
        Text::new(of(Lang::Zh), of(Lang::En))
    }
}

impl Lack {
    /// The sentence.
    pub fn sentence(&self) -> Text {
        let of = |lang: Lang| match *self {
            Lack::Persona(persona) => {
                tr_args(lang, "exam-lack-persona", &[("persona", &tr(lang, &format!("persona-{}", persona.id())))])
            }
            Lack::Level => tr(lang, "exam-lack-level"),
            Lack::Stage => tr(lang, "exam-lack-stage"),
            Lack::Unseen(count) => tr_args(lang, "exam-lack-unseen", &[("count", &count.to_string())]),
        };
        Text::new(of(Lang::Zh), of(Lang::En))
    }
}
