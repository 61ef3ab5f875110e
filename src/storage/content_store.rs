//! Every content version that was ever played, by its hash, so that old records open after a scenario was edited.

use std::fs;

use super::{DataDir, StorageError, atomic};
use crate::content::Bundle;

/// Keeps a content version. Once kept it is never written again.
pub fn keep_content(data: &DataDir, bundle: &Bundle) -> Result<(), StorageError> {
    let path = data.content().join(format!("{}.json", bundle.hash));
    if path.exists() {
        return Ok(());
    }
    let text = serde_json::to_string(bundle).unwrap_or_default();
    atomic::write(&path, text.as_bytes())
}

/// A kept content version, if it is there.
pub fn kept_content(data: &DataDir, hash: &str) -> Result<Option<Bundle>, StorageError> {
    if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
        // A hash from a record is a file name here: nothing but a hash may become one.
        return Ok(None);
    }
    let path = data.content().join(format!("{hash}.json"));
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(StorageError::Io { path, source }),
    };
    serde_json::from_str(&text).map(Some).map_err(|e| StorageError::Unreadable { path, what: e.to_string() })
}
