//! The three moves that mattered most, each with its worth, its reason and, where there was one, a better line.

use egui::{CornerRadius, Frame, Margin, Rect, Ui, pos2, vec2};

use super::lines;
use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::view::{Better, KeyMove, ReviewView};
use crate::ui::widgets::card;

/// Draws the card.
pub fn show(ui: &mut Ui, look: &Look, view: &ReviewView, intents: &mut Vec<Intent>) {
    if view.key_moves.is_empty() {
        return;
    }
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::write(ui, look, run(&look.tr("ui-review-key-moves"), size::HEADING, look.colors.ink));
        for key_move in &view.key_moves {
            ui.add_space(6.0);
            moment(ui, look, key_move, intents);
        }
    });
}

/// Draws content with a coloured edge at its left, as high as the content.
pub(super) fn edged(ui: &mut Ui, ink: egui::Color32, content: impl FnOnce(&mut Ui)) -> Rect {
    let rect = Frame::new()
        .inner_margin(Margin { left: 18, right: 0, top: 2, bottom: 2 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui);
        })
        .response
        .rect;
    let edge = Rect::from_min_max(rect.min, pos2(rect.left() + 4.0, rect.bottom()));
    ui.painter().rect_filled(edge, CornerRadius::same(2), ink);
    rect
}

fn moment(ui: &mut Ui, look: &Look, view: &KeyMove, intents: &mut Vec<Intent>) {
    edged(ui, look.colors.signed(view.good), |ui| {
        lines::head(ui, look, &view.line);
        lines::said(ui, look, &view.line);
        lines::worth(ui, look, &view.line, intents);
        if let Some(better) = &view.better {
            better_line(ui, look, better);
        }
    });
}

fn better_line(ui: &mut Ui, look: &Look, better: &Better) {
    let c = look.colors;
    ui.add_space(2.0);
    Frame::new().fill(c.wash).corner_radius(CornerRadius::same(10)).inner_margin(Margin::symmetric(14, 10)).show(
        ui,
        |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
            let delivery = look.name("delivery", better.delivery.id());
            let head = look.tr_with("ui-review-better", &[("delivery", &delivery), ("gain", &better.gain)]);
            text::write(ui, look, run(&head, size::SECONDARY, c.teal));
            text::write(ui, look, run(&better.text, size::BODY, c.ink));
            if let Some(because) = &better.because {
                text::write(ui, look, run(because, size::SECONDARY, c.ink));
            }
            for line in &better.then {
                text::write(ui, look, run(line, size::SECONDARY, c.soft));
            }
        },
    );
}
