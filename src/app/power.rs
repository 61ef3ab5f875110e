//! How often the window is drawn: only when something happens, and while a figure breathes ten times a second.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::{RequestRedraw, WindowResized};
use bevy::winit::{UpdateMode, WinitSettings};

use super::stage::Acting;
use super::window::Office;

/// Between two frames while nothing moves.
const IDLE: Duration = Duration::from_secs(5);
/// Between two frames while the figure only breathes: a breath moves a shoulder by less than a pixel in that time.
const BREATH: Duration = Duration::from_millis(100);
/// Between two frames while a pose changes.
const MOTION: Duration = Duration::from_millis(25);

fn mode(wait: Duration) -> UpdateMode {
    // Mouse movement outside the window and raw device events are nobody's business here.
    UpdateMode::Reactive {
        wait,
        react_to_device_events: false,
        react_to_user_events: true,
        react_to_window_events: true,
    }
}

/// The settings to begin with.
pub(super) fn settings() -> WinitSettings {
    WinitSettings { focused_mode: mode(IDLE), unfocused_mode: mode(IDLE) }
}

/// Draws twice more after a change of size: bevy_egui learns of it one frame late and would show the old layout until
/// something else happens.
pub(super) fn resized(
    mut changes: MessageReader<WindowResized>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut frames: Local<u8>,
) {
    if changes.read().last().is_some() {
        *frames = 3;
    }
    if *frames > 0 {
        *frames -= 1;
        redraw.write(RequestRedraw);
    }
}

/// Chooses the pace for what is on the screen now.
pub(super) fn pace(office: Res<Office>, acting: Res<Acting>, mut winit: ResMut<WinitSettings>) {
    let still = !office.0.on_stage() || office.0.look().reduced_motion;
    let wait = match (still, acting.moving) {
        (true, _) => IDLE,
        (false, true) => MOTION,
        (false, false) => BREATH,
    };
    let wanted = WinitSettings { focused_mode: mode(wait), unfocused_mode: mode(IDLE) };
    if winit.focused_mode != wanted.focused_mode {
        *winit = wanted;
    }
}
