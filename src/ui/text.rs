//! Text as the panels write it: one font, our own line breaking, a generous line height, readable by a screen reader.

use std::borrow::Cow;
use std::sync::Arc;

use egui::epaint::text::FontsView;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Color32, Context, FontFamily, FontId, Galley, Response, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::fonts::latin_marks;
use super::kinsoku;
use super::theme::{Look, size};
use crate::domain::ids::Lang;

/// Line height as a share of the text size.
const LEADING: f32 = 1.5;
/// Width of words beside the pointer.
const HINT_WIDTH: f32 = 320.0;

/// One run of text in one size and colour.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    /// What is written.
    pub text: &'a str,
    /// Size at 100 %.
    pub size: f32,
    /// Colour.
    pub color: Color32,
}

/// A run of text.
pub fn run(text: &str, size: f32, color: Color32) -> Run<'_> {
    Run { text, size, color }
}

/// Marks that have a narrow form in English and a wide one in Chinese.
const MARKS: &str = "“”‘’";

/// The laid-out text, broken at `width` by the rules of `kinsoku`.
pub fn galley(ctx: &Context, look: &Look, run: Run<'_>, width: f32) -> Arc<Galley> {
    let points = look.px(run.size);
    let font = FontId::new(points, FontFamily::Proportional);
    let english = look.lang == Lang::En;
    ctx.fonts_mut(|fonts| {
        let marks = if english && fonts.families().contains(&latin_marks()) {
            FontId::new(points, latin_marks())
        } else {
            font.clone()
        };
        let of = |c: char| if MARKS.contains(c) { &marks } else { &font };
        let broken = if width.is_finite() {
            // Shaping may differ from the sum of the advances by a fraction of a point.
            let limit = (width - 1.0).max(points);
            kinsoku::lines(run.text, limit, |c| advance(fonts, of(c), c)).join("\n")
        } else {
            run.text.to_owned()
        };
        let format = |font: &FontId| TextFormat {
            font_id: font.clone(),
            color: run.color,
            line_height: Some((points * LEADING).round()),
            valign: Align::Center,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::default();
        job.wrap.max_width = f32::INFINITY;
        if english {
            for piece in broken.split_inclusive(|c| MARKS.contains(c)) {
                let mark = piece.chars().last().filter(|c| MARKS.contains(*c));
                let words = &piece[..piece.len() - mark.map_or(0, char::len_utf8)];
                job.append(words, 0.0, format(&font));
                job.append(&piece[words.len()..], 0.0, format(&marks));
            }
        } else {
            job.append(&broken, 0.0, format(&font));
        }
        fonts.layout_job(job)
    })
}

/// How far a character moves the next one; what no face has is drawn as a box of another face with a width of its own.
fn advance(fonts: &mut FontsView<'_>, font: &FontId, c: char) -> f32 {
    if c == '\n' || fonts.has_glyph(font, c) {
        return fonts.glyph_width(font, c);
    }
    fonts.layout_job(LayoutJob::simple_singleline(c.to_string(), font.clone(), Color32::PLACEHOLDER)).size().x
}

/// Writes text into the panel, broken at the available width.
pub fn write(ui: &mut Ui, look: &Look, run: Run<'_>) -> Response {
    let width = ui.available_width();
    put(ui, look, run, width)
}

/// Writes text on one line.
pub fn write_line(ui: &mut Ui, look: &Look, run: Run<'_>) -> Response {
    put(ui, look, run, f32::INFINITY)
}

/// Writes text no wider than `width`.
pub fn write_within(ui: &mut Ui, look: &Look, run: Run<'_>, width: f32) -> Response {
    put(ui, look, run, width)
}

fn put(ui: &mut Ui, look: &Look, run: Run<'_>, width: f32) -> Response {
    let galley = galley(ui.ctx(), look, run, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    // The label is the sentence itself, not the sentence with our line ends.
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, run.text));
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, run.color);
    }
    response
}

/// Makes a screen reader say this text when it appears.
pub fn announce(ui: &Ui, response: &Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// Shows these words beside the pointer, broken like all other text.
pub fn hint(response: Response, look: &Look, words: &str) -> Response {
    response.on_hover_ui(|ui| {
        let words = run(words, size::SECONDARY, look.colors.ink);
        let width = measure(ui.ctx(), look, words).x.min(look.px(HINT_WIDTH)) + 2.0;
        put(ui, look, words, width);
    })
}

/// Paints one line of text that belongs to a drawing; a screen reader does not see it.
pub fn paint(ui: &Ui, look: &Look, at: egui::Pos2, anchor: egui::Align2, run: Run<'_>) -> egui::Rect {
    let galley = galley(ui.ctx(), look, run, f32::INFINITY);
    let rect = anchor.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, run.color);
    rect
}

/// Paints laid-out text with its left edge at `left`, vertically centred on `middle`.
pub fn paint_centred(ui: &Ui, galley: Arc<Galley>, left: f32, middle: f32) {
    let top = middle - galley.size().y / 2.0;
    ui.painter().galley(pos2(left, top), galley, Color32::PLACEHOLDER);
}

/// The text on one line no wider than `width`: what does not fit gives way to an ellipsis.
///
/// For places of a fixed height only; the whole text belongs beside the pointer, see [`hint`].
pub fn shortened<'a>(ctx: &Context, look: &Look, run: Run<'a>, width: f32) -> Cow<'a, str> {
    let text = run.text;
    if !text.contains('\n') && measure(ctx, look, run).x <= width {
        return Cow::Borrowed(text);
    }
    let font = FontId::new(look.px(run.size), FontFamily::Proportional);
    ctx.fonts_mut(|fonts| {
        let mut left = width - advance(fonts, &font, '…') - 2.0;
        let fits = |c: &char| {
            left -= advance(fonts, &font, *c);
            *c != '\n' && left >= 0.0
        };
        let kept: String = text.chars().take_while(fits).collect();
        Cow::Owned(format!("{}…", kept.trim_end()))
    })
}

/// The size of one line of text.
pub fn measure(ctx: &Context, look: &Look, run: Run<'_>) -> egui::Vec2 {
    let size = galley(ctx, look, run, f32::INFINITY).size();
    vec2(size.x.ceil(), size.y)
}
