//! Reads a pass of egui back: what was painted where, what can be pressed, and what is wrong with it.

pub mod check;
#[cfg(feature = "app")]
pub mod desk;
pub mod painted;
#[cfg(feature = "app")]
pub mod pk;
pub mod probe;
#[cfg(feature = "app")]
pub mod talks;
#[cfg(feature = "app")]
pub mod training;
