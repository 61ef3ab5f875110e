//! The exam's form: one session for each persona, unseen customers first, seeds drawn on the spot.

use std::collections::BTreeSet;

use rand::{Rng, RngExt as _, seq::SliceRandom as _};

use super::{EXTENSION, Rule};
use crate::{
    domain::{
        ids::{Persona, Stage},
        scenario::Shared,
    },
    training::camp::Pair,
};

/// Stages of which a form has one at least.
const HARD_STAGES: [Stage; 3] = [Stage::Complaint, Stage::Renewal, Stage::Negotiation];

/// The level of which a form has one at least.
const HARD_LEVEL: u8 = 3;

/// Seeds are drawn below this, so that every reader of JSON keeps them whole.
const SEEDS: u64 = 1 << 53;

/// One session of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamSeat {
    /// Scenario id.
    pub scenario: String,
    /// Customer id.
    pub customer: String,
    /// Persona.
    pub persona: Persona,
    /// Seed.
    pub seed: u64,
    /// Whether the trainee has met this customer before, because no other was left.
    pub seen: bool,
}

/// What the library could not give to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nobody of this persona.
    Persona(Persona),
    /// No scenario of level 3.
    Level,
    /// No complaint, renewal or negotiation.
    Stage,
    /// Customers that this trainee has not met: so many sessions are with known ones.
    Unseen(u8),
}

/// A form that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The sessions in the order in which they are played.
    pub seats: Vec<ExamSeat>,
    /// What it lacks; empty as it should be.
    pub lacks: Vec<Lack>,
}

/// A customer who can be seated.
#[derive(Clone, Copy, Debug)]
struct Candidate<'a> {
    scenario: &'a str,
    customer: &'a str,
    persona: Persona,
    seen: bool,
    hard_level: bool,
    hard_stage: bool,
}

impl Candidate<'_> {
    fn seat(&self, dice: &mut impl Rng) -> ExamSeat {
        ExamSeat {
            scenario: self.scenario.to_owned(),
            customer: self.customer.to_owned(),
            persona: self.persona,
            seed: dice.random_range(0..SEEDS),
            seen: self.seen,
        }
    }
}

/// Everybody, by id, so that the order of the library does not matter.
fn candidates<'a>(scenarios: &'a [Shared], seen: &BTreeSet<Pair>) -> Vec<Candidate<'a>> {
    let mut all: Vec<Candidate<'a>> = Vec::new();
    for scenario in scenarios {
        for seated in &scenario.customers {
            all.push(Candidate {
                scenario: &scenario.id,
                customer: &seated.id,
                persona: seated.traits.persona,
                seen: seen.contains(&(scenario.id.clone(), seated.id.clone())),
                hard_level: scenario.level >= HARD_LEVEL,
                hard_stage: scenario.stages.iter().any(|stage| HARD_STAGES.contains(stage)),
            });
        }
    }
    all.sort_by_key(|c| (c.scenario, c.customer));
    all
}

/// Draws one of those that fit: unseen ones first, and of these one whose scenario is not in the form yet.
fn pick<'a>(
    all: &[Candidate<'a>],
    taken: &[Candidate<'a>],
    dice: &mut impl Rng,
    fits: impl Fn(&Candidate<'a>) -> bool,
) -> Option<Candidate<'a>> {
    let free = |c: &&Candidate<'a>| !taken.iter().any(|t| (t.scenario, t.customer) == (c.scenario, c.customer));
    let rank = |c: &Candidate<'a>| (c.seen, taken.iter().any(|t| t.scenario == c.scenario));
    let fitting: Vec<&Candidate<'a>> = all.iter().filter(|c| fits(c)).filter(free).collect();
    let best = fitting.iter().map(|c| rank(c)).min()?;
    let equal: Vec<&Candidate<'a>> = fitting.into_iter().filter(|c| rank(c) == best).collect();
    Some(*equal[dice.random_range(0..equal.len())])
}

/// Draws a form: one session for each persona, at least one of level 3, at least one complaint, renewal or negotiation; further
/// sessions, where the rule asks for more than five, with anybody. Customers whom the trainee has not met come first; what the
/// library cannot give is said. None when there is no scenario at all.
pub fn draw(rule: &Rule, scenarios: &[Shared], seen: &BTreeSet<Pair>, dice: &mut impl Rng) -> Option<Form> {
    let all = candidates(scenarios, seen);
    let mut taken: Vec<Candidate<'_>> = Vec::new();
    let mut lacks = Vec::new();
    // What is rarest is seated first, and the persona who brings it has a seat with it.
    match pick(&all, &taken, dice, |c| c.hard_stage) {
        Some(found) => taken.push(found),
        None => lacks.push(Lack::Stage),
    }
    if !taken.iter().any(|c| c.hard_level) {
        let seated: Vec<Persona> = taken.iter().map(|c| c.persona).collect();
        match pick(&all, &taken, dice, |c| c.hard_level && !seated.contains(&c.persona)) {
            Some(found) => taken.push(found),
            None => lacks.push(Lack::Level),
        }
    }
    let mut personas = Persona::ALL.to_vec();
    personas.shuffle(dice);
    for persona in personas {
        if taken.iter().any(|c| c.persona == persona) {
            continue;
        }
        match pick(&all, &taken, dice, |c| c.persona == persona) {
            Some(found) => taken.push(found),
            None => lacks.push(Lack::Persona(persona)),
        }
    }
    fill(&all, &mut taken, usize::from(rule.sessions), dice)?;
    taken.shuffle(dice);
    Some(finish(&taken, lacks, dice))
}

/// Draws the two sessions that are added when the mean lies too near to a cut: other customers than the form had, of two personas.
/// `seen` need not name those of the form.
pub fn draw_more(form: &Form, scenarios: &[Shared], seen: &BTreeSet<Pair>, dice: &mut impl Rng) -> Option<Form> {
    let met = |scenario: &str, customer: &str| {
        form.seats.iter().any(|seat| seat.scenario == scenario && seat.customer == customer)
    };
    let mut all = candidates(scenarios, seen);
    all.iter_mut().for_each(|c| c.seen |= met(c.scenario, c.customer));
    let mut taken = Vec::new();
    let first = pick(&all, &taken, dice, |_| true)?;
    taken.push(first);
    taken.extend(pick(&all, &taken, dice, |c| c.persona != first.persona));
    fill(&all, &mut taken, usize::from(EXTENSION), dice)?;
    Some(finish(&taken, Vec::new(), dice))
}

/// Seats anybody until there are so many; the same customer twice, with another seed, when nobody else is left.
fn fill<'a>(all: &[Candidate<'a>], taken: &mut Vec<Candidate<'a>>, sessions: usize, dice: &mut impl Rng) -> Option<()> {
    while taken.len() < sessions {
        let again = Candidate { seen: true, ..*all.get(dice.random_range(0..all.len().max(1)))? };
        let found = pick(all, taken, dice, |_| true).unwrap_or(again);
        taken.push(found);
    }
    Some(())
}

fn finish(taken: &[Candidate<'_>], mut lacks: Vec<Lack>, dice: &mut impl Rng) -> Form {
    let known = taken.iter().filter(|c| c.seen).count();
    if known > 0 {
        lacks.push(Lack::Unseen(u8::try_from(known).unwrap_or(u8::MAX)));
    }
    Form { seats: taken.iter().map(|c| c.seat(dice)).collect(), lacks }
}
