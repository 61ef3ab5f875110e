//! Content files as they are written, before anything refers to anything.

pub mod act;
pub mod common;
pub mod cond;
pub mod graph;
pub mod people;

use serde::Deserialize;

use super::node::{Entries, Node};
use crate::domain::ids::*;

pub use {act::*, common::*, cond::*, graph::*, people::*};

/// A sentence in both languages; either may be missing, which is told by name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawText {
    pub zh: Option<Node<String>>,
    pub en: Option<Node<String>>,
}

/// A scenario file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Scenario")]
pub struct RawScenario {
    pub schema: Node<u32>,
    pub id: Node<String>,
    pub industry: Node<Industry>,
    pub stages: Node<Vec<Node<Stage>>>,
    #[serde(default)]
    pub family: Option<Node<Family>>,
    pub level: Node<u8>,
    pub minutes: Node<u8>,
    pub par: Node<Outcome>,
    #[serde(default)]
    pub deal: Option<Node<DealSize>>,
    pub place: Node<Place>,
    pub title: Node<RawText>,
    pub brief: Node<RawText>,
    #[serde(default)]
    pub covers: Vec<Node<String>>,
    #[serde(default)]
    pub decision_context: bool,
    pub facts: Node<RawFacts>,
    pub needs: Node<Vec<Node<RawNeed>>>,
    pub customers: Node<Vec<Node<RawCustomer>>>,
    #[serde(default)]
    pub objections: Entries<RawObjection>,
    #[serde(default)]
    pub incidents: Entries<RawIncident>,
    #[serde(default)]
    pub routes: Entries<Vec<Node<RawBranch>>>,
    #[serde(default)]
    pub groups: Entries<Vec<Node<RawSlotItem>>>,
    #[serde(default)]
    pub acknowledge: Option<Vec<Node<String>>>,
    #[serde(default)]
    pub confirm: Option<Vec<Node<String>>>,
    #[serde(default)]
    pub filler: Option<Vec<Node<String>>>,
    #[serde(default)]
    pub limits: Option<Node<RawLimits>>,
    pub start: Node<String>,
    pub beats: Node<Entries<RawBeat>>,
    pub replies: Node<Entries<RawReply>>,
}

/// The fact sheet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Facts")]
pub struct RawFacts {
    #[serde(default)]
    pub tiers: Entries<RawTier>,
    #[serde(default)]
    pub fees: Entries<RawFee>,
    #[serde(default)]
    pub offers: Entries<RawText>,
    pub terms: Node<Entries<RawText, Term>>,
    #[serde(default)]
    pub claims: Entries<RawClaim>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Tier")]
pub struct RawTier {
    pub name: Node<RawText>,
    pub text: Node<RawText>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Fee")]
pub struct RawFee {
    #[serde(default)]
    pub mandatory: bool,
    pub text: Node<RawText>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Claim")]
pub struct RawClaim {
    pub kind: Node<ClaimKind>,
    pub truth: Node<Truth>,
    pub text: Node<RawText>,
    pub proof: Node<RawText>,
    #[serde(default)]
    pub owner: Option<Node<String>>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Limits")]
pub struct RawLimits {
    pub ideal: i32,
    pub floor: i32,
    pub stakes: Entries<RawStake>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Stake")]
pub struct RawStake {
    pub points: i32,
    #[serde(default)]
    pub zh: Option<Node<String>>,
    #[serde(default)]
    pub en: Option<Node<String>>,
}
