//! Conditions on the customer and the talk, as authors write them in `when`.

use super::{ids::*, scenario::*};

/// A condition; evaluated by the session, never by anything a trainee can see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cond {
    /// The seated customer has this persona.
    Persona(Persona),
    /// The seated customer has this decision style.
    Style(Style),
    /// This customer is seated.
    Customer(CustomerIdx),
    /// A quantity of the customer lies in a band.
    Gauge(Gauge, Band),
    /// Readiness is at least the threshold plus this.
    Ready(i32),
    /// Level of a need lies in a band (0 hidden … 3 pay-off).
    Level(NeedIdx, Band),
    /// Background of a need is open.
    ContextOpen(NeedIdx),
    /// A need is matched to this extent (0–100).
    Matched(NeedIdx, Band),
    /// Benefit moves so far.
    Benefits(Band),
    /// Benefit moves for one need so far.
    BenefitsFor(NeedIdx, Band),
    /// The price has been named.
    Quoted,
    /// A summary was given.
    Summarised,
    /// Attempts to close so far.
    Closes(Band),
    /// An objection has been raised.
    Raised(DeskIdx),
    /// An objection was raised and is open.
    Open(DeskIdx),
    /// An objection was raised and settled.
    Settled(DeskIdx),
    /// An incident has happened.
    Happened(IncidentIdx),
    /// A disclosure item has been stated.
    Disclosed(Term),
    /// The customer has caught an untrue claim.
    Caught,
    /// A reply has been used.
    Used(ReplyIdx),
    /// A beat has been entered before.
    Visited(BeatIdx),
    /// The talk is at this stage.
    At(BeatStage),
    /// All of them.
    All(Vec<Cond>),
    /// At least one of them.
    Any(Vec<Cond>),
    /// Not this.
    Not(Box<Cond>),
}

/// Quantities of the customer that a condition may look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gauge {
    /// Trust, per mille.
    Trust,
    /// Professional credibility, per mille.
    Credibility,
    /// Patience, per mille.
    Patience,
    /// Felt pressure, per mille.
    Pressure,
    /// Information load, per mille.
    Load,
    /// Value seen, per mille.
    Value,
    /// Seconds left on the customer's clock.
    ClockLeft,
}

/// A band of a quantity: `above <= x < below`; a missing end is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Band {
    /// Lowest value inside.
    pub above: Option<i32>,
    /// First value outside.
    pub below: Option<i32>,
}

impl Band {
    /// Everything from here on.
    pub const fn at_least(low: i32) -> Band {
        Band { above: Some(low), below: None }
    }

    /// Whether the value lies inside.
    pub fn holds(self, x: i32) -> bool {
        self.above.is_none_or(|low| x >= low) && self.below.is_none_or(|high| x < high)
    }

    /// Whether every value of the other band lies in this one.
    pub fn contains(self, other: Band) -> bool {
        self.above.is_none_or(|low| other.above.is_some_and(|x| x >= low))
            && self.below.is_none_or(|high| other.below.is_some_and(|x| x <= high))
    }
}
