//! A judge overrules one judgement of the program: which, to what, by whom and why. The old one stays in the record.

use egui::{Id, Rect, Ui, vec2};

use super::screen;
use crate::ui::intent::Intent;
use crate::ui::pk_view::{OverruleIntent, PkIntent, PkOverruleView};
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::field::Field;
use crate::ui::widgets::scroll;

/// The longest name of a judge.
const NAME_LENGTH: usize = 80;
/// The longest reason.
const WHY_LENGTH: usize = 400;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PkOverruleView) -> Vec<Intent> {
    screen::ground(ui, look, ui.max_rect());
    let (mut intents, room) = screen::begin(ui, look, &look.tr("pk-overrule-title"), &view.title);
    let body = Rect::from_min_max(room.min + vec2(PAGE_MARGIN, 0.0), room.max - vec2(PAGE_MARGIN, 0.0));
    let mut out = Vec::new();
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "pk-overrule", |ui| {
            ui.set_max_width((ui.available_width() - 12.0).min(look.px(960.0)));
            ui.spacing_mut().item_spacing.y = GAP;
            ui.add_space(8.0);
            text::write(ui, look, run(&look.tr("pk-overrule-remark"), size::BODY, look.colors.soft));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                for (at, name) in view.runs.iter().enumerate() {
                    if Chip::new(name).on(at == view.run).show(ui, look).clicked() {
                        out.push(OverruleIntent::Run(at));
                    }
                }
            });
            if let Some(done) = &view.done {
                let said = text::write(ui, look, run(done, size::REPLY, look.colors.good));
                text::announce(ui, &said);
            }
            for at in 0..view.judgements.len() {
                judgement(ui, look, view, at, &mut out);
            }
            ui.add_space(PAGE_MARGIN);
        });
    });
    intents.extend(out.into_iter().map(|intent| Intent::Pk(PkIntent::Overrule(intent))));
    intents
}

/// One judgement; the chosen one has the form below it.
fn judgement(ui: &mut Ui, look: &Look, view: &PkOverruleView, at: usize, out: &mut Vec<OverruleIntent>) {
    let c = look.colors;
    let one = &view.judgements[at];
    let chosen = view.chosen == Some(at);
    let edge = if chosen { egui::Stroke::new(2.0, c.teal) } else { egui::Stroke::new(1.0, c.line) };
    card::framed(look).stroke(edge).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&one.head, size::SECONDARY, c.soft));
        if !one.line.is_empty() {
            text::write(ui, look, run(&one.line, size::REPLY, c.ink));
        }
        text::write(ui, look, run(&one.reason, size::BODY, c.ink));
        if let Some(words) = &one.overruled {
            text::write(ui, look, run(words, size::CHIP, c.teal));
        }
        if chosen {
            form(ui, look, view, out);
        } else {
            let label = look.tr("pk-overrule-this");
            let chip = Chip::new(&label).show(ui, look);
            // A list of equal buttons is told apart by what each is about.
            let name = format!("{label} {}", one.head);
            ui.ctx().accesskit_node_builder(chip.id, |node| node.set_label(name));
            if chip.clicked() {
                out.push(OverruleIntent::Choose(at));
            }
        }
    });
}

fn form(ui: &mut Ui, look: &Look, view: &PkOverruleView, out: &mut Vec<OverruleIntent>) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = 8.0;
    text::write(ui, look, run(&look.tr("pk-overrule-quality"), size::CHIP, c.ink));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (at, label) in view.qualities.iter().enumerate() {
            if Chip::new(label).on(view.quality == Some(at)).show(ui, look).clicked() {
                out.push(OverruleIntent::Quality(at));
            }
        }
    });
    let caption = look.tr("pk-overrule-judge");
    let id = Id::new("pk-overrule-judge");
    let field = Field { id, caption: &caption, text: &view.judge, limit: NAME_LENGTH, width: 320.0 };
    out.extend(field.show(ui, look).map(OverruleIntent::Judge));
    let caption = look.tr("pk-overrule-why");
    let id = Id::new("pk-overrule-why");
    let field = Field { id, caption: &caption, text: &view.why, limit: WHY_LENGTH, width: 640.0 };
    out.extend(field.show(ui, look).map(OverruleIntent::Why));
    if let Some(error) = &view.error {
        let said = text::write(ui, look, run(error, size::CHIP, c.bad));
        text::announce(ui, &said);
    }
    if button::show(ui, look, &look.tr("pk-overrule-save"), None, Weight::Strong).clicked() {
        out.push(OverruleIntent::Save);
    }
}
