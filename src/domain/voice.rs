//! What a customer says to the acts and objections of any scenario, keyed by what has just happened.

use super::{ids::vocabulary_like, scenario::Says};

vocabulary_like! {
    /// What any talk can call for; every persona has a way of saying it.
    VoiceKey {
        /// Small talk was made.
        Rapport = "rapport",
        /// The trainee said why they came and how long it takes.
        Agenda = "agenda",
        /// The trainee opened with an observation.
        Insight = "insight",
        /// A second opening.
        OpenedAgain = "opened-again",
        /// A question before trust allows it: the customer evades.
        AskEvade = "ask-evade",
        /// A question a step too far or without its background.
        AskEarly = "ask-early",
        /// A question that was already answered.
        AskKnown = "ask-known",
        /// A question about a background that can be seen or is in the portrait.
        AskTold = "ask-told",
        /// One question too many.
        AskTired = "ask-tired",
        /// A question about how the decision is made.
        Decision = "decision",
        /// A first summary that names most of what surfaced.
        SummaryGood = "summary-good",
        /// A summary of little.
        SummaryThin = "summary-thin",
        /// A summary given again, or with nothing to sum up.
        SummaryAgain = "summary-again",
        /// A benefit that lands.
        PresentGood = "present-good",
        /// A benefit that half lands.
        PresentFair = "present-fair",
        /// The wrong kind of content for this customer.
        PresentPoor = "present-poor",
        /// A benefit for something the customer has not admitted.
        PresentUnknown = "present-unknown",
        /// Too much at once.
        PresentOverload = "present-overload",
        /// Price named after value.
        PriceFair = "price-fair",
        /// Price named before value.
        PriceEarly = "price-early",
        /// Price named again.
        PriceAgain = "price-again",
        /// An act for an objection that is not there.
        NoObjection = "no-objection",
        /// An untrue claim was caught.
        Caught = "caught",
        /// Asked to decide, nearly there.
        CloseNotYet = "close-not-yet",
        /// Asked to decide, far from it.
        CloseFar = "close-far",
        /// Asked to sign before a price was named.
        ClosePriceFirst = "close-price-first",
        /// Pushed.
        Push = "push",
        /// Silence.
        Wait = "wait",
        /// The talk was paused and refocused.
        Pause = "pause",
        /// Terms were stated.
        Disclose = "disclose",
        /// A claim was taken back.
        Correct = "correct",
        /// An apology.
        Apologise = "apologise",
        /// Agreed in full.
        Closed = "closed",
        /// Agreed to a trial.
        Trial = "trial",
        /// Agreed to a dated next step.
        NextStep = "next-step",
        /// Polite farewell with the door open.
        ExitWarm = "exit-warm",
        /// Polite farewell, cool.
        ExitCold = "exit-cold",
        /// Leaves: patience is gone.
        WalkPatience = "walk-patience",
        /// Leaves: too much pressure.
        WalkPressure = "walk-pressure",
        /// Leaves: no trust.
        WalkTrust = "walk-trust",
        /// Time is up.
        TimeOut = "time-out",
        /// A first buying signal.
        Signal = "signal",
        /// A buying signal that fades.
        SignalFading = "signal-fading",
        /// Practice only: one warning before leaving.
        Warning = "warning",
        /// Nothing special: the talk goes on.
        Nudge = "nudge",
    }
}

vocabulary_like! {
    /// What an objection can call for.
    DeskKey {
        /// Raised for the first time.
        Raise = "raise",
        /// Raised again.
        Again = "again",
        /// Acknowledged.
        Heard = "heard",
        /// Acknowledged once too often.
        HeardAgain = "heard-again",
        /// Explained on a clarifying question.
        Explain = "explain",
        /// Explained: the real cause behind the surface.
        Root = "root",
        /// Asked to explain once more.
        ExplainAgain = "explain-again",
        /// An answer that takes most of it away.
        Softened = "softened",
        /// An answer that helps a little.
        Partly = "partly",
        /// An answer that misses.
        Unmoved = "unmoved",
        /// Confirmed as settled.
        Settled = "settled",
        /// Put aside for now.
        Parked = "parked",
        /// Not settled after all.
        Reopened = "reopened",
    }
}

vocabulary_like! {
    /// What a question or a benefit about one need can call for.
    NeedKey {
        /// Background told (situation question).
        Context = "context",
        /// A problem admitted (level 1).
        Implied = "implied",
        /// Its effect made plain (level 2).
        Explicit = "explicit",
        /// The pay-off in the customer's own words (level 3).
        Payoff = "payoff",
        /// Evades, about this need.
        Evade = "evade",
        /// Says that this was answered.
        Known = "known",
        /// A benefit for it that lands.
        Landed = "landed",
        /// A benefit for it that half lands.
        Fair = "fair",
        /// The wrong kind of benefit for it.
        Poor = "poor",
        /// A benefit for it before it was admitted.
        Unasked = "unasked",
    }
}

/// A persona's or customer's lines, one entry per [`VoiceKey`].
pub type VoiceLines = Vec<Says>;
/// Lines for one objection, one entry per [`DeskKey`].
pub type DeskLines = Vec<Says>;
/// Lines for one need, one entry per [`NeedKey`].
pub type NeedLines = Vec<Says>;
