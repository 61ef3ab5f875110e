//! The home page's data: the list, the best results, what to play next.

use super::Desk;
use crate::content::{Broken, Diagnostic, Level};
use crate::domain::ids::Lang;
use crate::domain::scenario::Scenario;
use crate::locale;
use crate::training::next;
use crate::ui::view::{BrokenFile, CatalogueView, CustomerLine, Finding, MicroOffer, ScenarioLine, Suggestion};

impl Desk {
    /// The home page.
    pub(in crate::app) fn catalogue(&mut self) -> CatalogueView {
        let lang = self.lang;
        let micro = self.standing().today.micro;
        let scenarios = self.shelf.scenarios.iter().map(|scenario| self.line(scenario)).collect();
        CatalogueView {
            scenarios,
            broken: self.shelf.broken().iter().map(|file| broken(file, lang)).collect(),
            suggestion: self.suggestion(),
            portrait: None,
            filter: self.filter,
            offer_guide: self.offers_guide(),
            folder: self.data.scenarios().display().to_string(),
            left: self.left_drill(),
            trouble: self.journal_trouble(),
            name: self.me.as_ref().map(|me| me.name.clone()).filter(|name| !name.is_empty()),
            micro: micro.map(|(item, quality)| MicroOffer {
                skill: next::item_name(lang, item),
                why: next::why_micro(lang, item, quality),
            }),
            played_today: self.standing.today.played,
            tip: self.tip(),
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

    /// The scenario and the customer that are proposed.
    pub(super) fn suggested(&self) -> Option<(usize, usize)> {
        self.standing.today.drill.map(|drill| (drill.scenario, drill.customer.at()))
    }

    fn suggestion(&self) -> Option<Suggestion> {
        let drill = self.standing.today.drill?;
        let scenario = self.shelf.scenarios.get(drill.scenario)?;
        let customer = scenario.customers.get(drill.customer.at())?;
        let reason =
            format!("{} · {}", locale::tr(self.lang, "ui-catalogue-suggested"), next::why(self.lang, drill.why));
        let teaser = scenario.brief.get(self.lang).to_owned();
        let persona = customer.traits.persona;
        let who = CustomerLine { name: customer.name.get(self.lang).to_owned(), persona };
        Some(Suggestion { scenario: drill.scenario, who, reason, teaser })
    }
}

/// How many findings of one file the page shows; the clipboard gets them all.
const MOST_SHOWN: usize = 3;

/// A file that cannot be played: errors before warnings, in the order of the file.
fn broken(file: &Broken, lang: Lang) -> BrokenFile {
    let mut found: Vec<&Diagnostic> = file.diagnostics.iter().collect();
    found.sort_by_key(|d| (d.severity, d.line, d.col));
    let finding = |d: &&Diagnostic| Finding {
        place: format!("{}:{}", d.line, d.col),
        code: d.code.to_owned(),
        message: d.message.get(lang).to_owned(),
        cure: Some(d.help.get(lang).to_owned()).filter(|help| !help.is_empty()),
        warning: d.severity == Level::Warning,
    };
    let text = found.iter().map(|d| {
        format!("{}:{}:{} {}: {}\n  {}\n", d.file, d.line, d.col, d.code, d.message.get(lang), d.help.get(lang))
    });
    BrokenFile {
        file: file.file.clone(),
        findings: found.iter().take(MOST_SHOWN).map(finding).collect(),
        more: found.len().saturating_sub(MOST_SHOWN),
        copy: text.collect(),
    }
}

/// The customers of a scenario as lists show them.
pub(super) fn customers(scenario: &Scenario, lang: Lang) -> Vec<CustomerLine> {
    scenario
        .customers
        .iter()
        .map(|customer| CustomerLine { name: customer.name.get(lang).to_owned(), persona: customer.traits.persona })
        .collect()
}
