//! Which lines a class says in a scenario: how often, after how long, and which of them do harm.

use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::pill;
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};
use crate::ui::training_view::{ReplyRow, TrainerIntent, TrainerView};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::{bar, card, tag};

/// Draws the scenarios to choose from, or the replies of the chosen one.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &TrainerView, out: &mut Vec<TrainerIntent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("trainer-replies"), size::HEADING, c.ink));
        let Some(title) = view.scenario.and_then(|at| view.scenarios.get(at)) else {
            let key = if view.scenarios.is_empty() { "trainer-no-scenarios" } else { "trainer-choose" };
            text::write(ui, look, run(&look.tr(key), size::BODY, c.soft));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                for (index, title) in view.scenarios.iter().enumerate() {
                    if pill(ui, look, title, false) {
                        out.push(TrainerIntent::Scenario(Some(index)));
                    }
                }
            });
            return;
        };
        text::write(ui, look, run(title, size::BODY, c.ink));
        if button::show(ui, look, &look.tr("trainer-other"), None, Weight::Quiet).clicked() {
            out.push(TrainerIntent::Scenario(None));
        }
        if view.replies.is_empty() {
            text::write(ui, look, run(&look.tr("trainer-replies-empty"), size::BODY, c.soft));
        }
        for reply in &view.replies {
            ui.add_space(2.0);
            one(ui, look, reply);
        }
    });
}

/// The line, then its bar with how often and how long; a harmful one is marked in words and with an edge.
fn one(ui: &mut Ui, look: &Look, reply: &ReplyRow) {
    let c = look.colors;
    let edge = if reply.harmful { c.bad } else { c.line };
    let frame = egui::Frame::new().inner_margin(egui::Margin { left: 16, right: 0, top: 2, bottom: 2 });
    let drawn = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        if reply.harmful {
            tag::show(ui, look, &look.tr("trainer-harmful"), c.bad);
        }
        text::write(ui, look, run(&reply.text, size::BODY, c.ink));
        let count = look.tr_with("trainer-count", &[("count", &reply.count)]);
        let words = shell::facts(&[count, reply.think.clone()]);
        let room = ui.available_width();
        let galley = text::galley(ui.ctx(), look, run(&words, size::SECONDARY, c.soft), room * 0.6);
        let (rect, response) = ui.allocate_exact_size(vec2(room, galley.size().y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
        let half = look.px(4.0);
        let right = rect.left() + room * 0.4 - 12.0;
        let place = Rect::from_min_max(pos2(rect.left(), rect.center().y - half), pos2(right, rect.center().y + half));
        bar::paint(ui, look, place, reply.share, if reply.harmful { c.bad } else { c.teal });
        text::paint_centred(ui, galley, right + 12.0, rect.center().y);
    });
    let rect = drawn.response.rect;
    let place = Rect::from_min_max(rect.min, pos2(rect.left() + 4.0, rect.bottom()));
    ui.painter().rect_filled(place, 2, edge);
}
