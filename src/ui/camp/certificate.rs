//! The certificate: what was decided and on what it rests, as a page that can be printed.

use egui::{CornerRadius, Key, Modifiers, Rect, Stroke, Ui, pos2, vec2};

use crate::ui::camp_view::{CampIntent, CertificateView};
use crate::ui::intent::Intent;
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::scroll;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &CertificateView) -> Vec<Intent> {
    let c = look.colors;
    let room = ui.max_rect();
    ui.painter().rect_filled(room, CornerRadius::ZERO, c.background);
    let mut camp = Vec::new();
    let (mut intents, back) = shell::top_bar(ui, look, &look.tr("ui-certificate-title"), &view.name, |ui, out| {
        out.extend(shell::language_chip(ui, look));
    });
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if back || escape {
        intents.push(Intent::Back);
    }
    let top = room.top() + shell::bar_height(look) + 16.0;
    let width = (room.width() - PAGE_MARGIN * 2.0).min(look.px(820.0));
    let body = Rect::from_min_max(
        pos2(room.center().x - width / 2.0, top),
        pos2(room.center().x + width / 2.0, room.bottom()),
    );
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "certificate", |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = GAP;
            paper(ui, look, view);
            if !view.reasons.is_empty() {
                card::show(ui, look, |ui| {
                    ui.spacing_mut().item_spacing.y = 4.0;
                    text::write(ui, look, run(&look.tr("ui-certificate-missing"), size::HEADING, c.ink));
                    for reason in &view.reasons {
                        text::write(ui, look, run(&format!("· {reason}"), size::BODY, c.ink));
                    }
                });
            }
            if let Some(saved) = &view.saved {
                text::write(ui, look, run(saved, size::SECONDARY, c.soft));
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
                if view.extension {
                    let label = look.tr("ui-certificate-extend");
                    if button::show(ui, look, &label, None, Weight::Strong).clicked() {
                        camp.push(CampIntent::NextPhase);
                    }
                }
                if button::show(ui, look, &look.tr("ui-certificate-save"), None, Weight::Quiet).clicked() {
                    camp.push(CampIntent::SaveCertificate);
                }
                if button::show(ui, look, &look.tr("ui-back"), Some("Esc"), Weight::Quiet).clicked() {
                    intents.push(Intent::Back);
                }
            });
            ui.add_space(PAGE_MARGIN);
        });
    });
    intents.extend(camp.into_iter().map(Intent::Camp));
    intents
}

fn paper(ui: &mut Ui, look: &Look, view: &CertificateView) {
    let c = look.colors;
    let edge = Stroke::new(2.0, if view.passed { c.gold } else { c.line });
    card::framed(look).stroke(edge).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&view.name, size::PAGE, c.ink));
        text::write(ui, look, run(&view.grade, size::HEADING, if view.passed { c.gold } else { c.ink }));
        ui.add_space(8.0);
        for (caption, value) in view.rows.iter().chain(&view.dimensions) {
            pair(ui, look, caption, value);
        }
        if !view.drills.is_empty() {
            ui.add_space(8.0);
            text::write(ui, look, run(&look.tr("ui-certificate-drills"), size::SECONDARY, c.soft));
            for drill in &view.drills {
                text::write(ui, look, run(drill, size::SECONDARY, c.ink));
            }
        }
        if !view.code.is_empty() {
            ui.add_space(8.0);
            pair(ui, look, &look.tr("ui-certificate-code"), &view.code);
        }
    });
}

/// A caption and its value beside it.
fn pair(ui: &mut Ui, look: &Look, caption: &str, value: &str) {
    let c = look.colors;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let column = look.px(180.0).min(ui.available_width() * 0.4);
        ui.allocate_ui(vec2(column, 0.0), |ui| {
            ui.set_width(column);
            text::write(ui, look, run(caption, size::BODY, c.soft));
        });
        ui.vertical(|ui| text::write(ui, look, run(value, size::BODY, c.ink)));
    });
}
