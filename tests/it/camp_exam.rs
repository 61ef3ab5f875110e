//! The certification exam: the form that is drawn, the decision by the rule's table, and the certificate that can be checked.

use std::collections::BTreeSet;

use sparring::domain::{ids::*, scenario::Shared};
use sparring::lab::bots::dice;
use sparring::training::{
    Done,
    camp::Pair,
    certificate::{Certificate, Grade},
    exam::{Decision, ExamDrill, Form, Lack, Reason, Rule, decide, draw, draw_more},
};

use crate::support::shipped;

fn pairs(library: &[Shared]) -> BTreeSet<Pair> {
    library.iter().flat_map(|s| s.customers.iter().map(|c| (s.id.clone(), c.id.clone()))).collect()
}

fn drawn(form: &Form) -> Vec<Pair> {
    form.seats.iter().map(|seat| (seat.scenario.clone(), seat.customer.clone())).collect()
}

fn stages<'a>(form: &'a Form, library: &'a [Shared]) -> impl Iterator<Item = (Vec<Stage>, u8)> + 'a {
    form.seats.iter().map(|seat| {
        let scenario = library.iter().find(|s| s.id == seat.scenario).expect("drawn from the library");
        (scenario.stages.clone(), scenario.level)
    })
}

#[test]
fn a_form_has_one_of_each_type_and_the_hard_ones() {
    let library = shipped();
    let rule = Rule::default();
    let mut customers = BTreeSet::new();
    for n in 0..300 {
        let form = draw(&rule, &library, &BTreeSet::new(), &mut dice(n, 1)).expect("a form");
        let mut personas: Vec<Persona> = form.seats.iter().map(|s| s.persona).collect();
        personas.sort();
        assert_eq!(personas, Persona::ALL);
        assert!(form.lacks.is_empty() && form.seats.iter().all(|s| !s.seen), "{form:?}");
        assert!(stages(&form, &library).any(|(_, level)| level == 3), "{form:?}");
        let hard = [Stage::Complaint, Stage::Renewal, Stage::Negotiation];
        assert!(stages(&form, &library).any(|(of, _)| of.iter().any(|s| hard.contains(s))), "{form:?}");
        let scenarios: BTreeSet<&str> = form.seats.iter().map(|s| s.scenario.as_str()).collect();
        assert_eq!(scenarios.len(), 5, "a scenario comes twice: {form:?}");
        let seeds: BTreeSet<u64> = form.seats.iter().map(|s| s.seed).collect();
        assert!(seeds.len() == 5 && seeds.iter().all(|s| *s < 1 << 53));
        customers.extend(drawn(&form));
    }
    assert_eq!(customers.len(), pairs(&library).len(), "everybody can be drawn");
    let mut turned = library.clone();
    turned.reverse();
    let form = |library: &[Shared], n| draw(&rule, library, &BTreeSet::new(), &mut dice(n, 1));
    assert_eq!(form(&library, 5), form(&turned, 5), "the order of the library does not matter");
    assert_ne!(form(&library, 5), form(&library, 6));
    assert_eq!(form(&[], 5), None);
}

#[test]
fn known_customers_come_last_and_are_told() {
    let library = shipped();
    let rule = Rule::default();
    let all = pairs(&library);
    // One unknown customer of each type is left; with every choice of them the form takes just these, but for the hard ones.
    let left: Vec<Pair> = Persona::ALL
        .iter()
        .map(|p| {
            let find =
                |s: &Shared| Some((s.id.clone(), s.customers.iter().find(|c| c.traits.persona == *p)?.id.clone()));
            let special = ["annual-plan-table", "promised-upgrade"];
            let hard = library.iter().filter(|s| (*p == Persona::Price) == special.contains(&s.id.as_str()));
            hard.filter_map(find).next().expect("somebody of each type")
        })
        .collect();
    let known: BTreeSet<Pair> = all.iter().filter(|p| !left.contains(p)).cloned().collect();
    for n in 0..40 {
        let form = draw(&rule, &library, &known, &mut dice(n, 2)).expect("a form");
        assert!(form.lacks.is_empty(), "{form:?}");
        assert_eq!(drawn(&form).into_iter().collect::<BTreeSet<_>>(), left.iter().cloned().collect());
    }
    // Everybody is known: five sessions all the same, and it is said.
    let form = draw(&rule, &library, &all, &mut dice(1, 2)).expect("a form");
    assert_eq!((form.seats.len(), form.lacks.as_slice()), (5, [Lack::Unseen(5)].as_slice()));
    assert!(form.lacks[0].sentence().en.contains('5'));
    // A small library: what it lacks is said, and there are five sessions.
    let small: Vec<Shared> = library.iter().filter(|s| s.id == "gym-lunch-booth").cloned().collect();
    let form = draw(&rule, &small, &BTreeSet::new(), &mut dice(1, 2)).expect("a form");
    assert_eq!(form.seats.len(), 5);
    for lack in [Lack::Level, Lack::Stage, Lack::Persona(Persona::Price), Lack::Unseen(3)] {
        assert!(form.lacks.contains(&lack), "{lack:?} is not in {:?}", form.lacks);
    }
}

#[test]
fn the_extension_brings_two_others() {
    let library = shipped();
    for n in 0..100 {
        let form = draw(&Rule::default(), &library, &BTreeSet::new(), &mut dice(n, 3)).expect("a form");
        let more = draw_more(&form, &library, &BTreeSet::new(), &mut dice(n, 4)).expect("two more");
        assert_eq!((more.seats.len(), more.lacks.len()), (2, 0));
        assert_ne!(more.seats[0].persona, more.seats[1].persona);
        assert!(drawn(&more).iter().all(|pair| !drawn(&form).contains(pair)));
    }
}

fn session(n: usize, index: i32) -> ExamDrill {
    ExamDrill {
        checksum: format!("{n:064x}"),
        persona: Persona::ALL[n % 5],
        seed: n as u64 + 1,
        index: Some(index),
        dimensions: [Some(400); 5],
        of_par: 1000,
        findings: [0; 3],
    }
}

fn sessions(indices: &[i32]) -> Vec<ExamDrill> {
    indices.iter().enumerate().map(|(n, index)| session(n, *index)).collect()
}

fn decided(drills: &[ExamDrill], quiz: Option<u8>) -> Decision {
    decide(&Rule::default(), drills, quiz)
}

#[test]
fn the_table_of_grades_holds() {
    let steady = |index: i32| sessions(&[index; 5]);
    let grade = |drills: &[ExamDrill], quiz: u8| decided(drills, Some(quiz)).grade;
    // The cuts, from just below and just at.
    for (index, expected) in [
        (5499, Grade::None),
        (5500, Grade::Trainee),
        (6999, Grade::Trainee),
        (7000, Grade::Ready),
        (7999, Grade::Ready),
        (8000, Grade::Excellent),
    ] {
        assert_eq!(grade(&steady(index), 80), expected, "{index}");
    }
    // The quiz: without it nobody works alone, but a mentor may be with them.
    assert_eq!(grade(&steady(9000), 79), Grade::Trainee);
    let untested = decided(&steady(9000), None);
    assert_eq!((untested.grade, untested.reasons), (Grade::Trainee, vec![Reason::Quiz { is: None, need: 80 }]));

    // Every dimension, in its mean.
    for d in 0..5 {
        let mut drills = steady(9000);
        drills.iter_mut().for_each(|drill| drill.dimensions[d] = Some(299));
        let found = decided(&drills, Some(100));
        assert_eq!(found.grade, Grade::Trainee);
        assert_eq!(found.reasons, [Reason::Dimension { dimension: Dimension::ALL[d], is: 299, need: 300 }]);
        drills.iter_mut().for_each(|drill| drill.dimensions[d] = Some(349));
        assert_eq!(grade(&drills, 100), Grade::Ready);
        // Scored in four of five is enough, in three it is not.
        let mut drills = steady(9000);
        drills[0].dimensions[d] = None;
        assert_eq!(grade(&drills, 100), Grade::Excellent);
        drills[1].dimensions[d] = None;
        let found = decided(&drills, Some(100));
        assert_eq!((found.grade, found.dims[d]), (Grade::Trainee, None));
        assert_eq!(found.reasons, [Reason::Rare { dimension: Dimension::ALL[d], is: 3, need: 4 }]);
    }
    // Outcomes: three of five, four for the best.
    for (good, expected) in [(2, Grade::Trainee), (3, Grade::Ready), (4, Grade::Excellent)] {
        let mut drills = steady(9000);
        drills.iter_mut().skip(good).for_each(|drill| drill.of_par = 599);
        assert_eq!(grade(&drills, 100), expected, "{good} outcomes");
        drills.iter_mut().for_each(|drill| drill.of_par = 600);
        assert_eq!(grade(&drills, 100), Grade::Excellent);
    }
    // Slight findings cost only the best grade, serious ones every grade.
    let with = |findings: [u8; 3]| {
        let mut drills = steady(9900);
        drills[2].findings = findings;
        grade(&drills, 100)
    };
    assert_eq!([with([1, 0, 0]), with([2, 0, 0]), with([200, 0, 0])], [Grade::Excellent, Grade::Ready, Grade::Ready]);
    assert_eq!([with([0, 1, 0]), with([0, 0, 1])], [Grade::None, Grade::None]);
    // Too few sessions are no exam.
    let found = decided(&sessions(&[9900; 4]), Some(100));
    assert_eq!((found.grade, found.extension_needed), (Grade::None, false));
    assert!(found.reasons.contains(&Reason::Sessions { is: 4, need: 5 }));
    assert_eq!(decided(&[], None).grade, Grade::None);
}

#[test]
fn what_was_not_formed_or_broken_off_counts_nothing() {
    let mut drills = sessions(&[9000; 5]);
    drills[0].index = None;
    assert_eq!(decided(&drills, Some(100)).mean, 7200);
    let done = Done {
        checksum: "c".into(),
        scenario: "s".into(),
        customer: "k".into(),
        persona: Persona::Busy,
        mode: Mode::Exam,
        seed: 3,
        day: 1,
        ended_at: String::new(),
        abandoned: true,
        outcome: Outcome::Abandoned,
        tier: 600,
        par: 600,
        index: None,
        dimensions: [None; 5],
        items: Vec::new(),
        findings: [0, 1, 0],
    };
    let drill = ExamDrill::from(&done);
    assert_eq!((drill.of_par, drill.index, drill.findings), (0, None, [0, 1, 0]));
    assert_eq!(ExamDrill::from(&Done { abandoned: false, ..done }).of_par, 1000);
}

#[test]
fn the_error_is_that_of_the_sessions() {
    // Spread 10, 0, −10 … around 70: s² = 250 / 4 · …, worked out by hand: Σd² = 4 · 100 = 400, s² = 100, s/√5 = 4.4721.
    let found = decided(&sessions(&[8000, 8000, 7000, 6000, 6000]), Some(100));
    assert_eq!((found.mean, found.sem), (7000, 447));
    // Fewer than five: the prototype's variance, √(318 / 4) = 8.9163.
    assert_eq!(decided(&sessions(&[7000; 4]), Some(100)).sem, 892);
    // A dimension's error comes from its own sessions: 3, 4, 5, 4, 4: Σd² = 2, s² = .5, √(.5 / 5) = .3162.
    let mut drills = sessions(&[7000; 5]);
    for (drill, points) in drills.iter_mut().zip([300, 400, 500, 400, 400]) {
        drill.dimensions[0] = Some(points);
    }
    assert_eq!(decided(&drills, Some(100)).dims[0], Some((400, 32)));
    assert_eq!(decided(&drills, Some(100)).dims[1], Some((400, 0)));
}

#[test]
fn near_a_cut_two_more_sessions_decide() {
    // Mean 71, error 4.47: within half an error of 70.
    let near = sessions(&[8100, 8100, 7100, 6100, 6100]);
    let found = decided(&near, Some(100));
    assert!(found.extension_needed && found.grade == Grade::Ready, "{found:?}");
    // Mean 74 is further than 2.24 away from 70 and from 80.
    let far = sessions(&[8400, 8400, 7400, 6400, 6400]);
    assert!(!decided(&far, Some(100)).extension_needed);
    // A steady trainee has no error, so nothing to clear up.
    assert!(!decided(&sessions(&[7050; 5]), Some(100)).extension_needed);
    // Where the grade does not hang on the mean, more sessions would decide nothing.
    assert!(!decided(&near, Some(10)).extension_needed, "the quiz is missing either way");
    let mut lied = near.clone();
    lied[0].findings = [0, 1, 0];
    assert!(!decided(&lied, Some(100)).extension_needed);
    // Seven sessions are final, by the mean of seven.
    let seven = sessions(&[8100, 8100, 7100, 6100, 6100, 6600, 6600]);
    let found = decided(&seven, Some(100));
    assert_eq!((found.mean, found.grade, found.extension_needed), (6957, Grade::Trainee, false));
    assert_eq!(found.reasons, [Reason::Mean { is: 6957, need: 7000 }]);
    // Of seven, three fifths are four and four fifths are six.
    let with = |good: usize| {
        let mut drills = sessions(&[9000; 7]);
        drills.iter_mut().skip(good).for_each(|d| d.of_par = 0);
        decided(&drills, Some(100)).grade
    };
    assert_eq!([with(3), with(4), with(5), with(6)], [Grade::Trainee, Grade::Ready, Grade::Ready, Grade::Excellent]);
}

#[test]
fn every_reason_is_a_sentence() {
    let dimension = Dimension::D3;
    let reasons = [
        Reason::Sessions { is: 4, need: 5 },
        Reason::Serious { count: 2 },
        Reason::Mean { is: 6957, need: 7000 },
        Reason::Dimension { dimension, is: 287, need: 300 },
        Reason::Rare { dimension, is: 3, need: 4 },
        Reason::Outcomes { is: 2, need: 3 },
        Reason::Slight { is: 3, most: 1 },
        Reason::Quiz { is: Some(75), need: 80 },
        Reason::Quiz { is: None, need: 80 },
    ];
    let shown = ["4", "2", "69.57", "2.87", "3", "2", "3", "75", "80"];
    for (reason, figure) in reasons.iter().zip(shown) {
        let text = reason.sentence();
        for half in [&text.zh, &text.en] {
            assert!(half.contains(figure) && !half.contains("exam-reason") && !half.contains('{'), "{text:?}");
        }
    }
    for lack in [Lack::Persona(Persona::Busy), Lack::Level, Lack::Stage, Lack::Unseen(2)] {
        assert!(!lack.sentence().zh.contains("exam-lack"), "{lack:?}");
    }
    for grade in Grade::ALL {
        assert!(!grade.name().en.starts_with("grade-"), "{grade:?}");
    }
}

fn certificate() -> (Rule, Vec<ExamDrill>, Certificate) {
    let rule = Rule::default();
    let drills = sessions(&[8400, 8400, 7400, 6400, 6400]);
    let decision = decide(&rule, &drills, Some(92));
    let dates = ("2026-03-02".to_owned(), "2027-03-02".to_owned());
    let made = Certificate::of(&decision, &rule, ("李想", "三月班"), &drills, Some(92), (3, 2), dates);
    (rule, drills, made)
}

#[test]
fn a_certificate_can_be_checked() {
    let (rule, drills, made) = certificate();
    assert_eq!(made.grade, Grade::Ready);
    assert_eq!(made.verify(&rule, &drills, Some(92)), []);
    let json = serde_json::to_string(&made).expect("writes");
    let read: Certificate = serde_json::from_str(&json).expect("reads");
    assert_eq!((&read, read.code()), (&made, made.code()));

    let code = made.code();
    assert_eq!(code.len(), 14);
    assert!(code.split('-').all(|part| part.len() == 4), "{code}");
    assert!(!code.contains(['I', 'L', 'O', 'U']), "{code}");
    assert!(made.has_code(&code.to_lowercase().replace('-', " ")));
    assert!(made.has_code(&code.replace('0', "o").replace('1', "l")));
    assert!(!made.has_code("") && !made.has_code(&code[..13]));
    // The code is the beginning of the hash: worked out here in another way.
    let hash = blake3::hash(json.as_bytes());
    let mut number = u64::from_be_bytes(hash.as_bytes()[..8].try_into().expect("eight bytes")) >> 4;
    let mut letters = [' '; 12];
    for letter in letters.iter_mut().rev() {
        *letter = char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(number % 32) as usize]);
        number /= 32;
    }
    assert_eq!(code.replace('-', ""), letters.iter().collect::<String>());
}

#[test]
fn whatever_is_changed_in_a_certificate_shows() {
    let (rule, drills, made) = certificate();
    let whats = |c: &Certificate, drills: &[ExamDrill]| -> Vec<String> {
        let found = c.verify(&rule, drills, Some(92));
        assert!(found.iter().all(|d| !d.sentence().en.contains("certificate-")), "{found:?}");
        found.into_iter().map(|d| d.what).collect()
    };
    type Change = fn(&mut Certificate);
    let changes: [(Change, &[&str]); 7] = [
        (|c| c.grade = Grade::Excellent, &["grade"]),
        (|c| c.mean += 100, &["mean"]),
        (|c| c.sem = 0, &["sem"]),
        (|c| c.dimensions[3] = Some((500, 0)), &["d4"]),
        (|c| c.quiz = Some(100), &["quiz"]),
        (|c| c.rule = "easy".into(), &["rule"]),
        (|c| c.drills[1].2 += 1, &["drills"]),
    ];
    for (change, expected) in changes {
        let mut changed = made.clone();
        change(&mut changed);
        assert_eq!(whats(&changed, &drills), expected);
        assert_ne!(changed.code(), made.code());
    }
    // Another record in place of one: the figures do not fit any more.
    let mut others = drills.clone();
    others[4] = ExamDrill { index: Some(9000), checksum: "f".repeat(64), ..others[4].clone() };
    let found = whats(&made, &others);
    assert!(["drills", "mean", "sem"].iter().all(|w| found.iter().any(|f| f == w)), "{found:?}");
    // A record that is gone.
    assert!(whats(&made, &drills[..4]).iter().any(|w| w == "grade"));
    // An exam that should have gone on.
    let near = sessions(&[8100, 8100, 7100, 6100, 6100]);
    let decision = decide(&rule, &near, Some(92));
    let early = Certificate::of(&decision, &rule, ("a", "b"), &near, Some(92), (3, 2), made.dates.clone());
    assert_eq!(whats(&early, &near), ["final"]);
    // Name and dates are nobody's to recompute, but the code holds them.
    let renamed = Certificate { name: "别人".into(), ..made.clone() };
    assert!(whats(&renamed, &drills).is_empty() && !renamed.has_code(&made.code()));
}
