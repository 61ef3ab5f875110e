//! The shipped handbook, and what a trainer adds to it.

use std::{collections::BTreeSet, fs};

use sparring::{
    content::{Library, Sources},
    handbook::{Card, Index, ROWS, Rank},
};

fn shipped() -> Vec<Card> {
    Library::load(&Sources::default()).cards
}

/// Ids of the first cards that answer.
fn found(cards: &[Card], typed: &str) -> Vec<String> {
    Index::new(cards).search(typed).iter().take(3).map(|hit| cards[hit.card].id.clone()).collect()
}

#[test]
fn the_lowest_use_is_found_however_it_is_typed() {
    let cards = shipped();
    for typed in [
        "zdsy",
        "最低使用价值法",
        "最低",
        "zuidishiyong",
        "zui di",
        "最底使用",
        "lowest use",
        "one use",
        "lowset use",
        "A5-03",
    ] {
        assert_eq!(found(&cards, typed).first().map(String::as_str), Some("one-use-pays"), "{typed}");
    }
}

#[test]
fn every_card_is_found_by_its_own_names_before_any_other() {
    let cards = shipped();
    let index = Index::new(&cards);
    for (n, card) in cards.iter().enumerate() {
        for typed in [&card.id, &card.title.zh, &card.title.en] {
            let first = index.search(typed)[0];
            assert_eq!((first.card, first.rank), (n, Rank::Exact), "{typed}");
        }
    }
}

#[test]
fn the_modules_that_are_methods_throughout_have_a_card_for_every_row() {
    let claimed: BTreeSet<String> = shipped().into_iter().flat_map(|card| card.covers).collect();
    for (module, count) in ROWS.iter().filter(|(module, _)| ["A4", "A5", "A8"].contains(module)) {
        for number in 1..=*count {
            let row = format!("{module}-{number:02}");
            assert!(claimed.contains(&row), "{row} has no card");
        }
    }
}

#[test]
fn a_trainers_card_wins_by_id_and_two_of_one_folder_are_told() {
    let card = |what: &str| {
        format!(
            "Handbook(schema: 1, cards: [Card(id: \"one-use-pays\", title: (zh: \"回本\", en: \"Break even\"), what: (zh: \"{what}\", en: \"W\"), \
             helps: (zh: \"贵\", en: \"H\"), line: (zh: \"算算\", en: \"L\"), wrong: (zh: \"乱算\", en: \"B\"))])"
        )
    };
    let folder = tempfile::tempdir().expect("a folder can be made");
    let before = shipped().len();
    fs::write(folder.path().join("ours.ron"), card("我们的")).expect("it can be written");
    let from = Sources { folders: vec![folder.path().to_owned()], ..Sources::default() };
    let library = Library::load(&from);
    assert_eq!((library.cards.len(), library.diagnostics.len()), (before, 0), "{:?}", library.diagnostics);
    assert_eq!(library.cards.iter().find(|c| c.id == "one-use-pays").expect("it is there").what.zh, "我们的");
    fs::write(folder.path().join("second.ron"), card("又一张")).expect("it can be written");
    let library = Library::load(&from);
    let codes: Vec<&str> = library.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, ["duplicate-card"]);
    assert!(
        library.diagnostics[0].file.ends_with("second.ron") && library.diagnostics[0].message.en.contains("ours.ron")
    );
    assert_eq!(library.cards.iter().find(|c| c.id == "one-use-pays").expect("it is there").what.zh, "我们的");
}
