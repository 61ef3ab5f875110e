//! The library: layers, broken neighbours, whole-file findings, and content versions that can be built again.

use std::{fs, path::Path};

use sparring::content::{Library, Sources};

const MINIMAL: &str = include_str!("../fixtures/good/minimal.ron");

fn codes(found: &[sparring::content::Diagnostic]) -> Vec<(&'static str, usize, usize)> {
    found.iter().map(|d| (d.code, d.line, d.col)).collect()
}

fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) {
    fs::write(folder.join(name), text).expect("a file can be written");
}

#[test]
fn everything_shipped_is_sound() {
    let library = Library::load(&Sources::default());
    let errors: Vec<_> = library.broken.iter().flat_map(|b| &b.diagnostics).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(!library.scenarios.is_empty());
}

#[test]
fn positions_count_characters_after_a_byte_order_mark_and_windows_line_ends() {
    let library = Library::load(&Sources::default());
    let broken = MINIMAL.replace("to: \"close\"", "to: \"clsoe\"");
    let plain = codes(&library.check("plain", broken.as_bytes()).1);
    let windows = format!("\u{feff}{}", broken.replace('\n', "\r\n"));
    assert_eq!(plain.len(), 1);
    assert_eq!(codes(&library.check("windows", windows.as_bytes()).1), plain);
    let (scenario, found) = library.check("windows", format!("\u{feff}{MINIMAL}").as_bytes());
    assert_eq!((scenario.expect("it is sound").hash.len(), found.len()), (64, 0));
}

#[test]
fn files_that_are_not_text_are_told() {
    let library = Library::load(&Sources::default());
    let mut bytes = MINIMAL.as_bytes().to_vec();
    let at = MINIMAL.find("\"minimal\"").expect("the id is there") + 1;
    bytes[at] = 0xff;
    assert_eq!(codes(&library.check("bytes", &bytes).1), [("not-utf8", 4, 10)]);
    assert_eq!(codes(&library.check("large", &vec![b' '; (8 << 20) + 1]).1), [("too-large", 1, 1)]);
    let deep = MINIMAL.replace("Not(Quoted)", &format!("{}Quoted{}", "Not(".repeat(300), ")".repeat(300)));
    let found = library.check("deep", deep.as_bytes()).1;
    assert_eq!((found.len(), found[0].code), (1, "too-deep"));
    let deep = library.check("brackets", "[".repeat(1 << 20).as_bytes()).1;
    assert_eq!(deep.len(), 1);
    assert!(!library.check("empty", b"").1.is_empty());
}

#[test]
fn a_file_that_cannot_be_opened_is_told() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let files = vec![folder.path().join("missing.ron"), folder.path().to_owned()];
    let library = Library::load(&Sources { files, only_named: true, ..Sources::default() });
    assert_eq!(library.broken.iter().map(|b| b.diagnostics[0].code).collect::<Vec<_>>(), ["unreadable", "unreadable"]);
}

#[test]
fn later_layers_win_by_id_and_twins_in_one_layer_are_told() {
    let (data, named) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    write(data.path(), "mine.ron", MINIMAL);
    write(named.path(), "theirs.ron", MINIMAL.replace("最小的场景", "更小的场景"));
    let folders = vec![data.path().to_owned(), named.path().to_owned()];
    let library = Library::load(&Sources { folders: folders.clone(), ..Sources::default() });
    assert_eq!(library.scenario("minimal").expect("it is there").title.zh, "更小的场景");
    assert!(library.broken.is_empty());
    assert_eq!(library.scenarios.iter().filter(|s| s.id == "minimal").count(), 1);

    write(named.path(), "twin.ron", MINIMAL);
    let library = Library::load(&Sources { folders, ..Sources::default() });
    assert_eq!(codes(&library.broken[0].diagnostics), [("duplicate-scenario", 4, 9)]);
    assert_eq!(library.scenario("minimal").expect("the first one stays").title.zh, "更小的场景");
}

#[test]
fn a_broken_file_takes_nothing_else_down() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "a.ron", "Scenario(id: \"");
    write(folder.path(), "b.ron", MINIMAL);
    write(
        folder.path(),
        "c.ron",
        MINIMAL.replace("\"minimal\"", "\"other\"").replace("start: \"open\"", "start: \"opne\""),
    );
    write(folder.path(), "common.ron", "Common(schema: 2)");
    write(
        folder.path(),
        "busy.ron",
        include_str!("../../scenarios/personas/busy.ron").replace("trust: 380", "trust: 9000"),
    );
    let library = Library::load(&Sources { folders: vec![folder.path().to_owned()], ..Sources::default() });
    assert!(library.scenario("minimal").is_some());
    assert_eq!(library.broken.len(), 4);
    assert!(library.broken.iter().any(|b| b.id.as_deref() == Some("other")));
    // The shipped common lines and personas stay in use.
    let shipped = Library::load(&Sources::default());
    let hash = |library: &Library| library.check("minimal", MINIMAL.as_bytes()).0.expect("it is sound").hash.clone();
    assert_eq!(hash(&library), hash(&shipped));
}

#[test]
fn a_tuned_persona_changes_the_content_version() {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        "busy.ron",
        include_str!("../../scenarios/personas/busy.ron").replace("trust: 380", "trust: 400"),
    );
    let tuned = Library::load(&Sources { folders: vec![folder.path().to_owned()], ..Sources::default() });
    let shipped = Library::load(&Sources::default());
    let read = |library: &Library| library.check("minimal", MINIMAL.as_bytes()).0.expect("it is sound");
    assert_ne!(read(&tuned).hash, read(&shipped).hash);
    assert_eq!(read(&tuned).customers[0].traits.table.trust, 400);
}

#[test]
fn a_kept_bundle_builds_the_same_scenario() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "minimal.ron", MINIMAL);
    let library = Library::load(&Sources { folders: vec![folder.path().to_owned()], ..Sources::default() });
    for scenario in &library.scenarios {
        let bundle = library.bundle(scenario).expect("every scenario has its bundle");
        let kept =
            serde_json::from_str(&serde_json::to_string(bundle).expect("it can be written")).expect("it can be read");
        let again = Library::from_bundle(&kept).expect("it can be built");
        assert_eq!(format!("{again:?}"), format!("{scenario:?}"), "{}", scenario.id);
        let mut damaged = kept;
        damaged.files[0].1.push(' ');
        assert!(Library::from_bundle(&damaged).is_none());
    }
}

#[test]
fn own_weights_leave_the_rest_to_the_other_needs() {
    let library = Library::load(&Sources::default());
    let weights = |text: &str| library.check("minimal", text.as_bytes()).0.expect("it is sound").customers[0].weights;
    assert_eq!(weights(MINIMAL), [50, 50, 0, 0]);
    assert_eq!(weights(&MINIMAL.replace("weights: { \"back\": 50 },", "")), [60, 40, 0, 0]);
    assert_eq!(weights(&MINIMAL.replace("{ \"back\": 50 }", "{ \"back\": 100 }")), [100, 0, 0, 0]);
}

/// A chain of beats as long as no author writes: loading must not grow with its square.
fn chain(beats: usize) -> String {
    let (head, rest) = MINIMAL.split_once("    beats: {\n").expect("there are beats");
    let (old_beats, replies) = rest.split_once("    replies: {\n").expect("there are replies");
    let mut text = head.replace("start: \"open\"", "start: \"far-0\"");
    text.push_str("    beats: {\n");
    for n in 0..beats {
        text.push_str(&format!(
            "\"far-{n}\": Beat(stage: Open, slots: [[\"go-{n}\"], [\"say-{n}\"], [\"ask-{n}\"]]),\n"
        ));
    }
    text.push_str(old_beats);
    text.push_str("    replies: {\n");
    for n in 0..beats {
        let next = if n + 1 < beats { format!("far-{}", n + 1) } else { "open".to_owned() };
        text.push_str(&format!("\"go-{n}\": Reply(act: Summary, zh: \"往下说。\", en: \"Go on.\", to: \"{next}\"),\n"));
        text.push_str(&format!("\"say-{n}\": Reply(act: Present(\"back\", Fab), zh: \"对腰好。\", en: \"Good for the back.\", to: \"{next}\", when: NeedKnown(\"back\")),\n"));
        text.push_str(&format!("\"ask-{n}\": Reply(act: Problem(\"back\"), zh: \"腰疼吗？\", en: \"Sore?\"),\n"));
    }
    text.push_str(replies);
    text
}

#[test]
fn two_thousand_beats_load() {
    let library = Library::load(&Sources::default());
    let text = chain(2000);
    let (scenario, found) = library.check("chain", text.as_bytes());
    assert_eq!(codes(&found), []);
    assert_eq!(scenario.expect("it is sound").beats.len(), 2005);
}
