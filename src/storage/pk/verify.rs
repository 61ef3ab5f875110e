//! Verifying an event: the chain, then every record, every number and every overruling, computed again.

use std::path::Path;

use super::{
    EventFile, PkError,
    file::read,
    result::{check, run_after},
};
use crate::{
    competition::{
        event::{Body, Chain, Fault, Line},
        sign::{Signed, check as check_signature},
    },
    domain::{scenario::Shared, text::Text},
    locale::both,
    storage::Record,
};

/// What verifying an event file has shown.
#[derive(Debug)]
pub enum PkVerdict {
    /// Everything is as it was written: whether the event is closed, and its head code.
    Sound {
        /// Whether it ends in its seal. An open event may go on, and nobody can say whether it was cut off, but for the head code.
        closed: bool,
        /// The head code, to be held against the one on the projector.
        code: String,
        /// Lines.
        lines: usize,
        /// Runs that were replayed.
        runs: usize,
        /// The public key of who signed it, hexadecimal; none when it was not signed.
        signed: Option<String>,
    },
    /// Something is not as it was written: the place and what.
    Altered(Fault),
    /// It cannot be read at all.
    Unreadable(String),
}

impl PkVerdict {
    /// Exit code of `verify`.
    pub const fn exit_code(&self) -> u8 {
        match self {
            PkVerdict::Sound { .. } => 0,
            PkVerdict::Altered(_) => 1,
            PkVerdict::Unreadable(_) => 2,
        }
    }
}

/// Verifies an event file. `find` gives the scenario in the version that a record names; `code` is the head code from the projector, if
/// somebody has written it down.
pub fn verify_event(
    path: &Path,
    code: Option<&str>,
    find: impl FnMut(&Record) -> Result<Shared, Option<String>>,
) -> PkVerdict {
    match read(path) {
        Ok(bytes) => verify_event_bytes(&bytes, code, find),
        Err(error) => PkVerdict::Unreadable(error.to_string()),
    }
}

/// Verifies the bytes of an event file; see [`verify_event`].
pub fn verify_event_bytes(
    bytes: &[u8],
    code: Option<&str>,
    mut find: impl FnMut(&Record) -> Result<Shared, Option<String>>,
) -> PkVerdict {
    let chain = match Chain::read(bytes) {
        Ok(chain) => chain,
        Err(fault) => return PkVerdict::Altered(fault),
    };
    let file = EventFile { path: Path::new("").to_owned(), chain };
    let (mut runs, mut signed) = (0, None);
    for line in &file.chain.lines {
        let wrong = match &line.body {
            Body::Result { contestant, slot, run, record, .. } => {
                runs += 1;
                check(&file, *contestant, *slot, run, record, &mut find).err()
            }
            Body::Overruled { .. } => overruling(&file.chain, line, &mut find).err(),
            Body::Closed { lines, key, signature } => {
                match check_signature(key, signature, &file.chain.event.id, &line.prev, *lines) {
                    Signed::No => None,
                    Signed::By(key) => {
                        signed = Some(key);
                        None
                    }
                    Signed::Wrong => Some(both("pk-signature-wrong", &[])),
                }
            }
            _ => None,
        };
        if let Some(what) = wrong {
            return PkVerdict::Altered(Fault { line: line.n, what });
        }
    }
    let plain = |code: &str| code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    if let Some(said) = code.filter(|said| plain(said) != plain(&file.chain.code())) {
        let what = both("pk-other-head", &[("said", said), ("found", &file.chain.code())]);
        return PkVerdict::Altered(Fault { line: file.chain.lines.len() as u32, what });
    }
    let (closed, code, lines) = (file.chain.event.closed, file.chain.code(), file.chain.lines.len());
    PkVerdict::Sound { closed, code, lines, runs, signed }
}

/// The record and the overrulings of a run up to a line, that line's own included.
fn before<'a>(chain: &'a Chain, line: &Line) -> Option<(&'a str, Vec<(usize, i32)>)> {
    let Body::Overruled { contestant, slot, .. } = &line.body else { return None };
    let (who, of) = (*contestant, *slot);
    let mut found = None;
    let mut overrulings = Vec::new();
    for known in chain.lines.iter().filter(|known| known.n <= line.n) {
        match &known.body {
            Body::Result { contestant, slot, record, .. } if *contestant == who && *slot == of => found = Some(record),
            Body::Overruled { contestant, slot, place, quality, .. } if *contestant == who && *slot == of => {
                overrulings.push((usize::from(*place), *quality));
            }
            _ => {}
        }
    }
    Some((found?, overrulings))
}

/// Computes a run again as it is after an overruling.
fn overruling(
    chain: &Chain,
    line: &Line,
    find: &mut impl FnMut(&Record) -> Result<Shared, Option<String>>,
) -> Result<(), Text> {
    let Body::Overruled { run, place, .. } = &line.body else { return Ok(()) };
    let odd = || both("pk-overruling-differs", &[]);
    let (text, overrulings) = before(chain, line).ok_or_else(odd)?;
    let record: Record = serde_json::from_str(text).map_err(|_| odd())?;
    let scenario = find(&record).map_err(|_| both("pk-other-content", &[("scenario", &record.scenario)]))?;
    let (after, card) = run_after(&record, &scenario, &overrulings).ok_or_else(odd)?;
    if after != *run || usize::from(*place) >= card.evidence.len() {
        return Err(odd());
    }
    Ok(())
}

impl EventFile {
    /// Overrules one judgement of the engine in a run; the run's numbers are computed again.
    ///
    /// # Errors
    ///
    /// When there is no such run or judgement, its content is not here, or the event does not allow it.
    #[allow(clippy::too_many_arguments, reason = "what is overruled, by whom, to what and why")]
    pub fn overrule(
        &mut self,
        judge: &str,
        contestant: usize,
        slot: crate::competition::seal::Slot,
        place: usize,
        quality: i32,
        why: &str,
        mut find: impl FnMut(&Record) -> Result<Shared, Option<String>>,
    ) -> Result<(), PkError> {
        let number = contestant as u8 + 1;
        let missing = || both("pk-no-run", &[("n", &number.to_string()), ("slot", &slot.to_string())]);
        let text = self.record(contestant, slot).ok_or_else(missing)?.to_owned();
        let record: Record = serde_json::from_str(&text).map_err(|_| missing())?;
        let scenario = find(&record).map_err(|_| both("pk-other-content", &[("scenario", &record.scenario)]))?;
        let known = self.chain.event.overruled.iter().filter(|o| o.contestant == contestant && o.slot == slot);
        let mut overrulings: Vec<(usize, i32)> = known.map(|o| (o.place, o.quality)).collect();
        overrulings.push((place, quality));
        let (run, card) = run_after(&record, &scenario, &overrulings).ok_or_else(missing)?;
        if place >= card.evidence.len() {
            let most = card.evidence.len().to_string();
            return Err(both("pk-no-judgement", &[("place", &(place + 1).to_string()), ("most", &most)]).into());
        }
        let (judge, why) = (judge.to_owned(), why.to_owned());
        self.append(Body::Overruled { judge, contestant: number, slot, place: place as u16, quality, why, run })
    }

    /// The record's text of a run.
    pub fn record(&self, who: usize, of: crate::competition::seal::Slot) -> Option<&str> {
        self.chain.lines.iter().find_map(|line| match &line.body {
            Body::Result { contestant, slot, record, .. } if usize::from(*contestant) == who + 1 && *slot == of => {
                Some(record.as_str())
            }
            _ => None,
        })
    }
}
