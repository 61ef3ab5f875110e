//! The field of play: every scenario × customer, games in bulk on all cores, and what is kept of each.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use rayon::prelude::*;

use super::{
    bots::{Bot, Kind},
    game::{Game, play},
};
use crate::domain::{event::Event, ids::*, persona::PersonaTable, scenario::*, score::Item, session::Session};

/// One customer of one scenario.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The scenario.
    pub scenario: Shared,
    /// The customer.
    pub customer: CustomerIdx,
}

impl Cell {
    /// Every cell of these scenarios, in order.
    pub fn all(scenarios: &[Shared]) -> Vec<Cell> {
        let seats = |s: &Shared| (0..s.customers.len()).map(|c| CustomerIdx(c as u16)).collect::<Vec<_>>();
        scenarios
            .iter()
            .flat_map(|s| seats(s).into_iter().map(|customer| Cell { scenario: s.clone(), customer }))
            .collect()
    }

    /// Who is seated.
    pub fn seated(&self) -> &Customer {
        &self.scenario.customers[self.customer.at()]
    }

    /// The customer's type.
    pub fn persona(&self) -> Persona {
        self.seated().traits.persona
    }

    /// A drill of this cell.
    pub fn session(&self, seed: u64, mode: Mode) -> Session {
        Session::new(&self.scenario, self.customer, seed, mode)
    }

    /// One game of a bot.
    pub fn game(&self, bot: &mut dyn Bot, seed: u64, mode: Mode) -> Game {
        play(bot, &self.scenario, self.customer, seed, mode)
    }
}

/// What is kept of a game.
#[derive(Clone, Debug)]
pub struct Brief {
    /// Index, 0–100; 0 when none was formed.
    pub index: f64,
    /// D1–D5, 1–5; none where not scored.
    pub dimensions: [Option<f64>; 5],
    /// The part of D5 that is not the outcome, 1–5.
    pub process: Option<f64>,
    /// How it ended.
    pub outcome: Outcome,
    /// Worth of the ending, per mille.
    pub tier: i32,
    /// Moves made.
    pub moves: usize,
    /// Customer seconds used.
    pub seconds: i32,
    /// Whether something seriously untrue was said and not taken back.
    pub serious: bool,
    /// Whether every dimension had its minimum of evidence.
    pub complete: bool,
}

impl Brief {
    /// Of a game.
    pub fn of(game: &Game) -> Brief {
        let dimensions = std::array::from_fn(|d| game.dimension(Dimension::ALL[d]));
        let (mut gained, mut lost) = (0, 0);
        for e in game.card.evidence.iter().filter(|e| matches!(e.item, Item::C1 | Item::C2)) {
            gained += e.gained;
            lost += e.lost;
        }
        let process = (gained + lost > 0).then(|| 1.0 + 4.0 * f64::from(gained) / f64::from(gained + lost));
        Brief {
            index: game.index(),
            dimensions,
            process,
            outcome: game.outcome(),
            tier: game.card.tier,
            moves: game.moves.len(),
            seconds: game.session.clock().0,
            serious: game.card.violations.iter().any(|v| v.severity != Severity::S1),
            complete: dimensions.iter().all(Option::is_some),
        }
    }

    /// Whether a definite step was agreed.
    pub fn won(&self) -> bool {
        self.tier >= 600
    }
}

/// How far a run has come, and whether it should stop.
#[derive(Debug, Default)]
pub struct Pulse {
    done: AtomicU64,
    stop: AtomicBool,
}

impl Pulse {
    /// Games played.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Asks for an end as soon as possible.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether an end was asked for.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Counts work that is not a bot's game.
    pub fn count(&self, games: u64) {
        self.done.fetch_add(games, Ordering::Relaxed);
    }
}

/// Somebody to seat at a cell for a seed.
pub type Player<'a> = dyn Fn(&Cell, u64) -> Box<dyn Bot> + Sync + 'a;

/// Plays one cell with consecutive seeds, on all cores; the order of the results is the order of the seeds.
pub fn many(cell: &Cell, seeds: std::ops::Range<u64>, mode: Mode, pulse: &Pulse, player: &Player<'_>) -> Vec<Brief> {
    let games = seeds.into_par_iter().filter(|_| !pulse.stopped()).map(|seed| {
        let brief = Brief::of(&cell.game(player(cell, seed).as_mut(), seed, mode));
        pulse.count(1);
        brief
    });
    games.collect()
}

/// Plays one cell with a kind of bot in the exam.
pub fn games(cell: &Cell, kind: Kind, seeds: std::ops::Range<u64>, round: u64, pulse: &Pulse) -> Vec<Brief> {
    many(cell, seeds, Mode::Exam, pulse, &|cell, seed| kind.bot(cell.seated(), seed, round))
}

/// The cells of each persona, in persona order; empty where the library seats nobody of that type.
pub fn by_persona(cells: &[Cell]) -> [Vec<&Cell>; 5] {
    std::array::from_fn(|p| cells.iter().filter(|c| c.persona().index() == p).collect())
}

/// A persona's table with the decision style of the one who is seated laid over it: what somebody plays who takes him for another.
pub fn mistaken(cell: &Cell, table: &PersonaTable) -> PersonaTable {
    crate::domain::persona::Traits::new(table.clone(), cell.seated().traits.style).table
}

/// Whether an event is a cue that was scored.
pub fn is_scored_cue(event: &Event) -> bool {
    matches!(event, Event::CueAnswered { .. })
}
