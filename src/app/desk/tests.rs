//! The desk without a window: customers kept secret, the guided drill, filters that stay, files that are read again.

use super::*;
use crate::domain::scenario::Scenario;
use crate::storage::Guide as Remembered;
use crate::ui::coach::Spot;
use crate::ui::filter::{Part, Value};

/// A desk with a data directory of its own, which lives as long as the first value.
pub(super) fn desk() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let desk = open(&folder);
    (folder, desk)
}

fn open(folder: &tempfile::TempDir) -> Desk {
    let options = Options { data_dir: Some(folder.path().to_owned()), lang: Some(Lang::Zh), ..Options::default() };
    Desk::open(&options).expect("the folder can be used")
}

/// What the drill shows, in both languages: everything but what the customer says, and of that what the program itself adds.
fn shown(desk: &mut Desk) -> (String, String) {
    let (mut all, mut own) = (String::new(), String::new());
    for lang in [Lang::Zh, Lang::En] {
        desk.lang = lang;
        let mut view = desk.drill().expect("a drill runs");
        view.line.clear();
        all += &format!("{view:?}");
        // Title, notes and replies are the scenario's words, and any word may stand in them.
        view.title.clear();
        view.needs.clear();
        view.objection = None;
        view.replies.clear();
        view.said = None;
        own += &format!("{view:?}");
    }
    (all, own)
}

/// The words that would give a customer away: who it is, and of which type.
fn telling(scenario: &Scenario, customer: usize) -> (Vec<String>, Vec<String>) {
    let customer = &scenario.customers[customer];
    let persona = customer.traits.persona;
    let mut who = vec![customer.id.clone()];
    let mut kind = vec![format!("{persona:?}")];
    for lang in [Lang::Zh, Lang::En] {
        who.extend([customer.name.get(lang).to_owned(), customer.portrait.get(lang).to_owned()]);
        kind.push(crate::locale::tr(lang, &format!("persona-{}", persona.id())));
    }
    (who, kind)
}

#[test]
fn nothing_tells_an_unknown_customer_before_the_review() {
    let (folder, mut desk) = desk();
    for scenario in desk.shelf.scenarios.clone() {
        for customer in 0..scenario.customers.len() {
            let (who, kind) = telling(&scenario, customer);
            desk.start(scenario.clone(), CustomerIdx(customer as u16), 5, Mode::Exam, true);
            for turn in 0..4 {
                let (all, own) = shown(&mut desk);
                for (told, place) in [(&who, all), (&kind, own)] {
                    let leak = told.iter().find(|word| place.contains(word.as_str()));
                    assert!(leak.is_none(), "{} move {turn}: {leak:?} in {place}", scenario.id);
                }
                let wish = desk.wish().expect("the stage shows somebody");
                assert_eq!(wish.persona, None, "the figure carries no type");
                assert_eq!(desk.portrait(), None);
                desk.act(Intent::Say(0));
                if desk.screen != Screen::Drill {
                    break;
                }
                let saved = std::fs::read_dir(folder.path().join("records")).map_or(0, Iterator::count);
                assert_eq!(saved, desk.records_kept(), "nothing is written while the drill runs");
            }
            desk.act(Intent::Abandon);
            assert_eq!(desk.screen, Screen::Review);
            for lang in [Lang::Zh, Lang::En] {
                desk.lang = lang;
                let view = desk.review().expect("the review is open");
                let reveal = view.reveal.clone().expect("the review says who it was");
                let name = scenario.customers[customer].name.get(lang);
                assert!(reveal.contains(name) && !reveal.contains("ui-reveal"), "{reveal}");
            }
        }
    }
}

impl Desk {
    pub(super) fn records_kept(&self) -> usize {
        self.records().records.len()
    }
}

#[test]
fn an_unknown_customer_is_neither_described_nor_drawn_on_the_briefing() {
    let (_folder, mut desk) = desk();
    desk.act(Intent::Brief(0));
    assert!(desk.portrait().is_some());
    desk.act(Intent::ChooseBlind(true));
    let view = desk.briefing().expect("the briefing is open");
    assert_eq!((view.about.as_str(), view.chosen, view.blind), ("", None, true));
    assert_eq!(desk.portrait(), None);
    desk.act(Intent::Start);
    let known = desk.drill().expect("a drill runs").customer;
    assert_eq!(known, crate::locale::tr(Lang::Zh, "ui-drill-unknown"));
    assert!(desk.drill.as_ref().is_some_and(|drill| drill.blind));
}

#[test]
fn random_customers_come_from_everything_that_the_list_shows() {
    let (_folder, mut desk) = desk();
    let mut seen = std::collections::BTreeSet::new();
    let seats: usize = desk.shelf.scenarios.iter().map(|s| s.customers.len()).sum();
    // Two hundred draws miss one of a few seats about once in a million million times.
    for _ in 0..200 {
        desk.act(Intent::RandomScenario);
        let view = desk.briefing().expect("the briefing is open");
        assert!(view.blind && view.chosen.is_none());
        desk.act(Intent::Start);
        let drill = desk.drill.as_ref().expect("a drill runs");
        assert!(drill.blind && drill.session.seed() < 1 << 53);
        seen.insert((drill.session.scenario().id.clone(), drill.session.customer_index()));
    }
    assert!(seen.len() * 10 >= seats * 9, "{} of {seats} seats", seen.len());
    // A filter narrows what is drawn from.
    let level = desk.shelf.scenarios[0].level;
    desk.act(Intent::Open(Page::Catalogue));
    desk.act(Intent::Filter(Filter::default().with(Value::Level(level))));
    for _ in 0..40 {
        desk.act(Intent::RandomScenario);
        assert_eq!(desk.briefing().expect("the briefing is open").level, level);
    }
}

#[test]
fn the_review_goes_on_with_a_random_customer_of_the_same_scenario() {
    let (_folder, mut desk) = desk();
    desk.act(Intent::Brief(0));
    desk.act(Intent::Start);
    let scenario = desk.drill.as_ref().map(|drill| drill.session.scenario().id.clone());
    desk.act(Intent::Abandon);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..60 {
        desk.act(Intent::RandomCustomer);
        let drill = desk.drill.as_ref().expect("a drill runs");
        assert!(drill.blind);
        assert_eq!(Some(drill.session.scenario().id.clone()), scenario);
        seen.insert(drill.session.customer_index());
        desk.review = Some(Review::of_record(drill.session.clone(), true));
    }
    assert_eq!(seen.len(), desk.shelf.scenarios[0].customers.len());
}

#[test]
fn filters_survive_a_drill_and_choose_the_customer_they_ask_for() {
    let (_folder, mut desk) = desk();
    let wanted = desk.shelf.scenarios[0].customers.last().expect("somebody is seated").traits.persona;
    let filter = Filter::default().with(Value::Persona(wanted));
    desk.act(Intent::Filter(filter));
    desk.act(Intent::Brief(0));
    let view = desk.briefing().expect("the briefing is open");
    assert_eq!(view.chosen.map(|at| view.customers[at].persona), Some(wanted));
    for intent in [Intent::Start, Intent::Abandon, Intent::Back] {
        desk.act(intent);
    }
    assert_eq!(desk.screen, Screen::Catalogue);
    assert_eq!(desk.catalogue().filter.get(Part::Persona), Some(Value::Persona(wanted)));
}

#[test]
fn the_guide_follows_what_the_person_does_to_the_review() {
    let (folder, mut desk) = desk();
    assert!(desk.catalogue().offer_guide);
    desk.act(Intent::StartGuide);
    let spot = |desk: &Desk| desk.coach().and_then(|coach| coach.spot);
    assert_eq!(spot(&desk), Some(Spot::Line));
    let name = desk.drill.as_ref().map(|drill| drill.session.customer().name.zh.clone()).expect("a drill runs");
    assert!(desk.coach().is_some_and(|coach| coach.text.starts_with(&name)));
    desk.act(Intent::SwitchLang);
    assert_eq!(spot(&desk), Some(Spot::Line), "another language is no step");
    desk.act(Intent::NextGuide);
    assert_eq!(spot(&desk), Some(Spot::Cards));
    desk.act(Intent::Say(99));
    assert_eq!(spot(&desk), Some(Spot::Cards), "a move that is not on offer is none");
    desk.act(Intent::NextGuide);
    assert_eq!(spot(&desk), Some(Spot::Deliveries));
    desk.act(Intent::Deliver(crate::domain::ids::Delivery::Brisk));
    assert_ne!(spot(&desk), Some(Spot::Deliveries));
    let mut spots = vec![spot(&desk)];
    for n in 0..80 {
        desk.act(Intent::Say(n % 3));
        spots.push(spot(&desk));
        if desk.screen == Screen::Review {
            break;
        }
    }
    assert_eq!(desk.screen, Screen::Review, "the drill has its own natural end");
    for met in [Spot::Notes, Spot::Figure, Spot::Clock] {
        assert!(spots.contains(&Some(met)), "{met:?} was never explained: {spots:?}");
    }
    let coach = desk.coach().expect("the coach explains the review");
    assert!(coach.last && coach.step == coach.of && coach.spot == Some(Spot::Verdict));
    desk.act(Intent::NextGuide);
    assert!(desk.coach().is_none());
    assert_eq!(desk.screen, Screen::Review);
    let mut again = open(&folder);
    assert_eq!(again.settings.guide, Remembered::Taken);
    assert!(!again.catalogue().offer_guide);
    assert_eq!(again.records_kept(), 1, "the guided drill is saved like any other");
}

#[test]
fn the_guide_is_skipped_at_any_time_and_stays_skipped() {
    let (folder, mut desk) = desk();
    desk.act(Intent::StartGuide);
    desk.act(Intent::Say(0));
    desk.act(Intent::SkipGuide);
    assert!(desk.coach().is_none());
    assert_eq!(desk.screen, Screen::Drill, "the talk goes on");
    let mut again = open(&folder);
    assert_eq!(again.settings.guide, Remembered::Skipped);
    assert!(!again.catalogue().offer_guide, "who said no is not asked again");
    // The settings still lead to it, and taking it then counts.
    again.act(Intent::StartGuide);
    again.act(Intent::Abandon);
    again.act(Intent::Again);
    assert!(again.coach().is_none(), "the guide belongs to one drill");
    assert_eq!(open(&folder).settings.guide, Remembered::Taken);
}

#[test]
fn a_guide_ends_with_its_page() {
    let (_folder, mut desk) = desk();
    desk.act(Intent::StartGuide);
    desk.act(Intent::Abandon);
    assert!(desk.coach().is_some_and(|coach| coach.last));
    desk.act(Intent::Back);
    assert!(desk.coach().is_none());
    assert_eq!(desk.settings.guide, Remembered::Taken);
}

#[test]
fn settings_from_before_the_guide_are_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let old = r#"{"lang":"en","theme":"dark","text_percent":150,"reduced_motion":true,"cue_subtitles":true,"delivery":"brisk"}"#;
    std::fs::write(folder.path().join("settings.json"), old).expect("it can be written");
    let desk = Desk::open(&Options { data_dir: Some(folder.path().to_owned()), ..Options::default() });
    let mut desk = desk.expect("the folder can be used");
    assert_eq!((desk.lang, desk.settings.text_percent, desk.settings.guide), (Lang::En, 150, Remembered::New));
    assert!(desk.notice.is_none() && desk.catalogue().offer_guide);
}

#[test]
fn a_broken_file_is_told_in_full_and_mended_without_a_new_start() {
    let (folder, mut desk) = desk();
    let count = desk.shelf.scenarios.len();
    let good = include_str!("../../../tests/fixtures/good/minimal.ron");
    let scenarios = folder.path().join("scenarios");
    std::fs::create_dir_all(&scenarios).expect("it can be made");
    let bad = good.replace("industry: Gym", "industry: Gim").replace("place: Gym", "place: Gim");
    std::fs::write(scenarios.join("mine.ron"), bad).expect("it can be written");
    desk.act(Intent::Reload);
    let view = desk.catalogue();
    assert_eq!((view.scenarios.len(), view.broken.len()), (count, 1));
    let file = &view.broken[0];
    assert!(file.file.ends_with("mine.ron"));
    let codes: Vec<_> = file.findings.iter().map(|f| (f.place.as_str(), f.code.as_str())).collect();
    assert_eq!(codes, [("5:15", "unknown-variant"), ("10:12", "unknown-variant")]);
    assert!(file.findings.iter().all(|found| found.cure.as_ref().is_some_and(|cure| cure.contains("Gym"))));
    assert!(file.copy.contains("mine.ron:5:15 unknown-variant: ") && file.copy.contains("10:12"), "{}", file.copy);
    std::fs::write(scenarios.join("mine.ron"), good).expect("it can be written");
    desk.act(Intent::Reload);
    let view = desk.catalogue();
    assert_eq!((view.scenarios.len(), view.broken.len()), (count + 1, 0));
}

#[test]
fn the_drawing_that_a_scenario_names_wins_over_the_form_of_address() {
    let (_folder, desk) = desk();
    let mut customer = desk.shelf.scenarios[0].customers[0].clone();
    for (named, drawn) in
        [(crate::domain::ids::Figure::Man, Build::Man), (crate::domain::ids::Figure::Woman, Build::Woman)]
    {
        customer.figure = Some(named);
        assert_eq!(drill::build(&customer), drawn);
    }
    customer.figure = None;
    let guessed = Build::of(customer.traits.persona, &customer.name.zh, &customer.name.en);
    assert_eq!(drill::build(&customer), guessed);
}

#[test]
fn a_drill_that_was_cut_off_is_offered_and_goes_on() {
    let (folder, mut desk) = desk();
    desk.act(Intent::Brief(0));
    desk.act(Intent::TypeSeed("7".into()));
    desk.act(Intent::Start);
    for index in [0, 1, 0] {
        desk.act(Intent::Say(index));
    }
    desk.act(Intent::Rewind);
    let before = desk.drill().expect("it runs");
    // The power goes: nothing is closed, nothing is saved.
    drop(desk);
    let mut desk = open(&folder);
    let left = desk.catalogue().left.expect("it is offered");
    assert!(left.facts.contains(&before.step.to_string()), "{}", left.facts);
    desk.act(Intent::Resume);
    let after = desk.drill().expect("it goes on");
    assert_eq!((after.step, &after.line, &after.replies), (before.step, &before.line, &before.replies));
    assert_eq!(after.clock, before.clock);
    desk.act(Intent::LeavePolitely);
    assert_eq!(desk.records().records.len(), 1);
    assert!(desk.catalogue().left.is_none());
    assert!(open(&folder).catalogue().left.is_none(), "a finished drill is not offered again");
}

#[test]
fn a_drill_that_was_cut_off_can_be_given_up() {
    let (folder, mut desk) = desk();
    desk.act(Intent::Brief(1));
    desk.act(Intent::Start);
    desk.act(Intent::Say(0));
    drop(desk);
    let mut desk = open(&folder);
    desk.act(Intent::DropLeft);
    assert!(desk.catalogue().left.is_none());
    let records = desk.records();
    assert_eq!(records.records.len(), 1, "it is saved as broken off");
    assert!(open(&folder).catalogue().left.is_none());
}
