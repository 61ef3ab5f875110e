//! Goes on as somebody did: says what they said later wherever it is on offer, else the same kind of thing.

use super::*;

/// The rest of somebody's moves.
pub struct Echo {
    rest: Vec<Move>,
}

impl Echo {
    /// Goes on with these moves.
    pub fn new(rest: &[Move]) -> Echo {
        Echo { rest: rest.to_vec() }
    }
}

impl Bot for Echo {
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move> {
        if let Some(at) = self.rest.iter().position(|m| seat.offer().has(m.reply)) {
            return Some(self.rest.remove(at));
        }
        // Nothing of it is on offer: the same kind of act in the same manner, as long as anything was left to say.
        let manner = self.rest.first()?.delivery;
        let same = self.rest.iter().enumerate().find_map(|(at, m)| {
            let kind = seat.reply(m.reply).act.id();
            let card = seat.cards().iter().find(|r| seat.reply(**r).act.id() == kind && !seat.untrue(**r))?;
            Some((at, Move { reply: *card, delivery: m.delivery }))
        });
        match same {
            Some((at, played)) => {
                self.rest.remove(at);
                Some(played)
            }
            None => {
                self.rest.remove(0);
                let card = seat.cards().iter().find(|r| !seat.reply(**r).harmful).or(seat.cards().first())?;
                Some(Move { reply: *card, delivery: manner })
            }
        }
    }
}
