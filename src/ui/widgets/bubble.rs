//! The customer's speech bubble, with its tail pointing at the customer.

use egui::{Color32, CornerRadius, Rect, Shape, Stroke, StrokeKind, Ui, pos2};

use crate::ui::theme::Look;

/// Paints the bubble; the tail leaves its left edge at `tail` and ends `reach` further left.
pub fn paint(ui: &Ui, look: &Look, rect: Rect, tail: f32, reach: f32) {
    let c = look.colors;
    let edge = Stroke::new(1.0, c.line);
    ui.painter().rect(rect, CornerRadius::same(18), c.card, edge, StrokeKind::Inside);
    let left = rect.left();
    let points = [pos2(left + 1.0, tail - 10.0), pos2(left - reach, tail + 10.0), pos2(left + 1.0, tail + 16.0)];
    ui.painter().add(Shape::convex_polygon(points.to_vec(), c.card, Stroke::NONE));
    for pair in points.windows(2) {
        ui.painter().line_segment([pair[0], pair[1]], edge);
    }
    // The joint: the bubble's own edge must not run through the tail.
    let joint = Rect::from_min_max(pos2(left, tail - 8.0), pos2(left + 3.0, tail + 15.0));
    ui.painter().rect(joint, CornerRadius::ZERO, c.card, Stroke::new(0.0, Color32::TRANSPARENT), StrokeKind::Inside);
}
