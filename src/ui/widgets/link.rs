//! A link: words that lead to a card of the handbook.

use egui::{CursorIcon, Response, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// The least height of anything that is pressed.
const LOWEST: f32 = 36.0;

/// Draws "title →" and says whether it was pressed; Tab reaches it, Enter and space press it.
pub fn show(ui: &mut Ui, look: &Look, title: &str) -> Response {
    let c = look.colors;
    let label = format!("{title} →");
    let galley = text::galley(ui.ctx(), look, run(&label, size::CHIP, c.teal), ui.available_width());
    let extent = vec2(galley.size().x, (galley.size().y + 4.0).max(LOWEST));
    let (rect, response) = ui.allocate_exact_size(extent, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, &label));
    if ui.is_rect_visible(rect) {
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        let bottom = at.y + galley.size().y;
        if response.hovered() || response.has_focus() {
            let line = [pos2(rect.left(), bottom), pos2(rect.right(), bottom)];
            ui.painter().line_segment(line, Stroke::new(if response.has_focus() { 2.0 } else { 1.0 }, c.teal));
        }
        ui.painter().galley(at, galley, c.teal);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
