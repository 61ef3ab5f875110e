//! The live cell: two people and an observer. Who meets whom, the cue card for the one who plays the customer, and a clock that
//! nobody interrupts.

use egui::{CornerRadius, Key, Modifiers, Rect, Ui, pos2, vec2};

use super::sheet::field;
use crate::ui::camp_view::{CampIntent, LiveView};
use crate::ui::intent::Intent;
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::card;
use crate::ui::widgets::chip::Chip;
use crate::ui::widgets::scroll;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &LiveView) -> Vec<Intent> {
    let c = look.colors;
    let room = ui.max_rect();
    ui.painter().rect_filled(room, CornerRadius::ZERO, c.background);
    let mut camp = Vec::new();
    let title = look.tr("ui-live-title");
    let (mut intents, back) = shell::top_bar(ui, look, &title, &look.tr("ui-live-remark"), |ui, out| {
        out.extend(shell::language_chip(ui, look));
    });
    let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if back || escape {
        intents.push(Intent::Back);
    }
    let top = room.top() + shell::bar_height(look) + 16.0;
    let width = (room.width() - PAGE_MARGIN * 2.0).min(look.px(900.0));
    let body = Rect::from_min_max(
        pos2(room.center().x - width / 2.0, top),
        pos2(room.center().x + width / 2.0, room.bottom()),
    );
    card::inside(ui, body, |ui| match &view.clock {
        Some((clock, up)) => running(ui, look, clock, *up, &mut camp),
        None => {
            scroll::vertical(ui, "live", |ui| {
                ui.set_max_width(ui.available_width() - 12.0);
                ui.spacing_mut().item_spacing.y = GAP;
                before(ui, look, view, &mut camp);
                ui.add_space(PAGE_MARGIN);
            });
        }
    });
    intents.extend(camp.into_iter().map(Intent::Camp));
    intents
}

fn chips(ui: &mut Ui, look: &Look, labels: &[String], chosen: usize) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for (at, label) in labels.iter().enumerate() {
            if Chip::new(label).on(chosen == at).show(ui, look).clicked() {
                pressed = Some(at);
            }
        }
    });
    pressed
}

fn before(ui: &mut Ui, look: &Look, view: &LiveView, camp: &mut Vec<CampIntent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::write(ui, look, run(&look.tr("ui-live-where"), size::HEADING, c.ink));
        camp.extend(chips(ui, look, &view.scenarios, view.scenario).map(CampIntent::LiveScenario));
        camp.extend(chips(ui, look, &view.customers, view.customer).map(CampIntent::LiveCustomer));
        camp.extend(
            field(ui, look, "player", &look.tr("ui-live-player"), &view.player, 60).map(CampIntent::TypePlayer),
        );
        text::write(ui, look, run(&look.tr("ui-live-seller"), size::SECONDARY, c.soft));
        text::write(ui, look, run(&view.brief, size::BODY, c.ink));
    });
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::write(ui, look, run(&look.tr("ui-live-card"), size::HEADING, c.ink));
        if view.face_down {
            text::write(ui, look, run(&look.tr("ui-live-face-down"), size::BODY, c.soft));
        }
        for (heading, sentences) in &view.card {
            ui.add_space(4.0);
            text::write(ui, look, run(heading, size::SECONDARY, c.teal));
            for sentence in sentences {
                text::write(ui, look, run(sentence, size::BODY, c.ink));
            }
        }
        ui.add_space(4.0);
        let key = if view.face_down { "ui-live-turn" } else { "ui-live-turn-back" };
        if button::show(ui, look, &look.tr(key), None, Weight::Quiet).clicked() {
            camp.push(CampIntent::TurnCard);
        }
    });
    if button::show(ui, look, &look.tr("ui-live-start"), None, Weight::Strong).clicked() {
        camp.push(CampIntent::LiveStart);
    }
}

/// Nothing but the clock: nobody interrupts.
fn running(ui: &mut Ui, look: &Look, clock: &str, up: bool, camp: &mut Vec<CampIntent>) {
    let c = look.colors;
    let room = ui.max_rect();
    let middle = pos2(room.center().x, room.top() + room.height() * 0.34);
    let ink = if up { c.coral } else { c.ink };
    text::paint(ui, look, middle, egui::Align2::CENTER_CENTER, run(clock, 96.0, ink));
    let label = ui.interact(
        Rect::from_center_size(middle, vec2(look.px(360.0), look.px(130.0))),
        ui.id().with("live-clock"),
        egui::Sense::hover(),
    );
    let name = look.tr_with("ui-live-left", &[("time", clock)]);
    label.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &name));
    let below = Rect::from_min_max(pos2(room.left(), middle.y + look.px(90.0)), room.max);
    card::inside(ui, below, |ui| {
        let words = look.tr(if up { "ui-live-up" } else { "ui-live-quiet" });
        text::write(ui, look, run(&words, size::HEADING, c.soft));
        ui.add_space(16.0);
        if button::show(ui, look, &look.tr("ui-live-end"), None, Weight::Strong).clicked() {
            camp.push(CampIntent::LiveEnd);
        }
    });
}
