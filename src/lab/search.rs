//! The search: from any point of a drill the best way on that a beam finds, for a goal; the same every time it runs.

use std::collections::{HashMap, HashSet};

use super::{bots::Planner, game::go_on, plan::best, plans};
use crate::domain::{
    ids::*,
    scenario::*,
    score::{Scorecard, score},
    session::{Move, Session},
    tables::cue_row,
};

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The highest index.
    Index,
    /// The highest lowest dimension: 5 in all five at once is the most.
    Everything,
    /// The highest score in one dimension.
    High(Dimension),
    /// The lowest score in one dimension.
    Low(Dimension),
    /// This ending, as well played as possible.
    Ending(Outcome),
}

impl Goal {
    /// What a finished drill is worth; none if it does not meet the goal at all.
    fn worth(self, card: &Scorecard) -> Option<i64> {
        let points = |d: Dimension| card.dimensions[d.index()].result.as_ref().ok().map(|p| i64::from(p.points));
        let index = i64::from(card.index_or_zero());
        match self {
            Goal::Index => card.index.map(i64::from),
            Goal::Everything => {
                let lowest =
                    Dimension::ALL.iter().map(|d| points(*d)).collect::<Option<Vec<_>>>()?.into_iter().min()?;
                Some(lowest * 100_000 + index)
            }
            Goal::High(d) => Some(points(d)? * 100_000 + index),
            Goal::Low(d) => Some(-points(d)? * 100_000 + index),
            Goal::Ending(outcome) => (card.outcome == outcome).then_some(index),
        }
    }

    /// How promising a running drill looks.
    fn hope(self, session: &Session, card: &Scorecard) -> i64 {
        let points = |d: Dimension| card.dimensions[d.index()].result.as_ref().map_or(250, |p| i64::from(p.points));
        let sum: i64 = Dimension::ALL.iter().map(|d| points(*d)).sum();
        let s = session.snapshot();
        let mood = i64::from(s.patience) / 4 + i64::from(s.readiness - s.threshold);
        match self {
            Goal::Index => sum * 4 + mood,
            Goal::Everything => {
                let lowest = Dimension::ALL.iter().map(|d| points(*d)).min().unwrap_or(0);
                sum * 4 + lowest * 4 + mood
            }
            Goal::High(d) => points(d) * 12 + sum + mood,
            Goal::Low(d) => -points(d) * 12 + mood,
            Goal::Ending(Outcome::WalkOut) => -i64::from(s.patience) + i64::from(s.pressure - s.trust),
            // A negotiation is void when too much was given and it is signed all the same.
            Goal::Ending(Outcome::Void) => i64::from(session.conceded()) * 200 + sum + mood * 2,
            Goal::Ending(Outcome::TimeOut) => i64::from(s.clock) + mood,
            Goal::Ending(_) => sum + mood * 2,
        }
    }

    /// Whether nothing better can be hoped for.
    fn is_met(self, worth: i64) -> bool {
        match self {
            Goal::Everything | Goal::High(_) => worth >= 500 * 100_000,
            Goal::Low(_) => worth >= -100 * 100_000,
            _ => false,
        }
    }
}

/// How far a search goes.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Drills kept per beat after each move.
    pub width: usize,
    /// Moves tried in all; the search gives what it has when they are used up.
    pub tries: usize,
}

impl Default for Effort {
    fn default() -> Effort {
        Effort { width: 12, tries: 60_000 }
    }
}

/// A finished drill that was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The session, over.
    pub session: Session,
    /// The moves from the point where the search began.
    pub moves: Vec<Move>,
    /// Its score.
    pub card: Scorecard,
}

/// The better of what a beam and a climb find; none if no finished drill meets the goal within the effort, which does not mean
/// that there is none.
pub fn search(
    start: &Session,
    goal: Goal,
    effort: Effort,
    allowed: &dyn Fn(&Scenario, &Reply) -> bool,
) -> Option<Found> {
    let climbed = climb(start, goal, allowed);
    if climbed.as_ref().is_some_and(|found| goal.worth(&found.card).is_some_and(|worth| goal.is_met(worth))) {
        return climbed;
    }
    let beamed = beam(start, goal, effort, allowed);
    let worth = |found: &Option<Found>| found.as_ref().and_then(|f| goal.worth(&f.card));
    if worth(&beamed) > worth(&climbed) { beamed } else { climbed }
}

/// Nested search (Cazenave, *Nested Monte-Carlo Search*, IJCAI 2009) with the adaptive expert as the one who plays on: at every turn
/// every move is tried and played to the end, the best line known so far is followed.
fn climb(start: &Session, goal: Goal, allowed: &dyn Fn(&Scenario, &Reply) -> bool) -> Option<Found> {
    let mut here = start.clone();
    let mut line: Vec<Move> = Vec::new();
    let mut best: Option<(i64, Found)> = None;
    let plan = plans::adaptive(&start.customer().traits.table);
    while !here.is_over() {
        let scenario = here.scenario().clone();
        let offered: Vec<ReplyIdx> = here.offer().all().collect();
        for reply in offered {
            if !allowed(&scenario, &scenario.replies[reply.at()]) {
                continue;
            }
            for delivery in deliveries(&here, goal).into_iter().flatten() {
                let mut after = here.clone();
                let played = Move { reply, delivery };
                after.play(played).expect("only what is on offer is tried");
                let rest = go_on(&mut Planner::new(plan.clone()), &mut after);
                let card = score(&scenario, after.customer_index(), after.events());
                let Some(worth) = goal.worth(&card) else { continue };
                // The expert who plays on says only what is allowed, or the line does not count.
                if !rest.iter().all(|m| allowed(&scenario, &scenario.replies[m.reply.at()])) {
                    continue;
                }
                if best.as_ref().is_none_or(|(b, _)| worth > *b) {
                    let moves = line.iter().copied().chain([played]).chain(rest).collect();
                    best = Some((worth, Found { session: after, moves, card }));
                }
            }
        }
        let (worth, found) = best.as_ref()?;
        if goal.is_met(*worth) {
            break;
        }
        let next = found.moves[line.len()];
        here.play(next).expect("the best line can be played");
        line.push(next);
    }
    best.map(|(_, found)| found)
}

/// Beam search with merging of like states.
fn beam(start: &Session, goal: Goal, effort: Effort, allowed: &dyn Fn(&Scenario, &Reply) -> bool) -> Option<Found> {
    let mut beam: Vec<(Session, Vec<Move>)> = vec![(start.clone(), Vec::new())];
    let mut best: Option<(i64, Found)> = None;
    let mut tries = 0;
    while !beam.is_empty() {
        let mut next: Vec<(i64, Session, Vec<Move>)> = Vec::new();
        let mut seen = HashSet::new();
        'beam: for (session, line) in &beam {
            let scenario = session.scenario();
            for reply in session.offer().all() {
                if !allowed(scenario, &scenario.replies[reply.at()]) {
                    continue;
                }
                for delivery in deliveries(session, goal).into_iter().flatten() {
                    if tries >= effort.tries {
                        break 'beam;
                    }
                    tries += 1;
                    let mut after = session.clone();
                    let played = Move { reply, delivery };
                    after.play(played).expect("only what is on offer is tried");
                    let card = score(scenario, after.customer_index(), after.events());
                    let extended = || line.iter().copied().chain([played]).collect::<Vec<Move>>();
                    if after.is_over() {
                        let Some(worth) = goal.worth(&card) else { continue };
                        if best.as_ref().is_none_or(|(b, _)| worth > *b) {
                            let moves = extended();
                            best = Some((worth, Found { session: after, moves, card }));
                        }
                        continue;
                    }
                    if seen.insert(likeness(&after)) {
                        next.push((goal.hope(&after, &card), after, extended()));
                    }
                }
            }
        }
        if best.as_ref().is_some_and(|(worth, _)| goal.is_met(*worth)) || tries >= effort.tries {
            break;
        }
        next.sort_by_key(|(hope, _, line)| (-hope, line.len()));
        // Each place of the talk keeps its own best, so that lines that close early survive beside those that go on.
        let mut places: HashMap<BeatIdx, usize> = HashMap::new();
        next.retain(|(_, session, _)| {
            let count = places.entry(session.beat()).or_default();
            *count += 1;
            *count <= effort.width
        });
        beam = next.into_iter().map(|(_, session, line)| (session, line)).collect();
    }
    best.map(|(_, found)| found)
}

/// What makes two drills the same for the search: where they stand and the customer's state.
fn likeness(session: &Session) -> (BeatIdx, [i32; 6], [u8; MAX_NEEDS], Option<DeskIdx>) {
    let s = session.snapshot();
    let numbers = [s.trust, s.cred, s.patience, s.load, s.value, s.clock];
    (session.beat(), numbers, session.levels(), session.objection().map(|o| o.desk))
}

/// Deliveries worth trying: what suits the line's effect, what suits the cue; for a low score what suits them least.
fn deliveries(session: &Session, goal: Goal) -> [Option<Delivery>; 2] {
    let persona = session.customer().traits.table.deliveries;
    let about = session.objection().map(|o| session.scenario().desks[o.desk.at()].class);
    let cue = session.cue().map(|cue| cue_row(cue, about));
    let turn = |row: [i32; 5]| match goal {
        Goal::Low(_) | Goal::Ending(Outcome::WalkOut) => row.map(|q| -q),
        _ => row,
    };
    let both = cue.map_or(persona, |row| std::array::from_fn(|n| 2 * row[n] + persona[n]));
    let first = best(turn(both));
    let second = cue.map(|row| best(turn(row))).filter(|d| *d != first);
    [Some(first), second]
}

/// Allows every reply.
pub fn anything(_: &Scenario, _: &Reply) -> bool {
    true
}

/// Allows what an honest trainee would say: nothing on the harmful list.
pub fn honest(_: &Scenario, reply: &Reply) -> bool {
    !reply.harmful
}
