//! Verifying a record: replay it and compare every byte.

use std::path::Path;

use serde_json::Value;

use super::{
    DataDir, Record, StorageError, kept_content,
    record::{FORMAT, ReplayError, replay},
    records::read_limited,
};
use crate::{
    content::Library,
    domain::{
        scenario::Shared,
        tables::{ENGINE_VERSION, RUBRIC_VERSION},
    },
};

/// What a verification found.
#[derive(Debug)]
pub enum Verdict {
    /// The replay gave every byte of the file.
    Identical(Box<Record>),
    /// Something differs; each line names what and where.
    Altered(Vec<String>),
    /// Not a record at all.
    Unreadable(String),
    /// The content version that it was played on is not there: wanted, and what there is of this scenario.
    ContentMissing {
        /// Scenario id.
        scenario: String,
        /// Hash that the record names.
        wanted: String,
        /// Hash of the version at hand, if the scenario is known at all.
        present: Option<String>,
    },
    /// It is sound in itself, but was played on another version of the engine, so that it cannot be replayed here.
    EngineMissing {
        /// Engine version that the record names.
        recorded: u32,
        /// This program's.
        here: u32,
    },
}

impl Verdict {
    /// Exit code of `verify`.
    pub fn exit_code(&self) -> u8 {
        match self {
            Verdict::Identical(_) => 0,
            Verdict::Altered(_) => 1,
            Verdict::Unreadable(_) => 2,
            Verdict::ContentMissing { .. } | Verdict::EngineMissing { .. } => 3,
        }
    }
}

/// A scenario as it was kept when it was played.
pub fn kept_scenario(data: &DataDir, hash: &str) -> Option<Shared> {
    Library::from_bundle(&kept_content(data, hash).ok()??)
}

/// Verifies a file; see [`verify_bytes`].
pub fn verify_file(path: &Path, find: impl FnOnce(&Record) -> Found) -> Verdict {
    match read_limited(path) {
        Ok(bytes) => verify_bytes(&bytes, find),
        Err(StorageError::Unreadable { what, .. }) => Verdict::Unreadable(what),
        Err(error) => Verdict::Unreadable(error.to_string()),
    }
}

/// What was found for a record: the scenario in the version it names, or the hash of the version that is there instead.
pub type Found = Result<Shared, Option<String>>;

/// The scenario in the version that a record names: among those at hand, else from what was kept.
pub fn find_version(data: &DataDir, scenarios: &[Shared], record: &Record) -> Found {
    if let Some(scenario) = scenarios.iter().find(|s| s.hash == record.content) {
        return Ok(scenario.clone());
    }
    let kept = kept_content(data, &record.content).ok().flatten();
    let present = || scenarios.iter().find(|s| s.id == record.scenario).map(|s| s.hash.clone());
    kept.as_ref().and_then(Library::from_bundle).ok_or_else(present)
}

/// Verifies a record's bytes. `find` gives the scenario in the version that the record names.
pub fn verify_bytes(bytes: &[u8], find: impl FnOnce(&Record) -> Found) -> Verdict {
    let record: Record = match serde_json::from_slice(bytes) {
        Ok(record) => record,
        Err(e) => return Verdict::Unreadable(e.to_string()),
    };
    let mut differences = Vec::new();
    let text = record.text();
    if text.as_bytes() != bytes {
        let at = text.bytes().zip(bytes).position(|(a, b)| a != *b).unwrap_or(bytes.len().min(text.len()));
        differences.push(format!("byte {at}: the file is not written as the program writes it"));
    }
    if record.seal() != record.checksum {
        differences.push("checksum: it does not match the rest of the record".to_owned());
    }
    if differences.is_empty() && record.engine != ENGINE_VERSION {
        return Verdict::EngineMissing { recorded: record.engine, here: ENGINE_VERSION };
    }
    for (name, found, expected) in [
        ("format", record.format, FORMAT),
        ("engine", record.engine, ENGINE_VERSION),
        ("rubric", record.rubric, RUBRIC_VERSION),
    ] {
        if found != expected {
            differences.push(format!("{name}: the record says {found}, this program has {expected}"));
        }
    }
    let scenario = match find(&record) {
        Ok(scenario) => scenario,
        Err(_) if !differences.is_empty() => return Verdict::Altered(differences),
        Err(present) => {
            return Verdict::ContentMissing {
                scenario: record.scenario.clone(),
                wanted: record.content.clone(),
                present,
            };
        }
    };
    match replay(&record, &scenario) {
        Err(error @ (ReplayError::Customer(_) | ReplayError::Move { .. })) => {
            differences.push(format!("moves: {error}"))
        }
        Ok(session) => {
            let think: Vec<u64> = record.moves.iter().map(|m| m.think_ms).collect();
            let again = Record::of(&session, &think, record.blind, record.ended_at.clone());
            let again = again.helped(record.help).seated(record.seat.clone());
            let (mut found, mut expected) =
                (serde_json::to_value(&record).unwrap_or_default(), serde_json::to_value(&again).unwrap_or_default());
            // The checksum follows from the rest, and the program's version may have moved on.
            for value in [&mut found, &mut expected] {
                if let Value::Object(fields) = value {
                    fields.remove("checksum");
                    fields.remove("program");
                }
            }
            compare("", &found, &expected, &mut differences);
        }
    }
    if differences.is_empty() { Verdict::Identical(Box::new(record)) } else { Verdict::Altered(differences) }
}

/// Names the places in which two values differ, a dozen at most.
fn compare(path: &str, found: &Value, expected: &Value, out: &mut Vec<String>) {
    if out.len() >= 12 || found == expected {
        return;
    }
    match (found, expected) {
        (Value::Object(a), Value::Object(b)) => {
            for key in a.keys().chain(b.keys().filter(|k| !a.contains_key(*k))) {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                compare(&path, a.get(key).unwrap_or(&Value::Null), b.get(key).unwrap_or(&Value::Null), out);
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            for at in 0..a.len().max(b.len()) {
                compare(
                    &format!("{path}[{at}]"),
                    a.get(at).unwrap_or(&Value::Null),
                    b.get(at).unwrap_or(&Value::Null),
                    out,
                );
            }
        }
        _ => out.push(format!("{path}: the record says {found}, the replay gives {expected}")),
    }
}
