//! A pill that opens a short list: a choice among more values than a row of chips has room for.

use egui::{
    CornerRadius, CursorIcon, EventFilter, Frame, Id, Key, Margin, Popup, PopupCloseBehavior, Rect, Response, Sense,
    Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, RADIUS, size};

/// One line of the list.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it says.
    pub name: String,
    /// What stands at its right, such as a count.
    pub remark: String,
    /// Whether it is the current choice.
    pub on: bool,
}

/// The pill: what it shows, what a screen reader hears, whether something was chosen.
#[derive(Clone, Copy, Debug)]
pub struct Menu<'a> {
    /// The words on it.
    pub label: &'a str,
    /// Its accessible name, which says kind and value.
    pub name: &'a str,
    /// Whether it differs from its usual state.
    pub on: bool,
}

/// Draws the pill and, when it is open, the list; gives the index of the line that was chosen.
pub fn show(ui: &mut Ui, look: &Look, menu: Menu<'_>, items: &[Item]) -> Option<usize> {
    let pill = pill(ui, look, menu);
    let id = Popup::default_response_id(&pill);
    let rows: Vec<Id> = (0..items.len()).map(|index| id.with(("row", index))).collect();
    let was_open = Popup::is_id_open(ui.ctx(), id);
    let frame = Frame::new()
        .fill(look.colors.card)
        .stroke(Stroke::new(1.0, look.colors.line))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::same(6));
    let width = width(ui, look, items);
    let chosen = Popup::menu(&pill)
        .gap(6.0)
        .frame(frame)
        .width(width)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut chosen = None;
            for (item, id) in items.iter().zip(&rows) {
                if row(ui, look, item, *id, width).clicked() {
                    chosen = Some(*id);
                }
            }
            chosen.and_then(|id| rows.iter().position(|row| *row == id))
        })
        .and_then(|shown| shown.inner);
    if was_open {
        keep_focus(ui, &pill, &rows, items);
    }
    if chosen.is_some() {
        Popup::close_id(ui.ctx(), id);
        pill.request_focus();
    } else if was_open && !Popup::is_id_open(ui.ctx(), id) && ui.input(|i| i.key_pressed(Key::Escape)) {
        pill.request_focus();
    }
    chosen
}

/// The focus begins at the current choice, follows the arrow keys, and closes the list when it goes elsewhere.
fn keep_focus(ui: &Ui, pill: &Response, rows: &[Id], items: &[Item]) {
    let focused = ui.memory(|memory| memory.focused());
    match focused.and_then(|id| rows.iter().position(|row| *row == id)) {
        Some(at) => {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(rows[at], filter));
            let (down, up) = ui.input(|i| (i.key_pressed(Key::ArrowDown), i.key_pressed(Key::ArrowUp)));
            let to = if down { at + 1 } else { at.wrapping_sub(usize::from(up)) };
            if let Some(row) = rows.get(to).filter(|_| down != up) {
                ui.memory_mut(|memory| memory.request_focus(*row));
            }
        }
        None if focused.is_none() || focused == Some(pill.id) => {
            let at = items.iter().position(|item| item.on).unwrap_or(0);
            if let Some(row) = rows.get(at) {
                ui.memory_mut(|memory| memory.request_focus(*row));
            }
        }
        None => Popup::close_id(ui.ctx(), Popup::default_response_id(pill)),
    }
}

fn pill(ui: &mut Ui, look: &Look, menu: Menu<'_>) -> Response {
    let c = look.colors;
    let (fill, ink) = if menu.on { (c.teal, c.on_teal) } else { (c.card, c.ink) };
    let words = text::galley(ui.ctx(), look, run(menu.label, size::CHIP, ink), f32::INFINITY);
    let arrow = look.px(10.0);
    let extent = vec2(words.size().x + arrow + 36.0, look.px(38.0));
    let (rect, response) = ui.allocate_exact_size(extent, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, menu.name));
    if ui.is_rect_visible(rect) {
        let active = response.hovered() || response.has_focus();
        let edge = match (menu.on, active) {
            (true, true) => Stroke::new(2.0, c.ink),
            (true, false) => Stroke::new(1.0, c.teal),
            (false, true) => Stroke::new(2.0, c.teal),
            (false, false) => Stroke::new(1.0, c.line),
        };
        let radius = CornerRadius::same((extent.y / 2.0).min(255.0) as u8);
        ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
        text::paint_centred(ui, words, rect.left() + 14.0, rect.center().y);
        let tip = pos2(rect.right() - 14.0 - arrow / 2.0, rect.center().y + arrow * 0.25);
        let points = vec![tip + vec2(-arrow / 2.0, -arrow / 2.0), tip, tip + vec2(arrow / 2.0, -arrow / 2.0)];
        ui.painter().add(Shape::line(points, Stroke::new(1.8, ink)));
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

const MARK: f32 = 22.0;

/// The width that the longest line needs.
fn width(ui: &Ui, look: &Look, items: &[Item]) -> f32 {
    let of = |words: &str, points: f32| text::measure(ui.ctx(), look, run(words, points, look.colors.ink)).x;
    let widest =
        items.iter().map(|item| of(&item.name, size::CHIP) + of(&item.remark, size::SECONDARY)).fold(0.0, f32::max);
    widest + look.px(MARK) + 52.0
}

fn row(ui: &mut Ui, look: &Look, item: &Item, id: Id, width: f32) -> Response {
    let c = look.colors;
    let (_, rect) = ui.allocate_space(vec2(width, look.px(36.0)));
    let response = ui.interact(rect, id, Sense::click());
    let name = format!("{} {}", item.name, item.remark);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), item.on, name.trim()));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(8), c.wash);
        if response.has_focus() {
            ui.painter().rect_stroke(rect, CornerRadius::same(8), Stroke::new(2.0, c.teal), StrokeKind::Inside);
        }
    }
    let left = rect.left() + 12.0;
    if item.on {
        let side = look.px(14.0);
        let square = Rect::from_center_size(pos2(left + side / 2.0, rect.center().y), vec2(side, side));
        let at = |x: f32, y: f32| square.min + vec2(x, y) * side;
        let points = vec![at(0.1, 0.55), at(0.4, 0.85), at(0.95, 0.2)];
        ui.painter().add(Shape::line(points, Stroke::new(2.0, c.teal)));
    }
    let words = text::galley(ui.ctx(), look, run(&item.name, size::CHIP, c.ink), f32::INFINITY);
    text::paint_centred(ui, words, left + look.px(MARK), rect.center().y);
    let remark = run(&item.remark, size::SECONDARY, c.soft);
    text::paint(ui, look, pos2(rect.right() - 12.0, rect.center().y), egui::Align2::RIGHT_CENTER, remark);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
