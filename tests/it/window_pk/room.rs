//! The other pages for the whole room: curtain, standings, bracket, and the judges' turn.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use sparring::domain::ids::{Dimension, Lang};
use sparring::ui::Look;
use sparring::ui::camp_view::{CampIntent, SheetLine, SheetView};
use sparring::ui::intent::Intent;
use sparring::ui::pk::{bracket, curtain, panel, standings};
use sparring::ui::pk_view::*;

use super::{SIZES, key, pk, press, shown_in, smallest, sound, views, wanted, words, zh};
use crate::layout::painted::Painted;
use crate::window_pages::long;

#[test]
fn the_curtain_calls_and_begins_with_either_key() {
    let view = views::curtain();
    let mut page = shown_in(SIZES[0], zh(), |ui, look| curtain::show(ui, look, &view));
    for label in ["3", "3 号，请入座。", "1 号请在门外等候。"] {
        assert!(page.query_by_label(label).is_some(), "{label}");
    }
    assert_eq!(key(&mut page, Key::Space), pk(PkIntent::Begin));
    assert_eq!(key(&mut page, Key::Enter), pk(PkIntent::Begin));
    assert_eq!(press(&mut page, "开始"), pk(PkIntent::Begin));
    assert_eq!(key(&mut page, Key::Escape), [Intent::Back]);
}

#[test]
fn after_a_run_the_curtain_thanks_and_goes_on() {
    let view = views::thanks();
    let mut page = shown_in(SIZES[0], zh(), |ui, look| curtain::show(ui, look, &view));
    assert!(page.query_by_label("谢谢，你这一场已经封好。").is_some());
    assert_eq!(key(&mut page, Key::Space), pk(PkIntent::GoOn));
    assert_eq!(press(&mut page, "继续"), pk(PkIntent::GoOn));
}

#[test]
fn a_relay_hands_a_note_on() {
    let view = PkCurtainView { note: Some("他只有四十分钟".to_owned()), ..views::thanks() };
    let mut page = shown_in(SIZES[0], zh(), |ui, look| curtain::show(ui, look, &view));
    page.get_by_role(Role::TextInput).click();
    page.run();
    assert_eq!(key(&mut page, Key::Space), [], "a space in the note ends nothing");
    page.get_by_role(Role::TextInput).type_text("！");
    let typed = wanted(&mut page);
    assert!(matches!(&typed[..], [Intent::Pk(PkIntent::TypeNote(words))] if words.contains('！')), "{typed:?}");
    assert_eq!(key(&mut page, Key::Enter), pk(PkIntent::GoOn));
    let view = PkCurtainView { handover: Some("他只有四十分钟".to_owned()), ..views::curtain() };
    let page = shown_in(SIZES[0], zh(), |ui, look| curtain::show(ui, look, &view));
    assert!(page.query_by_label("他只有四十分钟").is_some());
}

#[test]
fn the_standings_say_order_error_and_caution() {
    let view = views::standings(4);
    let mut page = shown_in(SIZES[2], zh(), |ui, look| standings::show(ui, look, &view));
    let all = words(&page);
    assert!(all.contains("1 · 1 号 林晓 · 79.0 ± 1.8 · 需求挖掘 3.9"), "{all}");
    assert!(!all.contains("成交引导 –"), "what was not scored is not read out");
    assert_eq!(page.query_all_by_label("难分高下").count(), 1, "only the first two are too close");
    assert!(all.contains("续费王 · 零投诉") && all.contains("平均相同，合规扣分少"));
    assert!(all.contains("1 · 红队 · 71.25") && all.contains("同卷均分 70.50，接力 72.00"), "{all}");
    assert_eq!(key(&mut page, Key::Escape), [Intent::Back]);
}

#[test]
fn long_standings_scroll_by_keys() {
    let view = views::standings(30);
    let mut page = shown_in(SIZES[0], zh(), |ui, look| standings::show(ui, look, &view));
    let shows = |page: &super::Page<'_>, row: &str| {
        let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, SIZES[0]);
        let painted = Painted::read(&page.output().shapes, screen);
        painted.rows.iter().any(|line| line.text == row && line.whole() && line.visible().is_positive())
    };
    assert!(shows(&page, "1 号 林晓") && !shows(&page, "30 号 林晓"));
    for _ in 0..9 {
        key(&mut page, Key::PageDown);
    }
    assert!(shows(&page, "30 号 林晓") && !shows(&page, "1 号 林晓"));
    key(&mut page, Key::Home);
    assert!(shows(&page, "1 号 林晓"));
    key(&mut page, Key::End);
    assert!(shows(&page, "30 号 林晓"));
}

#[test]
fn the_bracket_tells_series_byes_and_the_champion() {
    let view = views::bracket(8);
    let mut page = shown_in(SIZES[0], zh(), |ui, look| bracket::show(ui, look, &view));
    assert!(page.query_by_label("1 号 林晓 对 5 号 林晓 · 2:1").is_some());
    assert!(page.query_by_label("4 号 林晓 对 轮空").is_some());
    assert!(page.query_by_label("1 号 林晓 对 待定").is_some());
    assert!(page.query_by_label("冠军 待定").is_some());
    assert_eq!(key(&mut page, Key::Escape), [Intent::Back]);
    let view = views::bracket(2);
    let page = shown_in(SIZES[0], zh(), |ui, look| bracket::show(ui, look, &view));
    assert!(page.query_by_label("冠军 1 号 林晓").is_some());
}

#[test]
fn a_bracket_of_sixteen_fits_the_window_at_once() {
    let view = views::bracket(16);
    for size in SIZES {
        let page = shown_in(size, zh(), |ui, look| bracket::show(ui, look, &view));
        let painted = Painted::read(&page.output().shapes, egui::Rect::from_min_size(egui::Pos2::ZERO, size));
        let first: Vec<_> = painted.rows.iter().filter(|row| row.text.ends_with("林晓")).collect();
        assert_eq!(first.len(), 15 + 8 + 4 + 1, "all names are painted, {size:?}");
        assert!(first.iter().all(|row| row.whole() && row.visible().is_positive()), "{size:?}");
    }
}

#[test]
fn the_next_judge_sees_no_sheet_before_sitting_down() {
    let view = views::turn();
    let mut page = shown_in(SIZES[0], zh(), |ui, look| panel::turn(ui, look, &view));
    assert!(page.query_by_label("2 号评委，请到桌前来。").is_some());
    assert!(!words(&page).contains("需求挖掘"));
    assert_eq!(key(&mut page, Key::Space), pk(PkIntent::OpenSheet));
    assert_eq!(press(&mut page, "打开评分表"), pk(PkIntent::OpenSheet));
}

#[test]
fn a_judges_sheet_is_the_observers_sheet() {
    let anchors = [1, 2, 3, 4, 5].map(|n| format!("这一档的样子 {n}"));
    let line =
        SheetLine { dimension: Dimension::D1, name: "需求挖掘".to_owned(), rating: None, anchors, key: None };
    let view =
        SheetView {
            title: "评委 2".to_owned(), lines: vec![line], save: "交表".to_owned(), ..SheetView::default()
        };
    let mut page = shown_in(SIZES[0], zh(), |ui, look| panel::sheet(ui, look, &view));
    assert_eq!(press(&mut page, "需求挖掘 4"), pk(PkIntent::Sheet(CampIntent::Rate(0, 4))));
    assert_eq!(press(&mut page, "交表"), pk(PkIntent::Sheet(CampIntent::SaveSheet)));
    assert_eq!(key(&mut page, Key::Escape), [Intent::Back]);
}

#[test]
fn every_text_reads_from_ten_metres() {
    let (before, after, turn, rows) = (views::curtain(), views::thanks(), views::turn(), views::standings(12));
    for size in SIZES {
        let mut all = vec![
            ("curtain", smallest(size, |ui, look| curtain::show(ui, look, &before))),
            ("curtain after", smallest(size, |ui, look| curtain::show(ui, look, &after))),
            ("standings", smallest(size, |ui, look| standings::show(ui, look, &rows))),
            ("turn", smallest(size, |ui, look| panel::turn(ui, look, &turn))),
        ];
        for count in [2, 4, 8, 16] {
            let tree = views::bracket(count);
            all.push(("bracket", smallest(size, |ui, look| bracket::show(ui, look, &tree))));
        }
        for (name, part) in all {
            assert!(part >= 1.0 / 40.0 - 1e-5, "{name} in {size:?}: 1/{:.1}", 1.0 / part);
        }
    }
}

#[test]
fn nothing_is_cut_on_the_pages_for_the_room() {
    let mut relay = PkCurtainView { handover: Some(long()), ..views::curtain() };
    for (name, view) in [("curtain", views::curtain()), ("thanks", views::thanks())] {
        sound(name, |ui, look| curtain::show(ui, look, &view));
    }
    relay.lines.push(long());
    sound("curtain, relay", |ui, look| curtain::show(ui, look, &relay));
    let note = PkCurtainView { note: Some("他只有四十分钟".to_owned()), ..views::thanks() };
    sound("curtain, note", |ui, look| curtain::show(ui, look, &note));
    let turn = views::turn();
    sound("turn", |ui, look| panel::turn(ui, look, &turn));
    for count in [0, 3, 20] {
        let mut view = views::standings(count);
        sound(&format!("standings of {count}"), |ui, look| standings::show(ui, look, &view));
        if let Some(row) = view.rows.first_mut() {
            row.name = long();
            row.rule = long();
            view.title = long();
            sound("standings, long", |ui, look| standings::show(ui, look, &view));
        }
    }
    for count in [2, 4, 8, 16] {
        let mut view = views::bracket(count);
        sound(&format!("bracket of {count}"), |ui, look| bracket::show(ui, look, &view));
        view.rounds[0].1[0].sides[0].name = long();
        view.title = long();
        view.champion = Some("欧阳林晓".repeat(4));
        sound("bracket, long", |ui, look| bracket::show(ui, look, &view));
    }
    let empty = PkBracketView { title: "对阵图".to_owned(), ..PkBracketView::default() };
    sound("bracket, empty", |ui, look| bracket::show(ui, look, &empty));
    let look = Look::new(Lang::En, false);
    let page = shown_in(SIZES[0], look, |ui, look| bracket::show(ui, look, &empty));
    assert!(words(&page).contains("The bracket has not been drawn yet"));
}
