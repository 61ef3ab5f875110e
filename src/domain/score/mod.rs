//! Scoring: a fold over the event list that yields evidence, contributions, gates and the index (`measurement.md` B).

mod close;
mod compliance;
mod contribution;
mod delivery;
mod discovery;
mod gates;
mod objection;
mod presentation;
mod tally;
mod types;

pub use types::*;

use super::{event::Event, ids::*, scenario::*};
use tally::Tally;

/// Fewest scored dimensions for an index to be formed.
pub const FEWEST_FOR_INDEX: usize = 4;
/// The index after a serious violation is never above this, hundredths.
const CAP_S2: i32 = 5900;
/// The index after a severe violation is never above this, hundredths.
const CAP_S3: i32 = 4000;

/// Scores a finished (or running) drill from its events. Equal events give equal scorecards, bit for bit.
pub fn score(scenario: &Scenario, customer: CustomerIdx, events: &[Event]) -> Scorecard {
    overruled(scenario, customer, events, &[])
}

/// The score with qualities that a judge has overruled (`measurement.md` B.8): for each the place in the scorecard's list of evidence,
/// from 0, and the quality that counts instead, per mille. Places that are not in the list are left out; the list itself keeps its order,
/// so that a place means the same before and after.
pub fn overruled(
    scenario: &Scenario,
    customer: CustomerIdx,
    events: &[Event],
    overrulings: &[(usize, i32)],
) -> Scorecard {
    let tally = Tally::of(scenario, &scenario.customers[customer.at()], events);
    let mut evidence = Vec::with_capacity(96);
    let mut dimensions = Vec::with_capacity(5);
    for dimension in Dimension::ALL {
        let from = evidence.len();
        let reason = match dimension {
            Dimension::D1 => discovery::judge(&tally, &mut evidence),
            Dimension::D2 => presentation::judge(&tally, &mut evidence),
            Dimension::D3 => objection::judge(&tally, &mut evidence),
            Dimension::D4 => delivery::judge(&tally, &mut evidence),
            Dimension::D5 => close::judge(&tally, &mut evidence),
        };
        if let Some(reason) = reason {
            evidence.truncate(from);
            dimensions.push(DimensionScore { dimension: *dimension, result: Err(reason), modifiers: Vec::new() });
            continue;
        }
        let found = &mut evidence[from..];
        compliance::weaken(&tally, found);
        for (place, quality) in overrulings {
            if let Some(judged) = place.checked_sub(from).and_then(|at| found.get_mut(at)) {
                judged.quality = (*quality).clamp(0, 1000);
            }
        }
        let raw = contribution::settle(found);
        let mut modifiers = Vec::new();
        let mut running = Running { thousandths: raw * 10, modifiers: &mut modifiers };
        match dimension {
            Dimension::D2 => presentation::modify(&tally, &mut running),
            Dimension::D4 => delivery::modify(&tally, &mut running),
            Dimension::D5 => close::modify(&tally, found, &mut running),
            _ => {}
        }
        if let Some((gate, cap)) = gates::cap(*dimension, &tally) {
            running.cap(ModifierKind::Gate(gate), cap);
        }
        compliance::cap(*dimension, &tally, &mut running);
        let points = running.thousandths / 10;
        dimensions.push(DimensionScore { dimension: *dimension, result: Ok(Points { raw, points }), modifiers });
    }
    let (index, index_modifiers) = index(&tally, &dimensions);
    Scorecard {
        outcome: tally.outcome,
        tier: tally.tier,
        par: scenario.par_tier(),
        index,
        index_modifiers,
        dimensions,
        violations: tally.findings.clone(),
        evidence,
    }
}

/// Weights of the dimensions in the index, by the scenario's main stage.
pub fn weights(stage: Stage) -> [i32; 5] {
    match stage {
        Stage::FirstContact => [35, 20, 20, 15, 10],
        Stage::Negotiation => [15, 20, 30, 15, 20],
        Stage::Renewal => [20, 25, 20, 15, 20],
        _ => [25, 20, 20, 15, 20],
    }
}

/// The two named sub-scores of a negotiation's D2, hundredths: how well the offer matches (方案匹配) and how its value was
/// shown (价值展示). None where nothing of the kind was possible.
pub fn subscores(card: &Scorecard) -> [Option<i32>; 2] {
    [[Item::B1, Item::B4], [Item::B2, Item::B3]].map(|items| {
        let of = || card.evidence.iter().filter(|e| items.contains(&e.item));
        let total: i64 = of().map(|e| e.weight).sum();
        let good: i64 = of().map(|e| e.weight * i64::from(e.quality)).sum();
        (total > 0).then(|| 100 + (400 * good / (1000 * total)) as i32)
    })
}

/// The index of 0–100 in hundredths, and what violations took from it.
fn index(tally: &Tally<'_>, dimensions: &[DimensionScore]) -> (Option<i32>, Vec<IndexModifier>) {
    let weights = weights(tally.scenario.stages.first().copied().unwrap_or(Stage::Closing));
    let points = std::array::from_fn(|at| dimensions.get(at)?.result.as_ref().ok().map(|p| p.points));
    let after = |severity| tally.findings.iter().filter(|f| f.severity == severity).count() as i32;
    index_of(weights, points, [after(Severity::S1), after(Severity::S2), after(Severity::S3)])
}

/// The index from the five dimensions' points (100–500), their weights, and how many violations of each severity there were: in
/// hundredths of 0–100, with what violations took from it. None when fewer than four dimensions were scored.
pub fn index_of(
    weights: [i32; 5],
    points: [Option<i32>; 5],
    [s1, s2, s3]: [i32; 3],
) -> (Option<i32>, Vec<IndexModifier>) {
    let scored: Vec<(i64, i64)> =
        points.iter().zip(weights).filter_map(|(p, w)| Some((i64::from(w), i64::from((*p)? - 100)))).collect();
    let total: i64 = scored.iter().map(|(w, _)| w).sum();
    if scored.len() < FEWEST_FOR_INDEX || total <= 0 {
        return (None, Vec::new());
    }
    let sum: i64 = scored.iter().map(|(w, p)| w * p).sum();
    // 100 points for (score − 1)/4 = 1, in hundredths, rounded half up.
    let mut index = ((2 * 25 * sum + total) / (2 * total)) as i32;
    let mut lines = Vec::new();
    let mut take = |index: &mut i32, line: IndexLine, to: i32| {
        let to = to.max(0);
        if to < *index {
            lines.push(IndexModifier { line, change: to - *index });
            *index = to;
        }
    };
    let lighter = index - 300 * s1;
    take(&mut index, IndexLine::Slight(s1), lighter);
    let lighter = index - 800 * s2;
    take(&mut index, IndexLine::Serious(s2), lighter);
    if s2 > 0 {
        take(&mut index, IndexLine::SeriousCap, CAP_S2);
    }
    if s3 > 0 {
        take(&mut index, IndexLine::SevereCap, CAP_S3);
    }
    (Some(index), lines)
}

/// A score on its way from raw to shown: every change is written down.
struct Running<'a> {
    thousandths: i32,
    modifiers: &'a mut Vec<Modifier>,
}

impl Running<'_> {
    /// Changes the score, never below 1, always by whole hundredths.
    fn change(&mut self, kind: ModifierKind, by: i32) {
        let by = (by.div_euclid(10) * 10).max(1000 - self.thousandths);
        if by != 0 {
            self.thousandths += by;
            self.modifiers.push(Modifier { kind, change: by });
        }
    }

    /// Lowers the score to a cap given in hundredths.
    fn cap(&mut self, kind: ModifierKind, cap: i32) {
        if self.thousandths > cap * 10 {
            self.change(kind, cap * 10 - self.thousandths);
        }
    }
}
