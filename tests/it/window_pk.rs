//! The pages of competitions by their labels and by what they paint: every wish, every key, nothing early, nothing too small.

mod desk;
mod reveal;
mod room;
mod views;

use egui::{Rect, UiBuilder, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use sparring::domain::ids::Lang;
use sparring::ui::intent::Intent;
use sparring::ui::pk_view::PkIntent;
use sparring::ui::{Look, fonts, theme};

use crate::layout::painted::Painted;
use crate::layout::probe::examine;
use crate::window_pages::wanted;

/// The windows that the program promises to fit.
const SIZES: [Vec2; 3] = [vec2(1280.0, 720.0), vec2(1600.0, 900.0), vec2(1920.0, 1080.0)];

type Page<'a> = Harness<'a, Vec<Intent>>;

/// A page in a window of this size; the state collects what it asks for.
fn shown_in<'a>(size: Vec2, look: Look, draw: impl Fn(&mut egui::Ui, &Look) -> Vec<Intent> + 'a) -> Page<'a> {
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        move |ui, wanted: &mut Vec<Intent>| {
            let room = UiBuilder::new().max_rect(Rect::from_min_size(egui::Pos2::ZERO, size));
            ui.scope_builder(room, |ui| wanted.extend(draw(ui, &look)));
        },
        Vec::new(),
    );
    harness.ctx.set_fonts(fonts::definitions());
    theme::apply(&harness.ctx, &look);
    harness.run();
    harness.run();
    harness
}

fn zh() -> Look {
    Look::new(Lang::Zh, false)
}

/// What a press on the one button of this name asks for.
fn press(harness: &mut Page<'_>, name: &str) -> Vec<Intent> {
    use egui::accesskit::Role;
    harness.state_mut().clear();
    harness.get_by_role_and_label(Role::Button, name).click();
    wanted(harness)
}

/// What a key asks for.
fn key(harness: &mut Page<'_>, key: egui::Key) -> Vec<Intent> {
    harness.state_mut().clear();
    harness.key_press(key);
    wanted(harness)
}

fn pk(intent: PkIntent) -> Vec<Intent> {
    vec![Intent::Pk(intent)]
}

/// Every word of the page: what is painted, and what a screen reader is told.
fn words(harness: &Page<'_>) -> String {
    let screen = Rect::from_min_size(egui::Pos2::ZERO, harness.ctx.viewport_rect().size());
    let painted = Painted::read(&harness.output().shapes, screen);
    let mut all: Vec<String> = painted.rows.into_iter().map(|row| row.text).collect();
    for node in harness.root().children_recursive() {
        let inner = node.accesskit_node();
        all.extend(inner.label());
        all.extend(inner.value());
    }
    all.join("\n")
}

/// The page in every window, language and text size: nothing cut, covered, outside, too small, too faint.
fn sound(name: &str, draw: impl Fn(&mut egui::Ui, &Look) -> Vec<Intent>) {
    for size in [SIZES[0], SIZES[2]] {
        for lang in [Lang::Zh, Lang::En] {
            for (dark, scale) in [(false, 1.0), (true, 1.25), (false, 1.5), (true, 2.0)] {
                let look = Look { scale, ..Look::new(lang, dark) };
                let mut harness = shown_in(size, look, &draw);
                let faults = examine(&mut harness, scale);
                assert!(faults.is_empty(), "{name}, {size:?}, {lang:?}, dark: {dark}, text {scale}: {faults:#?}");
                assert!(!words(&harness).contains("pk-"), "{name}, {lang:?} has a message that nobody wrote");
                assert!(harness.state().is_empty(), "{name} asks for something by itself");
            }
        }
    }
}

/// The smallest text of the page as a part of the window's height.
fn smallest(size: Vec2, draw: impl Fn(&mut egui::Ui, &Look) -> Vec<Intent>) -> f32 {
    let harness = shown_in(size, zh(), draw);
    let painted = Painted::read(&harness.output().shapes, Rect::from_min_size(egui::Pos2::ZERO, size));
    assert!(!painted.rows.is_empty(), "the page is blank");
    painted.rows.iter().map(|row| row.size).fold(f32::INFINITY, f32::min) / size.y
}
