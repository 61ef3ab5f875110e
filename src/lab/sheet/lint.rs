//! What G.2 asks of a scenario that can only be seen by playing it.

use std::collections::BTreeSet;

use super::{
    cell::CellSheet,
    witness::Aim,
    worth::{NEAR, Use},
};
use crate::{
    domain::{ids::*, scenario::*},
    lab::{
        bots::Kind,
        proof::proofread,
        stats::{CRITICAL_05, Sample, chi_square},
    },
};

/// Something that G.2 does not let pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Message key, also the id in JSON.
    pub code: &'static str,
    /// The scenario.
    pub scenario: String,
    /// The customer, where it is about one.
    pub customer: Option<String>,
    /// What it is about: a reply, a beat, a bot, an aim.
    pub subject: String,
    /// The figure that was measured, where there is one.
    pub figure: Option<f64>,
}

/// Findings of one scenario from the sheets of its customers.
pub fn findings(sheets: &[CellSheet]) -> Vec<Finding> {
    let mut out = Vec::new();
    let Some(first) = sheets.first() else { return out };
    let scenario = &first.cell.scenario;
    for sheet in sheets {
        let about = |code, subject: String, figure| Finding {
            code,
            scenario: scenario.id.clone(),
            customer: Some(sheet.cell.seated().id.clone()),
            subject,
            figure,
        };
        for bot in &sheet.bots {
            let mean = bot.index.mean;
            match bot.kind {
                Kind::Expert(0) if !(85.0..=100.0).contains(&mean) => {
                    out.push(about("lab-ceiling", bot.kind.id(), Some(mean)));
                }
                Kind::Expert(_) | Kind::Generic | Kind::Novice if bot.complete < 0.95 => {
                    out.push(about("lab-evidence", bot.kind.id(), Some(bot.complete)));
                }
                kind if barred(kind) && mean > 35.0 => out.push(about("lab-exploit", bot.kind.id(), Some(mean))),
                _ => {}
            }
        }
        for witness in sheet.witnesses.iter().filter(|w| w.card.is_none()) {
            let code = if witness.aim == Aim::Everything { "lab-no-five" } else { "lab-not-found" };
            out.push(about(code, witness.aim.id(), None));
        }
        for (lang, n) in [(Lang::Zh, 0), (Lang::En, 1)] {
            if sheet.choices.longest[n] > 0.35 {
                out.push(about("lab-longest", lang.id().into(), Some(sheet.choices.longest[n])));
            }
            if !(0.8..=1.25).contains(&sheet.choices.ratio[n]) {
                out.push(about("lab-ratio", lang.id().into(), Some(sheet.choices.ratio[n])));
            }
        }
        let measured: Vec<f64> = sheet.choices.nodes.iter().filter_map(|n| n.discrimination).collect();
        let mean = Sample::of(&measured).mean;
        if !measured.is_empty() && mean < 0.30 {
            out.push(about("lab-discrimination", "mean".into(), Some(mean)));
        }
    }
    let whole = |code, subject: String, figure| Finding {
        code,
        scenario: scenario.id.clone(),
        customer: None,
        subject,
        figure,
    };
    out.extend(proofread(scenario).into_iter().map(|(code, subject)| whole(code, subject, None)));
    let beats: BTreeSet<BeatIdx> = sheets.iter().flat_map(|s| s.beats.iter().copied()).collect();
    for (n, beat) in scenario.beats.iter().enumerate() {
        if !beats.contains(&BeatIdx(n as u16)) {
            out.push(whole("lab-beat-unvisited", beat.id.clone(), None));
        }
    }
    out.extend(useless(sheets).into_iter().map(|(reply, short)| {
        let code = if short.is_finite() { "lab-reply-weak" } else { "lab-reply-unoffered" };
        whole(code, scenario.replies[reply.at()].id.clone(), short.is_finite().then_some(short))
    }));
    out
}

/// The exploiters that G.2 holds to 35.
fn barred(kind: Kind) -> bool {
    Kind::exploiters().contains(&kind) && !matches!(kind, Kind::RandomReading | Kind::RepeatBest)
}

/// Replies that are strong for none of the scenario's customers, not harmful, and not the one generic line of a beat; with the
/// points that they fall short at least, infinite where they were never on the table.
fn useless(sheets: &[CellSheet]) -> Vec<(ReplyIdx, f64)> {
    let scenario = &sheets[0].cell.scenario;
    let standing = [scenario.wait, scenario.leave, scenario.correct];
    let mut weak: Vec<(ReplyIdx, f64)> = Vec::new();
    for n in 0..scenario.replies.len() {
        let reply = ReplyIdx(n as u16);
        let all = || sheets.iter().map(|s| &s.worths[n]);
        // Common lines that the scenario replaced have no place in it.
        if standing.contains(&reply)
            || scenario.filler.contains(&reply)
            || !has_place(scenario, reply)
            || all().any(|w| w.usage == Use::Harmful)
        {
            continue;
        }
        let least = all().map(|w| w.short[0]).fold(f64::INFINITY, f64::min);
        if least > NEAR {
            weak.push((reply, least));
        }
    }
    // One generic line of each beat and of each objection is meant to be weak: the best of them is let pass.
    let mut forgiven: BTreeSet<ReplyIdx> = BTreeSet::new();
    let mut forgive = |candidates: Vec<ReplyIdx>| {
        let mut of_beat: Vec<&(ReplyIdx, f64)> =
            weak.iter().filter(|(r, short)| short.is_finite() && candidates.contains(r)).collect();
        of_beat.sort_by(|a, b| a.1.total_cmp(&b.1));
        if !of_beat.iter().any(|(r, _)| forgiven.contains(r)) {
            forgiven.extend(of_beat.first().map(|(r, _)| *r));
        }
    };
    for beat in &scenario.beats {
        forgive(beat.slots.iter().flatten().map(|item| item.reply).collect());
    }
    for desk in &scenario.desks {
        forgive(desk.methods.iter().chain(&desk.clarify).copied().collect());
    }
    weak.retain(|(reply, _)| !forgiven.contains(reply));
    weak
}

/// Whether a reply stands anywhere.
fn has_place(scenario: &Scenario, reply: ReplyIdx) -> bool {
    let slots = scenario.beats.iter().flat_map(|b| b.slots.iter().flatten()).map(|item| item.reply);
    let desks = scenario.desks.iter().flat_map(|d| [&d.clarify, &d.methods, &d.traps, &d.lies]).flatten().copied();
    let shared = scenario.acknowledge.iter().chain(&scenario.confirm).copied();
    slots.chain(desks).chain(shared).any(|r| r == reply)
}

/// Whether the best card's place is even over the whole library: χ² and its 5 % point, per number of cards.
pub fn places(sheets: &[CellSheet]) -> Vec<(usize, f64, f64)> {
    let mut sums: std::collections::BTreeMap<usize, Vec<usize>> = Default::default();
    let mut counted = BTreeSet::new();
    for sheet in sheets {
        // Customers of one type draw the same orders from the same seeds; one of each type is an independent sample.
        if !counted.insert(sheet.cell.persona()) {
            continue;
        }
        for (cards, counts) in &sheet.choices.places {
            let sum = sums.entry(*cards).or_insert_with(|| vec![0; *cards]);
            sum.iter_mut().zip(counts).for_each(|(s, n)| *s += n);
        }
    }
    let of = |(cards, counts): (usize, Vec<usize>)| {
        let critical = *CRITICAL_05.get(cards.checked_sub(2)?)?;
        Some((cards, chi_square(&counts), critical))
    };
    sums.into_iter().filter_map(of).collect()
}
