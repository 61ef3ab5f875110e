//! The lists of an event: runs to be played, sheets to come, matches, each line with its button.

use egui::{Rect, Response, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::pk_view::{PkEventView, PkIntent};
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;

/// One line: its words, what stands below them, and what can be pressed: label, weight, name for a screen reader.
struct Line<'a> {
    words: &'a str,
    below: &'a str,
    press: Option<(&'a str, Weight, String)>,
}

/// Draws the line; says whether its button was pressed.
fn line(ui: &mut Ui, look: &Look, line: Line<'_>) -> bool {
    let c = look.colors;
    let (words, below) = (run(line.words, size::BODY, c.ink), run(line.below, size::SECONDARY, c.soft));
    let told = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::write(ui, look, words);
        if !line.below.is_empty() {
            text::write(ui, look, below);
        }
    };
    let Some((label, weight, name)) = &line.press else {
        ui.scope(told);
        return false;
    };
    if look.scale > 1.3 {
        ui.scope(told);
        return named(button::show(ui, look, label, None, *weight), name).clicked();
    }
    // Words and button stand on one middle, whichever is higher.
    let room = ui.available_rect_before_wrap();
    let press = button::extent(ui, look, label, None);
    let width = room.width() - press.x - 16.0;
    let tall = |words| text::galley(ui.ctx(), look, words, width).size().y;
    let high = tall(words) + if line.below.is_empty() { 0.0 } else { tall(below) + 2.0 };
    let height = high.max(press.y);
    let (rect, _) = ui.allocate_exact_size(vec2(room.width(), height), Sense::hover());
    let left = Rect::from_min_size(pos2(rect.left(), rect.center().y - high / 2.0), vec2(width, high));
    told(&mut ui.new_child(UiBuilder::new().max_rect(left)));
    let right = Rect::from_center_size(pos2(rect.right() - press.x / 2.0, rect.center().y), press);
    let mut place = ui.new_child(UiBuilder::new().max_rect(right).id_salt(name));
    named(button::show(&mut place, look, label, None, *weight), name).clicked()
}

/// The same button with a name that says what it is about.
fn named(button: Response, name: &str) -> Response {
    button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    button
}

/// A card with a heading and its lines.
fn list(ui: &mut Ui, look: &Look, key: &str, content: impl FnOnce(&mut Ui)) {
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        text::write(ui, look, run(&look.tr(key), size::HEADING, look.colors.ink));
        content(ui);
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}

/// What is to be played next.
pub(super) fn runs(ui: &mut Ui, look: &Look, view: &PkEventView, out: &mut Vec<PkIntent>) {
    list(ui, look, "pk-runs", |ui| {
        if view.runs.is_empty() {
            text::write(ui, look, run(&look.tr("pk-runs-none"), size::BODY, look.colors.soft));
        }
        let label = look.tr("pk-seat");
        let first = view.runs.iter().position(|run| run.ready);
        for (at, run) in view.runs.iter().enumerate() {
            let words = shell::facts(&[run.who.clone(), run.task.clone(), run.place.clone()]);
            let weight = if first == Some(at) { Weight::Strong } else { Weight::Quiet };
            let name = look.tr_with("pk-seat-name", &[("who", &run.who), ("task", &run.task)]);
            let press = run.ready.then_some((label.as_str(), weight, name));
            if line(ui, look, Line { words: &words, below: "", press }) {
                out.push(PkIntent::Seat(at));
            }
        }
    });
}

/// The sheets that judges still owe.
pub(super) fn sheets(ui: &mut Ui, look: &Look, view: &PkEventView, out: &mut Vec<PkIntent>) {
    if view.sheets.is_empty() {
        return;
    }
    list(ui, look, "pk-sheets", |ui| {
        let label = look.tr("pk-judge");
        for (at, sheet) in view.sheets.iter().enumerate() {
            let name = look.tr_with("pk-judge-name", &[("judge", &sheet.judge), ("run", &sheet.run)]);
            let press = Some((label.as_str(), Weight::Quiet, name));
            if line(ui, look, Line { words: &sheet.judge, below: &sheet.run, press }) {
                out.push(PkIntent::Judge(at));
            }
        }
    });
}

/// The matches; a result stands only where it was revealed.
pub(super) fn matches(ui: &mut Ui, look: &Look, view: &PkEventView, out: &mut Vec<PkIntent>) {
    if view.matches.is_empty() {
        return;
    }
    list(ui, look, "pk-matches", |ui| {
        let (again, first) = (look.tr("pk-reveal-again"), look.tr("pk-reveal"));
        let waiting = look.tr("pk-match-waiting");
        for (at, met) in view.matches.iter().enumerate() {
            let label = if met.result.is_empty() { &first } else { &again };
            let name = look.tr_with("pk-reveal-name", &[("action", label), ("match", &met.what)]);
            let press = met.ready.then_some((label.as_str(), Weight::Quiet, name));
            let below = if met.result.is_empty() && !met.ready { &waiting } else { &met.result };
            if line(ui, look, Line { words: &met.what, below, press }) {
                out.push(PkIntent::Reveal(at));
            }
        }
    });
}
