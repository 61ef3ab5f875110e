//! The trainer's page: where the class is strong and weak, who needs help, and which lines are said.

mod heat;
mod members;
mod replies;

use egui::{Ui, vec2};

use super::intent::{Intent, Page};
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, size};
use super::training_view::{TrainerIntent, TrainerView};
use super::widgets::button::{self, Weight};
use super::widgets::card;
use super::widgets::chip::Chip;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &TrainerView) -> Vec<Intent> {
    shell::home(ui, look, Page::Trainer, |ui, intents| {
        shell::page(ui, look, &look.tr("trainer-title"), &look.tr("trainer-remark"), |ui| {
            let mut out = Vec::new();
            if !view.classes.is_empty() {
                classes(ui, look, view, &mut out);
            }
            match &view.notice {
                Some(notice) => empty(ui, look, &look.tr("trainer-nothing"), notice, intents),
                None if view.members.is_empty() => {
                    let (title, cure) = (look.tr("trainer-empty"), look.tr("trainer-empty-cure"));
                    empty(ui, look, &title, &cure, intents);
                }
                None => {
                    heat::show(ui, look, view);
                    gap(ui);
                    members::show(ui, look, view, &mut out);
                    gap(ui);
                    replies::show(ui, look, view, &mut out);
                }
            }
            intents.extend(out.into_iter().map(Intent::Trainer));
        });
    })
}

fn gap(ui: &mut Ui) {
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}

/// Nothing to see: why, and where to go on.
fn empty(ui: &mut Ui, look: &Look, title: &str, cure: &str, intents: &mut Vec<Intent>) {
    card::show(ui, look, |ui| {
        text::write(ui, look, run(title, size::HEADING, look.colors.ink));
        text::write(ui, look, run(cure, size::BODY, look.colors.soft));
        ui.add_space(8.0);
        if button::show(ui, look, &look.tr("trainer-people"), None, Weight::Strong).clicked() {
            intents.push(Intent::Open(Page::People));
        }
    });
}

/// Everybody, or one class.
fn classes(ui: &mut Ui, look: &Look, view: &TrainerView, out: &mut Vec<TrainerIntent>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        if Chip::new(&look.tr("trainer-everybody")).on(view.class.is_none()).show(ui, look).clicked() {
            out.push(TrainerIntent::Class(None));
        }
        for (index, name) in view.classes.iter().enumerate() {
            if pill(ui, look, name, view.class == Some(index)) {
                out.push(TrainerIntent::Class(Some(index)));
            }
        }
    });
    ui.add_space(4.0);
}

/// A pill whose name may be long: it is shortened, and whole beside the pointer and for a screen reader.
fn pill(ui: &mut Ui, look: &Look, name: &str, on: bool) -> bool {
    let short = text::shortened(ui.ctx(), look, run(name, size::CHIP, look.colors.ink), look.px(280.0));
    let response = Chip::new(&short).on(on).show(ui, look);
    if short == name {
        return response.clicked();
    }
    response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, true, on, name));
    text::hint(response, look, name).clicked()
}
