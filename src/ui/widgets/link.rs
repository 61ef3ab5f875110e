//! A link: words that lead to a card of the handbook.

use egui::{CursorIcon, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// Draws "title →" and says whether it was pressed; Tab reaches it, Enter and space press it.
pub fn show(ui: &mut Ui, look: &Look, title: &str) -> Response {
    let c = look.colors;
    let label = format!("{title} →");
    let galley = text::galley(ui.ctx(), look, run(&label, size::CHIP, c.teal), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(0.0, 4.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, &label));
    if ui.is_rect_visible(rect) {
        let bottom = rect.bottom() - 2.0;
        if response.hovered() || response.has_focus() {
            let line = [pos2(rect.left(), bottom), pos2(rect.right(), bottom)];
            ui.painter().line_segment(line, Stroke::new(if response.has_focus() { 2.0 } else { 1.0 }, c.teal));
        }
        ui.painter().galley(rect.min + vec2(0.0, 2.0), galley, c.teal);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
