//! A check box with its label, as one target.

use egui::{CornerRadius, CursorIcon, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// Draws the box; says whether it was changed.
pub fn check(ui: &mut Ui, look: &Look, on: &mut bool, label: &str) -> bool {
    let c = look.colors;
    let side = look.px(22.0);
    let room = ui.available_width() - side - 12.0;
    let words = text::galley(ui.ctx(), look, run(label, size::BODY, c.ink), room);
    let extent = vec2(words.size().x + side + 12.0, words.size().y.max(look.px(36.0)));
    let (rect, mut response) = ui.allocate_exact_size(extent, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, *on, label));
    if ui.is_rect_visible(rect) {
        let square = Rect::from_center_size(pos2(rect.left() + side / 2.0, rect.center().y), vec2(side, side));
        let active = response.hovered() || response.has_focus();
        let edge = Stroke::new(if active { 2.0 } else { 1.5 }, if active || *on { c.teal } else { c.soft });
        let fill = if *on { c.teal } else { c.card };
        ui.painter().rect(square, CornerRadius::same(6), fill, edge, StrokeKind::Inside);
        if *on {
            let at = |x: f32, y: f32| square.min + vec2(x, y) * side;
            let points = vec![at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.32)];
            ui.painter().add(Shape::line(points, Stroke::new(side * 0.11, c.on_teal)));
        }
        text::paint_centred(ui, words, rect.left() + side + 12.0, rect.center().y);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).changed()
}
