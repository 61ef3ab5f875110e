//! What happened: the one list that the screen, the score, the review, the record and every statistic read.

use serde::{Deserialize, Serialize};

use super::{ids::*, scenario::*};

/// A customer's opening numbers and everything that a move did, in order. Indices point into the scenario that was played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "e", rename_all = "kebab-case")]
pub enum Event {
    /// The customer says a line.
    Said {
        /// Which line.
        line: LineIdx,
        /// Why it was said.
        why: SaidWhy,
    },
    /// The trainee's move.
    Played {
        /// Number of the move, from 1.
        turn: u8,
        /// Which reply.
        reply: ReplyIdx,
        /// How it was said.
        delivery: Delivery,
        /// Where in the talk.
        beat: BeatIdx,
        /// Customer seconds it took.
        seconds: i32,
        /// Quality of the delivery for the effect, 0–100.
        effect_quality: i32,
    },
    /// A cue that was newly shown has been answered.
    CueAnswered {
        /// Which cue.
        cue: Cue,
        /// What a frown was about.
        about: Option<ObjectionClass>,
        /// Quality of the delivery for it, 0–100.
        quality: i32,
    },
    /// A hostile line has been answered.
    HostileAnswered {
        /// Quality, per mille.
        quality: i32,
    },
    /// A question was asked.
    Asked {
        /// Which need.
        need: NeedIdx,
        /// Which kind of question.
        step: Spin,
        /// Whether it moved the need or opened its background.
        useful: bool,
        /// What came of it.
        result: AskResult,
        /// Level afterwards, 0–3.
        level: u8,
    },
    /// A question about how the decision is made.
    DecisionAsked {
        /// Which part.
        context: Context,
        /// Whether it had not been asked before.
        new: bool,
    },
    /// A summary was given.
    Summarised {
        /// Share of need weight named, percent.
        share: i32,
        /// Whether it is the first with something to sum up.
        counts: bool,
        /// Whether the needs were taken up against their priority before it.
        out_of_order: bool,
    },
    /// A benefit was presented.
    Presented {
        /// For which need.
        need: NeedIdx,
        /// In which content style.
        content: Content,
        /// Whether the need had surfaced.
        targeted: bool,
        /// Whether the information load was passed.
        overload: bool,
        /// Match of the need afterwards, 0–100.
        matched: i32,
        /// Whether it used a term of the trade without explaining it.
        jargon: bool,
    },
    /// A tier was recommended.
    Recommended {
        /// Which tier.
        tier: TierIdx,
        /// Quality of the fit, per mille.
        quality: i32,
    },
    /// The price was named.
    Quoted {
        /// Value seen at that moment, per mille.
        value: i32,
        /// Whether it came before value in a way that this customer minds.
        price_first: bool,
        /// Whether the customer had to ask for it at the close.
        asked: bool,
    },
    /// An objection came up.
    Raised {
        /// Its number in this session.
        objection: u8,
        /// The objection as it is said (the mask, if it is masked).
        desk: DeskIdx,
        /// The real one.
        root: DeskIdx,
        /// First intensity, per mille.
        intensity: i32,
    },
    /// An objection is talked about now.
    InPlay {
        /// Its number.
        objection: u8,
        /// How often it has been brought up.
        times: u8,
    },
    /// The objection that was talked about is left.
    LeftOpen {
        /// Its number.
        objection: u8,
    },
    /// An objection was acknowledged.
    Acknowledged {
        /// Its number.
        objection: u8,
        /// Whether for the first time.
        new: bool,
    },
    /// An objection was clarified.
    Clarified {
        /// Its number.
        objection: u8,
        /// Whether for the first time.
        new: bool,
        /// Whether the real one came out.
        unmasked: bool,
    },
    /// An objection was answered.
    Answered {
        /// Its number.
        objection: u8,
        /// By which method.
        method: Method,
        /// Fit of the method for this customer, percent, at most 100.
        fit: i32,
        /// Remaining intensity before.
        before: i32,
        /// Remaining intensity after.
        after: i32,
    },
    /// A confirmation was asked for.
    Confirmed {
        /// Its number.
        objection: u8,
        /// What the customer said.
        result: ConfirmResult,
    },
    /// An objection that was put aside or not confirmed is back.
    CameBack {
        /// Its number.
        objection: u8,
        /// Remaining intensity now.
        remaining: i32,
    },
    /// A decision was asked for.
    CloseTried {
        /// In which style.
        style: CloseStyle,
        /// Quality of the timing, percent.
        timing: i32,
        /// Quality of the style for this customer, percent.
        style_fit: i32,
        /// Readiness minus threshold.
        gap: i32,
        /// Whether the customer agreed.
        agreed: bool,
    },
    /// The customer was pushed.
    Pushed,
    /// The trainee argued.
    Argued,
    /// A buying signal is on the table.
    Signalled {
        /// For how many moves.
        age: u8,
    },
    /// A shown buying signal was talked over.
    SignalMissed,
    /// A buying signal was used by asking for the decision or naming the price.
    SignalUsed {
        /// Moves since it appeared.
        after: u8,
    },
    /// A claim that is not true was made.
    Violated {
        /// Number of the violation in this session.
        number: u8,
        /// Which rule.
        code: ViolationCode,
        /// How severe.
        severity: Severity,
        /// The claim, if it was one.
        claim: Option<ClaimIdx>,
        /// Whether the customer noticed.
        noticed: bool,
        /// Whether it was used on an objection.
        on_objection: bool,
    },
    /// A violation was taken back in time.
    Corrected {
        /// Its number.
        number: u8,
    },
    /// The customer hinted at a need.
    Hinted {
        /// Which one.
        need: NeedIdx,
    },
    /// A hint was followed by a question.
    HintFollowed {
        /// Which need.
        need: NeedIdx,
        /// Moves since the hint.
        after: u8,
    },
    /// The customer asked for terms.
    TermsAsked {
        /// Which items.
        items: TermSet,
    },
    /// Terms were stated.
    Disclosed {
        /// Which items.
        items: TermSet,
    },
    /// A concession was made in a negotiation.
    Conceded {
        /// What was given, if anything.
        gave: Option<StakeIdx>,
        /// What was asked in return, if anything.
        took: Option<StakeIdx>,
        /// Net cost so far.
        net: i32,
    },
    /// A surprise happened.
    Incident {
        /// Which one.
        incident: IncidentIdx,
    },
    /// The talk has moved to another beat.
    Entered {
        /// Which beat.
        beat: BeatIdx,
    },
    /// The customer's state after a move (or before the first), per mille.
    State(Snapshot),
    /// The drill is over.
    Ended {
        /// How.
        outcome: Outcome,
        /// Worth of the ending, per mille.
        tier: i32,
        /// What made the customer leave, if they left.
        cause: Option<WalkCause>,
    },
}

/// Why a line was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SaidWhy {
    /// Arrival at a beat.
    Beat,
    /// Reaction to the trainee's line.
    Reaction,
    /// An objection is brought up.
    Objection,
    /// A surprise.
    Incident,
    /// A buying signal.
    Signal,
    /// A warning before leaving.
    Warning,
    /// The last words.
    Farewell,
}

/// What came of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskResult {
    /// The background is open.
    Context,
    /// The need moved up a level.
    Deeper,
    /// It moved, further than this customer wants.
    TooDeep,
    /// The customer evaded: the gate was not passed.
    Evaded,
    /// A step too far or without its background.
    Early,
    /// Already known.
    Known,
    /// One question too many.
    Tired,
}

/// What the customer said to a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConfirmResult {
    /// It is settled.
    Settled,
    /// Put aside until the close.
    Parked,
    /// Not settled.
    Reopened,
    /// There had been no answer to confirm.
    Nothing,
}

/// What made a customer leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WalkCause {
    /// Patience ran out.
    Patience,
    /// Too much pressure.
    Pressure,
    /// No trust left.
    Trust,
}

/// The customer's state at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Trust, per mille.
    pub trust: i32,
    /// Credibility, per mille.
    pub cred: i32,
    /// Patience, per mille.
    pub patience: i32,
    /// Felt pressure, per mille.
    pub pressure: i32,
    /// Information load.
    pub load: i32,
    /// Value seen, per mille.
    pub value: i32,
    /// Readiness.
    pub readiness: i32,
    /// Decision threshold θ.
    pub threshold: i32,
    /// Customer seconds used.
    pub clock: i32,
    /// The cue that shows.
    pub cue: Option<Cue>,
    /// The face.
    pub face: Face,
}
