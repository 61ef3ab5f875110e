//! The customer's figure: drawings cut into parts, a rig that moves them, poses that say how.

pub mod art;
pub mod pose;
pub mod rig;
pub mod scene;
pub mod sheet;

pub use art::Art;
pub use pose::{Channels, Poses};
pub use rig::Rig;
pub use scene::Cast;
