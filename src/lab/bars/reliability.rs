//! G.4: how far one session, and a form of five, can be trusted to rank people.

use rand::RngExt as _;
use rayon::prelude::*;

use super::{
    super::{
        bots::{Kind, Lapse, Planner, Slip, dice},
        field::{Brief, Cell, Pulse, by_persona},
        plans,
        stats::components,
    },
    table::Bar,
};
use crate::domain::ids::*;

/// Simulated trainees of the study.
const TRAINEES: u64 = 60;

/// A mixed cohort: experts, generic and novice sellers with slips drawn evenly up to one in two, two sessions with each type.
pub(super) fn bars(cells: &[Cell], pulse: &Pulse) -> Vec<Bar> {
    let by = by_persona(cells);
    let scores: Vec<Vec<Vec<f64>>> = (0..TRAINEES)
        .into_par_iter()
        .map(|k| {
            let mut drawn = dice(k, 4711);
            let slips: u32 = drawn.random_range(0..500);
            let kind = [Kind::Expert(0), Kind::Generic, Kind::Novice][drawn.random_range(0..3)];
            let with = |p: usize| {
                let session = |r: u64| {
                    let cell = by[p][(k * 2 + r) as usize % by[p].len()];
                    let seed = 20_000 + k * 11 + r * 3001;
                    let plan = match kind {
                        Kind::Generic => plans::generic(),
                        Kind::Novice => plans::novice(),
                        _ => plans::adaptive(&cell.seated().traits.table),
                    };
                    let mut bot = Slip::new(Planner::new(plan), Lapse::AnyCard, slips, dice(seed, k * 5 + r));
                    pulse.count(1);
                    Brief::of(&cell.game(&mut bot, seed, Mode::Exam)).index
                };
                (0..2).map(session).collect()
            };
            (0..5).map(with).collect()
        })
        .collect();
    let found = components(&scores);
    let figures = [found.relative(5.0), found.absolute(5.0)];
    let shares = found.shares();
    vec![
        Bar::all("G.4", "reliability", &figures, |n, x| x >= [0.80, 0.78][n], "G ≥ .80; Φ ≥ .78".into()),
        Bar {
            row: "G.4".into(),
            name: "components",
            bar: String::new(),
            figures: shares.to_vec(),
            verdict: super::table::Verdict::Pass,
        },
    ]
}
