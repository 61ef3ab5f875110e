//! `play`: choosing who is met, then one drill, then its record.

use std::{
    io::{self, IsTerminal},
    time::Instant,
};

use rand::RngExt;

use super::{COULD_NOT_RUN, PlayArgs, Setup, jsonl, typed};
use crate::{
    content::Library,
    domain::{ids::Mode, scenario::*, session::Session},
    locale::{tr, tr_args},
    report::json,
    storage::{Record, now, save_drill},
};

/// Seeds that are drawn stay below this, so that every program can hold them exactly.
const SEEDS: u64 = 1 << 53;

/// A drill with what surrounds it.
pub struct Drill {
    /// The session.
    pub session: Session,
    /// Whether the customer's type is hidden.
    pub blind: bool,
    /// Milliseconds spent on each move.
    pub think_ms: Vec<u64>,
    asked: Instant,
}

impl Drill {
    /// A turn is shown now.
    pub fn ask(&mut self) {
        self.asked = Instant::now();
    }

    /// The turn was answered now.
    pub fn answered(&mut self) {
        self.think_ms.push(u64::try_from(self.asked.elapsed().as_millis()).unwrap_or(u64::MAX));
    }
}

/// Runs the command; the exit code.
pub fn run(setup: &Setup, args: &PlayArgs) -> u8 {
    let library = setup.load(args.scenario.as_deref());
    let scenario = match choose(setup, &library, args) {
        Ok(scenario) => scenario,
        Err(why) => {
            anstream::eprintln!("{why}");
            return COULD_NOT_RUN;
        }
    };
    let customer = match seat(setup, &scenario, args.customer.as_deref()) {
        Ok(customer) => customer,
        Err(why) => {
            anstream::eprintln!("{why}");
            return COULD_NOT_RUN;
        }
    };
    let seed = args.seed.unwrap_or_else(|| rand::rng().random_range(0..SEEDS));
    let mode = Mode::from(args.mode);
    let session = Session::new(&scenario, customer, seed, mode);
    let mut drill = Drill { session, blind: args.blind, think_ms: Vec::new(), asked: Instant::now() };
    let played = if args.jsonl { jsonl::play(setup, &mut drill) } else { typed::play(setup, &mut drill) };
    if let Err(e) = played {
        // The other end of a pipe has gone: what was played is kept all the same.
        if e.kind() != io::ErrorKind::BrokenPipe {
            anstream::eprintln!("{e}");
        }
    }
    drill.session.abandon();
    finish(setup, args, &library, &drill)
}

/// Saves the record and prints the scorecard.
fn finish(setup: &Setup, args: &PlayArgs, library: &Library, drill: &Drill) -> u8 {
    let session = &drill.session;
    let record = Record::of(session, &drill.think_ms, drill.blind, now());
    let saved = save_drill(&setup.data, library.bundle(session.scenario()), &record);
    let mut failed = None;
    let mut path = match saved {
        Ok(path) => Some(path.display().to_string()),
        Err(e) => {
            failed = Some(e.to_string());
            None
        }
    };
    if let Some(file) = &args.record {
        match std::fs::write(file, record.text()) {
            Ok(()) => path = Some(file.display().to_string()),
            Err(e) => failed = Some(format!("{}: {e}", file.display())),
        }
    }
    let card = &record.scorecard;
    if args.jsonl {
        let line = json::scorecard(session.scenario(), card, &session.says(), path.as_deref());
        anstream::println!("{line}");
    } else {
        typed::scorecard(setup, drill, card);
    }
    if let Some(what) = failed {
        anstream::eprintln!("{}", tr_args(setup.lang, "cli-not-saved", &[("what", &what)]));
        return 1;
    }
    if let Some(path) = path.filter(|_| !args.jsonl) {
        anstream::eprintln!("{}", tr_args(setup.lang, "cli-saved", &[("path", &path)]));
    }
    0
}

/// The scenario that was named, else one from the list; with piped input the first.
fn choose(setup: &Setup, library: &Library, args: &PlayArgs) -> Result<Shared, String> {
    if let Some(name) = &args.scenario {
        return setup.find(library, name);
    }
    let first = library.scenarios.first().ok_or_else(|| tr(setup.lang, "cli-no-scenarios"))?;
    if args.jsonl || !io::stdin().is_terminal() || library.scenarios.len() == 1 {
        return Ok(first.clone());
    }
    typed::pick(setup, library).map_err(|e| e.to_string()).map(|picked| picked.unwrap_or_else(|| first.clone()))
}

fn seat(setup: &Setup, scenario: &Shared, name: Option<&str>) -> Result<CustomerIdx, String> {
    let Some(name) = name else { return Ok(CustomerIdx(0)) };
    scenario.customer(name).ok_or_else(|| {
        let all: Vec<String> =
            scenario.customers.iter().map(|c| format!("{} ({})", c.id, c.traits.persona.id())).collect();
        tr_args(setup.lang, "cli-no-customer", &[("scenario", &scenario.id), ("name", name), ("all", &all.join(", "))])
    })
}
