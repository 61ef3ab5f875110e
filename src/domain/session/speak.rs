//! What the customer says: the answer to the line, then what comes up.

use super::*;
use crate::domain::voice::{DeskKey, NeedKey, VoiceKey};

/// What an act came to, as far as the customer's answer depends on it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Heard {
    Opened(Option<Opening>),
    Question { need: NeedIdx, result: AskResult, level: u8 },
    Decision,
    Summary { counts: bool, share: i32 },
    Benefit { need: NeedIdx, fit: i32, targeted: bool, overload: bool },
    Price { again: bool, early: bool },
    NoObjection,
    Acknowledged { number: usize, new: bool },
    Clarified { number: usize, new: bool, unmasked: bool },
    Answered { number: usize, fit: i32, before: i32, after: i32 },
    Confirmed { number: usize, result: ConfirmResult },
    Close { style: CloseStyle, agreed: bool, gap: i32, price_known: bool },
    Push,
    Wait,
    Pause,
    Disclosed,
    Corrected,
    Apology,
    Leave,
}

/// Share of need weight from which a summary counts as a good one, percent.
const GOOD_SUMMARY: i32 = 60;

impl<'a> Step<'a> {
    /// Says everything that follows from a move.
    pub(super) fn speak(
        &mut self,
        reply: &'a Reply,
        heard: Heard,
        caught: bool,
        arrived: Option<BeatIdx>,
        raised: Option<(usize, bool)>,
    ) {
        if self.run.over {
            self.farewell();
            return;
        }
        if caught {
            self.say_voice(VoiceKey::Caught, SaidWhy::Reaction);
        } else if !self.say(&reply.answers, SaidWhy::Reaction) {
            self.react(heard);
        }
        if self.run.warned && self.run.mind.patience <= 30 {
            self.say_voice(VoiceKey::Warning, SaidWhy::Warning);
        }
        if let Some((number, again)) = raised {
            let key = if again { DeskKey::Again } else { DeskKey::Raise };
            self.say_desk(number, key, SaidWhy::Objection);
            return;
        }
        let mut said = false;
        if let Some(beat) = arrived {
            said = self.say(&self.scenario.beats[beat.at()].says, SaidWhy::Beat);
        }
        let closing = matches!(reply.act, Act::Close(_) | Act::Quote);
        if !said && !closing && self.run.in_play.is_none() {
            match self.run.signal_age {
                1 => self.say_voice(VoiceKey::Signal, SaidWhy::Signal),
                4 => self.say_voice(VoiceKey::SignalFading, SaidWhy::Signal),
                _ => {}
            }
        }
    }

    /// Whether this sentence was said before in this talk.
    fn said(&self, line: LineIdx) -> bool {
        bit(&self.run.said, line.at())
    }

    /// Whether the variant that fits now has a wording that was not said yet.
    fn has_fresh(&self, says: &Says) -> bool {
        let fits = |v: &&Variant| v.when.as_ref().is_none_or(|c| self.holds(c));
        says.0.iter().find(fits).is_some_and(|v| v.lines.iter().any(|line| !self.said(*line)))
    }

    /// The sentence for this moment: of the variant that fits now, a wording not said yet; when all were, one of the persona's
    /// usual ones; when those were, too, any of the variant. A person who is asked the same twice does not answer like a tape.
    fn wording(&self, says: &Says) -> Option<LineIdx> {
        let fits = |v: &&Variant| v.when.as_ref().is_none_or(|c| self.holds(c));
        let n = self.run.lines_said;
        // The n-th draw among those that are wanted, without a list of them: nothing is allocated in a move.
        let among = |lines: &[LineIdx], wanted: &dyn Fn(LineIdx) -> bool| {
            let count = lines.iter().filter(|line| wanted(**line)).count();
            let pick = match count {
                0 => return None,
                1 => 0,
                many => (self.run.draws.draw(Kind::Line, n) % many as u64) as usize,
            };
            lines.iter().copied().filter(|line| wanted(*line)).nth(pick)
        };
        let variant = says.0.iter().find(fits)?;
        let fresh = |line: LineIdx| !self.said(line);
        // What a usual line carries was not written for this moment, so only plain ones stand in.
        let plain = |line: LineIdx| {
            let words = &self.scenario.lines[line.at()];
            words.hint.is_none() && words.asks.is_empty() && !words.hostile && fresh(line)
        };
        let usual = || says.0.iter().filter(|v| v.usual).find(fits).and_then(|v| among(&v.lines, &plain));
        among(&variant.lines, &fresh).or_else(usual).or_else(|| among(&variant.lines, &|_| true))
    }

    /// Says the variant that fits now; whether there was one.
    pub(super) fn say(&mut self, says: &'a Says, why: SaidWhy) -> bool {
        let Some(line) = self.wording(says) else { return false };
        self.run.lines_said += 1;
        set_bit(&mut self.run.said, line.at());
        self.emit(Event::Said { line, why });
        let spoken = &self.scenario.lines[line.at()];
        if let Some(need) = spoken.hint
            && self.run.mind.level[need.at()] == 0
            && self.run.hints[need.at()].is_none()
        {
            self.run.hints[need.at()] = Some(self.run.turn);
            self.emit(Event::Hinted { need });
        }
        if spoken.hostile {
            self.run.hostile = true;
        }
        if !spoken.asks.is_empty() {
            self.run.mind.asked_terms = self.run.mind.asked_terms.union(spoken.asks);
            self.emit(Event::TermsAsked { items: spoken.asks });
        }
        true
    }

    fn say_voice(&mut self, key: VoiceKey, why: SaidWhy) {
        let customer = self.customer;
        self.say(&customer.voice[key.index()], why);
    }

    fn say_desk(&mut self, number: usize, key: DeskKey, why: SaidWhy) {
        let customer = self.customer;
        let desk = self.run.mind.objection(number).desk;
        self.say(&customer.desk_lines[desk.at()][key.index()], why);
    }

    /// The need's own line if it has one, else the persona's.
    fn say_need(&mut self, need: NeedIdx, key: NeedKey, usual: VoiceKey) {
        let (scenario, customer) = (self.scenario, self.customer);
        let own = &scenario.needs[need.at()].lines[key.index()];
        // A nudge is no answer to a question, so it never stands in for one.
        let stands_in = usual != VoiceKey::Nudge && self.has_fresh(&customer.voice[usual.index()]);
        let again = stands_in && !self.has_fresh(own);
        if again || !self.say(own, SaidWhy::Reaction) {
            self.say_voice(usual, SaidWhy::Reaction);
        }
    }

    fn react(&mut self, heard: Heard) {
        let key = match heard {
            Heard::Opened(Some(Opening::Rapport)) => VoiceKey::Rapport,
            Heard::Opened(Some(Opening::Agenda)) => VoiceKey::Agenda,
            Heard::Opened(Some(Opening::Insight)) => VoiceKey::Insight,
            Heard::Opened(None) => VoiceKey::OpenedAgain,
            Heard::Question { need, result, level } => return self.answer_question(need, result, level),
            Heard::Decision => VoiceKey::Decision,
            Heard::Summary { counts: false, .. } => VoiceKey::SummaryAgain,
            Heard::Summary { share, .. } if share >= GOOD_SUMMARY => VoiceKey::SummaryGood,
            Heard::Summary { .. } => VoiceKey::SummaryThin,
            Heard::Benefit { overload: true, .. } => VoiceKey::PresentOverload,
            Heard::Benefit { need, targeted: false, .. } => {
                return self.say_need(need, NeedKey::Unasked, VoiceKey::PresentUnknown);
            }
            Heard::Benefit { need, fit, .. } => {
                return match fit {
                    ..60 => self.say_need(need, NeedKey::Poor, VoiceKey::PresentPoor),
                    60..100 => self.say_need(need, NeedKey::Fair, VoiceKey::PresentFair),
                    _ => self.say_need(need, NeedKey::Landed, VoiceKey::PresentGood),
                };
            }
            Heard::Price { again: true, .. } => VoiceKey::PriceAgain,
            Heard::Price { early: true, .. } => VoiceKey::PriceEarly,
            Heard::Price { .. } => VoiceKey::PriceFair,
            Heard::NoObjection => VoiceKey::NoObjection,
            Heard::Acknowledged { .. } | Heard::Clarified { .. } | Heard::Answered { .. } | Heard::Confirmed { .. } => {
                return self.answer_objection_step(heard);
            }
            Heard::Close { price_known: false, style, .. } if style != CloseStyle::NextStep => {
                VoiceKey::ClosePriceFirst
            }
            Heard::Close { gap, .. } if gap < -180 => VoiceKey::CloseFar,
            Heard::Close { .. } => VoiceKey::CloseNotYet,
            Heard::Push => VoiceKey::Push,
            Heard::Wait => VoiceKey::Wait,
            Heard::Pause => VoiceKey::Pause,
            Heard::Disclosed => VoiceKey::Disclose,
            Heard::Corrected => VoiceKey::Correct,
            Heard::Apology => VoiceKey::Apologise,
            Heard::Leave => VoiceKey::ExitCold,
        };
        self.say_voice(key, SaidWhy::Reaction);
    }

    fn answer_question(&mut self, need: NeedIdx, result: AskResult, level: u8) {
        let by_level = match level {
            0 => NeedKey::Context,
            1 => NeedKey::Implied,
            2 => NeedKey::Explicit,
            _ => NeedKey::Payoff,
        };
        let told = self.customer.told[need.at()];
        match result {
            AskResult::Context => self.say_need(need, NeedKey::Context, VoiceKey::Nudge),
            AskResult::Deeper | AskResult::TooDeep => self.say_need(need, by_level, VoiceKey::Nudge),
            AskResult::Evaded => self.say_need(need, NeedKey::Evade, VoiceKey::AskEvade),
            // What the portrait tells was never said; it is there to be seen.
            AskResult::Known if told && !self.customer.voice[VoiceKey::AskTold.index()].is_empty() => {
                self.say_need(need, NeedKey::Known, VoiceKey::AskTold);
            }
            AskResult::Known => self.say_need(need, NeedKey::Known, VoiceKey::AskKnown),
            AskResult::Early => self.say_voice(VoiceKey::AskEarly, SaidWhy::Reaction),
            AskResult::Tired => self.say_voice(VoiceKey::AskTired, SaidWhy::Reaction),
        }
    }

    fn answer_objection_step(&mut self, heard: Heard) {
        let (number, key) = match heard {
            Heard::Acknowledged { number, new: true } => (number, DeskKey::Heard),
            Heard::Acknowledged { number, .. } => (number, DeskKey::HeardAgain),
            Heard::Clarified { number, unmasked: true, .. } => (number, DeskKey::Root),
            Heard::Clarified { number, new: true, .. } => (number, DeskKey::Explain),
            Heard::Clarified { number, .. } => (number, DeskKey::ExplainAgain),
            Heard::Answered { number, fit: ..40, .. } => (number, DeskKey::Unmoved),
            Heard::Answered { number, before, after, .. } => {
                // Most of it gone, or so little left that a confirmation would settle it.
                let first = self.run.mind.objection(number).first;
                let most = after * 2 <= before || after * 100 <= first * 35;
                (number, if most { DeskKey::Softened } else { DeskKey::Partly })
            }
            Heard::Confirmed { number, result: ConfirmResult::Settled } => (number, DeskKey::Settled),
            Heard::Confirmed { number, result: ConfirmResult::Parked } => (number, DeskKey::Parked),
            Heard::Confirmed { number, .. } => (number, DeskKey::Reopened),
            _ => return,
        };
        self.say_desk(number, key, SaidWhy::Reaction);
    }

    /// The last words, by how the drill ended.
    fn farewell(&mut self) {
        let Some(Event::Ended { outcome, tier, cause }) =
            self.run.events.iter().rev().find(|e| matches!(e, Event::Ended { .. })).copied()
        else {
            return;
        };
        let key = match (outcome, cause) {
            (_, Some(WalkCause::Patience)) => VoiceKey::WalkPatience,
            (_, Some(WalkCause::Pressure)) => VoiceKey::WalkPressure,
            (_, Some(WalkCause::Trust)) => VoiceKey::WalkTrust,
            (Outcome::Closed | Outcome::Void, _) => VoiceKey::Closed,
            (Outcome::Trial, _) => VoiceKey::Trial,
            (Outcome::NextStep, _) => VoiceKey::NextStep,
            (Outcome::PoliteExit, _) if tier >= 300 => VoiceKey::ExitWarm,
            (Outcome::PoliteExit, _) => VoiceKey::ExitCold,
            _ => VoiceKey::TimeOut,
        };
        self.say_voice(key, SaidWhy::Farewell);
    }
}
