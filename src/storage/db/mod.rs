//! The database of a data directory: who trains here, the journal of running drills, and an index of the finished ones.
//!
//! The record files stay the truth. What the tables hold about a finished drill is read from its file and can be read again.

mod class;
mod entries;
mod history;
mod journal;
mod open;
mod profiles;
mod schema;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use rusqlite::Connection;

use super::{DataDir, StorageError};
pub use class::{Heat, Member, ReplyShare};
pub use entries::Kept;
pub(super) use history::day_of;
use history::record_files;
pub use history::{Played as PlayedDrill, Rebuilt, done_of};
pub use journal::{CannotResume, Running, Unfinished};
pub(super) use profiles::is_uid;
pub use profiles::{LONGEST_NAME, Profile, ProfileId};

/// What opening the database had to do beside opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// The file was damaged: it was set aside under this name and a new one was made from the profiles and records.
    Salvaged {
        /// Where the damaged file lies now.
        aside: PathBuf,
        /// Drills that were running when it was damaged and could be read from it.
        running: usize,
    },
    /// Records that were saved before there was a database, or by hand, are listed now.
    TakenOver {
        /// How many.
        count: usize,
    },
}

/// An open database. Dropping it closes it.
#[derive(Debug)]
pub struct Store {
    data: DataDir,
    db: Connection,
}

impl Store {
    /// Opens the database of a data directory and brings its list of records up to date with the files.
    ///
    /// # Errors
    ///
    /// [`StorageError::Newer`] when a newer program wrote it; [`StorageError::Database`] or [`StorageError::Io`] when the
    /// folder cannot be read or written. A damaged file is no error: it is set aside, see [`Opened::Salvaged`].
    pub fn open(data: &DataDir) -> Result<(Store, Vec<Opened>), StorageError> {
        open::open(data)
    }

    /// The data directory.
    pub fn data(&self) -> &DataDir {
        &self.data
    }

    fn wrong(&self) -> impl Fn(rusqlite::Error) -> StorageError + use<> {
        let path = self.data.database();
        move |source| StorageError::Database { path: path.clone(), source: Box::new(source) }
    }
}
