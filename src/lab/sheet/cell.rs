//! One scenario × customer: bots, coverage, choices, witnesses.

use std::collections::BTreeSet;

use super::{
    choices::{Choices, choices},
    witness::{Witness, witnesses},
    worth::{ReplyWorth, worths},
};
use crate::{
    domain::{event::Event, ids::*, scenario::*},
    lab::{
        bots::Kind,
        field::{Brief, Cell, Pulse, games},
        stats::{Sample, auc, d_prime},
    },
};

/// What a population did.
#[derive(Clone, Debug)]
pub struct BotLine {
    /// Who.
    pub kind: Kind,
    /// Index.
    pub index: Sample,
    /// Mean of D1–D5 where scored.
    pub dimensions: [Option<f64>; 5],
    /// Mean number of moves.
    pub moves: f64,
    /// How often each ending came, in the order of [`Outcome::ALL`].
    pub outcomes: Vec<(Outcome, usize)>,
    /// Share of games with the minimum of evidence in every dimension.
    pub complete: f64,
}

/// The datasheet of one customer.
#[derive(Clone, Debug)]
pub struct CellSheet {
    /// Which.
    pub cell: Cell,
    /// The populations.
    pub bots: Vec<BotLine>,
    /// Moves of the error-free expert: fewest, mean, most.
    pub moves: [f64; 3],
    /// Customer minutes of the error-free expert.
    pub minutes: f64,
    /// What is read in a drill of the error-free expert: Chinese characters, English words.
    pub reading: [f64; 2],
    /// Different places × customer states that all the bots came to.
    pub states: usize,
    /// Beats that somebody came to.
    pub beats: BTreeSet<BeatIdx>,
    /// Replies that were offered to somebody.
    pub offered: BTreeSet<ReplyIdx>,
    /// Replies that somebody said.
    pub said: BTreeSet<ReplyIdx>,
    /// d′ and AUC of expert against novice.
    pub separation: [f64; 2],
    /// Highest mean index among the players who read nothing.
    pub guessability: f64,
    /// Which choices tell good from weak.
    pub choices: Choices,
    /// What each reply is good for.
    pub worths: Vec<ReplyWorth>,
    /// Proofs.
    pub witnesses: Vec<Witness>,
}

/// Populations of a datasheet.
pub fn populations() -> Vec<Kind> {
    let mut kinds = vec![
        Kind::Expert(0),
        Kind::Expert(60),
        Kind::Generic,
        Kind::Novice,
        Kind::Passive,
        Kind::Discounter,
        Kind::Pushy,
        Kind::Liar,
        Kind::NeverQuote,
    ];
    kinds.extend(Kind::exploiters());
    kinds.extend(Delivery::ALL.iter().map(|d| Kind::Fixed(*d)));
    kinds
}

/// Measures one cell.
pub fn measure(cell: &Cell, seeds: u64, pulse: &Pulse) -> CellSheet {
    let mut seen = Seen::default();
    let mut bots = Vec::new();
    let mut indexes: Vec<(Kind, Vec<f64>)> = Vec::new();
    let mut expert = Vec::new();
    for kind in populations() {
        let played = games(cell, kind, 0..seeds, 1, pulse);
        if kind == Kind::Expert(0) {
            expert = played.clone();
        }
        indexes.push((kind, played.iter().map(|g| g.index).collect()));
        bots.push(line(kind, &played));
    }
    for kind in [Kind::Expert(0), Kind::Expert(300), Kind::Random, Kind::Novice, Kind::Generic, Kind::Liar] {
        for seed in 0..seeds.min(60) {
            seen.watch(cell, kind, seed);
            pulse.count(1);
        }
    }
    let of = |kind: Kind| &indexes.iter().find(|(k, _)| *k == kind).expect("the population is listed").1;
    let (best, novice) = (of(Kind::Expert(60)), of(Kind::Novice));
    let naive = |(kind, _): &&(Kind, Vec<f64>)| Kind::naive().contains(kind);
    let moves = Sample::of(&expert.iter().map(|g| g.moves as f64).collect::<Vec<_>>()).mean;
    let fewest = expert.iter().map(|g| g.moves).min().unwrap_or(0) as f64;
    let most = expert.iter().map(|g| g.moves).max().unwrap_or(0) as f64;
    CellSheet {
        cell: cell.clone(),
        moves: [fewest, moves, most],
        minutes: Sample::of(&expert.iter().map(|g| f64::from(g.seconds) / 60.0).collect::<Vec<_>>()).mean,
        reading: reading(cell),
        separation: [d_prime(best, novice), auc(best, novice)],
        guessability: indexes.iter().filter(naive).map(|(_, x)| Sample::of(x).mean).fold(0.0, f64::max),
        choices: choices(cell, seeds.clamp(20, 60), pulse),
        worths: worths(cell, 10, pulse),
        witnesses: witnesses(cell, &mut seen, pulse),
        states: seen.states.len(),
        beats: seen.beats,
        offered: seen.offered,
        said: seen.said,
        bots,
    }
}

fn line(kind: Kind, played: &[Brief]) -> BotLine {
    let mean = |d: usize| {
        let values: Vec<f64> = played.iter().filter_map(|g| g.dimensions[d]).collect();
        (!values.is_empty()).then(|| Sample::of(&values).mean)
    };
    let count = |o: &Outcome| (*o, played.iter().filter(|g| g.outcome == *o).count());
    BotLine {
        kind,
        index: Sample::of(&played.iter().map(|g| g.index).collect::<Vec<_>>()),
        dimensions: std::array::from_fn(mean),
        moves: Sample::of(&played.iter().map(|g| g.moves as f64).collect::<Vec<_>>()).mean,
        outcomes: Outcome::ALL.iter().map(count).filter(|(_, n)| *n > 0).collect(),
        complete: played.iter().filter(|g| g.complete).count() as f64 / played.len().max(1) as f64,
    }
}

/// What came up in all the games that were watched.
#[derive(Default)]
pub(super) struct Seen {
    states: BTreeSet<(BeatIdx, [i32; 4])>,
    pub(super) beats: BTreeSet<BeatIdx>,
    pub(super) offered: BTreeSet<ReplyIdx>,
    pub(super) said: BTreeSet<ReplyIdx>,
}

impl Seen {
    fn watch(&mut self, cell: &Cell, kind: Kind, seed: u64) {
        let game = cell.game(kind.bot(cell.seated(), seed, 1).as_mut(), seed, Mode::Exam);
        self.note(cell, seed, &game.moves);
    }

    /// Goes through a game again and notes everything that was on the table.
    pub(super) fn note(&mut self, cell: &Cell, seed: u64, moves: &[crate::domain::session::Move]) {
        let mut session = cell.session(seed, Mode::Exam);
        for played in moves {
            let s = session.snapshot();
            self.states.insert((session.beat(), [s.trust / 10, s.patience / 10, s.value / 10, s.readiness / 10]));
            self.beats.insert(session.beat());
            self.offered.extend(session.offer().all());
            self.said.insert(played.reply);
            session.play(*played).expect("what was played can be played again");
        }
        self.beats.insert(session.beat());
    }
}

/// Characters and words on screen in a drill of the error-free expert: cards and the customer's lines.
fn reading(cell: &Cell) -> [f64; 2] {
    let game = cell.game(Kind::Expert(0).bot(cell.seated(), 1, 1).as_mut(), 1, Mode::Exam);
    let mut session = cell.session(1, Mode::Exam);
    let mut sums = [0.0, 0.0];
    let mut read = |text: &crate::domain::text::Text| {
        sums[0] += text.zh.chars().count() as f64;
        sums[1] += text.en.split_whitespace().count() as f64;
    };
    for event in game.session.events() {
        match event {
            Event::Said { line, .. } => read(&cell.scenario.lines[line.at()].text),
            Event::Played { reply, delivery, .. } => {
                for card in session.offer().cards() {
                    read(&cell.scenario.replies[card.at()].text);
                }
                session
                    .play(crate::domain::session::Move { reply: *reply, delivery: *delivery })
                    .expect("what was played can be played again");
            }
            _ => {}
        }
    }
    sums
}
