//! What a camp works with besides drills: the quiz from the fact sheets, transcripts for judge training, cue cards for live cells.

use std::collections::{BTreeMap, BTreeSet};

use sparring::domain::{ids::*, scenario::CustomerIdx, text::Text};
use sparring::training::{
    cue_card::cue_card,
    judging::{self, Key, agreement, samples},
    quiz::{self, Question, Topic, questions},
};

use crate::support::shipped;

fn full(text: &Text) -> bool {
    !text.zh.trim().is_empty() && !text.en.trim().is_empty() && !text.en.contains('{') && !text.zh.contains('{')
}

/// Whether the answer is right by the fact sheet itself, looked up afresh.
fn is_right(question: &Question, option: &Text) -> bool {
    let library = shipped();
    let sheet = library.iter().find(|s| s.id == question.scenario).expect("the scenario is shipped");
    let facts = &sheet.facts;
    let truth = |text: &Text| facts.claims.iter().find(|c| c.text == *text).map(|c| c.truth);
    match question.topic {
        Topic::Claim => {
            let asked =
                facts.claims.iter().find(|c| question.ask.zh.contains(&c.text.zh)).expect("a claim is asked about");
            option.zh
                == match asked.truth {
                    Truth::True => "有依据，可以说",
                    Truth::Unverified => "没有依据，不能当事实说",
                    Truth::False => "与事实不符，不能说",
                }
        }
        Topic::Sayable => truth(option) == Some(Truth::True),
        Topic::Unsayable => truth(option).is_some_and(|t| t != Truth::True),
        Topic::Tier => {
            facts.tiers.iter().any(|t| question.ask.zh.contains(&format!("“{}”", t.name.zh)) && t.text == *option)
        }
        Topic::Fee => facts.fees.iter().any(|f| f.mandatory && f.text == *option),
        Topic::Term => facts.terms.iter().any(|(term, text)| {
            let name = sparring::locale::tr(Lang::Zh, &format!("term-{}", term.id()));
            question.ask.zh.contains(&format!("“{name}”")) && text == option
        }),
    }
}

#[test]
fn every_question_has_just_one_right_answer() {
    let library = shipped();
    let mut topics: BTreeMap<Topic, usize> = BTreeMap::new();
    let mut places: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    let mut truths: BTreeSet<String> = BTreeSet::new();
    for seed in 0..60 {
        let drawn = questions(seed, &library, 12);
        assert_eq!(drawn.len(), 12, "seed {seed}");
        for q in &drawn {
            let claim = q.topic == Topic::Claim;
            assert_eq!(q.options.len(), if claim { 3 } else { 4 }, "{q:?}");
            assert!(full(&q.ask) && full(&q.because) && q.options.iter().all(full), "{q:?}");
            let right: Vec<usize> = (0..q.options.len()).filter(|n| is_right(q, &q.options[*n])).collect();
            assert_eq!(right, [q.right], "seed {seed}: {q:#?}");
            let zh: BTreeSet<&str> = q.options.iter().map(|o| o.zh.as_str()).collect();
            let en: BTreeSet<&str> = q.options.iter().map(|o| o.en.as_str()).collect();
            assert!(zh.len() == q.options.len() && en.len() == q.options.len(), "two answers are alike: {q:?}");
            *topics.entry(q.topic).or_default() += 1;
            *places.entry((q.options.len(), q.right)).or_default() += 1;
            if claim {
                truths.insert(q.options[q.right].zh.clone());
            }
        }
    }
    assert_eq!(topics.len(), 6, "every topic comes: {topics:?}");
    assert_eq!(truths.len(), 3, "all three answers about a statement come: {truths:?}");
    // The place of the right answer tells nothing: each place gets its share, give or take four standard errors.
    for options in [3, 4] {
        let counts: Vec<u32> = (0..options).map(|n| places.get(&(options, n)).copied().unwrap_or(0)).collect();
        let total: u32 = counts.iter().sum();
        let (share, n) = (1.0 / options as f64, f64::from(total));
        let most = 4.0 * (n * share * (1.0 - share)).sqrt();
        assert!(counts.iter().all(|c| (f64::from(*c) - n * share).abs() <= most), "{options} options: {counts:?}");
    }
}

#[test]
fn no_question_gives_another_away() {
    let library = shipped();
    for seed in 0..40 {
        let drawn = questions(seed, &library, 40);
        assert!(drawn.len() > library.len(), "seed {seed}: only {} questions", drawn.len());
        let mut asked: BTreeMap<&str, usize> = BTreeMap::new();
        for (n, q) in drawn.iter().enumerate() {
            *asked.entry(&q.scenario).or_default() += 1;
            for other in drawn.iter().skip(n + 1).filter(|o| o.scenario == q.scenario) {
                assert_ne!((&q.ask, &q.options), (&other.ask, &other.options), "seed {seed}: a question comes twice");
                for (a, b) in [(q, other), (other, q)] {
                    let answer = &a.options[a.right];
                    let shown = [&b.ask, &b.because].into_iter().chain(&b.options);
                    let told = shown.filter(|_| a.topic != Topic::Claim).any(|text| text.zh.contains(&answer.zh));
                    assert!(!told, "seed {seed}: {a:#?} is answered by {b:#?}");
                    assert_ne!(a.because, b.because, "seed {seed}");
                }
            }
        }
        // Nobody is asked about one sheet twice before every sheet had its turn.
        assert_eq!(asked.len(), library.len(), "seed {seed}: {asked:?}");
    }
}

#[test]
fn the_same_seed_asks_the_same() {
    let library = shipped();
    let mut turned = library.clone();
    turned.reverse();
    let first = questions(7, &library, 12);
    assert_eq!(first, questions(7, &turned, 12), "the order of the library does not matter");
    assert_ne!(first, questions(8, &library, 12));
    assert!(questions(7, &[], 12).is_empty());
    assert_eq!(questions(7, &library, 1000).len(), questions(7, &library, quiz::MOST).len());
    let right: Vec<Option<usize>> = first.iter().map(|q| Some(q.right)).collect();
    assert_eq!(quiz::grade(&first, &right).percent, 100);
    let mut some = right.clone();
    some[0] = None;
    some[1] = Some((first[1].right + 1) % first[1].options.len());
    some[2] = Some(99);
    let graded = quiz::grade(&first, &some);
    assert_eq!((graded.questions, graded.right, graded.percent), (12, 9, 75));
    assert_eq!(quiz::grade(&first, &[]).right, 0);
    assert_eq!(quiz::grade(&[], &[]).percent, 0);
}

#[test]
fn transcripts_spread_over_the_scale() {
    let library = shipped();
    let mut bands: [BTreeSet<u8>; 5] = Default::default();
    for seed in 0..20 {
        let drawn = samples(seed, &library, 6);
        assert_eq!(drawn.len(), 6);
        let mut seats = BTreeSet::new();
        for (d, bands) in bands.iter_mut().enumerate() {
            let here: BTreeSet<u8> = drawn.iter().filter_map(|s| s.key[d]).collect();
            assert!(here.len() >= 3, "seed {seed}: D{} shows only {here:?}", d + 1);
            assert!(here.iter().any(|b| *b <= 2) && here.iter().any(|b| *b >= 4), "seed {seed}: D{}: {here:?}", d + 1);
            bands.extend(here);
        }
        for sample in &drawn {
            let scenario = sample.game.session.scenario();
            assert!(seats.insert((scenario.id.clone(), sample.customer)), "seed {seed}: a customer comes twice");
            assert_eq!(sample.key, judging::key(&sample.game.card));
            assert!(sample.key.iter().flatten().all(|band| (1..=5).contains(band)));
        }
    }
    assert!(bands.iter().all(|b| b.len() == 5), "every band of every dimension comes: {bands:?}");
    let one = |seed| -> Vec<(String, Key)> {
        samples(seed, &library, 6).iter().map(|s| (s.game.session.scenario().id.clone(), s.key)).collect()
    };
    assert_eq!(one(3), one(3));
    assert_ne!(one(3), one(4));
    assert!(samples(3, &[], 6).is_empty());
}

#[test]
fn agreement_is_counted() {
    let keys: [Key; 2] = [[Some(3), Some(5), None, Some(1), Some(2)], [Some(4), Some(1), Some(2), Some(1), Some(5)]];
    let found = agreement(&keys, &[[3, 4, 1, 1, 4], [5, 1, 2, 3, 5]]);
    // D1 3-3 4-5, D2 5-4 1-1, D3 2-2 (one key), D4 1-1 1-3, D5 2-4 5-5: nine pairs, five exact, two one off, two further.
    let all = found.all.expect("something was compared");
    assert_eq!((all.rated, all.exact, all.within), (9, 55, 77));
    let shares: Vec<(u32, u8, u8)> = found.dimensions.iter().flatten().map(|s| (s.rated, s.exact, s.within)).collect();
    assert_eq!(shares, [(2, 50, 100), (2, 50, 100), (1, 100, 100), (2, 50, 50), (2, 50, 50)]);
    assert!(!found.passed);
    // Four of five is just enough.
    let keys = [[Some(1); 5]];
    assert!(agreement(&keys, &[[1, 2, 1, 2, 3]]).passed);
    assert!(!agreement(&keys, &[[1, 2, 1, 3, 3]]).passed);
    let nothing = agreement(&[[None; 5]], &[[1; 5]]);
    assert_eq!((nothing.all, nothing.passed), (None, false));
}

#[test]
fn every_customer_can_be_played_by_a_person() {
    for scenario in shipped() {
        for (n, seated) in scenario.customers.iter().enumerate() {
            let card = cue_card(&scenario, CustomerIdx(n as u16));
            let at = format!("{} {}", scenario.id, seated.id);
            assert!([&card.title, &card.setting, &card.name, &card.who].into_iter().all(full), "{at}");
            assert_eq!(card.wants.len(), seated.weights.iter().filter(|w| **w > 0).count(), "{at}");
            assert!(card.wants.len() >= 2, "{at}");
            // The order of the wants is that of this customer's weights.
            let weight = |need: &Text| {
                let at = scenario.needs.iter().position(|n| n.note == *need).expect("a need of the scenario");
                seated.weights[at]
            };
            assert!(card.wants.windows(2).all(|w| weight(&w[0].need) >= weight(&w[1].need)), "{at}");
            for want in &card.wants {
                assert!(full(&want.rank) && full(&want.need) && want.hints.iter().all(full), "{at}: {want:?}");
                assert!(want.admit.as_ref().is_some_and(full), "{at}: nothing to admit for {want:?}");
            }
            assert!(card.wants.iter().any(|w| !w.hints.is_empty()), "{at}: nothing slips out");
            assert_eq!(card.objections.len(), seated.pool.len(), "{at}");
            for (objection, entry) in card.objections.iter().zip(&seated.pool) {
                assert!(full(&objection.when) && full(&objection.title), "{at}: {objection:?}");
                assert!(objection.line.as_ref().is_some_and(full), "{at}: {objection:?}");
                assert_eq!(objection.cause.is_some(), entry.masked_by.is_some(), "{at}");
                if let Some((title, line)) = &objection.cause {
                    assert!(full(title) && *title != objection.title, "{at}: {objection:?}");
                    assert!(line.as_ref().is_some_and(full), "{at}: {objection:?}");
                }
            }
            assert!(card.reactions.len() == 5 && card.reactions.iter().all(full), "{at}");
            assert!(!card.reactions.iter().any(|r| r.zh.starts_with("card-")), "{at}: a sentence is missing");
        }
    }
    // What one customer of a scenario says is not what the other one says.
    for scenario in shipped() {
        let cards: Vec<_> = (0..scenario.customers.len()).map(|n| cue_card(&scenario, CustomerIdx(n as u16))).collect();
        let lines = |n: usize| {
            cards[n].objections.iter().filter_map(|o| o.line.clone()).map(|l| l.zh).collect::<BTreeSet<String>>()
        };
        let differ = (1..cards.len()).all(|n| lines(0) != lines(n) && cards[0].who != cards[n].who);
        assert!(differ, "{}", scenario.id);
    }
}
