//! What a trainee has done in a camp, read from the drills and from what is kept beside them.

use std::collections::BTreeSet;

use super::{
    Body, Done, Seat, Subject,
    camp::{Chosen, DayResults, ExitCheck, Pair, Programme, Work, check_exit, resolve},
    certificate::{Certificate, Grade},
    judging,
};
use crate::domain::{ids::Mode, scenario::Shared};

/// A form's sessions as they were drawn: scenario, customer, seed, and whether the customer was known.
pub type ExamSession = (String, String, u64, bool);

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not begun.
    Open,
    /// Begun, or not good enough yet.
    Short,
    /// Done.
    Done,
}

/// What a trainee has done in a camp, as its pages need it.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// What is kept beside the records, the oldest first: when it was written, and what it holds.
    pub kept: Vec<(String, Body)>,
    /// Finished drills, the oldest first.
    pub history: Vec<Done>,
}

impl Past {
    /// When a task was opened last, and whom it meets.
    pub fn opened(&self, seat: &Seat) -> Option<(&str, &str, &str)> {
        self.kept.iter().rev().find_map(|(at, body)| match body {
            Body::Task { seat: of, scenario, customer } if of == seat => Some((&**at, &**scenario, &**customer)),
            _ => None,
        })
    }

    /// The drills that were played for a task.
    pub fn drills(&self, seat: &Seat) -> Vec<Done> {
        let Some((at, scenario, customer)) = self.opened(seat).filter(|(_, scenario, _)| !scenario.is_empty()) else {
            return Vec::new();
        };
        let of_task = |done: &&Done| done.scenario == scenario && done.customer == customer && &*done.ended_at >= at;
        self.history.iter().filter(of_task).cloned().collect()
    }

    /// The task that a drill belongs to which began then: the last one opened by that time for this customer.
    pub fn task_of(&self, scenario: &str, customer: &str, began: &str) -> Option<&Seat> {
        self.kept.iter().rev().find_map(|(at, body)| match body {
            Body::Task { seat, scenario: s, customer: c } if s == scenario && c == customer && &**at <= began => {
                Some(seat)
            }
            _ => None,
        })
    }

    /// What the trainee meant to change after a drill.
    pub fn plan(&self, of: &str) -> Option<&[String]> {
        self.kept.iter().rev().find_map(|(_, body)| match body {
            Body::Plan { record, changes } if record == of => Some(changes.as_slice()),
            _ => None,
        })
    }

    /// Whether an observer's sheet was handed in for a drill.
    pub fn judged(&self, of: &str) -> bool {
        let fits = |(_, body): &(String, Body)| match body {
            Body::Sheet(sheet) => matches!(&sheet.subject, Subject::Record(record) if record == of),
            _ => false,
        };
        self.kept.iter().any(fits)
    }

    /// Micro-drills since a task was opened.
    pub fn micros(&self, seat: &Seat) -> usize {
        let Some((at, ..)) = self.opened(seat) else { return 0 };
        self.kept.iter().filter(|(then, body)| matches!(body, Body::Micro { .. }) && &**then >= at).count()
    }

    /// The best quiz of a task, percent.
    pub fn quiz(&self, fits: impl Fn(&Seat) -> bool) -> Option<u8> {
        let percent = |(_, body): &(String, Body)| match body {
            Body::Quiz { seat, questions, right, .. } if fits(seat) => {
                Some((u32::from(*right) * 100 / u32::from(*questions).max(1)) as u8)
            }
            _ => None,
        };
        self.kept.iter().filter_map(percent).max()
    }

    /// The best judge training of a task, percent within one point.
    pub fn judging(&self, fits: impl Fn(&Seat) -> bool) -> Option<u8> {
        let within = |(_, body): &(String, Body)| match body {
            Body::Judging { seat, keys, ratings, .. } if fits(seat) => {
                judging::agreement(keys, ratings).all.map(|share| share.within)
            }
            _ => None,
        };
        self.kept.iter().filter_map(within).max()
    }

    /// Live cells of a task.
    pub fn live(&self, of: &Seat) -> usize {
        let fits = |(_, body): &&(String, Body)| match body {
            Body::Sheet(sheet) => sheet.seat == *of && matches!(sheet.subject, Subject::Live { .. }),
            _ => false,
        };
        self.kept.iter().filter(fits).count()
    }

    /// The best grade so far.
    pub fn grade(&self) -> Option<Grade> {
        let grade = |(_, body): &(String, Body)| match body {
            Body::Certificate(certificate) => Some(certificate.grade),
            _ => None,
        };
        self.kept.iter().filter_map(grade).max()
    }

    /// Everybody who was met.
    pub fn seen(&self) -> BTreeSet<Pair> {
        self.history.iter().map(|done| (done.scenario.clone(), done.customer.clone())).collect()
    }

    /// The last form that was drawn for a task.
    pub fn form(&self, seat: &Seat) -> Option<(&str, &[ExamSession])> {
        self.kept.iter().rev().find_map(|(at, body)| match body {
            Body::Exam { seat: of, sessions } if of == seat => Some((&**at, sessions.as_slice())),
            _ => None,
        })
    }

    /// The drills of a form, as far as they were played, in its order.
    pub fn played(&self, seat: &Seat) -> Vec<Option<&Done>> {
        let Some((_, sessions)) = self.form(seat) else { return Vec::new() };
        let of = |(scenario, customer, seed, _): &ExamSession| {
            let same = |done: &&Done| {
                done.scenario == *scenario
                    && done.customer == *customer
                    && done.seed == *seed
                    && done.mode == Mode::Exam
            };
            // The first time counts: nobody plays an exam again until it fits.
            self.history.iter().find(same)
        };
        sessions.iter().map(of).collect()
    }

    /// The certificate or decision that was kept for the last form.
    pub fn decided(&self, seat: &Seat) -> Option<&Certificate> {
        let (at, _) = self.form(seat)?;
        self.kept.iter().rev().find_map(|(then, body)| match body {
            Body::Certificate(certificate) if &**then >= at => Some(&**certificate),
            _ => None,
        })
    }

    /// What a day of a programme has come to, the day from 0.
    pub fn day(&self, programme: &Programme, day: usize) -> Vec<(ExitCheck, bool, i32)> {
        let Some(of) = programme.days.get(day) else { return Vec::new() };
        let today = |seat: &Seat| seat.camp == programme.id && usize::from(seat.day) == day + 1;
        let seats = (0..of.tasks.len()).map(|task| programme.seat(day, task));
        let mut drills: Vec<Done> = seats.flat_map(|seat| self.drills(&seat)).collect();
        drills.sort_by(|a, b| a.ended_at.cmp(&b.ended_at));
        let (quiz, judging) = (self.quiz(today), self.judging(today));
        check_exit(of, &DayResults { quiz, judging, drills: &drills, grade: self.grade() })
    }

    /// Every day of a programme: met, not met, or not yet tried.
    pub fn days(&self, programme: &Programme) -> Vec<Option<bool>> {
        let held = |day: usize| {
            let exits = self.day(programme, day);
            let tried = exits.iter().any(|(_, met, best)| *met || *best > 0);
            (tried && !exits.is_empty()).then(|| exits.iter().all(|(_, met, _)| *met))
        };
        (0..programme.days.len()).map(held).collect()
    }

    /// How far a task is.
    pub fn state(&self, programme: &Programme, seat: &Seat, work: &Work) -> State {
        let of = |done: usize, wanted: usize| match done {
            0 => State::Open,
            done if done >= wanted => State::Done,
            _ => State::Short,
        };
        let share = |best: Option<u8>, needed: u8| match best {
            None => State::Open,
            Some(percent) if percent >= needed => State::Done,
            Some(_) => State::Short,
        };
        match work {
            Work::Quiz { .. } => share(self.quiz(|of| of == seat), programme.exam.ready.quiz),
            Work::Judging { .. } => share(self.judging(|of| of == seat), judging::PASS),
            Work::Drill(drill) => of(self.drills(seat).len(), usize::from(drill.rounds)),
            Work::Live { .. } => of(self.live(seat), 1),
            Work::Micro { count, .. } => of(self.micros(seat), usize::from(*count)),
            Work::Read { .. } | Work::Plan => of(usize::from(self.opened(seat).is_some()), 1),
            Work::Exam => match self.decided(seat) {
                Some(certificate) if certificate.grade >= Grade::Ready => State::Done,
                Some(_) => State::Short,
                None => of(self.played(seat).len().min(1), 2),
            },
        }
    }

    /// Whom a drill of a programme meets: fixed once it was opened; before that the one who is asked for, or somebody in their place
    /// whom neither the trainee has met nor an earlier drill of the programme will.
    pub fn meets(&self, programme: &Programme, seat: &Seat, scenarios: &[Shared]) -> Option<Chosen> {
        let mut taken = self.seen();
        for (d, day) in programme.days.iter().enumerate() {
            for (t, task) in day.tasks.iter().enumerate() {
                let Work::Drill(drill) = &task.work else { continue };
                let place = programme.seat(d, t);
                let opened = self.opened(&place).filter(|(_, scenario, _)| !scenario.is_empty());
                let chosen = match opened {
                    Some((_, scenario, customer)) => {
                        let (scenario, customer) = (scenario.to_owned(), customer.to_owned());
                        Some(Chosen { scenario, customer, substituted: None })
                    }
                    None => resolve(&drill.ask, scenarios, &taken),
                };
                if place == *seat {
                    return chosen;
                }
                taken.extend(chosen.map(|chosen| (chosen.scenario, chosen.customer)));
            }
        }
        None
    }
}
