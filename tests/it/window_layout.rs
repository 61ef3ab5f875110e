//! Every screen with its real content in every look: nothing cut, nothing covered, nothing too small or too faint.

use std::path::Path;

use egui::{FontFamily, FontId, Vec2, vec2};
use sparring::domain::ids::{Lang, Mode};
use sparring::storage::{DataDir, Store};
use sparring::ui::handbook_view::HandbookIntent;
use sparring::ui::intent::{Intent, Page, ThemeChoice};
use sparring::ui::text::{self, run};
use sparring::ui::{Look, widgets};

use crate::layout::desk::{Direct, Screens, open, panel};
use crate::layout::pk;
use crate::layout::probe::examine;
use crate::layout::talks::{Moments, moments};
use crate::layout::training;
use crate::support::LIBRARY;

const SMALL: Vec2 = vec2(1280.0, 720.0);
const LARGE: Vec2 = vec2(1920.0, 1080.0);

/// A few files that cannot be used, and a record that was damaged.
fn prepare(data: &Path) {
    let bad = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bad");
    let (scenarios, records) = (data.join("scenarios"), data.join("records"));
    std::fs::create_dir_all(&scenarios).expect("the folder can be made");
    std::fs::create_dir_all(&records).expect("the folder can be made");
    for name in ["dead-end.ron", "customer-weights.ron", "duplicate-reply.ron"] {
        std::fs::copy(bad.join(name), scenarios.join(name)).expect("the fixture is there");
    }
    std::fs::write(records.join("damaged.json"), "{\"scenario\":").expect("the file can be written");
    // Names as people have them, and as nobody has them.
    let (store, _) = Store::open(&DataDir::find(Some(data)).expect("a data directory")).expect("the database");
    let me = store.active().expect("the first profile");
    for (name, class) in [("𬭚喆", "春季班"), ("李敏", "Autumn class 2026"), ("李敏", "春季班")] {
        store.create_profile(name, class, None).expect("a profile");
    }
    store.create_profile(&"长".repeat(300), &"班".repeat(300), None).expect("the longest name");
    store.create_profile(&"w".repeat(300), "", None).expect("the longest word");
    store.activate(me.id).expect("the first profile plays");
}

/// The hardest moments of every shipped scenario in this language, by the place in the desk's list.
fn hardest(ctx: &egui::Context, front: &sparring::app::Front, lang: Lang) -> Vec<Moments> {
    let font = FontId::new(16.0, FontFamily::Proportional);
    let mut width =
        |words: &str| ctx.fonts_mut(|fonts| words.chars().map(|c| fonts.glyph_width(&font, c)).sum::<f32>());
    let scenario = |id: &String| LIBRARY.scenario(id).expect("what is listed is shipped");
    front.scenarios().iter().map(|id| moments(scenario(id), lang, &mut width)).collect()
}

/// One screen: its name and how to get there.
type Visit = (String, Box<dyn Fn(&mut Screens)>);

fn visit(name: impl Into<String>, go: impl Fn(&mut Screens) + 'static) -> Visit {
    (name.into(), Box::new(go))
}

fn act(intents: &'static [Intent]) -> impl Fn(&mut Screens) {
    move |screens| intents.iter().for_each(|intent| screens.front.act(intent.clone()))
}

/// Every screen and state of the program.
fn visits(all: &[Moments], reviews: usize) -> Vec<Visit> {
    let mut out = vec![
        visit("catalogue", act(&[])),
        visit("settings", act(&[Intent::Open(Page::Settings)])),
        visit("records", act(&[Intent::Open(Page::Records)])),
        visit("records, verified", act(&[Intent::Open(Page::Records), Intent::VerifyRecords])),
        visit("handbook", act(&[Intent::Open(Page::Handbook)])),
        visit("handbook, nothing found", |screens| {
            screens.front.act(Intent::Open(Page::Handbook));
            screens.front.act(Intent::Handbook(HandbookIntent::Type("qqqqqqqqqqqq".to_owned())));
        }),
        visit("handbook, a card", |screens| {
            screens.front.act(Intent::Open(Page::Handbook));
            screens.front.act(Intent::OpenCard("four-gentle-closes".to_owned()));
        }),
        visit("catalogue, empty", |screens| screens.direct = Some(Direct::NoScenarios)),
        visit("records, empty", |screens| screens.direct = Some(Direct::NoRecords)),
    ];
    for index in 0..reviews {
        out.push(visit(format!("review {index}"), move |screens| {
            screens.front.act(Intent::Open(Page::Records));
            screens.front.act(Intent::OpenRecord(index));
        }));
    }
    for (scenario, moments) in all.iter().enumerate() {
        let seats = moments.whole.customer + 1;
        for customer in 0..seats {
            out.push(visit(format!("briefing {scenario}, customer {customer}"), move |screens| {
                screens.front.act(Intent::Brief(scenario));
                screens.front.act(Intent::ChooseCustomer(customer));
                screens.front.act(Intent::TypeSeed("not a seed".to_owned()));
            }));
        }
        out.push(visit(format!("briefing {scenario}, unknown"), move |screens| {
            screens.front.act(Intent::Brief(scenario));
            screens.front.act(Intent::ChooseBlind(true));
            screens.front.act(Intent::ChooseMode(Mode::Exam));
        }));
        let drills = [
            ("opening", crate::layout::talks::Talk { customer: 0, seed: 1, presses: Vec::new() }),
            ("longest line", moments.longest_line.clone()),
            ("longest replies", moments.longest_replies.clone()),
            ("objection", moments.objection.clone()),
            ("needs", moments.needs.clone()),
        ];
        for (name, talk) in drills {
            out.push(visit(format!("drill {scenario}, {name}"), move |screens| {
                screens.play(scenario, Mode::Practice, &talk);
            }));
        }
        let talk = moments.needs.clone();
        out.push(visit(format!("drill {scenario}, leaving"), move |screens| {
            screens.play(scenario, Mode::Exam, &talk);
            screens.front.act(Intent::AskLeave);
        }));
    }
    out
}

/// Walks through everything in a window of this size with this text size.
fn walk(size: Vec2, percent: u32) {
    let mut harness = open(size, prepare);
    let scale = percent as f32 / 100.0;
    let mut faults = Vec::new();
    for lang in [Lang::Zh, Lang::En] {
        let all = hardest(&harness.ctx, &harness.state().front, lang);
        let front = &mut harness.state_mut().front;
        for intent in [Intent::SetLang(lang), Intent::SetTextSize(percent), Intent::SetCueSubtitles(true)] {
            front.act(intent);
        }
        // One whole talk of each scenario, so that there are records and reviews to look at.
        for (scenario, moments) in all.iter().enumerate() {
            harness.state_mut().play(scenario, Mode::Exam, &moments.whole);
            assert_eq!(harness.state().front.screen(), "review", "the talk has ended");
            faults.extend(look(&mut harness, scale, &format!("{lang:?}, ended {scenario}")));
        }
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            for (name, go) in visits(&all, all.len()).into_iter().chain(training::visits()).chain(pk::visits()) {
                let screens = harness.state_mut();
                screens.direct = None;
                screens.front.act(Intent::SetTheme(theme));
                screens.front.act(Intent::Open(Page::Catalogue));
                go(screens);
                faults.extend(look(&mut harness, scale, &format!("{lang:?}, {theme:?}, {name}")));
            }
        }
    }
    let shown: Vec<&String> = faults.iter().take(60).collect();
    assert!(faults.is_empty(), "{} faults at {size:?}, {percent} %: {shown:#?}", faults.len());
}

fn look(harness: &mut egui_kittest::Harness<'_, Screens>, scale: f32, name: &str) -> Vec<String> {
    harness.run_steps(3);
    examine(harness, scale).into_iter().map(|fault| format!("{name}: {fault}")).collect()
}

#[test]
fn nothing_is_wrong_in_the_smallest_window() {
    walk(SMALL, 100);
}

#[test]
fn nothing_is_wrong_in_the_smallest_window_with_large_text() {
    walk(SMALL, 150);
}

#[test]
fn nothing_is_wrong_in_the_smallest_window_with_the_largest_text() {
    walk(SMALL, 200);
}

#[test]
fn nothing_is_wrong_on_a_large_screen() {
    walk(LARGE, 100);
}

#[test]
fn nothing_is_wrong_on_a_large_screen_with_large_text() {
    walk(LARGE, 150);
}

#[test]
fn nothing_is_wrong_on_a_large_screen_with_the_largest_text() {
    walk(LARGE, 200);
}

/// What the examination says about a panel that is broken on purpose.
fn faults_of(draw: impl Fn(&mut egui::Ui, &Look)) -> Vec<String> {
    examine(&mut panel(Look::new(Lang::Zh, false), SMALL, draw), 1.0)
}

fn words(ui: &egui::Ui, look: &Look, at: egui::Pos2, words: &str, size: f32, color: egui::Color32) {
    text::paint(ui, look, at, egui::Align2::LEFT_TOP, run(words, size, color));
}

#[track_caller]
fn finds(what: &str, draw: impl Fn(&mut egui::Ui, &Look)) {
    let faults = faults_of(draw);
    assert!(faults.iter().any(|fault| fault.starts_with(what)), "{what:?} is not among {faults:?}");
}

#[test]
fn a_sound_panel_is_found_sound() {
    let faults = faults_of(|ui, look| {
        egui::ScrollArea::vertical().show(ui, |ui| {
            for n in 0..60 {
                text::write(ui, look, run(&format!("第 {n} 行"), 16.0, look.colors.ink));
            }
            widgets::button::show(ui, look, "开始", Some("Enter"), widgets::button::Weight::Strong);
        });
    });
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn broken_panels_are_caught() {
    let at = |x: f32, y: f32| egui::pos2(x, y);
    finds("cut at the side", |ui, look| {
        words(ui, look, at(1200.0, 40.0), "这一行写出了窗口的右边", 16.0, look.colors.ink)
    });
    finds("never seen whole", |ui, look| {
        words(ui, look, at(40.0, 706.0), "窗口的下边切掉了这一行", 16.0, look.colors.ink)
    });
    finds("never seen whole", |ui, look| {
        let room = egui::Rect::from_min_size(at(40.0, 40.0), vec2(300.0, 30.0));
        widgets::card::inside(ui, room, |ui| {
            text::write(ui, look, run("一张太矮的卡片\n第二行看不见", 16.0, look.colors.ink));
        });
    });
    finds("said but not shown", |ui, look| {
        let room = egui::Rect::from_min_size(at(40.0, 40.0), vec2(300.0, 30.0));
        widgets::card::inside(ui, room, |ui| {
            ui.add_space(60.0);
            text::write(ui, look, run("整个在卡片下面", 16.0, look.colors.ink));
        });
    });
    finds("overlap", |ui, look| {
        words(ui, look, at(40.0, 40.0), "两行字", 16.0, look.colors.ink);
        words(ui, look, at(60.0, 46.0), "叠在一起", 16.0, look.colors.ink);
    });
    finds("covered in part", |ui, look| {
        words(ui, look, at(40.0, 40.0), "一半被后画的面盖住", 16.0, look.colors.ink);
        let over = egui::Rect::from_min_size(at(100.0, 30.0), vec2(200.0, 60.0));
        ui.painter().rect_filled(over, 0.0, look.colors.card);
    });
    finds("only 12 points", |ui, look| words(ui, look, at(40.0, 40.0), "字太小", 12.0, look.colors.ink));
    finds("contrast", |ui, look| words(ui, look, at(40.0, 40.0), "字太淡", 16.0, look.colors.line));
    finds("shortened", |ui, look| {
        ui.painter().rect_filled(ui.max_rect(), 0.0, look.colors.card);
        ui.set_max_width(80.0);
        ui.add(egui::Label::new("这句话被省略号截断了，后面的看不见").truncate());
    });
}

#[test]
fn broken_targets_are_caught() {
    use egui::{Rect, Sense, UiBuilder};
    use widgets::chip::Chip;
    let chip_at = |ui: &mut egui::Ui, look: &Look, x: f32, label: &str| {
        let room = Rect::from_min_size(egui::pos2(x, 40.0), vec2(200.0, 40.0));
        ui.scope_builder(UiBuilder::new().max_rect(room).id_salt(label), |ui| Chip::new(label).show(ui, look));
    };
    finds("targets overlap", |ui, look| {
        chip_at(ui, look, 40.0, "第一个");
        chip_at(ui, look, 70.0, "第二个");
    });
    finds("outside the window", |ui, look| chip_at(ui, look, 1240.0, "出了窗口"));
    finds("target of 20 × 20", |ui, look| {
        let (rect, response) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, "太小"));
        ui.painter().rect_filled(rect, 0.0, look.colors.teal);
    });
    finds("never seen whole: target", |ui, look| {
        let room = Rect::from_min_size(egui::pos2(40.0, 40.0), vec2(300.0, 20.0));
        widgets::card::inside(ui, room, |ui| Chip::new("切掉一半").show(ui, look));
    });
}
