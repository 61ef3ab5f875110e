//! The second round: what the trainee means to change, in two lines at most, and the same customer once more.

use egui::Ui;

use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;

/// The longest change, in characters.
const LONGEST: usize = 120;

/// Draws the card.
pub fn show(ui: &mut Ui, look: &Look, changes: &[String; 2], intents: &mut Vec<Intent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::write(ui, look, run(&look.tr("ui-review-round"), size::HEADING, c.ink));
        text::write(ui, look, run(&look.tr("ui-review-round-remark"), size::SECONDARY, c.soft));
        for (at, change) in changes.iter().enumerate() {
            let mut words = change.clone();
            let hint = look.tr(["ui-review-change-one", "ui-review-change-two"][at]);
            let hint = egui::RichText::new(hint).size(look.px(size::BODY)).color(c.soft);
            let field = egui::TextEdit::singleline(&mut words)
                .id(egui::Id::new(("review-change", at)))
                .margin(egui::Margin::symmetric(10, 8))
                .desired_width(f32::INFINITY)
                .char_limit(LONGEST)
                .hint_text(hint);
            let response = ui.add(field);
            let label = look.tr(["ui-review-change-one", "ui-review-change-two"][at]);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(label));
            if response.changed() {
                intents.push(Intent::TypeChange(at, words));
            }
            if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) && at == 1 {
                intents.push(Intent::SecondRound);
            }
        }
        ui.add_space(4.0);
        if button::show(ui, look, &look.tr("ui-review-second"), None, Weight::Quiet).clicked() {
            intents.push(Intent::SecondRound);
        }
    });
}
