//! What the pages of a competition show and what can be wanted on them. Plain data in one language, nothing that is not yet due.

mod event;
mod judging;
mod overrule;
mod projector;

pub use event::{
    PkEventView, PkJudgeLine, PkMatchLine, PkNotice, PkRunLine, PkSigner, PkStageLine, PkStageState, PkVerification,
};
pub use judging::{PkAgainst, PkAgreementRow, PkAgreementView, PkFigures, PkTurnView};
pub use overrule::{Judgement, OverruleIntent, PkOverruleView};
pub use projector::{
    PkBracketMatch, PkBracketView, PkCurtainView, PkPhase, PkRevealView, PkSide, PkSlot, PkStandingRow,
    PkStandingsView, PkStep, PkVerdict,
};

use super::camp_view::CampIntent;

/// How an event is played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PkKind {
    /// 同题对决: two people, one customer, one draw.
    Duel,
    /// 同卷赛: everybody plays the same tasks.
    #[default]
    Form,
    /// 循环赛: everybody against everybody.
    RoundRobin,
    /// 淘汰赛: a bracket, seeded by a form.
    Bracket,
    /// 瑞士制: a few rounds, each against somebody who stands alike.
    Swiss,
    /// 团队接力: three people, one customer.
    Relay,
    /// 称号赛: one strength, decided by a final.
    Title,
}

impl PkKind {
    /// All kinds in the order in which they are shown.
    pub const ALL: [PkKind; 7] =
        [PkKind::Duel, PkKind::Form, PkKind::RoundRobin, PkKind::Bracket, PkKind::Swiss, PkKind::Relay, PkKind::Title];

    /// The kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            PkKind::Duel => "duel",
            PkKind::Form => "form",
            PkKind::RoundRobin => "round-robin",
            PkKind::Bracket => "bracket",
            PkKind::Swiss => "swiss",
            PkKind::Relay => "relay",
            PkKind::Title => "title",
        }
    }

    /// Whether two people meet in a series, so that its length is asked for.
    pub const fn has_series(self) -> bool {
        matches!(self, PkKind::Duel | PkKind::Bracket)
    }

    /// Whether a final of its own decides.
    pub const fn has_final(self) -> bool {
        matches!(self, PkKind::Bracket | PkKind::Title)
    }
}

/// What becomes of a drill that was broken off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PkBroken {
    /// It may go on within some minutes.
    #[default]
    GoOn,
    /// It counts as lost.
    Lost,
}

/// How far an event is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PkState {
    /// Nobody has played.
    #[default]
    NotBegun,
    /// It is being played.
    Running,
    /// It is over and sealed.
    Closed,
}

impl PkState {
    /// The kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            PkState::NotBegun => "not-begun",
            PkState::Running => "running",
            PkState::Closed => "closed",
        }
    }
}

/// One event in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkEventLine {
    /// Its name.
    pub name: String,
    /// Its kind in words.
    pub kind: String,
    /// How far it is.
    pub state: PkState,
    /// How many take part, in words.
    pub contestants: String,
    /// When it was made.
    pub date: String,
    /// The short form of its head code.
    pub head: String,
}

/// One person on the ladder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkLadderLine {
    /// Place.
    pub place: String,
    /// Name.
    pub name: String,
    /// Rating.
    pub rating: String,
    /// Rating deviation.
    pub deviation: String,
    /// Such as how many duels it stands on.
    pub remark: String,
}

/// The home of competitions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkHomeView {
    /// The events on this desk, newest first.
    pub events: Vec<PkEventLine>,
    /// The ladder, best first.
    pub ladder: Vec<PkLadderLine>,
    /// The path field of taking an event file over.
    pub import_path: String,
    /// What the last import said.
    pub notice: Option<PkNotice>,
}

/// A field of the form that a fault is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PkField {
    /// The name.
    Name,
    /// The kind.
    Kind,
    /// The title that is played for.
    Title,
    /// The list of contestants.
    Contestants,
    /// Minutes for one drill.
    Minutes,
    /// Lengths of the series.
    Series,
    /// How many judges.
    Judges,
    /// What becomes of a broken-off drill.
    Broken,
    /// The tie chain.
    Ties,
    /// The parts of the event.
    Plan,
    /// The weights.
    Weights,
}

/// The form of a new event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PkCreateView {
    /// Name field.
    pub name: String,
    /// Kind.
    pub kind: PkKind,
    /// The titles that can be played for, shown for a title race.
    pub titles: Vec<String>,
    /// The chosen one.
    pub title: usize,
    /// One contestant a line, a team after a comma.
    pub contestants: String,
    /// How many that are, in words; empty for none.
    pub contestants_remark: String,
    /// Minutes for one drill, as typed.
    pub minutes: String,
    /// Length of a series: 1, 3 or 5.
    pub best_of: u8,
    /// Length of the final: 1, 3 or 5.
    pub final_best_of: u8,
    /// Judges, 0 to 9.
    pub judges: u8,
    /// What becomes of a broken-off drill.
    pub broken: PkBroken,
    /// Within how many minutes it may go on, as typed.
    pub go_on_minutes: String,
    /// What decides a tie, first rule first, in words.
    pub ties: Vec<String>,
    /// The parts of the event as typed; empty means those of the kind.
    pub plan: String,
    /// The parts of the kind, as they are typed.
    pub usual: String,
    /// Parts that can be added: their names, and how they are typed.
    pub parts: Vec<(String, String)>,
    /// Weights of the five dimensions as typed; empty means the scenarios' own.
    pub weights: String,
    /// What is wrong, each with its field, once creating was tried.
    pub faults: Vec<(PkField, String)>,
}

/// What can be wanted on the pages of a competition; leaving a page is `Intent::Back`. Indices are places in the view's lists.
#[derive(Clone, Debug, PartialEq)]
pub enum PkIntent {
    /// Home: open the form.
    New,
    /// Home: open an event.
    Open(usize),
    /// Home and event: the path field changed.
    TypeImportPath(String),
    /// Home: take an event file over. Event: take a result file over.
    Import,
    /// Form: the name.
    TypeName(String),
    /// Form: the kind.
    ChooseKind(PkKind),
    /// Form: the title that is played for.
    ChooseTitle(usize),
    /// Form: the list of contestants.
    TypeContestants(String),
    /// Form: minutes for one drill.
    TypeMinutes(String),
    /// Form: length of a series.
    ChooseBestOf(u8),
    /// Form: length of the final.
    ChooseFinalBestOf(u8),
    /// Form: how many judges.
    ChooseJudges(u8),
    /// Form: what becomes of a broken-off drill.
    ChooseBroken(PkBroken),
    /// Form: within how many minutes it may go on.
    TypeGoOnMinutes(String),
    /// Form: the parts of the event.
    TypePlan(String),
    /// Form: one more part, by its place in the list.
    AddPart(usize),
    /// Form: the weights.
    TypeWeights(String),
    /// Form: this rule of the tie chain earlier.
    TieUp(usize),
    /// Form: this rule of the tie chain later.
    TieDown(usize),
    /// Form: make the event and seal its draw.
    Create,
    /// Event: seat the contestant of this run.
    Seat(usize),
    /// Event: write the event file.
    Export,
    /// Event: the judge of this sheet comes to the desk.
    Judge(usize),
    /// Event: open the next stage.
    OpenStage,
    /// Event: show the standings.
    Standings,
    /// Event: show the bracket.
    Bracket,
    /// Event: show how far the judges agree.
    Agreement,
    /// Event: reveal this match.
    Reveal(usize),
    /// Event: draw one more task for those whom no rule parts.
    SuddenDeath,
    /// Event: ask whether to close it.
    AskClose,
    /// Make the key that signs what is closed on this desk.
    MakeKey,
    /// Event: close it.
    Close,
    /// Event: leave it open.
    KeepOpen,
    /// Event: check every file and every code again.
    Verify,
    /// Curtain, before a run: begin.
    Begin,
    /// Curtain, after a run: go on.
    GoOn,
    /// Curtain, after a leg of a relay: the handover note.
    TypeNote(String),
    /// Reveal: one step on.
    Next,
    /// Reveal: one step back.
    Previous,
    /// Reveal: the next dimension.
    NextDimension,
    /// Reveal: the result.
    Result,
    /// Event: write a judge's sheet to print.
    Print,
    /// Event: a judge wants to overrule a judgement of the program.
    OpenOverrule,
    /// Overruling: something on its page.
    Overrule(OverruleIntent),
    /// Judges: the judge sits at the desk, open the sheet.
    OpenSheet,
    /// Judges: something on the sheet.
    Sheet(CampIntent),
}
