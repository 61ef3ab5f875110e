//! The course of one move: the act, where the talk goes, what comes up, what the customer says.

use super::*;

impl Step<'_> {
    /// The drill begins: opening objections and incidents, the first line, the first offer.
    pub(super) fn begin(&mut self) {
        self.trigger(Trigger::Opening);
        set_bit(&mut self.run.visited, self.run.beat.at());
        self.emit(Event::Entered { beat: self.run.beat });
        let beat = self.run.beat;
        self.trigger(Trigger::Beat(beat));
        self.say(&self.scenario.beats[beat.at()].says, SaidWhy::Beat);
        self.incidents(Trigger::Opening);
        self.emit_state();
        self.refresh_offer();
    }

    /// Plays a move that is known to be on offer.
    pub(super) fn take(&mut self, played: Move) {
        self.run.saying = self.run.events.len();
        self.run.turn += 1;
        let reply = &self.scenario.replies[played.reply.at()];
        let before = (self.run.mind.level, self.run.mind.context);
        let caught_before = self.run.mind.caught;
        let outcome = self.act(played, reply);
        self.run.looks = self.run.looks.saturating_add(1);
        self.spend(played.reply, reply, before);
        let mut raised = None;
        let mut arrived = None;
        if !self.run.over {
            if reply.act.handles_objection() {
                self.after_objection_act(reply.act);
            } else if !reply.act.is_aside() {
                self.leave_objection();
                arrived = self.go_on(reply);
            }
            self.incidents_now(arrived);
            if self.run.in_play.is_none() {
                raised = self.raise_objection(reply.act);
            }
        }
        let caught = self.run.mind.caught && !caught_before;
        self.speak(reply, outcome, caught, arrived, raised);
        self.emit_state();
        self.refresh_offer();
    }

    /// Takes the reply off the table; a question that was dodged may be asked once more.
    fn spend(&mut self, at: ReplyIdx, reply: &Reply, before: ([u8; MAX_NEEDS], [bool; MAX_NEEDS])) {
        let dodged = matches!(reply.act, Act::Ask(..)) && before == (self.run.mind.level, self.run.mind.context);
        if dodged && !bit(&self.run.dodged, at.at()) {
            set_bit(&mut self.run.dodged, at.at());
        } else {
            set_bit(&mut self.run.used, at.at());
        }
    }

    /// Follows the first branch whose condition holds; the beat that was newly arrived at, if it changed.
    fn go_on(&mut self, reply: &Reply) -> Option<BeatIdx> {
        let next = reply.to.iter().find(|b| b.when.as_ref().is_none_or(|c| self.holds(c)))?.go;
        if next == self.run.beat {
            return None;
        }
        self.run.beat = next;
        self.emit(Event::Entered { beat: next });
        if !bit(&self.run.visited, next.at()) {
            set_bit(&mut self.run.visited, next.at());
            self.trigger(Trigger::Beat(next));
        }
        Some(next)
    }

    /// Incidents that this move sets off.
    fn incidents_now(&mut self, arrived: Option<BeatIdx>) {
        self.incidents(Trigger::Move(self.run.turn));
        if let Some(beat) = arrived {
            self.incidents(Trigger::Beat(beat));
        }
        let mind = &self.run.mind;
        let triggers = [
            (mind.benefits >= 1, Trigger::FirstBenefit),
            (mind.benefits >= 2, Trigger::SecondBenefit),
            (mind.quoted, Trigger::Price),
            (mind.closes >= 1, Trigger::FirstClose),
        ];
        for (reached, trigger) in triggers {
            if reached {
                self.incidents(trigger);
            }
        }
    }

    /// Sets off the incidents of a trigger, each at most once.
    pub(super) fn incidents(&mut self, trigger: Trigger) -> bool {
        let mut any = false;
        for (n, incident) in self.scenario.incidents.iter().enumerate() {
            let seen = self.run.happened & 1 << n != 0;
            let here = incident.persona.is_none_or(|p| p == self.traits().persona);
            if seen || !here || incident.on != trigger {
                continue;
            }
            self.run.happened |= 1 << n;
            if self.run.draws.draw(Kind::Incident, n as u64) % 100 >= u64::from(incident.chance) {
                continue;
            }
            any = true;
            self.emit(Event::Incident { incident: IncidentIdx(n as u16) });
            self.say(&incident.says, SaidWhy::Incident);
            if let Some(cue) = incident.cue {
                // A scripted cue is a new one, whatever showed before.
                self.run.mind.cue = Some(cue);
                self.run.underlying = Some(cue);
                self.run.cue_scored = false;
            }
            for effect in &incident.effects {
                self.suffer(*effect);
            }
        }
        any
    }

    fn suffer(&mut self, effect: Effect) {
        let mind = &mut self.run.mind;
        match effect {
            Effect::Patience(by) => mind.patience = mille(mind.patience + by).max(1),
            Effect::Pressure(by) => mind.pressure = mille(mind.pressure + by).min(849),
            Effect::Trust(by) => mind.trust = mille(mind.trust + by).max(61),
            Effect::Clock(seconds) => mind.clock = (mind.clock + seconds).clamp(0, mind.budget - 1),
            Effect::Fact(claim, truth) => self.run.truth[claim.at()] = truth,
            Effect::Raise(desk, intensity) => self.come_up(desk, None, intensity),
        }
    }

    pub(super) fn emit_state(&mut self) {
        let snapshot = self.run.mind.snapshot(&self.customer.traits.table, &self.customer.weights);
        self.emit(Event::State(snapshot));
    }
}
