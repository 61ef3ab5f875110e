//! What the page shows on which a judge overrules a judgement of the program.

/// One judgement of the program.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judgement {
    /// The move, the dimension and the quality.
    pub head: String,
    /// The trainee's line; empty where an opportunity was never used.
    pub line: String,
    /// Why.
    pub reason: String,
    /// What a judge has said of it, when it was overruled.
    pub overruled: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkOverruleView {
    /// The event.
    pub title: String,
    /// The runs, in words.
    pub runs: Vec<String>,
    /// The chosen one.
    pub run: usize,
    /// What the program has judged of it.
    pub judgements: Vec<Judgement>,
    /// The chosen one.
    pub chosen: Option<usize>,
    /// The quality that is to count, as choices.
    pub qualities: Vec<String>,
    /// The chosen one.
    pub quality: Option<usize>,
    /// The judge's name.
    pub judge: String,
    /// Why.
    pub why: String,
    /// What is missing or was refused.
    pub error: Option<String>,
    /// What has been done.
    pub done: Option<String>,
}

/// What can be wanted there.
#[derive(Clone, Debug, PartialEq)]
pub enum OverruleIntent {
    /// Another run.
    Run(usize),
    /// A judgement.
    Choose(usize),
    /// The quality that is to count.
    Quality(usize),
    /// The judge's name.
    Judge(String),
    /// Why.
    Why(String),
    /// Overrule it.
    Save,
}
