//! The rig: which parts a figure has, what carries what, and what each channel does to them.

use std::collections::BTreeMap;

use resvg::tiny_skia::Transform;
use serde::Deserialize;

use super::pose::Channels;

const RIG: &str = include_str!("../../../assets/figures/rig.ron");

/// What one unit of a channel adds to a part.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Move {
    x: f32,
    y: f32,
    r: f32,
    sx: f32,
    sy: f32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "Part", deny_unknown_fields)]
struct RawPart {
    id: String,
    #[serde(default)]
    parent: Option<String>,
    #[serde(default)]
    pivot: (f32, f32),
    #[serde(default)]
    moves: BTreeMap<String, Move>,
    #[serde(default)]
    shown: Option<String>,
    #[serde(default)]
    enter: (f32, f32),
    #[serde(default)]
    hidden: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "Rig", deny_unknown_fields)]
struct RawRig {
    canvas: (f32, f32),
    ground: (f32, f32),
    height: f32,
    parts: Vec<RawPart>,
}

/// One part with its references resolved.
#[derive(Clone, Debug)]
pub struct Part {
    /// Id of the group in the drawing.
    pub id: String,
    parent: Option<usize>,
    pivot: (f32, f32),
    moves: Vec<(usize, Move)>,
    shown: Option<usize>,
    enter: (f32, f32),
    hidden: Vec<usize>,
}

/// Where a part is and how opaque, for one set of channel values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// From the drawing's units to the posed figure's.
    pub transform: Transform,
    /// 0 to 1.
    pub opacity: f32,
}

/// The rig that all drawings share.
#[derive(Clone, Debug)]
pub struct Rig {
    /// Size of every drawing.
    pub canvas: (f32, f32),
    /// The point of the drawing that stands on the lower edge of the stage.
    pub ground: (f32, f32),
    /// Height of the visible figure above the ground.
    pub height: f32,
    /// Parts in the order in which they are drawn.
    pub parts: Vec<Part>,
    channels: Vec<String>,
}

impl Rig {
    /// The rig that comes with the program.
    pub fn embedded() -> Result<Rig, String> {
        Rig::parse(RIG)
    }

    /// A rig from its text.
    pub fn parse(text: &str) -> Result<Rig, String> {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let raw: RawRig = options.from_str(text).map_err(|error| format!("assets/figures/rig.ron:{error}"))?;
        let mut rig =
            Rig { canvas: raw.canvas, ground: raw.ground, height: raw.height, parts: Vec::new(), channels: Vec::new() };
        for part in raw.parts {
            let parent = match &part.parent {
                None => None,
                Some(name) => Some(rig.parts.iter().position(|p| p.id == *name).ok_or_else(|| {
                    format!(
                        "assets/figures/rig.ron: part `{}` hangs on `{name}`, which is not listed before it",
                        part.id
                    )
                })?),
            };
            let moves = part.moves.iter().map(|(name, step)| (rig.intern(name), *step)).collect();
            let shown = part.shown.as_deref().map(|name| rig.intern(name));
            let hidden = part.hidden.iter().map(|name| rig.intern(name)).collect();
            rig.parts.push(Part { id: part.id, parent, pivot: part.pivot, moves, shown, enter: part.enter, hidden });
        }
        Ok(rig)
    }

    fn intern(&mut self, name: &str) -> usize {
        self.channel(name).unwrap_or_else(|| {
            self.channels.push(name.to_owned());
            self.channels.len() - 1
        })
    }

    /// The index of a channel, if any part listens to it.
    pub fn channel(&self, name: &str) -> Option<usize> {
        self.channels.iter().position(|channel| channel == name)
    }

    /// How many channels there are.
    pub fn channel_count(&self) -> usize {
        self.channels.len()
    }

    /// Places every part for these channel values.
    pub fn place(&self, channels: &Channels) -> Vec<Placed> {
        let mut placed: Vec<Placed> = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            let parent = part.parent.map_or(Transform::identity(), |index| placed[index].transform);
            let mut sum = Move::default();
            for (channel, step) in &part.moves {
                let value = channels.get(*channel);
                sum.x += step.x * value;
                sum.y += step.y * value;
                sum.r += step.r * value;
                sum.sx += step.sx * value;
                sum.sy += step.sy * value;
            }
            let mut opacity = part.shown.map_or(1.0, |channel| channels.get(channel).clamp(0.0, 1.0));
            // A part on its way in has not yet reached its place.
            sum.x += part.enter.0 * (1.0 - opacity);
            sum.y += part.enter.1 * (1.0 - opacity);
            for channel in &part.hidden {
                opacity *= 1.0 - channels.get(*channel).clamp(0.0, 1.0);
            }
            let (px, py) = part.pivot;
            let own = Transform::from_translate(px + sum.x, py + sum.y)
                .pre_concat(Transform::from_rotate(sum.r))
                .pre_scale(1.0 + sum.sx, 1.0 + sum.sy)
                .pre_translate(-px, -py);
            placed.push(Placed { transform: parent.pre_concat(own), opacity });
        }
        placed
    }
}
