//! The ladder between events: Glicko-2 over the duels of closed events, one event a rating period (`curriculum.md` F.4).

use std::collections::{BTreeMap, BTreeSet};

use super::{
    event::{Event, Verdict},
    ranking::glicko2::Rating,
    rules::Format,
    seal::Slot,
};

/// Somebody on the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// Name, by which somebody is known from event to event.
    pub name: String,
    /// Where he or she stands.
    pub rating: Rating,
    /// Rated duels.
    pub duels: usize,
    /// Events with a rated duel.
    pub events: usize,
}

/// Rated duels of an event at most against the same opponent: an event is played in a day.
const MOST_A_DAY: usize = 2;

/// The duels of an event that are rated: decided, and against a customer whom neither had met before. Each with the score of the first.
fn rated(event: &Event) -> Vec<(usize, usize, f64)> {
    let mut duels = Vec::new();
    let mut against: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for of in event.opened.keys().filter(|of| event.format(**of).is_some_and(Format::paired)) {
        for [a, b] in event.matches(*of).into_iter().filter_map(|m| Some([m.pair[0]?, m.pair[1]?])) {
            let series = event.series(*of, [a, b]);
            let score = match series.verdict {
                Verdict::Won(side, _) => 1.0 - side as f64,
                Verdict::Level | Verdict::Seed(_) => 0.5,
                Verdict::Open => continue,
            };
            let known = |slot: &Slot, who: usize| event.entry(*slot, who).is_some_and(|entry| entry.met_before);
            let fresh = !series.games.iter().any(|(slot, _)| known(slot, a) || known(slot, b));
            let count = against.entry((a.min(b), a.max(b))).or_default();
            *count += 1;
            if fresh && *count <= MOST_A_DAY {
                duels.push((a, b, score));
            }
        }
    }
    duels
}

/// The ladder after some events, in the order in which they were played; events that are not closed are left out. The best first, by
/// rating less twice its deviation, so that neither luck nor staying away leads.
pub fn ladder<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<Rung> {
    let mut rungs: BTreeMap<String, Rung> = BTreeMap::new();
    for event in events.into_iter().filter(|event| event.closed) {
        let duels = rated(event);
        let names: Vec<&str> = event.rules.contestants.iter().map(|c| c.name.as_str()).collect();
        let there: BTreeSet<usize> = duels.iter().flat_map(|(a, b, _)| [*a, *b]).collect();
        for who in &there {
            let name = names[*who].to_owned();
            let newcomer = Rung { name: name.clone(), rating: Rating::default(), duels: 0, events: 0 };
            rungs.entry(name).or_insert(newcomer);
        }
        let before: BTreeMap<String, Rating> = rungs.iter().map(|(name, rung)| (name.clone(), rung.rating)).collect();
        for (name, rung) in &mut rungs {
            let who = names.iter().position(|known| known == name);
            let faced: Vec<(Rating, f64)> = duels
                .iter()
                .filter_map(|(a, b, score)| match who? {
                    who if who == *a => Some((before[names[*b]], *score)),
                    who if who == *b => Some((before[names[*a]], 1.0 - score)),
                    _ => None,
                })
                .collect();
            rung.rating = rung.rating.after(&faced);
            rung.duels += faced.len();
            rung.events += usize::from(!faced.is_empty());
        }
    }
    let mut ladder: Vec<Rung> = rungs.into_values().collect();
    ladder.sort_by(|a, b| b.rating.standing().total_cmp(&a.rating.standing()).then(a.name.cmp(&b.name)));
    ladder
}
