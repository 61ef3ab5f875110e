//! A small course: one line over a handful of values, the last one marked.

use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// Draws values from 0 to 1 over the available width, with a caption below.
pub fn show(ui: &mut Ui, look: &Look, values: &[f32], caption: &str, height: f32) {
    let c = look.colors;
    let words = text::galley(ui.ctx(), look, run(caption, size::SECONDARY, c.soft), ui.available_width());
    let extent = vec2(ui.available_width(), height + 6.0 + words.size().y);
    let (rect, response) = ui.allocate_exact_size(extent, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, caption));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let dot = look.px(5.0);
    let plot = Rect::from_min_size(rect.min, vec2(rect.width(), height)).shrink(dot + 2.0);
    for share in [0.0, 0.5, 1.0] {
        let y = plot.bottom() - plot.height() * share;
        ui.painter().line_segment([pos2(rect.left(), y), pos2(rect.right(), y)], Stroke::new(1.0, c.line));
    }
    let gaps = values.len().saturating_sub(1).max(1) as f32;
    let place = |(index, value): (usize, &f32)| -> Pos2 {
        // A single value stands at the right, where the newest always is.
        let share = if values.len() == 1 { 1.0 } else { index as f32 / gaps };
        pos2(plot.left() + plot.width() * share, plot.bottom() - plot.height() * value.clamp(0.0, 1.0))
    };
    let points: Vec<Pos2> = values.iter().enumerate().map(place).collect();
    for point in &points {
        ui.painter().circle_filled(*point, dot * 0.6, c.teal);
    }
    if let Some(last) = points.last().copied() {
        ui.painter().add(Shape::line(points, Stroke::new(2.5, c.teal)));
        ui.painter().circle(last, dot, c.teal, Stroke::new(2.0, c.card));
    }
    ui.painter().galley(pos2(rect.left(), rect.bottom() - words.size().y), words, c.soft);
}
