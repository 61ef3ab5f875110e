//! The live cell at the desk: whom the card is for, the clock, then the observer's sheet.

use std::time::Instant;

use super::super::{Desk, Screen};
use crate::domain::scenario::{Customer, CustomerIdx, Scenario, Shared};
use crate::locale;
use crate::training::camp::{self, Ask};
use crate::training::cue_card::cue_card;
use crate::training::{Feelings, Seat, Subject};
use crate::ui::camp_view::{CampIntent, LiveView};

/// A live cell.
pub(super) struct Live {
    seat: Seat,
    minutes: u8,
    scenario: usize,
    customer: usize,
    player: String,
    turned: bool,
    since: Option<Instant>,
    /// How long the talk took, once it is over.
    seconds: Option<u32>,
}

impl Live {
    /// Whose card it is.
    pub(super) fn pair<'a>(&self, scenarios: &'a [Shared]) -> Option<(&'a Scenario, &'a Customer)> {
        let scenario = scenarios.get(self.scenario)?;
        Some((scenario, scenario.customers.get(self.customer)?))
    }
}

impl Desk {
    pub(super) fn open_live(&mut self, seat: Seat, minutes: u8, ask: &Ask) {
        let chosen = camp::resolve(ask, &self.shelf.scenarios, &Default::default());
        let scenario = chosen.as_ref().and_then(|c| self.shelf.scenarios.iter().position(|s| s.id == c.scenario));
        let Some((scenario, chosen)) = scenario.zip(chosen) else {
            self.camp.notice = Some(locale::tr(self.lang, "cli-no-scenarios"));
            return;
        };
        let customers = &self.shelf.scenarios[scenario].customers;
        let customer = customers.iter().position(|c| c.id == chosen.customer).unwrap_or(0);
        self.camp.live = Some(Live {
            seat,
            minutes,
            scenario,
            customer,
            player: String::new(),
            turned: false,
            since: None,
            seconds: None,
        });
        self.camp.draft = self.camp.draft.next();
        self.go(Screen::Live);
    }

    /// The page of the live cell.
    pub(in crate::app) fn live(&self) -> Option<LiveView> {
        let live = self.camp.live.as_ref()?;
        let lang = self.lang;
        let (scenario, _) = live.pair(&self.shelf.scenarios)?;
        let persona = |c: &Customer| locale::tr(lang, &format!("persona-{}", c.traits.persona.id()));
        let clock = live.since.map(|since| {
            let left = i64::from(live.minutes) * 60 - since.elapsed().as_secs() as i64;
            let (sign, all) = (if left < 0 { "+" } else { "" }, left.abs());
            (format!("{sign}{}:{:02}", all / 60, all % 60), left < 0)
        });
        Some(LiveView {
            scenarios: self.shelf.scenarios.iter().map(|s| s.title.get(lang).to_owned()).collect(),
            scenario: live.scenario,
            customers: scenario.customers.iter().map(|c| format!("{} · {}", c.name.get(lang), persona(c))).collect(),
            customer: live.customer,
            player: live.player.clone(),
            brief: scenario.brief.get(lang).to_owned(),
            card: if live.turned { self.card(scenario, live.customer) } else { Vec::new() },
            face_down: !live.turned,
            clock,
        })
    }

    /// The cue card in words.
    fn card(&self, scenario: &Scenario, customer: usize) -> Vec<(String, Vec<String>)> {
        let lang = self.lang;
        let card = cue_card(scenario, CustomerIdx(customer as u16));
        let quoted = |text: &str| locale::tr_args(lang, "ui-live-say", &[("text", text)]);
        let heading = |key: &str| locale::tr(lang, key);
        let mut parts = vec![(heading("ui-live-who"), vec![card.who.get(lang).to_owned()])];
        let mut wants = Vec::new();
        for want in &card.wants {
            wants.push(format!("{} · {}", want.rank.get(lang), want.need.get(lang)));
            wants.extend(want.hints.iter().map(|hint| quoted(hint.get(lang))));
            wants.extend(
                want.admit.as_ref().map(|line| locale::tr_args(lang, "ui-live-admit", &[("text", line.get(lang))])),
            );
        }
        parts.push((heading("ui-live-wants"), wants));
        let mut objections = Vec::new();
        for objection in &card.objections {
            objections.push(format!("{} · {}", objection.when.get(lang), objection.title.get(lang)));
            objections.extend(objection.line.as_ref().map(|line| quoted(line.get(lang))));
            if let Some((cause, line)) = &objection.cause {
                let said = line.as_ref().map(|line| quoted(line.get(lang))).unwrap_or_default();
                let args = [("cause", cause.get(lang)), ("said", &*said)];
                objections.push(locale::tr_args(lang, "ui-live-cause", &args));
            }
        }
        parts.push((heading("ui-live-objects"), objections));
        let reactions = card.reactions.iter().map(|text| text.get(lang).to_owned()).collect();
        parts.push((heading("ui-live-reacts"), reactions));
        parts
    }

    pub(super) fn act_on_live(&mut self, intent: CampIntent) {
        let Some(live) = &mut self.camp.live else { return };
        match intent {
            CampIntent::LiveScenario(at) if at < self.shelf.scenarios.len() => {
                (live.scenario, live.customer, live.turned) = (at, 0, false);
            }
            CampIntent::LiveCustomer(at) => (live.customer, live.turned) = (at, false),
            CampIntent::TypePlayer(name) => live.player = name,
            CampIntent::TurnCard => live.turned = !live.turned,
            CampIntent::LiveStart => {
                live.turned = false;
                live.since = Some(Instant::now());
            }
            CampIntent::LiveEnd => {
                let seconds = live.since.map_or(0, |since| since.elapsed().as_secs());
                live.seconds = Some(u32::try_from(seconds).unwrap_or(u32::MAX));
                self.go(Screen::Sheet);
            }
            _ => {}
        }
    }

    /// Whether a clock runs that has to be drawn every second.
    pub(in crate::app) fn clock_runs(&self) -> bool {
        self.camp.live.as_ref().is_some_and(|live| live.since.is_some()) && self.screen == Screen::Live
            || self.cell_strip().is_some()
            || self.pk_left().is_some()
    }

    /// What the sheet of a live cell is about.
    pub(super) fn live_subject(&self, feelings: Feelings) -> Option<(Subject, Seat)> {
        let live = self.camp.live.as_ref()?;
        let (scenario, customer) = live.pair(&self.shelf.scenarios)?;
        let subject = Subject::Live {
            scenario: scenario.id.clone(),
            customer: customer.id.clone(),
            persona: customer.traits.persona,
            seconds: live.seconds.unwrap_or(0),
            played_by: live.player.trim().to_owned(),
            feelings,
        };
        Some((subject, live.seat.clone()))
    }

    pub(super) fn end_live(&mut self) {
        self.camp.live = None;
        self.camp.notice = Some(locale::tr(self.lang, "ui-live-saved"));
        self.go(Screen::Camp);
    }
}
