//! Every row of the training material has a place in the product, and every judgement has a card.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    time::{Duration, Instant},
};

use sparring::{
    content::{Library, Sources},
    domain::{ids::*, score::Item},
    handbook::{DEEDS, DEFERRED, Home, Index, PLACES, ROWS, Screen, Topic, explaining, is_row, trains},
    locale,
    training::micro,
};

fn library() -> Library {
    Library::load(&Sources::default())
}

fn rows() -> impl Iterator<Item = String> {
    ROWS.iter().flat_map(|(module, count)| (1..=*count).map(move |n| format!("{module}-{n:02}")))
}

/// Kinds of places that claim a row.
fn claims(library: &Library) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut claims: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let mut claim = |row: &str, kind| {
        assert!(is_row(row), "{row} is claimed and is no row");
        claims.entry(row.to_owned()).or_default().insert(kind);
    };
    for scenario in &library.scenarios {
        scenario.covers.iter().for_each(|row| claim(row, "scenario"));
        scenario.beats.iter().flat_map(|beat| &beat.covers).for_each(|row| claim(row, "beat"));
    }
    library.cards.iter().flat_map(|card| &card.covers).for_each(|row| claim(row, "card"));
    for (row, homes) in PLACES {
        assert!(!homes.is_empty(), "{row} is listed without a place");
        for home in *homes {
            claim(row, if matches!(home, Home::Rule(_)) { "rule" } else { "screen" });
        }
    }
    claims
}

#[test]
fn every_row_is_claimed_and_what_is_deferred_is_claimed_nowhere() {
    let library = library();
    let claims = claims(&library);
    let deferred: BTreeMap<&str, &str> = DEFERRED.iter().copied().collect();
    assert_eq!(deferred.len(), DEFERRED.len(), "a row is deferred twice");
    for row in rows() {
        match (claims.contains_key(&row), deferred.get(row.as_str())) {
            (false, None) => panic!("{row} has no place"),
            (true, Some(feature)) => panic!("{row} waits for {feature} and has a place all the same"),
            (false, Some(feature)) => assert!(!feature.trim().is_empty(), "{row} waits for nothing"),
            (true, None) => {}
        }
    }
    assert!(deferred.keys().all(|row| is_row(row)));
    let count = |kind| claims.values().filter(|kinds| kinds.contains(kind)).count();
    println!(
        "{} rows: {} in cards, {} in scenarios, {} in beats, {} in rules, {} on screens; {} deferred",
        rows().count(),
        count("card"),
        count("scenario"),
        count("beat"),
        count("rule"),
        count("screen"),
        deferred.len()
    );
}

#[test]
fn a_row_is_listed_once_and_every_screen_that_is_named_is_there() {
    let listed: BTreeSet<&str> = PLACES.iter().map(|(row, _)| *row).collect();
    assert_eq!(listed.len(), PLACES.len());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named: BTreeSet<Screen> = PLACES
        .iter()
        .flat_map(|(_, homes)| homes.iter())
        .filter_map(|home| match home {
            Home::Screen(screen) => Some(*screen),
            Home::Rule(_) => None,
        })
        .collect();
    for screen in Screen::ALL {
        let (file, key) = screen.source();
        let source = fs::read_to_string(root.join(file)).unwrap_or_else(|e| panic!("{screen:?}: {file}: {e}"));
        assert!(source.contains(&format!("\"{key}\"")), "{screen:?}: {file} does not say {key}");
        assert!(locale::has(Lang::Zh, key) && locale::has(Lang::En, key), "{screen:?}: nobody can read {key}");
        assert!(named.contains(&screen) || screen == Screen::Briefing, "{screen:?} is listed and claims no row");
    }
}

#[test]
fn whatever_is_judged_has_a_card_that_explains_it() {
    let cards = library().cards;
    let mut topics: Vec<Topic> = Item::ALL.iter().copied().map(Topic::Item).collect();
    topics.extend(Method::ALL.iter().copied().map(Topic::Method));
    topics.extend(ViolationCode::ALL.iter().copied().map(Topic::Violation));
    topics.extend(ObjectionClass::ALL.iter().copied().map(Topic::Objection));
    topics.extend(CloseStyle::ALL.iter().copied().map(Topic::Close));
    topics.extend(Spin::ALL.iter().copied().map(Topic::Ask));
    topics.extend(Content::ALL.iter().copied().map(Topic::Present));
    topics.extend(Opening::ALL.iter().copied().map(Topic::Open));
    topics.extend(Cue::ALL.iter().copied().map(Topic::Cue));
    topics.extend(Delivery::ALL.iter().copied().map(Topic::Delivery));
    topics.extend(Persona::ALL.iter().copied().map(Topic::Persona));
    topics.extend(Style::ALL.iter().copied().map(Topic::Style));
    topics.extend(Stage::ALL.iter().copied().map(Topic::Stage));
    topics.extend(DEEDS.iter().map(|deed| Topic::Deed(deed)));
    for (_, homes) in PLACES {
        topics.extend(homes.iter().filter_map(|home| match home {
            Home::Rule(topic) => Some(*topic),
            Home::Screen(_) => None,
        }));
    }
    let missing: Vec<String> =
        topics.iter().filter(|topic| explaining(&cards, &[**topic]).is_none()).map(Topic::to_string).collect();
    assert!(missing.is_empty(), "no card is about {}", missing.join(", "));
}

#[test]
fn every_card_about_a_skill_starts_a_micro_drill_and_most_are_trained_somewhere() {
    let library = library();
    let (mut skills, mut close, mut slowest) = (0, 0, Duration::ZERO);
    for card in library.cards.iter().filter(|card| card.skill().is_some()) {
        let began = Instant::now();
        let spot = micro::for_card(card, 20_260, &library.scenarios);
        slowest = slowest.max(began.elapsed());
        let spot = spot.unwrap_or_else(|| panic!("{} has no micro-drill", card.id));
        let scenario = library.scenario(&spot.scenario).expect("a shipped scenario");
        assert!(spot.session(scenario).is_some(), "{}", card.id);
        skills += 1;
        let said = |topic: &Topic| {
            let (moves, _) = spot.model(scenario).expect("the expert goes on");
            moves.iter().any(|m| topic.is_said_by(scenario, &scenario.replies[m.reply.at()]))
        };
        close += usize::from(card.topics.iter().any(said));
    }
    let trained =
        library.cards.iter().filter(|c| !trains(c, library.scenarios.iter().map(|s| &**s)).is_empty()).count();
    println!(
        "{} cards, {skills} with a micro-drill ({close} where the expert says just that), {trained} trained by scenarios; \
         the slowest place is found in {} ms",
        library.cards.len(),
        slowest.as_millis()
    );
    assert!(skills >= 60 && close >= 30 && trained >= 60, "{skills} {close} {trained}");
    assert!(slowest < Duration::from_secs(2), "{slowest:?}");
}

#[test]
fn a_keystroke_finds_its_cards_in_under_ten_milliseconds() {
    let cards = library().cards;
    let index = Index::new(&cards);
    let mut slowest = (Duration::ZERO, String::new());
    let names = cards.iter().flat_map(|card| [&card.title.zh, &card.title.en, &card.id]);
    let others =
        ["zdsy", "最底使用", "jiazhiduibi", "lowset use", "qqqqqqqqqqqqqqqqqqqq", "a", "的"].map(str::to_owned);
    for name in names.cloned().chain(others) {
        let typed: Vec<char> = name.chars().collect();
        for length in 1..=typed.len() {
            let typed: String = typed[..length].iter().collect();
            // A busy machine may hold one of them up; all three it does not.
            let time = (0..3).map(|_| {
                let began = Instant::now();
                std::hint::black_box(index.search(&typed));
                began.elapsed()
            });
            let best = time.min().unwrap_or_default();
            if best > slowest.0 {
                slowest = (best, typed);
            }
        }
    }
    println!("{} cards: the slowest keystroke, “{}”, takes {:?}", cards.len(), slowest.1, slowest.0);
    assert!(slowest.0 < Duration::from_millis(10), "{slowest:?}");
}
