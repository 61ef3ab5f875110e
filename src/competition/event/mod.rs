//! An event: what its file's lines amount to, and which line may follow.

mod body;
mod chain;
mod play;
mod series;

use std::collections::BTreeMap;

pub use body::{Absence, Body, JudgeSheet, Leg, Pins};
pub use chain::{Chain, Fault, LARGEST, Line, START};
pub use play::Due;
pub use series::{Match, Series, Verdict};

use super::{
    rules::{Format, LONGEST_NAME_OF_JUDGE, LONGEST_NOTE, Rules},
    run::Run,
    seal::{Round, Sealed, Slot, Task, commitment, plan},
};
use crate::{domain::text::Text, locale::both};

/// What is there of one contestant in one slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The drill in numbers, overrulings included; none when there was none.
    pub run: Option<Run>,
    /// Why there was none.
    pub why: Option<Absence>,
    /// Whether the customer had been met before.
    pub met_before: bool,
    /// The parts of a relay.
    pub legs: Vec<Leg>,
    /// Line of the file with the record, from 1.
    pub line: u32,
}

/// A judgement that was overruled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overruling {
    /// By whom.
    pub judge: String,
    /// Whose run, from 0.
    pub contestant: usize,
    /// Which run.
    pub slot: Slot,
    /// Place in the list of evidence, from 0.
    pub place: usize,
    /// The quality that counts, per mille.
    pub quality: i32,
    /// Why.
    pub why: String,
    /// The drill in numbers after it.
    pub run: Run,
    /// Line of the file, from 1.
    pub line: u32,
}

/// Two who were level and play a task from the reserve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sudden {
    /// The round in which they were level.
    pub of: Round,
    /// The two, from 0, the smaller first.
    pub pair: [usize; 2],
    /// What they play.
    pub slot: Slot,
}

/// An event as it stands. Contestants are counted from 0 here and from 1 in the file and on every screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Random id.
    pub id: String,
    /// What was declared.
    pub rules: Rules,
    /// Versions.
    pub pins: Pins,
    /// The commitments.
    pub sealed: Vec<Sealed>,
    /// Rounds that were opened.
    pub opened: BTreeMap<Round, Vec<Task>>,
    /// What was played.
    pub entries: BTreeMap<(Slot, usize), Entry>,
    /// Judges' sheets in the order in which they came in.
    pub sheets: Vec<JudgeSheet>,
    /// Judgements that were overruled.
    pub overruled: Vec<Overruling>,
    /// Sudden deaths.
    pub sudden: Vec<Sudden>,
    /// Whether names may be shown.
    pub revealed: bool,
    /// Whether the file is closed.
    pub closed: bool,
    /// Lines so far.
    pub lines: u32,
}

impl Event {
    /// The event that its first line makes.
    ///
    /// # Errors
    ///
    /// A sentence when this is no first line, the rules have faults, or the seals don't belong to the rules.
    pub fn begin(body: &Body) -> Result<Event, Text> {
        let Body::Created { id, rules, pins, sealed } = body else { return Err(both("pk-no-begin", &[])) };
        if let Some(fault) = rules.faults().into_iter().next() {
            return Err(fault);
        }
        if !sealed.iter().map(|sealed| sealed.of).eq(Event::rounds_of(rules)) {
            return Err(both("pk-seals-other", &[]));
        }
        Ok(Event {
            id: id.clone(),
            rules: rules.clone(),
            pins: pins.clone(),
            sealed: sealed.clone(),
            opened: BTreeMap::new(),
            entries: BTreeMap::new(),
            sheets: Vec::new(),
            overruled: Vec::new(),
            sudden: Vec::new(),
            revealed: false,
            closed: false,
            lines: 1,
        })
    }

    /// All rounds of an event in the order of their seals, the reserve last.
    pub fn rounds_of(rules: &Rules) -> Vec<Round> {
        let stages = (0..rules.stages.len()).flat_map(|stage| {
            (1..=plan(rules, stage).len()).map(move |round| Round { stage: stage as u8 + 1, round: round as u8 })
        });
        stages.chain((1..=rules.reserve).map(|round| Round { stage: 0, round })).collect()
    }

    /// What binds a record to a place in this event.
    pub fn seat(&self, slot: Slot, contestant: usize) -> String {
        format!("{}/{slot}/{}", self.id, contestant + 1)
    }

    /// The format of a round's stage; none for the reserve.
    pub fn format(&self, of: Round) -> Option<Format> {
        let at = usize::from(of.stage).checked_sub(1)?;
        self.rules.stages.get(at).map(|stage| stage.format)
    }

    /// The weights that a stage puts in place of the scenarios' own.
    pub fn weights(&self, of: Round) -> Option<[i32; 5]> {
        let at = usize::from(of.stage).checked_sub(1)?;
        self.rules.stages.get(at).and_then(|stage| stage.weights)
    }

    /// Whether the panel decides a stage.
    pub fn panel(&self, of: Round) -> bool {
        let at = usize::from(of.stage).checked_sub(1);
        at.and_then(|at| self.rules.stages.get(at)).is_some_and(|stage| stage.panel)
    }

    /// The task of a slot, once its round is open.
    pub fn task(&self, slot: Slot) -> Option<&Task> {
        self.opened.get(&slot.of())?.iter().find(|task| task.slot == slot)
    }

    /// What is there of somebody in a slot.
    pub fn entry(&self, slot: Slot, contestant: usize) -> Option<&Entry> {
        self.entries.get(&(slot, contestant))
    }

    /// What a contestant is called: a number until names may be shown.
    pub fn called(&self, contestant: usize) -> Text {
        let number = (contestant + 1).to_string();
        match self.rules.contestants.get(contestant).filter(|_| self.revealed) {
            Some(known) => both("pk-called", &[("n", &number), ("name", &known.name)]),
            None => both("pk-number", &[("n", &number)]),
        }
    }

    /// Takes a line in.
    ///
    /// # Errors
    ///
    /// A sentence: why it cannot be. The event has not changed then.
    pub fn apply(&mut self, body: &Body) -> Result<(), Text> {
        if self.closed {
            return Err(both("pk-closed", &[]));
        }
        match body {
            Body::Created { .. } => return Err(both("pk-begun", &[])),
            Body::Opened { of, code, tasks } => {
                if Some(*of) != self.next_round() {
                    return Err(both("pk-not-next", &[("round", &format!("{}.{}", of.stage, of.round))]));
                }
                self.may_open()?;
                self.unseal(*of, code, tasks)?;
            }
            Body::Result { contestant, slot, run, met_before, legs, .. } => {
                let who = self.expect_due(*contestant, *slot)?;
                self.fits(*slot, run)?;
                self.legs_fit(*slot, legs)?;
                let (run, legs, line) = (Some(run.clone()), legs.clone(), self.lines + 1);
                let entry = Entry { run, why: None, met_before: *met_before, legs, line };
                self.entries.insert((*slot, who), entry);
            }
            Body::Absent { contestant, slot, why } => {
                let who = self.expect_due(*contestant, *slot)?;
                let line = self.lines + 1;
                let entry = Entry { run: None, why: Some(*why), met_before: false, legs: Vec::new(), line };
                self.entries.insert((*slot, who), entry);
            }
            Body::Judged(sheet) => {
                self.sheet_fits(sheet)?;
                self.sheets.push(sheet.clone());
            }
            Body::Overruled { judge, contestant, slot, place, quality, why, run } => {
                let who = self.who(*contestant)?;
                let line = self.lines + 1;
                let entry = self.entries.get_mut(&(*slot, who)).filter(|entry| entry.run.is_some());
                let Some(entry) = entry else {
                    return Err(both("pk-no-run", &[("n", &contestant.to_string()), ("slot", &slot.to_string())]));
                };
                let same = entry.run.as_ref().is_some_and(|known| known.checksum == run.checksum);
                if !same || judge.trim().is_empty() || why.trim().is_empty() || !(0..=1000).contains(quality) {
                    return Err(both("pk-overruling-odd", &[]));
                }
                entry.run = Some(run.clone());
                self.overruled.push(Overruling {
                    judge: judge.clone(),
                    contestant: who,
                    slot: *slot,
                    place: usize::from(*place),
                    quality: *quality,
                    why: why.clone(),
                    run: run.clone(),
                    line,
                });
            }
            Body::SuddenDeath { of, pair, reserve, code, tasks } => {
                let pair = [self.who(pair[0])?, self.who(pair[1])?];
                if Some(*reserve) != self.next_reserve() {
                    return Err(both("pk-reserve-used", &[]));
                }
                if !self.level(*of).contains(&pair) {
                    return Err(both("pk-not-level", &[]));
                }
                self.unseal(*reserve, code, tasks)?;
                let slot = Slot { stage: 0, round: reserve.round, game: 1 };
                self.sudden.push(Sudden { of: *of, pair, slot });
            }
            Body::Revealed {} => self.revealed = true,
            Body::Closed { lines, .. } => {
                if *lines != self.lines + 1 {
                    return Err(both("pk-closed-count", &[]));
                }
                self.closed = true;
            }
        }
        self.lines += 1;
        Ok(())
    }

    fn unseal(&mut self, of: Round, code: &str, tasks: &[Task]) -> Result<(), Text> {
        let round = format!("{}.{}", of.stage, of.round);
        let sealed = self.sealed.iter().find(|sealed| sealed.of == of);
        if sealed.is_none_or(|sealed| sealed.commitment != commitment(of, code, tasks)) {
            return Err(both("pk-seal-broken", &[("round", &round)]));
        }
        let games = match of.stage {
            0 => 1,
            stage => plan(&self.rules, usize::from(stage) - 1).get(usize::from(of.round) - 1).copied().unwrap_or(0),
        };
        let fits = tasks.len() == usize::from(games)
            && (1..).zip(tasks).all(|(game, task)| task.slot == Slot { stage: of.stage, round: of.round, game });
        if !fits {
            return Err(both("pk-seal-broken", &[("round", &round)]));
        }
        self.opened.insert(of, tasks.to_vec());
        Ok(())
    }

    /// The contestant of a number in the file.
    fn who(&self, number: u8) -> Result<usize, Text> {
        let at = usize::from(number).checked_sub(1).filter(|at| *at < self.rules.contestants.len());
        at.ok_or_else(|| {
            let most = self.rules.contestants.len().to_string();
            both("pk-no-contestant", &[("n", &number.to_string()), ("most", &most)])
        })
    }

    fn expect_due(&self, contestant: u8, slot: Slot) -> Result<usize, Text> {
        let who = self.who(contestant)?;
        let (n, place) = (contestant.to_string(), slot.to_string());
        let args = [("n", &*n), ("slot", &*place)];
        if self.entries.contains_key(&(slot, who)) {
            return Err(both("pk-played-already", &args));
        }
        if self.task(slot).is_none() {
            return Err(both("pk-still-sealed", &args));
        }
        if !self.due().iter().any(|due| due.contestant == who && due.slot == slot) {
            return Err(both("pk-not-due", &args));
        }
        Ok(who)
    }

    fn fits(&self, slot: Slot, run: &Run) -> Result<(), Text> {
        let same = self.task(slot).is_some_and(|task| {
            task.scenario == run.scenario && task.customer == run.customer && task.seed == run.seed
        });
        if same { Ok(()) } else { Err(both("pk-other-task", &[("slot", &slot.to_string())])) }
    }

    fn legs_fit(&self, slot: Slot, legs: &[Leg]) -> Result<(), Text> {
        let relay = matches!(self.format(slot.of()), Some(Format::Relay { .. }));
        let short = legs.iter().all(|leg| leg.note.chars().count() <= LONGEST_NOTE);
        let known = legs.iter().all(|leg| self.who(leg.member).is_ok());
        let rising = legs.windows(2).all(|pair| pair[0].from < pair[1].from);
        if relay == legs.is_empty() || !short || !known || !rising {
            return Err(both("pk-legs-odd", &[("most", &LONGEST_NOTE.to_string())]));
        }
        Ok(())
    }

    fn sheet_fits(&self, sheet: &JudgeSheet) -> Result<(), Text> {
        let who = self.who(sheet.contestant)?;
        let (judge, n, slot) = (sheet.judge.to_string(), sheet.contestant.to_string(), sheet.slot.to_string());
        let args = [("judge", &*judge), ("n", &*n), ("slot", &*slot)];
        if !(1..=self.rules.judges).contains(&sheet.judge) {
            return Err(both("pk-no-judge", &[("judge", &judge), ("most", &self.rules.judges.to_string())]));
        }
        if self.entry(sheet.slot, who).is_none_or(|entry| entry.run.is_none()) {
            return Err(both("pk-no-run", &args));
        }
        let same = |s: &&JudgeSheet| s.judge == sheet.judge && s.contestant == sheet.contestant && s.slot == sheet.slot;
        if self.sheets.iter().any(|s| same(&s)) {
            return Err(both("pk-sheet-twice", &args));
        }
        if sheet.ratings.iter().any(|r| !(1..=5).contains(r)) {
            return Err(both("pk-sheet-ratings", &args));
        }
        if sheet.strength.trim().is_empty() || sheet.improvement.trim().is_empty() {
            return Err(both("pk-sheet-words", &args));
        }
        if sheet.name.chars().count() > LONGEST_NAME_OF_JUDGE {
            return Err(both("pk-sheet-name", &args));
        }
        Ok(())
    }

    /// The sheets of a run, once every judge has handed one in; before that nobody sees any.
    pub fn panel_of(&self, slot: Slot, contestant: usize) -> Option<Vec<&JudgeSheet>> {
        let of = |s: &&JudgeSheet| s.slot == slot && usize::from(s.contestant) == contestant + 1;
        let mut sheets: Vec<&JudgeSheet> = self.sheets.iter().filter(of).collect();
        sheets.sort_by_key(|sheet| sheet.judge);
        (self.rules.judges > 0 && sheets.len() == usize::from(self.rules.judges)).then_some(sheets)
    }
}
