//! Who may know whom: the layers of ARCHITECTURE.md, read from the sources.

use std::{fs, path::Path};

/// Modules from left to right; each may use those before it and, where listed together, nothing of its own row but itself.
const LAYERS: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("locale", &["domain"]),
    ("handbook", &["domain", "locale"]),
    ("content", &["domain", "locale", "handbook"]),
    ("lab", &["domain", "locale"]),
    ("training", &["domain", "locale", "handbook", "lab"]),
    ("competition", &["domain", "locale", "lab", "training"]),
    ("storage", &["domain", "locale", "content", "training", "competition"]),
    ("report", &["domain", "locale", "handbook", "lab", "competition"]),
    ("cli", &["domain", "locale", "handbook", "content", "lab", "training", "competition", "storage", "report"]),
    ("ui", &["domain", "locale"]),
    ("app", &["domain", "locale", "handbook", "content", "lab", "training", "competition", "storage", "report", "ui"]),
];

/// Crates that a layer may not name.
const FORBIDDEN: [(&str, &[&str]); 9] = [
    ("domain", &["bevy", "egui", "ron::", "std::fs", "std::time", "jiff", "rand::"]),
    ("content", &["bevy", "egui"]),
    ("lab", &["bevy", "egui", "std::fs", "jiff"]),
    ("training", &["bevy", "egui", "std::fs", "std::time"]),
    ("competition", &["bevy", "egui", "std::fs", "std::time", "jiff"]),
    ("handbook", &["bevy", "egui", "std::fs"]),
    ("report", &["bevy", "egui", "std::fs"]),
    ("ui", &["bevy", "std::fs", "jiff", "rand::"]),
    ("cli", &["bevy", "egui"]),
];

fn sources(folder: &Path, out: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the sources are there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).expect("a source file reads");
            out.push((path.display().to_string(), text));
        }
    }
}

/// A module's files without their tests.
fn module(name: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut out = Vec::new();
    if root.join(name).is_dir() {
        sources(&root.join(name), &mut out);
    }
    let single = root.join(format!("{name}.rs"));
    if single.exists() {
        out.push((single.display().to_string(), fs::read_to_string(single).expect("a source file reads")));
    }
    // Modules that exist for tests alone.
    out.retain(|(path, _)| !["oracle.rs", "testing.rs", "session/rules.rs"].iter().any(|test| path.ends_with(test)));
    for (_, text) in &mut out {
        if let Some(at) = text.find("#[cfg(test)]\nmod tests") {
            text.truncate(at);
        }
    }
    out
}

/// Code lines only: what a comment says is free.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|l| !l.trim_start().starts_with("//"))
}

#[test]
fn layers_know_only_what_lies_left_of_them() {
    let names: Vec<&str> = LAYERS.iter().map(|(name, _)| *name).collect();
    for (layer, may_know) in LAYERS {
        let files = module(layer);
        assert!(!files.is_empty(), "{layer} has no files");
        for (path, text) in files {
            for other in names.iter().filter(|n| **n != layer && !may_know.contains(n)) {
                let word = format!("crate::{other}");
                let grouped = format!("    {other}::");
                let uses = |l: &str| l.contains(&word) || l.starts_with(&grouped) && text.contains("use crate::{");
                let line = code(&text).find(|l| uses(l));
                assert!(line.is_none(), "{path}: {layer} may not know {other}: {}", line.unwrap_or_default());
            }
        }
    }
}

#[test]
fn layers_name_no_foreign_crates() {
    for (layer, crates) in FORBIDDEN {
        for (path, text) in module(layer) {
            for name in crates {
                let line = code(&text).find(|l| l.contains(name));
                assert!(line.is_none(), "{path}: {layer} may not use {name}: {}", line.unwrap_or_default());
            }
        }
    }
}

#[test]
fn every_file_opens_with_a_sentence_and_is_short_enough_to_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for (path, text) in files {
        assert!(text.starts_with("//! "), "{path} does not say what it is");
        let lines = text.lines().count();
        // The vocabularies are one list; everything else can be split.
        let most = if path.ends_with("ids.rs") || path.ends_with("scenario.rs") { 800 } else { 450 };
        assert!(lines <= most, "{path} has {lines} lines");
    }
}
