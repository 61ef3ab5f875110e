//! The lower part of the drill: how it is said, what can be said, and the moves that are always there.

use egui::{Rect, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

use super::keys::DELIVERY_KEYS;
use super::layout::{Plan, columns, is_narrow};
use crate::domain::ids::Delivery;
use crate::ui::intent::Intent;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::view::DrillView;
use crate::ui::widgets::chip::{Chip, height as chip_height};
use crate::ui::widgets::reply;
use crate::ui::widgets::scroll;

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
    let card = view.hint_card.as_ref().filter(|_| !view.can_hint).map(|card| Pill {
        label: look.tr_with("ui-drill-hint-card", &[("title", &card.title)]),
        key: "H",
        on: false,
        intent: Intent::OpenCard(card.id.clone()),
    });
    let moves = all.into_iter().filter(|(offered, ..)| *offered);
    card.into_iter()
        .chain(moves.map(|(_, label, key, intent)| Pill { label: look.tr(label), key, on: false, intent }))
        .collect()
}

fn width_of(ui: &Ui, look: &Look, pills: &[Pill]) -> f32 {
    let chips: f32 = pills.iter().map(|pill| chip(pill).extent(ui, look).x).sum();
    chips + CHIP_GAP * pills.len().saturating_sub(1) as f32
}

fn chip(pill: &Pill) -> Chip<'_> {
    Chip::new(&pill.label).key(pill.key).on(pill.on)
}

/// The pills in the rows that they take at this width, the manners of speaking first. Where text is large the standing
/// moves stand below the cards, with which they are listed.
fn pill_rows(ui: &Ui, look: &Look, view: &DrillView, width: f32) -> Vec<Vec<Pill>> {
    let deliveries = deliveries(look, view);
    if is_narrow(look) {
        return flow(ui, look, deliveries, width);
    }
    let standing = standing(look, view);
    let label = label_width(ui, look);
    let rest = width - label;
    if width_of(ui, look, &deliveries) + width_of(ui, look, &standing) + 24.0 <= rest {
        return vec![deliveries.into_iter().chain(standing).collect()];
    }
    let mut rows = flow(ui, look, deliveries, rest);
    rows.extend(flow(ui, look, standing, rest));
    rows
}

/// Pills beside each other as long as they fit.
fn flow(ui: &Ui, look: &Look, pills: Vec<Pill>, width: f32) -> Vec<Vec<Pill>> {
    let mut rows: Vec<Vec<Pill>> = Vec::new();
    let mut used = f32::INFINITY;
    for pill in pills {
        let extent = chip(&pill).extent(ui, look).x;
        if used + CHIP_GAP + extent > width {
            rows.push(Vec::new());
            used = -CHIP_GAP;
        }
        used += CHIP_GAP + extent;
        if let Some(row) = rows.last_mut() {
            row.push(pill);
        }
    }
    rows
}

fn label_width(ui: &Ui, look: &Look) -> f32 {
    text::measure(ui.ctx(), look, run(&look.tr("ui-drill-how"), size::SECONDARY, look.colors.soft)).x + 14.0
}

fn rows_height(look: &Look, rows: usize) -> f32 {
    chip_height(look) * rows as f32 + CHIP_GAP * rows.saturating_sub(1) as f32
}

/// The height of every row of cards in this text size.
fn card_rows(ui: &Ui, look: &Look, view: &DrillView, width: f32, points: f32) -> Vec<f32> {
    let (beside, column) = columns(look, width);
    view.replies
        .chunks(beside)
        .map(|pair| pair.iter().map(|words| reply::height(ui, look, words, column, points)).fold(0.0, f32::max))
        .collect()
}

/// The height that the whole lower part needs.
pub fn height(ui: &Ui, look: &Look, view: &DrillView, width: f32, points: f32) -> f32 {
    let rows = card_rows(ui, look, view, width, points);
    let cards: f32 = rows.iter().sum::<f32>() + GAP * rows.len().saturating_sub(1) as f32;
    PAD + rows_height(look, pill_rows(ui, look, view, width).len()) + 12.0 + cards + 20.0
}

/// Draws the lower part; gives the places of the deliveries and of the cards.
pub fn show(ui: &mut Ui, look: &Look, view: &DrillView, plan: &Plan, intents: &mut Vec<Intent>) -> (Rect, Rect) {
    let c = look.colors;
    let area = plan.moves;
    // The ground is the window's own colour: painting it once more would cost as much as all the cards together.
    if !plan.strip {
        ui.painter().line_segment([area.left_top(), area.right_top()], Stroke::new(1.0, c.line));
    }
    let inner = Rect::from_min_max(
        pos2(area.left() + PAGE_MARGIN, area.top() + PAD),
        pos2(area.right() - PAGE_MARGIN, area.bottom() - 6.0),
    );
    let rows = pill_rows(ui, look, view, inner.width());
    let pills = Rect::from_min_size(inner.min, vec2(inner.width(), rows_height(look, rows.len())));
    pill_block(ui, look, pills, &rows, plan.strip, intents);
    let cards = Rect::from_min_max(pos2(inner.left(), pills.bottom() + 12.0), inner.max);
    card_grid(ui, look, view, plan, cards, intents);
    let manners = label_width(ui, look) + width_of(ui, look, &deliveries(look, view));
    (Rect::from_min_size(pills.min, vec2(manners, look.px(38.0))), cards)
}

fn pill_block(ui: &mut Ui, look: &Look, rect: Rect, rows: &[Vec<Pill>], strip: bool, intents: &mut Vec<Intent>) {
    let line = chip_height(look);
    let mut left = rect.left();
    // Beside the strip the room belongs to the pills, which say what they are to a screen reader, too.
    if !strip {
        let label = look.tr("ui-drill-how");
        let words = text::galley(ui.ctx(), look, run(&label, size::SECONDARY, look.colors.soft), f32::INFINITY);
        text::paint_centred(ui, words, left, rect.top() + line / 2.0);
        left += label_width(ui, look);
    }
    for (index, row) in rows.iter().enumerate() {
        let top = rect.top() + (line + CHIP_GAP) * index as f32;
        // In a single row the standing moves keep to the right.
        let split = row.iter().position(|pill| !matches!(pill.intent, Intent::Deliver(_))).unwrap_or(row.len());
        let (first, last) = row.split_at(split);
        pills_at(ui, look, pos2(left, top), first, intents);
        let start = if first.is_empty() { left } else { rect.right() - width_of(ui, look, last) };
        pills_at(ui, look, pos2(start, top), last, intents);
    }
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
    let (beside, column) = columns(look, rect.width());
    let full = column * beside as f32 + GAP * (beside - 1) as f32;
    let mut rows = card_rows(ui, look, view, rect.width(), plan.card_size);
    let gaps = GAP * rows.len().saturating_sub(1) as f32;
    // Cards share what is left over, so that the lower part is always full and never ragged.
    let spare = rect.height() - 14.0 - gaps - rows.iter().sum::<f32>();
    if spare > 0.0 && !rows.is_empty() && !plan.strip {
        let each = spare / rows.len() as f32;
        rows.iter_mut().for_each(|row| *row = (*row + each).min(row.max(look.px(112.0))));
    }
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("cards"));
    scroll::vertical(&mut child, "cards", |ui| {
        let origin = ui.cursor().min;
        let mut top = origin.y;
        for (row, pair) in view.replies.chunks(beside).enumerate() {
            for (side, words) in pair.iter().enumerate() {
                let left = origin.x + (column + GAP) * side as f32;
                // A lone last card takes the whole row.
                let width = if pair.len() == 1 { full } else { column };
                let place = Rect::from_min_size(pos2(left, top), vec2(width, rows[row]));
                let index = row * beside + side;
                let marked = view.marked == Some(index);
                let card = reply::Card { number: index + 1, words, points: plan.card_size, marked };
                let response = reply::show(ui, look, place, &card);
                if response.clicked() {
                    intents.push(Intent::Say(index));
                }
            }
            top += rows[row] + GAP;
        }
        if plan.strip {
            for row in flow(ui, look, standing(look, view), full) {
                pills_at(ui, look, pos2(origin.x, top), &row, intents);
                top += chip_height(look) + GAP;
            }
        }
        ui.allocate_space(vec2(full, top - origin.y - GAP));
    });
}
