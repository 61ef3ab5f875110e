//! A drill that was cut off: go on where it stood, or give it up.

use egui::{CornerRadius, Stroke, Ui};

use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::view::LeftDrill;
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;

/// Draws the card.
pub(super) fn show(ui: &mut Ui, look: &Look, left: &LeftDrill, intents: &mut Vec<Intent>) {
    let c = look.colors;
    let frame = card::framed(look).fill(c.wash).stroke(Stroke::new(1.0, c.teal)).corner_radius(CornerRadius::same(14));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr("ui-left-title"), size::SECONDARY, c.soft));
        text::write(ui, look, run(&left.title, size::HEADING, c.ink));
        text::write(ui, look, run(&left.facts, size::BODY, c.ink));
        if let Some(trouble) = &left.trouble {
            text::write(ui, look, run(trouble, size::BODY, c.bad));
        }
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            if button::show(ui, look, &look.tr("ui-left-resume"), Some("Enter"), Weight::Strong).clicked() {
                intents.push(Intent::Resume);
            }
            if button::show(ui, look, &look.tr("ui-left-drop"), Some("D"), Weight::Quiet).clicked() {
                intents.push(Intent::DropLeft);
            }
        });
    });
    ui.add_space(GAP);
}
