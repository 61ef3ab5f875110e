//! A card: what a method is, when it helps, how it sounds and how it goes wrong.

use serde::Serialize;

use super::Topic;
use crate::domain::{ids::Lang, score::Item, text::Text};

/// Other names that a card is found by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Aliases {
    /// Chinese names.
    pub zh: Vec<String>,
    /// English names.
    pub en: Vec<String>,
}

impl Aliases {
    /// The names in this language.
    pub fn get(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// One card of the handbook. Every sentence stands in both languages and none is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    /// Id, kebab-case, unique in the handbook.
    pub id: String,
    /// Rows of the material that are met here, such as `A5-03`; a trainer's own card may have none.
    pub covers: Vec<String>,
    /// What it is about, in the words of the model and the rubric, the closest first: judgements, hints and micro-drills lead here.
    pub topics: Vec<Topic>,
    /// Name.
    pub title: Text,
    /// Other names.
    pub aliases: Aliases,
    /// What it is.
    pub what: Text,
    /// When it helps.
    pub helps: Text,
    /// A line that could be said.
    pub line: Text,
    /// How it goes wrong.
    pub wrong: Text,
    /// A figure of the course, which has no source and is told as the course's example.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub course: Option<Text>,
}

impl Card {
    /// The rubric item on which its micro-drill is judged; none for a card that is no skill of one to three moves.
    pub fn skill(&self) -> Option<Item> {
        self.topics.iter().find_map(|topic| topic.skill())
    }
}
