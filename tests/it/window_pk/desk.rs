//! The organiser's pages: home, form, event, agreement.

use std::collections::BTreeSet;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use sparring::domain::ids::Lang;
use sparring::ui::Look;
use sparring::ui::intent::Intent;
use sparring::ui::pk::{create, event, home, panel};
use sparring::ui::pk_view::*;

use super::{Page, SIZES, key, pk, press, shown_in, sound, views, wanted, words, zh};
use crate::window_pages::long;

#[test]
fn the_home_opens_events_and_makes_new_ones() {
    let view = views::home();
    let mut page = shown_in(SIZES[2], zh(), |ui, look| home::show(ui, look, &view));
    assert_eq!(press(&mut page, "打开“十一月月赛”，进行中"), pk(PkIntent::Open(0)));
    assert_eq!(press(&mut page, "打开“十月月赛”，已封存"), pk(PkIntent::Open(2)));
    assert_eq!(press(&mut page, "办一场 PK"), pk(PkIntent::New));
    let all = words(&page);
    for part in ["淘汰赛", "8 人", "2026-11-24", "7f3a-22c1", "1712 ± 58", "最近一次"] {
        assert!(all.contains(part), "{part} is not shown");
    }
}

#[test]
fn an_empty_home_says_what_pk_is_and_has_one_thing_to_do() {
    for (lang, title, button) in
        [(Lang::Zh, "这台电脑上还没有比赛", "办一场 PK"), (Lang::En, "No event on this computer yet", "Set up a PK")]
    {
        let view = PkHomeView::default();
        let mut page = shown_in(SIZES[0], Look::new(lang, false), |ui, look| home::show(ui, look, &view));
        assert!(page.query_by_label(title).is_some());
        assert_eq!(press(&mut page, button), pk(PkIntent::New));
        assert!(!words(&page).contains("Glicko"), "a ladder with nobody on it");
    }
}

#[test]
fn a_file_is_taken_over_by_its_path() {
    let view = PkHomeView { import_path: "/tmp/a.json".to_owned(), ..PkHomeView::default() };
    let mut page = shown_in(SIZES[0], zh(), |ui, look| home::show(ui, look, &view));
    page.get_by_role(Role::TextInput).click();
    page.run();
    page.get_by_role(Role::TextInput).type_text("x");
    let typed = wanted(&mut page);
    assert!(matches!(&typed[..], [Intent::Pk(PkIntent::TypeImportPath(path))] if path.contains('x')), "{typed:?}");
    assert_eq!(key(&mut page, Key::Enter), pk(PkIntent::Import));
    assert_eq!(press(&mut page, "导入"), pk(PkIntent::Import));
}

#[test]
fn every_choice_of_the_form_is_a_wish() {
    let view = views::create();
    let mut page = shown_in(egui::vec2(1280.0, 2600.0), zh(), |ui, look| create::show(ui, look, &view));
    for (name, intent) in [
        ("同题对决", PkIntent::ChooseKind(PkKind::Duel)),
        ("称号赛", PkIntent::ChooseKind(PkKind::Title)),
        ("对局打几局：一局定胜负", PkIntent::ChooseBestOf(1)),
        ("决赛打几局：三局两胜", PkIntent::ChooseFinalBestOf(3)),
        ("评委人数：不请", PkIntent::ChooseJudges(0)),
        ("评委人数：9", PkIntent::ChooseJudges(9)),
        ("中途断了怎么办：算输", PkIntent::ChooseBroken(PkBroken::Lost)),
        ("推后：合规扣分少的在前", PkIntent::TieDown(0)),
        ("提前：加赛一题", PkIntent::TieUp(3)),
        ("抽题封存，开赛", PkIntent::Create),
    ] {
        assert_eq!(press(&mut page, name), pk(intent), "{name}");
    }
    assert!(page.query_by_label("提前：合规扣分少的在前").is_none(), "the first rule cannot go up");
    assert!(page.query_by_label("推后：加赛一题").is_none(), "the last rule cannot go down");
    page.key_press(Key::Escape);
    assert!(wanted(&mut page).contains(&Intent::Back));
}

/// What a field of the form hands on, if it is this wish.
type Typed = fn(&PkIntent) -> Option<&String>;

#[test]
fn the_fields_of_the_form_hand_on_what_is_typed() {
    let view = views::create();
    let mut page = shown_in(egui::vec2(1280.0, 2600.0), zh(), |ui, look| create::show(ui, look, &view));
    let typed: [(&str, Typed); 3] = [
        ("比赛名称", |intent| if let PkIntent::TypeName(words) = intent { Some(words) } else { None }),
        ("一场最多几分钟", |intent| if let PkIntent::TypeMinutes(words) = intent { Some(words) } else { None }),
        ("几分钟内可以接着打", |intent| if let PkIntent::TypeGoOnMinutes(words) = intent { Some(words) } else { None }),
    ];
    for (label, of) in typed {
        page.state_mut().clear();
        page.get_by_role_and_label(Role::TextInput, label).click();
        page.run();
        page.get_by_role_and_label(Role::TextInput, label).type_text("7");
        let asked = wanted(&mut page);
        let words = asked.iter().find_map(|intent| if let Intent::Pk(intent) = intent { of(intent) } else { None });
        assert!(words.is_some_and(|words| words.contains('7')), "{label}: {asked:?}");
        assert_eq!(key(&mut page, Key::Enter), pk(PkIntent::Create), "{label}");
    }
    // In the list of contestants Enter begins a new line.
    let list = "选手，一行一位；有队伍的，在逗号后面写队名";
    page.get_by_role_and_label(Role::MultilineTextInput, list).click();
    page.run();
    let asked = key(&mut page, Key::Enter);
    assert!(
        matches!(&asked[..], [Intent::Pk(PkIntent::TypeContestants(words))] if words.lines().count() > view.contestants.lines().count() || words.ends_with('\n')),
        "{asked:?}"
    );
}

#[test]
fn only_what_a_kind_needs_is_asked() {
    for (kind, series, end, title) in [
        (PkKind::Duel, true, false, false),
        (PkKind::Form, false, false, false),
        (PkKind::Bracket, true, true, false),
        (PkKind::Relay, false, false, false),
        (PkKind::Title, false, true, true),
    ] {
        let view = PkCreateView { kind, ..views::create() };
        let page = shown_in(egui::vec2(1280.0, 2600.0), zh(), |ui, look| create::show(ui, look, &view));
        let all = words(&page);
        assert_eq!(all.contains("对局打几局"), series, "{kind:?}");
        assert_eq!(all.contains("决赛打几局"), end, "{kind:?}");
        assert_eq!(all.contains("争哪个称号：异议终结者"), title, "{kind:?}");
    }
    let view = PkCreateView { broken: PkBroken::Lost, ..views::create() };
    let page = shown_in(egui::vec2(1280.0, 2600.0), zh(), |ui, look| create::show(ui, look, &view));
    assert!(!words(&page).contains("几分钟内可以接着打"));
}

#[test]
fn what_is_wrong_stands_at_its_field() {
    let view = views::refused();
    let mut page = shown_in(egui::vec2(1280.0, 2600.0), zh(), |ui, look| create::show(ui, look, &view));
    let top = |label: &str| page.get_by_label(label).rect().top();
    let in_order = [
        ("已经有一场叫这个名字的比赛。", "怎么比"),
        ("团队接力要有队伍。", "先选一个称号。"),
        ("第 2 行和第 1 行是同一个人。", "评委要单数。"),
        ("一场要 5 到 60 分钟。", "这种比法打不了五局。"),
        ("接着打的时间要 1 到 60 分钟。", "最后一条要分得出来。"),
    ];
    for (above, below) in in_order {
        assert!(top(above) < top(below), "{above} / {below}");
    }
    assert!(page.query_by_label("还有 11 处要改，写在各栏下面。").is_some());
    assert_eq!(press(&mut page, "争哪个称号：零投诉"), pk(PkIntent::ChooseTitle(2)));
}

#[test]
fn the_organiser_reaches_everything_from_the_events_page() {
    let view = views::event();
    let mut page = shown_in(egui::vec2(1280.0, 2600.0), zh(), |ui, look| event::show(ui, look, &view));
    for (name, intent) in [
        ("请入座：3 号，第 2 题，共 5 题", PkIntent::Seat(0)),
        ("请入座：1 号，第 2 题，共 5 题", PkIntent::Seat(1)),
        ("请评委来：评委 2，共 5 位，3 号，决赛第 1 局", PkIntent::Judge(0)),
        ("揭晓：3 号 对 1 号，半决赛第 1 局", PkIntent::Reveal(0)),
        ("再看一遍：5 号 对 2 号，半决赛第 1 局", PkIntent::Reveal(1)),
        ("开始下一阶段", PkIntent::OpenStage),
        ("看排名", PkIntent::Standings),
        ("看对阵图", PkIntent::Bracket),
        ("评委一致性", PkIntent::Agreement),
        ("加赛一题", PkIntent::SuddenDeath),
        ("查验", PkIntent::Verify),
        ("导出比赛文件", PkIntent::Export),
        ("导入", PkIntent::Import),
        ("做一把教练密钥", PkIntent::MakeKey),
        ("封存比赛", PkIntent::AskClose),
    ] {
        assert_eq!(press(&mut page, name), pk(intent), "{name}");
    }
    assert!(page.query_by_label("请入座：5 号，第 1 题，共 5 题").is_none(), "not ready, no seat");
    assert!(page.query_by_label_contains("第 2 局").is_some(), "a match that waits is listed");
    assert!(page.query_by_label("揭晓：5 号 对 2 号，半决赛第 2 局").is_none(), "one run is missing");
    assert!(words(&page).contains("b7e1-90c2-4f"), "the commitment is shown");
}

#[test]
fn closing_is_asked_once_more_and_esc_keeps_it_open() {
    let view = PkEventView { closing: true, ..views::event() };
    let mut page = shown_in(egui::vec2(1280.0, 2600.0), zh(), |ui, look| event::show(ui, look, &view));
    assert_eq!(press(&mut page, "确认封存"), pk(PkIntent::Close));
    assert_eq!(press(&mut page, "先不封"), pk(PkIntent::KeepOpen));
    assert_eq!(key(&mut page, Key::Escape), pk(PkIntent::KeepOpen), "the page itself is not left");
    let view = PkEventView { can_close: false, ..views::event() };
    let page = shown_in(egui::vec2(1280.0, 2600.0), zh(), |ui, look| event::show(ui, look, &view));
    assert!(page.query_by_role_and_label(Role::Button, "封存比赛").is_none());
}

#[test]
fn the_page_follows_the_keyboard() {
    let view = views::event();
    let size = egui::vec2(1280.0, 560.0);
    let mut page = shown_in(size, zh(), |ui, look| event::show(ui, look, &view));
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
    let place = |page: &Page<'_>| {
        let focused = page.root().children_recursive().find(|node| node.accesskit_node().is_focused())?;
        Some((focused.accesskit_node().label().unwrap_or_default(), focused.rect()))
    };
    let mut seen = BTreeSet::new();
    for _ in 0..40 {
        key(&mut page, Key::Tab);
        page.run_steps(40);
        let Some((name, rect)) = place(&page) else { continue };
        assert!(screen.contains_rect(rect), "{name} has the focus at {rect:?}");
        seen.insert(name);
    }
    assert!(seen.contains("封存比赛") && seen.contains("导入"), "{seen:?}");
}

#[test]
fn an_answer_is_seen_wherever_its_button_stands() {
    let size = egui::vec2(1280.0, 560.0);
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
    let notice = PkNotice { text: "教练密钥已生成".into(), bad: false };
    // Once on a page that is scrolled to its end, once where the list is longer than the window.
    let event_view = PkEventView { notice: Some(notice.clone()), ..views::event() };
    let mut page = shown_in(size, zh(), |ui, look| event::show(ui, look, &event_view));
    for _ in 0..40 {
        key(&mut page, Key::Tab);
    }
    page.run_steps(40);
    assert!(screen.contains_rect(page.get_by_label("教练密钥已生成").rect()));
    let heard = std::rc::Rc::new(std::cell::Cell::new(false));
    let told = heard.clone();
    let mut page = shown_in(size, zh(), move |ui, look| {
        let mut view = views::home();
        view.events = (0..20).flat_map(|_| views::home().events).collect();
        view.notice = told.get().then(|| notice.clone());
        home::show(ui, look, &view)
    });
    for _ in 0..40 {
        key(&mut page, Key::Tab);
    }
    page.run_steps(40);
    heard.set(true);
    page.run_steps(60);
    assert!(screen.contains_rect(page.get_by_label("教练密钥已生成").rect()));
}

/// The names of everything that has the focus at some time while Tab is pressed so often.
fn by_tab(page: &mut Page<'_>, times: usize) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for _ in 0..times {
        key(page, Key::Tab);
        let focused = page.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        seen.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    seen
}

#[test]
fn tab_reaches_everything_that_can_be_pressed() {
    let (running, form, home_view) = (views::event(), views::create(), views::home());
    let tall = egui::vec2(1280.0, 2600.0);
    let mut pages = [
        ("event", shown_in(tall, zh(), |ui, look| event::show(ui, look, &running))),
        ("form", shown_in(tall, zh(), |ui, look| create::show(ui, look, &form))),
        ("home", shown_in(tall, zh(), |ui, look| home::show(ui, look, &home_view))),
    ];
    for (name, page) in &mut pages {
        let roles = [Role::Button, Role::TextInput, Role::MultilineTextInput];
        let all = page.root().children_recursive();
        let all = all.filter(|node| roles.contains(&node.accesskit_node().role()));
        let all: BTreeSet<String> = all.filter_map(|node| node.accesskit_node().label()).collect();
        assert!(all.len() > 10, "{name} has things to press");
        let reached = by_tab(page, 80);
        let missed: Vec<_> = all.difference(&reached).collect();
        assert!(missed.is_empty(), "{name}: {missed:?}");
    }
}

#[test]
fn checking_says_what_it_found() {
    let verification = PkVerification {
        sound: false,
        text: "有 1 处对不上。".to_owned(),
        faults: vec!["第 7 场：重放的分数和文件里不同。".to_owned()],
    };
    let view = PkEventView { verification: Some(verification), ..views::event() };
    let page = shown_in(SIZES[2], zh(), |ui, look| event::show(ui, look, &view));
    assert!(page.query_by_label("有 1 处对不上。").is_some());
    assert!(page.query_by_label("第 7 场：重放的分数和文件里不同。").is_some());
}

#[test]
fn the_judges_agreement_is_open_to_the_room() {
    let view = views::agreement(5);
    let mut page = shown_in(SIZES[2], zh(), |ui, look| panel::agreement(ui, look, &view));
    for label in ["3 号 3.72", "加权 kappa 0.61", "ICC(2,k) 0.81 [0.66, 0.91]", "克里彭多夫 α 算不出", "评委 5 +0.21"]
    {
        assert!(page.query_by_label(label).is_some(), "{label}");
    }
    assert!(page.query_by_label("1 号 · 语气体态 程序 4.6，评委 3.0 · 差一分以上").is_some());
    assert!(words(&page).contains("去掉最高最低 3.77"));
    assert_eq!(key(&mut page, Key::Escape), [Intent::Back]);
    let view = views::agreement(3);
    let page = shown_in(SIZES[2], zh(), |ui, look| panel::agreement(ui, look, &view));
    assert!(!words(&page).contains("去掉最高最低"), "three judges are not trimmed");
}

#[test]
fn nothing_is_cut_on_the_organisers_pages() {
    let full = views::home();
    sound("home", |ui, look| home::show(ui, look, &full));
    sound("home, empty", |ui, look| home::show(ui, look, &PkHomeView::default()));
    let (form, refused) = (views::create(), views::refused());
    sound("form", |ui, look| create::show(ui, look, &form));
    sound("form, refused", |ui, look| create::show(ui, look, &refused));
    let running = views::event();
    sound("event", |ui, look| event::show(ui, look, &running));
    let closing = PkEventView { closing: true, ..views::event() };
    sound("event, closing", |ui, look| event::show(ui, look, &closing));
    let (five, three) = (views::agreement(5), views::agreement(3));
    sound("agreement of five", |ui, look| panel::agreement(ui, look, &five));
    sound("agreement of three", |ui, look| panel::agreement(ui, look, &three));
}

#[test]
fn nothing_is_cut_with_the_longest_names() {
    let mut view = views::home();
    view.events[0].name = long();
    view.ladder[0].name = long();
    view.notice = Some(PkNotice { text: long(), bad: true });
    sound("home, long", |ui, look| home::show(ui, look, &view));
    let mut view = views::event();
    view.title = long();
    view.runs[0].place = long();
    view.matches[0].what = long();
    view.warnings = vec![long()];
    sound("event, long", |ui, look| event::show(ui, look, &view));
    let mut view = views::agreement(5);
    view.rows[0].name = long();
    view.verdict = long();
    sound("agreement, long", |ui, look| panel::agreement(ui, look, &view));
}
