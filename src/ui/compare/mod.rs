//! Two rounds side by side: how both ended, what changed, and step by step where they parted.

mod scores;
mod steps;

use egui::{CornerRadius, Frame, Key, Modifiers, Rect, Ui, pos2, vec2};

use super::intent::Intent;
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, PAGE_MARGIN, size};
use super::training_view::CompareView;
use super::widgets::button::{self, Weight};
use super::widgets::{card, columns};
use crate::ui::widgets::scroll;

/// Room kept free at the right of what scrolls.
const SCROLL_BAR: f32 = 12.0;
/// Space between two buttons.
const BUTTON_GAP: f32 = 10.0;

/// What to do next: message, key, weight, wish.
static BUTTONS: [(&str, &str, Weight, Intent); 3] = [
    ("compare-new-seed", "N", Weight::Strong, Intent::NewSeed),
    ("compare-again", "A", Weight::Quiet, Intent::Again),
    ("compare-back", "Esc", Weight::Quiet, Intent::Back),
];

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &CompareView) -> Vec<Intent> {
    let mut intents = keys(ui);
    let room = ui.max_rect();
    ui.painter().rect_filled(room, CornerRadius::ZERO, look.colors.background);
    let title = look.tr("compare-title");
    let (more, back) = shell::top_bar(ui, look, &title, "", |ui, out| out.extend(shell::language_chip(ui, look)));
    intents.extend(more);
    if back {
        intents.push(Intent::Back);
    }
    let top = room.top() + shell::bar_height(look) + 16.0;
    let left = room.left() + PAGE_MARGIN;
    let width = room.width() - PAGE_MARGIN * 2.0;
    let rows = rows(ui, look, width);
    let foot = rows.len() as f32 * (button::height(look) + BUTTON_GAP) - BUTTON_GAP + 16.0;
    let body = Rect::from_min_max(pos2(left, top), pos2(left + width, room.bottom() - foot - 12.0));
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "compare", |ui| {
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            content(ui, look, view);
        });
    });
    let lower = Rect::from_min_max(pos2(left, body.bottom() + 12.0), pos2(left + width, room.bottom()));
    card::inside(ui, lower, |ui| {
        ui.spacing_mut().item_spacing = vec2(BUTTON_GAP, BUTTON_GAP);
        for row in rows {
            ui.horizontal(|ui| {
                for (label, key, weight, intent) in row {
                    if button::show(ui, look, &look.tr(label), Some(key), *weight).clicked() {
                        intents.push(intent.clone());
                    }
                }
            });
        }
    });
    intents
}

/// The buttons beside each other as long as they fit.
fn rows(ui: &Ui, look: &Look, width: f32) -> Vec<&'static [(&'static str, &'static str, Weight, Intent)]> {
    let extent = |at: usize| button::extent(ui, look, &look.tr(BUTTONS[at].0), Some(BUTTONS[at].1)).x;
    if extent(0) + extent(1) + extent(2) + BUTTON_GAP * 2.0 <= width {
        vec![&BUTTONS[..]]
    } else if extent(1) + extent(2) + BUTTON_GAP <= width {
        vec![&BUTTONS[..1], &BUTTONS[1..]]
    } else {
        vec![&BUTTONS[..1], &BUTTONS[1..2], &BUTTONS[2..]]
    }
}

fn keys(ui: &Ui) -> Vec<Intent> {
    let wanted = [(Key::Escape, Intent::Back), (Key::N, Intent::NewSeed), (Key::A, Intent::Again)];
    ui.input_mut(|input| {
        let pressed = wanted.into_iter().filter(|(key, _)| input.consume_key(Modifiers::NONE, *key));
        pressed.map(|(_, intent)| intent).take(1).collect()
    })
}

fn content(ui: &mut Ui, look: &Look, view: &CompareView) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = GAP;
    text::write(ui, look, run(&view.title, size::HEADING, c.ink));
    columns::pair(ui, card::framed(look), GAP, |ui, side| head(ui, look, view, side));
    if !view.remark.is_empty() {
        let frame = Frame::new().fill(c.wash).corner_radius(CornerRadius::same(10)).inner_margin(vec2(20.0, 12.0));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            text::write(ui, look, run(&view.remark, size::BODY, c.ink));
        });
    }
    if !view.plan.is_empty() {
        card::show(ui, look, |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            text::write(ui, look, run(&look.tr("compare-plan"), size::HEADING, c.ink));
            for words in &view.plan {
                text::write(ui, look, run(words, size::BODY, c.ink));
            }
        });
    }
    scores::show(ui, look, view);
    steps::show(ui, look, view);
    ui.add_space(GAP);
}

/// What one side is called, its index and its outcome; the change stands with the second one.
fn head(ui: &mut Ui, look: &Look, view: &CompareView, side: usize) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = 4.0;
    text::write(ui, look, run(&view.heads[side], size::CHIP, c.soft));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let index = &view.index[side];
        text::write_within(ui, look, run(index, size::PAGE, c.ink), ui.available_width());
        if let (1, Some((amount, gain))) = (side, &view.change) {
            let key = if *gain { "compare-up" } else { "compare-down" };
            let words = look.tr_with(key, &[("amount", amount)]);
            text::write_line(ui, look, run(&words, size::CHIP, c.signed(*gain)));
        }
    });
    text::write(ui, look, run(&view.outcome[side], size::BODY, c.ink));
}
