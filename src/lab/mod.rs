//! The lab: bots that play scenarios, a search for their limits, and the figures that say what a scenario is worth as a test.

pub mod bars;
pub mod bots;
pub mod coach;
pub mod field;
mod game;
mod plan;
mod plans;
pub mod proof;
pub mod search;
mod seat;
pub mod sheet;
pub mod stats;

pub use game::{Game, go_on, play};
pub use plan::{Depth, Method, Plan, Quote};
pub use plans::{ablation, adaptive, discounter, generic, liar, novice, passive, pushy};
pub use seat::{Heard, Seat, SpokenObjection};
