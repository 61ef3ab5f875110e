//! Says nothing, move after move.

use super::*;

/// Says nothing.
pub(super) struct Wait;

impl Bot for Wait {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        Some(Move { reply: seat.wait(), delivery: Delivery::Calm })
    }
}
