//! Finding content files, and telling what one is before it is read.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::lower::kebab;

/// What a content file is, by the name of its outermost struct; a nameless one is taken for a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A scenario.
    Scenario,
    /// The common lines.
    Common,
    /// A persona's numbers.
    Persona,
    /// Cards of the handbook.
    Handbook,
}

/// What a content file is.
pub fn kind(text: &str) -> Kind {
    let word = text
        .lines()
        .map(str::trim_start)
        .find(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("#!"))
        .unwrap_or("");
    if word.starts_with("Common") {
        Kind::Common
    } else if word.starts_with("Handbook") {
        Kind::Handbook
    } else if word.starts_with("PersonaTable") {
        Kind::Persona
    } else {
        Kind::Scenario
    }
}

/// The `.ron` files of a folder and of the folders in it, by name.
pub fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.flatten().map(|e| e.path()) {
            if path.is_dir() && depth < 3 {
                folders.push((path, depth + 1));
            } else if path.extension().is_some_and(|e| e == "ron") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The id of a file that cannot be read as a whole: the first one in it is the scenario's.
pub fn readable_id(text: &str) -> Option<String> {
    let at = text.match_indices("id").map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_') && text[at + 2..].trim_start().starts_with(':')
    })?;
    let rest = text[at + 2..].trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    rest.split('"').next().filter(|id| kebab(id)).map(str::to_owned)
}
