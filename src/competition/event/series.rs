//! Matches: who meets whom in a round, the games they have played, and who has won.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Event};
use crate::competition::{
    format::{bracket, round_robin, swiss},
    rules::{Format, Tie},
    run::{By, Decision, LEVEL, Run, decide},
    seal::{Round, Slot, plan},
};

/// Two who meet, or one who is free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The two, from 0; none where the winner of an earlier match is not known yet, or for a bye.
    pub pair: [Option<usize>; 2],
    /// Whether the second place is a bye.
    pub bye: bool,
}

/// How a match stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Still to be played.
    Open,
    /// A side has won, 0 or 1.
    Won(usize, By),
    /// The higher seed goes on: nothing tells them apart and no sealed task is left.
    Seed(usize),
    /// Nothing tells them apart: sudden death, or a shared win where nobody has to go on.
    Level,
}

impl Verdict {
    /// The side that goes on.
    pub const fn winner(self) -> Option<usize> {
        match self {
            Verdict::Won(side, _) | Verdict::Seed(side) => Some(side),
            Verdict::Open | Verdict::Level => None,
        }
    }
}

/// A match with its games.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The two.
    pub pair: [usize; 2],
    /// Each game and how it ended; none while somebody has not played it.
    pub games: Vec<(Slot, Option<Decision>)>,
    /// Half points: two for a win, one each for a shared game.
    pub points: [u8; 2],
    /// How it stands.
    pub verdict: Verdict,
}

impl Event {
    /// The matches of a round, in the order of the tree or by number. Empty where nobody is paired.
    pub fn matches(&self, of: Round) -> Vec<Match> {
        let n = self.rules.contestants.len();
        let known = |(a, b): (usize, usize)| Match { pair: [Some(a), Some(b)], bye: false };
        match self.format(of) {
            Some(Format::Duel { .. }) => vec![known((0, 1))],
            Some(Format::RoundRobin { .. }) => {
                let rounds = round_robin::rounds(n).max(1);
                let pairs = round_robin::pairs(n, (usize::from(of.round) - 1) % rounds);
                pairs.into_iter().map(known).collect()
            }
            Some(Format::Swiss { .. }) => self.swiss(of),
            Some(Format::Bracket { .. }) => self.tree(of),
            _ => Vec::new(),
        }
    }

    fn tree(&self, of: Round) -> Vec<Match> {
        if of.round == 1 {
            let seeds = self.seeds(of);
            let place = |seed: Option<usize>| seed.and_then(|seed| seeds.get(seed).copied());
            let leaves = bracket::leaves(seeds.len());
            return leaves
                .chunks(2)
                .map(|pair| Match {
                    pair: [place(pair[0]), place(pair[1])],
                    bye: pair[0].is_none() || pair[1].is_none(),
                })
                .collect();
        }
        let before = Round { round: of.round - 1, ..of };
        let winners: Vec<Option<usize>> = self.matches(before).iter().map(|m| self.winner(before, m)).collect();
        bracket::next(&winners).into_iter().map(|pair| Match { pair, bye: false }).collect()
    }

    /// Who goes on from a match.
    pub fn winner(&self, of: Round, of_match: &Match) -> Option<usize> {
        match of_match.pair {
            [a, b] if of_match.bye => a.or(b),
            [Some(a), Some(b)] => {
                let series = self.series(of, [a, b]);
                series.verdict.winner().map(|side| series.pair[side])
            }
            _ => None,
        }
    }

    /// The seeds of a bracket, the best first: the order of the form before it, or the numbers. A wild card takes the first place that
    /// is not safe.
    pub fn seeds(&self, of: Round) -> Vec<usize> {
        let n = self.rules.contestants.len();
        let before = || (1..of.stage).rev().map(|stage| Round { stage, round: 1 });
        let form = before().find(|r| matches!(self.format(*r), Some(Format::Form { .. })));
        let mut order = form.map_or_else(|| (0..n).collect(), |form| self.order(form));
        let wild = before().find_map(|r| match self.format(r) {
            Some(Format::WildCard { places }) => Some((r, usize::from(places))),
            _ => None,
        });
        if let Some((round, places)) = wild
            && let Some(first) = self.order(round).first()
            && let Some(at) = order.iter().position(|who| who == first).filter(|at| *at > places)
        {
            let first = order.remove(at);
            order.insert(places, first);
        }
        let most = match self.format(of) {
            Some(Format::Bracket { of, .. }) if of > 0 => usize::from(of),
            _ => n,
        };
        order.truncate(most);
        order
    }

    fn swiss(&self, of: Round) -> Vec<Match> {
        let n = self.rules.contestants.len();
        let (mut points, mut met, mut free) = (vec![0_u32; n], BTreeSet::new(), BTreeSet::new());
        let mut sums = vec![0_i32; n];
        let mut matches = Vec::new();
        for round in 1..=of.round {
            let here = Round { round, ..of };
            let mut order: Vec<usize> = (0..n).collect();
            order.sort_by_key(|who| (std::cmp::Reverse((points[*who], sums[*who])), *who));
            let (pairs, bye) = swiss::pairs(&order, &met, &free);
            matches = pairs.iter().map(|(a, b)| Match { pair: [Some(*a), Some(*b)], bye: false }).collect();
            matches.extend(bye.map(|who| Match { pair: [Some(who), None], bye: true }));
            for (a, b) in pairs {
                met.insert((a, b));
                for (side, half) in [a, b].into_iter().zip(self.series(here, [a, b]).points) {
                    points[side] += u32::from(half);
                }
                for who in [a, b] {
                    let slot = Slot { stage: here.stage, round, game: 1 };
                    sums[who] += self.entry(slot, who).and_then(|e| e.run.as_ref()).map_or(0, |r| r.index(None));
                }
            }
            if let Some(who) = bye {
                free.insert(who);
                points[who] += 2;
            }
        }
        matches
    }

    /// A match with its games and verdict.
    pub fn series(&self, of: Round, pair: [usize; 2]) -> Series {
        let stage = usize::from(of.stage).saturating_sub(1);
        let best_of = plan(&self.rules, stage).get(usize::from(of.round).saturating_sub(1)).copied().unwrap_or(1);
        let ties: Vec<Tie> = self.rules.ties.iter().copied().filter(|tie| *tie != Tie::Met).collect();
        let weights = self.weights(of);
        let mut series = Series { pair, games: Vec::new(), points: [0, 0], verdict: Verdict::Open };
        let mut runs: [Vec<Option<&Run>>; 2] = [Vec::new(), Vec::new()];
        let mut last = None;
        for game in 1..=best_of {
            let slot = Slot { stage: of.stage, round: of.round, game };
            let Some([a, b]) = self.both(slot, pair) else {
                series.games.push((slot, None));
                return series;
            };
            let decision = self.game(slot, pair, [a.run.as_ref(), b.run.as_ref()], weights, &ties);
            series.games.push((slot, Some(decision)));
            runs[0].push(a.run.as_ref());
            runs[1].push(b.run.as_ref());
            match decision {
                Decision::Won(side, by) => {
                    series.points[side] += 2;
                    last = Some(by);
                }
                Decision::Shared => series.points.iter_mut().for_each(|points| *points += 1),
            }
            if let (Some(side), Some(by)) = (series.points.iter().position(|points| *points > best_of), last) {
                series.verdict = Verdict::Won(side, by);
                return series;
            }
        }
        series.verdict = match series.points[0].cmp(&series.points[1]) {
            std::cmp::Ordering::Greater => Verdict::Won(0, last.unwrap_or(By::Index)),
            std::cmp::Ordering::Less => Verdict::Won(1, last.unwrap_or(By::Index)),
            std::cmp::Ordering::Equal if self.panel(of) => self.sudden(of, pair, &mut series.games, &ties),
            std::cmp::Ordering::Equal => match together(&runs, weights, &ties) {
                Some((side, by)) => Verdict::Won(side, by),
                None => self.sudden(of, pair, &mut series.games, &ties),
            },
        };
        series
    }

    /// What both have in a slot, once both have something.
    fn both(&self, slot: Slot, pair: [usize; 2]) -> Option<[&Entry; 2]> {
        Some([self.entry(slot, pair[0])?, self.entry(slot, pair[1])?])
    }

    /// One game: by the panel where it decides and both runs were played and judged, else by the engine.
    fn game(
        &self,
        slot: Slot,
        pair: [usize; 2],
        runs: [Option<&Run>; 2],
        weights: Option<[i32; 5]>,
        ties: &[Tie],
    ) -> Decision {
        if self.panel(slot.of()) && runs.iter().all(Option::is_some) {
            return match self.panel_side(slot, pair) {
                Some(side) => Decision::Won(side, By::Panel),
                None => Decision::Shared,
            };
        }
        decide(runs, weights, ties)
    }

    /// The sudden deaths of two who are level; the higher seed where somebody has to go on and nothing is left.
    fn sudden(&self, of: Round, pair: [usize; 2], games: &mut Vec<(Slot, Option<Decision>)>, ties: &[Tie]) -> Verdict {
        let sorted = [pair[0].min(pair[1]), pair[0].max(pair[1])];
        for sudden in self.sudden.iter().filter(|sudden| sudden.of == of && sudden.pair == sorted) {
            let Some([a, b]) = self.both(sudden.slot, pair) else {
                games.push((sudden.slot, None));
                return Verdict::Open;
            };
            let decision = decide([a.run.as_ref(), b.run.as_ref()], self.weights(of), ties);
            games.push((sudden.slot, Some(decision)));
            if let Decision::Won(side, by) = decision {
                return Verdict::Won(side, by);
            }
        }
        let elimination = matches!(self.format(of), Some(Format::Bracket { .. }));
        if !elimination || self.next_reserve().is_some() {
            return Verdict::Level;
        }
        let seeds = self.seeds(of);
        let seed = |who: usize| seeds.iter().position(|seeded| *seeded == who).unwrap_or(usize::MAX);
        Verdict::Seed(usize::from(seed(pair[1]) < seed(pair[0])))
    }

    /// The next sealed task of the reserve.
    pub fn next_reserve(&self) -> Option<Round> {
        let reserve = self.sealed.iter().map(|sealed| sealed.of).filter(|of| of.stage == 0);
        reserve.into_iter().find(|of| !self.opened.contains_key(of))
    }

    /// The pairs of a round who are level, the smaller number first.
    pub fn level(&self, of: Round) -> Vec<[usize; 2]> {
        let pairs = self.matches(of).into_iter().filter_map(|m| Some([m.pair[0]?, m.pair[1]?]));
        let level = pairs.filter(|pair| self.series(of, *pair).verdict == Verdict::Level);
        level.map(|[a, b]| [a.min(b), a.max(b)]).collect()
    }

    /// Who won when two met, over everything that was decided between them; none when they are even.
    pub fn met(&self, a: usize, b: usize) -> Option<usize> {
        let mut wins = BTreeMap::from([(a, 0), (b, 0)]);
        for of in self.opened.keys().filter(|of| self.format(**of).is_some_and(Format::paired)) {
            for m in self.matches(*of) {
                let [Some(x), Some(y)] = m.pair else { continue };
                if (x, y) == (a, b) || (x, y) == (b, a) {
                    let winner = self.winner(*of, &m);
                    *winner.and_then(|winner| wins.get_mut(&winner)).unwrap_or(&mut 0) += 1;
                }
            }
        }
        match wins[&a].cmp(&wins[&b]) {
            std::cmp::Ordering::Greater => Some(a),
            std::cmp::Ordering::Less => Some(b),
            std::cmp::Ordering::Equal => None,
        }
    }
}

/// A series that is even in games: the sum of the indices where it differs by more than noise, then the chain over all games.
fn together(runs: &[Vec<Option<&Run>>; 2], weights: Option<[i32; 5]>, ties: &[Tie]) -> Option<(usize, By)> {
    let sum = |side: usize, of: &dyn Fn(&Run) -> i32| runs[side].iter().flatten().map(|run| of(run)).sum::<i32>();
    let gap = |of: &dyn Fn(&Run) -> i32| sum(0, of) - sum(1, of);
    let index = gap(&|run| run.index(weights));
    if index.abs() > LEVEL {
        return Some((usize::from(index < 0), By::Index));
    }
    ties.iter().find_map(|tie| match gap(&|run| run.measure(*tie)) {
        0 => None,
        gap => Some((usize::from(gap < 0), By::Tie(*tie))),
    })
}
