//! Reads a pass of egui back: what was painted where, what can be pressed, and what is wrong with it.

pub mod check;
pub mod desk;
pub mod painted;
pub mod probe;
pub mod talks;
