//! Row 17: what the material calls traps costs even those who do everything else well.

use super::{
    super::{
        bots::Planner,
        field::{Cell, Pulse, by_persona, many},
        plan::{Method, Plan, Quote},
        plans,
    },
    skill::mean_index,
    table::Bar,
};
use crate::domain::ids::{Method as Answer, *};

/// Mean index per persona of the adaptive expert with a change.
fn played(cells: &[Cell], seeds: u64, pulse: &Pulse, change: &(dyn Fn(Plan) -> Plan + Sync)) -> [f64; 5] {
    by_persona(cells).map(|seats| {
        let player = |cell: &Cell, _: u64| -> Box<dyn super::super::bots::Bot> {
            Box::new(Planner::new(change(plans::adaptive(&cell.seated().traits.table))))
        };
        let games: Vec<_> = seats.iter().flat_map(|cell| many(cell, 0..seeds, Mode::Exam, pulse, &player)).collect();
        mean_index(&games)
    })
}

pub(super) fn bars(cells: &[Cell], seeds: u64, pulse: &Pulse) -> Vec<Bar> {
    let seeds = (seeds / 2).max(20);
    let base = played(cells, seeds, pulse, &|plan| plan);
    let lost = |change: &(dyn Fn(Plan) -> Plan + Sync)| -> [f64; 5] {
        let with = played(cells, seeds, pulse, change);
        std::array::from_fn(|p| base[p] - with[p])
    };
    let pushes = lost(&|plan| Plan { pushes: 2, ..plan });
    let first = lost(&|plan| Plan { quote: Quote::First, ..plan });
    let discount = lost(&|plan| Plan { method: Method::Always(Answer::Discount), mind: None, ..plan });
    let trap = lost(&|plan| Plan { method: Method::Traps, acknowledge: false, clarify: false, bluffs: true, ..plan });
    let worse: [f64; 5] = std::array::from_fn(|p| discount[p].max(trap[p]));
    vec![
        Bar::all("17", "trap-push", &pushes, |_, x| x >= 5.0, "≥ 5".into()),
        // Busy people and experts are right to ask for the price at once.
        Bar::all("17", "trap-price-first", &first[..3], |_, x| x >= 5.0, "≥ 5".into()),
        Bar::all("17", "trap-method", &worse, |_, x| x >= 20.0, "≥ 20".into()),
    ]
}
