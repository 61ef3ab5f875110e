//! A planner whose attention slips: now and then it says any card in any manner.

use rand::RngExt as _;

use super::*;

/// A planner with slips.
pub struct Slip {
    planner: Planner,
    slips: u32,
    dice: Dice,
}

impl Slip {
    /// `slips` in a thousand moves.
    pub fn new(planner: Planner, slips: u32, dice: Dice) -> Slip {
        Slip { planner, slips, dice }
    }
}

impl Bot for Slip {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        if self.slips > 0 && self.dice.random_range(0..1000) < self.slips {
            let cards = seat.cards();
            let reply = *cards.get(self.dice.random_range(0..cards.len()))?;
            let delivery = Delivery::ALL[self.dice.random_range(0..Delivery::ALL.len())];
            return Some(Move { reply, delivery });
        }
        self.planner.choose(seat)
    }
}
