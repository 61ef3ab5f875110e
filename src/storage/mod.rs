//! The data directory: records, the content versions they were played on, and settings.

mod atomic;
mod camps;
mod certificate;
mod content_store;
mod db;
mod entry;
mod exchange;
pub mod pk;
mod record;
mod records;
mod roster;
mod settings;
mod verify;

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

pub use camps::read_camps;
pub use certificate::CertificateFile;
use content_store::{keep_content, kept_content};
pub use db::{
    CannotResume, Heat, Kept, LONGEST_NAME, Member, Opened, PlayedDrill, Profile, ProfileId, Rebuilt, ReplyShare,
    Running, Store, Unfinished, done_of,
};
pub use entry::{Entry, read_entry};
pub use exchange::{Imported, Package, Refused, read_package};
pub use record::{Help, Played, Record, replay};
pub use records::{
    RecordEntry, in_a_year, list_records, now, read_record, save_drill, save_elsewhere, today, today_text,
};
pub use roster::{Refusal, Roster, read_roster};
pub use settings::{Guide, Settings, Theme, load_settings, save_settings, system_language};
pub use verify::{Verdict, find_version, kept_scenario, verify_bytes, verify_file};

/// Why something in the data directory could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The system said no.
    #[error("{path}: {source}")]
    Io {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// There is no home directory to put data in.
    #[error("no home directory was found; give --data-dir or SPARRING_DATA_DIR")]
    NoHome,
    /// A file is not what its place says.
    #[error("{path}: {what}")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The database refused.
    #[error("{path}: {source}")]
    Database {
        /// The database.
        path: PathBuf,
        /// What it said.
        source: Box<rusqlite::Error>,
    },
    /// The database is damaged.
    #[error("{path}: damaged: {what}")]
    Damaged {
        /// The database.
        path: PathBuf,
        /// What the check found.
        what: String,
    },
    /// A newer program wrote the database.
    #[error(
        "{path} has version {found}, this program knows up to version {known}; use the newer program or another --data-dir"
    )]
    Newer {
        /// The database.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The profile is not there (any more).
    #[error("this profile does not exist any more")]
    NoProfile,
    /// A name is too long.
    #[error("the name has {length} characters, {longest} are possible")]
    NameTooLong {
        /// Its length.
        length: usize,
        /// The longest that is possible.
        longest: usize,
    },
}

impl StorageError {
    fn io(path: &Path) -> impl FnOnce(std::io::Error) -> StorageError + '_ {
        move |source| StorageError::Io { path: path.to_owned(), source }
    }
}

/// The folder that holds everything a person has done.
#[derive(Clone, Debug)]
pub struct DataDir {
    root: PathBuf,
}

impl DataDir {
    /// The folder that was named, else the platform's own place for data.
    pub fn find(named: Option<&Path>) -> Result<DataDir, StorageError> {
        let root = match named {
            Some(path) => path.to_owned(),
            None => etcetera::choose_base_strategy().map_err(|_| StorageError::NoHome)?.data_dir().join("sparring"),
        };
        Ok(DataDir { root })
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a trainer drops scenario files.
    pub fn scenarios(&self) -> PathBuf {
        self.root.join("scenarios")
    }

    /// Where a trainer drops cards of the handbook.
    pub fn handbook(&self) -> PathBuf {
        self.root.join("handbook")
    }

    /// Where records lie.
    pub fn records(&self) -> PathBuf {
        self.root.join("records")
    }

    /// Where what is kept beside records lies, a folder for each profile.
    pub fn entries(&self) -> PathBuf {
        self.root.join("entries")
    }

    /// Where a trainer drops camp files.
    pub fn camps(&self) -> PathBuf {
        self.root.join("camp")
    }

    /// Where competitions lie.
    pub fn pk(&self) -> PathBuf {
        self.root.join("pk")
    }

    /// The database.
    pub fn database(&self) -> PathBuf {
        self.root.join("sparring.db")
    }

    /// Where the profiles' files lie.
    pub fn profiles(&self) -> PathBuf {
        self.root.join("profiles")
    }

    /// Where every content version that was ever played is kept.
    pub fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    /// The settings file.
    pub fn settings(&self) -> PathBuf {
        self.root.join("settings.json")
    }
}
