//! What survives a power cut: every move is written down before the customer's answer is drawn, and a drill that was cut off is
//! offered again at the next start.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::drill::Drill;
use super::{Desk, Screen};
use crate::domain::scenario::Shared;
use crate::locale;
use crate::storage::{DataDir, Opened, Played, Record, Running, StorageError, Store, Unfinished, now};
use crate::ui::view::LeftDrill;

/// The database, what opening it had to say, and the drill that was left.
#[derive(Default)]
pub(super) struct Journal {
    /// Behind a lock because the window's systems share the desk; nobody ever waits for it.
    store: Option<Mutex<Store>>,
    left: Option<Unfinished>,
    /// Why the drill that was left cannot go on, once that was tried.
    cannot: Option<String>,
    /// What opening came to.
    opened: Vec<Opened>,
    /// Why there is no database, or why a move could not be written down.
    trouble: Option<String>,
}

impl Journal {
    /// Opens the database. Without one the program plays all the same and says so.
    pub(super) fn open(data: &DataDir) -> Journal {
        match Store::open(data) {
            Ok((store, opened)) => {
                let mut journal = Journal { store: Some(Mutex::new(store)), opened, ..Journal::default() };
                journal.look_for_left();
                journal
            }
            Err(error) => Journal { trouble: Some(error.to_string()), ..Journal::default() },
        }
    }

    pub(super) fn store(&self) -> Option<MutexGuard<'_, Store>> {
        self.store.as_ref().map(|store| store.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The newest drill of the profile in use that nobody is playing.
    pub(super) fn look_for_left(&mut self) {
        let left = self.store().and_then(|store| {
            let me = store.active().ok()?.id;
            store.unfinished().ok()?.into_iter().find(|left| left.profile == me)
        });
        (self.left, self.cannot) = (left, None);
    }
}

impl Desk {
    /// Opens the journal of a drill that begins.
    pub(super) fn begin_journal(&mut self, drill: &Drill) -> Option<Running> {
        let content = self.shelf.content(drill.session.scenario());
        let begun = {
            let store = self.journal.store()?;
            store.active().and_then(|me| store.begin(me.id, &drill.session, drill.blind, content))
        };
        begun.map_err(|error| self.journal.trouble = Some(error.to_string())).ok()
    }

    /// Writes down what has changed since the drill had `before` moves: the last move, or that moves were taken back.
    pub(super) fn write_journal(&mut self, before: usize) {
        let written: Result<(), StorageError> = {
            let (Some(store), Some(drill)) = (self.journal.store(), &self.drill) else { return };
            let Some(running) = &drill.running else { return };
            let turn = drill.session.turn();
            match drill.last_move() {
                _ if turn < before => store.rewound(running, turn),
                Some((reply, delivery)) if turn > before => {
                    let think_ms = drill.think_ms.last().copied().unwrap_or_default();
                    store.moved(running, turn, &Played { reply, delivery, think_ms })
                }
                _ => Ok(()),
            }
        };
        if let Err(error) = written {
            self.journal.trouble = Some(error.to_string());
            // A journal with a hole would resume another drill than the one on the screen.
            if let Some(drill) = &mut self.drill {
                drill.running = None;
            }
        }
    }

    /// Writes a move down that is not the trainee's own: one of a talk that is taken up again.
    pub(super) fn journal_move(&mut self, drill: &mut Drill, turn: usize, played: &Played) {
        let written = {
            let (Some(store), Some(running)) = (self.journal.store(), &drill.running) else { return };
            store.moved(running, turn, played)
        };
        if let Err(error) = written {
            self.journal.trouble = Some(error.to_string());
            drill.running = None;
        }
    }

    /// Saves the record of a drill that is over, through its journal when it has one.
    pub(super) fn save(&self, running: Option<Running>, record: &Record, scenario: &Shared) -> Result<String, String> {
        let saved = match (running, self.journal.store()) {
            (Some(running), Some(store)) => store.finish(running, record),
            _ => crate::storage::save_drill(&self.data, self.shelf.content(scenario), record),
        };
        saved.map(|path| path.display().to_string()).map_err(|error| {
            let what = error.to_string();
            match crate::storage::save_elsewhere(record) {
                Ok(path) => {
                    let (path, records) = (path.display().to_string(), self.data.records().display().to_string());
                    let args = [("what", &*what), ("path", &*path), ("records", &*records)];
                    locale::tr_args(self.lang, "cli-saved-elsewhere", &args)
                }
                Err(_) => what,
            }
        })
    }

    /// What the home page says of the drill that was left.
    pub(super) fn left_drill(&self) -> Option<LeftDrill> {
        let left = self.journal.left.as_ref()?;
        let scenario = self.shelf.find(&left.scenario);
        let title = scenario.map_or_else(|| left.scenario.clone(), |s| s.title.get(self.lang).to_owned());
        let customer =
            scenario.filter(|_| !left.blind).and_then(|s| s.customers.iter().find(|c| c.id == left.customer));
        let step = (left.moves.len() + 1).to_string();
        let mut facts = vec![locale::tr_args(self.lang, "ui-step", &[("n", &step)])];
        facts.extend(customer.map(|c| c.name.get(self.lang).to_owned()));
        facts.push(locale::tr(self.lang, &format!("mode-{}", left.mode.id())));
        facts.push(super::records::when(&left.started_at));
        Some(LeftDrill { title, facts: facts.join(" · "), trouble: self.journal.cannot.clone() })
    }

    /// What went wrong with the database, in a sentence.
    pub(super) fn journal_trouble(&self) -> Option<String> {
        if let Some(trouble) = &self.journal.trouble {
            return Some(locale::tr_args(self.lang, "cli-no-journal", &[("what", trouble)]));
        }
        self.journal.opened.iter().find_map(|event| match event {
            Opened::Salvaged { aside, running } => {
                let (path, running) = (aside.display().to_string(), running.to_string());
                Some(locale::tr_args(self.lang, "cli-salvaged", &[("path", &path), ("running", &running)]))
            }
            // Records that were found are simply in the list.
            Opened::TakenOver { .. } => None,
        })
    }

    /// The content version that the left drill is played on.
    fn left_content(&self, left: &Unfinished) -> Option<Shared> {
        let here = self.shelf.find(&left.scenario).filter(|scenario| scenario.hash == left.content);
        here.cloned().or_else(|| crate::storage::kept_scenario(&self.data, &left.content))
    }

    /// The left drill as it stood, or why it cannot go on.
    fn revive(&self, left: &Unfinished) -> Result<Drill, String> {
        let gone = || locale::tr(self.lang, "cli-content-gone");
        let scenario = self.left_content(left).ok_or_else(gone)?;
        let store = self.journal.store().ok_or_else(gone)?;
        let (session, running) =
            store.resume(left, &scenario).map_err(|e| e.to_string())?.map_err(|why| why.to_string())?;
        let think_ms = left.moves.iter().map(|played| played.think_ms).collect();
        Ok(Drill::resumed(session, running, left.blind, think_ms, self.settings.delivery))
    }

    /// Goes on with the left drill.
    pub(super) fn resume(&mut self) {
        let Some(left) = self.journal.left.clone() else { return };
        match self.revive(&left) {
            Ok(drill) => {
                self.journal.left = None;
                self.drill = Some(drill);
                self.resume_cell(&left);
                self.go(Screen::Drill);
            }
            Err(why) => self.journal.cannot = Some(locale::tr_args(self.lang, "ui-left-cannot", &[("why", &why)])),
        }
    }

    /// Gives the left drill up: it is saved as broken off, or forgotten when it cannot be replayed any more.
    pub(super) fn drop_left(&mut self) {
        let Some(left) = self.journal.left.take() else { return };
        match self.revive(&left) {
            Ok(mut drill) => {
                drill.session.abandon();
                let record = Record::of(&drill.session, &drill.think_ms, drill.blind, now());
                let scenario = drill.session.scenario().clone();
                if let Err(error) = self.save(drill.running, &record, &scenario) {
                    self.journal.trouble = Some(error);
                }
                self.reload_records();
            }
            Err(_) => {
                let forgotten = self.journal.store().map(|store| store.forget(&left));
                if let Some(Err(error)) = forgotten {
                    self.journal.trouble = Some(error.to_string());
                }
            }
        }
        self.journal.look_for_left();
    }
}
