//! Where the rows of the material live that are more than a card: rules of the model and screens of the program.
//!
//! Scenarios, beats and cards say for themselves which rows they cover. A rule is named by its [`Topic`], so that the compiler knows
//! that it exists; a screen by its [`Screen`], whose source and heading a test looks for.

use super::Topic;
use crate::domain::{ids::*, score::Item};

/// A page on which a concept of the material is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// The drill with its clock.
    Drill,
    /// Before a drill.
    Briefing,
    /// After a drill.
    Review,
    /// Two rounds side by side.
    Compare,
    /// A model that is watched.
    Model,
    /// A micro-drill.
    Micro,
    /// Where the trainee stands.
    Progress,
    /// The boot camp.
    Camp,
    /// The knowledge quiz.
    Quiz,
    /// The observer's sheet.
    Sheet,
    /// Two people and an observer, with a cue card.
    Live,
    /// The certificate.
    Certificate,
    /// The trainer's view.
    Trainer,
    /// A competition.
    Event,
    /// Two runs side by side.
    Reveal,
    /// The order of a competition.
    Standings,
    /// How far judges agree.
    Agreement,
    /// The hint of a practice drill.
    Hint,
}

impl Screen {
    /// Every screen.
    pub const ALL: [Screen; 18] = [
        Screen::Drill,
        Screen::Briefing,
        Screen::Review,
        Screen::Compare,
        Screen::Model,
        Screen::Micro,
        Screen::Progress,
        Screen::Camp,
        Screen::Quiz,
        Screen::Sheet,
        Screen::Live,
        Screen::Certificate,
        Screen::Trainer,
        Screen::Event,
        Screen::Reveal,
        Screen::Standings,
        Screen::Agreement,
        Screen::Hint,
    ];

    /// The panel that draws it, and a sentence of the program that stands on it and nowhere else.
    pub const fn source(self) -> (&'static str, &'static str) {
        match self {
            Screen::Drill => ("src/ui/drill/mod.rs", "ui-drill-clock"),
            Screen::Briefing => ("src/ui/briefing.rs", "ui-briefing-start"),
            Screen::Review => ("src/ui/review/mod.rs", "ui-review-title"),
            Screen::Compare => ("src/ui/compare/mod.rs", "compare-title"),
            Screen::Model => ("src/ui/model.rs", "ui-model-mine"),
            Screen::Micro => ("src/ui/micro.rs", "ui-micro-title"),
            Screen::Progress => ("src/ui/progress.rs", "progress-title"),
            Screen::Camp => ("src/ui/camp/mod.rs", "ui-camp-title"),
            Screen::Quiz => ("src/ui/camp/quiz.rs", "ui-quiz-title"),
            Screen::Sheet => ("src/ui/camp/sheet.rs", "ui-sheet-observer"),
            Screen::Live => ("src/ui/camp/live.rs", "ui-live-title"),
            Screen::Certificate => ("src/ui/camp/certificate.rs", "ui-certificate-title"),
            Screen::Trainer => ("src/ui/trainer/mod.rs", "trainer-title"),
            Screen::Event => ("src/ui/pk/event.rs", "pk-head-remark"),
            Screen::Reveal => ("src/ui/pk/reveal.rs", "pk-next-dimension"),
            Screen::Standings => ("src/ui/pk/standings.rs", "pk-standings-empty"),
            Screen::Agreement => ("src/ui/pk/panel/agreement.rs", "pk-agreement-title"),
            Screen::Hint => ("src/training/hint.rs", "hint-think-ask"),
        }
    }
}

/// A rule or a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// A rule of the customer model, of the scoring or of fair dealing.
    Rule(Topic),
    /// A screen.
    Screen(Screen),
}

use Home::{Rule, Screen as On};

/// Which rows live in rules and on screens.
pub const PLACES: &[(&str, &[Home])] = &[
    ("A1-02", &[On(Screen::Drill)]),
    ("A1-03", &[On(Screen::Live), On(Screen::Drill)]),
    ("A1-04", &[On(Screen::Sheet), On(Screen::Agreement)]),
    ("A1-05", &[On(Screen::Drill), On(Screen::Live)]),
    ("A1-06", &[On(Screen::Drill), On(Screen::Live)]),
    ("A1-07", &[On(Screen::Review), On(Screen::Sheet)]),
    ("A1-08", &[On(Screen::Review), On(Screen::Live)]),
    ("A1-09", &[On(Screen::Review)]),
    ("A1-10", &[On(Screen::Review), On(Screen::Compare)]),
    ("A1-11", &[On(Screen::Reveal), On(Screen::Compare)]),
    (
        "A1-12",
        &[
            Rule(Topic::Persona(Persona::Price)),
            Rule(Topic::Persona(Persona::Hesitant)),
            Rule(Topic::Persona(Persona::Picky)),
            Rule(Topic::Persona(Persona::Busy)),
            Rule(Topic::Persona(Persona::Expert)),
        ],
    ),
    ("A1-13", &[Rule(Topic::Item(Item::N1)), Rule(Topic::Item(Item::N2)), Rule(Topic::Item(Item::N3))]),
    ("A1-14", &[Rule(Topic::Item(Item::B1)), Rule(Topic::Item(Item::B2)), Rule(Topic::Item(Item::B3))]),
    ("A1-15", &[Rule(Topic::Item(Item::O1)), Rule(Topic::Item(Item::O2)), Rule(Topic::Item(Item::O3))]),
    ("A1-16", &[Rule(Topic::Item(Item::V1)), Rule(Topic::Item(Item::V3))]),
    ("A1-17", &[Rule(Topic::Item(Item::C1)), Rule(Topic::Item(Item::C2)), Rule(Topic::Item(Item::C3))]),
    ("A2-01", &[On(Screen::Event), On(Screen::Reveal)]),
    ("A2-02", &[On(Screen::Camp), On(Screen::Certificate)]),
    ("A2-03", &[On(Screen::Progress), On(Screen::Micro)]),
    ("A2-04", &[On(Screen::Micro)]),
    ("A2-07", &[On(Screen::Certificate), On(Screen::Camp)]),
    ("A2-08", &[On(Screen::Model)]),
    ("A2-13", &[On(Screen::Quiz), On(Screen::Certificate)]),
    ("A2-15", &[On(Screen::Quiz)]),
    ("A2-17", &[On(Screen::Review)]),
    ("A2-20", &[On(Screen::Standings)]),
    (
        "A3-01",
        &[
            Rule(Topic::Ask(Spin::Situation)),
            Rule(Topic::Ask(Spin::Problem)),
            Rule(Topic::Ask(Spin::Implication)),
            Rule(Topic::Ask(Spin::Payoff)),
        ],
    ),
    ("A3-04", &[Rule(Topic::Item(Item::V1)), Rule(Topic::Cue(Cue::Watch))]),
    ("A3-06", &[Rule(Topic::Item(Item::N3))]),
    ("A3-09", &[Rule(Topic::Style(Style::Analytical)), Rule(Topic::Style(Style::Amiable))]),
    ("A3-10", &[Rule(Topic::Item(Item::B4))]),
    ("A3-16", &[Rule(Topic::Deed("summary")), Rule(Topic::Item(Item::N4))]),
    (
        "A4-01",
        &[
            Rule(Topic::Present(Content::Quant)),
            Rule(Topic::Present(Content::Scene)),
            Rule(Topic::Present(Content::Compare)),
        ],
    ),
    ("A4-03", &[Rule(Topic::Present(Content::Fab))]),
    ("A4-10", &[Rule(Topic::Open(Opening::Rapport)), Rule(Topic::Open(Opening::Agenda))]),
    ("A5-01", &[Rule(Topic::Method(Method::Value))]),
    ("A5-02", &[Rule(Topic::Method(Method::Urgency))]),
    ("A5-03", &[Rule(Topic::Method(Method::MinUse))]),
    ("A5-04", &[Rule(Topic::Method(Method::Differentiate))]),
    ("A5-05", &[Rule(Topic::Method(Method::Guarantee))]),
    (
        "A5-06",
        &[
            Rule(Topic::Deed("acknowledge")),
            Rule(Topic::Deed("clarify")),
            Rule(Topic::Deed("confirm")),
            Rule(Topic::Item(Item::O1)),
        ],
    ),
    ("A5-07", &[Rule(Topic::Method(Method::Instalment)), Rule(Topic::Method(Method::Discount))]),
    ("A5-09", &[Rule(Topic::Method(Method::Phased))]),
    ("A5-10", &[Rule(Topic::Method(Method::Decider))]),
    ("A5-12", &[Rule(Topic::Method(Method::Instalment))]),
    ("A5-13", &[Rule(Topic::Method(Method::Data))]),
    ("A5-14", &[Rule(Topic::Method(Method::Trade))]),
    ("A5-15", &[Rule(Topic::Deed("pause"))]),
    ("A5-18", &[Rule(Topic::Deed("leave"))]),
    ("A6-01", &[Rule(Topic::Close(CloseStyle::Deadline)), Rule(Topic::Close(CloseStyle::Choice))]),
    ("A6-02", &[Rule(Topic::Item(Item::C1))]),
    ("A6-03", &[Rule(Topic::Close(CloseStyle::Assume)), Rule(Topic::Close(CloseStyle::Trial))]),
    (
        "A6-04",
        &[
            Rule(Topic::Style(Style::Analytical)),
            Rule(Topic::Style(Style::Driver)),
            Rule(Topic::Style(Style::Expressive)),
            Rule(Topic::Style(Style::Amiable)),
        ],
    ),
    (
        "A6-05",
        &[
            Rule(Topic::Stage(Stage::FirstContact)),
            Rule(Topic::Stage(Stage::NeedsDiscovery)),
            Rule(Topic::Stage(Stage::PlanPresentation)),
            Rule(Topic::Stage(Stage::ObjectionHandling)),
            Rule(Topic::Stage(Stage::Closing)),
            Rule(Topic::Stage(Stage::FollowUp)),
        ],
    ),
    ("A6-07", &[Rule(Topic::Item(Item::N5))]),
    ("A7-18", &[On(Screen::Standings)]),
    ("A7-19", &[On(Screen::Trainer)]),
    ("A7-23", &[On(Screen::Hint)]),
    ("A8-01", &[Rule(Topic::Violation(ViolationCode::FakePrice))]),
    ("A8-02", &[Rule(Topic::Violation(ViolationCode::UnfairTerm))]),
    ("A8-03", &[Rule(Topic::Violation(ViolationCode::HiddenFee))]),
    ("A8-04", &[Rule(Topic::Violation(ViolationCode::Overpromise))]),
    ("A8-05", &[Rule(Topic::Violation(ViolationCode::Privacy))]),
    ("A8-06", &[Rule(Topic::Violation(ViolationCode::DisclosureMissing)), Rule(Topic::Deed("disclose"))]),
    ("A8-08", &[Rule(Topic::Violation(ViolationCode::LifetimePromise))]),
    ("A8-10", &[Rule(Topic::Violation(ViolationCode::MisSell)), Rule(Topic::Deed("push"))]),
    ("A8-12", &[Rule(Topic::Item(Item::B3))]),
];

/// Rows whose place is still to come, each with the feature that it waits for.
pub const DEFERRED: &[(&str, &str)] = &[("A1-20", "a full-flow scenario, from lead to contract")];
