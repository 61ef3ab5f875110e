//! A card: the surface that groups what belongs together.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder};

use crate::ui::theme::{Look, RADIUS};

/// How far letters may reach over the edge of their place.
const OVERHANG: f32 = 4.0;

/// A plain card that takes the available width and as much height as its content.
pub fn show<R>(ui: &mut Ui, look: &Look, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    framed(look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    })
}

/// The frame of a card, for places that set its size themselves.
pub fn framed(look: &Look) -> Frame {
    Frame::new()
        .fill(look.colors.card)
        .stroke(Stroke::new(1.0, look.colors.line))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::symmetric(20, 16))
}

/// Paints a card's surface; `chosen` gives it the wash and a strong edge.
pub fn surface(ui: &Ui, look: &Look, rect: Rect, chosen: bool, pointed_at: bool) {
    let c = look.colors;
    let (fill, stroke) = match (chosen, pointed_at) {
        (true, _) => (c.wash, Stroke::new(2.0, c.teal)),
        (false, true) => (c.card, Stroke::new(2.0, c.teal)),
        (false, false) => (c.card, Stroke::new(1.0, c.line)),
    };
    ui.painter().rect(rect, CornerRadius::same(RADIUS), fill, stroke, StrokeKind::Inside);
}

/// Runs the content inside `rect` without moving the panel's own cursor.
pub fn inside<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(egui::Layout::top_down(egui::Align::Min)));
    // A letter such as j begins a little left of its place.
    child.set_clip_rect(rect.expand2(egui::vec2(OVERHANG, 0.0)).intersect(ui.clip_rect()));
    content(&mut child)
}

/// A card that is one big target: content first measured by `height`, then drawn by `content` over the surface.
pub fn target(
    ui: &mut Ui,
    look: &Look,
    label: &str,
    height: f32,
    chosen: bool,
    content: impl FnOnce(&mut Ui),
) -> egui::Response {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), Sense::click());
    let name = label.to_owned();
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, true, chosen, &name));
    if ui.is_rect_visible(rect) {
        surface(ui, look, rect, chosen, response.hovered() || response.has_focus());
        inside(ui, rect.shrink2(egui::vec2(20.0, 14.0)), content);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
