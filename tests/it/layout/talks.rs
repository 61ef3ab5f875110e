//! Talks with the shipped customers that show the window's hardest moments, found by playing and measuring.

use sparring::domain::ids::{Delivery, Lang, Mode};
use sparring::domain::scenario::{CustomerIdx, Shared};
use sparring::domain::session::{Move, Session};
use sparring::ui::intent::Intent;

/// How many talks are tried with each customer.
const TRIES: u64 = 40;

/// A talk up to some moment, as the intents that lead there from the briefing.
#[derive(Clone, Debug)]
pub struct Talk {
    /// The customer's place in the scenario.
    pub customer: usize,
    /// The seed.
    pub seed: u64,
    /// What is pressed after the start.
    pub presses: Vec<Intent>,
}

/// The moments of one scenario in one language that are looked at.
#[derive(Clone, Debug)]
pub struct Moments {
    /// Where the customer's words take the most room.
    pub longest_line: Talk,
    /// Where the cards take the most room.
    pub longest_replies: Talk,
    /// Where the notes take the most room while an objection is open.
    pub objection: Talk,
    /// Where most needs are noted.
    pub needs: Talk,
    /// The longest talk that came to its end.
    pub whole: Talk,
}

/// The best talk so far by some measure.
struct Best(f32, Option<Talk>);

impl Best {
    fn offer(&mut self, worth: f32, talk: &Talk) {
        if worth > self.0 {
            *self = Best(worth, Some(talk.clone()));
        }
    }

    fn talk(self, what: &str, of: &str) -> Talk {
        self.1.unwrap_or_else(|| panic!("{of}: no talk shows {what}"))
    }
}

/// A plain sequence of numbers: the same talks on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % count.max(1)
    }
}

/// Plays with every customer and keeps the hardest moments; `width` measures a text on one line.
pub fn moments(scenario: &Shared, lang: Lang, width: &mut dyn FnMut(&str) -> f32) -> Moments {
    let none = || Best(f32::MIN, None);
    let (mut line, mut replies, mut objection, mut needs, mut whole) = (none(), none(), none(), none(), none());
    for customer in 0..scenario.customers.len() {
        for seed in 0..TRIES {
            let mut numbers = Numbers(seed.wrapping_mul(977).wrapping_add(customer as u64));
            let mut session = Session::new(scenario, CustomerIdx(customer as u16), seed, Mode::Practice);
            let mut talk = Talk { customer, seed, presses: Vec::new() };
            while !session.is_over() {
                let offer = session.offer();
                let cards = offer.cards();
                let words = |reply: &sparring::domain::scenario::ReplyIdx| scenario.replies[reply.at()].text.get(lang);
                // What was said before is shown beside the line, so the two are weighed together, the line more.
                line.offer(width(session.says().get(lang)), &talk);
                replies.offer(cards.iter().map(|reply| width(words(reply))).sum(), &talk);
                let notes: f32 =
                    session.notes().map(|note| width(scenario.needs[note.need.at()].note.get(lang)) + 40.0).sum();
                needs.offer(notes, &talk);
                if let Some(open) = session.objection() {
                    objection.offer(notes + width(scenario.desks[open.desk.at()].title.get(lang)), &talk);
                }
                let card = numbers.below(cards.len());
                let delivery = Delivery::ALL[numbers.below(Delivery::ALL.len())];
                let reply = cards[card];
                talk.presses.extend([Intent::Deliver(delivery), Intent::Say(card)]);
                session.play(Move { reply, delivery }).expect("a card on the table can be played");
            }
            whole.offer(talk.presses.len() as f32, &talk);
        }
    }
    Moments {
        longest_line: line.talk("a line", &scenario.id),
        longest_replies: replies.talk("replies", &scenario.id),
        objection: objection.talk("an objection", &scenario.id),
        needs: needs.talk("a need", &scenario.id),
        whole: whole.talk("an end", &scenario.id),
    }
}
