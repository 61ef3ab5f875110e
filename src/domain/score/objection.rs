//! D3: objection handling.

use super::{tally::Tally, types::*};

/// Customers whose process needs sum to less than this want a direct answer, percent.
const NEEDS_STEPS: i32 = 20;

/// Least fit of a direct answer that counts as one, percent: below it the customer drops the subject (`measurement.md` C.3).
const FITTING: i32 = 40;

pub(super) fn judge(tally: &Tally<'_>, out: &mut Vec<Evidence>) -> Option<NotScored> {
    if tally.turns == 0 {
        return Some(NotScored::NothingHappened);
    }
    let total: i64 = tally.raised().map(|o| i64::from(o.first)).sum();
    if total == 0 {
        return Some(NotScored::NoObjection);
    }
    for o in tally.raised() {
        let opportunity =
            Opportunity::Objection { number: o.number, desk: o.desk, intensity: o.first, turn: o.shown.unwrap_or(0) };
        let mut push = |turn: u8, item: Item, quality: i32, reason: Reason| {
            out.push(tally.evidence(
                turn,
                item,
                opportunity,
                quality,
                item.share() * 1000 * i64::from(o.first) / total,
                reason,
            ));
        };
        let Some((turn, method)) = o.answer else {
            // Evaded, whatever was said before (`measurement.md` B.4, D3 anchor 1): steps count as steps towards an answer.
            push(0, Item::O1, 0, Reason::Unanswered);
            push(0, Item::O2, 0, Reason::Unanswered);
            push(0, Item::O3, 0, Reason::Unanswered);
            continue;
        };
        push(
            if o.process_turn > 0 { o.process_turn } else { turn },
            Item::O1,
            process(tally, o),
            step_reason(tally, o),
        );
        let taken = 1000 - o.left * 1000 / o.first.max(1);
        let mut quality = taken * (500 + 5 * o.fit) / 1000;
        let still_masked = o.masked && !o.unmasked;
        if still_masked {
            quality = quality.min(500);
        }
        let left = o.left * 100 / o.first.max(1);
        push(turn, Item::O2, quality.clamp(0, 1000), Reason::Effect { method, fit: o.fit, left, masked: still_masked });
        let (quality, reason) = if o.settled { (1000, Reason::Settled) } else { (0, Reason::Unsettled) };
        push(o.confirm_turn, Item::O3, quality, reason);
    }
    None
}

/// O1: what was said, weighted by what this customer needs; a confirmation is no acknowledgement.
fn process(tally: &Tally<'_>, o: &super::tally::Objection) -> i32 {
    if wants_straight(tally) {
        return match () {
            () if o.answer.is_none() || o.fit < FITTING => 0,
            () if detour(o) => 500,
            () => 1000,
        };
    }
    let table = tally.table();
    let (acknowledge, clarify) = (table.acknowledge_need, table.clarify_need);
    let done = if o.acknowledged { acknowledge } else { 0 } + if o.clarified { clarify } else { 0 };
    done * 1000 / (acknowledge + clarify)
}

/// Such a customer wants a direct answer and nothing around it.
fn wants_straight(tally: &Tally<'_>) -> bool {
    tally.table().acknowledge_need + tally.table().clarify_need < NEEDS_STEPS
}

/// Whether more was said than an answer. What hides behind a mask may be asked about.
fn detour(o: &super::tally::Objection) -> bool {
    o.acknowledged || o.clarified && !o.masked
}

fn step_reason(tally: &Tally<'_>, o: &super::tally::Objection) -> Reason {
    match () {
        () if !wants_straight(tally) => Reason::Process { acknowledged: o.acknowledged, clarified: o.clarified },
        () if o.fit < FITTING => Reason::Beside,
        () if detour(o) => Reason::Detour,
        () => Reason::Direct,
    }
}
