//! What a trainee can ask of a session, and the named reasons for which it is refused.

use super::super::{ids::Delivery, scenario::ReplyIdx};

/// What × how: one move of the trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// What is said.
    pub reply: ReplyIdx,
    /// How it is said.
    pub delivery: Delivery,
}

/// Why a move was not played. The session is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The drill is over.
    #[error("the drill is over")]
    Over,
    /// The reply is not on the table now.
    #[error("this reply is not on offer now")]
    NotOffered,
}

impl Refusal {
    /// Message key.
    pub fn id(self) -> &'static str {
        match self {
            Refusal::Over => "refusal-over",
            Refusal::NotOffered => "refusal-not-offered",
        }
    }
}
