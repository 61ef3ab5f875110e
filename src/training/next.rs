//! What to practise next: today's ten minutes, from what was played, with the reason.
//!
//! Spacing as in curriculum E: the interval of a skill doubles after a quality of .8 and starts again at one day below .5 (a
//! Leitner rule; Cepeda et al. 2006 on spacing). Personas that were not met for long come first, so that kinds are interleaved.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Done,
    micro::scramble,
    progress::{ENOUGH, Progress},
};
use crate::{
    domain::{ids::*, scenario::*, score::Item},
    locale::{tr, tr_args},
};

/// The longest interval between two turns of a skill, days.
const LONGEST: i32 = 30;

/// A skill that was shown on a day, in a drill or a micro-drill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The skill.
    pub item: Item,
    /// The day, counted from 1970-01-01.
    pub day: i32,
    /// How well, per mille.
    pub quality: i32,
}

/// When a skill is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The skill.
    pub item: Item,
    /// The day on which it is due.
    pub day: i32,
    /// Days between the last time and then.
    pub interval: i32,
    /// How well it went the last time, per mille.
    pub quality: i32,
}

/// When every skill that was shown is due again, the most overdue first.
pub fn due(shown: &[Shown]) -> Vec<Due> {
    let mut shown = shown.to_vec();
    shown.sort_by_key(|s| s.day);
    let mut known: BTreeMap<&str, Due> = BTreeMap::new();
    for s in shown {
        let entry =
            known.entry(s.item.id()).or_insert(Due { item: s.item, day: s.day, interval: 1, quality: s.quality });
        entry.interval = match s.quality {
            800.. => (entry.interval * 2).min(LONGEST),
            ..500 => 1,
            _ => entry.interval,
        };
        entry.quality = s.quality;
        entry.day = s.day + entry.interval;
    }
    let mut due: Vec<Due> = known.into_values().collect();
    due.sort_by_key(|d| (d.day, d.quality, d.item.id()));
    due
}

/// Why a drill is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing was played yet.
    First,
    /// This persona was never met.
    NeverMet(Persona),
    /// This persona was not met for so many days.
    LongAgo(Persona, i32),
    /// The dimension that is weakest.
    Weakest(Dimension),
}

/// A drill for today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Index into the scenarios.
    pub scenario: usize,
    /// Who.
    pub customer: CustomerIdx,
    /// Why.
    pub why: Why,
}

/// Today's ten minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// A drill.
    pub drill: Option<Proposal>,
    /// The skill of a micro-drill and how well it went the last time, when one is due.
    pub micro: Option<(Item, i32)>,
    /// The persona that the micro-drill should meet: another one than the drill's.
    pub micro_persona: Option<Persona>,
    /// Whether something was played today already.
    pub played: bool,
}

/// Proposes today's ten minutes. `shown` holds the skills of drills and micro-drills.
pub fn today(history: &[Done], shown: &[Shown], progress: &Progress, scenarios: &[Shared], day: i32) -> Today {
    let drill = drill(history, progress, scenarios, day);
    let weak: BTreeSet<&str> = progress.weakest.iter().map(|(item, _)| item.id()).collect();
    let micro = due(shown)
        .into_iter()
        .filter(|due| weak.contains(due.item.id()) && due.day <= day)
        .min_by_key(|due| (due.quality, due.day))
        .map(|due| (due.item, due.quality));
    let met = drill.map(|p| scenarios[p.scenario].customers[p.customer.at()].traits.persona);
    let others: Vec<Persona> = Persona::ALL.iter().copied().filter(|p| Some(*p) != met).collect();
    let pick = scramble(day.unsigned_abs().into()) as usize % others.len().max(1);
    Today { drill, micro, micro_persona: others.get(pick).copied(), played: history.iter().any(|done| done.day == day) }
}

/// The drill: a persona that is owed, a scenario that is new or was met longest ago, of a level that fits.
fn drill(history: &[Done], progress: &Progress, scenarios: &[Shared], day: i32) -> Option<Proposal> {
    let counted: Vec<&Done> = history.iter().filter(|done| done.counts()).collect();
    let last = |persona: Persona| counted.iter().filter(|d| d.persona == persona).map(|d| d.day).max();
    let offered: BTreeSet<usize> =
        scenarios.iter().flat_map(|s| &s.customers).map(|c| c.traits.persona.index()).collect();
    let mut personas: Vec<Persona> = Persona::ALL.iter().copied().filter(|p| offered.contains(&p.index())).collect();
    personas.sort_by_key(|persona| (last(*persona).unwrap_or(i32::MIN), persona.index()));
    let wanted = *personas.first()?;
    let weakest = progress.dimensions.iter().enumerate().filter_map(|(at, mean)| Some((mean.as_ref()?.mean, at))).min();
    let weakest = weakest.filter(|_| counted.len() >= ENOUGH).map(|(_, at)| Dimension::ALL[at]);
    let (persona, why) = match last(wanted) {
        _ if counted.is_empty() => (None, Why::First),
        None => (Some(wanted), Why::NeverMet(wanted)),
        Some(then) if day - then >= 3 => (Some(wanted), Why::LongAgo(wanted, day - then)),
        Some(then) => (Some(wanted), weakest.map_or(Why::LongAgo(wanted, day - then), Why::Weakest)),
    };
    let level = level(progress);
    let mut seats = Vec::new();
    for (s, scenario) in scenarios.iter().enumerate() {
        for (c, customer) in scenario.customers.iter().enumerate() {
            if persona.is_some_and(|wanted| wanted != customer.traits.persona) {
                continue;
            }
            let same = |d: &&&Done| d.scenario == scenario.id && d.customer == customer.id;
            let met = counted.iter().filter(same).map(|d| d.day).max().unwrap_or(i32::MIN);
            let distance = (i32::from(scenario.level) - level).abs();
            seats.push(((met, distance, c, scenario.level, s), s, CustomerIdx(c as u16)));
        }
    }
    // New pairs first, then the level that fits, then the lead customer.
    let (_, scenario, customer) = seats.into_iter().min_by_key(|(key, ..)| *key)?;
    Some(Proposal { scenario, customer, why })
}

/// Which level suits: up after a mean of 75 over three drills or more, down below 40.
fn level(progress: &Progress) -> i32 {
    let Some(mean) = progress.index.filter(|_| progress.drills >= ENOUGH) else { return 1 };
    let recent = &progress.course[progress.course.len().saturating_sub(5)..];
    let recent = recent.iter().sum::<i32>() / recent.len().max(1) as i32;
    match recent.max(mean.mean) {
        ..4000 => 1,
        4000..7500 => 2,
        _ => 3,
    }
}

/// Why a drill is proposed, in a sentence.
pub fn why(lang: Lang, why: Why) -> String {
    let persona = |persona: Persona| tr(lang, &format!("persona-{}", persona.id()));
    match why {
        Why::First => tr(lang, "why-first"),
        Why::NeverMet(who) => tr_args(lang, "why-never", &[("persona", &persona(who))]),
        Why::LongAgo(who, days) => {
            tr_args(lang, "why-long", &[("persona", &persona(who)), ("days", &days.to_string())])
        }
        Why::Weakest(dimension) => {
            let name = tr(lang, &format!("dim-{}", dimension.id().to_lowercase()));
            tr_args(lang, "why-weakest", &[("dimension", &name)])
        }
    }
}

/// The name of a skill.
pub fn item_name(lang: Lang, item: Item) -> String {
    tr(lang, &format!("item-{}", item.id().to_lowercase()))
}

/// Why a micro-drill is proposed, in a sentence.
pub fn why_micro(lang: Lang, item: Item, quality: i32) -> String {
    tr_args(lang, "why-micro", &[("item", &item_name(lang, item)), ("quality", &(quality / 100).to_string())])
}

/// What the drills of a history have shown, for [`due`].
pub fn shown(history: &[Done]) -> Vec<Shown> {
    let counted = history.iter().filter(|done| done.counts());
    counted
        .flat_map(|done| {
            done.items.iter().map(|(item, quality)| Shown { item: *item, day: done.day, quality: *quality })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_doubles_after_a_good_day_and_starts_again_after_a_bad_one() {
        let at = |day, quality| Shown { item: Item::O2, day, quality };
        let only = |shown: &[Shown]| due(shown)[0];
        assert_eq!((only(&[at(10, 600)]).day, only(&[at(10, 900)]).day), (11, 12));
        let good = [at(10, 900), at(12, 900), at(16, 800)];
        assert_eq!((only(&good).day, only(&good).interval), (24, 8));
        let fallen = [at(10, 900), at(12, 900), at(16, 499)];
        assert_eq!((only(&fallen).day, only(&fallen).quality), (17, 499));
        let long: Vec<Shown> = (0..9).map(|n| at(n, 1000)).collect();
        assert_eq!(only(&long).interval, LONGEST);
        let two = [at(10, 600), Shown { item: Item::V1, day: 5, quality: 600 }];
        assert_eq!(due(&two)[0].item, Item::V1);
    }
}
