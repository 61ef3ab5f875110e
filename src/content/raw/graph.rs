//! Beats, replies, objections and incidents as they are written.

use serde::{Deserialize, Deserializer};

use super::{
    super::node::{Node, parse, slice},
    RawAct, RawCond,
    common::RawDeskLines,
};
use crate::domain::ids::*;

/// One variant of what a customer says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawVariant {
    #[serde(default)]
    pub when: Option<Node<RawCond>>,
    #[serde(default)]
    pub zh: Option<Node<String>>,
    #[serde(default)]
    pub en: Option<Node<String>>,
    #[serde(default)]
    pub any: Option<Vec<Node<RawWording>>>,
    #[serde(default)]
    pub hint: Option<Node<String>>,
    #[serde(default)]
    pub hostile: bool,
    #[serde(default)]
    pub asks: Vec<Node<Term>>,
}

/// One of several equal wordings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawWording {
    #[serde(default)]
    pub zh: Option<Node<String>>,
    #[serde(default)]
    pub en: Option<Node<String>>,
    #[serde(default)]
    pub hint: Option<Node<String>>,
    #[serde(default)]
    pub hostile: bool,
    #[serde(default)]
    pub asks: Vec<Node<Term>>,
}

/// A list of variants.
pub type RawSays = Vec<Node<RawVariant>>;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Beat")]
pub struct RawBeat {
    pub stage: Node<BeatStage>,
    #[serde(default)]
    pub covers: Vec<Node<String>>,
    #[serde(default)]
    pub says: RawSays,
    pub slots: Vec<Vec<Node<RawSlotItem>>>,
}

/// A candidate of a slot: a reply id, `"@group"`, or either with a condition.
#[derive(Clone, Debug)]
pub struct RawSlotItem {
    pub reply: Node<String>,
    pub when: Option<Node<RawCond>>,
}

impl<'de> Deserialize<'de> for RawSlotItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "SlotItem")]
        struct Full {
            reply: Node<String>,
            #[serde(default)]
            when: Option<Node<RawCond>>,
        }
        let (text, span) = slice(deserializer)?;
        if text.starts_with('(') || text.starts_with("SlotItem") {
            let full: Option<Full> = parse(text);
            let broken = Node { span: span.clone(), value: None };
            return Ok(full
                .map_or(RawSlotItem { reply: broken, when: None }, |f| RawSlotItem { reply: f.reply, when: f.when }));
        }
        Ok(RawSlotItem { reply: Node { value: parse(text), span }, when: None })
    }
}

/// Where a reply leads: a beat or route by name, or branches.
#[derive(Clone, Debug)]
pub enum RawTo {
    Named(String),
    Branches(Vec<Node<RawBranch>>),
}

impl<'de> Deserialize<'de> for RawTo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (text, _) = slice(deserializer)?;
        Ok(if text.starts_with('[') {
            RawTo::Branches(parse(text).unwrap_or_default())
        } else {
            RawTo::Named(parse(text).unwrap_or_default())
        })
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Branch")]
pub struct RawBranch {
    #[serde(default)]
    pub when: Option<Node<RawCond>>,
    pub go: Node<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Reply")]
pub struct RawReply {
    pub act: Node<RawAct>,
    #[serde(default)]
    pub zh: Option<Node<String>>,
    #[serde(default)]
    pub en: Option<Node<String>>,
    #[serde(default)]
    pub claims: Vec<Node<String>>,
    #[serde(default)]
    pub to: Option<Node<RawTo>>,
    #[serde(default)]
    pub when: Option<Node<RawCond>>,
    #[serde(default)]
    pub reuse: bool,
    #[serde(default)]
    pub tier: Option<Node<String>>,
    #[serde(default)]
    pub leading: bool,
    #[serde(default)]
    pub jargon: bool,
    #[serde(default)]
    pub exclusive: bool,
    #[serde(default)]
    pub tells: Vec<Node<Term>>,
    #[serde(default)]
    pub names: Vec<Node<String>>,
    #[serde(default)]
    pub gives: Option<Node<String>>,
    #[serde(default)]
    pub takes: Option<Node<String>>,
    #[serde(default)]
    pub answers: RawSays,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Objection")]
pub struct RawObjection {
    pub class: Node<ObjectionClass>,
    pub title: Node<super::RawText>,
    #[serde(default)]
    pub clarify: Vec<Node<String>>,
    #[serde(default)]
    pub methods: Vec<Node<String>>,
    #[serde(default)]
    pub traps: Vec<Node<String>>,
    #[serde(default)]
    pub lies: Vec<Node<String>>,
    #[serde(default)]
    pub lines: RawDeskLines,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Incident")]
pub struct RawIncident {
    pub on: Node<RawTrigger>,
    pub chance: Node<u32>,
    #[serde(default)]
    pub persona: Option<Node<Persona>>,
    pub says: RawSays,
    #[serde(default)]
    pub cue: Option<Node<Cue>>,
    #[serde(default)]
    pub effects: Vec<Node<RawEffect>>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "Trigger")]
pub enum RawTrigger {
    Opening,
    FirstBenefit,
    SecondBenefit,
    Price,
    FirstClose,
    Beat(Node<String>),
    Move(u8),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "Effect")]
pub enum RawEffect {
    Patience(i32),
    Pressure(i32),
    Trust(i32),
    Clock(i32),
    Fact(Node<String>, Node<Truth>),
    Raise(Node<String>, i32),
}
