//! What the pages of the judges show: whose turn it is, and how far they agree.

use crate::domain::ids::Dimension;

/// The page on which one judge goes and the next one comes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkTurnView {
    /// The judge's number, in large.
    pub number: String,
    /// What to do, such as "Judge 2, please come to the desk".
    pub call: String,
    /// Which run is judged, how many sheets are in: one sentence each. Nothing of another judge's sheet.
    pub lines: Vec<String>,
}

/// What the judges gave one contestant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkAgreementRow {
    /// Number or name.
    pub name: String,
    /// Mean of all judges.
    pub mean: String,
    /// Mean without the highest and the lowest, from five judges on.
    pub trimmed: Option<String>,
    /// Mean corrected by the judges' severity, shown beside and never instead.
    pub corrected: String,
}

/// How far the judges agree, each number as text with its interval where it has one; empty where it cannot be computed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkFigures {
    /// Share of equal ratings.
    pub exact: String,
    /// Share of ratings at most one apart.
    pub within_one: String,
    /// Weighted kappa.
    pub kappa: String,
    /// ICC(2,1).
    pub icc_single: String,
    /// ICC(2,k).
    pub icc_mean: String,
    /// Krippendorff's alpha.
    pub alpha: String,
}

/// The program's rating beside the median judge's.
#[derive(Clone, Debug, PartialEq)]
pub struct PkAgainst {
    /// Number or name.
    pub name: String,
    /// Dimension.
    pub dimension: Dimension,
    /// The program's rating.
    pub engine: String,
    /// The median judge's rating.
    pub median: String,
    /// Whether they are a whole point apart, or more.
    pub apart: bool,
}

/// How far the judges agree, once all sheets are in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkAgreementView {
    /// Event and stage.
    pub title: String,
    /// The contestants.
    pub rows: Vec<PkAgreementRow>,
    /// How strict each judge was: judge, and points above or below the panel.
    pub severity: Vec<(String, String)>,
    /// The numbers.
    pub figures: PkFigures,
    /// The program beside the median judge.
    pub against: Vec<PkAgainst>,
    /// Who won, or why nobody is announced.
    pub verdict: String,
    /// Whether a winner is announced.
    pub decided: bool,
}
