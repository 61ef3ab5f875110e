//! Parts of a page that scroll, and follow the keyboard.

use egui::scroll_area::ScrollAreaOutput;
use egui::{AsId, Id, Response, ScrollArea, Ui};

/// Content that scrolls up and down and takes all the room there is. What the keyboard moves to is brought into view.
pub fn vertical<R>(ui: &mut Ui, salt: impl AsId, content: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
    ScrollArea::vertical().id_salt(Id::new(salt)).auto_shrink([false, false]).show(ui, |ui| {
        let result = content(ui);
        follow(ui);
        result
    })
}

/// Brings an answer into view when it appears or says something new; the button that asked for it may stand far below.
pub fn answer(ui: &Ui, said: &Response, words: &str) {
    let key = ui.id().with("answered");
    let pass = ui.ctx().cumulative_pass_nr();
    let before: Option<(Id, u64)> = ui.data(|data| data.get_temp(key));
    let now = Id::new(words);
    ui.data_mut(|data| data.insert_temp(key, (now, pass)));
    if before.is_none_or(|(words, last)| words != now || last + 1 < pass) {
        said.scroll_to_me(None);
    }
}

/// Scrolls to what has got the focus since the last frame, if it lies in this content.
fn follow(ui: &Ui) {
    let key = ui.id().with("followed");
    let focused = ui.memory(|memory| memory.focused());
    let before: Option<Id> = ui.data(|data| data.get_temp(key)).flatten();
    if before == focused {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, focused));
    let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
    // Something that can be seen outside the scrolled window, such as a bar above it, lies over content that is scrolled away.
    let seen = response.interact_rect;
    let elsewhere = seen.is_positive() && !ui.clip_rect().intersects(seen);
    if response.layer_id == ui.layer_id() && !elsewhere && ui.min_rect().contains_rect(response.rect) {
        ui.scroll_to_rect(response.rect.expand(8.0), None);
    }
}
