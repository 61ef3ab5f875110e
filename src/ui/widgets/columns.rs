//! Two cards beside each other, as high as the higher one, or below each other where there is no room.

use egui::{Frame, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use super::card;
use crate::ui::theme::{GAP, Look};

/// Whether text of this size leaves room for two columns on the pages beside the side bar.
pub fn beside(look: &Look) -> bool {
    look.scale <= 1.3
}

/// Two cards: `content` draws the first with 0 and the second with 1.
pub fn cards(ui: &mut Ui, look: &Look, content: impl FnMut(&mut Ui, usize)) {
    if beside(look) {
        pair(ui, card::framed(look), GAP, content);
    } else {
        let mut content = content;
        for side in 0..2 {
            card::show(ui, look, |ui| content(ui, side));
            ui.add_space(GAP - ui.spacing().item_spacing.y);
        }
    }
}

/// Two columns of the same width and height in this frame.
pub fn pair(ui: &mut Ui, frame: Frame, gap: f32, mut content: impl FnMut(&mut Ui, usize)) {
    let room = ui.available_rect_before_wrap();
    let width = (room.width() - gap) / 2.0;
    let mut height = 0.0_f32;
    let mut sides = [0, 1].map(|side| {
        let left = room.left() + (width + gap) * side as f32;
        let place = Rect::from_min_size(pos2(left, room.top()), Vec2::new(width, f32::INFINITY));
        let mut column = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("column", side)));
        let mut prepared = frame.begin(&mut column);
        prepared.content_ui.set_width(prepared.content_ui.available_width());
        content(&mut prepared.content_ui, side);
        height = height.max(prepared.content_ui.min_rect().height());
        (column, prepared)
    });
    let mut bottom = room.top();
    for (column, prepared) in &mut sides {
        let min = prepared.content_ui.min_rect().min;
        prepared.content_ui.expand_to_include_rect(Rect::from_min_size(min, vec2(1.0, height)));
        prepared.paint(column);
        bottom = bottom.max(prepared.allocate_space(column).rect.bottom());
    }
    ui.allocate_rect(Rect::from_min_size(room.min, vec2(room.width(), bottom - room.top())), egui::Sense::hover());
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}
