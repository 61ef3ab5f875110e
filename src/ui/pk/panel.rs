//! The judges: one comes to the desk after another, each fills the sheet alone, and at the end stands how far they agree.

mod agreement;

use egui::{Id, Ui};

use super::curtain::Call;
use super::screen;
use crate::ui::camp::sheet;
use crate::ui::camp_view::SheetView;
use crate::ui::intent::Intent;
use crate::ui::pk_view::{PkIntent, PkTurnView};
use crate::ui::theme::Look;

pub use agreement::show as agreement;

/// Draws the page on which one judge goes and the next one comes; no sheet is on it.
pub fn turn(ui: &mut Ui, look: &Look, view: &PkTurnView) -> Vec<Intent> {
    let look = &screen::look(look, ui.max_rect().height());
    let label = look.tr("pk-open-sheet");
    let call = Call { number: &view.number, call: &view.call, lines: &view.lines, button: &label };
    let (mut intents, pressed) = call.show(ui, look, Id::new("pk-turn"), |_, _| {});
    intents.extend(pressed.then_some(Intent::Pk(PkIntent::OpenSheet)));
    intents
}

/// Draws the judge's sheet: the observer's sheet of the camp, its wishes handed on as wishes of the competition.
pub fn sheet(ui: &mut Ui, look: &Look, view: &SheetView) -> Vec<Intent> {
    let wanted = sheet::show(ui, look, view).into_iter();
    wanted
        .map(|intent| match intent {
            Intent::Camp(intent) => Intent::Pk(PkIntent::Sheet(intent)),
            other => other,
        })
        .collect()
}
