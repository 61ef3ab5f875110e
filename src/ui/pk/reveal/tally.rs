//! The end of the reveal: the dimensions that are open as bars from the middle outwards, and the verdict with its rule.

use egui::{Align2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::side::number;
use crate::domain::ids::Dimension;
use crate::ui::pk::screen;
use crate::ui::pk_view::{PkPhase, PkRevealView};
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, PAGE_MARGIN, size};
use crate::ui::widgets::{bar, card, scroll, tag};

/// Draws so many of the five dimensions, and at the very end the verdict above them.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &PkRevealView, open: usize, rest: Rect) {
    card::inside(ui, rest.shrink2(vec2(PAGE_MARGIN, 6.0)), |ui| {
        scroll::vertical(ui, "pk-tally", |ui| {
            screen::scroll_by_keys(ui);
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            if view.phase == PkPhase::Result {
                verdict(ui, look, view);
            }
            let name = |dimension: &Dimension| look.name("dim", dimension.id());
            let wide = |name: String| text::measure(ui.ctx(), look, run(&name, size::BODY, look.colors.ink)).x;
            let names = Dimension::ALL.iter().map(name).map(wide).fold(0.0, f32::max) + look.px(22.0);
            for (at, dimension) in Dimension::ALL.iter().enumerate().take(open) {
                row(ui, look, view, at, *dimension, names);
            }
        });
    });
}

fn verdict(ui: &mut Ui, look: &Look, view: &PkRevealView) {
    let c = look.colors;
    let edge = if view.verdict.winner.is_some() { c.gold } else { c.line };
    card::framed(look).inner_margin(egui::Margin::symmetric(20, 8)).stroke(Stroke::new(2.0, edge)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let said = text::write(ui, look, run(&view.verdict.text, size::LINE, c.ink));
        text::announce(ui, &said);
        text::write(ui, look, run(&view.verdict.rule, size::BODY, c.soft));
    });
    ui.add_space(4.0);
}

/// One dimension: its name in the middle, the numbers beside it, the bars outwards.
fn row(ui: &mut Ui, look: &Look, view: &PkRevealView, at: usize, dimension: Dimension, names: f32) {
    let c = look.colors;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), look.px(29.0)), Sense::hover());
    let name = look.name("dim", dimension.id());
    let scores = [0, 1].map(|side| view.sides[side].scores[at]);
    let [one, other] = scores.map(|score| number(score, look));
    let label = look.tr_with(
        "pk-tally",
        &[
            ("dimension", &name),
            ("one", &view.sides[0].name),
            ("first", &one.0),
            ("other", &view.sides[1].name),
            ("second", &other.0),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    let middle = rect.center();
    let mark = look.px(18.0);
    let words = text::galley(ui.ctx(), look, run(&name, size::BODY, c.ink), f32::INFINITY);
    let left = middle.x - (words.size().x + mark) / 2.0;
    tag::dimension_mark(ui.painter(), look, pos2(left + look.px(6.0), middle.y), look.px(5.0), dimension);
    text::paint_centred(ui, words, left + mark, middle.y);
    let digits = text::measure(ui.ctx(), look, run("5.0", size::HEADING, c.ink)).x + look.px(16.0);
    let half = look.px(6.0);
    for (side, (value, ink)) in [one, other].into_iter().enumerate() {
        let sign = if side == 0 { -1.0 } else { 1.0 };
        let behind = matches!((scores[side], scores[1 - side]), (Some(own), Some(its)) if own < its);
        let ink = if behind { c.soft } else { ink };
        let at = pos2(middle.x + sign * (names / 2.0 + digits / 2.0), middle.y);
        text::paint(ui, look, at, Align2::CENTER_CENTER, run(&value, size::HEADING, ink));
        let from = middle.x + sign * (names / 2.0 + digits);
        let end = if side == 0 { rect.left() } else { rect.right() };
        let track = Rect::from_x_y_ranges(from.min(end)..=from.max(end), middle.y - half..=middle.y + half);
        bar::paint(ui, look, track, 0.0, c.teal);
        let filled = from + (end - from) * (scores[side].unwrap_or(0.0) / 5.0).clamp(0.0, 1.0);
        let fill = Rect::from_x_y_ranges(from.min(filled)..=from.max(filled), track.y_range());
        if fill.width() >= 1.0 {
            bar::paint(ui, look, fill, 1.0, c.dimension(dimension));
        }
    }
}
