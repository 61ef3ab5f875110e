//! Walking the graph without a customer: which beats can be reached, and from where an agreement can.

use crate::domain::scenario::*;

/// The beats that can be entered when only some replies and beats exist.
pub fn reachable(scenario: &Scenario, from: BeatIdx, allowed: impl Fn(&Reply) -> bool, open: impl Fn(BeatIdx) -> bool) -> Vec<bool> {
    let mut seen = vec![false; scenario.beats.len()];
    let mut stack = Vec::new();
    if open(from) {
        seen[from.at()] = true;
        stack.push(from);
    }
    while let Some(beat) = stack.pop() {
        for reply in replies_of(scenario, beat).filter(|r| allowed(r)) {
            for branch in &reply.to {
                if open(branch.go) && !std::mem::replace(&mut seen[branch.go.at()], true) {
                    stack.push(branch.go);
                }
            }
        }
    }
    seen
}

/// The authored replies of a beat's slots.
pub fn replies_of(scenario: &Scenario, beat: BeatIdx) -> impl Iterator<Item = &Reply> {
    scenario.beats[beat.at()].slots.iter().flatten().map(|item| &scenario.replies[item.reply.at()])
}

/// Whether an agreement can be asked for when only some replies and beats exist.
pub fn can_close(scenario: &Scenario, allowed: impl Fn(&Reply) -> bool + Copy, open: impl Fn(BeatIdx) -> bool + Copy) -> bool {
    let seen = reachable(scenario, scenario.start, allowed, open);
    (0..scenario.beats.len())
        .map(|at| BeatIdx(at as u16))
        .filter(|beat| seen[beat.at()])
        .any(|beat| replies_of(scenario, beat).any(|r| matches!(r.act, Act::Close(_)) && allowed(r)))
}
