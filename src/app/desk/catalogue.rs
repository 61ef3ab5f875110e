//! The home page's data: the list, the best results, what to play next.

use super::Desk;
use crate::domain::scenario::Scenario;
use crate::locale;
use crate::ui::view::{BrokenFile, CatalogueView, CustomerLine, ScenarioLine, Suggestion};

impl Desk {
    /// The home page.
    pub(in crate::app) fn catalogue(&self) -> CatalogueView {
        let lang = self.lang;
        let scenarios = self.shelf.scenarios.iter().map(|scenario| self.line(scenario)).collect();
        let broken = self.shelf.broken().iter().map(|file| {
            let worst = file.diagnostics.iter().min_by_key(|d| (d.severity, d.line, d.col));
            BrokenFile {
                file: file.file.clone(),
                place: worst.map(|d| format!("{}:{}", d.line, d.col)).unwrap_or_default(),
                message: worst.map(|d| d.message.get(lang).to_owned()).unwrap_or_default(),
                cure: worst.map(|d| d.help.get(lang).to_owned()).filter(|help| !help.is_empty()),
                more: file.diagnostics.len().saturating_sub(1),
            }
        });
        CatalogueView {
            scenarios,
            broken: broken.collect(),
            suggestion: self.suggestion(),
            portrait: None,
            filter: self.filter,
        }
    }

    fn line(&self, scenario: &Scenario) -> ScenarioLine {
        let best = self
            .records
            .best(&scenario.id)
            .map(|index| locale::tr_args(self.lang, "ui-catalogue-best", &[("index", &super::review::whole(index))]));
        ScenarioLine {
            title: scenario.title.get(self.lang).to_owned(),
            industry: scenario.industry,
            stage: super::drill::main_stage(scenario),
            level: scenario.level,
            minutes: u32::from(scenario.minutes),
            customers: customers(scenario, self.lang),
            best,
        }
    }

    /// The first scenario that was never played, the easiest first; else the one with the lowest best result.
    pub(super) fn suggested(&self) -> Option<usize> {
        let played = |id: &str| self.records.best(id);
        let all = self.shelf.scenarios.iter().enumerate();
        all.clone()
            .filter(|(_, scenario)| played(&scenario.id).is_none())
            .min_by_key(|(index, scenario)| (scenario.level, *index))
            .or_else(|| all.min_by_key(|(index, scenario)| (played(&scenario.id), *index)))
            .map(|(index, _)| index)
    }

    fn suggestion(&self) -> Option<Suggestion> {
        let scenario = self.suggested()?;
        let key = match (self.records.is_empty(), self.records.best(&self.shelf.scenarios[scenario].id)) {
            (true, _) => "ui-catalogue-suggested-first",
            (false, None) => "ui-catalogue-suggested-new",
            (false, Some(_)) => "ui-catalogue-suggested-again",
        };
        let reason = format!("{} · {}", locale::tr(self.lang, "ui-catalogue-suggested"), locale::tr(self.lang, key));
        let teaser = self.shelf.scenarios[scenario].brief.get(self.lang).to_owned();
        Some(Suggestion { scenario, reason, teaser })
    }
}

/// The customers of a scenario as lists show them.
pub(super) fn customers(scenario: &Scenario, lang: crate::domain::ids::Lang) -> Vec<CustomerLine> {
    scenario
        .customers
        .iter()
        .map(|customer| CustomerLine { name: customer.name.get(lang).to_owned(), persona: customer.traits.persona })
        .collect()
}
