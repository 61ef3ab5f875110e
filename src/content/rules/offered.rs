//! Every reply can be offered in some state.

use super::{
    super::lower::{
        Lower,
        logic::{Seat, never},
    },
    walk,
};
use crate::domain::{
    cond::{Band, Cond},
    ids::{Family, Spin},
    scenario::*,
};

pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    let seen = walk::reachable(scenario);
    let mut found = vec![Found::Nowhere; scenario.replies.len()];
    for (beat, seen) in scenario.beats.iter().zip(seen) {
        if !seen {
            // The beat is told; its replies are not told one by one.
            beat.slots.iter().flatten().for_each(|item| found[item.reply.at()] = Found::Offered);
            continue;
        }
        for (n, slot) in beat.slots.iter().enumerate() {
            let mut covered = false;
            for item in slot {
                let here = Cond::At(beat.stage);
                let offered =
                    !covered && possible(scenario, &lower.seats, item.reply, &[item.when.as_ref(), Some(&here)]);
                let place = &mut found[item.reply.at()];
                *place = (*place).max(if offered {
                    Found::Offered
                } else if covered {
                    Found::Shadowed
                } else {
                    Found::Impossible
                });
                covered |=
                    always(scenario, item) && !beat.slots[..n].iter().flatten().any(|other| other.reply == item.reply);
            }
        }
    }
    let in_desks = scenario.desks.iter().flat_map(|d| [&d.clarify, &d.methods, &d.traps, &d.lies]).flatten();
    for reply in in_desks.chain(&scenario.acknowledge).chain(&scenario.confirm).chain(&scenario.filler) {
        let offered = possible(scenario, &lower.seats, *reply, &[]);
        found[reply.at()] = found[reply.at()].max(if offered { Found::Offered } else { Found::Impossible });
    }
    for (at, reply) in scenario.replies.iter().enumerate() {
        let span = lower.spans.replies[at].clone();
        // The common replies and the standing moves have no place in this file.
        if span.is_empty() {
            continue;
        }
        let code = match found[at] {
            Found::Offered => continue,
            Found::Nowhere => "unused-reply",
            Found::Shadowed => "shadowed-reply",
            Found::Impossible => "never-offered",
        };
        lower.findings.error(&span, code, &[("name", &reply.id)]);
    }
}

/// The best that was found out about a reply, worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    Nowhere,
    Impossible,
    Shadowed,
    Offered,
}

/// Whether some state of some seated customer lets a reply be offered.
fn possible(scenario: &Scenario, seats: &[Seat], at: ReplyIdx, there: &[Option<&Cond>]) -> bool {
    let reply = &scenario.replies[at.at()];
    let sense = sense(scenario, reply.act);
    let conds: Vec<&Cond> = there.iter().copied().chain([reply.when.as_ref(), sense.as_ref()]).flatten().collect();
    !never(&conds, seats)
}

/// What an act itself asks of the state.
fn sense(scenario: &Scenario, act: Act) -> Option<Cond> {
    let sorry = matches!(scenario.family, Family::Complaint | Family::WinBack | Family::Crisis);
    let level = |need, above, below| Some(Cond::Level(need, Band { above, below }));
    match act {
        Act::Ask(Spin::Situation | Spin::Problem, need) => level(need, None, Some(1)),
        Act::Ask(Spin::Implication, need) => level(need, None, Some(2)),
        Act::Ask(Spin::Payoff, need) => level(need, Some(1), Some(3)),
        Act::Apologise if !sorry => Some(Cond::Any(Vec::new())),
        Act::Quote => Some(Cond::Not(Box::new(Cond::Quoted))),
        _ => None,
    }
}

/// Whether a candidate is offered whatever the state, so that nothing behind it in its slot ever is.
fn always(scenario: &Scenario, item: &SlotItem) -> bool {
    let reply = &scenario.replies[item.reply.at()];
    let unconditional = item.when.is_none() && reply.when.is_none() && reply.reuse && !reply.harmful;
    unconditional && matches!(reply.act, Act::Present(..) | Act::Close(_) | Act::Leave | Act::Wait)
}
