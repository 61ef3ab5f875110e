//! Believes that the longest line is the right one, or the shortest.

use super::*;

/// Longest or shortest card; the first of equals.
pub(super) struct Length {
    pub(super) lang: Lang,
    pub(super) longest: bool,
}

impl Bot for Length {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        let length = |r: &crate::domain::scenario::ReplyIdx| seat.reply(*r).text.get(self.lang).chars().count() as i64;
        let sign = if self.longest { -1 } else { 1 };
        let reply = *seat.cards().iter().min_by_key(|r| sign * length(r))?;
        Some(Move { reply, delivery: Delivery::Calm })
    }
}
