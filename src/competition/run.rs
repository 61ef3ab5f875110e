//! A run: one contestant's drill as the event sees it, and who wins when two of them meet.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::rules::Tie;
use crate::{
    domain::{
        ids::{Outcome, Persona},
        score::{Item, index_of},
    },
    training::Done,
};

/// Indices that differ by no more than this are level: noise. Hundredths of the 0–100 index (`curriculum.md` F.2).
pub const LEVEL: i32 = 200;

/// A finished drill in numbers. Scores are hundredths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Checksum of its record.
    pub checksum: String,
    /// Scenario id.
    pub scenario: String,
    /// Customer id.
    pub customer: String,
    /// Persona.
    pub persona: Persona,
    /// Seed.
    pub seed: u64,
    /// Whether it was broken off.
    pub abandoned: bool,
    /// How it ended.
    pub outcome: Outcome,
    /// The index by the scenario's own weights, 0–10000; none when fewer than four dimensions were scored.
    pub index: Option<i32>,
    /// D1–D5, 100–500.
    pub dimensions: [Option<i32>; 5],
    /// The ending against par (C3), per mille.
    pub ending: Option<i32>,
    /// Compliance findings by severity: slight, serious, severe.
    pub findings: [u8; 3],
}

impl From<&Done> for Run {
    fn from(done: &Done) -> Run {
        Run {
            checksum: done.checksum.clone(),
            scenario: done.scenario.clone(),
            customer: done.customer.clone(),
            persona: done.persona,
            seed: done.seed,
            abandoned: done.abandoned,
            outcome: done.outcome,
            index: done.index,
            dimensions: done.dimensions,
            ending: done.items.iter().find(|(item, _)| *item == Item::C3).map(|(_, quality)| *quality),
            findings: done.findings,
        }
    }
}

/// How a game between two runs ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// One side won, 0 or 1, and by what.
    Won(usize, By),
    /// Nothing tells them apart: a shared win.
    Shared,
}

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The other did not finish, or did not come.
    Absence,
    /// The other said something serious that was not true.
    Violation,
    /// The other's customer walked out.
    WalkOut,
    /// The index.
    Index,
    /// The panel's mean.
    Panel,
    /// A link of the tie chain.
    Tie(Tie),
}

impl By {
    /// The key of the sentence that says so.
    pub fn key(self) -> String {
        match self {
            By::Absence => "pk-by-absence".into(),
            By::Violation => "pk-by-violation".into(),
            By::WalkOut => "pk-by-walk-out".into(),
            By::Index => "pk-by-index".into(),
            By::Panel => "pk-by-panel".into(),
            By::Tie(tie) => format!("pk-by-{}", tie.id()),
        }
    }
}

impl Run {
    /// The index with a stage's weights, or the scenario's own; 0 when none could be formed or the drill was broken off.
    pub fn index(&self, weights: Option<[i32; 5]>) -> i32 {
        if self.abandoned {
            return 0;
        }
        let own = self.index.unwrap_or(0);
        weights.map_or(own, |weights| index_of(weights, self.dimensions, self.findings.map(i32::from)).0.unwrap_or(0))
    }

    /// Points taken off for compliance, hundredths: 3 for a slight finding, 8 for a serious one; a severe one outweighs everything.
    pub fn deductions(&self) -> i32 {
        let [slight, serious, severe] = self.findings.map(i32::from);
        300 * slight + 800 * serious + 10_000 * severe
    }

    /// Whether something serious or severe was said and not taken back.
    pub fn serious(&self) -> bool {
        self.findings[1] + self.findings[2] > 0
    }

    /// What a link of the tie chain looks at; more is better. [`Tie::Met`] looks at no run.
    pub fn measure(&self, tie: Tie) -> i32 {
        match tie {
            Tie::Compliance => -self.deductions(),
            Tie::Ending => self.ending.unwrap_or(0),
            Tie::Discovery => self.dimensions[0].unwrap_or(0),
            Tie::Objections => self.dimensions[2].unwrap_or(0),
            Tie::Met => 0,
        }
    }
}

/// Decides a game (`curriculum.md` F.2): presence, serious violations, walking out, the index where it differs by more than two points,
/// then the tie chain, else shared. Who played first does not matter: both met the same draws. `None` stands for somebody who did not
/// play.
pub fn decide(runs: [Option<&Run>; 2], weights: Option<[i32; 5]>, ties: &[Tie]) -> Decision {
    let present = runs.map(|run| run.is_some_and(|run| !run.abandoned));
    let better = |of: [bool; 2], by: By| match of {
        [true, false] => Some(Decision::Won(0, by)),
        [false, true] => Some(Decision::Won(1, by)),
        _ => None,
    };
    if let Some(decision) = better(present, By::Absence) {
        return decision;
    }
    let [Some(a), Some(b)] = runs else { return Decision::Shared };
    if !present[0] {
        return Decision::Shared;
    }
    let clean = [!a.serious(), !b.serious()];
    if let Some(decision) = better(clean, By::Violation) {
        return decision;
    }
    let stayed = [a, b].map(|run| run.outcome != Outcome::WalkOut);
    if let Some(decision) = better(stayed, By::WalkOut) {
        return decision;
    }
    let gap = a.index(weights) - b.index(weights);
    if gap.abs() > LEVEL {
        return Decision::Won(usize::from(gap < 0), By::Index);
    }
    for tie in ties {
        match a.measure(*tie).cmp(&b.measure(*tie)) {
            Ordering::Greater => return Decision::Won(0, By::Tie(*tie)),
            Ordering::Less => return Decision::Won(1, By::Tie(*tie)),
            Ordering::Equal => {}
        }
    }
    Decision::Shared
}
