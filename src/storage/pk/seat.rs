//! A run that is being played: every move is on the disk before the customer answers, beside the trainees' own journal.

use std::{fs, path::PathBuf};

use serde::{Deserialize, Serialize};

use super::{EventFile, PkError, pins, run_of};
use crate::{
    competition::{
        event::{Absence, Body, Leg},
        seal::Slot,
    },
    domain::{
        ids::Mode,
        scenario::Shared,
        session::{Move, Session},
    },
    locale::both,
    storage::{DataDir, Played, Record, StorageError, atomic, content_store::keep_content, now},
};

/// What is written down of a run while it is played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    /// The event's id.
    pub event: String,
    /// Whose run, from 1.
    pub contestant: u8,
    /// Which run.
    pub slot: Slot,
    /// BLAKE3 of the content it is played on.
    pub content: String,
    /// When it began.
    pub started_at: String,
    /// When the last move was made.
    pub last_at: String,
    /// Seconds at the desk so far: waiting does not count.
    pub seconds: u64,
    /// Moves.
    pub moves: Vec<Played>,
    /// The parts of a relay so far.
    #[serde(default)]
    pub legs: Vec<Leg>,
}

/// A contestant at the desk.
#[derive(Debug)]
pub struct PkSeat {
    path: PathBuf,
    /// What is written down.
    pub waiting: Waiting,
    /// Whether it goes on from where it was broken off.
    pub resumed: bool,
    /// The wall-clock limit, seconds.
    limit: u64,
}

/// Seconds between two dates with their offsets; none when one is no date or the clock went back.
fn seconds_between(from: &str, to: &str) -> Option<u64> {
    let [from, to] = [from, to].map(|at| jiff::Timestamp::strptime("%Y-%m-%dT%H:%M:%S%:z", at).ok());
    u64::try_from(to?.as_second() - from?.as_second()).ok()
}

fn place(data: &DataDir, event: &str, slot: Slot, contestant: usize) -> PathBuf {
    data.pk().join("running").join(format!("{event}-{slot}-{}.json", contestant + 1))
}

impl PkSeat {
    /// Seats a contestant for a run that is due. Who was broken off goes on where he was, as long as the rules let him.
    ///
    /// # Errors
    ///
    /// When the run is not due, this desk has other versions or other content, the pause was too long, or the disk says no.
    pub fn take(
        data: &DataDir,
        event: &EventFile,
        contestant: usize,
        slot: Slot,
        find: impl FnOnce(&str, &str) -> Option<Shared>,
        bundle: impl FnOnce(&Shared) -> Option<crate::content::Bundle>,
    ) -> Result<(PkSeat, Session), PkError> {
        let of = &event.chain.event;
        let (n, at) = ((contestant + 1).to_string(), slot.to_string());
        let args = [("n", &*n), ("slot", &*at)];
        let here = pins(&[]);
        if (of.pins.engine, of.pins.rubric, &of.pins.tables) != (here.engine, here.rubric, &here.tables) {
            let (theirs, ours) = (of.pins.engine.to_string(), here.engine.to_string());
            return Err(both("pk-desk-versions", &[("theirs", &theirs), ("ours", &ours)]).into());
        }
        if of.entry(slot, contestant).is_some() {
            return Err(both("pk-played-already", &args).into());
        }
        let task = of.task(slot).ok_or_else(|| both("pk-still-sealed", &args))?;
        if !of.due().iter().any(|due| due.contestant == contestant && due.slot == slot) {
            return Err(both("pk-not-due", &args).into());
        }
        let missing = || both("pk-desk-content", &[("scenario", &task.scenario)]);
        let scenario = find(&task.scenario, &task.content).ok_or_else(missing)?;
        let customer = scenario.customer(&task.customer).ok_or_else(missing)?;
        if let Some(bundle) = bundle(&scenario) {
            keep_content(data, &bundle)?;
        }
        let path = place(data, &of.id, slot, contestant);
        let mut session = Session::new(&scenario, customer, task.seed, Mode::Pk);
        let left = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Waiting>(&bytes).ok());
        let left = left.filter(|left| left.event == of.id && left.content == task.content);
        let resumed = left.is_some();
        let waiting = match left {
            Some(left) => {
                let pause = seconds_between(&left.last_at, &now()).unwrap_or(u64::MAX);
                if pause > u64::from(of.rules.pause) * 60 {
                    let minutes = of.rules.pause.to_string();
                    return Err(both("pk-pause-over", &[("n", &n), ("minutes", &minutes)]).into());
                }
                for played in &left.moves {
                    let reply = scenario.reply(&played.reply).ok_or_else(missing)?;
                    session.play(Move { reply, delivery: played.delivery }).map_err(|_| missing())?;
                }
                Waiting { last_at: now(), ..left }
            }
            None => Waiting {
                event: of.id.clone(),
                contestant: contestant as u8 + 1,
                slot,
                content: task.content.clone(),
                started_at: now(),
                last_at: now(),
                seconds: 0,
                moves: Vec::new(),
                legs: Vec::new(),
            },
        };
        let seat = PkSeat { path, waiting, resumed, limit: u64::from(of.rules.minutes) * 60 };
        seat.write()?;
        Ok((seat, session))
    }

    /// Whether a run was broken off on this desk and has waited longer than the rules allow.
    pub fn lost(data: &DataDir, event: &EventFile, contestant: usize, slot: Slot) -> bool {
        let of = &event.chain.event;
        let path = place(data, &of.id, slot, contestant);
        let left = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Waiting>(&bytes).ok());
        let pause = left.and_then(|left| seconds_between(&left.last_at, &now()));
        of.entry(slot, contestant).is_none() && pause.is_some_and(|pause| pause > u64::from(of.rules.pause) * 60)
    }

    fn write(&self) -> Result<(), StorageError> {
        atomic::write(&self.path, serde_json::to_string(&self.waiting).unwrap_or_default().as_bytes())
    }

    /// Writes a move down that was just played in the session.
    ///
    /// # Errors
    ///
    /// When the disk says no.
    pub fn moved(&mut self, session: &Session, played: Move, think_ms: u64) -> Result<(), StorageError> {
        let reply = session.scenario().replies[played.reply.at()].id.clone();
        self.waiting.moves.push(Played { reply, delivery: played.delivery, think_ms });
        self.tick();
        self.write()
    }

    /// Starts a leg of a relay: who takes over from the next move on, with what note.
    ///
    /// # Errors
    ///
    /// When the disk says no.
    pub fn hand_over(&mut self, member: u8, note: &str) -> Result<(), StorageError> {
        let from = self.waiting.moves.len() as u8 + 1;
        self.waiting.legs.push(Leg { member, from, note: note.to_owned() });
        self.write()
    }

    /// Counts the time since the last move.
    fn tick(&mut self) {
        let now = now();
        self.waiting.seconds += seconds_between(&self.waiting.last_at, &now).unwrap_or(0);
        self.waiting.last_at = now;
    }

    /// Seconds that are left of the wall-clock limit; none when it is up.
    pub fn left(&self) -> Option<u64> {
        let since = seconds_between(&self.waiting.last_at, &now()).unwrap_or(0);
        self.limit.checked_sub(self.waiting.seconds + since).filter(|left| *left > 0)
    }

    /// What becomes of the run: its line for the event. A drill that is not over counts as broken off.
    pub fn result(&self, session: &mut Session, met_before: bool) -> Body {
        if !session.is_over() {
            session.abandon();
        }
        let think: Vec<u64> = self.waiting.moves.iter().map(|played| played.think_ms).collect();
        let seat = format!("{}/{}/{}", self.waiting.event, self.waiting.slot, self.waiting.contestant);
        let record = Record::of(session, &think, false, now()).seated(seat);
        Body::Result {
            contestant: self.waiting.contestant,
            slot: self.waiting.slot,
            run: run_of(&record),
            met_before,
            legs: self.waiting.legs.clone(),
            record: record.text(),
        }
    }

    /// Forgets what was written down, once the result is safe.
    pub fn forget(self) {
        let _ = fs::remove_file(&self.path);
    }

    /// The line for a run that was broken off and not gone on with in time.
    pub fn too_late(contestant: usize, slot: Slot) -> Body {
        Body::Absent { contestant: contestant as u8 + 1, slot, why: Absence::BrokenOff }
    }
}
