//! A scenario that was damaged on purpose is noticed: by `check` without play, or by the lab with it. Nothing of the originals is
//! stored anywhere; what is wrong has to show from the file alone.

use std::fs;

use rand::{RngExt, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use rayon::prelude::*;
use sparring::content::{Library, Sources};
use sparring::domain::scenario::Shared;
use sparring::lab::field::{Cell, Pulse};
use sparring::lab::proof::proofread;
use sparring::lab::sheet::{findings, measure};

/// Damaged files of each kind.
const EACH: usize = 50;
/// Seeds that the lab plays where `check` saw nothing.
const SEEDS: u64 = 40;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Damage {
    Guard,
    Goto,
    Act,
    Claim,
    Fact,
    Variant,
}

const KINDS: [Damage; 6] = [Damage::Guard, Damage::Goto, Damage::Act, Damage::Claim, Damage::Fact, Damage::Variant];

/// A place in a file that can be damaged: the bytes of what stands there, and of what goes when it is taken away.
struct Site {
    value: std::ops::Range<usize>,
    whole: std::ops::Range<usize>,
}

/// The end of a value that begins at `from`: where a comma or bracket closes it.
fn value_end(text: &str, from: usize) -> usize {
    let (mut depth, mut quoted) = (0, false);
    for (at, c) in text[from..].char_indices() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return from + at,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => return from + at,
            _ => {}
        }
    }
    text.len()
}

/// Every `key: value` of a file.
fn sites(text: &str, key: &str) -> Vec<Site> {
    let pattern = format!("{key}: ");
    text.match_indices(&pattern)
        .filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        .filter(|(at, _)| {
            // Not in a comment.
            let line = text[..*at].rfind('\n').map_or(0, |n| n + 1);
            !text[line..*at].contains("//")
        })
        .map(|(at, _)| {
            let value = at + pattern.len()..value_end(text, at + pattern.len());
            let after = &text[value.end..];
            let whole = if after.starts_with(", ") {
                at..value.end + 2
            } else if after.starts_with(',') {
                at..value.end + 1
            } else if text[..at].ends_with(", ") {
                at - 2..value.end
            } else {
                at..value.end
            };
            Site { value, whole }
        })
        .collect()
}

/// Whether a condition belongs to a line that a customer says, rather than to a card or a way on.
fn says(text: &str, site: &Site) -> bool {
    let after = text[site.value.end..].trim_start_matches([',', ' ', '\n']);
    ["zh:", "any:", "hint:", "asks:", "hostile:"].iter().any(|key| after.starts_with(key))
}

fn conditions(text: &str, variants: bool) -> Vec<Site> {
    sites(text, "when").into_iter().filter(|s| says(text, s) == variants).collect()
}

/// Bytes of the fact sheet.
fn fact_sheet(text: &str) -> std::ops::Range<usize> {
    let start = text.find("facts: Facts(").expect("a scenario has facts");
    start..text.find("\n    needs:").expect("and needs after them")
}

/// Damages a file; the damaged file and what was done.
fn damage(kind: Damage, text: &str, random: &mut StdRng) -> (String, String) {
    let line = |at: usize| text[..at].lines().count();
    let put = |range: std::ops::Range<usize>, with: &str| {
        let told = format!("line {}: {:?} -> {with:?}", line(range.start), &text[range.clone()]);
        (format!("{}{with}{}", &text[..range.start], &text[range.end..]), told)
    };
    let swap = |all: &[Site], random: &mut StdRng| {
        let site = all.choose(random).expect("there is one");
        let value = &text[site.value.clone()];
        let others: Vec<&str> = all.iter().map(|s| &text[s.value.clone()]).filter(|v| *v != value).collect();
        put(site.value.clone(), others.choose(random).expect("there are others"))
    };
    match kind {
        Damage::Guard | Damage::Variant => {
            let all = conditions(text, kind == Damage::Variant);
            match random.random_range(0..3) {
                0 => put(all.choose(random).expect("there is one").whole.clone(), ""),
                1 => swap(&all, random),
                _ => {
                    let site = all.choose(random).expect("there is one");
                    put(site.value.clone(), &format!("Not({})", &text[site.value.clone()]))
                }
            }
        }
        Damage::Goto => {
            let mut all = sites(text, "to");
            all.extend(sites(text, "go"));
            all.retain(|s| text[s.value.clone()].starts_with('"'));
            swap(&all, random)
        }
        Damage::Act => swap(&sites(text, "act"), random),
        Damage::Claim => {
            let all: Vec<Site> =
                sites(text, "claims").into_iter().filter(|s| text[s.value.clone()].starts_with('[')).collect();
            match random.random_bool(0.5) {
                true => put(all.choose(random).expect("there is one").whole.clone(), ""),
                false => swap(&all, random),
            }
        }
        Damage::Fact => {
            let sheet = fact_sheet(text);
            match random.random_range(0..3) {
                0 => {
                    let all: Vec<Site> =
                        sites(text, "truth").into_iter().filter(|s| sheet.contains(&s.value.start)).collect();
                    let site = all.choose(random).expect("there is one");
                    let other = if &text[site.value.clone()] == "True" { "False" } else { "True" };
                    put(site.value.clone(), other)
                }
                1 => {
                    // One digit of one figure.
                    let digits: Vec<usize> = text[sheet.clone()]
                        .char_indices()
                        .filter(|(_, c)| c.is_ascii_digit())
                        .map(|(at, _)| sheet.start + at)
                        .filter(|at| {
                            let line = text[..*at].rfind('\n').map_or(0, |n| n + 1);
                            // Not in ids.
                            text[line..*at].matches('"').count() % 2 == 1
                                && !text[line..*at].trim_start().starts_with('"')
                        })
                        .collect();
                    let at = *digits.choose(random).expect("there is one");
                    let old = text.as_bytes()[at] - b'0';
                    let new = (old + random.random_range(1..10u8)) % 10;
                    put(at..at + 1, &new.to_string())
                }
                _ => {
                    // One whole entry.
                    let entries: Vec<std::ops::Range<usize>> = text[sheet.clone()]
                        .match_indices("\n            ")
                        .map(|(at, found)| sheet.start + at + found.len())
                        .filter(|at| {
                            text[*at..].starts_with('"') || text[*at..].starts_with(|c: char| c.is_uppercase())
                        })
                        .map(|at| {
                            let open = at + text[at..].find(": ").expect("a key has a value") + 2;
                            at..value_end(text, open) + 1
                        })
                        .collect();
                    put(entries.choose(random).expect("there is one").clone(), "")
                }
            }
        }
    }
}

/// What the lab finds in a scenario.
fn played(scenario: &Shared) -> Vec<String> {
    let pulse = Pulse::default();
    let cells = Cell::all(std::slice::from_ref(scenario));
    let sheets: Vec<_> = cells.iter().map(|cell| measure(cell, SEEDS, &pulse)).collect();
    findings(&sheets).into_iter().map(|f| format!("{} {}", f.code, f.subject)).collect()
}

#[test]
fn damage_is_noticed_from_the_file_alone() {
    let library = Library::load(&Sources::default());
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<_> = fs::read_dir(root)
        .expect("the folder is there")
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|e| e == "ron") && p.file_stem().is_some_and(|s| s != "common"))
        .collect();
    files.sort();
    let texts: Vec<String> = files.iter().map(|p| fs::read_to_string(p).expect("it can be read")).collect();
    // What is sound must not be called damaged, or everything would be; what no search finds in a sound file is no sign of damage.
    let sound: Vec<Vec<String>> = texts
        .iter()
        .map(|text| {
            let (scenario, diagnostics) = library.check("sound", text.as_bytes());
            assert!(diagnostics.is_empty());
            let found = played(&scenario.expect("a shipped scenario is sound"));
            assert!(found.iter().all(|f| f.starts_with("lab-not-found ends-")), "{found:?}");
            found
        })
        .collect();
    let work: Vec<(Damage, usize)> = KINDS.iter().flat_map(|kind| (0..EACH).map(move |n| (*kind, n))).collect();
    let seen: Vec<(Damage, Result<&'static str, String>)> = work
        .into_par_iter()
        .map(|(kind, n)| {
            let mut random = StdRng::seed_from_u64(n as u64 * 16 + kind as u64);
            let which = random.random_range(0..texts.len());
            let (damaged, told) = damage(kind, &texts[which], &mut random);
            let (scenario, diagnostics) = library.check("damaged", damaged.as_bytes());
            let name = files[which].file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if !diagnostics.is_empty() {
                return (kind, Ok("check"));
            }
            let Some(scenario) = scenario else { return (kind, Ok("check")) };
            // Both are the lab; what needs no play is quick.
            if !proofread(&scenario).is_empty() {
                return (kind, Ok("proof"));
            }
            match played(&scenario).iter().all(|found| sound[which].contains(found)) {
                true => (kind, Err(format!("{name}, {told}"))),
                false => (kind, Ok("play")),
            }
        })
        .collect();
    for kind in KINDS {
        let of = |how: &str| seen.iter().filter(|(k, r)| *k == kind && r.as_ref().ok() == Some(&how)).count();
        let survivors: Vec<&String> =
            seen.iter().filter(|(k, _)| *k == kind).filter_map(|(_, r)| r.as_ref().err()).collect();
        let counts = [of("check"), of("proof"), of("play"), survivors.len()];
        println!(
            "{kind:?}: check {}, lab without play {}, lab with play {}, unnoticed {}",
            counts[0], counts[1], counts[2], counts[3]
        );
        for survivor in survivors {
            println!("    {survivor}");
        }
    }
    let noticed = seen.iter().filter(|(_, r)| r.is_ok()).count();
    println!("noticed {noticed} of {}", seen.len());
    assert!(noticed * 10 >= seen.len() * 9, "only {noticed} of {} are noticed", seen.len());
}
