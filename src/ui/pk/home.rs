//! The home of competitions: the events on this desk, the ladder, and what PK is for whoever has never seen it.

use egui::{Sense, Ui, WidgetInfo, WidgetType, vec2};

use crate::ui::intent::{Intent, Page};
use crate::ui::pk_view::{PkEventLine, PkHomeView, PkIntent, PkLadderLine, PkState};
use crate::ui::shell;
use crate::ui::text::{self, run};
use crate::ui::theme::{GAP, Look, size};
use crate::ui::widgets::button::{self, Weight};
use crate::ui::widgets::{card, scroll};

/// Draws the page and gives what the person asked for.
pub fn show(ui: &mut Ui, look: &Look, view: &PkHomeView) -> Vec<Intent> {
    let mut out: Vec<PkIntent> = super::import_key(ui).into_iter().collect();
    let mut drawn = shell::home(ui, look, Page::Pk, |ui, _| {
        shell::page(ui, look, &look.tr("pk-title"), &look.tr("pk-remark"), |ui| {
            let said = super::notice(ui, look, view.notice.as_ref());
            if let (Some(said), Some(notice)) = (said, &view.notice) {
                scroll::answer(ui, &said, &notice.text);
            }
            if view.events.is_empty() {
                empty(ui, look, &mut out);
            } else {
                if button::show(ui, look, &look.tr("pk-new"), None, Weight::Strong).clicked() {
                    out.push(PkIntent::New);
                }
                ui.add_space(4.0);
                for (at, line) in view.events.iter().enumerate() {
                    if event(ui, look, line) {
                        out.push(PkIntent::Open(at));
                    }
                    ui.add_space(GAP - ui.spacing().item_spacing.y);
                }
            }
            if !view.ladder.is_empty() {
                ladder(ui, look, &view.ladder);
                ui.add_space(GAP - ui.spacing().item_spacing.y);
            }
            super::import(ui, look, "event", &view.import_path, &mut out);
        });
    });
    drawn.extend(out.into_iter().map(Intent::Pk));
    drawn
}

/// What PK is here, and the one thing to do.
fn empty(ui: &mut Ui, look: &Look, out: &mut Vec<PkIntent>) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::write(ui, look, run(&look.tr("pk-empty"), size::HEADING, c.ink));
        for key in ["pk-empty-same", "pk-empty-sealed", "pk-empty-check"] {
            text::write(ui, look, run(&look.tr(key), size::BODY, c.soft));
        }
        ui.add_space(8.0);
        if button::show(ui, look, &look.tr("pk-new"), None, Weight::Strong).clicked() {
            out.push(PkIntent::New);
        }
    });
    ui.add_space(GAP - ui.spacing().item_spacing.y);
}

/// One event as a card; says whether it was pressed.
fn event(ui: &mut Ui, look: &Look, line: &PkEventLine) -> bool {
    let c = look.colors;
    let state = look.name("pk-state", line.state.id());
    let ink = match line.state {
        PkState::NotBegun => c.soft,
        PkState::Running => c.teal,
        PkState::Closed => c.good,
    };
    let head = shell::facts(&[state.clone(), line.kind.clone()]);
    let code = look.tr_with("pk-code", &[("code", &line.head)]);
    let remark = shell::facts(&[line.contestants.clone(), line.date.clone(), code]);
    let width = ui.available_width() - 40.0;
    // A name from a file may be of any length; the whole of it stands beside the pointer.
    let name = text::shortened(ui.ctx(), look, run(&line.name, size::REPLY, c.ink), width);
    let runs =
        [run(&head, size::SECONDARY, ink), run(&name, size::REPLY, c.ink), run(&remark, size::SECONDARY, c.soft)];
    let height: f32 = runs.iter().map(|words| text::galley(ui.ctx(), look, *words, width).size().y).sum();
    let label = look.tr_with("pk-open", &[("name", &line.name), ("state", &state)]);
    let target = card::target(ui, look, &label, height + 34.0, false, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for words in runs {
            text::write(ui, look, words);
        }
    });
    if name == line.name {
        return target.clicked();
    }
    text::hint(target, look, &line.name).clicked()
}

fn ladder(ui: &mut Ui, look: &Look, lines: &[PkLadderLine]) {
    let c = look.colors;
    card::show(ui, look, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        text::write(ui, look, run(&look.tr("pk-ladder"), size::HEADING, c.ink));
        text::write(ui, look, run(&look.tr("pk-ladder-remark"), size::SECONDARY, c.soft));
        ui.add_space(4.0);
        let widest = |of: &dyn Fn(&PkLadderLine) -> String, points: f32| {
            let each = lines.iter().map(|line| text::measure(ui.ctx(), look, run(&of(line), points, c.ink)).x);
            each.fold(0.0, f32::max) + 4.0
        };
        let place = widest(&|line| line.place.clone(), size::CHIP) + look.px(12.0);
        let number = widest(&rating, size::CHIP);
        for line in lines {
            rung(ui, look, line, place, number);
        }
    });
}

/// Rating and deviation.
fn rating(line: &PkLadderLine) -> String {
    format!("{} ± {}", line.rating, line.deviation)
}

fn rung(ui: &mut Ui, look: &Look, line: &PkLadderLine, place: f32, number: f32) {
    let c = look.colors;
    let all = ui.available_width();
    let room = all - place - number - 16.0;
    let name = text::galley(ui.ctx(), look, run(&line.name, size::BODY, c.ink), room);
    let below = text::galley(ui.ctx(), look, run(&line.remark, size::SECONDARY, c.soft), room);
    let (upper, lower) = (name.size().y, if line.remark.is_empty() { 0.0 } else { below.size().y });
    let (rect, response) = ui.allocate_exact_size(vec2(all, upper + lower + 6.0), Sense::hover());
    let words = rating(line);
    let label = shell::facts(&[line.place.clone(), line.name.clone(), words.clone()]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &label));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let middle = rect.top() + 3.0 + upper / 2.0;
    let rank = text::galley(ui.ctx(), look, run(&line.place, size::CHIP, c.soft), f32::INFINITY);
    text::paint_centred(ui, rank, rect.left(), middle);
    text::paint_centred(ui, name, rect.left() + place, middle);
    let value = text::galley(ui.ctx(), look, run(&words, size::CHIP, c.ink), f32::INFINITY);
    let left = rect.right() - value.size().x;
    text::paint_centred(ui, value, left, middle);
    if lower > 0.0 {
        text::paint_centred(ui, below, rect.left() + place, rect.top() + 3.0 + upper + lower / 2.0);
    }
}
