//! The trainee's chair: what a bot may know. Words, cue, clock and what was openly said; never the customer's numbers.

use crate::domain::{
    event::{AskResult, ConfirmResult, Event},
    ids::*,
    scenario::*,
    session::{Offer, Session},
};

/// An objection as it was heard.
#[derive(Clone, Copy, Debug)]
pub struct SpokenObjection {
    /// Its number in the session.
    pub number: u8,
    /// Its class, as far as it was told: the mask's until a clarifying question brought out the root.
    pub class: ObjectionClass,
    /// Whether it was acknowledged.
    pub acknowledged: bool,
    /// Whether it was clarified.
    pub clarified: bool,
    /// Whether it was answered since it was brought up.
    pub answered: bool,
    /// Whether the trainee has asked for confirmation since the last answer.
    pub confirm_asked: bool,
    /// How often a confirmation was refused.
    pub refused: u8,
}

/// What was openly said so far.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// Level of each need as the answers showed it, 0–3.
    pub level: [u8; MAX_NEEDS],
    /// Whether a need's background was told.
    pub background: [bool; MAX_NEEDS],
    /// Questions asked.
    pub questions: u8,
    /// Questions on a need that did not move it.
    pub missed: [u8; MAX_NEEDS],
    /// Benefits given for each need, in order.
    pub benefits: [u8; MAX_NEEDS],
    /// Benefits given for each need, by content style.
    pub content: [[u8; 6]; MAX_NEEDS],
    /// Whether the talk was opened.
    pub opened: bool,
    /// Whether a summary was given.
    pub summarised: bool,
    /// Whether the price was named.
    pub quoted: bool,
    /// Attempts to close.
    pub closes: u8,
    /// Pushes.
    pub pushes: u8,
    /// Terms that the customer asked for and did not hear yet.
    pub terms_owed: TermSet,
    /// Terms that were stated.
    pub terms_told: TermSet,
    /// Whether an apology was made.
    pub apologised: bool,
    /// The last objection that was brought up, in play or not.
    pub last_class: Option<ObjectionClass>,
    /// What the last move was.
    pub last_act: Option<Act>,
    objections: [Option<SpokenObjection>; MAX_OBJECTIONS],
    in_play: Option<u8>,
}

impl Heard {
    /// Listens to a drill from its beginning.
    pub fn listen(scenario: &Scenario, events: &[Event]) -> Heard {
        let mut heard = Heard::default();
        for event in events {
            heard.hear(scenario, event);
        }
        heard
    }

    fn objection(&mut self, number: u8) -> Option<&mut SpokenObjection> {
        self.objections[usize::from(number)].as_mut()
    }

    /// Takes something for said that was only meant. Acts on an objection show their effect on the customer, so nobody is
    /// mistaken about those.
    fn believe(&mut self, act: Act) {
        match act {
            Act::Open(_) => self.opened = true,
            Act::Ask(Spin::Situation, need) => self.background[need.at()] = true,
            Act::Ask(_, need) => self.missed[need.at()] += 1,
            Act::Present(need, _) => self.benefits[need.at()] += 1,
            Act::Summary => self.summarised = true,
            Act::Quote => self.quoted = true,
            Act::Close(_) => self.closes += 1,
            Act::Push => self.pushes += 1,
            Act::Apologise => self.apologised = true,
            _ => {}
        }
    }

    fn hear(&mut self, scenario: &Scenario, event: &Event) {
        match *event {
            Event::Played { reply, .. } => {
                let act = scenario.replies[reply.at()].act;
                self.last_act = Some(act);
                match act {
                    Act::Open(_) => self.opened = true,
                    Act::Push => self.pushes += 1,
                    Act::Apologise => self.apologised = true,
                    _ => {}
                }
            }
            Event::Asked { need, step, level, result, .. } => {
                let at = need.at();
                self.questions += 1;
                let moved = level > self.level[at];
                if !moved && step != Spin::Situation {
                    self.missed[at] += 1;
                }
                if matches!(result, AskResult::Context | AskResult::Tired) && step == Spin::Situation {
                    self.background[at] = true;
                }
                self.level[at] = level;
            }
            Event::Presented { need, content, .. } => {
                self.benefits[need.at()] += 1;
                self.content[need.at()][content.index()] += 1;
            }
            Event::Summarised { .. } => self.summarised = true,
            Event::Quoted { .. } => self.quoted = true,
            Event::CloseTried { .. } => self.closes += 1,
            Event::TermsAsked { items } => self.terms_owed = self.terms_owed.union(items).minus(self.terms_told),
            Event::Disclosed { items } => {
                self.terms_told = self.terms_told.union(items);
                self.terms_owed = self.terms_owed.minus(items);
            }
            Event::Raised { objection, desk, .. } => {
                self.objections[usize::from(objection)] = Some(SpokenObjection {
                    number: objection,
                    class: scenario.desks[desk.at()].class,
                    acknowledged: false,
                    clarified: false,
                    answered: false,
                    confirm_asked: false,
                    refused: 0,
                });
            }
            Event::InPlay { objection, .. } => {
                self.in_play = Some(objection);
                if let Some(o) = self.objection(objection) {
                    o.answered = false;
                    o.confirm_asked = false;
                    self.last_class = self.objections[usize::from(objection)].map(|o| o.class);
                }
            }
            Event::LeftOpen { .. } => self.in_play = None,
            Event::Acknowledged { objection, .. } => {
                if let Some(o) = self.objection(objection) {
                    o.acknowledged = true;
                }
            }
            Event::Clarified { objection, .. } => {
                if let Some(o) = self.objection(objection) {
                    o.clarified = true;
                }
            }
            Event::Answered { objection, .. } => {
                if let Some(o) = self.objection(objection) {
                    o.answered = true;
                    o.confirm_asked = false;
                }
            }
            Event::Confirmed { objection, result } => {
                if let Some(o) = self.objection(objection) {
                    o.confirm_asked = true;
                    o.refused += u8::from(matches!(result, ConfirmResult::Reopened | ConfirmResult::Nothing));
                }
            }
            _ => {}
        }
    }
}

/// What a bot looks at when it is its turn.
#[derive(Clone)]
pub struct Seat<'a> {
    session: &'a Session,
    /// What was openly said so far.
    pub heard: Heard,
}

impl<'a> Seat<'a> {
    /// Sits down.
    pub fn new(session: &'a Session) -> Seat<'a> {
        let mut heard = Heard::listen(session.scenario(), session.events());
        // What the portrait tells was read beforehand.
        for (background, told) in heard.background.iter_mut().zip(session.customer().told) {
            *background |= told;
        }
        Seat { session, heard }
    }

    /// The same chair for somebody who believes to have said these things, too.
    pub(super) fn believing(&self, acts: &[Act]) -> Seat<'a> {
        let mut seat = self.clone();
        acts.iter().for_each(|act| seat.heard.believe(*act));
        seat
    }

    /// What is on the table.
    pub fn offer(&self) -> &Offer {
        self.session.offer()
    }

    /// The cards.
    pub fn cards(&self) -> &[ReplyIdx] {
        self.session.offer().cards()
    }

    /// A reply with its words, its act and the claims it makes, which the fact sheet lets anyone check.
    pub fn reply(&self, reply: ReplyIdx) -> &'a Reply {
        &self.session.scenario().replies[reply.at()]
    }

    /// Whether a reply says something that the fact sheet calls false.
    pub fn is_lie(&self, reply: ReplyIdx) -> bool {
        let scenario = self.session.scenario();
        self.reply(reply).claims.iter().any(|claim| scenario.facts.claims[claim.at()].truth == Truth::False)
    }

    /// Whether a reply says something that the fact sheet does not bear out: false, unverified, or promised for others.
    pub fn untrue(&self, reply: ReplyIdx) -> bool {
        let scenario = self.session.scenario();
        self.reply(reply).claims.iter().any(|claim| {
            let claim = &scenario.facts.claims[claim.at()];
            claim.truth != Truth::True || claim.owner.as_ref().is_some_and(|o| !self.reply(reply).names.contains(o))
        })
    }

    /// The standing move that leaves politely.
    pub fn leave(&self) -> ReplyIdx {
        self.session.scenario().leave
    }

    /// The standing move that says nothing.
    pub fn wait(&self) -> ReplyIdx {
        self.session.scenario().wait
    }

    /// The cue that shows.
    pub fn cue(&self) -> Option<Cue> {
        self.session.cue()
    }

    /// Which stage the talk is in.
    pub fn stage(&self) -> BeatStage {
        let scenario = self.session.scenario();
        scenario.beats[self.session.beat().at()].stage
    }

    /// How many needs the scenario has; a planner asks about those it is offered questions on, so this leaks nothing.
    pub fn needs(&self) -> usize {
        self.session.scenario().needs.len()
    }

    /// The family of the drill, as the briefing tells it.
    pub fn family(&self) -> Family {
        self.session.scenario().family
    }

    /// The tier that fits what this customer said he needs, where the scenario knows one.
    pub fn fitting_tier(&self) -> Option<TierIdx> {
        self.session.customer().fits
    }

    /// The objection in play, as it was heard.
    pub fn objection(&self) -> Option<SpokenObjection> {
        let note = self.session.objection()?;
        let number = self.heard.in_play?;
        let mut spoken = self.heard.objections[usize::from(number)]?;
        spoken.class = self.session.scenario().desks[note.desk.at()].class;
        spoken.answered = note.answered;
        Some(spoken)
    }

    /// What a frown is about, as far as anyone can tell.
    pub fn about(&self) -> Option<ObjectionClass> {
        self.objection().map(|o| o.class).or(self.heard.last_class)
    }

    /// Moves made so far.
    pub fn turn(&self) -> usize {
        self.session.turn()
    }
}
