//! Training on the real library: micro-drills, proposals, hints and models.

use std::{collections::BTreeSet, time::Instant};

use sparring::{
    content::{Library, Sources},
    domain::{ids::*, scenario::CustomerIdx, score::Item, session::Session},
    lab::{bots::Kind, play},
    locale,
    storage::{Record, done_of},
    training::{Done, hint::Hint, micro, model::model, next, progress::progress},
};

fn library() -> Library {
    Library::load(&Sources::default())
}

#[test]
fn every_skill_has_a_place_to_practise_it_where_the_expert_does_well() {
    let library = library();
    let mut without = Vec::new();
    for item in Item::ALL.iter().filter(|item| !matches!(item, Item::C3 | Item::V3 | Item::N5)) {
        for (n, persona) in Persona::ALL.iter().enumerate() {
            let Some(spot) = micro::find(*item, Some(*persona), n as u64, &library.scenarios) else {
                without.push((item.id(), persona.id()));
                continue;
            };
            let scenario = library.scenario(&spot.scenario).expect("a shipped scenario");
            let session = spot.session(scenario).expect("the prefix plays");
            assert_eq!(session.turn(), spot.prefix.len());
            assert!(!spot.prefix.is_empty() && !spot.is_done(&session) && session.offer().cards().len() > 1);
            assert_eq!(spot.quality(&session), 0, "nothing was done yet");
            let (moves, after) = spot.model(scenario).expect("the expert goes on");
            assert!((1..=3).contains(&moves.len()) && spot.is_done(&after));
            let quality = spot.quality(&after);
            assert!(quality >= 500, "{} with {}: the expert shows {quality}", item.id(), persona.id());
        }
    }
    assert_eq!(without, [], "skills without a place");
}

#[test]
fn a_micro_drill_tells_a_good_answer_from_a_bad_one() {
    let library = library();
    let mut told = 0;
    for seed in 0..12 {
        let spot = micro::find(Item::V1, None, seed, &library.scenarios).expect("a place");
        let scenario = library.scenario(&spot.scenario).expect("a shipped scenario");
        let start = spot.session(scenario).expect("it plays");
        let qualities: BTreeSet<i32> = Delivery::ALL
            .iter()
            .map(|delivery| {
                let mut session = start.clone();
                let reply = session.offer().cards()[0];
                session.play(sparring::domain::session::Move { reply, delivery: *delivery }).expect("on offer");
                spot.quality(&session)
            })
            .collect();
        told += usize::from(qualities.len() > 1);
    }
    assert!(told >= 10, "only {told} of 12 places tell deliveries apart");
}

#[test]
fn today_proposes_whom_one_has_not_met_and_says_why() {
    let library = library();
    let stage = |id: &str| library.scenario(id).and_then(|s| s.stages.first().copied());
    let first = next::today(&[], &[], &progress(&[], 100, &stage), &library.scenarios, 100);
    let proposal = first.drill.expect("a first drill");
    assert_eq!((proposal.why, first.micro), (next::Why::First, None));
    assert_eq!(library.scenarios[proposal.scenario].level, 1, "an easy one to begin with");
    // Whoever follows the proposals meets all five personas in five days, and no customer twice in ten.
    let mut history: Vec<Done> = Vec::new();
    let (mut pairs, mut personas) = (BTreeSet::new(), Vec::new());
    let mut micros = 0;
    for day in 100..115 {
        let shown = next::shown(&history);
        let today = next::today(&history, &shown, &progress(&history, day, &stage), &library.scenarios, day);
        let proposal = today.drill.expect("always something");
        let scenario = &library.scenarios[proposal.scenario];
        let customer = &scenario.customers[proposal.customer.at()];
        assert_ne!(today.micro_persona, Some(customer.traits.persona));
        assert!(pairs.insert((scenario.id.clone(), customer.id.clone())), "day {day}: met before");
        personas.push(customer.traits.persona);
        micros += usize::from(today.micro.is_some());
        let mut bot = Kind::Novice.bot(customer, day as u64, 0);
        let game = play(bot.as_mut(), scenario, proposal.customer, day as u64, Mode::Practice);
        let record = Record::of(&game.session, &[], false, "2026-11-23T10:00:00+08:00".into());
        history.push(Done { day, ended_at: format!("{day}"), ..done_of(&record) });
    }
    let met: BTreeSet<usize> = personas.iter().take(5).map(|p| p.index()).collect();
    assert_eq!(met.len(), 5, "{personas:?}");
    assert!(micros >= 8, "a novice has something to practise on most days: {micros} of 15");
    let p = progress(&history, 115, &stage);
    assert!(p.index.is_some_and(|mean| mean.sem.is_some()) && !p.weakest.is_empty() && p.streak == 15);
}

#[test]
fn hints_ask_first_then_name_the_kind_and_never_the_card() {
    let library = library();
    let mut kinds = BTreeSet::new();
    for (n, scenario) in library.scenarios.iter().enumerate() {
        for c in 0..scenario.customers.len() {
            let customer = CustomerIdx(c as u16);
            let mut bot = Kind::Expert(150).bot(&scenario.customers[c], n as u64, 0);
            let game = play(bot.as_mut(), scenario, customer, n as u64, Mode::Practice);
            let mut session = Session::new(scenario, customer, n as u64, Mode::Practice);
            for step in &game.moves {
                let hint = Hint::of(&session, Delivery::Calm).expect("there is always something to think about");
                for key in hint.question().into_iter().map(str::to_owned).chain([hint.kind()]) {
                    for lang in [Lang::Zh, Lang::En] {
                        assert!(locale::has(lang, &key), "{key} has no words");
                        let words = locale::tr(lang, &key);
                        let given = session.offer().all().find(|r| scenario.replies[r.at()].text.get(lang) == words);
                        assert!(given.is_none(), "{key} gives the line away");
                    }
                    kinds.insert(key);
                }
                session.play(*step).expect("it was played");
            }
            assert_eq!(Hint::of(&session, Delivery::Calm), None);
        }
    }
    assert!(kinds.len() > 12, "{kinds:?}");
}

#[test]
fn a_model_is_worth_watching_and_quick_to_find() {
    let library = library();
    let mut longest = 0;
    for (n, scenario) in library.scenarios.iter().enumerate() {
        for c in 0..scenario.customers.len() {
            let started = Instant::now();
            let model =
                model(scenario, CustomerIdx(c as u16), 40 + n as u64, if c == 0 { Mode::Exam } else { Mode::Practice });
            longest = longest.max(started.elapsed().as_millis());
            let index = model.card.index.expect("an index");
            assert!(index >= 8000, "{} {c}: {index}", scenario.id);
            assert!(model.card.violations.is_empty(), "{} {c}: a model that is not honest", scenario.id);
            assert_eq!(model.before(model.moves.len()).events(), model.session.events());
            assert_eq!(model.before(0).turn(), 0);
        }
    }
    println!("the slowest model took {longest} ms");
}
