//! Conditions as they are written in `when`.

use serde::Deserialize;

use super::super::node::Node;
use crate::domain::ids::{BeatStage, Persona, Style, Term};

/// `Trust(below: 300)`, `NeedKnown("back")`, `All([…])` …
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Condition")]
pub enum RawCond {
    Persona(Node<Persona>),
    Style(Node<Style>),
    Customer(Node<String>),
    Trust { above: Option<i32>, below: Option<i32> },
    Credibility { above: Option<i32>, below: Option<i32> },
    Patience { above: Option<i32>, below: Option<i32> },
    Pressure { above: Option<i32>, below: Option<i32> },
    Load { above: Option<i32>, below: Option<i32> },
    Value { above: Option<i32>, below: Option<i32> },
    ClockLeft { above: Option<i32>, below: Option<i32> },
    Signal,
    Ready(i32),
    NeedKnown(Node<String>),
    NeedHidden(Node<String>),
    NeedLevel(Node<String>, i32),
    ContextOpen(Node<String>),
    Served(Node<String>),
    Thin(Node<String>),
    Benefits(i32),
    Closes(i32),
    Quoted,
    Summarised,
    Raised(Node<String>),
    ObjectionOpen(Node<String>),
    Settled(Node<String>),
    Happened(Node<String>),
    Disclosed(Node<Term>),
    Caught,
    Used(Node<String>),
    Visited(Node<String>),
    At(Node<BeatStage>),
    All(Vec<Node<RawCond>>),
    Any(Vec<Node<RawCond>>),
    Not(Box<Node<RawCond>>),
}
