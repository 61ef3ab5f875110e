//! Competitions: making and running an event, the curtain between runs, the reveal of a match, standings, bracket, judges.

pub mod bracket;
pub mod create;
pub mod curtain;
pub mod event;
pub mod home;
pub mod overrule;
pub mod panel;
pub mod reveal;
pub mod screen;
pub mod standings;

use egui::{Id, Key, Modifiers, Response, Ui};

use super::pk_view::{PkIntent, PkNotice};
use super::text::{self, run};
use super::theme::{Look, size};
use super::widgets::button::{self, Weight};
use super::widgets::card;
use super::widgets::field::{self, Field};

/// The longest path that can be typed.
const PATH_LENGTH: usize = 1000;

/// The field of the path of a file that is taken over.
fn path_id() -> Id {
    Id::new("pk-path")
}

/// What the last thing that was done said.
fn notice(ui: &mut Ui, look: &Look, notice: Option<&PkNotice>) -> Option<Response> {
    let notice = notice?;
    let ink = if notice.bad { look.colors.bad } else { look.colors.good };
    let said = text::write(ui, look, run(&notice.text, size::BODY, ink));
    text::announce(ui, &said);
    ui.add_space(4.0);
    Some(said)
}

/// The card that takes files over; `kind` chooses its words.
fn import(ui: &mut Ui, look: &Look, kind: &str, path: &str, out: &mut Vec<PkIntent>) {
    let c = look.colors;
    let words = |part: &str| look.tr(&format!("pk-import-{kind}-{part}"));
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&words("title"), size::HEADING, c.ink));
        text::write(ui, look, run(&words("remark"), size::BODY, c.soft));
        ui.add_space(4.0);
        let caption = look.tr("pk-import-path");
        let field = Field { id: path_id(), caption: &caption, text: path, limit: PATH_LENGTH, width: 560.0 };
        out.extend(field.show(ui, look).map(PkIntent::TypeImportPath));
        ui.add_space(4.0);
        if button::show(ui, look, &look.tr("pk-import"), None, Weight::Quiet).clicked() {
            out.push(PkIntent::Import);
        }
    });
}

/// Enter in the path field takes the file over.
fn import_key(ui: &Ui) -> Option<PkIntent> {
    let here = ui.memory(|memory| memory.has_focus(path_id())) && !field::composing(ui);
    let pressed = here && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    pressed.then_some(PkIntent::Import)
}
