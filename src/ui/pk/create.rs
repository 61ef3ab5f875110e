//! The form of a new event: name and kind, who takes part, the rules, what decides a tie.

use egui::{Id, Key, Modifiers, Rect, Response, Sense, Ui, UiBuilder, pos2, vec2};

use super::screen;
use crate::ui::intent::Intent;
use crate::ui::pk_view::{PkBroken, PkCreateView, PkField, PkIntent, PkKind};
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::field::{self, Field};
use crate::ui::widgets::{card, columns, scroll};

/// The longest name of an event.
const NAME_LENGTH: usize = 80;
/// The longest list of contestants that can be typed.
const LIST_LENGTH: usize = 20_000;
/// Digits of a number of minutes.
const MINUTES_LENGTH: usize = 3;

/// The longest list of parts.
const PLAN_LENGTH: usize = 400;
/// Five numbers with what parts them.
const WEIGHTS_LENGTH: usize = 24;

fn id(name: &str) -> Id {
    Id::new(("pk-create", name))
}

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PkCreateView) -> Vec<Intent> {
    let mut out: Vec<PkIntent> = enter(ui).into_iter().collect();
    screen::ground(ui, look, ui.max_rect());
    let (mut intents, room) = screen::begin(ui, look, &look.tr("pk-create-title"), "");
    let body = Rect::from_min_max(
        pos2(room.left() + PAGE_MARGIN, room.top()),
        pos2(room.right() - PAGE_MARGIN, room.bottom()),
    );
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "pk-create", |ui| {
            ui.set_max_width((ui.available_width() - 12.0).min(look.px(1080.0)));
            ui.spacing_mut().item_spacing.y = GAP;
            ui.add_space(8.0);
            what(ui, look, view, &mut out);
            columns::cards(ui, look, |ui, side| match side {
                0 => who(ui, look, view, &mut out),
                _ => rules(ui, look, view, &mut out),
            });
            parts(ui, look, view, &mut out);
            ties(ui, look, view, &mut out);
            foot(ui, look, view, &mut out);
            ui.add_space(PAGE_MARGIN);
        });
    });
    intents.extend(out.into_iter().map(Intent::Pk));
    intents
}

/// Enter in a field of one line, or where nothing has the focus, makes the event.
fn enter(ui: &Ui) -> Option<PkIntent> {
    let focused = ui.memory(|memory| memory.focused());
    let lines = ["name", "minutes", "go-on", "plan", "weights"].map(id);
    let here = focused.is_none_or(|at| lines.contains(&at)) && !field::composing(ui);
    let pressed = here && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    pressed.then_some(PkIntent::Create)
}

/// What is wrong with this field, in red.
fn faults(ui: &mut Ui, look: &Look, view: &PkCreateView, field: PkField) {
    for (_, words) in view.faults.iter().filter(|(of, _)| *of == field) {
        let said = text::write(ui, look, run(words, size::CHIP, look.colors.bad));
        text::announce(ui, &said);
    }
}

fn heading(ui: &mut Ui, look: &Look, key: &str) {
    text::write(ui, look, run(&look.tr(key), size::HEADING, look.colors.ink));
}

fn remark(ui: &mut Ui, look: &Look, key: &str) {
    text::write(ui, look, run(&look.tr(key), size::SECONDARY, look.colors.soft));
}

fn what(ui: &mut Ui, look: &Look, view: &PkCreateView, out: &mut Vec<PkIntent>) {
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let caption = look.tr("pk-name");
        let field = Field { id: id("name"), caption: &caption, text: &view.name, limit: NAME_LENGTH, width: 480.0 };
        out.extend(field.show(ui, look).map(PkIntent::TypeName));
        faults(ui, look, view, PkField::Name);
        ui.add_space(4.0);
        heading(ui, look, "pk-kind");
        kinds(ui, look, view.kind, out);
        faults(ui, look, view, PkField::Kind);
        if view.kind == PkKind::Title && !view.titles.is_empty() {
            let caption = look.tr("pk-which-title");
            let chosen = chips(ui, look, &caption, &view.titles, view.title);
            out.extend(chosen.map(PkIntent::ChooseTitle));
        }
        faults(ui, look, view, PkField::Title);
    });
}

/// The kinds as cards beside each other, as high as the highest of their row.
fn kinds(ui: &mut Ui, look: &Look, chosen: PkKind, out: &mut Vec<PkIntent>) {
    let c = look.colors;
    let columns = if look.scale <= 1.3 { 3 } else { 2 };
    for row in PkKind::ALL.chunks(columns) {
        let room = ui.available_rect_before_wrap();
        let width = (room.width() - GAP * (columns as f32 - 1.0)) / columns as f32;
        let words = row.iter().map(|kind| {
            let [name, about] = ["pk-kind", "pk-about"].map(|group| look.name(group, kind.id()));
            (*kind, name, about)
        });
        let words: Vec<_> = words.collect();
        let height = words.iter().map(|(_, name, about)| {
            let tall = |words| text::galley(ui.ctx(), look, words, width - 40.0).size().y;
            tall(run(name, size::REPLY, c.ink)) + tall(run(about, size::SECONDARY, c.soft))
        });
        let height = height.fold(0.0, f32::max) + 32.0;
        for (at, (kind, name, about)) in words.iter().enumerate() {
            let left = room.left() + (width + GAP) * at as f32;
            let place = Rect::from_min_size(pos2(left, room.top()), vec2(width, height));
            let mut cell = ui.new_child(UiBuilder::new().max_rect(place).id_salt(kind.id()));
            let target = card::target(&mut cell, look, name, height, *kind == chosen, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text::write(ui, look, run(name, size::REPLY, c.ink));
                text::write(ui, look, run(about, size::SECONDARY, c.soft));
            });
            if target.clicked() {
                out.push(PkIntent::ChooseKind(*kind));
            }
        }
        ui.allocate_rect(Rect::from_min_size(room.min, vec2(room.width(), height)), Sense::hover());
    }
}

/// A row of pills below its caption; gives the one that was pressed. A screen reader hears the caption with each.
fn chips(ui: &mut Ui, look: &Look, caption: &str, labels: &[String], chosen: usize) -> Option<usize> {
    text::write(ui, look, run(caption, size::CHIP, look.colors.ink));
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (at, label) in labels.iter().enumerate() {
            let chip = Chip::new(label).on(at == chosen).show(ui, look);
            name(ui, &chip, &look.tr_with("pk-choice", &[("what", caption), ("value", label)]));
            if chip.clicked() {
                pressed = Some(at);
            }
        }
    });
    pressed
}

/// Gives a widget a longer name for a screen reader than it shows.
fn name(ui: &Ui, widget: &Response, name: &str) {
    ui.ctx().accesskit_node_builder(widget.id, |node| node.set_label(name));
}

fn who(ui: &mut Ui, look: &Look, view: &PkCreateView, out: &mut Vec<PkIntent>) {
    ui.spacing_mut().item_spacing.y = 6.0;
    heading(ui, look, "pk-who");
    let caption = look.tr("pk-contestants");
    let text = &view.contestants;
    let field = Field { id: id("contestants"), caption: &caption, text, limit: LIST_LENGTH, width: 480.0 };
    out.extend(field.show_lines(ui, look, 6).map(PkIntent::TypeContestants));
    if !view.contestants_remark.is_empty() {
        text::write(ui, look, run(&view.contestants_remark, size::SECONDARY, look.colors.soft));
    }
    faults(ui, look, view, PkField::Contestants);
    let numbers = (0..=9).map(|n: u8| if n == 0 { look.tr("pk-no-judges") } else { n.to_string() });
    let judges = chips(ui, look, &look.tr("pk-judges"), &numbers.collect::<Vec<_>>(), usize::from(view.judges));
    out.extend(judges.map(|n| PkIntent::ChooseJudges(n as u8)));
    remark(ui, look, "pk-judges-remark");
    faults(ui, look, view, PkField::Judges);
}

fn rules(ui: &mut Ui, look: &Look, view: &PkCreateView, out: &mut Vec<PkIntent>) {
    ui.spacing_mut().item_spacing.y = 6.0;
    heading(ui, look, "pk-rules");
    let caption = look.tr("pk-minutes");
    let text = &view.minutes;
    let field = Field { id: id("minutes"), caption: &caption, text, limit: MINUTES_LENGTH, width: 120.0 };
    out.extend(field.show(ui, look).map(PkIntent::TypeMinutes));
    remark(ui, look, "pk-minutes-remark");
    faults(ui, look, view, PkField::Minutes);
    const LENGTHS: [u8; 3] = [1, 3, 5];
    let labels = LENGTHS.map(|n| look.tr(&format!("pk-best-of-{n}")));
    let at = |length: u8| LENGTHS.iter().position(|n| *n == length).unwrap_or(LENGTHS.len());
    if view.kind.has_series() {
        let chosen = chips(ui, look, &look.tr("pk-best-of"), &labels, at(view.best_of));
        out.extend(chosen.map(|n| PkIntent::ChooseBestOf(LENGTHS[n])));
    }
    if view.kind.has_final() {
        let chosen = chips(ui, look, &look.tr("pk-final-best-of"), &labels, at(view.final_best_of));
        out.extend(chosen.map(|n| PkIntent::ChooseFinalBestOf(LENGTHS[n])));
    }
    faults(ui, look, view, PkField::Series);
    let answers = [look.tr("pk-broken-go-on"), look.tr("pk-broken-lost")];
    let chosen = chips(ui, look, &look.tr("pk-broken"), &answers, usize::from(view.broken == PkBroken::Lost));
    let of = |n: usize| if n == 0 { PkBroken::GoOn } else { PkBroken::Lost };
    out.extend(chosen.map(|n| PkIntent::ChooseBroken(of(n))));
    if view.broken == PkBroken::GoOn {
        let caption = look.tr("pk-go-on-minutes");
        let text = &view.go_on_minutes;
        let field = Field { id: id("go-on"), caption: &caption, text, limit: MINUTES_LENGTH, width: 120.0 };
        out.extend(field.show(ui, look).map(PkIntent::TypeGoOnMinutes));
    }
    faults(ui, look, view, PkField::Broken);
}

/// The parts of the event and their weights, for who wants it otherwise than the kind has it.
fn parts(ui: &mut Ui, look: &Look, view: &PkCreateView, out: &mut Vec<PkIntent>) {
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        heading(ui, look, "pk-plan-title");
        let usual = look.tr_with("pk-plan-remark", &[("usual", &view.usual)]);
        text::write(ui, look, run(&usual, size::SECONDARY, look.colors.soft));
        let caption = look.tr("pk-plan");
        let field = Field { id: id("plan"), caption: &caption, text: &view.plan, limit: PLAN_LENGTH, width: 640.0 };
        out.extend(field.show(ui, look).map(PkIntent::TypePlan));
        faults(ui, look, view, PkField::Plan);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for (at, (words, _)) in view.parts.iter().enumerate() {
                if Chip::new(words).show(ui, look).clicked() {
                    out.push(PkIntent::AddPart(at));
                }
            }
        });
        let caption = look.tr("pk-weights");
        let text = &view.weights;
        let field = Field { id: id("weights"), caption: &caption, text, limit: WEIGHTS_LENGTH, width: 260.0 };
        out.extend(field.show(ui, look).map(PkIntent::TypeWeights));
        remark(ui, look, "pk-weights-remark");
        faults(ui, look, view, PkField::Weights);
    });
}

fn ties(ui: &mut Ui, look: &Look, view: &PkCreateView, out: &mut Vec<PkIntent>) {
    if view.ties.is_empty() {
        return;
    }
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        heading(ui, look, "pk-ties");
        remark(ui, look, "pk-ties-remark");
        let (up, down) = (Chip::new("↑"), Chip::new("↓"));
        let each = up.extent(ui, look).max(down.extent(ui, look));
        for (at, words) in view.ties.iter().enumerate() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                // The first cannot go up and the last cannot go down, but their words stand in line with the others.
                for (chip, offered, key, intent) in [
                    (up, at > 0, "pk-tie-up", PkIntent::TieUp(at)),
                    (down, at + 1 < view.ties.len(), "pk-tie-down", PkIntent::TieDown(at)),
                ] {
                    if !offered {
                        ui.allocate_space(each);
                        continue;
                    }
                    let pressed = chip.show(ui, look);
                    name(ui, &pressed, &look.tr_with(key, &[("rule", words)]));
                    if pressed.clicked() {
                        out.push(intent);
                    }
                }
                let rule = format!("{} · {words}", at + 1);
                text::write(ui, look, run(&rule, size::BODY, look.colors.ink));
            });
        }
        faults(ui, look, view, PkField::Ties);
    });
}

fn foot(ui: &mut Ui, look: &Look, view: &PkCreateView, out: &mut Vec<PkIntent>) {
    let c = look.colors;
    if !view.faults.is_empty() {
        let words = look.tr_with("pk-faults", &[("count", &view.faults.len().to_string())]);
        text::write(ui, look, run(&words, size::BODY, c.bad));
    }
    text::write(ui, look, run(&look.tr("pk-create-remark"), size::BODY, c.soft));
    if button::show(ui, look, &look.tr("pk-create"), Some("Enter"), Weight::Strong).clicked() {
        out.push(PkIntent::Create);
    }
}
