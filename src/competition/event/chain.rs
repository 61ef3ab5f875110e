//! The event file: one line for each thing that happened, each naming the hash of the line before.

use serde::{Deserialize, Serialize};

use super::{Body, Event};
use crate::{domain::text::Text, locale::both};

/// The hash that the first line names.
pub const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// The largest event file that is read, bytes: 64 contestants with 30 drills each stay far below.
pub const LARGEST: usize = 256 << 20;

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Number, from 1.
    pub n: u32,
    /// Hash of the line before.
    pub prev: String,
    /// When it was written, with the offset of the place.
    pub at: String,
    /// What happened.
    pub body: Body,
    /// BLAKE3 of all of the above.
    pub hash: String,
}

/// Something in an event file that cannot be: where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line, from 1.
    pub line: u32,
    /// What is wrong, and how to cure it where there is a cure.
    pub what: Text,
}

impl Line {
    /// The line that follows one with this hash.
    pub fn new(n: u32, prev: &str, at: String, body: Body) -> Line {
        let mut line = Line { n, prev: prev.to_owned(), at, body, hash: String::new() };
        line.hash = line.seal();
        line
    }

    /// The hash that this line should carry.
    pub fn seal(&self) -> String {
        let unsealed = (self.n, &self.prev, &self.at, &self.body);
        blake3::hash(serde_json::to_string(&unsealed).unwrap_or_default().as_bytes()).to_hex().to_string()
    }

    /// The one form in which it is written, without the line's end.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A file that was read: its lines, what they amount to, and the head code.
#[derive(Clone, Debug)]
pub struct Chain {
    /// The lines.
    pub lines: Vec<Line>,
    /// What they amount to.
    pub event: Event,
}

impl Chain {
    /// Begins a chain.
    ///
    /// # Errors
    ///
    /// When the first line is not allowed: the rules have faults.
    pub fn begin(at: String, body: Body) -> Result<Chain, Text> {
        let event = Event::begin(&body)?;
        Ok(Chain { lines: vec![Line::new(1, START, at, body)], event })
    }

    /// Appends a line.
    ///
    /// # Errors
    ///
    /// A sentence: why this cannot happen now. Nothing has changed then.
    pub fn append(&mut self, at: String, body: Body) -> Result<&Line, Text> {
        self.event.apply(&body)?;
        let line = Line::new(self.lines.len() as u32 + 1, self.head(), at, body);
        self.lines.push(line);
        Ok(&self.lines[self.lines.len() - 1])
    }

    /// The hash of the last line.
    pub fn head(&self) -> &str {
        self.lines.last().map_or(START, |line| &line.hash)
    }

    /// The head code: what stands on the projector, and by which a shortened file is found out.
    pub fn code(&self) -> String {
        let head = self.head().to_uppercase();
        [0, 4, 8].map(|at| head.get(at..at + 4).unwrap_or_default().to_owned()).join("-")
    }

    /// The whole file.
    pub fn text(&self) -> String {
        let lines = self.lines.iter().map(|line| line.text() + "\n");
        lines.collect()
    }

    /// Reads a file and goes through it line by line.
    ///
    /// # Errors
    ///
    /// The first line that cannot be: not written as the program writes it, altered, missing, doubled, moved, or against the rules.
    pub fn read(bytes: &[u8]) -> Result<Chain, Fault> {
        let fault = |line: usize, key: &str, args: &[(&str, &str)]| Fault {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            what: both(key, args),
        };
        if bytes.len() > LARGEST {
            return Err(fault(1, "pk-file-too-large", &[]));
        }
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            fault(before.iter().filter(|b| **b == b'\n').count() + 1, "pk-file-not-text", &[])
        })?;
        let mut chain: Option<Chain> = None;
        let mut rest = text;
        let mut n = 0_usize;
        while !rest.is_empty() {
            n += 1;
            let Some((raw, after)) = rest.split_once('\n') else { return Err(fault(n, "pk-file-cut-line", &[])) };
            rest = after;
            let line: Line = serde_json::from_str(raw)
                .map_err(|error| fault(n, "pk-file-no-line", &[("what", &error.to_string())]))?;
            if line.text() != raw {
                let at = line.text().bytes().zip(raw.bytes()).take_while(|(a, b)| a == b).count() + 1;
                return Err(fault(n, "pk-file-other-form", &[("at", &at.to_string())]));
            }
            if line.seal() != line.hash {
                return Err(fault(n, "pk-file-altered", &[]));
            }
            let head = chain.as_ref().map_or(START, Chain::head);
            if line.n as usize != n {
                return Err(fault(n, "pk-file-order", &[("n", &line.n.to_string())]));
            }
            if line.prev != head {
                return Err(fault(n, "pk-file-broken", &[]));
            }
            let refused = |why: Text| Fault { line: n as u32, what: why };
            match &mut chain {
                None => {
                    let event = Event::begin(&line.body).map_err(refused)?;
                    chain = Some(Chain { lines: vec![line], event });
                }
                Some(chain) => {
                    chain.event.apply(&line.body).map_err(refused)?;
                    chain.lines.push(line);
                }
            }
        }
        chain.ok_or_else(|| fault(1, "pk-file-empty", &[]))
    }
}
