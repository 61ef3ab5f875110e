//! One drill: a move goes in, events come out, and nothing else changes anything.

mod acts;
mod command;
mod ending;
mod eval;
mod flow;
mod honesty;
mod mood;
mod objections;
mod offer;
mod questions;
mod speak;
mod state;
mod view;

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod testing;

use std::sync::Arc;

pub use command::{Move, Refusal};
pub use honesty::claim_violation;
pub use offer::Offer;
pub use view::{NeedNote, ObjectionNote};

use super::{
    draw::{Draws, Kind},
    event::*,
    ids::*,
    persona::Traits,
    scenario::*,
    tables::MAX_MOVES,
};
use state::{Lapse, MAX_LAPSES, Mind, Objection, Waiting, mille};

/// Room for the events of a usual drill, so that moves allocate nothing.
const EVENTS: usize = 512;

/// A running or finished drill.
#[derive(Clone, Debug)]
pub struct Session {
    scenario: Shared,
    customer: CustomerIdx,
    seed: u64,
    mode: Mode,
    run: Run,
}

/// Everything that moves change.
#[derive(Clone, Debug)]
struct Run {
    /// The seed that keys every draw: scenario seed × 5 + persona.
    draws: Draws,
    mind: Mind,
    truth: Vec<Truth>,
    beat: BeatIdx,
    turn: u8,
    used: Vec<u64>,
    dodged: Vec<u64>,
    visited: Vec<u64>,
    happened: u8,
    in_play: Option<usize>,
    /// Moves since the objection in play was brought up.
    looks: u8,
    /// Move after which an objection was last left.
    left_at: Option<u8>,
    cue_draws: u64,
    lie_draws: u64,
    lines_said: u64,
    /// Which sentences were said, one bit each.
    said: Vec<u64>,
    /// What the body would show if everything showed, and whether that was scored.
    underlying: Option<Cue>,
    cue_scored: bool,
    hostile: bool,
    signal_age: u8,
    hints: [Option<u8>; MAX_NEEDS],
    lapses: [Option<Lapse>; MAX_LAPSES],
    lapse_count: usize,
    warned: bool,
    /// First event of what the customer says now.
    saying: usize,
    offer: Offer,
    over: bool,
    events: Vec<Event>,
}

impl Session {
    /// Seats a customer. Equal arguments give equal drills for equal moves, on every machine.
    ///
    /// # Panics
    /// When the customer is not one of the scenario's.
    pub fn new(scenario: &Shared, customer: CustomerIdx, seed: u64, mode: Mode) -> Session {
        let traits = &scenario.customers[customer.at()].traits;
        let draws = Draws::of(seed.wrapping_mul(5).wrapping_add(traits.persona.index() as u64));
        let mind = seat(scenario, customer, draws, mode);
        let words = |n: usize| vec![0u64; n.div_ceil(64)];
        let mut session = Session {
            scenario: Arc::clone(scenario),
            customer,
            seed,
            mode,
            run: Run {
                draws,
                mind,
                truth: scenario.facts.claims.iter().map(|c| c.truth).collect(),
                beat: scenario.start,
                turn: 0,
                used: words(scenario.replies.len()),
                dodged: words(scenario.replies.len()),
                visited: words(scenario.beats.len()),
                happened: 0,
                in_play: None,
                looks: 0,
                left_at: None,
                cue_draws: 0,
                lie_draws: 0,
                lines_said: 0,
                said: words(scenario.lines.len()),
                underlying: None,
                cue_scored: false,
                hostile: false,
                signal_age: 0,
                hints: [None; MAX_NEEDS],
                lapses: [None; MAX_LAPSES],
                lapse_count: 0,
                warned: false,
                saying: 0,
                offer: Offer::default(),
                over: false,
                events: Vec::with_capacity(EVENTS),
            },
        };
        session.begin();
        session
    }

    /// The draws that this drill takes, whatever is said in it: equal draws are the same customer (`measurement.md` C.8).
    pub fn draws(&self) -> Draws {
        self.run.draws
    }

    /// The objections that were seated at the opening, whether or not they have come up since: place in the customer's pool and
    /// intensity, per mille.
    pub fn pool(&self) -> impl Iterator<Item = (u8, i32)> + '_ {
        self.run.mind.pool.iter().flatten().map(|waiting| (waiting.entry, waiting.intensity))
    }

    /// Plays a move: the events it caused, or a named refusal that changes nothing.
    pub fn play(&mut self, played: Move) -> Result<&[Event], Refusal> {
        if self.run.over {
            return Err(Refusal::Over);
        }
        if !self.run.offer.has(played.reply) {
            return Err(Refusal::NotOffered);
        }
        let from = self.run.events.len();
        let scenario = &*self.scenario;
        let mut step = Step { scenario, customer: &scenario.customers[self.customer.at()], run: &mut self.run };
        step.take(played);
        Ok(&self.run.events[from..])
    }

    /// Gives the drill up: the outcome is *abandoned*. Does nothing when it is over.
    pub fn abandon(&mut self) -> &[Event] {
        let from = self.run.events.len();
        if !self.run.over {
            self.run.over = true;
            self.run.offer = Offer::default();
            self.run.saying = from;
            self.run.events.push(Event::Ended { outcome: Outcome::Abandoned, tier: 0, cause: None });
        }
        &self.run.events[from..]
    }

    fn begin(&mut self) {
        let scenario = &*self.scenario;
        let mut step = Step { scenario, customer: &scenario.customers[self.customer.at()], run: &mut self.run };
        step.begin();
    }
}

/// A customer's opening numbers and objection pool: they depend on the seed alone.
fn seat(scenario: &Scenario, customer: CustomerIdx, draws: Draws, mode: Mode) -> Mind {
    let seated = &scenario.customers[customer.at()];
    let table = &seated.traits.table;
    let mut drawn = 0;
    let mut jitter = |spread: i32| {
        drawn += 1;
        (draws.draw(Kind::Init, drawn) % (2 * spread as u64 + 1)) as i32 - spread
    };
    let trust = mille(table.trust + jitter(40));
    let cred = mille(table.cred + jitter(40));
    let patience = mille(table.patience + jitter(50));
    let threshold = table.threshold + jitter(30);
    let mut pool = [None; MAX_OBJECTIONS];
    for (n, entry) in seated.pool.iter().enumerate().take(MAX_OBJECTIONS) {
        // The intensity is drawn for those that come only, as in the reference model.
        if draws.draw(Kind::Objection, n as u64) % 100 < u64::from(entry.chance) {
            let intensity = entry.intensity + jitter(60);
            pool[n] = Some(Waiting { entry: n as u8, intensity, waiting: true });
        }
    }
    let practice = mode == Mode::Practice;
    let mut context = [false; MAX_NEEDS];
    context.copy_from_slice(&seated.told);
    let mut mind = Mind {
        trust,
        cred,
        patience,
        pressure: 0,
        load: 0,
        price_focus: 0,
        threshold,
        level: [0; MAX_NEEDS],
        context,
        matched: [0; MAX_NEEDS],
        presented: [0; MAX_NEEDS],
        objections: [None; MAX_OBJECTIONS],
        raised: 0,
        pool,
        clock: 0,
        budget: if practice { table.budget_s * table.practice_clock / 100 } else { table.budget_s },
        quoted: false,
        benefits: 0,
        questions: 0,
        background: 0,
        closes: 0,
        safety: false,
        summaries: 0,
        opened: false,
        anxious: false,
        paused: false,
        apologised: false,
        disclosed: TermSet::default(),
        asked_terms: TermSet::default(),
        dodged_terms: TermSet::default(),
        caught: false,
        contexts: 0,
        net_cost: 0,
        faded: 0,
        soft: if practice { table.practice_patience } else { 100 },
        cue: None,
        pleasure: 0,
        arousal: 0,
        face: Face::AtEase,
    };
    mood::settle(&mut mind, table);
    mind
}

/// One move being played: the scenario, the seated customer and what changes.
struct Step<'a> {
    scenario: &'a Scenario,
    customer: &'a Customer,
    run: &'a mut Run,
}

impl Step<'_> {
    fn traits(&self) -> &Traits {
        &self.customer.traits
    }

    fn emit(&mut self, event: Event) {
        self.run.events.push(event);
    }

    fn value(&self) -> i32 {
        self.run.mind.value(&self.customer.weights)
    }

    fn readiness(&self) -> i32 {
        self.run.mind.readiness(&self.customer.traits.table, &self.customer.weights)
    }

    /// A keyed chance in percent; the counter goes on with every draw of its kind.
    fn roll(&mut self, kind: Kind, percent: u32) -> bool {
        let counter = match kind {
            Kind::Cue => &mut self.run.cue_draws,
            _ => &mut self.run.lie_draws,
        };
        *counter += 1;
        self.run.draws.draw(kind, *counter) % 100 < u64::from(percent)
    }

    fn is_used(&self, reply: ReplyIdx) -> bool {
        bit(&self.run.used, reply.at())
    }
}

/// Whether a bit of a set is on.
fn bit(set: &[u64], at: usize) -> bool {
    set[at / 64] & 1 << (at % 64) != 0
}

/// Turns a bit of a set on.
fn set_bit(set: &mut [u64], at: usize) {
    set[at / 64] |= 1 << (at % 64);
}

/// Whether a benefit, question or silence talks over a buying signal that the customer shows.
fn talks_over_signal(act: Act) -> bool {
    matches!(act, Act::Present(..) | Act::Ask(..) | Act::Wait | Act::Push)
}

/// The move after which the customer has to go.
const LAST_MOVE: u8 = MAX_MOVES as u8;
