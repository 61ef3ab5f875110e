//! What bevy_egui 0.42 leaves to the program: keys that an input method has taken, idle passes, screen readers.

use std::collections::{HashMap, HashSet, VecDeque};

use bevy::a11y::ActionRequest;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use bevy_egui::helpers::bevy_to_egui_physical_key;
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiInput, EguiInputSet, EguiPreUpdateSet, PrimaryEguiContext};

/// Adds the systems around bevy_egui's own reading.
pub(super) fn add(app: &mut App) {
    app.add_systems(PreUpdate, screen_reader.before(EguiInputSet::WriteEguiEvents)).add_systems(
        PreUpdate,
        (drop_processed_keys, drop_repeated_modifiers)
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
}

/// bevy_egui reports the modifier keys in every pass, and egui repaints after every event: the window would never idle.
fn drop_repeated_modifiers(
    mut contexts: Query<&mut EguiInput, With<PrimaryEguiContext>>,
    mut known: Local<egui::Modifiers>,
) {
    for mut input in &mut contexts {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => std::mem::replace(&mut *known, *now) != *now,
            _ => true,
        });
    }
}

/// Keys that an input method has taken and that are still held down.
#[derive(Debug, Default)]
struct Taken(HashSet<egui::Key>);

/// One message of the keyboard: the physical key as egui calls it, whether the input method took it, whether it went down.
type Stroke = (egui::Key, bool, bool);

impl Taken {
    /// Leaves out of `events` what the input method has taken, and the releases that belong to it; egui sees nothing else less.
    fn filter(&mut self, strokes: impl IntoIterator<Item = Stroke>, events: &mut Vec<egui::Event>) {
        let mut verdicts: HashMap<egui::Key, VecDeque<bool>> = HashMap::new();
        for (key, taken, pressed) in strokes {
            let drop = match (taken, pressed) {
                (true, true) => {
                    self.0.insert(key);
                    true
                }
                (false, true) => {
                    self.0.remove(&key);
                    false
                }
                (taken, false) => self.0.remove(&key) || taken,
            };
            verdicts.entry(key).or_default().push_back(drop);
        }
        events.retain(|event| match event {
            egui::Event::Key { physical_key: Some(key), .. } => {
                !verdicts.get_mut(key).and_then(VecDeque::pop_front).unwrap_or(false)
            }
            _ => true,
        });
    }
}

/// Windows reports keys that the input method has already used as `Process`, and bevy_egui then takes the physical key;
/// egui must see neither: Enter that chooses a word must not start a drill.
fn drop_processed_keys(
    mut keys: MessageReader<KeyboardInput>,
    mut contexts: Query<&mut EguiInput, With<PrimaryEguiContext>>,
    mut taken: Local<Taken>,
) {
    let strokes: Vec<Stroke> = keys
        .read()
        .filter_map(|key| {
            let physical = bevy_to_egui_physical_key(&key.key_code)?;
            Some((physical, key.logical_key == Key::Process, key.state == ButtonState::Pressed))
        })
        .collect();
    for mut input in &mut contexts {
        taken.filter(strokes.iter().copied(), &mut input.events);
    }
}

/// Hands what a screen reader asks for to egui.
fn screen_reader(
    mut requests: MessageReader<ActionRequest>,
    context: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    let Ok(context) = context.single() else { return };
    for request in requests.read() {
        events.write(EguiInputEvent { context, event: egui::Event::AccessKitActionRequest(request.0.clone()) });
    }
}

#[cfg(test)]
mod tests {
    use bevy::ecs::system::RunSystemOnce;
    use egui::Modifiers;

    use super::*;

    fn event(key: egui::Key, pressed: bool) -> egui::Event {
        egui::Event::Key { key, physical_key: Some(key), pressed, repeat: false, modifiers: Modifiers::NONE }
    }

    #[test]
    fn what_the_input_method_took_is_not_seen_and_what_it_left_is() {
        use egui::Key::{Backspace, Enter};
        let mut taken = Taken::default();
        // Enter chooses a word while a real Backspace comes in the same frame.
        let mut events = vec![event(Enter, true), egui::Event::Text("\u{6C34}".to_owned()), event(Backspace, true)];
        taken.filter([(Enter, true, true), (Backspace, false, true)], &mut events);
        assert_eq!(events, [egui::Event::Text("\u{6C34}".to_owned()), event(Backspace, true)]);
        // Its release comes under its own name, a frame later, and belongs to the same press.
        let mut events = vec![event(Enter, false), event(Backspace, false)];
        taken.filter([(Enter, false, false), (Backspace, false, false)], &mut events);
        assert_eq!(events, [event(Backspace, false)]);
        // The next Enter is the person's own.
        let mut events = vec![event(Enter, true), event(Enter, false)];
        taken.filter([(Enter, false, true), (Enter, false, false)], &mut events);
        assert_eq!(events, [event(Enter, true), event(Enter, false)]);
    }

    #[test]
    fn a_key_that_is_pressed_again_in_the_same_frame_counts_once_for_each() {
        use egui::Key::Enter;
        let mut taken = Taken::default();
        let mut events = vec![event(Enter, true), event(Enter, false), event(Enter, true)];
        taken.filter([(Enter, true, true), (Enter, false, false), (Enter, false, true)], &mut events);
        assert_eq!(events, [event(Enter, true)]);
        assert!(taken.0.is_empty());
    }

    #[test]
    fn the_system_reads_bevys_messages() {
        let mut world = World::new();
        world.init_resource::<Messages<KeyboardInput>>();
        let window = world.spawn_empty().id();
        let input = EguiInput(egui::RawInput {
            events: vec![event(egui::Key::Enter, true), event(egui::Key::A, true)],
            ..default()
        });
        let context = world.spawn((input, PrimaryEguiContext)).id();
        for (key_code, logical_key) in [(KeyCode::Enter, Key::Process), (KeyCode::KeyA, Key::Character("a".into()))] {
            let state = ButtonState::Pressed;
            world.write_message(KeyboardInput { key_code, logical_key, state, text: None, repeat: false, window });
        }
        world.run_system_once(drop_processed_keys).expect("the system runs");
        let left = &world.get::<EguiInput>(context).expect("the context is there").events;
        assert_eq!(left, &[event(egui::Key::A, true)]);
    }
}
