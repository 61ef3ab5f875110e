//! Claims: three to five tempting untrue ones, each of them made by some reply.

use super::super::lower::Lower;
use crate::domain::{ids::Truth, scenario::*};

pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    let untrue = scenario.facts.claims.iter().filter(|c| c.truth == Truth::False).count();
    if !(3..=5).contains(&untrue) {
        lower.findings.warning(&lower.spans.facts.clone(), "false-claims", &[("count", &untrue.to_string())]);
    }
    let mut used = vec![false; scenario.facts.claims.len()];
    scenario.replies.iter().flat_map(|r| &r.claims).for_each(|claim| used[claim.at()] = true);
    for (at, claim) in scenario.facts.claims.iter().enumerate() {
        if !used[at] {
            lower.findings.warning(&lower.spans.claims[at].clone(), "unused-claim", &[("name", &claim.id)]);
        }
    }
    let harmful = scenario.replies.iter().filter(|r| r.harmful).count();
    let is_lie = |r: &&Reply| r.claims.iter().any(|c| scenario.facts.claims[c.at()].truth == Truth::False);
    let lies = scenario.replies.iter().filter(is_lie).count();
    if lies * 3 > harmful.max(1) {
        let args = [("lies", &*lies.to_string()), ("harmful", &*harmful.to_string())];
        lower.findings.warning(&lower.spans.facts.clone(), "too-many-lies", &args);
    }
}
