//! Two runs of the same task beside each other, move by move: what is shown when a result is revealed.

use crate::domain::{
    event::{Event, Snapshot},
    ids::Delivery,
    scenario::{LineIdx, ReplyIdx},
    score::{Scorecard, score},
    session::Session,
};

/// One move of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What the customer had said before it.
    pub heard: Vec<LineIdx>,
    /// The reply.
    pub reply: ReplyIdx,
    /// How it was said.
    pub delivery: Delivery,
    /// The customer after it.
    pub state: Option<Snapshot>,
}

/// One run.
#[derive(Clone, Debug)]
pub struct Side {
    /// The customer before the first move.
    pub start: Option<Snapshot>,
    /// The moves.
    pub steps: Vec<Step>,
    /// The customer's last words.
    pub last: Vec<LineIdx>,
    /// The score.
    pub card: Scorecard,
}

impl Side {
    /// A finished run.
    pub fn of(session: &Session) -> Side {
        let card = score(session.scenario(), session.customer_index(), session.events());
        let mut side = Side { start: None, steps: Vec::new(), last: Vec::new(), card };
        let mut heard = Vec::new();
        for event in session.events() {
            match *event {
                Event::Said { line, .. } => heard.push(line),
                Event::Played { reply, delivery, .. } => {
                    let state = side.steps.last().map_or(side.start, |step| step.state);
                    side.steps.push(Step { heard: std::mem::take(&mut heard), reply, delivery, state });
                }
                Event::State(state) => match side.steps.last_mut() {
                    Some(step) => step.state = Some(state),
                    None => side.start = Some(state),
                },
                _ => {}
            }
        }
        side.last = heard;
        side
    }
}

/// The first move, from 1, in which two runs differ; none when one is the beginning of the other or both are the same.
pub fn parts_at(a: &Side, b: &Side) -> Option<usize> {
    let same = |(a, b): (&Step, &Step)| (a.reply, a.delivery) == (b.reply, b.delivery);
    a.steps.iter().zip(&b.steps).position(|pair| !same(pair)).map(|at| at + 1)
}
