//! The folder of records: saving, listing, reading.

use std::{fs, path::PathBuf};

use super::{DataDir, Record, StorageError, atomic, keep_content};
use crate::content::Bundle;

/// Largest record that is read: a drill is a few dozen kilobytes.
const LARGEST: u64 = 4 << 20;

/// A record in the list.
#[derive(Debug)]
pub struct RecordEntry {
    /// Where it lies.
    pub path: PathBuf,
    /// The record, or what is wrong with the file.
    pub record: Result<Box<Record>, String>,
}

/// Now, with the offset of the place, as records write it.
pub fn now() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Today in this place, counted in days from 1970-01-01.
pub fn today() -> i32 {
    super::db::day_of(&now())
}

/// Today in this place, as a date.
pub fn today_text() -> String {
    jiff::Zoned::now().date().to_string()
}

/// The day a year from today, as a date.
pub fn in_a_year() -> String {
    let today = jiff::Zoned::now().date();
    today.checked_add(jiff::Span::new().years(1)).unwrap_or(today).to_string()
}

/// Keeps the content version that a drill was played on, then saves its record: an old record opens after an edit.
pub fn save_drill(data: &DataDir, content: Option<&Bundle>, record: &Record) -> Result<PathBuf, StorageError> {
    if let Some(content) = content {
        keep_content(data, content)?;
    }
    save_record(data, record)
}

/// Saves a record under a name of its own; nothing is ever overwritten.
fn save_record(data: &DataDir, record: &Record) -> Result<PathBuf, StorageError> {
    let stamp: String = record.ended_at.chars().take(19).filter(|c| c.is_ascii_digit() || *c == 'T').collect();
    let text = record.text();
    let mut copy = 1;
    loop {
        let suffix = if copy == 1 { String::new() } else { format!("-{copy}") };
        let name = format!("{stamp}-{}-{}-{}{suffix}.json", record.scenario, record.customer, record.seed);
        let path = data.records().join(name);
        if atomic::write_new(&path, text.as_bytes())? {
            return Ok(path);
        }
        copy += 1;
    }
}

/// Puts a record that its own folder would not have into the system's folder for temporary files, so that it is not lost: a full
/// disk or a folder that cannot be written is often that folder alone.
pub fn save_elsewhere(record: &Record) -> Result<PathBuf, StorageError> {
    let stamp: String = record.ended_at.chars().take(19).filter(|c| c.is_ascii_digit() || *c == 'T').collect();
    let short = record.checksum.get(..8).unwrap_or_default();
    let name = format!("{stamp}-{}-{}-{}-{short}.json", record.scenario, record.customer, record.seed);
    let path = std::env::temp_dir().join("sparring-records").join(name);
    atomic::write(&path, record.text().as_bytes())?;
    Ok(path)
}

/// Reads one record.
pub fn read_record(path: &std::path::Path) -> Result<Record, StorageError> {
    let bytes = read_limited(path)?;
    serde_json::from_slice(&bytes).map_err(|e| StorageError::Unreadable { path: path.to_owned(), what: e.to_string() })
}

/// A record's bytes, refused when the file is far larger than any record.
pub(super) fn read_limited(path: &std::path::Path) -> Result<Vec<u8>, StorageError> {
    let size = fs::metadata(path).map_err(StorageError::io(path))?.len();
    if size > LARGEST {
        let what = format!("{size} bytes is larger than any record ({LARGEST})");
        return Err(StorageError::Unreadable { path: path.to_owned(), what });
    }
    fs::read(path).map_err(StorageError::io(path))
}

/// All records, newest first. A broken one is listed with what is wrong and takes no other down.
pub fn list_records(data: &DataDir) -> Result<Vec<RecordEntry>, StorageError> {
    let folder = data.records();
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(StorageError::Io { path: folder, source }),
    };
    let mut found: Vec<RecordEntry> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .map(|path| RecordEntry { record: read_record(&path).map(Box::new).map_err(|e| e.to_string()), path })
        .collect();
    let key = |entry: &RecordEntry| entry.record.as_ref().map(|r| r.ended_at.clone()).unwrap_or_default();
    found.sort_by(|a, b| key(b).cmp(&key(a)).then_with(|| b.path.cmp(&a.path)));
    Ok(found)
}
