//! The stage as a picture without a window: the same drawings, rig, poses and shades that the sprites follow.

use resvg::tiny_skia::{Pixmap, PixmapPaint, PremultipliedColorU8, Transform};

use super::art::{Build, TELEPHONE, figure_source, place_source};
use super::pose::Channels;
use super::{Art, Poses, Rig};
use crate::domain::ids::{Cue, Face, Persona, Place};

/// Share of the stage's height that the figure fills.
const FILL: f32 = 0.9;

/// Everything that can be drawn, loaded once.
#[derive(Debug)]
pub struct Cast {
    /// How figures are put together.
    pub rig: Rig,
    /// How they can stand and look.
    pub poses: Poses,
    figures: Vec<[Art; 2]>,
    plain: [Art; 2],
    telephone: Art,
    places: Vec<Art>,
}

impl Cast {
    /// Loads the drawings that come with the program.
    pub fn load() -> Result<Cast, String> {
        let rig = Rig::embedded()?;
        let poses = Poses::embedded(&rig)?;
        let both = |persona| -> Result<[Art; 2], String> {
            Ok([Art::parse(figure_source(persona, Build::Man))?, Art::parse(figure_source(persona, Build::Woman))?])
        };
        let plain = both(None)?;
        let figures = Persona::ALL.iter().map(|p| both(Some(*p))).collect::<Result<_, String>>()?;
        let places = Place::ALL.iter().map(|p| Art::parse(place_source(*p))).collect::<Result<_, _>>()?;
        Ok(Cast { rig, poses, figures, plain, telephone: Art::parse(TELEPHONE)?, places })
    }

    /// The drawing of a customer type, or the one that tells no type; on the telephone nobody is seen.
    pub fn art(&self, place: Place, persona: Option<Persona>, build: Build) -> &Art {
        if place == Place::Phone {
            return &self.telephone;
        }
        &persona.map_or(&self.plain, |persona| &self.figures[persona.index()])[build.index()]
    }

    /// The drawing of a place.
    pub fn place(&self, place: Place) -> &Art {
        &self.places[place.index()]
    }
}

/// What a stage shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Where.
    pub place: Place,
    /// Who; a customer whose type is to be guessed has none.
    pub persona: Option<Persona>,
    /// In which of the two drawings.
    pub build: Build,
    /// With which face.
    pub face: Face,
    /// With which signal.
    pub cue: Option<Cue>,
}

/// How a layer is darkened in the dark theme: places recede, what stands in front keeps its colour.
pub fn shade(layer: &str, dark: bool) -> [f32; 3] {
    match (layer, dark) {
        (_, false) => [1.0, 1.0, 1.0],
        ("back", true) => [0.2, 0.222, 0.28],
        ("fore", true) => [0.52, 0.55, 0.62],
        // Lamps and lit windows are drawn for the night and keep their colour.
        ("night", true) => [1.0, 1.0, 1.0],
        _ => [0.93, 0.94, 0.98],
    }
}

/// Units of length on the stage for one unit of the drawing, for a figure that may fill this width and height.
pub fn figure_scale(rig: &Rig, width: f32, height: f32) -> f32 {
    let by_height = height * FILL / rig.height;
    // In the strip beside large text the width is what is short: shoulders may be cut, the face may not.
    let by_width = width / (rig.canvas.0 * 0.5);
    by_height.min(by_width).max(0.1)
}

/// Where the figure stands in a picture.
#[derive(Clone, Copy, Debug)]
pub struct Stand {
    /// The point of the picture that the figure's ground lies on.
    pub at: (f32, f32),
    /// Pixels for one unit of the drawing.
    pub scale: f32,
}

/// Draws a place: what is far, at night the lights, then what stands in front, in one picture without a hole.
pub fn backdrop(cast: &Cast, place: Place, dark: bool, size: (u32, u32)) -> Option<Pixmap> {
    let mut picture = Pixmap::new(size.0, size.1)?;
    for group in ["back", "night", "fore"].into_iter().filter(|group| dark || *group != "night") {
        let mut layer = Pixmap::new(size.0, size.1)?;
        cast.place(place).cover(Some(group), &mut layer);
        lay(&mut picture, layer, shade(group, dark));
    }
    Some(picture)
}

/// Draws a place and the posed figure.
pub fn paint(cast: &Cast, wish: Wish, pose: &Channels, dark: bool, size: (u32, u32), stand: Stand) -> Option<Pixmap> {
    let mut picture = backdrop(cast, wish.place, dark, size)?;
    let rig = &cast.rig;
    let to_pixels = Transform::from_translate(stand.at.0, stand.at.1)
        .pre_scale(stand.scale, stand.scale)
        .pre_translate(-rig.ground.0, -rig.ground.1);
    let mut layer = Pixmap::new(size.0, size.1)?;
    cast.art(wish.place, wish.persona, wish.build).compose(rig, pose, to_pixels, &mut layer);
    lay(&mut picture, layer, shade("figure", dark));
    Some(picture)
}

/// Lays a layer, darkened by its shade, over the picture.
fn lay(picture: &mut Pixmap, mut layer: Pixmap, shade: [f32; 3]) {
    let part = |value: u8, by: f32| (f32::from(value) * by).round() as u8;
    for pixel in layer.pixels_mut() {
        let (r, g, b) = (part(pixel.red(), shade[0]), part(pixel.green(), shade[1]), part(pixel.blue(), shade[2]));
        *pixel = PremultipliedColorU8::from_rgba(r, g, b, pixel.alpha()).unwrap_or(*pixel);
    }
    picture.draw_pixmap(0, 0, layer.as_ref(), &PixmapPaint::default(), Transform::identity(), None);
}
