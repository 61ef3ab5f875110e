//! Every reply can be offered in some state.

use super::{
    super::lower::{Lower, excludes},
    walk,
};
use crate::domain::{
    cond::{Band, Cond},
    ids::Spin,
    scenario::*,
};

pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    let seen = walk::reachable(scenario, scenario.start, |_| true, |_| true);
    let mut offered = vec![false; scenario.replies.len()];
    for beat in scenario.beats.iter().enumerate().filter(|(at, _)| seen[*at]).map(|(_, beat)| beat) {
        for slot in &beat.slots {
            for item in slot {
                if possible(scenario, item.reply, item.when.as_ref()) {
                    offered[item.reply.at()] = true;
                }
                if always(scenario, item) {
                    // Whatever stands behind it in this slot is never reached.
                    break;
                }
            }
        }
    }
    let in_desks = scenario.desks.iter().flat_map(|d| [&d.clarify, &d.methods, &d.traps, &d.lies]).flatten();
    for reply in in_desks.chain(&scenario.acknowledge).chain(&scenario.confirm).chain(&scenario.filler) {
        offered[reply.at()] |= possible(scenario, *reply, None);
    }
    for (at, reply) in scenario.replies.iter().enumerate() {
        let span = lower.spans.replies[at].clone();
        if !offered[at] && span.end > 0 {
            lower.findings.error(&span, "never-offered", &[("name", &reply.id)]);
        }
    }
}

/// Whether some state of some seated customer lets a reply be offered.
fn possible(scenario: &Scenario, at: ReplyIdx, slot: Option<&Cond>) -> bool {
    let reply = &scenario.replies[at.at()];
    let mut conds: Vec<Cond> = [reply.when.as_ref(), slot].into_iter().flatten().cloned().collect();
    conds.extend(sense(reply.act));
    let contradiction = conds.iter().enumerate().any(|(n, a)| conds[n..].iter().any(|b| excludes(a, b)));
    let seated = |c: &Cond| match c {
        Cond::Persona(p) => scenario.customers.iter().any(|s| s.traits.persona == *p),
        Cond::Style(style) => scenario.customers.iter().any(|s| s.traits.style == Some(*style)),
        _ => true,
    };
    !contradiction && conds.iter().all(|c| all_parts(c, &seated))
}

/// Whether every conjunct of a condition passes.
fn all_parts(cond: &Cond, test: &impl Fn(&Cond) -> bool) -> bool {
    match cond {
        Cond::All(all) => all.iter().all(|c| all_parts(c, test)),
        Cond::Any(any) => any.is_empty() || any.iter().any(|c| all_parts(c, test)),
        other => test(other),
    }
}

/// What an act itself asks of the state.
fn sense(act: Act) -> Option<Cond> {
    let level = |need, above, below| Some(Cond::Level(need, Band { above, below }));
    match act {
        Act::Ask(Spin::Situation | Spin::Problem, need) => level(need, None, Some(1)),
        Act::Ask(Spin::Implication, need) => level(need, None, Some(2)),
        Act::Ask(Spin::Payoff, need) => level(need, Some(1), Some(3)),
        Act::Quote => Some(Cond::Not(Box::new(Cond::Quoted))),
        _ => None,
    }
}

/// Whether a candidate is offered whatever the state.
fn always(scenario: &Scenario, item: &SlotItem) -> bool {
    let reply = &scenario.replies[item.reply.at()];
    let unconditional = item.when.is_none() && reply.when.is_none() && reply.reuse && !reply.harmful;
    unconditional && matches!(reply.act, Act::Present(..) | Act::Close(_) | Act::Leave | Act::Wait)
}
