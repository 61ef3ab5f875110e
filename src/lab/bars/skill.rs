//! Rows 7 to 11, 21 to 24 and 26: skill shows, blindness does not pay, and each dimension measures its own skill.

use super::{
    super::{
        bots::Kind,
        field::{Brief, Cell, Pulse, by_persona, games, many},
        stats::{Sample, inversions},
    },
    table::Bar,
};
use crate::domain::ids::*;

/// Slips of the ladder's nine steps, per mille.
const LADDER: [u32; 9] = [0, 100, 200, 300, 400, 500, 600, 800, 1000];

/// Games of a kind, per persona.
fn per_persona(cells: &[Cell], kind: Kind, seeds: u64, round: u64, pulse: &Pulse) -> [Vec<Brief>; 5] {
    by_persona(cells).map(|seats| {
        let share = seeds.div_ceil(seats.len().max(1) as u64).max(40);
        seats.iter().flat_map(|cell| games(cell, kind, 0..share, round, pulse)).collect()
    })
}

pub(super) fn mean_index(games: &[Brief]) -> f64 {
    Sample::of(&games.iter().map(|g| g.index).collect::<Vec<_>>()).mean
}

fn mean_dimension(games: &[Brief], d: usize) -> Option<f64> {
    let values: Vec<f64> = games.iter().filter_map(|g| g.dimensions[d]).collect();
    (!values.is_empty()).then(|| Sample::of(&values).mean)
}

pub(super) fn bars(cells: &[Cell], seeds: u64, pulse: &Pulse) -> Vec<Bar> {
    let mut rows = vec![ladder(cells, seeds, pulse)];
    rows.extend(random(cells, seeds, pulse));
    let expert = per_persona(cells, Kind::Expert(0), seeds, 1, pulse);
    let ceiling: Vec<f64> = expert.iter().map(|g| mean_index(g)).collect();
    rows.push(Bar::all("9", "ceiling", &ceiling, |_, x| (85.0..=100.0).contains(&x), "85–100".into()));
    rows.extend(ablations(cells, seeds, pulse));
    // Within a cell, or the difference between scenarios would count as one between seeds.
    let spread: Vec<f64> = by_persona(cells)
        .iter()
        .map(|seats| {
            let of = |cell: &&Cell| {
                let played = games(cell, Kind::Expert(0), 0..seeds, 1, pulse);
                Sample::of(&played.iter().map(|g| g.index).collect::<Vec<_>>()).sd
            };
            seats.iter().map(of).fold(0.0, f64::max)
        })
        .collect();
    rows.push(Bar::all("21", "seed-fairness", &spread, |_, x| x <= 6.0, "≤ 6".into()));
    let incomplete: Vec<f64> = expert
        .iter()
        .map(|g| 100.0 * g.iter().filter(|g| !g.complete).count() as f64 / g.len().max(1) as f64)
        .collect();
    rows.push(Bar::all("22", "opportunity", &incomplete, |_, x| x <= 2.0, "≤ 2 %".into()));
    rows.push(length(&expert));
    rows.push(kindness(cells, seeds, pulse));
    rows.push(fixed_delivery(cells, seeds, &expert, pulse));
    rows
}

fn ladder(cells: &[Cell], seeds: u64, pulse: &Pulse) -> Bar {
    let steps: Vec<[Vec<Brief>; 5]> =
        LADDER.iter().map(|slips| per_persona(cells, Kind::Expert(*slips), seeds, 3, pulse)).collect();
    let found: Vec<f64> = (0..5)
        .map(|p| {
            let means: Vec<f64> = steps.iter().map(|step| mean_index(&step[p])).collect();
            inversions(&means, 0.5) as f64
        })
        .collect();
    Bar::all("7", "ladder", &found, |_, x| x == 0.0, "0".into())
}

fn random(cells: &[Cell], seeds: u64, pulse: &Pulse) -> [Bar; 2] {
    let played = per_persona(cells, Kind::Random, seeds, 1, pulse);
    let index = Sample::of(&played.iter().map(|g| mean_index(g)).collect::<Vec<_>>()).mean;
    let cell = |d: usize| played.iter().filter_map(move |g| mean_dimension(g, d)).collect::<Vec<f64>>();
    let mut figures: Vec<f64> = (0..5).map(|d| Sample::of(&cell(d)).mean).collect();
    figures.push((0..5).flat_map(cell).fold(0.0, f64::max));
    [
        Bar::all("8", "random-index", &[index], |_, x| x <= 20.0, "≤ 20".into()),
        Bar::all("8", "random-dimensions", &figures, |n, x| x <= if n < 5 { 2.2 } else { 2.6 }, "≤ 2.2; ≤ 2.6".into()),
    ]
}

fn ablations(cells: &[Cell], seeds: u64, pulse: &Pulse) -> [Bar; 2] {
    // Paired by seed, so that a third of the seeds is enough.
    let seeds = (seeds / 3).max(15);
    let of = |brief: &Brief, d: usize| if d == 4 { brief.process.or(Some(1.0)) } else { brief.dimensions[d] };
    let mut drops = [[0.0; 5]; 5];
    for (lost, row) in drops.iter_mut().enumerate() {
        let mut sums = [Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new()];
        for seats in by_persona(cells) {
            let mut here = [Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new()];
            for cell in seats {
                let base = games(cell, Kind::Expert(0), 0..seeds, 1, pulse);
                let without = games(cell, Kind::Without(Dimension::ALL[lost]), 0..seeds, 1, pulse);
                for (a, b) in without.iter().zip(&base) {
                    for (d, values) in here.iter_mut().enumerate() {
                        if let (Some(a), Some(b)) = (of(a, d), of(b, d)) {
                            values.push(a - b);
                        }
                    }
                }
            }
            for (d, values) in here.iter().enumerate() {
                if !values.is_empty() {
                    sums[d].push(Sample::of(values).mean);
                }
            }
        }
        *row = std::array::from_fn(|d| Sample::of(&sums[d]).mean);
    }
    let own: Vec<f64> = (0..5)
        .map(|d| {
            let largest = drops[d].iter().copied().fold(f64::INFINITY, f64::min);
            // The figure is the own drop; it counts as none when another dimension fell further.
            if drops[d][d] <= largest + 1e-9 { -drops[d][d] } else { 0.0 }
        })
        .collect();
    let unrelated = [drops[0][3], drops[3][0], drops[2][0], drops[0][2]].map(f64::abs);
    [
        Bar::all("10", "ablation", &own, |_, x| x >= 1.0, "≥ 1.0".into()),
        Bar::all("11", "unrelated", &unrelated, |_, x| x <= 1.0, "≤ 1.0".into()),
    ]
}

fn length(expert: &[Vec<Brief>; 5]) -> Bar {
    let moves = || expert.iter().flatten().map(|g| g.moves as f64);
    let minutes: Vec<f64> = expert
        .iter()
        .map(|g| Sample::of(&g.iter().map(|g| f64::from(g.seconds) / 60.0).collect::<Vec<_>>()).mean)
        .collect();
    let mut figures = vec![moves().fold(f64::INFINITY, f64::min), moves().fold(0.0, f64::max)];
    figures.extend(minutes);
    let holds = |n: usize, x: f64| match n {
        0 => x >= 10.0,
        1 => x <= 36.0,
        _ => (5.0..=20.0).contains(&x),
    };
    Bar::all("23", "length", &figures, holds, "10–36; 5–20".into())
}

fn kindness(cells: &[Cell], seeds: u64, pulse: &Pulse) -> Bar {
    let left: Vec<f64> = by_persona(cells)
        .iter()
        .map(|seats| {
            let player = |cell: &Cell, seed: u64| Kind::Novice.bot(cell.seated(), seed, 0);
            let played: Vec<Brief> =
                seats.iter().flat_map(|cell| many(cell, 0..seeds, Mode::Practice, pulse, &player)).collect();
            let gone = played.iter().filter(|g| g.outcome == Outcome::WalkOut).count();
            100.0 * gone as f64 / played.len().max(1) as f64
        })
        .collect();
    Bar::all("24", "kindness", &left, |_, x| x <= 40.0, "≤ 40 %".into())
}

fn fixed_delivery(cells: &[Cell], seeds: u64, expert: &[Vec<Brief>; 5], pulse: &Pulse) -> Bar {
    let fixed: Vec<[Vec<Brief>; 5]> =
        Delivery::ALL.iter().map(|d| per_persona(cells, Kind::Fixed(*d), seeds, 1, pulse)).collect();
    let mut figures = Vec::new();
    for p in 0..5 {
        let best = fixed.iter().filter_map(|games| mean_dimension(&games[p], 3)).fold(0.0, f64::max);
        figures.push(best);
        figures.push(mean_dimension(&expert[p], 3).unwrap_or(0.0));
    }
    let paired = figures.clone();
    let holds =
        move |n: usize, x: f64| if n.is_multiple_of(2) { x <= 3.5 && paired[n + 1] >= x + 1.0 } else { x >= 4.5 };
    Bar::all("26", "fixed-delivery", &figures, holds, "≤ 3.5; ≥ 4.5".into())
}
