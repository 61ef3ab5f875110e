//! Still pictures of a customer for pages that have no stage: drawn once, kept as a texture.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use bevy_egui::{EguiTextureHandle, EguiUserTextures};

use super::desk::Screen;
use super::figure::art::{Build, straight};
use super::figure::scene::{Cast, Stand, Wish, paint};
use super::stage::Players;
use super::window::Office;
use crate::domain::ids::{Cue, Face, Persona, Place};
use crate::ui::view::Picture;

/// The picture that the current page shows.
#[derive(Resource, Default)]
pub(super) struct Portraits {
    made: Option<(Wanted, Picture, Handle<Image>)>,
    /// The two customers of a reveal.
    faces: [Option<(Wanted, Picture, Handle<Image>)>; 2],
}

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wanted {
    persona: Persona,
    build: Build,
    place: Place,
    face: Face,
    cue: Option<Cue>,
    dark: bool,
    /// Width and height in pixels; pages scale and cut it.
    size: (u32, u32),
}

impl Portraits {
    /// The picture, when there is one.
    pub(super) fn picture(&self) -> Option<Picture> {
        self.made.as_ref().map(|(_, picture, _)| *picture)
    }

    /// The two customers of a reveal, as far as they are drawn.
    pub(super) fn faces(&self) -> [Option<Picture>; 2] {
        self.faces.each_ref().map(|made| made.as_ref().map(|(_, picture, _)| *picture))
    }
}

/// Draws the picture that the desk asks for, when it is another one than before.
pub(super) fn make(
    office: Res<Office>,
    cast: Res<Players>,
    mut portraits: ResMut<Portraits>,
    mut images: ResMut<Assets<Image>>,
    mut textures: ResMut<EguiUserTextures>,
) {
    let mut drawn = |kept: &mut Option<(Wanted, Picture, Handle<Image>)>, wanted: Wanted| {
        if kept.as_ref().is_some_and(|(made, ..)| *made == wanted) {
            return;
        }
        let Some(pixels) = draw(&cast, wanted) else { return };
        if let Some((_, _, old)) = kept.take() {
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
        *kept = Some((wanted, Picture { texture, size: [wanted.size.0 as f32, wanted.size.1 as f32] }, handle));
    };
    if let Some(faces) = office.0.pk_faces() {
        for (kept, (persona, build, place, face, cue)) in portraits.faces.iter_mut().zip(faces) {
            // The projector's page is dark whatever the theme.
            drawn(kept, Wanted { persona, build, place, face, cue, dark: true, size: (840, 540) });
        }
    }
    let wanted = office.0.portrait().map(|(persona, build, place)| Wanted {
        persona,
        build,
        place,
        face: Face::AtEase,
        cue: None,
        dark: office.0.look().colors.dark,
        size: if office.0.screen() == Screen::Briefing { (620, 960) } else { (840, 540) },
    });
    if let Some(wanted) = wanted {
        drawn(&mut portraits.made, wanted);
    }
}

fn draw(cast: &Cast, wanted: Wanted) -> Option<Vec<u8>> {
    let rig = &cast.rig;
    let (width, height) = (wanted.size.0 as f32, wanted.size.1 as f32);
    // A wide picture shows head and shoulders, a tall one the whole half figure.
    let wide = width > height;
    let scale = if wide { height * 1.15 / rig.height } else { width * 1.32 / rig.canvas.0 };
    let ground = if wide { height * 1.17 } else { height };
    let stand = Stand { at: (width / 2.0, ground), scale };
    let Wanted { persona, build, place, face, cue, dark, size } = wanted;
    let wish = Wish { place, persona: Some(persona), build, face, cue };
    let pose = cast.poses.target(rig, wish.persona, wish.face, wish.cue);
    Some(straight(&paint(cast, wish, &pose, dark, size, stand)?))
}
