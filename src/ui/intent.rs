//! What a person can want: everything that a panel may hand back to the window.

use super::camp_view::CampIntent;
use super::filter::Filter;
use super::handbook_view::HandbookIntent;
use super::pk_view::PkIntent;
use super::training_view::{PeopleIntent, TrainerIntent};
use crate::domain::ids::{Delivery, Lang, Mode};

/// The pages that can be opened from the side bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// 场景库: the home of the program.
    Catalogue,
    /// 进步: where the trainee stands.
    Progress,
    /// 实战营: the boot camp.
    Camp,
    /// 手册: the handbook.
    Handbook,
    /// PK 赛: competitions.
    Pk,
    /// 班级: the trainer's view.
    Trainer,
    /// 学员: who trains here.
    People,
    /// 记录: what was played.
    Records,
    /// 设置.
    Settings,
}

impl Page {
    /// All pages in the order of the side bar.
    pub const ALL: [Page; 9] = [
        Page::Catalogue,
        Page::Progress,
        Page::Camp,
        Page::Handbook,
        Page::Pk,
        Page::Records,
        Page::People,
        Page::Trainer,
        Page::Settings,
    ];

    /// The kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            Page::Catalogue => "catalogue",
            Page::Progress => "progress",
            Page::Camp => "camp",
            Page::Handbook => "handbook",
            Page::Pk => "pk",
            Page::Trainer => "trainer",
            Page::People => "people",
            Page::Records => "records",
            Page::Settings => "settings",
        }
    }
}

/// The choice between the two themes and the system's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the desktop says.
    #[default]
    System,
    /// Warm paper.
    Light,
    /// Evening.
    Dark,
}

impl ThemeChoice {
    /// All choices in the order in which they are shown.
    pub const ALL: [ThemeChoice; 3] = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];

    /// The kebab-case id.
    pub const fn id(self) -> &'static str {
        match self {
            ThemeChoice::System => "system",
            ThemeChoice::Light => "light",
            ThemeChoice::Dark => "dark",
        }
    }
}

/// One thing that the person asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Open a page.
    Open(Page),
    /// Something on the page of profiles.
    People(PeopleIntent),
    /// Something on the pages of the camp.
    Camp(CampIntent),
    /// Something on the pages of competitions.
    Pk(PkIntent),
    /// Something on the handbook's page.
    Handbook(HandbookIntent),
    /// Open the handbook at the card with this id.
    OpenCard(String),
    /// Start the micro-drill of the card with this id.
    PractiseCard(String),
    /// Something on the trainer's page.
    Trainer(TrainerIntent),
    /// Show the other language.
    SwitchLang,
    /// Show only scenarios that this filter lets through.
    Filter(Filter),
    /// A customer by chance, of any scenario that the list shows, type unknown.
    RandomScenario,
    /// Read the scenario files again.
    Reload,
    /// Open the briefing of the scenario with this index.
    Brief(usize),
    /// Choose a customer on the briefing.
    ChooseCustomer(usize),
    /// Choose the mode on the briefing.
    ChooseMode(Mode),
    /// Hide who is coming.
    ChooseBlind(bool),
    /// The text of the seed field.
    TypeSeed(String),
    /// Begin the drill.
    Start,
    /// One level up.
    Back,
    /// Play the reply with this index, with the current delivery.
    Say(usize),
    /// Say nothing.
    Wait,
    /// Take a claim back.
    Correct,
    /// Choose how the next move is said.
    Deliver(Delivery),
    /// Take the last move back (practice only).
    Rewind,
    /// Show a hint (practice only).
    Hint,
    /// Ask what leaving should mean.
    AskLeave,
    /// Go on with the talk.
    KeepTalking,
    /// Say goodbye politely.
    LeavePolitely,
    /// Break the drill off.
    Abandon,
    /// Play the same seed again.
    Again,
    /// Play the same customer with a new seed.
    NewSeed,
    /// Choose another customer of the same scenario.
    OtherCustomer,
    /// Start today's micro-drill.
    StartMicro,
    /// Practise one skill in a micro-drill: its place in the list of weakest skills.
    PractiseSkill(usize),
    /// Open the handbook at the card of the review's heaviest loss.
    ReviewCard,
    /// Practice: go back to the line with this number and play on from there.
    RewindTo(u32),
    /// The text of one of the two planned changes.
    TypeChange(usize, String),
    /// Play the second round, on the same seed.
    SecondRound,
    /// Look at both rounds side by side.
    Compare,
    /// Watch the lab's best line of play.
    WatchModel,
    /// One step on in a model.
    ModelNext,
    /// One step back in a model.
    ModelBack,
    /// Draw a customer of the same scenario and keep the type secret.
    RandomCustomer,
    /// Go on with the drill that was cut off.
    Resume,
    /// Give the drill up that was cut off.
    DropLeft,
    /// Play a drill with a coach beside it.
    StartGuide,
    /// The coach may go on.
    NextGuide,
    /// No coach, thank you.
    SkipGuide,
    /// Open the record with this index.
    OpenRecord(usize),
    /// Replay every record and compare.
    VerifyRecords,
    /// Set the language.
    SetLang(Lang),
    /// Set the theme.
    SetTheme(ThemeChoice),
    /// Set the text size in per cent.
    SetTextSize(u32),
    /// Switch movement off or on.
    SetReducedMotion(bool),
    /// Show the customer's signals as words, too.
    SetCueSubtitles(bool),
}
