//! What a person has chosen, kept between starts.

use std::fs;

use serde::{Deserialize, Serialize};

use super::{DataDir, StorageError, atomic};
use crate::domain::ids::{Delivery, Lang};

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Whether the guided drill was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Guide {
    /// Nobody has answered the offer yet.
    #[default]
    New,
    /// Played through.
    Taken,
    /// Declined or broken off.
    Skipped,
}

/// Everything that can be set. Missing fields take their defaults, unknown ones are kept out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language; the system's own when none was chosen.
    pub lang: Option<Lang>,
    /// Theme.
    pub theme: Theme,
    /// Text size in percent, 100–200.
    pub text_percent: u16,
    /// Poses without easing, no breathing.
    pub reduced_motion: bool,
    /// The cue as a stage direction under the bubble.
    pub cue_subtitles: bool,
    /// The delivery that was used last.
    pub delivery: Delivery,
    /// What became of the guided drill.
    pub guide: Guide,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            lang: None,
            theme: Theme::System,
            text_percent: 100,
            reduced_motion: false,
            cue_subtitles: false,
            delivery: Delivery::Calm,
            guide: Guide::New,
        }
    }
}

impl Settings {
    /// The language in force: the chosen one, else the system's, else Chinese.
    pub fn language(&self) -> Lang {
        self.lang.unwrap_or_else(system_language)
    }
}

/// The system's language, as far as the product speaks it.
pub fn system_language() -> Lang {
    match sys_locale::get_locale() {
        Some(locale) if locale.to_lowercase().starts_with("en") => Lang::En,
        _ => Lang::Zh,
    }
}

/// Reads the settings. A missing file gives the defaults; a damaged one gives them too and says so.
pub fn load_settings(data: &DataDir) -> (Settings, Option<StorageError>) {
    let path = data.settings();
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return (Settings::default(), None),
        Err(source) => return (Settings::default(), Some(StorageError::Io { path, source })),
    };
    match serde_json::from_str::<Settings>(&text) {
        Ok(mut settings) => {
            settings.text_percent = settings.text_percent.clamp(100, 200);
            (settings, None)
        }
        Err(e) => (Settings::default(), Some(StorageError::Unreadable { path, what: e.to_string() })),
    }
}

/// Writes the settings.
pub fn save_settings(data: &DataDir, settings: &Settings) -> Result<(), StorageError> {
    let mut text = serde_json::to_string_pretty(settings).unwrap_or_default();
    text.push('\n');
    atomic::write(&data.settings(), text.as_bytes())
}
