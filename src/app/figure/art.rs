//! The drawings: one SVG for each customer type and place, cut into parts by group id and turned into pixels.

use resvg::tiny_skia::{Pixmap, PixmapPaint, Transform};
use resvg::usvg;

use super::pose::Channels;
use super::rig::Rig;
use crate::domain::ids::{Persona, Place};

/// A part as pixels.
#[derive(Clone, Debug)]
pub struct PartImage {
    /// Index of the part in the rig.
    pub part: usize,
    /// Width and height in pixels.
    pub size: (u32, u32),
    /// Straight RGBA.
    pub pixels: Vec<u8>,
    /// Centre of the image in the drawing's units.
    pub centre: (f32, f32),
}

/// Transparent pixels around a part, so that its smooth edge is not cut when it is turned.
const BORDER: f32 = 2.0;

/// One drawing.
#[derive(Debug)]
pub struct Art {
    tree: usvg::Tree,
}

/// Which of a type's two drawings is meant; it follows the customer's form of address and carries nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// Drawn as a man.
    Man,
    /// Drawn as a woman.
    Woman,
}

impl Build {
    /// Both drawings.
    pub const ALL: [Build; 2] = [Build::Man, Build::Woman];

    /// Position in `ALL`.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// What a name with its form of address says; names without one get the drawing that the type is known by.
    pub fn of(persona: Persona, zh: &str, en: &str) -> Build {
        let woman = ["Ms", "Mrs", "Miss", "Auntie", "Aunt", "Madam"];
        let man = ["Mr", "Uncle", "Sir"];
        let address = en.split([' ', '.']).next().unwrap_or_default();
        if woman.contains(&address)
            || ["女士", "小姐", "太太", "姐", "阿姨", "妈妈"].iter().any(|word| zh.contains(word))
        {
            Build::Woman
        } else if man.contains(&address) || ["先生", "哥", "叔", "爸爸"].iter().any(|word| zh.contains(word)) {
            Build::Man
        } else {
            match persona {
                Persona::Price | Persona::Hesitant | Persona::Picky => Build::Woman,
                Persona::Busy | Persona::Expert => Build::Man,
            }
        }
    }
}

/// The drawing of a customer type, as text; no type gives the drawing that tells none.
pub fn figure_source(persona: Option<Persona>, build: Build) -> &'static str {
    let Some(persona) = persona else {
        return match build {
            Build::Man => include_str!("../../../assets/figures/plain-man.svg"),
            Build::Woman => include_str!("../../../assets/figures/plain-woman.svg"),
        };
    };
    match (persona, build) {
        (Persona::Price, Build::Man) => include_str!("../../../assets/figures/price-man.svg"),
        (Persona::Price, Build::Woman) => include_str!("../../../assets/figures/price-woman.svg"),
        (Persona::Hesitant, Build::Man) => include_str!("../../../assets/figures/hesitant-man.svg"),
        (Persona::Hesitant, Build::Woman) => include_str!("../../../assets/figures/hesitant-woman.svg"),
        (Persona::Picky, Build::Man) => include_str!("../../../assets/figures/picky-man.svg"),
        (Persona::Picky, Build::Woman) => include_str!("../../../assets/figures/picky-woman.svg"),
        (Persona::Busy, Build::Man) => include_str!("../../../assets/figures/busy-man.svg"),
        (Persona::Busy, Build::Woman) => include_str!("../../../assets/figures/busy-woman.svg"),
        (Persona::Expert, Build::Man) => include_str!("../../../assets/figures/expert-man.svg"),
        (Persona::Expert, Build::Woman) => include_str!("../../../assets/figures/expert-woman.svg"),
    }
}

/// What stands where the customer would, when nobody is seen: its display shows the voice in place of a mouth.
pub const TELEPHONE: &str = include_str!("../../../assets/figures/telephone.svg");

/// The drawing of a place, as text.
pub fn place_source(place: Place) -> &'static str {
    match place {
        Place::Gym => include_str!("../../../assets/places/gym.svg"),
        Place::Salon => include_str!("../../../assets/places/salon.svg"),
        Place::Lobby => include_str!("../../../assets/places/lobby.svg"),
        Place::Classroom => include_str!("../../../assets/places/classroom.svg"),
        Place::Cafe => include_str!("../../../assets/places/cafe.svg"),
        Place::Meeting => include_str!("../../../assets/places/meeting.svg"),
        Place::Phone => include_str!("../../../assets/places/phone.svg"),
    }
}

impl Art {
    /// A drawing from its text.
    pub fn parse(source: &str) -> Result<Art, String> {
        let tree = usvg::Tree::from_str(source, &usvg::Options::default()).map_err(|error| error.to_string())?;
        Ok(Art { tree })
    }

    /// The size of the drawing in its own units.
    pub fn size(&self) -> (f32, f32) {
        (self.tree.size().width(), self.tree.size().height())
    }

    /// Every part of the rig that this drawing has, at `scale` pixels for one unit.
    pub fn parts(&self, rig: &Rig, scale: f32) -> Vec<PartImage> {
        let mut out = Vec::new();
        for (index, part) in rig.parts.iter().enumerate() {
            let Some(node) = self.tree.node_by_id(&part.id) else { continue };
            let Some(bounds) = node.abs_layer_bounding_box() else { continue };
            let width = (bounds.width() * scale + BORDER * 2.0).ceil().max(1.0);
            let height = (bounds.height() * scale + BORDER * 2.0).ceil().max(1.0);
            let Some(mut pixmap) = Pixmap::new(width as u32, height as u32) else { continue };
            let to_pixels = Transform::from_translate(BORDER, BORDER).pre_scale(scale, scale);
            if resvg::render_node(node, to_pixels, &mut pixmap.as_mut()).is_none() {
                continue;
            }
            let centre = (bounds.x() + (width / 2.0 - BORDER) / scale, bounds.y() + (height / 2.0 - BORDER) / scale);
            out.push(PartImage {
                part: index,
                size: (pixmap.width(), pixmap.height()),
                pixels: straight(&pixmap),
                centre,
            });
        }
        out
    }

    /// Draws the posed figure onto a picture.
    pub fn compose(&self, rig: &Rig, channels: &Channels, to_pixels: Transform, target: &mut Pixmap) {
        for (part, placed) in rig.parts.iter().zip(rig.place(channels)) {
            let Some(node) = self.tree.node_by_id(&part.id) else { continue };
            let Some(bounds) = node.abs_layer_bounding_box() else { continue };
            if placed.opacity < 0.01 {
                continue;
            }
            let transform = to_pixels.pre_concat(placed.transform).pre_translate(bounds.x(), bounds.y());
            if placed.opacity > 0.99 {
                resvg::render_node(node, transform, &mut target.as_mut());
            } else if let Some(mut layer) = Pixmap::new(target.width(), target.height()) {
                resvg::render_node(node, transform, &mut layer.as_mut());
                let paint = PixmapPaint { opacity: placed.opacity, ..PixmapPaint::default() };
                target.draw_pixmap(0, 0, layer.as_ref(), &paint, Transform::identity(), None);
            }
        }
    }

    /// Draws one group of the drawing so that the drawing covers the picture; no group means everything.
    pub fn cover(&self, group: Option<&str>, target: &mut Pixmap) {
        let (width, height) = self.size();
        let scale = (target.width() as f32 / width).max(target.height() as f32 / height);
        // Places are cut at the sides and at the top: the floor is what the figure stands on.
        let x = (target.width() as f32 - width * scale) / 2.0;
        let y = target.height() as f32 - height * scale;
        let transform = Transform::from_translate(x, y).pre_scale(scale, scale);
        match group {
            None => resvg::render(&self.tree, transform, &mut target.as_mut()),
            Some(id) => {
                let Some(node) = self.tree.node_by_id(id) else { return };
                let Some(bounds) = node.abs_layer_bounding_box() else { return };
                resvg::render_node(node, transform.pre_translate(bounds.x(), bounds.y()), &mut target.as_mut());
            }
        }
    }
}

/// Straight RGBA whose transparent pixels carry the colour of their neighbours, so that filtering leaves no dark rim.
pub fn straight(pixmap: &Pixmap) -> Vec<u8> {
    let (width, height) = (pixmap.width() as usize, pixmap.height() as usize);
    let mut out: Vec<u8> = Vec::with_capacity(width * height * 4);
    for pixel in pixmap.pixels() {
        let color = pixel.demultiply();
        out.extend([color.red(), color.green(), color.blue(), color.alpha()]);
    }
    for _ in 0..2 {
        let before = out.clone();
        let filled = |index: usize| before[index * 4 + 3] > 0 || before[index * 4..index * 4 + 3] != [0, 0, 0];
        for y in 0..height {
            for x in 0..width {
                let index = y * width + x;
                if filled(index) {
                    continue;
                }
                let neighbours = [(-1_i32, 0_i32), (1, 0), (0, -1), (0, 1)];
                let source = neighbours.iter().find_map(|(dx, dy)| {
                    let nx = usize::try_from(x as i32 + dx).ok().filter(|n| *n < width)?;
                    let ny = usize::try_from(y as i32 + dy).ok().filter(|n| *n < height)?;
                    Some(ny * width + nx).filter(|n| filled(*n))
                });
                if let Some(source) = source {
                    let color = [before[source * 4], before[source * 4 + 1], before[source * 4 + 2]];
                    out[index * 4..index * 4 + 3].copy_from_slice(&color);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_follows_the_form_of_address() {
        assert_eq!(Build::of(Persona::Expert, "陆女士", "Ms Lu"), Build::Woman);
        assert_eq!(Build::of(Persona::Hesitant, "林先生", "Mr. Lin"), Build::Man);
        assert_eq!(Build::of(Persona::Picky, "苏老师", "Teacher Su"), Build::Woman);
    }
}
