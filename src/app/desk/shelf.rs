//! Everything that can be played, and the files that cannot: the desk's view of the content library.

use std::path::Path;

use crate::content::{Broken, Library, Sources};
use crate::domain::scenario::Shared;
use crate::storage::{DataDir, Record, StorageError, keep_content, kept_content};

/// The scenarios in the order in which they are listed.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// What can be played, the easier first.
    pub(super) scenarios: Vec<Shared>,
    library: Library,
}

impl Shelf {
    /// Loads what is embedded, then the data directory's own folder, then the named library; `extra` comes on top.
    pub(super) fn load(data: &DataDir, folder: Option<&Path>, extra: &[Shared]) -> Shelf {
        let folders = std::iter::once(data.scenarios()).chain(folder.map(Path::to_owned)).collect();
        let library = Library::load(&Sources { folders, ..Sources::default() });
        let mut scenarios: Vec<Shared> = library.scenarios.iter().chain(extra).cloned().collect();
        scenarios.sort_by_key(|scenario| (scenario.industry, scenario.level, scenario.id.clone()));
        Shelf { scenarios, library }
    }

    /// What cannot be played.
    pub(super) fn broken(&self) -> &[Broken] {
        &self.library.broken
    }

    /// The scenario with this id.
    pub(super) fn find(&self, id: &str) -> Option<&Shared> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// Keeps the content version that a drill was played on, so that its record opens after the scenario was edited.
    pub(super) fn keep(&self, data: &DataDir, scenario: &Shared) -> Result<(), StorageError> {
        match self.library.bundle(scenario) {
            Some(bundle) => keep_content(data, bundle),
            None => Ok(()),
        }
    }

    /// The scenario in the version that a record names, or the hash of the version that is here instead.
    pub(super) fn version(&self, data: &DataDir, record: &Record) -> Result<Shared, Option<String>> {
        let present = self.find(&record.scenario);
        if let Some(scenario) = present.filter(|scenario| scenario.hash == record.content) {
            return Ok(scenario.clone());
        }
        let kept = kept_content(data, &record.content).ok().flatten();
        let rebuilt = kept.as_ref().and_then(Library::from_bundle);
        rebuilt.ok_or_else(|| present.map(|scenario| scenario.hash.clone()))
    }
}
