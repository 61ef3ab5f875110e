//! What the pages for a whole room have in common: the dark palette, text that reads from ten metres, scrolling by keys.

use std::borrow::Cow;

use egui::{CornerRadius, Key, Modifiers, Rect, Ui, pos2, vec2};

use crate::ui::intent::Intent;
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{self, Look, PAGE_MARGIN, Palette, size};
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::key_cap;

/// No text is smaller than this part of the window's height.
pub const SMALLEST: f32 = 1.0 / 40.0;

/// The look of a page that a whole room reads: dark, and so large that the smallest text keeps its part of the height.
///
/// The person's own text size counts where it is larger than that.
pub fn look(own: &Look, height: f32) -> Look {
    let scale = own.scale.max(height * SMALLEST / size::SECONDARY);
    Look { colors: Palette::DARK, scale, ..*own }
}

/// A page of its own palette: ground, style and top bar; gives the room below the bar, and whether the page is left.
pub(super) fn begin(ui: &mut Ui, look: &Look, title: &str, remark: &str) -> (Vec<Intent>, Rect) {
    let room = ui.max_rect();
    *ui.style_mut() = theme::style(look);
    // The soft edge of what scrolls has the colour of the window's theme, which these pages need not have.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    let title = fitting(ui, look, title);
    let (mut intents, back) =
        shell::top_bar(ui, look, &title, remark, |ui, out| out.extend(shell::language_chip(ui, look)));
    if back || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        intents.push(Intent::Back);
    }
    (intents, Rect::from_min_max(pos2(room.left(), room.top() + shell::bar_height(look)), room.max))
}

/// The title as far as the bar has room for it.
fn fitting<'a>(ui: &Ui, look: &Look, title: &'a str) -> Cow<'a, str> {
    let taken = key_cap::extent(ui, look, "Esc").x + Chip::new("中 / EN").extent(ui, look).x + PAGE_MARGIN * 2.0 + 60.0;
    let room = ui.max_rect().width() - taken;
    text::shortened(ui.ctx(), look, run(title, size::HEADING, look.colors.ink), room)
}

/// Fills the room with the page's ground.
pub(super) fn ground(ui: &Ui, look: &Look, room: Rect) {
    ui.painter().rect_filled(room, CornerRadius::ZERO, look.colors.background);
}

/// Lets arrows and page keys scroll the view that is being drawn; call it inside the scroll area.
pub(super) fn scroll_by_keys(ui: &Ui) {
    let page = ui.clip_rect().height() * 0.8;
    let line = page * 0.2;
    let keys = [
        (Key::ArrowDown, -line),
        (Key::ArrowUp, line),
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::End, -f32::MAX / 4.0),
        (Key::Home, f32::MAX / 4.0),
    ];
    // Two views beside each other follow the same key, so nobody takes it away.
    let moved: f32 =
        ui.input(|input| keys.iter().filter(|(key, _)| input.key_pressed(*key)).map(|(_, delta)| delta).sum());
    if moved != 0.0 {
        ui.scroll_with_delta(vec2(0.0, moved));
    }
}

/// The points at 100 % that make text this part of the window's height.
pub(super) fn share(look: &Look, height: f32, part: f32) -> f32 {
    (height * part / look.scale).max(size::SECONDARY)
}
