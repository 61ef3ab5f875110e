//! Pills: a choice among a few, with its key.

use egui::{CornerRadius, CursorIcon, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::key_cap;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// The height of a pill: its words and the same room around them at every text size.
pub fn height(look: &Look) -> f32 {
    look.px(size::CHIP * 1.5) + 15.5
}

/// A pill that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Chip<'a> {
    /// What it says.
    pub label: &'a str,
    /// The key that does the same.
    pub key: Option<&'a str>,
    /// Whether it is the current choice.
    pub on: bool,
}

impl<'a> Chip<'a> {
    /// A pill that is not chosen and has no key.
    pub fn new(label: &'a str) -> Chip<'a> {
        Chip { label, key: None, on: false }
    }

    /// With the key that does the same.
    pub fn key(mut self, key: &'a str) -> Chip<'a> {
        self.key = Some(key);
        self
    }

    /// As the current choice, or not.
    pub fn on(mut self, on: bool) -> Chip<'a> {
        self.on = on;
        self
    }

    /// The space it takes.
    pub fn extent(&self, ui: &Ui, look: &Look) -> Vec2 {
        let words = text::measure(ui.ctx(), look, run(self.label, size::CHIP, look.colors.ink));
        let cap = self.key.map_or(0.0, |key| key_cap::extent(ui, look, key).x + 8.0);
        vec2(words.x + cap + 28.0, height(look))
    }

    /// Draws it and says whether it was pressed.
    pub fn show(self, ui: &mut Ui, look: &Look) -> Response {
        let c = look.colors;
        let extent = self.extent(ui, look);
        let (rect, response) = ui.allocate_exact_size(extent, Sense::click());
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, self.on, self.label));
        if ui.is_rect_visible(rect) {
            let active = response.hovered() || response.has_focus();
            let (fill, ink) = if self.on { (c.teal, c.on_teal) } else { (c.card, c.ink) };
            let edge = match (self.on, active) {
                (true, true) => Stroke::new(2.0, c.ink),
                (true, false) => Stroke::new(1.0, c.teal),
                (false, true) => Stroke::new(2.0, c.teal),
                (false, false) => Stroke::new(1.0, c.line),
            };
            let radius = CornerRadius::same((extent.y / 2.0).min(255.0) as u8);
            ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
            let mut left = rect.left() + 14.0;
            if let Some(key) = self.key {
                left = key_cap::paint(ui, look, key, left, rect.center().y).right() + 8.0;
            }
            let words = text::galley(ui.ctx(), look, run(self.label, size::CHIP, ink), f32::INFINITY);
            text::paint_centred(ui, words, left, rect.center().y);
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}
