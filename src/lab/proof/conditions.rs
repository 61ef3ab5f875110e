//! Conditions that say something: on whom a line is for, on what can have happened by then.

use super::{Slip, asks_known, has, parts, placed};
use crate::domain::{cond::Cond, ids::*, scenario::*, voice::NeedKey};

pub(super) fn check(scenario: &Scenario, found: &mut Vec<Slip>) {
    cards(scenario, found);
    for (n, need) in scenario.needs.iter().enumerate() {
        let latest = latest_question(scenario, NeedIdx(n as u16));
        for (key, says) in NeedKey::ALL.iter().zip(&need.lines) {
            // Answers to a question come in discovery; how a benefit lands is told later.
            let early = matches!(
                key,
                NeedKey::Context
                    | NeedKey::Implied
                    | NeedKey::Explicit
                    | NeedKey::Payoff
                    | NeedKey::Evade
                    | NeedKey::Known
            );
            line(scenario, says, early.then_some(latest).flatten(), &need.id, found);
        }
    }
    for beat in &scenario.beats {
        line(scenario, &beat.says, Some(beat.stage), &beat.id, found);
    }
    for (desk, of) in scenario.desks.iter().zip(0..) {
        for customer in &scenario.customers {
            for says in &customer.desk_lines[of] {
                line(scenario, says, None, &desk.id, found);
            }
        }
    }
    for incident in &scenario.incidents {
        line(scenario, &incident.says, None, &incident.id, found);
    }
    for reply in &scenario.replies {
        line(scenario, &reply.answers, None, &reply.id, found);
    }
}

/// The latest stage in which a need is asked about.
fn latest_question(scenario: &Scenario, need: NeedIdx) -> Option<BeatStage> {
    placed(scenario)
        .filter(|(_, _, r)| matches!(r.act, Act::Ask(_, n) if n == need))
        .map(|(beat, ..)| beat.stage)
        .max_by_key(|s| s.index())
}

/// What is said for one person names that person, and does not wait for what cannot have happened.
fn line(scenario: &Scenario, says: &Says, latest: Option<BeatStage>, about: &str, found: &mut Vec<Slip>) {
    for cond in says.0.iter().filter_map(|v| v.when.as_ref()) {
        // The line for everybody else stands last, so nothing has to be denied.
        let mut denied = false;
        parts(cond, true, &mut |_, holds| denied |= !holds);
        if denied {
            found.push(("lab-odd-condition", about.to_owned()));
        }
        let Some(latest) = latest else { continue };
        let too_early = has(Some(cond), |part, _| match part {
            Cond::Used(reply) => earliest(scenario, *reply).is_some_and(|stage| stage.index() > latest.index()),
            Cond::Closes(_) => latest.index() < BeatStage::Price.index(),
            Cond::Summarised | Cond::Benefits(_) => latest.index() < BeatStage::Offer.index(),
            Cond::Quoted => latest.index() < BeatStage::Price.index() && !early_quote(scenario),
            Cond::At(stage) => stage.index() > latest.index(),
            _ => false,
        });
        if too_early {
            found.push(("lab-odd-condition", about.to_owned()));
        }
    }
}

/// Whether the price can be named before the offer.
fn early_quote(scenario: &Scenario) -> bool {
    placed(scenario).any(|(beat, _, r)| r.act == Act::Quote && beat.stage.index() < BeatStage::Price.index())
}

/// The earliest stage in which a reply is on the table; none for answers to an objection, which may come at any time.
fn earliest(scenario: &Scenario, reply: ReplyIdx) -> Option<BeatStage> {
    let beats = scenario.beats.iter().filter(|b| b.slots.iter().flatten().any(|item| item.reply == reply));
    beats.map(|b| b.stage).min_by_key(|s| s.index())
}

/// Conditions of cards: a benefit that is offered late asks whether its need is known, a summary whether there was one.
fn cards(scenario: &Scenario, found: &mut Vec<Slip>) {
    for (beat, item, reply) in placed(scenario) {
        let guards: Vec<&Cond> = [item.when.as_ref(), reply.when.as_ref()].into_iter().flatten().collect();
        let mut odd = false;
        match reply.act {
            Act::Present(need, content) if beat.stage == BeatStage::Price && content != Content::Feature => {
                odd |= !is_lie_or(scenario, reply) && !guards.iter().any(|c| asks_known(Some(c), need));
            }
            Act::Summary => {
                let again = guards.iter().any(|c| has(Some(c), |part, holds| *part == Cond::Summarised && !holds));
                odd |= !again;
            }
            Act::Quote => {
                odd |= guards.iter().any(|c| has(Some(c), |part, holds| *part == Cond::Quoted && holds));
            }
            _ => {}
        }
        // A card about one need that asks about another.
        if let Act::Present(need, _) | Act::Ask(_, need) = reply.act {
            for cond in &guards {
                parts(cond, true, &mut |part, holds| match part {
                    Cond::Matched(n, _) | Cond::BenefitsFor(n, _) | Cond::Level(n, _) => {
                        odd |= *n != need || !holds && matches!(part, Cond::Matched(..));
                    }
                    Cond::Closes(_) => odd |= true,
                    _ => {}
                });
            }
        }
        if odd {
            found.push(("lab-odd-condition", reply.id.clone()));
        }
    }
}

fn is_lie_or(scenario: &Scenario, reply: &Reply) -> bool {
    reply.harmful || super::is_lie(scenario, reply)
}
