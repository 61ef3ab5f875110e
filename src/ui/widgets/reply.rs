//! A reply card: number, words, one press.

use egui::{CursorIcon, Rect, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::{card, key_cap};
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

const PAD_X: f32 = 18.0;
const PAD_Y: f32 = 13.0;

/// Where a card's words begin, from its left edge.
fn indent(look: &Look) -> f32 {
    PAD_X + look.px(32.0) + 14.0
}

/// The height that a card of this width needs for its words in this text size.
pub fn height(ui: &Ui, look: &Look, words: &str, width: f32, points: f32) -> f32 {
    let room = width - indent(look) - PAD_X;
    let text = text::galley(ui.ctx(), look, run(words, points, look.colors.ink), room).size().y;
    (text + PAD_Y * 2.0).max(look.px(60.0)).max(72.0_f32.min(text + 44.0))
}

/// A card: the key that plays it, its words and their size, and whether it is marked as the one that is played.
pub struct Card<'a> {
    /// The key that plays it.
    pub number: usize,
    /// The words.
    pub words: &'a str,
    /// Their size.
    pub points: f32,
    /// Whether it is marked.
    pub marked: bool,
}

/// Draws the card in `rect`.
pub fn show(ui: &mut Ui, look: &Look, rect: Rect, of: &Card<'_>) -> Response {
    let Card { number, words, points, marked } = *of;
    let response = ui.interact(rect, ui.id().with(("reply", number)), Sense::click());
    let label = format!("{number} {words}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    if ui.is_rect_visible(rect) {
        let active = response.hovered() || response.has_focus();
        card::surface(ui, look, rect, active || marked, active);
        let side = look.px(32.0);
        let room = rect.width() - indent(look) - PAD_X;
        let galley = text::galley(ui.ctx(), look, run(words, points, look.colors.ink), room);
        let first_line = galley.rows.first().map_or(0.0, |row| row.size.y);
        // Short replies sit in the middle of the card, long ones fill it; the number stays beside the first line.
        let top = (rect.center().y - galley.size().y / 2.0).max(rect.top() + PAD_Y - 2.0);
        let cap_middle = top + first_line / 2.0;
        let cap = Rect::from_center_size(pos2(rect.left() + PAD_X + side / 2.0, cap_middle), vec2(side, side));
        key_cap::paint_in(ui, look, &number.to_string(), cap, size::BODY + 1.0);
        ui.painter().galley(pos2(rect.left() + indent(look), top), galley, look.colors.ink);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}
