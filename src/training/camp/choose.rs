//! Finding the customer that a task asks for, and the nearest one when that one is not there or was met before.

use std::collections::BTreeSet;

use super::Ask;
use crate::{
    domain::{
        ids::{Persona, Stage},
        scenario::{Scenario, Shared},
        text::Text,
    },
    locale::both,
};

/// A scenario and a customer, by their ids.
pub type Pair = (String, String);

/// Why another customer was taken than the one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The library does not have it.
    Missing,
    /// The trainee has met it before.
    Seen,
}

impl Why {
    /// The id in message keys.
    pub const fn id(self) -> &'static str {
        match self {
            Why::Missing => "missing",
            Why::Seen => "seen",
        }
    }

    /// The sentence that tells the trainee.
    pub fn sentence(self) -> Text {
        both(&format!("camp-why-{}", self.id()), &[])
    }
}

/// The customer for a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Scenario id.
    pub scenario: String,
    /// Customer id.
    pub customer: String,
    /// Why it is not the one that was asked for. When everything that could take its place was met before too, the one that was
    /// asked for is taken again, and this says that it is not new.
    pub substituted: Option<Why>,
}

/// One customer of the library, held against what is asked for.
struct Candidate<'a> {
    scenario: &'a Scenario,
    customer: usize,
    /// Whether it is just what is asked for.
    wanted: bool,
    seen: bool,
    /// Smaller is nearer: stage (0 main, 1 beside, 2 another), another persona, distance in level.
    distance: (u8, bool, u8),
}

/// The customer that is asked for; when it is not there or was met before, the nearest that was not: the same stage comes before
/// the same persona, and that before the level. None only when there is no scenario at all. The order of the library does not matter.
pub fn resolve(ask: &Ask, scenarios: &[Shared], seen: &BTreeSet<Pair>) -> Option<Chosen> {
    let preferred = ask.prefer.as_ref().and_then(|id| scenarios.iter().find(|s| s.id == *id));
    // What is left open is taken from the preferred scenario, so that what takes its place is like it.
    let stage = ask.stage.or_else(|| preferred.and_then(|s| s.stages.first().copied()));
    let persona = ask.persona.or_else(|| preferred.and_then(|s| s.customers.first()).map(|c| c.traits.persona));
    let level = ask.level.or_else(|| preferred.map(|s| s.level));
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    for scenario in scenarios {
        for (customer, seated) in scenario.customers.iter().enumerate() {
            let is_preferred = preferred.is_some_and(|p| p.id == scenario.id);
            let wanted = ask.persona.is_none_or(|p| p == seated.traits.persona)
                && match &ask.prefer {
                    Some(_) => is_preferred,
                    None => ask.stage.is_none_or(|s| scenario.stages.contains(&s)),
                };
            candidates.push(Candidate {
                scenario,
                customer,
                wanted,
                seen: seen.contains(&(scenario.id.clone(), seated.id.clone())),
                distance: distance(scenario, seated.traits.persona, stage, persona, level),
            });
        }
    }
    let key = |c: &Candidate<'_>| (!c.wanted, c.distance, c.scenario.id.clone(), c.customer);
    let there = candidates.iter().any(|c| c.wanted);
    // Whoever was met before is taken only when everybody was.
    let best = candidates.iter().min_by_key(|c| (c.seen, key(c)))?;
    let substituted = match () {
        () if !there => Some(Why::Missing),
        () if !best.wanted || best.seen => Some(Why::Seen),
        () => None,
    };
    Some(Chosen {
        scenario: best.scenario.id.clone(),
        customer: best.scenario.customers[best.customer].id.clone(),
        substituted,
    })
}

fn distance(
    scenario: &Scenario,
    seated: Persona,
    stage: Option<Stage>,
    persona: Option<Persona>,
    level: Option<u8>,
) -> (u8, bool, u8) {
    let at = stage.map_or(0, |stage| match scenario.stages.iter().position(|s| *s == stage) {
        Some(0) => 0,
        Some(_) => 1,
        None => 2,
    });
    (at, persona.is_some_and(|p| p != seated), level.map_or(0, |level| level.abs_diff(scenario.level)))
}
