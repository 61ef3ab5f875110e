//! Which moves mattered: turning points of the state and the three moves that moved the score most.

use crate::{
    domain::{
        event::*,
        ids::Outcome,
        score::*,
        session::{Move, Session},
    },
    lab::{bots::Echo, coach},
};

/// The customer's state after a move.
#[derive(Clone, Copy, Debug)]
pub struct Point {
    /// Move; 0 is the start.
    pub turn: u8,
    /// State.
    pub state: Snapshot,
}

/// The state over time, from the start on.
pub fn course(events: &[Event]) -> Vec<Point> {
    let mut turn = 0;
    let mut points = Vec::new();
    for event in events {
        match event {
            Event::Played { turn: now, .. } => turn = *now,
            Event::State(state) => points.push(Point { turn, state: *state }),
            _ => {}
        }
    }
    points
}

/// A move at which the customer turned.
#[derive(Clone, Copy, Debug)]
pub struct Turning {
    /// Which move.
    pub turn: u8,
    /// Change of trust + patience − pressure, per mille.
    pub change: i32,
}

/// The moves with the largest jumps of mood, at most `most`, in the order of the talk.
pub fn turning_points(events: &[Event], most: usize) -> Vec<Turning> {
    let mood = |s: &Snapshot| s.trust + s.cred + s.patience - s.pressure;
    let course = course(events);
    let mut jumps: Vec<Turning> = course
        .windows(2)
        .map(|pair| Turning { turn: pair[1].turn, change: mood(&pair[1].state) - mood(&pair[0].state) })
        .filter(|jump| jump.change.abs() >= 60)
        .collect();
    jumps.sort_by_key(|jump| (-jump.change.abs(), jump.turn));
    jumps.truncate(most);
    jumps.sort_by_key(|jump| jump.turn);
    jumps
}

/// What a move did to the score.
#[derive(Clone, Debug)]
pub struct Moment {
    /// Which move, from 1.
    pub turn: u8,
    /// Sum of gains, thousandths of index-weighted points.
    pub gained: i64,
    /// Sum of losses.
    pub lost: i64,
    /// Its evidence, the weightiest first.
    pub evidence: Vec<Evidence>,
}

impl Moment {
    /// How far the move swung the score, and which way.
    pub fn swing(&self) -> i64 {
        if self.lost > self.gained { -self.lost } else { self.gained }
    }
}

/// Every move that was judged, weighted as in the index. The ending belongs to the whole talk, not to the move it fell on.
fn by_turn(card: &Scorecard, weights: [i32; 5]) -> Vec<Moment> {
    let last = card.evidence.iter().map(|e| e.turn).max().unwrap_or(0);
    (1..=last)
        .map(|turn| {
            let of_turn = card.evidence.iter().filter(|e| e.turn == turn && e.item != Item::C3);
            let mut evidence: Vec<Evidence> = of_turn.copied().collect();
            let weight = |e: &Evidence| i64::from(weights[e.dimension.index()]);
            evidence.sort_by_key(|e| -(i64::from(e.gained.max(e.lost)) * weight(e)));
            Moment {
                turn,
                gained: evidence.iter().map(|e| i64::from(e.gained) * weight(e)).sum(),
                lost: evidence.iter().map(|e| i64::from(e.lost) * weight(e)).sum(),
                evidence,
            }
        })
        .filter(|moment| !moment.evidence.is_empty())
        .collect()
}

/// The three moves that mattered most: the worst first when something was lost, at least one good one where there is one.
pub fn three(card: &Scorecard, weights: [i32; 5]) -> Vec<Moment> {
    let mut moves = by_turn(card, weights);
    moves.sort_by_key(|m| (-m.swing().abs(), m.turn));
    let mut picked: Vec<Moment> = moves.iter().take(3).cloned().collect();
    let one_sided = |bad: bool| move |m: &Moment| (m.swing() < 0) == bad;
    for bad in [true, false] {
        if picked.len() == 3
            && picked.iter().all(one_sided(bad))
            && let Some(other) = moves.iter().find(|m| !one_sided(bad)(m) && m.swing() != 0)
        {
            picked[2] = other.clone();
        }
    }
    picked.sort_by_key(|m| m.turn);
    picked
}

/// The moves of a session.
pub fn moves_of(session: &Session) -> Vec<Move> {
    let played = session.events().iter().filter_map(|event| match *event {
        Event::Played { reply, delivery, .. } => Some(Move { reply, delivery }),
        _ => None,
    });
    played.collect()
}

/// What would have been better at the three moments that mattered most, if the trainee had gone on as before. Some thousand
/// moves are tried, which takes a fraction of a frame's time; a talk that was broken off has no end to compare with.
pub fn coached(session: &Session, card: &Scorecard, weights: [i32; 5]) -> Vec<coach::Better> {
    if card.outcome == Outcome::Abandoned {
        return Vec::new();
    }
    let moves = moves_of(session);
    three(card, weights)
        .into_iter()
        .filter(|moment| (1..=moves.len()).contains(&usize::from(moment.turn)))
        .filter_map(|moment| {
            coach::better(session, &moves, usize::from(moment.turn), &|rest| Box::new(Echo::new(rest)))
        })
        .collect()
}
