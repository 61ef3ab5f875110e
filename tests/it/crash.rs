//! Killed at any moment: no drill is lost, none is doubled, and it goes on to the same record.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use sparring::storage::{DataDir, Store};

const SEED: u64 = 11;

/// How a run of the program ended.
enum Ended {
    /// It played to the end of the drill.
    Over,
    /// It was killed with this many turns shown.
    Killed,
    /// It said that nothing was left to go on with.
    NothingLeft,
}

fn start(data: &Path, args: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_sparring"))
        .args(args)
        .env("SPARRING_DATA_DIR", data)
        .env_remove("SPARRING_LIBRARY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// The answer to a turn depends on the turn alone, so that every run of the script is the same drill.
fn answer(turn: &Value) -> Value {
    let n = turn["n"].as_u64().expect("a number") as usize;
    let replies = turn["replies"].as_array().expect("replies");
    // The standing moves come last; the script stays with the cards.
    let cards = replies.iter().filter(|r| !["wait", "leave", "correct"].contains(&r["id"].as_str().unwrap_or("")));
    let cards: Vec<&Value> = cards.collect();
    let deliveries = turn["deliveries"].as_array().expect("deliveries");
    json!({ "reply": cards[(n * 7 + 3) % cards.len()]["id"], "delivery": deliveries[n % deliveries.len()] })
}

/// Runs the program over the script. `kill` says after which wait it is killed, counted from its first line.
fn run(data: &Path, args: &[&str], kill: Option<Duration>) -> Ended {
    let mut child = start(data, args);
    let mut stdin = child.stdin.take().expect("stdin");
    let stdout = BufReader::new(child.stdout.take().expect("stdout"));
    let id = child.id();
    let killer = kill.map(|wait| {
        std::thread::spawn(move || {
            std::thread::sleep(wait);
            // The process is our child and not waited for yet, so the number is still its own.
            let _ = Command::new("kill").args(["-9", &id.to_string()]).status();
        })
    });
    let mut lines = 0;
    for line in stdout.lines() {
        let Ok(line) = line else { break };
        lines += 1;
        let Ok(value) = serde_json::from_str::<Value>(&line) else { break };
        if value["type"] == "turn" && writeln!(stdin, "{}", answer(&value)).is_err() {
            break;
        }
    }
    let status = child.wait().expect("it ends");
    if let Some(killer) = killer {
        killer.join().expect("the killer ends");
    }
    match status.code() {
        Some(0) => Ended::Over,
        Some(2) if lines == 0 => Ended::NothingLeft,
        _ => Ended::Killed,
    }
}

fn records(data: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(data.join("records")).into_iter().flatten().flatten().map(|e| e.path());
    files.filter(|path| path.extension().is_some_and(|e| e == "json")).collect()
}

/// A record without what differs between two runs of the same drill: when it ended and how long somebody thought.
fn essence(path: &Path) -> String {
    let mut record: Value = serde_json::from_str(&fs::read_to_string(path).expect("a record")).expect("JSON");
    for name in ["ended_at", "checksum"] {
        record[name] = Value::Null;
    }
    for played in record["moves"].as_array_mut().expect("moves") {
        played["think_ms"] = Value::Null;
    }
    record.to_string()
}

/// Plays the script in one data directory, killed after each of the waits in turn, and then to the end. How often it was killed
/// in the middle.
fn survives(scenario: &str, waits: &[Duration], wanted: &str) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let seed = SEED.to_string();
    let begin = ["play", scenario, "--seed", &seed, "--mode", "exam", "--jsonl"];
    let go_on = ["play", "--resume", "--jsonl"];
    let mut waits = waits.iter();
    let (mut args, mut kills): (&[&str], usize) = (&begin, 0);
    loop {
        match run(folder.path(), args, waits.next().copied()) {
            Ended::Over => break,
            Ended::Killed => (args, kills) = (&go_on, kills + 1),
            // Killed before the drill was on the screen, or when its record had just been saved.
            Ended::NothingLeft if records(folder.path()).is_empty() => args = &begin,
            Ended::NothingLeft => break,
        }
    }
    let found = records(folder.path());
    assert_eq!(found.len(), 1, "{scenario}: one drill, one record: {found:?}");
    assert_eq!(essence(&found[0]), wanted, "{scenario}: as if nothing had happened");
    let data = DataDir::find(Some(folder.path())).expect("a data directory");
    let (store, _) = Store::open(&data).expect("the database");
    assert_eq!(store.unfinished().expect("asked"), [], "{scenario}: nothing is left over");
    assert_eq!(store.history(store.active().expect("me").id, 9).expect("a history").len(), 1);
    kills
}

#[test]
fn killed_at_two_hundred_moments_it_is_the_same_drill() {
    let scenarios = ["gym-first-tour", "till-year-card", "budget-cut", "seven-days-quiet"];
    let mut noise = 0x9e37_79b9_u64;
    let mut all = 0;
    for scenario in scenarios {
        let whole = tempfile::tempdir().expect("a folder");
        let seed = SEED.to_string();
        let args = ["play", scenario, "--seed", &seed, "--mode", "exam", "--jsonl"];
        let begun = Instant::now();
        assert!(matches!(run(whole.path(), &args, None), Ended::Over));
        let takes = begun.elapsed();
        let wanted = essence(&records(whole.path())[0]);
        // Waits between nothing and as long as the drill takes, so that every moment is hit: before the first line, between a
        // move and its answer, while the record is being saved.
        let mut wait = || {
            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            takes.mul_f64((noise >> 33) as f64 / f64::from(1_u32 << 31))
        };
        let mut kills = 0;
        while kills < 50 {
            let waits: Vec<Duration> = (0..5).map(|_| wait()).collect();
            kills += survives(scenario, &waits, &wanted);
        }
        all += kills;
    }
    assert!(all >= 200, "{all}");
}
