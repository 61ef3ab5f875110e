//! Two rounds side by side.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sparring::domain::ids::{Delivery, Dimension, Lang};
use sparring::ui::intent::Intent;
use sparring::ui::training_view::*;
use sparring::ui::{Look, compare};

use super::{long, sound, wanted};
use crate::window_panels::{shown, zh};

fn cell(said: &str, gain: bool) -> Option<CompareCell> {
    Some(CompareCell {
        customer: "“我赶时间。”".to_owned(),
        said: said.to_owned(),
        delivery: Some(Delivery::Brisk),
        gain: Some((if gain { "+0.52" } else { "−0.31" }.to_owned(), gain)),
    })
}

fn view(lang: Lang) -> CompareView {
    let look = Look::new(lang, false);
    let score = |(at, dimension): (usize, &Dimension)| CompareScore {
        dimension: *dimension,
        name: look.name("dim", dimension.id()),
        scores: [(at != 2).then_some(2.5), Some(1.0 + at as f32)],
        texts: [if at == 2 { look.tr("ui-review-unscored") } else { "2.50".to_owned() }, format!("{}.00", at + 1)],
    };
    let row = |step, first: &str, second: &str| CompareRow {
        step,
        same: first == second,
        sides: [cell(first, false), cell(second, true)],
    };
    let mut rows = vec![
        row(1, "先问一件事。", "先问一件事。"),
        row(2, "您坐久了腰疼吗？", "您坐久了腰疼吗？"),
        row(3, "我们器械全是进口的。", "三十分钟就够。"),
        row(4, "那我留个号码。", "那我留个号码。"),
        row(5, "再考虑一下？", "周四十二点十分可以吗？"),
    ];
    rows[4].sides[0] = None;
    CompareView {
        title: "午休时的写字楼大堂 · 周先生".to_owned(),
        heads: ["第一轮".to_owned(), "第二轮".to_owned()],
        index: ["55.10".to_owned(), "61.40".to_owned()],
        change: Some(("+6.30".to_owned(), true)),
        outcome: ["礼貌结束".to_owned(), "约好试用".to_owned()],
        scores: Dimension::ALL.iter().enumerate().map(score).collect(),
        plan: vec!["他看表时先说要多久".to_owned()],
        remark: "同一颗种子，第二轮有一部分是记住的。".to_owned(),
        rows,
        parts_at: Some(3),
    }
}

fn page(look: Look, view: CompareView) -> Harness<'static, Vec<Intent>> {
    shown(look, move |ui, look| compare::show(ui, look, &view))
}

#[test]
fn both_sides_are_told_and_what_was_alike_is_folded() {
    let mut harness = page(zh(), view(Lang::Zh));
    for label in ["第一轮", "第二轮"] {
        assert!(harness.query_all_by_label(label).count() >= 1, "{label}");
    }
    for label in ["55.10", "+6.30，进步了", "约好试用", "需求挖掘 2.50 → 1.00", "异议处理 未评 → 3.00"]
    {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    assert!(harness.query_by_label("从这里开始不一样").is_some());
    assert!(harness.query_by_label("你（简洁快）：“三十分钟就够。”").is_some());
    assert!(harness.query_by_label("这一次已经谈完了").is_some());
    assert!(harness.query_by_label_contains("您坐久了腰疼吗").is_none(), "folded");
    for (label, count) in [("第 1–2 步两次一样，点开看", 2), ("第 1–2 步两次一样，收起", 0)] {
        harness.get_by_label(label).focus();
        harness.run();
        harness.key_press(Key::Enter);
        assert!(wanted(&mut harness).is_empty());
        assert_eq!(harness.query_all_by_label_contains("您坐久了腰疼吗").count(), count);
    }
    assert!(harness.query_by_label("第 4 步两次一样，点开看").is_some());
    let harness = page(Look::new(Lang::En, true), view(Lang::En));
    assert!(harness.query_by_label("Here they part").is_some());
    assert!(harness.query_by_label("Needs discovery 2.50 → 1.00").is_some());
}

#[test]
fn it_goes_on_by_keys_and_by_mouse() {
    let mut harness = page(zh(), view(Lang::Zh));
    for (key, intent) in [(Key::N, Intent::NewSeed), (Key::A, Intent::Again), (Key::Escape, Intent::Back)] {
        harness.key_press(key);
        assert_eq!(wanted(&mut harness), [intent]);
    }
    let buttons = [
        ("换个种子，看看留下了什么", Intent::NewSeed),
        ("同一个种子再来", Intent::Again),
        ("回复盘", Intent::Back),
        ("返回", Intent::Back),
    ];
    for (label, intent) in buttons {
        harness.get_by_label(label).click();
        assert_eq!(wanted(&mut harness), [intent], "{label}");
    }
}

#[test]
fn rounds_without_a_difference_and_without_a_word_are_said_so() {
    let mut same = view(Lang::Zh);
    same.rows.truncate(2);
    same.parts_at = None;
    assert!(page(zh(), same).query_by_label("两次说的一模一样。").is_some());
    assert!(page(zh(), CompareView::default()).query_by_label("两次都没有开口。").is_some());
}

#[test]
fn nothing_is_wrong_with_the_page_in_any_look() {
    for lang in [Lang::Zh, Lang::En] {
        let mut hard = view(lang);
        hard.title = long();
        hard.heads = [long(), "2".to_owned()];
        hard.outcome[1] = long();
        hard.plan.push(long());
        hard.change = Some(("−6.30".to_owned(), false));
        hard.rows[2].sides[0] = cell(&long(), true);
        hard.index = [Look::new(lang, false).tr("ui-review-no-index"), "61.40".to_owned()];
        let (plan, scores, rows, remark) = Default::default();
        let nothing = CompareView { plan, scores, rows, remark, change: None, ..view(lang) };
        for (name, view) in [("usual", view(lang)), ("long names", hard), ("nothing", nothing)] {
            sound(&format!("compare, {name}"), |ui, look| compare::show(ui, look, &view));
        }
    }
}
