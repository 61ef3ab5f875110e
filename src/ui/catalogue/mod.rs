//! The home of the program: what to play next, everything that can be played, and the files that cannot.

mod broken;
mod filters;
mod left;
mod offer;
mod today;

use egui::{Key, Modifiers, Rect, Response, Ui, UiBuilder, pos2, vec2};

use super::intent::{Intent, Page};
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, size};
use super::view::{CatalogueView, Picture, ScenarioLine, Suggestion};
use super::widgets::button::{self, Weight};
use super::widgets::{card, tag};

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &CatalogueView) -> Vec<Intent> {
    let mut wanted = keys(ui, view);
    wanted.extend(shell::home(ui, look, Page::Catalogue, |ui, intents| {
        let count = view.scenarios.len().to_string();
        let remark = match view.scenarios.is_empty() {
            true => String::new(),
            false => look.tr_with("ui-catalogue-remark", &[("count", &count)]),
        };
        let heading = match (&view.name, view.played_today) {
            (Some(name), true) => look.tr_with("ui-catalogue-hello-again", &[("name", &short(name))]),
            (Some(name), false) => look.tr_with("ui-catalogue-hello", &[("name", &short(name))]),
            (None, _) => look.tr("ui-catalogue-title"),
        };
        shell::page(ui, look, &heading, &remark, |ui| {
            if let Some(left) = &view.left {
                left::show(ui, look, left, intents);
            }
            if let Some(trouble) = &view.trouble {
                text::write(ui, look, run(trouble, size::BODY, look.colors.bad));
                ui.add_space(GAP);
            }
            if view.offer_guide {
                offer::show(ui, look, intents);
            }
            if let Some(suggestion) = &view.suggestion {
                suggested(ui, look, view, suggestion, intents);
                ui.add_space(GAP);
            }
            if let Some(micro) = &view.micro {
                today::show(ui, look, micro, intents);
            }
            if let Some(tip) = &view.tip {
                today::tip(ui, look, tip, intents);
            }
            if view.scenarios.is_empty() {
                broken::empty(ui, look, view, intents);
            } else {
                filters::show(ui, look, view, intents);
                list(ui, look, view, intents);
            }
            if !view.broken.is_empty() {
                broken::show(ui, look, view, intents);
            }
        });
    }));
    wanted
}

/// A name as a heading can bear it.
fn short(name: &str) -> String {
    const MOST: usize = 24;
    match name.chars().count() {
        0..=MOST => name.to_owned(),
        _ => name.chars().take(MOST - 1).chain(['…']).collect(),
    }
}

/// Enter plays the suggestion as long as nothing else has the focus; the other keys stand on their buttons.
fn keys(ui: &Ui, view: &CatalogueView) -> Vec<Intent> {
    let free = ui.memory(|memory| memory.focused().is_none());
    let mut wanted = Vec::new();
    if free && ui.input(|i| i.key_pressed(Key::Enter)) {
        // A drill that was cut off comes before anything new.
        let suggestion = view.suggestion.as_ref().map(|suggestion| Intent::Brief(suggestion.scenario));
        wanted.extend(view.left.as_ref().map(|_| Intent::Resume).or(suggestion));
    }
    let tip = |key: Key, wish: fn(String) -> Intent| {
        view.tip
            .as_ref()
            .filter(|_| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)))
            .map(|tip| wish(tip.card.id.clone()))
    };
    wanted.extend(tip(Key::T, Intent::OpenCard));
    wanted.extend(tip(Key::P, Intent::PractiseCard));
    let others = [
        (Key::D, view.left.is_some(), Intent::DropLeft),
        (Key::G, view.offer_guide, Intent::StartGuide),
        (Key::S, view.offer_guide, Intent::SkipGuide),
        (Key::M, view.micro.is_some(), Intent::StartMicro),
        (Key::R, view.can_draw(), Intent::RandomScenario),
        (Key::F5, view.scenarios.is_empty() || !view.broken.is_empty(), Intent::Reload),
    ];
    ui.input_mut(|input| {
        let pressed =
            others.into_iter().filter(|(key, offered, _)| *offered && input.consume_key(Modifiers::NONE, *key));
        wanted.extend(pressed.map(|(.., intent)| intent));
    });
    wanted.truncate(1);
    wanted
}

fn suggested(ui: &mut Ui, look: &Look, view: &CatalogueView, suggestion: &Suggestion, intents: &mut Vec<Intent>) {
    let c = look.colors;
    let Some(scenario) = view.scenarios.get(suggestion.scenario) else { return };
    let height = look.px(206.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    card::surface(ui, look, rect, false, false);
    let mut left = rect.left();
    if let Some(portrait) = view.portrait {
        let picture = Rect::from_min_size(rect.min, vec2((rect.width() * 0.33).min(330.0), height)).shrink(1.0);
        let radius = egui::CornerRadius { nw: 13, sw: 13, ne: 0, se: 0 };
        paint_picture(ui, portrait, picture, radius);
        left = picture.right();
    }
    let inner = Rect::from_min_max(pos2(left, rect.top()), rect.max).shrink2(vec2(26.0, 18.0));
    card::inside(ui, inner, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&suggestion.reason, size::SECONDARY, c.soft));
        text::write(ui, look, run(&scenario.title, 24.0, c.ink));
        let who = format!("{} · {}", suggestion.who.name, look.name("persona", suggestion.who.persona.id()));
        let facts = shell::facts(&[who, facts(look, scenario)]);
        text::write(ui, look, run(&facts, size::SECONDARY, c.soft));
        let teaser = text::galley(ui.ctx(), look, run(&suggestion.teaser, size::BODY, c.soft), ui.available_width());
        if teaser.size().y + look.px(60.0) < ui.available_height() {
            text::write(ui, look, run(&suggestion.teaser, size::BODY, c.soft));
        }
        ui.add_space(8.0);
        let (key, weight) = match view.left {
            None => (Some("Enter"), Weight::Strong),
            Some(_) => (None, Weight::Quiet),
        };
        if button::show(ui, look, &look.tr("ui-catalogue-open"), key, weight).clicked() {
            intents.push(Intent::Brief(suggestion.scenario));
        }
    });
}

/// Paints a picture so that it covers the rectangle, cut at the sides and at the top.
pub fn paint_picture(ui: &Ui, picture: Picture, rect: Rect, radius: egui::CornerRadius) {
    let [width, height] = picture.size;
    let scale = (rect.width() / width).max(rect.height() / height);
    let shown = vec2(rect.width() / (width * scale), rect.height() / (height * scale));
    let uv = Rect::from_min_size(pos2((1.0 - shown.x) / 2.0, 1.0 - shown.y), shown);
    let shape = egui::epaint::RectShape::filled(rect, radius, egui::Color32::WHITE).with_texture(picture.texture, uv);
    ui.painter().add(shape);
}

fn list(ui: &mut Ui, look: &Look, view: &CatalogueView, intents: &mut Vec<Intent>) {
    let mut shown = view.scenarios.iter().enumerate().filter(|(_, scenario)| view.filter.holds(scenario)).peekable();
    if shown.peek().is_none() {
        filters::nothing(ui, look, view, intents);
    }
    for (index, scenario) in shown {
        if row(ui, look, scenario).clicked() {
            intents.push(Intent::Brief(index));
        }
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}

/// Industry, stage, level and minutes of a scenario in one line.
fn facts(look: &Look, scenario: &ScenarioLine) -> String {
    let minutes = scenario.minutes.to_string();
    shell::facts(&[
        look.name("industry", scenario.industry.id()),
        look.name("stage", scenario.stage.id()),
        tag::stars(scenario.level),
        look.tr_with("ui-minutes", &[("n", &minutes)]),
    ])
}

fn row(ui: &mut Ui, look: &Look, scenario: &ScenarioLine) -> Response {
    let c = look.colors;
    let label = format!("{} {}", scenario.title, facts(look, scenario));
    let width = ui.available_width() - 40.0;
    let title_width = width * 0.56;
    let title = run(&scenario.title, size::REPLY, c.ink);
    let title_height = text::galley(ui.ctx(), look, title, title_width).size().y;
    let labels = labels(look, scenario);
    let tags = tags_height(ui, look, &labels, width - title_width - 16.0);
    let remark = facts(look, scenario);
    let remark_height = text::galley(ui.ctx(), look, run(&remark, size::SECONDARY, c.soft), title_width).size().y;
    let height = (title_height + remark_height + 4.0).max(tags) + 30.0;
    card::target(ui, look, &label, height, false, |ui| {
        let room = ui.max_rect();
        let left = Rect::from_min_size(room.min, vec2(title_width, room.height()));
        card::inside(ui, left, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::write(ui, look, title);
            text::write(ui, look, run(&remark, size::SECONDARY, c.soft));
        });
        let right = Rect::from_min_max(pos2(left.right() + 16.0, room.top()), room.max);
        let layout = egui::Layout::left_to_right(egui::Align::Min).with_main_wrap(true);
        ui.scope_builder(UiBuilder::new().max_rect(right).layout(layout), |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            for (words, earned) in &labels {
                tag::show(ui, look, words, if *earned { c.gold } else { c.soft });
            }
        });
    })
}

/// The small labels of a row: who may come, and the best result, which is marked as earned.
fn labels(look: &Look, scenario: &ScenarioLine) -> Vec<(String, bool)> {
    let customers = scenario
        .customers
        .iter()
        .map(|customer| (format!("{} · {}", customer.name, look.name("persona", customer.persona.id())), false));
    customers.chain(scenario.best.clone().map(|best| (best, true))).collect()
}

/// How high the labels are when they are wrapped at this width.
fn tags_height(ui: &Ui, look: &Look, labels: &[(String, bool)], width: f32) -> f32 {
    let (mut rows, mut used) = (1, 0.0);
    let mut row_height = 0.0_f32;
    for (words, _) in labels {
        let extent = tag::extent(ui, look, words, false);
        if used > 0.0 && used + extent.x > width {
            rows += 1;
            used = 0.0;
        }
        used += extent.x + 8.0;
        row_height = row_height.max(extent.y);
    }
    row_height * rows as f32 + 6.0 * (rows - 1) as f32
}
