//! The trainer's page.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sparring::domain::ids::{Lang, Persona};
use sparring::ui::intent::{Intent, Page};
use sparring::ui::training_view::*;
use sparring::ui::{Look, trainer};

use super::{long, sound, wanted};
use crate::window_panels::{shown, zh};

fn member(name: &str) -> MemberRow {
    let value = |n: usize| (n != 3).then(|| format!("{n}.40"));
    MemberRow {
        name: name.to_owned(),
        drills: "12 场".to_owned(),
        index: "48.20".to_owned(),
        dimensions: [1, 2, 3, 4, 5].map(value),
        weakest: Some(0),
        stuck: Some("卡在价格敏感（31.00）".to_owned()),
        exits: vec![Some(true), Some(false), None],
        last: "2026-11-23 10:00".to_owned(),
    }
}

fn view() -> TrainerView {
    let heat = Persona::ALL.iter().enumerate().map(|(row, persona)| HeatRow {
        persona: *persona,
        drills: "8 场".to_owned(),
        cells: [0, 1, 2, 3, 4].map(|at| {
            let share = (row * 5 + at) as f32 / 24.0;
            (at + row != 4).then(|| (share, format!("{:.2}", 1.0 + share * 4.0)))
        }),
    });
    let reply = |text: &str, harmful| ReplyRow {
        text: text.to_owned(),
        count: "7".to_owned(),
        share: 0.7,
        think: "平均想 3.2 秒".to_owned(),
        harmful,
    };
    TrainerView {
        classes: vec!["春季新人营".to_owned(), "夏季班".to_owned()],
        class: None,
        heat: heat.collect(),
        members: vec![member("林晓"), member("Chen Wei")],
        scenarios: vec!["午休时的写字楼大堂".to_owned(), "成分党走进了店".to_owned()],
        scenario: None,
        replies: vec![reply("三十分钟一节，合适再说。", false), reply("今天不买就没了。", true)],
        notice: None,
    }
}

fn page(look: Look, view: TrainerView) -> Harness<'static, Vec<Intent>> {
    shown(look, move |ui, look| trainer::show(ui, look, &view))
}

fn intent(intent: TrainerIntent) -> [Intent; 1] {
    [Intent::Trainer(intent)]
}

/// Puts the focus on what has this name and presses Enter.
fn press(harness: &mut Harness<'_, Vec<Intent>>, label: &str) -> Vec<Intent> {
    harness.get_by_label_contains(label).focus();
    harness.run();
    harness.key_press(Key::Enter);
    wanted(harness)
}

#[test]
fn classes_trainees_and_scenarios_are_chosen() {
    let mut harness = page(zh(), view());
    harness.get_by_label("夏季班").click();
    assert_eq!(wanted(&mut harness), intent(TrainerIntent::Class(Some(1))));
    harness.get_by_label("所有人").click();
    assert_eq!(wanted(&mut harness), intent(TrainerIntent::Class(None)));
    assert_eq!(press(&mut harness, "Chen Wei · 48.20"), intent(TrainerIntent::Member(1)));
    assert_eq!(press(&mut harness, "成分党走进了店"), intent(TrainerIntent::Scenario(Some(1))));
}

#[test]
fn the_map_and_the_list_are_told_in_words_too() {
    let harness = page(zh(), view());
    assert!(harness.query_by_label_contains("价格敏感 8 场 · 需求挖掘 1.00").is_some());
    assert!(harness.query_by_label_contains("成交引导 没有数据").is_some());
    assert!(harness.query_by_label("林晓 · 48.20 · 12 场 · 2026-11-23 10:00 · 卡在价格敏感（31.00）").is_some());
    let harness = page(Look::new(Lang::En, true), view());
    assert!(harness.query_by_label_contains("Price-sensitive 8 场 · Needs discovery 1.00").is_some());
    assert!(harness.query_by_label("Trainees (2)").is_some());
}

#[test]
fn the_lines_of_a_scenario_are_counted_and_harmful_ones_marked() {
    let mut harness = page(zh(), TrainerView { scenario: Some(0), ..view() });
    assert!(harness.query_by_label("有害话术").is_some());
    assert_eq!(harness.get_all_by_label("7 次 · 平均想 3.2 秒").count(), 2);
    assert_eq!(press(&mut harness, "换一个场景"), intent(TrainerIntent::Scenario(None)));
    let harness = page(zh(), TrainerView { scenario: Some(0), replies: Vec::new(), ..view() });
    assert!(harness.query_by_label("这个场景还没有人练过。").is_some());
}

#[test]
fn a_thousand_trainees_are_walked_through_with_tab() {
    let members = (0..1000).map(|n| member(&format!("学员{n}"))).collect();
    let mut harness = page(zh(), TrainerView { members, ..view() });
    assert!(harness.query_by_label_contains("学员0 ·").is_some());
    assert!(harness.query_by_label_contains("学员900 ·").is_none(), "only what is in sight is drawn");
    harness.get_by_label_contains("学员0 ·").focus();
    harness.run();
    for _ in 0..40 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    harness.key_press(Key::Enter);
    assert_eq!(wanted(&mut harness), intent(TrainerIntent::Member(40)));
}

#[test]
fn an_empty_class_leads_to_the_profiles() {
    let empty = TrainerView { members: Vec::new(), ..view() };
    let notice = TrainerView { notice: Some("数据库打不开。".to_owned()), ..TrainerView::default() };
    for (view, words) in [(empty, "这里还没有学员"), (notice, "数据库打不开。")] {
        let mut harness = page(zh(), view);
        assert!(harness.query_by_label(words).is_some(), "{words}");
        harness.get_by_label("去学员页").click();
        assert_eq!(wanted(&mut harness), [Intent::Open(Page::People)]);
    }
}

#[test]
fn nothing_is_wrong_with_the_page_in_any_look() {
    let mut hard = view();
    hard.classes[1] = long();
    hard.class = Some(1);
    hard.members[0].name = long();
    hard.members[0].stuck = Some(long());
    hard.members[0].exits = vec![Some(true); 30];
    hard.members[1].exits = Vec::new();
    hard.scenarios[0] = long();
    let mut replies = hard.clone();
    replies.scenario = Some(0);
    replies.replies[1].text = long();
    let many = TrainerView { members: (0..30).map(|n| member(&format!("学员{n}"))).collect(), ..view() };
    let new = TrainerView { heat: Vec::new(), ..view() };
    let empty = TrainerView { members: Vec::new(), ..view() };
    for (name, view) in
        [("usual", view()), ("long names", hard), ("replies", replies), ("many", many), ("new", new), ("empty", empty)]
    {
        sound(&format!("trainer, {name}"), |ui, look| trainer::show(ui, look, &view));
    }
}
