//! What each reply is good for: how close it comes to the best card of its turn when the expert plays on.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::domain::tables::cue_row;
use crate::{
    domain::{ids::*, scenario::*, score::score, session::Move},
    lab::{
        bots::{Kind, Planner},
        field::{Cell, Pulse},
        game::go_on,
        plan::best,
        plans,
    },
};

/// Index points within which a reply counts as good as the best.
pub const NEAR: f64 = 3.0;

/// Why a reply is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Best or nearly so for this customer in a state that comes up.
    Strong,
    /// On the harmful list.
    Harmful,
    /// Neither: the generic one of its beat, or good for another customer, or for nobody.
    Weak,
    /// It was never on the table.
    NeverOffered,
}

/// A reply's worth before this customer.
#[derive(Clone, Copy, Debug)]
pub struct ReplyWorth {
    /// Which.
    pub reply: ReplyIdx,
    /// States in which it was tried.
    pub tried: usize,
    /// Index points that it falls short of the best card: least, mean.
    pub short: [f64; 2],
    /// Why it is there.
    pub usage: Use,
}

/// Tries every card of every turn of games of mixed skill.
pub(super) fn worths(cell: &Cell, seeds: u64, pulse: &Pulse) -> Vec<ReplyWorth> {
    let kinds = [Kind::Expert(0), Kind::Expert(150), Kind::Expert(350), Kind::Generic, Kind::Random];
    let work: Vec<(Kind, u64)> = kinds.iter().flat_map(|kind| (0..seeds).map(|seed| (*kind, seed))).collect();
    let found: Vec<Vec<(ReplyIdx, f64)>> =
        work.into_par_iter().filter(|_| !pulse.stopped()).map(|(kind, seed)| tried(cell, kind, seed, pulse)).collect();
    let mut short: BTreeMap<ReplyIdx, Vec<f64>> = BTreeMap::new();
    for (reply, by) in found.into_iter().flatten() {
        short.entry(reply).or_default().push(by);
    }
    (0..cell.scenario.replies.len())
        .map(|n| {
            let reply = ReplyIdx(n as u16);
            let values = short.get(&reply).map_or(&[][..], |v| v);
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
            let usage = match () {
                () if cell.scenario.replies[n].harmful => Use::Harmful,
                () if values.is_empty() => Use::NeverOffered,
                () if least <= NEAR => Use::Strong,
                () => Use::Weak,
            };
            ReplyWorth { reply, tried: values.len(), short: [least, mean], usage }
        })
        .collect()
}

/// How much every card of every turn of a game falls short of the best of its turn.
fn tried(cell: &Cell, kind: Kind, seed: u64, pulse: &Pulse) -> Vec<(ReplyIdx, f64)> {
    let game = cell.game(kind.bot(cell.seated(), seed, 7).as_mut(), seed, Mode::Exam);
    let table = &cell.seated().traits.table;
    let plan = plans::adaptive(table);
    let mut session = cell.session(seed, Mode::Exam);
    let mut out = Vec::new();
    for played in &game.moves {
        let about = session.objection().map(|o| cell.scenario.desks[o.desk.at()].class);
        let delivery = best(session.cue().map_or(table.deliveries, |cue| cue_row(cue, about)));
        let values: Vec<(ReplyIdx, f64)> = session
            .offer()
            .cards()
            .iter()
            .map(|reply| {
                let mut after = session.clone();
                after.play(Move { reply: *reply, delivery }).expect("cards are on offer");
                go_on(&mut Planner::new(plan.clone()), &mut after);
                pulse.count(1);
                let card = score(&cell.scenario, cell.customer, after.events());
                (*reply, f64::from(card.index_or_zero()) / 100.0)
            })
            .collect();
        let top = values.iter().map(|(_, v)| *v).fold(f64::NEG_INFINITY, f64::max);
        out.extend(values.into_iter().map(|(reply, value)| (reply, top - value)));
        session.play(*played).expect("what was played can be played again");
    }
    out
}
