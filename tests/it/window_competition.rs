//! Competitions in the program's own screens, by label, in both languages: a duel to its reveal, a knock-out of five with byes, a panel
//! of three; and everything a whole room reads is large enough.

use egui::vec2;
use egui_kittest::{Harness, kittest::Queryable};
use sparring::{
    domain::ids::Lang,
    locale::{tr, tr_args},
    ui::{
        intent::{Intent, Page},
        pk_view::{PkIntent, PkKind},
    },
};

use crate::layout::{
    desk::{Screens, open_in},
    painted::Painted,
    pk::{made, run},
};

struct Window {
    harness: Harness<'static, Screens>,
    lang: Lang,
}

impl Window {
    fn open(lang: Lang, size: egui::Vec2) -> Window {
        let harness = open_in(size, Some(lang), |path| {
            std::fs::write(path.join("settings.json"), "{\"guide\":\"skipped\"}").expect("written");
        });
        Window { harness, lang }
    }

    fn run(&mut self) {
        self.harness.run_steps(3);
    }

    fn screen(&self) -> String {
        self.harness.state().front.screen()
    }

    fn act(&mut self, intents: Vec<Intent>) {
        for intent in intents {
            self.harness.state_mut().front.act(intent);
        }
        self.run();
    }

    fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    fn press(&mut self, key: &str) {
        self.press_words(&tr(self.lang, key));
    }

    fn press_words(&mut self, words: &str) {
        let exact = self.harness.query_all_by_label(words).next();
        let node = exact.or_else(|| self.harness.query_all_by_label_contains(words).next());
        node.unwrap_or_else(|| panic!("there is no \"{words}\" on {}", self.screen())).click_accesskit();
        self.run();
    }

    fn key(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.run();
    }

    fn type_into(&mut self, key: &str, words: &str) {
        let caption = tr(self.lang, key);
        let field = self.harness.query_all_by_label(&caption).last().expect("the field is there");
        field.focus();
        self.run();
        let field = self.harness.query_all_by_label(&caption).last().expect("the field is there");
        field.type_text(words);
        self.run();
    }

    fn play_on(&mut self, key: egui::Key) {
        for _ in 0..80 {
            if self.screen() != "drill" {
                return;
            }
            self.key(key);
        }
        panic!("the drill does not end");
    }
}

fn both(test: impl Fn(Window)) {
    for lang in [Lang::Zh, Lang::En] {
        test(Window::open(lang, vec2(1280.0, 2000.0)));
    }
}

#[test]
fn a_duel_from_the_empty_page_to_the_closed_event() {
    both(|mut window| {
        window.press("ui-nav-pk");
        assert!(window.shows(&tr(window.lang, "pk-empty-same")));
        window.press("pk-new");
        window.type_into("pk-name", "PK 1");
        window.press("pk-kind-duel");
        window.type_into("pk-contestants", "王敏\n李雷");
        window.press("pk-best-of-1");
        window.press("pk-create");
        assert_eq!(window.screen(), "pkevent");
        assert!(!window.shows("王敏"), "numbers until the reveal");
        window.press("pk-open-stage");
        for (n, key) in [egui::Key::Num1, egui::Key::Num3].into_iter().enumerate() {
            window.press("pk-seat");
            assert_eq!(window.screen(), "pkcurtain");
            window.key(egui::Key::Space);
            assert_eq!(window.screen(), "drill", "run {n}");
            window.play_on(key);
            assert_eq!(window.screen(), "pkcurtain");
            let index = tr_args(window.lang, "pk-index", &[("index", "")]);
            assert!(!window.shows(index.trim()), "no score behind the curtain");
            window.key(egui::Key::Enter);
            assert_eq!(window.screen(), "pkevent");
        }
        // The heading is called so, too; the button says which match.
        let reveal =
            tr_args(window.lang, "pk-reveal-name", &[("action", &tr(window.lang, "pk-reveal")), ("match", "")]);
        window.press_words(reveal.trim());
        assert_eq!(window.screen(), "pkreveal");
        let index = tr_args(window.lang, "pk-index", &[("index", "")]);
        let early = |window: &Window| window.shows(index.trim()) || window.shows(&tr(window.lang, "dim-d1"));
        assert!(!early(&window), "nothing before it is due");
        window.key(egui::Key::Space);
        assert!(window.shows(&tr(window.lang, "pk-trust")) && !early(&window));
        for _ in 0..3 {
            window.key(egui::Key::ArrowRight);
        }
        window.key(egui::Key::D);
        assert!(window.shows(&tr(window.lang, "dim-d1")) && !window.shows(&tr(window.lang, "dim-d2")));
        window.key(egui::Key::R);
        assert!(window.shows(index.trim()) && window.shows(&tr(window.lang, "dim-d5")));
        window.key(egui::Key::Escape);
        assert_eq!(window.screen(), "pkevent");
        window.press("pk-to-standings");
        assert!(window.shows("王敏") && window.shows("李雷"), "names once everything is played");
        window.key(egui::Key::Escape);
        window.press("pk-close");
        window.press("pk-close-yes");
        window.press("pk-verify");
        assert!(window.shows(&tr(window.lang, "pk-closed-remark")));
        window.key(egui::Key::Escape);
        assert_eq!(window.screen(), "pkhome");
        assert!(window.shows("PK 1"));
    });
}

#[test]
fn parts_and_weights_are_declared_in_the_form() {
    both(|mut window| {
        window.press("ui-nav-pk");
        window.press("pk-new");
        window.type_into("pk-name", "PK 2");
        window.type_into("pk-contestants", "甲\n乙\n丙\n丁");
        // The kind's own parts are the beginning of what is added to.
        window.press("pk-add-wild-card");
        window.press("pk-add-bracket");
        window.type_into("pk-weights", "35/20/20/15/9");
        window.press("pk-create");
        assert_eq!(window.screen(), "pkcreate");
        assert!(window.shows(&tr_args(window.lang, "pk-odd-weights", &[("weights", "35/20/20/15/9")])));
        window.act(vec![Intent::Pk(PkIntent::TypeWeights("35/20/20/15/10".into())), Intent::Pk(PkIntent::Create)]);
        assert_eq!(window.screen(), "pkevent");
        for format in ["form", "wild-card", "bracket"] {
            assert!(window.shows(&tr(window.lang, &format!("pk-format-{format}"))), "{format}");
        }
        window.act(vec![Intent::Back, Intent::Pk(PkIntent::New), Intent::Pk(PkIntent::TypePlan("form:5 外卡".into()))]);
        window.act(vec![Intent::Pk(PkIntent::Create)]);
        assert!(window.shows(&tr_args(window.lang, "pk-odd-format", &[("format", "外卡")])));
    });
}

#[test]
fn a_judge_overrules_with_a_name_and_a_reason() {
    both(|mut window| {
        window.act(made(PkKind::Duel, "王敏\n李雷", 0));
        window.act(run(0));
        window.act(run(1));
        window.press("pk-to-overrule");
        assert_eq!(window.screen(), "pkoverrule");
        window.press("pk-overrule-this");
        window.press("pk-overrule-save");
        assert!(window.shows(&tr(window.lang, "pk-overrule-missing")), "nobody overrules without a name");
        window.press_words("0.75");
        window.type_into("pk-overrule-judge", "王老师");
        window.type_into("pk-overrule-why", "asked");
        window.press("pk-overrule-save");
        assert!(window.shows(&tr(window.lang, "pk-overruled")));
        let said = [("judge", "王老师"), ("quality", "0.75"), ("why", "asked")];
        assert!(
            window.shows(&tr_args(window.lang, "pk-overrule-said", &said)),
            "the old one stays, the new one beside it"
        );
        window.key(egui::Key::Escape);
        assert_eq!(window.screen(), "pkevent");
        window.press("pk-verify");
        let faults = window.shows(&tr(window.lang, "pk-desk-altered"));
        assert!(!faults, "an overruled event is sound");
        window.press("pk-close");
        window.press("pk-close-yes");
        assert!(
            window.harness.query_by_label(&tr(window.lang, "pk-to-overrule")).is_none(),
            "nothing follows the seal"
        );
    });
}

#[test]
fn five_knock_each_other_out_with_three_byes() {
    both(|mut window| {
        window.act(made(PkKind::Bracket, "甲\n乙\n丙\n丁\n戊", 0));
        for n in 0..25 {
            window.act(run(n % 3));
        }
        window.press("pk-open-stage");
        window.press("pk-to-bracket");
        assert_eq!(window.screen(), "pkbracket");
        assert!(window.shows(&tr(window.lang, "pk-slot-bye")) && window.shows(&tr(window.lang, "pk-slot-open")));
        window.key(egui::Key::Escape);
        window.press("pk-to-standings");
        assert_eq!(window.screen(), "pkstandings");
    });
}

#[test]
fn three_judges_come_one_after_the_other() {
    both(|mut window| {
        window.act(made(PkKind::Duel, "王敏\n李雷", 3));
        window.press("pk-print");
        assert!(window.shows("-sheet.html"), "a sheet on paper");
        window.act(run(0));
        window.act(run(1));
        window.press("pk-judge");
        for n in 0..6 {
            assert_eq!(window.screen(), "pkturn", "sheet {n}");
            window.press("pk-open-sheet");
            assert_eq!(window.screen(), "pksheet");
            for d in 1..=5 {
                let name = tr(window.lang, &format!("dim-d{d}"));
                let words = format!("{name} {}", if n % 2 == 0 { 4 } else { 2 });
                let exact = window.harness.query_all_by_label(&words).next();
                exact.unwrap_or_else(|| panic!("no \"{words}\"")).click_accesskit();
                window.run();
            }
            window.type_into("ui-sheet-strength", "OK");
            window.type_into("ui-sheet-improvement", "OK");
            window.press("pk-desk-hand-in");
        }
        assert_eq!(window.screen(), "pkevent");
        window.press("pk-to-agreement");
        assert_eq!(window.screen(), "pkagreement");
        assert!(window.shows("ICC(2,k)") && window.shows(&tr(window.lang, "pk-means")));
    });
}

#[test]
fn what_a_room_reads_is_a_fortieth_of_the_height_at_least() {
    for (lang, size) in [(Lang::Zh, vec2(1280.0, 720.0)), (Lang::En, vec2(1920.0, 1080.0))] {
        let mut window = Window::open(lang, size);
        window.act(made(PkKind::Duel, "王敏\n李雷", 0));
        window.act(vec![Intent::Pk(PkIntent::Seat(0))]);
        let mut small = too_small(&window, size.y);
        window.act(vec![Intent::Open(Page::Pk)]);
        window.act(made(PkKind::Duel, "王敏\n李雷", 0));
        window.act(run(0));
        window.act(run(1));
        window.act(vec![Intent::Pk(PkIntent::Reveal(0))]);
        for step in [None, Some(PkIntent::Next), Some(PkIntent::NextDimension), Some(PkIntent::Result)] {
            window.act(step.into_iter().map(Intent::Pk).collect());
            small.extend(too_small(&window, size.y));
        }
        window.act(vec![Intent::Back, Intent::Pk(PkIntent::Standings)]);
        small.extend(too_small(&window, size.y));
        assert!(small.is_empty(), "{lang:?} {size:?}: {small:?}");
    }
}

/// Texts whose letters are smaller than a fortieth of the window's height; keys on buttons are for who stands at the desk.
fn too_small(window: &Window, height: f32) -> Vec<String> {
    let caps = ["Esc", "Space", "Enter", "←", "D", "R"];
    let room = egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(height * 16.0 / 9.0, height));
    let painted = Painted::read(&window.harness.output().shapes, room);
    let small =
        painted.rows.into_iter().filter(|row| row.size < height / 40.0 - 0.01 && !caps.contains(&row.text.trim()));
    small.map(|row| format!("{:.1} {}", row.size, row.text)).collect()
}
