//! The organiser's page of one event: codes and stages, what is played next, sheets, matches, files, closing and checking.

use egui::{Id, Rect, Stroke, Ui, pos2, vec2};

use super::{import, import_key, notice, screen};
use crate::ui::intent::Intent;
use crate::ui::pk_view::{PkEventView, PkIntent, PkSigner, PkStageState, PkState};
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::{card, columns, scroll};

mod rows;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PkEventView) -> Vec<Intent> {
    let mut out: Vec<PkIntent> = import_key(ui).into_iter().collect();
    if view.closing && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape)) {
        out.push(PkIntent::KeepOpen);
    }
    screen::ground(ui, look, ui.max_rect());
    let state = look.name("pk-state", view.state.id());
    let (mut intents, room) = screen::begin(ui, look, &look.tr("pk-title"), &state);
    let room = said(ui, look, view, room);
    let body = Rect::from_min_max(pos2(room.left() + PAGE_MARGIN, room.top()), room.max - vec2(PAGE_MARGIN, 0.0));
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "pk-event", |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.add_space(8.0);
            head(ui, look, view);
            undecided(ui, look, view, &mut out);
            columns::cards(ui, look, |ui, side| match side {
                0 => stages(ui, look, view, &mut out),
                _ => codes(ui, look, view),
            });
            rows::runs(ui, look, view, &mut out);
            rows::sheets(ui, look, view, &mut out);
            rows::matches(ui, look, view, &mut out);
            pages(ui, look, view, &mut out);
            columns::cards(ui, look, |ui, side| match side {
                0 => check(ui, look, view, &mut out),
                _ => close(ui, look, view, &mut out),
            });
            import(ui, look, "result", &view.import_path, &mut out);
            ui.add_space(PAGE_MARGIN);
        });
    });
    intents.extend(out.into_iter().map(Intent::Pk));
    intents
}

/// What the last button said, above the page: wherever on it the button stands, the answer is seen. Gives the room that is left.
fn said(ui: &mut Ui, look: &Look, view: &PkEventView, room: Rect) -> Rect {
    if view.notice.is_none() {
        return room;
    }
    let strip =
        Rect::from_min_max(pos2(room.left() + PAGE_MARGIN, room.top() + 8.0), room.max - vec2(PAGE_MARGIN, 0.0));
    let bottom = card::inside(ui, strip, |ui| {
        notice(ui, look, view.notice.as_ref());
        ui.min_rect().bottom()
    });
    Rect::from_min_max(pos2(room.left(), bottom + 4.0), room.max)
}

fn head(ui: &mut Ui, look: &Look, view: &PkEventView) {
    let c = look.colors;
    text::write(ui, look, run(&view.title, size::PAGE, c.ink));
    text::write(ui, look, run(&view.facts, size::BODY, c.soft));
    for words in &view.warnings {
        let said = text::write(ui, look, run(words, size::BODY, c.warn));
        text::announce(ui, &said);
    }
    ui.add_space(4.0);
}

/// Nobody has won, and what would decide it.
fn undecided(ui: &mut Ui, look: &Look, view: &PkEventView, out: &mut Vec<PkIntent>) {
    let Some(words) = &view.undecided else { return };
    let c = look.colors;
    card::framed(look).fill(c.wash).stroke(Stroke::new(2.0, c.teal)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text::write(ui, look, run(words, size::REPLY, c.ink));
        text::write(ui, look, run(&look.tr("pk-sudden-remark"), size::BODY, c.soft));
        ui.add_space(4.0);
        if button::show(ui, look, &look.tr("pk-sudden"), None, Weight::Strong).clicked() {
            out.push(PkIntent::SuddenDeath);
        }
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}

/// The codes that make the event checkable: to be read out, noted, photographed.
fn codes(ui: &mut Ui, look: &Look, view: &PkEventView) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = 4.0;
    text::write(ui, look, run(&look.tr("pk-head"), size::CHIP, c.soft));
    text::write(ui, look, run(&view.head, size::PAGE, c.ink));
    text::write(ui, look, run(&look.tr("pk-head-remark"), size::SECONDARY, c.soft));
    ui.add_space(6.0);
    let caption = text::write(ui, look, run(&look.tr("pk-commitment"), size::CHIP, c.soft));
    // A field that cannot be written in: its text can be marked and copied.
    let mut code = view.commitment.as_str();
    let field = egui::TextEdit::singleline(&mut code)
        .id(Id::new("pk-commitment"))
        .font(egui::TextStyle::Monospace)
        .margin(egui::Margin::symmetric(10, 10))
        .desired_width(f32::INFINITY);
    ui.add(field).labelled_by(caption.id);
    text::write(ui, look, run(&look.tr("pk-commitment-remark"), size::SECONDARY, c.soft));
}

fn stages(ui: &mut Ui, look: &Look, view: &PkEventView, out: &mut Vec<PkIntent>) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = 4.0;
    text::write(ui, look, run(&look.tr("pk-stages"), size::HEADING, c.ink));
    for (at, stage) in view.stages.iter().enumerate() {
        let (mark, ink) = match stage.state {
            PkStageState::Ahead => ("○", c.soft),
            PkStageState::Open => ("◆", c.teal),
            PkStageState::Done => ("●", c.good),
        };
        let state = look.name("pk-stage", stage.state.id());
        let words = format!("{mark} {} · {} · {state}", at + 1, stage.name);
        text::write(ui, look, run(&words, size::BODY, ink));
        if !stage.remark.is_empty() {
            text::write(ui, look, run(&stage.remark, size::SECONDARY, c.soft));
        }
    }
    if let Some(next) = &view.opens {
        ui.add_space(6.0);
        text::write(ui, look, run(&look.tr_with("pk-opens", &[("stage", next)]), size::SECONDARY, c.soft));
        if button::show(ui, look, &look.tr("pk-open-stage"), None, Weight::Strong).clicked() {
            out.push(PkIntent::OpenStage);
        }
    }
}

/// The pages that can be put on the projector.
fn pages(ui: &mut Ui, look: &Look, view: &PkEventView, out: &mut Vec<PkIntent>) {
    let pages = [
        ("pk-to-standings", view.has_standings, PkIntent::Standings),
        ("pk-to-bracket", view.has_bracket, PkIntent::Bracket),
        ("pk-to-agreement", view.has_agreement, PkIntent::Agreement),
        ("pk-to-overrule", view.can_overrule, PkIntent::OpenOverrule),
    ];
    if pages.iter().all(|(_, there, _)| !there) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        for (key, _, intent) in pages.into_iter().filter(|(_, there, _)| *there) {
            if button::show(ui, look, &look.tr(key), None, Weight::Quiet).clicked() {
                out.push(intent);
            }
        }
    });
    ui.add_space(4.0);
}

/// Writing the event file, and replaying everything that is in it.
fn check(ui: &mut Ui, look: &Look, view: &PkEventView, out: &mut Vec<PkIntent>) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = 6.0;
    text::write(ui, look, run(&look.tr("pk-check"), size::HEADING, c.ink));
    text::write(ui, look, run(&look.tr("pk-check-remark"), size::SECONDARY, c.soft));
    if let Some(found) = &view.verification {
        let said = text::write(ui, look, run(&found.text, size::BODY, if found.sound { c.good } else { c.bad }));
        text::announce(ui, &said);
        for words in &found.faults {
            text::write(ui, look, run(words, size::CHIP, c.bad));
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        if button::show(ui, look, &look.tr("pk-verify"), None, Weight::Quiet).clicked() {
            out.push(PkIntent::Verify);
        }
        if button::show(ui, look, &look.tr("pk-export"), None, Weight::Quiet).clicked() {
            out.push(PkIntent::Export);
        }
        if view.has_judges && button::show(ui, look, &look.tr("pk-print"), None, Weight::Quiet).clicked() {
            out.push(PkIntent::Print);
        }
    });
}

/// Where it is remembered that the question was shown.
fn asked() -> Id {
    Id::new("pk-closing")
}

/// Closing, asked once more before it is done; the harmless answer has the focus when the question comes up.
fn close(ui: &mut Ui, look: &Look, view: &PkEventView, out: &mut Vec<PkIntent>) {
    let c = look.colors;
    let before: bool = ui.data(|data| data.get_temp(asked())).unwrap_or(false);
    ui.data_mut(|data| data.insert_temp(asked(), view.closing));
    let fresh = view.closing && !before;
    ui.spacing_mut().item_spacing.y = 6.0;
    text::write(ui, look, run(&look.tr("pk-close-title"), size::HEADING, c.ink));
    let key = match (view.state, view.can_close, view.closing) {
        (PkState::Closed, ..) => "pk-closed-remark",
        (_, _, true) => "pk-close-ask",
        (_, true, _) => "pk-close-remark",
        (_, false, _) => "pk-close-not-yet",
    };
    let (points, ink) = if view.closing { (size::BODY, c.ink) } else { (size::SECONDARY, c.soft) };
    let said = text::write(ui, look, run(&look.tr(key), points, ink));
    if fresh {
        text::announce(ui, &said);
        said.scroll_to_me(None);
    }
    let nobody = view.signer == Some(PkSigner::Nobody);
    match &view.signer {
        None => {}
        Some(PkSigner::Nobody) => {
            text::write(ui, look, run(&look.tr("pk-signer-nobody"), size::SECONDARY, c.soft));
        }
        Some(PkSigner::Key(print)) => {
            let words = look.tr_with("pk-signer-key", &[("fingerprint", print)]);
            text::write(ui, look, run(&words, size::SECONDARY, c.soft));
        }
        Some(PkSigner::Odd(words)) => {
            text::write(ui, look, run(words, size::BODY, c.warn));
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
        if nobody && !view.closing && button::show(ui, look, &look.tr("pk-make-key"), None, Weight::Quiet).clicked() {
            out.push(PkIntent::MakeKey);
        }
        if view.closing {
            let keep = button::show(ui, look, &look.tr("pk-keep-open"), Some("Esc"), Weight::Strong);
            if fresh {
                keep.request_focus();
            }
            if keep.clicked() {
                out.push(PkIntent::KeepOpen);
            }
            if button::show(ui, look, &look.tr("pk-close-yes"), None, Weight::Quiet).clicked() {
                out.push(PkIntent::Close);
            }
        } else if view.can_close && button::show(ui, look, &look.tr("pk-close"), None, Weight::Quiet).clicked() {
            out.push(PkIntent::AskClose);
        }
    });
}
