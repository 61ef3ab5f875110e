//! The coach is right: what it says would have been gained is gained when its move is played and the talk goes on as it did.

use sparring::domain::ids::*;
use sparring::domain::score::{score, weights};
use sparring::lab::bots::{Echo, Kind};
use sparring::lab::coach::{better, replay_until};
use sparring::lab::field::Cell;
use sparring::lab::go_on;
use sparring::lab::stats::Sample;
use sparring::report::moments;

use crate::support::shipped;

#[test]
fn what_the_coach_promises_is_gained_when_it_is_played() {
    let cells = Cell::all(&shipped());
    let mut gains = Vec::new();
    for n in 0..100_u64 {
        let cell = &cells[n as usize % cells.len()];
        let game = cell.game(Kind::Random.bot(cell.seated(), n, 7).as_mut(), n, Mode::Exam);
        let first = cell.scenario.stages.first().copied().unwrap_or(Stage::Closing);
        let was = game.card.index_or_zero();
        let mut best = 0;
        for moment in moments::three(&game.card, weights(first)) {
            let turn = usize::from(moment.turn);
            if turn == 0 {
                continue;
            }
            let go_on_as = |rest: &[_]| -> Box<dyn sparring::lab::bots::Bot> { Box::new(Echo::new(rest)) };
            let Some(advice) = better(&game.session, &game.moves, turn, &go_on_as) else { continue };
            assert!(advice.gain > 0, "the coach only speaks where something is gained");
            let mut again = replay_until(&game.session, &game.moves[..turn - 1]);
            again.play(advice.instead).expect("the better reply was on offer");
            go_on(&mut Echo::new(&game.moves[turn..]), &mut again);
            let now = score(&cell.scenario, cell.customer, again.events()).index_or_zero();
            assert_eq!(now - was, advice.gain, "{} {} seed {n} turn {turn}", cell.scenario.id, cell.seated().id);
            best = best.max(advice.gain);
        }
        gains.push(f64::from(best) / 100.0);
    }
    let sample = Sample::of(&gains);
    let half = 1.96 * sample.sd / (gains.len() as f64).sqrt();
    println!("mean gain {:.2} ± {half:.2} over {} games", sample.mean, gains.len());
    assert!(sample.mean >= 3.0, "{:.2}", sample.mean);
    assert!(sample.mean - half > 0.0, "{:.2} ± {half:.2}", sample.mean);
}
