//! How far the judges agree: means beside means without the extremes, severity, the usual coefficients, the program beside the judges.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::intent::Intent;
use crate::ui::pk::screen;
use crate::ui::pk_view::{PkAgainst, PkAgreementView, PkFigures};
use crate::ui::text::{self, Run, run};
use crate::ui::theme::{GAP, Look, PAGE_MARGIN, size};
use crate::ui::widgets::{card, columns, scroll};

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PkAgreementView) -> Vec<Intent> {
    screen::ground(ui, look, ui.max_rect());
    let (intents, room) = screen::begin(ui, look, &look.tr("pk-agreement-title"), "");
    let body = Rect::from_min_max(room.min + vec2(PAGE_MARGIN, 0.0), room.max - vec2(PAGE_MARGIN, 0.0));
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "pk-agreement", |ui| {
            screen::scroll_by_keys(ui);
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = GAP;
            ui.add_space(8.0);
            verdict(ui, look, view);
            columns::cards(ui, look, |ui, side| match side {
                0 => {
                    means(ui, look, view);
                    ui.add_space(10.0);
                    severity(ui, look, view);
                }
                _ => figures(ui, look, &view.figures),
            });
            card::show(ui, look, |ui| against(ui, look, &view.against));
            ui.add_space(PAGE_MARGIN);
        });
    });
    intents
}

fn verdict(ui: &mut Ui, look: &Look, view: &PkAgreementView) {
    let c = look.colors;
    let (fill, edge, ink) = if view.decided { (c.wash, c.teal, c.ink) } else { (c.card, c.amber, c.ink) };
    card::framed(look).fill(fill).stroke(Stroke::new(2.0, edge)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&view.title, size::SECONDARY, c.soft));
        let said = text::write(ui, look, run(&view.verdict, size::HEADING, ink));
        text::announce(ui, &said);
    });
}

fn heading(ui: &mut Ui, look: &Look, key: &str) {
    ui.spacing_mut().item_spacing.y = 6.0;
    text::write(ui, look, run(&look.tr(key), size::HEADING, look.colors.ink));
    let remark = look.tr(&format!("{key}-remark"));
    text::write(ui, look, run(&remark, size::SECONDARY, look.colors.soft));
}

/// A name at the left and a text at the right of one line, below each other where they do not fit.
fn pair(ui: &mut Ui, look: &Look, name: &str, value: Run<'_>) {
    let c = look.colors;
    let all = ui.available_width();
    let called = run(name, value.size, c.ink);
    let (value, ink) = (value.text, value.color);
    let value_galley = text::galley(ui.ctx(), look, Run { text: value, color: ink, ..called }, all);
    let beside = all - value_galley.size().x - 16.0;
    let fits = text::measure(ui.ctx(), look, called).x <= beside;
    let name_galley = text::galley(ui.ctx(), look, called, if fits { beside } else { all });
    let (upper, lower) = (name_galley.size().y, value_galley.size().y);
    let height = if fits { upper.max(lower) } else { upper + lower };
    let (rect, response) = ui.allocate_exact_size(vec2(all, height), Sense::hover());
    let label = format!("{name} {value}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    ui.painter().galley(rect.min, name_galley, c.ink);
    let at = pos2(rect.right() - value_galley.size().x, rect.bottom() - lower);
    ui.painter().galley(at, value_galley, ink);
}

/// The official mean; beside it, never instead, what it is without the extremes and without the judges' severity.
fn means(ui: &mut Ui, look: &Look, view: &PkAgreementView) {
    let c = look.colors;
    heading(ui, look, "pk-means");
    for row in &view.rows {
        pair(ui, look, &row.name, run(&row.mean, size::HEADING, c.ink));
        let mut parts = Vec::new();
        if let Some(trimmed) = &row.trimmed {
            parts.push(look.tr_with("pk-trimmed", &[("value", trimmed)]));
        }
        if !row.corrected.is_empty() {
            parts.push(look.tr_with("pk-corrected", &[("value", &row.corrected)]));
        }
        if !parts.is_empty() {
            text::write(ui, look, run(&parts.join(" · "), size::SECONDARY, c.soft));
        }
    }
}

fn figures(ui: &mut Ui, look: &Look, figures: &PkFigures) {
    let c = look.colors;
    heading(ui, look, "pk-figures");
    let none = look.tr("pk-figure-none");
    for (id, value) in [
        ("exact", &figures.exact),
        ("within-one", &figures.within_one),
        ("kappa", &figures.kappa),
        ("icc-single", &figures.icc_single),
        ("icc-mean", &figures.icc_mean),
        ("alpha", &figures.alpha),
    ] {
        let (value, ink) = if value.is_empty() { (&none, c.soft) } else { (value, c.ink) };
        pair(ui, look, &look.name("pk-figure", id), run(value, size::BODY, ink));
        text::write(ui, look, run(&look.name("pk-figure-about", id), size::SECONDARY, c.soft));
    }
}

fn severity(ui: &mut Ui, look: &Look, view: &PkAgreementView) {
    heading(ui, look, "pk-severity");
    for (judge, points) in &view.severity {
        pair(ui, look, judge, run(points, size::BODY, look.colors.ink));
    }
}

/// The program beside the median judge; a whole point or more apart is marked with a sign and in words.
fn against(ui: &mut Ui, look: &Look, lines: &[PkAgainst]) {
    let c = look.colors;
    heading(ui, look, "pk-against");
    for line in lines {
        let name = format!("{} · {}", line.name, look.name("dim", line.dimension.id()));
        let value = look.tr_with("pk-against-pair", &[("engine", &line.engine), ("median", &line.median)]);
        let value = if line.apart { format!("{value} · {}", look.tr("pk-apart")) } else { value };
        pair(ui, look, &name, run(&value, size::BODY, if line.apart { c.coral } else { c.ink }));
    }
    if lines.iter().any(|line| line.apart) {
        text::write(ui, look, run(&look.tr("pk-apart-remark"), size::SECONDARY, c.coral));
    }
}
