//! Two rounds side by side: both scores, what was planned, and the steps from where they part.

use egui::{CornerRadius, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::intent::Intent;
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, PAGE_MARGIN, size};
use super::training_view::{CompareCell, CompareRow, CompareScore, CompareView};
use super::widgets::button::{self, Weight};
use super::widgets::card;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &CompareView) -> Vec<Intent> {
    let room = ui.max_rect();
    ui.painter().rect_filled(room, CornerRadius::ZERO, look.colors.background);
    let mut intents = keys(ui);
    let title = look.tr("ui-compare-title");
    let (more, back) =
        shell::top_bar(ui, look, &title, &view.title, |ui, out| out.extend(shell::language_chip(ui, look)));
    intents.extend(more);
    if back {
        intents.push(Intent::Back);
    }
    let top = room.top() + shell::bar_height(look) + 16.0;
    let foot = button::height(look) + 32.0;
    let width = (room.width() - PAGE_MARGIN * 2.0).min(look.px(1180.0));
    let left = room.center().x - width / 2.0;
    let body = Rect::from_min_max(pos2(left, top), pos2(left + width, room.bottom() - foot));
    card::inside(ui, body, |ui| {
        ScrollArea::vertical().id_salt("compare").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = GAP;
            heads(ui, look, view);
            scores(ui, look, view);
            if !view.plan.is_empty() {
                plan(ui, look, view);
            }
            steps(ui, look, view);
            ui.add_space(PAGE_MARGIN);
        });
    });
    let lower = Rect::from_min_max(pos2(left, body.bottom() + 12.0), pos2(left + width, room.bottom()));
    card::inside(ui, lower, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
            for (key, cap, weight, intent) in [
                ("ui-compare-new-seed", "N", Weight::Strong, Intent::NewSeed),
                ("ui-compare-again", "A", Weight::Quiet, Intent::Again),
                ("ui-compare-back", "Esc", Weight::Quiet, Intent::Back),
            ] {
                if button::show(ui, look, &look.tr(key), Some(cap), weight).clicked() {
                    intents.push(intent);
                }
            }
        });
    });
    intents
}

fn keys(ui: &Ui) -> Vec<Intent> {
    ui.input_mut(|input| {
        let wanted = [(Key::Escape, Intent::Back), (Key::N, Intent::NewSeed), (Key::A, Intent::Again)];
        let pressed = wanted.into_iter().filter(|(key, _)| input.consume_key(Modifiers::NONE, *key));
        pressed.map(|(_, intent)| intent).take(1).collect()
    })
}

/// Two columns of the same width, each as high as its content.
fn columns(ui: &mut Ui, mut content: impl FnMut(&mut Ui, usize)) {
    let column = (ui.available_width() - GAP) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for side in 0..2 {
            ui.allocate_ui(vec2(column, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(column);
                    content(ui, side);
                });
            });
        }
    });
}

fn heads(ui: &mut Ui, look: &Look, view: &CompareView) {
    let c = look.colors;
    columns(ui, |ui, side| {
        card::show(ui, look, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            text::write(ui, look, run(&view.heads[side], size::SECONDARY, c.soft));
            let index = look.tr_with("ui-review-index", &[("index", &view.index[side])]);
            text::write(ui, look, run(&index, size::HEADING, c.ink));
            text::write(ui, look, run(&view.outcome[side], size::BODY, c.ink));
            if let (1, Some((change, gain))) = (side, &view.change) {
                text::write(ui, look, run(change, size::HEADING, c.signed(*gain)));
            }
        });
    });
    text::write(ui, look, run(&view.remark, size::SECONDARY, c.soft));
}

/// The five dimensions: a line from the first score to the second, both as text beside it.
fn scores(ui: &mut Ui, look: &Look, view: &CompareView) {
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        for score in &view.scores {
            dimension(ui, look, score);
        }
    });
}

fn dimension(ui: &mut Ui, look: &Look, score: &CompareScore) {
    let c = look.colors;
    let name = text::galley(ui.ctx(), look, run(&score.name, size::BODY, c.ink), look.px(170.0));
    let texts = format!("{} → {}", score.texts[0], score.texts[1]);
    let texts_width = text::measure(ui.ctx(), look, run(&texts, size::BODY, c.ink)).x;
    let height = name.size().y.max(look.px(26.0));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let label = format!("{} {texts}", score.name);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &label));
    let middle = rect.center().y;
    ui.painter().galley(pos2(rect.left(), middle - name.size().y / 2.0), name, c.ink);
    text::paint(ui, look, pos2(rect.right(), middle), egui::Align2::RIGHT_CENTER, run(&texts, size::BODY, c.ink));
    let (from, to) = (rect.left() + look.px(186.0), rect.right() - texts_width - 20.0);
    if to - from < 40.0 {
        return;
    }
    let at = |score: f32| from + (to - from) * ((score - 1.0) / 4.0).clamp(0.0, 1.0);
    ui.painter().line_segment([pos2(from, middle), pos2(to, middle)], Stroke::new(2.0, c.line));
    let ink = c.dimensions[score.dimension.index()];
    if let [Some(first), Some(second)] = score.scores {
        ui.painter().line_segment([pos2(at(first), middle), pos2(at(second), middle)], Stroke::new(4.0, ink));
    }
    // Hollow before, full after: told apart without the colour.
    let radius = look.px(6.0);
    if let Some(first) = score.scores[0] {
        ui.painter().circle(pos2(at(first), middle), radius, c.card, Stroke::new(2.0, ink));
    }
    if let Some(second) = score.scores[1] {
        ui.painter().circle_filled(pos2(at(second), middle), radius, ink);
    }
}

fn plan(ui: &mut Ui, look: &Look, view: &CompareView) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr("ui-compare-plan"), size::HEADING, c.ink));
        for change in &view.plan {
            text::write(ui, look, run(&format!("· {change}"), size::BODY, c.ink));
        }
    });
}

/// The steps. What both said alike is told in one line.
fn steps(ui: &mut Ui, look: &Look, view: &CompareView) {
    let c = look.colors;
    let alike = view.rows.iter().take_while(|row| row.same).count();
    if alike > 0 {
        let words = look.tr_with("ui-compare-alike", &[("n", &alike.to_string())]);
        text::write(ui, look, run(&words, size::BODY, c.soft));
    }
    if let Some(step) = view.parts_at {
        let words = look.tr_with("ui-compare-parts", &[("n", &step.to_string())]);
        text::write(ui, look, run(&words, size::HEADING, c.coral));
    }
    for row in view.rows.iter().skip(alike) {
        step(ui, look, row);
    }
}

fn step(ui: &mut Ui, look: &Look, row: &CompareRow) {
    let c = look.colors;
    columns(ui, |ui, side| {
        let Some(cell) = &row.sides[side] else {
            text::write(ui, look, run(&look.tr("ui-compare-over"), size::SECONDARY, c.soft));
            return;
        };
        said(ui, look, row, cell);
    });
}

fn said(ui: &mut Ui, look: &Look, row: &CompareRow, cell: &CompareCell) {
    let c = look.colors;
    let edge = Stroke::new(1.0, if row.same { c.sunk } else { c.line });
    let fill = if row.same { c.background } else { c.card };
    card::framed(look).fill(fill).stroke(edge).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 3.0;
        if !cell.customer.is_empty() {
            text::write(ui, look, run(&cell.customer, size::SECONDARY, c.soft));
        }
        let mut head = vec![look.tr_with("ui-step", &[("n", &row.step.to_string())])];
        head.extend(cell.delivery.map(|delivery| look.name("delivery", delivery.id())));
        text::write(ui, look, run(&shell::facts(&head), size::SECONDARY, c.soft));
        text::write(ui, look, run(&cell.said, size::BODY, c.ink));
        if let Some((amount, gain)) = &cell.gain {
            text::write(ui, look, run(amount, size::SECONDARY, c.signed(*gain)));
        }
    });
}
