//! Damaged files never panic or hang the reader: ten thousand of them, the same ones every time.

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use rand::{Rng, RngExt, SeedableRng, rngs::StdRng};
use sparring::content::{Library, Sources};

const ROUNDS: usize = 10_000;

fn seeds() -> Vec<Vec<u8>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["tests/fixtures/good", "tests/fixtures/bad", "scenarios", "scenarios/personas"] {
        let mut paths: Vec<_> =
            fs::read_dir(root.join(folder)).expect("the folder is there").flatten().map(|e| e.path()).collect();
        paths.sort();
        let content = paths.iter().filter(|p| p.extension().is_some_and(|e| e == "ron"));
        found.extend(content.map(|p| fs::read(p).expect("it can be read")));
    }
    found
}

fn damage(random: &mut impl Rng, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = seeds[random.random_range(0..seeds.len())].clone();
    for _ in 0..random.random_range(1..4) {
        if bytes.is_empty() {
            break;
        }
        let at = random.random_range(0..bytes.len());
        match random.random_range(0..6) {
            0 => bytes[at] ^= 1 << random.random_range(0..8),
            1 => bytes[at] = *b"()[]{}\",:\\/*#r@-0n".get(random.random_range(0..18)).unwrap_or(&b'('),
            2 => bytes.truncate(at),
            3 => {
                let end = (at + random.random_range(1..200)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                // A piece of another file, wherever it falls.
                let other = &seeds[random.random_range(0..seeds.len())];
                let from = random.random_range(0..other.len());
                let piece = other[from..(from + random.random_range(1..400)).min(other.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            _ => {
                let end = (at + random.random_range(1..400)).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

#[test]
fn damaged_files_are_told_and_nothing_more() {
    let library = Library::load(&Sources::default());
    let seeds = seeds();
    let mut sound = 0;
    let mut slowest = Duration::ZERO;
    for round in 0..ROUNDS {
        let mut random = StdRng::seed_from_u64(round as u64);
        let bytes = damage(&mut random, &seeds);
        let start = Instant::now();
        let (scenario, found) = library.check("damaged", &bytes);
        slowest = slowest.max(start.elapsed());
        sound += usize::from(scenario.is_some());
        for diagnostic in found {
            assert!(diagnostic.line > 0 && diagnostic.col > 0, "round {round}");
        }
    }
    println!("{ROUNDS} files, the slowest took {slowest:?}, {sound} stayed sound");
    // Most damage is noticed; some falls into comments and sentences.
    assert!(sound < ROUNDS / 2, "{sound}");
}
