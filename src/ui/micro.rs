//! A micro-drill: before it, how the talk came to this place; after it, how the skill was shown and how an expert goes on.

use egui::{CornerRadius, Key, Modifiers, Rect, Ui, pos2, vec2};

use super::drill;
use super::intent::Intent;
use super::shell;
use super::strip::{self, Strip};
use super::text::{self, run};
use super::theme::{GAP, Look, PAGE_MARGIN, size};
use super::view::DrillView;
use super::widgets::button::{self, Weight};
use super::widgets::card;
use crate::ui::widgets::scroll;

/// One line of a talk.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// Who speaks, with the manner of speaking where it is the trainee.
    pub who: String,
    /// The words.
    pub text: String,
    /// Whether it is the trainee.
    pub own: bool,
}

/// The page before and after a micro-drill.
#[derive(Clone, Debug, PartialEq)]
pub struct MicroView {
    /// The skill.
    pub skill: String,
    /// Why it is practised now, or how it went.
    pub remark: String,
    /// Scenario and customer.
    pub place: String,
    /// What the trainee is told of the scenario; empty afterwards.
    pub brief: String,
    /// The talk up to here, or what was said in the micro-drill.
    pub talk: Vec<Spoken>,
    /// How an expert goes on from the same place; empty before.
    pub model: Vec<Spoken>,
    /// How well the skill was shown, 0 to 1; none before.
    pub quality: Option<f32>,
    /// Why, in sentences.
    pub reasons: Vec<String>,
    /// How many moves it takes, in words.
    pub moves: String,
    /// Where the way back leads.
    pub back: String,
}

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &MicroView) -> Vec<Intent> {
    let c = look.colors;
    let room = ui.max_rect();
    ui.painter().rect_filled(room, CornerRadius::ZERO, c.background);
    let mut intents = keys(ui, view);
    let title = look.tr_with("ui-micro-title", &[("skill", &view.skill)]);
    let (more, back) =
        shell::top_bar(ui, look, &title, &view.place, |ui, out| out.extend(shell::language_chip(ui, look)));
    intents.extend(more);
    if back {
        intents.push(Intent::Back);
    }
    let foot = button::height(look) + 32.0;
    let top = room.top() + shell::bar_height(look) + 16.0;
    let width = (room.width() - PAGE_MARGIN * 2.0).min(look.px(880.0));
    let left = room.center().x - width / 2.0;
    let body = Rect::from_min_max(pos2(left, top), pos2(left + width, room.bottom() - foot));
    card::inside(ui, body, |ui| {
        scroll::vertical(ui, "micro", |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            ui.spacing_mut().item_spacing.y = GAP;
            head(ui, look, view);
            let key = if view.quality.is_none() { "ui-micro-so-far" } else { "ui-micro-yours" };
            talk(ui, look, key, &view.talk);
            if !view.model.is_empty() {
                talk(ui, look, "ui-micro-model", &view.model);
            }
        });
    });
    let lower = Rect::from_min_max(pos2(left, body.bottom() + 12.0), pos2(left + width, room.bottom()));
    card::inside(ui, lower, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
            for (key, cap, weight, intent) in buttons(view) {
                if button::show(ui, look, &look.tr(key), Some(cap), weight).clicked() {
                    intents.push(intent);
                }
            }
            if button::show(ui, look, &view.back, Some("Esc"), Weight::Quiet).clicked() {
                intents.push(Intent::Back);
            }
        });
    });
    intents
}

/// The drill with the strip of the micro-drill above it.
pub fn drill(ui: &mut Ui, look: &Look, head: &str, words: &str, view: &DrillView) -> drill::Drawn {
    let mut none = Vec::new();
    let mut below = strip::show(ui, look, Strip { head, text: words, chips: Vec::new() }, &mut none);
    drill::show(&mut below, look, view)
}

fn buttons(view: &MicroView) -> Vec<(&'static str, &'static str, Weight, Intent)> {
    match view.quality {
        None => vec![("ui-micro-start", "Enter", Weight::Strong, Intent::Start)],
        Some(_) => vec![
            ("ui-micro-another", "Enter", Weight::Strong, Intent::StartMicro),
            ("ui-micro-again", "A", Weight::Quiet, Intent::Again),
        ],
    }
}

fn keys(ui: &Ui, view: &MicroView) -> Vec<Intent> {
    let free = ui.memory(|memory| memory.focused().is_none());
    ui.input_mut(|input| {
        let mut pressed = |key: Key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::Escape) {
            return vec![Intent::Back];
        }
        if free && pressed(Key::Enter) {
            return vec![if view.quality.is_none() { Intent::Start } else { Intent::StartMicro }];
        }
        if view.quality.is_some() && pressed(Key::A) { vec![Intent::Again] } else { Vec::new() }
    })
}

fn head(ui: &mut Ui, look: &Look, view: &MicroView) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let ink = match view.quality {
            Some(quality) => c.signed(quality >= 0.5),
            None => c.ink,
        };
        text::write(ui, look, run(&view.remark, size::HEADING, ink));
        for reason in &view.reasons {
            text::write(ui, look, run(reason, size::BODY, c.ink));
        }
        if !view.brief.is_empty() {
            text::write(ui, look, run(&view.brief, size::BODY, c.soft));
        }
        if !view.moves.is_empty() {
            text::write(ui, look, run(&view.moves, size::SECONDARY, c.soft));
        }
    });
}

fn talk(ui: &mut Ui, look: &Look, heading: &str, talk: &[Spoken]) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr(heading), size::HEADING, c.ink));
        for line in talk {
            ui.add_space(4.0);
            text::write(ui, look, run(&line.who, size::SECONDARY, if line.own { c.teal } else { c.soft }));
            text::write(ui, look, run(&line.text, size::BODY, c.ink));
        }
    });
}
