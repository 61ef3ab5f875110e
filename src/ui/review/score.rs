//! The verdict: outcome and index, the radar, one sentence for each dimension, and the customer's own words.

use egui::{Sense, Stroke, Ui, pos2, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::view::{DimensionView, ReviewView};
use crate::ui::widgets::{card, radar, tag};

/// Draws the column of the verdict.
pub fn show(ui: &mut Ui, look: &Look, view: &ReviewView) {
    let c = look.colors;
    ui.spacing_mut().item_spacing.y = GAP;
    if let Some(reveal) = &view.reveal {
        card::framed(look).fill(c.wash).stroke(Stroke::new(1.0, c.teal)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            text::write(ui, look, run(&look.tr("ui-review-reveal"), size::SECONDARY, c.teal));
            text::write(ui, look, run(reveal, size::BODY, c.ink));
        });
    }
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let ink = if view.good_end { c.good } else { c.ink };
        text::write(ui, look, run(&view.outcome, size::HEADING + 2.0, ink));
        let index = look.tr_with("ui-review-index", &[("index", &view.index)]);
        let line = match &view.par {
            Some(par) => format!("{index} · {par}"),
            None => index,
        };
        text::write(ui, look, run(&line, size::SECONDARY, c.soft));
        let corners: Vec<_> = view.dimensions.iter().map(|d| d.corner.clone()).collect();
        radar::show(ui, look, &corners, look.px(262.0));
    });
    if !view.inner.is_empty() {
        card::show(ui, look, |ui| {
            let heading = look.tr_with("ui-review-inner", &[("name", &view.customer)]);
            text::write(ui, look, run(&heading, size::HEADING, c.ink));
            for words in &view.inner {
                text::write(ui, look, run(words, size::BODY, c.ink));
            }
        });
    }
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr("ui-review-dimensions"), size::HEADING, c.ink));
        for dimension in &view.dimensions {
            sentence(ui, look, dimension);
        }
    });
    if let Some(saved) = &view.saved {
        tag::remark(ui, look, saved);
    }
}

/// Name and score, then the anchor sentence below.
fn sentence(ui: &mut Ui, look: &Look, view: &DimensionView) {
    let c = look.colors;
    let corner = &view.corner;
    let ink = match (corner.score, corner.weakest) {
        (None, _) => c.soft,
        (_, true) => c.bad,
        _ => c.ink,
    };
    ui.add_space(4.0);
    let head = format!("{} {}", corner.name, corner.score_text);
    let galley = text::galley(ui.ctx(), look, run(&head, size::CHIP, ink), f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), galley.size().y), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &head));
    let at = pos2(rect.left() + look.px(6.0), rect.center().y);
    tag::dimension_mark(ui.painter(), look, at, look.px(5.0), corner.dimension);
    text::paint_centred(ui, galley, rect.left() + look.px(18.0), rect.center().y);
    text::write(ui, look, run(&view.remark, size::SECONDARY, c.soft));
}
