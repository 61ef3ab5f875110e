//! Micro-drills: one to three moves in the middle of a talk, at a place where one skill is called for.
//!
//! The place is found by letting the lab's adaptive expert play a whole drill: where the expert's move was judged on the wanted
//! rubric item, the trainee takes over, after the same words that led there.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        ids::*,
        scenario::*,
        score::{Evidence, Item, Opportunity, score},
        session::{Move, Session},
    },
    handbook::{Card, Topic},
    lab::{Game, bots::Kind, play},
};

/// A place to practise one skill. Scenario and customer are named by id, so that it can be kept and replayed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The skill.
    pub item: Item,
    /// Scenario id.
    pub scenario: String,
    /// Customer id.
    pub customer: String,
    /// Seed.
    pub seed: u64,
    /// Moves that lead there: reply id and delivery.
    pub prefix: Vec<(String, Delivery)>,
    /// How many moves the trainee makes.
    pub moves: u8,
}

/// How many moves a skill needs: a cue is answered at once, an objection is listened to, answered and confirmed.
pub const fn moves_for(item: Item) -> u8 {
    match item {
        Item::V1 | Item::V3 | Item::C1 | Item::C2 | Item::B1 | Item::B2 | Item::B3 | Item::B4 | Item::N3 => 1,
        Item::N1 | Item::N2 | Item::N4 | Item::N5 | Item::C3 => 2,
        Item::O1 | Item::O2 | Item::O3 => 3,
    }
}

/// Where to practise a skill with a customer, if this drill has such a place: the first after the opening where the expert's move
/// was judged on it.
pub fn spot(item: Item, scenario: &Shared, customer: CustomerIdx, seed: u64) -> Option<Spot> {
    spot_about(item, None, scenario, customer, seed)
}

/// The same, at a place where the expert's way is about the topic.
fn spot_about(item: Item, topic: Option<Topic>, scenario: &Shared, customer: CustomerIdx, seed: u64) -> Option<Spot> {
    let seated = &scenario.customers[customer.at()];
    let mut bot = Kind::Expert(0).bot(seated, seed, 0);
    let game = play(bot.as_mut(), scenario, customer, seed, Mode::Practice);
    let judged = game.card.evidence.iter().filter(|e| e.item == item && e.quality >= GOOD);
    let mut turns: Vec<usize> = judged.map(|e| usize::from(first_of(&game, e, item))).collect();
    turns.sort_unstable();
    turns.dedup();
    // The opening is no middle of a talk.
    turns.into_iter().filter(|turn| *turn > 1).find_map(|turn| {
        let prefix = game.moves[..turn - 1].iter().map(|m| (scenario.replies[m.reply.at()].id.clone(), m.delivery));
        let spot = Spot {
            item,
            scenario: scenario.id.clone(),
            customer: seated.id.clone(),
            seed,
            prefix: prefix.collect(),
            moves: moves_for(item),
        };
        // Cut off early, a talk may not be judged on the skill yet: one cue alone is no evidence.
        let (moves, after) = spot.model(scenario)?;
        let fits =
            spot.quality(&after) >= GOOD && topic.is_none_or(|topic| spot.shows(topic, scenario, &moves, &after));
        fits.then_some(spot)
    })
}

/// The quality from which the expert's way counts as one to learn from, per mille.
const GOOD: i32 = 500;

/// The move where practising begins: for an objection the one on which it is answered first, not the one on which it ends.
fn first_of(game: &Game, evidence: &Evidence, item: Item) -> u8 {
    let objection = matches!(item, Item::O1 | Item::O2 | Item::O3);
    if !objection || evidence.turn == 0 {
        return evidence.turn;
    }
    let replies = &game.session.scenario().replies;
    let mut turn = usize::from(evidence.turn);
    // Step back over the moves that belong to the same objection, as far as the trainee's three moves reach.
    while turn > 1
        && usize::from(evidence.turn) - (turn - 1) < usize::from(moves_for(item))
        && replies[game.moves[turn - 2].reply.at()].act.handles_objection()
    {
        turn -= 1;
    }
    turn as u8
}

impl Spot {
    /// The talk up to the place, or none when the scenario no longer fits.
    pub fn session(&self, scenario: &Shared) -> Option<Session> {
        let customer = scenario.customers.iter().position(|c| c.id == self.customer)?;
        let mut session = Session::new(scenario, CustomerIdx(customer as u16), self.seed, Mode::Practice);
        for (reply, delivery) in &self.prefix {
            let reply = scenario.reply(reply)?;
            session.play(Move { reply, delivery: *delivery }).ok()?;
        }
        (!session.is_over()).then_some(session)
    }

    /// Whether the trainee has made all the moves.
    pub fn is_done(&self, session: &Session) -> bool {
        session.is_over() || session.turn() >= self.prefix.len() + usize::from(self.moves)
    }

    /// How well the skill was shown in the trainee's own moves, per mille; 0 when it was called for and not used.
    pub fn quality(&self, session: &Session) -> i32 {
        let own = self.own(session);
        let weight: i64 = own.iter().map(|e| e.weight).sum();
        let sum: i64 = own.iter().map(|e| e.weight * i64::from(e.quality)).sum();
        if weight > 0 { (sum / weight) as i32 } else { 0 }
    }

    /// What the trainee's own moves were judged on the skill.
    pub fn own(&self, session: &Session) -> Vec<Evidence> {
        let card = score(session.scenario(), session.customer_index(), session.events());
        let own = |e: &&Evidence| e.item == self.item && usize::from(e.turn) > self.prefix.len();
        card.evidence.iter().filter(own).copied().collect()
    }

    /// Whether moves that were made from here are about the topic.
    fn shows(&self, topic: Topic, scenario: &Scenario, moves: &[Move], after: &Session) -> bool {
        let own = || self.own(after).into_iter().map(|e| e.opportunity);
        match topic {
            Topic::Item(_) => true,
            Topic::Cue(cue) => own().any(|o| o == Opportunity::Cue(cue)),
            Topic::Objection(class) => own()
                .any(|o| matches!(o, Opportunity::Objection { desk, .. } if scenario.desks[desk.at()].class == class)),
            Topic::Delivery(delivery) => moves.iter().any(|m| m.delivery == delivery),
            _ => moves.iter().any(|m| topic.is_said_by(scenario, &scenario.replies[m.reply.at()])),
        }
    }

    /// What the expert would have said from here, with the session after it.
    pub fn model(&self, scenario: &Shared) -> Option<(Vec<Move>, Session)> {
        let mut session = self.session(scenario)?;
        let mut bot = Kind::Expert(0).bot(session.customer(), self.seed, 0);
        let mut moves = Vec::new();
        while !self.is_done(&session) {
            let played = bot.choose(&crate::lab::Seat::new(&session))?;
            session.play(played).ok()?;
            moves.push(played);
        }
        Some((moves, session))
    }
}

/// A place for a skill somewhere in the library: the scenarios are tried in an order that `seed` decides, with customers of the
/// wanted persona first.
pub fn find(item: Item, persona: Option<Persona>, seed: u64, scenarios: &[Shared]) -> Option<Spot> {
    find_about(item, None, persona, seed, scenarios)
}

/// A place to practise what a card is about, the card's closest topic first; where the expert nowhere shows it within a few drills,
/// a place for the skill that it is judged on.
pub fn for_card(card: &Card, seed: u64, scenarios: &[Shared]) -> Option<Spot> {
    let close = card.topics.iter().filter(|topic| !matches!(topic, Topic::Item(_)));
    let close = close.filter_map(|topic| Some((topic.skill()?, *topic)));
    let mut found = close.map(|(item, topic)| find_about(item, Some(topic), None, seed, scenarios));
    found.find_map(|spot| spot).or_else(|| find(card.skill()?, None, seed, scenarios))
}

fn find_about(
    item: Item,
    topic: Option<Topic>,
    persona: Option<Persona>,
    seed: u64,
    scenarios: &[Shared],
) -> Option<Spot> {
    let mut seats: Vec<(bool, u64, &Shared, CustomerIdx)> = Vec::new();
    // A manner and a signal are met in every scenario.
    let met = |topic: Topic, scenario: &Scenario| {
        matches!(topic, Topic::Cue(_) | Topic::Delivery(_)) || topic.is_met_in(scenario)
    };
    for (s, scenario) in scenarios.iter().enumerate() {
        if topic.is_some_and(|topic| !met(topic, scenario)) {
            continue;
        }
        for (c, customer) in scenario.customers.iter().enumerate() {
            let other = persona.is_some_and(|wanted| wanted != customer.traits.persona);
            let order = scramble(seed ^ ((s as u64) << 20) ^ c as u64);
            seats.push((other, order, scenario, CustomerIdx(c as u16)));
        }
    }
    seats.sort_by_key(|(other, order, ..)| (*other, *order));
    seats.into_iter().take(TRIES).find_map(|(_, order, scenario, customer)| {
        // Seeds stay below 2⁵³, as everywhere.
        spot_about(item, topic, scenario, customer, order >> 11)
    })
}

/// How many drills are tried before giving up on a skill.
const TRIES: usize = 12;

/// A number that has nothing to do with its neighbours (the finaliser of SplitMix64).
pub(super) const fn scramble(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}
