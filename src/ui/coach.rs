//! The coach of the first drill: a strip above the page that explains one thing at a time and points at it.

use egui::{CornerRadius, Key, Modifiers, Rect, Stroke, StrokeKind, Ui};

use super::intent::Intent;
use super::strip::{self, Strip};
use super::theme::Look;
use super::view::{DrillView, ReviewView};
use super::widgets::chip::Chip;
use super::{drill, review};

/// What the coach points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// What the customer says.
    Line,
    /// The customer.
    Figure,
    /// The reply cards.
    Cards,
    /// How it is said.
    Deliveries,
    /// The customer's clock.
    Clock,
    /// The notes.
    Notes,
    /// The five dimensions of the review.
    Verdict,
}

/// What the coach says now.
#[derive(Clone, Debug, PartialEq)]
pub struct CoachView {
    /// How many things were explained, this one included.
    pub step: usize,
    /// How many there are.
    pub of: usize,
    /// The words.
    pub text: String,
    /// What they are about; none while the coach only listens.
    pub spot: Option<Spot>,
    /// Whether this is the last one.
    pub last: bool,
}

/// Where the parts of the drill are that the coach can point at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spots {
    /// What the customer says.
    pub line: Rect,
    /// The customer.
    pub figure: Rect,
    /// The reply cards.
    pub cards: Rect,
    /// How it is said.
    pub deliveries: Rect,
    /// The customer's clock.
    pub clock: Rect,
    /// The notes.
    pub notes: Rect,
}

impl Spots {
    fn of(&self, spot: Spot) -> Option<Rect> {
        match spot {
            Spot::Line => Some(self.line),
            Spot::Figure => Some(self.figure),
            Spot::Cards => Some(self.cards),
            Spot::Deliveries => Some(self.deliveries),
            Spot::Clock => Some(self.clock),
            Spot::Notes => Some(self.notes),
            Spot::Verdict => None,
        }
    }
}

/// The drill with the coach above it.
pub fn drill(ui: &mut Ui, look: &Look, coach: &CoachView, view: &DrillView) -> drill::Drawn {
    // The question about leaving has keys of its own.
    let mut intents = if view.leaving { Vec::new() } else { keys(ui, coach) };
    let mut below = strip(ui, look, coach, &mut intents);
    let mut drawn = drill::show(&mut below, look, view);
    if let Some(rect) = coach.spot.and_then(|spot| drawn.spots.of(spot)).filter(|_| !view.leaving) {
        point(&below, look, rect);
    }
    drawn.intents.splice(0..0, intents);
    drawn
}

/// The review with the coach above it.
pub fn review(ui: &mut Ui, look: &Look, coach: &CoachView, view: &ReviewView) -> Vec<Intent> {
    let mut intents = keys(ui, coach);
    let mut below = strip(ui, look, coach, &mut intents);
    intents.extend(review::show(&mut below, look, view));
    if let Some(rect) = review::verdict(below.max_rect(), look).filter(|_| coach.spot == Some(Spot::Verdict)) {
        point(&below, look, rect);
    }
    intents
}

fn keys(ui: &Ui, coach: &CoachView) -> Vec<Intent> {
    ui.input_mut(|input| {
        let next = coach.spot.is_some() && input.consume_key(Modifiers::NONE, Key::G);
        let skip = !coach.last && input.consume_key(Modifiers::NONE, Key::S);
        let wanted = [(next, Intent::NextGuide), (skip, Intent::SkipGuide)];
        wanted.into_iter().filter(|(pressed, _)| *pressed).map(|(_, intent)| intent).take(1).collect()
    })
}

/// Draws the strip and gives the room below it.
fn strip(ui: &mut Ui, look: &Look, coach: &CoachView, intents: &mut Vec<Intent>) -> Ui {
    let (next, skip) = (look.tr(if coach.last { "ui-coach-done" } else { "ui-coach-next" }), look.tr("ui-coach-skip"));
    let mut chips = Vec::new();
    if coach.spot.is_some() {
        chips.push((Chip::new(&next).key("G").on(true), Intent::NextGuide));
    }
    if !coach.last {
        chips.push((Chip::new(&skip).key("S"), Intent::SkipGuide));
    }
    let args = [("n", coach.step.to_string()), ("of", coach.of.to_string())];
    let head = look.tr_with("ui-coach-head", &args.each_ref().map(|(key, text)| (*key, text.as_str())));
    strip::show(ui, look, Strip { head: &head, text: &coach.text, chips }, intents)
}

/// An outline around what is meant; it takes no press and no key.
fn point(ui: &Ui, look: &Look, rect: Rect) {
    let around = rect.expand(5.0).intersect(ui.max_rect().shrink(2.0));
    let radius = CornerRadius::same(16);
    ui.painter().rect_stroke(around, radius, Stroke::new(7.0, look.colors.card), StrokeKind::Middle);
    ui.painter().rect_stroke(around, radius, Stroke::new(3.0, look.colors.teal), StrokeKind::Middle);
}
