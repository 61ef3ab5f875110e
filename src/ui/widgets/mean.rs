//! Means as bars, each with its error as a thin line over its end.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{bar, tag};
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::training_view::MeanBar;

/// The shortest bar that still shows a difference, at 100 %.
const SHORTEST: f32 = 120.0;
/// Space between name, bar and number.
const APART: f32 = 12.0;

/// How the rows of one list share their width.
struct Widths {
    name: f32,
    text: f32,
    /// Name and number above the bar, because beside it there is no room.
    stacked: bool,
}

fn widths(ui: &Ui, look: &Look, bars: &[MeanBar]) -> Widths {
    let all = ui.available_width();
    let widest = |of: fn(&MeanBar) -> &str, points: f32| {
        let each = bars.iter().map(|bar| text::measure(ui.ctx(), look, run(of(bar), points, look.colors.ink)).x);
        each.fold(0.0, f32::max) + 2.0
    };
    let name = (widest(|bar| &bar.name, size::CHIP) + mark(look)).min(all * 0.4);
    let number = widest(|bar| &bar.text, size::CHIP);
    let stacked = all - name - number - APART * 2.0 < look.px(SHORTEST);
    if stacked {
        Widths { name: all, text: number.min(all * 0.5), stacked }
    } else {
        Widths { name, text: number, stacked }
    }
}

/// The place of the shape before a dimension's name.
fn mark(look: &Look) -> f32 {
    look.px(20.0)
}

/// Draws the bars below each other, their names, bars and numbers in columns.
pub fn list(ui: &mut Ui, look: &Look, bars: &[MeanBar]) {
    let widths = widths(ui, look, bars);
    for bar in bars {
        row(ui, look, bar, &widths);
    }
}

fn row(ui: &mut Ui, look: &Look, bar: &MeanBar, widths: &Widths) {
    let c = look.colors;
    let all = ui.available_width();
    let indent = if bar.dimension.is_some() { mark(look) } else { 0.0 };
    let ink = if bar.share.is_some() { c.ink } else { c.soft };
    let room = if widths.stacked { all - widths.text - APART } else { widths.name };
    let name = text::galley(ui.ctx(), look, run(&bar.name, size::CHIP, c.ink), room - indent);
    let number = text::galley(ui.ctx(), look, run(&bar.text, size::CHIP, ink), widths.text + 2.0);
    let upper = name.size().y.max(number.size().y);
    let height = if widths.stacked { upper + look.px(20.0) } else { upper.max(look.px(28.0)) };
    let (rect, response) = ui.allocate_exact_size(vec2(all, height), Sense::hover());
    let label = format!("{} {}", bar.name, bar.text);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let middle = if widths.stacked { rect.top() + upper / 2.0 } else { rect.center().y };
    if let Some(dimension) = bar.dimension {
        let at = pos2(rect.left() + look.px(7.0), middle);
        tag::dimension_mark(ui.painter(), look, at, look.px(5.0), dimension);
    }
    text::paint_centred(ui, name, rect.left() + indent, middle);
    let at = rect.right() - number.size().x;
    text::paint_centred(ui, number, at, middle);
    let (left, right, line) = if widths.stacked {
        (rect.left(), rect.right(), rect.bottom() - look.px(10.0))
    } else {
        (rect.left() + widths.name + APART, rect.right() - widths.text - APART, middle)
    };
    let half = look.px(5.0);
    paint(ui, look, Rect::from_min_max(pos2(left, line - half), pos2(right, line + half)), bar);
}

/// The bar, and over its end the error: a line from one end of it to the other, with a stroke at either end.
pub fn paint(ui: &Ui, look: &Look, rect: Rect, bar: &MeanBar) {
    let c = look.colors;
    let color = bar.dimension.map_or(c.teal, |dimension| c.dimension(dimension));
    bar::paint(ui, look, rect, bar.share.unwrap_or(0.0), color);
    let (Some(share), Some(error)) = (bar.share, bar.error.filter(|error| *error > 0.0)) else { return };
    let at = |share: f32| rect.left() + rect.width() * share.clamp(0.0, 1.0);
    let (from, to, y) = (at(share - error), at(share + error), rect.center().y);
    let (end, cap) = (at(share), rect.height() / 2.0 + look.px(2.0));
    // On the filled part the line is as light as the card, so that it stands out from every colour.
    for (left, right, edge, inside) in [(from, end, from, true), (end, to, to, false)] {
        let reach = if inside { rect.height() / 2.0 } else { cap };
        let stroke = Stroke::new(1.5, if inside { c.card } else { c.ink });
        ui.painter().line_segment([pos2(left, y), pos2(right, y)], stroke);
        ui.painter().line_segment([pos2(edge, y - reach), pos2(edge, y + reach)], stroke);
    }
}
