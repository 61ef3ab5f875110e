//! Training in the program's own screens, by label, in both languages: profiles, a cell of the camp with the observer's sheet, a
//! live cell, going back to a line, a model, a micro-drill, the quiz and the progress page.

use egui::vec2;
use egui_kittest::{Harness, kittest::Queryable};
use sparring::{
    domain::ids::{Lang, Mode},
    locale::{tr, tr_args},
    storage::{DataDir, Store},
    training::{Body, Subject},
    ui::intent::{Intent, Page},
};

use crate::layout::desk::{Screens, open_in};

const SIZE: egui::Vec2 = vec2(1280.0, 1600.0);

/// The whole program in front of a person.
pub struct Window {
    pub harness: Harness<'static, Screens>,
    pub lang: Lang,
    pub data: std::path::PathBuf,
}

impl Window {
    pub fn open(lang: Lang) -> Window {
        let mut data = std::path::PathBuf::new();
        let harness = open_in(SIZE, Some(lang), |path| {
            std::fs::write(path.join("settings.json"), "{\"guide\":\"skipped\"}").expect("written");
            data = path.to_owned();
        });
        Window { harness, lang, data }
    }

    pub fn run(&mut self) {
        self.harness.run_steps(3);
    }

    pub fn screen(&self) -> String {
        self.harness.state().front.screen()
    }

    pub fn act(&mut self, intent: Intent) {
        self.harness.state_mut().front.act(intent);
        self.run();
    }

    pub fn press(&mut self, key: &str) {
        self.press_words(&tr(self.lang, key));
    }

    /// Presses the first thing that is called so.
    pub fn press_words(&mut self, words: &str) {
        // What is called just so comes before what only contains the words.
        let exact = self.harness.query_all_by_label(words).next();
        let node = exact.or_else(|| self.harness.query_all_by_label_contains(words).next());
        // As a screen reader presses it: also where it has to be scrolled to.
        node.unwrap_or_else(|| panic!("there is no \"{words}\" on {}", self.screen())).click_accesskit();
        self.run();
    }

    pub fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    pub fn type_into(&mut self, key: &str, words: &str) {
        let caption = tr(self.lang, key);
        let field = self.harness.query_all_by_label(&caption).last().expect("the field is there");
        field.focus();
        self.run();
        let field = self.harness.query_all_by_label(&caption).last().expect("the field is there");
        field.type_text(words);
        self.run();
    }

    pub fn play_on(&mut self) {
        for _ in 0..80 {
            if self.screen() != "drill" {
                return;
            }
            self.harness.key_press(egui::Key::Num1);
            self.run();
        }
        panic!("the drill does not end");
    }

    pub fn kept(&self, kind: &str) -> Vec<Body> {
        let (store, _) = Store::open(&DataDir::find(Some(&self.data)).expect("a folder")).expect("the database");
        let me = store.active().expect("a profile").id;
        store.entries(me, Some(kind)).expect("entries").into_iter().map(|kept| kept.body).collect()
    }
}

pub fn both(test: impl Fn(Window)) {
    for lang in [Lang::Zh, Lang::En] {
        test(Window::open(lang));
    }
}

#[test]
fn day_one_begins_with_a_cell_and_the_sheet_comes_before_the_score() {
    both(|mut window| {
        window.press("ui-nav-camp");
        let day = tr_args(window.lang, "ui-camp-day", &[("n", "1")]);
        window.press_words(&day);
        assert!(window.shows(&tr(window.lang, "ui-camp-work-drill")));
        // The third task is the first drill; its button is the third that begins something.
        let begin = tr(window.lang, "ui-camp-begin");
        window.harness.query_all_by_label(&begin).nth(2).expect("the drill's button").click();
        window.run();
        assert_eq!(window.screen(), "briefing");
        assert!(window.shows(&tr(window.lang, "ui-camp-leave")));
        window.press("ui-briefing-start");
        window.play_on();
        assert_eq!(window.screen(), "sheet");
        let index = tr_args(window.lang, "ui-review-index", &[("index", "")]);
        assert!(!window.shows(index.trim()), "no score before the sheet");
        for d in 1..=5 {
            let name = tr(window.lang, &format!("dim-d{d}"));
            window.press_words(&format!("{name} {}", d.min(4)));
        }
        window.type_into("ui-sheet-observer", "王");
        window.type_into("ui-sheet-strength", "OK");
        window.type_into("ui-sheet-improvement", "OK");
        window.press("ui-sheet-save");
        assert_eq!(window.screen(), "review");
        let [Body::Sheet(sheet)] = &window.kept("sheet")[..] else { panic!("one sheet") };
        assert_eq!((sheet.ratings, sheet.seat.day, sheet.observer.as_str()), ([1, 2, 3, 4, 4], 1, "王"));
        window.press("ui-cell-to-plan");
        window.press("ui-cell-to-round2");
        assert_eq!(window.screen(), "drill");
        window.play_on();
        assert_eq!(window.screen(), "compare");
        window.press("ui-cell-end");
        assert_eq!(window.screen(), "camp");
        assert!(window.shows(&tr(window.lang, "ui-camp-done")));
    });
}

#[test]
fn a_live_cell_is_played_between_people_and_judged() {
    both(|mut window| {
        window.press("ui-nav-camp");
        let day = tr_args(window.lang, "ui-camp-day", &[("n", "2")]);
        window.press_words(&day);
        let kind = tr(window.lang, "ui-camp-work-live");
        assert!(window.shows(&kind));
        // Tasks of day 2: two to tick off, three drills, then the live cell.
        let begin = tr(window.lang, "ui-camp-begin");
        window.harness.query_all_by_label(&begin).nth(3).expect("the live cell's button").click();
        window.run();
        assert_eq!(window.screen(), "live");
        assert!(window.shows(&tr(window.lang, "ui-live-face-down")));
        window.press("ui-live-turn");
        for key in ["ui-live-who", "ui-live-wants", "ui-live-objects", "ui-live-reacts"] {
            assert!(window.shows(&tr(window.lang, key)), "{key}");
        }
        window.press("ui-live-start");
        assert!(window.shows(&tr(window.lang, "ui-live-quiet")) && !window.shows(&tr(window.lang, "ui-live-wants")));
        window.press("ui-live-end");
        assert_eq!(window.screen(), "sheet");
        for d in 1..=5 {
            let name = tr(window.lang, &format!("dim-d{d}"));
            window.press_words(&format!("{name} 4"));
        }
        for key in ["understood", "trust", "pressure", "again"] {
            let name = tr(window.lang, &format!("ui-sheet-{key}"));
            window.press_words(&format!("{name} 8"));
        }
        window.type_into("ui-sheet-strength", "OK");
        window.type_into("ui-sheet-improvement", "OK");
        window.press("ui-sheet-save");
        assert_eq!(window.screen(), "camp");
        let [Body::Sheet(sheet)] = &window.kept("sheet")[..] else { panic!("one sheet") };
        let Subject::Live { feelings, .. } = &sheet.subject else { panic!("a live cell") };
        assert_eq!((sheet.ratings, feelings.again), ([4; 5], 8));
    });
}

#[test]
fn practice_goes_back_to_a_line_and_the_two_outcomes_stand_side_by_side() {
    both(|mut window| {
        for intent in [Intent::Brief(0), Intent::ChooseMode(Mode::Practice), Intent::Start] {
            window.act(intent);
        }
        assert!(window.shows(&tr(window.lang, "ui-drill-hint-move")));
        window.press("ui-drill-hint-move");
        window.play_on();
        assert_eq!(window.screen(), "review");
        let again = tr_args(window.lang, "ui-review-rewind", &[("n", "2")]);
        window.press_words(&again);
        assert_eq!(window.screen(), "drill");
        window.harness.key_press(egui::Key::Num2);
        window.run();
        window.play_on();
        assert_eq!(window.screen(), "compare");
        assert!(window.shows(&tr(window.lang, "ui-compare-before")));
        window.act(Intent::Back);
        assert_eq!(window.screen(), "review");
    });
}

#[test]
fn a_model_is_watched_with_its_reasons() {
    both(|mut window| {
        window.act(Intent::Brief(2));
        window.press("ui-review-model");
        assert_eq!(window.screen(), "model");
        for _ in 0..60 {
            if window.shows(&tr(window.lang, "ui-model-mine")) {
                break;
            }
            window.harness.key_press(egui::Key::ArrowRight);
            window.run();
        }
        window.press("ui-model-back");
        window.press("ui-model-next");
        window.press("ui-model-mine");
        assert_eq!(window.screen(), "drill");
    });
}

#[test]
fn a_micro_drill_is_a_minute_in_the_middle_of_a_talk() {
    both(|mut window| {
        window.act(Intent::StartMicro);
        assert_eq!(window.screen(), "micro");
        assert!(window.shows(&tr(window.lang, "ui-micro-so-far")));
        window.press("ui-micro-start");
        for _ in 0..3 {
            if window.screen() == "drill" {
                window.harness.key_press(egui::Key::Num2);
                window.run();
            }
        }
        assert_eq!(window.screen(), "micro");
        assert!(window.shows(&tr(window.lang, "ui-micro-model")));
        assert_eq!(window.kept("micro").len(), 1);
        window.press("ui-review-home");
        assert_eq!(window.screen(), "catalogue");
    });
}

#[test]
fn a_quiz_is_taken_by_keys_alone() {
    both(|mut window| {
        window.press("ui-nav-camp");
        let begin = tr(window.lang, "ui-camp-begin");
        window.harness.query_all_by_label(&begin).next().expect("the quiz comes first").click();
        window.run();
        let mut asked = 0;
        while window.screen() == "quiz" {
            window.harness.key_press(egui::Key::Num2);
            window.run();
            window.harness.key_press(egui::Key::Enter);
            window.run();
            asked += 1;
            assert!(asked < 80);
        }
        let [Body::Quiz { questions, .. }] = &window.kept("quiz")[..] else { panic!("one quiz") };
        assert_eq!(*questions, 12);
    });
}

#[test]
fn every_page_opens_from_the_side_bar() {
    both(|mut window| {
        for page in Page::ALL {
            window.press(&format!("ui-nav-{}", page.id()));
            // Competitions have a home and pages of their own behind it.
            let screen = if page == Page::Pk { "pkhome" } else { page.id() };
            assert_eq!(window.screen(), screen);
        }
    });
}

#[test]
fn a_profile_is_made_and_its_progress_begins_empty() {
    both(|mut window| {
        window.press("ui-nav-people");
        window.press("people-new");
        window.type_into("people-name", "喆");
        window.press("people-save");
        let (store, _) = Store::open(&DataDir::find(Some(&window.data)).expect("a folder")).expect("the database");
        let me = store.active().expect("a profile");
        assert_eq!((me.name.as_str(), me.records), ("喆", 0));
        drop(store);
        window.press("ui-nav-catalogue");
        assert!(window.shows("喆"), "the home page greets by name");
        for intent in [Intent::Brief(1), Intent::ChooseMode(Mode::Exam), Intent::Start] {
            window.act(intent);
        }
        window.play_on();
        window.act(Intent::Back);
        window.press("ui-nav-progress");
        let totals = [("drills", "1"), ("days", "1"), ("streak", "1")];
        assert!(window.shows(&tr_args(window.lang, "ui-progress-totals", &totals)));
    });
}
