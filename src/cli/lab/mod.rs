//! `lab`: what scenarios are worth as tests.

mod json;
mod text;

use std::{io::IsTerminal, sync::Arc, time::Duration};

use indicatif::{ProgressBar, ProgressStyle};

use super::{COULD_NOT_RUN, Setup, args::LabArgs};
use crate::{
    domain::{ids::Mode, scenario::Shared, session::Session},
    lab::{
        bars::{Bar, Verdict, assess},
        coach::replay_until,
        field::{Cell, Pulse},
        sheet::{CellSheet, Finding, Witness, findings, measure, places},
    },
    locale::{tr, tr_args},
    storage::Record,
};

/// Everything that one run found.
struct Found {
    sheets: Vec<CellSheet>,
    findings: Vec<Finding>,
    places: Vec<(usize, f64, f64)>,
    bars: Vec<Bar>,
    seeds: u64,
    complete: bool,
}

impl Found {
    fn failed(&self) -> bool {
        !self.findings.is_empty()
            || self.places.iter().any(|(_, chi, critical)| chi > critical)
            || self.bars.iter().any(|bar| bar.verdict == Verdict::Fail)
    }
}

/// Runs the command; the exit code: 0 unless something fails, 1 then, 2 when it could not be run.
pub fn run(setup: &Setup, args: &LabArgs) -> u8 {
    let library = setup.load(args.scenarios.first().filter(|_| args.scenarios.len() == 1).map(String::as_str));
    let mut chosen: Vec<Shared> = Vec::new();
    for name in &args.scenarios {
        match setup.find(&library, name) {
            Ok(scenario) => chosen.push(scenario),
            Err(why) => {
                anstream::eprintln!("{why}");
                return COULD_NOT_RUN;
            }
        }
    }
    let whole = chosen.is_empty();
    if whole {
        chosen = library.scenarios.clone();
    }
    if chosen.is_empty() {
        anstream::eprintln!("{}", tr(setup.lang, "cli-no-scenarios"));
        return COULD_NOT_RUN;
    }
    let pulse = Arc::new(Pulse::default());
    let stopping = pulse.clone();
    // A second Ctrl-C ends the program at once; the first lets it say what it has.
    let handled = ctrlc::set_handler(move || {
        if stopping.stopped() {
            std::process::exit(130);
        }
        stopping.stop();
    });
    if let Err(why) = handled {
        anstream::eprintln!("{why}");
    }
    let cells = Cell::all(&chosen);
    let bar = progress(setup, args, &cells, &pulse);
    let mut sheets = Vec::new();
    for cell in &cells {
        let sheet = measure(cell, args.seeds, &pulse);
        if pulse.stopped() {
            break;
        }
        sheets.push(sheet);
    }
    let tables: Vec<_> = library.tables().cloned().collect();
    // Bars are about the library; of single scenarios only the sheets are asked for.
    let bars =
        if whole && !pulse.stopped() { assess(&cells, &sheets, &tables, args.seeds, &pulse) } else { Vec::new() };
    bar.finish_and_clear();
    let mut found = Found {
        findings: Vec::new(),
        places: if whole { places(&sheets) } else { Vec::new() },
        sheets,
        bars,
        seeds: args.seeds,
        complete: !pulse.stopped(),
    };
    for scenario in &chosen {
        let of_this: Vec<CellSheet> =
            found.sheets.iter().filter(|s| s.cell.scenario.id == scenario.id).cloned().collect();
        found.findings.extend(findings(&of_this));
    }
    if args.json {
        anstream::println!("{}", json::print(&found));
    } else {
        anstream::print!("{}", text::print(&found, setup.lang));
    }
    if let Some(folder) = &args.witnesses
        && let Err(why) = save_witnesses(&found, folder, setup)
    {
        anstream::eprintln!("{why}");
        return COULD_NOT_RUN;
    }
    if !found.complete {
        anstream::eprintln!("{}", tr(setup.lang, "lab-stopped"));
    }
    u8::from(found.failed())
}

/// A bar on a terminal, nothing elsewhere. How many games a search takes is not known beforehand, so it counts games.
fn progress(setup: &Setup, args: &LabArgs, cells: &[Cell], pulse: &Arc<Pulse>) -> ProgressBar {
    if args.json || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    let template = "{spinner} {msg} {elapsed}";
    bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar.enable_steady_tick(Duration::from_millis(200));
    let (shown, pulse, lang, customers) = (bar.clone(), pulse.clone(), setup.lang, cells.len().to_string());
    std::thread::spawn(move || {
        while !shown.is_finished() {
            let games = pulse.done().to_string();
            shown.set_message(tr_args(lang, "lab-progress", &[("games", &games), ("customers", &customers)]));
            std::thread::sleep(Duration::from_millis(200));
        }
    });
    bar
}

/// When a witness was played: at no time, so that the same run gives the same bytes.
const NOBODY_PLAYED: &str = "1970-01-01T00:00:00+00:00";

/// The record of a witness, as if somebody had played it.
fn record(sheet: &CellSheet, witness: &Witness) -> Record {
    let start = Session::new(&sheet.cell.scenario, sheet.cell.customer, witness.seed, Mode::Exam);
    Record::of(&replay_until(&start, &witness.moves), &[], false, NOBODY_PLAYED.to_owned())
}

/// Saves every witness's record and keeps its content, so that `verify` can check it.
fn save_witnesses(found: &Found, folder: &std::path::Path, setup: &Setup) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut saved = 0;
    for sheet in &found.sheets {
        for witness in sheet.witnesses.iter().filter(|w| w.card.is_some()) {
            let name = format!("{}-{}-{}.json", sheet.cell.scenario.id, sheet.cell.seated().id, witness.aim.id());
            let path = folder.join(name);
            std::fs::write(&path, record(sheet, witness).text()).map_err(|e| format!("{}: {e}", path.display()))?;
            saved += 1;
        }
    }
    let count = saved.to_string();
    let folder = folder.display().to_string();
    anstream::eprintln!("{}", tr_args(setup.lang, "lab-witnesses", &[("count", &count), ("folder", &folder)]));
    Ok(())
}
