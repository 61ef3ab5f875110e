//! Clicks the last card.

use super::*;

/// The last card.
pub(super) struct Last;

impl Bot for Last {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        Some(Move { reply: *seat.cards().last()?, delivery: Delivery::Calm })
    }
}
