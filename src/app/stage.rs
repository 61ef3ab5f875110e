//! The stage: the place as one picture, the customer as sprites that follow the rig.

use bevy::asset::RenderAssetUsages;
use bevy::ecs::system::SystemParam;
use bevy::image::ImageSampler;
use bevy::math::Affine3A;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use super::figure::art::Build;
use super::figure::pose::ease;
pub(super) use super::figure::scene::Wish;
use super::figure::scene::{Cast, backdrop, figure_scale, shade};
use super::figure::{Channels, Rig};
use super::panels::Drawn;
use super::window::{Office, OnScreen};
use crate::domain::ids::{Cue, Face, Persona, Place};

/// How long a change of pose takes, in seconds.
const CHANGE: f32 = 0.26;
/// The drawings as the systems see them.
#[derive(Resource, Deref)]
pub(super) struct Players(pub(super) Cast);

/// What is built right now.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Built {
    persona: Option<Persona>,
    build: Build,
    place: Place,
    dark: bool,
    scale: f32,
    size: UVec2,
}

/// The figure's movement.
#[derive(Resource, Default)]
pub(super) struct Acting {
    /// Whether a pose is changing or the eyes are closing, so that frames are needed.
    pub(super) moving: bool,
    built: Option<Built>,
    wish: Option<(Option<Persona>, Face, Option<Cue>)>,
    from: Channels,
    to: Channels,
    changed_at: f32,
    next_blink: f32,
}

/// A part of the figure.
#[derive(Component)]
struct Limb {
    part: usize,
    centre: (f32, f32),
}

/// The place.
#[derive(Component)]
struct Backdrop;

/// What hides the figure below the stage: the panels leave that ground to the window's own colour.
#[derive(Component)]
struct Ground;

/// What every system of the stage reads.
#[derive(SystemParam)]
struct Scene<'w, 's> {
    office: Res<'w, Office>,
    drawn: Res<'w, Drawn>,
    cast: Res<'w, Players>,
    windows: Query<'w, 's, &'static Window>,
}

/// Draws the stage while a drill runs.
pub(super) struct StagePlugin;

/// Whatever was put on the stage.
type OnStage = Or<(With<Limb>, With<Backdrop>, With<Ground>)>;

impl Plugin for StagePlugin {
    fn build(&self, app: &mut App) {
        app.init_resource::<Acting>()
            .add_systems(Update, (build, place_backdrop, place_ground).chain().run_if(in_state(OnScreen::Drill)))
            // The rig has worked out where every part is, also where it is sheared: nothing is left to be propagated.
            .add_systems(PostUpdate, act.after(TransformSystems::Propagate).run_if(in_state(OnScreen::Drill)))
            .add_systems(OnExit(OnScreen::Drill), clear);
    }
}

fn clear(mut commands: Commands, mut acting: ResMut<Acting>, parts: Query<Entity, OnStage>) {
    for entity in &parts {
        commands.entity(entity).despawn();
    }
    *acting = Acting::default();
}

fn image(size: (u32, u32), pixels: Vec<u8>) -> Image {
    Image::new(
        Extent3d { width: size.0, height: size.1, depth_or_array_layers: 1 },
        TextureDimension::D2,
        pixels,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::RENDER_WORLD,
    )
}

/// Makes the pictures anew when another customer, place or size is asked for.
fn build(
    mut commands: Commands,
    scene: Scene,
    mut acting: ResMut<Acting>,
    mut images: ResMut<Assets<Image>>,
    parts: Query<Entity, OnStage>,
) {
    let Scene { office, drawn, cast, windows } = &scene;
    let (Some(wish), Some(stage), Some(figure)) = (office.0.wish(), drawn.stage, drawn.figure) else { return };
    let Ok(window) = windows.single() else { return };
    let pixels = window.scale_factor();
    let scale = scale_of(&cast.rig, figure) * pixels;
    let size = (stage.size() * pixels).ceil().as_uvec2().max(UVec2::ONE);
    let dark = office.0.look().colors.dark;
    let wanted = Built { persona: wish.persona, build: wish.build, place: wish.place, dark, scale, size };
    if acting.built == Some(wanted) {
        return;
    }
    for entity in &parts {
        commands.entity(entity).despawn();
    }
    if let Some(picture) = backdrop(cast, wish.place, dark, (size.x, size.y)) {
        let mut drawn = image((size.x, size.y), picture.take());
        // One pixel of the picture is one of the window: nothing is to be mixed.
        drawn.sampler = ImageSampler::nearest();
        let sprite = Sprite { image: images.add(drawn), custom_size: Some(size.as_vec2() / pixels), ..default() };
        commands.spawn((sprite, Transform::default(), Backdrop));
    }
    for part in cast.art(wish.place, wish.persona, wish.build).parts(&cast.rig, scale) {
        let logical = Vec2::new(part.size.0 as f32, part.size.1 as f32) / scale;
        let handle = images.add(image(part.size, part.pixels));
        let sprite = Sprite { image: handle, custom_size: Some(logical), ..default() };
        commands.spawn((sprite, Transform::default(), Limb { part: part.part, centre: part.centre }));
    }
    commands.spawn((Sprite::default(), Transform::default(), Ground));
    acting.built = Some(wanted);
}

/// Logical pixels for one unit of the drawing.
fn scale_of(rig: &Rig, figure: Rect) -> f32 {
    figure_scale(rig, figure.width(), figure.height())
}

/// From the window's corner to Bevy's centre, y upwards.
fn to_world(window: &Window, at: Vec2) -> Vec2 {
    Vec2::new(at.x - window.width() / 2.0, window.height() / 2.0 - at.y)
}

/// Puts the place where the panels left room for it, on whole pixels.
fn place_backdrop(scene: Scene, mut backdrops: Query<(&mut Transform, &Sprite), With<Backdrop>>) {
    let Scene { drawn, windows, .. } = &scene;
    let (Some(stage), Ok(window)) = (drawn.stage, windows.single()) else { return };
    for (mut transform, sprite) in &mut backdrops {
        let size = sprite.custom_size.unwrap_or(stage.size());
        let corner = (stage.min * window.scale_factor()).floor() / window.scale_factor();
        let centre = to_world(window, corner + size / 2.0).extend(0.0);
        if transform.translation != centre {
            transform.translation = centre;
        }
    }
}

/// Lays the window's colour over whatever of the figure reaches below the stage.
fn place_ground(scene: Scene, clear: Res<ClearColor>, mut grounds: Query<(&mut Transform, &mut Sprite), With<Ground>>) {
    let Scene { drawn, windows, cast, .. } = &scene;
    let (Some(stage), Some(figure), Ok(window)) = (drawn.stage, drawn.figure, windows.single()) else { return };
    let width = cast.rig.canvas.0 * 1.3 * scale_of(&cast.rig, figure);
    let height = (window.height() - stage.max.y).max(1.0);
    for (mut transform, mut sprite) in &mut grounds {
        sprite.color = clear.0;
        sprite.custom_size = Some(Vec2::new(width, height));
        let centre = Vec2::new(figure.center().x, stage.max.y + height / 2.0);
        transform.translation = to_world(window, centre).extend(2.0);
    }
}

/// A factor on stored colour values as a factor on light.
fn to_linear(factor: f32) -> f32 {
    factor.powf(2.2)
}

/// Moves the figure towards what the session says, and lets it breathe, blink and shift.
fn act(
    time: Res<Time>,
    scene: Scene,
    mut acting: ResMut<Acting>,
    mut limbs: Query<(&Limb, &mut GlobalTransform, &mut Sprite, &mut Visibility)>,
) {
    let Scene { office, drawn, cast, windows } = &scene;
    let (Some(wish), Some(figure), Ok(window)) = (office.0.wish(), drawn.figure, windows.single()) else { return };
    let now = time.elapsed_secs();
    let look = office.0.look();
    let calm = look.reduced_motion;
    let wanted = (wish.persona, wish.face, wish.cue);
    if acting.wish != Some(wanted) {
        let target = cast.poses.target(&cast.rig, wish.persona, wish.face, wish.cue);
        let same_person = acting.wish.is_some_and(|(persona, ..)| persona == wish.persona);
        acting.from = if same_person && !calm { acting.current(now) } else { target.clone() };
        acting.to = target;
        acting.changed_at = now;
        acting.wish = Some(wanted);
    }
    let mut channels = if calm { acting.to.clone() } else { acting.current(now) };
    let mut moving = !calm && now - acting.changed_at < CHANGE + 0.05;
    if !calm {
        moving |= live(&cast.rig, &mut acting, &mut channels, now);
    }
    acting.moving = moving;
    let scale = scale_of(&cast.rig, figure);
    let ground = to_world(window, Vec2::new(figure.center().x, figure.max.y));
    let placed = cast.rig.place(&channels);
    let [r, g, b] = shade("figure", look.colors.dark);
    for (limb, mut transform, mut sprite, mut visibility) in &mut limbs {
        let at = placed[limb.part];
        let t = at.transform;
        let (cx, cy) = limb.centre;
        // The sprite's centre, moved like every other point of the part.
        let x = t.sx * cx + t.kx * cy + t.tx;
        let y = t.ky * cx + t.sy * cy + t.ty;
        let world = ground + Vec2::new(x - cast.rig.ground.0, cast.rig.ground.1 - y) * scale;
        // The drawing's y runs downwards, the world's upwards.
        let matrix = Mat2::from_cols(Vec2::new(t.sx, -t.ky), Vec2::new(-t.kx, t.sy)) * scale;
        *transform = GlobalTransform::from(Affine3A::from_mat3_translation(
            Mat3::from_mat2(matrix),
            world.extend(0.1 + limb.part as f32 * 0.01),
        ));
        let seen = if at.opacity < 0.01 { Visibility::Hidden } else { Visibility::Inherited };
        visibility.set_if_neq(seen);
        sprite.color = Color::linear_rgb(to_linear(r), to_linear(g), to_linear(b)).with_alpha(at.opacity);
    }
}

impl Acting {
    /// The channel values at this moment of a change.
    fn current(&self, now: f32) -> Channels {
        self.from.mix(&self.to, ease((now - self.changed_at) / CHANGE))
    }
}

/// Breath, blinks and small shifts; says whether the eyes are moving just now.
fn live(rig: &Rig, acting: &mut Acting, channels: &mut Channels, now: f32) -> bool {
    let mut add = |name: &str, value: f32| {
        if let Some(channel) = rig.channel(name) {
            channels.set(channel, channels.get(channel) + value);
        }
    };
    add("breath", 0.5 - 0.5 * (now * std::f32::consts::TAU / 4.2).cos());
    add("shift", 0.5 * (now * 0.37).sin() + 0.25 * (now * 0.91).sin());
    add("tilt", 0.6 * (now * 0.53).sin());
    add("gaze-x", 0.12 * (now * 0.41).sin().powi(3));
    if now > acting.next_blink + BLINK {
        // No two pauses alike, without a random number: the fractional part of a slow product.
        acting.next_blink = now + 2.4 + ((now * 7.13).fract()) * 3.0;
    }
    let nodding = acting.wish.is_some_and(|(.., cue)| cue == Some(Cue::Nod));
    let into = (now - acting.changed_at) % NOD_EVERY;
    let nods = nodding && into < NOD;
    if nods {
        // Two nods, then a pause: the head comes up and goes down again.
        add("bow", -0.5 + 0.5 * (into / NOD * 2.0 * std::f32::consts::TAU).cos());
    }
    let into = now - acting.next_blink;
    if !(0.0..BLINK).contains(&into) {
        return nods;
    }
    let closed = (into / BLINK * std::f32::consts::PI).sin();
    if let Some(lid) = rig.channel("lid") {
        let open = channels.get(lid);
        channels.set(lid, open + (1.0 - open) * closed);
    }
    true
}

/// How long a blink takes, in seconds.
const BLINK: f32 = 0.18;
/// How long two nods take, in seconds.
const NOD: f32 = 1.3;
/// From one pair of nods to the next, in seconds.
const NOD_EVERY: f32 = 5.0;
