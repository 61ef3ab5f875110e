//! One drill played by a bot, through the same session that people play.

use super::{bots::Bot, seat::Seat};
use crate::domain::{
    ids::*,
    scenario::*,
    score::{Scorecard, score},
    session::{Move, Session},
};

/// A finished drill with its score.
#[derive(Clone, Debug)]
pub struct Game {
    /// The session, over.
    pub session: Session,
    /// Moves in order.
    pub moves: Vec<Move>,
    /// Its score.
    pub card: Scorecard,
}

impl Game {
    /// The index, 0 when none could be formed.
    pub fn index(&self) -> f64 {
        f64::from(self.card.index_or_zero()) / 100.0
    }

    /// A dimension's points, 1–5.
    pub fn dimension(&self, dimension: Dimension) -> Option<f64> {
        let score = &self.card.dimensions[dimension.index()];
        score.result.as_ref().ok().map(|p| f64::from(p.points) / 100.0)
    }

    /// How it ended.
    pub fn outcome(&self) -> Outcome {
        self.card.outcome
    }
}

/// Plays a bot to the end of the drill. A bot that chooses nothing leaves politely.
///
/// # Panics
/// When the bot chooses something that is not on offer: a mistake in the bot.
pub fn play(bot: &mut dyn Bot, scenario: &Shared, customer: CustomerIdx, seed: u64, mode: Mode) -> Game {
    let mut session = Session::new(scenario, customer, seed, mode);
    let moves = go_on(bot, &mut session);
    let card = score(scenario, customer, session.events());
    Game { session, moves, card }
}

/// Lets a bot play a session from where it is to its end; the moves it made.
pub fn go_on(bot: &mut dyn Bot, session: &mut Session) -> Vec<Move> {
    let mut moves = Vec::with_capacity(40);
    while !session.is_over() {
        let seat = Seat::new(session);
        let leave = Move { reply: seat.leave(), delivery: Delivery::Calm };
        let played = bot.choose(&seat).unwrap_or(leave);
        session.play(played).expect("bots choose what is on offer");
        moves.push(played);
    }
    moves
}
