//! `handbook`: cards, looked up in any way their names can be typed.

use super::{Setup, args::HandbookArgs};
use crate::{
    content::Library,
    domain::ids::Lang,
    handbook::{Card, Index},
    locale::{tr, tr_args},
};

/// Runs the command; the exit code.
pub fn run(setup: &Setup, args: &HandbookArgs) -> u8 {
    let library: Library = setup.load(None);
    let query = args.query.join(" ");
    let hits = Index::new(&library.cards).search(&query);
    let cards: Vec<&Card> = hits.iter().filter_map(|hit| library.cards.get(hit.card)).collect();
    let lang = setup.lang;
    if args.json {
        // Texts and ids alone: nothing in a card can fail to be written.
        anstream::println!("{}", serde_json::to_string_pretty(&cards).unwrap_or_default());
    } else if query.trim().is_empty() {
        for card in &cards {
            anstream::println!("{}", name(card, lang));
        }
    } else if let Some((best, others)) = cards.split_first() {
        anstream::println!("{}", whole(best, lang));
        if !others.is_empty() {
            anstream::println!();
        }
        for card in others {
            anstream::println!("{}", name(card, lang));
        }
    }
    if cards.is_empty() {
        let message = if library.cards.is_empty() {
            tr(lang, "handbook-empty")
        } else {
            tr_args(lang, "handbook-none", &[("query", query.trim())])
        };
        anstream::eprintln!("{message}");
        return 1;
    }
    0
}

fn name(card: &Card, lang: Lang) -> String {
    format!("{}  {}", card.title.get(lang), card.id)
}

/// A card with everything on it.
fn whole(card: &Card, lang: Lang) -> String {
    let mut lines = vec![name(card, lang), format!("  {}", card.what.get(lang))];
    for (key, text) in [("helps", &card.helps), ("line", &card.line), ("wrong", &card.wrong)] {
        lines.push(format!("  {}", tr_args(lang, &format!("handbook-{key}"), &[("text", text.get(lang))])));
    }
    lines.extend(card.course.iter().map(|course| format!("  {}", course.get(lang))));
    lines.join("\n")
}
