//! Where the trainee stands: the index and the means with their errors, the course, and what is worth practising next.

use egui::{Frame, Margin, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::intent::{Intent, Page};
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, RADIUS, size};
use super::training_view::{MeanBar, ProgressView};
use super::widgets::button::{self, Weight};
use super::widgets::{card, columns, mean, spark};

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &ProgressView) -> Vec<Intent> {
    shell::home(ui, look, Page::Progress, |ui, intents| {
        shell::page(ui, look, &look.tr("progress-title"), &view.name, |ui| {
            if view.empty {
                empty(ui, look, intents);
                return;
            }
            columns::cards(ui, look, |ui, side| match side {
                0 => standing(ui, look, view),
                _ => course(ui, look, view),
            });
            weakest(ui, look, view, intents);
            if !(view.personas.is_empty() && view.stages.is_empty()) {
                columns::cards(ui, look, |ui, side| match side {
                    0 => means(ui, look, "progress-personas", &view.personas),
                    _ => means(ui, look, "progress-stages", &view.stages),
                });
            }
            totals(ui, look, view);
        });
    })
}

fn empty(ui: &mut Ui, look: &Look, intents: &mut Vec<Intent>) {
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("progress-empty"), size::HEADING, look.colors.ink));
        text::write(ui, look, run(&look.tr("progress-empty-cure"), size::BODY, look.colors.soft));
        ui.add_space(8.0);
        if button::show(ui, look, &look.tr("ui-nav-catalogue"), None, Weight::Strong).clicked() {
            intents.push(Intent::Open(Page::Catalogue));
        }
    });
}

fn heading(ui: &mut Ui, look: &Look, key: &str) {
    text::write(ui, look, run(&look.tr(key), size::HEADING, look.colors.ink));
}

/// The index as a number and a bar, then the five dimensions.
fn standing(ui: &mut Ui, look: &Look, view: &ProgressView) {
    let c = look.colors;
    text::write(ui, look, run(&view.index.name, size::SECONDARY, c.soft));
    let points = if view.index.share.is_some() { size::PAGE } else { size::REPLY };
    text::write(ui, look, run(&view.index.text, points, c.ink));
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), look.px(16.0)), Sense::hover());
    mean::paint(ui, look, rect.shrink2(vec2(0.0, look.px(3.0))), &view.index);
    ui.add_space(4.0);
    mean::list(ui, look, &view.dimensions);
    text::write(ui, look, run(&look.tr("progress-error-remark"), size::SECONDARY, c.soft));
}

/// The last drills, and whether what was learnt holds with a new seed.
fn course(ui: &mut Ui, look: &Look, view: &ProgressView) {
    let c = look.colors;
    heading(ui, look, "progress-course");
    if view.course.is_empty() {
        text::write(ui, look, run(&look.tr("progress-course-empty"), size::BODY, c.soft));
    } else {
        let count = view.course.len().to_string();
        let caption = look.tr_with("progress-course-remark", &[("count", &count)]);
        spark::show(ui, look, &view.course, &caption, look.px(132.0));
    }
    ui.add_space(8.0);
    heading(ui, look, "progress-transfer");
    match &view.transfer {
        Some(words) => text::write(ui, look, run(words, size::BODY, c.ink)),
        None => text::write(ui, look, run(&look.tr("progress-transfer-none"), size::BODY, c.soft)),
    };
}

/// The weakest skills, each with its button.
fn weakest(ui: &mut Ui, look: &Look, view: &ProgressView, intents: &mut Vec<Intent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        heading(ui, look, "progress-weakest");
        if view.weakest.is_empty() || !view.weakest_remark.is_empty() {
            text::write(ui, look, run(&view.weakest_remark, size::BODY, c.soft));
        }
        for (index, (name, how)) in view.weakest.iter().enumerate() {
            ui.separator();
            if skill(ui, look, index, name, how) {
                intents.push(Intent::PractiseSkill(index));
            }
        }
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}

/// Name and remark at the left, the button at the right or, where there is no room, below; says whether it was pressed.
fn skill(ui: &mut Ui, look: &Look, index: usize, name: &str, how: &str) -> bool {
    let c = look.colors;
    let label = look.tr("progress-practise");
    let weight = if index == 0 { Weight::Strong } else { Weight::Quiet };
    let extent = button::extent(ui, look, &label, None);
    let press = |ui: &mut Ui| {
        let response = button::show(ui, look, &label, None, weight);
        let about = look.tr_with("progress-practise-name", &[("name", name)]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &about));
        response.clicked()
    };
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::write(ui, look, run(name, size::BODY, c.ink));
        text::write(ui, look, run(how, size::SECONDARY, c.soft));
    };
    if !columns::beside(look) {
        ui.scope(words);
        return press(ui);
    }
    let room = ui.available_rect_before_wrap();
    let left = Rect::from_min_max(room.min, pos2(room.right() - extent.x - 16.0, room.bottom()));
    let used = ui.scope_builder(UiBuilder::new().max_rect(left), words).response.rect;
    let middle = used.center().y.max(room.top() + extent.y / 2.0);
    let place = Rect::from_min_size(pos2(room.right() - extent.x, middle - extent.y / 2.0), extent);
    let pressed = ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(("skill", index)), press).inner;
    ui.advance_cursor_after_rect(used.union(place));
    pressed
}

fn means(ui: &mut Ui, look: &Look, key: &str, bars: &[MeanBar]) {
    heading(ui, look, key);
    if bars.is_empty() {
        text::write(ui, look, run(&look.tr("progress-none"), size::BODY, look.colors.soft));
    }
    mean::list(ui, look, bars);
}

/// How much was done, in a well of its own and with the words that it is no score.
fn totals(ui: &mut Ui, look: &Look, view: &ProgressView) {
    let c = look.colors;
    let well = Frame::new().fill(c.sunk).corner_radius(RADIUS).inner_margin(Margin::symmetric(20, 16));
    well.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&view.totals, size::BODY, c.ink));
        text::write(ui, look, run(&look.tr("progress-totals-remark"), size::SECONDARY, c.soft));
    });
}
