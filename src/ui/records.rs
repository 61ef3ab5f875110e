//! The saved drills: when, with whom, the five scores, how it ended, and whether replaying gives the same.

use egui::{Rect, Ui, pos2, vec2};

use super::intent::{Intent, Page};
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, size};
use super::view::{RecordLine, RecordsView, Verified};
use super::widgets::button::{self, Weight};
use super::widgets::{card, scroll};

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &RecordsView) -> Vec<Intent> {
    shell::home(ui, look, Page::Records, |ui, intents| {
        let count = view.records.len().to_string();
        let remark = if view.records.is_empty() {
            String::new()
        } else {
            look.tr_with("ui-records-remark", &[("count", &count)])
        };
        shell::page(ui, look, &look.tr("ui-records-title"), &remark, |ui| {
            if let Some(notice) = &view.notice {
                let said = text::write(ui, look, run(notice, size::BODY, look.colors.bad));
                scroll::answer(ui, &said, notice);
            }
            if view.records.is_empty() {
                empty(ui, look, intents);
                return;
            }
            if button::show(ui, look, &look.tr("ui-records-verify"), None, Weight::Quiet).clicked() {
                intents.push(Intent::VerifyRecords);
            }
            ui.add_space(4.0);
            for (index, record) in view.records.iter().enumerate() {
                if row(ui, look, record) {
                    intents.push(Intent::OpenRecord(index));
                }
                ui.add_space(GAP - ui.spacing().item_spacing.y);
            }
        });
    })
}

/// An empty page says what to do next.
fn empty(ui: &mut Ui, look: &Look, intents: &mut Vec<Intent>) {
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("ui-records-empty"), size::HEADING, look.colors.ink));
        text::write(ui, look, run(&look.tr("ui-records-empty-cure"), size::BODY, look.colors.soft));
        ui.add_space(8.0);
        if button::show(ui, look, &look.tr("ui-nav-catalogue"), None, Weight::Strong).clicked() {
            intents.push(Intent::Open(Page::Catalogue));
        }
    });
}

fn row(ui: &mut Ui, look: &Look, record: &RecordLine) -> bool {
    let c = look.colors;
    let label = format!("{} {} {}", record.title, record.customer, record.outcome);
    let width = ui.available_width() - 40.0;
    let title = run(&record.title, 17.0, c.ink);
    // Large text: the scores stand below the title instead of beside it.
    let stacked = look.scale > 1.3;
    let mode = look.name("mode", record.mode.id());
    let remark = shell::facts(&[record.when.clone(), record.customer.clone(), mode]);
    let verdict = verdict(look, record);
    let tall = |words, share: f32| text::galley(ui.ctx(), look, words, width * share - 12.0).size().y;
    let (left, right) = if stacked { (0.7, 0.3) } else { (0.38, 0.21) };
    let head_height = tall(title, left) + tall(run(&remark, size::SECONDARY, c.soft), left) + 2.0;
    let below = verdict.as_ref().map_or(0.0, |(words, ink)| tall(run(words, size::SECONDARY, *ink), right) + 2.0);
    let upper = head_height.max(tall(run(&record.outcome, size::CHIP, c.ink), right) + below);
    let height = if stacked { upper + look.px(50.0) + 38.0 } else { upper + 34.0 };
    let response = card::target(ui, look, &label, height, false, |ui| {
        let room = ui.max_rect();
        let part = |x: [f32; 2], y: [f32; 2]| {
            let at = |x: f32, y: f32| pos2(room.left() + room.width() * x, y);
            Rect::from_min_max(at(x[0], y[0]), at(x[1], y[1]) - vec2(12.0, 0.0))
        };
        let (top, bottom) = (room.top(), room.bottom());
        let (head, marks, end) = if stacked {
            let middle = top + upper + 6.0;
            (part([0.0, 0.7], [top, middle]), part([0.0, 1.0], [middle, bottom]), part([0.7, 1.0], [top, middle]))
        } else {
            (part([0.0, 0.38], [top, bottom]), part([0.38, 0.79], [top, bottom]), part([0.79, 1.0], [top, bottom]))
        };
        card::inside(ui, head, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::write(ui, look, title);
            text::write(ui, look, run(&remark, size::SECONDARY, c.soft));
        });
        card::inside(ui, marks, |ui| scores(ui, look, record));
        card::inside(ui, end, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::write(ui, look, run(&record.outcome, size::CHIP, c.ink));
            if let Some((words, ink)) = &verdict {
                text::write(ui, look, run(words, size::SECONDARY, *ink));
            }
        });
    });
    response.clicked()
}

/// What replaying showed, with its colour.
fn verdict(look: &Look, record: &RecordLine) -> Option<(String, egui::Color32)> {
    match &record.verified {
        Verified::Unknown => None,
        Verified::Identical => Some((look.tr("ui-records-identical"), look.colors.good)),
        Verified::Refused(reason) => Some((reason.clone(), look.colors.bad)),
    }
}

fn scores(ui: &mut Ui, look: &Look, record: &RecordLine) {
    let c = look.colors;
    let room = ui.max_rect();
    let each = room.width() / record.scores.len().max(1) as f32;
    for (index, score) in record.scores.iter().enumerate() {
        let words = score.as_deref().unwrap_or("–");
        let ink = if record.weakest == Some(index) { c.bad } else { c.ink };
        let at = pos2(room.left() + each * index as f32, room.top() + look.px(13.0));
        text::paint(ui, look, at, egui::Align2::LEFT_CENTER, run(words, size::BODY, ink));
        let name = look.tr(&format!("ui-dimension-short-d{}", index + 1));
        let below = at + vec2(0.0, look.px(22.0));
        text::paint(ui, look, below, egui::Align2::LEFT_CENTER, run(&name, size::SECONDARY, c.soft));
    }
}
