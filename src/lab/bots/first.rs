//! Clicks the first card as fast as possible.

use super::*;

/// The first card.
pub(super) struct First;

impl Bot for First {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        Some(Move { reply: *seat.cards().first()?, delivery: Delivery::Calm })
    }
}
