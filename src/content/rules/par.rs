//! The best outcome that the file promises can be asked for.

use super::{super::lower::Lower, walk};
use crate::domain::{ids::*, scenario::*};

pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    let seen = walk::reachable(scenario);
    let closes: Vec<CloseStyle> = (0..scenario.beats.len())
        .filter(|at| seen[*at])
        .flat_map(|at| walk::replies_of(scenario, BeatIdx(at as u16)))
        .filter_map(|r| match r.act {
            Act::Close(style) => Some(style),
            _ => None,
        })
        .collect();
    if closes.is_empty() {
        lower.findings.error(&lower.spans.par.clone(), "no-close", &[]);
        return;
    }
    let asked = match scenario.par {
        Outcome::Closed => closes.iter().any(|s| !matches!(s, CloseStyle::Trial | CloseStyle::NextStep)),
        Outcome::Trial => closes.contains(&CloseStyle::Trial),
        Outcome::NextStep => closes.contains(&CloseStyle::NextStep),
        _ => true,
    };
    if !asked {
        lower.findings.error(&lower.spans.par.clone(), "par-unreachable", &[("name", scenario.par.ron_name())]);
    }
}
