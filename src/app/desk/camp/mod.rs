//! The boot camp at the desk: which day it is, what its tasks have come to, and the pages that a task opens.

mod cell;
mod exam;
mod judging;
mod live;
mod quiz;
mod sheet;
#[cfg(test)]
mod tests;

use super::{Desk, Screen};
use crate::locale;
use crate::storage::read_camps;
use crate::training::camp::{self, Programme, Task, Why, Work};
use crate::training::past::{Past, State};
use crate::training::{Body, Seat};
use crate::ui::camp_view::{CampIntent, CampView, TaskLine, TaskState};

pub(super) use cell::Cell;
pub(super) use exam::Exam;
use judging::Judging;
use live::Live;
use quiz::Quiz;
pub(super) use sheet::{Draft, lines as sheet_lines, talk as sheet_talk};
#[cfg(test)]
pub(super) use tests::play_as as tests_play_as;

/// What the camp's pages remember.
#[derive(Default)]
pub(super) struct Camp {
    programmes: Vec<Programme>,
    trouble: Option<String>,
    programme: usize,
    day: usize,
    notice: Option<String>,
    pub(super) cell: Option<Cell>,
    pub(super) exam: Option<Exam>,
    quiz: Option<Quiz>,
    judging: Option<Judging>,
    live: Option<Live>,
    draft: Draft,
    /// A certificate, or a decision, that is looked at.
    decided: Option<exam::Decided>,
}

impl Camp {
    /// Forgets what a task had opened; what was handed in is kept.
    pub(super) fn close(&mut self) {
        (self.cell, self.exam, self.quiz, self.judging, self.live, self.decided) = (None, None, None, None, None, None);
    }

    /// The chosen programme.
    pub(super) fn programme(&self) -> Option<&Programme> {
        self.programmes.get(self.programme)
    }
}

impl Desk {
    /// Reads the programmes: shipped ones, then the trainer's own, which win by id.
    pub(super) fn load_camps(&mut self) {
        let mut programmes = camp::shipped();
        let mut trouble = Vec::new();
        for (path, read) in read_camps(&self.data) {
            match read {
                Ok(own) => {
                    programmes.retain(|known| known.id != own.id);
                    programmes.push(own);
                }
                Err(why) => trouble.push(format!("{}: {}", path.display(), why.get(self.lang))),
            }
        }
        self.camp.programme = self.camp.programme.min(programmes.len().saturating_sub(1));
        self.camp.programmes = programmes;
        self.camp.trouble = (!trouble.is_empty()).then(|| trouble.join("\n"));
    }

    fn past(&self) -> Past {
        let me = self.me.as_ref().map(|me| me.id);
        let kept = me.and_then(|me| self.journal.store()?.entries(me, None).ok()).unwrap_or_default();
        let kept = kept.into_iter().map(|kept| (kept.at, kept.body)).collect();
        Past { kept, history: self.records.done() }
    }

    fn seat(&self, day: usize, task: usize) -> Seat {
        self.camp.programmes.get(self.camp.programme).map(|programme| programme.seat(day, task)).unwrap_or_default()
    }

    /// The day view.
    pub(in crate::app) fn camp(&self) -> CampView {
        let lang = self.lang;
        let camp = &self.camp;
        let folder = self.data.camps().display().to_string();
        let notice = camp.notice.clone().or_else(|| camp.trouble.clone());
        let Some(programme) = camp.programmes.get(camp.programme) else {
            return CampView { notice, folder, ..CampView::default() };
        };
        let past = self.past();
        let days = (0..programme.days.len()).map(|day| {
            let exits = past.day(programme, day);
            let met = !exits.is_empty() && exits.iter().all(|(_, met, _)| *met);
            (locale::tr_args(lang, "ui-camp-day", &[("n", &(day + 1).to_string())]), met)
        });
        let day = programme.days.get(camp.day);
        let tasks = day.map_or(&[][..], |day| &day.tasks);
        let tasks = tasks.iter().enumerate().map(|(at, task)| self.task_line(&past, programme, at, task));
        let exits = past.day(programme, camp.day);
        let (cards, unknown) = self.links(day.map_or(&[][..], |day| &day.cards));
        let strange = (!unknown.is_empty())
            .then(|| locale::tr_args(lang, "ui-camp-unknown-cards", &[("cards", &unknown.join(", "))]));
        let notice = notice.or(strange);
        CampView {
            programmes: camp.programmes.iter().map(|p| p.title.get(lang).to_owned()).collect(),
            programme: camp.programme,
            about: programme.about.get(lang).to_owned(),
            days: days.collect(),
            day: camp.day,
            theme: day.map(|day| day.theme.get(lang).to_owned()).unwrap_or_default(),
            tasks: tasks.collect(),
            cards,
            exits: exits.iter().map(|(check, met, best)| (camp::check_words(lang, *check, *best), *met)).collect(),
            notice,
            folder,
        }
    }

    fn task_line(&self, past: &Past, programme: &Programme, at: usize, task: &Task) -> TaskLine {
        let lang = self.lang;
        let seat = self.seat(self.camp.day, at);
        let mut remarks: Vec<String> = task.note.iter().map(|note| note.get(lang).to_owned()).collect();
        let title = match &task.work {
            Work::Quiz { questions } => {
                let best = past.quiz(|of| *of == seat);
                remarks.extend(best.map(|p| locale::tr_args(lang, "ui-camp-best", &[("percent", &p.to_string())])));
                locale::tr_args(lang, "ui-camp-quiz", &[("n", &questions.to_string())])
            }
            Work::Judging { transcripts } => {
                let best = past.judging(|of| *of == seat);
                remarks.extend(best.map(|p| locale::tr_args(lang, "ui-camp-within", &[("percent", &p.to_string())])));
                locale::tr_args(lang, "ui-camp-judging", &[("n", &transcripts.to_string())])
            }
            Work::Drill(drill) => {
                let (title, why) = self.whom(past, &seat, &drill.ask);
                remarks.extend(why);
                let played = past.drills(&seat);
                remarks.extend(played.last().map(|done| {
                    let index = done.index.map_or_else(|| locale::tr(lang, "ui-review-no-index"), super::review::whole);
                    let args = [("n", &*played.len().to_string()), ("index", &index)];
                    locale::tr_args(lang, "ui-camp-played", &args)
                }));
                title
            }
            Work::Live { minutes, ask } => {
                remarks.push(locale::tr_args(lang, "ui-camp-minutes", &[("n", &minutes.to_string())]));
                self.whom(past, &seat, ask).0
            }
            Work::Micro { item, count } => {
                remarks.push(format!("{} / {count}", past.micros(&seat).min(usize::from(*count))));
                match item {
                    Some(item) => crate::training::next::item_name(lang, *item),
                    None => locale::tr(lang, "ui-camp-weakest"),
                }
            }
            Work::Read { text } => text.get(lang).to_owned(),
            Work::Plan => locale::tr(lang, "ui-camp-plan-title"),
            Work::Exam => {
                remarks.push(self.exam_line(past, &seat));
                locale::tr(lang, "ui-camp-exam-title")
            }
        };
        let state = match past.state(programme, &seat, &task.work) {
            State::Open => TaskState::Open,
            State::Short => TaskState::Short,
            State::Done => TaskState::Done,
        };
        let by_hand = matches!(task.work, Work::Read { .. } | Work::Plan);
        let key = match state {
            TaskState::Open => "ui-camp-begin",
            TaskState::Short => "ui-camp-go-on",
            TaskState::Done => "ui-camp-again",
        };
        TaskLine {
            kind: locale::tr(lang, &format!("ui-camp-work-{}", task.work.id())),
            title,
            remark: remarks.join(" · "),
            state,
            action: (!by_hand).then(|| locale::tr(lang, key)),
            by_hand: by_hand && state == TaskState::Open,
        }
    }

    /// Whom a task meets, in words, and why it is somebody else than the one who was asked for.
    fn whom(&self, past: &Past, seat: &Seat, ask: &camp::Ask) -> (String, Option<String>) {
        let lang = self.lang;
        let named = |scenario: &str, customer: &str| {
            let found = self.shelf.find(scenario);
            let who = found.and_then(|s| s.customers.iter().find(|c| c.id == customer));
            match (found, who) {
                (Some(scenario), Some(who)) => {
                    let persona = locale::tr(lang, &format!("persona-{}", who.traits.persona.id()));
                    format!("{} · {} · {persona}", scenario.title.get(lang), who.name.get(lang))
                }
                _ => format!("{scenario} · {customer}"),
            }
        };
        let drill = self.camp.programme().and_then(|programme| past.meets(programme, seat, &self.shelf.scenarios));
        match drill.or_else(|| camp::resolve(ask, &self.shelf.scenarios, &Default::default())) {
            None => (locale::tr(lang, "cli-no-scenarios"), None),
            Some(chosen) => {
                let why = chosen.substituted.map(|why: Why| locale::tr(lang, &format!("ui-camp-instead-{}", why.id())));
                (named(&chosen.scenario, &chosen.customer), why)
            }
        }
    }

    pub(super) fn act_on_camp(&mut self, intent: CampIntent) {
        if !matches!(self.screen, Screen::Camp) || !matches!(intent, CampIntent::Open(_)) {
            self.camp.notice = None;
        }
        match intent {
            CampIntent::Programme(at) => (self.camp.programme, self.camp.day) = (at, 0),
            CampIntent::Day(at) => self.camp.day = at,
            CampIntent::Open(at) => self.open_task(at),
            CampIntent::Tick(at) => {
                let seat = self.seat(self.camp.day, at);
                self.keep_for_camp(Body::Task { seat, scenario: String::new(), customer: String::new() });
            }
            CampIntent::NextPhase if self.screen == Screen::Certificate => self.extend_exam(),
            CampIntent::NextPhase => self.next_phase(),
            CampIntent::LeaveCell => self.leave_cell(),
            CampIntent::Rate(..)
            | CampIntent::Evidence(_)
            | CampIntent::TypeObserver(_)
            | CampIntent::TypeStrength(_)
            | CampIntent::TypeImprovement(_)
            | CampIntent::Feel(..)
            | CampIntent::SaveSheet
            | CampIntent::SkipSheet => self.act_on_sheet(intent),
            CampIntent::Answer(_) | CampIntent::NextQuestion => self.act_on_quiz(intent),
            CampIntent::LiveScenario(_)
            | CampIntent::LiveCustomer(_)
            | CampIntent::TypePlayer(_)
            | CampIntent::TurnCard
            | CampIntent::LiveStart
            | CampIntent::LiveEnd => self.act_on_live(intent),
            CampIntent::SaveCertificate => self.save_certificate(),
        }
    }

    /// Leaves a page that a task has opened. What was not handed in is dropped; the trainee asked for it.
    pub(super) fn leave_task(&mut self) {
        self.camp.close();
        self.go(Screen::Camp);
    }

    /// Keeps something and says it on the day view when that failed.
    fn keep_for_camp(&mut self, body: Body) {
        if let Some(trouble) = self.keep_entry(body) {
            self.camp.notice = Some(trouble);
        }
    }

    fn open_task(&mut self, at: usize) {
        let seat = self.seat(self.camp.day, at);
        let programme = self.camp.programmes.get(self.camp.programme);
        let Some(task) = programme.and_then(|p| p.task(seat.day, seat.task)).cloned() else { return };
        match task.work {
            Work::Quiz { questions } => self.open_quiz(seat, questions),
            Work::Judging { transcripts } => self.open_judging(seat, transcripts),
            Work::Drill(drill) => self.open_cell(seat, &drill),
            Work::Live { minutes, ask } => self.open_live(seat, minutes, &ask),
            Work::Micro { item, .. } => {
                if self.past().opened(&seat).is_none() {
                    self.keep_for_camp(Body::Task { seat, scenario: String::new(), customer: String::new() });
                }
                match item {
                    Some(item) => self.open_micro(item, None),
                    None => self.start_micro(),
                }
            }
            Work::Exam => self.open_exam(seat),
            Work::Read { .. } | Work::Plan => {}
        }
    }
}
