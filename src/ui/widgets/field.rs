//! A text field of one line or several below its caption; a screen reader and dictation can write into it, too.

use egui::accesskit::{Action, ActionData};
use egui::{Event, Id, Ui};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// A line to write.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Under which id it has the focus.
    pub id: Id,
    /// What it is for.
    pub caption: &'a str,
    /// What stands in it.
    pub text: &'a str,
    /// How many characters can be typed.
    pub limit: usize,
    /// How wide it may be, at 100 % text.
    pub width: f32,
}

impl Field<'_> {
    /// Draws it; gives the new text when it changed.
    pub fn show(self, ui: &mut Ui, look: &Look) -> Option<String> {
        let caption = text::write(ui, look, run(self.caption, size::CHIP, look.colors.ink));
        let mut words = self.text.to_owned();
        let edit = egui::TextEdit::singleline(&mut words)
            .margin(egui::Margin::symmetric(10, 8))
            .id(self.id)
            .desired_width(look.px(self.width).min(ui.available_width()))
            .char_limit(self.limit);
        let typed = ui.add(edit).labelled_by(caption.id).changed().then_some(words);
        typed.or_else(|| spoken(ui, self.id, self.limit))
    }

    /// Draws it as a field of several lines, `rows` of them before it scrolls with its page; gives the new text when it changed.
    pub fn show_lines(self, ui: &mut Ui, look: &Look, rows: usize) -> Option<String> {
        let caption = text::write(ui, look, run(self.caption, size::CHIP, look.colors.ink));
        let mut words = self.text.to_owned();
        let edit = egui::TextEdit::multiline(&mut words)
            .margin(egui::Margin::symmetric(10, 8))
            .id(self.id)
            .desired_rows(rows)
            .desired_width(look.px(self.width).min(ui.available_width()))
            .char_limit(self.limit);
        let typed = ui.add(edit).labelled_by(caption.id).changed().then_some(words);
        typed.or_else(|| spoken(ui, self.id, self.limit))
    }
}

/// What a screen reader or dictation put into the field: egui itself only takes what is typed.
fn spoken(ui: &Ui, id: Id, limit: usize) -> Option<String> {
    ui.ctx().accesskit_node_builder(id, |node| node.add_action(Action::SetValue));
    let mut spoken = None;
    ui.input_mut(|input| {
        input.consume_accesskit_action_requests(id, |request| match (request.action, &request.data) {
            (Action::SetValue, Some(ActionData::Value(words))) => {
                spoken = Some(words.chars().take(limit).collect());
                true
            }
            _ => false,
        });
    });
    spoken
}

/// Whether an input method is composing in this pass: Enter then belongs to the word, not to the form.
pub fn composing(ui: &Ui) -> bool {
    ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Ime(_))))
}
