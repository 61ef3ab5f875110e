//! The library: what is shipped, what lies in the data directory and what was named, later ones winning by id.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    bundle::Bundle,
    diagnostic::{Diagnostic, Findings, Level},
    files::{Kind, kind, readable_id, ron_files},
    handbook::read_handbook,
    lower::{Common, lower},
    persona::read_persona,
    source::{LARGEST, Source},
};
use crate::{
    domain::{ids::*, persona::PersonaTable, scenario::Shared},
    handbook::Card,
};

/// The shipped content files.
const SHIPPED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// Where content is looked for beside what is shipped.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Folders, later ones win; a folder that does not exist is empty.
    pub folders: Vec<PathBuf>,
    /// Single files, which win over everything.
    pub files: Vec<PathBuf>,
    /// Leave out what is shipped, but for the common lines and personas: `check` of named files.
    pub only_named: bool,
}

/// A file that could not be used.
#[derive(Clone, Debug)]
pub struct Broken {
    /// Name or path.
    pub file: String,
    /// Scenario id, as far as it could be read.
    pub id: Option<String>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Sound scenarios, and the rest with what is wrong.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Scenarios that can be played, by file name.
    pub scenarios: Vec<Shared>,
    /// Cards of the handbook, in file order.
    pub cards: Vec<Card>,
    /// Files that cannot.
    pub broken: Vec<Broken>,
    /// Every finding, warnings too, in file order.
    pub diagnostics: Vec<Diagnostic>,
    /// Every source that was read, for showing findings with their lines.
    pub sources: Vec<Source>,
    bundles: HashMap<String, Bundle>,
    shelf: Arc<Shelf>,
}

/// What all scenarios share: the common lines and the personas in use, each with its text.
#[derive(Clone, Debug, Default)]
struct Shelf {
    common: Option<(Common, String)>,
    tables: HashMap<Persona, PersonaTable>,
    texts: HashMap<Persona, String>,
}

/// A file before it is known what it is.
struct Loaded {
    source: Source,
    /// 0 for what is shipped, then one for each folder and one for single files: later layers win.
    layer: usize,
}

impl Library {
    /// Loads everything. Nothing that a file holds can stop the others.
    pub fn load(from: &Sources) -> Library {
        let mut library = Library::default();
        let mut files = Vec::new();
        for (name, bytes) in SHIPPED {
            library.take(name, bytes, 0, &mut files);
        }
        for (n, folder) in from.folders.iter().enumerate() {
            for path in ron_files(folder) {
                library.read(&path, n + 1, &mut files);
            }
        }
        for path in &from.files {
            library.read(path, from.folders.len() + 1, &mut files);
        }
        library.shelve(&files);
        library.take_cards(&files, from.only_named);
        library.lower_all(files, from.only_named);
        library.diagnostics.sort_by(|a, b| (&a.file, a.line, a.col).cmp(&(&b.file, b.line, b.col)));
        library
    }

    /// A scenario by id.
    pub fn scenario(&self, id: &str) -> Option<&Shared> {
        self.scenarios.iter().find(|s| s.id == id)
    }

    /// The numbers of the five customer types in use.
    pub fn tables(&self) -> impl Iterator<Item = &PersonaTable> {
        Persona::ALL.iter().filter_map(|persona| self.shelf.tables.get(persona))
    }

    /// Everything that decides this scenario's drills.
    pub fn bundle(&self, scenario: &Shared) -> Option<&Bundle> {
        self.bundles.get(&scenario.hash)
    }

    /// Builds a scenario again from a bundle that was kept; none if the bundle was damaged or cannot be read any more.
    pub fn from_bundle(bundle: &Bundle) -> Option<Shared> {
        if Bundle::seal(bundle.files.clone()).hash != bundle.hash {
            return None;
        }
        let text = |name: &str| bundle.files.iter().find(|(n, _)| n == name).map(|(_, text)| Source::new(name, text));
        let common = Common::read(&text("common")?).0?;
        let personas = Persona::ALL.iter().filter_map(|p| Some((*p, read_persona(&text(p.id())?).0?))).collect();
        let mut scenario = lower(&text("scenario")?, &common, &personas).scenario?;
        scenario.hash = bundle.hash.clone();
        Some(Arc::new(scenario))
    }

    /// Reads one file's bytes beside this library, as `check` would: the scenario if it is a sound one, and what was found.
    pub fn check(&self, name: &str, bytes: &[u8]) -> (Option<Shared>, Vec<Diagnostic>) {
        let mut beside = Library::default();
        let mut files = Vec::new();
        beside.take(name, bytes, 1, &mut files);
        if files.iter().all(|file| kind(&file.source.text) == Kind::Scenario) {
            beside.shelf = Arc::clone(&self.shelf);
            beside.lower_all(files, false);
        } else {
            beside.shelve(&files);
            beside.take_cards(&files, false);
        }
        (beside.scenarios.pop(), beside.diagnostics)
    }

    fn read(&mut self, path: &Path, layer: usize, files: &mut Vec<Loaded>) {
        let name = path.display().to_string();
        match fs::metadata(path) {
            Ok(meta) if meta.len() > LARGEST as u64 => self.unreadable(&name, "too-large", &meta.len().to_string(), ""),
            Ok(meta) if !meta.is_file() => self.unreadable(&name, "unreadable", "", "not a file"),
            _ => match fs::read(path) {
                Ok(bytes) => self.take(&name, &bytes, layer, files),
                Err(e) => self.unreadable(&name, "unreadable", "", &e.to_string()),
            },
        }
    }

    fn take(&mut self, name: &str, bytes: &[u8], layer: usize, files: &mut Vec<Loaded>) {
        if bytes.len() > LARGEST {
            return self.unreadable(name, "too-large", &bytes.len().to_string(), "");
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => files.push(Loaded { source: Source::new(name, text), layer }),
            Err(e) => {
                // What came before the bad byte still tells where it is.
                let sound = String::from_utf8_lossy(&bytes[..e.valid_up_to()]).into_owned();
                let source = Source::new(name, &sound);
                let mut findings = Findings::new(&source);
                findings.error(&(source.text.len()..source.text.len()), "not-utf8", &[]);
                let diagnostics = findings.found;
                self.add_broken(name, None, diagnostics, source);
            }
        }
    }

    fn unreadable(&mut self, name: &str, code: &'static str, size: &str, what: &str) {
        let source = Source::new(name, "");
        let mut findings = Findings::new(&source);
        findings.error(&(0..0), code, &[("size", size), ("what", what)]);
        let diagnostics = findings.found;
        self.add_broken(name, None, diagnostics, source);
    }

    fn add_broken(&mut self, file: &str, id: Option<String>, diagnostics: Vec<Diagnostic>, source: Source) {
        self.diagnostics.extend(diagnostics.iter().cloned());
        self.broken.push(Broken { file: file.to_owned(), id, diagnostics });
        self.sources.push(source);
    }

    /// Common lines and personas: the last sound file of each wins; a broken one is told and the one before stays in use.
    fn shelve(&mut self, files: &[Loaded]) {
        let mut shelf = (*self.shelf).clone();
        for file in files {
            let found = match kind(&file.source.text) {
                Kind::Scenario | Kind::Handbook => continue,
                Kind::Common => {
                    let (read, found) = Common::read(&file.source);
                    if let Some(read) = read {
                        shelf.common = Some((read, file.source.text.clone()));
                    }
                    found
                }
                Kind::Persona => {
                    let (table, found) = read_persona(&file.source);
                    if let Some(table) = table {
                        shelf.texts.insert(table.persona, file.source.text.clone());
                        shelf.tables.insert(table.persona, table);
                    }
                    found
                }
            };
            if found.iter().any(|d| d.severity == Level::Error) {
                self.add_broken(&file.source.name, None, found, file.source.clone());
            } else {
                self.diagnostics.extend(found);
                self.sources.push(file.source.clone());
            }
        }
        self.shelf = Arc::new(shelf);
    }

    /// Cards: a later layer's wins by id and stands where the first stood; two of the same layer are told.
    fn take_cards(&mut self, files: &[Loaded], only_named: bool) {
        let mut taken: HashMap<String, (usize, usize, String)> = HashMap::new();
        let handbooks = files.iter().filter(|file| kind(&file.source.text) == Kind::Handbook);
        for file in handbooks.filter(|file| !(file.layer == 0 && only_named)) {
            let (cards, mut found) = read_handbook(&file.source);
            for (card, span) in cards {
                match taken.get(&card.id) {
                    Some((_, layer, earlier)) if *layer == file.layer => {
                        let mut findings = Findings::new(&file.source);
                        findings.error(&span, "duplicate-card", &[("name", &card.id), ("file", earlier)]);
                        found.extend(findings.found);
                    }
                    Some((at, ..)) => {
                        let at = *at;
                        taken.insert(card.id.clone(), (at, file.layer, file.source.name.clone()));
                        self.cards[at] = card;
                    }
                    None => {
                        let place = (self.cards.len(), file.layer, file.source.name.clone());
                        taken.insert(card.id.clone(), place);
                        self.cards.push(card);
                    }
                }
            }
            if found.iter().any(|d| d.severity == Level::Error) {
                self.add_broken(&file.source.name, None, found, file.source.clone());
            } else {
                self.diagnostics.extend(found);
                self.sources.push(file.source.clone());
            }
        }
    }

    fn lower_all(&mut self, files: Vec<Loaded>, only_named: bool) {
        let shelf = Arc::clone(&self.shelf);
        let Shelf { common: Some((common, common_text)), tables, texts } = &*shelf else { return };
        // Where each id was taken last: an earlier layer gives way silently, two of the same layer are told.
        let mut taken: HashMap<String, (usize, usize, String)> = HashMap::new();
        let mut sound: Vec<Option<Shared>> = Vec::new();
        for file in files {
            if kind(&file.source.text) != Kind::Scenario || file.layer == 0 && only_named {
                continue;
            }
            let mut lowered = lower(&file.source, common, tables);
            if let Some((id, span)) = &lowered.id
                && let Some((_, layer, earlier)) = taken.get(id)
                && *layer == file.layer
            {
                let mut findings = Findings::new(&file.source);
                findings.error(span, "duplicate-scenario", &[("name", id), ("file", earlier)]);
                lowered.found.extend(findings.found);
                lowered.scenario = None;
            }
            let Some(mut scenario) = lowered.scenario else {
                let id = lowered.id.map(|(id, _)| id).or_else(|| readable_id(&file.source.text));
                let name = file.source.name.clone();
                self.add_broken(&name, id, lowered.found, file.source);
                continue;
            };
            let mut bundle =
                vec![("scenario".to_owned(), file.source.text.clone()), ("common".to_owned(), common_text.clone())];
            for persona in Persona::ALL.iter().filter(|p| scenario.customers.iter().any(|c| c.traits.persona == **p)) {
                bundle.push((persona.id().to_owned(), texts[persona].clone()));
            }
            let bundle = Bundle::seal(bundle);
            scenario.hash = bundle.hash.clone();
            self.bundles.insert(bundle.hash.clone(), bundle);
            self.diagnostics.extend(lowered.found);
            if let Some((at, ..)) = taken.get(&scenario.id) {
                sound[*at] = None;
            }
            taken.insert(scenario.id.clone(), (sound.len(), file.layer, file.source.name.clone()));
            sound.push(Some(Arc::new(scenario)));
            self.sources.push(file.source);
        }
        self.scenarios = sound.into_iter().flatten().collect();
    }
}
