//! Objections: how they come up, and what acknowledging, clarifying, answering and confirming do.

use super::{
    super::tables::{is_trap, method_fit},
    acts::Force,
    speak::Heard,
    *,
};

/// Moves after which an objection that was left open is brought up again.
const COMES_AGAIN_AFTER: u8 = 4;

impl Step<'_> {
    /// Fires the objections of the pool that wait for this trigger.
    pub(super) fn trigger(&mut self, trigger: Trigger) {
        for n in 0..MAX_OBJECTIONS {
            let Some(waiting) = self.run.mind.pool[n] else { continue };
            let entry = &self.customer.pool[waiting.entry as usize];
            if !waiting.waiting || entry.on != trigger {
                continue;
            }
            self.run.mind.pool[n] = Some(Waiting { waiting: false, ..waiting });
            self.come_up(entry.desk, entry.masked_by, waiting.intensity);
        }
    }

    /// An objection is there from now on; it is brought up when the talk leaves room for it.
    pub(super) fn come_up(&mut self, root: DeskIdx, masked_by: Option<DeskIdx>, intensity: i32) {
        if self.run.mind.raised == MAX_OBJECTIONS {
            return;
        }
        let desk = masked_by.unwrap_or(root);
        let class = self.scenario.desks[desk.at()].class;
        let root_class = self.scenario.desks[root.at()].class;
        // Value built earlier is objection prevented (Rackham); some of it always remains.
        let intensity = if root_class == ObjectionClass::Price {
            (intensity - self.value() / 3).clamp(150, 1000)
        } else {
            intensity
        };
        let number = self.run.mind.raised;
        self.run.mind.objections[number] = Some(Objection {
            desk,
            root,
            class,
            first: intensity,
            left: intensity,
            open: true,
            acknowledged: false,
            clarified: false,
            answered: false,
            confirmed: false,
            parked: false,
            confirm_asked: false,
            shown: 0,
            left_at: 0,
        });
        self.run.mind.raised += 1;
        self.emit(Event::Raised { objection: number as u8, desk, root, intensity });
    }

    /// Brings up an open objection that is new, or that has waited long enough.
    pub(super) fn raise_objection(&mut self, after: Act) -> Option<(usize, bool)> {
        let turn = self.run.turn;
        if self.run.left_at == Some(turn) {
            // One move of the main talk lies between two objections.
            return None;
        }
        for number in 0..self.run.mind.raised {
            let o = *self.run.mind.objection(number);
            if !o.open {
                continue;
            }
            let waited = turn - o.left_at >= COMES_AGAIN_AFTER && o.left >= 150;
            let again = o.shown < 3 && (matches!(after, Act::Close(_)) && o.left >= 100 || waited);
            if o.shown > 0 && !again {
                continue;
            }
            let o = self.run.mind.objection_mut(number);
            if o.shown > 0 {
                o.answered = false;
            }
            o.shown += 1;
            o.confirm_asked = false;
            let times = o.shown;
            self.run.in_play = Some(number);
            self.run.looks = 0;
            self.emit(Event::InPlay { objection: number as u8, times });
            return Some((number, times > 1));
        }
        None
    }

    /// After a step of the objection in play: the customer may drop the subject.
    pub(super) fn after_objection_act(&mut self, act: Act) {
        let Some(number) = self.run.in_play else { return };
        match act {
            Act::Respond(_) => self.run.mind.objection_mut(number).confirm_asked = false,
            Act::Confirm => self.run.mind.objection_mut(number).confirm_asked = true,
            _ => {}
        }
        let o = *self.run.mind.objection(number);
        let snubbed = match act {
            Act::Respond(method) => method_fit(o.class, method, &self.traits().table.methods) < 40,
            _ => false,
        };
        let spent = o.confirm_asked && self.scenario.desks[o.desk.at()].methods.iter().all(|m| self.is_used(*m));
        if !o.open || snubbed || spent {
            self.leave_objection();
        }
    }

    /// The talk leaves the objection in play, settled or not.
    pub(super) fn leave_objection(&mut self) {
        if let Some(number) = self.run.in_play.take() {
            let turn = self.run.turn;
            self.run.left_at = Some(turn);
            let o = self.run.mind.objection_mut(number);
            o.left_at = turn;
            if o.open {
                self.emit(Event::LeftOpen { objection: number as u8 });
            }
        }
    }

    /// What was put aside is back when a decision is asked for.
    pub(super) fn unpark(&mut self) {
        for number in 0..self.run.mind.raised {
            let o = self.run.mind.objection_mut(number);
            if o.parked {
                o.parked = false;
                o.open = true;
                o.left = o.left.max(o.first * 60 / 100);
                o.acknowledged = false;
                o.answered = false;
                let remaining = o.left;
                self.emit(Event::CameBack { objection: number as u8, remaining });
            }
        }
    }

    /// Careful customers doubt again what was answered but never confirmed.
    pub(super) fn return_unconfirmed(&mut self) {
        for number in 0..self.run.mind.raised {
            let o = self.run.mind.objection_mut(number);
            if o.answered && !o.confirmed && o.open && o.left < o.first / 2 {
                o.left = o.first / 2;
                let remaining = o.left;
                self.emit(Event::CameBack { objection: number as u8, remaining });
            }
        }
    }

    /// Acknowledge, clarify, respond or confirm.
    pub(super) fn handle_objection(&mut self, act: Act, reply: &Reply, lie: bool, force: Force) -> Heard {
        let Some(number) = self.run.mind.active(self.run.in_play) else {
            self.run.mind.change_patience(-force.bad(25));
            return Heard::NoObjection;
        };
        debug_assert!(self.run.in_play.is_none_or(|n| n == number), "steps are about the objection in play");
        match act {
            Act::Acknowledge => self.acknowledge(number, force),
            Act::Clarify => self.clarify(number, force),
            Act::Respond(method) => self.respond(number, method, reply, lie, force),
            _ => self.confirm(number, force),
        }
    }

    fn acknowledge(&mut self, number: usize, force: Force) -> Heard {
        let table = &self.customer.traits.table;
        let mind = &mut self.run.mind;
        let new = !mind.objection(number).acknowledged;
        if !new {
            mind.change_patience(-force.bad(30));
        }
        mind.objection_mut(number).acknowledged = true;
        mind.change_trust(force.good(table.acknowledge.trust), table);
        mind.pressure = mille(mind.pressure - 30);
        mind.change_patience(table.acknowledge.patience);
        mind.change_cred(table.acknowledge.cred, table);
        self.emit(Event::Acknowledged { objection: number as u8, new });
        Heard::Acknowledged { number, new }
    }

    fn clarify(&mut self, number: usize, force: Force) -> Heard {
        let table = &self.customer.traits.table;
        let mind = &mut self.run.mind;
        let o = *mind.objection(number);
        if o.clarified {
            mind.change_patience(-force.bad(40));
        }
        let root_class = self.scenario.desks[o.root.at()].class;
        let slot = mind.objection_mut(number);
        slot.clarified = true;
        slot.desk = o.root;
        slot.class = root_class;
        mind.change_cred(force.good(table.clarify.cred), table);
        mind.change_patience(table.clarify.patience);
        let (new, unmasked) = (!o.clarified, o.masked());
        self.emit(Event::Clarified { objection: number as u8, new, unmasked });
        Heard::Clarified { number, new, unmasked }
    }

    fn respond(&mut self, number: usize, method: Method, reply: &Reply, lie: bool, force: Force) -> Heard {
        let customer = self.customer;
        let table = &customer.traits.table;
        let value = self.value();
        let mind = &mut self.run.mind;
        let o = *mind.objection(number);
        let fit = method_fit(o.class, method, &table.methods);
        let mut process = 100 - table.acknowledge_need - table.clarify_need;
        if o.acknowledged {
            process += table.acknowledge_need;
        }
        if o.clarified {
            process += table.clarify_need;
        }
        let mut effect = fit.min(95) * process / 100 * force.percent() / 100;
        let compares = matches!(
            method,
            Method::Value | Method::MinUse | Method::Differentiate | Method::Data | Method::Instalment
        );
        if compares && matches!(o.class, ObjectionClass::Price | ObjectionClass::Competitor) {
            // Without value there is nothing to hold the price or the rival against.
            effect = effect * (40 + (value / 8).min(60)) / 100;
        }
        if o.answered {
            effect = effect * 60 / 100;
        }
        let before = o.left;
        let slot = mind.objection_mut(number);
        slot.answered = true;
        slot.left = (o.left - o.first * effect / 100).max(0);
        if o.masked() {
            // An answer to the mask leaves at least half of what is behind it.
            slot.left = slot.left.max(o.first / 2).min(before);
        }
        match method {
            Method::Discount => {
                mind.price_focus = mille(mind.price_focus + 260);
                mind.change_cred(-30, table);
            }
            Method::Trade => mind.change_cred(force.good(20), table),
            Method::Argue => {
                mind.change_trust(-120, table);
                mind.change_pressure(100, table);
            }
            Method::Urgency => mind.change_pressure(110, table),
            Method::Guarantee | Method::Phased => {
                mind.safety = true;
                mind.change_trust(force.good(35), table);
            }
            Method::Data => mind.change_cred(force.good(40), table),
            _ => {}
        }
        if lie {
            if method != Method::Urgency {
                let slot = mind.objection_mut(number);
                slot.left = (slot.left - 150).max(0);
            }
            if self.notice_lie() && method != Method::Urgency {
                let slot = self.run.mind.objection_mut(number);
                slot.left = slot.first;
            }
        }
        if fit < 40 {
            self.run.mind.change_patience(-force.bad(50));
            self.run.mind.change_trust(-20, table);
        }
        if method == Method::Argue {
            self.emit(Event::Argued);
        }
        self.recommend(reply.tier);
        let after = self.run.mind.objection(number).left;
        self.emit(Event::Answered { objection: number as u8, method, fit: fit.min(100), before, after });
        debug_assert!(!is_trap(method) || reply.harmful, "traps are marked harmful when a scenario is read");
        Heard::Answered { number, fit, before, after }
    }

    fn confirm(&mut self, number: usize, force: Force) -> Heard {
        let table = &self.customer.traits.table;
        let value = self.value();
        let mind = &mut self.run.mind;
        let o = *mind.objection(number);
        let result = if !o.answered {
            mind.change_patience(-force.bad(30));
            ConfirmResult::Nothing
        } else {
            mind.objection_mut(number).confirmed = true;
            if o.class == ObjectionClass::Price && value < 250 {
                let slot = mind.objection_mut(number);
                slot.parked = true;
                slot.open = false;
                mind.change_patience(-20);
                ConfirmResult::Parked
            } else if o.left <= o.first * 35 / 100 {
                let slot = mind.objection_mut(number);
                slot.left = 0;
                slot.open = false;
                mind.change_trust(force.good(25), table);
                ConfirmResult::Settled
            } else {
                mind.objection_mut(number).acknowledged = false;
                ConfirmResult::Reopened
            }
        };
        self.emit(Event::Confirmed { objection: number as u8, result });
        Heard::Confirmed { number, result }
    }
}
