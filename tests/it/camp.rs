//! The boot camp's programme: what is shipped, what is refused and where, which customer is taken, and what a day asks for.

use std::collections::BTreeSet;

use sparring::domain::{ids::*, score::Item};
use sparring::training::{
    Done,
    camp::{
        Ask, CampError, DayResults, ExitCheck, LARGEST, Minutes, Pair, Programme, Why, Work, check_exit, resolve,
        shipped,
    },
    certificate::Grade,
    exam::Rule,
};

use crate::support;

/// A small sound programme in which one thing can be put wrong.
const SMALL: &str = r#"Camp(
    schema: 1,
    id: "small",
    title: (zh: "小", en: "Small"),
    about: (zh: "一天", en: "One day"),
    days: [
        Day(
            theme: (zh: "看", en: "Look"),
            tasks: [
                Drill(prefer: "gym-lunch-booth", persona: Busy, stage: FirstContact, level: 1),
                Micro(item: Some("V1"), count: 5),
                Micro(item: "weakest", count: 2),
                Exam(),
            ],
            exit: [Dimension(dimension: D1, at_least: 3.25), Certificate(grade: Ready)],
        ),
    ],
    exam: Rule(ready: Level(mean: 72.5)),
)"#;

fn refused(from: &str, to: &str) -> CampError {
    assert!(SMALL.contains(from), "{from} is not in the file");
    Programme::parse(&SMALL.replacen(from, to, 1)).expect_err(to)
}

#[test]
fn what_is_written_is_read() {
    let camp = Programme::parse(SMALL).expect("the small programme is sound");
    assert_eq!(camp.cell, Minutes::default());
    assert_eq!(camp.cell.total(), 55);
    let day = &camp.days[0];
    let Work::Drill(drill) = &day.tasks[0].work else { panic!("the first task is a drill") };
    assert_eq!((drill.rounds, drill.watch_first, drill.exam_mode), (2, false, false));
    assert_eq!(
        (drill.ask.persona, drill.ask.stage, drill.ask.level),
        (Some(Persona::Busy), Some(Stage::FirstContact), Some(1))
    );
    assert_eq!(day.tasks[1].work, Work::Micro { item: Some(Item::V1), count: 5 });
    assert_eq!(day.tasks[2].work, Work::Micro { item: None, count: 2 });
    assert_eq!(day.exit[0], ExitCheck::Dimension { dimension: Dimension::D1, at_least: 325, times: 1 });
    assert_eq!(day.exit[1], ExitCheck::Certificate { grade: Grade::Ready });
    // What the rule leaves out is as usual.
    let usual = Rule::default();
    assert_eq!(camp.exam.ready.mean, 7250);
    assert_eq!((camp.exam.ready.dimension, camp.exam.excellent), (usual.ready.dimension, usual.excellent));
    assert_ne!(camp.exam.stamp(), usual.stamp(), "a changed rule goes by another name");
    assert_eq!(camp.task(1, 4).map(|t| &t.work), Some(&Work::Exam));
    assert!(camp.task(0, 1).is_none() && camp.task(1, 5).is_none() && camp.task(2, 1).is_none());
}

#[test]
fn a_broken_file_is_told_with_place_and_cure() {
    // What is put wrong, the line and column where it is told, and what message and help have to hold.
    let cases = [
        ("persona: Busy", "persona: Bussy", (10, "Bussy", "Busy")),
        ("FirstContact", "FirstContakt", (10, "FirstContakt", "FirstContact")),
        ("prefer:", "prefers:", (10, "prefers", "prefer")),
        ("schema: 1", "schema: 2", (2, "2", "schema: 1")),
        ("\"small\"", "\"Small camp\"", (3, "Small camp", "lower-case")),
        ("en: \"Look\"", "en: \" \"", (8, "both languages", "zh:")),
        ("level: 1", "level: 4", (10, "1 to 3", "range")),
        ("\"V1\"", "\"V7\"", (11, "V7", "V1")),
        ("count: 5", "count: -5", (11, "-5", "range")),
        ("at_least: 3.25", "at_least: 7", (15, "1 to 5", "range")),
        ("grade: Ready", "grade: Reddy", (15, "Reddy", "Ready")),
        ("mean: 72.5", "mean: NaN", (18, "NaN", "range")),
        ("            tasks: [", "            task: [", (9, "task", "tasks")),
        ("Exam(),", "Exam(", (14, "", "")),
    ];
    for (from, to, (line, message, help)) in cases {
        let error = refused(from, to);
        assert!(line == error.line, "{to}: {error}");
        assert!(error.col >= 1, "{to}: {error}");
        assert!(error.message.en.contains(message), "{to}: {error}");
        assert!(error.help.en.contains(help), "{to}: {error}");
        assert!(!error.message.zh.is_empty() && !error.help.zh.is_empty(), "{to}: {error:?}");
        assert!(!error.message.zh.contains('\u{1f}') && !error.message.zh.contains("camp-"), "{to}: {error:?}");
    }
}

#[test]
fn columns_count_characters() {
    let error =
        refused("Micro(item: Some(\"V1\"), count: 5)", "Read(text: (zh: \"读一读\", en: \"Read\"), note: Nott)");
    assert_eq!(error.line, 11);
    let line = SMALL.replacen(
        "Micro(item: Some(\"V1\"), count: 5)",
        "Read(text: (zh: \"读一读\", en: \"Read\"), note: Nott)",
        1,
    );
    let shown: String = line.lines().nth(10).expect("there are eleven lines").chars().skip(error.col - 1).collect();
    assert!(shown.starts_with("Nott") || shown.starts_with("note"), "points at {shown:?}");
}

#[test]
fn too_much_is_refused_at_once() {
    let many = |what: &str, count: usize| vec![what; count].join(", ");
    let tasks = format!("tasks: [{}],", many("Exam()", 13));
    let start = SMALL.find("tasks: [").expect("there are tasks");
    let end = SMALL.find("            exit:").expect("there are checks");
    let text = format!("{}{tasks}\n{}", &SMALL[..start], &SMALL[end..]);
    let error = Programme::parse(&text).expect_err("thirteen tasks are too many");
    assert!(error.message.en.contains("1 to 12") && error.message.en.contains("13"), "{error}");
    let huge = " ".repeat(LARGEST + 1);
    let error = Programme::parse(&huge).expect_err("too large");
    assert_eq!((error.line, error.col), (1, 1));
    assert!(error.message.en.contains(&(LARGEST + 1).to_string()), "{error}");
    let deep = "[".repeat(LARGEST);
    assert!(Programme::parse(&deep).is_err());
    for end in (0..SMALL.len()).filter(|end| SMALL.is_char_boundary(*end)) {
        let cut = Programme::parse(&SMALL[..end]);
        assert!(cut.is_err(), "cut at {end}");
    }
}

#[test]
fn no_damage_is_too_odd_to_be_told() {
    let odd = ["(", ")", "[", "\"", ",", ":", "\\", "9", "é课", "/*", "//", "\u{1f}", "\r\n", ""];
    let lines = SMALL.lines().count();
    let mut refused = 0;
    for (at, old) in SMALL.char_indices() {
        for new in odd {
            let text = format!("{}{new}{}", &SMALL[..at], &SMALL[at + old.len_utf8()..]);
            let Err(error) = Programme::parse(&text) else { continue };
            refused += 1;
            assert!((1..=lines + 1).contains(&error.line) && error.col >= 1, "{new} at {at}: {error}");
            assert!(!error.message.zh.is_empty() && !error.help.en.is_empty(), "{new} at {at}: {error:?}");
        }
    }
    assert!(refused > 4 * SMALL.len(), "only {refused} of these files were refused");
}

#[test]
fn the_shipped_camps_are_sound_and_ask_for_what_is_there() {
    let camps = shipped();
    let ids: Vec<&str> = camps.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["five-days", "three-days"]);
    let library = support::shipped();
    for camp in &camps {
        assert_eq!(camp.exam, Rule::default(), "{}: the shipped rule is the standard one", camp.id);
        let mut seen: BTreeSet<Pair> = BTreeSet::new();
        for (n, day) in camp.days.iter().enumerate() {
            assert!(!day.exit.is_empty(), "{}: day {} has nothing to reach", camp.id, n + 1);
            for task in &day.tasks {
                let Work::Drill(drill) = &task.work else { continue };
                let chosen = resolve(&drill.ask, &library, &seen).expect("the library is not empty");
                assert_eq!(chosen.substituted, None, "{}: {:?}", camp.id, drill.ask);
                assert!(seen.insert((chosen.scenario, chosen.customer)), "{}: {:?} comes twice", camp.id, drill.ask);
            }
        }
        // What is left for the exam: two unknown customers of each type.
        for persona in Persona::ALL {
            let left = library.iter().flat_map(|s| s.customers.iter().map(move |c| (s, c)));
            let left =
                left.filter(|(s, c)| c.traits.persona == *persona && !seen.contains(&(s.id.clone(), c.id.clone())));
            assert!(left.count() >= 2, "{}: too few {persona} customers are left", camp.id);
        }
    }
}

#[test]
fn the_nearest_customer_takes_the_place() {
    let library = support::shipped();
    let ask =
        |prefer: Option<&str>, persona, stage, level| Ask { prefer: prefer.map(str::to_owned), persona, stage, level };
    let none = BTreeSet::new();
    let wanted = ask(Some("gym-lunch-booth"), Some(Persona::Busy), Some(Stage::FirstContact), Some(1));
    let first = resolve(&wanted, &library, &none).expect("a customer");
    assert_eq!((first.scenario.as_str(), first.substituted), ("gym-lunch-booth", None));

    // Known: the same stage with the same persona first.
    let mut seen: BTreeSet<Pair> = BTreeSet::from([(first.scenario.clone(), first.customer.clone())]);
    let second = resolve(&wanted, &library, &seen).expect("a customer");
    assert_eq!((second.scenario.as_str(), second.substituted), ("checkout-six-minutes", Some(Why::Seen)));
    let persona = |scenario: &str, customer: &str| {
        let scenario = support::scenario(scenario);
        scenario.customers.iter().find(|c| c.id == customer).expect("seated").traits.persona
    };
    assert_eq!(persona(&second.scenario, &second.customer), Persona::Busy);
    seen.insert((second.scenario.clone(), second.customer.clone()));
    // Then the same stage with another persona.
    let third = resolve(&wanted, &library, &seen).expect("a customer");
    assert_eq!(support::scenario(&third.scenario).stages[0], Stage::FirstContact);

    // Not there: by stage, and it is said.
    let missing = ask(Some("coffee-student"), Some(Persona::Price), Some(Stage::ObjectionHandling), None);
    let chosen = resolve(&missing, &library, &none).expect("a customer");
    assert_eq!((chosen.scenario.as_str(), chosen.substituted), ("till-year-card", Some(Why::Missing)));
    assert_eq!(persona(&chosen.scenario, &chosen.customer), Persona::Price);
    // A persona that the preferred scenario does not seat is missing, too.
    let nobody = ask(Some("gym-lunch-booth"), Some(Persona::Hesitant), None, None);
    assert_eq!(resolve(&nobody, &library, &none).and_then(|c| c.substituted), Some(Why::Missing));

    // Everything known: what was asked for is played again, and that is said.
    let all: BTreeSet<Pair> =
        library.iter().flat_map(|s| s.customers.iter().map(|c| (s.id.clone(), c.id.clone()))).collect();
    let again = resolve(&wanted, &library, &all).expect("never fails while there is a scenario");
    assert_eq!((again.scenario.as_str(), again.substituted), ("gym-lunch-booth", Some(Why::Seen)));
    assert_eq!(resolve(&wanted, &[], &none), None);

    // The order of the library does not matter.
    let mut turned = library.clone();
    turned.reverse();
    for known in [&none, &seen, &all] {
        for ask in [&wanted, &missing, &nobody, &Ask::default()] {
            assert_eq!(resolve(ask, &library, known), resolve(ask, &turned, known));
        }
    }
}

fn done(customer: &str, d1: Option<i32>, findings: [u8; 3]) -> Done {
    Done {
        checksum: format!("{customer}-{d1:?}"),
        scenario: "gym-lunch-booth".into(),
        customer: customer.into(),
        persona: Persona::Busy,
        mode: Mode::Practice,
        seed: 1,
        day: 20_000,
        ended_at: "2026-01-01T10:00:00+08:00".into(),
        abandoned: false,
        outcome: Outcome::NextStep,
        tier: 600,
        par: 600,
        index: Some(7000),
        dimensions: [d1, None, None, None, None],
        items: Vec::new(),
        findings,
    }
}

#[test]
fn a_day_is_held_against_its_checks() {
    let camp = Programme::parse(&SMALL.replacen(
        "exit: [Dimension(dimension: D1, at_least: 3.25), Certificate(grade: Ready)]",
        "exit: [Quiz(percent: 80), Judging(percent: 80), Dimension(dimension: D1, at_least: 3.0, times: 2), NoFinding(severity: S2), Certificate(grade: Ready)]",
        1,
    ))
    .expect("sound");
    let day = &camp.days[0];
    let told = |results: &DayResults<'_>| {
        check_exit(day, results).into_iter().map(|(_, met, best)| (met, best)).collect::<Vec<_>>()
    };
    let nothing = told(&DayResults::default());
    assert_eq!(nothing, vec![(false, 0); 5], "nothing done is nothing reached");

    let drills = [done("a", Some(380), [0, 1, 0]), done("a", Some(310), [2, 0, 0]), done("b", None, [0, 0, 0])];
    let results = DayResults { quiz: Some(80), judging: Some(79), drills: &drills, grade: Some(Grade::Trainee) };
    assert_eq!(told(&results), [(true, 80), (false, 79), (true, 310), (true, 0), (false, 1)]);

    // Once is not twice; the last drill with a customer decides, and breaking off makes nothing good.
    let once = [done("a", Some(380), [0, 0, 0]), done("b", Some(200), [0, 0, 1])];
    let results = DayResults { drills: &once, grade: Some(Grade::Excellent), ..results };
    assert_eq!(told(&results)[2..], [(false, 200), (false, 1), (true, 3)]);
    let broken_off = Done { abandoned: true, ..done("b", Some(500), [0, 0, 0]) };
    let drills = [once[1].clone(), broken_off];
    let results = DayResults { drills: &drills, ..results };
    assert_eq!(told(&results)[2..4], [(false, 200), (false, 1)]);
}

#[test]
fn no_two_drills_of_a_programme_meet_the_same_customer_while_there_are_others() {
    use sparring::training::{camp::Work, past::Past};
    let library = sparring::content::Library::load(&sparring::content::Sources::default());
    let programme = &sparring::training::camp::shipped()[0];
    let met = |past: &Past| {
        let mut pairs = Vec::new();
        for (d, day) in programme.days.iter().enumerate() {
            for (t, task) in day.tasks.iter().enumerate() {
                if matches!(task.work, Work::Drill(_)) {
                    let seat = programme.seat(d, t);
                    let chosen = past.meets(programme, &seat, &library.scenarios).expect("somebody");
                    pairs.push((chosen.scenario, chosen.customer));
                }
            }
        }
        pairs
    };
    let fresh = met(&Past::default());
    let mut once = fresh.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), fresh.len(), "{fresh:?}");
    // Whoever has met the second one already gets somebody else, and still nobody twice.
    let scenario = library.scenario(&fresh[1].0).expect("a shipped scenario");
    let customer = scenario.customers.iter().position(|c| c.id == fresh[1].1).expect("a customer");
    let mut session = sparring::domain::session::Session::new(
        scenario,
        sparring::domain::scenario::CustomerIdx(customer as u16),
        1,
        sparring::domain::ids::Mode::Practice,
    );
    session.abandon();
    let record = sparring::storage::Record::of(&session, &[], false, "2026-11-23T10:00:00+08:00".into());
    let past = Past { kept: Vec::new(), history: vec![sparring::storage::done_of(&record)] };
    let other = met(&past);
    assert!(!other.contains(&fresh[1]), "{other:?}");
    let mut once = other.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), other.len(), "{other:?}");
}
