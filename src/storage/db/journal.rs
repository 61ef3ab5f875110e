//! The journal: every move of a running drill is on the disk before the customer answers, so that a drill survives the power
//! cut and goes on at the same line.
//!
//! A drill that runs holds the lock of its file under `running/`. A second copy of the program therefore sees which drills were
//! left behind and which are being played next door.

use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use rusqlite::{Row, params};

use super::{DataDir, ProfileId, StorageError, Store, open::connect_damaged};
use crate::{
    content::Bundle,
    domain::{
        ids::{Delivery, Mode},
        scenario::{CustomerIdx, Shared},
        session::{Move, Session},
        tables::ENGINE_VERSION,
    },
    storage::{self, Record, atomic, keep_content, now, record::Played},
};

/// A drill that is being played and journalled. Dropping it without [`Store::finish`] leaves it for the next start.
#[derive(Debug)]
pub struct Running {
    session: String,
    profile: ProfileId,
    /// The name under which its record will be saved, fixed from the start: saved twice, it is one file.
    pub(super) name: String,
    /// Held for as long as the drill runs here.
    _lock: File,
}

/// A drill that was left in the middle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    session: String,
    /// Whose it is.
    pub profile: ProfileId,
    /// When it began.
    pub started_at: String,
    /// Scenario id.
    pub scenario: String,
    /// BLAKE3 of the content it is played on.
    pub content: String,
    /// Version of the engine it is played on.
    pub engine: u32,
    /// Customer id.
    pub customer: String,
    /// Seed.
    pub seed: u64,
    /// Mode.
    pub mode: Mode,
    /// Whether the customer's type is hidden.
    pub blind: bool,
    /// The moves so far.
    pub moves: Vec<Played>,
}

/// Why a drill that was left cannot go on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotResume {
    /// It was played on another version of the engine.
    #[error("it was played on engine {found}, this program has engine {here}")]
    Engine {
        /// The version it was played on.
        found: u32,
        /// This program's.
        here: u32,
    },
    /// Its moves do not fit its content.
    #[error("{0}")]
    Moves(String),
    /// Another copy of the program is playing it.
    #[error("it is being played in another window")]
    Elsewhere,
}

fn new_session() -> String {
    use rand::Rng;
    format!("{:016x}", rand::rng().next_u64())
}

/// The name of the record file: when it began, what it is, and the session's own number.
fn file_name(started_at: &str, scenario: &str, customer: &str, seed: u64, session: &str) -> String {
    let stamp: String = started_at.chars().take(19).filter(|c| c.is_ascii_digit() || *c == 'T').collect();
    let short = session.get(..8).unwrap_or(session);
    format!("{stamp}-{scenario}-{customer}-{seed}-{short}.json")
}

fn lock_path(data: &DataDir, session: &str) -> PathBuf {
    data.root().join("running").join(format!("{session}.lock"))
}

/// Takes the lock of a drill; `None` when another copy of the program holds it.
fn lock(data: &DataDir, session: &str) -> Result<Option<File>, StorageError> {
    let path = lock_path(data, session);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(StorageError::io(folder))?;
    }
    let file = File::create(&path).map_err(StorageError::io(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(source)) => Err(StorageError::Io { path, source }),
    }
}

impl Store {
    /// Opens the journal of a drill that begins now. Its content version is kept first: it is what the moves mean.
    pub fn begin(
        &self,
        profile: ProfileId,
        session: &Session,
        blind: bool,
        content: Option<&Bundle>,
    ) -> Result<Running, StorageError> {
        if let Some(content) = content {
            keep_content(&self.data, content)?;
        }
        let id = new_session();
        let lock = lock(&self.data, &id)?.ok_or(StorageError::NoProfile)?;
        let scenario = session.scenario();
        let (started_at, customer) = (now(), &session.customer().id);
        let sql =
            "INSERT INTO journal (session, profile, started_at, scenario, content, engine, customer, seed, mode, blind)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        let seed = session.seed();
        let values = params![
            id,
            profile.0,
            started_at,
            scenario.id,
            scenario.hash,
            ENGINE_VERSION,
            customer,
            seed.to_string(),
            session.mode().id(),
            blind
        ];
        self.db.execute(sql, values).map_err(self.wrong())?;
        let name = file_name(&started_at, &scenario.id, customer, seed, &id);
        Ok(Running { session: id, profile, name, _lock: lock })
    }

    /// Writes a move down. It is on the disk when this returns.
    pub fn moved(&self, running: &Running, turn: usize, played: &Played) -> Result<(), StorageError> {
        let sql = "INSERT OR REPLACE INTO journal_move (session, turn, reply, delivery, think_ms) VALUES (?1, ?2, ?3, ?4, ?5)";
        let think = i64::try_from(played.think_ms).unwrap_or(i64::MAX);
        let values = params![running.session, turn as i64, played.reply, played.delivery.id(), think];
        self.db.prepare_cached(sql).and_then(|mut q| q.execute(values)).map(drop).map_err(self.wrong())
    }

    /// Forgets the moves after the first `turns`: practice stepped back.
    pub fn rewound(&self, running: &Running, turns: usize) -> Result<(), StorageError> {
        let sql = "DELETE FROM journal_move WHERE session = ?1 AND turn > ?2";
        self.db.execute(sql, params![running.session, turns as i64]).map(drop).map_err(self.wrong())
    }

    /// Saves the record of a drill that is over, lists it and closes its journal. Done again after a crash in between, it comes
    /// to the same one record.
    pub fn finish(&self, running: Running, record: &Record) -> Result<PathBuf, StorageError> {
        let owner = self.profile(running.profile)?.ok_or(StorageError::NoProfile)?;
        let path = self.folder(&owner.uid).join(&running.name);
        // Never over an existing file: if it is there, it is this drill's.
        atomic::write_new(&path, record.text().as_bytes())?;
        let transaction = self.db.unchecked_transaction().map_err(self.wrong())?;
        self.index(running.profile, &path, record)?;
        transaction.execute("DELETE FROM journal WHERE session = ?1", [&running.session]).map_err(self.wrong())?;
        transaction.commit().map_err(self.wrong())?;
        let _ = fs::remove_file(lock_path(&self.data, &running.session));
        Ok(path)
    }

    /// Drills that were left in the middle and that nobody is playing now, the newest first.
    pub fn unfinished(&self) -> Result<Vec<Unfinished>, StorageError> {
        let mut left = Vec::new();
        for journal in read_journals(&self.db).map_err(self.wrong())? {
            if lock(&self.data, &journal.session)?.is_some() {
                left.push(journal);
            }
        }
        left.sort_by(|a, b| b.started_at.cmp(&a.started_at).then_with(|| b.session.cmp(&a.session)));
        Ok(left)
    }

    /// Plays a left drill up to where it was, so that it goes on with the same line and the same clock.
    ///
    /// # Errors
    ///
    /// The outer error is the disk's; the inner one says why the drill cannot go on. It stays in the journal.
    #[allow(clippy::type_complexity, reason = "an outer error of the disk, an inner one of the drill")]
    pub fn resume(
        &self,
        left: &Unfinished,
        scenario: &Shared,
    ) -> Result<Result<(Session, Running), CannotResume>, StorageError> {
        if left.engine != ENGINE_VERSION {
            return Ok(Err(CannotResume::Engine { found: left.engine, here: ENGINE_VERSION }));
        }
        let Some(lock) = lock(&self.data, &left.session)? else { return Ok(Err(CannotResume::Elsewhere)) };
        let session = match left.replayed(scenario) {
            Ok(session) => session,
            Err(why) => return Ok(Err(CannotResume::Moves(why))),
        };
        let name = file_name(&left.started_at, &left.scenario, &left.customer, left.seed, &left.session);
        Ok(Ok((session, Running { session: left.session.clone(), profile: left.profile, name, _lock: lock })))
    }

    /// Forgets a drill that was left, with its moves.
    pub fn forget(&self, left: &Unfinished) -> Result<(), StorageError> {
        self.db.execute("DELETE FROM journal WHERE session = ?1", [&left.session]).map_err(self.wrong())?;
        let _ = fs::remove_file(lock_path(&self.data, &left.session));
        Ok(())
    }

    /// Closes the journals of drills whose record is already saved: the program was stopped between the two.
    pub(super) fn settle(&self) -> Result<(), StorageError> {
        for left in self.unfinished()? {
            let Some(owner) = self.profile(left.profile)? else { continue };
            let name = file_name(&left.started_at, &left.scenario, &left.customer, left.seed, &left.session);
            let path = self.folder(&owner.uid).join(name);
            if let Ok(record) = storage::read_record(&path) {
                self.index(left.profile, &path, &record)?;
                self.forget(&left)?;
            }
        }
        Ok(())
    }

    /// Writes journals that were read from a damaged database into this one. Those whose profile is unknown go to the active one.
    pub(super) fn put_back(&self, rescued: Vec<(String, Unfinished)>) -> Result<(), StorageError> {
        for (uid, left) in rescued {
            let known = self.profiles()?.into_iter().find(|profile| profile.uid == uid);
            let profile = match known {
                Some(profile) => profile,
                None => self.active()?,
            };
            let sql = "INSERT OR IGNORE INTO journal
                (session, profile, started_at, scenario, content, engine, customer, seed, mode, blind)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
            let values = params![
                left.session,
                profile.id.0,
                left.started_at,
                left.scenario,
                left.content,
                left.engine,
                left.customer,
                left.seed.to_string(),
                left.mode.id(),
                left.blind
            ];
            self.db.execute(sql, values).map_err(self.wrong())?;
            for (at, played) in left.moves.iter().enumerate() {
                let sql = "INSERT OR IGNORE INTO journal_move (session, turn, reply, delivery, think_ms)
                    VALUES (?1, ?2, ?3, ?4, ?5)";
                let think = i64::try_from(played.think_ms).unwrap_or(i64::MAX);
                let values = params![left.session, at as i64 + 1, played.reply, played.delivery.id(), think];
                self.db.execute(sql, values).map_err(self.wrong())?;
            }
        }
        Ok(())
    }
}

impl Unfinished {
    /// The session up to where it was left.
    fn replayed(&self, scenario: &Shared) -> Result<Session, String> {
        let customer = scenario.customers.iter().position(|c| c.id == self.customer);
        let customer = customer.ok_or_else(|| format!("there is no customer \"{}\"", self.customer))?;
        let mut session = Session::new(scenario, CustomerIdx(customer as u16), self.seed, self.mode);
        for (at, played) in self.moves.iter().enumerate() {
            let refused = || format!("move {}: \"{}\" was not on offer", at + 1, played.reply);
            let reply = scenario.reply(&played.reply).ok_or_else(refused)?;
            session.play(Move { reply, delivery: played.delivery }).map_err(|_| refused())?;
        }
        Ok(session)
    }
}

/// All journals with their moves. Words that this program does not know leave the drill out.
fn read_journals(db: &rusqlite::Connection) -> rusqlite::Result<Vec<Unfinished>> {
    let sql =
        "SELECT session, profile, started_at, scenario, content, engine, customer, seed, mode, blind FROM journal";
    let mut query = db.prepare_cached(sql)?;
    let rows: Vec<Option<Unfinished>> = query.query_map([], of_row)?.collect::<Result<_, _>>()?;
    let mut found: Vec<Unfinished> = rows.into_iter().flatten().collect();
    let sql = "SELECT turn, reply, delivery, think_ms FROM journal_move WHERE session = ?1 ORDER BY turn";
    let mut moves = db.prepare_cached(sql)?;
    for journal in &mut found {
        let rows = moves.query_map([&journal.session], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, i64>(3)?))
        })?;
        for (at, row) in rows.enumerate() {
            let (turn, reply, delivery, think) = row?;
            // Moves count from 1 without a gap; what stands behind a gap has lost its meaning.
            let (Some(delivery), true) = (Delivery::from_id(&delivery), turn == at as i64 + 1) else { break };
            journal.moves.push(Played { reply, delivery, think_ms: think.unsigned_abs() });
        }
    }
    Ok(found)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Option<Unfinished>> {
    let (seed, mode): (String, String) = (row.get(7)?, row.get(8)?);
    let (Ok(seed), Some(mode)) = (seed.parse(), Mode::from_id(&mode)) else { return Ok(None) };
    Ok(Some(Unfinished {
        session: row.get(0)?,
        profile: ProfileId(row.get(1)?),
        started_at: row.get(2)?,
        scenario: row.get(3)?,
        content: row.get(4)?,
        engine: row.get(5)?,
        customer: row.get(6)?,
        seed,
        mode,
        blind: row.get(9)?,
        moves: Vec::new(),
    }))
}

/// What can still be read of the running drills in a damaged file, each with the uid of its profile.
pub(super) fn rescue(path: &Path) -> Vec<(String, Unfinished)> {
    let Some(db) = connect_damaged(path) else { return Vec::new() };
    let journals = read_journals(&db).unwrap_or_default();
    let uid = |profile: ProfileId| {
        db.query_row("SELECT uid FROM profile WHERE id = ?1", [profile.0], |row| row.get::<_, String>(0))
    };
    journals.into_iter().map(|left| (uid(left.profile).unwrap_or_default(), left)).collect()
}
