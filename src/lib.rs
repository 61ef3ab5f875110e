//! Sparring (销售对练): an offline sales role-play simulator whose every point can be traced, replayed and recomputed.

#[cfg(feature = "app")]
pub mod app;
pub mod cli;
pub mod competition;
pub mod content;
pub mod domain;
pub mod handbook;
pub mod lab;
pub mod locale;
pub mod report;
pub mod storage;
pub mod training;
#[cfg(feature = "ui")]
pub mod ui;
