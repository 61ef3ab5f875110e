//! Watching a model: the drill as it stands, the card that is played next marked, and the reason in a strip above.

use egui::{Key, Modifiers, Ui};

use super::drill::{self, Drawn};
use super::intent::Intent;
use super::strip::{self, Strip};
use super::theme::Look;
use super::view::DrillView;
use super::widgets::chip::Chip;

/// One step of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelView {
    /// Number of the step and how many there are.
    pub head: String,
    /// What is played here and why.
    pub text: String,
    /// Whether there is a step before this one.
    pub can_back: bool,
    /// Whether the talk is over: the next press is the trainee's own turn.
    pub over: bool,
    /// The drill before the step.
    pub drill: DrillView,
}

/// Draws the page.
pub fn show(ui: &mut Ui, look: &Look, view: &ModelView) -> Drawn {
    let mut intents = keys(ui, view);
    let (next, back) = (look.tr(if view.over { "ui-model-mine" } else { "ui-model-next" }), look.tr("ui-model-back"));
    let wish = if view.over { Intent::Start } else { Intent::ModelNext };
    let mut chips = vec![(Chip::new(&next).key("Enter").on(true), wish)];
    if view.can_back {
        chips.push((Chip::new(&back).key("←"), Intent::ModelBack));
    }
    let mut below = strip::show(ui, look, Strip { head: &view.head, text: &view.text, chips }, &mut intents);
    let mut drawn = drill::show(&mut below, look, &view.drill);
    // The cards are there to be looked at.
    let kept = drawn.intents.drain(..).filter_map(|intent| match intent {
        Intent::SwitchLang => Some(Intent::SwitchLang),
        Intent::AskLeave => Some(Intent::Back),
        _ => None,
    });
    intents.extend(kept);
    drawn.intents = intents;
    drawn
}

fn keys(ui: &Ui, view: &ModelView) -> Vec<Intent> {
    ui.input_mut(|input| {
        let mut pressed = |key: Key| input.consume_key(Modifiers::NONE, key);
        let next = [Key::Enter, Key::Space, Key::ArrowRight].into_iter().any(&mut pressed);
        let back = pressed(Key::ArrowLeft);
        let mut wanted = Vec::new();
        if next {
            wanted.push(if view.over { Intent::Start } else { Intent::ModelNext });
        } else if back && view.can_back {
            wanted.push(Intent::ModelBack);
        }
        wanted
    })
}
