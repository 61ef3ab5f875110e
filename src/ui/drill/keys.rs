//! The keys of the drill, read before any widget sees them, so that a focused card does not take the space bar.

use egui::{Key, Modifiers, Ui};

use crate::domain::ids::Delivery;
use crate::ui::intent::Intent;
use crate::ui::view::DrillView;

/// The letter of each delivery, in the order of the vocabulary.
pub const DELIVERY_KEYS: [(Key, &str); 5] = [(Key::Q, "Q"), (Key::W, "W"), (Key::E, "E"), (Key::R, "R"), (Key::T, "T")];

const NUMBERS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// What the pressed keys ask for; at most one move is taken from one pass.
pub fn read(ui: &Ui, view: &DrillView) -> Vec<Intent> {
    ui.input_mut(|input| {
        let mut pressed = |key: Key| input.consume_key(Modifiers::NONE, key);
        if view.leaving {
            let wanted =
                [(Key::Escape, Intent::KeepTalking), (Key::L, Intent::LeavePolitely), (Key::X, Intent::Abandon)];
            return wanted.into_iter().filter(|(key, _)| pressed(*key)).map(|(_, intent)| intent).take(1).collect();
        }
        let mut wanted = Vec::new();
        for (delivery, (key, _)) in Delivery::ALL.iter().zip(DELIVERY_KEYS) {
            if pressed(key) {
                wanted.push(Intent::Deliver(*delivery));
            }
        }
        // The hint is plain: what is left to look at is the card.
        let card = view.hint_card.as_ref().filter(|_| !view.can_hint).map(|card| Intent::OpenCard(card.id.clone()));
        let mut moves: Vec<(Key, Intent, bool)> =
            NUMBERS.iter().take(view.replies.len()).enumerate().map(|(i, key)| (*key, Intent::Say(i), true)).collect();
        moves.extend([
            (Key::Space, Intent::Wait, view.can_wait),
            (Key::C, Intent::Correct, view.can_correct),
            (Key::L, Intent::AskLeave, true),
            (Key::Escape, Intent::AskLeave, true),
            (Key::Z, Intent::Rewind, view.can_rewind),
            (Key::H, card.unwrap_or(Intent::Hint), view.can_hint || view.hint_card.is_some()),
        ]);
        for (key, intent, offered) in moves {
            // The space bar is always taken: it must not press a focused card by accident.
            if pressed(key) && offered {
                wanted.push(intent);
                break;
            }
        }
        wanted
    })
}
