//! Poses: which channel values a customer type, a face and a cue ask for, and how values move towards them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::rig::Rig;
use crate::domain::ids::{Cue, Face, Persona};

const POSES: &str = include_str!("../../../assets/figures/poses.ron");

/// The posture of a customer whose type is not shown.
const PLAIN: &str = "plain";

/// The value of every channel of the rig.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Channels(Vec<f32>);

impl Channels {
    /// All channels at rest.
    pub fn zero(rig: &Rig) -> Channels {
        Channels(vec![0.0; rig.channel_count()])
    }

    /// The value of a channel.
    pub fn get(&self, channel: usize) -> f32 {
        self.0.get(channel).copied().unwrap_or(0.0)
    }

    /// Sets a channel.
    pub fn set(&mut self, channel: usize, value: f32) {
        if let Some(slot) = self.0.get_mut(channel) {
            *slot = value;
        }
    }

    /// The values between `self` (0) and `to` (1).
    pub fn mix(&self, to: &Channels, share: f32) -> Channels {
        Channels(self.0.iter().zip(&to.0).map(|(a, b)| a + (b - a) * share).collect())
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawPose {
    mouth: Option<String>,
    set: BTreeMap<String, f32>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawPersona {
    rest: BTreeMap<String, f32>,
    cues: BTreeMap<String, BTreeMap<String, f32>>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename = "Poses", deny_unknown_fields)]
struct RawPoses {
    faces: BTreeMap<String, RawPose>,
    cues: BTreeMap<String, RawPose>,
    personas: BTreeMap<String, RawPersona>,
}

/// The poses that come with the program.
#[derive(Clone, Debug)]
pub struct Poses {
    raw: RawPoses,
}

impl Poses {
    /// The poses that come with the program, checked against the rig.
    pub fn embedded(rig: &Rig) -> Result<Poses, String> {
        Poses::parse(POSES, rig)
    }

    /// Poses from their text: every face, cue and customer type must be there, and every channel must exist.
    pub fn parse(text: &str, rig: &Rig) -> Result<Poses, String> {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let raw: RawPoses = options.from_str(text).map_err(|error| format!("assets/figures/poses.ron:{error}"))?;
        let missing = |kind: &str, id: &str| format!("assets/figures/poses.ron: {kind} `{id}` is missing");
        for face in Face::ALL {
            raw.faces.get(face.id()).ok_or_else(|| missing("face", face.id()))?;
        }
        for cue in Cue::ALL {
            raw.cues.get(cue.id()).ok_or_else(|| missing("cue", cue.id()))?;
        }
        raw.personas.get(PLAIN).ok_or_else(|| missing("customer type", PLAIN))?;
        for persona in Persona::ALL {
            raw.personas.get(persona.id()).ok_or_else(|| missing("customer type", persona.id()))?;
        }
        let poses = raw.faces.values().chain(raw.cues.values());
        let named = poses
            .flat_map(|pose| pose.set.keys().cloned().chain(pose.mouth.iter().map(|mouth| format!("mouth-{mouth}"))))
            .chain(
                raw.personas
                    .values()
                    .flat_map(|p| p.rest.keys().chain(p.cues.values().flat_map(|c| c.keys())).cloned()),
            );
        for name in named {
            if rig.channel(&name).is_none() {
                return Err(format!("assets/figures/poses.ron: no part of the rig listens to `{name}`"));
            }
        }
        Ok(Poses { raw })
    }

    /// The channel values for a customer type with this face and cue.
    pub fn target(&self, rig: &Rig, persona: Option<Persona>, face: Face, cue: Option<Cue>) -> Channels {
        let mut channels = Channels::zero(rig);
        let mut add = |set: &BTreeMap<String, f32>, replace: bool| {
            for (name, value) in set {
                if let Some(channel) = rig.channel(name) {
                    let before = if replace { 0.0 } else { channels.get(channel) };
                    channels.set(channel, before + value);
                }
            }
        };
        let own = self.raw.personas.get(persona.map_or(PLAIN, Persona::id));
        if let Some(own) = own {
            add(&own.rest, false);
        }
        let face = self.raw.faces.get(face.id());
        let cue_pose = cue.and_then(|cue| self.raw.cues.get(cue.id()));
        if let Some(face) = face {
            add(&face.set, false);
        }
        if let Some(pose) = cue_pose {
            add(&pose.set, true);
        }
        if let (Some(own), Some(cue)) = (own, cue)
            && let Some(set) = own.cues.get(cue.id())
        {
            add(set, true);
        }
        let mouth = cue_pose.and_then(|pose| pose.mouth.as_ref()).or(face.and_then(|face| face.mouth.as_ref()));
        if let Some(channel) = mouth.and_then(|mouth| rig.channel(&format!("mouth-{mouth}"))) {
            channels.set(channel, 1.0);
        }
        channels
    }
}

/// Eases in and out; `share` and result run from 0 to 1.
pub fn ease(share: f32) -> f32 {
    let t = share.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::figure::Art;
    use crate::app::figure::art::{Build, figure_source, place_source};
    use crate::domain::ids::Place;

    #[test]
    fn every_drawing_has_a_face_and_two_arms() {
        let rig = Rig::embedded().expect("the rig is sound");
        let types = Persona::ALL.iter().copied().map(Some).chain([None]);
        for (persona, build) in types.flat_map(|p| Build::ALL.map(|build| (p, build))) {
            let art = Art::parse(figure_source(persona, build)).expect("the drawing is sound");
            assert_eq!(art.size(), rig.canvas, "{persona:?}");
            let parts = art.parts(&rig, 0.5);
            let names: Vec<&str> = parts.iter().map(|part| rig.parts[part.part].id.as_str()).collect();
            for needed in [
                "head",
                "hair",
                "eye-l",
                "pupil-r",
                "lid-l",
                "brow-r",
                "nose",
                "mouth-soft",
                "torso",
                "forearm-r",
                "crossed",
                "arm-watch",
                "arm-phone",
            ] {
                assert!(names.contains(&needed), "{persona:?} has no `{needed}`");
            }
        }
        for place in Place::ALL {
            Art::parse(place_source(*place)).expect("the place is sound");
        }
    }

    #[test]
    fn every_face_and_every_cue_looks_different() {
        let rig = Rig::embedded().expect("the rig is sound");
        let poses = Poses::embedded(&rig).expect("the poses are sound");
        for persona in Persona::ALL {
            let mut seen = Vec::new();
            for face in Face::ALL {
                seen.push(poses.target(&rig, Some(*persona), *face, None));
            }
            for cue in Cue::ALL {
                seen.push(poses.target(&rig, Some(*persona), Face::AtEase, Some(*cue)));
            }
            for (index, pose) in seen.iter().enumerate() {
                assert!(!seen[index + 1..].contains(pose), "{persona}: pose {index} is shown twice");
            }
        }
    }

    #[test]
    fn every_pose_shows_each_arm_once() {
        let rig = Rig::embedded().expect("the rig is sound");
        let poses = Poses::embedded(&rig).expect("the poses are sound");
        let cues = || Cue::ALL.iter().copied().map(Some).chain([None]);
        for (persona, cue) in Persona::ALL.iter().flat_map(|persona| cues().map(move |cue| (*persona, cue))) {
            let placed = rig.place(&poses.target(&rig, Some(persona), Face::AtEase, cue));
            let shown = |ids: &[&str]| {
                let parts = rig.parts.iter().zip(&placed).filter(|(part, _)| ids.contains(&part.id.as_str()));
                parts.map(|(_, at)| at.opacity).sum::<f32>()
            };
            assert_eq!(shown(&["upper-l", "own-l", "crossed"]), 1.0, "{persona} {cue:?}: left");
            assert_eq!(
                shown(&["upper-r", "own-r", "crossed", "arm-watch", "arm-phone"]),
                1.0,
                "{persona} {cue:?}: right"
            );
        }
    }

    #[test]
    fn a_pose_that_names_an_unknown_channel_is_refused() {
        let rig = Rig::embedded().expect("the rig is sound");
        let text = POSES.replacen("\"lid\"", "\"eyelash\"", 1);
        let refusal = Poses::parse(&text, &rig).expect_err("nothing listens to it");
        assert!(refusal.contains("eyelash"), "{refusal}");
    }

    #[test]
    fn easing_begins_and_ends_softly() {
        assert_eq!((ease(0.0), ease(0.5), ease(1.0)), (0.0, 0.5, 1.0));
        assert!(ease(0.1) < 0.1 && ease(0.9) > 0.9);
    }
}
