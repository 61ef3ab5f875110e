//! Micro-drills in the window: the talk up to the place, one to three moves, the result with an expert's way beside it.

use super::drill::Drill;
use super::{Desk, Screen, draw_seed};
use crate::domain::event::Event;
use crate::domain::ids::{Delivery, Lang, Persona};
use crate::domain::scenario::{Scenario, Shared};
use crate::domain::score::Item;
use crate::domain::session::Session;
use crate::locale;
use crate::report::sentences;
use crate::training::micro::{self, Spot};
use crate::training::{Body, next};
use crate::ui::micro::{MicroView, Spoken};

/// A micro-drill that is offered, played or over.
pub(super) struct Micro {
    pub(super) spot: Spot,
    scenario: Shared,
    why: String,
    /// The talk after the trainee's moves.
    after: Option<Session>,
    quality: Option<i32>,
    trouble: Option<String>,
    /// The card from which it was opened.
    card: Option<String>,
}

/// Who speaks a line of the trainee.
fn you(lang: Lang, delivery: Delivery) -> String {
    let how = locale::tr(lang, &format!("delivery-{}", delivery.id()));
    format!("{} · {how}", locale::tr(lang, "ui-micro-you"))
}

/// What was said after a move, by both.
fn spoken(scenario: &Scenario, events: &[Event], from: usize, name: &str, lang: Lang) -> Vec<Spoken> {
    let mut turn = 0;
    let mut out: Vec<Spoken> = Vec::new();
    for event in events {
        match event {
            Event::Played { turn: now, reply, delivery, .. } => {
                turn = usize::from(*now);
                if turn > from {
                    let text = scenario.replies[reply.at()].text.get(lang).to_owned();
                    out.push(Spoken { who: you(lang, *delivery), text, own: true });
                }
            }
            Event::Said { line, .. } if turn > from || from == 0 => {
                let text = scenario.lines[line.at()].text.get(lang);
                match out.last_mut().filter(|last| !last.own) {
                    Some(last) => {
                        if lang == Lang::En {
                            last.text.push(' ');
                        }
                        last.text.push_str(text);
                    }
                    None => out.push(Spoken { who: name.to_owned(), text: text.to_owned(), own: false }),
                }
            }
            _ => {}
        }
    }
    out
}

impl Desk {
    /// The skill that is proposed today, else the weakest one, else reading the customer.
    pub(super) fn start_micro(&mut self) {
        let card = self.micro.as_ref().filter(|_| self.screen == Screen::Micro).and_then(|micro| micro.card.clone());
        if let Some(card) = card {
            return self.practise_card(&card);
        }
        let (item, persona) = match self.micro.as_ref().filter(|_| self.screen == Screen::Micro) {
            // One after the other stays with its skill.
            Some(micro) => (micro.spot.item, None),
            None => {
                let standing = self.standing();
                let weakest = standing.progress.weakest.first().map(|(item, _)| *item);
                let item = standing.today.micro.map(|(item, _)| item).or(weakest).unwrap_or(Item::V1);
                (item, standing.today.micro_persona)
            }
        };
        self.open_micro(item, persona);
    }

    /// A skill from the list of the weakest.
    pub(super) fn practise_skill(&mut self, at: usize) {
        if let Some((item, _)) = self.standing().progress.weakest.get(at).copied() {
            self.open_micro(item, None);
        }
    }

    pub(super) fn open_micro(&mut self, item: Item, persona: Option<Persona>) {
        let skill = next::item_name(self.lang, item);
        let due = self.standing().today.micro.filter(|(due, _)| *due == item);
        let why = match due {
            Some((_, quality)) => next::why_micro(self.lang, item, quality),
            None => locale::tr_args(self.lang, "ui-today-skill", &[("skill", &skill)]),
        };
        let found = micro::find(item, persona, draw_seed(), &self.shelf.scenarios);
        match found {
            Some(spot) => self.show_micro(spot, why, None),
            None => self.notice = Some(locale::tr_args(self.lang, "ui-micro-none", &[("skill", &skill)])),
        }
    }

    /// Opens the page before a micro-drill, with the card from which it comes.
    pub(super) fn show_micro(&mut self, spot: Spot, why: String, card: Option<String>) {
        // The place was found among these scenarios.
        let Some(scenario) = self.shelf.find(&spot.scenario).cloned() else { return };
        self.micro = Some(Micro { spot, scenario, why, after: None, quality: None, trouble: None, card });
        self.go(Screen::Micro);
    }

    /// The trainee takes over.
    pub(super) fn play_micro(&mut self) {
        let Some(micro) = &mut self.micro else { return };
        let Some(session) = micro.spot.session(&micro.scenario) else { return };
        (micro.after, micro.quality) = (None, None);
        let mut drill = Drill::around(session.clone(), false, self.settings.delivery);
        drill.take_over(session);
        drill.micro = true;
        self.drill = Some(drill);
        self.go(Screen::Drill);
    }

    /// After a move: the micro-drill may be over.
    pub(super) fn micro_moved(&mut self) -> bool {
        let (Some(micro), Some(drill)) = (&self.micro, &self.drill) else { return false };
        if !drill.micro {
            return false;
        }
        if micro.spot.is_done(&drill.session) {
            self.finish_micro();
        }
        true
    }

    fn finish_micro(&mut self) {
        let Some(drill) = self.drill.take() else { return };
        let Some(micro) = &mut self.micro else { return };
        let quality = micro.spot.quality(&drill.session);
        let moves = drill.session.events().iter().filter_map(|event| match event {
            Event::Played { reply, delivery, .. } => Some((micro.scenario.replies[reply.at()].id.clone(), *delivery)),
            _ => None,
        });
        let moves = moves.skip(micro.spot.prefix.len()).collect();
        let body = Body::Micro { spot: micro.spot.clone(), moves, quality };
        (micro.after, micro.quality) = (Some(drill.session), Some(quality));
        let trouble = self.keep_entry(body);
        if let Some(micro) = &mut self.micro {
            micro.trouble = trouble;
        }
        self.go(Screen::Micro);
    }

    /// Keeps something of the trainee in use; what went wrong, if something did.
    pub(super) fn keep_entry(&mut self, body: Body) -> Option<String> {
        self.stale = true;
        let me = self.me.as_ref()?.id;
        let store = self.journal.store()?;
        store.keep(me, body).err().map(|error| error.to_string())
    }

    /// What the strip above a running micro-drill says.
    pub(in crate::app) fn micro_strip(&self) -> Option<(String, String)> {
        let (micro, drill) = (self.micro.as_ref()?, self.drill.as_ref()?);
        if !drill.micro {
            return None;
        }
        let left = (micro.spot.prefix.len() + usize::from(micro.spot.moves)).saturating_sub(drill.session.turn());
        let skill = next::item_name(self.lang, micro.spot.item);
        let args = [("skill", &*skill), ("n", &left.to_string())];
        Some((locale::tr(self.lang, "ui-micro-head"), locale::tr_args(self.lang, "ui-micro-strip", &args)))
    }

    /// The page before and after.
    pub(in crate::app) fn micro(&self) -> Option<MicroView> {
        let micro = self.micro.as_ref()?;
        let (lang, scenario) = (self.lang, &micro.scenario);
        let start = micro.spot.session(scenario)?;
        let customer = start.customer();
        let name = customer.name.get(lang);
        let skill = next::item_name(lang, micro.spot.item);
        let n = micro.spot.moves.to_string();
        let persona = locale::tr(lang, &format!("persona-{}", customer.traits.persona.id()));
        let place = format!("{} · {name} · {persona}", scenario.title.get(lang));
        let mut view = MicroView {
            place,
            brief: String::new(),
            talk: Vec::new(),
            model: Vec::new(),
            quality: None,
            reasons: Vec::new(),
            moves: locale::tr_args(lang, "ui-micro-moves", &[("n", &n)]),
            remark: micro.why.clone(),
            back: locale::tr(lang, if self.micro_of_card() { "handbook-back-card" } else { "ui-review-home" }),
            skill,
        };
        let Some((after, quality)) = micro.after.as_ref().zip(micro.quality) else {
            view.brief = scenario.brief.get(lang).to_owned();
            view.talk = spoken(scenario, start.events(), 0, name, lang);
            return Some(view);
        };
        let from = micro.spot.prefix.len();
        let tenths = ((quality + 50) / 100).to_string();
        view.remark = locale::tr_args(lang, "ui-micro-result", &[("skill", &view.skill), ("quality", &tenths)]);
        view.quality = Some(quality as f32 / 1000.0);
        view.talk = spoken(scenario, after.events(), from, name, lang);
        let own = micro.spot.own(after);
        view.reasons = own.iter().map(|e| sentences::why(scenario, e).get(lang).to_owned()).collect();
        if own.is_empty() {
            view.reasons.push(locale::tr(lang, "ui-micro-missed"));
        }
        if let Some(trouble) = &micro.trouble {
            view.reasons.push(locale::tr_args(lang, "ui-micro-not-saved", &[("reason", trouble)]));
        }
        if let Some((_, model)) = micro.spot.model(scenario) {
            view.model = spoken(scenario, model.events(), from, name, lang);
        }
        view.moves = String::new();
        Some(view)
    }
}
