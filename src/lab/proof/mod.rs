//! Proof-reading a scenario without playing it: does it agree with itself? A way that turns back, a line with a figure that the
//! fact sheet does not know, an answer that stands where nothing was objected to: each is legal, and each is a slip of the pen.

mod acts;
mod conditions;
mod figures;
mod ways;

use crate::domain::{cond::Cond, ids::*, scenario::*};

/// A disagreement: its message key, and the reply, beat or fact that it is about.
pub type Slip = (&'static str, String);

/// Everything in which a scenario disagrees with itself.
pub fn proofread(scenario: &Scenario) -> Vec<Slip> {
    let mut found = Vec::new();
    acts::check(scenario, &mut found);
    ways::check(scenario, &mut found);
    figures::check(scenario, &mut found);
    conditions::check(scenario, &mut found);
    found.sort();
    found.dedup();
    found
}

/// Replies that a scenario wrote itself, with the beats in whose slots they stand.
fn placed(scenario: &Scenario) -> impl Iterator<Item = (&Beat, &SlotItem, &Reply)> {
    scenario.beats.iter().flat_map(move |beat| {
        beat.slots.iter().flatten().map(move |item| (beat, item, &scenario.replies[item.reply.at()]))
    })
}

/// Whether an untrue claim is made.
fn is_lie(scenario: &Scenario, reply: &Reply) -> bool {
    reply.claims.iter().any(|c| scenario.facts.claims[c.at()].truth == Truth::False)
}

/// Visits the parts of a condition with whether they are asked to hold (false under an odd number of `Not`).
fn parts<'a>(cond: &'a Cond, holds: bool, see: &mut dyn FnMut(&'a Cond, bool)) {
    match cond {
        Cond::All(list) | Cond::Any(list) => list.iter().for_each(|c| parts(c, holds, see)),
        Cond::Not(not) => parts(not, !holds, see),
        one => see(one, holds),
    }
}

/// Whether a condition has a part that satisfies `wanted`.
fn has(cond: Option<&Cond>, wanted: impl Fn(&Cond, bool) -> bool) -> bool {
    let mut found = false;
    if let Some(cond) = cond {
        parts(cond, true, &mut |part, holds| found |= wanted(part, holds));
    }
    found
}

/// Whether a condition asks that a need has surfaced.
fn asks_known(cond: Option<&Cond>, need: NeedIdx) -> bool {
    has(cond, |part, holds| matches!(part, Cond::Level(n, band) if *n == need && (band.above >= Some(1)) == holds))
}
