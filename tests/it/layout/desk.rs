//! The program's screens in a test: the real desk with a data directory of its own, and pages that no desk would show now.

use std::path::Path;

use egui::{Rect, TextureId, UiBuilder, Vec2};
use egui_kittest::Harness;
use sparring::app::{Front, Options};
use sparring::domain::ids::{Lang, Mode};
use sparring::ui::intent::Intent;
use sparring::ui::view::{CatalogueView, Picture, RecordsView};
use sparring::ui::{Look, catalogue, records};

use super::talks::Talk;

/// A page that is drawn without the desk.
#[derive(Debug)]
pub enum Direct {
    /// No scenario at all.
    NoScenarios,
    /// No record at all.
    NoRecords,
}

/// What the harness draws.
pub struct Screens {
    /// The program.
    pub front: Front,
    /// A page instead of the program's own.
    pub direct: Option<Direct>,
    /// Where the stage was in the pass before; the window paints its own ground below it.
    stage: Option<Rect>,
    _data: tempfile::TempDir,
}

/// The portrait's place is taken by a texture that nobody draws.
fn portrait() -> Picture {
    Picture { texture: TextureId::User(1), size: [840.0, 540.0] }
}

fn draw(ui: &mut egui::Ui, screens: &mut Screens) {
    let portrait = Some(portrait());
    let look = screens.front.look();
    let room = ui.ctx().viewport_rect();
    let Some(direct) = &screens.direct else {
        if let Some(stage) = screens.stage {
            let ground = Rect::from_min_max(egui::pos2(room.left(), stage.bottom()), room.max);
            ui.painter().rect_filled(ground, 0.0, look.colors.background);
        }
        screens.stage = screens.front.pass(ui.ctx(), portrait);
        return;
    };
    ui.scope_builder(UiBuilder::new().max_rect(room).id_salt("direct"), |ui| match direct {
        Direct::NoScenarios => catalogue::show(ui, &look, &CatalogueView { portrait, ..CatalogueView::default() }),
        Direct::NoRecords => records::show(ui, &look, &RecordsView::default()),
    });
}

/// The program in a window of this size; `prepare` fills the data directory before the desk reads it.
pub fn open(size: Vec2, prepare: impl FnOnce(&Path)) -> Harness<'static, Screens> {
    open_in(size, None, prepare)
}

/// The same in a named language.
pub fn open_in(size: Vec2, lang: Option<Lang>, prepare: impl FnOnce(&Path)) -> Harness<'static, Screens> {
    let data = tempfile::tempdir().expect("a temporary folder");
    prepare(data.path());
    let options = Options { data_dir: Some(data.path().to_owned()), lang, ..Options::default() };
    let front = Front::open(&options).expect("the desk opens");
    let screens = Screens { front, direct: None, stage: None, _data: data };
    let mut harness = Harness::builder().with_size(size).build_ui_state(draw, screens);
    harness.run_steps(3);
    harness
}

/// A panel of a test's own in a window of this size.
pub fn panel<'a>(look: Look, size: Vec2, draw: impl Fn(&mut egui::Ui, &Look) + 'a) -> Harness<'a, ()> {
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        move |ui, ()| {
            let room = UiBuilder::new().max_rect(Rect::from_min_size(egui::Pos2::ZERO, size));
            ui.scope_builder(room, |ui| {
                ui.painter().rect_filled(ui.max_rect(), 0.0, look.colors.background);
                draw(ui, &look);
            });
        },
        (),
    );
    harness.ctx.set_fonts(sparring::ui::fonts::definitions());
    sparring::ui::theme::apply(&harness.ctx, &look);
    harness.run_steps(3);
    harness
}

impl Screens {
    /// From the catalogue into a talk and on to its moment.
    pub fn play(&mut self, scenario: usize, mode: Mode, talk: &Talk) {
        let start = [
            Intent::Brief(scenario),
            Intent::ChooseCustomer(talk.customer),
            Intent::ChooseMode(mode),
            Intent::TypeSeed(talk.seed.to_string()),
            Intent::Start,
        ];
        for intent in start.into_iter().chain(talk.presses.iter().cloned()) {
            self.front.act(intent);
        }
    }
}
