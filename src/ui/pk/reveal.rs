//! The reveal of a match on the projector: two halves, step by step, then one dimension after another, then the result.
//!
//! What is not yet due is not drawn at all, so that neither a camera nor a screen reader finds a number early.

mod side;
mod tally;

use egui::{Key, Modifiers, Rect, Stroke, Ui, pos2, vec2};

use super::screen;
use crate::ui::intent::Intent;
use crate::ui::pk_view::{PkIntent, PkPhase, PkRevealView};
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::scroll;

/// What drawing the page gave.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What the person asked for.
    pub intents: Vec<Intent>,
    /// Where the two customers' faces may be: nothing is painted there. They stay where they are in every phase.
    pub faces: [Rect; 2],
}

/// Where everything stands.
struct Plan {
    faces: [Rect; 2],
    panels: [Rect; 2],
    /// Below the faces, over the whole width.
    rest: Rect,
    foot: Rect,
}

fn plan(look: &Look, below: Rect) -> Plan {
    let foot_height = button::height(look) + 20.0;
    let foot = Rect::from_min_max(pos2(below.left(), below.bottom() - foot_height), below.max);
    let high = below.height() - foot_height;
    let band = (high * 0.4).clamp(look.px(150.0), look.px(190.0)).min(high * 0.6);
    let middle = below.center().x;
    let face = vec2((middle - below.left()) * 0.46, band);
    let left = Rect::from_min_size(below.min, face);
    let right = Rect::from_min_size(pos2(below.right() - face.x, below.top()), face);
    Plan {
        faces: [left, right],
        panels: [
            Rect::from_min_max(left.right_top(), pos2(middle, left.bottom())),
            Rect::from_min_max(pos2(middle, right.top()), right.left_bottom()),
        ],
        rest: Rect::from_min_max(left.left_bottom(), foot.right_top()),
        foot,
    }
}

/// Draws everything but the two faces, which show through.
pub fn show(ui: &mut Ui, look: &Look, view: &PkRevealView) -> Drawn {
    let look = &screen::look(look, ui.max_rect().height());
    let c = look.colors;
    let wanted = key(ui, view.phase);
    let remark = match view.phase {
        PkPhase::Before => String::new(),
        PkPhase::Walking => look.tr_with("ui-step", &[("n", &view.at.max(1).to_string())]),
        PkPhase::Dimensions(_) => look.tr("ui-review-dimensions"),
        PkPhase::Result => look.tr("pk-result"),
    };
    let (mut intents, below) = screen::begin(ui, look, &view.title, &remark);
    let plan = plan(look, below);
    for place in [plan.panels[0], plan.panels[1], plan.rest, plan.foot] {
        screen::ground(ui, look, place);
    }
    for at in 0..2 {
        side::panel(ui, look, view, at, plan.panels[at]);
    }
    let walking = view.phase == PkPhase::Walking;
    let parted = walking && view.parts_at.is_some_and(|step| step <= view.at.max(1));
    let edge = Stroke::new(if parted { 3.0 } else { 1.0 }, if parted { c.coral } else { c.line });
    let top = pos2(below.center().x, below.top());
    let bottom = if walking { plan.rest.bottom() } else { plan.rest.top() };
    ui.painter().line_segment([top, pos2(top.x, bottom)], edge);
    match view.phase {
        PkPhase::Before => before(ui, look, view, plan.rest),
        PkPhase::Walking => walk(ui, look, view, plan.rest),
        PkPhase::Dimensions(open) => tally::show(ui, look, view, usize::from(open), plan.rest),
        PkPhase::Result => tally::show(ui, look, view, 5, plan.rest),
    }
    let pressed = foot(ui, look, view.phase, plan.foot);
    intents.extend(wanted.or(pressed).map(Intent::Pk));
    Drawn { intents, faces: plan.faces }
}

/// What can be wanted in this phase: message, the name of its key, the keys, the wish.
fn wishes(phase: PkPhase) -> Vec<(&'static str, &'static str, &'static [Key], PkIntent)> {
    let all: [(_, _, &[Key], _, _); 4] = [
        ("pk-previous", "←", &[Key::ArrowLeft], PkIntent::Previous, phase != PkPhase::Before),
        ("pk-next", "Space", &[Key::Space, Key::ArrowRight], PkIntent::Next, phase != PkPhase::Result),
        (
            "pk-next-dimension",
            "D",
            &[Key::D],
            PkIntent::NextDimension,
            matches!(phase, PkPhase::Walking | PkPhase::Dimensions(0..=4)),
        ),
        ("pk-to-result", "R", &[Key::R], PkIntent::Result, matches!(phase, PkPhase::Walking | PkPhase::Dimensions(_))),
    ];
    all.into_iter()
        .filter(|(.., offered)| *offered)
        .map(|(label, cap, keys, wish, _)| (label, cap, keys, wish))
        .collect()
}

/// The keys, read before any widget sees them; at most one wish from one pass.
fn key(ui: &Ui, phase: PkPhase) -> Option<PkIntent> {
    ui.input_mut(|input| {
        let mut pressed = |keys: &[Key]| keys.iter().any(|key| input.consume_key(Modifiers::NONE, *key));
        let wish = wishes(phase).into_iter().find(|(_, _, keys, _)| pressed(keys)).map(|(.., wish)| wish);
        // The space bar is always taken: it must not press a focused button by accident.
        pressed(&[Key::Space]);
        wish
    })
}

fn foot(ui: &mut Ui, look: &Look, phase: PkPhase, place: Rect) -> Option<PkIntent> {
    let mut wanted = None;
    ui.painter().hline(place.x_range(), place.top(), Stroke::new(1.0, look.colors.line));
    card::inside(ui, place.shrink2(vec2(PAGE_MARGIN, 10.0)), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            for (label, cap, _, wish) in wishes(phase) {
                let weight = if wish == PkIntent::Next { Weight::Strong } else { Weight::Quiet };
                if button::show(ui, look, &look.tr(label), Some(cap), weight).clicked() {
                    wanted = Some(wish);
                }
            }
        });
    });
    wanted
}

/// Who meets whom, and what makes it fair.
fn before(ui: &mut Ui, look: &Look, view: &PkRevealView, rest: Rect) {
    let c = look.colors;
    let [one, other] = &view.sides;
    let title = look.tr_with("pk-meets", &[("one", &one.name), ("other", &other.name)]);
    card::inside(ui, rest.shrink2(vec2(PAGE_MARGIN, look.px(20.0))), |ui| {
        scroll::vertical(ui, "pk-before", |ui| {
            screen::scroll_by_keys(ui);
            ui.vertical_centered(|ui| {
                ui.add_space(look.px(16.0));
                let width = ui.available_width() - 12.0;
                text::write_within(ui, look, run(&title, 36.0, c.ink), width);
                text::write_within(ui, look, run(&look.tr("pk-meets-remark"), size::REPLY, c.soft), width);
            });
        });
    });
}

/// The step of both sides; where the two part, that stands above it.
fn walk(ui: &mut Ui, look: &Look, view: &PkRevealView, rest: Rect) {
    let c = look.colors;
    let mut top = rest.top() + 8.0;
    if view.parts_at == Some(view.at.max(1)) {
        let words = look.tr("pk-parts");
        let galley = text::galley(ui.ctx(), look, run(&words, size::REPLY, c.coral), rest.width() - PAGE_MARGIN * 2.0);
        let band = Rect::from_min_size(pos2(rest.left(), rest.top() + 4.0), vec2(rest.width(), galley.size().y + 8.0));
        let place = Rect::from_center_size(band.center(), galley.size() + vec2(40.0, 4.0));
        // The line between the halves gives way to the words.
        screen::ground(ui, look, place);
        ui.painter().rect_stroke(place, 8.0, Stroke::new(2.0, c.coral), egui::StrokeKind::Inside);
        let said = ui.interact(place, ui.id().with("parts"), egui::Sense::hover());
        said.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
        text::announce(ui, &said);
        text::paint_centred(ui, galley, place.left() + 20.0, place.center().y);
        top = band.bottom() + 8.0;
    }
    let middle = rest.center().x;
    let halves = [
        Rect::from_min_max(pos2(rest.left() + PAGE_MARGIN, top), pos2(middle - 16.0, rest.bottom())),
        Rect::from_min_max(pos2(middle + 16.0, top), pos2(rest.right() - PAGE_MARGIN, rest.bottom())),
    ];
    for (at, place) in halves.into_iter().enumerate() {
        side::step(ui, look, view, at, place);
    }
}
