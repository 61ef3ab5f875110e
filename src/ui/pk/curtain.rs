//! The curtain: it covers everything between two runs, calls the next contestant, and thanks whoever has just played.

use egui::{Align, Id, Key, Layout, Modifiers, Rect, Stroke, Ui, vec2};

use super::screen;
use crate::ui::intent::Intent;
use crate::ui::pk_view::{PkCurtainView, PkIntent};
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::field::{self, Field};
use crate::ui::widgets::scroll;

/// The longest handover note of a relay (`curriculum.md` F.1).
const NOTE_LENGTH: usize = 40;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PkCurtainView) -> Vec<Intent> {
    let look = &screen::look(look, ui.max_rect().height());
    let c = look.colors;
    let wish = if view.after { PkIntent::GoOn } else { PkIntent::Begin };
    let mut out = Vec::new();
    let label = look.tr(if view.after { "pk-go-on" } else { "pk-begin" });
    let call = Call { number: &view.number, call: &view.call, lines: &view.lines, button: &label };
    let typing = Id::new("pk-note");
    let (mut intents, pressed) = call.show(ui, look, typing, |ui, width| {
        if let Some(words) = &view.handover {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                card::framed(look).stroke(Stroke::new(2.0, c.gold)).show(ui, |ui| {
                    ui.set_width(width - 40.0);
                    text::write(ui, look, run(&look.tr("pk-handover"), size::SECONDARY, c.gold));
                    text::write(ui, look, run(words, size::LINE, c.ink));
                });
            });
        }
        if let Some(words) = &view.note {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                let caption = look.tr("pk-note");
                let field = Field { id: typing, caption: &caption, text: words, limit: NOTE_LENGTH, width };
                out.extend(field.show(ui, look).map(PkIntent::TypeNote));
            });
        }
    });
    if pressed {
        out.push(wish);
    }
    intents.extend(out.into_iter().map(Intent::Pk));
    intents
}

/// A page that calls somebody: a number that the whole room reads, what to do, and one button.
pub(super) struct Call<'a> {
    /// The number, in large.
    pub(super) number: &'a str,
    /// What to do.
    pub(super) call: &'a str,
    /// What else there is to know, one sentence each.
    pub(super) lines: &'a [String],
    /// What the button says.
    pub(super) button: &'a str,
}

impl Call<'_> {
    /// Draws it in the middle of the window; `more` stands above the button. Says whether the button or its keys were pressed.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        look: &Look,
        typing: Id,
        more: impl FnOnce(&mut Ui, f32),
    ) -> (Vec<Intent>, bool) {
        let room = ui.max_rect();
        let mut pressed = keys(ui, typing);
        screen::ground(ui, look, room);
        let (intents, below) = screen::begin(ui, look, &look.tr("pk-title"), "");
        let body = Rect::from_min_max(below.min + vec2(PAGE_MARGIN, 0.0), room.max - vec2(PAGE_MARGIN, 0.0));
        card::inside(ui, body, |ui| {
            scroll::vertical(ui, "pk-call", |ui| {
                screen::scroll_by_keys(ui);
                let width = (ui.available_width() - 12.0).min(body.height() * 1.4);
                // What is above is known a pass later than what it is: the height of the last pass puts it in the middle.
                let known = Id::new("pk-call-height").with((self.number, self.call, look.scale.to_bits()));
                let before: f32 = ui.data(|data| data.get_temp(known)).unwrap_or(body.height());
                ui.add_space(((body.height() - before) / 2.0).max(0.0));
                let top = ui.cursor().top();
                ui.vertical_centered(|ui| {
                    ui.spacing_mut().item_spacing.y = body.height() * 0.02;
                    self.words(ui, look, room.height(), width);
                    more(ui, width);
                    ui.add_space(body.height() * 0.01);
                    pressed |= button::show(ui, look, self.button, Some("Enter"), Weight::Strong).clicked();
                });
                let height = ui.min_rect().bottom() - top;
                ui.add_space(PAGE_MARGIN.min(((body.height() - height) / 2.0).max(8.0)));
                ui.data_mut(|data| data.insert_temp(known, height));
                if (height - before).abs() > 1.0 {
                    ui.ctx().request_repaint();
                }
            });
        });
        (intents, pressed)
    }

    fn words(&self, ui: &mut Ui, look: &Look, height: f32, width: f32) {
        let c = look.colors;
        let large = |part| screen::share(look, height, part);
        if !self.number.is_empty() {
            text::write_line(ui, look, run(self.number, large(0.2), c.teal));
        }
        let said = text::write_within(ui, look, run(self.call, large(0.055), c.ink), width);
        text::announce(ui, &said);
        for words in self.lines {
            text::write_within(ui, look, run(words, large(0.032), c.soft), width);
        }
    }
}

/// Space and Enter press the one button, unless somebody writes; in the field Enter is enough.
fn keys(ui: &Ui, typing: Id) -> bool {
    let writes = ui.memory(|memory| memory.has_focus(typing));
    let composing = field::composing(ui);
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        let space = !writes && pressed(Key::Space);
        space | (!composing && pressed(Key::Enter))
    })
}
