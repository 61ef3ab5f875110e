//! The real window under a virtual display: a whole drill with keys alone, and the record that it leaves.
//!
//! Needs `Xvfb` and `xdotool`; without them the test says so and passes.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use sparring::domain::ids::Delivery;
use sparring::storage::{DataDir, list_records};

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn installed(tool: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(tool).is_file())
}

/// Waits until `ready` gives something, at most a minute: the software driver of a busy machine is slow.
fn wait_for<T>(what: &str, mut ready: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = ready() {
            return found;
        }
        assert!(start.elapsed() < Duration::from_secs(60), "{what} did not happen");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// A virtual display with a number of its own.
fn display(folder: &Path) -> (Running, String) {
    let number = folder.join("display");
    let out = std::fs::File::create(&number).expect("the folder can be written");
    let server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1280x800x24"])
        .stdout(out)
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb starts");
    let server = Running(server);
    let name = wait_for("a display", || {
        let text = std::fs::read_to_string(&number).ok()?;
        text.ends_with('\n').then(|| format!(":{}", text.trim()))
    });
    (server, name)
}

/// The window of one program.
struct Screen {
    display: String,
    window: String,
}

impl Screen {
    fn tool(display: &str, args: &[&str]) -> Option<String> {
        let out = Command::new("xdotool").args(args).env("DISPLAY", display).stderr(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&out.stdout).trim().to_owned();
        (out.status.success()).then_some(text)
    }

    fn open(display: &str) -> Screen {
        let window = wait_for("the window", || {
            let found = Screen::tool(display, &["search", "--onlyvisible", "--name", "Sparring"])?;
            found.lines().last().map(str::to_owned).filter(|id| !id.is_empty())
        });
        Screen { display: display.to_owned(), window }
    }

    fn key(&self, key: &str) {
        // Without a window manager nobody else gives the focus.
        Screen::tool(&self.display, &["windowfocus", "--sync", &self.window]);
        Screen::tool(&self.display, &["key", "--delay", "40", key]);
        std::thread::sleep(Duration::from_millis(500));
    }
}

/// The program under test; another build of it can be named.
fn program() -> PathBuf {
    std::env::var_os("SPARRING_TEST_PROGRAM").map_or_else(|| env!("CARGO_BIN_EXE_sparring").into(), PathBuf::from)
}

#[test]
fn a_drill_is_played_with_keys_and_leaves_a_record() {
    if !installed("Xvfb") || !installed("xdotool") {
        eprintln!("skipped: Xvfb and xdotool are needed to drive the real window");
        return;
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    let (_server, display) = display(folder.path());
    let child = Command::new(program())
        .env("DISPLAY", &display)
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("SPARRING_LIBRARY")
        .env("SPARRING_DATA_DIR", &data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let _child = Running(child);
    let screen = Screen::open(&display);
    std::thread::sleep(Duration::from_secs(2));
    // The suggestion, the briefing, the drill: brisk, first reply, then a polite exit.
    for key in ["Return", "Return", "e", "1", "Escape", "l"] {
        screen.key(key);
    }
    let data = DataDir::find(Some(&data)).expect("the folder was named");
    let record = wait_for("the record", || {
        let entry = list_records(&data).ok()?.into_iter().next()?;
        entry.record.ok()
    });
    assert_eq!(record.moves.len(), 2, "{:?}", record.moves);
    assert_eq!(record.moves[0].delivery, Delivery::Brisk);
    // From the review the same seed is played again; breaking it off is kept, too.
    for key in ["Return", "2", "Escape", "x"] {
        screen.key(key);
    }
    let again = wait_for("the second record", || {
        let records = list_records(&data).ok()?.into_iter().filter_map(|entry| entry.record.ok());
        records.into_iter().find(|record| record.abandoned)
    });
    assert_eq!((again.seed, again.moves.len()), (record.seed, 1));
}
