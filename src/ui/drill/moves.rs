//! The lower part of the drill: how it is said, what can be said, and the moves that are always there.

use egui::{Rect, ScrollArea, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

use super::keys::DELIVERY_KEYS;
use super::layout::{Plan, column};
use crate::domain::ids::Delivery;
use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::view::DrillView;
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::reply;

const PAD: f32 = 14.0;
const CHIP_GAP: f32 = 8.0;

/// One pill of the row above the cards.
struct Pill {
    label: String,
    key: &'static str,
    on: bool,
    intent: Intent,
}

fn deliveries(look: &Look, view: &DrillView) -> Vec<Pill> {
    Delivery::ALL
        .iter()
        .zip(DELIVERY_KEYS)
        .map(|(delivery, (_, key))| Pill {
            label: look.name("delivery", delivery.id()),
            key,
            on: *delivery == view.delivery,
            intent: Intent::Deliver(*delivery),
        })
        .collect()
}

/// The moves that are offered beside the replies.
fn standing(look: &Look, view: &DrillView) -> Vec<Pill> {
    let space = if look.lang == crate::domain::ids::Lang::Zh { "空格" } else { "Space" };
    let all = [
        (view.can_hint, "ui-drill-hint-move", "H", Intent::Hint),
        (view.can_rewind, "ui-drill-rewind", "Z", Intent::Rewind),
        (view.can_wait, "ui-drill-wait", space, Intent::Wait),
        (view.can_correct, "ui-drill-correct", "C", Intent::Correct),
        (view.can_leave, "ui-drill-leave", "L", Intent::AskLeave),
    ];
    all.into_iter()
        .filter(|(offered, ..)| *offered)
        .map(|(_, label, key, intent)| Pill { label: look.tr(label), key, on: false, intent })
        .collect()
}

fn width_of(ui: &Ui, look: &Look, pills: &[Pill]) -> f32 {
    let chips: f32 = pills.iter().map(|pill| chip(pill).extent(ui, look).x).sum();
    chips + CHIP_GAP * pills.len().saturating_sub(1) as f32
}

fn chip(pill: &Pill) -> Chip<'_> {
    Chip::new(&pill.label).key(pill.key).on(pill.on)
}

/// How many rows the pills take: one when everything fits beside each other.
fn pill_rows(ui: &Ui, look: &Look, view: &DrillView, width: f32) -> usize {
    let left = width_of(ui, look, &deliveries(look, view)) + label_width(ui, look);
    let right = width_of(ui, look, &standing(look, view));
    if left + right + 24.0 <= width { 1 } else { 2 }
}

fn label_width(ui: &Ui, look: &Look) -> f32 {
    text::measure(ui.ctx(), look, run(&look.tr("ui-drill-how"), size::SECONDARY, look.colors.soft)).x + 14.0
}

fn rows_height(look: &Look, rows: usize) -> f32 {
    look.px(38.0) * rows as f32 + CHIP_GAP * (rows - 1) as f32
}

/// The height of every row of cards in this text size.
fn card_rows(ui: &Ui, look: &Look, view: &DrillView, width: f32, points: f32) -> Vec<f32> {
    let column = column(width);
    view.replies
        .chunks(2)
        .map(|pair| pair.iter().map(|words| reply::height(ui, look, words, column, points)).fold(0.0, f32::max))
        .collect()
}

/// The height that the whole lower part needs.
pub fn height(ui: &Ui, look: &Look, view: &DrillView, width: f32, points: f32) -> f32 {
    let rows = card_rows(ui, look, view, width, points);
    let cards: f32 = rows.iter().sum::<f32>() + GAP * rows.len().saturating_sub(1) as f32;
    PAD + rows_height(look, pill_rows(ui, look, view, width)) + 12.0 + cards + 20.0
}

/// Draws the lower part; gives the places of the deliveries and of the cards.
pub fn show(ui: &mut Ui, look: &Look, view: &DrillView, plan: &Plan, intents: &mut Vec<Intent>) -> (Rect, Rect) {
    let c = look.colors;
    let area = plan.moves;
    // The ground is the window's own colour: painting it once more would cost as much as all the cards together.
    ui.painter().line_segment([area.left_top(), area.right_top()], Stroke::new(1.0, c.line));
    let inner = Rect::from_min_max(
        pos2(area.left() + PAGE_MARGIN, area.top() + PAD),
        pos2(area.right() - PAGE_MARGIN, area.bottom() - 6.0),
    );
    let rows = pill_rows(ui, look, view, inner.width());
    let pills = Rect::from_min_size(inner.min, vec2(inner.width(), rows_height(look, rows)));
    pill_row(ui, look, view, pills, rows, intents);
    let cards = Rect::from_min_max(pos2(inner.left(), pills.bottom() + 12.0), inner.max);
    card_grid(ui, look, view, plan, cards, intents);
    let manners = label_width(ui, look) + width_of(ui, look, &deliveries(look, view));
    (Rect::from_min_size(pills.min, vec2(manners, look.px(38.0))), cards)
}

fn pill_row(ui: &mut Ui, look: &Look, view: &DrillView, rect: Rect, rows: usize, intents: &mut Vec<Intent>) {
    let line = look.px(38.0);
    let label = look.tr("ui-drill-how");
    let words = text::galley(ui.ctx(), look, run(&label, size::SECONDARY, look.colors.soft), f32::INFINITY);
    text::paint_centred(ui, words, rect.left(), rect.top() + line / 2.0);
    let start = pos2(rect.left() + label_width(ui, look), rect.top());
    pills_at(ui, look, start, &deliveries(look, view), intents);
    let standing = standing(look, view);
    let width = width_of(ui, look, &standing);
    let start = if rows == 1 {
        pos2(rect.right() - width, rect.top())
    } else {
        pos2(rect.left() + label_width(ui, look), rect.top() + line + CHIP_GAP)
    };
    pills_at(ui, look, start, &standing, intents);
}

fn pills_at(ui: &mut Ui, look: &Look, start: egui::Pos2, pills: &[Pill], intents: &mut Vec<Intent>) {
    let mut left = start.x;
    for pill in pills {
        let extent: Vec2 = chip(pill).extent(ui, look);
        let rect = Rect::from_min_size(pos2(left, start.y), extent);
        let clicked = ui
            .scope_builder(UiBuilder::new().max_rect(rect).id_salt(pill.key), |ui| chip(pill).show(ui, look).clicked())
            .inner;
        if clicked {
            intents.push(pill.intent.clone());
        }
        left += extent.x + CHIP_GAP;
    }
}

fn card_grid(ui: &mut Ui, look: &Look, view: &DrillView, plan: &Plan, rect: Rect, intents: &mut Vec<Intent>) {
    let column = column(rect.width());
    let mut rows = card_rows(ui, look, view, rect.width(), plan.card_size);
    let gaps = GAP * rows.len().saturating_sub(1) as f32;
    // Cards share what is left over, so that the lower part is always full and never ragged.
    let spare = rect.height() - 14.0 - gaps - rows.iter().sum::<f32>();
    if spare > 0.0 && !rows.is_empty() {
        let each = spare / rows.len() as f32;
        rows.iter_mut().for_each(|row| *row = (*row + each).min(row.max(look.px(112.0))));
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("cards"));
    ScrollArea::vertical().id_salt("cards").auto_shrink([false, false]).show(&mut child, |ui| {
        let origin = ui.cursor().min;
        let mut top = origin.y;
        for (row, pair) in view.replies.chunks(2).enumerate() {
            for (side, words) in pair.iter().enumerate() {
                let left = origin.x + (column + GAP) * side as f32;
                // A lone last card takes the whole row.
                let width = if pair.len() == 1 { rect.width() } else { column };
                let place = Rect::from_min_size(pos2(left, top), vec2(width, rows[row]));
                let index = row * 2 + side;
                let response = reply::show(ui, look, place, index + 1, words, plan.card_size);
                if response.gained_focus() {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    intents.push(Intent::Say(index));
                }
            }
            top += rows[row] + GAP;
        }
        ui.allocate_space(vec2(rect.width(), top - origin.y - GAP));
    });
}
