//! A sentence in both languages.

use serde::{Deserialize, Serialize};

use super::ids::Lang;

/// The same sentence in Chinese and in English; both are always present.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// A text from its two versions.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Text {
        Text { zh: zh.into(), en: en.into() }
    }

    /// The version in this language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }

    /// Appends another sentence; English gets a space between the two.
    pub fn push(&mut self, other: &Text) {
        self.zh.push_str(&other.zh);
        if !self.en.is_empty() && !other.en.is_empty() {
            self.en.push(' ');
        }
        self.en.push_str(&other.en);
    }
}

/// Longest word that is compared with others, in bytes.
const LONGEST: usize = 48;

/// The nearest of some words, if one is near.
pub fn near<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    // Nobody mistypes a page; comparing one would take for ever.
    if word.len() > LONGEST {
        return None;
    }
    words
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::damerau_levenshtein(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
