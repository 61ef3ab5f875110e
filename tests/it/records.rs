//! Records: saved at once, replayed byte for byte, and any change is noticed.

use sparring::{
    content::Library,
    domain::ids::*,
    storage::{Record, Verdict, replay, verify_bytes},
};

use crate::support::*;

const S01: &str = "gym-lunch-booth";

fn played() -> Record {
    let mut session = session(S01, "busy", 7, Mode::Exam);
    let line = [
        ("open-agenda", "brisk"),
        ("time-brief", "brisk"),
        ("confirm-1", "calm"),
        ("back-p", "warm"),
        ("leave", "calm"),
    ];
    play_ids(&mut session, &line);
    Record::of(&session, &[1200, 900, 40, 3000, 1], false, "2026-11-23T12:30:00+08:00".into())
}

fn verify(bytes: &[u8]) -> Verdict {
    verify_bytes(bytes, |record| {
        LIBRARY
            .scenarios
            .iter()
            .find(|s| s.hash == record.content)
            .cloned()
            .ok_or_else(|| LIBRARY.scenario(&record.scenario).map(|s| s.hash.clone()))
    })
}

#[test]
fn a_change_of_any_byte_is_noticed() {
    let text = played().text();
    let bytes = text.as_bytes();
    assert_eq!(verify(bytes).exit_code(), 0);
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || {
                for at in (half..bytes.len()).step_by(2) {
                    let mut changed = bytes.to_vec();
                    // One bit: a digit becomes another digit, a letter another letter, a bracket something else.
                    changed[at] ^= 1;
                    match verify(&changed) {
                        Verdict::Identical(_) => panic!("byte {at} was changed unnoticed"),
                        Verdict::Altered(what) => assert!(!what.is_empty(), "byte {at}: nothing is named"),
                        Verdict::Unreadable(what) => assert!(!what.is_empty(), "byte {at}: nothing is named"),
                        Verdict::ContentMissing { .. } => panic!("byte {at}: a changed record blames its content"),
                        Verdict::EngineMissing { .. } => panic!("byte {at}: a changed record blames its engine"),
                    }
                }
            });
        }
    });
}

#[test]
fn what_differs_is_named() {
    let text = played().text();
    let altered = text.replacen("\"seed\": 7", "\"seed\": 8", 1);
    assert_ne!(text, altered);
    let Verdict::Altered(what) = verify(altered.as_bytes()) else { panic!("it was altered") };
    assert!(what.iter().any(|line| line.starts_with("checksum")), "{what:?}");
    assert!(what.iter().any(|line| line.starts_with("events[")), "{what:?}");
}

#[test]
fn the_program_verifies_and_reviews_what_it_saved() {
    let program = Program::new();
    let played = program.run(&["play", S01, "--seed", "7", "--mode", "exam"], "1\n2\n1\nq\n");
    assert!(played.status.success());
    let records = program.records();
    let file = records[0].to_str().unwrap();
    assert_eq!(program.run(&["verify", file], "").status.code(), Some(0));
    let review = program.run(&["review", file, "--lang", "zh"], "");
    assert_eq!(review.status.code(), Some(0));
    let (review, played) = (stdout(&review), stdout(&played));
    let last = |text: &str| text.lines().rev().take(5).map(str::to_owned).collect::<Vec<_>>();
    let zh = stdout(&program.run(&["play", S01, "--seed", "7", "--mode", "exam", "--lang", "zh"], "1\n2\n1\nq\n"));
    assert_eq!(last(&review), last(&zh), "the review ends in the scorecard that was shown");
    assert!(!played.is_empty());
    std::fs::write(file, std::fs::read_to_string(file).unwrap().replacen("calm", "warm", 1)).unwrap();
    let altered = program.run(&["verify", file, "--lang", "en"], "");
    assert_eq!(altered.status.code(), Some(1), "{}", stdout(&altered));
    std::fs::write(file, "not a record").unwrap();
    assert_eq!(program.run(&["verify", file], "").status.code(), Some(2));
    assert_eq!(program.run(&["verify", "no-such-file.json"], "").status.code(), Some(2));
}

#[test]
fn an_edited_scenario_does_not_break_old_records_until_its_version_is_taken_away() {
    let program = Program::new();
    let library = program.data().join("mine");
    std::fs::create_dir_all(&library).unwrap();
    let shipped = include_str!("../../scenarios/gym-lunch-booth.ron");
    let file = library.join("mine.ron");
    std::fs::write(&file, shipped.replacen("gym-lunch-booth", "my-booth", 1)).unwrap();
    let folder = library.to_str().unwrap();
    let played = program.run(&["play", "my-booth", "--library", folder, "--seed", "5"], "1\nq\n");
    assert!(played.status.success(), "{}", String::from_utf8_lossy(&played.stderr));
    let record = program.records().pop().unwrap();
    let record = record.to_str().unwrap();
    let verify = || program.run(&["verify", record, "--library", folder, "--lang", "en"], "");
    assert_eq!(verify().status.code(), Some(0));
    let edited = std::fs::read_to_string(&file).unwrap().replacen("minutes: 8", "minutes: 9", 1);
    std::fs::write(&file, edited).unwrap();
    assert_eq!(verify().status.code(), Some(0), "the version it was played on is kept");
    std::fs::remove_dir_all(program.data().join("content")).unwrap();
    let missing = verify();
    assert_eq!(missing.status.code(), Some(3));
    let text = stdout(&missing);
    assert!(text.contains("wanted") && text.contains("present"), "{text}");
}

#[test]
fn golden_records_replay_byte_for_byte() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    if std::env::var_os("SPARRING_WRITE_GOLDEN").is_some() {
        write_golden(&folder);
    }
    let mut checked = 0;
    for entry in std::fs::read_dir(&folder).expect("golden records are checked in").flatten() {
        let path = entry.path();
        let Some(name) = path.to_str().and_then(|p| p.strip_suffix(".record.json")) else { continue };
        let bytes = std::fs::read(&path).unwrap();
        let bundle = std::fs::read_to_string(format!("{name}.content.json")).unwrap();
        let bundle = serde_json::from_str(&bundle).unwrap();
        let scenario = Library::from_bundle(&bundle).expect("a kept content version still reads");
        let verdict = verify_bytes(&bytes, |_| Ok(scenario.clone()));
        assert_eq!(verdict.exit_code(), 0, "{name}: {verdict:?}");
        checked += 1;
    }
    assert!(checked >= 4, "only {checked} golden records");
}

/// Writes the golden set anew; only for a change of the engine's or the rubric's version.
fn write_golden(folder: &std::path::Path) {
    std::fs::create_dir_all(folder).unwrap();
    for who in ["busy", "expert"] {
        for (seed, harmful) in [(11, false), (12, true)] {
            let start = session(S01, who, seed, Mode::Exam);
            let worth = |s: &sparring::domain::session::Session| Some(card(s).index_or_zero());
            let (end, _) = best_line(&start, 6, |_, r| harmful || !r.harmful, worth).unwrap();
            let record = Record::of(&end, &[], false, "2026-11-23T12:00:00+08:00".into());
            let name = format!("{S01}-{who}-{seed}");
            std::fs::write(folder.join(format!("{name}.record.json")), record.text()).unwrap();
            let bundle = LIBRARY.bundle(end.scenario()).unwrap();
            std::fs::write(folder.join(format!("{name}.content.json")), serde_json::to_string(bundle).unwrap())
                .unwrap();
        }
    }
}

#[test]
fn a_replay_refuses_moves_that_were_not_on_offer() {
    let mut record = played();
    record.moves[1].reply = "next-3".into();
    assert!(replay(&record, &scenario(S01)).is_err());
}
