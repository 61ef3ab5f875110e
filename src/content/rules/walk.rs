//! Walking the graph without a customer: which beats can be reached, and what every way to an agreement passes.

use std::collections::VecDeque;

use crate::domain::{
    cond::{Band, Cond},
    ids::{CloseStyle, Outcome},
    scenario::*,
};

/// The beats that can be entered.
pub fn reachable(scenario: &Scenario) -> Vec<bool> {
    spread(scenario.beats.len(), [scenario.start], |beat| onward(scenario, beat))
}

/// The beats from which an agreement or a farewell can still be asked for.
pub fn hopeful(scenario: &Scenario) -> Vec<bool> {
    let mut back: Vec<Vec<BeatIdx>> = vec![Vec::new(); scenario.beats.len()];
    for beat in beats(scenario) {
        onward(scenario, beat).for_each(|next| back[next.at()].push(beat));
    }
    let ends =
        beats(scenario).filter(|b| replies_of(scenario, *b).any(|r| matches!(r.act, Act::Close(_) | Act::Leave)));
    spread(scenario.beats.len(), ends.collect::<Vec<_>>(), |beat| back[beat.at()].iter().copied())
}

/// Every beat.
pub fn beats(scenario: &Scenario) -> impl Iterator<Item = BeatIdx> {
    (0..scenario.beats.len()).map(|at| BeatIdx(at as u16))
}

/// The authored replies of a beat's slots.
pub fn replies_of(scenario: &Scenario, beat: BeatIdx) -> impl Iterator<Item = &Reply> {
    scenario.beats[beat.at()].slots.iter().flatten().map(|item| &scenario.replies[item.reply.at()])
}

/// Beats to which a beat's replies lead. Temptations of an objection lead on from wherever it comes up.
fn onward(scenario: &Scenario, beat: BeatIdx) -> impl Iterator<Item = BeatIdx> {
    let tempting = scenario.desks.iter().flat_map(|d| d.traps.iter().chain(&d.lies)).map(|r| &scenario.replies[r.at()]);
    let moving = tempting.filter(|r| !r.act.handles_objection());
    replies_of(scenario, beat).chain(moving).flat_map(|r| r.to.iter().map(|b| b.go))
}

fn spread<I: Iterator<Item = BeatIdx>>(
    count: usize,
    from: impl IntoIterator<Item = BeatIdx>,
    next: impl Fn(BeatIdx) -> I,
) -> Vec<bool> {
    let mut seen = vec![false; count];
    let mut stack = Vec::new();
    for beat in from {
        if !std::mem::replace(&mut seen[beat.at()], true) {
            stack.push(beat);
        }
    }
    while let Some(beat) = stack.pop() {
        for beat in next(beat) {
            if !std::mem::replace(&mut seen[beat.at()], true) {
                stack.push(beat);
            }
        }
    }
    seen
}

/// What the walk to an agreement keeps in mind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Where it is.
    pub beat: BeatIdx,
    /// Benefits so far; two stands for more, too.
    pub benefits: u8,
    /// Whether the price was named.
    pub quoted: bool,
    /// Moves so far.
    pub moves: u32,
}

/// Whether some way to an agreement satisfies `accept`, never setting foot where `open` says no. The trainee is given
/// the benefit of the doubt: a condition that depends on more than benefits and price may hold.
pub fn agreement(scenario: &Scenario, open: impl Fn(BeatIdx) -> bool, accept: impl Fn(Way) -> bool) -> bool {
    let number = |way: &Way| (way.beat.at() * 3 + usize::from(way.benefits)) * 2 + usize::from(way.quoted);
    let mut seen = vec![false; scenario.beats.len() * 6];
    let mut queue = VecDeque::new();
    let first = Way { beat: scenario.start, benefits: 0, quoted: false, moves: 0 };
    if open(scenario.start) {
        seen[number(&first)] = true;
        queue.push_back(first);
    }
    while let Some(way) = queue.pop_front() {
        for item in scenario.beats[way.beat.at()].slots.iter().flatten() {
            let reply = &scenario.replies[item.reply.at()];
            let offered = [&item.when, &reply.when].into_iter().flatten().all(|c| can(c, &way, true));
            if !offered || reply.act == Act::Quote && way.quoted {
                continue;
            }
            let mut next = Way { moves: way.moves + 1, ..way };
            match reply.act {
                Act::Present(..) => next.benefits = (way.benefits + 1).min(2),
                Act::Quote => next.quoted = true,
                Act::Close(style)
                    if agrees(scenario, style)
                        && accept(Way { quoted: way.quoted || style != CloseStyle::NextStep, ..next }) =>
                {
                    return true;
                }
                _ => {}
            }
            let mut follow = |beat: BeatIdx| {
                let there = Way { beat, ..next };
                if open(beat) && !std::mem::replace(&mut seen[number(&there)], true) {
                    queue.push_back(there);
                }
            };
            let mut stays = true;
            for branch in &reply.to {
                if branch.when.as_ref().is_none_or(|c| can(c, &next, true)) {
                    follow(branch.go);
                }
                if branch.when.as_ref().is_none_or(|c| !can(c, &next, false)) {
                    // Taken whatever else: nothing behind it is.
                    stays = false;
                    break;
                }
            }
            if stays {
                follow(way.beat);
            }
        }
    }
    false
}

/// Whether a close of this style reaches what the scenario promises. A next step counts only where it is the aim.
fn agrees(scenario: &Scenario, style: CloseStyle) -> bool {
    style != CloseStyle::NextStep || matches!(scenario.par, Outcome::NextStep | Outcome::PoliteExit)
}

/// Whether a condition can have this value, as far as benefits and price decide it.
fn can(cond: &Cond, way: &Way, value: bool) -> bool {
    match cond {
        Cond::Benefits(band) => {
            let most = if way.benefits < 2 { i32::from(way.benefits) } else { 40 };
            (i32::from(way.benefits)..=most).any(|n| band.holds(n) == value)
        }
        Cond::BenefitsFor(_, Band { above: Some(1..), .. }) if way.benefits == 0 => !value,
        Cond::Quoted => way.quoted == value,
        // Nobody leans in before value was built twice.
        Cond::Ready(_) if way.benefits < 2 => !value,
        Cond::All(all) if value => all.iter().all(|c| can(c, way, true)),
        Cond::All(all) => all.iter().any(|c| can(c, way, false)),
        Cond::Any(any) if value => any.iter().any(|c| can(c, way, true)),
        Cond::Any(any) => any.iter().all(|c| can(c, way, false)),
        Cond::Not(not) => can(not, way, !value),
        _ => true,
    }
}
