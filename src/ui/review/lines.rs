//! Every line of the talk with what it earned or lost and why.

use egui::{Ui, vec2};

use super::moments::edged;
use crate::ui::handbook_view::CardLink;
use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::view::{Contribution, LineView, ReviewView};
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::{card, link, tag};

/// Draws the card; `focus` is the step that was asked for in this pass.
pub fn show(ui: &mut Ui, look: &Look, view: &ReviewView, focus: Option<u32>, intents: &mut Vec<Intent>) {
    let c = look.colors;
    let marked: Option<u32> = ui.data(|data| data.get_temp(egui::Id::new("review-focus")));
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::write(ui, look, run(&look.tr("ui-review-lines"), size::HEADING, c.ink));
        if view.lines.is_empty() {
            text::write(ui, look, run(&look.tr("ui-review-lines-empty"), size::BODY, c.soft));
        }
        for line in &view.lines {
            ui.add_space(8.0);
            let gains: i32 = line.contributions.iter().map(|c| if c.gain { 1 } else { -1 }).sum();
            let ink = match (gains, line.findings.is_empty()) {
                (_, false) => c.bad,
                (0, _) => c.line,
                (n, _) => c.signed(n > 0),
            };
            let rect = edged(ui, ink, |ui| {
                text::write(ui, look, run(&line.customer, size::CHIP, c.soft));
                head(ui, look, line);
                said(ui, look, line);
                worth(ui, look, line, intents);
                if view.can_rewind {
                    let label = look.tr_with("ui-review-rewind", &[("n", &line.step.to_string())]);
                    if Chip::new(&label).show(ui, look).clicked() {
                        intents.push(Intent::RewindTo(line.step));
                    }
                }
            });
            if marked == Some(line.step) {
                let edge = egui::Stroke::new(2.0, c.teal);
                let around = rect.expand2(vec2(6.0, 4.0));
                ui.painter().rect_stroke(around, egui::CornerRadius::same(8), edge, egui::StrokeKind::Outside);
            }
            if focus == Some(line.step) {
                ui.scroll_to_rect(rect, Some(egui::Align::Center));
            }
        }
    });
}

/// Step number and what the customer's body showed.
pub(super) fn head(ui: &mut Ui, look: &Look, line: &LineView) {
    let step = look.tr_with("ui-step", &[("n", &line.step.to_string())]);
    let cue = line.cue.clone().unwrap_or_else(|| look.tr("ui-review-no-cue"));
    text::write(ui, look, run(&format!("{step} · {cue}"), size::SECONDARY, look.colors.soft));
}

/// What the trainee said and how.
pub(super) fn said(ui: &mut Ui, look: &Look, line: &LineView) {
    let words = match line.delivery {
        Some(delivery) => {
            let delivery = look.name("delivery", delivery.id());
            look.tr_with("ui-review-you-how", &[("delivery", &delivery), ("text", &line.said)])
        }
        None => look.tr_with("ui-review-you", &[("text", &line.said)]),
    };
    text::write(ui, look, run(&words, 17.0, look.colors.ink));
}

/// What it earned or lost and why, each on a line of its own, then compliance findings.
pub(super) fn worth(ui: &mut Ui, look: &Look, line: &LineView, intents: &mut Vec<Intent>) {
    if line.contributions.is_empty() && line.findings.is_empty() {
        text::write(ui, look, run(&look.tr("ui-review-line-neutral"), 14.0, look.colors.soft));
    }
    for part in &line.contributions {
        contribution(ui, look, part, intents);
    }
    for finding in &line.findings {
        let words = look.tr_with("ui-review-finding", &[("text", finding)]);
        text::write(ui, look, run(&words, size::CHIP, look.colors.bad));
    }
    links(ui, look, &line.finding_cards, intents);
}

/// Links to cards of the handbook, one below the other.
fn links<'a>(ui: &mut Ui, look: &Look, cards: impl IntoIterator<Item = &'a CardLink>, intents: &mut Vec<Intent>) {
    for to in cards {
        if link::show(ui, look, &to.title).clicked() {
            intents.push(Intent::OpenCard(to.id.clone()));
        }
    }
}

/// One contribution: its label, the reason beside it, and the card of the handbook that explains it.
pub(super) fn contribution(ui: &mut Ui, look: &Look, part: &Contribution, intents: &mut Vec<Intent>) {
    let c = look.colors;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let label = format!("{} {}", look.name("dim", part.dimension.id()), part.amount);
        let tag = tag::marked(ui, look, &label, c.signed(part.gain), Some(part.dimension));
        ui.vertical(|ui| {
            // The reason's first line stands at the height of the label.
            let line = look.px(14.0) * 1.5;
            ui.add_space(((tag.rect.height() - line) / 2.0).max(0.0));
            text::write(ui, look, run(&part.reason, 14.0, c.soft));
            links(ui, look, &part.card, intents);
        });
    });
}

/// Chances that were never taken, and what changed the scores after the evidence.
pub(super) fn rest(ui: &mut Ui, look: &Look, view: &ReviewView, intents: &mut Vec<Intent>) {
    let c = look.colors;
    if !view.never.is_empty() {
        card::show(ui, look, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            text::write(ui, look, run(&look.tr("ui-review-never"), size::HEADING, c.ink));
            for part in &view.never {
                contribution(ui, look, part, intents);
            }
        });
    }
    if !view.adjustments.is_empty() {
        card::show(ui, look, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            text::write(ui, look, run(&look.tr("ui-review-adjustments"), size::HEADING, c.ink));
            for words in &view.adjustments {
                text::write(ui, look, run(words, size::CHIP, c.ink));
            }
        });
    }
}
