//! Ways on: never backwards, a question to where it can be followed up, a benefit onward, the price to the decision.

use super::{Slip, asks_known, has, placed};
use crate::domain::{cond::Cond, ids::*, scenario::*};

pub(super) fn check(scenario: &Scenario, found: &mut Vec<Slip>) {
    for (beat, _, reply) in placed(scenario) {
        if reply.to.iter().any(|branch| !fits(scenario, beat, reply, branch)) || !falls_well(scenario, reply) {
            found.push(("lab-odd-way", reply.id.clone()));
        }
        // A talk that ends or stays has no way on; one that has to go on has one.
        let stays = matches!(reply.act, Act::Leave | Act::Disclose(_) | Act::Pause);
        let goes = matches!(reply.act, Act::Open(_) | Act::Ask(..) | Act::Summary);
        if stays && !reply.to.is_empty() || goes && reply.to.is_empty() {
            found.push(("lab-odd-way", reply.id.clone()));
        }
        // From offer to offer the talk comes to the price at last.
        let priced = reply.to.iter().any(|b| scenario.beats[b.go.at()].stage == BeatStage::Price);
        if beat.stage == BeatStage::Offer && matches!(reply.act, Act::Present(..)) && !priced {
            found.push(("lab-odd-way", reply.id.clone()));
        }
    }
}

/// Whether a branch leads to where such a move leads.
fn fits(scenario: &Scenario, from: &Beat, reply: &Reply, branch: &Branch) -> bool {
    use BeatStage::{Close, Discover, Last, Offer, Open, Price};
    let to = &scenario.beats[branch.go.at()];
    let stage = to.stage;
    // From the price a benefit or a summary may lead to an offer that is still owed.
    let owed = from.stage == Price && stage == Offer && matches!(reply.act, Act::Present(..) | Act::Summary);
    if stage.index() < from.stage.index() && !owed {
        return false;
    }
    let by_act = match reply.act {
        Act::Open(_) => stage == Open || stage == Discover && asks_about(scenario, to, TOP),
        Act::Ask(_, need) => matches!(stage, Open | Discover) && asks_about(scenario, to, need),
        Act::Context(_) | Act::Apologise => stage.index() <= Offer.index() || stage == from.stage,
        Act::Summary => matches!(stage, Offer | Price),
        Act::Present(..) if from.stage == Open => stage == Discover && asks_about(scenario, to, TOP),
        Act::Present(..) => matches!(stage, Offer | Price) || stage == from.stage,
        Act::Quote => stage == Close || stage == from.stage,
        Act::Close(_) => matches!(stage, Close | Last),
        _ => true,
    };
    by_act && guarded(scenario, to, branch.when.as_ref())
}

/// The need that matters most: needs are written in that order.
const TOP: NeedIdx = NeedIdx(0);

/// Whether a beat can follow a question on this need up.
fn asks_about(scenario: &Scenario, beat: &Beat, need: NeedIdx) -> bool {
    beat.slots.iter().flatten().any(|item| {
        matches!(scenario.replies[item.reply.at()].act, Act::Ask(Spin::Implication | Spin::Payoff, n) if n == need)
    })
}

/// Whether a condition on a way fits the place it leads to. A way without one is the last resort.
fn guarded(scenario: &Scenario, to: &Beat, when: Option<&Cond>) -> bool {
    let Some(cond) = when else { return true };
    let about: Vec<NeedIdx> = (0..scenario.needs.len())
        .map(|n| NeedIdx(n as u16))
        .filter(|n| has(Some(cond), |part, _| matches!(part, Cond::Level(m, _) | Cond::BenefitsFor(m, _) if m == n)))
        .collect();
    match to.stage {
        BeatStage::Offer => {
            // To an offer because its need has surfaced and was not served yet.
            let offered = |need: &NeedIdx| {
                to.slots
                    .iter()
                    .flatten()
                    .any(|item| matches!(scenario.replies[item.reply.at()].act, Act::Present(n, _) if n == *need))
            };
            let fresh = |need: &NeedIdx| {
                has(Some(cond), |part, holds| matches!(part, Cond::BenefitsFor(n, _) if n == need && !holds))
            };
            !about.is_empty() && about.iter().all(|n| offered(n) && asks_known(when, *n) && fresh(n))
        }
        BeatStage::Price => {
            about.is_empty()
                && has(when, |part, holds| matches!(part, Cond::Benefits(_) | Cond::Quoted) && holds)
                && !has(when, |part, holds| matches!(part, Cond::Ready(_)) && !holds)
        }
        BeatStage::Last => has(when, |part, holds| matches!(part, Cond::Closes(_)) && holds),
        _ => true,
    }
}

/// Whether the last resort of a way leads on: after a benefit to the price, after a summary not straight to it.
fn falls_well(scenario: &Scenario, reply: &Reply) -> bool {
    let Some(last) = reply.to.last().filter(|b| b.when.is_none() && reply.to.len() > 1) else { return true };
    let stage = scenario.beats[last.go.at()].stage;
    match reply.act {
        Act::Present(..) => stage != BeatStage::Offer,
        Act::Summary => stage != BeatStage::Price,
        _ => true,
    }
}
