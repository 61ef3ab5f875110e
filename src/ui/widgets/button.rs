//! Buttons: one strong, one quiet, both with their key.

use egui::{CornerRadius, CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::key_cap;
use crate::ui::text::{self, run};
use crate::ui::theme::Look;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do next.
    Strong,
    /// Everything else.
    Quiet,
}

const TEXT: f32 = 17.0;

/// The height of every button: its words and the same room around them at every text size.
pub fn height(look: &Look) -> f32 {
    look.px(TEXT * 1.5) + 18.5
}

/// The space that a button takes.
pub fn extent(ui: &Ui, look: &Look, label: &str, key: Option<&str>) -> Vec2 {
    let words = text::measure(ui.ctx(), look, run(label, TEXT, look.colors.ink)).x;
    let cap = key.map_or(0.0, |key| key_cap::extent(ui, look, key).x + 10.0);
    vec2(words + cap + 40.0, height(look))
}

/// A button with a label and, if there is one, the key that does the same.
pub fn show(ui: &mut Ui, look: &Look, label: &str, key: Option<&str>, weight: Weight) -> Response {
    let c = look.colors;
    let color = if weight == Weight::Strong { c.on_teal } else { c.ink };
    let words = text::galley(ui.ctx(), look, run(label, TEXT, color), f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(extent(ui, look, label, key), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, label));
    if ui.is_rect_visible(rect) {
        let active = response.hovered() || response.has_focus();
        let (fill, stroke) = match weight {
            Weight::Strong => (c.teal, Stroke::new(2.0, if active { c.ink } else { c.teal })),
            Weight::Quiet => {
                (c.card, Stroke::new(if active { 2.0 } else { 1.0 }, if active { c.teal } else { c.line }))
            }
        };
        ui.painter().rect(rect, CornerRadius::same(10), fill, stroke, StrokeKind::Inside);
        let width = words.size().x;
        text::paint_centred(ui, words, rect.left() + 20.0, rect.center().y);
        if let Some(key) = key {
            key_cap::paint(ui, look, key, rect.left() + 30.0 + width, rect.center().y);
        }
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
