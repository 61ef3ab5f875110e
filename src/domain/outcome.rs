//! Outcome tiers: what an ending is worth before it is held against the scenario's par (`measurement.md` B.7, C.9).

use super::ids::*;

/// Worth of an ending in the scenario's family, per mille.
///
/// A polite exit counts in full only when trust is at least 400, or when a grievance was calmed in a complaint or crisis.
pub fn tier(family: Family, outcome: Outcome, warm: bool) -> i32 {
    let grievance = matches!(family, Family::Complaint | Family::Crisis);
    match outcome {
        Outcome::Closed => 1000,
        // A complaint knows no trial: a partial remedy is worth a dated plan.
        Outcome::Trial if grievance || family == Family::CrossDepartment => 600,
        Outcome::Trial => 750,
        Outcome::NextStep => 600,
        Outcome::PoliteExit if warm => 300,
        Outcome::PoliteExit => 150,
        Outcome::TimeOut => 100,
        Outcome::WalkOut | Outcome::Abandoned | Outcome::Void => 0,
    }
}

/// Worth of the par of a scenario, per mille.
pub fn tier_of_par(family: Family, par: Outcome) -> i32 {
    tier(family, par, true).max(1)
}
