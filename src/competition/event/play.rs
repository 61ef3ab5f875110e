//! What is to be played next, and by whom.

use super::Event;
use crate::{
    competition::{
        rules::Format,
        seal::{Round, Slot},
    },
    domain::text::Text,
    locale::both,
};

/// A run that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// What is played.
    pub slot: Slot,
    /// Who plays, from 0; for a relay the team's first member.
    pub contestant: usize,
}

impl Event {
    /// The round that is opened next; none when all are open.
    pub fn next_round(&self) -> Option<Round> {
        let rounds = self.sealed.iter().map(|sealed| sealed.of).filter(|of| of.stage > 0);
        rounds.into_iter().find(|of| !self.opened.contains_key(of))
    }

    /// Whether the next round may be opened.
    ///
    /// # Errors
    ///
    /// A sentence: what is still to be played, judged or decided.
    pub fn may_open(&self) -> Result<(), Text> {
        if self.next_round().is_none() {
            return Err(both("pk-all-open", &[]));
        }
        if let Some(due) = self.due().first() {
            let (n, slot) = ((due.contestant + 1).to_string(), due.slot.to_string());
            return Err(both("pk-still-due", &[("n", &n), ("slot", &slot)]));
        }
        for of in self.opened.keys().filter(|of| matches!(self.format(**of), Some(Format::Bracket { .. }))) {
            if let Some([a, b]) = self.level(*of).first() {
                let (a, b) = ((a + 1).to_string(), (b + 1).to_string());
                return Err(both("pk-still-level", &[("a", &a), ("b", &b)]));
            }
        }
        if let Some((slot, contestant)) = self.unjudged().first() {
            let (n, slot) = ((contestant + 1).to_string(), slot.to_string());
            return Err(both("pk-still-unjudged", &[("n", &n), ("slot", &slot)]));
        }
        Ok(())
    }

    /// Runs of stages that the panel decides for which sheets are missing.
    pub fn unjudged(&self) -> Vec<(Slot, usize)> {
        let waits = |slot: &Slot, who: &usize| self.panel(slot.of()) && self.panel_of(*slot, *who).is_none();
        let played = self.entries.iter().filter(|(_, entry)| entry.run.is_some()).map(|(key, _)| *key);
        played.filter(|(slot, who)| waits(slot, who)).collect()
    }

    /// Everything that is due now, in the order of slots and numbers. A game of a series is due when the one before it is decided.
    pub fn due(&self) -> Vec<Due> {
        let mut due = Vec::new();
        if self.closed {
            return due;
        }
        for (of, tasks) in self.opened.iter().filter(|(of, _)| of.stage > 0) {
            let paired = self.format(*of).is_some_and(Format::paired);
            if paired {
                for pair in self.matches(*of).into_iter().filter_map(|m| Some([m.pair[0]?, m.pair[1]?])) {
                    let open = self.series(*of, pair).games.into_iter().find(|(_, decision)| decision.is_none());
                    due.extend(open.into_iter().flat_map(|(slot, _)| pair.map(|contestant| Due { slot, contestant })));
                }
            } else {
                for task in tasks {
                    due.extend(self.players(*of).into_iter().map(|contestant| Due { slot: task.slot, contestant }));
                }
            }
        }
        due.retain(|due| !self.entries.contains_key(&(due.slot, due.contestant)));
        due.sort_unstable();
        due.dedup();
        due
    }

    /// Who plays a round in which nobody is paired.
    pub fn players(&self, of: Round) -> Vec<usize> {
        let all = || (0..self.rules.contestants.len()).collect();
        let form = || (1..of.stage).rev().map(|stage| Round { stage, round: 1 }).find(|r| self.is_form(*r));
        let rounds = || (1..of.stage).rev().map(|stage| Round { stage, round: 1 });
        let ordered = || rounds().find(|r| self.is_form(*r) || matches!(self.format(*r), Some(Format::Race { .. })));
        match self.format(of) {
            Some(Format::WildCard { places }) => {
                let order = form().map(|form| self.order(form)).unwrap_or_default();
                let mut rest: Vec<usize> = order.into_iter().skip(usize::from(places)).collect();
                rest.sort_unstable();
                rest
            }
            Some(Format::Final { .. }) => ordered().map(|form| self.top_band(form)).unwrap_or_default(),
            Some(Format::Relay { .. }) => self.rules.teams().into_iter().map(|(_, members)| members[0]).collect(),
            _ => all(),
        }
    }

    /// Whether a round is a common form.
    pub fn is_form(&self, of: Round) -> bool {
        matches!(self.format(of), Some(Format::Form { .. }))
    }
}
