//! All integration tests in one program, so that they link once.

mod architecture;
mod author_guide;
mod camp;
mod camp_bots;
mod camp_exam;
mod camp_materials;
mod content_fixtures;
mod content_fuzz;
mod content_library;
mod coverage;
mod crash;
#[cfg(unix)]
mod disk;
mod drill;
mod handbook;
mod lab_coach;
mod lab_program;
mod lab_scenarios;
#[cfg(feature = "ui")]
mod layout;
mod mutation;
mod pk;
mod pk_desk;
mod pk_tournaments;
mod records;
mod support;
mod training;
#[cfg(feature = "app")]
mod window_accesskit;
#[cfg(feature = "app")]
mod window_competition;
#[cfg(feature = "ui")]
mod window_filters;
#[cfg(feature = "ui")]
mod window_guide;
#[cfg(feature = "app")]
mod window_handbook;
#[cfg(feature = "ui")]
mod window_kinsoku;
#[cfg(feature = "app")]
mod window_layout;
#[cfg(feature = "ui")]
mod window_pages;
#[cfg(feature = "ui")]
mod window_panels;
#[cfg(feature = "ui")]
mod window_pk;
#[cfg(feature = "app")]
mod window_real;
#[cfg(feature = "app")]
mod window_training;
