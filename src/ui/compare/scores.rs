//! The five dimensions of both rounds: one line each, an open dot for the first round and a filled one for the second.

use egui::{Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::training_view::{CompareScore, CompareView};
use crate::ui::widgets::{card, tag};

/// Draws the card.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &CompareView) {
    if view.scores.is_empty() {
        return;
    }
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::write(ui, look, run(&look.tr("ui-review-dimensions"), size::HEADING, look.colors.ink));
        legend(ui, look, &view.heads);
        let wide = |words: &str| text::measure(ui.ctx(), look, run(words, size::CHIP, look.colors.ink)).x + 2.0;
        let name = view.scores.iter().map(|score| wide(&score.name)).fold(0.0, f32::max) + look.px(20.0);
        let number = view.scores.iter().map(|score| wide(&words(score))).fold(0.0, f32::max);
        // Without room for a line of some length beside the words, it stands below them.
        let beside = ui.available_width() - name - number - 24.0 >= look.px(160.0);
        for score in &view.scores {
            row(ui, look, score, beside.then_some((name, number)));
        }
    });
}

fn words(score: &CompareScore) -> String {
    let [first, second] = &score.texts;
    format!("{first} → {second}")
}

fn row(ui: &mut Ui, look: &Look, score: &CompareScore, beside: Option<(f32, f32)>) {
    let c = look.colors;
    let all = ui.available_width();
    let words = words(score);
    let ink = match score.scores {
        [Some(_), Some(_)] => c.ink,
        _ => c.soft,
    };
    let number = text::galley(ui.ctx(), look, run(&words, size::CHIP, ink), all * 0.6);
    let indent = look.px(20.0);
    let name_room = beside.map_or(all - number.size().x - 12.0, |(name, _)| name) - indent;
    let name = text::galley(ui.ctx(), look, run(&score.name, size::CHIP, c.ink), name_room);
    let upper = name.size().y.max(number.size().y).max(look.px(28.0));
    let height = if beside.is_some() { upper } else { upper + look.px(20.0) };
    let (rect, response) = ui.allocate_exact_size(vec2(all, height), Sense::hover());
    let label = format!("{} {words}", score.name);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let middle = rect.top() + upper / 2.0;
    tag::dimension_mark(ui.painter(), look, pos2(rect.left() + look.px(7.0), middle), look.px(5.0), score.dimension);
    text::paint_centred(ui, name, rect.left() + indent, middle);
    let left = rect.right() - number.size().x;
    text::paint_centred(ui, number, left, middle);
    let margin = look.px(8.0);
    let track = match beside {
        Some((name, number)) => [rect.left() + name + 12.0 + margin, rect.right() - number - 12.0 - margin],
        None => [rect.left() + margin, rect.right() - margin],
    };
    let y = if beside.is_some() { middle } else { rect.bottom() - look.px(10.0) };
    dots(ui, look, score, Rect::from_x_y_ranges(track[0]..=track[1], y..=y));
}

/// The scale from 1 to 5, both dots, and the way between them.
fn dots(ui: &Ui, look: &Look, score: &CompareScore, track: Rect) {
    let c = look.colors;
    let color = c.dimension(score.dimension);
    let y = track.center().y;
    ui.painter().hline(track.x_range(), y, Stroke::new(look.px(4.0), c.sunk));
    let at = |points: f32| pos2(track.left() + track.width() * ((points - 1.0) / 4.0).clamp(0.0, 1.0), y);
    let [first, second] = score.scores.map(|points| points.map(at));
    if let (Some(from), Some(to)) = (first, second) {
        ui.painter().line_segment([from, to], Stroke::new(look.px(3.0), color));
    }
    if let Some(first) = first {
        dot(ui, look, first, color, false);
    }
    if let Some(second) = second {
        dot(ui, look, second, color, true);
    }
}

fn dot(ui: &Ui, look: &Look, at: Pos2, color: egui::Color32, filled: bool) {
    let r = look.px(6.5);
    let fill = if filled { color } else { look.colors.card };
    ui.painter().circle(at, r, fill, Stroke::new(look.px(2.0), color));
}

/// Which dot is which round.
fn legend(ui: &mut Ui, look: &Look, heads: &[String; 2]) {
    let c = look.colors;
    for (filled, head) in [(false, &heads[0]), (true, &heads[1])] {
        let indent = look.px(20.0);
        let galley = text::galley(ui.ctx(), look, run(head, size::SECONDARY, c.soft), ui.available_width() - indent);
        let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(indent, 0.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, head));
        let first = look.px(size::SECONDARY * 0.75);
        dot(ui, look, pos2(rect.left() + look.px(7.0), rect.top() + first), c.soft, filled);
        ui.painter().galley(pos2(rect.left() + indent, rect.top()), galley, c.soft);
    }
}
