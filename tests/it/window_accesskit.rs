//! A whole drill through the accessibility tree alone: every press is an action request, every word is read from a node.

use egui::Event;
use egui::accesskit::{Action, ActionData, ActionRequest, Live, Role, TreeId};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT};
use sparring::domain::ids::{Delivery, Lang, Mode, Place};
use sparring::domain::scenario::{CustomerIdx, Shared};
use sparring::domain::session::{Move, Session};
use sparring::locale::{self, tr};

use crate::layout::desk::{Screens, open_in};
use crate::support::LIBRARY;

const SIZE: egui::Vec2 = egui::vec2(1280.0, 720.0);

/// The screen reader: what it hears and what it can ask for.
struct Reader {
    harness: Harness<'static, Screens>,
    lang: Lang,
}

fn name(node: &AccessKitNode<'_>) -> Option<String> {
    node.label().or_else(|| node.value())
}

impl Reader {
    fn open(lang: Lang) -> Reader {
        Reader { harness: open_in(SIZE, Some(lang), |_| {}), lang }
    }

    fn tr(&self, key: &str) -> String {
        tr(self.lang, key)
    }

    /// Asks for an action on the only node of this role whose name fits.
    #[track_caller]
    fn ask(&mut self, role: Role, action: Action, data: Option<ActionData>, what: &str, fits: impl Fn(&str) -> bool) {
        let mut found = Vec::new();
        for node in self.harness.root().children_recursive() {
            let node = node.accesskit_node();
            if node.role() == role && name(&node).is_some_and(|name| fits(&name)) && !node.is_disabled() {
                assert!(node.data().supports_action(action), "{what}");
                found.push(node.locate().0);
            }
        }
        assert_eq!(found.len(), 1, "{what}: {} nodes of role {role:?}; there are {:#?}", found.len(), self.named(role));
        let request = ActionRequest { action, target_node: found[0], target_tree: TreeId::ROOT, data };
        self.harness.event(Event::AccessKitActionRequest(request));
        self.harness.run_steps(4);
    }

    #[track_caller]
    fn press(&mut self, name: &str) {
        self.ask(Role::Button, Action::Click, None, name, |other| other == name);
    }

    #[track_caller]
    fn press_beginning(&mut self, with: &str) {
        self.ask(Role::Button, Action::Click, None, with, |other| other.starts_with(with));
    }

    /// The names of all nodes of a role.
    fn named(&self, role: Role) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter(|node| node.accesskit_node().role() == role).filter_map(|n| name(&n.accesskit_node())).collect()
    }

    /// What is said aloud when it appears.
    fn heard(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter(|n| n.accesskit_node().live() == Live::Polite).filter_map(|n| name(&n.accesskit_node())).collect()
    }

    fn screen(&self) -> String {
        self.harness.state().front.screen()
    }

    /// Every name in the tree is in the language that is shown, but for proper names of the program and its languages.
    #[track_caller]
    fn speaks_one_language(&self) {
        let free = ["中 / EN", "中文", "English", "Sparring · 销售对练", "Sparring", "销售对练"];
        for node in self.harness.root().children_recursive() {
            let node = node.accesskit_node();
            let Some(name) = name(&node).filter(|name| !free.contains(&name.as_str())) else { continue };
            let han = name.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
            let latin = name.chars().filter(char::is_ascii_alphabetic).count() >= 4 && !name.contains('/');
            let wrong = if self.lang == Lang::Zh { latin && !han } else { han };
            assert!(!wrong, "{:?} in the {:?} window on {}", name, self.lang, self.screen());
        }
    }
}

/// Chooses, starts and plays a scenario with its last customer, with a mirror of the session beside it.
fn play(reader: &mut Reader, scenario: &Shared) {
    let lang = reader.lang;
    let customer = scenario.customers.len() - 1;
    reader.press_beginning(&format!("{} ", scenario.title.get(lang)));
    assert_eq!(reader.screen(), "briefing");
    reader.speaks_one_language();
    let seat = &scenario.customers[customer];
    let persona = reader.tr(&format!("persona-{}", seat.traits.persona.id()));
    reader.press(&format!("{} {persona}", seat.name.get(lang)));
    reader.press(&reader.tr("mode-exam"));
    let seed = Some(ActionData::Value("7".into()));
    let caption = reader.tr("ui-briefing-seed");
    reader.ask(Role::TextInput, Action::SetValue, seed, &caption, |_| true);
    assert_eq!(reader.named(Role::TextInput).len(), 1, "the field has a name");
    reader.press(&reader.tr("ui-briefing-start"));
    assert_eq!(reader.screen(), "drill");
    let mut mirror = Session::new(scenario, CustomerIdx(customer as u16), 7, Mode::Exam);
    let (mut signals, mut step, mut said) = (0, 0, Vec::new());
    while !mirror.is_over() {
        assert_eq!(reader.screen(), "drill", "the talk goes on");
        reader.speaks_one_language();
        // The customer's words and signal are in the tree, announced, as they are now.
        let mut expected = vec![mirror.says().get(lang).to_owned()];
        if let Some(cue) = mirror.cue() {
            // On the telephone the signal stands with the customer's name, in the caption of the line.
            let signal = locale::cue(lang, scenario.place, cue);
            let step = locale::tr_args(lang, "ui-step", &[("n", &(step + 1).to_string())]);
            expected.insert(
                0,
                match scenario.place {
                    Place::Phone => [seat.name.get(lang), &step, &signal].join(" · "),
                    _ => signal,
                },
            );
            signals += 1;
        }
        assert_eq!(reader.heard(), expected, "step {step}");
        let delivery = Delivery::ALL[step % Delivery::ALL.len()];
        reader.press(&reader.tr(&format!("delivery-{}", delivery.id())));
        let cards = mirror.offer().cards();
        let index = step % cards.len();
        let reply = cards[index];
        let card = format!("{} {}", index + 1, scenario.replies[reply.at()].text.get(lang));
        reader.ask(Role::Button, Action::Focus, None, &card, |other| other == card);
        reader.press(&card);
        mirror.play(Move { reply, delivery }).expect("the card can be played");
        said.push(reply);
        step += 1;
    }
    assert!(signals > 0, "{}: no signal was shown in {step} steps", scenario.id);
    assert_eq!(reader.screen(), "review");
    reader.speaks_one_language();
    // The review can be read: how it ended, what the customer said first, every line of the trainee's.
    let labels = reader.named(Role::Label);
    let holds = |words: &str| labels.iter().any(|label| label.contains(words));
    assert!(holds(&reader.tr("ui-review-key-moves")), "{labels:#?}");
    for reply in said {
        let words = scenario.replies[reply.at()].text.get(lang);
        assert!(holds(words), "{words} is not in the review");
    }
    reader.press(&reader.tr("ui-review-home"));
    assert_eq!(reader.screen(), "catalogue");
    reader.speaks_one_language();
}

#[test]
fn a_drill_is_played_by_a_screen_reader_in_both_languages() {
    for lang in [Lang::Zh, Lang::En] {
        let mut reader = Reader::open(lang);
        reader.speaks_one_language();
        for scenario in &LIBRARY.scenarios {
            play(&mut reader, scenario);
        }
        for page in ["ui-nav-records", "ui-nav-settings", "ui-nav-catalogue"] {
            reader.press(&reader.tr(page));
        }
        assert_eq!(reader.screen(), "catalogue");
    }
}

#[test]
fn leaving_is_asked_and_answered_by_a_screen_reader() {
    let mut reader = Reader::open(Lang::Zh);
    let scenario = &LIBRARY.scenarios[0];
    reader.press_beginning(&format!("{} ", scenario.title.get(Lang::Zh)));
    reader.press(&reader.tr("ui-briefing-start"));
    reader.press(&reader.tr("ui-drill-leave"));
    // Behind the question nothing can be pressed.
    let answers = [reader.tr("ui-leave-stay"), reader.tr("ui-leave-politely"), reader.tr("ui-leave-abandon")];
    let nodes = reader.harness.root().children_recursive().map(|node| node.accesskit_node());
    let open: Vec<String> = nodes
        .filter(|node| node.role() == Role::Button && !node.is_disabled())
        .filter_map(|node| name(&node))
        .collect();
    assert_eq!(open, answers);
    reader.press(&answers[0]);
    assert_eq!(reader.screen(), "drill");
    reader.press(&reader.tr("ui-drill-leave"));
    reader.press(&answers[1]);
    assert_eq!(reader.screen(), "review");
}

#[test]
fn a_screen_reader_switches_the_language_and_the_settings() {
    let mut reader = Reader::open(Lang::Zh);
    reader.press(&reader.tr("ui-nav-settings"));
    reader.press("English");
    reader.lang = Lang::En;
    reader.speaks_one_language();
    let before = reader.harness.state().front.look();
    reader.press("200%");
    reader.press(&reader.tr("ui-theme-dark"));
    let motion = reader.tr("ui-settings-motion");
    reader.ask(Role::CheckBox, Action::Click, None, &motion, |other| other == motion);
    let after = reader.harness.state().front.look();
    assert_eq!((after.scale, after.colors.dark, after.reduced_motion), (2.0, true, !before.reduced_motion));
}
