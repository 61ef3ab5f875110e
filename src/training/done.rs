//! A finished drill as training sees it: what was met, how it ended, and what it scored.

use crate::domain::{
    ids::*,
    score::{Item, Scorecard},
};

/// A finished drill. Scores are hundredths; one that could not be formed is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Checksum of its record: what it is called everywhere.
    pub checksum: String,
    /// Scenario id.
    pub scenario: String,
    /// Customer id.
    pub customer: String,
    /// Persona.
    pub persona: Persona,
    /// Mode.
    pub mode: Mode,
    /// Seed.
    pub seed: u64,
    /// Day on which it ended, counted from 1970-01-01 in the place where it was played.
    pub day: i32,
    /// When it ended, with the offset of the place.
    pub ended_at: String,
    /// Whether it was broken off: never rated.
    pub abandoned: bool,
    /// How it ended.
    pub outcome: Outcome,
    /// Worth of the ending, per mille.
    pub tier: i32,
    /// Worth of the scenario's par, per mille.
    pub par: i32,
    /// The index, 0–10000.
    pub index: Option<i32>,
    /// D1–D5, 100–500.
    pub dimensions: [Option<i32>; 5],
    /// Rubric items that were judged, each with its weighted mean quality, per mille.
    pub items: Vec<(Item, i32)>,
    /// Compliance findings by severity: slight, serious, severe.
    pub findings: [u8; 3],
}

/// The weighted mean quality of every rubric item that a scorecard judged, per mille, in the order of the rubric.
pub fn items(card: &Scorecard) -> Vec<(Item, i32)> {
    let mean = |item: Item| {
        let of = || card.evidence.iter().filter(|e| e.item == item);
        let weight: i64 = of().map(|e| e.weight).sum();
        let sum: i64 = of().map(|e| e.weight * i64::from(e.quality)).sum();
        (weight > 0).then(|| (item, (sum / weight) as i32))
    };
    Item::ALL.iter().filter_map(|item| mean(*item)).collect()
}

/// How many findings of each severity a scorecard holds: slight, serious, severe.
pub fn findings(card: &Scorecard) -> [u8; 3] {
    let mut counts = [0_u8; 3];
    for finding in &card.violations {
        let count = &mut counts[finding.severity.index()];
        *count = count.saturating_add(1);
    }
    counts
}

impl Done {
    /// Outcome as a share of par, per mille, 1000 at most.
    pub fn share_of_par(&self) -> i32 {
        (self.tier * 1000 / self.par.max(1)).min(1000)
    }

    /// Whether it counts in means and proposals: it was played to an end.
    pub fn counts(&self) -> bool {
        !self.abandoned
    }
}

/// Finished drills for tests.
#[cfg(test)]
pub(crate) mod testing {
    use super::*;

    /// A drill of one scenario and customer with this seed, day and index.
    pub(crate) fn done(scenario: &str, customer: &str, seed: u64, day: i32, index: i32) -> Done {
        Done {
            checksum: format!("{scenario}-{customer}-{seed}-{day}-{index}"),
            scenario: scenario.into(),
            customer: customer.into(),
            persona: Persona::Busy,
            mode: Mode::Practice,
            seed,
            day,
            ended_at: format!("{day:05}"),
            abandoned: false,
            outcome: Outcome::NextStep,
            tier: 600,
            par: 1000,
            index: Some(index),
            dimensions: [Some(300); 5],
            items: vec![(Item::N1, 500)],
            findings: [0; 3],
        }
    }
}
