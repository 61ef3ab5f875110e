//! Witnesses: finished drills that prove what a scenario allows. What no search found is told as not found.

use super::cell::Seen;
use crate::{
    domain::{ids::*, score::Scorecard, session::Move},
    lab::{
        bots::Kind,
        field::{Cell, Pulse},
        game::Game,
        search::{Effort, Goal, anything, search},
    },
};

/// What is to be proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Band 5 in all five dimensions at once.
    Everything,
    /// Band 5 in a dimension.
    High(Dimension),
    /// Band 1 in a dimension.
    Low(Dimension),
    /// An ending.
    Ending(Outcome),
}

impl Aim {
    /// Everything that is to be proved of a cell; an ending of a negotiation's kind only where there are limits.
    fn all(cell: &Cell) -> Vec<Aim> {
        let mut aims = vec![Aim::Everything];
        for d in Dimension::ALL {
            aims.extend([Aim::High(*d), Aim::Low(*d)]);
        }
        let endings = Outcome::ALL.iter().filter(|o| match o {
            Outcome::Abandoned => false,
            Outcome::Void => cell.scenario.limits.is_some(),
            _ => true,
        });
        aims.extend(endings.map(|o| Aim::Ending(*o)));
        aims
    }

    /// Whether a finished drill proves it.
    pub fn is_met(self, card: &Scorecard) -> bool {
        let band = |d: Dimension| card.dimensions[d.index()].result.as_ref().ok().map(|p| p.band());
        match self {
            Aim::Everything => Dimension::ALL.iter().all(|d| band(*d) == Some(5)),
            Aim::High(d) => band(d) == Some(5),
            Aim::Low(d) => band(d) == Some(1),
            Aim::Ending(outcome) => card.outcome == outcome,
        }
    }

    fn goal(self) -> Goal {
        match self {
            Aim::Everything => Goal::Everything,
            Aim::High(d) => Goal::High(d),
            Aim::Low(d) => Goal::Low(d),
            Aim::Ending(outcome) => Goal::Ending(outcome),
        }
    }

    /// The id in reports.
    pub fn id(self) -> String {
        match self {
            Aim::Everything => "five-in-all".into(),
            Aim::High(d) => format!("five-in-{}", d.id().to_lowercase()),
            Aim::Low(d) => format!("one-in-{}", d.id().to_lowercase()),
            Aim::Ending(outcome) => format!("ends-{outcome}"),
        }
    }
}

/// A proof, or the lack of one.
#[derive(Clone, Debug)]
pub struct Witness {
    /// What is to be proved.
    pub aim: Aim,
    /// The seed.
    pub seed: u64,
    /// The moves; empty when nothing was found.
    pub moves: Vec<Move>,
    /// The score.
    pub card: Option<Scorecard>,
}

/// Seeds on which a witness is looked for before it is told as not found.
const SEEDS: u64 = 6;

/// Looks for every witness: first among bots' games, then by search.
pub(super) fn witnesses(cell: &Cell, seen: &mut Seen, pulse: &Pulse) -> Vec<Witness> {
    let mut kinds =
        vec![Kind::Expert(0), Kind::Expert(300), Kind::Expert(700), Kind::Random, Kind::Novice, Kind::Pushy];
    if cell.scenario.limits.is_some() {
        kinds.push(Kind::Giver);
    }
    let played: Vec<(u64, Game)> = kinds
        .iter()
        .flat_map(|kind| (0..20).map(move |seed| (*kind, seed)))
        .map(|(kind, seed)| {
            pulse.count(1);
            (seed, cell.game(kind.bot(cell.seated(), seed, 1).as_mut(), seed, Mode::Exam))
        })
        .collect();
    let mut found = Vec::new();
    for aim in Aim::all(cell) {
        if pulse.stopped() {
            break;
        }
        let by_bots = played.iter().find(|(_, game)| aim.is_met(&game.card));
        let witness = match by_bots {
            Some((seed, game)) => {
                Witness { aim, seed: *seed, moves: game.moves.clone(), card: Some(game.card.clone()) }
            }
            None => searched(cell, aim, pulse),
        };
        if !witness.moves.is_empty() {
            seen.note(cell, witness.seed, &witness.moves);
        }
        found.push(witness);
    }
    found
}

fn searched(cell: &Cell, aim: Aim, pulse: &Pulse) -> Witness {
    for seed in 1..=SEEDS {
        let start = cell.session(seed, Mode::Exam);
        pulse.count(1000);
        let Some(found) = search(&start, aim.goal(), Effort::default(), &anything) else { continue };
        if aim.is_met(&found.card) {
            return Witness { aim, seed, moves: found.moves, card: Some(found.card) };
        }
    }
    Witness { aim, seed: 0, moves: Vec::new(), card: None }
}
