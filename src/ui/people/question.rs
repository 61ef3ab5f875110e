//! What is asked before a profile is removed or merged, in the place of its card.

use egui::{Id, Stroke, Ui, vec2};

use super::facts;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::training_view::{PeopleIntent, PeopleView, PersonLine, PersonQuestion};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;

/// Where it is remembered which question was last shown.
pub(super) fn asked() -> Id {
    Id::new("people-question")
}

/// Draws the question; the harmless answer has the focus when it opens.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &PeopleView, question: PersonQuestion, out: &mut Vec<PeopleIntent>) {
    let c = look.colors;
    let (PersonQuestion::Delete(index) | PersonQuestion::Merge(index)) = question;
    let Some(person) = view.people.get(index) else { return };
    let before: Option<PersonQuestion> = ui.data(|data| data.get_temp(asked()));
    let fresh = before != Some(question);
    ui.data_mut(|data| data.insert_temp(asked(), question));
    let edge = if matches!(question, PersonQuestion::Delete(_)) { c.bad } else { c.teal };
    let drawn = card::framed(look).stroke(Stroke::new(2.0, edge)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match question {
            PersonQuestion::Delete(_) => delete(ui, look, index, person, fresh, out),
            PersonQuestion::Merge(_) => merge(ui, look, view, index, person, fresh, out),
        }
    });
    if fresh {
        drawn.response.scroll_to_me(None);
    }
}

/// The heading and how much is at stake.
fn head(ui: &mut Ui, look: &Look, key: &str, person: &PersonLine) {
    let title = look.tr_with(&format!("people-{key}-title"), &[("name", &person.name)]);
    let remark = look.tr_with(&format!("people-{key}-remark"), &[("records", &person.records)]);
    let said = text::write(ui, look, run(&title, size::HEADING, look.colors.ink));
    text::announce(ui, &said);
    text::write(ui, look, run(&remark, size::BODY, look.colors.ink));
    ui.add_space(6.0);
}

fn delete(ui: &mut Ui, look: &Look, index: usize, person: &PersonLine, fresh: bool, out: &mut Vec<PeopleIntent>) {
    head(ui, look, "delete", person);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        let export = button::show(ui, look, &look.tr("people-delete-export"), None, Weight::Strong);
        if fresh {
            export.request_focus();
        }
        if export.clicked() {
            out.push(PeopleIntent::Export(index));
        }
        if button::show(ui, look, &look.tr("people-delete-yes"), None, Weight::Quiet).clicked() {
            out.push(PeopleIntent::Delete(index));
        }
        cancel(ui, look, false, out);
    });
}

fn merge(
    ui: &mut Ui,
    look: &Look,
    view: &PeopleView,
    index: usize,
    person: &PersonLine,
    fresh: bool,
    out: &mut Vec<PeopleIntent>,
) {
    head(ui, look, "merge", person);
    for (other, line) in view.people.iter().enumerate().filter(|(other, _)| *other != index) {
        if into(ui, look, line) {
            out.push(PeopleIntent::Merge(index, other));
        }
    }
    ui.add_space(4.0);
    cancel(ui, look, fresh, out);
}

/// One profile to merge into, on two lines; says whether it was pressed.
fn into(ui: &mut Ui, look: &Look, person: &PersonLine) -> bool {
    let c = look.colors;
    let remark = facts(look, person);
    let width = ui.available_width() - 40.0;
    let (name, below) = (run(&person.name, 17.0, c.ink), run(&remark, size::SECONDARY, c.soft));
    let short = [name, below].map(|words| text::shortened(ui.ctx(), look, words, width));
    let height = look.px((17.0 + size::SECONDARY) * 1.5) + 30.0;
    let label = look.tr_with("people-merge-into", &[("name", &person.name)]);
    let target = card::target(ui, look, &label, height, false, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::write_line(ui, look, run(&short[0], name.size, name.color));
        text::write_line(ui, look, run(&short[1], below.size, below.color));
    });
    if short[0] == person.name && short[1] == remark {
        return target.clicked();
    }
    text::hint(target, look, &format!("{}\n{remark}", person.name)).clicked()
}

fn cancel(ui: &mut Ui, look: &Look, focus: bool, out: &mut Vec<PeopleIntent>) {
    let pressed = button::show(ui, look, &look.tr("people-cancel"), Some("Esc"), Weight::Quiet);
    if focus {
        pressed.request_focus();
    }
    if pressed.clicked() {
        out.push(PeopleIntent::Cancel);
    }
}
