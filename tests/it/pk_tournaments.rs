//! Tournaments of bots of known skill on the shipped library: does the better one win? Printed beside `curriculum.md` F.3.

use std::collections::BTreeMap;

use rand::{SeedableRng, rngs::ChaCha8Rng, seq::SliceRandom};
use rayon::prelude::*;
use sparring::{
    competition::{
        event::{Body, Event, Pins},
        rules::{Contestant, Format, Rules, Stage},
        run::Run,
        seal::{Round, Sealed, Secret, Task, commitment, draw},
    },
    domain::{
        ids::{Mode, Outcome},
        score::Item,
    },
    lab::{bots::Kind, play},
    training::done,
};

use crate::support::LIBRARY;

/// Eight contestants who slip in 5, 10 … 40 % of their moves; the first is the best.
const PLAYERS: usize = 8;
const TOURNAMENTS: u64 = 400;
/// As many of the form of five, whose figure has a bar: 400 leave ± .01, these ± .003.
const MANY: u64 = 4000;

/// A player who slips in so many of a thousand moves. Those of F.3 are [`Kind::Astray`].
type Player = fn(u32) -> Kind;

fn run(task: &Task, player: Player, who: usize, salt: u64) -> Run {
    let scenario = LIBRARY.scenario(&task.scenario).expect("a drawn scenario");
    let customer = scenario.customer(&task.customer).expect("a drawn customer");
    let seated = &scenario.customers[customer.at()];
    let mut bot = player(50 * (who as u32 + 1)).bot(seated, task.seed, salt * 64 + who as u64);
    let game = play(bot.as_mut(), scenario, customer, task.seed, Mode::Pk);
    let card = &game.card;
    Run {
        checksum: String::new(),
        scenario: task.scenario.clone(),
        customer: task.customer.clone(),
        persona: task.persona,
        seed: task.seed,
        abandoned: card.outcome == Outcome::Abandoned,
        outcome: card.outcome,
        index: card.index,
        dimensions: std::array::from_fn(|at| card.dimensions[at].result.as_ref().ok().map(|p| p.points)),
        ending: done::items(card).into_iter().find(|(item, _)| *item == Item::C3).map(|(_, quality)| quality),
        findings: done::findings(card),
    }
}

/// The skill of each contestant, 0 for the best: numbers are drawn, as in every event, so that no tie is broken by who is better.
fn skills(number: u64) -> Vec<usize> {
    let mut skills: Vec<usize> = (0..PLAYERS).collect();
    skills.shuffle(&mut ChaCha8Rng::seed_from_u64(number));
    skills
}

/// Plays a whole event in memory, by the event's own rules.
fn tournament(stages: Vec<Format>, player: Player, number: u64) -> Event {
    let skills = skills(number);
    let contestants = (1..=PLAYERS).map(|k| Contestant { name: k.to_string(), team: String::new() }).collect();
    let stage = |format| Stage { format, weights: None, panel: false };
    let rules =
        Rules { name: "t".into(), contestants, stages: stages.into_iter().map(stage).collect(), ..Rules::default() };
    let text = blake3::hash(format!("tournament {number}").as_bytes()).to_hex().to_string();
    let secret = Secret::from_text(&text).expect("a secret");
    let draws: BTreeMap<Round, Vec<Task>> =
        draw(&secret, &rules, &LIBRARY.scenarios).expect("a draw").into_iter().collect();
    let sealed = Event::rounds_of(&rules)
        .into_iter()
        .map(|of| Sealed { of, commitment: commitment(of, &secret.code(of), &draws[&of]) })
        .collect();
    let pins = Pins { engine: 0, rubric: 0, tables: String::new(), library: String::new() };
    let mut event = Event::begin(&Body::Created { id: "t".into(), rules, pins, sealed }).expect("an event");
    loop {
        for due in event.due() {
            let task = event.task(due.slot).expect("open").clone();
            let salt = number * 1000 + u64::from(due.slot.stage) * 100 + u64::from(due.slot.round) * 10;
            let run = run(&task, player, skills[due.contestant], salt + u64::from(due.slot.game));
            let (contestant, slot) = (due.contestant as u8 + 1, due.slot);
            let result = Body::Result { contestant, slot, run, met_before: false, legs: vec![], record: String::new() };
            event.apply(&result).expect("it was due");
        }
        if !event.due().is_empty() {
            continue;
        }
        let level = event.opened.keys().find_map(|of| Some((*of, *event.level(*of).first()?)));
        let elimination = |of: &Round| matches!(event.format(*of), Some(Format::Bracket { .. }));
        if let Some((of, pair)) = level.filter(|(of, _)| elimination(of)) {
            let reserve = event.next_reserve().expect("level means that a task is left");
            let (code, tasks) = (secret.code(reserve), draws[&reserve].clone());
            let pair = pair.map(|who| who as u8 + 1);
            event.apply(&Body::SuddenDeath { of, pair, reserve, code, tasks }).expect("level");
            continue;
        }
        let Some(of) = event.next_round() else { return event };
        event.apply(&Body::Opened { of, code: secret.code(of), tasks: draws[&of].clone() }).expect("the next round");
    }
}

/// Kendall's τ-b between the true order 0, 1, 2 … and a score for each, where more is better.
fn tau(scores: &[f64]) -> f64 {
    let (mut sum, mut pairs, mut untied) = (0.0, 0.0, 0.0);
    for a in 0..scores.len() {
        for b in a + 1..scores.len() {
            pairs += 1.0;
            let gap = scores[a] - scores[b];
            if gap != 0.0 {
                untied += 1.0;
                sum += gap.signum();
            }
        }
    }
    if untied == 0.0 { 0.0 } else { sum / f64::sqrt(pairs * untied) }
}

/// Mean τ and how often the best is first, over all tournaments.
#[derive(Clone, Copy, Debug, Default)]
struct Figures {
    tau: f64,
    best: f64,
}

fn mean(all: &[(f64, bool)]) -> Figures {
    let n = all.len() as f64;
    let best = all.iter().filter(|(_, best)| *best).count() as f64 / n;
    Figures { tau: all.iter().map(|(tau, _)| tau).sum::<f64>() / n, best }
}

/// Scores by skill from an order of contestants, the best first.
fn by_place(order: &[usize], number: u64) -> Vec<f64> {
    let skills = skills(number);
    let mut scores = vec![0.0; PLAYERS];
    for (place, who) in order.iter().enumerate() {
        scores[skills[*who]] = -(place as f64);
    }
    scores
}

fn all(tournaments: u64, figure: impl Fn(u64) -> (f64, bool) + Sync + Send) -> Figures {
    mean(&(0..tournaments).into_par_iter().map(figure).collect::<Vec<_>>())
}

/// Everyone plays the same tasks and is ranked by the mean.
fn form(tasks: u8, player: Player, tournaments: u64) -> Figures {
    all(tournaments, |number| {
        let event = tournament(vec![Format::Form { tasks }], player, number);
        let mut scores = vec![0.0; PLAYERS];
        let skills = skills(number);
        let rows = event.rows(Round { stage: 1, round: 1 });
        rows.iter().for_each(|row| scores[skills[row.contestant]] = f64::from(row.mean));
        (tau(&scores), scores[1..].iter().all(|other| *other < scores[0]))
    })
}

#[test]
fn the_better_player_wins_and_the_form_ranks_best() {
    let forms = [5_u8, 7, 10, 14].map(|tasks| form(tasks, Kind::Astray, if tasks == 5 { MANY } else { TOURNAMENTS }));
    let duels = |format: Format| {
        all(TOURNAMENTS, move |number| {
            let event = tournament(vec![format], Kind::Astray, number);
            let order: Vec<usize> = event.table(1).into_iter().map(|row| row.contestant).collect();
            (tau(&by_place(&order, number)), skills(number)[order[0]] == 0)
        })
    };
    let (robin, twice) = (duels(Format::RoundRobin { twice: false }), duels(Format::RoundRobin { twice: true }));
    let (swiss3, swiss5) = (duels(Format::Swiss { rounds: 3 }), duels(Format::Swiss { rounds: 5 }));
    let knock_out = |best_of: u8| {
        all(TOURNAMENTS, move |number| {
            let bracket = Format::Bracket { of: 0, best_of, final_best_of: best_of };
            let event = tournament(vec![bracket], Kind::Astray, number);
            let last = Round { stage: 1, round: 3 };
            let champion = event.winner(last, &event.matches(last)[0]);
            (0.0, champion.is_some_and(|who| skills(number)[who] == 0))
        })
    };
    let brackets = [1, 3, 5].map(knock_out);
    println!("{TOURNAMENTS} tournaments of {PLAYERS} (form of 5: {MANY})   τ     P(best first)   curriculum F.3");
    let rows = [
        ("Swiss 3", swiss3, ".57 / .51"),
        ("Swiss 5", swiss5, ".65 / .60"),
        ("round robin, Bradley-Terry", robin, ".76 / .72"),
        ("double round robin", twice, ".82 / .75"),
        ("form of 5", forms[0], ".81 / .74"),
        ("form of 7", forms[1], ".85 / .81"),
        ("form of 10", forms[2], ".88 / .83"),
        ("form of 14", forms[3], ".91 / .89"),
    ];
    for (name, figures, paper) in rows {
        println!("{name:<28} {:.2}  {:.2}            {paper}", figures.tau, figures.best);
    }
    for ((best_of, figures), paper) in [1, 3, 5].iter().zip(brackets).zip([".61", ".74", ".84"]) {
        println!("knock-out best of {best_of}                {:.2}            {paper}", figures.best);
    }
    // The same ladder of players, who lie about four times as often: what a violation costs is then most of what one session
    // scatters by, and a form has to be longer.
    let harsher = [5, 7, 10].map(|tasks| (tasks, form(tasks, Kind::Expert, TOURNAMENTS)));
    for (tasks, figures) in harsher {
        println!("form of {tasks}, any card in a slip   {:.2}  {:.2}", figures.tau, figures.best);
    }
    assert!(forms[0].tau >= 0.75, "a form of five ranks with τ {:.4} over {MANY} tournaments", forms[0].tau);
    assert!(harsher[0].1.tau >= 0.70 && harsher[1].1.tau >= 0.75, "any card in a slip: {harsher:?}");
    assert!(forms.windows(2).all(|w| w[1].tau >= w[0].tau), "longer forms rank better: {forms:?}");
    assert!(brackets[0].best <= brackets[1].best && brackets[1].best <= brackets[2].best, "{brackets:?}");
    assert!(forms[0].tau > swiss3.tau, "the form is the ranking");
}
