//! The page of profiles.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use sparring::domain::ids::Lang;
use sparring::ui::intent::Intent;
use sparring::ui::training_view::*;
use sparring::ui::{Look, people};

use super::{long, sound, wanted};
use crate::window_panels::{shown, zh};

fn person(name: &str, class: &str, active: bool) -> PersonLine {
    PersonLine {
        name: name.to_owned(),
        class: class.to_owned(),
        records: "12 场记录".to_owned(),
        short_id: None,
        active,
    }
}

fn view() -> PeopleView {
    let mut twin = person("林晓", "夏季班", false);
    twin.short_id = Some("7f3a".to_owned());
    PeopleView {
        people: vec![person("林晓", "春季新人营", true), twin, person("Chen Wei", "", false)],
        import_path: "/home/user/export.zip".to_owned(),
        ..PeopleView::default()
    }
}

fn form(editing: Option<usize>) -> PersonForm {
    PersonForm { editing, name: "林".to_owned(), class: "春季".to_owned(), lang: None, error: None }
}

fn page(look: Look, view: PeopleView) -> Harness<'static, Vec<Intent>> {
    shown(look, move |ui, look| people::show(ui, look, &view))
}

fn intents(all: impl IntoIterator<Item = PeopleIntent>) -> Vec<Intent> {
    all.into_iter().map(Intent::People).collect()
}

#[test]
fn every_card_says_who_it_is_and_offers_what_can_be_done() {
    let mut harness = page(zh(), view());
    for label in ["春季新人营 · 12 场记录", "夏季班 · 12 场记录 · 编号 7f3a", "12 场记录", "正在使用"]
    {
        assert!(harness.query_by_label(label).is_some(), "{label}");
    }
    assert!(harness.query_by_label("换成这位：林晓").is_some(), "the twin that is not in use");
    let presses = [
        ("换成这位：Chen Wei", PeopleIntent::Use(2)),
        ("修改：Chen Wei", PeopleIntent::Edit(2)),
        ("合并：Chen Wei", PeopleIntent::AskMerge(2)),
        ("导出：Chen Wei", PeopleIntent::Export(2)),
        ("删除：Chen Wei", PeopleIntent::AskDelete(2)),
        ("新建学员", PeopleIntent::New),
    ];
    for (label, intent) in presses {
        harness.get_by_label(label).focus();
        harness.run();
        harness.key_press(Key::Enter);
        assert_eq!(wanted(&mut harness), intents([intent]), "{label}");
    }
    let harness = page(Look::new(Lang::En, true), view());
    assert!(harness.query_by_label("Switch to: Chen Wei").is_some());
    assert!(harness.query_by_label_contains("Drop an exported file onto the window").is_some());
}

#[test]
fn nobody_is_an_invitation() {
    let mut harness = page(zh(), PeopleView::default());
    assert!(harness.query_by_label("还没有学员").is_some());
    harness.get_by_label("新建学员").click();
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::New]));
    // The only one has nobody to merge with.
    let harness = page(zh(), PeopleView { people: vec![person("林晓", "", true)], ..PeopleView::default() });
    assert!(harness.query_by_label("合并：林晓").is_none());
}

#[test]
fn the_form_is_filled_saved_and_closed_by_keys() {
    let mut harness = page(zh(), PeopleView { form: Some(form(None)), ..view() });
    // The name field has the focus already.
    harness.event(egui::Event::Text("晓".to_owned()));
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::TypeName("林晓".to_owned())]));
    harness.key_press(Key::Enter);
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Save]));
    harness.get_by_label("English").click();
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::ChooseLang(Some(Lang::En))]));
    harness.get_by_label("保存").click();
    harness.get_by_label("取消").click();
    assert_eq!(wanted(&mut harness).len(), 2);
    harness.key_press(Key::Escape);
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Cancel]));
}

#[test]
fn enter_on_another_button_of_the_form_is_that_button() {
    let mut harness = page(zh(), PeopleView { form: Some(form(Some(0))), ..view() });
    assert!(harness.query_by_label("修改：林晓").is_some(), "the twin's card stays");
    harness.get_by_label("取消").focus();
    harness.run();
    harness.key_press(Key::Enter);
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Cancel]));
}

#[test]
fn enter_that_ends_a_composition_saves_nothing() {
    let mut harness = page(zh(), PeopleView { form: Some(form(None)), ..view() });
    // Both in one pass, as an input method sends them.
    let key = egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    let commit = egui::Event::Ime(egui::ImeEvent::Commit("晓".to_owned()));
    harness.input_mut().events.extend([commit, key]);
    assert!(!wanted(&mut harness).contains(&Intent::People(PeopleIntent::Save)));
}

#[test]
fn an_error_stands_at_the_form() {
    let error = Some("名字不能空着。".to_owned());
    let harness = page(zh(), PeopleView { form: Some(PersonForm { error, ..form(None) }), ..view() });
    assert!(harness.query_by_label("名字不能空着。").is_some());
}

#[test]
fn removing_says_what_is_lost_and_offers_a_copy_first() {
    let view = PeopleView { question: Some(PersonQuestion::Delete(1)), ..view() };
    let mut harness = page(zh(), view.clone());
    assert!(harness.query_by_label_contains("删了就找不回来").is_some());
    // Enter does the harmless thing: it makes a copy.
    harness.key_press(Key::Enter);
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Export(1)]));
    harness.get_by_label("全部删除").click();
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Delete(1)]));
    harness.key_press(Key::Escape);
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Cancel]));
    let harness = page(Look::new(Lang::En, false), view);
    assert!(harness.query_by_label_contains("Gone for good: 12 场记录").is_some());
}

#[test]
fn merging_asks_into_whom() {
    let mut harness = page(zh(), PeopleView { question: Some(PersonQuestion::Merge(0)), ..view() });
    harness.get_by_label("并到Chen Wei名下").click();
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Merge(0, 2)]));
    // A question about somebody who is gone shows nothing of its own and still can be closed.
    let mut harness = page(zh(), PeopleView { question: Some(PersonQuestion::Merge(9)), ..view() });
    harness.key_press(Key::Escape);
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Cancel]));
}

#[test]
fn a_file_is_taken_over_by_its_path() {
    let mut harness = page(zh(), view());
    harness.get_by_role(Role::TextInput).focus();
    harness.run();
    harness.event(egui::Event::Text("x".to_owned()));
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::TypeImportPath("/home/user/export.zipx".to_owned())]));
    harness.key_press(Key::Enter);
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Import]));
    harness.get_by_label("导入").focus();
    harness.run();
    harness.key_press(Key::Enter);
    assert_eq!(wanted(&mut harness), intents([PeopleIntent::Import]));
}

#[test]
fn nothing_is_wrong_with_the_page_in_any_look() {
    let mut hard = view();
    hard.people[1] = person(&long(), &long(), false);
    hard.notice = Some(long());
    hard.notice_bad = true;
    let error = Some("这个名字已经有人用了，请换一个，或者把两份档案合并。".to_owned());
    let states = [
        ("usual", view()),
        ("nobody", PeopleView::default()),
        ("long names", hard.clone()),
        ("new", PeopleView { form: Some(PersonForm { error, ..form(None) }), ..hard.clone() }),
        ("change", PeopleView { form: Some(form(Some(1))), ..hard.clone() }),
        ("remove", PeopleView { question: Some(PersonQuestion::Delete(1)), ..hard.clone() }),
        ("merge", PeopleView { question: Some(PersonQuestion::Merge(0)), ..hard }),
    ];
    for (name, view) in states {
        sound(&format!("people, {name}"), |ui, look| people::show(ui, look, &view));
    }
}
