//! Single values of a programme's file, each of which refuses at once what cannot stand there.

use serde::{Deserialize, Deserializer, de::Error as _};

use super::complain::complaint;
use crate::domain::{
    score::Item,
    text::{Text, near},
};

/// A whole number from `LOW` to `HIGH`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Whole<const LOW: u32, const HIGH: u32>(pub(super) u32);

impl<const LOW: u32, const HIGH: u32> Whole<LOW, HIGH> {
    /// As a small number; no bound in use is larger.
    pub(super) fn small(self) -> u8 {
        u8::try_from(self.0).unwrap_or(u8::MAX)
    }
}

impl<'de, const LOW: u32, const HIGH: u32> Deserialize<'de> for Whole<LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = i64::deserialize(deserializer)?;
        let whole = u32::try_from(found).ok().filter(|found| (LOW..=HIGH).contains(found));
        whole.map(Whole).ok_or_else(|| outside(LOW, HIGH, &found.to_string()))
    }
}

/// A number from `LOW` to `HIGH` with two decimals, kept as hundredths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Points<const LOW: u32, const HIGH: u32>(pub(super) i32);

impl<'de, const LOW: u32, const HIGH: u32> Deserialize<'de> for Points<LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = f64::deserialize(deserializer)?;
        if (f64::from(LOW)..=f64::from(HIGH)).contains(&found) {
            Ok(Points((found * 100.0).round() as i32))
        } else {
            Err(outside(LOW, HIGH, &found.to_string()))
        }
    }
}

fn outside<E: serde::de::Error>(low: u32, high: u32, found: &str) -> E {
    E::custom(complaint("camp-number", &[("low", &low.to_string()), ("high", &high.to_string()), ("found", found)]))
}

/// The version of the form.
#[derive(Debug)]
pub(super) struct Schema;

impl<'de> Deserialize<'de> for Schema {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match i64::deserialize(deserializer)? {
            1 => Ok(Schema),
            found => Err(D::Error::custom(complaint("camp-schema", &[("found", &found.to_string())]))),
        }
    }
}

/// A kebab-case id of 64 letters at most.
#[derive(Clone, Debug)]
pub(super) struct Id(pub(super) String);

/// Longest id, in bytes.
const LONGEST_ID: usize = 64;

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if id.len() <= LONGEST_ID && id.split('-').all(part) {
            Ok(Id(id))
        } else {
            let shown: String = id.chars().take(LONGEST_ID).collect();
            Err(D::Error::custom(complaint("camp-id", &[("name", &shown)])))
        }
    }
}

/// A sentence in both languages, neither empty.
#[derive(Clone, Debug)]
pub(super) struct RawText(pub(super) Text);

impl<'de> Deserialize<'de> for RawText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Text")]
        struct Both {
            zh: String,
            en: String,
        }
        let Both { zh, en } = Both::deserialize(deserializer)?;
        if zh.trim().is_empty() || en.trim().is_empty() {
            return Err(D::Error::custom(complaint("camp-empty", &[])));
        }
        Ok(RawText(Text::new(zh, en)))
    }
}

/// A skill by the id of its rubric item; none for the weakest one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Skill(pub(super) Option<Item>);

/// How the weakest skill is asked for.
const WEAKEST: &str = "weakest";

impl<'de> Deserialize<'de> for Skill {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        if word == WEAKEST {
            return Ok(Skill(None));
        }
        if let Some(item) = Item::ALL.iter().find(|item| item.id() == word) {
            return Ok(Skill(Some(*item)));
        }
        let words = || Item::ALL.iter().map(|item| item.id()).chain([WEAKEST]);
        let all: Vec<&str> = words().collect();
        let hint = near(&word, words()).unwrap_or("");
        let shown: String = word.chars().take(LONGEST_ID).collect();
        Err(D::Error::custom(complaint("camp-skill", &[("found", &shown), ("near", hint), ("all", &all.join(", "))])))
    }
}

/// A list of at least `LOW` and at most `HIGH` things.
#[derive(Debug)]
pub(super) struct Few<T, const LOW: usize, const HIGH: usize>(pub(super) Vec<T>);

impl<T, const LOW: usize, const HIGH: usize> Default for Few<T, LOW, HIGH> {
    fn default() -> Self {
        Few(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>, const LOW: usize, const HIGH: usize> Deserialize<'de> for Few<T, LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let things = Vec::<T>::deserialize(deserializer)?;
        if (LOW..=HIGH).contains(&things.len()) {
            return Ok(Few(things));
        }
        let [low, high, found] = [LOW, HIGH, things.len()].map(|n| n.to_string());
        Err(D::Error::custom(complaint("camp-count", &[("low", &low), ("high", &high), ("found", &found)])))
    }
}
