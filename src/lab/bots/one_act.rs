//! Does the one thing it knows whenever it is on offer, else takes the first card.

use super::*;
use crate::domain::scenario::Act;

/// Its one act.
pub(super) enum OneAct {
    Ask,
    Benefit,
    Acknowledge,
    Close,
}

impl Bot for OneAct {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        let mine = |act: Act| match self {
            OneAct::Ask => matches!(act, Act::Ask(..)),
            OneAct::Benefit => matches!(act, Act::Present(..)),
            OneAct::Acknowledge => act == Act::Acknowledge,
            OneAct::Close => matches!(act, Act::Close(_)),
        };
        let cards = seat.cards();
        let reply = *cards.iter().find(|r| mine(seat.reply(**r).act)).or(cards.first())?;
        Some(Move { reply, delivery: Delivery::Calm })
    }
}
