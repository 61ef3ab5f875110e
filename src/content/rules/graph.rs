//! Every beat can be reached, leads to an end, and offers three to five replies.

use super::{super::lower::Lower, walk};
use crate::domain::scenario::*;

/// Fewest replies that a beat may be able to offer.
const FEWEST: usize = 3;

pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    let seen = walk::reachable(scenario, scenario.start, |_| true, |_| true);
    // Backwards: from which beats can a decision still be asked for?
    let asks = |beat: BeatIdx| walk::replies_of(scenario, beat).any(|r| matches!(r.act, Act::Close(_) | Act::Leave));
    for (at, beat) in scenario.beats.iter().enumerate() {
        let here = BeatIdx(at as u16);
        let span = lower.spans.beats[at].clone();
        if !seen[at] {
            lower.findings.error(&span, "unreachable-beat", &[("name", &beat.id)]);
            continue;
        }
        let onward = walk::reachable(scenario, here, |_| true, |_| true);
        if !(0..scenario.beats.len()).any(|b| onward[b] && asks(BeatIdx(b as u16))) {
            lower.findings.error(&span, "dead-end", &[("name", &beat.id)]);
        }
        let mut replies: Vec<ReplyIdx> = beat.slots.iter().flatten().map(|item| item.reply).collect();
        replies.sort_unstable();
        replies.dedup();
        if replies.len().min(beat.slots.len()) < FEWEST {
            let count = replies.len().min(beat.slots.len()).to_string();
            lower.findings.error(&span, "too-few-replies", &[("name", &beat.id), ("count", &count)]);
        }
    }
}
