//! The index of finished drills: read from the record files, and made again from them whenever it is asked for.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Row, params};

use super::{Profile, ProfileId, StorageError, Store};
use crate::{
    domain::{
        ids::{Mode, Outcome, Persona},
        score::Item,
    },
    storage::{Record, atomic, read_record},
    training::{
        Body, Done, done,
        next::{self, Shown},
    },
};

/// A finished drill as the list knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// Where its record lies.
    pub path: PathBuf,
    /// Whether the customer's type was hidden.
    pub blind: bool,
    /// Moves.
    pub moves: u32,
    /// Engine version that it was played on.
    pub engine: u32,
    /// What was met and what it scored.
    pub done: Done,
}

/// What reading every record again came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Records that are listed.
    pub records: usize,
    /// Entries that are listed: sheets, quizzes, plans, certificates.
    pub entries: usize,
    /// Files that are neither, with what is wrong with them.
    pub unreadable: Vec<(PathBuf, String)>,
}

const COLUMNS: &str = "scenario, customer, persona, mode, seed, ended_at, blind, abandoned, outcome, moves, total,
    d1, d2, d3, d4, d5, file, checksum, day, tier, par, slight, serious, severe, items, engine";

/// The day of a date with its offset, counted from 1970-01-01; 0 when it is no date.
pub(in crate::storage) fn day_of(at: &str) -> i32 {
    let day = at.get(..10).and_then(|date| date.parse::<jiff::civil::Date>().ok());
    let since = day.and_then(|day| jiff::civil::date(1970, 1, 1).until(day).ok());
    since.map_or(0, |span| span.get_days())
}

/// What a record says to training.
pub fn done_of(record: &Record) -> Done {
    let card = &record.scorecard;
    let points = |at: usize| card.dimensions.get(at).and_then(|d| d.result.as_ref().ok()).map(|points| points.points);
    Done {
        checksum: record.checksum.clone(),
        scenario: record.scenario.clone(),
        customer: record.customer.clone(),
        persona: record.persona,
        mode: record.mode,
        seed: record.seed,
        day: day_of(&record.ended_at),
        ended_at: record.ended_at.clone(),
        abandoned: record.abandoned,
        outcome: card.outcome,
        tier: card.tier,
        par: card.par,
        index: card.index,
        dimensions: [0, 1, 2, 3, 4].map(points),
        items: done::items(card),
        findings: done::findings(card),
    }
}

/// Item qualities as one text, such as `N1=850 B2=400`.
fn items_text(items: &[(Item, i32)]) -> String {
    items.iter().map(|(item, quality)| format!("{}={quality}", item.id())).collect::<Vec<_>>().join(" ")
}

fn items_of(text: &str) -> Vec<(Item, i32)> {
    let one = |word: &str| {
        let (id, quality) = word.split_once('=')?;
        let item = Item::ALL.iter().find(|item| item.id() == id)?;
        Some((*item, quality.parse().ok()?))
    };
    text.split(' ').filter_map(one).collect()
}

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

    /// Everything that a profile has finished, as training reads it, the oldest first.
    pub fn finished(&self, profile: ProfileId) -> Result<Vec<Done>, StorageError> {
        let mut all: Vec<Done> = self.history(profile, u32::MAX)?.into_iter().map(|played| played.done).collect();
        all.reverse();
        Ok(all)
    }

    /// The skills that a profile has shown, in drills and in micro-drills.
    pub fn shown(&self, profile: ProfileId) -> Result<Vec<Shown>, StorageError> {
        let mut shown = next::shown(&self.finished(profile)?);
        for kept in self.entries(profile, Some("micro"))? {
            if let Body::Micro { spot, quality, .. } = kept.body {
                shown.push(Shown { item: spot.item, day: day_of(&kept.at), quality });
            }
        }
        Ok(shown)
    }

    /// Lists a record that lies in its profile's folder.
    pub(super) fn index(&self, profile: ProfileId, path: &Path, record: &Record) -> Result<(), StorageError> {
        let Some(file) = name_of(path) else { return Ok(()) };
        let done = done_of(record);
        let sql = "INSERT OR REPLACE INTO record (profile, file, content, engine, rubric, scenario, customer, persona, mode, seed,
                ended_at, blind, abandoned, outcome, moves, total, d1, d2, d3, d4, d5, checksum, day, tier, par, slight,
                serious, severe, items)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
                ?24, ?25, ?26, ?27, ?28, ?29)";
        let [d1, d2, d3, d4, d5] = done.dimensions;
        let [slight, serious, severe] = done.findings;
        let moves = record.moves.len() as u32;
        let values = params![
            profile.0,
            file,
            record.content,
            record.engine,
            record.rubric,
            done.scenario,
            done.customer,
            done.persona.id(),
            done.mode.id(),
            done.seed.to_string(),
            done.ended_at,
            record.blind,
            done.abandoned,
            done.outcome.id(),
            moves,
            done.index,
            d1,
            d2,
            d3,
            d4,
            d5,
            done.checksum,
            done.day,
            done.tier,
            done.par,
            slight,
            serious,
            severe,
            items_text(&done.items),
        ];
        self.db.prepare_cached(sql).and_then(|mut q| q.execute(values)).map_err(self.wrong())?;
        let row = self.db.last_insert_rowid();
        let sql =
            "INSERT OR REPLACE INTO record_move (record, turn, reply, delivery, think_ms) VALUES (?1, ?2, ?3, ?4, ?5)";
        let mut query = self.db.prepare_cached(sql).map_err(self.wrong())?;
        for (at, played) in record.moves.iter().enumerate() {
            let think = i64::try_from(played.think_ms).unwrap_or(i64::MAX);
            let values = params![row, at as i64 + 1, played.reply, played.delivery.id(), think];
            query.execute(values).map_err(self.wrong())?;
        }
        Ok(())
    }

    /// Saves records that come from somewhere else in one go. How many.
    pub(in crate::storage) fn add_records(
        &self,
        profile: &Profile,
        records: &[&Record],
    ) -> Result<usize, StorageError> {
        let folder = self.folder(&profile.uid);
        let transaction = self.db.unchecked_transaction().map_err(self.wrong())?;
        for record in records {
            let stamp: String = record.ended_at.chars().take(19).filter(|c| c.is_ascii_digit() || *c == 'T').collect();
            let short = record.checksum.get(..8).unwrap_or_default();
            let name = format!("{stamp}-{}-{}-{}-{short}.json", record.scenario, record.customer, record.seed);
            let path = folder.join(name);
            atomic::write_new(&path, record.text().as_bytes())?;
            self.index(profile.id, &path, record)?;
        }
        transaction.commit().map_err(self.wrong())?;
        Ok(records.len())
    }

    /// Files in a profile's folder that are no records, with what is wrong with them.
    pub fn unreadable(&self, profile: ProfileId) -> Result<Vec<(PathBuf, String)>, StorageError> {
        let Some(owner) = self.profile(profile)? else { return Ok(Vec::new()) };
        let sql = "SELECT 1 FROM record WHERE profile = ?1 AND file = ?2";
        let mut query = self.db.prepare_cached(sql).map_err(self.wrong())?;
        let mut found = Vec::new();
        for path in record_files(&self.folder(&owner.uid))? {
            let Some(name) = name_of(&path) else { continue };
            if !query.exists(params![profile.0, name]).map_err(self.wrong())?
                && let Err(error) = read_record(&path)
            {
                found.push((path, error.to_string()));
            }
        }
        Ok(found)
    }

    /// Brings the list up to date with the folders: files that somebody added are read, rows whose file is gone are dropped.
    /// Folders that did not change since the last time are not read. How many records were added.
    pub(super) fn catch_up(&mut self) -> Result<usize, StorageError> {
        let mut added = 0;
        for profile in self.profiles()? {
            let folder = self.folder(&profile.uid);
            let stamp = format!("{} {}", stamp(&folder), stamp(&self.entry_folder(&profile.uid)));
            let sql = "SELECT scanned FROM profile WHERE id = ?1";
            let seen: String = self.db.query_row(sql, [profile.id.0], |row| row.get(0)).map_err(self.wrong())?;
            if seen == stamp {
                continue;
            }
            added += self.compare(profile.id, &folder)?;
            let transaction = self.db.unchecked_transaction().map_err(self.wrong())?;
            self.list_entries(profile.id, &profile.uid)?;
            transaction.commit().map_err(self.wrong())?;
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
        let profiles = self.profiles()?;
        let transaction = self.db.unchecked_transaction().map_err(self.wrong())?;
        for profile in profiles {
            let (entries, unreadable) = self.list_entries(profile.id, &profile.uid)?;
            rebuilt.entries += entries;
            rebuilt.unreadable.extend(unreadable);
        }
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
        blind: row.get(6)?,
        moves: row.get(9)?,
        engine: row.get(25)?,
        done: Done {
            checksum: text(17)?,
            scenario: text(0)?,
            customer: text(1)?,
            persona,
            mode,
            seed,
            day: row.get(18)?,
            ended_at: text(5)?,
            abandoned: row.get(7)?,
            outcome,
            tier: row.get(19)?,
            par: row.get(20)?,
            index: row.get(10)?,
            dimensions: [row.get(11)?, row.get(12)?, row.get(13)?, row.get(14)?, row.get(15)?],
            items: items_of(&text(24)?),
            findings: [row.get(21)?, row.get(22)?, row.get(23)?],
        },
    }))
}
