//! The bots. A new one is a file with a [`Bot`] and a line in [`Kind`]'s table.

mod echo;
mod exit;
mod first;
mod last;
mod length;
mod one_act;
mod planner;
mod polite;
mod random;
mod repeat;
mod slip;
mod wait;

use rand::{SeedableRng, rngs::ChaCha8Rng};

use super::{
    plan::{Plan, Quote},
    plans,
    seat::Seat,
};
use crate::domain::{ids::*, scenario::Customer, session::Move};

pub use echo::Echo;
pub use planner::Planner;
pub use slip::{Lapse, Slip};

/// Somebody who plays.
pub trait Bot {
    /// What to say now, and how; none to leave politely.
    fn choose(&mut self, seat: &Seat<'_>) -> Option<Move>;
}

/// What a bot's choices are drawn from: the same for the same bot, seed and round on every machine.
pub type Dice = ChaCha8Rng;

/// Dice for a drill.
pub fn dice(seed: u64, salt: u64) -> Dice {
    ChaCha8Rng::seed_from_u64(seed.wrapping_mul(31).wrapping_add(salt.wrapping_mul(977)).wrapping_add(5))
}

/// The populations of G.1 that are told apart by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The adaptive expert, with so many slips in a thousand moves.
    Expert(u32),
    /// The adaptive expert, who in so many of a thousand moves goes astray, but seldom lies: the contestants and trainees of the
    /// reference model ([`Lapse::Astray`]).
    Astray(u32),
    /// Good, but the same for everybody.
    Generic,
    /// Mechanical SPIN.
    Novice,
    /// Never answers or closes.
    Passive,
    /// Price first, discount for everything.
    Discounter,
    /// Pushes.
    Pushy,
    /// The expert who lies.
    Liar,
    /// Any card, any delivery.
    Random,
    /// Any card, the delivery that the cue asks for.
    RandomReading,
    /// The first card.
    First,
    /// The last card.
    Last,
    /// The longest card in this language.
    Longest(Lang),
    /// The shortest card in this language.
    Shortest(Lang),
    /// The most polite card in this language.
    Polite(Lang),
    /// The expert's words, always said in one manner.
    Fixed(Delivery),
    /// The act that went well is repeated.
    RepeatBest,
    /// The expert who never names the price.
    NeverQuote,
    /// Says nothing.
    WaitOnly,
    /// Asks whenever possible.
    AskOnly,
    /// Presents whenever possible.
    BenefitOnly,
    /// Acknowledges whenever possible.
    AcknowledgeOnly,
    /// Asks for the decision whenever possible.
    CloseOnly,
    /// Leaves at once.
    ExitAtOnce,
    /// The expert without one skill.
    Without(Dimension),
    /// The expert who gives away whatever is asked for.
    Giver,
}

impl Kind {
    /// Players who read nothing, in the tests' sense of naive.
    pub fn naive() -> Vec<Kind> {
        let mut kinds = vec![Kind::Random, Kind::First, Kind::Last];
        for lang in Lang::ALL {
            kinds.extend([Kind::Longest(*lang), Kind::Shortest(*lang), Kind::Polite(*lang)]);
        }
        kinds
    }

    /// Players who look for a loophole.
    pub fn exploiters() -> Vec<Kind> {
        let mut kinds = Kind::naive();
        kinds.extend([
            Kind::RandomReading,
            Kind::RepeatBest,
            Kind::WaitOnly,
            Kind::AskOnly,
            Kind::BenefitOnly,
            Kind::AcknowledgeOnly,
            Kind::CloseOnly,
            Kind::ExitAtOnce,
        ]);
        kinds
    }

    /// The id in reports.
    pub fn id(self) -> String {
        match self {
            Kind::Expert(0) => "expert".into(),
            Kind::Expert(slips) => format!("expert-slip-{slips}"),
            Kind::Astray(slips) => format!("expert-astray-{slips}"),
            Kind::Generic => "generic".into(),
            Kind::Novice => "novice".into(),
            Kind::Passive => "passive".into(),
            Kind::Discounter => "discounter".into(),
            Kind::Pushy => "pushy".into(),
            Kind::Liar => "liar".into(),
            Kind::Random => "random".into(),
            Kind::RandomReading => "random-reading".into(),
            Kind::First => "first".into(),
            Kind::Last => "last".into(),
            Kind::Longest(lang) => format!("longest-{lang}"),
            Kind::Shortest(lang) => format!("shortest-{lang}"),
            Kind::Polite(lang) => format!("polite-{lang}"),
            Kind::Fixed(delivery) => format!("fixed-{delivery}"),
            Kind::RepeatBest => "repeat-best".into(),
            Kind::NeverQuote => "never-quote".into(),
            Kind::WaitOnly => "wait-only".into(),
            Kind::AskOnly => "ask-only".into(),
            Kind::BenefitOnly => "benefit-only".into(),
            Kind::AcknowledgeOnly => "acknowledge-only".into(),
            Kind::CloseOnly => "close-only".into(),
            Kind::ExitAtOnce => "exit-at-once".into(),
            Kind::Giver => "giver".into(),
            Kind::Without(dimension) => format!("without-{}", dimension.id().to_lowercase()),
        }
    }

    /// Seats this bot before a customer, whose type and style the adaptive ones can tell. `round` tells repetitions on the
    /// same seed apart.
    pub fn bot(self, customer: &Customer, seed: u64, round: u64) -> Box<dyn Bot> {
        let dice = dice(seed, round);
        let table = &customer.traits.table;
        // Slip rates as in the reference model's `BOTS`.
        let slipping = |plan: Plan, slips: u32| -> Box<dyn Bot> {
            Box::new(Slip::new(Planner::new(plan), Lapse::AnyCard, slips, self::dice(seed, round)))
        };
        match self {
            Kind::Expert(slips) => slipping(plans::adaptive(table), slips),
            Kind::Astray(slips) => {
                Box::new(Slip::new(Planner::new(plans::adaptive(table)), Lapse::Astray, slips, dice))
            }
            Kind::Generic => slipping(plans::generic(), 120),
            Kind::Novice => slipping(plans::novice(), 200),
            Kind::Passive => slipping(plans::passive(), 150),
            Kind::Discounter => slipping(plans::discounter(), 150),
            Kind::Pushy => slipping(plans::pushy(), 150),
            Kind::Liar => slipping(plans::liar(table), 50),
            Kind::Fixed(delivery) => slipping(Plan { delivery, reads: false, ..plans::adaptive(table) }, 0),
            Kind::NeverQuote => slipping(Plan { quote: Quote::Never, ..plans::adaptive(table) }, 0),
            Kind::Giver => slipping(plans::giver(table), 0),
            Kind::Without(dimension) => slipping(plans::ablation(table, dimension), 0),
            Kind::Random => Box::new(random::Random { dice, table: None }),
            Kind::RandomReading => Box::new(random::Random { dice, table: Some(table.clone()) }),
            Kind::First => Box::new(first::First),
            Kind::Last => Box::new(last::Last),
            Kind::Longest(lang) => Box::new(length::Length { lang, longest: true }),
            Kind::Shortest(lang) => Box::new(length::Length { lang, longest: false }),
            Kind::Polite(lang) => Box::new(polite::Polite { lang }),
            Kind::RepeatBest => Box::new(repeat::Repeat::new(dice)),
            Kind::WaitOnly => Box::new(wait::Wait),
            Kind::AskOnly => Box::new(one_act::OneAct::Ask),
            Kind::BenefitOnly => Box::new(one_act::OneAct::Benefit),
            Kind::AcknowledgeOnly => Box::new(one_act::OneAct::Acknowledge),
            Kind::CloseOnly => Box::new(one_act::OneAct::Close),
            Kind::ExitAtOnce => Box::new(exit::Exit),
        }
    }
}
