//! The briefing page's data and choices.

use super::{Desk, Plan, Screen, draw_seed};
use crate::domain::ids::Mode;
use crate::domain::scenario::CustomerIdx;
use crate::locale;
use crate::ui::filter::{Part, Value};
use crate::ui::intent::Intent;
use crate::ui::view::{BriefingView, CustomerLine};

/// Seeds stay below this, so that every program that reads JSON can hold them.
const SEED_LIMIT: u64 = 1 << 53;

impl Desk {
    /// The briefing page, when a scenario was chosen.
    pub(in crate::app) fn briefing(&self) -> Option<BriefingView> {
        let plan = self.plan.as_ref()?;
        let scenario = self.scenario(plan.scenario)?;
        let seed_error = seed(&plan.seed).is_err().then(|| locale::tr(self.lang, "ui-briefing-seed-error"));
        Some(BriefingView {
            title: scenario.title.get(self.lang).to_owned(),
            industry: scenario.industry,
            stage: super::drill::main_stage(scenario),
            level: scenario.level,
            minutes: u32::from(scenario.minutes),
            brief: scenario.brief.get(self.lang).to_owned(),
            customers: super::catalogue::customers(scenario, self.lang),
            about: scenario
                .customers
                .get(plan.customer)
                .filter(|_| !plan.blind)
                .map(|c| c.portrait.get(self.lang).to_owned())
                .unwrap_or_default(),
            chosen: (!plan.blind).then_some(plan.customer),
            mode: plan.mode,
            blind: plan.blind,
            seed: plan.seed.clone(),
            seed_error,
            portrait: None,
            cards: self.briefing_links(scenario, plan.mode),
        })
    }

    /// Opens the briefing of a scenario; mode and blindness stay as they were chosen last.
    pub(super) fn brief(&mut self, scenario: usize) {
        let (mode, blind) = self.plan.as_ref().map_or((Mode::Practice, false), |plan| (plan.mode, plan.blind));
        // Whoever looks for a type in the list means that customer.
        let wanted = self.filter.get(Part::Persona);
        let customers = self.scenario(scenario).map(|found| super::catalogue::customers(found, self.lang));
        let fits = |c: &CustomerLine| wanted == Some(Value::Persona(c.persona));
        let proposed = self.suggested().filter(|(of, _)| *of == scenario).map(|(_, customer)| customer);
        let customer = customers.and_then(|all| all.iter().position(fits)).or(proposed).unwrap_or(0);
        self.plan = Some(Plan { scenario, customer, mode, blind, seed: String::new() });
        self.go(Screen::Briefing);
    }

    pub(super) fn act_on_plan(&mut self, intent: Intent) {
        let Some(plan) = &mut self.plan else { return };
        match intent {
            Intent::ChooseCustomer(index) => {
                plan.customer = index;
                plan.blind = false;
            }
            Intent::ChooseMode(mode) => plan.mode = mode,
            Intent::ChooseBlind(blind) => plan.blind = blind,
            Intent::TypeSeed(text) => plan.seed = text,
            Intent::Start => self.begin(),
            _ => {}
        }
    }

    fn begin(&mut self) {
        let Some(plan) = self.plan.clone() else { return };
        let Some(scenario) = self.scenario(plan.scenario).cloned() else { return };
        let Ok(seed) = seed(&plan.seed) else { return };
        let seed = seed.unwrap_or_else(draw_seed);
        // Who comes unannounced is a matter of chance, not of the seed: the seed belongs to the talk.
        let customer = if plan.blind { super::chance::draw(scenario.customers.len()) } else { plan.customer };
        self.start(scenario, CustomerIdx(customer as u16), seed, plan.mode, plan.blind);
    }
}

/// The seed that was typed: none when the field is empty, an error when it is no seed.
fn seed(text: &str) -> Result<Option<u64>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|seed| *seed < SEED_LIMIT).map(Some).ok_or(()),
    }
}
