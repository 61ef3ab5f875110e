//! The drill: the customer's line in a bubble over the stage, the notes, the replies as cards, the delivery beside them.

mod keys;
mod layout;
mod leave;
mod moves;
mod notes;

use egui::{CornerRadius, Rect, Stroke, Ui, pos2, vec2};

use super::coach::Spots;
use super::intent::Intent;
use super::shell;
use super::text::{self, run};
use super::theme::{Look, size};
use super::view::DrillView;
use super::widgets::{bar, bubble, card};
use crate::ui::widgets::scroll;
pub use layout::{Plan, plan};

/// What drawing the drill gave.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// What the person asked for.
    pub intents: Vec<Intent>,
    /// The part of the window that the stage may fill.
    pub stage: Rect,
    /// The part of the stage that the figure may fill.
    pub figure: Rect,
    /// What a coach can point at.
    pub spots: Spots,
}

/// Draws everything but the stage, which shows through.
pub fn show(ui: &mut Ui, look: &Look, view: &DrillView) -> Drawn {
    let mut intents = keys::read(ui, view);
    let plan = plan(ui, look, view);
    let room = ui.max_rect();
    let mut body = ui.new_child(egui::UiBuilder::new().max_rect(room).id_salt("drill"));
    if view.leaving {
        body.disable();
    }
    if plan.strip {
        // Around a portrait strip everything stands on the page itself.
        let beside = Rect::from_min_max(pos2(plan.stage.right(), plan.stage.top()), room.max);
        let below = Rect::from_min_max(plan.stage.left_bottom(), pos2(plan.stage.right(), room.bottom()));
        for page in [beside, below] {
            body.painter().rect_filled(page, CornerRadius::ZERO, look.colors.background);
        }
    }
    speech(&mut body, look, view, &plan);
    let notes = notes::show(&mut body, look, view, plan.notes);
    let (deliveries, cards) = moves::show(&mut body, look, view, &plan, &mut intents);
    let clock = top(&mut body, look, view, &mut intents);
    if view.leaving {
        leave::show(ui, look, view, &mut intents);
    }
    let spots = Spots { line: plan.bubble, figure: plan.figure, cards, deliveries, clock, notes };
    Drawn { intents, stage: plan.stage, figure: plan.figure, spots }
}

/// The top bar; gives the place of the clock.
fn top(ui: &mut Ui, look: &Look, view: &DrillView, intents: &mut Vec<Intent>) -> Rect {
    let c = look.colors;
    let remark = shell::facts(&[
        look.name("industry", view.industry.id()),
        look.name("stage", view.stage.id()),
        look.name("mode", view.mode.id()),
    ]);
    let mut place = Rect::NOTHING;
    let (more, back) = shell::top_bar(ui, look, &view.title, &remark, |ui, out| {
        out.extend(shell::language_chip(ui, look));
        let clock = format!("{}:{:02}", view.clock.seconds / 60, view.clock.seconds % 60);
        // The clock keeps its width while the digits change.
        let width = text::measure(ui.ctx(), look, run("00:00", size::HEADING, c.ink)).x;
        let (rect, response) = ui.allocate_exact_size(vec2(width, look.px(30.0)), egui::Sense::hover());
        let label = look.tr_with("ui-drill-clock-label", &[("time", &clock)]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &label));
        let short = view.clock.share < 0.2;
        let ink = if short { c.coral } else { c.ink };
        text::paint(ui, look, rect.center(), egui::Align2::CENTER_CENTER, run(&clock, size::HEADING, ink));
        place = rect;
        let (rect, _) = ui.allocate_exact_size(vec2(look.px(150.0).min(180.0), 8.0), egui::Sense::hover());
        bar::paint(ui, look, rect, view.clock.share, if short { c.coral } else { c.amber });
        let caption = text::write_line(ui, look, run(&look.tr("ui-drill-clock"), size::SECONDARY, c.soft));
        place = place.union(caption.rect);
    });
    intents.extend(more);
    if back {
        intents.push(Intent::AskLeave);
    }
    place
}

fn speech(ui: &mut Ui, look: &Look, view: &DrillView, plan: &Plan) {
    let c = look.colors;
    bubble::paint(ui, look, plan.bubble, plan.tail, 22.0);
    if let (Some(signal), None) = (&view.signal, &view.cue) {
        // The figure shows it; who cannot see the figure is told, as in the terminal.
        let heard = ui.interact(plan.bubble, ui.id().with(("signal", view.step)), egui::Sense::hover());
        heard.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, signal));
        text::announce(ui, &heard);
    }
    let inner = plan.bubble.shrink2(vec2(24.0, 16.0));
    card::inside(ui, inner, |ui| {
        scroll::vertical(ui, ("speech", view.step), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.set_max_width(ui.available_width() - layout::SCROLL_BAR);
            let step = look.tr_with("ui-step", &[("n", &view.step.to_string())]);
            let mut head = vec![view.customer.clone(), step];
            head.extend(view.cue.clone());
            let head = text::write(ui, look, run(&shell::facts(&head), size::SECONDARY, c.soft));
            if view.cue.is_some() {
                text::announce(ui, &head);
            }
            let line = text::write(ui, look, run(&view.line, plan.line_size, c.ink));
            text::announce(ui, &line);
        });
    });
    remarks(ui, look, view, plan);
}

/// What the trainee said last, a hint or a refusal: one strip at the foot of the stage.
fn remarks(ui: &mut Ui, look: &Look, view: &DrillView, plan: &Plan) {
    let c = look.colors;
    let Some((words, ink)) = layout::remark(look, view) else { return };
    let room = plan.bubble.width() - 32.0;
    let galley = text::galley(ui.ctx(), look, run(&words, size::CHIP, ink), room);
    let extent = vec2(galley.size().x + 32.0, galley.size().y + 14.0);
    let rect = Rect::from_min_size(pos2(plan.bubble.left(), plan.bubble.bottom() + 10.0), extent);
    if rect.bottom() > plan.speech_bottom {
        return;
    }
    let response = ui.interact(rect, ui.id().with("remark"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
    let edge = Stroke::new(1.0, c.line);
    ui.painter().rect(rect, CornerRadius::same(12), c.background, edge, egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(16.0, 7.0), galley, ink);
}
