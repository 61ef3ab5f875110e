//! The settings: language, theme, text size, movement, subtitles of the customer's signals, and where data are kept.

use egui::Ui;

use super::intent::{Intent, Page, ThemeChoice};
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, size};
use super::view::SettingsView;
use super::widgets::button::{self, Weight};
use super::widgets::check::check;
use super::widgets::chip::Chip;
use super::widgets::{card, scroll};
use crate::domain::ids::Lang;

/// The text sizes that can be chosen, in per cent.
pub const TEXT_SIZES: [u32; 5] = [100, 125, 150, 175, 200];

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &SettingsView) -> Vec<Intent> {
    shell::home(ui, look, Page::Settings, |ui, intents| {
        shell::page(ui, look, &look.tr("ui-settings-title"), "", |ui| {
            if let Some(notice) = &view.notice {
                let words = look.tr_with("ui-settings-not-saved", &[("reason", notice)]);
                let said = text::write(ui, look, run(&words, size::BODY, look.colors.bad));
                scroll::answer(ui, &said, &words);
            }
            group(ui, look, "ui-settings-language", "", |ui| {
                // Each language is named in itself, so that a lost reader finds the way back.
                for (lang, name) in [(Lang::Zh, "中文"), (Lang::En, "English")] {
                    if Chip::new(name).on(view.lang == lang).show(ui, look).clicked() {
                        intents.push(Intent::SetLang(lang));
                    }
                }
            });
            group(ui, look, "ui-settings-theme", "", |ui| {
                for theme in ThemeChoice::ALL {
                    let name = look.name("ui-theme", theme.id());
                    if Chip::new(&name).on(view.theme == theme).show(ui, look).clicked() {
                        intents.push(Intent::SetTheme(theme));
                    }
                }
            });
            group(ui, look, "ui-settings-text-size", "ui-settings-text-size-remark", |ui| {
                for percent in TEXT_SIZES {
                    let name = format!("{percent}%");
                    if Chip::new(&name).on(view.text_size == percent).show(ui, look).clicked() {
                        intents.push(Intent::SetTextSize(percent));
                    }
                }
            });
            switches(ui, look, view, intents);
            if view.can_guide {
                guide(ui, look, intents);
            }
            card::show(ui, look, |ui| {
                text::write(ui, look, run(&look.tr("ui-settings-data"), 17.0, look.colors.ink));
                text::write(ui, look, run(&view.data_dir, size::CHIP, look.colors.soft));
                ui.add_space(4.0);
                text::write(ui, look, run(&look.tr("ui-settings-scenarios"), 17.0, look.colors.ink));
                text::write(ui, look, run(&view.scenario_dir, size::CHIP, look.colors.soft));
            });
        });
    })
}

fn group(ui: &mut Ui, look: &Look, title: &str, remark: &str, choices: impl FnOnce(&mut Ui)) {
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr(title), 17.0, look.colors.ink));
        if !remark.is_empty() {
            text::write(ui, look, run(&look.tr(remark), size::SECONDARY, look.colors.soft));
        }
        ui.horizontal_wrapped(choices);
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}

/// The guided drill once more.
fn guide(ui: &mut Ui, look: &Look, intents: &mut Vec<Intent>) {
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("ui-settings-guide"), 17.0, look.colors.ink));
        text::write(ui, look, run(&look.tr("ui-settings-guide-remark"), size::SECONDARY, look.colors.soft));
        if button::show(ui, look, &look.tr("ui-settings-guide-start"), None, Weight::Quiet).clicked() {
            intents.push(Intent::StartGuide);
        }
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}

fn switches(ui: &mut Ui, look: &Look, view: &SettingsView, intents: &mut Vec<Intent>) {
    card::show(ui, look, |ui| {
        let mut motion = view.reduced_motion;
        if check(ui, look, &mut motion, &look.tr("ui-settings-motion")) {
            intents.push(Intent::SetReducedMotion(motion));
        }
        text::write(ui, look, run(&look.tr("ui-settings-motion-remark"), size::SECONDARY, look.colors.soft));
        ui.add_space(4.0);
        let mut cues = view.cue_subtitles;
        if check(ui, look, &mut cues, &look.tr("ui-settings-cues")) {
            intents.push(Intent::SetCueSubtitles(cues));
        }
        text::write(ui, look, run(&look.tr("ui-settings-cues-remark"), size::SECONDARY, look.colors.soft));
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}
