//! The running drill: the session, what the trainee is shown of it, and the moves.

use std::time::Instant;

use super::handbook::link;
use super::{Desk, Screen};
use crate::app::figure::art::Build;
use crate::app::stage::Wish;
use crate::domain::event::Event;
use crate::domain::ids::{Delivery, Figure, Lang, Mode, Place, Stage};
use crate::domain::scenario::{Customer, CustomerIdx, ReplyIdx, Scenario, Shared};
use crate::domain::session::{Move, Session};
use crate::domain::text::Text;
use crate::locale;
use crate::storage::{Help, Running};
use crate::training::hint::Hint;
use crate::ui::intent::Intent;
use crate::ui::view::{Clock, DrillView, NeedNote, NoteLevel, ObjectionNote};

/// A drill with what surrounds the session.
pub(super) struct Drill {
    pub(super) session: Session,
    pub(super) blind: bool,
    pub(super) think_ms: Vec<u64>,
    delivery: Delivery,
    /// The sessions before each move, so that practice can step back.
    past: Vec<(Session, Option<Text>)>,
    said: Option<Text>,
    notice: Option<&'static str>,
    leaving: bool,
    shown_at: Instant,
    /// The journal that its moves are written to; none when the disk would not have it.
    pub(super) running: Option<Running>,
    /// Hints and steps back so far.
    pub(super) help: Help,
    /// Whether these are the moves of a micro-drill, which is no session of its own.
    pub(super) micro: bool,
    /// The hint that is shown, and how plain it is: 1 asks, 2 names the kind of act.
    hint: Option<(Hint, u8)>,
}

/// The stage that a scenario trains first.
pub(super) fn main_stage(scenario: &Scenario) -> Stage {
    scenario.stages.first().copied().unwrap_or(Stage::FullFlow)
}

/// Which drawing a customer gets: the one that the scenario names, else the one that the form of address suggests.
pub(super) fn build(customer: &Customer) -> Build {
    match customer.figure {
        Some(Figure::Man) => Build::Man,
        Some(Figure::Woman) => Build::Woman,
        None => Build::of(customer.traits.persona, &customer.name.zh, &customer.name.en),
    }
}

impl Drill {
    pub(super) fn new(
        scenario: Shared,
        customer: CustomerIdx,
        seed: u64,
        mode: Mode,
        blind: bool,
        delivery: Delivery,
    ) -> Drill {
        Drill::around(Session::new(&scenario, customer, seed, mode), blind, delivery)
    }

    /// A drill around a session that is at its beginning.
    pub(super) fn around(session: Session, blind: bool, delivery: Delivery) -> Drill {
        Drill {
            session,
            blind,
            think_ms: Vec::new(),
            delivery,
            past: Vec::new(),
            said: None,
            notice: None,
            leaving: false,
            shown_at: Instant::now(),
            running: None,
            help: Help::default(),
            micro: false,
            hint: None,
        }
    }

    /// A drill that goes on where it was cut off. What came before cannot be taken back.
    pub(super) fn resumed(
        session: Session,
        running: Running,
        blind: bool,
        think_ms: Vec<u64>,
        delivery: Delivery,
    ) -> Drill {
        let mut drill = Drill::around(session.clone(), blind, delivery);
        drill.take_over(session);
        drill.think_ms = think_ms;
        drill.running = Some(running);
        drill
    }

    /// Stands where another session of the same drill stands. What came before cannot be taken back.
    pub(super) fn take_over(&mut self, session: Session) {
        self.said = session.events().iter().rev().find_map(|event| match event {
            Event::Played { reply, .. } => Some(session.scenario().replies[reply.at()].text.clone()),
            _ => None,
        });
        self.think_ms = vec![0; session.turn()];
        self.past.clear();
        self.session = session;
        self.hint = None;
        self.shown_at = Instant::now();
    }

    /// The last move: reply id and delivery.
    pub(super) fn last_move(&self) -> Option<(String, Delivery)> {
        self.session.events().iter().rev().find_map(|event| match event {
            Event::Played { reply, delivery, .. } => {
                Some((self.session.scenario().replies[reply.at()].id.clone(), *delivery))
            }
            _ => None,
        })
    }

    /// What the stage shows.
    pub(super) fn wish(&self) -> Wish {
        Wish {
            place: self.session.scenario().place,
            // A blind customer is drawn without what gives the type away.
            persona: (!self.blind).then_some(self.session.customer().traits.persona),
            build: build(self.session.customer()),
            face: self.session.face(),
            cue: self.session.cue(),
        }
    }

    fn standing(&self, reply: ReplyIdx) -> bool {
        self.session.offer().standing().contains(&reply)
    }

    pub(super) fn view(&self, lang: Lang, cue_subtitles: bool) -> DrillView {
        let session = &self.session;
        let scenario = session.scenario();
        let practice = session.mode() == Mode::Practice;
        let (used, budget) = session.clock();
        let left = (budget - used).max(0);
        let words = |reply: &ReplyIdx| scenario.replies[reply.at()].text.get(lang).to_owned();
        let signal = session.cue().map(|cue| locale::cue(lang, scenario.place, cue));
        DrillView {
            title: scenario.title.get(lang).to_owned(),
            industry: scenario.industry,
            stage: main_stage(scenario),
            mode: session.mode(),
            place: scenario.place,
            customer: if self.blind {
                locale::tr(lang, "ui-drill-unknown")
            } else {
                session.customer().name.get(lang).to_owned()
            },
            step: session.turn() as u32 + 1,
            line: session.says().get(lang).to_owned(),
            said: self.said.as_ref().map(|text| text.get(lang).to_owned()),
            clock: Clock { seconds: left as u32, share: left as f32 / budget.max(1) as f32 },
            needs: self.needs(lang, practice),
            objection: self.objection(lang, practice),
            delivery: self.delivery,
            replies: session.offer().cards().iter().map(words).collect(),
            can_wait: self.standing(scenario.wait),
            can_correct: self.standing(scenario.correct),
            marked: None,
            can_leave: self.standing(scenario.leave),
            can_rewind: practice && !self.past.is_empty(),
            can_hint: practice && !self.micro && self.hint.is_none_or(|(_, plain)| plain < 2),
            hint: self.hint.map(|(hint, plain)| hint_words(lang, &hint, plain)),
            hint_card: None,
            // On the telephone there is no figure to show it.
            cue: signal.clone().filter(|_| cue_subtitles || scenario.place == Place::Phone),
            signal,
            notice: self.notice.map(|key| locale::tr(lang, key)),
            leaving: self.leaving,
        }
    }

    fn needs(&self, lang: Lang, practice: bool) -> Vec<NeedNote> {
        let scenario = self.session.scenario();
        let level = |level: u8| match level {
            0 | 1 => NoteLevel::Heard,
            2 => NoteLevel::Explored,
            _ => NoteLevel::Owned,
        };
        self.session
            .notes()
            .map(|note| NeedNote {
                text: scenario.needs[note.need.at()].note.get(lang).to_owned(),
                level: practice.then(|| level(note.level)),
            })
            .collect()
    }

    fn objection(&self, lang: Lang, practice: bool) -> Option<ObjectionNote> {
        let note = self.session.objection()?;
        let key = match (note.answered, note.clarified, note.acknowledged) {
            (true, ..) => "ui-objection-answered",
            (_, true, _) => "ui-objection-clarified",
            (_, _, true) => "ui-objection-acknowledged",
            _ => "ui-objection-open",
        };
        Some(ObjectionNote {
            text: self.session.scenario().desks[note.desk.at()].title.get(lang).to_owned(),
            state: practice.then(|| locale::tr(lang, key)),
        })
    }

    /// Plays a reply with the current delivery.
    fn play(&mut self, reply: ReplyIdx) {
        let before = (self.session.mode() == Mode::Practice).then(|| (self.session.clone(), self.said.clone()));
        match self.session.play(Move { reply, delivery: self.delivery }) {
            Ok(_) => {
                self.notice = None;
                self.hint = None;
                let text = self.session.scenario().replies[reply.at()].text.clone();
                self.said = Some(text);
                self.past.extend(before);
                self.think_ms.push(self.shown_at.elapsed().as_millis() as u64);
                self.shown_at = Instant::now();
            }
            Err(refusal) => self.notice = Some(refusal.id()),
        }
    }

    fn rewind(&mut self) {
        if let Some((session, said)) = self.past.pop() {
            self.session = session;
            self.said = said;
            self.notice = None;
            self.hint = None;
            self.help.rewinds += 1;
            self.think_ms.pop();
            self.shown_at = Instant::now();
        }
    }
}

/// A hint in words: first a question to think about, then the kind of act.
fn hint_words(lang: Lang, hint: &Hint, plain: u8) -> String {
    if plain > 1 {
        return locale::tr(lang, &hint.kind());
    }
    let gap = if lang == Lang::En { " " } else { "" };
    hint.question().into_iter().map(|key| locale::tr(lang, key)).collect::<Vec<_>>().join(gap)
}

impl Drill {
    /// One hint more, or the same one plainer.
    fn ask_hint(&mut self) {
        let plain = self.hint.map_or(1, |(_, plain)| (plain + 1).min(2));
        let hint = self.hint.map(|(hint, _)| hint).or_else(|| Hint::of(&self.session, self.delivery));
        if let Some(hint) = hint {
            self.notice = None;
            self.hint = Some((hint, plain));
            self.help.hints += 1;
        }
    }
}

impl Desk {
    /// The drill, when one is running.
    pub(in crate::app) fn drill(&self) -> Option<DrillView> {
        let drill = self.drill.as_ref()?;
        let plain = drill.hint.filter(|(_, plain)| *plain > 1);
        let hint_card = plain.and_then(|(hint, _)| link(self.shelf.cards(), &hint.topics(), self.lang));
        Some(DrillView { hint_card, ..drill.view(self.lang, self.settings.cue_subtitles) })
    }

    pub(super) fn act_in_drill(&mut self, intent: Intent) {
        let Some(drill) = &mut self.drill else { return };
        // A micro-drill is no session: leaving it leaves nothing behind.
        let intent_ends_micro =
            drill.micro && matches!(intent, Intent::LeavePolitely | Intent::Abandon | Intent::AskLeave);
        let before = drill.session.turn();
        let scenario = drill.session.scenario().clone();
        match intent {
            Intent::Say(index) => {
                if let Some(reply) = drill.session.offer().cards().get(index).copied() {
                    drill.play(reply);
                }
            }
            Intent::Wait => drill.play(scenario.wait),
            Intent::Correct => drill.play(scenario.correct),
            Intent::Deliver(delivery) => {
                drill.delivery = delivery;
                self.settings.delivery = delivery;
            }
            Intent::Rewind => drill.rewind(),
            Intent::Hint if drill.session.mode() == Mode::Practice && !drill.micro => drill.ask_hint(),
            _ if intent_ends_micro => {}
            Intent::AskLeave => drill.leaving = true,
            Intent::KeepTalking => drill.leaving = false,
            Intent::LeavePolitely => {
                drill.leaving = false;
                drill.play(scenario.leave);
            }
            Intent::Abandon => {
                drill.session.abandon();
            }
            _ => {}
        }
        if intent_ends_micro {
            self.drill = None;
            self.go(Screen::Micro);
            return;
        }
        self.write_journal(before);
        if self.pk_moved(before) || self.micro_moved() {
            return;
        }
        if self.drill.as_ref().is_some_and(|drill| drill.session.is_over()) {
            self.finish();
        }
    }

    /// The drill is over: saves it and opens the review.
    fn finish(&mut self) {
        let Some(drill) = self.drill.take() else { return };
        self.save_settings();
        self.keep(drill);
        if self.exam_finished() {
            return;
        }
        let second = if self.can_compare() { Screen::Compare } else { Screen::Review };
        let screen = self.cell_finished().unwrap_or(second);
        self.go(screen);
    }
}
