//! Follows a plan: the first wish that is on offer, else the nearest act; leaves when nothing is wished any more.

use super::*;
use crate::domain::{
    ids::Method,
    scenario::{Act, ReplyIdx},
    tables::is_trap,
};

/// A player with a plan.
pub struct Planner {
    plan: Plan,
}

impl Planner {
    /// A player with this plan.
    pub fn new(plan: Plan) -> Planner {
        Planner { plan }
    }

    /// Whether this player would say it, honesty considered.
    fn would_say(&self, seat: &Seat<'_>, reply: ReplyIdx) -> bool {
        if !seat.untrue(reply) || self.plan.lies {
            return true;
        }
        self.plan.bluffs && matches!(seat.reply(reply).act, Act::Close(_) | Act::Respond(Method::Urgency) | Act::Push)
    }

    /// Of the cards that do what is wished, the one this player prefers.
    fn card(&self, seat: &Seat<'_>, wish: Act) -> Option<ReplyIdx> {
        let fits = |act: Act| match (wish, act) {
            // Whoever is asked for terms says them however many a line holds.
            (Act::Disclose(owed), Act::Disclose(told)) => owed.minus(told) != owed,
            (wish, act) => wish == act,
        };
        let of_kind = || {
            let cards = seat.cards().iter().copied();
            cards.filter(|r| fits(seat.reply(*r).act) && self.would_say(seat, *r))
        };
        // The tier that fits is recommended by those who know people.
        let tier = seat.fitting_tier().filter(|_| self.plan.mind.is_some());
        of_kind()
            .find(|r| self.plan.lies && seat.is_lie(*r))
            .or_else(|| of_kind().find(|r| tier.is_some() && seat.reply(*r).tier == tier))
            .or_else(|| of_kind().next())
    }

    /// Whether this player does such a thing under no circumstances: answer, or ask for a decision.
    fn never(&self, act: Act) -> bool {
        matches!(act, Act::Respond(_)) && self.plan.tries == 0
            || matches!(act, Act::Close(_) | Act::Quote) && self.plan.attempts == 0
    }

    /// The card nearest to a wish that is not on offer (`Bot.nearest` of the reference model).
    fn nearest(&self, seat: &Seat<'_>, wish: Act) -> Option<ReplyIdx> {
        let wild = self.plan.bluffs
            || self.plan.pushes > 0
            || self.plan.method == crate::lab::plan::Method::Always(Method::Discount);
        seat.cards().iter().copied().min_by_key(|r| {
            let reply = seat.reply(*r);
            let mut distance = match () {
                () if reply.act.id() == wish.id() => 0,
                () if reply.act.handles_objection() && wish.handles_objection() => 3,
                () => 6,
            };
            distance += i32::from(subject(reply.act) != subject(wish));
            if !wild && (reply.harmful || matches!(reply.act, Act::Respond(m) if is_trap(m)) || seat.untrue(*r)) {
                distance += 12;
            }
            // Somebody who never answers, or never asks for a decision, does not do it for want of a better card either.
            let never =
                self.never(reply.act) || reply.act == Act::Summary && !self.plan.summary && self.plan.mind.is_none();
            // Somebody who answers with bluffs takes another bluff before an honest answer.
            let honest = self.plan.bluffs
                && match reply.act {
                    Act::Respond(m) => !is_trap(m),
                    Act::Close(style) => {
                        style != CloseStyle::Deadline && self.plan.closes.contains(&CloseStyle::Deadline)
                    }
                    _ => false,
                };
            distance += 12 * i32::from(never) + 4 * i32::from(honest);
            let calm = match reply.act {
                Act::Summary => 0,
                Act::Wait | Act::Confirm | Act::Acknowledge => 1,
                Act::Quote | Act::Clarify => 2,
                Act::Leave => 4,
                _ => 3,
            };
            (distance, calm, reply.id.as_str())
        })
    }
}

/// The need that an act is about.
fn subject(act: Act) -> Option<u16> {
    match act {
        Act::Ask(_, need) | Act::Present(need, _) => Some(need.0),
        _ => None,
    }
}

impl Bot for Planner {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        let wishes = self.plan.wishes(seat);
        let first = *wishes.first()?;
        let mut picked = wishes.iter().find_map(|wish| self.card(seat, *wish));
        if self.plan.lies {
            // Somebody who lies takes the untrue line of the kind he wants, whatever it is about.
            let kind = picked.map_or(first, |r| seat.reply(r).act).id();
            let lie = seat.cards().iter().copied().find(|r| {
                let act = seat.reply(*r).act;
                seat.is_lie(*r) && act.id() == kind && matches!(act, Act::Present(..) | Act::Respond(_))
            });
            picked = lie.or(picked);
        }
        let mut reply = picked.or_else(|| self.nearest(seat, first))?;
        if self.never(seat.reply(reply).act) {
            // Where every card asks for what this player never does, he says thank you and goes.
            reply = seat.leave();
        }
        Some(Move { reply, delivery: self.plan.delivery(seat) })
    }
}
