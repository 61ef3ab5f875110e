//! The micro-drill that is due today, a minute on one skill; and the tip of the day.

use egui::Ui;

use crate::ui::handbook_view::TipView;
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

/// Draws the tip of the day: a card in one sentence, the way to it and to its micro-drill.
pub(super) fn tip(ui: &mut Ui, look: &Look, tip: &TipView, intents: &mut Vec<Intent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr("handbook-tip"), size::SECONDARY, c.soft));
        text::write(ui, look, run(&tip.card.title, size::REPLY, c.ink));
        text::write(ui, look, run(&tip.what, size::BODY, c.ink));
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(10.0, 10.0);
            if button::show(ui, look, &look.tr("handbook-practise"), Some("P"), Weight::Quiet).clicked() {
                intents.push(Intent::PractiseCard(tip.card.id.clone()));
            }
            if button::show(ui, look, &look.tr("handbook-read"), Some("T"), Weight::Quiet).clicked() {
                intents.push(Intent::OpenCard(tip.card.id.clone()));
            }
        });
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}
