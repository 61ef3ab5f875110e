//! The file of an entry: what is kept of a trainee beside the records of drills.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{StorageError, records::read_limited};
use crate::training::Body;

/// Format of the entry file.
const FORMAT: u32 = 1;

/// An entry as it is saved. Everything is inside the checksum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Format of this file.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// When it was written, with the offset of the place.
    pub at: String,
    /// What it holds.
    pub body: Body,
    /// BLAKE3 of all of the above.
    pub checksum: String,
}

impl Entry {
    /// Seals what is to be kept.
    pub fn of(body: Body, at: String) -> Entry {
        let mut entry =
            Entry { format: FORMAT, program: env!("CARGO_PKG_VERSION").to_owned(), at, body, checksum: String::new() };
        entry.checksum = entry.seal();
        entry
    }

    /// The checksum that this entry should carry.
    pub fn seal(&self) -> String {
        let unsealed = Entry { checksum: String::new(), ..self.clone() };
        blake3::hash(unsealed.text().as_bytes()).to_hex().to_string()
    }

    /// The one form in which an entry is written.
    pub fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The name of its file: when it was written, what it is, and the beginning of its checksum.
    pub(super) fn file_name(&self) -> String {
        let stamp: String = self.at.chars().take(19).filter(|c| c.is_ascii_digit() || *c == 'T').collect();
        format!("{stamp}-{}-{}.json", self.body.kind(), self.checksum.get(..8).unwrap_or_default())
    }
}

/// Reads an entry and refuses one whose checksum does not fit.
pub fn read_entry(path: &Path) -> Result<Entry, StorageError> {
    let bytes = read_limited(path)?;
    let refuse = |what: String| StorageError::Unreadable { path: path.to_owned(), what };
    let entry: Entry = serde_json::from_slice(&bytes).map_err(|e| refuse(e.to_string()))?;
    if entry.seal() != entry.checksum {
        return Err(refuse("checksum: it does not match the rest of the file".to_owned()));
    }
    Ok(entry)
}
