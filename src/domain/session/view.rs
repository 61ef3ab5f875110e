//! What may be asked of a session. What a trainee may not see is marked as such.

use super::*;
use crate::domain::{event::Snapshot, text::Text};

/// A need that has surfaced, as the trainee's notes show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedNote {
    /// Which need.
    pub need: NeedIdx,
    /// Its level, 1–3; only practice mode may show it.
    pub level: u8,
}

/// The objection in play, as the trainee's notes show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectionNote {
    /// The objection as it was said.
    pub desk: DeskIdx,
    /// Whether it was acknowledged.
    pub acknowledged: bool,
    /// Whether it was clarified.
    pub clarified: bool,
    /// Whether it was answered.
    pub answered: bool,
}

impl Session {
    /// The scenario that is played.
    pub fn scenario(&self) -> &Shared {
        &self.scenario
    }

    /// Which customer is seated.
    pub fn customer_index(&self) -> CustomerIdx {
        self.customer
    }

    /// The seated customer.
    pub fn customer(&self) -> &Customer {
        &self.scenario.customers[self.customer.at()]
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The mode.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// What is on the table.
    pub fn offer(&self) -> &Offer {
        &self.run.offer
    }

    /// Everything that has happened.
    pub fn events(&self) -> &[Event] {
        &self.run.events
    }

    /// Whether the drill is over.
    pub fn is_over(&self) -> bool {
        self.run.over
    }

    /// Moves made.
    pub fn turn(&self) -> usize {
        usize::from(self.run.turn)
    }

    /// Where the talk is.
    pub fn beat(&self) -> BeatIdx {
        self.run.beat
    }

    /// The customer's lines since the last move, one after the other.
    pub fn lines(&self) -> impl Iterator<Item = LineIdx> + '_ {
        self.run.events[self.run.saying..].iter().filter_map(|e| match e {
            Event::Said { line, .. } => Some(*line),
            _ => None,
        })
    }

    /// The customer's lines since the last move as one text.
    pub fn says(&self) -> Text {
        let mut text = Text::default();
        for line in self.lines() {
            text.push(&self.scenario.lines[line.at()].text);
        }
        text
    }

    /// The cue that shows.
    pub fn cue(&self) -> Option<Cue> {
        self.run.mind.cue
    }

    /// The face.
    pub fn face(&self) -> Face {
        self.run.mind.face
    }

    /// Customer seconds used and given.
    pub fn clock(&self) -> (i32, i32) {
        (self.run.mind.clock.min(self.run.mind.budget), self.run.mind.budget)
    }

    /// Needs that have surfaced; how many are left is never told.
    pub fn notes(&self) -> impl Iterator<Item = NeedNote> + '_ {
        (0..self.scenario.needs.len())
            .map(|j| NeedNote { need: NeedIdx(j as u16), level: self.run.mind.level[j] })
            .filter(|note| note.level > 0)
    }

    /// The objection in play.
    pub fn objection(&self) -> Option<ObjectionNote> {
        let o = self.run.mind.objection(self.run.in_play?);
        Some(ObjectionNote { desk: o.desk, acknowledged: o.acknowledged, clarified: o.clarified, answered: o.answered })
    }

    /// The customer's hidden numbers: for the review, bots' oracles and tests, never for a trainee in a running drill.
    pub fn snapshot(&self) -> Snapshot {
        let customer = self.customer();
        self.run.mind.snapshot(&customer.traits.table, &customer.weights)
    }

    /// What was given away in a negotiation less what was taken in return, in the points of the scenario's stakes.
    pub fn conceded(&self) -> i32 {
        self.run.mind.net_cost
    }

    /// Levels of all needs: hidden from a trainee.
    pub fn levels(&self) -> [u8; MAX_NEEDS] {
        self.run.mind.level
    }

    /// How the drill ended.
    pub fn ending(&self) -> Option<(Outcome, i32)> {
        self.run.events.iter().rev().find_map(|e| match e {
            Event::Ended { outcome, tier, .. } => Some((*outcome, *tier)),
            _ => None,
        })
    }
}
