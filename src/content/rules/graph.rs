//! Every beat can be reached, leads to an end, and offers three to five replies.

use super::{super::lower::Lower, walk};
use crate::domain::scenario::*;

/// Fewest replies that a beat may be able to offer.
const FEWEST: usize = 3;

pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    let (seen, hopeful) = (walk::reachable(scenario), walk::hopeful(scenario));
    for (at, beat) in scenario.beats.iter().enumerate() {
        let span = lower.spans.beats[at].clone();
        if !seen[at] {
            lower.findings.error(&span, "unreachable-beat", &[("name", &beat.id)]);
            continue;
        }
        if !hopeful[at] {
            lower.findings.error(&span, "dead-end", &[("name", &beat.id)]);
        }
        let mut replies: Vec<ReplyIdx> = beat.slots.iter().flatten().map(|item| item.reply).collect();
        replies.sort_unstable();
        replies.dedup();
        let count = replies.len().min(beat.slots.len());
        if count < FEWEST {
            lower.findings.error(&span, "too-few-replies", &[("name", &beat.id), ("count", &count.to_string())]);
        }
    }
}
