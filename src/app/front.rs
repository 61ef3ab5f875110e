//! The screens over the desk, without a window: one pass draws the current screen and does what the person asked for.

use egui::{Context, LayerId, Rect, Ui, UiBuilder};

use super::desk::{Desk, Screen};
use super::{Error, Options};
use crate::ui::view::Picture;
use crate::ui::{
    Intent, Look, briefing, camp, catalogue, coach, compare, drill, fonts, handbook, micro, model, people, pk,
    progress, records, review, settings, theme, trainer,
};

/// What passes remember from one to the next.
#[derive(Debug, Default)]
pub(super) struct Known {
    look: Option<Look>,
    room: Option<Rect>,
}

/// Where the stage and the figure may be; none on pages that have no stage.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Places {
    pub(super) stage: Option<Rect>,
    pub(super) figure: Option<Rect>,
}

/// Draws the current screen and hands the person's wishes to the desk; the first pass only loads fonts and style.
pub(super) fn pass(
    ctx: &Context,
    desk: &mut Desk,
    known: &mut Known,
    picture: Option<Picture>,
    faces: [Option<Picture>; 2],
) -> Option<Places> {
    desk.pk_tick();
    let look = desk.look();
    if known.look.is_none() {
        // Fonts take effect with the next pass; drawing now would show boxes for a moment.
        ctx.set_fonts(fonts::definitions());
    }
    if known.look != Some(look) {
        theme::apply(ctx, &look);
        ctx.request_repaint();
        known.look.replace(look)?;
    }
    if known.room.replace(ctx.viewport_rect()) != Some(ctx.viewport_rect()) {
        // After a change of size the surface shows the old pass once more.
        ctx.request_repaint();
    }
    let room = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
    // A new id for each screen: focus and scroll positions of one must not leak into the next.
    let mut ui = Ui::new(ctx.clone(), egui::Id::new(("screen", desk.screen(), desk.visit())), room);
    let mut places = Places::default();
    let mut intents = show(&mut ui, &look, desk, picture, faces, &mut places);
    if ctx.current_pass_index() > 0 {
        // A layout that egui measures again sees the same key once more: what was wanted is wanted once.
        intents.clear();
    }
    if !intents.is_empty() {
        ctx.request_repaint();
        let before = desk.visit();
        for intent in intents {
            desk.act(intent);
        }
        if desk.visit() != before {
            ctx.memory_mut(|memory| {
                if let Some(id) = memory.focused() {
                    memory.surrender_focus(id);
                }
            });
        }
    }
    Some(places)
}

fn show(
    ui: &mut Ui,
    look: &Look,
    desk: &mut Desk,
    picture: Option<Picture>,
    faces: [Option<Picture>; 2],
    places: &mut Places,
) -> Vec<Intent> {
    if desk.clock_runs() {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
    }
    let Some(strip) = desk.cell_strip() else {
        let on_pk = pk_page(ui, look, desk, faces);
        return on_pk.unwrap_or_else(|| page(ui, look, desk, picture, places));
    };
    let mut intents = Vec::new();
    let mut below = camp::cell(ui, look, &strip, &mut intents);
    intents.extend(page(&mut below, look, desk, picture, places));
    intents
}

fn page(ui: &mut Ui, look: &Look, desk: &mut Desk, picture: Option<Picture>, places: &mut Places) -> Vec<Intent> {
    match desk.screen() {
        Screen::Catalogue => {
            let mut view = desk.catalogue();
            view.portrait = picture;
            catalogue::show(ui, look, &view)
        }
        Screen::Briefing => match desk.briefing() {
            Some(mut view) => {
                view.portrait = picture;
                briefing::show(ui, look, &view)
            }
            None => Vec::new(),
        },
        Screen::Drill => match desk.drill() {
            Some(view) => {
                let shown = match (desk.coach(), desk.micro_strip()) {
                    (Some(coach), _) => coach::drill(ui, look, &coach, &view),
                    (None, Some((head, text))) => micro::drill(ui, look, &head, &text, &view),
                    (None, None) => drill::show(ui, look, &view),
                };
                *places = Places { stage: Some(shown.stage), figure: Some(shown.figure) };
                shown.intents
            }
            None => Vec::new(),
        },
        Screen::Review => match (desk.coach(), desk.review()) {
            (Some(coach), Some(view)) => coach::review(ui, look, &coach, view),
            (None, Some(view)) => review::show(ui, look, view),
            (_, None) => Vec::new(),
        },
        Screen::Compare => desk.compare().map(|view| compare::show(ui, look, &view)).unwrap_or_default(),
        Screen::Model => match desk.model() {
            Some(view) => {
                let shown = model::show(ui, look, &view);
                *places = Places { stage: Some(shown.stage), figure: Some(shown.figure) };
                shown.intents
            }
            None => Vec::new(),
        },
        Screen::Micro => desk.micro().map(|view| micro::show(ui, look, &view)).unwrap_or_default(),
        Screen::Handbook => handbook::show(ui, look, &desk.handbook()),
        Screen::Progress => progress::show(ui, look, desk.progress()),
        Screen::Camp => camp::show(ui, look, &desk.camp()),
        Screen::Quiz => desk.quiz().map(|view| camp::quiz::show(ui, look, &view)).unwrap_or_default(),
        Screen::Sheet => desk.sheet().map(|view| camp::sheet::show(ui, look, &view)).unwrap_or_default(),
        Screen::Live => desk.live().map(|view| camp::live::show(ui, look, &view)).unwrap_or_default(),
        Screen::Certificate => {
            desk.certificate().map(|view| camp::certificate::show(ui, look, &view)).unwrap_or_default()
        }
        Screen::Trainer => trainer::show(ui, look, desk.trainer()),
        Screen::People => people::show(ui, look, &desk.people()),
        Screen::Records => records::show(ui, look, &desk.records()),
        Screen::Settings => settings::show(ui, look, &desk.settings()),
        // The pages of competitions have been looked for before.
        _ => Vec::new(),
    }
}

/// A page of a competition; none when another page is open.
fn pk_page(ui: &mut Ui, look: &Look, desk: &Desk, faces: [Option<Picture>; 2]) -> Option<Vec<Intent>> {
    let nothing = Vec::new;
    Some(match desk.screen() {
        Screen::PkHome => pk::home::show(ui, look, &desk.pk_home()),
        Screen::PkCreate => pk::create::show(ui, look, &desk.pk_create()),
        Screen::PkEvent => desk.pk_event().map_or_else(nothing, |view| pk::event::show(ui, look, &view)),
        Screen::PkCurtain => desk.pk_curtain().map_or_else(nothing, |view| pk::curtain::show(ui, look, &view)),
        Screen::PkReveal => desk.pk_reveal().map_or_else(nothing, |view| {
            let drawn = pk::reveal::show(ui, look, &view);
            for (room, face) in drawn.faces.into_iter().zip(faces) {
                if let Some(face) = face {
                    catalogue::paint_picture(ui, face, room, egui::CornerRadius::ZERO);
                }
            }
            drawn.intents
        }),
        Screen::PkStandings => desk.pk_standings().map_or_else(nothing, |view| pk::standings::show(ui, look, &view)),
        Screen::PkBracket => desk.pk_bracket().map_or_else(nothing, |view| pk::bracket::show(ui, look, &view)),
        Screen::PkTurn => desk.pk_turn().map_or_else(nothing, |view| pk::panel::turn(ui, look, &view)),
        Screen::PkSheet => desk.pk_sheet().map_or_else(nothing, |view| pk::panel::sheet(ui, look, &view)),
        Screen::PkAgreement => desk.pk_agreement().map_or_else(nothing, |view| pk::panel::agreement(ui, look, &view)),
        Screen::PkOverrule => desk.pk_overrule().map_or_else(nothing, |view| pk::overrule::show(ui, look, &view)),
        _ => return None,
    })
}

/// The whole program in front of an egui context that somebody else owns: a test, for one, which has neither window nor Bevy.
pub struct Front {
    desk: Desk,
    known: Known,
}

impl Front {
    /// Opens the data directory, the settings and everything that can be played.
    pub fn open(options: &Options) -> Result<Front, Error> {
        Ok(Front { desk: Desk::open(options)?, known: Known::default() })
    }

    /// One pass; `picture` stands where the customer's portrait goes. Gives the stage, if there is one: below it the
    /// owner of the context paints the window's background, as the panels leave that ground alone.
    pub fn pass(&mut self, ctx: &Context, picture: Option<Picture>) -> Option<Rect> {
        pass(ctx, &mut self.desk, &mut self.known, picture, [picture; 2]).and_then(|places| places.stage)
    }

    /// Does what a person asked for by other means than the panels.
    pub fn act(&mut self, intent: Intent) {
        self.desk.act(intent);
    }

    /// How everything looks now.
    pub fn look(&self) -> Look {
        self.desk.look()
    }

    /// The ids of the scenarios in the order in which they are listed.
    pub fn scenarios(&self) -> Vec<String> {
        self.desk.listed()
    }

    /// The name of the current screen, as the tests call it.
    pub fn screen(&self) -> String {
        format!("{:?}", self.desk.screen()).to_lowercase()
    }
}
