//! The handbook: cards found as one types at the left, the open card at the right; large text stacks them.

use egui::{CornerRadius, CursorIcon, Id, Key, Modifiers, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::handbook_view::{CardView, HandbookIntent, HandbookView, Practice};
use super::intent::{Intent, Page};
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, size};
use super::widgets::button::{self, Weight};
use super::widgets::chip::Chip;
use super::widgets::field::{Field, composing};
use super::widgets::{card, link};
use crate::ui::widgets::scroll;

/// The longest query that can be typed, in characters.
const QUERY_LENGTH: usize = 40;

/// Room kept free at the right of what scrolls.
const SCROLL_BAR: f32 = 12.0;

fn search_id() -> Id {
    Id::new("handbook-search")
}

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &HandbookView) -> Vec<Intent> {
    let visit = ui.id().with("handbook-fresh");
    let fresh = !ui.data(|data| data.get_temp::<bool>(visit).unwrap_or_default());
    ui.data_mut(|data| data.insert_temp(visit, true));
    if fresh && view.back.is_none() {
        // Whoever comes for the handbook comes to look something up; whoever follows a link comes to read.
        ui.memory_mut(|memory| memory.request_focus(search_id()));
    }
    let mut wanted = keys(ui, view);
    wanted.extend(shell::home(ui, look, Page::Handbook, |ui, out| {
        let room = ui.max_rect().shrink2(vec2(32.0, 28.0));
        let mut cards = Vec::new();
        card::inside(ui, room, |ui| {
            text::write(ui, look, run(&look.tr("handbook-title"), size::PAGE, look.colors.ink));
            let remark = look.tr_with("handbook-remark", &[("count", &view.count.to_string())]);
            text::write(ui, look, run(&remark, size::BODY, look.colors.soft));
            ui.add_space(8.0);
            let rest = ui.available_rect_before_wrap();
            if rest.width() < look.px(700.0) {
                stacked(ui, look, view, fresh, &mut cards, out);
            } else {
                let split = rest.left() + (rest.width() * 0.36).min(look.px(340.0));
                let left = Rect::from_min_max(rest.min, pos2(split, rest.bottom()));
                let right = Rect::from_min_max(pos2(split + 20.0, rest.top()), rest.max);
                card::inside(ui, left, |ui| {
                    search(ui, look, view, &mut cards);
                    list(ui, look, view, fresh, &mut cards);
                });
                card::inside(ui, right, |ui| open(ui, look, view, &mut cards, out));
            }
        });
        out.extend(cards.into_iter().map(Intent::Handbook));
    }));
    wanted
}

/// Esc goes back, the arrows walk through the list, Enter practises: from the search field, too.
fn keys(ui: &Ui, view: &HandbookView) -> Vec<Intent> {
    let focused = ui.memory(|memory| memory.focused());
    let free = focused.is_none_or(|id| id == search_id()) && !composing(ui);
    let step = |by: isize| {
        let at = view.chosen.unwrap_or_default().saturating_add_signed(by);
        (at < view.lines.len() && Some(at) != view.chosen).then_some(Intent::Handbook(HandbookIntent::Choose(at)))
    };
    let can = view.card.as_ref().is_some_and(|card| card.practice == Practice::Ready);
    ui.input_mut(|input| {
        let mut pressed = |key: Key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::Escape) {
            return vec![Intent::Back];
        }
        if !free {
            return Vec::new();
        }
        if pressed(Key::ArrowDown) {
            return step(1).into_iter().collect();
        }
        if pressed(Key::ArrowUp) {
            return step(-1).into_iter().collect();
        }
        if can && pressed(Key::Enter) {
            return vec![Intent::Handbook(HandbookIntent::Practise)];
        }
        Vec::new()
    })
}

/// Large text: everything below each other, the open card before the list, so that it is seen at once.
fn stacked(
    ui: &mut Ui,
    look: &Look,
    view: &HandbookView,
    fresh: bool,
    cards: &mut Vec<HandbookIntent>,
    out: &mut Vec<Intent>,
) {
    let moved = moved(ui, view, fresh);
    scroll::vertical(ui, "handbook", |ui| {
        ui.set_max_width(ui.available_width() - SCROLL_BAR);
        search(ui, look, view, cards);
        if let Some(shown) = &view.card {
            let top = ui.scope(|ui| whole(ui, look, shown, cards)).response.rect;
            if moved && !fresh {
                ui.scroll_to_rect(Rect::from_min_size(top.min, vec2(top.width(), 1.0)), Some(egui::Align::Min));
            }
            ui.add_space(GAP);
            buttons(ui, look, view, shown, cards, out);
            ui.add_space(GAP);
        }
        rows(ui, look, view, false, cards);
    });
}

/// Whether another card is open than in the pass before.
fn moved(ui: &Ui, view: &HandbookView, fresh: bool) -> bool {
    ui.ctx().data_mut(|data| {
        let id = Id::new("handbook-shown");
        let before: Option<Option<usize>> = data.get_temp(id);
        data.insert_temp(id, view.chosen);
        fresh || before != Some(view.chosen)
    })
}

fn search(ui: &mut Ui, look: &Look, view: &HandbookView, cards: &mut Vec<HandbookIntent>) {
    let caption = look.tr("handbook-search");
    let field =
        Field { id: search_id(), caption: &caption, text: &view.query, limit: QUERY_LENGTH, width: f32::INFINITY };
    cards.extend(field.show(ui, look).map(HandbookIntent::Type));
    ui.add_space(6.0);
}

fn list(ui: &mut Ui, look: &Look, view: &HandbookView, fresh: bool, cards: &mut Vec<HandbookIntent>) {
    let moved = moved(ui, view, fresh);
    scroll::vertical(ui, "handbook-list", |ui| {
        ui.set_max_width(ui.available_width() - SCROLL_BAR);
        rows(ui, look, view, moved, cards);
    });
}

/// The cards that answer; `follow` brings the open one into sight.
fn rows(ui: &mut Ui, look: &Look, view: &HandbookView, follow: bool, cards: &mut Vec<HandbookIntent>) {
    let c = look.colors;
    if view.lines.is_empty() {
        let key = if view.count == 0 { "handbook-empty" } else { "handbook-nothing" };
        let said = text::write(ui, look, run(&look.tr_with(key, &[("query", view.query.trim())]), size::BODY, c.soft));
        text::announce(ui, &said);
        let cure = look.tr_with("handbook-folder", &[("folder", &view.folder)]);
        text::write(ui, look, run(&cure, size::SECONDARY, c.soft));
        return;
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for (at, line) in view.lines.iter().enumerate() {
        if let Some(group) = &line.group {
            ui.add_space(if at == 0 { 2.0 } else { 10.0 });
            text::write(ui, look, run(group, size::SECONDARY, c.soft));
        }
        let on = view.chosen == Some(at);
        let response = row(ui, look, &line.title, on);
        if response.clicked() {
            cards.push(HandbookIntent::Choose(at));
        }
        if on && follow {
            response.scroll_to_me(None);
        }
    }
}

fn row(ui: &mut Ui, look: &Look, title: &str, on: bool) -> egui::Response {
    let c = look.colors;
    let words = run(title, size::BODY, if on { c.teal } else { c.ink });
    let galley = text::galley(ui.ctx(), look, words, ui.available_width() - 20.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y + 12.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, title));
    if ui.is_rect_visible(rect) {
        if on {
            ui.painter().rect_filled(rect, CornerRadius::same(8), c.wash);
        }
        if response.hovered() || response.has_focus() {
            let edge = egui::Stroke::new(if response.has_focus() { 2.0 } else { 1.0 }, c.teal);
            ui.painter().rect_stroke(rect, CornerRadius::same(8), edge, egui::StrokeKind::Inside);
        }
        text::paint_centred(ui, galley, rect.left() + 10.0, rect.center().y);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// The open card; what to do with it always stays in sight.
fn open(ui: &mut Ui, look: &Look, view: &HandbookView, cards: &mut Vec<HandbookIntent>, out: &mut Vec<Intent>) {
    let Some(shown) = &view.card else { return };
    let room = ui.max_rect();
    let foot = button::height(look) + 16.0;
    let upper = Rect::from_min_max(room.min, pos2(room.right(), room.bottom() - foot));
    card::inside(ui, upper, |ui| {
        scroll::vertical(ui, ("handbook-card", &shown.title), |ui| {
            ui.set_max_width(ui.available_width() - SCROLL_BAR);
            whole(ui, look, shown, cards);
        });
    });
    let lower = Rect::from_min_max(pos2(room.left(), upper.bottom() + 12.0), room.max);
    card::inside(ui, lower, |ui| buttons(ui, look, view, shown, cards, out));
}

/// What can be done with the open card.
fn buttons(
    ui: &mut Ui,
    look: &Look,
    view: &HandbookView,
    shown: &CardView,
    cards: &mut Vec<HandbookIntent>,
    out: &mut Vec<Intent>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        match shown.practice {
            Practice::Ready => {
                if button::show(ui, look, &look.tr("handbook-practise"), Some("Enter"), Weight::Strong).clicked() {
                    cards.push(HandbookIntent::Practise);
                }
            }
            Practice::Busy => {
                text::write_line(ui, look, run(&look.tr("handbook-busy"), size::SECONDARY, look.colors.soft));
            }
            Practice::None => {}
        }
        let label = view.back.clone().unwrap_or_else(|| look.tr("ui-review-home"));
        if button::show(ui, look, &label, Some("Esc"), Weight::Quiet).clicked() {
            out.push(Intent::Back);
        }
    });
}

fn whole(ui: &mut Ui, look: &Look, shown: &CardView, cards: &mut Vec<HandbookIntent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&shown.title, 24.0, c.ink));
        if !shown.remark.is_empty() {
            text::write(ui, look, run(&shown.remark, size::SECONDARY, c.soft));
        }
        ui.add_space(4.0);
        text::write(ui, look, run(&shown.what, size::REPLY, c.ink));
        ui.add_space(8.0);
        text::write(ui, look, run(&look.tr("handbook-caption-helps"), size::SECONDARY, c.soft));
        text::write(ui, look, run(&shown.helps, size::BODY, c.ink));
        ui.add_space(8.0);
        egui::Frame::new()
            .fill(c.wash)
            .corner_radius(CornerRadius::same(10))
            .inner_margin(egui::Margin::symmetric(14, 10))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                text::write(ui, look, run(&look.tr("handbook-caption-line"), size::SECONDARY, c.teal));
                text::write(ui, look, run(&shown.line, size::REPLY, c.ink));
            });
        ui.add_space(8.0);
        text::write(ui, look, run(&look.tr("handbook-caption-wrong"), size::SECONDARY, c.coral));
        text::write(ui, look, run(&shown.wrong, size::BODY, c.ink));
        if let Some(course) = &shown.course {
            ui.add_space(8.0);
            text::write(ui, look, run(course, size::SECONDARY, c.soft));
        }
    });
    if shown.trained.is_empty() {
        return;
    }
    ui.add_space(GAP);
    text::write(ui, look, run(&look.tr("handbook-trains"), size::SECONDARY, c.soft));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for place in &shown.trained {
            if Chip::new(&place.label).show(ui, look).clicked() {
                cards.push(HandbookIntent::Scenario(place.scenario));
            }
        }
    });
}

/// Links to cards in a row, below a caption.
pub fn links(ui: &mut Ui, look: &Look, caption: &str, links: &[super::handbook_view::CardLink], out: &mut Vec<Intent>) {
    if links.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 4.0);
        text::write_line(ui, look, run(caption, size::SECONDARY, look.colors.soft));
        for to in links {
            if link::show(ui, look, &to.title).clicked() {
                out.push(Intent::OpenCard(to.id.clone()));
            }
        }
    });
}
