//! The guided drill by its labels: it is offered, it points, it can be skipped, and it takes nothing away from the drill.

use egui::{Key, Rect};
use egui_kittest::kittest::Queryable;
use sparring::domain::ids::*;
use sparring::ui::coach::{self, CoachView, Spot};
use sparring::ui::intent::Intent;
use sparring::ui::{Look, catalogue, drill, review, settings};

use crate::window_panels::{SMALLEST, catalogue_view, drill_view, review_view, settings_view, shown, zh};

fn coach_view(spot: Option<Spot>) -> CoachView {
    CoachView {
        step: 3,
        of: 8,
        text: "同一句话，换个说法，听起来就不一样。".to_owned(),
        spot,
        last: spot == Some(Spot::Verdict),
    }
}

#[test]
fn the_home_page_offers_the_guide_to_a_newcomer_only() {
    let mut view = catalogue_view();
    view.offer_guide = true;
    let offered = view.clone();
    let mut harness = shown(zh(), move |ui, look| catalogue::show(ui, look, &offered));
    harness.get_by_label("开始引导").click();
    harness.run();
    for key in [Key::G, Key::S] {
        harness.key_press(key);
        harness.run();
    }
    harness.get_by_label("先不用").click();
    harness.run();
    assert_eq!(harness.state(), &[Intent::StartGuide, Intent::StartGuide, Intent::SkipGuide, Intent::SkipGuide]);
    view.offer_guide = false;
    let mut harness = shown(zh(), move |ui, look| catalogue::show(ui, look, &view));
    assert!(harness.query_by_label("开始引导").is_none());
    harness.key_press(Key::G);
    harness.run();
    assert!(harness.state().is_empty());
}

#[test]
fn settings_offer_the_guide_again() {
    let view = settings_view();
    let mut harness = shown(zh(), move |ui, look| settings::show(ui, look, &view));
    // It may be below the fold, so by key.
    harness.get_by_label("再看一次引导").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state(), &[Intent::StartGuide]);
}

#[test]
fn every_key_of_the_drill_still_works_below_the_coach() {
    let (view, coach) = (drill_view(), coach_view(Some(Spot::Deliveries)));
    let mut harness = shown(zh(), move |ui, look| coach::drill(ui, look, &coach, &view).intents);
    assert!(harness.query_by_label_contains("引导 3 / 8 同一句话").is_some());
    let expected = [
        (Key::Num1, Intent::Say(0)),
        (Key::T, Intent::Deliver(Delivery::Firm)),
        (Key::Space, Intent::Wait),
        (Key::Z, Intent::Rewind),
        (Key::G, Intent::NextGuide),
        (Key::S, Intent::SkipGuide),
        (Key::Escape, Intent::AskLeave),
    ];
    for (key, intent) in expected {
        harness.state_mut().clear();
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state(), &[intent], "{key:?}");
    }
    harness.state_mut().clear();
    for label in ["知道了", "跳过引导", "热情"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    harness.get_by_label_contains("4 第4句").click();
    harness.run();
    let expected = [Intent::NextGuide, Intent::SkipGuide, Intent::Deliver(Delivery::Bright), Intent::Say(3)];
    assert_eq!(harness.state(), &expected);
}

#[test]
fn a_coach_with_nothing_to_say_asks_for_no_key_but_can_be_sent_away() {
    let (view, coach) = (drill_view(), coach_view(None));
    let mut harness = shown(zh(), move |ui, look| coach::drill(ui, look, &coach, &view).intents);
    assert!(harness.query_by_label("知道了").is_none());
    for key in [Key::G, Key::S] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state(), &[Intent::SkipGuide]);
}

#[test]
fn the_question_about_leaving_keeps_its_keys() {
    let mut view = drill_view();
    view.leaving = true;
    let coach = coach_view(Some(Spot::Line));
    let mut harness = shown(zh(), move |ui, look| coach::drill(ui, look, &coach, &view).intents);
    for key in [Key::S, Key::G, Key::X] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state(), &[Intent::Abandon]);
}

#[test]
fn every_spot_is_inside_the_window_and_the_strip_covers_nothing() {
    for scale in [1.0, 1.5, 2.0] {
        let look = Look { scale, ..zh() };
        let (view, coach) = (drill_view(), coach_view(Some(Spot::Clock)));
        let found = std::rc::Rc::new(std::cell::Cell::new(None));
        let seen = found.clone();
        let harness = shown(look, move |ui, look| {
            let drawn = coach::drill(ui, look, &coach, &view);
            seen.set(Some((drawn.spots, drawn.stage)));
            drawn.intents
        });
        let (spots, stage) = found.get().expect("it was drawn");
        let window = Rect::from_min_size(egui::Pos2::ZERO, SMALLEST);
        let strip = harness.get_by_label_contains("引导 3 / 8").rect();
        for rect in [spots.line, spots.figure, spots.cards, spots.deliveries, spots.clock, spots.notes] {
            assert!(window.contains_rect(rect) && rect.area() > 0.0, "{scale}: {rect:?}");
            assert!(rect.top() > strip.bottom(), "{scale}: the strip covers {rect:?}");
        }
        assert!(stage.height() > 150.0, "{scale}: the customer needs room, too: {stage:?}");
        // What is pointed at is what a screen reader finds there.
        let card = harness.get_by_label_contains("1 第1句").rect();
        assert!(spots.cards.intersects(card), "{scale}");
        let clock = harness.get_by_label_contains("客户时间还剩").rect();
        assert!(spots.clock.contains_rect(clock), "{scale}");
        assert!(spots.deliveries.contains_rect(harness.get_by_label("坚定").rect().shrink(1.0)) || scale > 1.5);
    }
}

#[test]
fn the_review_is_the_last_step() {
    let (view, coach) = (review_view(), coach_view(Some(Spot::Verdict)));
    let mut harness = shown(zh(), move |ui, look| coach::review(ui, look, &coach, &view));
    assert!(harness.query_by_label("跳过引导").is_none());
    harness.get_by_label("完成").click();
    harness.run();
    harness.key_press(Key::G);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state(), &[Intent::NextGuide, Intent::NextGuide, Intent::Again]);
}

#[test]
fn the_review_offers_a_random_customer_and_tells_who_an_unknown_one_was() {
    let mut view = review_view();
    let plain = view.clone();
    let harness = shown(zh(), move |ui, look| review::show(ui, look, &plain));
    assert!(harness.query_by_label("来的是谁").is_none());
    view.reveal = Some("周先生，忙碌应付型：话短。".to_owned());
    let mut harness = shown(zh(), move |ui, look| review::show(ui, look, &view));
    assert!(harness.query_by_label("周先生，忙碌应付型：话短。").is_some());
    harness.get_by_label("随机客户").click();
    harness.run();
    harness.key_press(Key::R);
    harness.run();
    assert_eq!(harness.state(), &[Intent::RandomCustomer, Intent::RandomCustomer]);
}

#[test]
fn a_review_without_a_single_line_says_what_to_do() {
    let mut view = review_view();
    view.lines.clear();
    view.key_moves.clear();
    view.turns.clear();
    let harness = shown(zh(), move |ui, look| review::show(ui, look, &view));
    assert!(harness.query_by_label_contains("这一场还没开口就结束了").is_some());
}

#[test]
fn a_line_that_changed_nothing_says_so() {
    let mut view = review_view();
    view.lines[0].contributions.clear();
    view.lines[0].findings.clear();
    let harness = shown(zh(), move |ui, look| review::show(ui, look, &view));
    assert!(harness.query_by_label("这一步不加分，也不减分。").is_some());
}

#[test]
fn the_buttons_of_the_review_stay_inside_in_both_languages_and_sizes() {
    for (lang, labels) in [
        (Lang::Zh, ["再来一次", "换种子", "换个客户", "随机客户", "回场景库"]),
        (Lang::En, ["Again", "New seed", "Other customer", "Random customer", "Scenarios"]),
    ] {
        for scale in [1.0, 1.5, 2.0] {
            let view = review_view();
            let harness =
                shown(Look { scale, ..Look::new(lang, false) }, move |ui, look| review::show(ui, look, &view));
            let rects = labels.map(|label| harness.get_by_label(label).rect());
            for (index, rect) in rects.iter().enumerate() {
                assert!(rect.right() <= SMALLEST.x && rect.bottom() <= SMALLEST.y, "{lang:?} {scale}: {rect:?}");
                assert!(
                    rects[index + 1..].iter().all(|other| !other.shrink(1.0).intersects(*rect)),
                    "{lang:?} {scale}"
                );
            }
        }
    }
}

#[test]
fn the_drill_without_a_coach_begins_at_the_top() {
    let view = drill_view();
    let top = std::rc::Rc::new(std::cell::Cell::new(f32::NAN));
    let seen = top.clone();
    let _harness = shown(zh(), move |ui, look| {
        let drawn = drill::show(ui, look, &view);
        seen.set(drawn.stage.top());
        drawn.intents
    });
    assert!(top.get() < 60.0, "{}", top.get());
}
