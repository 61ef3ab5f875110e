//! The bracket on the projector as a tree for two to sixteen: seeds, byes, the score of each series, the champion.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::screen;
use crate::ui::intent::Intent;
use crate::ui::pk_view::{PkBracketMatch, PkBracketView, PkSlot};
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, PAGE_MARGIN, size};
use crate::ui::widgets::card;
use crate::ui::widgets::scroll;

/// Space between two columns, for the lines that join the matches.
const JOINT: f32 = 28.0;

/// How large everything is drawn.
struct Scale {
    /// Text of a place, at 100 %.
    points: f32,
    /// Height of one place.
    slot: f32,
    /// Width of a match.
    width: f32,
}

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PkBracketView) -> Vec<Intent> {
    let look = &screen::look(look, ui.max_rect().height());
    screen::ground(ui, look, ui.max_rect());
    let (intents, room) = screen::begin(ui, look, &view.title, "");
    let body = Rect::from_min_max(room.min + vec2(PAGE_MARGIN, 0.0), room.max - vec2(PAGE_MARGIN, 0.0));
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "pk-bracket", |ui| {
            screen::scroll_by_keys(ui);
            ui.set_max_width(ui.available_width() - 12.0);
            tree(ui, look, view, body.height() - 16.0);
        });
    });
    intents
}

fn tree(ui: &mut Ui, look: &Look, view: &PkBracketView, high: f32) {
    let c = look.colors;
    let most = view.rounds.iter().map(|(_, matches)| matches.len()).max().unwrap_or(0);
    if most == 0 {
        text::write(ui, look, run(&look.tr("pk-bracket-empty"), size::REPLY, c.soft));
        return;
    }
    let columns = view.rounds.len() as f32 + 1.0;
    let heads = look.px(size::SECONDARY * 1.5) + 12.0;
    // The largest text with which the first round fits; the smallest of the page is the floor, then it scrolls.
    let tall = |points: f32| look.px(points * 1.5) + 2.0;
    let fits = |points: f32| most as f32 * (tall(points) * 2.0 + 8.0) <= high - heads;
    let points =
        [size::HEADING, size::REPLY, size::BODY, 14.0].into_iter().find(|p| fits(*p)).unwrap_or(size::SECONDARY);
    let width = (ui.available_width() - JOINT * (columns - 1.0)) / columns;
    let scale = Scale { points, slot: tall(points), width };
    let each = ((high - heads) / most as f32).max(scale.slot * 2.0 + 8.0).min(scale.slot * 5.0);
    let (place, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), (heads + each * most as f32).max(high)), Sense::hover());
    // A small bracket stands in the middle of the page.
    let top = place.top() + heads + ((high - heads - each * most as f32) / 2.0).max(0.0);
    let mut before: Vec<f32> = Vec::new();
    for (at, (name, matches)) in view.rounds.iter().enumerate() {
        let left = place.left() + (scale.width + JOINT) * at as f32;
        head(ui, look, name, left, place.top(), scale.width);
        let middles: Vec<f32> = (0..matches.len())
            .map(|n| match before.get(n * 2..n * 2 + 2) {
                Some(pair) if matches.len() * 2 == before.len() => (pair[0] + pair[1]) / 2.0,
                _ => top + each * most as f32 * (n as f32 + 0.5) / matches.len() as f32,
            })
            .collect();
        for (n, (one, middle)) in matches.iter().zip(&middles).enumerate() {
            if matches.len() * 2 == before.len() {
                joints(ui, look, left, [before[n * 2], before[n * 2 + 1]], *middle);
            }
            let rect =
                Rect::from_center_size(pos2(left + scale.width / 2.0, *middle), vec2(scale.width, scale.slot * 2.0));
            game(ui, look, one, rect, &scale);
        }
        before = middles;
    }
    let left = place.left() + (scale.width + JOINT) * view.rounds.len() as f32;
    let middle = before.first().copied().unwrap_or(place.center().y);
    champion(ui, look, view, left, middle, &scale);
}

fn head(ui: &Ui, look: &Look, name: &str, left: f32, top: f32, width: f32) {
    let words = run(name, size::SECONDARY, look.colors.soft);
    let name = text::shortened(ui.ctx(), look, words, width);
    text::paint(ui, look, pos2(left, top + 4.0), Align2::LEFT_TOP, run(&name, words.size, words.color));
}

/// From the middles of two matches to the one that their winners play.
fn joints(ui: &Ui, look: &Look, left: f32, from: [f32; 2], to: f32) {
    let edge = Stroke::new(2.0, look.colors.line);
    let (start, bend) = (left - JOINT, left - JOINT / 2.0);
    for y in from {
        ui.painter().line_segment([pos2(start, y), pos2(bend, y)], edge);
    }
    ui.painter().line_segment([pos2(bend, from[0]), pos2(bend, from[1])], edge);
    ui.painter().line_segment([pos2(bend, to), pos2(left, to)], edge);
}

fn name<'a>(slot: &'a PkSlot, open: &'a str, bye: &'a str) -> &'a str {
    match (slot.bye, slot.name.is_empty()) {
        (true, _) => bye,
        (false, true) => open,
        (false, false) => &slot.name,
    }
}

/// One match: both places below each other.
fn game(ui: &mut Ui, look: &Look, one: &PkBracketMatch, rect: Rect, scale: &Scale) {
    let c = look.colors;
    let (open, bye) = (look.tr("pk-slot-open"), look.tr("pk-slot-bye"));
    let [upper, lower] = &one.sides;
    let names = [name(upper, &open, &bye), name(lower, &open, &bye)];
    let mut label = look.tr_with("pk-meets", &[("one", names[0]), ("other", names[1])]);
    if let (Some(first), Some(second)) = (upper.wins, lower.wins) {
        label = format!("{label} · {first}:{second}");
    }
    let response = ui.interact(rect, ui.id().with(("match", rect.min.x as i32, rect.min.y as i32)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    let edge = if one.now { Stroke::new(3.0, c.amber) } else { Stroke::new(1.0, c.line) };
    ui.painter().rect(rect, CornerRadius::same(8), c.card, edge, StrokeKind::Inside);
    ui.painter().hline(rect.left() + 4.0..=rect.right() - 4.0, rect.center().y, Stroke::new(1.0, c.line));
    let mut cut = Vec::new();
    for (at, slot) in one.sides.iter().enumerate() {
        let middle = rect.top() + scale.slot * (at as f32 + 0.5);
        let decided = one.sides.iter().any(|side| side.won);
        let ink = match (slot.won, decided || slot.name.is_empty() || slot.bye) {
            (true, _) => c.teal,
            (false, true) => c.soft,
            (false, false) => c.ink,
        };
        let mut left = rect.left() + 10.0;
        let mut right = rect.right() - 10.0;
        if !slot.seed.is_empty() {
            let seed = run(&slot.seed, size::SECONDARY, c.soft);
            left = text::paint(ui, look, pos2(left, middle), Align2::LEFT_CENTER, seed).right() + 8.0;
        }
        if let Some(wins) = slot.wins {
            let words = wins.to_string();
            let words = run(&words, scale.points, ink);
            right = text::paint(ui, look, pos2(right, middle), Align2::RIGHT_CENTER, words).left() - 8.0;
        }
        let whole = run(names[at], scale.points, ink);
        let short = text::shortened(ui.ctx(), look, whole, right - left);
        text::paint(ui, look, pos2(left, middle), Align2::LEFT_CENTER, run(&short, scale.points, ink));
        if short != names[at] {
            cut.push(names[at]);
        }
    }
    if !cut.is_empty() {
        text::hint(response, look, &cut.join("\n"));
    }
}

fn champion(ui: &mut Ui, look: &Look, view: &PkBracketView, left: f32, middle: f32, scale: &Scale) {
    let c = look.colors;
    let start = Stroke::new(2.0, c.line);
    ui.painter().line_segment([pos2(left - JOINT, middle), pos2(left, middle)], start);
    let caption = look.tr("pk-champion");
    let (words, ink) = match &view.champion {
        Some(name) => (name.clone(), c.gold),
        None => (look.tr("pk-slot-open"), c.soft),
    };
    let galley = text::galley(ui.ctx(), look, run(&words, size::HEADING, ink), scale.width - 24.0);
    let small = look.px(size::SECONDARY * 1.5);
    let high = galley.size().y + small + 20.0;
    let rect = Rect::from_center_size(pos2(left + scale.width / 2.0, middle), vec2(scale.width, high));
    let label = format!("{caption} {words}");
    let response = ui.interact(rect, ui.id().with("champion"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    let edge = Stroke::new(2.0, if view.champion.is_some() { c.gold } else { c.line });
    ui.painter().rect(rect, CornerRadius::same(10), c.card, edge, StrokeKind::Inside);
    let at = pos2(rect.left() + 12.0, rect.top() + 10.0 + small / 2.0);
    text::paint(ui, look, at, Align2::LEFT_CENTER, run(&caption, size::SECONDARY, c.soft));
    ui.painter().galley(pos2(rect.left() + 12.0, rect.top() + 10.0 + small), galley, ink);
}
