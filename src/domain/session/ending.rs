//! How a drill ends, and what a signature makes of things left unsaid.

use super::{super::outcome::tier, speak::Heard, *};

impl Step<'_> {
    /// Checks whether this move ended the drill (`measurement.md` C.6).
    pub(super) fn finish(&mut self, act: Act, reply: &Reply, heard: Heard) {
        let family = self.scenario.family;
        if let Heard::Close { style, agreed: true, .. } = heard {
            let outcome = match style {
                CloseStyle::Trial => Outcome::Trial,
                CloseStyle::NextStep => Outcome::NextStep,
                _ => Outcome::Closed,
            };
            self.sign(outcome, reply);
            let outcome = if self.void() { Outcome::Void } else { outcome };
            let worth = self.negotiated(outcome);
            self.end(if worth == Some(0) { Outcome::Void } else { outcome }, worth, None);
        } else if act == Act::Leave {
            let calmed = matches!(family, Family::Complaint | Family::Crisis)
                && self.run.mind.each().all(|o| o.left * 2 <= o.first);
            let warm = self.run.mind.trust >= 400 || calmed;
            self.end(Outcome::PoliteExit, Some(tier(family, Outcome::PoliteExit, warm)), None);
        } else if let Some(cause) = self.walks_out() {
            self.end(Outcome::WalkOut, None, Some(cause));
        } else if self.run.mind.clock >= self.run.mind.budget || self.run.turn >= LAST_MOVE {
            self.end(Outcome::TimeOut, None, None);
        }
    }

    /// Why the customer leaves now, if they do; in practice they warn once first.
    fn walks_out(&mut self) -> Option<WalkCause> {
        let mind = &self.run.mind;
        let cause = if mind.patience <= 0 {
            WalkCause::Patience
        } else if mind.pressure >= 850 {
            WalkCause::Pressure
        } else if mind.trust <= 60 {
            WalkCause::Trust
        } else {
            return None;
        };
        if self.run.warned || !self.warns() {
            return Some(cause);
        }
        self.run.warned = true;
        let mind = &mut self.run.mind;
        mind.patience = mind.patience.max(30);
        mind.pressure = mind.pressure.min(800);
        mind.trust = mind.trust.max(80);
        None
    }

    /// Whether this drill warns before the customer leaves: practice mode softens patience losses.
    fn warns(&self) -> bool {
        self.run.mind.soft < 100
    }

    fn end(&mut self, outcome: Outcome, worth: Option<i32>, cause: Option<WalkCause>) {
        self.run.over = true;
        let tier = worth.unwrap_or_else(|| tier(self.scenario.family, outcome, false));
        self.emit(Event::Ended { outcome, tier, cause });
    }

    /// A severe violation that was not taken back voids the outcome.
    fn void(&self) -> bool {
        self.run.lapses[..self.run.lapse_count].iter().flatten().any(|l| l.severity == Severity::S3 && !l.corrected)
    }

    /// What the concessions make of a negotiated agreement; `None` outside negotiations.
    fn negotiated(&self, outcome: Outcome) -> Option<i32> {
        let limits = self.scenario.limits.as_ref()?;
        let full = tier(self.scenario.family, outcome, true);
        Some(match self.run.mind.net_cost {
            net if net <= limits.ideal => full,
            net if net <= limits.floor => full.min(600),
            _ => 0,
        })
    }

    /// A signature with something unsaid is a violation: a mandatory fee, a term that was asked for, the dearest tier without a need.
    fn sign(&mut self, outcome: Outcome, reply: &Reply) {
        if outcome == Outcome::NextStep {
            return;
        }
        // What the signing line itself states counts as said before the signature.
        let said = self.run.mind.disclosed.union(reply.tells);
        if self.scenario.facts.fees.iter().any(|f| f.mandatory) && !said.has(Term::Fees) {
            self.violate(ViolationCode::HiddenFee, Severity::S2, None, false);
        }
        let unsaid = self.run.mind.asked_terms.minus(said);
        if !unsaid.is_empty() {
            let dodged = !self.run.mind.dodged_terms.minus(said).is_empty();
            self.violate(
                ViolationCode::DisclosureMissing,
                if dodged { Severity::S2 } else { Severity::S1 },
                None,
                false,
            );
        }
        let dearest = reply
            .tier
            .is_some_and(|t| self.scenario.facts.tiers.len() > 1 && t.at() + 1 == self.scenario.facts.tiers.len());
        if dearest && self.run.mind.level.iter().all(|l| *l == 0) {
            self.violate(ViolationCode::MisSell, Severity::S2, None, false);
        }
    }
}
