//! The form in which a profile is made or changed.

use egui::{Id, Stroke, Ui, vec2};

use crate::domain::ids::Lang;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::training_view::{PeopleIntent, PersonForm};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::field::Field;

/// The longest name of a person or a class that can be typed.
const NAME_LENGTH: usize = 300;

/// The ids of the name and the class field.
pub(super) fn fields() -> [Id; 2] {
    [Id::new("people-name"), Id::new("people-class")]
}

/// Where it is remembered for whom the form was last shown.
pub(super) fn opened() -> Id {
    Id::new("people-form")
}

/// Draws the form; the name field has the focus when it opens.
pub(super) fn show(ui: &mut Ui, look: &Look, form: &PersonForm, out: &mut Vec<PeopleIntent>) {
    let c = look.colors;
    let [name_id, class_id] = fields();
    let before: Option<Option<usize>> = ui.data(|data| data.get_temp(opened()));
    let fresh = before != Some(form.editing);
    if fresh {
        ui.data_mut(|data| data.insert_temp(opened(), form.editing));
        ui.memory_mut(|memory| memory.request_focus(name_id));
    }
    let drawn = card::framed(look).stroke(Stroke::new(2.0, c.teal)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let heading = if form.editing.is_some() { "people-form-edit" } else { "people-form-new" };
        text::write(ui, look, run(&look.tr(heading), size::HEADING, c.ink));
        let (name, class) = (look.tr("people-name"), look.tr("people-class"));
        let field = Field { id: name_id, caption: &name, text: &form.name, limit: NAME_LENGTH, width: 400.0 };
        out.extend(field.show(ui, look).map(PeopleIntent::TypeName));
        if let Some(error) = &form.error {
            let said = text::write(ui, look, run(error, size::CHIP, c.bad));
            text::announce(ui, &said);
        }
        let field = Field { id: class_id, caption: &class, text: &form.class, limit: NAME_LENGTH, width: 400.0 };
        out.extend(field.show(ui, look).map(PeopleIntent::TypeClass));
        languages(ui, look, form, out);
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
            if button::show(ui, look, &look.tr("people-save"), Some("Enter"), Weight::Strong).clicked() {
                out.push(PeopleIntent::Save);
            }
            if button::show(ui, look, &look.tr("people-cancel"), Some("Esc"), Weight::Quiet).clicked() {
                out.push(PeopleIntent::Cancel);
            }
        });
    });
    if fresh && form.editing.is_some() {
        drawn.response.scroll_to_me(None);
    }
    ui.add_space(GAP);
}

fn languages(ui: &mut Ui, look: &Look, form: &PersonForm, out: &mut Vec<PeopleIntent>) {
    text::write(ui, look, run(&look.tr("people-lang"), size::CHIP, look.colors.ink));
    ui.horizontal_wrapped(|ui| {
        let program = look.tr("people-lang-program");
        // Each language is named in itself, so that a lost reader finds the way back.
        for (lang, name) in [(None, program.as_str()), (Some(Lang::Zh), "中文"), (Some(Lang::En), "English")] {
            if Chip::new(name).on(form.lang == lang).show(ui, look).clicked() {
                out.push(PeopleIntent::ChooseLang(lang));
            }
        }
    });
}
