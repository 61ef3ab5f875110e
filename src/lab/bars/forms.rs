//! Rows 1 to 6: known groups, on single sessions and on forms of five, one session per customer type.

use super::{
    super::{
        bots::Kind,
        field::{Brief, Cell, Pulse, by_persona},
        stats::{Sample, auc, d_prime},
    },
    table::Bar,
};
use crate::domain::ids::*;
use rayon::prelude::*;

/// The groups of G.1 with the slip rate that row 1 to 6 give the expert.
pub(super) const GROUPS: [Kind; 7] =
    [Kind::Random, Kind::Pushy, Kind::Discounter, Kind::Passive, Kind::Novice, Kind::Generic, Kind::Expert(60)];

/// Index of every session and mean index of every form of a group.
pub(super) struct Group {
    pub(super) single: Vec<f64>,
    pub(super) form: Vec<f64>,
}

/// Plays a group's forms. The scenario of each persona changes from form to form.
pub(super) fn group(cells: &[Cell], kind: Kind, forms: u64, pulse: &Pulse) -> Group {
    let seats = by_persona(cells);
    let played: Vec<Vec<f64>> = (0..forms)
        .into_par_iter()
        .filter(|_| !pulse.stopped())
        .map(|k| {
            let sessions = seats.iter().enumerate().filter(|(_, cells)| !cells.is_empty()).map(|(p, cells)| {
                let cell = cells[k as usize % cells.len()];
                let seed = 9000 + k * 7 + p as u64;
                let game = cell.game(kind.bot(cell.seated(), seed, k).as_mut(), seed, Mode::Exam);
                pulse.count(1);
                Brief::of(&game).index
            });
            sessions.collect()
        })
        .collect();
    let form = played.iter().map(|sessions| Sample::of(sessions).mean).collect();
    Group { single: played.into_iter().flatten().collect(), form }
}

/// Rows 1 to 6.
pub(super) fn bars(cells: &[Cell], forms: u64, pulse: &Pulse) -> Vec<Bar> {
    let groups: Vec<Group> = GROUPS.iter().map(|kind| group(cells, *kind, forms, pulse)).collect();
    let of = |kind: Kind| &groups[GROUPS.iter().position(|k| *k == kind).expect("the group is listed")];
    let expert = of(Kind::Expert(60));
    let single = |a: &Group, b: &Group| d_prime(&a.single, &b.single);
    let form = |a: &Group, b: &Group| d_prime(&a.form, &b.form);
    let far = [Kind::Random, Kind::Pushy, Kind::Discounter].map(|kind| single(expert, of(kind)));
    let (novice, generic, passive) = (of(Kind::Novice), of(Kind::Generic), of(Kind::Passive));
    let near = |row: &str, name: &'static str, a: &Group, b: &Group, least: [f64; 2]| {
        let figures = [single(a, b), form(a, b)];
        Bar::all(row, name, &figures, |n, x| x >= least[n], format!("≥ {:.1}; ≥ {:.1}", least[0], least[1]))
    };
    vec![
        Bar::all("1", "known-groups-far", &far, |_, x| x >= 4.0, "≥ 4.0".into()),
        near("2", "expert-novice", expert, novice, [2.0, 4.0]),
        near("3", "expert-generic", expert, generic, [1.0, 3.0]),
        near("4", "generic-novice", generic, novice, [0.5, 1.3]),
        Bar::all("5", "novice-passive", &[single(novice, passive)], |_, x| x >= 1.0, "≥ 1.0".into()),
        Bar::all("6", "auc", &[auc(&expert.single, &novice.single)], |_, x| x >= 0.9, "≥ .90".into()),
    ]
}
