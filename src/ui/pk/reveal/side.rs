//! One half of the reveal: whose it is and how the customer feels, what was said in this step, the score so far.

use egui::{Align2, Frame, Margin, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::domain::ids::Dimension;
use crate::ui::pk::screen;
use crate::ui::pk_view::{PkPhase, PkRevealView, PkStep};
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::widgets::{bar, card, scroll, tag};

/// Room kept free at the right of what scrolls.
const SCROLL_BAR: f32 = 10.0;

/// The step that is due on this side; none once its run is over.
fn due(view: &PkRevealView, at: usize) -> Option<&PkStep> {
    view.sides[at].steps.get(view.at.max(1) - 1)
}

/// Beside the face: name and customer, and what is due: how the customer feels, or at the end the index.
pub(super) fn panel(ui: &mut Ui, look: &Look, view: &PkRevealView, at: usize, place: Rect) {
    let c = look.colors;
    let side = &view.sides[at];
    card::inside(ui, place.shrink2(vec2(16.0, 4.0)), |ui| {
        scroll::vertical(ui, ("pk-panel", at), |ui| {
            screen::scroll_by_keys(ui);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            text::write(ui, look, run(&side.name, size::HEADING, c.ink));
            text::write(ui, look, run(&side.customer, size::SECONDARY, c.soft));
            match view.phase {
                PkPhase::Before | PkPhase::Dimensions(_) => {}
                PkPhase::Walking => {
                    if let Some(step) = due(view, at) {
                        ui.add_space(look.px(2.0));
                        mood(ui, look, step);
                    }
                }
                PkPhase::Result => {
                    let index = look.tr_with("pk-index", &[("index", &side.index)]);
                    let won = view.verdict.winner == Some(at);
                    let index = text::write(ui, look, run(&index, size::PAGE, if won { c.gold } else { c.ink }));
                    text::announce(ui, &index);
                    text::write(ui, look, run(&side.outcome, size::BODY, c.ink));
                }
            }
        });
    });
}

/// Trust, patience and pressure as bars; the face in a word.
fn mood(ui: &mut Ui, look: &Look, step: &PkStep) {
    let c = look.colors;
    let names = ["pk-trust", "pk-patience", "pk-pressure"].map(|key| look.tr(key));
    let width = |name: &String| text::measure(ui.ctx(), look, run(name, size::SECONDARY, c.soft)).x;
    let indent = names.iter().map(width).fold(0.0, f32::max) + 10.0;
    for ((name, value), color) in names.iter().zip(step.mood).zip([c.teal, c.amber, c.coral]) {
        let all = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(all, look.px(size::SECONDARY * 1.5)), Sense::hover());
        let label = format!("{name} {:.0} %", value.clamp(0.0, 1.0) * 100.0);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
        let at = pos2(rect.left(), rect.center().y);
        text::paint(ui, look, at, Align2::LEFT_CENTER, run(name, size::SECONDARY, c.soft));
        let half = look.px(4.0);
        let track = Rect::from_min_max(
            pos2(rect.left() + indent, rect.center().y - half),
            pos2(rect.right(), rect.center().y + half),
        );
        bar::paint(ui, look, track, value, color);
    }
    if !step.face.is_empty() {
        text::write(ui, look, run(&step.face, size::SECONDARY, c.ink));
    }
}

/// What was said in this step; the score so far stands at the foot where there is room, else below the words.
pub(super) fn step(ui: &mut Ui, look: &Look, view: &PkRevealView, at: usize, place: Rect) {
    let strip = scores_height(ui, look, place.width()) + 10.0;
    let due = due(view, at);
    // Nothing stands where no score is due yet.
    let scored = due.is_some_and(|step| step.scores.iter().any(Option::is_some));
    let apart = scored && place.height() - strip >= look.px(120.0);
    let upper = if apart { place.height() - strip } else { place.height() };
    let talk = Rect::from_min_size(place.min, vec2(place.width(), upper));
    card::inside(ui, talk, |ui| {
        scroll::vertical(ui, ("pk-step", at, view.at), |ui| {
            screen::scroll_by_keys(ui);
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            ui.spacing_mut().item_spacing.y = 8.0;
            match due {
                Some(step) => words(ui, look, &view.sides[at].name, step),
                None => {
                    text::write(ui, look, run(&look.tr("pk-side-over"), size::BODY, look.colors.soft));
                }
            }
            if let (Some(step), false) = (due.filter(|_| scored), apart) {
                scores(ui, look, step);
            }
        });
    });
    if let (Some(step), true) = (due, apart) {
        let below = Rect::from_min_max(pos2(place.left(), place.bottom() - strip), place.max);
        card::inside(ui, below, |ui| {
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            scores(ui, look, step);
        });
    }
}

fn words(ui: &mut Ui, look: &Look, name: &str, step: &PkStep) {
    let c = look.colors;
    if !step.customer.is_empty() {
        let said = text::write(ui, look, run(&step.customer, size::HEADING, c.ink));
        text::announce(ui, &said);
    }
    let frame = Frame::new().fill(c.wash).corner_radius(10).inner_margin(Margin::symmetric(14, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let who = if step.delivery.is_empty() { name.to_owned() } else { format!("{name} · {}", step.delivery) };
        text::write(ui, look, run(&who, size::SECONDARY, c.teal));
        text::write(ui, look, run(&step.said, size::REPLY, c.ink));
    });
}

/// The height of one score below its name.
fn score_height(look: &Look) -> f32 {
    look.px(size::SECONDARY * 1.5 + size::HEADING * 1.5)
}

/// How many scores stand beside each other: all five, or where their names have no room three.
fn columns(ui: &Ui, look: &Look, width: f32) -> usize {
    let name = |dimension: &Dimension| look.name("ui-dimension-short", dimension.id());
    let wide = |name: String| text::measure(ui.ctx(), look, run(&name, size::SECONDARY, look.colors.soft)).x;
    let widest = Dimension::ALL.iter().map(name).map(wide).fold(0.0, f32::max);
    if (widest + 8.0) * 5.0 <= width { 5 } else { 3 }
}

/// The height that the five scores take in this width.
fn scores_height(ui: &Ui, look: &Look, width: f32) -> f32 {
    score_height(look) * 5_usize.div_ceil(columns(ui, look, width - SCROLL_BAR)) as f32
}

/// The five scores so far, each number below its name.
fn scores(ui: &mut Ui, look: &Look, step: &PkStep) {
    let c = look.colors;
    let width = ui.available_width();
    let (small, large) = (look.px(size::SECONDARY * 1.5), look.px(size::HEADING * 1.5));
    let beside = columns(ui, look, width);
    let (rect, _) =
        ui.allocate_exact_size(vec2(width, (small + large) * 5_usize.div_ceil(beside) as f32), Sense::hover());
    let each = rect.width() / beside as f32;
    for (at, score) in step.scores.iter().enumerate() {
        let dimension = Dimension::ALL[at];
        let corner = rect.min + vec2(each * (at % beside) as f32, (small + large) * (at / beside) as f32);
        let name = look.name("ui-dimension-short", dimension.id());
        let (value, ink) = number(*score, look);
        let place = Rect::from_min_size(corner, vec2(each, small + large));
        let heard = ui.interact(place, ui.id().with(("score", at)), Sense::hover());
        let label = format!("{} {value}", look.name("dim", dimension.id()));
        heard.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
        let upper = corner + vec2(0.0, small / 2.0);
        text::paint(ui, look, upper, Align2::LEFT_CENTER, run(&name, size::SECONDARY, c.soft));
        let lower = corner + vec2(0.0, small + large / 2.0);
        tag::dimension_mark(ui.painter(), look, lower + vec2(look.px(6.0), 0.0), look.px(5.0), dimension);
        let digits = lower + vec2(look.px(18.0), 0.0);
        text::paint(ui, look, digits, Align2::LEFT_CENTER, run(&value, size::HEADING, ink));
    }
}

/// A score as it is written, and its colour.
pub(super) fn number(score: Option<f32>, look: &Look) -> (String, egui::Color32) {
    match score {
        Some(score) => (format!("{score:.1}"), look.colors.ink),
        None => ("–".to_owned(), look.colors.soft),
    }
}
