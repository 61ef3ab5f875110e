//! The guided drill: which thing the coach explains next, driven by what the person does.

use super::{Desk, Screen};
use crate::domain::ids::Mode;
use crate::domain::scenario::{CustomerIdx, Shared};
use crate::locale;
use crate::storage::Guide as Remembered;
use crate::ui::coach::{CoachView, Spot};
use crate::ui::intent::Intent;

/// Everybody's first customer is in the same mood.
const SEED: u64 = 7;

/// One thing that is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Line,
    Card,
    Delivery,
    Objection,
    Cue,
    Clock,
    Ask,
    Review,
}

/// How many steps there are.
const STEPS: usize = 8;

impl Step {
    /// The steps of the talk: the first three in this order, the others as soon as there is something to see.
    const TALK: [Step; 7] =
        [Step::Line, Step::Card, Step::Delivery, Step::Objection, Step::Cue, Step::Clock, Step::Ask];

    const fn key(self) -> &'static str {
        match self {
            Step::Line => "ui-coach-line",
            Step::Card => "ui-coach-card",
            Step::Delivery => "ui-coach-delivery",
            Step::Objection => "ui-coach-objection",
            Step::Cue => "ui-coach-cue",
            Step::Clock => "ui-coach-clock",
            Step::Ask => "ui-coach-ask",
            Step::Review => "ui-coach-review",
        }
    }

    const fn spot(self) -> Spot {
        match self {
            Step::Line => Spot::Line,
            Step::Card | Step::Ask => Spot::Cards,
            Step::Delivery => Spot::Deliveries,
            Step::Objection => Spot::Notes,
            Step::Cue => Spot::Figure,
            Step::Clock => Spot::Clock,
            Step::Review => Spot::Verdict,
        }
    }

    /// Whether there is something to see of it: nothing here that the trainee is not shown, too.
    const fn visible(self, seen: Sight) -> bool {
        match self {
            Step::Line | Step::Card | Step::Delivery => true,
            Step::Objection => seen.objection,
            Step::Cue => seen.cue && seen.turn > 0,
            Step::Clock => seen.turn > 1,
            Step::Ask => seen.turn > 4 && !seen.objection,
            Step::Review => false,
        }
    }
}

/// What the drill shows just now.
#[derive(Clone, Copy, Debug)]
struct Sight {
    turn: usize,
    cue: bool,
    objection: bool,
}

/// What the person has just done, as far as the coach cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Did {
    /// Said something, or nothing on purpose.
    Moved,
    /// Chose how to say it.
    Delivered,
    /// Asked the coach to go on.
    Next,
    /// Anything else.
    Other,
}

impl Did {
    pub(super) fn of(intent: &Intent) -> Did {
        match intent {
            Intent::Say(_) | Intent::Wait | Intent::Correct => Did::Moved,
            Intent::Deliver(_) => Did::Delivered,
            Intent::NextGuide => Did::Next,
            _ => Did::Other,
        }
    }
}

/// Where the coach is.
#[derive(Clone, Debug)]
pub(super) struct Guide {
    seen: Vec<Step>,
    now: Option<Step>,
    turn: usize,
}

impl Guide {
    fn new() -> Guide {
        Guide { seen: vec![Step::Line], now: Some(Step::Line), turn: 0 }
    }

    fn follow(&mut self, did: Did, sight: Sight) {
        // A move that was refused is none.
        let moved = did == Did::Moved && sight.turn > self.turn;
        self.turn = sight.turn;
        let read = match self.now {
            None => true,
            Some(Step::Line | Step::Card | Step::Delivery) => moved || matches!(did, Did::Next | Did::Delivered),
            Some(_) => moved || did == Did::Next,
        };
        if read {
            self.now = Step::TALK.into_iter().find(|step| !self.seen.contains(step) && step.visible(sight));
            self.seen.extend(self.now);
        }
    }
}

impl Desk {
    /// The scenario that a first drill is played in: the first of the easiest.
    fn first_scenario(&self) -> Option<&Shared> {
        self.shelf.scenarios.iter().min_by_key(|scenario| scenario.level)
    }

    /// Whether there is something to be guided through.
    pub(super) fn can_guide(&self) -> bool {
        self.first_scenario().is_some()
    }

    /// Whether the home page offers the guided drill: nobody has played here and nobody has said no.
    pub(super) fn offers_guide(&self) -> bool {
        self.settings.guide == Remembered::New && self.records.is_empty() && self.can_guide()
    }

    /// Opens a usual practice drill with the coach beside it.
    pub(super) fn start_guide(&mut self) {
        let Some(scenario) = self.first_scenario().cloned() else { return };
        self.start(scenario, CustomerIdx(0), SEED, Mode::Practice, false);
        self.guide = Some(Guide::new());
    }

    /// Ends the guide and remembers how.
    pub(super) fn end_guide(&mut self, how: Remembered) {
        self.guide = None;
        // Somebody who has taken it once and skips it the second time has still taken it.
        if self.settings.guide != Remembered::Taken {
            self.settings.guide = how;
        }
        self.save_settings();
    }

    /// Lets the coach see what the person did.
    pub(super) fn guide_follow(&mut self, did: Did) {
        let Some(guide) = &mut self.guide else { return };
        match (self.screen, &self.drill) {
            (Screen::Drill, Some(drill)) => guide.follow(did, drill.sight()),
            (Screen::Review, _) if guide.now == Some(Step::Review) => {
                if did == Did::Next {
                    self.end_guide(Remembered::Taken);
                }
            }
            (Screen::Review, _) => guide.now = Some(Step::Review),
            _ => self.end_guide(Remembered::Taken),
        }
    }

    /// What the coach says now.
    pub(in crate::app) fn coach(&self) -> Option<CoachView> {
        let guide = self.guide.as_ref()?;
        let last = guide.now == Some(Step::Review);
        let name = self.drill.as_ref().map(|drill| drill.session.customer().name.get(self.lang)).unwrap_or_default();
        let key = guide.now.map_or("ui-coach-waiting", Step::key);
        Some(CoachView {
            step: if last { STEPS } else { guide.seen.len() },
            of: STEPS,
            text: locale::tr_args(self.lang, key, &[("name", name)]),
            spot: guide.now.map(Step::spot),
            last,
        })
    }
}

impl super::Drill {
    fn sight(&self) -> Sight {
        Sight {
            turn: self.session.turn(),
            cue: self.session.cue().is_some(),
            objection: self.session.objection().is_some(),
        }
    }
}
