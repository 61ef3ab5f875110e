//! Which scenarios and which places in them train what a card is about.

use super::{Card, Topic};
use crate::domain::scenario::{BeatIdx, Scenario};

/// A scenario that trains a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trained {
    /// Index into the scenarios.
    pub scenario: usize,
    /// Places in which it can be said, in the scenario's order; empty when the whole scenario is about it.
    pub beats: Vec<BeatIdx>,
    /// Whether the scenario says that it was written for one of the card's rows.
    pub written_for: bool,
}

/// The scenarios that train a card: those that were written for one of its rows first, then the ones with the most places for it.
/// A topic that more than half of the scenarios share does not tell them apart and counts only where nothing else does.
pub fn trains<'a>(card: &Card, scenarios: impl IntoIterator<Item = &'a Scenario>) -> Vec<Trained> {
    let scenarios: Vec<&Scenario> = scenarios.into_iter().collect();
    let rare = |topic: &&Topic| scenarios.iter().filter(|s| topic.is_met_in(s)).count() * 2 <= scenarios.len();
    let telling: Vec<Topic> = card.topics.iter().filter(rare).copied().collect();
    let topics = if telling.is_empty() { &card.topics } else { &telling };
    let mut found: Vec<Trained> = Vec::new();
    for (at, scenario) in scenarios.iter().enumerate() {
        let claims = |rows: &[String]| rows.iter().any(|row| card.covers.contains(row));
        let written_for = claims(&scenario.covers) || scenario.beats.iter().any(|beat| claims(&beat.covers));
        if !written_for && !topics.iter().any(|topic| topic.is_met_in(scenario)) {
            continue;
        }
        let said = |beat: &crate::domain::scenario::Beat| {
            let replies = beat.slots.iter().flatten().map(|item| &scenario.replies[item.reply.at()]);
            claims(&beat.covers)
                || replies.into_iter().any(|reply| topics.iter().any(|topic| topic.is_said_by(scenario, reply)))
        };
        let beats = scenario.beats.iter().enumerate().filter(|(_, beat)| said(beat));
        let beats = beats.map(|(n, _)| BeatIdx(n as u16)).collect();
        found.push(Trained { scenario: at, beats, written_for });
    }
    found.sort_by_key(|t| (!t.written_for, std::cmp::Reverse(t.beats.len()), t.scenario));
    found
}
