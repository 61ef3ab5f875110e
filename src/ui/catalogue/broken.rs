//! What the list cannot show: files with mistakes, with place, code and cure to copy, and an empty library.

use egui::{Id, Ui};

use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::view::{BrokenFile, CatalogueView, Finding};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::chip::Chip;

/// Copies `words`; the chip says that it has done so until another one is pressed.
fn copy(ui: &mut Ui, look: &Look, label: &str, words: &str) {
    let id = Id::new("copied");
    let done = ui.data(|data| data.get_temp::<String>(id)).is_some_and(|copied| copied == words);
    let label = look.tr(if done { "ui-copied" } else { label });
    if Chip::new(&label).show(ui, look).clicked() {
        ui.ctx().copy_text(words.to_owned());
        ui.data_mut(|data| data.insert_temp(id, words.to_owned()));
    }
}

fn reload(ui: &mut Ui, look: &Look, weight: Weight, intents: &mut Vec<Intent>) {
    if button::show(ui, look, &look.tr("ui-catalogue-reload"), Some("F5"), weight).clicked() {
        intents.push(Intent::Reload);
    }
}

/// There is nothing to play: where to put a file, and reading again without a new start.
pub(super) fn empty(ui: &mut Ui, look: &Look, view: &CatalogueView, intents: &mut Vec<Intent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("ui-catalogue-empty"), size::HEADING, c.ink));
        let key = if view.broken.is_empty() { "ui-catalogue-empty-cure" } else { "ui-catalogue-empty-broken" };
        text::write(ui, look, run(&look.tr(key), size::BODY, c.soft));
        if !view.folder.is_empty() {
            text::write(ui, look, run(&view.folder, size::CHIP, c.ink));
        }
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            reload(ui, look, Weight::Strong, intents);
            if !view.folder.is_empty() {
                copy(ui, look, "ui-copy-path", &view.folder);
            }
        });
    });
    ui.add_space(GAP);
}

/// The files that cannot be used, one card each.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &CatalogueView, intents: &mut Vec<Intent>) {
    let c = look.colors;
    ui.add_space(GAP);
    let count = view.broken.len().to_string();
    text::write(ui, look, run(&look.tr_with("ui-catalogue-broken", &[("count", &count)]), size::HEADING, c.ink));
    text::write(ui, look, run(&look.tr("ui-catalogue-broken-cure"), size::BODY, c.soft));
    if !view.scenarios.is_empty() {
        reload(ui, look, Weight::Quiet, intents);
    }
    for file in &view.broken {
        card::show(ui, look, |ui| one(ui, look, file));
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

fn one(ui: &mut Ui, look: &Look, file: &BrokenFile) {
    let c = look.colors;
    ui.horizontal_wrapped(|ui| {
        text::write(ui, look, run(&file.file, 17.0, c.ink));
        copy(ui, look, "ui-copy", &file.copy);
    });
    for found in &file.findings {
        ui.add_space(2.0);
        finding(ui, look, found);
    }
    if file.more > 0 {
        let more = look.tr_with("ui-catalogue-more", &[("count", &file.more.to_string())]);
        text::write(ui, look, run(&more, size::SECONDARY, c.soft));
    }
}

fn finding(ui: &mut Ui, look: &Look, found: &Finding) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = 2.0;
    let place = format!("{} · {}", found.place, found.code);
    text::write(ui, look, run(&place, size::SECONDARY, c.soft));
    text::write(ui, look, run(&found.message, size::BODY, if found.warning { c.warn } else { c.bad }));
    if let Some(cure) = &found.cure {
        text::write(ui, look, run(cure, size::CHIP, c.ink));
    }
}
