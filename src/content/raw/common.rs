//! The file of common lines as it is written.

use serde::Deserialize;

use super::{
    super::node::{Entries, Node},
    RawSays, RawText,
};
use crate::domain::ids::{ObjectionClass, Persona};

/// `common.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Common")]
pub struct RawCommon {
    pub schema: Node<u32>,
    pub standing: Node<RawStanding>,
    pub acknowledge: Entries<RawText>,
    pub confirm: Entries<RawText>,
    pub filler: Entries<RawText>,
    pub voices: Node<Entries<RawVoice, Persona>>,
    pub objections: Node<Entries<Entries<RawDeskLines, ObjectionClass>, Persona>>,
}

/// The standing moves.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Standing")]
pub struct RawStanding {
    pub wait: Node<RawText>,
    pub leave: Node<RawText>,
    pub correct: Node<RawText>,
}

/// A persona's or customer's usual lines.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Voice")]
pub struct RawVoice {
    pub rapport: RawSays,
    pub agenda: RawSays,
    pub insight: RawSays,
    pub opened_again: RawSays,
    pub ask_evade: RawSays,
    pub ask_early: RawSays,
    pub ask_known: RawSays,
    pub ask_told: RawSays,
    pub ask_tired: RawSays,
    pub decision: RawSays,
    pub summary_good: RawSays,
    pub summary_thin: RawSays,
    pub summary_again: RawSays,
    pub present_good: RawSays,
    pub present_fair: RawSays,
    pub present_poor: RawSays,
    pub present_unknown: RawSays,
    pub present_overload: RawSays,
    pub price_fair: RawSays,
    pub price_early: RawSays,
    pub price_again: RawSays,
    pub no_objection: RawSays,
    pub caught: RawSays,
    pub close_not_yet: RawSays,
    pub close_far: RawSays,
    pub close_price_first: RawSays,
    pub push: RawSays,
    pub wait: RawSays,
    pub pause: RawSays,
    pub disclose: RawSays,
    pub correct: RawSays,
    pub apologise: RawSays,
    pub closed: RawSays,
    pub trial: RawSays,
    pub next_step: RawSays,
    pub exit_warm: RawSays,
    pub exit_cold: RawSays,
    pub walk_patience: RawSays,
    pub walk_pressure: RawSays,
    pub walk_trust: RawSays,
    pub time_out: RawSays,
    pub signal: RawSays,
    pub signal_fading: RawSays,
    pub warning: RawSays,
    pub nudge: RawSays,
}

impl RawVoice {
    /// The lines by key, in the order of the keys.
    pub fn by_key(&self) -> [&RawSays; 45] {
        [
            &self.rapport,
            &self.agenda,
            &self.insight,
            &self.opened_again,
            &self.ask_evade,
            &self.ask_early,
            &self.ask_known,
            &self.ask_told,
            &self.ask_tired,
            &self.decision,
            &self.summary_good,
            &self.summary_thin,
            &self.summary_again,
            &self.present_good,
            &self.present_fair,
            &self.present_poor,
            &self.present_unknown,
            &self.present_overload,
            &self.price_fair,
            &self.price_early,
            &self.price_again,
            &self.no_objection,
            &self.caught,
            &self.close_not_yet,
            &self.close_far,
            &self.close_price_first,
            &self.push,
            &self.wait,
            &self.pause,
            &self.disclose,
            &self.correct,
            &self.apologise,
            &self.closed,
            &self.trial,
            &self.next_step,
            &self.exit_warm,
            &self.exit_cold,
            &self.walk_patience,
            &self.walk_pressure,
            &self.walk_trust,
            &self.time_out,
            &self.signal,
            &self.signal_fading,
            &self.warning,
            &self.nudge,
        ]
    }
}

/// Lines for one objection.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Lines")]
pub struct RawDeskLines {
    pub raise: RawSays,
    pub again: RawSays,
    pub heard: RawSays,
    pub heard_again: RawSays,
    pub explain: RawSays,
    pub root: RawSays,
    pub explain_again: RawSays,
    pub softened: RawSays,
    pub partly: RawSays,
    pub unmoved: RawSays,
    pub settled: RawSays,
    pub parked: RawSays,
    pub reopened: RawSays,
}

impl RawDeskLines {
    /// The lines by key, in the order of the keys.
    pub fn by_key(&self) -> [&RawSays; 13] {
        [
            &self.raise,
            &self.again,
            &self.heard,
            &self.heard_again,
            &self.explain,
            &self.root,
            &self.explain_again,
            &self.softened,
            &self.partly,
            &self.unmoved,
            &self.settled,
            &self.parked,
            &self.reopened,
        ]
    }
}
