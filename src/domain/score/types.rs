//! What a score consists of.

use serde::{Deserialize, Serialize};

use crate::domain::{event::AskResult, ids::*, scenario::*};

/// Declares an enumeration of rubric items with id, share and formula.
macro_rules! items {
    ($($(#[$meta:meta])* $name:ident = $share:literal, $rule:literal;)+) => {
        /// An evidence item of `measurement.md` B.2.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Item { $($(#[$meta])* $name),+ }

        impl Item {
            /// Every item.
            pub const ALL: &'static [Item] = &[$(Item::$name),+];

            /// Id as in the rubric.
            pub const fn id(self) -> &'static str {
                match self { $(Item::$name => stringify!($name)),+ }
            }

            /// Share of its dimension, per mille.
            pub const fn share(self) -> i64 {
                match self { $(Item::$name => $share),+ }
            }

            /// The dimension it belongs to, told by the letter of its id.
            pub const fn dimension(self) -> Dimension {
                match self.id().as_bytes()[0] {
                    b'N' => Dimension::D1,
                    b'B' => Dimension::D2,
                    b'O' => Dimension::D3,
                    b'V' => Dimension::D4,
                    _ => Dimension::D5,
                }
            }

            /// The formula by which its quality is found.
            pub const fn rule(self) -> &'static str {
                match self { $(Item::$name => $rule),+ }
            }
        }
    };
}

items! {
    /// Need depth.
    N1 = 500, "level/target";
    /// Question fit.
    N2 = 200, "useful*min(1,useful_questions/3)";
    /// Hint follow-up.
    N3 = 100, "followed<=2:1,later:.5,never:0";
    /// Summary and priority.
    N4 = 100, "share_named-.3*out_of_order";
    /// Decision context.
    N5 = 100, "found/4";
    /// Match.
    B1 = 450, "match/85";
    /// Targeting.
    B2 = 250, "aimed_at_surfaced_need";
    /// Clarity.
    B3 = 150, "load<=limit&no_jargon";
    /// Tier fit.
    B4 = 150, "best:1,neighbour:.6,dearest_without_reason:0";
    /// Process.
    O1 = 250, "(ack_need*ack+clarify_need*clarified)/needs";
    /// Effect.
    O2 = 600, "(1-remaining/first)*(.5+.5*fit[class][method]*persona)";
    /// Confirmed.
    O3 = 150, "settled";
    /// A cue that was answered.
    V1 = 1000, "cue_row[delivery]";
    /// Composure.
    V3 = 1000, "calm:1,arguing:0";
    /// Timing of a close.
    C1 = 300, "gap>=-80:1,>=-180:.5,else:.1";
    /// Style of the best close.
    C2 = 200, ".6+close[style][persona]";
    /// Outcome.
    C3 = 500, "tier/par";
}

/// What an evidence event cites as its opportunity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opportunity {
    /// A hidden need of the scenario.
    Need(NeedIdx),
    /// A question was asked, or could have been.
    Question,
    /// A hint at a need, dropped after this move.
    Hint(NeedIdx, u8),
    /// Needs had surfaced.
    Surfaced,
    /// The scenario asks for the decision context.
    Decision,
    /// A benefit was presented.
    Benefit,
    /// The scenario offers tiers.
    Tier,
    /// An objection (its number in the session, how it was said) of this first intensity, brought up after this move.
    Objection {
        /// Number in the session.
        number: u8,
        /// As it was said.
        desk: DeskIdx,
        /// First intensity, per mille.
        intensity: i32,
        /// Move after which it was brought up.
        turn: u8,
    },
    /// A cue that showed.
    Cue(Cue),
    /// A hostile line.
    Hostile,
    /// A decision could be asked for.
    Close,
    /// The ending.
    Ending,
}

/// Why an event has its quality, for the sentence in the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A need was taken to this level.
    Reached(u8),
    /// A need stayed below this level.
    Unreached(u8),
    /// What came of a question.
    Question(AskResult),
    /// A useful question, counted in part because there were fewer than three.
    Few(u8),
    /// A leading question.
    Leading,
    /// No question was asked.
    NoQuestion,
    /// A hint was followed after so many moves.
    Followed(u8),
    /// A hint was never followed.
    Ignored,
    /// A summary named this share, percent.
    Summary(i32),
    /// A summary against the priority.
    OutOfOrder(i32),
    /// No summary.
    NoSummary,
    /// Not summarising cost this customer nothing.
    SummaryNotNeeded,
    /// So many of the four parts of the decision.
    Context(u8),
    /// A benefit matched the need up to here, 0–100.
    Matched(i32),
    /// The need's match ended at this, 0–100.
    Unmatched(i32),
    /// A benefit was aimed at a need that had surfaced.
    Targeted,
    /// A benefit was aimed at nothing the customer had said.
    Untargeted,
    /// Clear.
    Clear,
    /// Too much at once.
    Overload,
    /// A term of the trade without explanation.
    Jargon,
    /// No benefit was presented.
    NoBenefit,
    /// How well the tier fits, per mille.
    Tier(i32),
    /// Acknowledged and clarified as far as this customer needs it.
    Process {
        /// Acknowledged.
        acknowledged: bool,
        /// Clarified.
        clarified: bool,
    },
    /// Answered at once, which is all that this customer needs.
    Direct,
    /// Answered, but with steps around the answer that this customer has no time for.
    Detour,
    /// Something was said, but nothing that fits, to a customer who wants a straight answer.
    Beside,
    /// An answer by this method, with this fit, took it down to this percentage.
    Effect {
        /// Best-fitting method used last.
        method: Method,
        /// Fit, percent.
        fit: i32,
        /// Remaining, percent of the first intensity.
        left: i32,
        /// The mask was answered, not the cause.
        masked: bool,
    },
    /// An objection was not answered.
    Unanswered,
    /// An objection was settled and confirmed.
    Settled,
    /// An objection was not confirmed as settled.
    Unsettled,
    /// A delivery for a cue.
    Delivery(Delivery),
    /// Composure, per mille.
    Composure(i32),
    /// Timing of a close: readiness minus threshold.
    Timing(i32),
    /// Style of a close.
    Style(CloseStyle),
    /// No decision was asked for.
    NoClose,
    /// The ending, against par.
    Ending(Outcome),
}

/// One judgement: the score can be recomputed from the list of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Move it belongs to; 0 where the opportunity was never used.
    pub turn: u8,
    /// The trainee's line.
    pub reply: Option<ReplyIdx>,
    /// Dimension.
    pub dimension: Dimension,
    /// Rubric item.
    pub item: Item,
    /// What made it possible.
    pub opportunity: Opportunity,
    /// Quality, per mille.
    pub quality: i32,
    /// Weight in the dimension, millionths before normalising.
    pub weight: i64,
    /// Points of the 1–5 scale gained, thousandths.
    pub gained: i32,
    /// Points lost, thousandths.
    pub lost: i32,
    /// Why.
    pub reason: Reason,
    /// Lowered because the line was not true.
    pub tainted: Option<Severity>,
}

/// Why a dimension has no score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotScored {
    /// No move was made.
    NothingHappened,
    /// No chance to present was reached.
    NoBenefitReached,
    /// The customer raised no objection.
    NoObjection,
    /// Fewer than two cues showed.
    FewCues,
}

impl NotScored {
    /// Message key.
    pub const fn id(self) -> &'static str {
        match self {
            NotScored::NothingHappened => "not-scored-nothing",
            NotScored::NoBenefitReached => "not-scored-benefit",
            NotScored::NoObjection => "not-scored-objection",
            NotScored::FewCues => "not-scored-cues",
        }
    }
}

/// A required behaviour that was absent (B.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Gate {
    /// Which dimension.
    pub dimension: Dimension,
    /// Which band it keeps the score out of, 4 or 5.
    pub band: u8,
}

/// What changes a score after the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ModifierKind {
    /// Price before value (价格导向陷阱).
    PriceFirst,
    /// Correction for what blind choosing would reach.
    Chance,
    /// Missed buying signals.
    MissedSignals(u8),
    /// Pressure at the end, per mille.
    Pressure(i32),
    /// Pushes.
    Pushes(u8),
    /// A band's behaviour is absent.
    Gate(Gate),
    /// Compliance cap.
    Compliance(Severity),
}

/// A signed line of a dimension's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Modifier {
    /// What it is for.
    pub kind: ModifierKind,
    /// Thousandths of a point.
    pub change: i32,
}

/// A scored dimension, hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// From the evidence alone: 1 + Σ gained.
    pub raw: i32,
    /// After the modifiers: what is shown.
    pub points: i32,
}

impl Points {
    /// Band of the anchor sentence, 1–5.
    pub const fn band(self) -> u8 {
        match self.points {
            ..150 => 1,
            150..250 => 2,
            250..350 => 3,
            350..450 => 4,
            _ => 5,
        }
    }
}

/// One dimension of the scorecard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DimensionScore {
    /// Which one.
    pub dimension: Dimension,
    /// Its points, or why there are none.
    pub result: Result<Points, NotScored>,
    /// Lines between the evidence and the points.
    pub modifiers: Vec<Modifier>,
}

/// A compliance finding, after self-correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which rule.
    pub code: ViolationCode,
    /// Move.
    pub turn: u8,
    /// Severity that counts.
    pub severity: Severity,
    /// Whether it was taken back in time.
    pub corrected: bool,
    /// The claim, if it was one.
    pub claim: Option<ClaimIdx>,
    /// Whether the customer noticed.
    pub noticed: bool,
    /// Whether it was used on an objection.
    pub on_objection: bool,
}

/// What lowers the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IndexLine {
    /// So many slight violations, 3 points each.
    Slight(i32),
    /// So many serious violations, 8 points each.
    Serious(i32),
    /// Never above 59 after a serious one.
    SeriousCap,
    /// Never above 40 after a severe one.
    SevereCap,
}

/// A signed line of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexModifier {
    /// What it is for.
    pub line: IndexLine,
    /// Hundredths of an index point.
    pub change: i32,
}

/// The whole score of a drill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scorecard {
    /// How it ended.
    pub outcome: Outcome,
    /// Worth of the ending, per mille.
    pub tier: i32,
    /// Worth of the scenario's par, per mille.
    pub par: i32,
    /// 0–100 in hundredths; none when fewer than four dimensions were scored.
    pub index: Option<i32>,
    /// What violations took from the index.
    pub index_modifiers: Vec<IndexModifier>,
    /// D1 to D5.
    pub dimensions: Vec<DimensionScore>,
    /// Compliance.
    pub violations: Vec<Finding>,
    /// Every judgement.
    pub evidence: Vec<Evidence>,
}

impl Scorecard {
    /// The index for means, ranks and bars: one that could not be formed counts 0.
    pub fn index_or_zero(&self) -> i32 {
        self.index.unwrap_or(0)
    }
}
