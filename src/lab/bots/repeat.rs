//! Repeats the kind of act after which the customer looked best, as a player would who searches for the one trick.

use rand::RngExt as _;

use super::*;

/// Remembers how each kind of act was received.
pub(super) struct Repeat {
    dice: Dice,
    liked: Vec<(&'static str, i32)>,
    last: Option<&'static str>,
}

impl Repeat {
    pub(super) fn new(dice: Dice) -> Repeat {
        Repeat { dice, liked: Vec::new(), last: None }
    }

    fn worth(cue: Option<Cue>) -> i32 {
        match cue {
            Some(Cue::Lean) => 3,
            Some(Cue::Nod) => 2,
            None => 1,
            Some(_) => -1,
        }
    }
}

impl Bot for Repeat {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        if let Some(act) = self.last.take() {
            let worth = Repeat::worth(seat.cue());
            match self.liked.iter_mut().find(|(id, _)| *id == act) {
                Some((_, sum)) => *sum += worth,
                None => self.liked.push((act, worth)),
            }
        }
        let cards = seat.cards();
        let liking = |r: &crate::domain::scenario::ReplyIdx| {
            let act = seat.reply(*r).act.id();
            self.liked.iter().find(|(id, _)| *id == act).map_or(0, |(_, sum)| *sum)
        };
        let most = cards.iter().map(liking).max()?;
        let candidates: Vec<_> = cards.iter().filter(|r| liking(r) == most).collect();
        let reply = *candidates[self.dice.random_range(0..candidates.len())];
        self.last = Some(seat.reply(reply).act.id());
        Some(Move { reply, delivery: Delivery::Calm })
    }
}
