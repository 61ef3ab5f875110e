//! The screens around the drill: profiles, progress, the class, the camp and what its tasks open, and how to get there.

use sparring::{
    domain::ids::Mode,
    ui::{
        camp_view::CampIntent,
        intent::{Intent, Page},
        training_view::{PeopleIntent, TrainerIntent},
    },
};

use super::desk::Screens;

/// A screen of training: its name and how to get there.
type Visit = (String, Box<dyn Fn(&mut Screens)>);

fn camp(intent: CampIntent) -> Intent {
    Intent::Camp(intent)
}

/// A task of the camp, both counted from 0.
fn task(day: usize, task: usize) -> Vec<Intent> {
    vec![Intent::Open(Page::Camp), camp(CampIntent::Day(day)), camp(CampIntent::Open(task))]
}

fn rated() -> Vec<Intent> {
    (0..5).map(|d| camp(CampIntent::Rate(d, d as u8 + 1))).collect()
}

fn with(mut first: Vec<Intent>, then: Vec<Intent>) -> Vec<Intent> {
    first.extend(then);
    first
}

/// Every screen of training.
pub fn visits() -> Vec<Visit> {
    let people = |intent: PeopleIntent| vec![Intent::Open(Page::People), Intent::People(intent)];
    let drill = |mode: Mode| vec![Intent::Brief(0), Intent::ChooseMode(mode), Intent::Start];
    let cell = || with(task(0, 2), vec![Intent::Start, Intent::Say(0), Intent::Abandon]);
    let compared = vec![Intent::Say(0), Intent::Abandon, Intent::TypeChange(0, "先问清再报价 ask first".into())];
    let mut out: Vec<(String, Vec<Intent>)> = Vec::new();
    let mut add = |name: &str, intents: Vec<Intent>| out.push((name.to_owned(), intents));
    for day in 0..5 {
        add(&format!("camp, day {}", day + 1), vec![Intent::Open(Page::Camp), camp(CampIntent::Day(day))]);
    }
    add("camp, the other programme", vec![Intent::Open(Page::Camp), camp(CampIntent::Programme(1))]);
    add("camp, the first programme", vec![Intent::Open(Page::Camp), camp(CampIntent::Programme(0))]);
    add("quiz", task(0, 0));
    add("quiz, answered", with(task(0, 0), vec![camp(CampIntent::Answer(1))]));
    add("judge training", task(0, 1));
    add("judge training, the key", with(with(task(0, 1), rated()), vec![camp(CampIntent::SaveSheet)]));
    add("cell, brief", task(0, 2));
    add("cell, drill", with(task(0, 2), vec![Intent::Start]));
    add("cell, sheet", cell());
    add("cell, sheet refused", with(cell(), vec![camp(CampIntent::SaveSheet)]));
    add("cell, feedback", with(cell(), vec![camp(CampIntent::SkipSheet)]));
    add("live cell", task(1, 5));
    add("live cell, the card", with(task(1, 5), vec![camp(CampIntent::TurnCard)]));
    add("live cell, the clock", with(task(1, 5), vec![camp(CampIntent::LiveStart)]));
    let judged = with(task(1, 5), vec![camp(CampIntent::LiveStart), camp(CampIntent::LiveEnd)]);
    add("live cell, sheet", with(judged, rated()));
    add("micro-drill", vec![Intent::StartMicro]);
    add("micro-drill, drill", vec![Intent::StartMicro, Intent::Start]);
    let says = vec![Intent::Start, Intent::Say(0), Intent::Say(1), Intent::Say(2)];
    add("micro-drill, result", with(vec![Intent::StartMicro], says));
    add("model", vec![Intent::Brief(0), Intent::WatchModel, Intent::ModelNext, Intent::ModelNext, Intent::ModelNext]);
    let end = vec![Intent::ModelNext; 60];
    add("model, over", with(vec![Intent::Brief(1), Intent::WatchModel], end));
    add("hint", with(drill(Mode::Practice), vec![Intent::Hint]));
    add("hint, plainer", with(drill(Mode::Practice), vec![Intent::Hint, Intent::Hint]));
    let rounds = with(drill(Mode::Practice), compared);
    add("second round, planned", rounds.clone());
    let second = vec![Intent::SecondRound, Intent::Say(1), Intent::Say(0), Intent::Abandon];
    add("two rounds", with(rounds, second));
    // An exam that is broken off five times ends in a decision all the same.
    let broken = with(task(4, 0), vec![Intent::Abandon]);
    let exam: Vec<Intent> = std::iter::repeat_n(broken, 5).flatten().collect();
    add("certificate", exam);
    add("progress", vec![Intent::Open(Page::Progress)]);
    add("profiles", vec![Intent::Open(Page::People)]);
    add("profiles, form", people(PeopleIntent::New));
    add("profiles, form refused", with(people(PeopleIntent::New), vec![Intent::People(PeopleIntent::Save)]));
    add("profiles, remove?", people(PeopleIntent::AskDelete(0)));
    add("profiles, merge?", people(PeopleIntent::AskMerge(1)));
    add("profiles, nothing asked", people(PeopleIntent::Cancel));
    add("class", vec![Intent::Open(Page::Trainer)]);
    let trainer = |intent| Intent::Trainer(intent);
    add("class, one", vec![Intent::Open(Page::Trainer), trainer(TrainerIntent::Class(Some(0)))]);
    let replies = vec![trainer(TrainerIntent::Class(None)), trainer(TrainerIntent::Scenario(Some(0)))];
    add("class, replies", with(vec![Intent::Open(Page::Trainer)], replies));
    add("class, nobody", vec![Intent::Open(Page::Trainer), trainer(TrainerIntent::Scenario(None))]);
    out.into_iter()
        .map(|(name, intents)| -> Visit {
            let go = move |screens: &mut Screens| intents.iter().for_each(|i| screens.front.act(i.clone()));
            (name, Box::new(go))
        })
        .collect()
}
