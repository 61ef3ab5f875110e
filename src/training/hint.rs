//! Hints in practice: first a question to think about, then the kind of act; never which card it is.

use crate::{
    domain::{
        ids::*,
        scenario::Act,
        score::Item,
        session::{Move, Session},
    },
    handbook::{DEEDS, Topic},
    lab::{Seat, bots::Kind},
};

/// What the adaptive expert would do here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    act: Act,
    /// A signal of the customer that asks for another delivery than the one that is chosen.
    cue: Option<Cue>,
    /// Whether it is the customer's objection that has to be dealt with.
    objection: bool,
}

impl Hint {
    /// A hint for the turn that is on the table, with the delivery that is chosen now; none when the drill is over.
    pub fn of(session: &Session, delivery: Delivery) -> Option<Hint> {
        if session.is_over() {
            return None;
        }
        let seat = Seat::new(session);
        let played = Kind::Expert(0).bot(session.customer(), session.seed(), 0).choose(&seat);
        // Whoever has nothing left to wish for says goodbye.
        let Move { reply, delivery: better } = played.unwrap_or(Move { reply: seat.leave(), delivery });
        let act = seat.reply(reply).act;
        let cue = session.cue().filter(|_| better != delivery);
        Some(Hint { act, cue, objection: session.objection().is_some() })
    }

    /// Keys of the first hint's sentences: a question to think about.
    pub fn question(&self) -> Vec<&'static str> {
        let mut keys = Vec::new();
        if self.cue.is_some() {
            keys.push("hint-think-cue");
        }
        keys.push(match self.act {
            Act::Open(_) => "hint-think-open",
            Act::Ask(..) | Act::Context(_) => "hint-think-ask",
            Act::Summary => "hint-think-summary",
            Act::Present(..) => "hint-think-present",
            Act::Quote | Act::Disclose(_) => "hint-think-terms",
            Act::Acknowledge | Act::Clarify | Act::Respond(_) | Act::Confirm => "hint-think-objection",
            Act::Close(_) => "hint-think-close",
            Act::Wait | Act::Pause => "hint-think-pause",
            Act::Correct | Act::Apologise => "hint-think-wrong",
            Act::Push => "hint-think-close",
            Act::Leave if self.objection => "hint-think-objection",
            Act::Leave => "hint-think-leave",
        });
        keys
    }

    /// Key of the second hint: the kind of act.
    pub fn kind(&self) -> String {
        match self.act {
            Act::Ask(step, _) => format!("hint-act-ask-{}", step.id()),
            act => format!("hint-act-{}", act.id()),
        }
    }

    /// What a card about it would be about: no more than the hint itself says.
    pub fn topics(&self) -> Vec<Topic> {
        let cue = self.cue.map(Topic::Cue);
        let act = match self.act {
            // Which way of opening is better here is not told.
            Act::Open(_) => Some(Topic::Stage(Stage::FirstContact)),
            Act::Ask(step, _) => Some(Topic::Ask(step)),
            Act::Present(..) => Some(Topic::Item(Item::B1)),
            Act::Respond(_) => Some(Topic::Item(Item::O2)),
            Act::Close(_) | Act::Push => Some(Topic::Item(Item::C1)),
            act => DEEDS.iter().find(|deed| **deed == act.id()).map(|deed| Topic::Deed(deed)),
        };
        cue.into_iter().chain(act).collect()
    }

    /// The signal that asks for another way of speaking, if one does.
    pub fn cue(&self) -> Option<Cue> {
        self.cue
    }
}
