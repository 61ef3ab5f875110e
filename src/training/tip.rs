//! The tip of the day: one card of the handbook that a minute's practice goes with.

use super::micro::scramble;
use crate::{domain::score::Item, handbook::Card};

/// How many of the weakest skills a tip is chosen for.
const WEAKEST: usize = 3;

/// The card for a day (counted from 1970-01-01): about one of the weakest skills when any is known, else about any that can be
/// practised. The same day and the same standing give the same card.
pub fn tip(cards: &[Card], weakest: &[Item], day: i32) -> Option<usize> {
    // What a card is about first of all: a tip is not practised by the way.
    let practised = |card: &Card| card.topics.first().and_then(|topic| topic.skill());
    let weak = &weakest[..weakest.len().min(WEAKEST)];
    let about = |wanted: &dyn Fn(Item) -> bool| -> Vec<usize> {
        let fits = |(at, card): (usize, &Card)| practised(card).is_some_and(wanted).then_some(at);
        cards.iter().enumerate().filter_map(fits).collect()
    };
    let fitting = Some(about(&|item| weak.contains(&item))).filter(|found| !found.is_empty());
    let fitting = fitting.unwrap_or_else(|| about(&|_| true));
    let pick = scramble(u64::from(day.unsigned_abs())) as usize;
    (!fitting.is_empty()).then(|| fitting[pick % fitting.len()])
}

#[cfg(test)]
mod tests {
    use super::tip;
    use crate::{
        domain::{score::Item, text::Text},
        handbook::{Aliases, Card, Topic},
    };

    fn card(id: &str, topic: Option<&str>) -> Card {
        let text = Text::new("字", "word");
        Card {
            id: id.into(),
            covers: vec![],
            topics: topic.and_then(Topic::parse).into_iter().collect(),
            title: text.clone(),
            aliases: Aliases::default(),
            what: text.clone(),
            helps: text.clone(),
            line: text.clone(),
            wrong: text,
            course: None,
        }
    }

    #[test]
    fn a_tip_is_about_a_weak_skill_and_changes_with_the_day() {
        let cards = [
            card("idle", None),
            card("cue", Some("cue:watch")),
            card("value", Some("method:value")),
            card("data", Some("method:data")),
        ];
        let of = |weak: &[Item], day| tip(&cards, weak, day).expect("there are cards that can be practised");
        let days: std::collections::BTreeSet<usize> = (20_000..20_030).map(|day| of(&[Item::O2], day)).collect();
        assert_eq!(days.into_iter().collect::<Vec<_>>(), [2, 3]);
        let any: std::collections::BTreeSet<usize> = (20_000..20_060).map(|day| of(&[], day)).collect();
        assert_eq!(any.into_iter().collect::<Vec<_>>(), [1, 2, 3]);
        // Nobody is sent to a skill that no card is about.
        assert_ne!(of(&[Item::N5], 20_000), 0);
        assert_eq!(of(&[Item::O2], 20_000), of(&[Item::O2], 20_000));
        assert_eq!(tip(&cards[..1], &[], 20_000), None);
    }
}
