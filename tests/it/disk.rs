//! A disk that says no: it is said what and where, the drill is played to its end, and its record lies where there was room.

use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

/// Plays a drill through a shell that may have limited what can be written.
fn play(before: &str, data: &Path, spare: &Path) -> Output {
    let program = env!("CARGO_BIN_EXE_sparring");
    let script = format!("{before} exec \"$0\" --lang en --data-dir \"$1\" play gym-lunch-booth --seed 5");
    let mut child = Command::new("sh")
        .args(["-c", &script, program])
        .arg(data)
        .env("TMPDIR", spare)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a shell");
    let moves: String = (0..60).map(|n| format!("{}\n", n % 3 + 1)).collect();
    // The program may be done before it has read everything.
    let _ = child.stdin.take().expect("a pipe").write_all(moves.as_bytes());
    child.wait_with_output().expect("it ends")
}

/// The record that was put aside, which has to verify; what was said has to name it.
fn put_aside(out: &Output, spare: &Path) {
    let said = String::from_utf8_lossy(&out.stderr);
    let scores = String::from_utf8_lossy(&out.stdout);
    assert_eq!(out.status.code(), Some(1), "{said}");
    assert!(scores.contains("D5 "), "the scorecard is shown all the same: {scores}");
    let folder = spare.join("sparring-records");
    let files: Vec<_> = std::fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    assert_eq!(files.len(), 1, "{said}");
    assert!(said.contains(&files[0].display().to_string()), "{said}");
    let home = spare.join("home");
    let verified = Command::new(env!("CARGO_BIN_EXE_sparring"))
        .args(["verify", "--data-dir"])
        .args([&home, &files[0]])
        .output()
        .expect("it runs");
    assert_eq!(verified.status.code(), Some(0), "{}", String::from_utf8_lossy(&verified.stdout));
}

#[test]
fn a_full_disk_is_said_and_the_drill_is_not_lost() {
    let (data, spare) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    // Nothing larger than some thirty kilobytes can be written, as on a disk that is nearly full.
    let out = play("trap '' XFSZ; ulimit -f 60;", data.path(), spare.path());
    put_aside(&out, spare.path());
}

#[test]
fn a_data_directory_that_cannot_be_one_is_said_and_the_drill_is_not_lost() {
    let spare = tempfile::tempdir().expect("a folder");
    let file = spare.path().join("a-file");
    std::fs::write(&file, "not a folder").expect("written");
    let out = play("", &file, spare.path());
    put_aside(&out, spare.path());
    assert!(String::from_utf8_lossy(&out.stderr).contains("a-file"), "the place is named");
    assert_eq!(std::fs::read_to_string(&file).expect("still there"), "not a folder");
}
