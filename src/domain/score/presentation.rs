//! D2: benefit presentation.

use super::{Running, tally::Tally, types::*};
use crate::domain::{ids::Outcome, scenario::NeedIdx};

/// Match of a need from which it counts in full.
const FULL_MATCH: i32 = 85;

pub(super) fn judge(tally: &Tally<'_>, out: &mut Vec<Evidence>) -> Option<NotScored> {
    if tally.turns == 0 {
        return Some(NotScored::NothingHappened);
    }
    // Whoever ends a talk before the offer has not escaped it (`skeleton.md` 7): leaving after a good start would otherwise
    // pay, as a search over lines of play showed (index 66). Only where an honest goodbye is the best outcome is it no chance.
    let goodbye = tally.outcome == Outcome::PoliteExit && tally.scenario.par == Outcome::PoliteExit;
    if tally.benefits.is_empty() && !tally.offer_reached && goodbye {
        return Some(NotScored::NoBenefitReached);
    }
    let wanted = |j: &usize| tally.customer.targets[*j] > 0;
    let total: i64 = (0..tally.scenario.needs.len()).filter(wanted).map(|j| i64::from(tally.customer.weights[j])).sum();
    for j in (0..tally.scenario.needs.len()).filter(wanted) {
        let share = Item::B1.share() * 1000 * i64::from(tally.customer.weights[j]) / total.max(1);
        let need = NeedIdx(j as u16);
        let mut before = 0;
        for benefit in tally.benefits.iter().filter(|b| b.need == need) {
            let now = benefit.matched.min(FULL_MATCH);
            let weight = share * i64::from(now - before) / i64::from(FULL_MATCH);
            if weight > 0 {
                out.push(tally.evidence(
                    benefit.turn,
                    Item::B1,
                    Opportunity::Need(need),
                    1000,
                    weight,
                    Reason::Matched(benefit.matched),
                ));
            }
            before = now;
        }
        let rest = share * i64::from(FULL_MATCH - before) / i64::from(FULL_MATCH);
        if rest > 0 {
            out.push(tally.evidence(0, Item::B1, Opportunity::Need(need), 0, rest, Reason::Unmatched(before)));
        }
    }
    let count = tally.benefits.len() as i64;
    for benefit in &tally.benefits {
        let (quality, reason) = if benefit.targeted { (1000, Reason::Targeted) } else { (0, Reason::Untargeted) };
        out.push(tally.evidence(
            benefit.turn,
            Item::B2,
            Opportunity::Benefit,
            quality,
            Item::B2.share() * 1000 / count,
            reason,
        ));
        let (quality, reason) = match (benefit.overload, benefit.jargon) {
            (true, _) => (0, Reason::Overload),
            (_, true) => (0, Reason::Jargon),
            _ => (1000, Reason::Clear),
        };
        out.push(tally.evidence(
            benefit.turn,
            Item::B3,
            Opportunity::Benefit,
            quality,
            Item::B3.share() * 1000 / count,
            reason,
        ));
    }
    if count == 0 {
        out.push(tally.evidence(0, Item::B2, Opportunity::Benefit, 0, Item::B2.share() * 1000, Reason::NoBenefit));
        out.push(tally.evidence(0, Item::B3, Opportunity::Benefit, 0, Item::B3.share() * 1000, Reason::NoBenefit));
    }
    if let Some((turn, quality)) = tally.tier_fit {
        out.push(tally.evidence(
            turn,
            Item::B4,
            Opportunity::Tier,
            quality,
            Item::B4.share() * 1000,
            Reason::Tier(quality),
        ));
    }
    None
}

/// Price before value: × .6 of what lies above 1 (价格导向陷阱).
pub(super) fn modify(tally: &Tally<'_>, running: &mut Running<'_>) {
    if tally.price_first {
        running.change(ModifierKind::PriceFirst, -(running.thousandths - 1000) * 4 / 10);
    }
}
