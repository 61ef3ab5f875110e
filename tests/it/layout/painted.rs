//! What one pass painted: every row of text with its ink, and the surfaces below and above it, in painting order.

use egui::epaint::{ClippedShape, Shape, TextShape};
use egui::{Color32, Pos2, Rect};

/// One row of laid-out text.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it says.
    pub text: String,
    /// The box around its glyphs.
    pub ink: Rect,
    /// Where it may be seen.
    pub clip: Rect,
    /// The colours of its glyphs.
    pub colors: Vec<Color32>,
    /// The smallest text size in its galley.
    pub size: f32,
    /// Whether the galley was shortened.
    pub elided: bool,
    /// Which galley of the pass it belongs to.
    pub galley: usize,
    /// Its place in the painting order.
    pub order: usize,
}

impl Row {
    /// The part of the ink that can be seen.
    pub fn visible(&self) -> Rect {
        self.ink.intersect(self.clip)
    }

    /// Whether all of it is inside its clip rectangle; glyph boxes carry up to a pixel of air.
    pub fn whole(&self) -> bool {
        self.clip.expand(1.0).contains_rect(self.ink)
    }
}

/// A filled shape.
#[derive(Clone, Debug)]
pub struct Surface {
    outline: Outline,
    clip: Rect,
    /// Its colour; none for a picture, whose colours are unknown.
    pub color: Option<Color32>,
    /// Its place in the painting order.
    pub order: usize,
}

#[derive(Clone, Debug)]
enum Outline {
    Rect(Rect),
    Circle(Pos2, f32),
    Polygon(Vec<Pos2>),
    Triangles(Vec<[Pos2; 3]>),
}

fn inside_polygon(points: &[Pos2], at: Pos2) -> bool {
    let mut inside = false;
    for (i, a) in points.iter().enumerate() {
        let b = points[(i + points.len() - 1) % points.len()];
        if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
            inside = !inside;
        }
    }
    inside
}

impl Surface {
    /// The box around what can be seen of it.
    pub fn bounds(&self) -> Rect {
        let all = match &self.outline {
            Outline::Rect(rect) => *rect,
            Outline::Circle(centre, radius) => Rect::from_center_size(*centre, egui::Vec2::splat(radius * 2.0)),
            Outline::Polygon(points) => Rect::from_points(points),
            Outline::Triangles(all) => Rect::from_points(&all.concat()),
        };
        all.intersect(self.clip)
    }

    /// Whether it is seen at this point.
    pub fn covers(&self, at: Pos2) -> bool {
        self.clip.contains(at)
            && match &self.outline {
                Outline::Rect(rect) => rect.contains(at),
                Outline::Circle(centre, radius) => centre.distance(at) <= *radius,
                Outline::Polygon(points) => inside_polygon(points, at),
                Outline::Triangles(all) => all.iter().any(|points| inside_polygon(points, at)),
            }
    }

    /// Whether nothing shows through.
    pub fn opaque(&self) -> bool {
        self.color.is_none_or(|color| color.a() == 255)
    }
}

/// Everything that one pass painted.
#[derive(Debug, Default)]
pub struct Painted {
    /// The rows of all texts.
    pub rows: Vec<Row>,
    /// The filled shapes.
    pub surfaces: Vec<Surface>,
    order: usize,
    galleys: usize,
}

impl Painted {
    /// Reads the shapes of a pass.
    pub fn read(shapes: &[ClippedShape], screen: Rect) -> Painted {
        let mut painted = Painted::default();
        for shape in shapes {
            painted.take(&shape.shape, shape.clip_rect.intersect(screen));
        }
        painted
    }

    fn take(&mut self, shape: &Shape, clip: Rect) {
        self.order += 1;
        match shape {
            Shape::Vec(all) => all.iter().for_each(|shape| self.take(shape, clip)),
            Shape::Text(text) => self.text(text, clip),
            Shape::Rect(rect) if rect.brush.is_some() => self.fill(Outline::Rect(rect.rect), clip, None),
            Shape::Rect(rect) => self.fill(Outline::Rect(rect.rect), clip, Some(rect.fill)),
            Shape::Circle(circle) => self.fill(Outline::Circle(circle.center, circle.radius), clip, Some(circle.fill)),
            Shape::Path(path) => self.fill(Outline::Polygon(path.points.clone()), clip, Some(path.fill)),
            Shape::Mesh(mesh) => {
                let at = |i: u32| mesh.vertices[i as usize].pos;
                let triangles = mesh.indices.chunks_exact(3).map(|t| [at(t[0]), at(t[1]), at(t[2])]).collect();
                let color = mesh.vertices.first().map(|vertex| vertex.color);
                self.fill(Outline::Triangles(triangles), clip, color);
            }
            _ => {}
        }
    }

    fn fill(&mut self, outline: Outline, clip: Rect, color: Option<Color32>) {
        if color != Some(Color32::TRANSPARENT) {
            self.surfaces.push(Surface { outline, clip, color, order: self.order });
        }
    }

    fn text(&mut self, shape: &TextShape, clip: Rect) {
        self.galleys += 1;
        let galley = &shape.galley;
        let used = galley.job.sections.iter().filter(|section| !section.byte_range.is_empty());
        let size = used.map(|section| section.format.font_id.size).fold(f32::INFINITY, f32::min);
        for row in galley.rows.iter().filter(|row| !row.visuals.mesh.is_empty()) {
            let visuals = &row.visuals;
            let ink = visuals.mesh_bounds.translate(shape.pos.to_vec2() + row.pos.to_vec2());
            let mut colors: Vec<Color32> = Vec::new();
            for vertex in &visuals.mesh.vertices[visuals.glyph_vertex_range.clone()] {
                let own = if vertex.color == Color32::PLACEHOLDER { shape.fallback_color } else { vertex.color };
                let color = shape.override_text_color.unwrap_or(own).gamma_multiply(shape.opacity_factor);
                if !colors.contains(&color) {
                    colors.push(color);
                }
            }
            let (text, elided) = (row.text(), galley.elided);
            self.rows.push(Row { text, ink, clip, colors, size, elided, galley: self.galleys, order: self.order });
        }
    }

    /// The colour below a text at this point: what was painted before, blended; none on bare stage or on a picture.
    pub fn behind(&self, at: Pos2, order: usize) -> Option<Color32> {
        let below = self.surfaces.iter().filter(|s| s.order < order && s.covers(at));
        below.fold(None, |under, surface| match (under, surface.color) {
            (_, None) => None,
            (_, Some(color)) if color.a() == 255 => Some(color),
            (under, Some(color)) => under.map(|under: Color32| under.blend(color)),
        })
    }

    /// Leaves out what lies behind a veil over the whole screen: a question has been asked, the rest waits.
    pub fn before_the_veil(&mut self, screen: Rect) {
        let veil = self.surfaces.iter().rev().find(|s| !s.opaque() && s.bounds().contains_rect(screen.shrink(1.0)));
        let Some(order) = veil.map(|surface| surface.order) else { return };
        self.rows.retain(|row| row.order > order);
    }
}
