//! The review: how it ended, what the customer thought, what every line was worth and which three mattered most.

mod lines;
mod moments;
mod round;
mod score;

use egui::{CornerRadius, Key, Modifiers, Rect, Ui, pos2, vec2};

use super::intent::Intent;
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, PAGE_MARGIN, size};
use super::view::ReviewView;
use super::widgets::button::{self, Weight};
use super::widgets::card;
use super::widgets::timeline::{self, Series};
use crate::ui::widgets::scroll;

/// Room kept free at the right of what scrolls.
const SCROLL_BAR: f32 = 12.0;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &ReviewView) -> Vec<Intent> {
    let mut intents = keys(ui, view);
    let room = ui.max_rect();
    ui.painter().rect_filled(room, CornerRadius::ZERO, look.colors.background);
    let title = look.tr_with("ui-review-title", &[("title", &view.title)]);
    let remark = shell::facts(&[
        view.customer.clone(),
        look.name("persona", view.persona.id()),
        look.name("mode", view.mode.id()),
        look.tr_with("ui-seed", &[("seed", &view.seed.to_string())]),
    ]);
    let (more, back) = shell::top_bar(ui, look, &title, &remark, |ui, out| out.extend(shell::language_chip(ui, look)));
    intents.extend(more);
    if back {
        intents.push(Intent::Back);
    }
    let top = room.top() + shell::bar_height(look) + 16.0;
    let body =
        Rect::from_min_max(pos2(room.left() + PAGE_MARGIN, top), pos2(room.right() - PAGE_MARGIN, room.bottom()));
    if look.scale > 1.5 {
        one_column(ui, look, view, body, &mut intents);
        return intents;
    }
    let left = Rect::from_min_max(body.min, pos2(body.left() + left_width(room, look), body.bottom()));
    let right = Rect::from_min_max(pos2(left.right() + 16.0, top), body.max);
    left_column(ui, look, view, left, &mut intents);
    right_column(ui, look, view, right, &mut intents);
    intents
}

fn left_width(room: Rect, look: &Look) -> f32 {
    look.px(404.0).min(room.width() * 0.38)
}

/// Where the verdict stands in this room, as long as it has a column of its own.
pub(super) fn verdict(room: Rect, look: &Look) -> Option<Rect> {
    let top = room.top() + shell::bar_height(look) + 16.0;
    let left = room.left() + PAGE_MARGIN;
    let rect = Rect::from_min_max(
        pos2(left, top),
        pos2(left + left_width(room, look) - SCROLL_BAR, (top + look.px(400.0)).min(room.bottom() - look.px(190.0))),
    );
    (look.scale <= 1.5).then_some(rect)
}

/// Large text: everything below each other, what to do next in a row at the foot.
fn one_column(ui: &mut Ui, look: &Look, view: &ReviewView, rect: Rect, intents: &mut Vec<Intent>) {
    let rows = button_rows(ui, look, view, rect.width());
    let foot = rows_height(look, rows.len()) + 28.0;
    let upper = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - foot));
    card::inside(ui, upper, |ui| {
        scroll::vertical(ui, "review", |ui| {
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            score::show(ui, look, view);
            talk(ui, look, view, intents);
        });
    });
    let lower = Rect::from_min_max(pos2(rect.left(), upper.bottom() + 12.0), rect.max);
    card::inside(ui, lower, |ui| {
        foot_rows(ui, look, &rows, intents);
    });
}

/// The buttons beside each other as long as they fit.
fn button_rows(ui: &Ui, look: &Look, view: &ReviewView, width: f32) -> Vec<Vec<&'static NextButton>> {
    let mut rows: Vec<Vec<&NextButton>> = Vec::new();
    let mut used = f32::INFINITY;
    for next in BUTTONS.iter().filter(|next| offered(view, &next.3)) {
        let extent = button::extent(ui, look, &look.tr(next.0), Some(next.1)).x;
        if used + BUTTON_GAP + extent > width {
            rows.push(Vec::new());
            used = -BUTTON_GAP;
        }
        used += BUTTON_GAP + extent;
        if let Some(row) = rows.last_mut() {
            row.push(next);
        }
    }
    rows
}

/// Whether there is anything behind a button.
fn offered(view: &ReviewView, wish: &Intent) -> bool {
    match wish {
        Intent::Compare => view.can_compare,
        Intent::ReviewCard => view.handbook.is_some(),
        _ => true,
    }
}

fn rows_height(look: &Look, rows: usize) -> f32 {
    button::height(look) * rows as f32 + BUTTON_GAP * rows.saturating_sub(1) as f32
}

fn foot_rows(ui: &mut Ui, look: &Look, rows: &[Vec<&NextButton>], intents: &mut Vec<Intent>) {
    ui.spacing_mut().item_spacing = vec2(BUTTON_GAP, BUTTON_GAP);
    for row in rows {
        ui.horizontal(|ui| row.iter().for_each(|button| next(ui, look, button, intents)));
    }
}

/// Message, key, weight and wish of a button.
type NextButton = (&'static str, &'static str, Weight, Intent);

/// Space between two buttons.
const BUTTON_GAP: f32 = 10.0;

/// What to do next: message, key, weight.
static BUTTONS: [NextButton; 8] = [
    ("ui-review-again", "Enter", Weight::Strong, Intent::Again),
    ("ui-review-compare", "V", Weight::Quiet, Intent::Compare),
    ("ui-review-new-seed", "N", Weight::Quiet, Intent::NewSeed),
    ("ui-review-model", "M", Weight::Quiet, Intent::WatchModel),
    ("ui-review-handbook", "H", Weight::Quiet, Intent::ReviewCard),
    ("ui-review-other", "K", Weight::Quiet, Intent::OtherCustomer),
    ("ui-review-random", "R", Weight::Quiet, Intent::RandomCustomer),
    ("ui-review-home", "Esc", Weight::Quiet, Intent::Back),
];

fn next(ui: &mut Ui, look: &Look, (label, key, weight, intent): &NextButton, intents: &mut Vec<Intent>) {
    if button::show(ui, look, &look.tr(label), Some(key), *weight).clicked() {
        intents.push(intent.clone());
    }
}

fn keys(ui: &Ui, view: &ReviewView) -> Vec<Intent> {
    if ui.ctx().text_edit_focused() {
        // Letters belong to the field that is being written in.
        return Vec::new();
    }
    let free = ui.memory(|memory| memory.focused().is_none());
    ui.input_mut(|input| {
        let wanted = [
            (Key::Escape, Intent::Back, true),
            (Key::Enter, Intent::Again, free),
            (Key::V, Intent::Compare, view.can_compare),
            (Key::M, Intent::WatchModel, true),
            (Key::H, Intent::ReviewCard, view.handbook.is_some()),
            (Key::N, Intent::NewSeed, true),
            (Key::K, Intent::OtherCustomer, true),
            (Key::R, Intent::RandomCustomer, true),
        ];
        let mut out = Vec::new();
        for (key, intent, active) in wanted {
            if active && input.consume_key(Modifiers::NONE, key) {
                out.push(intent);
            }
        }
        out
    })
}

/// The verdict scrolls; what to do next always stays in sight.
fn left_column(ui: &mut Ui, look: &Look, view: &ReviewView, rect: Rect, intents: &mut Vec<Intent>) {
    let rows = button_rows(ui, look, view, rect.width());
    let buttons = rows_height(look, rows.len()) + PAGE_MARGIN;
    let upper = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - buttons - 10.0));
    card::inside(ui, upper, |ui| {
        scroll::vertical(ui, "verdict", |ui| {
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            score::show(ui, look, view);
        });
    });
    let lower = Rect::from_min_max(pos2(rect.left(), upper.bottom() + 10.0), rect.max);
    card::inside(ui, lower, |ui| {
        foot_rows(ui, look, &rows, intents);
    });
}

fn right_column(ui: &mut Ui, look: &Look, view: &ReviewView, rect: Rect, intents: &mut Vec<Intent>) {
    card::inside(ui, rect, |ui| {
        scroll::vertical(ui, "talk", |ui| {
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            talk(ui, look, view, intents);
        });
    });
}

/// Chart, key moves, the second round, every line.
fn talk(ui: &mut Ui, look: &Look, view: &ReviewView, intents: &mut Vec<Intent>) {
    ui.spacing_mut().item_spacing.y = GAP;
    let focus = course(ui, look, view);
    moments::show(ui, look, view, intents);
    if let Some(changes) = &view.changes {
        round::show(ui, look, changes, intents);
    }
    lines::show(ui, look, view, focus, intents);
    lines::rest(ui, look, view, intents);
    ui.add_space(PAGE_MARGIN);
}

/// The chart; gives the step to which the list of lines should move in this pass.
fn course(ui: &mut Ui, look: &Look, view: &ReviewView) -> Option<u32> {
    let c = look.colors;
    let id = egui::Id::new("review-focus");
    let focus: Option<u32> = ui.data(|data| data.get_temp(id));
    let series = [
        Series { name: look.tr("ui-trust"), values: view.course.trust.clone(), color: c.dimensions[0], dashed: false },
        Series {
            name: look.tr("ui-patience"),
            values: view.course.patience.clone(),
            color: c.dimensions[3],
            dashed: true,
        },
        Series {
            name: look.tr("ui-pressure"),
            values: view.course.pressure.clone(),
            color: c.dimensions[4],
            dashed: false,
        },
    ];
    let mut pressed = None;
    card::show(ui, look, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 18.0;
            text::write_line(ui, look, run(&look.tr("ui-review-course"), size::HEADING, c.ink));
            timeline::legend(ui, look, &series);
        });
        pressed = timeline::show(ui, look, &series, &view.turns, focus, look.px(150.0));
        if !view.turns.is_empty() {
            text::write(ui, look, run(&look.tr("ui-review-course-remark"), size::SECONDARY, c.soft));
        }
    });
    if let Some(step) = pressed {
        ui.data_mut(|data| data.insert_temp(id, step));
    }
    pressed
}
