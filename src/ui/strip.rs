//! A strip above a page: who speaks, what is said, and chips at its right end; the page stands below it.

use egui::accesskit::Live;
use egui::{CornerRadius, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use super::intent::Intent;
use super::text::{self, run};
use super::theme::{Look, PAGE_MARGIN, size};
use super::widgets::chip::Chip;

/// What the strip holds.
pub struct Strip<'a> {
    /// A few words that say whose strip it is.
    pub head: &'a str,
    /// What is said.
    pub text: &'a str,
    /// What can be pressed.
    pub chips: Vec<(Chip<'a>, Intent)>,
}

/// Draws the strip and gives the room below it.
pub fn show(ui: &mut Ui, look: &Look, strip: Strip<'_>, intents: &mut Vec<Intent>) -> Ui {
    let c = look.colors;
    let room = ui.max_rect();
    let extents: Vec<_> = strip.chips.iter().map(|(chip, _)| chip.extent(ui, look)).collect();
    let buttons: f32 = extents.iter().map(|extent| extent.x + 8.0).sum();
    let inner = room.shrink2(vec2(PAGE_MARGIN, 0.0));
    let head_width = text::measure(ui.ctx(), look, run(strip.head, size::SECONDARY, c.teal)).x + 16.0;
    let width = inner.width() - head_width - buttons - 16.0;
    let words = text::galley(ui.ctx(), look, run(strip.text, size::BODY, c.ink), width);
    let height = (words.size().y + 16.0).max(look.px(38.0) + 16.0);
    let rect = Rect::from_min_size(room.min, vec2(room.width(), height));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, c.wash);
    ui.painter().line_segment([rect.left_bottom(), rect.right_bottom()], Stroke::new(2.0, c.teal));
    let middle = rect.center().y;
    let caption = text::galley(ui.ctx(), look, run(strip.head, size::SECONDARY, c.teal), f32::INFINITY);
    text::paint_centred(ui, caption, inner.left(), middle);
    let place = Rect::from_min_size(
        pos2(inner.left() + head_width, middle - words.size().y / 2.0),
        vec2(width, words.size().y),
    );
    let label = ui.interact(place, ui.id().with("strip"), Sense::hover());
    let name = format!("{} {}", strip.head, strip.text);
    label.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    // What is said here is read out when it changes, without the focus having to go there.
    ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
    ui.painter().galley(place.min, words, c.ink);
    let mut left = inner.right() - buttons + 8.0;
    for (index, ((chip, intent), extent)) in strip.chips.into_iter().zip(extents).enumerate() {
        let place = Rect::from_min_size(pos2(left, middle - extent.y / 2.0), extent);
        let builder = UiBuilder::new().max_rect(place).id_salt(("strip", index));
        if ui.scope_builder(builder, |ui| chip.show(ui, look).clicked()).inner {
            intents.push(intent);
        }
        left += extent.x + 8.0;
    }
    let rest = Rect::from_min_max(rect.left_bottom(), room.max);
    ui.new_child(UiBuilder::new().max_rect(rest).id_salt("below the strip"))
}
