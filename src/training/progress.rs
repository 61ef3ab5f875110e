//! Progress: where somebody stands, with the error that belongs to each mean. Totals and streaks stand beside it and are no score.

use std::collections::BTreeMap;

use super::Done;
use crate::domain::{ids::*, score::Item};

/// Below this many drills nothing is called weak: one session is luck.
pub const ENOUGH: usize = 3;

/// A mean with its standard error, both in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    /// The mean.
    pub mean: i32,
    /// Standard error; none for a single value.
    pub sem: Option<i32>,
    /// How many values.
    pub n: usize,
}

impl Mean {
    /// The mean of some values; none of none.
    pub fn of(values: &[i32]) -> Option<Mean> {
        let n = values.len();
        if n == 0 {
            return None;
        }
        let mean = values.iter().map(|v| f64::from(*v)).sum::<f64>() / n as f64;
        let squares: f64 = values.iter().map(|v| (f64::from(*v) - mean).powi(2)).sum();
        let sem = (n > 1).then(|| (squares / (n - 1) as f64 / n as f64).sqrt().round() as i32);
        Some(Mean { mean: mean.round() as i32, sem, n })
    }
}

/// Where somebody stands. Scores are hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Drills that were played to an end.
    pub drills: usize,
    /// Days on which one was.
    pub days: usize,
    /// Days in a row up to today or yesterday.
    pub streak: usize,
    /// The index; one that could not be formed counts 0.
    pub index: Option<Mean>,
    /// D1–D5.
    pub dimensions: [Option<Mean>; 5],
    /// The index by persona, in their usual order; those that were never met have none.
    pub personas: Vec<(Persona, Option<Mean>)>,
    /// The index by stage, for stages that were played.
    pub stages: Vec<(Stage, Mean)>,
    /// Rubric items that are weakest over the last drills, the weakest first, three at most; none before [`ENOUGH`] drills.
    pub weakest: Vec<(Item, i32)>,
    /// Gain in index on the same customer with a new seed, against the first meeting: what was learned and not remembered.
    pub transfer: Option<Mean>,
    /// The index of the last drills, the oldest first.
    pub course: Vec<i32>,
}

/// How many drills back the weakest items and the course are read.
pub const RECENT: usize = 12;

/// Looks at everything somebody has played, in any order. `stage_of` names the stage of a scenario that is still there.
pub fn progress(history: &[Done], today: i32, stage_of: &dyn Fn(&str) -> Option<Stage>) -> Progress {
    let mut drills: Vec<&Done> = history.iter().filter(|done| done.counts()).collect();
    drills.sort_by(|a, b| a.ended_at.cmp(&b.ended_at).then_with(|| a.checksum.cmp(&b.checksum)));
    let index = |done: &Done| done.index.unwrap_or(0);
    let all: Vec<i32> = drills.iter().map(|done| index(done)).collect();
    let mut days: Vec<i32> = drills.iter().map(|done| done.day).collect();
    days.sort_unstable();
    days.dedup();
    let mut stages: BTreeMap<usize, (Stage, Vec<i32>)> = BTreeMap::new();
    for done in &drills {
        if let Some(stage) = stage_of(&done.scenario) {
            stages.entry(stage.index()).or_insert_with(|| (stage, Vec::new())).1.push(index(done));
        }
    }
    let of_persona = |persona: Persona| {
        let met: Vec<i32> = drills.iter().filter(|d| d.persona == persona).map(|d| index(d)).collect();
        (persona, Mean::of(&met))
    };
    let dimension = |at: usize| {
        let scored: Vec<i32> = drills.iter().filter_map(|done| done.dimensions[at]).collect();
        Mean::of(&scored)
    };
    Progress {
        drills: drills.len(),
        days: days.len(),
        streak: streak(&days, today),
        index: Mean::of(&all),
        dimensions: [0, 1, 2, 3, 4].map(dimension),
        personas: Persona::ALL.iter().map(|persona| of_persona(*persona)).collect(),
        stages: stages.into_values().filter_map(|(stage, values)| Some((stage, Mean::of(&values)?))).collect(),
        weakest: if drills.len() < ENOUGH { Vec::new() } else { weakest(&drills) },
        transfer: transfer(&drills),
        course: all[all.len().saturating_sub(RECENT)..].to_vec(),
    }
}

/// Days in a row that end today, or yesterday as long as today is not over.
fn streak(days: &[i32], today: i32) -> usize {
    let mut expected = match days.last() {
        Some(last) if *last == today || *last == today - 1 => *last,
        _ => return 0,
    };
    let mut count = 0;
    for day in days.iter().rev() {
        if *day != expected {
            break;
        }
        count += 1;
        expected -= 1;
    }
    count
}

/// The three items with the lowest mean quality over the last drills; items seen only once are left to luck.
fn weakest(drills: &[&Done]) -> Vec<(Item, i32)> {
    let recent = &drills[drills.len().saturating_sub(RECENT)..];
    let mean = |item: Item| {
        let values: Vec<i32> =
            recent.iter().flat_map(|done| &done.items).filter(|(i, _)| *i == item).map(|(_, q)| *q).collect();
        (values.len() > 1).then(|| (item, values.iter().sum::<i32>() / values.len() as i32))
    };
    // The outcome is no skill of its own, and composure is judged only where somebody provokes.
    let skills = Item::ALL.iter().filter(|item| **item != Item::C3);
    let mut means: Vec<(Item, i32)> = skills.filter_map(|item| mean(*item)).filter(|(_, q)| *q < 850).collect();
    means.sort_by_key(|(item, quality)| (*quality, item.id()));
    means.truncate(3);
    means
}

/// New-seed minus first meeting, over every customer that was met on more than one seed (curriculum E).
fn transfer(drills: &[&Done]) -> Option<Mean> {
    let mut met: BTreeMap<(&str, &str), (u64, i32, Option<i32>)> = BTreeMap::new();
    for done in drills {
        let index = done.index.unwrap_or(0);
        let first = met.entry((&done.scenario, &done.customer)).or_insert((done.seed, index, None));
        if done.seed != first.0 {
            first.2 = Some(index);
        }
    }
    let gains: Vec<i32> = met.values().filter_map(|(_, first, later)| Some((*later)? - first)).collect();
    Mean::of(&gains)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::done::testing::done;

    #[test]
    fn means_carry_their_error_and_nothing_is_weak_after_one_session() {
        assert_eq!(Mean::of(&[]), None);
        assert_eq!(Mean::of(&[300]), Some(Mean { mean: 300, sem: None, n: 1 }));
        // sd 200, three values: 200/√3 = 115.
        assert_eq!(Mean::of(&[100, 300, 500]), Some(Mean { mean: 300, sem: Some(115), n: 3 }));
        let one = vec![done("a", "x", 1, 10, 4000)];
        let p = progress(&one, 10, &|_| Some(Stage::Closing));
        assert_eq!((p.drills, p.streak, p.weakest.len()), (1, 1, 0));
        assert_eq!(p.stages, [(Stage::Closing, Mean { mean: 4000, sem: None, n: 1 })]);
        let empty = progress(&[], 10, &|_| None);
        assert_eq!((empty.drills, empty.index, empty.personas.len()), (0, None, 5));
    }

    #[test]
    fn streaks_count_days_and_broken_off_drills_count_nowhere() {
        let mut history: Vec<Done> =
            [5, 7, 8, 8, 9].iter().enumerate().map(|(n, day)| done("a", "x", n as u64, *day, 5000)).collect();
        let p = progress(&history, 10, &|_| None);
        assert_eq!((p.days, p.streak), (4, 3));
        assert_eq!(progress(&history, 11, &|_| None).streak, 0);
        history[4].abandoned = true;
        let p = progress(&history, 9, &|_| None);
        assert_eq!((p.drills, p.streak), (4, 2));
    }

    #[test]
    fn the_weakest_items_come_first_and_transfer_is_new_seed_minus_first() {
        let mut history: Vec<Done> = (0..4).map(|n| done("a", "x", n % 2, n as i32, 4000 + 1000 * n as i32)).collect();
        for done in &mut history {
            done.items = vec![(Item::N1, 900), (Item::O1, 200), (Item::V1, 500), (Item::C3, 0)];
        }
        history[0].items.push((Item::B2, 0));
        let p = progress(&history, 4, &|_| None);
        assert_eq!(p.weakest, [(Item::O1, 200), (Item::V1, 500)]);
        // First met at 40.00 on seed 0; last on another seed at 70.00.
        assert_eq!(p.transfer.map(|m| m.mean), Some(3000));
        assert_eq!(p.course, [4000, 5000, 6000, 7000]);
    }
}
