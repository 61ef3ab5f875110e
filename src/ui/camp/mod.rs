//! The boot camp: its days with their tasks and exit checks, and the pages that a task opens.

pub mod certificate;
pub mod live;
pub mod quiz;
pub mod sheet;

use egui::{Align, Layout, Ui, vec2};

use super::camp_view::{CampIntent, CampView, CellStrip, TaskLine, TaskState};
use super::handbook;
use super::intent::{Intent, Page};
use super::shell;
use super::strip::{self, Strip};
use super::text::{self, run};
use super::theme::{GAP, Look, size};
use super::widgets::button::{self, Weight};
use super::widgets::chip::Chip;
use super::widgets::{card, scroll};

/// Draws the day view and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &CampView) -> Vec<Intent> {
    shell::home(ui, look, Page::Camp, |ui, intents| {
        shell::page(ui, look, &look.tr("ui-camp-title"), &view.about, |ui| {
            let mut camp = Vec::new();
            choices(ui, look, view, &mut camp);
            if let Some(notice) = &view.notice {
                let said = text::write(ui, look, run(notice, size::BODY, look.colors.bad));
                scroll::answer(ui, &said, notice);
                ui.add_space(GAP);
            }
            if !view.days.is_empty() {
                text::write(ui, look, run(&view.theme, size::HEADING, look.colors.ink));
                ui.add_space(4.0);
                exits(ui, look, view);
                if !view.cards.is_empty() {
                    handbook::links(ui, look, &look.tr("handbook-today"), &view.cards, intents);
                    ui.add_space(GAP);
                }
                // The first task that is left is the one to press.
                let next = view.tasks.iter().position(|task| task.state != TaskState::Done);
                for (at, task) in view.tasks.iter().enumerate() {
                    line(ui, look, at, task, next == Some(at), &mut camp);
                    ui.add_space(GAP - ui.spacing().item_spacing.y);
                }
            }
            let folder = look.tr_with("ui-camp-folder", &[("folder", &view.folder)]);
            text::write(ui, look, run(&folder, size::SECONDARY, look.colors.soft));
            intents.extend(camp.into_iter().map(Intent::Camp));
        });
    })
}

fn choices(ui: &mut Ui, look: &Look, view: &CampView, camp: &mut Vec<CampIntent>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (at, title) in view.programmes.iter().enumerate() {
            if Chip::new(title).on(view.programme == at).show(ui, look).clicked() {
                camp.push(CampIntent::Programme(at));
            }
        }
    });
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (at, (caption, met)) in view.days.iter().enumerate() {
            let label = if *met { format!("{caption} ●") } else { caption.clone() };
            if Chip::new(&label).on(view.day == at).show(ui, look).clicked() {
                camp.push(CampIntent::Day(at));
            }
        }
    });
    ui.add_space(GAP);
}

/// One task: what it is at the left, what to press at the right; large text stacks them.
fn line(ui: &mut Ui, look: &Look, at: usize, task: &TaskLine, next: bool, camp: &mut Vec<CampIntent>) {
    let mut words = Vec::new();
    let weight = if next { Weight::Strong } else { Weight::Quiet };
    words.extend(task.action.clone().map(|label| (label, weight, CampIntent::Open(at))));
    if task.by_hand {
        words.push((look.tr("ui-camp-tick"), weight, CampIntent::Tick(at)));
    }
    let room: f32 = words.iter().map(|(label, ..)| button::extent(ui, look, label, None).x + 10.0).sum();
    card::show(ui, look, |ui| {
        if look.scale > 1.3 {
            told(ui, look, at, task);
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| press(ui, look, &words, camp));
            return;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let width = ui.available_width() - room - 16.0;
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                told(ui, look, at, task);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| press(ui, look, &words, camp));
        });
    });
}

fn told(ui: &mut Ui, look: &Look, at: usize, task: &TaskLine) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = 3.0;
    let (mark, ink) = match task.state {
        TaskState::Open => (String::new(), c.soft),
        TaskState::Done => (format!(" · {}", look.tr("ui-camp-done")), c.good),
        TaskState::Short => (format!(" · {}", look.tr("ui-camp-short")), c.warn),
    };
    let head = format!("{} · {}{mark}", at + 1, task.kind);
    text::write(ui, look, run(&head, size::SECONDARY, ink));
    text::write(ui, look, run(&task.title, size::REPLY, c.ink));
    if !task.remark.is_empty() {
        text::write(ui, look, run(&task.remark, size::SECONDARY, c.soft));
    }
}

fn press(ui: &mut Ui, look: &Look, words: &[(String, Weight, CampIntent)], camp: &mut Vec<CampIntent>) {
    ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
    for (label, weight, intent) in words {
        if button::show(ui, look, label, None, *weight).clicked() {
            camp.push(intent.clone());
        }
    }
}

fn exits(ui: &mut Ui, look: &Look, view: &CampView) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = 4.0;
    let caption = if view.exits.is_empty() { "ui-camp-no-exit" } else { "ui-camp-exit" };
    text::write(ui, look, run(&look.tr(caption), size::SECONDARY, c.soft));
    for (words, met) in &view.exits {
        let (mark, ink) = if *met { ("●", c.good) } else { ("○", c.ink) };
        text::write(ui, look, run(&format!("{mark} {words}"), size::BODY, ink));
    }
    ui.add_space(GAP);
}

/// The strip of a running cell above whatever page it is in; gives the room below it.
pub fn cell(ui: &mut Ui, look: &Look, cell: &CellStrip, intents: &mut Vec<Intent>) -> Ui {
    let (next, leave) = (cell.next.clone().unwrap_or_default(), look.tr("ui-camp-leave"));
    let mut chips = Vec::new();
    if cell.next.is_some() {
        chips.push((Chip::new(&next).on(true), Intent::Camp(CampIntent::NextPhase)));
    }
    chips.push((Chip::new(&leave), Intent::Camp(CampIntent::LeaveCell)));
    strip::show(ui, look, Strip { head: &cell.head, text: &cell.text, chips }, intents)
}
