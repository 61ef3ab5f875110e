//! The notes: needs that have surfaced, how well they are understood in practice, and the objection in play.

use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::layout::SCROLL_BAR;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::view::{DrillView, NeedNote, NoteLevel};
use crate::ui::widgets::card;
use crate::ui::widgets::scroll;

/// Draws the card, as high as its content and at most as high as `room`; gives its place.
pub fn show(ui: &mut Ui, look: &Look, view: &DrillView, room: Rect) -> Rect {
    let c = look.colors;
    let inner_width = room.width() - 36.0 - SCROLL_BAR;
    let height = (needed(ui, look, view, inner_width) + 30.0).min(room.height());
    let rect = Rect::from_min_size(room.min, vec2(room.width(), height));
    card::surface(ui, look, rect, false, false);
    card::inside(ui, rect.shrink2(vec2(18.0, 14.0)), |ui| {
        scroll::vertical(ui, "notes", |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            text::write(ui, look, run(&look.tr("ui-drill-notes"), size::SECONDARY, c.soft));
            for need in &view.needs {
                need_line(ui, look, need);
            }
            if view.needs.is_empty() {
                text::write(ui, look, run(&look.tr("ui-drill-notes-empty"), size::CHIP, c.soft));
            }
            if let Some(objection) = &view.objection {
                rule(ui, look);
                let label = look.tr_with("ui-drill-objection", &[("text", &objection.text)]);
                text::write(ui, look, run(&label, size::CHIP, c.coral));
                if let Some(state) = &objection.state {
                    text::write(ui, look, run(state, size::SECONDARY, c.soft));
                }
            }
        });
    });
    rect
}

fn rule(ui: &mut Ui, look: &Look) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 5.0), Sense::hover());
    let y = rect.center().y;
    ui.painter().line_segment([pos2(rect.left(), y), pos2(rect.right(), y)], Stroke::new(1.0, look.colors.line));
}

/// Room for the level's mark before a need.
fn mark_width(look: &Look) -> f32 {
    look.px(20.0)
}

/// The height of the content.
fn needed(ui: &Ui, look: &Look, view: &DrillView, width: f32) -> f32 {
    let tall = |words: &str, points: f32, width: f32| {
        text::galley(ui.ctx(), look, run(words, points, look.colors.ink), width).size().y + 6.0
    };
    let mut height = tall(&look.tr("ui-drill-notes"), size::SECONDARY, width);
    for need in &view.needs {
        height += tall(&need.text, size::CHIP, width - mark_width(look));
    }
    if view.needs.is_empty() {
        height += tall(&look.tr("ui-drill-notes-empty"), size::CHIP, width);
    }
    if let Some(objection) = &view.objection {
        let label = look.tr_with("ui-drill-objection", &[("text", &objection.text)]);
        height += 11.0 + tall(&label, size::CHIP, width);
        if let Some(state) = &objection.state {
            height += tall(state, size::SECONDARY, width);
        }
    }
    height
}

fn need_line(ui: &mut Ui, look: &Look, need: &NeedNote) {
    let c = look.colors;
    let width = ui.available_width() - mark_width(look);
    let galley = text::galley(ui.ctx(), look, run(&need.text, size::CHIP, c.ink), width);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
    let label = match need.level {
        Some(level) => format!("{} {}", need.text, look.tr(level_key(level))),
        None => need.text.clone(),
    };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &label));
    let first = galley.rows.first().map_or(0.0, |row| row.size.y);
    level_mark(ui, look, pos2(rect.left() + look.px(7.0), rect.top() + first / 2.0), need.level);
    ui.painter().galley(pos2(rect.left() + mark_width(look), rect.top()), galley, c.ink);
    if let Some(level) = need.level {
        text::hint(response, look, &look.tr(level_key(level)));
    }
}

fn level_key(level: NoteLevel) -> &'static str {
    match level {
        NoteLevel::Heard => "ui-need-heard",
        NoteLevel::Explored => "ui-need-explored",
        NoteLevel::Owned => "ui-need-owned",
    }
}

/// An empty, half and full circle; a plain dot where levels are not shown.
fn level_mark(ui: &Ui, look: &Look, at: Pos2, level: Option<NoteLevel>) {
    let c = look.colors;
    let radius = look.px(6.0);
    let stroke = Stroke::new(1.5, c.ink);
    match level {
        None => {
            ui.painter().circle_filled(at, radius * 0.55, c.ink);
        }
        Some(NoteLevel::Heard) => {
            ui.painter().circle_stroke(at, radius, stroke);
        }
        Some(NoteLevel::Explored) => {
            ui.painter().circle_stroke(at, radius, stroke);
            let half: Vec<Pos2> = (0..=16)
                .map(|i| {
                    let angle = std::f32::consts::FRAC_PI_2 + std::f32::consts::PI * i as f32 / 16.0;
                    at + vec2(angle.cos(), angle.sin()) * radius
                })
                .collect();
            ui.painter().add(Shape::convex_polygon(half, c.ink, Stroke::NONE));
        }
        Some(NoteLevel::Owned) => {
            ui.painter().circle_filled(at, radius, c.ink);
        }
    }
}
