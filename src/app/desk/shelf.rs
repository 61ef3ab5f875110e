//! Everything that can be played, and the files that cannot: the desk's view of the content library.

use std::path::Path;

use crate::content::{Broken, Bundle, Library, Sources};
use crate::domain::scenario::Shared;
use crate::handbook::Card;
use crate::storage::{DataDir, Record, find_version};

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
        let own = [data.scenarios(), data.handbook()];
        let folders = own.into_iter().chain(folder.map(Path::to_owned)).collect();
        let library = Library::load(&Sources { folders, ..Sources::default() });
        let mut scenarios: Vec<Shared> = library.scenarios.iter().chain(extra).cloned().collect();
        scenarios.sort_by_key(|scenario| (scenario.industry, scenario.level, scenario.id.clone()));
        Shelf { scenarios, library }
    }

    /// The cards of the handbook.
    pub(super) fn cards(&self) -> &[Card] {
        &self.library.cards
    }

    /// What cannot be played.
    pub(super) fn broken(&self) -> &[Broken] {
        &self.library.broken
    }

    /// The scenario with this id.
    pub(super) fn find(&self, id: &str) -> Option<&Shared> {
        self.scenarios.iter().find(|scenario| scenario.id == id)
    }

    /// Everything that decides this scenario's drills, to be kept beside a record.
    pub(super) fn content(&self, scenario: &Shared) -> Option<&Bundle> {
        self.library.bundle(scenario)
    }

    /// The scenario in the version that a record names, or the hash of the version that is here instead.
    pub(super) fn version(&self, data: &DataDir, record: &Record) -> Result<Shared, Option<String>> {
        find_version(data, &self.scenarios, record)
    }
}
