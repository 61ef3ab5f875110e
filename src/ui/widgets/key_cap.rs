//! A small key, so that every action says which key does it.

use egui::{CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// The size that a key with this label takes.
pub fn extent(ui: &Ui, look: &Look, label: &str) -> Vec2 {
    let text = text::measure(ui.ctx(), look, run(label, size::SECONDARY, look.colors.soft));
    let side = look.px(24.0);
    vec2((text.x + 10.0).max(side), side)
}

/// Paints the key with its left edge at `left`, vertically centred on `middle`; gives the space it took.
pub fn paint(ui: &Ui, look: &Look, label: &str, left: f32, middle: f32) -> Rect {
    let extent = extent(ui, look, label);
    let rect = Rect::from_min_size(Pos2::new(left, middle - extent.y / 2.0), extent);
    paint_in(ui, look, label, rect, size::SECONDARY);
    rect
}

/// Paints the key into a rectangle.
pub fn paint_in(ui: &Ui, look: &Look, label: &str, rect: Rect, points: f32) {
    let c = look.colors;
    let radius = CornerRadius::same(6);
    ui.painter().rect(rect, radius, c.sunk, Stroke::new(1.0, c.line), StrokeKind::Inside);
    text::paint(ui, look, rect.center(), egui::Align2::CENTER_CENTER, run(label, points, c.soft));
}
