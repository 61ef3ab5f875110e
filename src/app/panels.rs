//! The egui pass: shows the panel of the current screen and hands the person's wishes to the desk.

use bevy::prelude::*;
use bevy_egui::EguiContexts;
use egui::{LayerId, Ui, UiBuilder};

use super::desk::Screen;
use super::portrait::Portraits;
use super::window::Office;
use crate::ui::{self, Look, briefing, catalogue, coach, drill, fonts, records, review, settings, theme};

/// What the last pass drew and where the stage may be.
#[derive(Resource, Debug, Default)]
pub(super) struct Drawn {
    /// How many passes have shown something.
    pub(super) passes: u64,
    /// The stage's place in the window, in logical pixels from the top left corner.
    pub(super) stage: Option<Rect>,
    /// The figure's place.
    pub(super) figure: Option<Rect>,
    look: Option<Look>,
    room: Option<egui::Rect>,
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
    let look = office.0.look();
    if drawn.look.is_none() {
        // Fonts take effect with the next pass; drawing now would show boxes for a moment.
        ctx.set_fonts(fonts::definitions());
    }
    if drawn.look != Some(look) {
        theme::apply(ctx, &look);
        let first = drawn.look.is_none();
        drawn.look = Some(look);
        ctx.request_repaint();
        if first {
            return Ok(());
        }
    }
    if drawn.room.replace(ctx.viewport_rect()) != Some(ctx.viewport_rect()) {
        // After a change of size the surface shows the old pass once more.
        ctx.request_repaint();
    }
    let room = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
    // A new id for each screen: focus and scroll positions of one must not leak into the next.
    let mut ui = Ui::new(ctx.clone(), egui::Id::new(("screen", office.0.screen(), office.0.visit())), room);
    let mut intents = show(&mut ui, &look, &mut office, &portraits, &mut drawn);
    drawn.passes += 1;
    if ctx.current_pass_index() > 0 {
        // A layout that egui measures again sees the same key once more: what was wanted is wanted once.
        intents.clear();
    }
    if !intents.is_empty() {
        ctx.request_repaint();
        let before = office.0.visit();
        for intent in intents {
            office.0.act(intent);
        }
        if office.0.visit() != before {
            ctx.memory_mut(|memory| {
                if let Some(id) = memory.focused() {
                    memory.surrender_focus(id);
                }
            });
        }
    }
    Ok(())
}

fn show(ui: &mut Ui, look: &Look, office: &mut Office, portraits: &Portraits, drawn: &mut Drawn) -> Vec<ui::Intent> {
    let desk = &mut office.0;
    drawn.stage = None;
    drawn.figure = None;
    match desk.screen() {
        Screen::Catalogue => {
            let mut view = desk.catalogue();
            view.portrait = portraits.picture();
            catalogue::show(ui, look, &view)
        }
        Screen::Briefing => match desk.briefing() {
            Some(mut view) => {
                view.portrait = portraits.picture();
                briefing::show(ui, look, &view)
            }
            None => Vec::new(),
        },
        Screen::Drill => match desk.drill() {
            Some(view) => {
                let shown = match desk.coach() {
                    Some(coach) => coach::drill(ui, look, &coach, &view),
                    None => drill::show(ui, look, &view),
                };
                drawn.stage = Some(rect(shown.stage));
                drawn.figure = Some(rect(shown.figure));
                shown.intents
            }
            None => Vec::new(),
        },
        Screen::Review => match (desk.coach(), desk.review()) {
            (Some(coach), Some(view)) => coach::review(ui, look, &coach, view),
            (None, Some(view)) => review::show(ui, look, view),
            (_, None) => Vec::new(),
        },
        Screen::Records => records::show(ui, look, &desk.records()),
        Screen::Settings => settings::show(ui, look, &desk.settings()),
    }
}
