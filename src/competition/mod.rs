//! Competitions: events that a trainer can defend, how they are drawn, decided, ranked and judged. No files, no clock.

pub mod agreement;
pub mod event;
pub mod format;
pub mod ladder;
pub mod panel;
pub mod plan;
pub mod ranking;
pub mod reveal;
pub mod rules;
pub mod run;
pub mod seal;
pub mod sign;
pub mod standings;
