//! What bevy_egui 0.42 leaves to the program: keys that an input method has taken, idle passes, screen readers.

use bevy::a11y::ActionRequest;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
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

/// Windows reports keys that the input method has already used as `Process`, and bevy_egui then takes the physical key;
/// egui must see neither: Enter that chooses a word must not start a drill.
fn drop_processed_keys(
    mut keys: MessageReader<KeyboardInput>,
    mut contexts: Query<&mut EguiInput, With<PrimaryEguiContext>>,
) {
    let processed =
        keys.read().filter(|key| key.state == ButtonState::Pressed && key.logical_key == Key::Process).count();
    if processed == 0 {
        return;
    }
    for mut input in &mut contexts {
        // Keys of one frame belong to the same composition, so all presses go.
        input.events.retain(|event| !matches!(event, egui::Event::Key { pressed: true, .. }));
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
