//! Needs and customers as they are written.

use serde::Deserialize;

use super::{
    super::node::{Entries, Node},
    RawSays, RawText, RawTrigger,
    common::RawVoice,
};
use crate::domain::ids::*;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Need")]
pub struct RawNeed {
    pub id: Node<String>,
    pub weight: Node<i32>,
    pub kano: Node<Kano>,
    pub layer: Node<Layer>,
    pub note: Node<RawText>,
    #[serde(default)]
    pub targets: Entries<u8, Persona>,
    pub lines: Node<RawNeedLines>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RawNeedLines {
    pub context: RawSays,
    pub implied: RawSays,
    pub explicit: RawSays,
    pub payoff: RawSays,
    pub evade: RawSays,
    pub known: RawSays,
    pub landed: RawSays,
    pub fair: RawSays,
    pub poor: RawSays,
    pub unasked: RawSays,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Customer")]
pub struct RawCustomer {
    pub id: Node<String>,
    pub persona: Node<Persona>,
    #[serde(default)]
    pub style: Option<Node<Style>>,
    #[serde(default)]
    pub figure: Option<Node<Figure>>,
    pub name: Node<RawText>,
    pub portrait: Node<RawText>,
    #[serde(default)]
    pub weights: Entries<i32>,
    #[serde(default)]
    pub told: Vec<Node<String>>,
    #[serde(default)]
    pub fits: Option<Node<String>>,
    pub objections: Node<Vec<Node<RawPoolEntry>>>,
    #[serde(default)]
    pub voice: RawVoice,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawPoolEntry {
    pub id: Node<String>,
    pub intensity: Node<i32>,
    pub on: Node<RawTrigger>,
    pub chance: Node<u32>,
    #[serde(default)]
    pub masked_by: Option<Node<String>>,
}

impl RawNeedLines {
    /// The lines by key, in the order of the keys.
    pub fn by_key(&self) -> [&RawSays; 10] {
        [
            &self.context,
            &self.implied,
            &self.explicit,
            &self.payoff,
            &self.evade,
            &self.known,
            &self.landed,
            &self.fair,
            &self.poor,
            &self.unasked,
        ]
    }
}
