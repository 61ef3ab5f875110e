//! The five dimensions as a radar, names and numbers at the corners.

use egui::{Align2, Color32, Mesh, Pos2, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::tag;
use crate::domain::ids::Dimension;
use crate::ui::text::{self, run};
use crate::ui::theme::Look;

/// One corner of the radar.
#[derive(Clone, Debug, PartialEq)]
pub struct Corner {
    /// The dimension.
    pub dimension: Dimension,
    /// Its name.
    pub name: String,
    /// Its score as text, or the words for "not scored".
    pub score_text: String,
    /// The score from 1 to 5; `None` leaves the corner open.
    pub score: Option<f32>,
    /// Whether this is the weakest one, shown in red.
    pub weakest: bool,
}

fn direction(index: usize) -> Vec2 {
    let angle = -std::f32::consts::FRAC_PI_2 + std::f32::consts::TAU * index as f32 / 5.0;
    vec2(angle.cos(), angle.sin())
}

/// Draws the radar in a square of the available width, no higher than `height`.
pub fn show(ui: &mut Ui, look: &Look, corners: &[Corner], height: f32) {
    let c = look.colors;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let tall = height / 2.0 - look.px(42.0);
    let roomy = rect.width() / 2.0 - look.px(78.0) >= tall * 0.7;
    let radius =
        if roomy { tall.min(rect.width() / 2.0 - look.px(78.0)) } else { tall.min(rect.width() / 2.0 - look.px(24.0)) };
    let centre = pos2(rect.center().x, rect.center().y - look.px(4.0));
    for ring in 1..=4 {
        let r = radius * ring as f32 / 4.0;
        let points: Vec<Pos2> = (0..5).map(|i| centre + direction(i) * r).collect();
        ui.painter().add(Shape::closed_line(points, Stroke::new(1.0, c.line)));
    }
    for i in 0..5 {
        ui.painter().line_segment([centre, centre + direction(i) * radius], Stroke::new(1.0, c.line));
    }
    // A score of 1 is the floor of the scale, so the centre means 0 and a 1 is still seen.
    let points: Vec<Pos2> = corners
        .iter()
        .enumerate()
        .map(|(i, corner)| centre + direction(i) * radius * (corner.score.unwrap_or(0.0) / 5.0).clamp(0.0, 1.0))
        .collect();
    fill(ui, centre, &points, c.teal.gamma_multiply(0.22));
    ui.painter().add(Shape::closed_line(points.clone(), Stroke::new(3.0, c.teal)));
    for (i, corner) in corners.iter().enumerate() {
        if corner.score.is_some() {
            tag::dimension_mark(ui.painter(), look, points[i], look.px(5.0), corner.dimension);
        }
        if roomy {
            label(ui, look, centre + direction(i) * (radius + 10.0), i, corner);
        } else {
            // No room for names: the shapes at the corners are the same as before the names in the list below.
            tag::dimension_mark(
                ui.painter(),
                look,
                centre + direction(i) * (radius + look.px(12.0)),
                look.px(5.0),
                corner.dimension,
            );
        }
    }
}

/// The area is not convex when one score is low, so it is filled as a fan around the centre.
fn fill(ui: &Ui, centre: Pos2, points: &[Pos2], color: Color32) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(centre, color);
    for point in points {
        mesh.colored_vertex(*point, color);
    }
    let count = points.len() as u32;
    for i in 0..count {
        mesh.add_triangle(0, 1 + i, 1 + (i + 1) % count);
    }
    ui.painter().add(Shape::mesh(mesh));
}

fn label(ui: &Ui, look: &Look, at: Pos2, index: usize, corner: &Corner) {
    let c = look.colors;
    let ink = match (corner.score, corner.weakest) {
        (None, _) => c.soft,
        (_, true) => c.bad,
        _ => c.ink,
    };
    let clip = ui.max_rect();
    let middle = clip.center().x;
    // The lower two share one row: each keeps to its own half, whatever the length of the names.
    let (anchor, at) = match index {
        0 => (Align2::CENTER_BOTTOM, at),
        1 => (Align2::LEFT_BOTTOM, at),
        2 => (Align2::LEFT_TOP, pos2((at.x - 36.0).max(middle + 8.0), at.y)),
        3 => (Align2::RIGHT_TOP, pos2((at.x + 36.0).min(middle - 8.0), at.y)),
        _ => (Align2::RIGHT_BOTTOM, at),
    };
    // Name above number, except at the top, where both stand over the drawing.
    let between = if index == 0 { " " } else { "\n" };
    let words = format!("{}{between}{}", corner.name, corner.score_text);
    let size = text::galley(ui.ctx(), look, run(&words, 14.0, ink), f32::INFINITY).size();
    let mut rect = anchor.anchor_size(at, size);
    rect = rect.translate(vec2((clip.left() - rect.left()).max(0.0) - (rect.right() - clip.right()).max(0.0), 0.0));
    text::paint(ui, look, rect.min, Align2::LEFT_TOP, run(&words, 14.0, ink));
}
