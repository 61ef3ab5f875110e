//! The sealed draw: a secret start code, a commitment for every round before it starts, and the tasks that come out of it.

use rand::{SeedableRng, rngs::ChaCha8Rng, seq::SliceRandom as _};
use serde::{Deserialize, Serialize};

use super::rules::{Format, Rules, Title};
use crate::{
    domain::{
        ids::{Persona, Stage},
        scenario::Shared,
    },
    training::{camp::Pair, exam},
};

/// The event's secret: 256 random bits, so that nobody can try out seeds until a commitment fits.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

/// What is sealed together: a round of a stage, both from 1. Stage 0 is the reserve, its rounds the tasks of sudden death.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Round {
    /// Stage from 1; 0 for the reserve.
    pub stage: u8,
    /// Round from 1.
    pub round: u8,
}

/// A place in the event's plan where something is played: a round and the game in it, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// Stage from 1; 0 for the reserve.
    pub stage: u8,
    /// Round from 1.
    pub round: u8,
    /// Game or task from 1.
    pub game: u8,
}

impl Slot {
    /// The round it is sealed with.
    pub const fn of(self) -> Round {
        Round { stage: self.stage, round: self.round }
    }
}

impl std::fmt::Display for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.stage, self.round, self.game)
    }
}

impl std::str::FromStr for Slot {
    type Err = ();

    fn from_str(text: &str) -> Result<Slot, ()> {
        let mut parts = text.split('.').map(|part| part.parse::<u8>().map_err(drop));
        let mut next = || parts.next().unwrap_or(Err(()));
        let slot = Slot { stage: next()?, round: next()?, game: next()? };
        parts.next().map_or(Ok(slot), |_| Err(()))
    }
}

/// What is played in a slot: the same customer and the same seed for everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Where in the plan.
    pub slot: Slot,
    /// Scenario id.
    pub scenario: String,
    /// BLAKE3 of the scenario with everything that decides it.
    pub content: String,
    /// Customer id.
    pub customer: String,
    /// Persona.
    pub persona: Persona,
    /// Seed, below 2⁵³.
    pub seed: u64,
}

/// What is shown of a round before it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// Which round.
    pub of: Round,
    /// BLAKE3 of its code and its tasks.
    pub commitment: String,
}

impl Secret {
    /// A new secret from the system's randomness.
    pub fn new() -> Secret {
        use rand::Rng as _;
        let mut bytes = [0; 32];
        rand::rng().fill_bytes(&mut bytes);
        Secret(bytes)
    }

    /// A secret from its text.
    pub fn from_text(text: &str) -> Option<Secret> {
        Some(Secret(*blake3::Hash::from_hex(text.trim()).ok()?.as_bytes()))
    }

    /// 64 hexadecimal digits.
    pub fn text(&self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }

    /// The code of one round; from it nothing can be learnt of the secret or of another round.
    pub fn code(&self, of: Round) -> String {
        let mut input = self.0.to_vec();
        input.extend([of.stage, of.round]);
        blake3::Hash::from_bytes(blake3::derive_key("sparring pk 2026-11 round code", &input)).to_hex().to_string()
    }
}

impl Default for Secret {
    fn default() -> Secret {
        Secret::new()
    }
}

/// The commitment to a round: what is published before the start and must come out again when it is opened.
pub fn commitment(of: Round, code: &str, tasks: &[Task]) -> String {
    let text = serde_json::to_string(&(of, code, tasks)).unwrap_or_default();
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

/// How many rounds a stage has and how many games each of them.
pub fn plan(rules: &Rules, stage: usize) -> Vec<u8> {
    let Some(of) = rules.stages.get(stage) else { return Vec::new() };
    let n = rules.contestants.len();
    match of.format {
        Format::Duel { best_of } => vec![best_of],
        Format::Form { tasks } | Format::Final { tasks } | Format::Race { tasks, .. } => vec![tasks],
        Format::WildCard { .. } => {
            let form = rules.stages[..stage].iter().rev().find_map(|s| match s.format {
                Format::Form { tasks } => Some(tasks),
                _ => None,
            });
            vec![form.unwrap_or(5)]
        }
        Format::RoundRobin { twice } => {
            let rounds = super::format::round_robin::rounds(n);
            vec![1; if twice { rounds * 2 } else { rounds }]
        }
        Format::Bracket { of, best_of, final_best_of } => {
            let players = if of == 0 { n } else { usize::from(of).min(n) };
            let rounds = players.next_power_of_two().trailing_zeros().max(1) as usize;
            (1..=rounds).map(|round| if round == rounds { final_best_of } else { best_of }).collect()
        }
        Format::Swiss { rounds } => vec![1; usize::from(rounds)],
        Format::Relay { .. } => vec![1],
    }
}

/// Draws every round of an event from its secret: the same secret, rules and library give the same tasks. Nobody meets the same
/// customer twice while there are others, except in a wild-card round, which is the form again with sibling seeds.
pub fn draw(secret: &Secret, rules: &Rules, scenarios: &[Shared]) -> Option<Vec<(Round, Vec<Task>)>> {
    let mut met = std::collections::BTreeSet::<Pair>::new();
    let mut all: Vec<(Round, Vec<Task>)> = Vec::new();
    for (at, stage) in rules.stages.iter().enumerate() {
        for (round, games) in (1..).zip(plan(rules, at)) {
            let of = Round { stage: at as u8 + 1, round };
            let form = all.iter().rev().find(|(of, _)| is_form(rules, *of)).map(|(_, tasks)| tasks.clone());
            let tasks = match (stage.format, form) {
                (Format::WildCard { .. }, Some(form)) => sibling(secret, of, &form),
                (format, _) => draw_round(secret, of, games, only(format), scenarios, &met)?,
            };
            met.extend(tasks.iter().map(|task| (task.scenario.clone(), task.customer.clone())));
            all.push((of, tasks));
        }
    }
    for round in 1..=rules.reserve {
        let of = Round { stage: 0, round };
        let tasks = draw_round(secret, of, 1, None, scenarios, &met)?;
        met.extend(tasks.iter().map(|task| (task.scenario.clone(), task.customer.clone())));
        all.push((of, tasks));
    }
    Some(all)
}

fn is_form(rules: &Rules, of: Round) -> bool {
    let stage = usize::from(of.stage).checked_sub(1).and_then(|at| rules.stages.get(at));
    stage.is_some_and(|stage| matches!(stage.format, Format::Form { .. }))
}

/// The stages of a talk that a format asks for.
const fn only(format: Format) -> Option<&'static [Stage]> {
    match format {
        Format::Race { title: Title::Renewal, .. } => Some(&[Stage::Renewal, Stage::Upgrade]),
        _ => None,
    }
}

fn dice(secret: &Secret, of: Round) -> ChaCha8Rng {
    let code = secret.code(of);
    let seed = blake3::Hash::from_hex(&code).map_or([0; 32], |hash| *hash.as_bytes());
    ChaCha8Rng::from_seed(seed)
}

/// Draws the games of a round like an exam's form: personas in turn, unmet customers first.
fn draw_round(
    secret: &Secret,
    of: Round,
    games: u8,
    only: Option<&[Stage]>,
    scenarios: &[Shared],
    met: &std::collections::BTreeSet<Pair>,
) -> Option<Vec<Task>> {
    let mut dice = dice(secret, of);
    let fits = |s: &&Shared| only.is_none_or(|only| s.stages.iter().any(|stage| only.contains(stage)));
    let pool: Vec<Shared> = scenarios.iter().filter(fits).cloned().collect();
    let rule = exam::Rule { sessions: games.max(5), ..exam::Rule::default() };
    let mut seats = exam::draw(&rule, &pool, met, &mut dice)?.seats;
    if games < 5 {
        seats.shuffle(&mut dice);
        seats.truncate(usize::from(games));
    }
    let task = |(game, seat): (u8, exam::ExamSeat)| {
        let content = pool.iter().find(|s| s.id == seat.scenario).map(|s| s.hash.clone()).unwrap_or_default();
        let slot = Slot { stage: of.stage, round: of.round, game };
        let (scenario, customer) = (seat.scenario, seat.customer);
        Task { slot, scenario, content, customer, persona: seat.persona, seed: seat.seed }
    };
    Some((1..).zip(seats).map(task).collect())
}

/// The same customers with other seeds.
fn sibling(secret: &Secret, of: Round, form: &[Task]) -> Vec<Task> {
    use rand::RngExt as _;
    let mut dice = dice(secret, of);
    let again = |task: &Task| Task {
        slot: Slot { stage: of.stage, round: of.round, game: task.slot.game },
        seed: dice.random_range(0..1 << 53),
        ..task.clone()
    };
    form.iter().map(again).collect()
}
