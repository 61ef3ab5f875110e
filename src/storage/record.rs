//! The record of a drill: what was played, and what the engine made of it.

use serde::{Deserialize, Serialize};

use crate::domain::{
    event::Event,
    ids::*,
    scenario::Shared,
    score::{self, Scorecard},
    session::{Move, Session},
    tables::{ENGINE_VERSION, RUBRIC_VERSION},
};

/// Format of the record file.
pub const FORMAT: u32 = 1;

/// One move as it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Played {
    /// Reply id.
    pub reply: String,
    /// Delivery.
    pub delivery: Delivery,
    /// Milliseconds between seeing the turn and answering; never scored.
    pub think_ms: u64,
}

/// The help of practice mode.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// Hints that were shown.
    pub hints: u32,
    /// Moves that were taken back, or lines that the talk was taken back to.
    pub rewinds: u32,
}

impl Help {
    /// Whether there was none.
    pub fn is_none(&self) -> bool {
        *self == Help::default()
    }
}

/// A saved drill. Everything is inside the checksum; everything but dates and thinking times can be recomputed by replaying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Format of this file.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// Version of the engine's rules.
    pub engine: u32,
    /// Version of the scoring rules.
    pub rubric: u32,
    /// Scenario id.
    pub scenario: String,
    /// BLAKE3 of the content it was played on: scenario, common lines and personas.
    pub content: String,
    /// BLAKE3 of the shared tables of the engine.
    pub tables: String,
    /// Customer id.
    pub customer: String,
    /// The customer's persona.
    pub persona: Persona,
    /// Seed.
    pub seed: u64,
    /// Mode.
    pub mode: Mode,
    /// Whether the customer's type was hidden until the review.
    pub blind: bool,
    /// When it ended, with the offset of the place.
    pub ended_at: String,
    /// Moves.
    pub moves: Vec<Played>,
    /// Whether it was given up: never rated.
    pub abandoned: bool,
    /// What help the trainee took in practice; left out where there was none. Told, never scored (B.11).
    #[serde(default, skip_serializing_if = "Help::is_none")]
    pub help: Help,
    /// In a competition: the event, the slot and the contestant that it was played for, so that it can stand for nobody else; left out
    /// elsewhere.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seat: String,
    /// Everything that happened.
    pub events: Vec<Event>,
    /// The score.
    pub scorecard: Scorecard,
    /// BLAKE3 of all of the above.
    pub checksum: String,
}

impl Record {
    /// The record of a finished or abandoned session. `think_ms` holds one entry per move; missing ones count as 0.
    pub fn of(session: &Session, think_ms: &[u64], blind: bool, ended_at: String) -> Record {
        let scenario = session.scenario();
        let mut moves = Vec::new();
        for event in session.events() {
            if let Event::Played { reply, delivery, .. } = event {
                moves.push(Played {
                    reply: scenario.replies[reply.at()].id.clone(),
                    delivery: *delivery,
                    think_ms: think_ms.get(moves.len()).copied().unwrap_or(0),
                });
            }
        }
        let scorecard = score::score(scenario, session.customer_index(), session.events());
        let mut record = Record {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            engine: ENGINE_VERSION,
            rubric: RUBRIC_VERSION,
            scenario: scenario.id.clone(),
            content: scenario.hash.clone(),
            tables: crate::domain::tables::fingerprint(),
            customer: session.customer().id.clone(),
            persona: session.customer().traits.persona,
            seed: session.seed(),
            mode: session.mode(),
            blind,
            ended_at,
            moves,
            abandoned: scorecard.outcome == Outcome::Abandoned,
            help: Help::default(),
            seat: String::new(),
            events: session.events().to_vec(),
            scorecard,
            checksum: String::new(),
        };
        record.checksum = record.seal();
        record
    }

    /// The same record with the help that was taken.
    pub fn helped(mut self, help: Help) -> Record {
        self.help = help;
        self.checksum = self.seal();
        self
    }

    /// The same record, bound to a place in a competition.
    pub fn seated(mut self, seat: String) -> Record {
        self.seat = seat;
        self.checksum = self.seal();
        self
    }

    /// The checksum that this record should carry.
    pub fn seal(&self) -> String {
        let unsealed = Record { checksum: String::new(), ..self.clone() };
        blake3::hash(unsealed.text().as_bytes()).to_hex().to_string()
    }

    /// The one form in which a record is written.
    pub fn text(&self) -> String {
        let mut text = String::from("{\n");
        let value = serde_json::to_value(self).unwrap_or_default();
        // One line per field, so that a person can read it, and one event per line.
        if let serde_json::Value::Object(_) = &value {
            let fields = FIELDS.iter().filter_map(|name| Some((*name, value.get(*name)?)));
            let lines: Vec<String> = fields
                .map(|(name, field)| match (name, field) {
                    ("events" | "moves", serde_json::Value::Array(items)) if !items.is_empty() => {
                        let items: Vec<String> = items.iter().map(|item| format!("    {item}")).collect();
                        format!("  \"{name}\": [\n{}\n  ]", items.join(",\n"))
                    }
                    _ => format!("  \"{name}\": {field}"),
                })
                .collect();
            text.push_str(&lines.join(",\n"));
        }
        text.push_str("\n}\n");
        text
    }
}

/// Fields in the order in which they are written.
const FIELDS: [&str; 20] = [
    "format",
    "program",
    "engine",
    "rubric",
    "scenario",
    "content",
    "tables",
    "customer",
    "persona",
    "seed",
    "mode",
    "blind",
    "ended_at",
    "moves",
    "abandoned",
    "help",
    "seat",
    "events",
    "scorecard",
    "checksum",
];

/// Why a record could not be replayed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// The scenario has no such customer.
    #[error("there is no customer \"{0}\" in this content version")]
    Customer(String),
    /// A move names a reply that does not exist or was not on offer.
    #[error("move {turn}: \"{reply}\" was not on offer")]
    Move {
        /// Number of the move, from 1.
        turn: usize,
        /// Reply id.
        reply: String,
    },
}

/// Plays a record's moves again.
pub fn replay(record: &Record, scenario: &Shared) -> Result<Session, ReplayError> {
    let customer = scenario
        .customers
        .iter()
        .position(|c| c.id == record.customer)
        .ok_or_else(|| ReplayError::Customer(record.customer.clone()))?;
    let customer = crate::domain::scenario::CustomerIdx(customer as u16);
    let mut session = Session::new(scenario, customer, record.seed, record.mode);
    for (at, played) in record.moves.iter().enumerate() {
        let refused = || ReplayError::Move { turn: at + 1, reply: played.reply.clone() };
        let reply = scenario.reply(&played.reply).ok_or_else(refused)?;
        session.play(Move { reply, delivery: played.delivery }).map_err(|_| refused())?;
    }
    if record.abandoned {
        session.abandon();
    }
    Ok(session)
}
