//! The panels by their labels: what is shown, what a key and a press ask for, and that nothing is cut.

use egui::{Key, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sparring::domain::ids::*;
use sparring::ui::handbook_view::CardLink;
use sparring::ui::intent::Intent;
use sparring::ui::view::*;
use sparring::ui::widgets::radar::Corner;
use sparring::ui::widgets::timeline::Turn;
use sparring::ui::{Look, briefing, catalogue, drill, fonts, records, review, settings, theme};

pub const SMALLEST: egui::Vec2 = vec2(1280.0, 720.0);

/// A panel in the smallest window; the state collects what it asks for.
pub fn shown<'a>(look: Look, draw: impl Fn(&mut egui::Ui, &Look) -> Vec<Intent> + 'a) -> Harness<'a, Vec<Intent>> {
    let mut harness = Harness::builder().with_size(SMALLEST).build_ui_state(
        move |ui, wanted: &mut Vec<Intent>| {
            let room = egui::UiBuilder::new().max_rect(Rect::from_min_size(egui::Pos2::ZERO, SMALLEST));
            ui.scope_builder(room, |ui| wanted.extend(draw(ui, &look)));
        },
        Vec::new(),
    );
    harness.ctx.set_fonts(fonts::definitions());
    theme::apply(&harness.ctx, &look);
    harness.run();
    harness.run();
    harness
}

pub fn zh() -> Look {
    Look::new(Lang::Zh, false)
}

pub fn catalogue_view() -> CatalogueView {
    let line = |title: &str, industry| ScenarioLine {
        title: title.to_owned(),
        industry,
        stage: Stage::FirstContact,
        level: 2,
        minutes: 8,
        customers: vec![CustomerLine { name: "周先生".to_owned(), persona: Persona::Busy }],
        best: None,
    };
    CatalogueView {
        scenarios: vec![line("午休时的写字楼大堂", Industry::Gym), line("成分党走进了店", Industry::Beauty)],
        broken: vec![BrokenFile {
            file: "mine.ron".to_owned(),
            findings: vec![Finding {
                place: "12:9".to_owned(),
                code: "unknown-need".to_owned(),
                message: "没有这个需求".to_owned(),
                cure: None,
                warning: false,
            }],
            more: 2,
            copy: String::new(),
        }],
        suggestion: Some(Suggestion {
            scenario: 1,
            who: CustomerLine { name: "周先生".to_owned(), persona: Persona::Busy },
            reason: "推荐".to_owned(),
            teaser: String::new(),
        }),
        portrait: None,
        ..CatalogueView::default()
    }
}

#[test]
fn the_catalogue_opens_scenarios_and_names_broken_files() {
    let view = catalogue_view();
    let mut harness = shown(zh(), |ui, look| catalogue::show(ui, look, &view));
    harness.get_by_label_contains("午休时的写字楼大堂 ").click();
    harness.run();
    assert_eq!(harness.state(), &[Intent::Brief(0)]);
    assert!(harness.query_by_label("12:9 · unknown-need").is_some());
    assert!(harness.query_by_label("没有这个需求").is_some());
}

#[test]
fn enter_plays_the_suggestion() {
    let view = catalogue_view();
    let mut harness = shown(zh(), |ui, look| catalogue::show(ui, look, &view));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state(), &[Intent::Brief(1)]);
}

#[test]
fn an_empty_catalogue_says_what_to_do() {
    let harness = shown(zh(), |ui, look| catalogue::show(ui, look, &CatalogueView::default()));
    assert!(harness.query_by_label("一个场景也没有").is_some());
}

fn briefing_view() -> BriefingView {
    let customer = |name: &str, persona| CustomerLine { name: name.to_owned(), persona };
    BriefingView {
        title: "午休时的写字楼大堂".to_owned(),
        industry: Industry::Gym,
        stage: Stage::FirstContact,
        level: 1,
        minutes: 8,
        brief: "你在大堂摆了一张咨询台。".to_owned(),
        customers: vec![customer("周先生", Persona::Busy), customer("林小姐", Persona::Hesitant)],
        about: "提着电脑包。".to_owned(),
        chosen: Some(0),
        mode: Mode::Practice,
        blind: false,
        seed: String::new(),
        seed_error: None,
        cards: vec![CardLink { id: "spin".to_owned(), title: "SPIN 提问".to_owned() }],
        portrait: None,
    }
}

#[test]
fn the_briefing_is_played_with_keys_alone() {
    let view = briefing_view();
    let mut harness = shown(zh(), |ui, look| briefing::show(ui, look, &view));
    for key in [Key::Num2, Key::Enter, Key::Escape] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state(), &[Intent::ChooseCustomer(1), Intent::Start, Intent::Back]);
}

#[test]
fn digits_typed_into_the_seed_field_choose_nobody() {
    let view = briefing_view();
    let mut harness = shown(zh(), |ui, look| briefing::show(ui, look, &view));
    harness.get_by_label("种子").click();
    harness.get_by_role(egui::accesskit::Role::TextInput).click();
    harness.run();
    harness.key_press(Key::Num2);
    harness.get_by_role(egui::accesskit::Role::TextInput).type_text("2");
    harness.run();
    assert!(!harness.state().contains(&Intent::ChooseCustomer(1)));
    assert!(harness.state().contains(&Intent::TypeSeed("2".to_owned())));
}

#[test]
fn a_blind_customer_is_not_described() {
    let view = BriefingView { blind: true, ..briefing_view() };
    let harness = shown(zh(), |ui, look| briefing::show(ui, look, &view));
    assert!(harness.query_by_label("提着电脑包。").is_none());
    assert!(harness.query_by_label("未知客户").is_some());
}

pub fn drill_view() -> DrillView {
    DrillView {
        title: "午休时的写字楼大堂".to_owned(),
        industry: Industry::Gym,
        stage: Stage::FirstContact,
        mode: Mode::Practice,
        place: Place::Lobby,
        customer: "周先生".to_owned(),
        step: 6,
        line: "“行，你说重点。我十二点五十还有个会，下去就没时间了。”".to_owned(),
        said: None,
        clock: Clock { seconds: 307, share: 0.64 },
        needs: vec![NeedNote { text: "久坐，腰不舒服".to_owned(), level: Some(NoteLevel::Explored) }],
        objection: Some(ObjectionNote {
            text: "没有时间".to_owned(), state: Some("已回应，未确认".to_owned())
        }),
        delivery: Delivery::Brisk,
        replies: (1..=5)
            .map(|n| format!("第{n}句：三十分钟一节，十二点十分开，四十五分您就能回到工位，合适再说。"))
            .collect(),
        marked: None,
        can_wait: true,
        can_correct: false,
        can_leave: true,
        can_rewind: true,
        can_hint: false,
        hint: None,
        hint_card: None,
        cue: None,
        signal: None,
        notice: None,
        leaving: false,
    }
}

#[test]
fn every_move_of_a_drill_has_its_key() {
    let view = drill_view();
    let mut harness = shown(zh(), |ui, look| drill::show(ui, look, &view).intents);
    let expected = [
        (Key::Num1, Intent::Say(0)),
        (Key::Num5, Intent::Say(4)),
        (Key::Q, Intent::Deliver(Delivery::Warm)),
        (Key::T, Intent::Deliver(Delivery::Firm)),
        (Key::Space, Intent::Wait),
        (Key::L, Intent::AskLeave),
        (Key::Z, Intent::Rewind),
        (Key::Escape, Intent::AskLeave),
    ];
    for (key, intent) in expected {
        harness.state_mut().clear();
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state(), &[intent], "{key:?}");
    }
    // What is not offered does nothing.
    harness.state_mut().clear();
    harness.key_press(Key::C);
    harness.key_press(Key::Num6);
    harness.run();
    assert!(harness.state().is_empty());
}

#[test]
fn tab_and_enter_play_a_card_and_space_still_waits() {
    let view = drill_view();
    let mut harness = shown(zh(), |ui, look| drill::show(ui, look, &view).intents);
    harness.get_by_label_contains("3 第3句").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state(), &[Intent::Wait]);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state(), &[Intent::Wait, Intent::Say(2)]);
}

#[test]
fn the_mouse_alone_plays_a_drill() {
    let view = drill_view();
    let mut harness = shown(zh(), |ui, look| drill::show(ui, look, &view).intents);
    for label in ["热情", "停顿", "告辞"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    harness.get_by_label_contains("4 第4句").click();
    harness.run();
    let expected = [Intent::Deliver(Delivery::Bright), Intent::Wait, Intent::AskLeave, Intent::Say(3)];
    assert_eq!(harness.state(), &expected);
}

#[test]
fn leaving_asks_and_no_other_key_reaches_the_talk() {
    let view = DrillView { leaving: true, ..drill_view() };
    let mut harness = shown(zh(), |ui, look| drill::show(ui, look, &view).intents);
    for key in [Key::Num1, Key::Space, Key::Q, Key::Escape] {
        harness.key_press(key);
        harness.run();
    }
    harness.get_by_label("中途放弃").click();
    harness.run();
    harness.key_press(Key::L);
    harness.run();
    assert_eq!(harness.state(), &[Intent::KeepTalking, Intent::Abandon, Intent::LeavePolitely]);
}

#[test]
fn an_exam_shows_no_levels() {
    let mut view = drill_view();
    view.needs[0].level = None;
    let harness = shown(zh(), |ui, look| drill::show(ui, look, &view).intents);
    assert!(harness.query_by_label("久坐，腰不舒服").is_some());
    assert!(harness.query_by_label_contains("问清楚了").is_none());
}

#[test]
fn in_the_smallest_window_everything_is_inside_and_nothing_overlaps() {
    let english = "Two sentences: thirty minutes, starting at ten past twelve, and you are back at your desk at a quarter to one.";
    for (lang, words) in [
        (Lang::Zh, "三十分钟一节，十二点十分开，四十五分您就能回到工位，这周先免费试一节，合适再说。"),
        (Lang::En, english),
    ] {
        for count in 3..=5 {
            let mut view = drill_view();
            view.replies = (0..count).map(|n| format!("{n}: {words}")).collect();
            let harness = shown(Look::new(lang, false), |ui, look| drill::show(ui, look, &view).intents);
            let cards: Vec<Rect> =
                (0..count).map(|n| harness.get_by_label_contains(&format!("{} {n}: ", n + 1)).rect()).collect();
            let line = harness.get_by_label_contains("十二点五十").rect();
            let window = Rect::from_min_size(egui::Pos2::ZERO, SMALLEST);
            for (index, card) in cards.iter().enumerate() {
                assert!(window.contains_rect(*card), "{lang:?}, {count} replies: card {index} at {card:?}");
                assert!(card.top() > line.bottom(), "{lang:?}: a card covers the customer's line");
                for other in &cards[index + 1..] {
                    assert!(!card.shrink(1.0).intersects(*other), "{lang:?}, {count} replies: cards overlap");
                }
            }
        }
    }
}

#[test]
fn large_text_gives_a_strip_and_keeps_the_moves_in_the_window() {
    let view = drill_view();
    let stage = std::cell::Cell::new(Rect::NOTHING);
    for scale in [1.0, 2.0] {
        let look = Look { scale, ..zh() };
        let harness = shown(look, |ui, look| {
            let drawn = drill::show(ui, look, &view);
            stage.set(drawn.stage);
            drawn.intents
        });
        let chip = harness.get_by_label("坚定").rect();
        assert!(chip.right() <= SMALLEST.x && chip.bottom() <= SMALLEST.y, "{scale}: {chip:?}");
        assert_eq!(stage.get().width() < 400.0, scale > 1.5);
    }
}

pub fn review_view() -> ReviewView {
    let line = LineView {
        step: 1,
        customer: "“我赶时间。”".to_owned(),
        cue: Some("看了一眼手表".to_owned()),
        said: "那我只问一件事。".to_owned(),
        delivery: Some(Delivery::Brisk),
        contributions: vec![Contribution {
            dimension: Dimension::D1,
            amount: "+0.52".to_owned(),
            gain: true,
            reason: "问到了需求".to_owned(),
            card: Some(CardLink { id: "spin".to_owned(), title: "SPIN 提问".to_owned() }),
        }],
        findings: vec!["虚假稀缺 (S2)".to_owned()],
        finding_cards: vec![CardLink { id: "a-real-deadline".to_owned(), title: "紧迫感创造".to_owned() }],
    };
    let dimensions = Dimension::ALL
        .iter()
        .map(|d| DimensionView {
            corner: Corner {
                dimension: *d,
                name: d.id().to_owned(),
                score_text: "3.40".to_owned(),
                score: (*d != Dimension::D3).then_some(3.4),
                weakest: false,
            },
            remark: format!("{} 的说明", d.id()),
        })
        .collect();
    ReviewView {
        title: "午休时的写字楼大堂".to_owned(),
        customer: "周先生".to_owned(),
        persona: Persona::Busy,
        mode: Mode::Exam,
        seed: 7,
        reveal: None,
        outcome: "约好试用".to_owned(),
        good_end: true,
        index: "61.2".to_owned(),
        par: Some("标杆结果的 100%".to_owned()),
        dimensions,
        inner: vec!["先问了我的腰，我才停下来。".to_owned()],
        course: Course { trust: vec![0.3, 0.5], patience: vec![0.8, 0.7], pressure: vec![0.1, 0.1] },
        turns: vec![Turn { step: 1, good: true, series: 0, label: "第 1 步，转好".to_owned() }],
        key_moves: vec![KeyMove { line: line.clone(), good: true, better: None }],
        lines: vec![line],
        never: Vec::new(),
        adjustments: vec!["D5 −0.20 · 压力".to_owned()],
        saved: None,
        can_rewind: false,
        can_compare: false,
        handbook: Some(CardLink { id: "spin".to_owned(), title: "SPIN 提问".to_owned() }),
        changes: Some(Default::default()),
    }
}

#[test]
fn the_review_shows_the_score_and_its_reasons_and_goes_on() {
    let view = review_view();
    let mut harness = shown(zh(), |ui, look| review::show(ui, look, &view));
    for label in ["约好试用", "先问了我的腰，我才停下来。", "D1 的说明"] {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    assert!(harness.get_all_by_label("需求挖掘 +0.52").count() >= 1);
    harness.get_by_label("第 1 步，转好").click();
    harness.run();
    assert!(harness.state().is_empty(), "a turning point moves the list and asks for nothing");
    harness.get_by_label("换种子").click();
    harness.run();
    harness.key_press(Key::K);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state(), &[Intent::NewSeed, Intent::OtherCustomer, Intent::Back]);
}

#[test]
fn enter_in_the_review_plays_again() {
    let view = review_view();
    let mut harness = shown(zh(), |ui, look| review::show(ui, look, &view));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state(), &[Intent::Again]);
}

#[test]
fn records_open_by_a_press_and_an_empty_page_leads_on() {
    let view = RecordsView {
        records: vec![RecordLine {
            when: "2026-11-23 10:00".to_owned(),
            title: "大堂".to_owned(),
            customer: "周先生 · 忙碌应付".to_owned(),
            mode: Mode::Exam,
            scores: vec![Some("3.40".to_owned()), None, None, None, None],
            weakest: Some(0),
            outcome: "成交".to_owned(),
            verified: Verified::Identical,
        }],
        notice: None,
    };
    let mut harness = shown(zh(), |ui, look| records::show(ui, look, &view));
    assert!(harness.query_by_label("重放一致").is_some());
    harness.get_by_label_contains("大堂 周先生").click();
    harness.run();
    assert_eq!(harness.state(), &[Intent::OpenRecord(0)]);
    let mut harness = shown(zh(), |ui, look| records::show(ui, look, &RecordsView::default()));
    harness.get_all_by_label("场景库").last().expect("the page leads on").click();
    harness.run();
    assert_eq!(harness.state().len(), 1);
}

pub fn settings_view() -> SettingsView {
    SettingsView {
        lang: Lang::Zh,
        theme: sparring::ui::intent::ThemeChoice::System,
        text_size: 100,
        reduced_motion: false,
        cue_subtitles: false,
        data_dir: "/data".to_owned(),
        scenario_dir: "/data/scenarios".to_owned(),
        can_guide: true,
        notice: None,
    }
}

#[test]
fn settings_are_named_in_both_languages() {
    let view = settings_view();
    let mut harness = shown(zh(), |ui, look| settings::show(ui, look, &view));
    harness.get_by_label("English").click();
    harness.run();
    harness.get_by_label("175%").click();
    harness.run();
    harness.get_by_label("减少动画").click();
    harness.run();
    let expected = [Intent::SetLang(Lang::En), Intent::SetTextSize(175), Intent::SetReducedMotion(true)];
    assert_eq!(harness.state(), &expected);
}
