//! `play`: choosing who is met, then one drill, then its record.

use std::{
    io::{self, IsTerminal},
    time::Instant,
};

use rand::RngExt;

use super::{COULD_NOT_RUN, PlayArgs, Setup, jsonl, typed};
use crate::{
    content::Library,
    domain::{
        ids::{Lang, Mode},
        scenario::*,
        session::{Move, Session},
    },
    locale::{tr, tr_args},
    report::json,
    storage::{Help, Played, Profile, Record, Running, Store, Unfinished, now, pk::PkSeat, save_drill, save_elsewhere},
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
    /// Hints that were asked for.
    pub help: Help,
    /// After which move somebody else takes over.
    pub stop_at: Option<usize>,
    asked: Instant,
    /// Where each move is written down before the customer answers.
    journal: Journal,
    lang: Lang,
}

/// Where the moves of a drill are written down.
enum Journal {
    /// Nowhere: the disk would not have it.
    None,
    /// The trainee's own journal.
    Own(Box<Store>, Running),
    /// A competition's.
    Pk(PkSeat),
}

impl Drill {
    /// The drill of a contestant.
    pub fn of_pk(setup: &Setup, session: Session, seat: PkSeat) -> Drill {
        Drill { journal: Journal::Pk(seat), ..Drill::new(setup, session, false) }
    }

    /// The contestant's seat, once the talk is over.
    pub fn pk_seat(&mut self) -> Option<PkSeat> {
        match std::mem::replace(&mut self.journal, Journal::None) {
            Journal::Pk(seat) => Some(seat),
            other => {
                self.journal = other;
                None
            }
        }
    }

    fn new(setup: &Setup, session: Session, blind: bool) -> Drill {
        let help = Help::default();
        Drill {
            session,
            blind,
            think_ms: Vec::new(),
            help,
            stop_at: None,
            asked: Instant::now(),
            journal: Journal::None,
            lang: setup.lang,
        }
    }

    /// Whether nothing is to be played here any more.
    pub fn is_over(&self) -> bool {
        self.session.is_over() || self.stop_at.is_some_and(|stop| self.session.turn() >= stop)
    }

    /// A turn is shown now.
    pub fn ask(&mut self) {
        self.asked = Instant::now();
    }

    /// The turn was answered now: the move is on the disk when this returns.
    pub fn answered(&mut self, played: Move) {
        let think_ms = u64::try_from(self.asked.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.think_ms.push(think_ms);
        let written = match &mut self.journal {
            Journal::None => return,
            Journal::Own(store, running) => {
                let reply = self.session.scenario().replies[played.reply.at()].id.clone();
                store.moved(running, self.session.turn(), &Played { reply, delivery: played.delivery, think_ms })
            }
            Journal::Pk(seat) => {
                let written = seat.moved(&self.session, played, think_ms);
                if seat.left().is_none() && !self.session.is_over() {
                    anstream::eprintln!("{}", tr(self.lang, "pk-time-up"));
                    self.session.abandon();
                }
                written
            }
        };
        if let Err(error) = written {
            // Said once: a disk that is full now is full for the next move, too.
            anstream::eprintln!("{}", tr_args(self.lang, "cli-no-journal", &[("what", &error.to_string())]));
            if matches!(self.journal, Journal::Own(..)) {
                self.journal = Journal::None;
            }
        }
    }
}

/// Runs the command; the exit code.
pub fn run(setup: &Setup, args: &PlayArgs) -> u8 {
    if args.resume {
        return resume(setup, args);
    }
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
    let mut drill = Drill::new(setup, session, args.blind);
    drill.journal = match open(setup, args.profile.as_deref()) {
        Ok(None) => Journal::None,
        Ok(Some((store, profile))) => {
            let begun = store.begin(profile.id, &drill.session, args.blind, library.bundle(&scenario));
            match begun {
                Ok(running) => Journal::Own(Box::new(store), running),
                Err(error) => {
                    anstream::eprintln!("{}", tr_args(setup.lang, "cli-no-journal", &[("what", &error.to_string())]));
                    Journal::None
                }
            }
        }
        Err(why) => {
            anstream::eprintln!("{why}");
            return COULD_NOT_RUN;
        }
    };
    perform(setup, args, &library, drill)
}

/// Plays to the end or the input's, or until somebody else takes over; what is not over then is broken off.
pub fn talk(setup: &Setup, drill: &mut Drill, jsonl: bool) {
    let played = if jsonl { jsonl::play(setup, drill) } else { typed::play(setup, drill) };
    if let Err(e) = played {
        // The other end of a pipe has gone: what was played is kept all the same.
        if e.kind() != io::ErrorKind::BrokenPipe {
            anstream::eprintln!("{e}");
        }
    }
    if drill.stop_at.is_none_or(|stop| drill.session.turn() < stop) {
        drill.session.abandon();
    }
}

/// Plays the drill to its end or the input's, saves it and prints the scorecard.
fn perform(setup: &Setup, args: &PlayArgs, library: &Library, mut drill: Drill) -> u8 {
    talk(setup, &mut drill, args.jsonl);
    finish(setup, args, library, drill)
}

/// The database and whose drill it is. `None` when there is no writing it down, which was said; an error when nobody is meant.
fn open(setup: &Setup, profile: Option<&str>) -> Result<Option<(Store, Profile)>, String> {
    let Some(store) = setup.store() else { return Ok(None) };
    let profile = setup.profile(&store, profile)?;
    Ok(Some((store, profile)))
}

/// Goes on with the drill that was left in the middle, the newest of this profile.
fn resume(setup: &Setup, args: &PlayArgs) -> u8 {
    let refuse = |why: String| {
        anstream::eprintln!("{why}");
        COULD_NOT_RUN
    };
    let (store, profile) = match open(setup, args.profile.as_deref()) {
        Ok(Some(found)) => found,
        Ok(None) => return COULD_NOT_RUN,
        Err(why) => return refuse(why),
    };
    let left = match store.unfinished() {
        Ok(left) => left.into_iter().find(|left| left.profile == profile.id),
        Err(error) => return refuse(error.to_string()),
    };
    let Some(left) = left else { return refuse(tr(setup.lang, "cli-nothing-left")) };
    let library = setup.load(None);
    let cannot = |why: &str| tr_args(setup.lang, "cli-cannot-resume", &[("scenario", &left.scenario), ("why", why)]);
    let Some(scenario) = content_of(setup, &library, &left) else {
        return refuse(cannot(&tr(setup.lang, "cli-content-gone")));
    };
    match store.resume(&left, &scenario) {
        Err(error) => refuse(error.to_string()),
        Ok(Err(why)) => refuse(cannot(&why.to_string())),
        Ok(Ok((session, running))) => {
            let moves = session.turn().to_string();
            anstream::eprintln!(
                "{}",
                tr_args(setup.lang, "cli-resumed", &[("scenario", &left.scenario), ("moves", &moves)])
            );
            let mut drill = Drill::new(setup, session, left.blind);
            drill.think_ms = left.moves.iter().map(|played| played.think_ms).collect();
            drill.journal = Journal::Own(Box::new(store), running);
            perform(setup, args, &library, drill)
        }
    }
}

/// The content version that a left drill is played on.
fn content_of(setup: &Setup, library: &Library, left: &Unfinished) -> Option<Shared> {
    let here = library.scenario(&left.scenario).filter(|scenario| scenario.hash == left.content);
    here.cloned().or_else(|| setup.kept(&left.content))
}

/// Saves the record and prints the scorecard.
fn finish(setup: &Setup, args: &PlayArgs, library: &Library, mut drill: Drill) -> u8 {
    let record = Record::of(&drill.session, &drill.think_ms, drill.blind, now()).helped(drill.help);
    let journal = std::mem::replace(&mut drill.journal, Journal::None);
    let session = &drill.session;
    let saved = match journal {
        Journal::Own(store, running) => store.finish(running, &record),
        _ => save_drill(&setup.data, library.bundle(session.scenario()), &record),
    };
    let mut failed = None;
    let mut path = match saved {
        Ok(path) => Some(path.display().to_string()),
        Err(e) => {
            failed = Some(e.to_string());
            // What was played is kept all the same, as long as there is any place for it.
            save_elsewhere(&record).ok().map(|path| path.display().to_string())
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
        typed::scorecard(setup, &drill, card);
    }
    if let Some(what) = failed {
        let said = match &path {
            Some(path) => {
                let records = setup.data.records().display().to_string();
                let args = [("what", &*what), ("path", &**path), ("records", &*records)];
                tr_args(setup.lang, "cli-saved-elsewhere", &args)
            }
            None => tr_args(setup.lang, "cli-not-saved", &[("what", &what)]),
        };
        anstream::eprintln!("{said}");
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
