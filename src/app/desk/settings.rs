//! The settings page's data and choices.

use super::Desk;
use crate::domain::ids::Lang;
use crate::storage::Theme;
use crate::ui::intent::{Intent, ThemeChoice};
use crate::ui::view::SettingsView;

impl Desk {
    /// The settings page.
    pub(in crate::app) fn settings(&self) -> SettingsView {
        SettingsView {
            lang: self.lang,
            theme: match self.settings.theme {
                Theme::System => ThemeChoice::System,
                Theme::Light => ThemeChoice::Light,
                Theme::Dark => ThemeChoice::Dark,
            },
            text_size: u32::from(self.settings.text_percent),
            reduced_motion: self.settings.reduced_motion,
            cue_subtitles: self.settings.cue_subtitles,
            data_dir: self.data.root().display().to_string(),
            scenario_dir: self.data.scenarios().display().to_string(),
            can_guide: self.can_guide(),
            notice: self.notice.clone(),
        }
    }

    pub(super) fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
        self.settings.lang = Some(lang);
        self.save_settings();
    }

    pub(super) fn set(&mut self, intent: Intent) {
        match intent {
            Intent::SetLang(lang) => return self.set_lang(lang),
            Intent::SetTheme(theme) => {
                self.settings.theme = match theme {
                    ThemeChoice::System => Theme::System,
                    ThemeChoice::Light => Theme::Light,
                    ThemeChoice::Dark => Theme::Dark,
                };
            }
            Intent::SetTextSize(percent) => self.settings.text_percent = percent.clamp(100, 200) as u16,
            Intent::SetReducedMotion(on) => self.settings.reduced_motion = on,
            Intent::SetCueSubtitles(on) => self.settings.cue_subtitles = on,
            _ => return,
        }
        self.save_settings();
    }
}
