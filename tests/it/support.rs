//! What the tests share: the shipped library, playing by reply ids, the program as a command, and a player that looks ahead.

use std::{
    collections::{HashMap, HashSet},
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
    sync::{Arc, LazyLock},
};

use sparring::{
    content::{Library, Sources},
    domain::{
        ids::*,
        scenario::*,
        score::{Scorecard, score},
        session::{Move, Session},
    },
};

/// The shipped content.
pub static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::load(&Sources::default()));

/// A shipped scenario.
pub fn scenario(id: &str) -> Arc<Scenario> {
    LIBRARY.scenario(id).unwrap_or_else(|| panic!("{id} is not shipped or broken: {:?}", LIBRARY.diagnostics)).clone()
}

/// All shipped scenarios.
pub fn shipped() -> Vec<Arc<Scenario>> {
    LIBRARY.scenarios.clone()
}

/// A session of a shipped scenario.
pub fn session(id: &str, customer: &str, seed: u64, mode: Mode) -> Session {
    let scenario = scenario(id);
    let customer = scenario.customer(customer).expect("the customer is seated");
    Session::new(&scenario, customer, seed, mode)
}

/// The score of a session.
pub fn card(session: &Session) -> Scorecard {
    score(session.scenario(), session.customer_index(), session.events())
}

/// The program, with a data directory of its own.
pub struct Program {
    data: tempfile::TempDir,
}

impl Program {
    pub fn new() -> Program {
        Program { data: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn data(&self) -> PathBuf {
        self.data.path().to_owned()
    }

    /// Runs it with arguments and piped input.
    pub fn run(&self, args: &[&str], input: &str) -> Output {
        let mut child = Command::new(env!("CARGO_BIN_EXE_sparring"))
            .args(args)
            .env("SPARRING_DATA_DIR", self.data.path())
            .env_remove("SPARRING_LIBRARY")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env("NO_COLOR", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("stdin is piped");
        let input = input.to_owned();
        let feeding = std::thread::spawn(move || {
            // The program may end before it has read everything.
            let _ = stdin.write_all(input.as_bytes());
        });
        let output = child.wait_with_output().expect("the program ends");
        feeding.join().expect("feeding ends");
        output
    }

    /// The records that lie in the data directory.
    pub fn records(&self) -> Vec<PathBuf> {
        let folder = self.data.path().join("records");
        let mut found: Vec<PathBuf> =
            std::fs::read_dir(folder).map(|d| d.flatten().map(|e| e.path()).collect()).unwrap_or_default();
        found.sort();
        found
    }
}

/// Standard output as text.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("output is UTF-8")
}

/// Plays replies by id.
pub fn play_ids(session: &mut Session, line: &[(&str, &str)]) {
    for (n, (id, delivery)) in line.iter().enumerate() {
        let reply = session.scenario().reply(id).unwrap_or_else(|| panic!("there is no reply {id}"));
        let delivery = Delivery::from_id(delivery).expect("a delivery");
        let offered: Vec<String> =
            session.offer().all().map(|r| session.scenario().replies[r.at()].id.clone()).collect();
        let played = session.play(Move { reply, delivery });
        assert!(played.is_ok(), "move {}: {id} is not on offer, but {offered:?}", n + 1);
    }
}

/// The best finished line of play that a beam finds, by a worth that may be none; deterministic. `width` is per beat.
pub fn best_line(
    start: &Session,
    width: usize,
    allowed: impl Fn(&Scenario, &Reply) -> bool,
    worth: impl Fn(&Session) -> Option<i32>,
) -> Option<(Session, Vec<Move>)> {
    let mut beam: Vec<(Session, Vec<Move>)> = vec![(start.clone(), Vec::new())];
    let mut best: Option<(i32, Session, Vec<Move>)> = None;
    while !beam.is_empty() {
        let mut next: Vec<(i64, Session, Vec<Move>)> = Vec::new();
        let mut seen = HashSet::new();
        for (session, line) in &beam {
            let scenario = session.scenario().clone();
            for reply in session.offer().all() {
                if !allowed(&scenario, &scenario.replies[reply.at()]) {
                    continue;
                }
                for delivery in Delivery::ALL {
                    let mut after = session.clone();
                    let played = Move { reply, delivery: *delivery };
                    if after.play(played).is_err() {
                        continue;
                    }
                    let mut line = line.clone();
                    line.push(played);
                    let score = card(&after);
                    if after.is_over() {
                        let Some(index) = worth(&after) else { continue };
                        if best.as_ref().is_none_or(|(b, ..)| index > *b) {
                            best = Some((index, after, line));
                        }
                        continue;
                    }
                    let s = after.snapshot();
                    let key = (s.trust, s.cred, s.patience, s.load, s.value, after.beat(), after.levels(), s.clock);
                    if !seen.insert(key) {
                        continue;
                    }
                    let points: i64 =
                        score.dimensions.iter().map(|d| d.result.as_ref().map_or(250, |p| i64::from(p.points))).sum();
                    let hope = points * 4 + i64::from(s.patience) / 4 + i64::from(s.readiness - s.threshold);
                    next.push((hope, after, line));
                }
            }
        }
        next.sort_by_key(|(hope, _, line)| (-hope, line.len()));
        // Each place of the talk keeps its own best, so that lines that close early survive beside those that go on.
        let mut places: HashMap<BeatIdx, usize> = HashMap::new();
        next.retain(|(_, session, _)| {
            let count = places.entry(session.beat()).or_default();
            *count += 1;
            *count <= width
        });
        beam = next.into_iter().map(|(_, session, line)| (session, line)).collect();
    }
    best.map(|(_, session, line)| (session, line))
}
