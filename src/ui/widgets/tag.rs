//! Small labels: a fact on a line, a contribution with its sign, the mark of a dimension.

use egui::{
    Color32, CornerRadius, Painter, Pos2, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2,
    vec2,
};

use crate::domain::ids::Dimension;
use crate::ui::text::{self, run};
use crate::ui::theme::{Look, size};

/// Size of the words in a label.
const TEXT: f32 = 14.0;

/// The space that a label takes.
pub fn extent(ui: &Ui, look: &Look, label: &str, marked: bool) -> egui::Vec2 {
    let words = text::galley(ui.ctx(), look, run(label, TEXT, look.colors.ink), f32::INFINITY).size();
    let mark = if marked { look.px(16.0) } else { 0.0 };
    vec2(words.x + mark + 24.0, words.y + 8.0)
}

/// A fact in a thin pill.
pub fn show(ui: &mut Ui, look: &Look, label: &str, ink: Color32) -> Response {
    marked(ui, look, label, ink, None)
}

/// A fact about one dimension: the dimension's own shape stands before its name.
pub fn marked(ui: &mut Ui, look: &Look, label: &str, ink: Color32, dimension: Option<Dimension>) -> Response {
    let words = text::galley(ui.ctx(), look, run(label, TEXT, ink), f32::INFINITY);
    let mark = if dimension.is_some() { look.px(16.0) } else { 0.0 };
    let extent = extent(ui, look, label, dimension.is_some());
    let (rect, response) = ui.allocate_exact_size(extent, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, label));
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same((extent.y / 2.0).min(255.0) as u8);
        let edge = Stroke::new(1.0, look.colors.line);
        ui.painter().rect(rect, radius, Color32::TRANSPARENT, edge, StrokeKind::Inside);
        if let Some(dimension) = dimension {
            let at = pos2(rect.left() + 12.0 + mark / 2.0 - 2.0, rect.center().y);
            dimension_mark(ui.painter(), look, at, look.px(5.0), dimension);
        }
        text::paint_centred(ui, words, rect.left() + 12.0 + mark, rect.center().y);
    }
    response
}

/// The shape that stands for a dimension, so that colour is never the only sign: circle, square, triangle, diamond, pentagon.
pub fn dimension_mark(painter: &Painter, look: &Look, at: Pos2, radius: f32, dimension: Dimension) {
    let color = look.colors.dimension(dimension);
    let (corners, turn) = match dimension {
        Dimension::D1 => {
            painter.circle_filled(at, radius, color);
            return;
        }
        Dimension::D2 => (4, std::f32::consts::FRAC_PI_4),
        Dimension::D3 => (3, -std::f32::consts::FRAC_PI_2),
        Dimension::D4 => (4, 0.0),
        Dimension::D5 => (5, -std::f32::consts::FRAC_PI_2),
    };
    let points = (0..corners)
        .map(|i| {
            let angle = turn + std::f32::consts::TAU * i as f32 / corners as f32;
            at + vec2(angle.cos(), angle.sin()) * radius * 1.15
        })
        .collect();
    painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
}

/// Stars for a level, filled up to `level` of three.
pub fn stars(level: u8) -> String {
    let filled = usize::from(level.min(3));
    "★".repeat(filled) + &"☆".repeat(3 - filled)
}

/// A remark in secondary text with an inner margin, for wells.
pub fn remark(ui: &mut Ui, look: &Look, words: &str) -> Response {
    text::write(ui, look, run(words, size::SECONDARY, look.colors.soft))
}
