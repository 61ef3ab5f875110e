//! Still pictures of a customer for pages that have no stage: drawn once, kept as a texture.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy_egui::{EguiTextureHandle, EguiUserTextures};
use resvg::tiny_skia::{Pixmap, Transform};

use super::desk::Screen;
use super::figure::Art;
use super::figure::art::{Build, straight};
use super::stage::{Cast, shade};
use super::window::Office;
use crate::domain::ids::{Face, Persona, Place};
use crate::ui::view::Picture;

/// The picture that the current page shows.
#[derive(Resource, Default)]
pub(super) struct Portraits {
    made: Option<(Wanted, Picture, Handle<Image>)>,
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wanted {
    persona: Persona,
    build: Build,
    place: Place,
    dark: bool,
    /// Width and height in pixels; pages scale and cut it.
    size: (u32, u32),
}

impl Portraits {
    /// The picture, when there is one.
    pub(super) fn picture(&self) -> Option<Picture> {
        self.made.as_ref().map(|(_, picture, _)| *picture)
    }
}

/// Draws the picture that the desk asks for, when it is another one than before.
pub(super) fn make(
    office: Res<Office>,
    cast: Res<Cast>,
    mut portraits: ResMut<Portraits>,
    mut images: ResMut<Assets<Image>>,
    mut textures: ResMut<EguiUserTextures>,
) {
    let wanted = office.0.portrait().map(|(persona, build, place)| Wanted {
        persona,
        build,
        place,
        dark: office.0.look().colors.dark,
        size: if office.0.screen() == Screen::Briefing { (620, 960) } else { (840, 540) },
    });
    let Some(wanted) = wanted else { return };
    if portraits.made.as_ref().is_some_and(|(made, ..)| *made == wanted) {
        return;
    }
    let Some(pixels) = draw(&cast, wanted) else { return };
    if let Some((_, _, old)) = portraits.made.take() {
        textures.remove_image(&old);
    }
    let image = Image::new(
        Extent3d { width: wanted.size.0, height: wanted.size.1, depth_or_array_layers: 1 },
        TextureDimension::D2,
        pixels,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    );
    let handle = images.add(image);
    let texture = textures.add_image(EguiTextureHandle::Strong(handle.clone()));
    portraits.made = Some((wanted, Picture { texture, size: [wanted.size.0 as f32, wanted.size.1 as f32] }, handle));
}

fn draw(cast: &Cast, wanted: Wanted) -> Option<Vec<u8>> {
    let (width, height) = wanted.size;
    let mut picture = Pixmap::new(width, height)?;
    let place = Art::parse(super::figure::art::place_source(wanted.place)).ok()?;
    for group in ["back", "fore"] {
        let mut layer = Pixmap::new(width, height)?;
        place.cover(Some(group), &mut layer);
        let tint = shade(group, wanted.dark);
        for pixel in layer.pixels_mut() {
            *pixel = tinted(*pixel, tint);
        }
        picture.draw_pixmap(0, 0, layer.as_ref(), &Default::default(), Transform::identity(), None);
    }
    let rig = &cast.rig;
    let art = cast.art(Some(wanted.persona), wanted.build);
    let (width, height) = (width as f32, height as f32);
    // A wide picture shows head and shoulders, a tall one the whole half figure.
    let wide = width > height;
    let scale = if wide { height * 1.15 / rig.height } else { width * 1.32 / rig.canvas.0 };
    let ground = if wide { height * 1.17 } else { height };
    let to_pixels = Transform::from_translate(width / 2.0, ground)
        .pre_scale(scale, scale)
        .pre_translate(-rig.ground.0, -rig.ground.1);
    let pose = cast.poses.target(rig, Some(wanted.persona), Face::AtEase, None);
    art.compose(rig, &pose, to_pixels, &mut picture);
    Some(straight(&picture))
}

fn tinted(pixel: resvg::tiny_skia::PremultipliedColorU8, tint: [f32; 3]) -> resvg::tiny_skia::PremultipliedColorU8 {
    let part = |value: u8, by: f32| (f32::from(value) * by).round() as u8;
    let (r, g, b) = (part(pixel.red(), tint[0]), part(pixel.green(), tint[1]), part(pixel.blue(), tint[2]));
    resvg::tiny_skia::PremultipliedColorU8::from_rgba(r, g, b, pixel.alpha()).unwrap_or(pixel)
}
