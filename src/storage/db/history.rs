//! The index of finished drills: read from the record files, and made again from them whenever it is asked for.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Row, params};

use super::{ProfileId, StorageError, Store};
use crate::{
    domain::ids::{Mode, Outcome, Persona},
    storage::{Record, read_record},
};

/// A finished drill as the index knows it. Scores are hundredths; one that could not be formed is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// Where its record lies.
    pub path: PathBuf,
    /// Scenario id.
    pub scenario: String,
    /// Customer id.
    pub customer: String,
    /// Persona.
    pub persona: Persona,
    /// Mode.
    pub mode: Mode,
    /// Seed.
    pub seed: u64,
    /// When it ended, with the offset of the place.
    pub ended_at: String,
    /// Whether the customer's type was hidden.
    pub blind: bool,
    /// Whether it was broken off.
    pub abandoned: bool,
    /// How it ended.
    pub outcome: Outcome,
    /// Moves.
    pub moves: u32,
    /// The index.
    pub total: Option<i32>,
    /// The five dimensions.
    pub dimensions: [Option<i32>; 5],
}

/// What reading every record again came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Records that are listed.
    pub records: usize,
    /// Files that are no records, with what is wrong with them.
    pub unreadable: Vec<(PathBuf, String)>,
}

const COLUMNS: &str = "scenario, customer, persona, mode, seed, ended_at, blind, abandoned, outcome, moves, total,
    d1, d2, d3, d4, d5, file";

/// The files of a folder that may be records, by name.
pub(super) fn record_files(folder: &Path) -> Result<Vec<PathBuf>, StorageError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(StorageError::Io { path: folder.to_owned(), source }),
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "json") && path.is_file())
        .collect();
    files.sort();
    Ok(files)
}

/// What changes when a file is added to a folder or taken from it.
fn stamp(folder: &Path) -> String {
    let changed = fs::metadata(folder).and_then(|meta| meta.modified()).ok();
    let since = changed.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    since.map(|since| since.as_nanos().to_string()).unwrap_or_default()
}

fn name_of(path: &Path) -> Option<&str> {
    path.file_name()?.to_str()
}

impl Store {
    /// Drills of a profile, newest first, `limit` at most.
    pub fn history(&self, profile: ProfileId, limit: u32) -> Result<Vec<Played>, StorageError> {
        let Some(owner) = self.profile(profile)? else { return Ok(Vec::new()) };
        let folder = self.folder(&owner.uid);
        let sql = format!("SELECT {COLUMNS} FROM record WHERE profile = ?1 ORDER BY ended_at DESC, id DESC LIMIT ?2");
        let mut query = self.db.prepare_cached(&sql).map_err(self.wrong())?;
        let rows = query.query_map(params![profile.0, limit], |row| of_row(row, &folder)).map_err(self.wrong())?;
        let rows: Vec<Option<Played>> = rows.collect::<Result<_, _>>().map_err(self.wrong())?;
        Ok(rows.into_iter().flatten().collect())
    }

    /// Lists a record that lies in its profile's folder.
    pub(super) fn index(&self, profile: ProfileId, path: &Path, record: &Record) -> Result<(), StorageError> {
        let Some(file) = name_of(path) else { return Ok(()) };
        let card = &record.scorecard;
        let points = |at: usize| card.dimensions[at].result.as_ref().ok().map(|points| points.points);
        let sql =
            "INSERT INTO record (profile, file, checksum, scenario, content, customer, persona, mode, seed, engine,
                rubric, ended_at, blind, abandoned, outcome, moves, total, d1, d2, d3, d4, d5)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
            ON CONFLICT (profile, file) DO UPDATE SET checksum = excluded.checksum, scenario = excluded.scenario,
                content = excluded.content, customer = excluded.customer, persona = excluded.persona,
                mode = excluded.mode, seed = excluded.seed, engine = excluded.engine, rubric = excluded.rubric,
                ended_at = excluded.ended_at, blind = excluded.blind, abandoned = excluded.abandoned,
                outcome = excluded.outcome, moves = excluded.moves, total = excluded.total, d1 = excluded.d1,
                d2 = excluded.d2, d3 = excluded.d3, d4 = excluded.d4, d5 = excluded.d5";
        let [d1, d2, d3, d4, d5] = [0, 1, 2, 3, 4].map(points);
        let moves = record.moves.len() as u32;
        let values = params![
            profile.0,
            file,
            record.checksum,
            record.scenario,
            record.content,
            record.customer,
            record.persona.id(),
            record.mode.id(),
            record.seed.to_string(),
            record.engine,
            record.rubric,
            record.ended_at,
            record.blind,
            record.abandoned,
            card.outcome.id(),
            moves,
            card.index,
            d1,
            d2,
            d3,
            d4,
            d5,
        ];
        self.db.execute(sql, values).map(drop).map_err(self.wrong())
    }

    /// Brings the list up to date with the folders: files that somebody added are read, rows whose file is gone are dropped.
    /// Folders that did not change since the last time are not read. How many records were added.
    pub(super) fn catch_up(&mut self) -> Result<usize, StorageError> {
        let mut added = 0;
        for profile in self.profiles()? {
            let folder = self.folder(&profile.uid);
            let stamp = stamp(&folder);
            let sql = "SELECT scanned FROM profile WHERE id = ?1";
            let seen: String = self.db.query_row(sql, [profile.id.0], |row| row.get(0)).map_err(self.wrong())?;
            if seen == stamp {
                continue;
            }
            added += self.compare(profile.id, &folder)?;
            self.scanned(profile.id, &stamp)?;
        }
        Ok(added)
    }

    fn scanned(&self, profile: ProfileId, stamp: &str) -> Result<(), StorageError> {
        let sql = "UPDATE profile SET scanned = ?2 WHERE id = ?1";
        self.db.execute(sql, params![profile.0, stamp]).map(drop).map_err(self.wrong())
    }

    /// Compares one folder with the list by file name.
    fn compare(&mut self, profile: ProfileId, folder: &Path) -> Result<usize, StorageError> {
        let files = record_files(folder)?;
        let there: BTreeSet<&str> = files.iter().filter_map(|path| name_of(path)).collect();
        let mut query = self.db.prepare_cached("SELECT file FROM record WHERE profile = ?1").map_err(self.wrong())?;
        let rows = query.query_map([profile.0], |row| row.get::<_, String>(0)).map_err(self.wrong())?;
        let listed: BTreeSet<String> = rows.collect::<Result<_, _>>().map_err(self.wrong())?;
        drop(query);
        let gone: Vec<&String> = listed.iter().filter(|name| !there.contains(name.as_str())).collect();
        let transaction = self.db.unchecked_transaction().map_err(self.wrong())?;
        for name in gone {
            let sql = "DELETE FROM record WHERE profile = ?1 AND file = ?2";
            transaction.execute(sql, params![profile.0, name]).map_err(self.wrong())?;
        }
        let mut added = 0;
        for path in &files {
            if name_of(path).is_some_and(|name| listed.contains(name)) {
                continue;
            }
            // A file that cannot be read stays where it is; the page of records names it.
            if let Ok(record) = read_record(path) {
                self.index(profile, path, &record)?;
                added += 1;
            }
        }
        transaction.commit().map_err(self.wrong())?;
        Ok(added)
    }

    /// Reads every record file again and lists it anew. `progress` is told how many of how many are done.
    ///
    /// # Errors
    ///
    /// When the database or a folder cannot be read or written. A single broken record is reported, not an error.
    pub fn rebuild(&mut self, mut progress: impl FnMut(usize, usize)) -> Result<Rebuilt, StorageError> {
        let mut work = Vec::new();
        for profile in self.profiles()? {
            let files = record_files(&self.folder(&profile.uid))?;
            work.extend(files.into_iter().map(|path| (profile.id, path)));
        }
        let mut rebuilt = Rebuilt::default();
        let transaction = self.db.unchecked_transaction().map_err(self.wrong())?;
        transaction.execute("DELETE FROM record", []).map_err(self.wrong())?;
        for (done, (profile, path)) in work.iter().enumerate() {
            progress(done, work.len());
            match read_record(path) {
                Ok(record) => {
                    self.index(*profile, path, &record)?;
                    rebuilt.records += 1;
                }
                Err(error) => rebuilt.unreadable.push((path.clone(), error.to_string())),
            }
        }
        transaction.commit().map_err(self.wrong())?;
        progress(work.len(), work.len());
        Ok(rebuilt)
    }
}

/// A row, or nothing when it holds a word that this program does not know.
fn of_row(row: &Row<'_>, folder: &Path) -> rusqlite::Result<Option<Played>> {
    let text = |at: usize| row.get::<_, String>(at);
    let (Some(persona), Some(mode), Some(outcome), Ok(seed)) =
        (Persona::from_id(&text(2)?), Mode::from_id(&text(3)?), Outcome::from_id(&text(8)?), text(4)?.parse())
    else {
        return Ok(None);
    };
    Ok(Some(Played {
        path: folder.join(text(16)?),
        scenario: text(0)?,
        customer: text(1)?,
        persona,
        mode,
        seed,
        ended_at: text(5)?,
        blind: row.get(6)?,
        abandoned: row.get(7)?,
        outcome,
        moves: row.get(9)?,
        total: row.get(10)?,
        dimensions: [row.get(11)?, row.get(12)?, row.get(13)?, row.get(14)?, row.get(15)?],
    }))
}
