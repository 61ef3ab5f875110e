//! The class map: customer types by dimensions, the weak cells dark on paper and bright in the evening.

use egui::{
    Align2, Color32, CornerRadius, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::domain::ids::Dimension;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, Palette, size};
use crate::ui::training_view::{HeatRow, TrainerView};
use crate::ui::widgets::{card, tag};

/// Steps of the scale.
const STEPS: usize = 7;

/// Fill and ink of one step, weakest first: from coral over grey to teal, while the lightness goes one way all along.
fn step(c: &Palette, step: usize) -> (Color32, Color32) {
    // Between these shares lies a band in which neither dark nor light letters can be read.
    const LOW: [f32; 3] = [0.0, 0.2, 0.65];
    let end = c.wash.lerp_to_gamma(if c.dark { c.background } else { c.card }, 0.4);
    let fill = match step {
        0..=2 => c.bad.lerp_to_gamma(c.line, LOW[step]),
        _ => c.line.lerp_to_gamma(end, (step.min(STEPS - 1) - 3) as f32 / 3.0),
    };
    let strong = step < 2;
    (fill, if strong { c.on_teal } else { c.ink })
}

/// The step of a share of the scale.
fn step_of(share: f32) -> usize {
    ((share.clamp(0.0, 1.0) * STEPS as f32) as usize).min(STEPS - 1)
}

/// Draws the map with its legends.
pub(super) fn show(ui: &mut Ui, look: &Look, view: &TrainerView) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("trainer-heat"), size::HEADING, c.ink));
        legend(ui, look);
        if view.heat.is_empty() {
            text::write(ui, look, run(&look.tr("trainer-heat-empty"), size::BODY, c.soft));
            return;
        }
        let name = names(ui, look, view);
        ui.spacing_mut().item_spacing.y = 4.0;
        header(ui, look, name);
        for row in &view.heat {
            cells(ui, look, row, name);
        }
        ui.add_space(4.0);
        scale(ui, look);
    });
}

/// The names of the dimensions with their shapes, for everything on the page.
fn legend(ui: &mut Ui, look: &Look) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        for dimension in Dimension::ALL {
            let name = look.name("dim", dimension.id());
            tag::marked(ui, look, &name, look.colors.ink, Some(*dimension));
        }
    });
}

/// The width of the column of names.
fn names(ui: &Ui, look: &Look, view: &TrainerView) -> f32 {
    let c = look.colors;
    let wide = |words: &str, points| text::measure(ui.ctx(), look, run(words, points, c.ink)).x;
    let each = view.heat.iter().map(|row| {
        let name = wide(&look.name("persona", row.persona.id()), size::CHIP);
        name.max(wide(&row.drills, size::SECONDARY))
    });
    each.fold(0.0, f32::max).min(ui.available_width() * 0.4) + 14.0
}

/// Where the cell of a dimension is in a row.
fn place(row: Rect, name: f32, at: usize) -> Rect {
    let each = (row.width() - name) / 5.0;
    let left = row.left() + name + each * at as f32;
    Rect::from_min_max(pos2(left + 2.0, row.top()), pos2(left + each - 2.0, row.bottom()))
}

fn header(ui: &mut Ui, look: &Look, name: f32) {
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), look.px(20.0)), Sense::hover());
    for (at, dimension) in Dimension::ALL.iter().enumerate() {
        tag::dimension_mark(ui.painter(), look, place(row, name, at).center(), look.px(6.0), *dimension);
    }
}

fn cells(ui: &mut Ui, look: &Look, row: &HeatRow, name: f32) {
    let c = look.colors;
    let persona = look.name("persona", row.persona.id());
    let words = format!("{persona}\n{}", row.drills);
    let head = text::galley(ui.ctx(), look, run(&persona, size::CHIP, c.ink), name);
    let below = text::galley(ui.ctx(), look, run(&row.drills, size::SECONDARY, c.soft), name);
    let height = head.size().y + below.size().y + 4.0;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let none = look.tr("trainer-none");
    let values = Dimension::ALL.iter().zip(&row.cells).map(|(dimension, cell)| {
        let value = cell.as_ref().map_or(none.as_str(), |(_, words)| words);
        format!("{} {value}", look.name("dim", dimension.id()))
    });
    let label = std::iter::once(words.replace('\n', " ")).chain(values).collect::<Vec<_>>().join(" · ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let top = rect.top() + 2.0;
    let second = top + head.size().y;
    ui.painter().galley(pos2(rect.left(), top), head, c.ink);
    ui.painter().galley(pos2(rect.left(), second), below, c.soft);
    for (at, cell) in row.cells.iter().enumerate() {
        let place = place(rect, name, at);
        let Some((share, words)) = cell else {
            dash(ui, look, place.center());
            continue;
        };
        let (fill, ink) = step(&c, step_of(*share));
        ui.painter().rect(place, CornerRadius::same(6), fill, Stroke::new(1.0, c.line), StrokeKind::Inside);
        text::paint(ui, look, place.center(), Align2::CENTER_CENTER, run(words, size::CHIP, ink));
    }
}

/// A dash where nothing was scored.
pub(super) fn dash(ui: &Ui, look: &Look, at: Pos2) {
    let half = vec2(look.px(5.0), 0.0);
    ui.painter().line_segment([at - half, at + half], Stroke::new(1.5, look.colors.soft));
}

/// The scale from weak to strong.
fn scale(ui: &mut Ui, look: &Look) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        text::write_line(ui, look, run(&look.tr("trainer-weak"), size::SECONDARY, look.colors.soft));
        let each = look.px(20.0);
        let (rect, _) = ui.allocate_exact_size(vec2(each * STEPS as f32, look.px(12.0)), Sense::hover());
        for at in 0..STEPS {
            let left = rect.left() + each * at as f32;
            let place = Rect::from_min_max(pos2(left, rect.top()), pos2(left + each, rect.bottom()));
            ui.painter().rect_filled(place, CornerRadius::ZERO, step(&look.colors, at).0);
        }
        text::write_line(ui, look, run(&look.tr("trainer-strong"), size::SECONDARY, look.colors.soft));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f32 {
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    #[test]
    fn lightness_alone_tells_weak_from_strong_and_every_number_can_be_read() {
        for c in [Palette::LIGHT, Palette::DARK] {
            let fills: Vec<f32> = (0..STEPS).map(|at| luminance(step(&c, at).0)).collect();
            let one_way = |a: f32, b: f32| if c.dark { a > b } else { a < b };
            assert!(fills.windows(2).all(|pair| one_way(pair[0], pair[1])), "dark: {}: {fills:?}", c.dark);
            for (at, fill) in fills.iter().enumerate() {
                let ink = luminance(step(&c, at).1);
                let ratio = (fill.max(ink) + 0.05) / (fill.min(ink) + 0.05);
                assert!(ratio >= 4.5, "step {at}, dark: {}: {ratio:.2}", c.dark);
            }
        }
    }

    #[test]
    fn the_scale_has_two_sides_and_a_middle() {
        assert_eq!([0.0, 0.5, 1.0, -1.0, 7.0].map(step_of), [0, 3, 6, 0, 6]);
    }
}
