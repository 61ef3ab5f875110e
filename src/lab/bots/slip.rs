//! A planner whose attention slips: now and then it says something else than it meant to, in any manner.

use rand::{RngExt as _, seq::IndexedRandom as _};

use super::*;
use crate::domain::scenario::{Act, ReplyIdx};

/// How often in a thousand a slip that makes a claim makes an untrue one, where the table offers one (`randmove` of the
/// reference model).
const UNTRUE: u32 = 70;

/// What happens in a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lapse {
    /// As in the reference model's `branching.run`, from which the figures of `measurement.md` G.3 come: any card on the table,
    /// lies and leave-taking as likely as everything else, and the planner notices what was not said.
    AnyCard,
    /// As in the reference model's `bots.play`, from which those of `curriculum.md` E (certificates) and F.3 (rankings) come:
    /// any card but the one that leaves, seldom a lie, and the planner believes that he said what he had meant to say. It lies
    /// about a quarter as often as [`Lapse::AnyCard`], so what a violation costs weighs less.
    Astray,
}

/// A planner with slips.
pub struct Slip {
    planner: Planner,
    lapse: Lapse,
    slips: u32,
    dice: Dice,
    /// What was meant and never said, though the planner believes it was.
    lost: Vec<Act>,
}

impl Slip {
    /// `slips` in a thousand moves.
    pub fn new(planner: Planner, lapse: Lapse, slips: u32, dice: Dice) -> Slip {
        Slip { planner, lapse, slips, dice, lost: Vec::new() }
    }

    fn slips_now(&mut self) -> bool {
        self.slips > 0 && self.dice.random_range(0..1000) < self.slips
    }

    /// What is said instead.
    fn astray(&mut self, seat: &Seat<'_>) -> Option<ReplyIdx> {
        if self.lapse == Lapse::AnyCard {
            let cards = seat.cards();
            return cards.get(self.dice.random_range(0..cards.len())).copied();
        }
        let act = |reply: ReplyIdx| seat.reply(reply).act;
        let cards: Vec<ReplyIdx> = seat.cards().iter().copied().filter(|r| act(*r) != Act::Leave).collect();
        let drawn = *cards.choose(&mut self.dice)?;
        let lie = self.dice.random_range(0..1000) < UNTRUE;
        let claims = matches!(act(drawn), Act::Present(..) | Act::Respond(_) | Act::Close(_));
        if !claims || seat.untrue(drawn) == lie {
            return Some(drawn);
        }
        // The kind of act was drawn; whether it is true is drawn apart from it.
        let of = |alike: bool| -> Vec<ReplyIdx> {
            let fits = |r: &ReplyIdx| seat.untrue(*r) == lie && (!alike || act(*r).id() == act(drawn).id());
            cards.iter().copied().filter(fits).collect()
        };
        let other = of(true).choose(&mut self.dice).copied();
        if lie {
            // No untrue card of this kind on the table: the true one it is.
            return other.or(Some(drawn));
        }
        other.or_else(|| of(false).choose(&mut self.dice).copied()).or(Some(drawn))
    }
}

impl Bot for Slip {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        let believed = seat.believing(&self.lost);
        let meant = self.planner.choose(&believed);
        if !self.slips_now() {
            return meant;
        }
        let Some(reply) = self.astray(seat) else { return meant };
        let delivery = Delivery::ALL[self.dice.random_range(0..Delivery::ALL.len())];
        if self.lapse == Lapse::Astray {
            self.lost.extend(meant.map(|meant| seat.reply(meant.reply).act));
        }
        Some(Move { reply, delivery })
    }
}
