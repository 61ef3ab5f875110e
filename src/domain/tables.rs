//! The tables that all personas share: seconds, loads, method fit, cue rows (`measurement.md` C.3 to C.5).

use super::ids::*;

/// Version of the engine's rules; written into every record.
pub const ENGINE_VERSION: u32 = 4;
/// Version of the scoring rules; written into every record.
pub const RUBRIC_VERSION: u32 = 2;

/// The customer ends the talk after this many moves, so that every path ends.
pub const MAX_MOVES: usize = 40;

/// Seconds that a benefit takes, by content style.
pub const CONTENT_SECONDS: [i32; 6] = [45, 35, 40, 50, 45, 45];
/// Information load of a benefit, by content style.
pub const CONTENT_LOAD: [i32; 6] = [90, 60, 80, 70, 90, 80];
/// Pace of a delivery in percent: warm, calm, brisk, bright, firm.
pub const PACE: [i32; 5] = [110, 100, 80, 95, 95];
/// Part of a matched benefit that counts, percent, by need level 0–3.
pub const LEVEL_WEIGHT: [i32; 4] = [20, 55, 90, 110];

/// Pressure of a close: direct, choice, assume, deadline, trial, next-step.
pub const CLOSE_PRESSURE: [i32; 6] = [50, 30, 70, 130, 10, 5];
/// How much easier a smaller step is, in readiness: direct … next-step.
pub const CLOSE_EASIER: [i32; 6] = [0, 0, 0, 0, 60, 120];

/// Method fit by objection in percent (row: class in `ObjectionClass` order; column: method in `Method` order).
/// Zero: the method does not answer this objection.
pub const METHOD_FIT: [[i32; 13]; 8] = [
    //   value min  diff guar urge inst data phas trad disc deci brie argue
    /* price      */
    [100, 70, 50, 40, 30, 70, 60, 60, 80, 60, 0, 0, 0],
    /* consider   */ [40, 40, 0, 80, 60, 0, 60, 100, 0, 0, 60, 0, 0],
    /* usage      */ [50, 100, 0, 40, 0, 0, 70, 70, 0, 0, 0, 0, 0],
    /* competitor */ [50, 0, 100, 30, 0, 0, 70, 0, 40, 0, 0, 0, 0],
    /* service    */ [0, 0, 30, 100, 0, 0, 60, 60, 0, 0, 0, 0, 0],
    /* authority  */ [0, 0, 0, 30, 0, 0, 30, 60, 0, 0, 100, 0, 0],
    /* timing     */ [30, 0, 0, 0, 40, 0, 0, 70, 0, 0, 0, 100, 0],
    /* product    */ [30, 0, 50, 60, 0, 0, 100, 70, 0, 0, 0, 0, 0],
];

/// Fit of a method for an objection with this persona's factor, percent, not capped.
pub fn method_fit(class: ObjectionClass, method: Method, factors: &[i32; 13]) -> i32 {
    METHOD_FIT[class.index()][method.index()] * factors[method.index()] / 100
}

/// Quality of a delivery for a cue, 0–100: warm, calm, brisk, bright, firm. A frown is read by what it is about.
pub fn cue_row(cue: Cue, frown_about: Option<ObjectionClass>) -> [i32; 5] {
    match cue {
        Cue::Watch => [15, 35, 100, 25, 45],
        Cue::Phone => [15, 30, 40, 100, 40],
        Cue::Arms => [100, 50, 20, 5, 0],
        Cue::Frown => match frown_about {
            // Money.
            None | Some(ObjectionClass::Price | ObjectionClass::Usage) => [60, 100, 20, 0, 30],
            // Feelings.
            Some(ObjectionClass::Consider | ObjectionClass::Service | ObjectionClass::Authority) => {
                [100, 55, 0, 20, 10]
            }
            // Facts.
            Some(ObjectionClass::Product | ObjectionClass::Competitor) => [20, 55, 40, 5, 100],
            // Time.
            Some(ObjectionClass::Timing) => [20, 40, 60, 10, 100],
        },
        Cue::Down => [100, 50, 0, 35, 10],
        Cue::Brow => [20, 55, 30, 5, 100],
        Cue::Lean => [40, 50, 45, 100, 50],
        Cue::Nod => [40, 40, 70, 60, 100],
    }
}

/// Methods that tempt and harm.
pub fn is_trap(method: Method) -> bool {
    matches!(method, Method::Discount | Method::Urgency | Method::Argue)
}

/// BLAKE3 of every table above, hexadecimal: written into records, so that a changed table is noticed.
pub fn fingerprint() -> String {
    let mut hasher = blake3::Hasher::new();
    let mut eat = |numbers: &[i32]| {
        for number in numbers {
            hasher.update(&number.to_le_bytes());
        }
    };
    eat(&CONTENT_SECONDS);
    eat(&CONTENT_LOAD);
    eat(&PACE);
    eat(&LEVEL_WEIGHT);
    eat(&CLOSE_PRESSURE);
    eat(&CLOSE_EASIER);
    METHOD_FIT.iter().for_each(|row| eat(row));
    for cue in Cue::ALL {
        for class in ObjectionClass::ALL {
            eat(&cue_row(*cue, Some(*class)));
        }
    }
    hasher.finalize().to_hex().to_string()
}
