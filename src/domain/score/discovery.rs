//! D1: needs discovery.

use super::{tally::Tally, types::*};
use crate::domain::{event::AskResult, scenario::NeedIdx};

/// Quality lost by a summary against the priority, per mille.
const AGAINST_PRIORITY: i32 = 300;

pub(super) fn judge(tally: &Tally<'_>, out: &mut Vec<Evidence>) -> Option<NotScored> {
    if tally.turns == 0 {
        return Some(NotScored::NothingHappened);
    }
    depth(tally, out);
    questions(tally, out);
    let hints = tally.hints.len() as i64;
    for (need, turn, followed) in &tally.hints {
        let (quality, reason, at) = match followed {
            Some(after @ 0..=2) => (1000, Reason::Followed(*after), turn + after),
            Some(after) => (500, Reason::Followed(*after), turn + after),
            None => (0, Reason::Ignored, 0),
        };
        out.push(tally.evidence(
            at,
            Item::N3,
            Opportunity::Hint(*need, *turn),
            quality,
            Item::N3.share() * 1000 / hints,
            reason,
        ));
    }
    summary(tally, out);
    if tally.scenario.decision_context {
        let found = tally.contexts.len().min(4) as u8;
        let turn = tally.contexts.last().copied().unwrap_or(0);
        let weight = Item::N5.share() * 1000;
        out.push(tally.evidence(
            turn,
            Item::N5,
            Opportunity::Decision,
            i32::from(found) * 250,
            weight,
            Reason::Context(found),
        ));
    }
    None
}

/// N1: every level of every need is a step of its own, so that each question shows what it earned.
fn depth(tally: &Tally<'_>, out: &mut Vec<Evidence>) {
    let wanted = |j: &usize| tally.customer.targets[*j] > 0;
    let total: i64 = (0..tally.scenario.needs.len()).filter(wanted).map(|j| i64::from(tally.customer.weights[j])).sum();
    for j in (0..tally.scenario.needs.len()).filter(wanted) {
        let target = tally.customer.targets[j];
        let weight = Item::N1.share() * 1000 * i64::from(tally.customer.weights[j]) / total.max(1) / i64::from(target);
        for level in 1..=target {
            let reached = tally.level[j] >= level;
            let turn = if reached { tally.level_turn[j][usize::from(level)] } else { 0 };
            let reason = if reached { Reason::Reached(level) } else { Reason::Unreached(level) };
            let need = Opportunity::Need(NeedIdx(j as u16));
            out.push(tally.evidence(turn, Item::N1, need, if reached { 1000 } else { 0 }, weight, reason));
        }
    }
}

/// N2: each question counts, and three useful ones are needed for full credit.
fn questions(tally: &Tally<'_>, out: &mut Vec<Evidence>) {
    let share = Item::N2.share() * 1000;
    if tally.questions.is_empty() {
        out.push(tally.evidence(0, Item::N2, Opportunity::Question, 0, share, Reason::NoQuestion));
        return;
    }
    let useful = tally.questions.iter().filter(|q| q.useful).count().min(3) as i32;
    for question in &tally.questions {
        let quality = if question.useful { 1000 * useful / 3 } else { 0 };
        let helped = matches!(question.result, AskResult::Context | AskResult::Deeper);
        let reason = match question.useful {
            true if useful < 3 => Reason::Few(useful as u8),
            false if helped => Reason::Leading,
            _ => Reason::Question(question.result),
        };
        let weight = share / tally.questions.len() as i64;
        out.push(tally.evidence(question.turn, Item::N2, Opportunity::Question, quality, weight, reason));
    }
}

/// N4: naming what surfaced, in the right order. Some customers need none, once their top need is where they want it.
fn summary(tally: &Tally<'_>, out: &mut Vec<Evidence>) {
    if tally.level.iter().all(|level| *level == 0) {
        return;
    }
    let credited = tally.table().summary_optional && tally.top_at_target();
    let (turn, quality, reason) = match tally.summary {
        Some((turn, _, _)) if credited => (turn, 1000, Reason::SummaryNotNeeded),
        Some((turn, share, true)) => (turn, (share * 10 - AGAINST_PRIORITY).max(0), Reason::OutOfOrder(share)),
        Some((turn, share, false)) => (turn, share * 10, Reason::Summary(share)),
        None if credited => (0, 1000, Reason::SummaryNotNeeded),
        None => (0, 0, Reason::NoSummary),
    };
    out.push(tally.evidence(turn, Item::N4, Opportunity::Surfaced, quality, Item::N4.share() * 1000, reason));
}
