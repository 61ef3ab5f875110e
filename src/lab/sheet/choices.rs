//! Choices as test items: who takes what the expert would take, and whether that tells good from weak.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::{
    domain::{ids::*, scenario::*},
    lab::{
        bots::{Bot, Kind, Planner},
        field::{Cell, Pulse},
        plans,
        seat::Seat,
        stats::{difficulty, point_biserial},
    },
};

/// One item: a beat, or an objection in play.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its id: the beat's, or `!` and the objection's.
    pub id: String,
    /// Share that took what the expert would take: error-free expert, novice, random.
    pub difficulty: [f64; 3],
    /// Point-biserial with the index over the ladder of skill; none where nobody differs.
    pub discrimination: Option<f64>,
}

/// The items of a cell.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Per beat.
    pub nodes: Vec<Node>,
    /// Where the best card lay, by the number of cards: counts per place.
    pub places: BTreeMap<usize, Vec<usize>>,
    /// Share of turns in which the best card is the longest (Chinese, English).
    pub longest: [f64; 2],
    /// Mean length of the best card against the mean of all cards (Chinese, English).
    pub ratio: [f64; 2],
    /// How often each population takes each reply when it is offered: reply → (offered, taken) per population.
    pub taken: BTreeMap<ReplyIdx, [(usize, usize); 4]>,
}

/// Populations whose use of each reply is told.
pub const WATCHED: [Kind; 4] = [Kind::Expert(0), Kind::Generic, Kind::Novice, Kind::Random];

/// One turn of one game.
struct Turn {
    node: String,
    best: bool,
    places: (usize, usize),
    longest: [bool; 2],
    ratio: [f64; 2],
    offered: Vec<ReplyIdx>,
    said: ReplyIdx,
}

/// What was chosen at one item, over all games.
#[derive(Default)]
struct Item {
    /// Whether the ladder's players took the best, and the index they ended with.
    best: Vec<bool>,
    index: Vec<f64>,
    /// Whether the error-free expert, the novice and the random player took it.
    groups: [Vec<bool>; 3],
}

pub(super) fn choices(cell: &Cell, seeds: u64, pulse: &Pulse) -> Choices {
    let ladder: Vec<Kind> = [0, 100, 200, 300, 400, 500, 600, 800, 1000].map(Kind::Expert).to_vec();
    let kinds: Vec<Kind> = ladder.iter().copied().chain([Kind::Generic, Kind::Novice, Kind::Random]).collect();
    let work: Vec<(Kind, u64)> = kinds.iter().flat_map(|kind| (0..seeds).map(|seed| (*kind, seed))).collect();
    let watched: Vec<(Kind, f64, Vec<Turn>)> = work
        .into_par_iter()
        .filter(|_| !pulse.stopped())
        .map(|(kind, seed)| {
            pulse.count(1);
            let (index, turns) = watch(cell, kind, seed);
            (kind, index, turns)
        })
        .collect();
    let mut items: BTreeMap<&str, Item> = BTreeMap::new();
    let mut places: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut taken: BTreeMap<ReplyIdx, [(usize, usize); 4]> = BTreeMap::new();
    let (mut longest, mut ratio, mut count) = ([0usize; 2], [0.0; 2], 0usize);
    for (kind, index, turns) in &watched {
        for turn in turns {
            let item = items.entry(&turn.node).or_default();
            if ladder.contains(kind) {
                item.best.push(turn.best);
                item.index.push(*index);
            }
            let group = [Kind::Expert(0), Kind::Novice, Kind::Random].iter().position(|k| k == kind);
            if let Some(group) = group {
                item.groups[group].push(turn.best);
            }
            if let Some(group) = WATCHED.iter().position(|k| k == kind) {
                for reply in &turn.offered {
                    let entry = taken.entry(*reply).or_default();
                    entry[group].0 += 1;
                    entry[group].1 += usize::from(*reply == turn.said);
                }
            }
            // The order is drawn by seed and turn, so other bots' games would count the same draws again.
            if *kind == Kind::Expert(0) {
                let (of, at) = turn.places;
                places.entry(of).or_insert_with(|| vec![0; of])[at] += 1;
            }
            for lang in 0..2 {
                longest[lang] += usize::from(turn.longest[lang]);
                ratio[lang] += turn.ratio[lang];
            }
            count += 1;
        }
    }
    let nodes = items
        .into_iter()
        .map(|(id, item)| Node {
            id: id.to_owned(),
            difficulty: item.groups.each_ref().map(|g| difficulty(g)),
            discrimination: point_biserial(&item.best, &item.index),
        })
        .collect();
    let share = |n: usize| n as f64 / count.max(1) as f64;
    Choices { nodes, places, longest: longest.map(share), ratio: ratio.map(|r| r / count.max(1) as f64), taken }
}

/// Plays a game and looks at every turn through the eyes of the expert.
fn watch(cell: &Cell, kind: Kind, seed: u64) -> (f64, Vec<Turn>) {
    let game = cell.game(kind.bot(cell.seated(), seed, 1).as_mut(), seed, Mode::Exam);
    let mut expert = Planner::new(plans::adaptive(&cell.seated().traits.table));
    let mut session = cell.session(seed, Mode::Exam);
    let mut turns = Vec::with_capacity(game.moves.len());
    for played in &game.moves {
        let cards = session.offer().cards().to_vec();
        let best = expert.choose(&Seat::new(&session)).map(|m| m.reply);
        if let Some((best, at)) = best.and_then(|b| cards.iter().position(|c| *c == b).map(|at| (b, at))) {
            let node = match session.objection() {
                Some(o) => format!("!{}", cell.scenario.desks[o.desk.at()].id),
                None => cell.scenario.beats[session.beat().at()].id.clone(),
            };
            let length = |r: ReplyIdx, lang: Lang| cell.scenario.replies[r.at()].text.get(lang).chars().count() as f64;
            let langs = [Lang::Zh, Lang::En];
            let mean = langs.map(|l| cards.iter().map(|c| length(*c, l)).sum::<f64>() / cards.len() as f64);
            let longest = langs.map(|l| cards.iter().all(|c| *c == best || length(*c, l) < length(best, l)));
            turns.push(Turn {
                node,
                best: played.reply == best,
                places: (cards.len(), at),
                longest,
                ratio: std::array::from_fn(|l| length(best, langs[l]) / mean[l]),
                offered: cards,
                said: played.reply,
            });
        }
        session.play(*played).expect("what was played can be played again");
    }
    (game.index(), turns)
}
