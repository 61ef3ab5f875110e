//! Watching a model: the best line of play that the lab finds, with what each step earned.

use crate::{
    domain::{
        ids::*,
        scenario::*,
        score::Scorecard,
        session::{Move, Session},
    },
    lab::{
        Game,
        bots::Kind,
        play,
        search::{Effort, Goal, anything, search},
    },
};

/// A drill to be watched.
#[derive(Clone, Debug)]
pub struct Model {
    /// The session, over.
    pub session: Session,
    /// Its moves.
    pub moves: Vec<Move>,
    /// Its score.
    pub card: Scorecard,
}

/// How far the search for a model goes: somebody waits for it.
const EFFORT: Effort = Effort { width: 8, tries: 12_000 };

/// The best line that is found for a customer and seed: the search's, or the adaptive expert's when that is better.
pub fn model(scenario: &Shared, customer: CustomerIdx, seed: u64, mode: Mode) -> Model {
    let seated = &scenario.customers[customer.at()];
    let mut bot = Kind::Expert(0).bot(seated, seed, 0);
    let Game { session, moves, card } = play(bot.as_mut(), scenario, customer, seed, mode);
    let expert = Model { session, moves, card };
    let start = Session::new(scenario, customer, seed, mode);
    let Some(found) = search(&start, Goal::Index, EFFORT, &anything) else { return expert };
    // A model that lies would be no model.
    let better = found.card.index > expert.card.index && found.card.violations.is_empty();
    if better { Model { session: found.session, moves: found.moves, card: found.card } } else { expert }
}

impl Model {
    /// The drill as it stood before the move with this number, from 0.
    pub fn before(&self, step: usize) -> Session {
        let played = &self.session;
        let mut session = Session::new(played.scenario(), played.customer_index(), played.seed(), played.mode());
        for step in self.moves.iter().take(step) {
            // They were played a moment ago.
            let _ = session.play(*step);
        }
        session
    }
}
