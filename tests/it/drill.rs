//! The main job: a drill from start to score, with piped input, and a score that holds.

use sparring::{
    domain::{ids::*, scenario::Act, session::Move},
    report::sentences::hundredths,
};

use crate::support::*;

const S01: &str = "gym-lunch-booth";

/// A line of play that suits the busy customer of S01, in the exam with seed 7.
const SUITS_BUSY: [(&str, &str); 18] = [
    ("open-agenda", "brisk"),
    ("time-brief", "firm"),
    ("confirm-1", "firm"),
    ("back-p", "brisk"),
    ("back-i", "brisk"),
    ("noon-p", "brisk"),
    ("sum-both", "brisk"),
    ("back-quant", "brisk"),
    ("noon-quant", "brisk"),
    ("use-data", "bright"),
    ("confirm-2", "firm"),
    ("use-phased", "firm"),
    ("confirm-3", "brisk"),
    ("quote", "brisk"),
    ("assume", "brisk"),
    ("drawer-min", "brisk"),
    ("confirm-4", "brisk"),
    ("next-2", "brisk"),
];

/// What to pipe into `play --jsonl`.
fn jsonl(line: &[(&str, &str)]) -> String {
    line.iter().map(|(reply, how)| format!("{{\"reply\":\"{reply}\",\"delivery\":\"{how}\"}}\n")).collect()
}

/// Numbers that choose replies blindly: enough for any drill.
fn blind_numbers() -> String {
    (0..60).map(|n| format!("{}{}\n", n % 3 + 1, ["", "e", "w", "q", "t"][n % 5])).collect()
}

#[test]
fn a_piped_drill_ends_with_five_scored_lines_and_repeats_byte_for_byte() {
    let program = Program::new();
    let args = ["play", S01, "--seed", "7", "--mode", "exam", "--lang", "zh"];
    let first = program.run(&args, &blind_numbers());
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    let text = stdout(&first);
    let lines: Vec<&str> = text.lines().collect();
    for (line, dimension) in lines[lines.len() - 5..].iter().zip(Dimension::ALL) {
        let mut words = line.split(' ');
        assert_eq!(words.next(), Some(dimension.id()), "{line}");
        words.next();
        let score = words.next().expect("a score");
        let sentence = words.next().expect("a sentence");
        if score != "未评" {
            let number: f64 = score.parse().unwrap_or_else(|_| panic!("{line}"));
            assert!((1.0..=5.0).contains(&number) && score.len() == 4, "{line}");
        }
        assert!(sentence.ends_with('。'), "{line}");
    }
    let again = program.run(&args, &blind_numbers());
    assert_eq!(first.stdout, again.stdout, "the same seed and input give the same bytes");
}

#[test]
fn languages_differ_in_words_alone() {
    let program = Program::new();
    let run = |lang: &str| {
        let output = program.run(&["play", S01, "--seed", "7", "--mode", "exam", "--lang", lang], &blind_numbers());
        let text = stdout(&output);
        // What is left when every word is taken out: numbers of cards, clock, scores.
        let bare: Vec<String> = text
            .lines()
            .filter(|l| {
                let line = l.trim_start();
                line.starts_with(|c: char| c.is_ascii_digit())
                    || Dimension::ALL.iter().any(|d| line.starts_with(d.id()))
            })
            .map(|l| l.split_whitespace().filter(|w| w.parse::<f64>().is_ok()).take(1).collect())
            .filter(|number: &String| !number.is_empty())
            .collect();
        (text, bare)
    };
    let ((zh, zh_bare), (en, en_bare)) = (run("zh"), run("en"));
    assert_eq!(zh_bare, en_bare);
    assert_ne!(zh, en);
    assert!(!en.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "English output holds Chinese:\n{en}");
}

#[test]
fn json_lines_show_nothing_hidden_and_add_up() {
    let program = Program::new();
    let input = format!("not json\n{{\"reply\":\"no-such\"}}\n{}", jsonl(&SUITS_BUSY));
    let output = program.run(&["play", S01, "--seed", "7", "--mode", "exam", "--jsonl"], &input);
    let lines: Vec<serde_json::Value> =
        stdout(&output).lines().map(|l| serde_json::from_str(l).expect("every line is JSON")).collect();
    assert_eq!(lines[0]["type"], "session");
    assert_eq!(lines[0]["persona"], "busy");
    assert_eq!(lines.iter().filter(|l| l["type"] == "refused").count(), 2);
    for turn in lines.iter().filter(|l| l["type"] == "turn") {
        let mut keys: Vec<&String> = turn.as_object().unwrap().keys().collect();
        keys.sort();
        let allowed = ["clock", "cue", "deliveries", "face", "n", "notes", "objection", "replies", "says", "type"];
        assert_eq!(keys, allowed, "a turn shows only what a trainee may see");
        for reply in turn["replies"].as_array().unwrap() {
            let mut keys: Vec<&String> = reply.as_object().unwrap().keys().collect();
            keys.sort();
            assert_eq!(keys, ["en", "id", "zh"]);
        }
        for note in turn["notes"].as_array().unwrap() {
            assert!(note.get("level").is_none(), "the exam shows no level");
        }
        let cards = turn["replies"].as_array().unwrap().len();
        assert!((5..=8).contains(&cards), "three to five cards and the standing moves, not {cards}");
    }
    let card = lines.last().unwrap();
    assert_eq!(card["type"], "scorecard");
    assert_eq!(card["outcome"], "next-step");
    for dimension in card["dimensions"].as_array().unwrap() {
        let id = dimension["id"].as_str().unwrap();
        let thousandths = |v: &serde_json::Value| (v.as_f64().unwrap() * 1000.0).round() as i64;
        let part = |list: &str, field: &str| -> i64 {
            let items = card[list].as_array().unwrap().iter().filter(|e| e["dim"] == id);
            items.map(|e| thousandths(&e[field])).sum()
        };
        let (gained, lost) = (part("evidence", "gained"), part("evidence", "lost"));
        assert_eq!(gained + lost, 4000, "{id}");
        let shown = thousandths(&dimension["score"]);
        assert_eq!(1000 + gained + part("modifiers", "change"), shown, "{id}: gained and modifiers give the score");
        assert_eq!(5000 - lost + part("modifiers", "change"), shown, "{id}: lost and modifiers give the score");
    }
}

#[test]
fn a_blind_customer_is_not_named() {
    let program = Program::new();
    let output = program.run(&["play", S01, "--seed", "7", "--jsonl", "--blind"], "{\"end\":true}\n");
    let text = stdout(&output);
    let first: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    for hidden in ["persona", "name", "customer"] {
        assert!(first[hidden].is_null(), "{hidden}");
    }
    let last: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    assert_eq!(last["outcome"], "abandoned");
}

#[test]
fn a_blind_customer_stays_unknown_for_the_whole_talk() {
    let program = Program::new();
    let args = ["play", S01, "--customer", "busy", "--seed", "7", "--mode", "exam", "--jsonl", "--blind"];
    let text = stdout(&program.run(&args, &jsonl(&SUITS_BUSY)));
    let told: Vec<&str> = text.lines().filter(|line| !line.contains("\"type\":\"scorecard\"")).collect();
    assert!(told.len() > SUITS_BUSY.len(), "the talk and the first line");
    for line in told {
        for hidden in ["周先生", "Mr Zhou", "mr-zhou", "\"busy\"", "忙碌应付"] {
            assert!(!line.contains(hidden), "{hidden} in {line}");
        }
    }
}

#[test]
fn a_suitable_line_and_a_lying_one_are_worlds_apart() {
    let mut honest = session(S01, "busy", 7, Mode::Exam);
    play_ids(&mut honest, &SUITS_BUSY);
    assert!(honest.is_over());
    let good = card(&honest).index_or_zero();

    let mut liar = session(S01, "busy", 7, Mode::Exam);
    while !liar.is_over() {
        let scenario = liar.scenario().clone();
        let untrue = |r: &sparring::domain::scenario::ReplyIdx| {
            scenario.replies[r.at()].claims.iter().any(|c| scenario.facts.claims[c.at()].truth == Truth::False)
        };
        let cards = liar.offer().cards().to_vec();
        let pick = cards
            .iter()
            .find(|r| untrue(r))
            .or_else(|| cards.iter().find(|r| scenario.replies[r.at()].act == Act::Push))
            .or_else(|| cards.iter().find(|r| scenario.replies[r.at()].harmful))
            .or_else(|| cards.iter().find(|r| matches!(scenario.replies[r.at()].act, Act::Close(_) | Act::Quote)))
            .unwrap_or(&cards[0]);
        liar.play(Move { reply: *pick, delivery: Delivery::Bright }).expect("it is on offer");
    }
    let bad = card(&liar);
    assert!(!bad.violations.is_empty(), "the liar found something to lie about");
    let bad = bad.index_or_zero();
    println!("honest {}, lying {}", hundredths(good), hundredths(bad));
    assert!(good - bad >= 6000, "honest {} and lying {} are too close", hundredths(good), hundredths(bad));
}

#[test]
fn one_lie_keeps_the_index_below_sixty_even_when_the_sale_is_made() {
    let sells_by_lying = |session: &sparring::domain::session::Session| {
        let found = card(session);
        let serious = found.violations.iter().any(|f| f.severity == Severity::S2);
        let agreed = matches!(found.outcome, Outcome::Closed | Outcome::Trial | Outcome::NextStep);
        (serious && agreed).then(|| found.index_or_zero())
    };
    // One lie at every place of a good line of play where one tempts, then the best honest way on.
    let honest =
        |_: &_, r: &sparring::domain::scenario::Reply| !r.harmful && !matches!(r.act, Act::Wait | Act::Correct);
    let (mut sold, mut highest) = (0, 0);
    for who in ["busy", "expert"] {
        let start = session(S01, who, 7, Mode::Exam);
        let scenario = start.scenario().clone();
        let untrue = |r: &sparring::domain::scenario::ReplyIdx| {
            scenario.replies[r.at()].claims.iter().any(|c| scenario.facts.claims[c.at()].truth == Truth::False)
        };
        let agreed = |s: &sparring::domain::session::Session| Some(card(s).index_or_zero());
        let (_, line) = best_line(&start, 12, honest, agreed).expect("a line of play ends");
        let mut so_far = start;
        for played in line {
            let lies: Vec<_> = so_far.offer().cards().iter().copied().filter(untrue).collect();
            for lie in lies {
                let mut lied = so_far.clone();
                lied.play(Move { reply: lie, delivery: Delivery::Brisk }).expect("it is on offer");
                if let Some((end, _)) = best_line(&lied, 6, honest, sells_by_lying) {
                    sold += 1;
                    let index = card(&end).index_or_zero();
                    highest = highest.max(index);
                    assert!(index <= 5900, "{who}: a lie that sells reaches {}", hundredths(index));
                }
            }
            so_far.play(played).expect("it is on offer");
        }
    }
    println!("{sold} lies sold, the best of them for {}", hundredths(highest));
    assert!(sold >= 2, "only {sold} lies sold: the bar was not put to the test");
}

#[test]
fn the_same_replies_meet_two_different_people() {
    let mut busy = session(S01, "busy", 7, Mode::Exam);
    let mut expert = session(S01, "expert", 7, Mode::Exam);
    let mut different = usize::from(busy.says() != expert.says());
    while !busy.is_over() && !expert.is_over() {
        let scenario = busy.scenario().clone();
        let shared: Vec<_> = busy.offer().all().filter(|r| expert.offer().has(*r)).collect();
        let pick = shared
            .iter()
            .copied()
            .find(|r| {
                let reply = &scenario.replies[r.at()];
                !reply.harmful && !matches!(reply.act, Act::Wait | Act::Leave | Act::Correct)
            })
            .unwrap_or(scenario.leave);
        let played = Move { reply: pick, delivery: Delivery::Brisk };
        busy.play(played).expect("it is on offer");
        expert.play(played).expect("it is on offer");
        different += usize::from(busy.says() != expert.says());
    }
    assert!(different >= 5, "only {different} of {} lines differ", busy.turn() + 1);
    let (a, b) = (card(&busy).index_or_zero(), card(&expert).index_or_zero());
    println!("{different} lines differ, busy {}, expert {}", hundredths(a), hundredths(b));
    assert!((a - b).abs() >= 500, "busy {} and expert {} are too close", hundredths(a), hundredths(b));
}

#[test]
fn every_ending_can_be_reached() {
    let mut found = std::collections::BTreeSet::new();
    for who in ["busy", "expert"] {
        for seed in 0..40 {
            let mut walk = session(S01, who, seed, Mode::Exam);
            let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
            let mut random = |n: usize| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state % n as u64) as usize
            };
            let mut dawdles = seed % 4 == 0;
            while !walk.is_over() {
                let all: Vec<_> = walk.offer().all().collect();
                let scenario = walk.scenario().clone();
                let cards = walk.offer().cards().to_vec();
                let pick = if dawdles { scenario.wait } else { all[random(all.len())] };
                dawdles &= walk.clock().0 < 60;
                let pick = if seed % 3 == 0 { cards[random(cards.len())] } else { pick };
                let delivery = Delivery::ALL[random(5)];
                walk.play(Move { reply: pick, delivery }).expect("it is on offer");
            }
            found.insert(walk.ending().unwrap().0);
        }
        let start = session(S01, who, 7, Mode::Exam);
        for outcome in [Outcome::Closed, Outcome::Trial, Outcome::NextStep, Outcome::TimeOut] {
            let wanted = |s: &sparring::domain::session::Session| {
                (s.ending().map(|e| e.0) == Some(outcome)).then(|| card(s).index_or_zero())
            };
            if best_line(&start, 25, |_, r| !r.harmful, wanted).is_some() {
                found.insert(outcome);
            }
        }
    }
    let wanted =
        [Outcome::Closed, Outcome::Trial, Outcome::NextStep, Outcome::PoliteExit, Outcome::TimeOut, Outcome::WalkOut];
    for outcome in wanted {
        assert!(found.contains(&outcome), "{outcome} was never reached: {found:?}");
    }
}

#[test]
fn input_that_makes_no_sense_is_told_and_nothing_is_lost() {
    let program = Program::new();
    let long = "x".repeat(200_000);
    let input = format!("\n99\nabc\n2 sideways\n?\n{long}\n1\n");
    let output = program.run(&["play", S01, "--seed", "3", "--lang", "en"], &input);
    assert!(output.status.success());
    let talk = String::from_utf8_lossy(&output.stderr);
    assert!(talk.contains("\"99\" was not understood"), "{talk}");
    assert!(talk.contains("too long"), "{talk}");
    assert_eq!(program.records().len(), 1, "an abandoned drill is saved");
    assert!(stdout(&output).contains("Abandoned"));
    let unknown = program.run(&["play", "gym-lunch-boot", "--lang", "en"], "");
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("Did you mean \"gym-lunch-booth\"?"));
    let nobody = program.run(&["play", S01, "--customer", "price", "--lang", "en"], "");
    assert_eq!(nobody.status.code(), Some(2));
}

#[test]
fn without_a_display_the_program_plays_in_the_terminal_and_says_so() {
    let program = Program::new();
    let output = program.run(&["--lang", "en"], "1\nq\n");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Playing in the terminal instead"));
    assert!(stdout(&output).lines().last().unwrap().starts_with("D5 "));
}

#[test]
fn a_customer_who_is_asked_again_does_not_answer_like_a_tape() {
    // Games that choose blindly meet the same question, push and close several times.
    let (mut sentences, mut repeated) = (0, 0);
    for scenario in shipped() {
        for seed in 0..20_u64 {
            let customer = &scenario.customers[seed as usize % scenario.customers.len()].id;
            let mut session = session(&scenario.id, customer, seed, Mode::Exam);
            let mut heard = std::collections::HashSet::new();
            while !session.is_over() {
                let cards = session.offer().cards();
                let reply = cards[(seed as usize + session.turn() * 7) % cards.len()];
                session.play(Move { reply, delivery: Delivery::Calm }).expect("a card can be played");
                for line in session.lines() {
                    sentences += 1;
                    repeated += usize::from(!heard.insert(scenario.lines[line.at()].text.zh.clone()));
                }
            }
        }
    }
    assert!(sentences > 5_000, "{sentences}");
    let share = 100.0 * repeated as f64 / sentences as f64;
    eprintln!("{repeated} of {sentences} sentences were heard before, {share:.1} %");
    assert!(share < 4.0, "{repeated} of {sentences} sentences were heard before, {share:.1} %");
}
