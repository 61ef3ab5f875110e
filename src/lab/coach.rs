//! Coaching: what would have been a better thing to say at one turn, by how much, and how the talk would have gone on.

use super::{bots::Bot, game::go_on};
use crate::domain::{
    event::Event,
    ids::*,
    scenario::*,
    score::{Evidence, Scorecard, score},
    session::{Move, Session},
};

/// A better move at a turn.
#[derive(Clone, Debug)]
pub struct Better {
    /// The turn, from 1.
    pub turn: u8,
    /// What to say and how.
    pub instead: Move,
    /// Index points gained, in hundredths, when the talk goes on as it would have.
    pub gain: i32,
    /// The score it leads to.
    pub card: Scorecard,
    /// The customer's lines right after it.
    pub answer: Vec<LineIdx>,
    /// The trainee's next move and the customer's lines after it, if the talk goes on.
    pub then: Option<(Move, Vec<LineIdx>)>,
    /// The judgement that changed most in favour of the new move: the reason in the model's words.
    pub because: Option<Evidence>,
}

/// Plays the first moves of a drill again.
///
/// # Panics
/// When the moves do not fit the session's scenario, customer and seed: they come from the same record.
pub fn replay_until(played: &Session, moves: &[Move]) -> Session {
    let mut again = Session::new(played.scenario(), played.customer_index(), played.seed(), played.mode());
    for step in moves {
        again.play(*step).expect("moves that were played can be played again");
    }
    again
}

/// The best other move at a turn (from 1), if any gains. `go_on_as` says who plays on: it is asked afresh for every move that is
/// tried, so that the figure can be checked by replaying.
pub fn better(
    played: &Session,
    moves: &[Move],
    turn: usize,
    go_on_as: &dyn Fn(&[Move]) -> Box<dyn Bot>,
) -> Option<Better> {
    let scenario = played.scenario();
    let customer = played.customer_index();
    let was = score(scenario, customer, played.events());
    let before = replay_until(played, &moves[..turn - 1]);
    let mut best: Option<(i32, Move, Session, Scorecard)> = None;
    for reply in before.offer().all() {
        for delivery in Delivery::ALL {
            let instead = Move { reply, delivery: *delivery };
            if instead == moves[turn - 1] {
                continue;
            }
            let (after, card) = continued(&before, moves, turn, instead, go_on_as);
            let index = card.index_or_zero();
            if best.as_ref().is_none_or(|(b, ..)| index > *b) {
                best = Some((index, instead, after, card));
            }
        }
    }
    let (index, instead, after, card) = best?;
    let gain = index - was.index_or_zero();
    if gain <= 0 {
        return None;
    }
    let turn = turn as u8;
    let next = after.events().iter().find_map(|e| match *e {
        Event::Played { turn: t, reply, delivery, .. } if t == turn + 1 => Some(Move { reply, delivery }),
        _ => None,
    });
    Some(Better {
        turn,
        instead,
        gain,
        answer: lines(after.events(), turn),
        then: next.map(|m| (m, lines(after.events(), turn + 1))),
        because: reason(&was, &card, turn),
        card,
    })
}

/// How a drill goes on after another move at a turn.
fn continued(
    before: &Session,
    moves: &[Move],
    turn: usize,
    instead: Move,
    go_on_as: &dyn Fn(&[Move]) -> Box<dyn Bot>,
) -> (Session, Scorecard) {
    let mut after = before.clone();
    after.play(instead).expect("only what is on offer is tried");
    go_on(go_on_as(&moves[turn..]).as_mut(), &mut after);
    let card = score(after.scenario(), after.customer_index(), after.events());
    (after, card)
}

/// What the customer said after a turn.
fn lines(events: &[Event], turn: u8) -> Vec<LineIdx> {
    let mut now = 0;
    let mut said = Vec::new();
    for event in events {
        match event {
            Event::Played { turn, .. } => now = *turn,
            Event::Said { line, .. } if now == turn => said.push(*line),
            _ => {}
        }
    }
    said
}

/// The judgement of this turn that is better by most than what the turn had earned before on the same item.
fn reason(was: &Scorecard, now: &Scorecard, turn: u8) -> Option<Evidence> {
    let earned = |card: &Scorecard, e: &Evidence| {
        card.evidence.iter().filter(|o| o.turn == turn && o.item == e.item).map(|o| o.gained).sum::<i32>()
    };
    let of_turn = now.evidence.iter().filter(|e| e.turn == turn && e.gained > 0);
    of_turn.max_by_key(|e| (e.gained - earned(was, e), std::cmp::Reverse(e.item.id()))).copied()
}
