//! The trainer's key in the data directory.

use std::{fs, path::PathBuf};

use serde::{Deserialize, Serialize};

use super::PkError;
use crate::{
    competition::sign::Signer,
    locale::both,
    storage::{DataDir, StorageError, atomic},
};

/// What the key's file calls itself.
const WHAT: &str = "sparring-trainer-key";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    what: String,
    secret: String,
}

/// Where the key lies.
pub fn key_path(data: &DataDir) -> PathBuf {
    data.pk().join("secret").join("trainer-key.json")
}

/// The trainer's key; none when none was made.
///
/// # Errors
///
/// When there is a file and it cannot be read as a key: an event is then not closed without the signature by accident.
pub fn trainer_key(data: &DataDir) -> Result<Option<Signer>, PkError> {
    let path = key_path(data);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StorageError::io(&path)(error).into()),
    };
    let stored: Option<Stored> = serde_json::from_str(&text).ok();
    let signer = stored.filter(|stored| stored.what == WHAT).and_then(|stored| Signer::from_text(&stored.secret));
    let odd = || PkError::Refused(both("pk-key-odd", &[("file", &path.display().to_string())]));
    signer.map(Some).ok_or_else(odd)
}

/// The trainer's key, made now if there was none; and whether it is new.
///
/// # Errors
///
/// When the disk says no, or there is a key that cannot be read.
pub fn make_key(data: &DataDir) -> Result<(Signer, bool), PkError> {
    if let Some(known) = trainer_key(data)? {
        return Ok((known, false));
    }
    let signer = Signer::generate();
    let stored = Stored { what: WHAT.to_owned(), secret: signer.text() };
    let text = serde_json::to_string(&stored).unwrap_or_default();
    if !atomic::write_secret(&key_path(data), text.as_bytes())? {
        // Another program was faster: its key is the one.
        return trainer_key(data)?
            .map(|known| (known, false))
            .ok_or_else(|| PkError::Refused(both("pk-key-odd", &[("file", &key_path(data).display().to_string())])));
    }
    Ok((signer, true))
}
