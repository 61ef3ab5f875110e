//! Where everything in the drill stands: measured from the texts, so that nothing is cut in the smallest window.

use egui::{Color32, Rect, Ui, pos2, vec2};

use super::moves;
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::view::DrillView;

/// Room for a scroll bar at the right of text.
pub(super) const SCROLL_BAR: f32 = 12.0;
/// Room to the right of the customer's words beyond their measured width.
const SLACK: f32 = 8.0;

/// The places of one pass.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The part that shows the place.
    pub stage: Rect,
    /// The part of it that the figure fills.
    pub figure: Rect,
    /// Whether the stage is a narrow strip beside the talk (text above 150 %).
    pub strip: bool,
    /// The speech bubble.
    pub bubble: Rect,
    /// The height at which the bubble's tail leaves it.
    pub tail: f32,
    /// The size of the customer's line.
    pub line_size: f32,
    /// How far down bubble and remarks may reach.
    pub speech_bottom: f32,
    /// The notes card.
    pub notes: Rect,
    /// Delivery row and cards.
    pub moves: Rect,
    /// The size of the words on the cards.
    pub card_size: f32,
}

/// The strip at the foot of the stage: a refusal or hint first, else what was said last.
pub(super) fn remark(look: &Look, view: &DrillView) -> Option<(String, Color32)> {
    let c = look.colors;
    if let Some(notice) = &view.notice {
        return Some((notice.clone(), c.coral));
    }
    if let Some(hint) = &view.hint {
        return Some((look.tr_with("ui-drill-hint", &[("text", hint)]), c.teal));
    }
    let said = view.said.as_ref()?;
    Some((look.tr_with("ui-drill-said", &[("text", said)]), c.soft))
}

/// Measures the texts and gives everything its place.
pub fn plan(ui: &Ui, look: &Look, view: &DrillView) -> Plan {
    let room = ui.max_rect();
    let top = room.top() + shell::bar_height(look);
    if is_narrow(look) { narrow(ui, look, view, room, top) } else { wide(ui, look, view, room, top) }
}

fn wide(ui: &Ui, look: &Look, view: &DrillView, room: Rect, top: f32) -> Plan {
    let height = room.bottom() - top;
    let width = room.width() - PAGE_MARGIN * 2.0;
    // The stage keeps at least four tenths; long replies first lose a point of size, then they scroll.
    // Large text needs the room for the customer's line, so its cards scroll sooner.
    let most = height * (0.58 - 0.14 * (look.scale - 1.0)).max(0.44);
    let (card_size, needed) = [size::REPLY, 17.0, size::BODY]
        .into_iter()
        .map(|points| (points, moves::height(ui, look, view, width, points)))
        .find(|(_, needed)| *needed <= most)
        .unwrap_or((size::BODY, most));
    // The share is the same for every turn, so that the stage does not jump; only long replies take more.
    let moves_top = room.bottom() - needed.clamp(height * 0.44, most);
    let stage = Rect::from_min_max(pos2(room.left(), top), pos2(room.right(), moves_top));
    let notes_width = look.px(216.0).min(300.0);
    let notes_left = room.right() - PAGE_MARGIN - notes_width;
    let notes = Rect::from_min_size(pos2(notes_left, top + 20.0), vec2(notes_width, stage.height() - 40.0));
    let bubble_left = room.left() + room.width() * 0.445;
    let bubble_room = Rect::from_min_max(
        pos2(bubble_left, top + stage.height() * 0.09),
        pos2((notes_left - 28.0).min(bubble_left + look.px(470.0)), stage.bottom() - 14.0),
    );
    let (bubble, line_size) = bubble(ui, look, view, bubble_room);
    let figure = Rect::from_min_max(
        pos2(room.left() + room.width() * 0.14, stage.top()),
        pos2(bubble_left - 16.0, stage.bottom()),
    );
    Plan {
        stage,
        figure,
        strip: false,
        bubble,
        tail: (bubble.top() + 52.0).min(bubble.bottom() - 34.0),
        line_size,
        speech_bottom: stage.bottom() - 6.0,
        notes,
        moves: Rect::from_min_max(pos2(room.left(), moves_top), room.max),
        card_size,
    }
}

/// Large text: portrait and notes in a strip at the left, the talk beside it in one column, cards that scroll.
fn narrow(ui: &Ui, look: &Look, view: &DrillView, room: Rect, top: f32) -> Plan {
    let height = room.bottom() - top;
    let strip = (room.width() * 0.23).clamp(260.0, 380.0);
    let stage = Rect::from_min_max(pos2(room.left(), top), pos2(room.left() + strip, top + height * 0.42));
    let notes = Rect::from_min_max(
        pos2(room.left() + 14.0, stage.bottom() + 14.0),
        pos2(stage.right() - 14.0, room.bottom() - 14.0),
    );
    let most = top + height * 0.48;
    let bubble_room =
        Rect::from_min_max(pos2(stage.right() + 28.0, top + 14.0), pos2(room.right() - PAGE_MARGIN, most));
    let (bubble, line_size) = bubble(ui, look, view, bubble_room);
    let below = remark_height(ui, look, view, bubble.width());
    // The cards get what the customer's words leave over.
    let moves_top = if bubble.bottom() + below <= most { bubble.bottom() + below } else { bubble.bottom() };
    Plan {
        stage,
        figure: stage,
        strip: true,
        bubble,
        tail: (bubble.top() + 52.0).min(bubble.bottom() - 34.0),
        line_size,
        speech_bottom: moves_top,
        notes,
        moves: Rect::from_min_max(pos2(stage.right(), moves_top), room.max),
        card_size: size::BODY,
    }
}

/// The room that the strip below the bubble takes, with the space above it.
fn remark_height(ui: &Ui, look: &Look, view: &DrillView, width: f32) -> f32 {
    let Some((words, ink)) = remark(look, view) else { return 0.0 };
    text::galley(ui.ctx(), look, run(&words, size::CHIP, ink), width - 32.0).size().y + 26.0
}

/// The bubble for this line, and the size of its words: the largest that fits, else it scrolls.
fn bubble(ui: &Ui, look: &Look, view: &DrillView, room: Rect) -> (Rect, f32) {
    // Words that only just fit when they are measured must not break when they are drawn.
    let inner = room.width() - 48.0 - SCROLL_BAR - SLACK;
    let head = look.px(size::SECONDARY) * 1.5 + 2.0;
    // Beside the strip the remark is as wide as the bubble, which may be narrower than its room.
    let below = remark_height(ui, look, view, room.width());
    // What was said before is a reminder: it gives way before the customer's words become small or scroll.
    let tries = [
        (size::LINE, below),
        (size::HEADING, below),
        (size::LINE, 0.0),
        (size::HEADING, 0.0),
        (size::REPLY, 0.0),
        (size::BODY, 0.0),
    ];
    for (points, below) in tries {
        let words = text::galley(ui.ctx(), look, run(&view.line, points, look.colors.ink), inner).size();
        let needed = words.y + head + 36.0;
        if needed + below <= room.height() {
            // A short line gets a short bubble.
            let width = (words.x + 52.0 + SCROLL_BAR + SLACK).clamp((room.width() * 0.6).min(260.0), room.width());
            let height = needed.max(look.px(84.0)).min(room.height());
            return (Rect::from_min_size(room.min, vec2(width, height)), points);
        }
    }
    (room, size::BODY)
}

/// How many cards stand beside each other, and how wide each is.
pub(super) fn columns(look: &Look, width: f32) -> (usize, f32) {
    if is_narrow(look) { (1, width - SCROLL_BAR) } else { (2, (width - GAP) / 2.0) }
}

/// Whether text is so large that the stage shrinks to a strip.
pub(super) fn is_narrow(look: &Look) -> bool {
    look.scale > 1.5
}
