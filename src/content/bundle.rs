//! Content versions: the texts that decide a drill, sealed by their hash.

use serde::{Deserialize, Serialize};

/// Everything that decides a drill, as text: enough to build the same scenario again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// BLAKE3 over the files, hexadecimal.
    pub hash: String,
    /// Role (`scenario`, `common`, a persona's id) and text, in a fixed order.
    pub files: Vec<(String, String)>,
}

impl Bundle {
    /// Seals texts with their hash.
    pub fn seal(files: Vec<(String, String)>) -> Bundle {
        let mut hasher = blake3::Hasher::new();
        for (name, text) in &files {
            for part in [name, text] {
                hasher.update(&(part.len() as u64).to_le_bytes());
                hasher.update(part.as_bytes());
            }
        }
        Bundle { hash: hasher.finalize().to_hex().to_string(), files }
    }
}
