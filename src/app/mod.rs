//! The window: Bevy draws the stage and the customer, egui the panels, and the desk between them keeps what is going on.

mod desk;
pub mod figure;
mod front;
mod input;
mod panels;
mod portrait;
mod power;
mod stage;
mod window;

use std::path::PathBuf;

use crate::domain::ids::Lang;
use crate::domain::scenario::Shared;
use crate::locale;

pub use front::Front;

/// What the window is started with.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where records and settings are kept; the platform's own place when not given.
    pub data_dir: Option<PathBuf>,
    /// A further folder of scenarios.
    pub library_dir: Option<PathBuf>,
    /// Language of this start, over the saved one.
    pub lang: Option<Lang>,
    /// Scenarios that are offered beside the library, for tests of the window.
    pub extra: Vec<Shared>,
    /// Say on stderr when the first frame was drawn, for measuring.
    pub report_first_frame: bool,
}

/// Why the window could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no display to open it on.
    #[error("{0}")]
    NoDisplay(String),
    /// The data directory cannot be used.
    #[error(transparent)]
    Storage(#[from] crate::storage::StorageError),
    /// A drawing or the rig is damaged.
    #[error("{0}")]
    Figure(String),
    /// The window was open and broke down; drills that had ended are saved.
    #[error("{0}")]
    Broken(String),
    /// Bevy came back with an error, most often because there is no graphics driver.
    #[error("{0}")]
    Graphics(String),
}

/// Whether a window can be opened here; if not, the sentence to show.
pub fn display_available(lang: Lang) -> Result<(), String> {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let needed = cfg!(all(unix, not(target_os = "macos")));
    if needed && !set("DISPLAY") && !set("WAYLAND_DISPLAY") {
        return Err(locale::tr(lang, "ui-no-display"));
    }
    Ok(())
}

/// Opens the window and returns when it was closed.
pub fn run(options: Options) -> Result<(), Error> {
    let started = std::time::Instant::now();
    let desk = desk::Desk::open(&options)?;
    let lang = desk.lang();
    display_available(lang).map_err(Error::NoDisplay)?;
    let cast = figure::Cast::load().map_err(Error::Figure)?;
    window::run(desk, cast, started, options.report_first_frame)
}
