//! The steps of both rounds, aligned: what was the same is folded, the step at which they part is marked.

use egui::{CornerRadius, CursorIcon, Frame, Id, Margin, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::training_view::{CompareCell, CompareRow, CompareView};
use crate::ui::widgets::{card, columns, tag};

/// Draws the card.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &CompareView) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::write(ui, look, run(&look.tr("ui-review-lines"), size::HEADING, c.ink));
        if view.rows.is_empty() {
            text::write(ui, look, run(&look.tr("compare-no-steps"), size::BODY, c.soft));
        } else if view.parts_at.is_none() {
            text::write(ui, look, run(&look.tr("compare-same-all"), size::BODY, c.soft));
        }
        for run_of in view.rows.chunk_by(|a, b| a.same && b.same) {
            let alike = run_of.iter().all(|row| row.same);
            if alike && !fold(ui, look, run_of) {
                continue;
            }
            for row in run_of {
                if view.parts_at == Some(row.step) {
                    parting(ui, look);
                }
                step(ui, look, view, row);
            }
        }
    });
}

/// The line that stands for steps that were the same; says whether they are shown.
fn fold(ui: &mut Ui, look: &Look, rows: &[CompareRow]) -> bool {
    let c = look.colors;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return false };
    let id = Id::new(("compare-fold", first.step));
    let open = ui.data(|data| data.get_temp(id).unwrap_or(false));
    let steps = [("from", first.step.to_string()), ("to", last.step.to_string())];
    let steps = steps.each_ref().map(|(key, words)| (*key, words.as_str()));
    let label = match (first.step == last.step, open) {
        (true, false) => look.tr_with("compare-fold-one", &steps),
        (true, true) => look.tr_with("compare-unfold-one", &steps),
        (false, false) => look.tr_with("compare-fold", &steps),
        (false, true) => look.tr_with("compare-unfold", &steps),
    };
    let room = ui.available_width();
    let words = text::galley(ui.ctx(), look, run(&label, size::CHIP, c.soft), room - 32.0);
    let extent = vec2(room, (words.size().y + 14.0).max(36.0));
    let (rect, response) = ui.allocate_exact_size(extent, Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, open, &label));
    ui.painter().rect_filled(rect, CornerRadius::same(8), c.sunk);
    if response.hovered() || response.has_focus() {
        ui.painter().rect_stroke(rect, CornerRadius::same(8), Stroke::new(2.0, c.teal), StrokeKind::Inside);
    }
    text::paint_centred(ui, words, rect.left() + 16.0, rect.center().y);
    let pressed = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
    if pressed {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    open != pressed
}

/// The mark above the first step that differs.
fn parting(ui: &mut Ui, look: &Look) {
    let c = look.colors;
    let words = look.tr("compare-parts");
    ui.add_space(4.0);
    let said = text::write(ui, look, run(&words, size::BODY, c.teal));
    let (left, right) = (said.rect.left(), ui.max_rect().right());
    ui.painter().hline(left..=right, said.rect.bottom() + 3.0, Stroke::new(2.0, c.teal));
    ui.add_space(4.0);
}

/// One step of both rounds.
fn step(ui: &mut Ui, look: &Look, view: &CompareView, row: &CompareRow) {
    let c = look.colors;
    let number = look.tr_with("ui-step", &[("n", &row.step.to_string())]);
    text::write(ui, look, run(&number, size::SECONDARY, c.soft));
    let edge = if view.parts_at == Some(row.step) { Stroke::new(2.0, c.teal) } else { Stroke::new(1.0, c.line) };
    let frame = Frame::new().stroke(edge).corner_radius(CornerRadius::same(10)).inner_margin(Margin::symmetric(14, 10));
    columns::pair(ui, frame, GAP, |ui, side| {
        ui.spacing_mut().item_spacing.y = 6.0;
        match &row.sides[side] {
            Some(cell) => one(ui, look, cell, row.same),
            None => {
                text::write(ui, look, run(&look.tr("compare-over"), size::CHIP, c.soft));
            }
        }
    });
}

/// What was said on one side; what both said is dimmed.
fn one(ui: &mut Ui, look: &Look, cell: &CompareCell, dim: bool) {
    let c = look.colors;
    if !cell.customer.is_empty() {
        text::write(ui, look, run(&cell.customer, size::SECONDARY + 1.0, c.soft));
    }
    let words = match cell.delivery {
        Some(delivery) => {
            let delivery = look.name("delivery", delivery.id());
            look.tr_with("ui-review-you-how", &[("delivery", &delivery), ("text", &cell.said)])
        }
        None => look.tr_with("ui-review-you", &[("text", &cell.said)]),
    };
    text::write(ui, look, run(&words, size::BODY, if dim { c.soft } else { c.ink }));
    if let Some((amount, gain)) = &cell.gain {
        tag::show(ui, look, amount, c.signed(*gain));
    }
}
