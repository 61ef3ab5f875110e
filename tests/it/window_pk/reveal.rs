//! The reveal: what each phase shows, and that nothing of a later one is there before its time.

use egui::{Key, Rect};
use sparring::domain::ids::Lang;
use sparring::ui::Look;
use sparring::ui::intent::Intent;
use sparring::ui::pk::reveal;
use sparring::ui::pk_view::*;

use super::{Page, SIZES, key, pk, press, shown_in, smallest, sound, views, words, zh};
use crate::layout::painted::Painted;
use crate::window_pages::long;

fn page(view: &PkRevealView) -> Page<'_> {
    shown_in(SIZES[2], zh(), |ui, look| reveal::show(ui, look, view).intents)
}

/// What is only known once everything is open.
const RESULT: [&str; 6] = ["74.2", "68.9", "约好了试练", "客户走了", "3 号胜", "指数高出"];

/// The final score of a side (1 or 2) in a dimension (1 to 5), as it is written.
fn end(side: u8, dimension: u8) -> String {
    format!("{side}.{dimension}")
}

#[track_caller]
fn absent(all: &str, parts: &[&str]) {
    for part in parts {
        assert!(!all.contains(part), "{part} is there too early");
    }
}

#[test]
fn before_the_first_step_there_is_nothing_of_either_run() {
    let view = views::reveal(PkPhase::Before, 1);
    let all = words(&page(&view));
    assert!(all.contains("3 号 对 1 号"));
    absent(&all, &["第1问", "第1答", "神色", "信任", "简洁快", "走的路不一样"]);
    absent(&all, &RESULT);
    absent(&all, &["3.1", "4.0", "1.1", "2.1"]);
}

#[test]
fn a_step_shows_itself_and_no_later_one() {
    for at in 1..=4 {
        let view = views::reveal(PkPhase::Walking, at);
        let all = words(&page(&view));
        assert!(all.contains(&format!("第{at}问")), "step {at}");
        assert!(all.contains(&format!("3.{at}")), "the score so far of step {at}");
        for later in at + 1..=4 {
            absent(&all, &[&format!("第{later}问"), &format!("3 号第{later}答"), &format!("神色{later}")]);
            absent(&all, &[&format!("3.{later}"), &format!("4.{later}")]);
        }
        assert_eq!(all.contains("两边走的路不一样"), at == 2, "the two part at step 2, not at {at}");
        assert_eq!(all.contains("这一边到这里结束了"), at == 4, "the shorter run is over");
        absent(&all, &RESULT);
        for dimension in 1..=5 {
            absent(&all, &[&end(1, dimension), &end(2, dimension)]);
        }
    }
}

#[test]
fn the_dimensions_open_one_after_another() {
    for open in 1..=5_u8 {
        let view = views::reveal(PkPhase::Dimensions(open), 4);
        let all = words(&page(&view));
        for dimension in 1..=5 {
            for side in [1, 2] {
                assert_eq!(all.contains(&end(side, dimension)), dimension <= open, "{open} open: D{dimension}");
            }
        }
        absent(&all, &RESULT);
    }
}

#[test]
fn the_result_has_the_winner_and_the_rule() {
    let view = views::reveal(PkPhase::Result, 4);
    let all = words(&page(&view));
    for part in RESULT {
        assert!(all.contains(part), "{part}");
    }
    assert!(all.contains("需求挖掘：3 号 1.1，1 号 2.1"));
    assert!(all.contains("成交引导：3 号 1.5，1 号 2.5"));
}

#[test]
fn keys_and_buttons_ask_for_the_same() {
    let all = [
        (Key::Space, "下一步", PkIntent::Next),
        (Key::ArrowLeft, "上一步", PkIntent::Previous),
        (Key::D, "下一维度", PkIntent::NextDimension),
        (Key::R, "看结果", PkIntent::Result),
    ];
    let offered = |phase: PkPhase| match phase {
        PkPhase::Before => [true, false, false, false],
        PkPhase::Walking | PkPhase::Dimensions(0..=4) => [true; 4],
        PkPhase::Dimensions(_) => [true, true, false, true],
        PkPhase::Result => [false, true, false, false],
    };
    for phase in [PkPhase::Before, PkPhase::Walking, PkPhase::Dimensions(2), PkPhase::Dimensions(5), PkPhase::Result] {
        let view = views::reveal(phase, 2);
        let mut page = page(&view);
        for ((pressed, label, intent), there) in all.iter().zip(offered(phase)) {
            let wanted = if there { pk(intent.clone()) } else { Vec::new() };
            assert_eq!(key(&mut page, *pressed), wanted, "{phase:?} {label}");
            if there {
                assert_eq!(press(&mut page, label), wanted, "{phase:?} {label}");
            } else {
                assert!(!words(&page).contains(label), "{phase:?} {label}");
            }
        }
        assert_eq!(key(&mut page, Key::Escape), [Intent::Back], "{phase:?}");
        assert_eq!(press(&mut page, "返回"), [Intent::Back], "{phase:?}");
    }
    let view = views::reveal(PkPhase::Walking, 1);
    assert_eq!(key(&mut page(&view), Key::ArrowRight), pk(PkIntent::Next));
}

#[test]
fn the_faces_places_are_free_and_stay_where_they_are() {
    for size in SIZES {
        for scale in [1.0, 2.0] {
            let mut known: Option<[Rect; 2]> = None;
            for phase in [PkPhase::Before, PkPhase::Walking, PkPhase::Dimensions(3), PkPhase::Result] {
                let view = views::reveal(phase, 2);
                let faces = std::cell::Cell::new([Rect::NOTHING; 2]);
                let page = shown_in(size, Look { scale, ..zh() }, |ui, look| {
                    let drawn = reveal::show(ui, look, &view);
                    faces.set(drawn.faces);
                    drawn.intents
                });
                let painted = Painted::read(&page.output().shapes, Rect::from_min_size(egui::Pos2::ZERO, size));
                for face in faces.get() {
                    assert!(face.width() >= size.x * 0.2 && face.height() >= size.y * 0.15, "{face:?} in {size:?}");
                    let inside = face.shrink(2.0);
                    let over = painted.surfaces.iter().find(|surface| surface.bounds().intersects(inside));
                    assert!(over.is_none(), "{phase:?}: {over:?} is painted over {face:?}");
                    assert!(painted.rows.iter().all(|row| !row.visible().intersects(inside)), "{phase:?}");
                }
                assert_eq!(*known.get_or_insert(faces.get()), faces.get(), "{phase:?}");
            }
        }
    }
}

#[test]
fn the_page_is_dark_whatever_the_theme() {
    let view = views::reveal(PkPhase::Walking, 1);
    let colors = |dark| {
        let look = Look::new(Lang::Zh, dark);
        let page = shown_in(SIZES[0], look, |ui, look| reveal::show(ui, look, &view).intents);
        let painted = Painted::read(&page.output().shapes, Rect::from_min_size(egui::Pos2::ZERO, SIZES[0]));
        painted.rows.iter().flat_map(|row| row.colors.clone()).collect::<Vec<_>>()
    };
    assert_eq!(colors(false), colors(true));
    assert!(colors(false).contains(&sparring::ui::theme::Palette::DARK.ink));
}

/// Every phase once.
fn phases() -> Vec<PkRevealView> {
    let phases = [PkPhase::Before, PkPhase::Walking, PkPhase::Dimensions(5), PkPhase::Result];
    phases.map(|phase| views::reveal(phase, 2)).to_vec()
}

#[test]
fn every_text_reads_from_ten_metres() {
    for size in SIZES {
        for view in phases() {
            let part = smallest(size, |ui, look| reveal::show(ui, look, &view).intents);
            assert!(part >= 1.0 / 40.0 - 1e-5, "{:?} in {size:?}: 1/{:.1}", view.phase, 1.0 / part);
        }
    }
}

#[test]
fn nothing_is_cut() {
    for view in phases() {
        sound(&format!("{:?}", view.phase), |ui, look| reveal::show(ui, look, &view).intents);
        let mut view = view;
        view.title = long();
        view.verdict.rule = long();
        for side in &mut view.sides {
            side.name = long();
            side.outcome = long();
            side.steps[1].customer = long();
            side.steps[1].said = long();
        }
        sound(&format!("{:?}, long", view.phase), |ui, look| reveal::show(ui, look, &view).intents);
    }
}
