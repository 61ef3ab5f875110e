//! Acts as they are written in a reply.

use serde::Deserialize;

use super::super::node::Node;
use crate::domain::ids::{CloseStyle, Content, Context, Method, Opening, Term};

/// `Problem("back")`, `Present("back", Quant)`, `Close(Trial)` …
#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "Act")]
pub enum RawAct {
    Open(Node<Opening>),
    Situation(Node<String>),
    Problem(Node<String>),
    Implication(Node<String>),
    Payoff(Node<String>),
    Context(Node<Context>),
    Summary,
    Present(Node<String>, Node<Content>),
    Quote,
    Acknowledge,
    Clarify,
    Respond(Node<Method>),
    Confirm,
    Close(Node<CloseStyle>),
    Push,
    Pause,
    Disclose(Vec<Node<Term>>),
    Apologise,
    Leave,
}
