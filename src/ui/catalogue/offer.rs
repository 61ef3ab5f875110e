//! The offer of a guided drill to somebody who has not played yet.

use egui::{CornerRadius, Stroke, Ui};

use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;

/// Draws the card.
pub(super) fn show(ui: &mut Ui, look: &Look, intents: &mut Vec<Intent>) {
    let c = look.colors;
    let frame = card::framed(look).fill(c.wash).stroke(Stroke::new(1.0, c.teal)).corner_radius(CornerRadius::same(14));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr("ui-guide-offer"), size::HEADING, c.ink));
        text::write(ui, look, run(&look.tr("ui-guide-offer-remark"), size::BODY, c.ink));
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            if button::show(ui, look, &look.tr("ui-guide-start"), Some("G"), Weight::Strong).clicked() {
                intents.push(Intent::StartGuide);
            }
            if button::show(ui, look, &look.tr("ui-guide-decline"), Some("S"), Weight::Quiet).clicked() {
                intents.push(Intent::SkipGuide);
            }
        });
    });
    ui.add_space(GAP);
}
