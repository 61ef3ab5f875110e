//! The desk: what is on the screen, the running drill, the settings. It knows neither Bevy nor how anything is drawn.

mod briefing;
mod camp;
mod catalogue;
mod chance;
mod drill;
mod guide;
mod handbook;
mod journal;
mod micro;
mod model;
mod people;
mod pk;
mod progress;
mod records;
mod review;
mod rounds;
mod settings;
mod shelf;
#[cfg(test)]
mod tests;
mod trainer;
#[cfg(test)]
mod training_tests;

use crate::domain::ids::{Lang, Mode, Persona, Place};
use crate::domain::scenario::{CustomerIdx, Shared};
use crate::storage::{self, DataDir, Profile, Settings, StorageError, Theme, load_settings, save_settings};
use crate::ui::camp_view::CampIntent;
use crate::ui::filter::Filter;
use crate::ui::intent::{Intent, Page};
use crate::ui::theme::{Look, Palette};
use crate::ui::training_view::ProgressView;
use crate::ui::view::ReviewView;

use super::Options;
use super::figure::art::Build;
use super::stage::Wish;
use camp::Camp;
use drill::Drill;
use guide::{Did, Guide};
use handbook::Handbook;
use journal::Journal;
use micro::Micro;
use model::Watched;
use people::People;
use pk::Pk;
use progress::Standing;
use records::Records;
use review::Review;
use rounds::Rounds;
use shelf::Shelf;
use trainer::Trainer;

/// What fills the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Screen {
    /// The list of scenarios.
    Catalogue,
    /// Before a drill.
    Briefing,
    /// A drill.
    Drill,
    /// After a drill, or a record.
    Review,
    /// Two rounds side by side.
    Compare,
    /// A model that is watched.
    Model,
    /// Before and after a micro-drill.
    Micro,
    /// Saved drills.
    Records,
    /// The cards of the handbook.
    Handbook,
    /// Where the trainee stands.
    Progress,
    /// The boot camp.
    Camp,
    /// The knowledge quiz.
    Quiz,
    /// An observer's sheet, or a sample of judge training.
    Sheet,
    /// A live cell.
    Live,
    /// A certificate.
    Certificate,
    /// The trainer's view.
    Trainer,
    /// Who trains here.
    People,
    /// Settings.
    Settings,
    /// The list of competitions.
    PkHome,
    /// The form of a new competition.
    PkCreate,
    /// The organiser's page of a competition.
    PkEvent,
    /// Before and after a contestant's run.
    PkCurtain,
    /// Two runs side by side.
    PkReveal,
    /// The order of a competition.
    PkStandings,
    /// The tree of a knock-out.
    PkBracket,
    /// A judge is called.
    PkTurn,
    /// A judge's sheet.
    PkSheet,
    /// How far the judges agree.
    PkAgreement,
    /// A judge overrules the program.
    PkOverrule,
}

/// The choices on the briefing page.
#[derive(Clone, Debug)]
struct Plan {
    scenario: usize,
    customer: usize,
    mode: Mode,
    blind: bool,
    seed: String,
}

/// Everything that the window is about.
pub(super) struct Desk {
    data: DataDir,
    settings: Settings,
    lang: Lang,
    system_dark: bool,
    shelf: Shelf,
    options: Options,
    screen: Screen,
    visit: u64,
    /// What the list is narrowed to; it stays while drills come and go.
    filter: Filter,
    plan: Option<Plan>,
    drill: Option<Drill>,
    review: Option<Review>,
    /// The review in the language that is shown, made once and not sixty times a second.
    shown: Option<(Lang, ReviewView)>,
    records: Records,
    /// The coach of the guided drill, while it runs.
    guide: Option<Guide>,
    notice: Option<String>,
    journal: Journal,
    /// The profile in use; none without a database.
    me: Option<Profile>,
    people: People,
    /// A trainee whose progress the trainer looks at.
    whose: Option<Profile>,
    trainer: Trainer,
    /// What was worked out of the records, and whether they have changed since.
    standing: Standing,
    stale: bool,
    /// The progress page of a visit in a language.
    progress_shown: Option<((u64, Lang), ProgressView)>,
    /// The first of two outcomes.
    rounds: Option<Rounds>,
    watched: Option<Watched>,
    micro: Option<Micro>,
    handbook: Handbook,
    camp: Camp,
    pk: Pk,
}

impl Desk {
    /// Opens the data directory, the settings and everything that can be played.
    pub(super) fn open(options: &Options) -> Result<Desk, StorageError> {
        let data = DataDir::find(options.data_dir.as_deref())?;
        let shelf = Shelf::load(&data, options.library_dir.as_deref(), &options.extra);
        let (settings, trouble) = load_settings(&data);
        let journal = Journal::open(&data);
        let mut desk = Desk {
            lang: options.lang.unwrap_or_else(|| settings.language()),
            data,
            settings,
            system_dark: false,
            shelf,
            options: options.clone(),
            screen: Screen::Catalogue,
            visit: 0,
            filter: Filter::default(),
            plan: None,
            drill: None,
            review: None,
            shown: None,
            records: Records::default(),
            guide: None,
            notice: trouble.map(|error| error.to_string()),
            journal,
            me: None,
            people: People::default(),
            whose: None,
            trainer: Trainer::default(),
            standing: Standing::default(),
            stale: true,
            progress_shown: None,
            rounds: None,
            watched: None,
            micro: None,
            handbook: Handbook::default(),
            camp: Camp::default(),
            pk: Pk::default(),
        };
        desk.handbook = Handbook::of(desk.shelf.cards());
        desk.load_camps();
        desk.sit_down();
        Ok(desk)
    }

    /// Reads the scenario files again, after somebody has added or mended one.
    fn reload(&mut self) {
        self.shelf = Shelf::load(&self.data, self.options.library_dir.as_deref(), &self.options.extra);
        self.handbook = Handbook::of(self.shelf.cards());
        self.plan = None;
        self.stale = true;
    }

    /// The language that is shown.
    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// What fills the window.
    pub(super) fn screen(&self) -> Screen {
        self.screen
    }

    /// The ids of the scenarios in the order in which they are listed.
    pub(super) fn listed(&self) -> Vec<String> {
        self.shelf.scenarios.iter().map(|scenario| scenario.id.clone()).collect()
    }

    /// How often the screen has changed, so that each visit starts with fresh focus and scroll positions.
    pub(super) fn visit(&self) -> u64 {
        self.visit
    }

    /// How everything looks.
    pub(super) fn look(&self) -> Look {
        let dark = match self.settings.theme {
            Theme::System => self.system_dark,
            Theme::Light => false,
            Theme::Dark => true,
        };
        Look {
            lang: self.lang,
            colors: Palette::of(dark),
            scale: f32::from(self.settings.text_percent) / 100.0,
            reduced_motion: self.settings.reduced_motion,
        }
    }

    /// Takes over the desktop's theme.
    pub(super) fn system_theme(&mut self, dark: bool) {
        self.system_dark = dark;
    }

    /// Whether the page has a stage: a drill, or a model that is watched.
    pub(super) fn on_stage(&self) -> bool {
        matches!(self.screen, Screen::Drill | Screen::Model)
    }

    /// What the stage shows.
    pub(super) fn wish(&self) -> Option<Wish> {
        if self.screen == Screen::Model {
            return self.model_wish();
        }
        let drill = self.drill.as_ref().filter(|_| self.screen == Screen::Drill)?;
        Some(drill.wish())
    }

    /// Whose picture the page shows, and where.
    pub(super) fn portrait(&self) -> Option<(Persona, Build, Place)> {
        match self.screen {
            Screen::Catalogue => {
                let (scenario, customer) = self.suggested()?;
                let scenario = self.shelf.scenarios.get(scenario)?;
                let customer = scenario.customers.get(customer)?;
                Some((customer.traits.persona, drill::build(customer), scenario.place))
            }
            Screen::Briefing => {
                // Who is kept secret is not drawn.
                let plan = self.plan.as_ref().filter(|plan| !plan.blind)?;
                let scenario = self.shelf.scenarios.get(plan.scenario)?;
                let customer = scenario.customers.get(plan.customer)?;
                Some((customer.traits.persona, drill::build(customer), scenario.place))
            }
            _ => None,
        }
    }

    /// Does what the person asked for.
    pub(super) fn act(&mut self, intent: Intent) {
        let did = Did::of(&intent);
        self.obey(intent);
        self.guide_follow(did);
    }

    fn obey(&mut self, intent: Intent) {
        match intent {
            Intent::Open(page) => self.open_page(page),
            Intent::SwitchLang => self.set_lang(if self.lang == Lang::Zh { Lang::En } else { Lang::Zh }),
            Intent::Filter(filter) => self.filter = filter,
            Intent::RandomScenario => self.random_scenario(),
            Intent::RandomCustomer => self.random_customer(),
            Intent::Reload => self.reload(),
            Intent::Resume => self.resume(),
            Intent::DropLeft => self.drop_left(),
            Intent::StartGuide => self.start_guide(),
            // The coach sees it by itself.
            Intent::NextGuide => {}
            Intent::SkipGuide => self.end_guide(storage::Guide::Skipped),
            Intent::Start if self.screen == Screen::Micro => self.play_micro(),
            Intent::Start if self.screen == Screen::Model => self.play_after_model(),
            Intent::Brief(index) => self.brief(index),
            Intent::ChooseCustomer(_)
            | Intent::ChooseMode(_)
            | Intent::ChooseBlind(_)
            | Intent::TypeSeed(_)
            | Intent::Start => self.act_on_plan(intent),
            Intent::Back => self.back(),
            Intent::Say(_)
            | Intent::Wait
            | Intent::Correct
            | Intent::Deliver(_)
            | Intent::Rewind
            | Intent::Hint
            | Intent::AskLeave
            | Intent::KeepTalking
            | Intent::LeavePolitely
            | Intent::Abandon => self.act_in_drill(intent),
            Intent::People(intent) => self.act_on_people(intent),
            Intent::Trainer(intent) => self.act_on_trainer(intent),
            Intent::Camp(intent) => self.act_on_camp(intent),
            Intent::Pk(intent) => self.act_on_pk(intent),
            Intent::Handbook(_) | Intent::OpenCard(_) | Intent::PractiseCard(_) | Intent::ReviewCard => {
                self.act_on_cards(intent)
            }
            Intent::StartMicro => self.start_micro(),
            Intent::PractiseSkill(at) => self.practise_skill(at),
            Intent::RewindTo(step) => self.rewind_to(step),
            Intent::TypeChange(at, words) => self.type_change(at, words),
            Intent::SecondRound => self.second_round(),
            Intent::Compare => self.go(Screen::Compare),
            Intent::WatchModel => self.watch_model(),
            Intent::ModelNext | Intent::ModelBack => self.step_model(intent == Intent::ModelNext),
            Intent::Again if self.screen == Screen::Micro => self.play_micro(),
            Intent::Again | Intent::NewSeed if self.screen == Screen::Compare => self.act_on_compare(intent),
            Intent::Again | Intent::NewSeed | Intent::OtherCustomer => self.replay(intent),
            Intent::OpenRecord(index) => self.open_record(index),
            Intent::VerifyRecords => self.records.verify(&self.data, &self.shelf),
            Intent::SetLang(_)
            | Intent::SetTheme(_)
            | Intent::SetTextSize(_)
            | Intent::SetReducedMotion(_)
            | Intent::SetCueSubtitles(_) => self.set(intent),
        }
    }

    /// The window is being closed: a running drill is broken off and saved.
    pub(super) fn closing(&mut self) {
        // A contestant's run stays as it is written down: the event's rule says how long it may wait.
        if self.screen == Screen::Drill && !self.pk_running() {
            self.act(Intent::Abandon);
        }
    }

    fn go(&mut self, screen: Screen) {
        self.screen = screen;
        self.visit += 1;
    }

    fn open_page(&mut self, page: Page) {
        // A page of the side bar ends what a task of the camp had opened.
        self.camp.close();
        self.handbook.forget_the_way();
        match page {
            Page::Progress => self.whose = None,
            Page::People => self.reload_people(),
            Page::Camp => self.load_camps(),
            Page::Pk => self.load_pk(),
            _ => {}
        }
        self.go(match page {
            Page::Catalogue => Screen::Catalogue,
            Page::Progress => Screen::Progress,
            Page::Camp => Screen::Camp,
            Page::Handbook => Screen::Handbook,
            Page::Pk => Screen::PkHome,
            Page::Trainer => Screen::Trainer,
            Page::People => Screen::People,
            Page::Records => Screen::Records,
            Page::Settings => Screen::Settings,
        });
    }

    fn back(&mut self) {
        match self.screen {
            Screen::Review if self.review.as_ref().is_some_and(|review| review.from_record) => self.go(Screen::Records),
            Screen::Drill => self.act_in_drill(Intent::AskLeave),
            Screen::Compare => self.go(Screen::Review),
            Screen::Handbook => self.leave_handbook(),
            Screen::Micro if self.micro_of_card() => self.leave_handbook(),
            Screen::Model => self.leave_model(),
            Screen::PkCurtain => self.leave_curtain(),
            Screen::PkHome => self.go(Screen::Catalogue),
            _ if self.on_pk() => self.pk_back(),
            Screen::Quiz | Screen::Sheet | Screen::Live | Screen::Certificate => self.leave_task(),
            Screen::Briefing if self.camp.cell.is_some() => self.act(Intent::Camp(CampIntent::LeaveCell)),
            Screen::Review if self.camp.cell.is_some() => self.act(Intent::Camp(CampIntent::LeaveCell)),
            _ => self.go(Screen::Catalogue),
        }
    }

    fn scenario(&self, index: usize) -> Option<&Shared> {
        self.shelf.scenarios.get(index)
    }

    fn save_settings(&mut self) {
        self.notice = save_settings(&self.data, &self.settings).err().map(|error| error.to_string());
    }

    /// Seats a customer and opens the drill.
    fn start(&mut self, scenario: Shared, customer: CustomerIdx, seed: u64, mode: Mode, blind: bool) {
        if self.guide.is_some() {
            // The guide belongs to one drill; whoever plays on from its review has taken it.
            self.end_guide(storage::Guide::Taken);
        }
        self.rounds = None;
        self.handbook.forget_the_way();
        let delivery = self.settings.delivery;
        let mut drill = Drill::new(scenario, customer, seed, mode, blind, delivery);
        drill.running = self.begin_journal(&drill);
        self.drill = Some(drill);
        self.cell_started();
        self.go(Screen::Drill);
    }
}

/// A new seed, below 2⁵³ so that every program that reads JSON can hold it.
fn draw_seed() -> u64 {
    use rand::Rng;
    rand::rng().next_u64() >> 11
}
