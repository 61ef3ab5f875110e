//! The authors' guide: its example is a whole scenario that can be read, proved and played, and it explains every word.

use std::{collections::BTreeSet, fs, process::Command};

use sparring::domain::ids::*;

const GUIDE: &str = include_str!("../../scenarios/README.md");
const MARK: &str = "<!-- first-scenario.ron -->\n```ron\n";

/// The complete example, as it stands on the page.
fn example() -> &'static str {
    let (_, after) = GUIDE.split_once(MARK).expect("the page marks the whole example");
    after.split_once("\n```").expect("the block ends").0
}

fn sparring(args: &[&str]) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = Command::new(env!("CARGO_BIN_EXE_sparring"))
        .args(args)
        .env("SPARRING_DATA_DIR", folder.path())
        .output()
        .expect("the program starts");
    (out.status.code(), String::from_utf8_lossy(&[out.stdout, out.stderr].concat()).into_owned())
}

#[test]
fn the_example_is_short_sound_and_playable() {
    let lines = example().lines().count();
    assert!((60..=150).contains(&lines), "{lines} lines");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("first-scenario.ron");
    fs::write(&path, example()).expect("the example is written");
    let path = path.to_str().expect("a path in UTF-8");
    let (code, said) = sparring(&["check", path, "--deny-warnings", "--lang", "en"]);
    assert_eq!(code, Some(0), "{said}");
    let witnesses = folder.path().to_str().expect("a path in UTF-8");
    let (code, said) = sparring(&["lab", path, "--seeds", "60", "--witnesses", witnesses, "--lang", "en"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(!said.contains("[lab-"), "{said}");
    let agreed = folder.path().join("first-scenario-ms-gu-ends-closed.json");
    assert!(agreed.exists(), "an agreement can be reached: {said}");
}

#[test]
fn every_excerpt_of_the_lesson_stands_in_the_example() {
    let lesson = GUIDE.split_once("## Your first scenario").expect("the lesson").1;
    let lesson = lesson.split_once("## The whole example").expect("the example follows").0;
    let whole: BTreeSet<&str> = example().lines().map(str::trim).collect();
    let mut seen = 0;
    for block in lesson.split("```ron\n").skip(1) {
        let block = block.split("```").next().expect("a block");
        for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
            assert!(whole.contains(line), "not in the example: {line}");
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} lines of excerpts");
}

#[test]
fn every_word_of_the_format_is_explained() {
    let reference = GUIDE.split_once("\n## Reference").expect("the reference").1;
    let mut words: Vec<&str> = Vec::new();
    for names in [
        Industry::RON_NAMES,
        Stage::RON_NAMES,
        Family::RON_NAMES,
        Place::RON_NAMES,
        Persona::RON_NAMES,
        Style::RON_NAMES,
        Method::RON_NAMES,
        Content::RON_NAMES,
        CloseStyle::RON_NAMES,
        ObjectionClass::RON_NAMES,
        Cue::RON_NAMES,
        ClaimKind::RON_NAMES,
    ] {
        words.extend(names);
    }
    let acts = "Situation Problem Implication Payoff Context Summary Present Quote Acknowledge Clarify Confirm Respond \
                Close Push Pause Disclose Apologise Leave Open";
    words.extend(acts.split_whitespace());
    let known: BTreeSet<&str> = reference.split(|c: char| !c.is_alphanumeric()).collect();
    let missing: Vec<_> = words.into_iter().filter(|word| !known.contains(word)).collect();
    assert!(missing.is_empty(), "not in the reference: {missing:?}");
}
