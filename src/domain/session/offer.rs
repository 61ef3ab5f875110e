//! What is on the table: three to five cards drawn from the beat's slots or the objection in play, and the standing moves.

use super::{super::draw::SplitMix, *};

/// Fewest cards before filler lines join in.
const FEWEST: usize = 3;

/// The replies on offer this turn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Offer {
    cards: [ReplyIdx; MAX_CARDS],
    card_count: usize,
    standing: [ReplyIdx; 3],
    standing_count: usize,
}

impl Offer {
    /// The cards in the order in which they are shown.
    pub fn cards(&self) -> &[ReplyIdx] {
        &self.cards[..self.card_count]
    }

    /// The standing moves: wait, leave and, when a claim can be taken back, correct.
    pub fn standing(&self) -> &[ReplyIdx] {
        &self.standing[..self.standing_count]
    }

    /// Cards and standing moves together.
    pub fn all(&self) -> impl Iterator<Item = ReplyIdx> + '_ {
        self.cards().iter().chain(self.standing()).copied()
    }

    /// Whether the reply is on the table.
    pub fn has(&self, reply: ReplyIdx) -> bool {
        self.all().any(|r| r == reply)
    }

    fn push(&mut self, reply: ReplyIdx) {
        self.cards[self.card_count] = reply;
        self.card_count += 1;
    }

    fn stand(&mut self, reply: ReplyIdx) {
        self.standing[self.standing_count] = reply;
        self.standing_count += 1;
    }
}

/// Candidates of which the first sensible one is offered.
#[derive(Clone, Copy)]
enum Slot<'a> {
    /// An authored slot with its conditions.
    Items(&'a [SlotItem]),
    /// Two lists of replies, one after the other.
    Replies(&'a [ReplyIdx], &'a [ReplyIdx]),
    /// Wordings of which an unused one is preferred but the last may be said again.
    Wordings(&'a [ReplyIdx]),
    /// One reply.
    One(ReplyIdx),
}

/// Most slots that one turn looks at: five of an objection and those of a beat.
const MOST_SLOTS: usize = 16;

/// A short list on the stack.
struct Slots<'a> {
    list: [Option<Slot<'a>>; MOST_SLOTS],
    count: usize,
}

impl<'a> Slots<'a> {
    fn new() -> Slots<'a> {
        Slots { list: [None; MOST_SLOTS], count: 0 }
    }

    fn push(&mut self, slot: Slot<'a>) {
        if self.count < MOST_SLOTS {
            self.list[self.count] = Some(slot);
            self.count += 1;
        }
    }
}

impl<'a> Step<'a> {
    /// Works out what is on offer now.
    pub(super) fn refresh_offer(&mut self) {
        let mut offer = Offer::default();
        if !self.run.over {
            let mut slots = Slots::new();
            match self.run.in_play {
                Some(number) => self.objection_slots(number, &mut slots),
                None => self.beat_slots(&mut slots),
            }
            for slot in slots.list[..slots.count].iter().flatten() {
                if offer.card_count == MAX_CARDS {
                    break;
                }
                if let Some(reply) = self.first_sensible(slot, &offer) {
                    offer.push(reply);
                }
            }
            for reply in &self.scenario.filler {
                if offer.card_count < FEWEST && !offer.has(*reply) && self.sensible(*reply) {
                    offer.push(*reply);
                }
            }
            let count = offer.card_count;
            self.shuffle(&mut offer.cards[..count]);
            offer.stand(self.scenario.wait);
            offer.stand(self.scenario.leave);
            if self.correctable().is_some() {
                offer.stand(self.scenario.correct);
            }
        }
        self.run.offer = offer;
    }

    fn beat_slots(&self, slots: &mut Slots<'a>) {
        for slot in &self.scenario.beats[self.run.beat.at()].slots {
            slots.push(Slot::Items(slot));
        }
    }

    /// Raised: acknowledge, clarify, methods, one temptation, the way back. Answered: confirm, another method, a
    /// temptation, a missing step, the waiting beat's own lines (`skeleton.md` 2).
    fn objection_slots(&self, number: usize, slots: &mut Slots<'a>) {
        let scenario = self.scenario;
        let o = self.run.mind.objection(number);
        let desk = &scenario.desks[o.desk.at()];
        let mut steps = [None, None];
        let mut step_count = 0;
        for (missing, slot) in [
            (!o.acknowledged, Slot::Wordings(&scenario.acknowledge)),
            (!o.clarified, Slot::Replies(&desk.clarify, &[])),
        ] {
            if missing {
                steps[step_count] = Some(slot);
                step_count += 1;
            }
        }
        let fresh = desk.methods.iter().filter(|m| !self.is_used(**m)).map(|m| Slot::One(*m));
        let here = &scenario.beats[self.run.beat.at()].slots;
        if o.answered {
            if !o.confirm_asked {
                slots.push(Slot::Wordings(&scenario.confirm));
            }
            fresh.take(1).for_each(|slot| slots.push(slot));
            slots.push(Slot::Replies(&desk.traps, &[]));
            if let Some(slot) = steps[0] {
                slots.push(slot);
            }
            here.iter().for_each(|slot| slots.push(Slot::Items(slot)));
        } else {
            steps.into_iter().flatten().for_each(|slot| slots.push(slot));
            fresh.take(3 - step_count).for_each(|slot| slots.push(slot));
            slots.push(if self.run.looks == 0 && number.is_multiple_of(2) {
                Slot::Replies(&desk.traps, &desk.lies)
            } else {
                Slot::Replies(&desk.lies, &desk.traps)
            });
            if let Some(slot) = here.first() {
                slots.push(Slot::Items(slot));
            }
        }
    }

    fn first_sensible(&self, slot: &Slot<'_>, offer: &Offer) -> Option<ReplyIdx> {
        let fits = |reply: ReplyIdx| {
            let harmful = self.scenario.replies[reply.at()].harmful;
            !offer.has(reply)
                && self.sensible(reply)
                && !(harmful && offer.cards().iter().any(|r| self.scenario.replies[r.at()].harmful))
        };
        match slot {
            Slot::Items(items) => items
                .iter()
                .find(|item| fits(item.reply) && item.when.as_ref().is_none_or(|c| self.holds(c)))
                .map(|item| item.reply),
            Slot::Replies(first, then) => first.iter().chain(*then).copied().find(|reply| fits(*reply)),
            Slot::Wordings(wordings) => {
                wordings.iter().copied().find(|reply| fits(*reply)).or_else(|| wordings.last().copied())
            }
            Slot::One(reply) => fits(*reply).then_some(*reply),
        }
    }

    /// Whether a reply makes sense now: not used up, its own condition holds, and its act has something to act on.
    fn sensible(&self, at: ReplyIdx) -> bool {
        let reply = &self.scenario.replies[at.at()];
        (reply.reuse || !self.is_used(at))
            && reply.when.as_ref().is_none_or(|c| self.holds(c))
            && self.act_makes_sense(reply.act)
    }

    fn act_makes_sense(&self, act: Act) -> bool {
        let mind = &self.run.mind;
        match act {
            Act::Open(_) => !mind.opened,
            Act::Ask(step, need) => {
                let (level, context) = (mind.level[need.at()], mind.context[need.at()]);
                let told = self.customer.told[need.at()];
                match step {
                    // What the portrait tells may be asked all the same, uselessly.
                    Spin::Situation => level == 0 && (!context || told),
                    Spin::Problem => level == 0,
                    Spin::Implication => level == 1 || level == 0 && context,
                    Spin::Payoff => level == 1 || level == 2,
                }
            }
            Act::Summary => mind.level.iter().any(|l| *l > 0),
            Act::Quote => !mind.quoted,
            Act::Pause => !mind.paused,
            Act::Disclose(items) => !items.minus(mind.disclosed).is_empty(),
            Act::Apologise => matches!(self.scenario.family, Family::Complaint | Family::WinBack | Family::Crisis),
            Act::Correct => self.correctable().is_some(),
            _ => true,
        }
    }

    /// The order on screen is drawn by key, so that the place of a card tells nothing.
    fn shuffle(&self, cards: &mut [ReplyIdx]) {
        let mut random = SplitMix::new(self.run.draws.draw(Kind::Order, u64::from(self.run.turn)));
        for i in (1..cards.len()).rev() {
            cards.swap(i, random.below(i as u64 + 1) as usize);
        }
    }
}
