//! Handbook files: cards in both languages, each finding with its place.

use std::ops::Range;

use serde::Deserialize;

use super::{
    SCHEMA,
    diagnostic::{Diagnostic, Findings},
    lower::{both_languages, check_id},
    node::{Node, read},
    raw::RawText,
    source::Source,
};
use crate::{
    domain::text::Text,
    handbook::{Aliases, Card, Topic, is_row},
};

/// Most cards in one file.
const MOST_CARDS: usize = 500;

/// Longest sentence of a card: Chinese, then English, in characters. A card is read standing, not studied.
const LONGEST: (usize, usize) = (160, 480);

/// A handbook file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Handbook")]
struct RawHandbook {
    schema: Node<u32>,
    cards: Node<Vec<Node<RawCard>>>,
}

/// A card as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Card")]
struct RawCard {
    id: Node<String>,
    #[serde(default)]
    covers: Vec<Node<String>>,
    #[serde(default)]
    topics: Vec<Node<String>>,
    title: Node<RawText>,
    #[serde(default)]
    aliases: RawAliases,
    what: Node<RawText>,
    helps: Node<RawText>,
    line: Node<RawText>,
    wrong: Node<RawText>,
    #[serde(default)]
    course: Option<Node<RawText>>,
}

/// Other names as they are written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RawAliases {
    zh: Vec<Node<String>>,
    en: Vec<Node<String>>,
}

/// Reads a handbook file: its sound cards with where their ids stand, and everything that is wrong with it.
pub fn read_handbook(source: &Source) -> (Vec<(Card, Range<usize>)>, Vec<Diagnostic>) {
    let mut findings = Findings::new(source);
    let Some(raw) = read::<RawHandbook>(source, &mut findings) else { return (Vec::new(), findings.found) };
    if let Some(found) = raw.schema.value.filter(|schema| *schema != SCHEMA) {
        findings.error(&raw.schema.span, "schema", &[("found", &found.to_string())]);
    }
    let mut cards: Vec<(Card, Range<usize>)> = Vec::new();
    let nodes = raw.cards.value.unwrap_or_default();
    if let Some(beyond) = nodes.get(MOST_CARDS) {
        let most = MOST_CARDS.to_string();
        findings.error(&beyond.span, "too-many", &[("name", "cards"), ("most", &most)]);
    }
    for node in nodes.into_iter().take(MOST_CARDS) {
        let Some(raw) = node.value else { continue };
        let before = findings.found.len();
        check_id(&mut findings, &raw.id);
        let id = raw.id.value.clone().unwrap_or_default();
        if cards.iter().any(|(card, _)| card.id == id) {
            findings.error(&raw.id.span, "duplicate-id", &[("name", &id)]);
        }
        let covers = rows(&mut findings, &raw.covers);
        let topics = topics(&mut findings, &raw.topics);
        let mut names = |nodes: &[Node<String>], lang| -> Vec<String> {
            let mut names = Vec::new();
            for node in nodes {
                match node.value.as_deref().map(str::trim) {
                    Some("") => findings.error(&node.span, "missing-language", &[("lang", lang)]),
                    Some(name) => names.push(name.to_owned()),
                    None => {}
                }
            }
            names
        };
        let aliases = Aliases { zh: names(&raw.aliases.zh, "zh"), en: names(&raw.aliases.en, "en") };
        let card = Card {
            id,
            covers,
            topics,
            title: sentence(&mut findings, &raw.title),
            aliases,
            what: sentence(&mut findings, &raw.what),
            helps: sentence(&mut findings, &raw.helps),
            line: sentence(&mut findings, &raw.line),
            wrong: sentence(&mut findings, &raw.wrong),
            course: raw.course.as_ref().map(|course| sentence(&mut findings, course)),
        };
        // A broken card is told and left out; it takes none of the others with it.
        if findings.found[before.min(findings.found.len())..].iter().all(|d| d.severity != super::Level::Error) {
            cards.push((card, raw.id.span));
        }
    }
    (cards, findings.found)
}

/// The rows that something covers; each must be one of the material.
pub fn rows(findings: &mut Findings<'_>, nodes: &[Node<String>]) -> Vec<String> {
    let mut rows = Vec::new();
    for row in nodes {
        let Some(name) = row.value.clone() else { continue };
        if !is_row(&name) {
            findings.error(&row.span, "unknown-row", &[("name", &name)]);
        }
        rows.push(name);
    }
    rows
}

/// What a card is about; each must be something that the program knows.
fn topics(findings: &mut Findings<'_>, nodes: &[Node<String>]) -> Vec<Topic> {
    let mut topics = Vec::new();
    for node in nodes {
        let Some(name) = node.value.as_deref() else { continue };
        match Topic::parse(name) {
            Some(topic) => topics.push(topic),
            None => findings.error(&node.span, "unknown-topic", &[("name", name), ("kinds", &Topic::KINDS.join(", "))]),
        }
    }
    topics
}

fn sentence(findings: &mut Findings<'_>, node: &Node<RawText>) -> Text {
    let Some(raw) = &node.value else { return Text::default() };
    let text = both_languages(findings, &node.span, &raw.zh, &raw.en);
    for (node, text, most) in [(&raw.zh, &text.zh, LONGEST.0), (&raw.en, &text.en, LONGEST.1)] {
        let length = text.chars().count();
        if length > most
            && let Some(node) = node
        {
            findings.warning(&node.span, "card-long", &[("length", &length.to_string()), ("most", &most.to_string())]);
        }
    }
    text
}
