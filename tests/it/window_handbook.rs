//! The handbook in the program's own screens, in both languages, by mouse and by keyboard: from a review to the card, to its
//! micro-drill and back; search as one types; the other ways that lead to a card.

use egui::Key;
use egui_kittest::kittest::{NodeT, Queryable};
use sparring::{
    domain::ids::{Lang, Mode},
    locale::{tr, tr_args},
    training::Body,
    ui::intent::{Intent, Page},
};

use crate::window_training::{Window, both};

impl Window {
    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.run();
    }

    /// Plays a drill of the first scenario to its end; a poor one, so that there is something to read up.
    fn review(&mut self) {
        for intent in
            [Intent::Brief(0), Intent::ChooseMode(Mode::Practice), Intent::TypeSeed("5".into()), Intent::Start]
        {
            self.act(intent);
        }
        self.play_on();
        assert_eq!(self.screen(), "review");
    }

    /// Titles of the links on the page.
    fn links(&self) -> Vec<String> {
        let links = self.harness.query_all_by_role(egui::accesskit::Role::Link);
        links.filter_map(|node| node.accesskit_node().label()).collect()
    }

    fn follow(&mut self, link: &str) {
        let found = self.harness.query_all_by_label(link).next();
        found.unwrap_or_else(|| panic!("no link {link} on {}", self.screen())).click_accesskit();
        self.run();
    }

    /// The micro-drill on the screen, to its result.
    fn practise(&mut self, begin: impl Fn(&mut Window)) {
        assert_eq!(self.screen(), "micro");
        begin(self);
        assert_eq!(self.screen(), "drill");
        self.play_on();
        assert_eq!(self.screen(), "micro");
    }
}

#[test]
fn from_a_review_line_to_the_card_to_its_micro_drill_and_back_by_mouse() {
    both(|mut window| {
        window.review();
        let links = window.links();
        assert!(!links.is_empty(), "a poor talk has something to read up");
        // The first link whose card can be practised.
        let practise = tr(window.lang, "handbook-practise");
        let mut practised = false;
        for link in links {
            window.follow(&link);
            assert_eq!(window.screen(), "handbook");
            let title = link.trim_end_matches(" →");
            assert!(window.shows(title), "{link} leads to {title}");
            if window.harness.query_by_label(&practise).is_some() {
                window.press("handbook-practise");
                window.practise(|window| window.press("ui-micro-start"));
                window.press("ui-micro-another");
                assert_eq!(window.screen(), "micro", "another one of the same card");
                window.press("handbook-back-card");
                assert_eq!(window.screen(), "handbook");
                assert!(window.shows(title));
                practised = true;
            }
            window.press("handbook-back-review");
            assert_eq!(window.screen(), "review");
            if practised {
                break;
            }
        }
        assert!(practised, "no card of this review can be practised");
        assert!(matches!(&window.kept("micro")[..], [Body::Micro { .. }]));
    });
}

#[test]
fn from_a_review_to_the_card_to_its_micro_drill_and_back_by_keyboard() {
    both(|mut window| {
        window.review();
        window.key(Key::H);
        assert_eq!(window.screen(), "handbook");
        // Where the heaviest loss is no skill of a minute, the next card that is.
        let ready = tr(window.lang, "handbook-practise");
        for _ in 0..200 {
            if window.harness.query_by_label(&ready).is_some() {
                break;
            }
            window.key(Key::ArrowDown);
        }
        window.key(Key::Enter);
        window.practise(|window| window.key(Key::Enter));
        window.key(Key::Escape);
        assert_eq!(window.screen(), "handbook");
        window.key(Key::Escape);
        assert_eq!(window.screen(), "review");
        window.key(Key::Escape);
        assert_eq!(window.screen(), "catalogue", "and from there it goes on as ever");
    });
}

#[test]
fn a_link_in_the_review_is_reached_and_pressed_by_keys() {
    let mut window = Window::open(Lang::Zh);
    window.review();
    for _ in 0..80 {
        window.key(Key::Tab);
        let focused = window.harness.query_all_by_role(egui::accesskit::Role::Link).find(|node| node.is_focused());
        if focused.is_some() {
            break;
        }
    }
    window.key(Key::Enter);
    assert_eq!(window.screen(), "handbook");
}

#[test]
fn cards_are_found_as_one_types() {
    for (lang, typed, found) in [
        (Lang::Zh, "zdsy", "最低使用价值法"),
        (Lang::Zh, "最底使用", "最低使用价值法"),
        (Lang::Zh, "jiazhiduibi", "价值对比法"),
        (Lang::En, "lowset use", "One use pays for it"),
        (Lang::En, "LSCPA", "LSCPA"),
    ] {
        let mut window = Window::open(lang);
        window.press("ui-nav-handbook");
        // The field has the focus from the start: whoever opens the page types.
        let field = window.harness.get_by_role(egui::accesskit::Role::TextInput);
        assert!(field.is_focused());
        for letter in typed.chars() {
            window.harness.get_by_role(egui::accesskit::Role::TextInput).type_text(&letter.to_string());
            window.run();
        }
        // Once in the list, once as the open card.
        assert!(window.harness.query_all_by_label_contains(found).count() >= 2, "{typed} finds {found}");
    }
    both(|mut window| {
        window.press("ui-nav-handbook");
        window.harness.get_by_role(egui::accesskit::Role::TextInput).type_text("qqqqqqq");
        window.run();
        assert!(window.shows(&tr_args(window.lang, "handbook-nothing", &[("query", "qqqqqqq")])));
        window.key(Key::Escape);
        assert_eq!(window.screen(), "catalogue");
    });
}

#[test]
fn briefing_hint_camp_and_tip_lead_to_cards_and_back() {
    both(|mut window| {
        window.act(Intent::Brief(0));
        window.act(Intent::ChooseMode(Mode::Practice));
        let links = window.links();
        assert!(!links.is_empty(), "the briefing names cards");
        window.follow(&links[0]);
        assert_eq!(window.screen(), "handbook");
        window.key(Key::Escape);
        assert_eq!(window.screen(), "briefing");
        window.act(Intent::ChooseMode(Mode::Exam));
        assert!(window.links().is_empty(), "not before an exam");
        window.act(Intent::ChooseMode(Mode::Practice));
        window.act(Intent::Start);
        for _ in 0..3 {
            window.key(Key::H);
        }
        assert_eq!(window.screen(), "handbook", "a question, the kind of act, then the card");
        let busy = tr(window.lang, "handbook-busy");
        assert!(window.shows(&busy) || !window.shows(&tr(window.lang, "handbook-practise")));
        window.key(Key::Enter);
        assert_eq!(window.screen(), "handbook", "the talk that is under way is not lost to a micro-drill");
        window.key(Key::Escape);
        assert_eq!(window.screen(), "drill");
        window.play_on();
        window.act(Intent::Open(Page::Camp));
        let links = window.links();
        assert!(!links.is_empty(), "the day names cards");
        window.follow(&links[0]);
        window.key(Key::Escape);
        assert_eq!(window.screen(), "camp");
        window.act(Intent::Open(Page::Catalogue));
        window.key(Key::T);
        assert_eq!(window.screen(), "handbook");
        window.key(Key::Escape);
        assert_eq!(window.screen(), "catalogue");
        window.key(Key::P);
        assert_eq!(window.screen(), "micro", "the tip leads to its micro-drill");
        window.key(Key::Escape);
        assert_eq!(window.screen(), "catalogue");
    });
}

#[test]
fn a_scenario_that_trains_a_card_opens_from_it() {
    both(|mut window| {
        window.act(Intent::OpenCard("one-use-pays".into()));
        let title = "till-year-card";
        let at = window.harness.state().front.scenarios().iter().position(|id| id == title).expect("it is shipped");
        window.act(Intent::Handbook(sparring::ui::handbook_view::HandbookIntent::Scenario(at)));
        assert_eq!(window.screen(), "briefing");
        window.key(Key::Escape);
        assert_eq!(window.screen(), "catalogue");
        // A card that is not there is no way to anywhere.
        window.act(Intent::OpenCard("no-such-card".into()));
        assert_eq!(window.screen(), "catalogue");
    });
}
