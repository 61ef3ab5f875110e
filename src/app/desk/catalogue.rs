//! The home page's data: the list, the best results, what to play next.

use super::Desk;
use crate::content::{Broken, Diagnostic, Level};
use crate::domain::ids::Lang;
use crate::domain::scenario::Scenario;
use crate::locale;
use crate::ui::view::{BrokenFile, CatalogueView, CustomerLine, Finding, ScenarioLine, Suggestion};

impl Desk {
    /// The home page.
    pub(in crate::app) fn catalogue(&self) -> CatalogueView {
        let lang = self.lang;
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
