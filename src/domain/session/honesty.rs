//! Truth, terms and trades: what the fact sheet says about a line, and what a customer notices (`measurement.md` B.6).

use super::{speak::Heard, *};

/// Moves within which a claim can be taken back.
const CORRECT_WITHIN: u8 = 2;

impl Step<'_> {
    /// Writes down the claims of a line that are not true; whether one of them is a lie that can be caught.
    pub(super) fn honesty(&mut self, reply: &Reply) -> bool {
        let on_objection = reply.act.handles_objection();
        let mut lie = false;
        for claim in &reply.claims {
            let fact = &self.scenario.facts.claims[claim.at()];
            let unowned = fact.owner.as_ref().is_some_and(|owner| !reply.names.contains(owner));
            let (code, severity) = match self.run.truth[claim.at()] {
                Truth::True if unowned => (ViolationCode::UnverifiedClaim, Severity::S1),
                Truth::True => continue,
                Truth::Unverified => (ViolationCode::UnverifiedClaim, Severity::S1),
                Truth::False => claim_violation(fact.kind),
            };
            lie |= severity != Severity::S1;
            self.violate(code, severity, Some(*claim), on_objection);
        }
        lie
    }

    /// Writes a violation down.
    pub(super) fn violate(
        &mut self,
        code: ViolationCode,
        severity: Severity,
        claim: Option<ClaimIdx>,
        on_objection: bool,
    ) {
        let number = self.run.lapse_count;
        if number == MAX_LAPSES {
            return;
        }
        self.run.lapses[number] = Some(Lapse {
            turn: self.run.turn,
            correctable: claim.is_some(),
            corrected: false,
            severity,
            lost_trust: 0,
            lost_cred: 0,
        });
        self.run.lapse_count += 1;
        self.emit(Event::Violated { number: number as u8, code, severity, claim, noticed: false, on_objection });
    }

    /// The customer may notice the lie of this move; whether it was noticed.
    pub(super) fn notice_lie(&mut self) -> bool {
        let table = &self.customer.traits.table;
        if !self.roll(Kind::Lie, table.notices_lies) {
            return false;
        }
        let before = (self.run.mind.trust, self.run.mind.cred);
        self.run.mind.change_trust(-180, table);
        self.run.mind.change_cred(-180, table);
        self.run.mind.caught = true;
        let lost = (before.0 - self.run.mind.trust, before.1 - self.run.mind.cred);
        let turn = self.run.turn;
        for lapse in self.run.lapses[..self.run.lapse_count].iter_mut().flatten().filter(|l| l.turn == turn) {
            (lapse.lost_trust, lapse.lost_cred) = lost;
        }
        for event in self.run.events[self.run.saying..].iter_mut() {
            if let Event::Violated { noticed, severity, .. } = event {
                *noticed = *severity != Severity::S1;
            }
        }
        true
    }

    /// The newest claim that can still be taken back.
    pub(super) fn correctable(&self) -> Option<usize> {
        (0..self.run.lapse_count).rev().find(|n| {
            self.run.lapses[*n].is_some_and(|l| {
                l.correctable
                    && !l.corrected
                    && l.severity != Severity::S1
                    // Counted at the move that would take it back.
                    && self.run.turn + 1 - l.turn <= CORRECT_WITHIN
            })
        })
    }

    /// Takes back the lie of the last two moves: half of what it cost comes back.
    pub(super) fn correct(&mut self) -> Heard {
        // The turn counter already names this move.
        self.run.turn -= 1;
        let found = self.correctable();
        self.run.turn += 1;
        if let Some(number) = found {
            let turn = self.run.lapses[number].map_or(0, |l| l.turn);
            let mut lost = (0, 0);
            for n in 0..self.run.lapse_count {
                if let Some(lapse) = &mut self.run.lapses[n]
                    && lapse.turn == turn
                    && lapse.correctable
                    && !lapse.corrected
                {
                    lapse.corrected = true;
                    lost = (lost.0.max(lapse.lost_trust), lost.1.max(lapse.lost_cred));
                    self.emit(Event::Corrected { number: n as u8 });
                }
            }
            self.run.mind.trust = mille(self.run.mind.trust + lost.0 / 2);
            self.run.mind.cred = mille(self.run.mind.cred + lost.1 / 2);
        }
        Heard::Corrected
    }

    /// States terms.
    pub(super) fn disclose(&mut self, items: TermSet) -> Heard {
        let table = &self.customer.traits.table;
        let late = self.run.mind.closes > 0;
        if !items.minus(self.run.mind.disclosed).is_empty() {
            self.run.mind.change_trust(table.disclose.trust, table);
        }
        if late {
            self.run.mind.change_patience(-15);
        }
        self.tell(items);
        Heard::Disclosed
    }

    /// Terms that a line states.
    pub(super) fn tell(&mut self, items: TermSet) {
        let new = items.minus(self.run.mind.disclosed);
        if !new.is_empty() {
            self.run.mind.disclosed = self.run.mind.disclosed.union(new);
            self.emit(Event::Disclosed { items: new });
        }
    }

    /// A term that was asked for and is answered by a close or a push has been dodged.
    pub(super) fn note_dodge(&mut self, act: Act, reply: &Reply) {
        let mind = &mut self.run.mind;
        let stated = match act {
            Act::Disclose(items) => items.union(reply.tells),
            _ => reply.tells,
        };
        let open = mind.asked_terms.minus(mind.disclosed).minus(stated);
        if matches!(act, Act::Close(_) | Act::Push) {
            mind.dodged_terms = mind.dodged_terms.union(open);
        }
    }

    /// A tier is recommended: how well it fits this customer (item B4).
    pub(super) fn recommend(&mut self, tier: Option<TierIdx>) {
        let (Some(tier), Some(best)) = (tier, self.customer.fits) else { return };
        let dearest = tier.at() + 1 == self.scenario.facts.tiers.len();
        let surfaced = self.run.mind.level.iter().any(|l| *l > 0);
        let quality = match tier.0.abs_diff(best.0) {
            0 => 1000,
            _ if dearest && !surfaced => 0,
            1 => 600,
            _ if dearest => 0,
            _ => 300,
        };
        self.emit(Event::Recommended { tier, quality });
    }

    /// Gives and takes of a negotiation.
    pub(super) fn concede(&mut self, reply: &Reply) {
        let Some(limits) = &self.scenario.limits else { return };
        if reply.gives.is_none() && reply.takes.is_none() {
            return;
        }
        let points = |stake: Option<StakeIdx>| stake.map_or(0, |s| limits.stakes[s.at()].points);
        self.run.mind.net_cost += points(reply.gives) - points(reply.takes);
        let net = self.run.mind.net_cost;
        self.emit(Event::Conceded { gave: reply.gives, took: reply.takes, net });
    }
}

/// Code and severity of an untrue claim.
pub const fn claim_violation(kind: ClaimKind) -> (ViolationCode, Severity) {
    match kind {
        ClaimKind::Promise => (ViolationCode::Overpromise, Severity::S2),
        ClaimKind::Price => (ViolationCode::FakePrice, Severity::S2),
        ClaimKind::Urgency => (ViolationCode::FalseUrgency, Severity::S2),
        ClaimKind::Scarcity => (ViolationCode::FalseScarcity, Severity::S2),
        ClaimKind::Evidence => (ViolationCode::FakeEvidence, Severity::S2),
        ClaimKind::Terms => (ViolationCode::UnfairTerm, Severity::S2),
        ClaimKind::Privacy => (ViolationCode::Privacy, Severity::S3),
        ClaimKind::Lifetime => (ViolationCode::LifetimePromise, Severity::S3),
    }
}
