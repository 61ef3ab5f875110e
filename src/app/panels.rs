//! The egui pass inside Bevy: the screens of the desk, and where they leave room for the stage.

use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::front::{self, Known};
use super::portrait::Portraits;
use super::window::Office;

/// What the last pass drew and where the stage may be.
#[derive(Resource, Debug, Default)]
pub(super) struct Drawn {
    /// How many passes have shown something.
    pub(super) passes: u64,
    /// The stage's place in the window, in logical pixels from the top left corner.
    pub(super) stage: Option<Rect>,
    /// The figure's place.
    pub(super) figure: Option<Rect>,
    known: Known,
}

fn rect(of: egui::Rect) -> Rect {
    Rect::new(of.left(), of.top(), of.right(), of.bottom())
}

/// Draws the current screen.
pub(super) fn draw(
    mut contexts: EguiContexts,
    mut office: ResMut<Office>,
    portraits: Res<Portraits>,
    mut drawn: ResMut<Drawn>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let drawn = &mut *drawn;
    if let Some(places) = front::pass(ctx, &mut office.0, &mut drawn.known, portraits.picture(), portraits.faces()) {
        drawn.stage = places.stage.map(rect);
        drawn.figure = places.figure.map(rect);
        drawn.passes += 1;
    }
    Ok(())
}
