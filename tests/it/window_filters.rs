//! The home page by its labels: narrowing the list, the way out when nothing fits, files with mistakes, customers by chance.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sparring::domain::ids::*;
use sparring::ui::catalogue;
use sparring::ui::filter::{Filter, Part, Value};
use sparring::ui::intent::Intent;
use sparring::ui::view::*;

use crate::window_panels::{shown, zh};

fn line(title: &str, industry: Industry, stage: Stage, level: u8, personas: &[Persona]) -> ScenarioLine {
    ScenarioLine {
        title: title.to_owned(),
        industry,
        stage,
        level,
        minutes: 8,
        customers: personas
            .iter()
            .map(|persona| CustomerLine { name: format!("{persona} 客户"), persona: *persona })
            .collect(),
        best: None,
    }
}

fn three() -> CatalogueView {
    CatalogueView {
        scenarios: vec![
            line("大堂", Industry::Gym, Stage::FirstContact, 1, &[Persona::Busy, Persona::Expert]),
            line("柜台", Industry::Beauty, Stage::FirstContact, 2, &[Persona::Expert, Persona::Price]),
            line("教室", Industry::Education, Stage::Closing, 2, &[Persona::Hesitant]),
        ],
        ..CatalogueView::default()
    }
}

fn page(view: CatalogueView) -> Harness<'static, Vec<Intent>> {
    shown(zh(), move |ui, look| catalogue::show(ui, look, &view))
}

#[test]
fn filters_hold_together() {
    let view = three();
    let level = Filter::default().with(Value::Level(2));
    assert_eq!(level.count(&view.scenarios), 2);
    let both = level.with(Value::Persona(Persona::Expert));
    assert_eq!(both.count(&view.scenarios), 1);
    assert!(both.holds(&view.scenarios[1]) && !both.holds(&view.scenarios[0]));
    assert_eq!(
        both.with(Value::Persona(Persona::Busy)).count(&view.scenarios),
        0,
        "one value of a kind replaces another"
    );
    assert_eq!(both.without(Part::Level).count(&view.scenarios), 2);
}

#[test]
fn a_menu_is_opened_and_chosen_from_with_the_mouse() {
    let mut harness = page(three());
    harness.get_by_label("行业：不限").click();
    harness.run();
    harness.run();
    harness.get_by_label("美业 1").click();
    harness.run();
    assert_eq!(harness.state(), &[Intent::Filter(Filter::default().with(Value::Industry(Industry::Beauty)))]);
    harness.run();
    assert!(harness.query_by_label("美业 1").is_none(), "the list closes after a choice");
}

#[test]
fn a_menu_is_worked_by_keys_alone() {
    let mut harness = page(three());
    harness.get_by_label("难度：不限").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state(), &[Intent::Filter(Filter::default().with(Value::Level(2)))]);
    // The focus is back on the menu, and Esc closes it without a choice.
    assert!(harness.get_by_label("难度：不限").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness.run();
    assert_eq!(harness.state().len(), 1);
    assert!(harness.query_by_label_contains("2 级").is_none());
}

#[test]
fn a_kind_with_one_value_has_no_menu() {
    let mut view = three();
    view.scenarios.truncate(2);
    let harness = page(view);
    assert!(harness.query_by_label("阶段：不限").is_none());
    assert!(harness.query_by_label("客户类型：不限").is_some());
}

#[test]
fn nothing_fits_and_a_button_lifts_what_stands_in_the_way() {
    let mut view = three();
    view.filter = Filter::default().with(Value::Industry(Industry::Gym)).with(Value::Level(2));
    let mut harness = page(view);
    assert!(harness.query_by_label("没有场景同时符合这些条件").is_some());
    harness.get_by_label("不限“健身”，有 2 个").click();
    harness.run();
    harness.get_by_label("全部放开").click();
    harness.run();
    let level = Filter::default().with(Value::Level(2));
    assert_eq!(harness.state(), &[Intent::Filter(level), Intent::Filter(Filter::default())]);
}

#[test]
fn three_that_exclude_each_other_are_lifted_together() {
    let mut view = three();
    view.filter = Filter::default()
        .with(Value::Industry(Industry::Gym))
        .with(Value::Stage(Stage::Closing))
        .with(Value::Persona(Persona::Price));
    let harness = page(view);
    assert!(harness.query_by_label_contains("放开哪一个都还不够").is_some());
    assert!(harness.query_by_label_contains("不限“").is_none());
}

#[test]
fn only_what_fits_is_listed_and_opens_with_its_own_index() {
    let mut view = three();
    view.filter = Filter::default().with(Value::Persona(Persona::Hesitant));
    let mut harness = page(view);
    assert!(harness.query_by_label_contains("大堂 ").is_none());
    harness.get_by_label_contains("教室 ").click();
    harness.run();
    harness.get_by_label("清除筛选").click();
    harness.run();
    assert_eq!(harness.state(), &[Intent::Brief(2), Intent::Filter(Filter::default())]);
}

#[test]
fn a_random_customer_has_a_button_and_a_key() {
    let mut harness = page(three());
    harness.get_by_label("来一位随机客户").click();
    harness.run();
    harness.key_press(Key::R);
    harness.run();
    assert_eq!(harness.state(), &[Intent::RandomScenario, Intent::RandomScenario]);
}

fn broken() -> BrokenFile {
    let finding = |place: &str| Finding {
        place: place.to_owned(),
        code: "unknown-need".to_owned(),
        message: "没有这个需求".to_owned(),
        cure: Some("您是想写“back”吗？".to_owned()),
        warning: false,
    };
    BrokenFile {
        file: "mine.ron".to_owned(),
        findings: vec![finding("12:9"), finding("14:9")],
        more: 2,
        copy: "mine.ron:12:9 unknown-need".to_owned(),
    }
}

#[test]
fn a_broken_file_shows_place_code_and_cure_and_copies_them() {
    let mut view = three();
    view.scenarios.truncate(1);
    view.broken = vec![broken()];
    let mut harness = page(view);
    for label in ["mine.ron", "12:9 · unknown-need", "14:9 · unknown-need"] {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    assert_eq!(harness.get_all_by_label("您是想写“back”吗？").count(), 2);
    harness.get_by_label("复制").click();
    harness.step();
    let copied =
        harness.output().platform_output.commands.iter().any(
            |command| matches!(command, egui::OutputCommand::CopyText(text) if text == "mine.ron:12:9 unknown-need"),
        );
    assert!(copied);
    harness.run();
    assert!(harness.query_by_label("已复制").is_some());
    harness.key_press(Key::F5);
    harness.run();
    assert_eq!(harness.state(), &[Intent::Reload]);
}

#[test]
fn an_empty_library_says_where_files_go_and_reads_again() {
    let view = CatalogueView { folder: "/data/scenarios".to_owned(), ..CatalogueView::default() };
    let mut harness = page(view);
    assert!(harness.query_by_label("/data/scenarios").is_some());
    assert!(harness.query_by_label("来一位随机客户").is_none());
    harness.get_by_label("重新读取").click();
    harness.run();
    assert_eq!(harness.state(), &[Intent::Reload]);
    let view = CatalogueView { broken: vec![broken()], ..CatalogueView::default() };
    assert!(page(view).query_by_label_contains("有场景文件，但都用不了").is_some());
}
