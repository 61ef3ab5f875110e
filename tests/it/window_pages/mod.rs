//! The pages around the drill by their labels and by what they paint: both languages, both themes, every text size.

mod compare;
mod people;
mod progress;
mod trainer;

use egui::{Event, Modifiers, MouseWheelUnit, TouchPhase, pos2, vec2};
use egui_kittest::Harness;
use sparring::domain::ids::Lang;
use sparring::ui::Look;
use sparring::ui::intent::Intent;

use crate::layout::probe::examine;
use crate::window_panels::shown;

/// Three hundred characters without a blank, rare ones among them.
pub fn long() -> String {
    "欧阳𬭚喆".chars().chain("Wolfeschlegelsteinhausen".chars()).cycle().take(300).collect()
}

/// The page in every look of the smallest window: nothing cut, covered, outside, too small or too faint.
pub fn sound(name: &str, draw: impl Fn(&mut egui::Ui, &Look) -> Vec<Intent>) {
    for lang in [Lang::Zh, Lang::En] {
        for (dark, scale) in [(false, 1.0), (true, 1.25), (false, 1.5), (true, 2.0)] {
            let look = Look { scale, ..Look::new(lang, dark) };
            let mut harness = shown(look, &draw);
            to_the_top(&mut harness);
            let faults = examine(&mut harness, scale);
            assert!(faults.is_empty(), "{name}, {lang:?}, dark: {dark}, text {scale}: {faults:#?}");
            assert!(harness.state().is_empty(), "{name} asks for something by itself");
        }
    }
}

/// Back to where the page begins: what has just been opened scrolls into view, and the examination only goes down.
fn to_the_top(harness: &mut Harness<'_, Vec<Intent>>) {
    let turn = |phase, y: f32| Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, y),
        phase,
        modifiers: Modifiers::NONE,
    };
    let start = [Event::PointerMoved(pos2(1270.0, 600.0)), turn(TouchPhase::Start, 0.0), turn(TouchPhase::Move, 1e5)];
    harness.input_mut().events.extend(start);
    harness.step();
    harness.input_mut().events.extend([turn(TouchPhase::End, 0.0), Event::PointerGone]);
    harness.step();
}

/// A few passes, and then what was asked for since the last call.
pub fn wanted(harness: &mut Harness<'_, Vec<Intent>>) -> Vec<Intent> {
    harness.run();
    harness.run();
    std::mem::take(harness.state_mut())
}
