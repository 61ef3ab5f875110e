//! What the list of scenarios is narrowed to: one value at most of each kind, and all of them must hold.

use super::theme::Look;
use super::view::ScenarioLine;
use super::widgets::tag;
use crate::domain::ids::{Industry, Persona, Stage};

/// The kinds of values that the list can be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who may come.
    Persona,
    /// Stage of the sale.
    Stage,
    /// Industry.
    Industry,
    /// Level.
    Level,
}

impl Part {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Part; 4] = [Part::Persona, Part::Stage, Part::Industry, Part::Level];

    /// The kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            Part::Persona => "persona",
            Part::Stage => "stage",
            Part::Industry => "industry",
            Part::Level => "level",
        }
    }

    /// The values that occur, in the order of their vocabulary.
    pub fn values(self, scenarios: &[ScenarioLine]) -> Vec<Value> {
        let all: Vec<Value> = match self {
            Part::Persona => Persona::ALL.iter().copied().map(Value::Persona).collect(),
            Part::Stage => Stage::ALL.iter().copied().map(Value::Stage).collect(),
            Part::Industry => Industry::ALL.iter().copied().map(Value::Industry).collect(),
            Part::Level => (1..=3).map(Value::Level).collect(),
        };
        all.into_iter().filter(|value| scenarios.iter().any(|scenario| value.holds(scenario))).collect()
    }
}

/// One value that a scenario may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A customer of this type may come.
    Persona(Persona),
    /// It trains this stage first.
    Stage(Stage),
    /// It plays in this industry.
    Industry(Industry),
    /// It has this level.
    Level(u8),
}

impl Value {
    /// Its kind.
    pub const fn part(self) -> Part {
        match self {
            Value::Persona(_) => Part::Persona,
            Value::Stage(_) => Part::Stage,
            Value::Industry(_) => Part::Industry,
            Value::Level(_) => Part::Level,
        }
    }

    /// Whether the scenario has it.
    pub fn holds(self, scenario: &ScenarioLine) -> bool {
        match self {
            Value::Persona(persona) => scenario.customers.iter().any(|customer| customer.persona == persona),
            Value::Stage(stage) => scenario.stage == stage,
            Value::Industry(industry) => scenario.industry == industry,
            Value::Level(level) => scenario.level == level,
        }
    }

    /// Its name in the language that is shown.
    pub fn name(self, look: &Look) -> String {
        match self {
            Value::Persona(persona) => look.name("persona", persona.id()),
            Value::Stage(stage) => look.name("stage", stage.id()),
            Value::Industry(industry) => look.name("industry", industry.id()),
            Value::Level(level) => {
                let words = look.tr_with("ui-filter-level-value", &[("n", &level.to_string())]);
                format!("{words} {}", tag::stars(level))
            }
        }
    }
}

/// The choice of the person; empty shows everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    chosen: [Option<Value>; 4],
}

impl Filter {
    /// The value that was chosen of a kind.
    pub fn get(&self, part: Part) -> Option<Value> {
        self.chosen[part as usize]
    }

    /// With this value in place of any other of its kind.
    pub fn with(mut self, value: Value) -> Filter {
        self.chosen[value.part() as usize] = Some(value);
        self
    }

    /// Without a value of this kind.
    pub fn without(mut self, part: Part) -> Filter {
        self.chosen[part as usize] = None;
        self
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.chosen.iter().all(Option::is_none)
    }

    /// Whether the scenario has every value that was chosen.
    pub fn holds(&self, scenario: &ScenarioLine) -> bool {
        self.chosen.iter().flatten().all(|value| value.holds(scenario))
    }

    /// How many scenarios fit.
    pub fn count(&self, scenarios: &[ScenarioLine]) -> usize {
        scenarios.iter().filter(|scenario| self.holds(scenario)).count()
    }
}
