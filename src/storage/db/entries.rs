//! The list of entries: sheets, quizzes, plans, tasks of a camp, certificates. Like records, the files are the truth.

use std::path::{Path, PathBuf};

use rusqlite::params;

use super::{ProfileId, StorageError, Store, history::record_files};
use crate::{
    storage::{Entry, atomic, entry::read_entry, now},
    training::Body,
};

/// An entry as the list knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where its file lies.
    pub path: PathBuf,
    /// Its checksum.
    pub checksum: String,
    /// When it was written, with the offset of the place.
    pub at: String,
    /// What it holds.
    pub body: Body,
}

impl Store {
    /// Where a profile's entries lie.
    pub(super) fn entry_folder(&self, uid: &str) -> PathBuf {
        self.data.entries().join(uid)
    }

    /// Keeps something of a trainee: its file first, then its line in the list.
    pub fn keep(&self, profile: ProfileId, body: Body) -> Result<Kept, StorageError> {
        self.keep_entry(profile, &Entry::of(body, now()))
    }

    /// Keeps an entry that was sealed before. One that is there already is left as it is.
    pub(in crate::storage) fn keep_entry(&self, profile: ProfileId, entry: &Entry) -> Result<Kept, StorageError> {
        let owner = self.profile(profile)?.ok_or(StorageError::NoProfile)?;
        let path = self.entry_folder(&owner.uid).join(entry.file_name());
        atomic::write_new(&path, entry.text().as_bytes())?;
        self.index_entry(profile, &path, entry)?;
        Ok(Kept { path, checksum: entry.checksum.clone(), at: entry.at.clone(), body: entry.body.clone() })
    }

    /// What is kept of a profile, the oldest first; of one kind when `kind` is named, as [`Body::kind`] does.
    pub fn entries(&self, profile: ProfileId, kind: Option<&str>) -> Result<Vec<Kept>, StorageError> {
        let Some(owner) = self.profile(profile)? else { return Ok(Vec::new()) };
        let folder = self.entry_folder(&owner.uid);
        let sql = "SELECT file, checksum, at, body FROM entry
            WHERE profile = ?1 AND (?2 IS NULL OR kind = ?2) ORDER BY at, id";
        let mut query = self.db.prepare_cached(sql).map_err(self.wrong())?;
        let rows = query
            .query_map(params![profile.0, kind], |row| {
                let (file, checksum, at, body): (String, String, String, String) =
                    (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
                // Words of another version leave the entry out of the list; its file stays.
                let body = serde_json::from_str(&body).ok();
                Ok(body.map(|body| Kept { path: folder.join(file), checksum, at, body }))
            })
            .map_err(self.wrong())?;
        let rows: Vec<Option<Kept>> = rows.collect::<Result<_, _>>().map_err(self.wrong())?;
        Ok(rows.into_iter().flatten().collect())
    }

    pub(super) fn index_entry(&self, profile: ProfileId, path: &Path, entry: &Entry) -> Result<(), StorageError> {
        let Some(file) = path.file_name().and_then(|name| name.to_str()) else { return Ok(()) };
        let sql =
            "INSERT OR REPLACE INTO entry (profile, file, checksum, kind, at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let body = serde_json::to_string(&entry.body).unwrap_or_default();
        let values = params![profile.0, file, entry.checksum, entry.body.kind(), entry.at, body];
        self.db.execute(sql, values).map(drop).map_err(self.wrong())
    }

    /// Lists a folder's entries anew. How many there are, and the files that are none.
    pub(super) fn list_entries(
        &self,
        profile: ProfileId,
        uid: &str,
    ) -> Result<(usize, Vec<(PathBuf, String)>), StorageError> {
        self.db.execute("DELETE FROM entry WHERE profile = ?1", [profile.0]).map_err(self.wrong())?;
        let (mut count, mut unreadable) = (0, Vec::new());
        for path in record_files(&self.entry_folder(uid))? {
            match read_entry(&path) {
                Ok(entry) => {
                    self.index_entry(profile, &path, &entry)?;
                    count += 1;
                }
                Err(error) => unreadable.push((path, error.to_string())),
            }
        }
        Ok((count, unreadable))
    }
}
