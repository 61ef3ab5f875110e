//! The question that Esc asks: what leaving should mean.

use egui::{Color32, CornerRadius, Rect, Sense, Ui, vec2};

use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::view::DrillView;
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;

/// Draws the question over the drill.
pub fn show(ui: &mut Ui, look: &Look, view: &DrillView, intents: &mut Vec<Intent>) {
    let c = look.colors;
    let room = ui.max_rect();
    // A press beside the card goes back to the talk.
    let behind = ui.interact(room, ui.id().with("behind"), Sense::click());
    ui.painter().rect_filled(room, CornerRadius::ZERO, Color32::from_black_alpha(if c.dark { 130 } else { 90 }));
    let width = look.px(560.0).min(room.width() - 80.0);
    let remark = look.tr("ui-leave-remark");
    let words = text::galley(ui.ctx(), look, run(&remark, size::CHIP, c.soft), width - 56.0).size().y;
    let rows = if view.can_leave { 3.0 } else { 2.0 };
    let height = 44.0 + look.px(30.0) + words + 22.0 + rows * (button::height(look) + 8.0);
    let rect = Rect::from_center_size(room.center(), vec2(width, height.min(room.height() - 40.0)));
    let shield = ui.interact(rect, ui.id().with("shield"), Sense::click());
    card::surface(ui, look, rect, false, false);
    card::inside(ui, rect.shrink2(vec2(28.0, 22.0)), |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::write(ui, look, run(&look.tr("ui-leave-title"), size::HEADING, c.ink));
        text::write(ui, look, run(&remark, size::CHIP, c.soft));
        ui.add_space(6.0);
        let mut row = |ui: &mut Ui, key: &str, label: &str, weight, intent| {
            if button::show(ui, look, &look.tr(label), Some(key), weight).clicked() {
                intents.push(intent);
            }
        };
        row(ui, "Esc", "ui-leave-stay", Weight::Strong, Intent::KeepTalking);
        if view.can_leave {
            row(ui, "L", "ui-leave-politely", Weight::Quiet, Intent::LeavePolitely);
        }
        row(ui, "X", "ui-leave-abandon", Weight::Quiet, Intent::Abandon);
    });
    if behind.clicked() && !shield.clicked() {
        intents.push(Intent::KeepTalking);
    }
}
