//! Everything that scoring needs to know of a drill, gathered in one pass over its events.

use super::{Evidence, Finding, Item, Opportunity, Reason};
use crate::domain::{event::*, ids::*, persona::PersonaTable, scenario::*};

/// A question that was asked.
#[derive(Clone, Copy)]
pub(super) struct Question {
    pub(super) turn: u8,
    pub(super) useful: bool,
    pub(super) result: AskResult,
}

/// A benefit that was presented.
#[derive(Clone, Copy)]
pub(super) struct Benefit {
    pub(super) turn: u8,
    pub(super) need: NeedIdx,
    pub(super) content: Content,
    pub(super) targeted: bool,
    pub(super) overload: bool,
    pub(super) jargon: bool,
    pub(super) matched: i32,
}

/// An objection that was brought up.
#[derive(Clone, Copy)]
pub(super) struct Objection {
    pub(super) number: u8,
    pub(super) desk: DeskIdx,
    pub(super) masked: bool,
    pub(super) unmasked: bool,
    pub(super) first: i32,
    pub(super) left: i32,
    /// Move after which it was brought up first; none while it was only felt.
    pub(super) shown: Option<u8>,
    pub(super) acknowledged: bool,
    pub(super) clarified: bool,
    pub(super) answer: Option<(u8, Method)>,
    pub(super) fit: i32,
    pub(super) settled: bool,
    pub(super) process_turn: u8,
    pub(super) confirm_turn: u8,
}

/// A cue that was answered.
#[derive(Clone, Copy)]
pub(super) struct Answered {
    pub(super) turn: u8,
    pub(super) cue: Cue,
    pub(super) quality: i32,
    pub(super) delivery: Delivery,
}

/// An attempt to close.
#[derive(Clone, Copy)]
pub(super) struct Attempt {
    pub(super) turn: u8,
    pub(super) style: CloseStyle,
    pub(super) timing: i32,
    pub(super) style_fit: i32,
    pub(super) gap: i32,
}

/// The gathered drill.
pub(super) struct Tally<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) customer: &'a Customer,
    pub(super) turns: u8,
    replies: Vec<ReplyIdx>,
    pub(super) level: [u8; MAX_NEEDS],
    /// Move at which each level of each need was reached.
    pub(super) level_turn: [[u8; 4]; MAX_NEEDS],
    pub(super) matched: [i32; MAX_NEEDS],
    pub(super) questions: Vec<Question>,
    pub(super) hints: Vec<(NeedIdx, u8, Option<u8>)>,
    pub(super) summary: Option<(u8, i32, bool)>,
    pub(super) contexts: Vec<u8>,
    pub(super) benefits: Vec<Benefit>,
    pub(super) tier_fit: Option<(u8, i32)>,
    pub(super) price_first: bool,
    pub(super) objections: Vec<Objection>,
    pub(super) cues: Vec<Answered>,
    pub(super) hostile: Vec<(u8, i32)>,
    pub(super) pushes: u8,
    pub(super) attempts: Vec<Attempt>,
    pub(super) missed_signals: u8,
    /// Moves after which the first buying signal was used.
    pub(super) signal_used: Option<u8>,
    pub(super) signalled: bool,
    pub(super) offer_reached: bool,
    pub(super) findings: Vec<Finding>,
    pub(super) pressure: i32,
    pub(super) outcome: Outcome,
    pub(super) tier: i32,
}

impl<'a> Tally<'a> {
    /// Gathers a drill.
    pub(super) fn of(scenario: &'a Scenario, customer: &'a Customer, events: &[Event]) -> Tally<'a> {
        let mut tally = Tally {
            scenario,
            customer,
            turns: 0,
            replies: Vec::with_capacity(48),
            level: [0; MAX_NEEDS],
            level_turn: [[0; 4]; MAX_NEEDS],
            matched: [0; MAX_NEEDS],
            questions: Vec::with_capacity(16),
            hints: Vec::new(),
            summary: None,
            contexts: Vec::new(),
            benefits: Vec::with_capacity(16),
            tier_fit: None,
            price_first: false,
            objections: Vec::with_capacity(MAX_OBJECTIONS),
            cues: Vec::with_capacity(32),
            hostile: Vec::new(),
            pushes: 0,
            attempts: Vec::with_capacity(8),
            missed_signals: 0,
            signal_used: None,
            signalled: false,
            offer_reached: false,
            findings: Vec::new(),
            pressure: 0,
            outcome: Outcome::Abandoned,
            tier: 0,
        };
        let mut delivery = Delivery::Calm;
        for event in events {
            if let Event::Played { delivery: how, .. } = event {
                delivery = *how;
            }
            tally.add(event, delivery);
        }
        tally
    }

    /// The persona's table.
    pub(super) fn table(&self) -> &PersonaTable {
        &self.customer.traits.table
    }

    /// The reply of a move.
    pub(super) fn reply(&self, turn: u8) -> Option<ReplyIdx> {
        self.replies.get(usize::from(turn).checked_sub(1)?).copied()
    }

    /// An evidence event of a move. Gained and lost are spread over all of a dimension's events later.
    pub(super) fn evidence(
        &self,
        turn: u8,
        item: Item,
        opportunity: Opportunity,
        quality: i32,
        weight: i64,
        reason: Reason,
    ) -> Evidence {
        let reply = self.reply(turn);
        let dimension = item.dimension();
        Evidence {
            turn,
            reply,
            dimension,
            item,
            opportunity,
            quality,
            weight,
            gained: 0,
            lost: 0,
            reason,
            tainted: None,
        }
    }

    /// Objections that were brought up: what was only felt gave no opportunity.
    pub(super) fn raised(&self) -> impl Iterator<Item = &Objection> {
        self.objections.iter().filter(|o| o.shown.is_some())
    }

    /// The weightiest need that this customer wants opened.
    pub(super) fn top_need(&self) -> Option<usize> {
        (0..self.scenario.needs.len())
            .filter(|j| self.customer.targets[*j] > 0)
            .max_by_key(|j| (self.customer.weights[*j], std::cmp::Reverse(*j)))
    }

    /// Whether the weightiest need is where this customer wants it.
    pub(super) fn top_at_target(&self) -> bool {
        self.top_need().is_some_and(|j| self.level[j] >= self.customer.targets[j])
    }

    fn add(&mut self, event: &Event, delivery: Delivery) {
        let turn = self.turns;
        match *event {
            Event::Played { turn, reply, .. } => {
                self.turns = turn;
                self.replies.push(reply);
            }
            Event::CueAnswered { cue, quality, .. } => self.cues.push(Answered { turn, cue, quality, delivery }),
            Event::HostileAnswered { quality } => self.hostile.push((turn, quality)),
            Event::Asked { need, useful, result, level, .. } => {
                self.questions.push(Question { turn, useful, result });
                if level > self.level[need.at()] {
                    self.level[need.at()] = level;
                    self.level_turn[need.at()][usize::from(level)] = turn;
                }
            }
            Event::DecisionAsked { new: true, .. } => self.contexts.push(turn),
            Event::Summarised { share, counts: true, out_of_order } => self.summary = Some((turn, share, out_of_order)),
            Event::Presented { need, content, targeted, overload, matched, jargon } => {
                self.benefits.push(Benefit { turn, need, content, targeted, overload, jargon, matched });
                self.matched[need.at()] = matched;
            }
            Event::Recommended { quality, .. } => self.tier_fit = Some((turn, quality)),
            Event::Quoted { price_first, .. } => {
                self.price_first |= price_first;
            }
            Event::Pushed => self.pushes = self.pushes.saturating_add(1),
            Event::CloseTried { style, timing, style_fit, gap, .. } => {
                self.attempts.push(Attempt { turn, style, timing, style_fit, gap });
            }
            Event::Signalled { .. } => self.signalled = true,
            Event::SignalMissed => self.missed_signals = self.missed_signals.saturating_add(1),
            Event::SignalUsed { after } => {
                self.signal_used.get_or_insert(after);
            }
            Event::Violated { code, severity, claim, noticed, on_objection, .. } => {
                self.findings.push(Finding { code, turn, severity, corrected: false, claim, noticed, on_objection });
            }
            Event::Corrected { number } => {
                if let Some(finding) = self.findings.get_mut(usize::from(number)) {
                    finding.corrected = true;
                    finding.severity = Severity::S1;
                }
            }
            Event::Hinted { need } => self.hints.push((need, turn, None)),
            Event::HintFollowed { need, after } => {
                if let Some(hint) = self.hints.iter_mut().find(|h| h.0 == need && h.2.is_none()) {
                    hint.2 = Some(after);
                }
            }
            Event::Entered { beat } => {
                let stage = self.scenario.beats[beat.at()].stage;
                self.offer_reached |=
                    matches!(stage, BeatStage::Offer | BeatStage::Price | BeatStage::Close | BeatStage::Last);
            }
            Event::State(state) => self.pressure = state.pressure,
            Event::Ended { outcome, tier, .. } => (self.outcome, self.tier) = (outcome, tier),
            _ => self.add_objection_step(event),
        }
    }

    fn add_objection_step(&mut self, event: &Event) {
        let turn = self.turns;
        if let Event::Raised { objection, desk, root, intensity } = *event {
            self.objections.push(Objection {
                number: objection,
                desk,
                masked: desk != root,
                unmasked: false,
                first: intensity,
                left: intensity,
                shown: None,
                acknowledged: false,
                clarified: false,
                answer: None,
                fit: 0,
                settled: false,
                process_turn: 0,
                confirm_turn: 0,
            });
            return;
        }
        let number = match *event {
            Event::InPlay { objection, .. }
            | Event::Acknowledged { objection, .. }
            | Event::Clarified { objection, .. }
            | Event::Answered { objection, .. }
            | Event::Confirmed { objection, .. }
            | Event::CameBack { objection, .. } => objection,
            _ => return,
        };
        let Some(o) = self.objections.get_mut(usize::from(number)) else { return };
        match *event {
            Event::InPlay { .. } => {
                o.shown.get_or_insert(turn);
            }
            Event::Acknowledged { .. } => {
                o.acknowledged = true;
                o.process_turn = turn;
            }
            Event::Clarified { unmasked, .. } => {
                o.clarified = true;
                o.unmasked |= unmasked;
                o.process_turn = turn;
            }
            Event::Answered { method, fit, after, .. } => {
                o.answer = Some((turn, method));
                o.fit = o.fit.max(fit);
                o.left = after;
            }
            Event::Confirmed { result, .. } => {
                o.confirm_turn = turn;
                if result == ConfirmResult::Settled {
                    o.settled = true;
                    o.left = 0;
                }
            }
            Event::CameBack { remaining, .. } => {
                o.settled = false;
                o.left = remaining;
            }
            _ => {}
        }
    }
}
