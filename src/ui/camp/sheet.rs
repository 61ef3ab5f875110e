//! The observer's sheet: five dimensions with their anchor sentences, the talk to tick evidence in, one strength, one improvement.

use egui::{CornerRadius, Key, Modifiers, Rect, Ui, pos2, vec2};

use crate::ui::camp_view::{CampIntent, SheetLine, SheetTalk, SheetView};
use crate::ui::intent::Intent;
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::check::check;
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::scroll;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &SheetView) -> Vec<Intent> {
    let room = ui.max_rect();
    ui.painter().rect_filled(room, CornerRadius::ZERO, look.colors.background);
    let mut camp = Vec::new();
    let (mut intents, back) =
        shell::top_bar(ui, look, &view.title, &view.subject, |ui, out| out.extend(shell::language_chip(ui, look)));
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if back || escape {
        intents.push(Intent::Back);
    }
    let top = room.top() + shell::bar_height(look) + 16.0;
    let body =
        Rect::from_min_max(pos2(room.left() + PAGE_MARGIN, top), pos2(room.right() - PAGE_MARGIN, room.bottom()));
    // Large text has no room for two columns; the talk stands below the sheet then.
    let beside = look.scale <= 1.5 && !view.talk.is_empty();
    let (left, right) = if beside {
        let split = body.left() + body.width() * 0.54;
        (
            Rect::from_min_max(body.min, pos2(split, body.bottom())),
            Some(Rect::from_min_max(pos2(split + 16.0, body.top()), body.max)),
        )
    } else {
        (body, None)
    };
    card::inside(ui, left, |ui| {
        scroll::vertical(ui, "sheet", |ui| {
            ui.set_max_width((ui.available_width() - 12.0).min(look.px(860.0)));
            ui.spacing_mut().item_spacing.y = GAP;
            text::write(ui, look, run(&view.remark, size::BODY, look.colors.soft));
            for (at, line) in view.lines.iter().enumerate() {
                dimension(ui, look, at, line, &mut camp);
            }
            feelings(ui, look, view, &mut camp);
            if view.asks_words {
                words(ui, look, view, &mut camp);
            }
            foot(ui, look, view, &mut camp);
            if right.is_none() && !view.talk.is_empty() {
                talk(ui, look, &view.talk, &mut camp);
            }
            ui.add_space(PAGE_MARGIN);
        });
    });
    if let Some(right) = right {
        card::inside(ui, right, |ui| {
            scroll::vertical(ui, "talk", |ui| {
                ui.set_max_width(ui.available_width() - 12.0);
                talk(ui, look, &view.talk, &mut camp);
                ui.add_space(PAGE_MARGIN);
            });
        });
    }
    intents.extend(camp.into_iter().map(Intent::Camp));
    intents
}

fn dimension(ui: &mut Ui, look: &Look, at: usize, line: &SheetLine, camp: &mut Vec<CampIntent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::write(ui, look, run(&line.name, size::HEADING, c.ink));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for rating in 1..=5_u8 {
                let label = rating.to_string();
                let chip = Chip::new(&label).on(line.rating == Some(rating)).show(ui, look);
                let name = format!("{} {rating}", line.name);
                ui.ctx().accesskit_node_builder(chip.id, |node| node.set_label(name.clone()));
                if text::hint(chip, look, &line.anchors[usize::from(rating) - 1]).clicked() {
                    camp.push(CampIntent::Rate(at, rating));
                }
            }
        });
        // The sentence of the ticked number, or the two ends of the scale to choose between.
        match line.rating {
            Some(rating) => {
                let anchor = &line.anchors[usize::from(rating.clamp(1, 5)) - 1];
                text::write(ui, look, run(anchor, size::BODY, c.ink));
            }
            None => {
                for rating in [1, 3, 5] {
                    let words = format!("{rating} · {}", line.anchors[rating - 1]);
                    text::write(ui, look, run(&words, size::SECONDARY, c.soft));
                }
            }
        }
        if let Some(key) = &line.key {
            text::write(ui, look, run(key, size::BODY, c.teal));
        }
    });
}

fn feelings(ui: &mut Ui, look: &Look, view: &SheetView, camp: &mut Vec<CampIntent>) {
    if view.feelings.is_empty() {
        return;
    }
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::write(ui, look, run(&look.tr("ui-sheet-feelings"), size::HEADING, c.ink));
        text::write(ui, look, run(&look.tr("ui-sheet-feelings-remark"), size::SECONDARY, c.soft));
        for (at, (name, value)) in view.feelings.iter().enumerate() {
            text::write(ui, look, run(name, size::BODY, c.ink));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                for step in 0..=10_u8 {
                    let label = step.to_string();
                    let chip = Chip::new(&label).on(*value == Some(step)).show(ui, look);
                    let spoken = format!("{name} {step}");
                    ui.ctx().accesskit_node_builder(chip.id, |node| node.set_label(spoken.clone()));
                    if chip.clicked() {
                        camp.push(CampIntent::Feel(at, step));
                    }
                }
            });
        }
    });
}

/// A field of one line with its caption.
pub(super) fn field(ui: &mut Ui, look: &Look, id: &str, caption: &str, value: &str, most: usize) -> Option<String> {
    let c = look.colors;
    let caption = text::write(ui, look, run(caption, size::BODY, c.ink));
    let mut words = value.to_owned();
    let field = egui::TextEdit::singleline(&mut words)
        .id(egui::Id::new(("camp", id)))
        .margin(egui::Margin::symmetric(10, 8))
        .desired_width(f32::INFINITY)
        .char_limit(most);
    ui.add(field).labelled_by(caption.id).changed().then_some(words)
}

fn words(ui: &mut Ui, look: &Look, view: &SheetView, camp: &mut Vec<CampIntent>) {
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let fields = [
            ("observer", "ui-sheet-observer", &view.observer, 60),
            ("strength", "ui-sheet-strength", &view.strength, 300),
            ("improvement", "ui-sheet-improvement", &view.improvement, 300),
        ];
        for (id, caption, value, most) in fields {
            if let Some(words) = field(ui, look, id, &look.tr(caption), value, most) {
                camp.push(match id {
                    "observer" => CampIntent::TypeObserver(words),
                    "strength" => CampIntent::TypeStrength(words),
                    _ => CampIntent::TypeImprovement(words),
                });
            }
        }
    });
}

fn foot(ui: &mut Ui, look: &Look, view: &SheetView, camp: &mut Vec<CampIntent>) {
    if let Some(error) = &view.error {
        text::write(ui, look, run(error, size::BODY, look.colors.bad));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        if button::show(ui, look, &view.save, None, Weight::Strong).clicked() {
            camp.push(CampIntent::SaveSheet);
        }
        if view.can_skip && button::show(ui, look, &look.tr("ui-sheet-skip"), None, Weight::Quiet).clicked() {
            camp.push(CampIntent::SkipSheet);
        }
    });
}

fn talk(ui: &mut Ui, look: &Look, talk: &[SheetTalk], camp: &mut Vec<CampIntent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr("ui-sheet-talk"), size::HEADING, c.ink));
        text::write(ui, look, run(&look.tr("ui-sheet-talk-remark"), size::SECONDARY, c.soft));
        for line in talk {
            ui.add_space(4.0);
            if line.step == 0 {
                text::write(ui, look, run(&line.who, size::SECONDARY, c.soft));
                text::write(ui, look, run(&line.text, size::BODY, c.soft));
                continue;
            }
            let mut ticked = line.ticked;
            if check(ui, look, &mut ticked, &format!("{} · {}", line.step, line.who)) {
                camp.push(CampIntent::Evidence(line.step));
            }
            text::write(ui, look, run(&line.text, size::BODY, c.ink));
        }
    });
}
