//! The page of profiles: who trains here, one card each, and what can be done with a profile.

mod form;
mod question;

use egui::{Id, Key, Modifiers, Response, Stroke, Ui, WidgetInfo, WidgetType, vec2};

use super::intent::{Intent, Page};
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, size};
use super::training_view::{PeopleIntent, PeopleView, PersonLine, PersonQuestion};
use super::widgets::button::{self, Weight};
use super::widgets::chip::Chip;
use super::widgets::field::{self, Field};
use super::widgets::{card, scroll, tag};

/// The longest path that can be typed.
const PATH_LENGTH: usize = 1000;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PeopleView) -> Vec<Intent> {
    let mut wanted = keys(ui, view);
    let drawn = shell::home(ui, look, Page::People, |ui, intents| {
        shell::page(ui, look, &look.tr("people-title"), &look.tr("people-remark"), |ui| {
            if let Some(notice) = &view.notice {
                let ink = if view.notice_bad { look.colors.bad } else { look.colors.good };
                let said = text::write(ui, look, run(notice, size::BODY, ink));
                text::announce(ui, &said);
                scroll::answer(ui, &said, notice);
                ui.add_space(4.0);
            }
            let mut out = Vec::new();
            list(ui, look, view, &mut out);
            import(ui, look, view, &mut out);
            intents.extend(out.into_iter().map(Intent::People));
        });
    });
    wanted.extend(drawn);
    wanted
}

fn path_id() -> Id {
    Id::new("people-path")
}

/// Enter saves the form or takes the file over, Esc closes what is open; a button that has the focus keeps its Enter.
fn keys(ui: &Ui, view: &PeopleView) -> Vec<Intent> {
    let open = view.form.is_some() || view.question.is_some();
    let focused = ui.memory(|memory| memory.focused());
    let composing = field::composing(ui);
    ui.input_mut(|input| {
        if open && !composing && input.consume_key(Modifiers::NONE, Key::Escape) {
            return vec![Intent::People(PeopleIntent::Cancel)];
        }
        let enter = match focused {
            _ if composing => None,
            Some(id) if id == path_id() => Some(PeopleIntent::Import),
            Some(id) if view.form.is_some() && form::fields().contains(&id) => Some(PeopleIntent::Save),
            None if view.form.is_some() && view.question.is_none() => Some(PeopleIntent::Save),
            _ => None,
        };
        let enter = enter.filter(|_| input.consume_key(Modifiers::NONE, Key::Enter));
        enter.map(Intent::People).into_iter().collect()
    })
}

/// The list; a form or a question stands where the card was that it is about.
fn list(ui: &mut Ui, look: &Look, view: &PeopleView, out: &mut Vec<PeopleIntent>) {
    let here = view.form.as_ref().map(|form| form.editing.filter(|index| *index < view.people.len()));
    match (&view.form, here) {
        (Some(form), Some(None)) => form::show(ui, look, form, out),
        (None, _) if view.people.is_empty() => empty(ui, look, out),
        (None, _) => {
            if button::show(ui, look, &look.tr("people-new"), None, Weight::Strong).clicked() {
                out.push(PeopleIntent::New);
            }
            ui.add_space(4.0);
        }
        _ => {}
    }
    // A question that was closed asks for the focus again when it is opened the next time.
    if view.question.is_none() {
        ui.data_mut(|data| data.remove::<PersonQuestion>(question::asked()));
    }
    if view.form.is_none() {
        ui.data_mut(|data| data.remove::<Option<usize>>(form::opened()));
    }
    for (index, person) in view.people.iter().enumerate() {
        match (view.question, &view.form) {
            (Some(question @ (PersonQuestion::Delete(at) | PersonQuestion::Merge(at))), _) if at == index => {
                question::show(ui, look, view, question, out);
            }
            (_, Some(form)) if form.editing == Some(index) => form::show(ui, look, form, out),
            _ => one(ui, look, view, index, person, out),
        }
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

fn empty(ui: &mut Ui, look: &Look, out: &mut Vec<PeopleIntent>) {
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("people-empty"), size::HEADING, look.colors.ink));
        text::write(ui, look, run(&look.tr("people-empty-cure"), size::BODY, look.colors.soft));
        ui.add_space(8.0);
        if button::show(ui, look, &look.tr("people-new"), None, Weight::Strong).clicked() {
            out.push(PeopleIntent::New);
        }
    });
    ui.add_space(GAP);
}

/// Class, records and, where two carry one name, the id.
fn facts(look: &Look, person: &PersonLine) -> String {
    let id = person.short_id.as_ref().map(|id| look.tr_with("people-id", &[("id", id)]));
    let parts = [Some(person.class.clone()), Some(person.records.clone()), id];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    shell::facts(&parts)
}

fn one(ui: &mut Ui, look: &Look, view: &PeopleView, index: usize, person: &PersonLine, out: &mut Vec<PeopleIntent>) {
    let c = look.colors;
    let frame = match person.active {
        true => card::framed(look).fill(c.wash).stroke(Stroke::new(2.0, c.teal)),
        false => card::framed(look),
    };
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&person.name, size::REPLY, c.ink));
        let remark = facts(look, person);
        if !remark.is_empty() {
            text::write(ui, look, run(&remark, size::SECONDARY, c.soft));
        }
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            if person.active {
                tag::show(ui, look, &look.tr("people-active"), c.teal);
            }
            let several = view.people.len() > 1;
            let actions = [
                ("people-use", PeopleIntent::Use(index), !person.active),
                ("people-edit", PeopleIntent::Edit(index), true),
                ("people-merge", PeopleIntent::AskMerge(index), several),
                ("people-export", PeopleIntent::Export(index), true),
                ("people-delete", PeopleIntent::AskDelete(index), true),
            ];
            for (key, intent, _) in actions.into_iter().filter(|(.., offered)| *offered) {
                if action(ui, look, &look.tr(key), &person.name).clicked() {
                    out.push(intent);
                }
            }
        });
    });
}

/// A button of a card; its accessible name says whom it is about.
fn action(ui: &mut Ui, look: &Look, label: &str, name: &str) -> Response {
    let response = Chip::new(label).show(ui, look);
    let name = look.tr_with("people-about", &[("action", label), ("name", name)]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    response
}

fn import(ui: &mut Ui, look: &Look, view: &PeopleView, out: &mut Vec<PeopleIntent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("people-import-title"), size::HEADING, c.ink));
        text::write(ui, look, run(&look.tr("people-import-remark"), size::BODY, c.soft));
        ui.add_space(4.0);
        let caption = look.tr("people-import-path");
        let field =
            Field { id: path_id(), caption: &caption, text: &view.import_path, limit: PATH_LENGTH, width: 560.0 };
        out.extend(field.show(ui, look).map(PeopleIntent::TypeImportPath));
        ui.add_space(4.0);
        if button::show(ui, look, &look.tr("people-import"), None, Weight::Quiet).clicked() {
            out.push(PeopleIntent::Import);
        }
    });
}
