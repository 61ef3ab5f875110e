//! The standings on the projector: place, name, mean with its error, the dimensions, and who is too close to tell apart.

use egui::{Align2, Color32, CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::screen;
use crate::domain::ids::Dimension;
use crate::ui::intent::Intent;
use crate::ui::pk_view::{PkStandingRow, PkStandingsView};
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, PAGE_MARGIN, size};
use crate::ui::widgets::{card, scroll, tag};

/// The room that one line's parts have, the same in all lines.
struct Columns {
    place: f32,
    mean: f32,
    error: f32,
    /// One dimension; none where the dimensions stand below the name.
    each: Option<f32>,
    /// Whether no line has dimensions, as in duels and for teams.
    plain: bool,
}

fn columns(ui: &Ui, look: &Look, rows: &[PkStandingRow], width: f32) -> Columns {
    let ink = Color32::WHITE;
    let wide = |words: &str, points: f32| text::measure(ui.ctx(), look, run(words, points, ink)).x;
    let widest =
        |of: fn(&PkStandingRow) -> &str, points: f32| rows.iter().map(|row| wide(of(row), points)).fold(0.0, f32::max);
    let short = Dimension::ALL.iter().map(|d| wide(&look.name("ui-dimension-short", d.id()), size::SECONDARY));
    let each = short.fold(0.0, f32::max) + look.px(16.0);
    let place = widest(|row| &row.place, size::HEADING).max(look.px(24.0)) + look.px(12.0);
    let mean = widest(|row| &row.mean, size::HEADING).max(wide(&look.tr("pk-mean"), size::SECONDARY)) + look.px(10.0);
    let error = widest(|row| &row.error, size::SECONDARY).max(look.px(30.0)) + look.px(14.0);
    let plain = rows.iter().all(|row| row.scores.iter().all(String::is_empty));
    let beside = !plain && width - place - mean - error - each * 5.0 >= look.px(170.0);
    Columns { place, mean, error, each: beside.then_some(each), plain }
}

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PkStandingsView) -> Vec<Intent> {
    let look = &screen::look(look, ui.max_rect().height());
    let c = look.colors;
    screen::ground(ui, look, ui.max_rect());
    let (intents, room) = screen::begin(ui, look, &view.title, "");
    let body = Rect::from_min_max(room.min + vec2(PAGE_MARGIN, 0.0), room.max - vec2(PAGE_MARGIN, 0.0));
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "pk-standings", |ui| {
            screen::scroll_by_keys(ui);
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(8.0);
            if !view.remark.is_empty() {
                text::write(ui, look, run(&view.remark, size::SECONDARY, c.soft));
            }
            if view.rows.is_empty() {
                text::write(ui, look, run(&look.tr("pk-standings-empty"), size::REPLY, c.soft));
                return;
            }
            let columns = columns(ui, look, &view.rows, ui.available_width());
            header(ui, look, &columns);
            for row in &view.rows {
                line(ui, look, row, &columns);
                if row.close_to_next {
                    close(ui, look);
                } else {
                    ui.add_space(look.px(6.0));
                }
            }
            teams(ui, look, &view.teams);
            ui.add_space(PAGE_MARGIN);
        });
    });
    intents
}

/// The teams below the people.
fn teams(ui: &mut Ui, look: &Look, teams: &[PkStandingRow]) {
    if teams.is_empty() {
        return;
    }
    ui.add_space(look.px(14.0));
    text::write(ui, look, run(&look.tr("pk-teams"), size::HEADING, look.colors.ink));
    ui.add_space(look.px(6.0));
    let columns = columns(ui, look, teams, ui.available_width());
    for row in teams {
        line(ui, look, row, &columns);
        ui.add_space(look.px(6.0));
    }
}

/// Where a dimension's column begins, from the right edge.
fn column(right: f32, each: f32, at: usize) -> f32 {
    right - each * (5 - at) as f32
}

fn header(ui: &mut Ui, look: &Look, columns: &Columns) {
    let c = look.colors;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), look.px(24.0)), Sense::hover());
    let y = rect.center().y;
    let right = rect.right() - columns.each.unwrap_or(0.0) * 5.0 - columns.error;
    text::paint(ui, look, pos2(right, y), Align2::RIGHT_CENTER, run(&look.tr("pk-mean"), size::SECONDARY, c.soft));
    let Some(each) = columns.each else { return };
    for (at, dimension) in Dimension::ALL.iter().enumerate() {
        let name = look.name("ui-dimension-short", dimension.id());
        let x = column(rect.right(), each, at);
        text::paint(ui, look, pos2(x, y), Align2::LEFT_CENTER, run(&name, size::SECONDARY, c.soft));
    }
}

fn line(ui: &mut Ui, look: &Look, row: &PkStandingRow, columns: &Columns) {
    let c = look.colors;
    let width = ui.available_width();
    let numbers = columns.mean + columns.error + columns.each.unwrap_or(0.0) * 5.0;
    let room = width - columns.place - numbers - look.px(12.0);
    let name = text::galley(ui.ctx(), look, run(&row.name, size::HEADING, c.ink), room);
    let below = shell::facts(&[row.titles.clone(), vec![row.rule.clone()]].concat());
    let below = below.trim_end_matches(" · ");
    let under = text::galley(ui.ctx(), look, run(below, size::SECONDARY, c.gold), width - columns.place - 16.0);
    let lower = if below.is_empty() { 0.0 } else { under.size().y };
    let marks = if columns.each.is_none() && !columns.plain { look.px(size::SECONDARY * 1.5) } else { 0.0 };
    let upper = name.size().y;
    let height = upper + lower + marks + look.px(8.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let mean = format!("{} {}", row.mean, row.error);
    let mut spoken = vec![row.place.clone(), row.name.clone(), mean];
    spoken.retain(|part| !part.trim().is_empty());
    let scored = Dimension::ALL.iter().zip(&row.scores).filter(|(_, score)| !score.is_empty());
    spoken.extend(scored.map(|(dimension, score)| format!("{} {score}", look.name("dim", dimension.id()))));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, shell::facts(&spoken)));
    if !ui.is_rect_visible(rect) {
        return;
    }
    ui.painter().rect(rect, CornerRadius::same(10), c.card, Stroke::new(1.0, c.line), egui::StrokeKind::Inside);
    let middle = rect.top() + look.px(4.0) + upper / 2.0;
    let left = rect.left() + 12.0;
    text::paint(ui, look, pos2(left, middle), Align2::LEFT_CENTER, run(&row.place, size::HEADING, c.gold));
    text::paint_centred(ui, name, left + columns.place, middle);
    let end = rect.right() - columns.each.unwrap_or(0.0) * 5.0;
    let at = end - columns.error;
    text::paint(ui, look, pos2(at, middle), Align2::RIGHT_CENTER, run(&row.mean, size::HEADING, c.ink));
    let words = run(&row.error, size::SECONDARY, c.soft);
    text::paint(ui, look, pos2(at + look.px(6.0), middle), Align2::LEFT_CENTER, words);
    match columns.each {
        Some(each) => {
            for (at, score) in row.scores.iter().enumerate() {
                dimension(ui, look, at, score, pos2(column(rect.right(), each, at), middle));
            }
        }
        None if columns.plain => {}
        None => {
            let each = (rect.right() - left - columns.place) / 5.0;
            for (at, score) in row.scores.iter().enumerate() {
                let x = left + columns.place + each * at as f32;
                let y = rect.top() + look.px(4.0) + upper + marks / 2.0;
                dimension(ui, look, at, score, pos2(x, y));
            }
        }
    }
    if lower > 0.0 {
        text::paint_centred(ui, under, left + columns.place, rect.bottom() - look.px(4.0) - lower / 2.0);
    }
}

/// The mark of a dimension and its score.
fn dimension(ui: &Ui, look: &Look, at: usize, score: &str, place: egui::Pos2) {
    let c = look.colors;
    tag::dimension_mark(ui.painter(), look, place + vec2(look.px(5.0), 0.0), look.px(4.0), Dimension::ALL[at]);
    let (words, ink) = if score.is_empty() { ("–", c.soft) } else { (score, c.ink) };
    let left = place + vec2(look.px(14.0), 0.0);
    text::paint(ui, look, left, Align2::LEFT_CENTER, run(words, size::SECONDARY, ink));
}

/// Between two lines that are too close to tell apart: a bracket that joins them, and the words.
fn close(ui: &mut Ui, look: &Look) {
    let c = look.colors;
    let words = look.tr("pk-close-call");
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), look.px(22.0)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
    let x = rect.left() + 24.0;
    ui.painter().line_segment([pos2(x, rect.top()), pos2(x, rect.bottom())], Stroke::new(look.px(3.0), c.amber));
    let at = pos2(x + look.px(12.0), rect.center().y);
    text::paint(ui, look, at, Align2::LEFT_CENTER, run(&words, size::SECONDARY, c.warn));
}
