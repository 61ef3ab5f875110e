//! What has to be said before an agreement can be said: mandatory fees, and terms that a customer asks for.

use super::super::lower::Lower;
use crate::domain::{ids::Term, scenario::*};

pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    let told = scenario.replies.iter().fold(TermSet::default(), |told, reply| match reply.act {
        Act::Disclose(items) => told.union(items).union(reply.tells),
        _ => told.union(reply.tells),
    });
    let span = lower.spans.facts.clone();
    if let Some(fee) = scenario.facts.fees.iter().find(|f| f.mandatory)
        && !told.has(Term::Fees)
    {
        lower.findings.error(&span, "fee-untold", &[("name", &fee.id)]);
    }
    let asked = scenario.lines.iter().fold(TermSet::default(), |asked, line| asked.union(line.asks));
    for term in asked.minus(told).iter() {
        lower.findings.warning(&span, "term-untold", &[("name", term.ron_name())]);
    }
}
