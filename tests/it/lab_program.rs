//! The lab as a program: the same figures however many threads there are, and witnesses that anyone can verify.

use std::process::{Command, Output};

fn sparring(args: &[&str], threads: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sparring"))
        .args(args)
        .env("RAYON_NUM_THREADS", threads)
        .env("SPARRING_DATA_DIR", std::env::temp_dir().join(format!("sparring-lab-{}", std::process::id())))
        .output()
        .expect("the program starts")
}

#[test]
fn figures_do_not_depend_on_threads() {
    let figures = |threads| {
        let out = sparring(&["lab", "gym-lunch-booth", "--seeds", "12", "--json"], threads);
        assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
        out.stdout
    };
    let alone = figures("1");
    assert!(alone.len() > 10_000, "a datasheet says more than {} bytes", alone.len());
    // Not `assert_eq`: nobody wants to read a datasheet as bytes.
    assert!(alone == figures("4"), "one thread and four find the same");
    assert!(alone == figures("4"), "and find it again");
}

#[test]
fn every_customer_has_a_witness_for_five_in_all_that_verifies() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_string_lossy().into_owned();
    let mut wanted = Vec::new();
    for scenario in crate::support::shipped() {
        let out = sparring(&["lab", &scenario.id, "--seeds", "6", "--witnesses", &path], "2");
        assert!(out.status.code().is_some_and(|c| c < 2), "{}", String::from_utf8_lossy(&out.stderr));
        wanted.extend(scenario.customers.iter().map(|c| format!("{path}/{}-{}-five-in-all.json", scenario.id, c.id)));
    }
    assert!(wanted.len() >= 6);
    for record in &wanted {
        let verified = sparring(&["verify", record], "2");
        assert_eq!(verified.status.code(), Some(0), "{record}: {}", String::from_utf8_lossy(&verified.stdout));
        let text = std::fs::read_to_string(record).expect("the record is there");
        let record: serde_json::Value = serde_json::from_str(&text).expect("a record is JSON");
        let dimensions = record.pointer("/scorecard/dimensions").and_then(|d| d.as_array()).expect("five dimensions");
        for d in dimensions {
            let points = d.pointer("/result/Ok/points").or_else(|| d.pointer("/points")).and_then(|p| p.as_i64());
            assert!(points.is_some_and(|p| p >= 450), "{d}");
        }
    }
}
