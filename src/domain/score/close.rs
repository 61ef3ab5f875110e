//! D5: closing guidance, half how it was done and half what came of it.

use super::{Running, tally::Tally, types::*};

pub(super) fn judge(tally: &Tally<'_>, out: &mut Vec<Evidence>) -> Option<NotScored> {
    if tally.turns == 0 {
        return Some(NotScored::NothingHappened);
    }
    let mut push = |turn: u8, item: Item, opportunity, quality: i32, weight: i64, reason| {
        out.push(tally.evidence(turn, item, opportunity, quality.clamp(0, 1000), weight, reason));
    };
    let count = tally.attempts.len() as i64;
    for attempt in &tally.attempts {
        let weight = Item::C1.share() * 1000 / count;
        push(attempt.turn, Item::C1, Opportunity::Close, attempt.timing * 10, weight, Reason::Timing(attempt.gap));
    }
    // The last of equals: what the customer heard last.
    match tally.attempts.iter().max_by_key(|a| (a.style_fit, a.turn)) {
        Some(best) => {
            let weight = Item::C2.share() * 1000;
            push(best.turn, Item::C2, Opportunity::Close, best.style_fit * 10, weight, Reason::Style(best.style));
        }
        None => {
            push(0, Item::C1, Opportunity::Close, 0, Item::C1.share() * 1000, Reason::NoClose);
            push(0, Item::C2, Opportunity::Close, 0, Item::C2.share() * 1000, Reason::NoClose);
        }
    }
    let quality = tally.tier * 1000 / tally.scenario.par_tier();
    push(tally.turns, Item::C3, Opportunity::Ending, quality, Item::C3.share() * 1000, Reason::Ending(tally.outcome));
    None
}

/// Missed signals, pressure and pushes lower what the way of closing has earned, never the outcome.
pub(super) fn modify(tally: &Tally<'_>, evidence: &[Evidence], running: &mut Running<'_>) {
    let way: i32 = evidence.iter().filter(|e| e.item != Item::C3).map(|e| e.gained).sum();
    let missed = tally.missed_signals.saturating_sub(1);
    let kept = way * (1000 - 150 * i32::from(missed)).max(400) / 1000;
    running.change(ModifierKind::MissedSignals(tally.missed_signals), kept - way);
    let eased = kept * (1000 - tally.pressure.min(500)) / 1000;
    running.change(ModifierKind::Pressure(tally.pressure), eased - kept);
    let halved = eased >> tally.pushes.min(2);
    running.change(ModifierKind::Pushes(tally.pushes), halved - eased);
}
