//! Checks of a whole scenario: the graph, the objections, the claims. One rule, one file.

mod claims;
mod graph;
mod objections;
mod offered;
mod par;
mod terms;
mod walk;

use super::lower::Lower;
use crate::domain::scenario::Scenario;

/// Runs every rule.
pub fn check(scenario: &Scenario, lower: &mut Lower<'_>) {
    graph::check(scenario, lower);
    offered::check(scenario, lower);
    objections::check(scenario, lower);
    par::check(scenario, lower);
    claims::check(scenario, lower);
    terms::check(scenario, lower);
}
