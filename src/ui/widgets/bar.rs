//! Horizontal bars: the customer's time and a dimension's score.

use egui::{Color32, CornerRadius, Rect, Ui, pos2};

use crate::ui::theme::Look;

/// Paints a bar filled to `share` (0 to 1).
pub fn paint(ui: &Ui, look: &Look, rect: Rect, share: f32, color: Color32) {
    let radius = CornerRadius::same((rect.height() / 2.0).min(255.0) as u8);
    ui.painter().rect_filled(rect, radius, look.colors.sunk);
    let right = rect.left() + rect.width() * share.clamp(0.0, 1.0);
    if right - rect.left() >= 1.0 {
        let filled = Rect::from_min_max(rect.min, pos2(right, rect.bottom()));
        ui.painter().rect_filled(filled, radius, color);
    }
}
