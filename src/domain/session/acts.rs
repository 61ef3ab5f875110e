//! What an act does to the customer (`measurement.md` C.3). Order and rounding follow the reference model exactly.

use super::{super::tables::*, speak::Heard, *};

/// How well a line was delivered, and what that makes of its gains and losses.
#[derive(Clone, Copy)]
pub(super) struct Force {
    percent: i32,
}

impl Force {
    /// A gain with this delivery: 70–120 %.
    pub(super) fn good(self, by: i32) -> i32 {
        by * self.percent / 100
    }

    /// A loss with this delivery: a poor one makes it worse.
    pub(super) fn bad(self, by: i32) -> i32 {
        by * (190 - self.percent) / 100
    }

    /// The percentage itself.
    pub(super) fn percent(self) -> i32 {
        self.percent
    }
}

impl Step<'_> {
    /// Plays the act; what the customer has heard decides the answer.
    pub(super) fn act(&mut self, played: Move, reply: &Reply) -> Heard {
        let customer = self.customer;
        let table = &customer.traits.table;
        let act = reply.act;
        let quality = self.delivery_quality(act, played.delivery);
        let force = Force { percent: 70 + quality / 2 };
        if quality < 35 {
            self.run.mind.change_trust(-12, table);
            self.run.mind.change_patience(-10);
        }
        let seconds = seconds(act) * PACE[played.delivery.index()] / 100;
        self.run.mind.clock += seconds;
        // Floor, not truncation: the reference model rounds the drain up.
        self.run.mind.change_patience((-table.drain * seconds).div_euclid(10));
        self.emit(Event::Played {
            turn: self.run.turn,
            reply: played.reply,
            delivery: played.delivery,
            beat: self.run.beat,
            seconds,
            effect_quality: quality,
        });
        self.score_cue(act, played.delivery);
        let ready_before = self.readiness();
        if self.run.mind.cue == Some(Cue::Lean) && talks_over_signal(act) {
            self.emit(Event::SignalMissed);
        }
        self.note_dodge(act, reply);
        let lie = self.honesty(reply);
        let heard = match act {
            Act::Open(opening) => self.open(opening, force),
            Act::Ask(step, need) => self.ask(step, need, reply.leading, force),
            Act::Context(context) => self.ask_decision(context),
            Act::Summary => self.summarise(force),
            Act::Present(need, content) => self.present(need, content, reply, lie, force),
            Act::Quote => self.quote(force),
            Act::Acknowledge | Act::Clarify | Act::Respond(_) | Act::Confirm => {
                self.handle_objection(act, reply, lie, force)
            }
            Act::Close(style) => self.close(style, reply, ready_before, force),
            Act::Push => {
                self.run.mind.change_pressure(170, table);
                self.run.mind.change_trust(-60, table);
                self.run.mind.change_patience(-80);
                self.emit(Event::Pushed);
                Heard::Push
            }
            Act::Wait => {
                self.run.mind.load = mille(self.run.mind.load - 80);
                self.run.mind.pressure = mille(self.run.mind.pressure - 20);
                self.run.mind.change_patience(table.wait.patience);
                Heard::Wait
            }
            Act::Pause => self.pause(),
            Act::Disclose(items) => self.disclose(items),
            Act::Correct => self.correct(),
            Act::Apologise => self.apologise(played.delivery, force),
            Act::Leave => Heard::Leave,
        };
        if lie && !matches!(act, Act::Present(..) | Act::Respond(_)) {
            self.notice_lie();
        }
        self.recognise(act);
        self.tell(reply.tells);
        self.concede(reply);
        self.pass_time();
        self.use_signal(act);
        self.finish(act, reply, heard);
        self.track_signal(act);
        self.show_cue();
        mood::settle(&mut self.run.mind, table);
        heard
    }

    /// Quality of the delivery for the effect of the line: two parts what the customer shows, one part who they are.
    fn delivery_quality(&self, act: Act, delivery: Delivery) -> i32 {
        let base = self.traits().table.deliveries[delivery.index()];
        match (act, delivery) {
            (Act::Apologise, Delivery::Bright) => 0,
            (Act::Correct, Delivery::Bright) => 20,
            _ => match self.run.mind.cue {
                Some(cue) => (2 * cue_row(cue, self.frown_about())[delivery.index()] + base) / 3,
                None => base,
            },
        }
    }

    /// The class of the objection that a frown is about.
    pub(super) fn frown_about(&self) -> Option<ObjectionClass> {
        self.run.mind.active(self.run.in_play).map(|n| self.run.mind.objection(n).class)
    }

    fn open(&mut self, opening: Opening, force: Force) -> Heard {
        if self.run.mind.opened {
            self.run.mind.change_patience(-50);
            return Heard::Opened(None);
        }
        self.run.mind.opened = true;
        let table = &self.customer.traits.table;
        let nudge = match opening {
            Opening::Rapport => table.openings.rapport,
            Opening::Agenda => table.openings.agenda,
            Opening::Insight => table.openings.insight,
        };
        // Gains come with the delivery, costs come as they are.
        let gain = |x: i32| if x > 0 { force.good(x) } else { x };
        self.run.mind.change_trust(gain(nudge.trust), table);
        self.run.mind.change_patience(nudge.patience);
        self.run.mind.change_cred(gain(nudge.cred), table);
        Heard::Opened(Some(opening))
    }

    fn summarise(&mut self, force: Force) -> Heard {
        let customer = self.customer;
        let table = &customer.traits.table;
        let weights = &customer.weights;
        let mind = &mut self.run.mind;
        mind.summaries += 1;
        let share: i32 = (0..MAX_NEEDS).filter(|j| mind.level[*j] >= 1).map(|j| weights[j]).sum();
        let counts = mind.summaries == 1 && share > 0;
        if counts {
            mind.change_trust(force.good(table.summary.trust) * share / 100, table);
            mind.change_cred(force.good(table.summary.cred), table);
            mind.load = mille(mind.load - 120);
        } else {
            mind.change_patience(-40);
        }
        // A lesser need taken up while a weightier one is still hidden contradicts the priority.
        let hidden_top =
            (0..MAX_NEEDS).filter(|j| mind.level[*j] == 0 && customer.targets[*j] > 0).map(|j| weights[j]).max();
        let known_least = (0..MAX_NEEDS).filter(|j| mind.level[*j] >= 1).map(|j| weights[j]).min();
        let out_of_order = matches!((hidden_top, known_least), (Some(top), Some(least)) if top > least);
        self.emit(Event::Summarised { share, counts, out_of_order });
        Heard::Summary { counts, share }
    }

    fn present(&mut self, need: NeedIdx, content: Content, reply: &Reply, lie: bool, force: Force) -> Heard {
        let customer = self.customer;
        let traits = &customer.traits;
        let table = &traits.table;
        let fit = table.content[content.index()];
        let j = need.at();
        let mind = &mut self.run.mind;
        mind.benefits += 1;
        let mut gain = 55 * fit / 100 * force.percent() / 100;
        if reply.exclusive {
            gain = gain * traits.exclusive_percent / 100;
        }
        match mind.presented[j] {
            0 => {}
            1 => gain = gain * 50 / 100,
            _ => gain = gain * 25 / 100,
        }
        mind.presented[j] = mind.presented[j].saturating_add(1);
        let targeted = mind.level[j] >= 1;
        if !targeted {
            gain = gain * 35 / 100;
            mind.change_patience(-force.bad(30));
        }
        let load = CONTENT_LOAD[content.index()] * if fit < 60 { 130 } else { 100 } / 100;
        mind.load = mille(mind.load + load);
        if fit < 60 {
            mind.change_patience(-force.bad(35));
        }
        let overload = mind.load > table.load_limit;
        if overload {
            gain /= 2;
            mind.change_patience(-force.bad(60));
        }
        mind.matched[j] = (mind.matched[j] + gain).min(100);
        if matches!(content, Content::Quant | Content::Proof | Content::Compare) {
            mind.change_cred(force.good(30), table);
        }
        if matches!(content, Content::Scene | Content::Fab) {
            mind.change_cred(table.story_cred, table);
        }
        if content == Content::Proof {
            mind.change_trust(force.good(20), table);
        }
        if lie {
            mind.matched[j] = (mind.matched[j] + 20).min(100);
        }
        let matched = mind.matched[j];
        let benefits = mind.benefits;
        if lie {
            self.notice_lie();
        }
        self.emit(Event::Presented { need, content, targeted, overload, matched, jargon: reply.jargon });
        self.recommend(reply.tier);
        match benefits {
            1 => self.trigger(Trigger::FirstBenefit),
            2 => self.trigger(Trigger::SecondBenefit),
            _ => {}
        }
        Heard::Benefit { need, fit, targeted, overload }
    }

    fn quote(&mut self, force: Force) -> Heard {
        if self.run.mind.quoted {
            self.run.mind.change_patience(-20);
            return Heard::Price { again: true, early: false };
        }
        let value = self.value();
        let table = &self.customer.traits.table;
        let early = value < 200;
        let mind = &mut self.run.mind;
        mind.quoted = true;
        if early {
            mind.change_patience(-force.bad(40));
            mind.price_focus = mille(mind.price_focus + table.early_price_focus);
            mind.change_trust(table.early_price_trust, table);
        }
        let price_first = early && table.price_first_counts;
        self.emit(Event::Quoted { value, price_first, asked: false });
        self.trigger(Trigger::Price);
        Heard::Price { again: false, early }
    }

    fn close(&mut self, style: CloseStyle, reply: &Reply, ready_before: i32, force: Force) -> Heard {
        let customer = self.customer;
        let table = &customer.traits.table;
        let scenario = self.scenario;
        self.run.mind.closes += 1;
        let price_known = self.run.mind.quoted;
        self.recommend(reply.tier);
        if !price_known && style != CloseStyle::NextStep {
            // Nobody signs without a price: it comes up now.
            self.run.mind.quoted = true;
            let value = self.value();
            self.emit(Event::Quoted { value, price_first: false, asked: true });
            self.trigger(Trigger::Price);
        }
        self.unpark();
        if self.run.mind.closes == 1 {
            self.trigger(Trigger::FirstClose);
        }
        if table.unconfirmed_returns {
            self.return_unconfirmed();
        }
        let gap = ready_before - self.run.mind.threshold;
        let mut timing = match gap {
            -80.. => 100,
            -180..=-81 => 50,
            _ => 10,
        };
        if !price_known && style != CloseStyle::NextStep {
            timing = timing.min(40);
        }
        let style_fit = (60 + table.closes[style.index()]).clamp(0, 100);
        let mut pressure = CLOSE_PRESSURE[style.index()];
        if scenario.deal == DealSize::Large && matches!(style, CloseStyle::Deadline | CloseStyle::Assume) {
            pressure = pressure * 160 / 100;
        }
        self.run.mind.change_pressure(pressure, table);
        let open = self.run.mind.active(self.run.in_play);
        let blocked = style != CloseStyle::NextStep && open.is_some_and(|n| self.run.mind.objection(n).left > 300);
        let ready = self.readiness() + table.closes[style.index()] + CLOSE_EASIER[style.index()];
        let agreed = ready >= self.run.mind.threshold && !blocked;
        self.emit(Event::CloseTried { style, timing, style_fit, gap, agreed });
        if !agreed {
            self.run.mind.change_patience(-force.bad(60));
            if gap < -180 {
                self.run.mind.change_trust(-60, table);
                self.run.mind.change_pressure(60, table);
            }
        }
        Heard::Close { style, agreed, gap, price_known }
    }

    fn pause(&mut self) -> Heard {
        if !self.run.mind.paused {
            self.run.mind.paused = true;
            self.run.mind.pressure = mille(self.run.mind.pressure - 120);
        }
        Heard::Pause
    }

    fn apologise(&mut self, delivery: Delivery, force: Force) -> Heard {
        if !self.run.mind.apologised {
            self.run.mind.apologised = true;
            if delivery != Delivery::Bright {
                let table = &self.customer.traits.table;
                self.run.mind.pressure = mille(self.run.mind.pressure - 60);
                self.run.mind.change_trust(force.good(25), table);
            }
        }
        Heard::Apology
    }

    /// Lines that recognise an expressive customer are liked.
    fn recognise(&mut self, act: Act) {
        if matches!(act, Act::Acknowledge | Act::Summary | Act::Open(Opening::Rapport)) {
            let traits = &self.customer.traits;
            self.run.mind.change_trust(traits.recognition_trust, &traits.table);
        }
    }

    /// What every move does, whatever it was.
    fn pass_time(&mut self) {
        let mind = &mut self.run.mind;
        mind.pressure = mille(mind.pressure - 8);
        if mind.each().any(|o| o.open && !o.answered) {
            mind.change_patience(-6);
        }
    }
}

/// Customer seconds of an act before pace.
fn seconds(act: Act) -> i32 {
    match act {
        Act::Open(Opening::Rapport) => 25,
        Act::Open(Opening::Agenda) => 15,
        Act::Open(Opening::Insight) => 20,
        Act::Ask(Spin::Situation | Spin::Payoff, _) => 25,
        Act::Ask(Spin::Problem, _) => 30,
        Act::Ask(Spin::Implication, _) => 35,
        Act::Context(_) => 25,
        Act::Summary => 30,
        Act::Present(_, content) => CONTENT_SECONDS[content.index()],
        Act::Quote => 20,
        Act::Acknowledge => 15,
        Act::Clarify => 25,
        Act::Respond(_) => 40,
        Act::Confirm => 15,
        Act::Close(_) => 20,
        Act::Push => 25,
        Act::Wait => 10,
        Act::Pause => 30,
        Act::Disclose(_) | Act::Correct | Act::Apologise | Act::Leave => 15,
    }
}
