//! Competitions from the draw to the seal: one desk, many desks, tampering, tournaments of bots.

use std::path::Path;

use sparring::{
    competition::{
        event::{Body, Verdict},
        ladder::ladder,
        rules::{Contestant, Format, Rules, Stage, Title},
        seal::{Round, Slot},
        sign::Signer,
    },
    domain::{
        draw::Kind as Draw,
        ids::{Delivery, Lang, Mode},
        scenario::{CustomerIdx, ReplyIdx},
        session::{Move, Session},
    },
    lab::{Seat, bots::Kind},
    report,
    storage::{
        DataDir,
        pk::{EventFile, PkResult, PkSeat, PkVerdict, verify_event, verify_event_bytes},
    },
};

use crate::support::LIBRARY;

pub fn data(folder: &Path) -> DataDir {
    DataDir::find(Some(folder)).expect("a data directory")
}

pub fn rules(n: usize, stages: Vec<Format>) -> Rules {
    let contestants = (1..=n).map(|k| Contestant { name: format!("选手{k}"), team: String::new() });
    let stage = |format| Stage { format, weights: None, panel: false };
    Rules {
        name: "春季PK".into(),
        contestants: contestants.collect(),
        stages: stages.into_iter().map(stage).collect(),
        ..Rules::default()
    }
}

pub fn create(data: &DataDir, rules: Rules) -> EventFile {
    EventFile::create(data, None, rules, &LIBRARY.scenarios).map_err(|e| e.text()).expect("a sound event")
}

/// How many of a thousand moves a contestant slips, by the number in the name: the first is the best.
pub fn skill(event: &EventFile, who: usize) -> Kind {
    let name = &event.chain.event.rules.contestants[who].name;
    let k: u32 = name.trim_start_matches("选手").parse().expect("a number in the name");
    Kind::Expert(50 * k)
}

/// Plays what is due for somebody and gives the line.
pub fn play(data: &DataDir, event: &EventFile, who: usize, slot: Slot) -> Body {
    let find = |id: &str, hash: &str| LIBRARY.scenario(id).filter(|s| s.hash == hash).cloned();
    let (mut seat, mut session) = PkSeat::take(data, event, who, slot, find, |s| LIBRARY.bundle(s).cloned())
        .map_err(|e| e.text())
        .expect("a seat");
    if let Some(Format::Relay { .. }) = event.chain.event.format(slot.of()) {
        seat.hand_over(who as u8 + 1, "").expect("written");
    }
    perform(&mut seat, &mut session, skill(event, who));
    let body = seat.result(&mut session, false);
    seat.forget();
    body
}

fn perform(seat: &mut PkSeat, session: &mut Session, kind: Kind) {
    let mut bot = kind.bot(session.customer(), session.seed(), 0);
    while !session.is_over() {
        let chair = Seat::new(session);
        let leave =
            sparring::domain::session::Move { reply: chair.leave(), delivery: sparring::domain::ids::Delivery::Calm };
        let played = bot.choose(&chair).unwrap_or(leave);
        session.play(played).expect("bots choose what is on offer");
        // Unique thinking times, as people have them.
        let think = 1000 + u64::from(seat.waiting.contestant);
        seat.moved(session, played, think).expect("written");
    }
}

/// Plays everything that is due and opens the rounds until nothing is left.
pub fn play_all(data: &DataDir, event: &mut EventFile) {
    loop {
        while let Some(due) = event.chain.event.due().first().copied() {
            let body = play(data, event, due.contestant, due.slot);
            event.append(body).map_err(|e| e.text()).expect("it was due");
        }
        let rounds: Vec<Round> = event.chain.event.opened.keys().copied().collect();
        let level = rounds.iter().find_map(|of| {
            let bracket = matches!(event.chain.event.format(*of), Some(Format::Bracket { .. }));
            event.chain.event.level(*of).first().filter(|_| bracket).map(|pair| (*of, *pair))
        });
        if let Some((of, pair)) = level {
            event.sudden_death(data, of, pair).map_err(|e| e.text()).expect("a task in reserve");
            continue;
        }
        if event.chain.event.next_round().is_none() {
            return;
        }
        event.open_next(data).map_err(|e| e.text()).expect("the next round");
    }
}

fn verify(event: &EventFile) -> PkVerdict {
    verify_event(&event.path, None, |record| LIBRARY.scenario(&record.scenario).cloned().ok_or(None))
}

#[test]
fn a_form_and_a_bracket_of_five_are_played_sealed_and_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    let stages = vec![Format::Form { tasks: 5 }, Format::Bracket { of: 0, best_of: 1, final_best_of: 3 }];
    let mut event = create(&data, rules(5, stages));
    let (first, of) = (event.chain.event.sealed[0].clone(), Round { stage: 1, round: 1 });
    assert_eq!(first.of, of);
    let text = std::fs::read_to_string(&event.path).expect("the file");
    let drawn = LIBRARY.scenarios.iter().any(|s| text.contains(&format!("\"{}\"", s.id)));
    assert!(!drawn, "no scenario is named before the start");
    assert!(event.chain.event.due().is_empty());
    assert_eq!(event.open_next(&data).map_err(|e| e.text()), Ok(of));
    assert_eq!(event.chain.event.due().len(), 25);
    let early = event.open_next(&data).map_err(|e| e.text());
    assert!(early.is_err(), "the form is still to be played");
    play_all(&data, &mut event);
    let rows = event.chain.event.rows(of);
    assert!(rows.iter().all(|row| row.played == 5) && rows.windows(2).all(|w| w[0].mean >= w[1].mean));
    // Three byes to the best seeds, one match in the first round, and somebody has won.
    let round = |round| Round { stage: 2, round };
    let seeds = event.chain.event.seeds(round(1));
    assert_eq!(seeds, rows.iter().map(|row| row.contestant).collect::<Vec<_>>());
    let matches = event.chain.event.matches(round(1));
    assert_eq!(matches.iter().filter(|m| m.bye).count(), 3);
    let last = event.chain.event.matches(round(3));
    let champion = event.chain.event.winner(round(3), &last[0]).expect("a champion");
    assert!(seeds.contains(&champion));
    let [Some(a), Some(b)] = last[0].pair else { panic!("two finalists") };
    assert!(matches!(event.chain.event.series(round(3), [a, b]).verdict, Verdict::Won(..) | Verdict::Seed(_)));
    event.close(None).map_err(|e| e.text()).expect("closed");
    match verify(&event) {
        PkVerdict::Sound { closed, lines, runs, code, signed: None } => {
            assert!(closed && lines == event.chain.lines.len() && runs >= 25);
            assert_eq!(code, event.chain.code());
        }
        other => panic!("{other:?}"),
    }
    assert!(event.append(Body::Revealed {}).is_err(), "nothing follows the seal");
}

#[test]
fn what_is_not_due_is_refused_and_a_result_counts_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    let mut event = create(&data, rules(2, vec![Format::Duel { best_of: 3 }]));
    event.open_next(&data).map_err(|e| e.text()).expect("open");
    let slot = |game| Slot { stage: 1, round: 1, game };
    let find = |id: &str, _: &str| LIBRARY.scenario(id).cloned();
    let later = PkSeat::take(&data, &event, 0, slot(2), find, |_| None);
    assert!(later.is_err(), "game 2 is due after game 1");
    let body = play(&data, &event, 0, slot(1));
    let file = folder.path().join("one.json");
    let result = PkResult::new(&event.chain.event.id, body.clone());
    result.write(&file).map_err(|e| e.text()).expect("written");
    let at_hand = |record: &sparring::storage::Record| LIBRARY.scenario(&record.scenario).cloned().ok_or(None);
    let read = || PkResult::read(&file).map_err(|e| e.text()).expect("read");
    assert_eq!(read().import(&mut event, at_hand).map_err(|e| e.text()), Ok(true));
    assert_eq!(read().import(&mut event, at_hand).map_err(|e| e.text()), Ok(false), "it is there already");
    // The same run under another number is refused, and so is a second run of the same contestant.
    let Body::Result { slot: of, run, legs, record, .. } = body else { panic!("a result") };
    let stolen = Body::Result { contestant: 2, slot: of, run, met_before: false, legs, record };
    let stolen = PkResult::new(&event.chain.event.id, stolen).import(&mut event, at_hand);
    assert!(stolen.is_err());
    assert_eq!(event.chain.event.due().len(), 1);
}

#[test]
fn a_run_that_was_cut_off_goes_on_with_the_same_customer_or_is_lost_by_the_rule() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    for (pause, goes_on) in [(10, true), (0, false)] {
        let mut event = create(&data, Rules { pause, ..rules(2, vec![Format::Duel { best_of: 1 }]) });
        event.open_next(&data).map_err(|e| e.text()).expect("open");
        let slot = Slot { stage: 1, round: 1, game: 1 };
        let find = |id: &str, _: &str| LIBRARY.scenario(id).cloned();
        let (mut whole, mut session) =
            PkSeat::take(&data, &event, 0, slot, find, |_| None).map_err(|e| e.text()).expect("a seat");
        let mut bot = Kind::Generic.bot(session.customer(), 1, 0);
        for _ in 0..3 {
            let played = bot.choose(&Seat::new(&session)).expect("a move");
            session.play(played).expect("on offer");
            whole.moved(&session, played, 5).expect("written");
        }
        let events = session.events().to_vec();
        drop(whole);
        if !goes_on {
            // The clock has a resolution of seconds.
            std::thread::sleep(std::time::Duration::from_millis(1100));
        }
        let again = PkSeat::take(&data, &event, 0, slot, find, |_| None);
        match (again, goes_on) {
            (Ok((seat, session)), true) => {
                assert!(seat.resumed && seat.left().is_some());
                assert_eq!(session.events(), events.as_slice());
            }
            (Err(_), false) => {
                event.append(PkSeat::too_late(0, slot)).map_err(|e| e.text()).expect("lost by the rule");
                let body = play(&data, &event, 1, slot);
                event.append(body).map_err(|e| e.text()).expect("the other plays");
                let verdict = event.chain.event.series(slot.of(), [0, 1]).verdict;
                assert!(matches!(verdict, Verdict::Won(1, sparring::competition::run::By::Absence)), "{verdict:?}");
            }
            (other, _) => panic!("{other:?}"),
        }
    }
}

/// A closed duel with a revealed name and an overruling: every kind of line that a short event has.
fn closed_duel(data: &DataDir) -> EventFile {
    let mut event = create(data, rules(2, vec![Format::Duel { best_of: 1 }]));
    play_all(data, &mut event);
    let at_hand = |record: &sparring::storage::Record| LIBRARY.scenario(&record.scenario).cloned().ok_or(None);
    let slot = Slot { stage: 1, round: 1, game: 1 };
    event.overrule("王老师", 0, slot, 0, 1000, "这句其实问到了", at_hand).map_err(|e| e.text()).expect("overruled");
    event.append(Body::Revealed {}).map_err(|e| e.text()).expect("revealed");
    event.close(Some(&Signer::generate())).map_err(|e| e.text()).expect("closed");
    event
}

/// Whether a changed file is still taken for the closed event.
fn passes(bytes: &[u8], code: &str) -> bool {
    let find = |record: &sparring::storage::Record| LIBRARY.scenario(&record.scenario).cloned().ok_or(None);
    matches!(verify_event_bytes(bytes, Some(code), find), PkVerdict::Sound { closed: true, signed: Some(_), .. })
}

#[test]
fn ten_thousand_changes_to_a_closed_event_are_all_found() {
    use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    let event = closed_duel(&data);
    let bytes = std::fs::read(&event.path).expect("the file");
    let code = event.chain.code();
    assert!(passes(&bytes, &code));
    let lines: Vec<&[u8]> = bytes.split_inclusive(|b| *b == b'\n').collect();
    let mut dice = ChaCha8Rng::seed_from_u64(7);
    let mut missed = Vec::new();
    for n in 0..10_000 {
        let mut order: Vec<usize> = (0..lines.len()).collect();
        let at = dice.random_range(0..lines.len());
        let (kind, changed) = match dice.random_range(0..7) {
            0 | 1 => {
                let mut changed = bytes.clone();
                let at = dice.random_range(0..changed.len());
                changed[at] ^= 1 << dice.random_range(0..8);
                ("a bit", changed)
            }
            2 => {
                let mut changed = bytes.clone();
                changed.truncate(dice.random_range(0..bytes.len()));
                ("cut off", changed)
            }
            kind => {
                match kind {
                    3 => drop(order.remove(at)),
                    4 => order.insert(dice.random_range(0..=order.len()), at),
                    5 => {
                        let other = (at + 1 + dice.random_range(0..lines.len() - 1)) % lines.len();
                        order.swap(at, other);
                    }
                    _ => order.truncate(at),
                }
                ("lines", order.iter().flat_map(|at| lines[*at].to_vec()).collect())
            }
        };
        if changed != bytes && passes(&changed, &code) {
            missed.push((n, kind));
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
    // Two records exchanged between the contestants, everything else left as it was.
    let text = String::from_utf8(bytes).expect("text");
    let swapped: String = text
        .lines()
        .map(|line| match line {
            l if l.contains("\"contestant\":1,") => l.replacen("\"contestant\":1,", "\"contestant\":2,", 1) + "\n",
            l if l.contains("\"contestant\":2,") => l.replacen("\"contestant\":2,", "\"contestant\":1,", 1) + "\n",
            l => format!("{l}\n"),
        })
        .collect();
    assert!(swapped != text && !passes(swapped.as_bytes(), &code));
}

#[test]
fn the_place_of_a_change_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    let event = closed_duel(&data);
    let text = std::fs::read_to_string(&event.path).expect("the file");
    let at_hand = |record: &sparring::storage::Record| LIBRARY.scenario(&record.scenario).cloned().ok_or(None);
    for (n, line) in text.lines().enumerate() {
        let changed = text.replacen(line, &line.replacen("\"at\":\"2", "\"at\":\"3", 1), 1);
        match verify_event_bytes(changed.as_bytes(), None, at_hand) {
            PkVerdict::Altered(fault) => assert_eq!(fault.line as usize, n + 1, "{fault:?}"),
            other => panic!("line {}: {other:?}", n + 1),
        }
    }
    // A tail that was cut off at a line's end leaves an open event; the head code tells.
    let head: String = text.lines().take(3).map(|l| format!("{l}\n")).collect();
    assert!(matches!(verify_event_bytes(head.as_bytes(), None, at_hand), PkVerdict::Sound { closed: false, .. }));
    let told = verify_event_bytes(head.as_bytes(), Some(&event.chain.code()), at_hand);
    assert!(matches!(told, PkVerdict::Altered(_)), "{told:?}");
}

/// The standings as the command line prints them.
fn standings(event: &EventFile) -> String {
    [Lang::Zh, Lang::En].map(|lang| report::pk::standings(&event.chain.event, lang)).join("\n")
}

#[test]
fn twelve_desks_and_files_alone_come_to_the_same_standings_as_one_desk() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = data(&folder.path().join("home"));
    let stages = vec![Format::Form { tasks: 5 }, Format::Bracket { of: 8, best_of: 1, final_best_of: 3 }];
    let start = create(&home, rules(12, stages));
    // One desk plays everything.
    let single = folder.path().join("single.pk");
    std::fs::copy(&start.path, &single).expect("copied");
    let mut one = EventFile::open(&single).map_err(|e| e.text()).expect("the copy");
    play_all(&home, &mut one);
    // Twelve desks, each with a data directory of its own: the event goes out and results come back as files, in another order.
    let stick = folder.path().join("stick");
    let desks: Vec<DataDir> = (0..12).map(|desk| data(&folder.path().join(format!("desk{desk}")))).collect();
    let mut many = start;
    let at_hand = |record: &sparring::storage::Record| LIBRARY.scenario(&record.scenario).cloned().ok_or(None);
    let mut files = 0;
    loop {
        let out = stick.join(format!("{files}.pk"));
        std::fs::create_dir_all(&stick).expect("the stick");
        std::fs::copy(&many.path, &out).expect("the event goes out");
        let mut dues = many.chain.event.due();
        if dues.is_empty() {
            let rounds: Vec<Round> = many.chain.event.opened.keys().copied().collect();
            let level = rounds.iter().find_map(|of| many.chain.event.level(*of).first().map(|pair| (*of, *pair)));
            match level {
                Some((of, pair)) => drop(many.sudden_death(&home, of, pair).map_err(|e| e.text()).expect("reserve")),
                None if many.chain.event.next_round().is_none() => break,
                None => drop(many.open_next(&home).map_err(|e| e.text()).expect("the next round")),
            }
            continue;
        }
        dues.reverse();
        let mut results = Vec::new();
        for due in dues {
            let copy = EventFile::open(&out).map_err(|e| e.text()).expect("the event on the stick");
            let desk = &desks[due.contestant];
            assert!(!copy.organised_here(desk), "the draw never leaves the organiser's desk");
            let body = play(desk, &copy, due.contestant, due.slot);
            files += 1;
            let file = stick.join(format!("result-{files}.json"));
            PkResult::new(&copy.chain.event.id, body).write(&file).map_err(|e| e.text()).expect("written");
            results.push(file);
        }
        for file in results {
            let result = PkResult::read(&file).map_err(|e| e.text()).expect("read");
            assert_eq!(result.import(&mut many, at_hand).map_err(|e| e.text()), Ok(true));
        }
    }
    assert!(files >= 60 + 8 + 4, "{files} results");
    assert_eq!(standings(&one), standings(&many));
    assert!(matches!(verify(&many), PkVerdict::Sound { .. }));
}

#[test]
fn every_format_is_played_to_its_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    let form = Format::Form { tasks: 5 };
    let plans = [
        (5, vec![Format::RoundRobin { twice: false }]),
        (4, vec![Format::RoundRobin { twice: true }]),
        (9, vec![Format::Swiss { rounds: 4 }]),
        (6, vec![form, Format::WildCard { places: 3 }, Format::Bracket { of: 4, best_of: 1, final_best_of: 1 }]),
        (5, vec![form, Format::Final { tasks: 2 }]),
        (3, Title::ALL.map(|title| Format::Race { title, tasks: 2 }).to_vec()),
    ];
    for (n, stages) in plans {
        let mut event = create(&data, rules(n, stages.clone()));
        play_all(&data, &mut event);
        let of = &event.chain.event;
        assert!(of.due().is_empty() && of.next_round().is_none(), "{stages:?}");
        let text = standings(&event);
        assert!(!text.contains("pk-"), "a message is missing: {text}");
        event.close(None).map_err(|e| e.text()).expect("closed");
        assert!(matches!(verify(&event), PkVerdict::Sound { closed: true, .. }), "{stages:?}");
    }
}

#[test]
fn the_ladder_goes_by_the_duels_of_closed_events() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    let mut events = Vec::new();
    for _ in 0..3 {
        let mut event = create(&data, rules(5, vec![Format::RoundRobin { twice: false }]));
        play_all(&data, &mut event);
        assert!(ladder([&event.chain.event]).is_empty(), "an open event is not rated");
        event.close(None).map_err(|e| e.text()).expect("closed");
        events.push(event);
    }
    let one = ladder([&events[0].chain.event]);
    let all = ladder(events.iter().map(|event| &event.chain.event));
    assert_eq!((one.len(), all.len(), one[0].duels, all[0].duels, all[0].events), (5, 5, 4, 12, 3));
    assert!(all.iter().all(|rung| rung.rating.deviation < 350.0));
    assert!(all.windows(2).all(|w| w[0].rating.standing() >= w[1].rating.standing()));
    // Points only change hands: the mean stays near where everybody began.
    let mean = all.iter().map(|rung| rung.rating.rating).sum::<f64>() / 5.0;
    assert!((mean - 1500.0).abs() < 30.0, "{mean}");
}

#[test]
fn the_wild_card_plays_the_form_again_with_sibling_seeds_and_its_best_joins() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    let bracket = Format::Bracket { of: 4, best_of: 1, final_best_of: 1 };
    let stages = vec![Format::Form { tasks: 5 }, Format::WildCard { places: 3 }, bracket];
    let mut event = create(&data, rules(6, stages));
    play_all(&data, &mut event);
    let of = &event.chain.event;
    let round = |stage| Round { stage, round: 1 };
    let (form, again) = (&of.opened[&round(1)], &of.opened[&round(2)]);
    for (a, b) in form.iter().zip(again) {
        assert_eq!((&a.scenario, &a.customer), (&b.scenario, &b.customer));
        assert_ne!(a.seed, b.seed);
    }
    let (order, wild) = (of.order(round(1)), of.order(round(2)));
    assert_eq!(wild.len(), 3);
    assert!(order[..3].iter().all(|safe| !wild.contains(safe)));
    assert_eq!(of.seeds(round(3)), [&order[..3], &wild[..1]].concat());
}

#[test]
fn a_relay_carries_the_state_over_and_teams_count_half_and_half() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = data(folder.path());
    let mut rules = rules(6, vec![Format::Form { tasks: 2 }, Format::Relay { moves: [4, 4] }]);
    for (at, contestant) in rules.contestants.iter_mut().enumerate() {
        contestant.team = ["红队", "蓝队"][at % 2].into();
    }
    assert!(rules.faults().is_empty());
    let mut odd = rules.clone();
    odd.contestants.pop();
    assert!(!odd.faults().is_empty(), "a team of two runs no relay");
    let mut event = create(&data, rules);
    play_all(&data, &mut event);
    let rows = event.chain.event.team_rows();
    assert_eq!(rows.len(), 2);
    for row in rows {
        let (form, relay) = (row.form.expect("a form"), row.relay.expect("a relay"));
        assert_eq!(row.score, Some((form + relay) / 2));
    }
}

#[test]
fn the_same_seed_is_the_same_customer_whatever_is_said() {
    use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng, seq::IndexedRandom};
    let mut dice = ChaCha8Rng::seed_from_u64(11);
    for _ in 0..1000 {
        let scenario = LIBRARY.scenarios.choose(&mut dice).expect("scenarios");
        let customer = CustomerIdx(dice.random_range(0..scenario.customers.len()) as u16);
        let seed = dice.random_range(0..1 << 53);
        let mut talks = [0, 1].map(|_| Session::new(scenario, customer, seed, Mode::Pk));
        let opening = talks[0].events().to_vec();
        assert_eq!(opening, talks[1].events(), "the opening state, the first lines and the pool");
        for talk in &mut talks {
            while !talk.is_over() {
                let all: Vec<ReplyIdx> = talk.offer().all().collect();
                let reply = *all.choose(&mut dice).expect("something is on offer");
                let delivery = *Delivery::ALL.choose(&mut dice).expect("deliveries");
                talk.play(Move { reply, delivery }).expect("it was on offer");
            }
        }
        // After two different talks the pool that was seated is the same, and every index of every kind draws the same.
        let seen = talks.map(|talk| {
            let draws = talk.draws();
            let kinds = [Draw::Init, Draw::Objection, Draw::Cue, Draw::Lie, Draw::Incident, Draw::Order, Draw::Line];
            let each = kinds.map(|kind| (0..50).map(|n| draws.draw(kind, n)).collect::<Vec<_>>());
            (talk.pool().collect::<Vec<_>>(), each)
        });
        assert_eq!(seen[0], seen[1], "{} {seed}", scenario.id);
    }
}
