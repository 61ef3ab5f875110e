//! The drill cell: brief, first round, the observer's sheet before the engine's scores, feedback, plan, second round, comparison.

use std::time::Instant;

use super::super::{Desk, Plan, Screen};
use crate::domain::ids::Mode;
use crate::locale;
use crate::storage::Unfinished;
use crate::training::camp::{self, Minutes, Work};
use crate::training::{Body, Seat};
use crate::ui::camp_view::CellStrip;
use crate::ui::intent::Intent;

/// What is due in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::desk) enum Phase {
    Brief,
    Round1,
    Sheet,
    Feedback,
    Plan,
    Round2,
    Compare,
}

impl Phase {
    const ALL: [Phase; 7] =
        [Phase::Brief, Phase::Round1, Phase::Sheet, Phase::Feedback, Phase::Plan, Phase::Round2, Phase::Compare];

    const fn id(self) -> &'static str {
        match self {
            Phase::Brief => "brief",
            Phase::Round1 => "round1",
            Phase::Sheet => "sheet",
            Phase::Feedback => "feedback",
            Phase::Plan => "plan",
            Phase::Round2 => "round2",
            Phase::Compare => "compare",
        }
    }

    const fn minutes(self, of: &Minutes) -> u8 {
        match self {
            Phase::Brief => of.brief,
            Phase::Round1 => of.round1,
            Phase::Sheet => of.sheet,
            Phase::Feedback => of.feedback,
            Phase::Plan => of.plan,
            Phase::Round2 => of.round2,
            Phase::Compare => of.compare,
        }
    }
}

/// A cell that runs.
pub(in crate::app::desk) struct Cell {
    pub(in crate::app::desk) seat: Seat,
    rounds: u8,
    watch_first: bool,
    minutes: Minutes,
    pub(in crate::app::desk) phase: Phase,
    since: Instant,
}

impl Cell {
    fn enter(&mut self, phase: Phase) {
        (self.phase, self.since) = (phase, Instant::now());
    }
}

impl Desk {
    /// Opens the cell of a task. Whom it meets is fixed with the first time.
    pub(super) fn open_cell(&mut self, seat: Seat, drill: &camp::Drill) {
        let past = self.past();
        let known = past.opened(&seat).is_some_and(|(_, scenario, _)| !scenario.is_empty());
        let chosen = self.camp.programme().and_then(|programme| past.meets(programme, &seat, &self.shelf.scenarios));
        let pair = chosen.map(|chosen| (chosen.scenario, chosen.customer));
        let Some((scenario, customer)) = pair else { return };
        let at = self.shelf.scenarios.iter().position(|s| s.id == scenario);
        let who = at.and_then(|at| self.shelf.scenarios[at].customers.iter().position(|c| c.id == customer));
        let (Some(at), Some(who)) = (at, who) else {
            self.camp.notice = Some(locale::tr(self.lang, "cli-content-gone"));
            return;
        };
        if !known {
            self.keep_for_camp(Body::Task { seat: seat.clone(), scenario, customer });
        }
        let played = past.drills(&seat);
        let begun = played.last().filter(|done| played.len() == 1 && drill.rounds > 1 && !done.abandoned);
        if let Some(review) = begun.and_then(|done| self.taken_up(&done.checksum)) {
            // The first round is played: the cell goes on with what comes after it.
            let judged = review.checksum.as_ref().is_some_and(|of| past.judged(of));
            let phase = if judged { Phase::Feedback } else { Phase::Sheet };
            (self.review, self.shown, self.rounds) = (Some(review), None, None);
            self.camp.draft = super::Draft::default();
            self.camp.cell = Some(self.cell(seat, drill, phase));
            return self.go(if judged { Screen::Review } else { Screen::Sheet });
        }
        let mode = if drill.exam_mode { Mode::Exam } else { Mode::Practice };
        self.plan = Some(Plan { scenario: at, customer: who, mode, blind: false, seed: String::new() });
        self.camp.cell = Some(self.cell(seat, drill, Phase::Brief));
        self.go(Screen::Briefing);
    }

    fn cell(&self, seat: Seat, drill: &camp::Drill, phase: Phase) -> Cell {
        let programme = self.camp.programmes.iter().find(|p| p.id == seat.camp);
        let minutes = programme.map(|p| p.cell).unwrap_or_default();
        let (rounds, watch_first) = (drill.rounds, drill.watch_first);
        Cell { seat, rounds, watch_first, minutes, phase, since: Instant::now() }
    }

    /// A drill that was cut off and is gone on with may be a round of a cell, which then goes on with it.
    pub(in crate::app::desk) fn resume_cell(&mut self, left: &Unfinished) {
        let past = self.past();
        let Some(seat) = past.task_of(&left.scenario, &left.customer, &left.started_at).cloned() else { return };
        let Some(at) = self.camp.programmes.iter().position(|p| p.id == seat.camp) else { return };
        let Some(Work::Drill(drill)) = self.camp.programmes[at].task(seat.day, seat.task).map(|task| task.work.clone())
        else {
            return;
        };
        if drill.exam_mode != (left.mode == Mode::Exam) {
            return;
        }
        let played = past.drills(&seat);
        let first = played.iter().find(|done| done.seed == left.seed && drill.rounds > 1);
        let phase = match first.and_then(|done| Some((self.taken_up(&done.checksum)?, &done.checksum))) {
            Some((review, checksum)) => {
                self.take_up_second(review, past.plan(checksum).map(<[_]>::to_vec).unwrap_or_default());
                Phase::Round2
            }
            None => Phase::Round1,
        };
        (self.camp.programme, self.camp.day) = (at, usize::from(seat.day).saturating_sub(1));
        self.camp.cell = Some(self.cell(seat, &drill, phase));
    }

    /// The strip above whatever page the cell is in; none outside a cell.
    pub(in crate::app) fn cell_strip(&self) -> Option<CellStrip> {
        let cell = self.camp.cell.as_ref()?;
        // A look at a model, or at something else, is no part of the cell.
        let fits = match cell.phase {
            Phase::Brief => self.screen == Screen::Briefing,
            Phase::Round1 | Phase::Round2 => self.screen == Screen::Drill,
            Phase::Sheet => self.screen == Screen::Sheet,
            Phase::Feedback | Phase::Plan => self.screen == Screen::Review,
            Phase::Compare => matches!(self.screen, Screen::Compare | Screen::Review),
        };
        if !fits {
            return None;
        }
        let lang = self.lang;
        let phases: Vec<Phase> = Phase::ALL.into_iter().filter(|phase| cell.rounds > 1 || !second(*phase)).collect();
        let n = phases.iter().position(|phase| *phase == cell.phase).unwrap_or(0) + 1;
        let spent = cell.since.elapsed().as_secs();
        let clock = format!("{}:{:02}", spent / 60, spent % 60);
        let minutes = cell.phase.minutes(&cell.minutes).to_string();
        let name = locale::tr(lang, &format!("ui-cell-{}", cell.phase.id()));
        let head = [("n", &*n.to_string()), ("of", &*phases.len().to_string()), ("name", &*name)];
        let words = match (cell.phase, cell.watch_first) {
            (Phase::Brief, true) => locale::tr(lang, "ui-cell-brief-watch"),
            (phase, _) => locale::tr(lang, &format!("ui-cell-{}-remark", phase.id())),
        };
        let text = [("clock", &*clock), ("minutes", &*minutes), ("words", &*words)];
        let next = match cell.phase {
            Phase::Brief | Phase::Round1 | Phase::Round2 | Phase::Sheet => None,
            Phase::Feedback if cell.rounds > 1 => Some("ui-cell-to-plan"),
            Phase::Plan => Some("ui-cell-to-round2"),
            Phase::Feedback | Phase::Compare => Some("ui-cell-end"),
        };
        Some(CellStrip {
            head: locale::tr_args(lang, "ui-cell-head", &head),
            text: locale::tr_args(lang, "ui-cell-text", &text),
            next: next.map(|key| locale::tr(lang, key)),
        })
    }

    /// A drill begins: in a cell that is the next round.
    pub(in crate::app::desk) fn cell_started(&mut self) {
        if let Some(cell) = &mut self.camp.cell {
            match cell.phase {
                Phase::Brief => cell.enter(Phase::Round1),
                Phase::Feedback | Phase::Plan => cell.enter(Phase::Round2),
                _ => {}
            }
        }
    }

    /// A drill is over: where a cell goes on, if it is one's.
    pub(in crate::app::desk) fn cell_finished(&mut self) -> Option<Screen> {
        let cell = self.camp.cell.as_mut()?;
        match cell.phase {
            Phase::Round1 => {
                cell.enter(Phase::Sheet);
                self.camp.draft = super::Draft::default();
                Some(Screen::Sheet)
            }
            Phase::Round2 => {
                cell.enter(Phase::Compare);
                Some(Screen::Compare)
            }
            _ => None,
        }
    }

    /// The sheet is handed in or left out: the engine's view may be seen.
    pub(super) fn after_sheet(&mut self) {
        if let Some(cell) = &mut self.camp.cell {
            cell.enter(Phase::Feedback);
        }
        self.go(Screen::Review);
    }

    /// On from what is being looked at.
    pub(super) fn next_phase(&mut self) {
        let Some(cell) = &mut self.camp.cell else { return };
        match cell.phase {
            Phase::Feedback if cell.rounds > 1 => cell.enter(Phase::Plan),
            Phase::Plan => {
                self.act(Intent::SecondRound);
            }
            _ => self.leave_cell(),
        }
    }

    /// Ends the cell. What was played is kept; a drill that runs is broken off first.
    pub(super) fn leave_cell(&mut self) {
        if self.screen == Screen::Drill && self.drill.is_some() {
            self.act(Intent::Abandon);
        }
        self.camp.cell = None;
        self.go(Screen::Camp);
    }
}

/// Whether a phase belongs to the second round.
const fn second(phase: Phase) -> bool {
    matches!(phase, Phase::Plan | Phase::Round2 | Phase::Compare)
}
