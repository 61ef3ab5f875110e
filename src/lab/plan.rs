//! A policy as data: what somebody would like to do in a sales talk, as an ordered list of wishes for every moment.

use super::seat::Seat;
use crate::domain::{
    ids::{Method as Answer, *},
    persona::PersonaTable,
    scenario::*,
    tables::{cue_row, is_trap, method_fit},
};

/// When the price is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quote {
    /// Before anything else.
    First,
    /// After the benefits.
    AfterValue,
    /// Never by oneself.
    Never,
}

/// How deep each need is asked into, 0–3, most important need first.
pub type Depth = [u8; MAX_NEEDS];

/// How an objection is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// By the method that the textbook names for its class, then the next best.
    Textbook,
    /// Always by this one.
    Always(Answer),
    /// By whichever temptation is on offer.
    Traps,
}

/// A way of selling. Bots built on plans choose only among the replies on offer: the first wish that is there, else the nearest act.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Openings, first wish first; empty: no opening.
    pub open: Vec<Opening>,
    /// Whether the background of a need is asked before its problem.
    pub background: bool,
    /// How deep.
    pub depth: Depth,
    /// Whether the needs are summed up.
    pub summary: bool,
    /// Content styles taken in turn.
    pub styles: Vec<Content>,
    /// Rounds of benefits over the needs.
    pub rounds: u8,
    /// Needs that get a benefit.
    pub needs: usize,
    /// Whether objections are acknowledged.
    pub acknowledge: bool,
    /// Whether objections are clarified.
    pub clarify: bool,
    /// Whether an answer is confirmed.
    pub confirm: bool,
    /// How objections are answered.
    pub method: Method,
    /// Answers to one objection; 0: it is not answered.
    pub tries: u8,
    /// When the price is named.
    pub quote: Quote,
    /// Close styles, first attempt first; empty: never asks.
    pub closes: Vec<CloseStyle>,
    /// Attempts to close.
    pub attempts: u8,
    /// Delivery where no cue is read.
    pub delivery: Delivery,
    /// Whether cues are read.
    pub reads: bool,
    /// Whether the tempting untrue version is preferred.
    pub lies: bool,
    /// Whether a real or false deadline may be used to close although it is untrue.
    pub bluffs: bool,
    /// Pushes.
    pub pushes: u8,
    /// The customer type that this player has in mind; none: blind to persons.
    pub mind: Option<Box<PersonaTable>>,
}

impl Plan {
    /// The delivery for this moment.
    pub fn delivery(&self, seat: &Seat<'_>) -> Delivery {
        match seat.cue() {
            Some(cue) if self.reads => best(cue_row(cue, seat.about())),
            _ => self.delivery,
        }
    }

    /// What this player would like to do now, best first.
    pub fn wishes(&self, seat: &Seat<'_>) -> Vec<Act> {
        let mut wishes = Vec::with_capacity(40);
        let heard = &seat.heard;
        self.settle(seat, &mut wishes);
        if !heard.terms_owed.is_empty() && self.mind.is_some() {
            wishes.push(Act::Disclose(heard.terms_owed));
        }
        let benefits: u8 = heard.benefits.iter().sum();
        if !heard.opened && benefits == 0 {
            wishes.extend(self.open.iter().map(|o| Act::Open(*o)));
        }
        let grieving = matches!(seat.family(), Family::Complaint | Family::WinBack | Family::Crisis);
        if grieving && !heard.apologised && self.acknowledge {
            wishes.push(Act::Apologise);
        }
        if self.quote == Quote::First && !heard.quoted {
            wishes.push(Act::Quote);
        }
        let asking = matches!(seat.stage(), BeatStage::Open | BeatStage::Discover);
        if asking {
            self.ask(seat, &mut wishes);
        }
        if self.summary && !heard.summarised && (asking || seat.stage() == BeatStage::Price) {
            wishes.push(Act::Summary);
        }
        if heard.pushes < self.pushes && benefits >= 2 {
            wishes.push(Act::Push);
        }
        let leaning = self.reads && seat.cue() == Some(Cue::Lean) && benefits > 0;
        if !leaning {
            self.present(seat, &mut wishes);
        }
        if self.quote != Quote::Never && !heard.quoted {
            wishes.push(Act::Quote);
        }
        self.close(heard.closes, &mut wishes);
        wishes
    }

    fn settle(&self, seat: &Seat<'_>, wishes: &mut Vec<Act>) {
        let Some(o) = seat.objection() else { return };
        if o.refused >= self.tries.max(1) {
            return;
        }
        if self.acknowledge && !o.acknowledged && !o.answered {
            wishes.push(Act::Acknowledge);
        }
        // "Let me think about it" says nothing: whoever knows people asks what is behind it.
        let vague = self.mind.is_some() && o.class == ObjectionClass::Consider;
        if (self.clarify || vague) && !o.clarified && !o.answered {
            wishes.push(Act::Clarify);
        }
        let answered = o.answered && !o.confirm_asked;
        if self.tries > 0 && !answered {
            wishes.extend(self.methods(o.class).into_iter().map(Act::Respond));
        }
        if self.confirm && answered {
            wishes.push(Act::Confirm);
        }
    }

    fn ask(&self, seat: &Seat<'_>, wishes: &mut Vec<Act>) {
        let heard = &seat.heard;
        // Somebody who knows people feels when one more question would be one too many, but asks for the essentials.
        if self.mind.as_ref().is_some_and(|table| i32::from(heard.questions) >= table.questions_tolerated.max(3)) {
            return;
        }
        for j in 0..seat.needs() {
            let depth = self.depth[j];
            let need = NeedIdx(j as u16);
            if depth == 0 || heard.level[j] >= depth || heard.missed[j] > depth {
                continue;
            }
            let step = match heard.level[j] {
                0 if self.background && !heard.background[j] => Spin::Situation,
                0 => Spin::Problem,
                1 => Spin::Implication,
                _ => Spin::Payoff,
            };
            wishes.push(Act::Ask(step, need));
        }
    }

    fn present(&self, seat: &Seat<'_>, wishes: &mut Vec<Act>) {
        let heard = &seat.heard;
        let given: u8 = heard.benefits.iter().sum();
        for round in 0..self.rounds {
            for j in 0..seat.needs().min(self.needs) {
                if heard.benefits[j] != round || round > 0 && self.expected_match(heard.content[j]) >= 85 {
                    continue;
                }
                wishes.extend(self.contents(given).into_iter().map(|c| Act::Present(NeedIdx(j as u16), c)));
            }
        }
    }

    /// Match that somebody would expect who knows the customer type: 55 × style, repeats count half, then a quarter.
    fn expected_match(&self, given: [u8; 6]) -> i32 {
        let mut times = 0;
        let mut sum = 0;
        for (style, count) in given.iter().enumerate() {
            let fit = self.mind.as_ref().map_or(100, |table| table.content[style]);
            for _ in 0..*count {
                sum += 55 * fit / 100 / [1, 2, 4][times.min(2)];
                times += 1;
            }
        }
        sum
    }

    fn close(&self, tried: u8, wishes: &mut Vec<Act>) {
        let Some(last) = self.closes.last() else { return };
        if tried >= self.attempts {
            return;
        }
        let first = self.closes.get(usize::from(tried)).unwrap_or(last);
        wishes.push(Act::Close(*first));
        wishes.extend(self.closes.iter().map(|c| Act::Close(*c)));
        // Whoever closes with nothing but deadlines does not fall back on something better.
        let stubborn = self.closes == [CloseStyle::Deadline];
        if let Some(table) = self.mind.as_ref().filter(|_| !stubborn) {
            let mut rest: Vec<CloseStyle> =
                CloseStyle::ALL.iter().copied().filter(|c| *c != CloseStyle::Deadline).collect();
            rest.sort_by_key(|c| -table.closes[c.index()]);
            wishes.extend(rest.into_iter().map(Act::Close));
        } else if !stubborn {
            wishes.push(Act::Close(CloseStyle::NextStep));
        }
    }

    /// Methods for an objection of this class, best first.
    fn methods(&self, class: ObjectionClass) -> Vec<Answer> {
        let neutral = [100; 13];
        let factors = self.mind.as_ref().map_or(&neutral, |table| &table.methods);
        let mut honest: Vec<Answer> = Answer::ALL.iter().copied().filter(|m| !is_trap(*m)).collect();
        honest.retain(|m| method_fit(class, *m, factors) > 0);
        honest.sort_by_key(|m| -method_fit(class, *m, factors));
        match self.method {
            Method::Textbook => honest,
            Method::Always(method) => vec![method],
            Method::Traps => vec![Answer::Discount, Answer::Urgency, Answer::Argue],
        }
    }

    /// Content styles for the next benefit, best first.
    fn contents(&self, given: u8) -> Vec<Content> {
        let mut order = self.styles.clone();
        if !order.is_empty() {
            order.rotate_left(usize::from(given) % self.styles.len());
        }
        let mut rest: Vec<Content> = match &self.mind {
            Some(table) => {
                let mut rest: Vec<Content> =
                    Content::ALL.iter().copied().filter(|c| table.content[c.index()] >= 75).collect();
                rest.sort_by_key(|c| -table.content[c.index()]);
                rest
            }
            None if self.styles == [Content::Feature] => vec![Content::Fab],
            None => vec![Content::Fab, Content::Proof, Content::Quant, Content::Compare],
        };
        rest.retain(|c| !order.contains(c));
        order.extend(rest);
        order
    }
}

/// The delivery with the highest figure; the first of equals.
pub fn best(row: [i32; 5]) -> Delivery {
    let mut at = 0;
    for (n, quality) in row.iter().enumerate() {
        if *quality > row[at] {
            at = n;
        }
    }
    Delivery::ALL[at]
}
