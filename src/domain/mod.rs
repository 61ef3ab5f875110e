//! The drill itself: customers, scenario graph, session and scoring, with no file, clock or window in sight.

pub mod cond;
pub mod draw;
pub mod event;
pub mod ids;
pub mod outcome;
pub mod persona;
pub mod scenario;
pub mod score;
pub mod session;
pub mod tables;
pub mod text;
pub mod voice;
