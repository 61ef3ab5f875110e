//! The panels of the window as plain functions: a borrowed view in, what the person wants out.
//!
//! Nothing here knows Bevy, the disk or the rules of a drill, so every panel can be tested by its labels in milliseconds.

pub mod briefing;
pub mod camp;
pub mod camp_view;
pub mod catalogue;
pub mod coach;
pub mod compare;
pub mod drill;
pub mod filter;
pub mod fonts;
pub mod handbook;
pub mod handbook_view;
pub mod intent;
pub mod kinsoku;
pub mod micro;
pub mod model;
pub mod people;
pub mod pk;
pub mod pk_view;
pub mod progress;
pub mod records;
pub mod review;
pub mod settings;
pub mod shell;
pub mod strip;
pub mod text;
pub mod theme;
pub mod trainer;
pub mod training_view;
pub mod view;
pub mod widgets;

pub use intent::Intent;
pub use theme::Look;
