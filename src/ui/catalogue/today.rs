//! The micro-drill that is due today: a minute on one skill.

use egui::Ui;

use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::view::MicroOffer;
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;

/// Draws the card.
pub(super) fn show(ui: &mut Ui, look: &Look, micro: &MicroOffer, intents: &mut Vec<Intent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr("ui-today-micro"), size::SECONDARY, c.soft));
        text::write(ui, look, run(&micro.why, size::BODY, c.ink));
        ui.add_space(4.0);
        let label = look.tr_with("ui-today-skill", &[("skill", &micro.skill)]);
        if button::show(ui, look, &label, Some("M"), Weight::Quiet).clicked() {
            intents.push(Intent::StartMicro);
        }
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}
