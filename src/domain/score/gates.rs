//! Anchor gates: the number never claims a band whose behaviour was absent (`measurement.md` B.3).

use super::{tally::Tally, types::Gate};
use crate::domain::ids::*;

/// Highest score without the behaviour of band 4, hundredths.
const BELOW_4: i32 = 340;
/// Highest score without the behaviour of band 5, hundredths.
const BELOW_5: i32 = 440;

/// The gate that is shut, with the cap it sets.
pub(super) fn cap(dimension: Dimension, tally: &Tally<'_>) -> Option<(Gate, i32)> {
    let (four, five) = match dimension {
        Dimension::D1 => discovery(tally),
        Dimension::D2 => presentation(tally),
        Dimension::D3 => objections(tally),
        Dimension::D4 => delivery(tally),
        Dimension::D5 => closing(tally),
    };
    match (four, five) {
        (false, _) => Some((Gate { dimension, band: 4 }, BELOW_4)),
        (true, false) => Some((Gate { dimension, band: 5 }, BELOW_5)),
        (true, true) => None,
    }
}

fn discovery(tally: &Tally<'_>) -> (bool, bool) {
    let explicit = tally.level.iter().any(|level| *level >= 2);
    let summed = tally.summary.is_some();
    let four = if tally.table().summary_optional { explicit || summed } else { explicit && summed };
    let reached = tally.top_need().map(|j| tally.level_turn[j][usize::from(tally.customer.targets[j])]);
    let wasted = tally.questions.iter().any(|q| !q.useful && reached.is_some_and(|turn| q.turn > turn));
    (four, tally.top_at_target() && !wasted)
}

fn presentation(tally: &Tally<'_>) -> (bool, bool) {
    let aimed = tally.benefits.iter().filter(|b| b.targeted).count();
    let proved = tally.benefits.iter().any(|b| matches!(b.content, Content::Quant | Content::Proof | Content::Compare));
    let four = !tally.benefits.is_empty() && aimed * 3 >= tally.benefits.len() * 2 && proved;
    let five = (0..tally.scenario.needs.len()).all(|j| tally.customer.targets[j] < 2 || tally.matched[j] >= 70);
    (four, five)
}

fn objections(tally: &Tally<'_>) -> (bool, bool) {
    let answered = tally.raised().all(|o| o.answer.is_some());
    let strongest = tally.raised().max_by_key(|o| o.first).is_none_or(|o| o.settled);
    let all = tally.raised().all(|o| o.settled && (!o.masked || o.unmasked));
    (answered && strongest, all)
}

fn delivery(tally: &Tally<'_>) -> (bool, bool) {
    let good = tally.cues.iter().filter(|c| c.quality >= 60).count();
    (good * 10 >= tally.cues.len() * 7, tally.cues.iter().all(|c| c.quality >= 30))
}

fn closing(tally: &Tally<'_>) -> (bool, bool) {
    let par = tally.scenario.par_tier();
    let four = tally.tier * 4 >= par * 3 && tally.pushes == 0;
    let told =
        !tally.findings.iter().any(|f| matches!(f.code, ViolationCode::HiddenFee | ViolationCode::DisclosureMissing));
    let prompt = !tally.signalled || tally.signal_used.is_some_and(|after| after <= 2);
    (four, tally.tier >= par && told && prompt)
}
