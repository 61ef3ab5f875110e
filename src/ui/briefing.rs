//! The page before a drill: what the trainee is told, who comes, how strictly it is run.

use egui::{Key, Modifiers, Rect, Ui, pos2, vec2};

use super::catalogue::paint_picture;
use super::handbook;
use super::intent::Intent;
use super::shell;
use super::text::{self, run};
use super::theme::{GAP, Look, PAGE_MARGIN, size};
use super::view::{BriefingView, CustomerLine};
use super::widgets::button::{self, Weight};
use super::widgets::check::check;
use super::widgets::chip::Chip;
use super::widgets::{card, key_cap, tag};
use crate::domain::ids::Mode;
use crate::ui::widgets::scroll;

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &BriefingView) -> Vec<Intent> {
    let mut wanted = keys(ui, view);
    let room = ui.max_rect();
    ui.painter().rect_filled(room, egui::CornerRadius::ZERO, look.colors.background);
    let remark = facts(look, view);
    let (more, back) =
        shell::top_bar(ui, look, &view.title, &remark, |ui, out| out.extend(shell::language_chip(ui, look)));
    wanted.extend(more);
    if back {
        wanted.push(Intent::Back);
    }
    let top = room.top() + shell::bar_height(look) + 20.0;
    let body = Rect::from_min_max(pos2(room.left() + PAGE_MARGIN, top), room.max - vec2(PAGE_MARGIN, 0.0));
    let side = (body.width() * 0.3).min(380.0);
    let left = Rect::from_min_size(body.min, vec2(side, body.height() - PAGE_MARGIN));
    portrait(ui, look, view, left);
    let right = Rect::from_min_max(pos2(left.right() + 24.0, body.top()), body.max);
    let foot = look.px(52.0) + PAGE_MARGIN;
    let main = Rect::from_min_max(right.min, pos2(right.right(), right.bottom() - foot));
    card::inside(ui, main, |ui| {
        scroll::vertical(ui, "briefing", |ui| {
            told(ui, look, view);
            ui.add_space(GAP);
            customers(ui, look, view, &mut wanted);
            ui.add_space(GAP);
            options(ui, look, view, &mut wanted);
            if !view.cards.is_empty() {
                ui.add_space(GAP);
                handbook::links(ui, look, &look.tr("handbook-goes-with"), &view.cards, &mut wanted);
            }
        });
    });
    let foot = Rect::from_min_max(pos2(right.left(), main.bottom() + 6.0), pos2(right.right(), right.bottom()));
    card::inside(ui, foot, |ui| {
        ui.horizontal(|ui| {
            if button::show(ui, look, &look.tr("ui-briefing-start"), Some("Enter"), Weight::Strong).clicked() {
                wanted.push(Intent::Start);
            }
            // Who is kept secret is not shown beforehand.
            if !view.blind && button::show(ui, look, &look.tr("ui-review-model"), Some("M"), Weight::Quiet).clicked() {
                wanted.push(Intent::WatchModel);
            }
            if button::show(ui, look, &look.tr("ui-back"), Some("Esc"), Weight::Quiet).clicked() {
                wanted.push(Intent::Back);
            }
        });
    });
    wanted.dedup();
    wanted
}

fn facts(look: &Look, view: &BriefingView) -> String {
    let minutes = view.minutes.to_string();
    shell::facts(&[
        look.name("industry", view.industry.id()),
        look.name("stage", view.stage.id()),
        tag::stars(view.level),
        look.tr_with("ui-minutes", &[("n", &minutes)]),
    ])
}

/// Enter starts from anywhere on the page except from another button; digits choose a customer unless the seed is typed.
fn keys(ui: &Ui, view: &BriefingView) -> Vec<Intent> {
    let seed_focused = ui.memory(|memory| memory.has_focus(seed_id()));
    let free = seed_focused || ui.memory(|memory| memory.focused().is_none());
    let typing = ui.ctx().egui_wants_keyboard_input() && seed_focused;
    ui.input_mut(|input| {
        let mut wanted = Vec::new();
        if input.consume_key(Modifiers::NONE, Key::Escape) {
            wanted.push(Intent::Back);
        } else if free && input.consume_key(Modifiers::NONE, Key::Enter) {
            wanted.push(Intent::Start);
        } else if !typing && !view.blind && input.consume_key(Modifiers::NONE, Key::M) {
            wanted.push(Intent::WatchModel);
        } else if !typing {
            let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
            for (index, key) in digits.into_iter().enumerate().take(view.customers.len()) {
                if input.consume_key(Modifiers::NONE, key) {
                    wanted.push(Intent::ChooseCustomer(index));
                }
            }
        }
        wanted
    })
}

fn portrait(ui: &mut Ui, look: &Look, view: &BriefingView, rect: Rect) {
    let c = look.colors;
    card::surface(ui, look, rect, false, false);
    let (first, second) = caption(look, view);
    let inner = rect.width() - 36.0;
    let tall = |words| text::galley(ui.ctx(), look, words, inner).size().y;
    let caption = tall(run(&first, size::REPLY, c.ink)) + tall(run(&second, size::SECONDARY, c.soft)) + 16.0;
    let picture = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - caption)).shrink(1.0);
    if let (Some(portrait), false) = (view.portrait, view.blind) {
        let radius = egui::CornerRadius { nw: 13, ne: 13, sw: 0, se: 0 };
        paint_picture(ui, portrait, picture, radius);
    } else {
        let radius = egui::CornerRadius { nw: 13, ne: 13, sw: 0, se: 0 };
        ui.painter().rect_filled(picture, radius, c.sunk);
        let question = run("?", 96.0, c.soft);
        text::paint(ui, look, picture.center(), egui::Align2::CENTER_CENTER, question);
    }
    let inner = Rect::from_min_max(pos2(rect.left(), picture.bottom()), rect.max).shrink2(vec2(18.0, 6.0));
    card::inside(ui, inner, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::write(ui, look, run(&first, size::REPLY, c.ink));
        text::write(ui, look, run(&second, size::SECONDARY, c.soft));
    });
}

/// The words below the picture: who comes and what kind of customer that is, or that nobody knows.
fn caption(look: &Look, view: &BriefingView) -> (String, String) {
    match view.chosen.and_then(|chosen| view.customers.get(chosen)) {
        Some(customer) if !view.blind => (customer.name.clone(), look.name("persona", customer.persona.id())),
        _ => (look.tr("ui-briefing-unknown"), look.tr("ui-briefing-unknown-remark")),
    }
}

fn told(ui: &mut Ui, look: &Look, view: &BriefingView) {
    card::show(ui, look, |ui| {
        text::write(ui, look, run(&look.tr("ui-briefing-told"), size::SECONDARY, look.colors.soft));
        text::write(ui, look, run(&view.brief, size::REPLY, look.colors.ink));
        if !view.blind && !view.about.is_empty() {
            ui.add_space(4.0);
            text::write(ui, look, run(&view.about, size::BODY, look.colors.soft));
        }
    });
}

fn customers(ui: &mut Ui, look: &Look, view: &BriefingView, wanted: &mut Vec<Intent>) {
    let c = look.colors;
    text::write(ui, look, run(&look.tr("ui-briefing-who"), size::HEADING, c.ink));
    let column = (ui.available_width() - GAP) / 2.0;
    let height = look.px(50.0) + 18.0;
    for pair in view.customers.iter().enumerate().collect::<Vec<_>>().chunks(2) {
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
        for (side, (index, customer)) in pair.iter().enumerate() {
            let left = row.left() + (column + GAP) * side as f32;
            let place = Rect::from_min_size(pos2(left, row.top()), vec2(column, height));
            let clicked = ui
                .scope_builder(egui::UiBuilder::new().max_rect(place).id_salt(("customer", index)), |ui| {
                    seat(ui, look, view, *index, customer)
                })
                .inner;
            if clicked {
                wanted.push(Intent::ChooseCustomer(*index));
            }
        }
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
    let mut blind = view.blind;
    if check(ui, look, &mut blind, &look.tr("ui-briefing-blind")) {
        wanted.push(Intent::ChooseBlind(blind));
    }
}

/// One customer to choose; says whether it was pressed.
fn seat(ui: &mut Ui, look: &Look, view: &BriefingView, index: usize, customer: &CustomerLine) -> bool {
    let c = look.colors;
    let persona = look.name("persona", customer.persona.id());
    let label = format!("{} {}", customer.name, persona);
    let chosen = view.chosen == Some(index) && !view.blind;
    let height = look.px(50.0) + 18.0;
    let target = card::target(ui, look, &label, height, chosen, |ui| {
        let room = ui.max_rect();
        let cap = key_cap::paint(ui, look, &(index + 1).to_string(), room.left(), room.center().y);
        let words = Rect::from_min_max(pos2(cap.right() + 14.0, room.top() - 6.0), room.max + vec2(0.0, 6.0));
        card::inside(ui, words, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::write_line(ui, look, run(&customer.name, 17.0, c.ink));
            text::write_line(ui, look, run(&persona, size::SECONDARY, c.soft));
        });
    });
    target.clicked()
}

/// The longest seed, in digits.
const SEED_LENGTH: usize = 16;

fn seed_id() -> egui::Id {
    egui::Id::new("briefing-seed")
}

/// The seed that a screen reader or dictation put into the field: egui itself only takes what is typed.
fn spoken_seed(ui: &Ui) -> Option<String> {
    use egui::accesskit::{Action, ActionData};
    ui.ctx().accesskit_node_builder(seed_id(), |node| node.add_action(Action::SetValue));
    let mut spoken = None;
    ui.input_mut(|input| {
        input.consume_accesskit_action_requests(seed_id(), |request| match (request.action, &request.data) {
            (Action::SetValue, Some(ActionData::Value(words))) => {
                spoken = Some(words.chars().take(SEED_LENGTH).collect());
                true
            }
            _ => false,
        });
    });
    spoken
}

fn options(ui: &mut Ui, look: &Look, view: &BriefingView, wanted: &mut Vec<Intent>) {
    let c = look.colors;
    text::write(ui, look, run(&look.tr("ui-briefing-how"), size::HEADING, c.ink));
    ui.horizontal_wrapped(|ui| {
        for mode in [Mode::Practice, Mode::Exam] {
            if Chip::new(&look.name("mode", mode.id())).on(view.mode == mode).show(ui, look).clicked() {
                wanted.push(Intent::ChooseMode(mode));
            }
        }
        let remark = look.tr(&format!("ui-mode-{}-remark", view.mode.id()));
        text::write_line(ui, look, run(&remark, size::SECONDARY, c.soft));
    });
    ui.horizontal(|ui| {
        let caption = text::write_line(ui, look, run(&look.tr("ui-briefing-seed"), size::CHIP, c.ink));
        let mut seed = view.seed.clone();
        let hint = egui::RichText::new(look.tr("ui-briefing-seed-hint")).size(look.px(size::CHIP)).color(c.soft);
        let field = egui::TextEdit::singleline(&mut seed)
            .margin(egui::Margin::symmetric(10, 8))
            .id(seed_id())
            .desired_width(look.px(150.0))
            .char_limit(SEED_LENGTH)
            .hint_text(hint);
        if ui.add(field).labelled_by(caption.id).changed() {
            wanted.push(Intent::TypeSeed(seed));
        }
        wanted.extend(spoken_seed(ui).map(Intent::TypeSeed));
        let remark = view.seed_error.clone().unwrap_or_else(|| look.tr("ui-briefing-seed-remark"));
        let ink = if view.seed_error.is_some() { c.bad } else { c.soft };
        text::write(ui, look, run(&remark, size::SECONDARY, ink));
    });
}
