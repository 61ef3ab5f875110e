//! Every broken fixture is told with just the findings that its first line names, and every finding has a fixture.

use std::{collections::BTreeSet, fs, path::PathBuf};

use sparring::{
    content::{Diagnostic, Level, Library, Sources, render},
    domain::ids::{Figure, Lang},
    locale,
};

/// Findings about whole files, proved in `content_library.rs` and `handbook.rs`: no text file can hold what they are about.
const ABOUT_FILES: [&str; 7] =
    ["too-large", "too-deep", "not-utf8", "unreadable", "duplicate-scenario", "duplicate-card", "missing-persona"];

fn fixtures(kind: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(kind);
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("the fixtures are there")
        .flatten()
        .map(|entry| {
            (entry.file_name().to_string_lossy().into_owned(), fs::read_to_string(entry.path()).expect("it is text"))
        })
        .collect();
    found.sort();
    found
}

/// `12:9 unknown-field`, in the order of the file.
fn told(found: &[Diagnostic]) -> Vec<String> {
    let mut found: Vec<&Diagnostic> = found.iter().collect();
    found.sort_by_key(|d| (d.line, d.col));
    let mark = |d: &Diagnostic| if d.severity == Level::Warning { " (warning)" } else { "" };
    found.iter().map(|d| format!("{}:{} {}{}", d.line, d.col, d.code, mark(d))).collect()
}

#[test]
fn broken_fixtures_are_told() {
    let library = Library::load(&Sources::default());
    let mut differences = Vec::new();
    for (name, text) in fixtures("bad") {
        let first = text.lines().next().unwrap_or_default();
        let expected =
            first.strip_prefix("// expect: ").unwrap_or_else(|| panic!("{name} does not say what to expect"));
        let (_, found) = library.check(&name, text.as_bytes());
        let told = told(&found).join(", ");
        if told != expected {
            differences.push(format!("{name}\n  expected {expected}\n  found    {told}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn sound_fixtures_have_no_findings() {
    let library = Library::load(&Sources::default());
    for (name, text) in fixtures("good") {
        let (scenario, found) = library.check(&name, text.as_bytes());
        assert_eq!(told(&found), Vec::<String>::new(), "{name}");
        assert!(scenario.is_some(), "{name}");
    }
}

#[test]
fn a_customer_may_name_the_drawing() {
    let library = Library::load(&Sources::default());
    let figure = |name: &str| {
        let (_, text) = fixtures("good").into_iter().find(|(n, _)| n == name).expect("the fixture is there");
        library.check(name, text.as_bytes()).0.expect("it is sound").customers[0].figure
    };
    assert_eq!(figure("figure.ron"), Some(Figure::Woman));
    assert_eq!(figure("minimal.ron"), None, "without the field it is left to the name");
}

#[test]
fn every_finding_has_a_fixture_and_a_cure_in_both_languages() {
    let mut codes: BTreeSet<&str> =
        locale::keys(Lang::En).iter().filter_map(|key| key.strip_prefix("diag-")?.strip_suffix("-help")).collect();
    let all = codes.len();
    let fixtures = fixtures("bad");
    for (_, text) in &fixtures {
        for expected in text.lines().next().unwrap_or_default().split(", ") {
            let code = expected.trim_end_matches(" (warning)").rsplit(' ').next().unwrap_or_default();
            assert!(locale::has(Lang::En, &format!("diag-{code}-help")), "{code} has no cure");
            assert!(locale::has(Lang::Zh, &format!("diag-{code}")), "{code} has no message");
            codes.remove(code);
        }
    }
    ABOUT_FILES.iter().for_each(|code| assert!(codes.remove(code), "{code} is not a finding any more"));
    assert_eq!(codes, BTreeSet::new(), "findings without a fixture");
    assert!(all >= 60 && fixtures.len() >= 100, "{all} findings, {} fixtures", fixtures.len());
}

#[test]
fn messages_fill_in_every_name() {
    let library = Library::load(&Sources::default());
    for (name, text) in fixtures("bad") {
        for found in library.check(&name, text.as_bytes()).1 {
            for said in [&found.message.zh, &found.message.en, &found.help.zh, &found.help.en] {
                assert!(!said.is_empty() && !said.contains("{$") && !said.starts_with("diag-"), "{name}: {said}");
            }
        }
    }
}

#[test]
fn a_near_miss_is_named() {
    let library = Library::load(&Sources::default());
    let near = |name: &str| {
        let (_, text) = fixtures("bad").into_iter().find(|(n, _)| n == name).expect("the fixture is there");
        library.check(name, text.as_bytes()).1.remove(0).help
    };
    assert!(near("unknown-beat.ron").en.starts_with("Did you mean “offer”?"));
    assert!(near("unknown-beat.ron").zh.starts_with("您是想写“offer”吗？"));
    assert!(near("unknown-field.ron").en.starts_with("Did you mean “zh”?"));
    assert!(near("unknown-variant.ron").en.starts_with("Did you mean “Gym”?"));
    assert!(!near("unknown-tier.ron").en.contains("Did you mean"));
}

#[test]
fn findings_are_shown_with_their_line() {
    let (name, text) =
        fixtures("bad").into_iter().find(|(n, _)| n == "unknown-beat.ron").expect("the fixture is there");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join(&name);
    fs::write(&path, &text).expect("it can be written");
    let library = Library::load(&Sources { files: vec![path.clone()], only_named: true, ..Sources::default() });
    let shown = render::text(&library.diagnostics[0], &library.sources, Lang::En, false);
    assert!(shown.starts_with("error[unknown-beat]: beat “ofer” does not exist"), "{shown}");
    assert!(shown.contains(&format!("{}:145:105", path.display())), "{shown}");
    assert!(shown.contains("^^^^^^") && shown.contains("help: Did you mean “offer”?"), "{shown}");
    let json: serde_json::Value = serde_json::from_str(&render::json(&library.diagnostics)).expect("it is JSON");
    let first = &json[0];
    assert_eq!((first["line"].as_u64(), first["col"].as_u64()), (Some(145), Some(105)));
    assert_eq!((first["code"].as_str(), first["severity"].as_str()), (Some("unknown-beat"), Some("error")));
    assert!(first["message"]["zh"].is_string() && first["help"]["en"].is_string() && first["file"].is_string());
}
