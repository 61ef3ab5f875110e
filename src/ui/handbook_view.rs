//! What the handbook's page shows.

/// A link to a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLink {
    /// The card's id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// The tip of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TipView {
    /// The card.
    pub card: CardLink,
    /// What it is.
    pub what: String,
}

/// A card in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLine {
    /// The part of the handbook that begins with this card; none inside a part and while something is searched for.
    pub group: Option<String>,
    /// Its name.
    pub title: String,
}

/// A scenario that trains a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainedIn {
    /// Index into the scenarios.
    pub scenario: usize,
    /// Its title, with how many places there are.
    pub label: String,
}

/// Whether a card can be practised now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Practice {
    /// It has a micro-drill.
    Ready,
    /// A talk is under way that has to be finished first.
    Busy,
    /// It is no skill of one to three moves.
    #[default]
    None,
}

/// A card, whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardView {
    /// Name.
    pub title: String,
    /// The part of the handbook, and its other names.
    pub remark: String,
    /// What it is.
    pub what: String,
    /// When it helps.
    pub helps: String,
    /// A line that could be said.
    pub line: String,
    /// How it goes wrong.
    pub wrong: String,
    /// A figure of the course.
    pub course: Option<String>,
    /// The scenarios that train it.
    pub trained: Vec<TrainedIn>,
    /// Whether it can be practised now.
    pub practice: Practice,
}

/// The handbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandbookView {
    /// How many cards there are.
    pub count: usize,
    /// What was typed.
    pub query: String,
    /// The cards that answer it, best first; all of them when nothing was typed.
    pub lines: Vec<CardLine>,
    /// The one that is open: its place in the list.
    pub chosen: Option<usize>,
    /// The one that is open.
    pub card: Option<CardView>,
    /// Where the way back leads, when the page was opened from another one.
    pub back: Option<String>,
    /// Where a trainer drops cards.
    pub folder: String,
}

/// What a person can want there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandbookIntent {
    /// The text of the search field.
    Type(String),
    /// Open the card at this place of the list.
    Choose(usize),
    /// Start the micro-drill of the open card.
    Practise,
    /// Open the briefing of a scenario that trains it.
    Scenario(usize),
}
