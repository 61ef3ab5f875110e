//! The trainees, those who need help first: rows of one height, of which only those in sight are drawn.

use egui::{
    Align2, CursorIcon, Id, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};

use super::heat;
use crate::domain::ids::Dimension;
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::training_view::{MemberRow, TrainerIntent, TrainerView};
use crate::ui::widgets::columns::beside;
use crate::ui::widgets::{card, tag};

/// Room kept free at the right for the scroll bar.
const BAR: f32 = 12.0;

/// So many stand on the page itself; a longer list scrolls in a view of its own, so that what follows it can be reached.
const CLASS: usize = 30;

/// The height of every row.
fn height(look: &Look) -> f32 {
    let line = |points: f32| look.px(points * 1.5);
    let two = line(17.0) + line(size::SECONDARY);
    // Large text: name, facts, dimensions, where it sticks and the exits stand below each other.
    if beside(look) { two + 18.0 } else { two + line(size::CHIP) + line(size::SECONDARY) + look.px(24.0) + 26.0 }
}

/// Draws the list.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &TrainerView, out: &mut Vec<TrainerIntent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        let count = view.members.len().to_string();
        let title = look.tr_with("trainer-members", &[("count", &count)]);
        text::write(ui, look, run(&title, size::HEADING, c.ink));
        text::write(ui, look, run(&look.tr("trainer-members-remark"), size::SECONDARY, c.soft));
        if view.members.iter().any(|member| !member.exits.is_empty()) {
            exits_legend(ui, look);
        }
        let row = height(look);
        let all = row * view.members.len() as f32;
        // Rows of large text fill half the window: a list in the page would leave no room to scroll the page itself.
        if !beside(look) || view.members.len() <= CLASS {
            let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), all), Sense::hover());
            let seen = ui.clip_rect().translate(-room.min.to_vec2());
            rows(ui, look, view, room, seen, out);
            return;
        }
        // Whole rows only, so that none is cut while nothing has been scrolled.
        let most = ((ui.ctx().viewport_rect().height() * 0.55 / row) as usize).max(3);
        let shown = row * most.min(view.members.len()) as f32;
        let area = ScrollArea::vertical().id_salt("members").max_height(shown).min_scrolled_height(shown);
        area.show_viewport(ui, |ui, seen| {
            ui.set_height(all);
            let room = Rect::from_min_size(ui.max_rect().min, vec2(ui.available_width() - BAR, all));
            rows(ui, look, view, room, seen, out);
        });
    });
}

/// A class whole; of a longer list what is seen and one more row at either end, so that the focus can bring it into view.
fn rows(ui: &mut Ui, look: &Look, view: &TrainerView, room: Rect, seen: Rect, out: &mut Vec<TrainerIntent>) {
    let row = height(look);
    let few = view.members.len() <= CLASS;
    let first = if few { 0 } else { ((seen.top() / row).max(0.0) as usize).saturating_sub(1) };
    let last = if few { CLASS } else { (seen.bottom() / row).max(0.0).ceil() as usize + 1 };
    for (index, member) in view.members.iter().enumerate().take(last).skip(first) {
        let at = pos2(room.left(), room.top() + row * index as f32);
        let place = Rect::from_min_size(at, vec2(room.width(), row));
        if one(ui, look, place, index, member) {
            out.push(TrainerIntent::Member(index));
        }
    }
}

/// One trainee; says whether the row was pressed.
fn one(ui: &mut Ui, look: &Look, rect: Rect, index: usize, member: &MemberRow) -> bool {
    let c = look.colors;
    let response = ui.interact(rect, Id::new(("member", index)), Sense::click());
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let stuck = member.stuck.clone().unwrap_or_default();
    let facts = facts(member);
    let label: Vec<&str> =
        [member.name.as_str(), &member.index, &facts, &stuck].into_iter().filter(|part| !part.is_empty()).collect();
    let label = label.join(" · ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, c.line));
    if response.hovered() || response.has_focus() {
        let around = rect.shrink(1.0);
        ui.painter().rect(around, 8, c.wash, Stroke::new(2.0, c.teal), StrokeKind::Inside);
    }
    let inner = rect.shrink2(vec2(8.0, 8.0));
    let cut = if beside(look) { wide(ui, look, inner, member, &facts) } else { tall(ui, look, inner, member, &facts) };
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if cut { text::hint(response, look, &label.replace(" · ", "\n")).clicked() } else { response.clicked() }
}

fn facts(member: &MemberRow) -> String {
    let parts = [&member.drills, &member.last].into_iter().filter(|part| !part.is_empty());
    shell::facts(&parts.cloned().collect::<Vec<_>>())
}

/// One line that is shortened to fit; says whether it was.
fn line(ui: &Ui, look: &Look, at: Pos2, width: f32, words: text::Run<'_>) -> bool {
    let short = text::shortened(ui.ctx(), look, words, width);
    text::paint(ui, look, at, Align2::LEFT_TOP, run(&short, words.size, words.color));
    short != words.text
}

/// Everything on one row: who, index, dimensions, exits, where it sticks.
fn wide(ui: &Ui, look: &Look, room: Rect, member: &MemberRow, remark: &str) -> bool {
    let c = look.colors;
    let at = |share: f32| room.left() + room.width() * share;
    let second = room.top() + look.px(17.0 * 1.5);
    let width = room.width() * 0.26 - 12.0;
    let mut cut = line(ui, look, room.min, width, run(&member.name, 17.0, c.ink));
    cut |= line(ui, look, pos2(room.left(), second), width, run(remark, size::SECONDARY, c.soft));
    let middle = room.center().y;
    text::paint(ui, look, pos2(at(0.34), middle), Align2::RIGHT_CENTER, run(&member.index, 17.0, c.ink));
    dimensions(ui, look, Rect::from_x_y_ranges(at(0.37)..=at(0.76), room.y_range()), member);
    let right = Rect::from_x_y_ranges(at(0.78)..=room.right(), room.y_range());
    let stuck = member.stuck.as_deref().unwrap_or_default();
    let top = if member.exits.is_empty() { middle - look.px(size::SECONDARY * 0.75) } else { second };
    cut |= line(ui, look, pos2(right.left(), top), right.width(), run(stuck, size::SECONDARY, c.coral));
    exits(ui, look, pos2(right.left(), room.top() + look.px(12.0)), right.right(), &member.exits);
    cut
}

/// The same below each other, for large text.
fn tall(ui: &Ui, look: &Look, room: Rect, member: &MemberRow, remark: &str) -> bool {
    let c = look.colors;
    let number = text::measure(ui.ctx(), look, run(&member.index, 17.0, c.ink)).x;
    let line_of = |points: f32| look.px(points * 1.5);
    let mut y = room.top();
    let mut cut = line(ui, look, room.min, room.width() - number - 12.0, run(&member.name, 17.0, c.ink));
    text::paint(ui, look, pos2(room.right(), y), Align2::RIGHT_TOP, run(&member.index, 17.0, c.ink));
    y += line_of(17.0);
    cut |= line(ui, look, pos2(room.left(), y), room.width(), run(remark, size::SECONDARY, c.soft));
    y += line_of(size::SECONDARY) + 2.0;
    let row = Rect::from_min_size(pos2(room.left(), y), vec2(room.width(), line_of(size::CHIP)));
    dimensions(ui, look, row, member);
    y = row.bottom() + 2.0;
    let stuck = member.stuck.as_deref().unwrap_or_default();
    cut |= line(ui, look, pos2(room.left(), y), room.width(), run(stuck, size::SECONDARY, c.coral));
    y += line_of(size::SECONDARY) + look.px(12.0);
    exits(ui, look, pos2(room.left(), y), room.right(), &member.exits);
    cut
}

/// The five means, each after its shape; the lowest is underlined.
fn dimensions(ui: &Ui, look: &Look, room: Rect, member: &MemberRow) {
    let c = look.colors;
    let each = room.width() / 5.0;
    for (at, (dimension, value)) in Dimension::ALL.iter().zip(&member.dimensions).enumerate() {
        let left = pos2(room.left() + each * at as f32, room.center().y);
        tag::dimension_mark(ui.painter(), look, left + vec2(look.px(6.0), 0.0), look.px(4.5), *dimension);
        let from = left + vec2(look.px(16.0), 0.0);
        let Some(words) = value else {
            heat::dash(ui, look, from + vec2(look.px(8.0), 0.0));
            continue;
        };
        let weakest = member.weakest == Some(at);
        let ink = if weakest { c.bad } else { c.ink };
        let rect = text::paint(ui, look, from, Align2::LEFT_CENTER, run(words, size::CHIP, ink));
        if weakest {
            ui.painter().hline(rect.x_range(), rect.bottom() - look.px(2.0), Stroke::new(2.0, c.bad));
        }
    }
}

/// The exit checks day by day, as many as there is room for.
fn exits(ui: &Ui, look: &Look, at: Pos2, right: f32, days: &[Option<bool>]) {
    let each = look.px(22.0);
    let room = ((right - at.x) / each).max(1.0) as usize;
    for (index, met) in days.iter().skip(days.len().saturating_sub(room)).enumerate() {
        exit(ui, look, at + vec2(each * (index as f32 + 0.5), 0.0), *met);
    }
}

/// Met is filled with a tick, not met an open ring with a cross, not yet tried a faint ring.
fn exit(ui: &Ui, look: &Look, at: Pos2, met: Option<bool>) {
    let c = look.colors;
    let r = look.px(8.0);
    let painter = ui.painter();
    match met {
        Some(true) => {
            painter.circle_filled(at, r, c.good);
            let points = [vec2(-0.45, 0.05), vec2(-0.1, 0.4), vec2(0.5, -0.35)].map(|p| at + p * r).to_vec();
            painter.add(Shape::line(points, Stroke::new(look.px(2.0), c.card)));
        }
        Some(false) => {
            painter.circle_stroke(at, r - 1.0, Stroke::new(2.0, c.bad));
            for turn in [1.0, -1.0] {
                let arm = vec2(0.35, 0.35 * turn) * r;
                painter.line_segment([at - arm, at + arm], Stroke::new(look.px(2.0), c.bad));
            }
        }
        None => {
            painter.circle_stroke(at, r - 1.0, Stroke::new(1.5, c.soft));
        }
    }
}

/// What the marks of the exit checks mean.
fn exits_legend(ui: &mut Ui, look: &Look) {
    let c = look.colors;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        text::write_line(ui, look, run(&look.tr("trainer-exits"), size::SECONDARY, c.soft));
        for (key, met) in
            [("trainer-exit-met", Some(true)), ("trainer-exit-missed", Some(false)), ("trainer-exit-open", None)]
        {
            let words = look.tr(key);
            let galley = text::galley(ui.ctx(), look, run(&words, size::SECONDARY, c.soft), f32::INFINITY);
            let extent = galley.size() + vec2(look.px(22.0), 0.0);
            let (rect, response) = ui.allocate_exact_size(extent, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
            exit(ui, look, pos2(rect.left() + look.px(9.0), rect.center().y), met);
            text::paint_centred(ui, galley, rect.left() + look.px(22.0), rect.center().y);
        }
    });
}
