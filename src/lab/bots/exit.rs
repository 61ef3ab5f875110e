//! Leaves at once.

use super::*;

/// Leaves at once.
pub(super) struct Exit;

impl Bot for Exit {
    fn choose(&mut self, _: &Seat<'_>) -> Option<Move> {
        None
    }
}
