//! The page of one's own progress.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sparring::domain::ids::{Dimension, Lang};
use sparring::ui::intent::{Intent, Page};
use sparring::ui::training_view::*;
use sparring::ui::{Look, progress};

use super::{long, sound, wanted};
use crate::window_panels::{shown, zh};

fn bar(name: &str, share: f32, error: Option<f32>, text: &str) -> MeanBar {
    MeanBar { name: name.to_owned(), share: Some(share), error, text: text.to_owned(), dimension: None }
}

fn view(lang: Lang) -> ProgressView {
    let look = Look::new(lang, false);
    let dimension = |(at, dimension): (usize, &Dimension)| MeanBar {
        dimension: Some(*dimension),
        ..bar(&look.name("dim", dimension.id()), at as f32 / 4.0, Some(0.08), "3.40 ± 0.32")
    };
    let unplayed = MeanBar { share: None, text: look.tr("progress-none"), ..bar("价格敏感", 0.0, None, "") };
    ProgressView {
        name: "林晓".to_owned(),
        empty: false,
        totals: "共 24 场，9 天，连续 3 天".to_owned(),
        index: bar("综合指数", 0.612, Some(0.04), "61.20 ± 4.00"),
        dimensions: Dimension::ALL.iter().enumerate().map(dimension).collect(),
        personas: vec![
            unplayed,
            bar("忙碌应付", 0.7, Some(0.5), "70.00 ± 50.00"),
            bar("专业知识", 1.0, None, "100.00"),
        ],
        stages: vec![bar("初次接触", 0.55, Some(0.1), "55.00 ± 10.00")],
        weakest: vec![("把需求问深".to_owned(), "做到 41%".to_owned()), ("读懂信号".to_owned(), "做到 45%".to_owned())],
        weakest_remark: String::new(),
        transfer: Some("换了种子的同一位客户：比第一次 +3.10（4 位客户）".to_owned()),
        course: vec![0.3, 0.42, 0.38, 0.55, 0.61],
    }
}

fn page(look: Look, view: ProgressView) -> Harness<'static, Vec<Intent>> {
    shown(look, move |ui, look| progress::show(ui, look, &view))
}

#[test]
fn every_mean_stands_with_its_error() {
    let harness = page(zh(), view(Lang::Zh));
    for label in ["需求挖掘 3.40 ± 0.32", "忙碌应付 70.00 ± 50.00", "价格敏感 还没练过", "初次接触 55.00 ± 10.00"]
    {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    assert!(harness.query_by_label("61.20 ± 4.00").is_some(), "the index");
    assert!(harness.query_by_label("最近 5 场的综合指数，左边旧，右边新").is_some());
    assert!(harness.query_by_label("这些数只说练了多少，不是成绩。").is_some());
    let harness = page(Look::new(Lang::En, true), view(Lang::En));
    assert!(harness.query_by_label("Needs discovery 3.40 ± 0.32").is_some());
    assert!(harness.query_by_label("This only says how much you played. It is no score.").is_some());
}

#[test]
fn a_weak_skill_is_practised_from_here() {
    let mut harness = page(zh(), view(Lang::Zh));
    harness.get_by_label("练这一招：读懂信号").focus();
    harness.run();
    harness.key_press(Key::Enter);
    assert_eq!(wanted(&mut harness), [Intent::PractiseSkill(1)]);
}

#[test]
fn too_few_drills_are_said_so() {
    let weakest_remark = "再谈 2 场，这里会列出最值得练的三项。".to_owned();
    let few =
        ProgressView { weakest: Vec::new(), weakest_remark, course: Vec::new(), transfer: None, ..view(Lang::Zh) };
    let harness = page(zh(), few);
    for words in ["再谈 2 场", "换个种子再练一次", "看得出走势"] {
        assert!(harness.query_by_label_contains(words).is_some(), "{words}");
    }
}

#[test]
fn nothing_played_leads_to_the_scenarios() {
    let mut harness = page(zh(), ProgressView { empty: true, ..ProgressView::default() });
    assert!(harness.query_by_label("还没有可以看的").is_some());
    harness.get_all_by_label("场景库").last().expect("the page leads on").click();
    assert_eq!(wanted(&mut harness), [Intent::Open(Page::Catalogue)]);
}

#[test]
fn nothing_is_wrong_with_the_page_in_any_look() {
    for lang in [Lang::Zh, Lang::En] {
        let mut hard = view(lang);
        hard.name = long();
        hard.weakest[0].0 = long();
        hard.personas[1].name = long();
        hard.transfer = Some(long());
        hard.course = vec![0.5];
        let few = ProgressView {
            weakest: Vec::new(),
            weakest_remark: "再谈 2 场。".to_owned(),
            course: Vec::new(),
            transfer: None,
            personas: Vec::new(),
            ..view(lang)
        };
        let empty = ProgressView { empty: true, ..ProgressView::default() };
        for (name, view) in [("usual", view(lang)), ("long names", hard), ("few", few), ("empty", empty)] {
            sound(&format!("progress, {name}"), |ui, look| progress::show(ui, look, &view));
        }
    }
}
