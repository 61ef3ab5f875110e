//! Competitions: events that a trainer can defend, how they are drawn, decided, ranked and judged. No files, no clock.

pub mod agreement;
pub mod ranking;
