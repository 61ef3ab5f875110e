//! The customer's mind: the numbers of `measurement.md` C.1, with the few helpers that change them.

use super::super::{event::Snapshot, ids::*, persona::PersonaTable, scenario::*, tables::*};

/// Keeps a per-mille quantity inside 0–1000.
pub(super) fn mille(x: i32) -> i32 {
    x.clamp(0, 1000)
}

/// An objection that has come up, or will when its trigger fires.
#[derive(Clone, Copy, Debug)]
pub(super) struct Objection {
    /// As it is said: the mask until it is clarified.
    pub(super) desk: DeskIdx,
    /// The real one.
    pub(super) root: DeskIdx,
    /// Class that methods are judged by now.
    pub(super) class: ObjectionClass,
    pub(super) first: i32,
    pub(super) left: i32,
    pub(super) open: bool,
    pub(super) acknowledged: bool,
    pub(super) clarified: bool,
    pub(super) answered: bool,
    pub(super) confirmed: bool,
    pub(super) parked: bool,
    /// A confirmation was asked since the last answer.
    pub(super) confirm_asked: bool,
    /// How often it was brought up.
    pub(super) shown: u8,
    /// Move after which it was last left.
    pub(super) left_at: u8,
}

impl Objection {
    /// Whether its real cause is still hidden.
    pub(super) fn masked(&self) -> bool {
        self.desk != self.root
    }
}

/// An entry of the pool that waits for its trigger.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waiting {
    pub(super) entry: u8,
    pub(super) intensity: i32,
    pub(super) waiting: bool,
}

/// A claim or omission that broke a rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lapse {
    pub(super) turn: u8,
    pub(super) correctable: bool,
    pub(super) corrected: bool,
    pub(super) severity: Severity,
    pub(super) lost_trust: i32,
    pub(super) lost_cred: i32,
}

/// Most lapses that one drill can hold: every move can make a few.
pub(super) const MAX_LAPSES: usize = 64;

/// The customer's state.
#[derive(Clone, Debug)]
pub(super) struct Mind {
    pub(super) trust: i32,
    pub(super) cred: i32,
    pub(super) patience: i32,
    pub(super) pressure: i32,
    pub(super) load: i32,
    pub(super) price_focus: i32,
    pub(super) threshold: i32,
    pub(super) level: [u8; MAX_NEEDS],
    pub(super) context: [bool; MAX_NEEDS],
    pub(super) matched: [i32; MAX_NEEDS],
    pub(super) presented: [u8; MAX_NEEDS],
    pub(super) objections: [Option<Objection>; MAX_OBJECTIONS],
    pub(super) raised: usize,
    pub(super) pool: [Option<Waiting>; MAX_OBJECTIONS],
    pub(super) clock: i32,
    pub(super) budget: i32,
    pub(super) quoted: bool,
    pub(super) benefits: u8,
    pub(super) questions: i32,
    pub(super) background: i32,
    pub(super) closes: u8,
    pub(super) safety: bool,
    pub(super) summaries: u8,
    pub(super) opened: bool,
    pub(super) anxious: bool,
    pub(super) paused: bool,
    pub(super) apologised: bool,
    pub(super) disclosed: TermSet,
    pub(super) asked_terms: TermSet,
    pub(super) dodged_terms: TermSet,
    pub(super) caught: bool,
    pub(super) contexts: u8,
    pub(super) net_cost: i32,
    pub(super) faded: i32,
    /// Patience losses in percent (practice mode softens them).
    pub(super) soft: i32,
    /// The cue that shows.
    pub(super) cue: Option<Cue>,
    /// Pleasure and arousal of the display emotion, smoothed.
    pub(super) pleasure: i32,
    pub(super) arousal: i32,
    pub(super) face: Face,
}

impl Mind {
    pub(super) fn change_trust(&mut self, by: i32, table: &PersonaTable) {
        self.trust = mille(self.trust + by * table.trust_sensitivity / 100);
    }

    pub(super) fn change_cred(&mut self, by: i32, table: &PersonaTable) {
        self.cred = mille(self.cred + by * table.cred_sensitivity / 100);
    }

    pub(super) fn change_pressure(&mut self, by: i32, table: &PersonaTable) {
        self.pressure = mille(self.pressure + by * table.pressure_sensitivity / 100);
    }

    pub(super) fn change_patience(&mut self, by: i32) {
        self.patience = mille(self.patience + if by > 0 { by } else { by * self.soft / 100 });
    }

    /// Value seen, V of C.1: only needs that were admitted make a benefit worth its full weight.
    pub(super) fn value(&self, weights: &[i32; MAX_NEEDS]) -> i32 {
        let sum: i32 =
            (0..MAX_NEEDS).map(|j| weights[j] * self.matched[j] * LEVEL_WEIGHT[self.level[j] as usize]).sum();
        mille(sum / 1000)
    }

    /// Readiness R of C.1.
    pub(super) fn readiness(&self, table: &PersonaTable, weights: &[i32; MAX_NEEDS]) -> i32 {
        let value = self.value(weights);
        let base = (table.value_weight * value + table.trust_weight * self.trust + table.cred_weight * self.cred) / 100;
        let open: i32 = self.each().filter(|o| o.open).map(|o| o.left).sum();
        let mut readiness =
            base - open * 35 / 100 - self.pressure * 35 / 100 - self.price_focus * 30 / 100 - self.faded;
        if self.safety {
            readiness += table.safety_bonus;
        }
        readiness
    }

    /// Objections that have come up, in the order in which they did.
    pub(super) fn each(&self) -> impl Iterator<Item = &Objection> {
        self.objections[..self.raised].iter().flatten()
    }

    /// The objection with this number.
    pub(super) fn objection(&self, number: usize) -> &Objection {
        self.objections[number].as_ref().expect("objection numbers come from `raised`")
    }

    /// The objection with this number, to change.
    pub(super) fn objection_mut(&mut self, number: usize) -> &mut Objection {
        self.objections[number].as_mut().expect("objection numbers come from `raised`")
    }

    /// The open objection that an act would be about: the one in play, else the oldest.
    pub(super) fn active(&self, in_play: Option<usize>) -> Option<usize> {
        in_play.filter(|n| self.objection(*n).open).or_else(|| (0..self.raised).find(|n| self.objection(*n).open))
    }

    /// What the event list shows of this state.
    pub(super) fn snapshot(&self, table: &PersonaTable, weights: &[i32; MAX_NEEDS]) -> Snapshot {
        Snapshot {
            trust: self.trust,
            cred: self.cred,
            patience: self.patience,
            pressure: self.pressure,
            load: self.load,
            value: self.value(weights),
            readiness: self.readiness(table, weights),
            threshold: self.threshold,
            clock: self.clock,
            cue: self.cue,
            face: self.face,
        }
    }
}
