//! What every command starts from: language, data directory, content.

use std::path::{Path, PathBuf};

use super::Args;
use crate::{
    content::{Library, Sources, diagnostic::near, render},
    domain::{ids::Lang, scenario::Shared},
    locale::{tr, tr_args},
    storage::{DataDir, Opened, Profile, Record, Settings, Store, find_version, kept_scenario, load_settings},
};

/// Language, data directory and where content is looked for.
pub struct Setup {
    /// Language of everything that is printed.
    pub lang: Lang,
    /// Data directory.
    pub data: DataDir,
    /// Settings.
    pub settings: Settings,
    library: Option<PathBuf>,
}

impl Setup {
    /// From the command line; what cannot be is told in a sentence.
    pub fn new(args: &Args) -> Result<Setup, String> {
        let data = DataDir::find(args.data_dir.as_deref()).map_err(|e| e.to_string())?;
        let (settings, damaged) = load_settings(&data);
        let lang = args.lang.map_or_else(|| settings.language(), Lang::from);
        if let Some(damaged) = damaged {
            anstream::eprintln!("{}", tr_args(lang, "cli-settings-damaged", &[("what", &damaged.to_string())]));
        }
        Ok(Setup { lang, data, settings, library: args.library.clone() })
    }

    /// The database, with what opening it had to do said on stderr. `None`, and said, when it cannot be had.
    pub fn store(&self) -> Option<Store> {
        match Store::open(&self.data) {
            Ok((store, opened)) => {
                for event in opened {
                    anstream::eprintln!("{}", self.told(&event));
                }
                Some(store)
            }
            Err(error) => {
                anstream::eprintln!("{}", tr_args(self.lang, "cli-no-database", &[("what", &error.to_string())]));
                None
            }
        }
    }

    fn told(&self, event: &Opened) -> String {
        match event {
            Opened::Salvaged { aside, running } => {
                let (path, running) = (aside.display().to_string(), running.to_string());
                tr_args(self.lang, "cli-salvaged", &[("path", &path), ("running", &running)])
            }
            Opened::TakenOver { count } => tr_args(self.lang, "cli-taken-over", &[("count", &count.to_string())]),
        }
    }

    /// The profile that was named by name or id, else the one in use.
    ///
    /// # Errors
    ///
    /// A sentence: nobody has this name, or more than one has.
    pub fn profile(&self, store: &Store, name: Option<&str>) -> Result<Profile, String> {
        let Some(name) = name else { return store.active().map_err(|e| e.to_string()) };
        let all = store.profiles().map_err(|e| e.to_string())?;
        let mut meant: Vec<Profile> = all.iter().filter(|p| p.uid == name || p.name == name).cloned().collect();
        match meant.len() {
            1 => Ok(meant.remove(0)),
            0 => {
                let names: Vec<&str> = all.iter().map(|p| p.name.as_str()).filter(|n| !n.is_empty()).collect();
                Err(tr_args(self.lang, "cli-no-profile", &[("name", name), ("all", &names.join(", "))]))
            }
            _ => {
                let ids: Vec<&str> = meant.iter().map(|p| p.uid.as_str()).collect();
                Err(tr_args(self.lang, "cli-two-profiles", &[("name", name), ("all", &ids.join(", "))]))
            }
        }
    }

    /// A scenario as it was kept when it was played.
    pub fn kept(&self, hash: &str) -> Option<Shared> {
        kept_scenario(&self.data, hash)
    }

    /// Where content comes from: shipped, then the data directory, then the library folder.
    pub fn sources(&self) -> Sources {
        let mut folders = vec![self.data.scenarios(), self.data.handbook()];
        folders.extend(self.library.clone());
        Sources { folders, files: Vec::new(), only_named: false }
    }

    /// Loads the content; a scenario that is named by its file joins it.
    pub fn load(&self, scenario: Option<&str>) -> Library {
        let mut sources = self.sources();
        if let Some(path) = scenario.filter(|s| is_file(s)) {
            sources.files.push(PathBuf::from(path));
        }
        Library::load(&sources)
    }

    /// Finds the scenario that was named by id or by file.
    pub fn find(&self, library: &Library, name: &str) -> Result<Shared, String> {
        if is_file(name) {
            if let Some(broken) = library.broken.iter().find(|b| Path::new(&b.file) == Path::new(name)) {
                return Err(self.broken(library, name, &broken.diagnostics));
            }
            // The named file was read last; what was read last stands last.
            return library.scenarios.last().cloned().ok_or_else(|| tr(self.lang, "cli-no-scenarios"));
        }
        if let Some(found) = library.scenario(name) {
            return Ok(found.clone());
        }
        if let Some(broken) = library.broken.iter().find(|b| b.id.as_deref() == Some(name)) {
            return Err(self.broken(library, name, &broken.diagnostics));
        }
        let mut text = tr_args(self.lang, "cli-no-scenario", &[("name", name)]);
        if let Some(near) = near(name, library.scenarios.iter().map(|s| s.id.as_str())) {
            text = format!("{text} {}", tr_args(self.lang, "cli-near", &[("name", near)]));
        }
        Err(format!("{text} {}", tr(self.lang, "cli-list-hint")))
    }

    fn broken(&self, library: &Library, name: &str, found: &[crate::content::Diagnostic]) -> String {
        let mut text = tr_args(self.lang, "cli-broken-scenario", &[("name", name)]);
        for diagnostic in found {
            text.push('\n');
            text.push_str(&render::text(diagnostic, &library.sources, self.lang, false));
        }
        text
    }

    /// The scenario in the version that a record names: from the content at hand, else from what was kept.
    pub fn content_of(&self, library: &Library, record: &Record) -> Result<Shared, Option<String>> {
        find_version(&self.data, &library.scenarios, record)
    }
}

fn is_file(name: &str) -> bool {
    name.ends_with(".ron")
}
