//! Moves that stand where they belong, and every move that a talk needs.

use std::collections::BTreeMap;

use super::{Slip, is_lie, placed};
use crate::domain::{
    ids::*,
    scenario::*,
    tables::{is_trap, method_fit},
};

pub(super) fn check(scenario: &Scenario, found: &mut Vec<Slip>) {
    places(scenario, found);
    desks(scenario, found);
    twice(scenario, found);
    ladders(scenario, found);
    temptations(scenario, found);
}

/// Whether an act belongs into a stage of the talk.
fn belongs(act: Act, stage: BeatStage) -> bool {
    use BeatStage::{Close, Discover, Last, Offer, Open, Price};
    match act {
        Act::Open(_) => stage == Open,
        Act::Ask(..) => matches!(stage, Open | Discover),
        Act::Context(_) => !matches!(stage, Close | Last),
        Act::Summary => matches!(stage, Discover | Offer | Price),
        Act::Present(_, Content::Feature) => !matches!(stage, Close | Last),
        Act::Present(..) => matches!(stage, Discover | Offer | Price),
        Act::Quote => matches!(stage, Discover | Offer | Price),
        Act::Close(CloseStyle::NextStep | CloseStyle::Deadline | CloseStyle::Trial) => {
            !matches!(stage, Open | Discover)
        }
        Act::Close(_) => matches!(stage, Price | Close | Last),
        Act::Leave => true,
        Act::Push | Act::Pause | Act::Disclose(_) | Act::Apologise => true,
        Act::Wait | Act::Correct => false,
        Act::Acknowledge | Act::Clarify | Act::Respond(_) | Act::Confirm => false,
    }
}

fn places(scenario: &Scenario, found: &mut Vec<Slip>) {
    for (beat, _, reply) in placed(scenario) {
        if !belongs(reply.act, beat.stage) {
            found.push(("lab-odd-place", reply.id.clone()));
        }
    }
}

fn desks(scenario: &Scenario, found: &mut Vec<Slip>) {
    let neutral = [100; 13];
    for desk in &scenario.desks {
        let mut odd = |list: &[ReplyIdx], good: &dyn Fn(&Reply) -> bool| {
            for reply in list.iter().map(|r| &scenario.replies[r.at()]) {
                if !good(reply) {
                    found.push(("lab-odd-answer", reply.id.clone()));
                }
            }
        };
        odd(&desk.clarify, &|r| r.act == Act::Clarify && !is_lie(scenario, r));
        odd(&desk.methods, &|r| match r.act {
            Act::Respond(method) => {
                !is_trap(method) && !is_lie(scenario, r) && method_fit(desk.class, method, &neutral) > 0
            }
            _ => false,
        });
        odd(&desk.traps, &|r| {
            let tempts = matches!(r.act, Act::Respond(m) if is_trap(m)) || r.act == Act::Push;
            tempts && !is_lie(scenario, r)
        });
        odd(&desk.lies, &|r| matches!(r.act, Act::Respond(m) if !is_trap(m)) && is_lie(scenario, r));
        if desk.traps.is_empty() {
            found.push(("lab-no-temptation", desk.id.clone()));
        }
        let mut seen = Vec::new();
        for reply in desk.methods.iter().chain(&desk.traps).map(|r| &scenario.replies[r.at()]) {
            if seen.contains(&reply.act) {
                found.push(("lab-twice", reply.id.clone()));
            }
            seen.push(reply.act);
        }
    }
}

/// The same move twice among one beat's cards is no choice; the same question twice in a talk is one too many.
fn twice(scenario: &Scenario, found: &mut Vec<Slip>) {
    for beat in &scenario.beats {
        let mut seen: Vec<(Act, bool, ReplyIdx)> = Vec::new();
        for item in beat.slots.iter().flatten() {
            let reply = &scenario.replies[item.reply.at()];
            let this = (reply.act, is_lie(scenario, reply));
            let free = item.when.is_none() && reply.when.is_none() && reply.tier.is_none();
            let other = seen.iter().any(|(act, lie, at)| (*act, *lie) == this && *at != item.reply);
            // What leaves and what states terms has many wordings.
            if free && other && !matches!(reply.act, Act::Leave | Act::Disclose(_) | Act::Push) {
                found.push(("lab-twice", reply.id.clone()));
            }
            seen.push((this.0, this.1, item.reply));
        }
    }
    let mut asked: BTreeMap<(usize, usize), &Reply> = BTreeMap::new();
    for reply in &scenario.replies {
        if let Act::Ask(step, need) = reply.act
            && reply.when.is_none()
            && !reply.leading
            && asked.insert((step.index(), need.at()), reply).is_some()
        {
            found.push(("lab-twice", reply.id.clone()));
        }
    }
}

/// Every need can be asked about step by step, and be answered in the way that each customer likes.
fn ladders(scenario: &Scenario, found: &mut Vec<Slip>) {
    for (n, need) in scenario.needs.iter().enumerate() {
        let at = NeedIdx(n as u16);
        let is_there = |act: Act| scenario.replies.iter().any(|r| r.act == act && !is_lie(scenario, r));
        for step in Spin::ALL {
            if !is_there(Act::Ask(*step, at)) {
                found.push(("lab-no-question", format!("{} {}", need.id, step.id())));
            }
        }
        for customer in scenario.customers.iter().filter(|c| c.targets[n] > 0) {
            let liked = |c: &Content| customer.traits.table.content[c.index()] >= 100;
            if !Content::ALL.iter().any(|c| liked(c) && is_there(Act::Present(at, *c))) {
                found.push(("lab-no-benefit", format!("{} {}", need.id, customer.id)));
            }
        }
    }
}

/// Where weak players go wrong there has to be something to go wrong with (`reference-model/skeleton.md` 6.6).
fn temptations(scenario: &Scenario, found: &mut Vec<Slip>) {
    for beat in &scenario.beats {
        let wanted = !matches!(beat.stage, BeatStage::Discover);
        let cards = || beat.slots.iter().flatten().map(|item| &scenario.replies[item.reply.at()]);
        if wanted && !cards().any(|r| r.harmful || r.act == Act::Close(CloseStyle::Deadline)) {
            found.push(("lab-no-temptation", beat.id.clone()));
        }
    }
}
