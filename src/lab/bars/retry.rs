//! Row 25: whoever takes the review's three better replies and plays the same seed again does better.

use rayon::prelude::*;

use super::{
    super::{
        bots::{Bot, Echo, Kind},
        coach::better,
        field::{Cell, Pulse},
        game::Game,
        stats::Sample,
    },
    table::{Bar, if_large},
};
use crate::domain::{ids::*, session::Move};

/// Turns that lost most, as the review's three moves: by points lost on their evidence.
pub fn costliest(game: &Game, count: usize) -> Vec<usize> {
    let mut lost = vec![0i64; game.moves.len() + 1];
    for e in &game.card.evidence {
        lost[usize::from(e.turn)] += i64::from(e.lost);
    }
    let mut turns: Vec<usize> = (1..=game.moves.len()).filter(|t| lost[*t] > 0).collect();
    turns.sort_by_key(|t| (-lost[*t], *t));
    turns.truncate(count);
    turns.sort_unstable();
    turns
}

/// Plays the same seed again, taking up to three better replies one after the other; the index then.
fn retried(cell: &Cell, game: &Game, seed: u64) -> f64 {
    let mut now = game.clone();
    for turn in costliest(game, 3) {
        if turn > now.moves.len() {
            break;
        }
        let echo = |rest: &[Move]| -> Box<dyn Bot> { Box::new(Echo::new(rest)) };
        let Some(found) = better(&now.session, &now.moves, turn, &echo) else { continue };
        let mut moves = now.moves[..turn - 1].to_vec();
        moves.push(found.instead);
        let mut rest = Follow { first: moves, at: 0, then: Echo::new(&now.moves[turn..]) };
        now = cell.game(&mut rest, seed, Mode::Exam);
    }
    now.index()
}

/// Plays given moves, then echoes the rest.
struct Follow {
    first: Vec<Move>,
    at: usize,
    then: Echo,
}

impl Bot for Follow {
    fn choose(&mut self, seat: &super::super::seat::Seat<'_>) -> Option<Move> {
        match self.first.get(self.at) {
            Some(played) => {
                self.at += 1;
                Some(*played)
            }
            None => self.then.choose(seat),
        }
    }
}

pub(super) fn bars(cells: &[Cell], seeds: u64, large: bool, pulse: &Pulse) -> Vec<Bar> {
    let gains: Vec<f64> = cells
        .par_iter()
        .flat_map(|cell| (0..(seeds / 10).max(6)).into_par_iter().map(move |seed| (cell, seed)))
        .filter(|_| !pulse.stopped())
        .map(|(cell, seed)| {
            let game = cell.game(Kind::Novice.bot(cell.seated(), seed, 1).as_mut(), seed, Mode::Exam);
            pulse.count(100);
            retried(cell, &game, seed) - game.index()
        })
        .collect();
    let rising = gains.iter().filter(|g| **g > 0.0).count() as f64 / gains.len().max(1) as f64;
    let figures = [Sample::of(&gains).mean, rising];
    vec![if_large(large, Bar::all("25", "retry", &figures, |n, x| x >= [8.0, 0.75][n], "≥ +8; ≥ .75".into()))]
}
