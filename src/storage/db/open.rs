//! Opening: a new database is made, an older one brought up, a newer one refused, a damaged one set aside and salvaged.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{Opened, Store, journal, schema};
use crate::storage::{DataDir, StorageError, now};

/// How long one copy of the program waits for another's write.
const PATIENCE: Duration = Duration::from_secs(5);

pub(super) fn open(data: &DataDir) -> Result<(Store, Vec<Opened>), StorageError> {
    let path = data.database();
    fs::create_dir_all(data.root()).map_err(StorageError::io(data.root()))?;
    let mut opened = Vec::new();
    let mut rescued = Vec::new();
    let db = match connect(&path) {
        Ok(db) => db,
        Err(error) if damaged(&error) => {
            let aside = set_aside(&path)?;
            rescued = journal::rescue(&aside);
            opened.push(Opened::Salvaged { aside, running: rescued.len() });
            connect(&path)?
        }
        Err(error) => return Err(error),
    };
    let mut store = Store { data: data.clone(), db };
    store.read_profiles()?;
    store.put_back(rescued)?;
    store.settle()?;
    let count = store.catch_up()?;
    if count > 0 {
        opened.push(Opened::TakenOver { count });
    }
    Ok((store, opened))
}

/// Opens the file and brings its tables to this program's version.
fn connect(path: &Path) -> Result<Connection, StorageError> {
    let wrong = |source| StorageError::Database { path: path.to_owned(), source: Box::new(source) };
    let mut db = Connection::open(path).map_err(wrong)?;
    db.busy_timeout(PATIENCE).map_err(wrong)?;
    // Every move has to be on the disk before the next line is shown, so commits wait for it (FULL).
    db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
        .map_err(wrong)?;
    let found: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(wrong)?;
    if found > schema::VERSION {
        return Err(StorageError::Newer { path: path.to_owned(), found, known: schema::VERSION });
    }
    schema::migrations().to_latest(&mut db).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => wrong(err),
        other => StorageError::Unreadable { path: path.to_owned(), what: other.to_string() },
    })?;
    let sound: String = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(wrong)?;
    if sound != "ok" {
        return Err(StorageError::Damaged { path: path.to_owned(), what: sound });
    }
    Ok(db)
}

/// Whether the file itself is broken, not the way to it.
fn damaged(error: &StorageError) -> bool {
    match error {
        StorageError::Damaged { .. } | StorageError::Unreadable { .. } => true,
        StorageError::Database { source, .. } => {
            matches!(source.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
        }
        _ => false,
    }
}

/// Renames the database with its companions; nothing is deleted.
fn set_aside(path: &Path) -> Result<PathBuf, StorageError> {
    let stamp: String = now().chars().filter(char::is_ascii_digit).take(14).collect();
    let named = |copy: u32| path.with_file_name(format!("sparring-damaged-{stamp}-{copy}.db"));
    let aside = (1..).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(0));
    for suffix in ["", "-wal", "-shm"] {
        let with = |path: &Path| PathBuf::from(format!("{}{suffix}", path.display()));
        match fs::rename(with(path), with(&aside)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StorageError::Io { path: with(path), source: error });
            }
            _ => {}
        }
    }
    Ok(aside)
}

/// A damaged file opened as far as it goes, for reading what can still be read.
pub(super) fn connect_damaged(path: &Path) -> Option<Connection> {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX).ok()
}
