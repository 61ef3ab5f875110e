//! What every shipped scenario must stand: players who read nothing lose, good players find more than one way, every ending is reached.

use std::collections::BTreeSet;

use sparring::domain::ids::*;
use sparring::domain::scenario::{Customer, Shared};
use sparring::lab::Game;
use sparring::lab::bots::Kind;
use sparring::lab::field::{Cell, Pulse, games};

use crate::support::shipped;

/// Games per player and customer.
const SEEDS: u64 = 120;

fn cells() -> Vec<Cell> {
    Cell::all(&shipped())
}

fn name(cell: &Cell) -> String {
    format!("{} {}", cell.scenario.id, cell.seated().id)
}

#[test]
fn whoever_reads_nothing_loses() {
    let pulse = Pulse::default();
    let mut faults = Vec::new();
    for cell in cells() {
        for kind in Kind::naive() {
            let played = games(&cell, kind, 0..SEEDS, 1, &pulse);
            let mean = played.iter().map(|g| g.index).sum::<f64>() / played.len() as f64;
            if mean > 35.0 {
                faults.push(format!("{}: {} reaches {mean:.1}", name(&cell), kind.id()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn one_manner_for_everything_is_no_way_with_people() {
    let pulse = Pulse::default();
    let mut faults = Vec::new();
    let mean = |cell: &Cell, kind: Kind| {
        let played = games(cell, kind, 0..SEEDS, 1, &pulse);
        let tones: Vec<f64> = played.iter().filter_map(|g| g.dimensions[3]).collect();
        tones.iter().sum::<f64>() / tones.len() as f64
    };
    for cell in cells() {
        for delivery in Delivery::ALL {
            let tone = mean(&cell, Kind::Fixed(*delivery));
            if tone > 3.5 {
                faults.push(format!("{}: always {delivery} reaches D4 {tone:.2}", name(&cell)));
            }
        }
        let reading = mean(&cell, Kind::Expert(0));
        assert!(reading >= 4.5, "{}: whoever reads the customer reaches only {reading:.2}", name(&cell));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The beats of a game and the objections that came up in it.
fn places(cell: &Cell, seed: u64, game: &Game) -> BTreeSet<String> {
    let mut session = cell.session(seed, Mode::Exam);
    let mut seen = BTreeSet::new();
    for played in &game.moves {
        seen.insert(match session.objection() {
            Some(o) => format!("!{}", cell.scenario.desks[o.desk.at()].id),
            None => cell.scenario.beats[session.beat().at()].id.clone(),
        });
        session.play(*played).expect("what was played can be played again");
    }
    seen
}

/// Share of what either game saw that the other did not see.
fn apart(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    1.0 - a.intersection(b).count() as f64 / a.union(b).count() as f64
}

/// Three games of at least 75 that differ from each other in at least 40 % of the places.
fn three_ways(cell: &Cell) -> Result<[f64; 3], f64> {
    let kinds = [Kind::Expert(0), Kind::Expert(100), Kind::Expert(200), Kind::Generic];
    let seats: Vec<&Customer> = cell.scenario.customers.iter().collect();
    let mut good: Vec<BTreeSet<String>> = Vec::new();
    for kind in kinds {
        for seed in 0..SEEDS {
            // The plan of the other customer is another way, too, where it leads as far.
            for customer in &seats {
                let game = cell.game(kind.bot(customer, seed, 1).as_mut(), seed, Mode::Exam);
                if game.index() >= 75.0 {
                    let way = places(cell, seed, &game);
                    if !good.contains(&way) {
                        good.push(way);
                    }
                }
            }
        }
    }
    let mut best = 0.0_f64;
    for (i, a) in good.iter().enumerate() {
        for (j, b) in good.iter().enumerate().skip(i + 1) {
            let first = apart(a, b);
            if first <= best {
                continue;
            }
            for c in good.iter().skip(j + 1) {
                let all = [first, apart(a, c), apart(b, c)];
                let least = all.iter().copied().fold(1.0, f64::min);
                if least >= 0.4 {
                    return Ok(all);
                }
                best = best.max(least);
            }
        }
    }
    Err(best)
}

#[test]
fn there_is_more_than_one_good_way() {
    let mut faults = Vec::new();
    for cell in cells() {
        if let Err(best) = three_ways(&cell) {
            faults.push(format!("{}: the three good ways differ in {:.0} % at most", name(&cell), best * 100.0));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn five_endings_and_enough_to_say() {
    for scenario in shipped() {
        assert!(scenario.replies.len() >= 60, "{}: {} replies", scenario.id, scenario.replies.len());
        let endings = endings(&scenario);
        assert!(endings.len() >= 5, "{}: {endings:?}", scenario.id);
    }
}

fn endings(scenario: &Shared) -> BTreeSet<String> {
    let kinds = [Kind::Expert(0), Kind::Expert(300), Kind::Expert(700), Kind::Random, Kind::Novice, Kind::Pushy];
    let mut seen = BTreeSet::new();
    for cell in Cell::all(std::slice::from_ref(scenario)) {
        for kind in kinds {
            for seed in 0..40 {
                let game = cell.game(kind.bot(cell.seated(), seed, 1).as_mut(), seed, Mode::Exam);
                seen.insert(game.outcome().to_string());
            }
        }
    }
    seen
}
