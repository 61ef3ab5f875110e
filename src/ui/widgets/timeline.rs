//! Trust, patience and pressure over the steps of the talk, with turning points that can be pressed.

use egui::{Align2, Color32, CursorIcon, Pos2, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// One line of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Name in the legend.
    pub name: String,
    /// Values from 0 to 1, one for each step, the state before the first step first.
    pub values: Vec<f32>,
    /// Colour.
    pub color: Color32,
    /// Whether the line is dashed, so that colour is not the only sign.
    pub dashed: bool,
}

/// A step at which the talk turned.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Step number, from 1.
    pub step: u32,
    /// Whether it turned for the better.
    pub good: bool,
    /// Index of the series on which the mark sits.
    pub series: usize,
    /// What a screen reader and the caption say.
    pub label: String,
}

/// The side of what can be pressed around a mark.
const TARGET: f32 = 36.0;

/// Draws the chart and gives the step whose mark was pressed.
pub fn show(
    ui: &mut Ui,
    look: &Look,
    series: &[Series],
    turns: &[Turn],
    focus: Option<u32>,
    height: f32,
) -> Option<u32> {
    let c = look.colors;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let plot = egui::Rect::from_min_max(
        rect.min + vec2(8.0, 10.0),
        pos2(rect.right() - 12.0, rect.bottom() - look.px(size::SECONDARY) * 1.5 - 6.0),
    );
    for share in [0.0, 0.5, 1.0] {
        let y = plot.bottom() - plot.height() * share;
        ui.painter().line_segment([pos2(plot.left(), y), pos2(plot.right(), y)], Stroke::new(1.0, c.line));
    }
    let steps = series.iter().map(|s| s.values.len()).max().unwrap_or(0);
    let place = |step: usize, value: f32| -> Pos2 {
        let x = plot.left() + plot.width() * step as f32 / (steps.max(2) - 1) as f32;
        pos2(x, plot.bottom() - plot.height() * value.clamp(0.0, 1.0))
    };
    for line in series {
        let points: Vec<Pos2> = line.values.iter().enumerate().map(|(i, v)| place(i, *v)).collect();
        let stroke = Stroke::new(3.0, line.color);
        if line.dashed {
            ui.painter().extend(Shape::dashed_line(&points, stroke, 9.0, 5.0));
        } else {
            ui.painter().add(Shape::line(points, stroke));
        }
    }
    let mut pressed = None;
    let caption = |step: u32| look.tr_with("ui-step", &[("n", &step.to_string())]);
    let width = |words: &dyn Fn(u32) -> String| {
        let each = turns.iter().map(|t| text::measure(ui.ctx(), look, run(&words(t.step), size::SECONDARY, c.soft)).x);
        each.fold(0.0, f32::max)
    };
    let number = |step: u32| step.to_string();
    // Numbers keep inside the plot, and apart from each other.
    let edge = |x: f32| x.clamp(plot.left() + 20.0, plot.right() - 20.0);
    let below: Vec<f32> = turns.iter().map(|turn| edge(place(turn.step as usize, 0.0).x)).collect();
    // Where turning points stand close, bare numbers are all there is room for.
    let crowded = below.windows(2).any(|pair| (pair[1] - pair[0]).abs() < width(&caption) + 6.0);
    let room = if crowded { width(&number) } else { width(&caption) } + 6.0;
    let below = apart(&below, room, plot.right() - 20.0);
    let centres: Vec<f32> = turns.iter().map(|turn| place(turn.step as usize, 0.0).x).collect();
    let targets = apart(&centres, TARGET, rect.right() - TARGET / 2.0);
    for ((turn, middle), under) in turns.iter().zip(targets).zip(below) {
        let Some(value) = series.get(turn.series).and_then(|s| s.values.get(turn.step as usize)) else { continue };
        let at = place(turn.step as usize, *value);
        let hit = egui::Rect::from_center_size(pos2(middle, at.y), vec2(TARGET, TARGET));
        let response = ui.interact(hit, ui.id().with(("turn", turn.step)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &turn.label));
        let ink = c.signed(turn.good);
        let active = response.hovered() || response.has_focus() || focus == Some(turn.step);
        ui.painter().circle_filled(at, if active { 10.0 } else { 8.0 }, ink);
        sign(ui, at, turn.good, c.card);
        if active {
            ui.painter().circle_stroke(at, 13.0, Stroke::new(2.0, ink));
        }
        let words = if crowded { number(turn.step) } else { caption(turn.step) };
        text::paint(ui, look, pos2(under, plot.bottom() + 4.0), Align2::CENTER_TOP, run(&words, size::SECONDARY, ink));
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            pressed = Some(turn.step);
        }
    }
    pressed
}

/// Moves what stands closer than `least` apart, to the right, and back where it would pass `end`; the order stays.
fn apart(centres: &[f32], least: f32, end: f32) -> Vec<f32> {
    let mut out = centres.to_vec();
    // Half of what is missing goes to the left one, so that both stay over their marks.
    for i in 1..out.len() {
        let missing = least - (out[i] - out[i - 1]);
        if missing > 0.0 {
            let free = if i > 1 { (out[i - 1] - out[i - 2] - least).max(0.0) } else { f32::INFINITY };
            out[i - 1] -= (missing / 2.0).min(free);
            out[i] = out[i - 1] + least;
        }
    }
    let mut most = end;
    for centre in out.iter_mut().rev() {
        *centre = centre.min(most);
        most = *centre - least;
    }
    out
}

/// A plus or a minus in the mark, so that colour is not the only sign.
fn sign(ui: &Ui, at: Pos2, good: bool, ink: Color32) {
    let stroke = Stroke::new(2.0, ink);
    ui.painter().line_segment([at - vec2(4.0, 0.0), at + vec2(4.0, 0.0)], stroke);
    if good {
        ui.painter().line_segment([at - vec2(0.0, 4.0), at + vec2(0.0, 4.0)], stroke);
    }
}

/// The legend of the chart.
pub fn legend(ui: &mut Ui, look: &Look, series: &[Series]) {
    for line in series {
        let words = text::measure(ui.ctx(), look, run(&line.name, size::SECONDARY, look.colors.soft));
        let (rect, response) = ui.allocate_exact_size(vec2(words.x + 34.0, words.y), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &line.name));
        let y = rect.center().y;
        let stroke = Stroke::new(3.0, line.color);
        let (from, to) = (pos2(rect.left(), y), pos2(rect.left() + 24.0, y));
        if line.dashed {
            ui.painter().extend(Shape::dashed_line(&[from, to], stroke, 9.0, 5.0));
        } else {
            ui.painter().line_segment([from, to], stroke);
        }
        text::paint(
            ui,
            look,
            pos2(to.x + 8.0, y),
            Align2::LEFT_CENTER,
            run(&line.name, size::SECONDARY, look.colors.soft),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn close_targets_share_the_room_and_keep_their_order() {
        assert_eq!(apart(&[100.0, 120.0, 300.0], 36.0, 500.0), [92.0, 128.0, 300.0]);
        assert_eq!(apart(&[100.0, 136.0, 140.0], 36.0, 500.0), [100.0, 136.0, 172.0]);
        assert_eq!(apart(&[480.0, 499.0], 36.0, 490.0), [454.0, 490.0]);
    }
}
