//! A run in a file of its own: what a desk hands to the organiser.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{EventFile, PkError};
use crate::{
    competition::{event::Body, run::Run, seal::Slot},
    domain::{
        scenario::Shared,
        score::{Scorecard, overruled},
    },
    locale::both,
    storage::{Record, StorageError, Verdict, atomic, done_of, records::read_limited, replay, verify_bytes},
};

/// What the file calls itself.
const WHAT: &str = "sparring-pk-result";

/// A result file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PkResult {
    what: String,
    /// The event's id.
    pub event: String,
    /// What is to be appended.
    pub body: Body,
}

/// A record in numbers.
pub fn run_of(record: &Record) -> Run {
    Run::from(&done_of(record))
}

/// A record in numbers after judges have overruled some of its evidence.
pub(super) fn run_after(record: &Record, scenario: &Shared, overrulings: &[(usize, i32)]) -> Option<(Run, Scorecard)> {
    let session = replay(record, scenario).ok()?;
    let scorecard = overruled(scenario, session.customer_index(), session.events(), overrulings);
    let judged = Record { scorecard: scorecard.clone(), ..record.clone() };
    Some((run_of(&judged), scorecard))
}

impl PkResult {
    /// The result of a run.
    pub fn new(event: &str, body: Body) -> PkResult {
        PkResult { what: WHAT.to_owned(), event: event.to_owned(), body }
    }

    /// Writes the file; one that exists is never overwritten.
    ///
    /// # Errors
    ///
    /// When it exists, or the disk says no.
    pub fn write(&self, path: &Path) -> Result<(), PkError> {
        let text = serde_json::to_string(self).unwrap_or_default() + "\n";
        match atomic::write_new(path, text.as_bytes())? {
            true => Ok(()),
            false => Err(PkError::Refused(both("pk-file-there", &[("file", &path.display().to_string())]))),
        }
    }

    /// Reads a result file.
    ///
    /// # Errors
    ///
    /// When it cannot be read or is something else.
    pub fn read(path: &Path) -> Result<PkResult, PkError> {
        let bytes = read_limited(path)?;
        let unreadable = |what: String| StorageError::Unreadable { path: path.to_owned(), what };
        let result: PkResult = serde_json::from_slice(&bytes).map_err(|e| unreadable(e.to_string()))?;
        if result.what != WHAT {
            return Err(unreadable(format!("{:?} is not {WHAT:?}", result.what)).into());
        }
        Ok(result)
    }

    /// Takes the result into the event: whether it was new. The record is replayed first.
    ///
    /// # Errors
    ///
    /// When it is of another event, was altered, was played on other versions, or the event has no place for it.
    pub fn import(
        self,
        event: &mut EventFile,
        find: impl FnOnce(&Record) -> Result<Shared, Option<String>>,
    ) -> Result<bool, PkError> {
        if self.event != event.chain.event.id {
            return Err(both("pk-other-event", &[("id", &self.event)]).into());
        }
        if event.chain.lines.iter().any(|line| line.body == self.body) {
            return Ok(false);
        }
        let Body::Result { contestant, slot, run, record, .. } = &self.body else {
            if matches!(self.body, Body::Judged(_)) {
                event.append(self.body)?;
                return Ok(true);
            }
            return Err(both("pk-odd-result", &[]).into());
        };
        check(event, *contestant, *slot, run, record, find).map_err(|why| {
            let (n, slot) = (contestant.to_string(), slot.to_string());
            let said = |why: &str| both("pk-result-refused", &[("n", &n), ("slot", &slot), ("why", why)]);
            PkError::Refused(crate::domain::text::Text::new(said(&why.zh).zh, said(&why.en).en))
        })?;
        event.append(self.body)?;
        Ok(true)
    }
}

/// Replays the record of a result and holds it against the task and the numbers.
pub(super) fn check(
    event: &EventFile,
    contestant: u8,
    slot: Slot,
    run: &Run,
    record: &str,
    find: impl FnOnce(&Record) -> Result<Shared, Option<String>>,
) -> Result<(), crate::domain::text::Text> {
    let pins = &event.chain.event.pins;
    let Some(task) = event.chain.event.task(slot) else {
        return Err(both("pk-still-sealed", &[("slot", &slot.to_string())]));
    };
    match verify_bytes(record.as_bytes(), find) {
        Verdict::Identical(record) => {
            if record.engine != pins.engine || record.rubric != pins.rubric || record.tables != pins.tables {
                return Err(both("pk-other-versions", &[]));
            }
            if record.seat != event.chain.event.seat(slot, usize::from(contestant).wrapping_sub(1)) {
                return Err(both("pk-other-seat", &[("seat", &record.seat)]));
            }
            if record.content != task.content {
                return Err(both("pk-other-content", &[("scenario", &task.scenario)]));
            }
            if record.mode != crate::domain::ids::Mode::Pk || run_of(&record) != *run {
                return Err(both("pk-numbers-differ", &[]));
            }
            Ok(())
        }
        Verdict::Altered(differences) => {
            Err(both("pk-record-altered", &[("what", differences.first().map_or("", |what| what))]))
        }
        Verdict::Unreadable(what) => Err(both("pk-record-altered", &[("what", &what)])),
        Verdict::ContentMissing { scenario, .. } => Err(both("pk-other-content", &[("scenario", &scenario)])),
        Verdict::EngineMissing { .. } => Err(both("pk-other-versions", &[])),
    }
}
