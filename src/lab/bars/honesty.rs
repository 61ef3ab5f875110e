//! Rows 18 to 20: lying does not pay, not even once, and a game can be played again bit for bit.

use rayon::prelude::*;

use super::{
    super::{
        bots::{Bot, Kind, Planner},
        coach::replay_until,
        field::{Cell, Pulse, by_persona, games},
        plans,
        seat::Seat,
        stats::Sample,
    },
    skill::mean_index,
    table::Bar,
};
use crate::domain::{ids::*, scenario::Act, score::score, session::Move};

/// The adaptive expert who tells one lie, the first that tempts.
struct OneLie {
    expert: Planner,
    told: bool,
}

impl Bot for OneLie {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        let honest = self.expert.choose(seat)?;
        let lie = seat
            .cards()
            .iter()
            .copied()
            .find(|r| matches!(seat.reply(*r).act, Act::Present(..) | Act::Respond(_)) && seat.is_lie(*r));
        match lie {
            Some(reply) if !self.told => {
                self.told = true;
                Some(Move { reply, delivery: honest.delivery })
            }
            _ => Some(honest),
        }
    }
}

pub(super) fn bars(cells: &[Cell], seeds: u64, pulse: &Pulse) -> Vec<Bar> {
    let liars: Vec<_> = cells.iter().map(|cell| games(cell, Kind::Liar, 0..seeds, 1, pulse)).collect();
    // Personas count alike, however many customers of each the library seats.
    let per_persona: Vec<f64> = by_persona(cells)
        .iter()
        .filter(|seats| !seats.is_empty())
        .map(|seats| {
            let means: Vec<f64> = seats
                .iter()
                .map(|seat| {
                    let at = cells.iter().position(|c| std::ptr::eq(c, *seat)).expect("seats are cells");
                    mean_index(&liars[at])
                })
                .collect();
            Sample::of(&means).mean
        })
        .collect();
    let most = |games: &mut dyn Iterator<Item = f64>| games.fold(0.0, f64::max);
    let serious = most(&mut liars.iter().flatten().filter(|g| g.serious).map(|g| g.index));
    let mean = Sample::of(&per_persona).mean;
    let one: Vec<(f64, bool)> = cells
        .par_iter()
        .flat_map(|cell| {
            (0..(seeds / 3).max(10)).into_par_iter().map(move |seed| {
                let expert = Planner::new(plans::adaptive(&cell.seated().traits.table));
                let mut bot = OneLie { expert, told: false };
                let index = cell.game(&mut bot, seed, Mode::Exam).index();
                pulse.count(1);
                (index, bot.told)
            })
        })
        .collect();
    let once = most(&mut one.iter().filter(|(_, told)| *told).map(|(index, _)| *index));
    let differing = cells
        .par_iter()
        .flat_map(|cell| (0..20u64).into_par_iter().map(move |seed| (cell, seed)))
        .filter(|(cell, seed)| {
            let game = cell.game(Kind::Expert(300).bot(cell.seated(), *seed, 2).as_mut(), *seed, Mode::Exam);
            let again = replay_until(&game.session, &game.moves);
            pulse.count(1);
            again.events() != game.session.events() || score(&cell.scenario, cell.customer, again.events()) != game.card
        })
        .count();
    vec![
        Bar::all("18", "liar", &[mean, serious], |n, x| x <= [30.0, 59.0][n], "≤ 30; ≤ 59".into()),
        Bar::all("19", "one-lie", &[once], |_, x| x <= 59.0, "≤ 59".into()),
        Bar::all("20", "determinism", &[differing as f64], |_, x| x == 0.0, "0".into()),
    ]
}
