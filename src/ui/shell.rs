//! What surrounds the pages: the side bar of the home pages and the top bar of the others.

use egui::{
    Align, CornerRadius, CursorIcon, Layout, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

use super::intent::{Intent, Page};
use super::text::{self, run};
use super::theme::{Look, PAGE_MARGIN, size};
use super::widgets::chip::{self, Chip};
use super::widgets::{card, key_cap};
use crate::ui::widgets::scroll;

/// Height of the top bar.
pub fn bar_height(look: &Look) -> f32 {
    chip::height(look) + 18.0
}

/// The two language names; the same words in both languages, so that each reader finds the own one.
const LANGUAGES: &str = "中 / EN";

/// The switch between the two languages.
pub fn language_chip(ui: &mut Ui, look: &Look) -> Option<Intent> {
    let chip = text::hint(Chip::new(LANGUAGES).show(ui, look), look, &look.tr("ui-switch-language"));
    chip.clicked().then_some(Intent::SwitchLang)
}

/// The side bar and, in the rest of the room, the page.
pub fn home(ui: &mut Ui, look: &Look, page: Page, content: impl FnOnce(&mut Ui, &mut Vec<Intent>)) -> Vec<Intent> {
    let c = look.colors;
    let mut intents = Vec::new();
    let room = ui.max_rect();
    let width = look.px(190.0).clamp(208.0, 320.0);
    let side = Rect::from_min_max(room.min, pos2(room.left() + width, room.bottom()));
    ui.painter().rect_filled(room, CornerRadius::ZERO, c.background);
    ui.painter().rect_filled(side, CornerRadius::ZERO, c.card);
    ui.painter().line_segment([side.right_top(), side.right_bottom()], Stroke::new(1.0, c.line));
    card::inside(ui, side.shrink2(vec2(18.0, 24.0)), |ui| {
        text::write_line(ui, look, run(&look.tr("ui-brand"), size::PAGE, c.ink));
        text::write_line(ui, look, run(&look.tr("ui-brand-other"), size::SECONDARY, c.soft));
        ui.add_space(20.0);
        // Large text in a low window: the entries share what is left above the language.
        let left = ui.available_height() - chip::height(look) - ui.spacing().item_spacing.y;
        let each = left / Page::ALL.len() as f32;
        ui.spacing_mut().item_spacing.y = (each - look.px(44.0)).clamp(2.0, 8.0);
        let height = (each - ui.spacing().item_spacing.y).clamp(36.0, look.px(44.0));
        for target in Page::ALL {
            if nav(ui, look, target, page == target, height) {
                intents.push(Intent::Open(target));
            }
        }
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| intents.extend(language_chip(ui, look)));
    });
    let rest = Rect::from_min_max(pos2(side.right() + 1.0, room.top()), room.max);
    card::inside(ui, rest, |ui| content(ui, &mut intents));
    intents
}

fn nav(ui: &mut Ui, look: &Look, page: Page, on: bool, height: f32) -> bool {
    let c = look.colors;
    let label = look.name("ui-nav", page.id());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &label));
    if on {
        ui.painter().rect_filled(rect, CornerRadius::same(10), c.wash);
    }
    if response.hovered() || response.has_focus() {
        let edge = Stroke::new(2.0, c.teal);
        ui.painter().rect_stroke(rect, CornerRadius::same(10), edge, egui::StrokeKind::Inside);
    }
    let ink = if on { c.teal } else { c.ink };
    let words = text::galley(ui.ctx(), look, run(&label, 17.0, ink), f32::INFINITY);
    text::paint_centred(ui, words, rect.left() + 14.0, rect.center().y);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// A page of the home: heading, remark and, below them, content that scrolls.
pub fn page(ui: &mut Ui, look: &Look, heading: &str, remark: &str, content: impl FnOnce(&mut Ui)) {
    let c = look.colors;
    let room = ui.max_rect();
    scroll::vertical(ui, "page", |ui| {
        let margin = 32.0;
        let inner = Rect::from_min_size(
            ui.cursor().min + vec2(margin, 28.0),
            vec2((room.width() - margin * 2.0).min(look.px(1080.0)), f32::INFINITY),
        );
        let used = ui
            .scope_builder(UiBuilder::new().max_rect(inner), |ui| {
                text::write(ui, look, run(heading, size::PAGE, c.ink));
                if !remark.is_empty() {
                    text::write(ui, look, run(remark, size::BODY, c.soft));
                }
                ui.add_space(12.0);
                content(ui);
                ui.add_space(PAGE_MARGIN);
            })
            .response
            .rect;
        ui.advance_cursor_after_rect(used);
    });
}

/// The top bar: Esc, title, remark at the left; what `right` draws at the right, from right to left.
pub fn top_bar(
    ui: &mut Ui,
    look: &Look,
    title: &str,
    remark: &str,
    right: impl FnOnce(&mut Ui, &mut Vec<Intent>),
) -> (Vec<Intent>, bool) {
    let c = look.colors;
    let mut intents = Vec::new();
    let height = bar_height(look);
    let rect = Rect::from_min_size(ui.max_rect().min, vec2(ui.max_rect().width(), height));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, c.card);
    ui.painter().line_segment([rect.left_bottom(), rect.right_bottom()], Stroke::new(1.0, c.line));
    let inner = rect.shrink2(vec2(PAGE_MARGIN, 0.0));
    let mut room = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    room.spacing_mut().item_spacing.x = 16.0;
    right(&mut room, &mut intents);
    let free = room.available_rect_before_wrap();
    let esc = key_cap::extent(ui, look, "Esc");
    let target = Rect::from_center_size(pos2(inner.left() + esc.x / 2.0, rect.center().y), vec2(esc.x + 12.0, 40.0));
    let response = ui.interact(target, ui.id().with("esc"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, look.tr("ui-back")));
    let cap = key_cap::paint(ui, look, "Esc", inner.left(), rect.center().y);
    if response.hovered() || response.has_focus() {
        let edge = Stroke::new(2.0, c.teal);
        ui.painter().rect_stroke(cap, CornerRadius::same(6), edge, egui::StrokeKind::Inside);
    }
    let back = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
    let words = Rect::from_min_max(pos2(cap.right() + 16.0, rect.top()), pos2(free.right() - 8.0, rect.bottom()));
    let mut left = ui.new_child(UiBuilder::new().max_rect(words).layout(Layout::left_to_right(Align::Center)));
    left.set_clip_rect(words.intersect(ui.clip_rect()));
    left.spacing_mut().item_spacing.x = 16.0;
    text::write_line(&mut left, look, run(title, size::HEADING, c.ink));
    // The remark gives way when the title needs the room.
    let remark_width = text::measure(ui.ctx(), look, run(remark, size::SECONDARY, c.soft)).x;
    if !remark.is_empty() && remark_width <= left.available_width() {
        text::write_line(&mut left, look, run(remark, size::SECONDARY, c.soft));
    }
    ui.advance_cursor_after_rect(rect);
    (intents, back)
}

/// A fact line such as "健身 · 初次接触 · 约 8 分钟".
pub fn facts(parts: &[String]) -> String {
    parts.join(" · ")
}
