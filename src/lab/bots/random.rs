//! Any card, and any delivery or the one that the cue asks for.

use rand::RngExt as _;

use super::*;
use crate::{
    domain::{persona::PersonaTable, tables::cue_row},
    lab::plan::best,
};

/// Chooses blindly; with a table at least the delivery is right.
pub(super) struct Random {
    pub(super) dice: Dice,
    pub(super) table: Option<PersonaTable>,
}

impl Bot for Random {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        let cards = seat.cards();
        let reply = *cards.get(self.dice.random_range(0..cards.len()))?;
        let any = Delivery::ALL[self.dice.random_range(0..Delivery::ALL.len())];
        let delivery = match (&self.table, seat.cue()) {
            (None, _) => any,
            (Some(_), Some(cue)) => best(cue_row(cue, seat.about())),
            (Some(table), None) => best(table.deliveries),
        };
        Some(Move { reply, delivery })
    }
}
