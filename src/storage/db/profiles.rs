//! Profiles: a name, a class and a language, no account and no password. Each has a file of its own, so that a lost database
//! can be made again, and a folder of records.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::{DataDir, StorageError, Store, record_files};
use crate::{
    domain::ids::Lang,
    storage::{atomic, now},
};

/// The longest name of a profile or a class, in characters.
pub const LONGEST_NAME: usize = 300;

/// A profile's number in this database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProfileId(pub(super) i64);

/// Somebody who trains here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Number in this database.
    pub id: ProfileId,
    /// Name of its file and folder, the same on every machine: 16 hexadecimal digits.
    pub uid: String,
    /// Name; empty for the profile that is there before anybody has given one. Two profiles may carry the same.
    pub name: String,
    /// Class; empty for none.
    pub class: String,
    /// Language; none leaves it to the settings.
    pub language: Option<Lang>,
    /// When it was made.
    pub created_at: String,
    /// Records of this profile.
    pub records: u32,
}

/// What the file of a profile holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct ProfileFile {
    name: String,
    #[serde(default)]
    class: String,
    #[serde(default)]
    language: Option<Lang>,
    created_at: String,
    /// Whether its records lie in the folder of records itself, as those of the first profile do.
    #[serde(default)]
    first: bool,
}

const SELECT: &str = "SELECT p.id, p.uid, p.name, p.class, p.language, p.created_at,
    (SELECT count(*) FROM record r WHERE r.profile = p.id) FROM profile p";

fn of_row(row: &Row<'_>) -> rusqlite::Result<Profile> {
    let language: Option<String> = row.get(4)?;
    Ok(Profile {
        id: ProfileId(row.get(0)?),
        uid: row.get(1)?,
        name: row.get(2)?,
        class: row.get(3)?,
        language: language.as_deref().and_then(Lang::from_id),
        created_at: row.get(5)?,
        records: row.get(6)?,
    })
}

/// A name as it is kept: without control characters and outer blanks.
fn tidy(name: &str) -> Result<String, StorageError> {
    let name: String = name.trim().chars().filter(|c| !c.is_control()).collect();
    let length = name.chars().count();
    if length > LONGEST_NAME {
        return Err(StorageError::NameTooLong { length, longest: LONGEST_NAME });
    }
    Ok(name)
}

fn new_uid() -> String {
    use rand::Rng;
    format!("{:016x}", rand::rng().next_u64())
}

impl Store {
    /// All profiles, by class and name; those without a name first.
    pub fn profiles(&self) -> Result<Vec<Profile>, StorageError> {
        let mut query =
            self.db.prepare_cached(&format!("{SELECT} ORDER BY p.class, p.name, p.id")).map_err(self.wrong())?;
        let rows = query.query_map([], of_row).map_err(self.wrong())?;
        rows.collect::<Result<_, _>>().map_err(self.wrong())
    }

    /// A profile by number, if it is still there.
    pub fn profile(&self, id: ProfileId) -> Result<Option<Profile>, StorageError> {
        let sql = format!("{SELECT} WHERE p.id = ?1");
        self.db.query_row(&sql, [id.0], of_row).optional().map_err(self.wrong())
    }

    /// The profile in use: the one that was chosen last, else the first; made when there is none.
    pub fn active(&self) -> Result<Profile, StorageError> {
        let sql = format!("{SELECT} WHERE p.uid = (SELECT value FROM state WHERE key = 'active')");
        if let Some(profile) = self.db.query_row(&sql, [], of_row).optional().map_err(self.wrong())? {
            return Ok(profile);
        }
        if let Some(profile) = self
            .db
            .query_row(&format!("{SELECT} ORDER BY p.id LIMIT 1"), [], of_row)
            .optional()
            .map_err(self.wrong())?
        {
            return Ok(profile);
        }
        self.make(String::new(), String::new(), None, true)
    }

    /// Makes a profile the one in use.
    pub fn activate(&self, id: ProfileId) -> Result<(), StorageError> {
        let sql = "INSERT INTO state (key, value) SELECT 'active', uid FROM profile WHERE id = ?1
            ON CONFLICT (key) DO UPDATE SET value = excluded.value";
        self.db.execute(sql, [id.0]).map(drop).map_err(self.wrong())
    }

    /// Makes a new profile.
    pub fn create_profile(&self, name: &str, class: &str, language: Option<Lang>) -> Result<Profile, StorageError> {
        self.make(tidy(name)?, tidy(class)?, language, false)
    }

    fn make(&self, name: String, class: String, language: Option<Lang>, first: bool) -> Result<Profile, StorageError> {
        let uid = new_uid();
        let created_at = now();
        let file = ProfileFile { name, class, language, created_at, first };
        write_file(&self.data, &uid, &file)?;
        self.insert(&uid, &file)
    }

    /// Takes over somebody who was made on another desktop; a profile that is here already is left as it is.
    pub(in crate::storage) fn adopt_profile(
        &self,
        uid: &str,
        name: &str,
        class: &str,
        language: Option<Lang>,
        created_at: &str,
    ) -> Result<Profile, StorageError> {
        if let Some(known) = self.profiles()?.into_iter().find(|profile| profile.uid == uid) {
            return Ok(known);
        }
        let file = ProfileFile {
            name: tidy(name)?,
            class: tidy(class)?,
            language,
            created_at: created_at.to_owned(),
            first: false,
        };
        write_file(&self.data, uid, &file)?;
        self.insert(uid, &file)
    }

    fn insert(&self, uid: &str, file: &ProfileFile) -> Result<Profile, StorageError> {
        let language = file.language.map(|lang| lang.id());
        let sql = "INSERT INTO profile (uid, name, class, language, created_at) VALUES (?1, ?2, ?3, ?4, ?5)";
        let values = params![uid, file.name, file.class, language, file.created_at];
        self.db.execute(sql, values).map_err(self.wrong())?;
        Ok(Profile {
            id: ProfileId(self.db.last_insert_rowid()),
            uid: uid.to_owned(),
            name: file.name.clone(),
            class: file.class.clone(),
            language: file.language,
            created_at: file.created_at.clone(),
            records: 0,
        })
    }

    /// Changes name, class and language.
    pub fn rename_profile(
        &self,
        id: ProfileId,
        name: &str,
        class: &str,
        language: Option<Lang>,
    ) -> Result<(), StorageError> {
        let Some(profile) = self.profile(id)? else { return Err(StorageError::NoProfile) };
        let (name, class) = (tidy(name)?, tidy(class)?);
        let first = is_first(&self.data, &profile.uid);
        let file = ProfileFile { name, class, language, created_at: profile.created_at, first };
        write_file(&self.data, &profile.uid, &file)?;
        let sql = "UPDATE profile SET name = ?2, class = ?3, language = ?4 WHERE id = ?1";
        let values = params![id.0, file.name, file.class, language.map(|lang| lang.id())];
        self.db.execute(sql, values).map(drop).map_err(self.wrong())
    }

    /// Moves everything that belongs to one profile to another, then removes the first.
    pub fn merge_profiles(&mut self, from: ProfileId, into: ProfileId) -> Result<(), StorageError> {
        let (Some(from), Some(into)) = (self.profile(from)?, self.profile(into)?) else {
            return Err(StorageError::NoProfile);
        };
        if from.id == into.id {
            return Ok(());
        }
        move_files(&self.folder(&from.uid), &self.folder(&into.uid))?;
        move_files(&self.entry_folder(&from.uid), &self.entry_folder(&into.uid))?;
        self.db
            .execute("UPDATE journal SET profile = ?2 WHERE profile = ?1", params![from.id.0, into.id.0])
            .map_err(self.wrong())?;
        self.delete_profile(from.id)?;
        self.catch_up().map(drop)
    }

    /// Removes a profile with its records and everything else that belongs to it.
    pub fn delete_profile(&mut self, id: ProfileId) -> Result<(), StorageError> {
        let Some(profile) = self.profile(id)? else { return Err(StorageError::NoProfile) };
        let folder = self.folder(&profile.uid);
        let entries = self.entry_folder(&profile.uid);
        for path in record_files(&folder)?.iter().chain(&record_files(&entries)?) {
            fs::remove_file(path).map_err(StorageError::io(path))?;
        }
        for folder in [&folder, &entries] {
            if *folder != self.data.records() {
                // Something else that lies in it is not ours to remove.
                let _ = fs::remove_dir(folder);
            }
        }
        let file = file_of(&self.data, &profile.uid);
        match fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StorageError::Io { path: file, source: error });
            }
            _ => {}
        }
        self.db.execute("DELETE FROM profile WHERE id = ?1", [id.0]).map(drop).map_err(self.wrong())
    }

    /// Where a profile's records lie.
    pub(super) fn folder(&self, uid: &str) -> PathBuf {
        if is_first(&self.data, uid) { self.data.records() } else { self.data.records().join(uid) }
    }

    /// Takes over profile files that the database does not know, and makes the first profile when there is none.
    pub(super) fn read_profiles(&mut self) -> Result<(), StorageError> {
        let folder = self.data.profiles();
        let mut found = Vec::new();
        for path in fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            let Some(uid) = path.file_stem().and_then(|stem| stem.to_str()).filter(|uid| is_uid(uid)) else { continue };
            found.extend(read_file(&path).map(|file| (uid.to_owned(), file)));
        }
        // The first profile comes first again, then the oldest: it is the one in use when nobody has chosen.
        found.sort_by(|(a, one), (b, other)| {
            let age = |file: &ProfileFile| (!file.first, file.created_at.clone());
            age(one).cmp(&age(other)).then_with(|| a.cmp(b))
        });
        for (uid, file) in found {
            let known = self.db.query_row("SELECT 1 FROM profile WHERE uid = ?1", [&uid], |_| Ok(())).optional();
            if known.map_err(self.wrong())?.is_none() {
                self.insert(&uid, &file)?;
            }
        }
        self.active().map(drop)
    }
}

/// Moves the JSON files of one folder to another. A file that both have under one name is the same only when the bytes are the same.
fn move_files(source: &Path, target: &Path) -> Result<(), StorageError> {
    fs::create_dir_all(target).map_err(StorageError::io(target))?;
    for path in record_files(source)? {
        let Some(name) = path.file_name() else { continue };
        let mut to = target.join(name);
        let mut copy = 2;
        while to.exists() && fs::read(&to).ok() != fs::read(&path).ok() {
            to = target.join(format!("{copy}-{}", name.to_string_lossy()));
            copy += 1;
        }
        fs::rename(&path, &to).map_err(StorageError::io(&path))?;
    }
    Ok(())
}

pub(in crate::storage) fn is_uid(uid: &str) -> bool {
    uid.len() == 16 && uid.bytes().all(|b| b.is_ascii_hexdigit())
}

fn file_of(data: &DataDir, uid: &str) -> PathBuf {
    data.profiles().join(format!("{uid}.json"))
}

fn read_file(path: &std::path::Path) -> Option<ProfileFile> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

fn is_first(data: &DataDir, uid: &str) -> bool {
    read_file(&file_of(data, uid)).is_some_and(|file| file.first)
}

fn write_file(data: &DataDir, uid: &str, file: &ProfileFile) -> Result<(), StorageError> {
    let text = serde_json::to_string_pretty(file).unwrap_or_default();
    atomic::write(&file_of(data, uid), text.as_bytes())
}
