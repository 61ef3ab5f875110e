//! The knowledge quiz: one question at a time, the reason at once, the result at the end.

use egui::{CornerRadius, Key, Modifiers, Rect, Ui, pos2};

use crate::ui::camp_view::{CampIntent, QuizView};
use crate::ui::intent::Intent;
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::{card, reply, scroll};

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &QuizView) -> Vec<Intent> {
    let c = look.colors;
    let room = ui.max_rect();
    ui.painter().rect_filled(room, CornerRadius::ZERO, c.background);
    let mut camp = keys(ui, view);
    let (mut intents, back) = shell::top_bar(ui, look, &look.tr("ui-quiz-title"), &view.head, |ui, out| {
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
        scroll::vertical(ui, "quiz", |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = GAP;
            card::show(ui, look, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                text::write(ui, look, run(&view.place, size::SECONDARY, c.soft));
                text::write(ui, look, run(&view.question, size::LINE, c.ink));
            });
            for (at, option) in view.options.iter().enumerate() {
                let width = ui.available_width();
                let height = reply::height(ui, look, option, width, size::REPLY);
                let (place, _) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::hover());
                let right = view.right == Some(at);
                let card = reply::Card { number: at + 1, words: option, points: size::REPLY, marked: right };
                let response = reply::show(ui, look, place, &card);
                if view.chosen == Some(at) && !right {
                    let edge = egui::Stroke::new(2.0, c.bad);
                    ui.painter().rect_stroke(place, CornerRadius::same(14), edge, egui::StrokeKind::Inside);
                }
                if response.clicked() && view.chosen.is_none() {
                    camp.push(CampIntent::Answer(at));
                }
            }
            if let (Some(chosen), Some(right)) = (view.chosen, view.right) {
                let (key, ink) = if chosen == right { ("ui-quiz-right", c.good) } else { ("ui-quiz-wrong", c.bad) };
                text::write(ui, look, run(&look.tr(key), size::HEADING, ink));
                text::write(ui, look, run(&view.because, size::BODY, c.ink));
            }
            if view.chosen.is_some() || view.over {
                let key = if view.over { "ui-quiz-end" } else { "ui-quiz-next" };
                if button::show(ui, look, &look.tr(key), Some("Enter"), Weight::Strong).clicked() {
                    camp.push(CampIntent::NextQuestion);
                }
            }
            ui.add_space(PAGE_MARGIN);
        });
    });
    intents.extend(camp.into_iter().map(Intent::Camp));
    intents
}

fn keys(ui: &Ui, view: &QuizView) -> Vec<CampIntent> {
    let free = ui.memory(|memory| memory.focused().is_none());
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    ui.input_mut(|input| {
        if (view.chosen.is_some() || view.over) && free && input.consume_key(Modifiers::NONE, Key::Enter) {
            return vec![CampIntent::NextQuestion];
        }
        for (at, key) in digits.into_iter().enumerate().take(view.options.len()) {
            if view.chosen.is_none() && input.consume_key(Modifiers::NONE, key) {
                return vec![CampIntent::Answer(at)];
            }
        }
        Vec::new()
    })
}
