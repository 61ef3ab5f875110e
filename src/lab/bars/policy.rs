//! Rows 12 to 15: every customer type needs its own approach, found by searching a space of policies (coordinate ascent).

use rayon::prelude::*;

use super::{
    super::{
        bots::Planner,
        field::{Cell, Pulse, by_persona, mistaken},
        plan::{Depth, Method, Plan, Quote},
        plans,
        stats::Sample,
    },
    table::{Bar, if_large},
};
use crate::domain::{ids::*, persona::PersonaTable};

/// A point of the policy space: a plan, and whose table the player has in mind.
#[derive(Clone, Debug)]
struct Policy {
    plan: Plan,
    mind: Option<Persona>,
}

/// One change of one parameter.
type Change = Box<dyn Fn(&mut Policy) + Sync + Send>;

/// Every change that the search tries, parameter after parameter (the space of the reference model's `search.py`).
fn changes() -> Vec<Change> {
    let mut all: Vec<Change> = Vec::new();
    for o in Opening::ALL {
        all.push(Box::new(|p| p.plan.open = vec![*o]));
    }
    for yes in [true, false] {
        all.push(Box::new(move |p| p.plan.background = yes));
        all.push(Box::new(move |p| p.plan.summary = yes));
        all.push(Box::new(move |p| p.plan.reads = yes));
        all.push(Box::new(move |p| p.plan.acknowledge = yes));
        all.push(Box::new(move |p| p.plan.clarify = yes));
        all.push(Box::new(move |p| p.plan.confirm = yes));
    }
    let depths: [Depth; 11] = [
        [0, 0, 0, 0],
        [1, 1, 0, 0],
        [2, 1, 0, 0],
        [2, 1, 1, 1],
        [2, 2, 1, 1],
        [2, 2, 2, 2],
        [3, 2, 1, 1],
        [3, 2, 2, 2],
        [3, 3, 1, 1],
        [3, 3, 2, 2],
        [3, 3, 3, 3],
    ];
    for depth in depths {
        all.push(Box::new(move |p| p.plan.depth = depth));
    }
    all.push(Box::new(|p| p.mind = None));
    for persona in Persona::ALL {
        all.push(Box::new(|p| p.mind = Some(*persona)));
    }
    let mut styles: Vec<Vec<Content>> = Content::ALL.iter().map(|c| vec![*c]).collect();
    styles.extend([
        vec![Content::Proof, Content::Quant],
        vec![Content::Compare, Content::Proof],
        vec![Content::Proof, Content::Scene],
    ]);
    for list in styles {
        all.push(Box::new(move |p| p.plan.styles = list.clone()));
    }
    for n in [1, 2] {
        all.push(Box::new(move |p| p.plan.rounds = n));
        all.push(Box::new(move |p| p.plan.tries = n));
    }
    for n in 1..=4 {
        all.push(Box::new(move |p| p.plan.needs = n));
        all.push(Box::new(move |p| p.plan.attempts = n as u8));
    }
    all.push(Box::new(|p| p.plan.method = Method::Textbook));
    for quote in [Quote::AfterValue, Quote::First, Quote::Never] {
        all.push(Box::new(move |p| p.plan.quote = quote));
    }
    use CloseStyle::{Assume, Choice, Direct, NextStep, Trial};
    let closes: [&'static [CloseStyle]; 10] = [
        &[Direct],
        &[Choice],
        &[Assume],
        &[Trial],
        &[NextStep],
        &[Choice, NextStep],
        &[Trial, Choice],
        &[Assume, NextStep],
        &[Direct, NextStep],
        &[Trial, NextStep],
    ];
    for list in closes {
        all.push(Box::new(move |p| p.plan.closes = list.to_vec()));
    }
    for d in Delivery::ALL {
        all.push(Box::new(|p| p.plan.delivery = *d));
    }
    for n in [0, 2] {
        all.push(Box::new(move |p| p.plan.pushes = n));
    }
    all
}

/// Plays one policy: index of each (cell, seed).
fn index(policy: &Policy, cell: &Cell, seed: u64, tables: &[PersonaTable], pulse: &Pulse) -> f64 {
    let mind = policy.mind.and_then(|p| tables.iter().find(|t| t.persona == p));
    let plan = Plan { mind: mind.map(|table| Box::new(mistaken(cell, table))), ..policy.plan.clone() };
    let game = cell.game(&mut Planner::new(plan), seed, Mode::Exam);
    pulse.count(1);
    game.index()
}

fn mean(policy: &Policy, seats: &[&Cell], seeds: std::ops::Range<u64>, tables: &[PersonaTable], pulse: &Pulse) -> f64 {
    let all: Vec<f64> = seats
        .iter()
        .flat_map(|cell| seeds.clone().map(move |seed| (cell, seed)))
        .map(|(cell, seed)| index(policy, cell, seed, tables, pulse))
        .collect();
    Sample::of(&all).mean
}

/// Mean over personas of the mean over their cells.
fn mean_of_all(
    policy: &Policy,
    by: &[Vec<&Cell>; 5],
    seeds: std::ops::Range<u64>,
    tables: &[PersonaTable],
    pulse: &Pulse,
) -> f64 {
    let each: Vec<f64> = by.iter().map(|seats| mean(policy, seats, seeds.clone(), tables, pulse)).collect();
    Sample::of(&each).mean
}

/// Coordinate ascent: takes every change that gains, until a round gains nothing, three rounds at most.
fn climb(start: Policy, worth: &(dyn Fn(&Policy) -> f64 + Sync), pulse: &Pulse) -> (f64, Policy) {
    let changes = changes();
    let mut best = (worth(&start), start);
    for _ in 0..3 {
        let before = best.0;
        for change in &changes {
            if pulse.stopped() {
                return best;
            }
            let mut other = best.1.clone();
            change(&mut other);
            let value = worth(&other);
            if value > best.0 + 0.05 {
                best = (value, other);
            }
        }
        if best.0 <= before {
            break;
        }
    }
    best
}

/// Rows 12 to 15.
pub(super) fn bars(cells: &[Cell], tables: &[PersonaTable], seeds: u64, large: bool, pulse: &Pulse) -> Vec<Bar> {
    let by = by_persona(cells);
    let training = 1000..1012;
    let test = 5000..5000 + (seeds / 2).max(20);
    let own: Vec<Policy> = Persona::ALL
        .par_iter()
        .map(|persona| {
            let seats = &by[persona.index()];
            let table = tables.iter().find(|t| t.persona == *persona).expect("all five tables are there");
            let worth = |p: &Policy| mean(p, seats, training.clone(), tables, pulse);
            let starts = [plans::adaptive(table), plans::generic()];
            let climbed = starts.map(|plan| climb(Policy { plan, mind: Some(*persona) }, &worth, pulse));
            let [a, b] = climbed;
            if b.0 > a.0 { b.1 } else { a.1 }
        })
        .collect();
    let blind_worth = |p: &Policy| mean_of_all(p, &by, 1000..1004, tables, pulse);
    let starts = vec![
        Policy { plan: plans::generic(), mind: None },
        own[Persona::Price.index()].clone(),
        own[Persona::Picky.index()].clone(),
    ];
    let climbed: Vec<(f64, Policy)> = starts.into_par_iter().map(|p| climb(p, &blind_worth, pulse)).collect();
    let blind = climbed.into_iter().reduce(|a, b| if b.0 > a.0 { b } else { a }).expect("three starts").1;
    // Row a of the matrix: the policy for persona a, played against everybody.
    let matrix: Vec<Vec<f64>> = own
        .par_iter()
        .map(|policy| by.iter().map(|seats| mean(policy, seats, test.clone(), tables, pulse)).collect())
        .collect();
    let others = |p: usize| (0..5).filter(move |a| *a != p);
    let near: Vec<f64> =
        (0..5).map(|p| matrix[p][p] - others(p).map(|a| matrix[a][p]).fold(f64::NEG_INFINITY, f64::max)).collect();
    let far: Vec<f64> = (0..5).map(|p| matrix[p][p] - others(p).map(|a| matrix[a][p]).sum::<f64>() / 4.0).collect();
    let blind: Vec<f64> = by.iter().map(|seats| mean(&blind, seats, test.clone(), tables, pulse)).collect();
    let diagonal: Vec<f64> = (0..5).map(|p| matrix[p][p]).collect();
    let ratio = Sample::of(&blind).mean / Sample::of(&diagonal).mean;
    let worst = blind.iter().zip(&diagonal).map(|(b, d)| b / d).fold(f64::INFINITY, f64::min);
    vec![
        if_large(large, Bar::all("12", "own-best-other", &near, |_, x| x >= 8.0, "≥ 8".into())),
        Bar::all("13", "own-mean-other", &far, |_, x| x >= 25.0, "≥ 25".into()),
        Bar::all("14", "no-dominant", &[ratio], |_, x| x <= 0.9, "≤ .90".into()),
        Bar::all("15", "worst-persona", &[worst], |_, x| x <= 0.65, "≤ .65".into()),
    ]
}
