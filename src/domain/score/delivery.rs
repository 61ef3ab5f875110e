//! D4: body language and tone, as far as choosing a delivery shows it.

use super::{Running, tally::Tally, types::*};

/// Fewest cues for the dimension to be scored.
const FEWEST_CUES: usize = 2;
/// What blind choosing reaches on average, per mille; taken off (c of B.2).
const CHANCE: i32 = 450;
/// What is left above chance, per mille (s of B.2).
const SPAN: i32 = 470;
/// Lost per push, thousandths of a point (.12 of the quality).
const PER_PUSH: i32 = 480;

pub(super) fn judge(tally: &Tally<'_>, out: &mut Vec<Evidence>) -> Option<NotScored> {
    if tally.turns == 0 {
        return Some(NotScored::NothingHappened);
    }
    if tally.cues.len() < FEWEST_CUES {
        return Some(NotScored::FewCues);
    }
    let count = (tally.cues.len() + tally.hostile.len()) as i64;
    let mut push = |turn: u8, item: Item, opportunity, quality, reason| {
        out.push(tally.evidence(turn, item, opportunity, quality, item.share() * 1000 / count, reason));
    };
    for cue in &tally.cues {
        push(cue.turn, Item::V1, Opportunity::Cue(cue.cue), cue.quality * 10, Reason::Delivery(cue.delivery));
    }
    for (turn, quality) in &tally.hostile {
        push(*turn, Item::V3, Opportunity::Hostile, *quality, Reason::Composure(*quality));
    }
    None
}

/// Takes chance off, and what pushing costs in composure.
pub(super) fn modify(tally: &Tally<'_>, running: &mut Running<'_>) {
    // In thousandths of a point: q = (s − 1)/4, q′ = (q − c)/s, s′ = 1 + 4q′.
    let above = running.thousandths - 1000;
    let corrected = ((above - 4 * CHANCE) * 1000 / SPAN).clamp(0, 4000);
    let by = corrected - above;
    running.change(ModifierKind::Chance, (by + 5).div_euclid(10) * 10);
    if tally.pushes > 0 {
        running.change(ModifierKind::Pushes(tally.pushes), -PER_PUSH * i32::from(tally.pushes));
    }
}
