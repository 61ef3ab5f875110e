//! Objections: each has an answer that suits, and every customer has two that no play can prevent.

use super::{super::lower::Lower, walk};
use crate::domain::{scenario::*, tables::method_fit};

/// Fit from which a method is an answer at all, percent.
const SUITABLE: i32 = 40;
/// Objections of each customer that cannot be prevented (`measurement.md` G.2).
const UNPREVENTABLE: usize = 2;

pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    let raised = scenario.incidents.iter().flat_map(|i| &i.effects).filter_map(|e| match e {
        Effect::Raise(desk, _) => Some(*desk),
        _ => None,
    });
    let raised: Vec<DeskIdx> = raised.collect();
    for (at, desk) in scenario.desks.iter().enumerate() {
        if desk.clarify.is_empty() {
            lower.findings.warning(&lower.spans.desks[at].clone(), "no-clarify", &[("name", &desk.id)]);
        }
        let here = DeskIdx(at as u16);
        let meets = |c: &&Customer| raised.contains(&here) || c.pool.iter().any(|entry| entry.desk == here);
        let helpless = scenario.customers.iter().filter(meets).find(|c| {
            !desk.methods.iter().any(|m| match scenario.replies[m.at()].act {
                Act::Respond(method) => method_fit(desk.class, method, &c.traits.table.methods) >= SUITABLE,
                _ => false,
            })
        });
        if let Some(customer) = helpless {
            let span = lower.spans.desks[at].clone();
            let args =
                [("name", desk.id.as_str()), ("class", desk.class.ron_name()), ("customer", customer.id.as_str())];
            lower.findings.error(&span, "no-suitable-method", &args);
        }
    }
    for (at, customer) in scenario.customers.iter().enumerate() {
        let certain = customer.pool.iter().filter(|e| e.chance >= 100 && unavoidable(scenario, e.on)).count();
        if certain < UNPREVENTABLE {
            let span = lower.spans.customers[at].clone();
            let args = [("name", customer.id.as_str()), ("count", &certain.to_string())];
            lower.findings.error(&span, "too-few-unpreventable", &args);
        }
    }
}

/// Whether every way to an agreement passes what sets an objection off.
fn unavoidable(scenario: &Scenario, trigger: Trigger) -> bool {
    let everywhere = |_: BeatIdx| true;
    match trigger {
        Trigger::Opening | Trigger::FirstClose => true,
        Trigger::Beat(beat) => beat == scenario.start || !walk::agreement(scenario, |b| b != beat, |_| true),
        Trigger::FirstBenefit => !walk::agreement(scenario, everywhere, |way| way.benefits < 1),
        Trigger::SecondBenefit => !walk::agreement(scenario, everywhere, |way| way.benefits < 2),
        // A close without a price makes the customer ask for it, all but the next step.
        Trigger::Price => !walk::agreement(scenario, everywhere, |way| !way.quoted),
        Trigger::Move(turn) => !walk::agreement(scenario, everywhere, |way| way.moves < u32::from(turn)),
    }
}
