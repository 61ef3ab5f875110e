//! The palette, the type sizes and the egui style: the only place where a colour or a size is written down.

use egui::{Color32, CornerRadius, FontFamily, FontId, Stroke, Style, TextStyle, vec2};

use crate::domain::ids::{Dimension, Lang};
use crate::locale;

/// The colours of one theme; text on any of the surfaces keeps a contrast of at least 4.5 : 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Whether this is the dark theme.
    pub dark: bool,
    /// The page.
    pub background: Color32,
    /// Cards, bars and bubbles.
    pub card: Color32,
    /// Wells: key caps, empty parts of bars.
    pub sunk: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub soft: Color32,
    /// Hairlines.
    pub line: Color32,
    /// What the trainee does.
    pub teal: Color32,
    /// The wash behind a selected or recommended thing.
    pub wash: Color32,
    /// Text on solid teal.
    pub on_teal: Color32,
    /// What presses.
    pub coral: Color32,
    /// What is earned.
    pub gold: Color32,
    /// A gain.
    pub good: Color32,
    /// A warning, as text.
    pub warn: Color32,
    /// A warning, as a filled shape that carries no text.
    pub amber: Color32,
    /// A loss.
    pub bad: Color32,
    /// The five dimensions as shapes and lines.
    pub dimensions: [Color32; 5],
}

/// A colour from its usual notation, so that the tables below can be compared with a design tool.
const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Palette {
    /// Warm paper and ink. Coral, gold and the greens are a little darker than the drawn tokens where they carry text.
    pub const LIGHT: Palette = Palette {
        dark: false,
        background: rgb(0xF5F1E8),
        card: rgb(0xFFFFFF),
        sunk: rgb(0xECE6D9),
        ink: rgb(0x1D2330),
        soft: rgb(0x5C6472),
        line: rgb(0xDAD2C2),
        teal: rgb(0x0E6B6B),
        wash: rgb(0xDCEDEA),
        on_teal: rgb(0xFFFFFF),
        coral: rgb(0xB8421A),
        gold: rgb(0x8A5F08),
        good: rgb(0x1F7347),
        warn: rgb(0x8A5900),
        amber: rgb(0xC77F05),
        bad: rgb(0xB03525),
        dimensions: [rgb(0x0E7C86), rgb(0x3B62C4), rgb(0x7A4FB5), rgb(0xC77F05), rgb(0xD24B34)],
    };

    /// The evening theme, also what a projector shows.
    pub const DARK: Palette = Palette {
        dark: true,
        background: rgb(0x12151D),
        card: rgb(0x1B202B),
        sunk: rgb(0x262C39),
        ink: rgb(0xECE8DE),
        soft: rgb(0xA2A8B5),
        line: rgb(0x333A49),
        teal: rgb(0x45BDB2),
        wash: rgb(0x1B3436),
        on_teal: rgb(0x0B1A1A),
        coral: rgb(0xFF7B58),
        gold: rgb(0xE0AE48),
        good: rgb(0x5CC48C),
        warn: rgb(0xF0B04A),
        amber: rgb(0xF0B04A),
        bad: rgb(0xF07B6A),
        dimensions: [rgb(0x45BDB2), rgb(0x7FA2FF), rgb(0xB793F0), rgb(0xF0B04A), rgb(0xFF8A70)],
    };

    /// The palette of the theme.
    pub const fn of(dark: bool) -> Palette {
        if dark { Palette::DARK } else { Palette::LIGHT }
    }

    /// The colour of a dimension's shape or line; its name always stands beside it.
    pub const fn dimension(&self, dimension: Dimension) -> Color32 {
        self.dimensions[dimension.index()]
    }

    /// Green for a gain, red for a loss.
    pub const fn signed(&self, gain: bool) -> Color32 {
        if gain { self.good } else { self.bad }
    }
}

/// Text sizes in points at 100 %.
pub mod size {
    /// Labels and remarks; nothing is ever smaller.
    pub const SECONDARY: f32 = 13.0;
    /// Chips and short facts.
    pub const CHIP: f32 = 15.0;
    /// Running text.
    pub const BODY: f32 = 16.0;
    /// A reply card.
    pub const REPLY: f32 = 18.0;
    /// Card headings.
    pub const HEADING: f32 = 20.0;
    /// What the customer says.
    pub const LINE: f32 = 22.0;
    /// Page headings.
    pub const PAGE: f32 = 30.0;
}

/// Space between the page's edge and its content.
pub const PAGE_MARGIN: f32 = 24.0;
/// Space between two cards.
pub const GAP: f32 = 12.0;
/// Corner radius of cards.
pub const RADIUS: u8 = 14;

/// How everything looks right now: passed to every panel so that none of them keeps settings of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The language that is shown.
    pub lang: Lang,
    /// The colours.
    pub colors: Palette,
    /// Text scale, 1.0 to 2.0.
    pub scale: f32,
    /// Whether movement is switched off.
    pub reduced_motion: bool,
}

impl Look {
    /// A look at 100 % text.
    pub fn new(lang: Lang, dark: bool) -> Look {
        Look { lang, colors: Palette::of(dark), scale: 1.0, reduced_motion: false }
    }

    /// A text size or a distance that follows the text scale.
    pub fn px(&self, points: f32) -> f32 {
        points * self.scale
    }

    /// The message with this key.
    pub fn tr(&self, key: &str) -> String {
        locale::tr(self.lang, key)
    }

    /// The message with this key and these texts put in.
    pub fn tr_with(&self, key: &str, args: &[(&str, &str)]) -> String {
        locale::tr_args(self.lang, key, args)
    }

    /// The name of a member of a closed vocabulary: `group` is the vocabulary, `id` its kebab-case member.
    pub fn name(&self, group: &str, id: &str) -> String {
        self.tr(&format!("{group}-{}", id.to_ascii_lowercase()))
    }
}

/// The egui style that stock widgets (text fields, scroll bars, check boxes) get.
pub fn style(look: &Look) -> Style {
    let c = look.colors;
    let mut style = Style::default();
    let font = |points: f32| FontId::new(look.px(points), FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, font(size::SECONDARY)),
        (TextStyle::Body, font(size::BODY)),
        (TextStyle::Button, font(size::BODY)),
        (TextStyle::Heading, font(size::HEADING)),
        (TextStyle::Monospace, FontId::new(look.px(size::CHIP), FontFamily::Monospace)),
    ]
    .into();
    style.spacing.item_spacing = vec2(8.0, 8.0);
    style.spacing.button_padding = vec2(12.0, 8.0);
    style.spacing.interact_size = vec2(40.0, 36.0);
    style.spacing.scroll.bar_width = 8.0;
    style.spacing.scroll.floating = true;
    style.spacing.scroll.dormant_handle_opacity = 0.5;
    style.spacing.scroll.foreground_color = false;
    // Every animation of egui asks for repaints; the screens are calm enough without.
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.visuals = if c.dark { egui::Visuals::dark() } else { egui::Visuals::light() };
    let v = &mut style.visuals;
    // Blending happens in linear light, which thins dark letters; this gives them the weight that the font has on paper.
    v.text_options.color_transfer_function = if c.dark {
        egui::epaint::FontColorTransferFunction::Off
    } else {
        egui::epaint::FontColorTransferFunction::TwoCoverageMinusCoverageSq
    };
    v.disabled_alpha = 1.0;
    v.override_text_color = Some(c.ink);
    v.weak_text_color = Some(c.soft);
    v.panel_fill = c.background;
    v.window_fill = c.card;
    v.window_stroke = Stroke::new(1.0, c.line);
    v.window_corner_radius = CornerRadius::same(RADIUS);
    v.extreme_bg_color = c.card;
    v.faint_bg_color = c.sunk;
    v.hyperlink_color = c.teal;
    v.selection.bg_fill = if c.dark { rgb(0x24595A) } else { rgb(0xB9DEDA) };
    v.selection.stroke = Stroke::new(2.0, c.teal);
    // A blinking caret would repaint the whole window several times a second.
    v.text_cursor.blink = false;
    v.text_cursor.stroke = Stroke::new(2.0, c.teal);
    for widget in [
        &mut v.widgets.noninteractive,
        &mut v.widgets.inactive,
        &mut v.widgets.hovered,
        &mut v.widgets.active,
        &mut v.widgets.open,
    ] {
        widget.bg_fill = c.sunk;
        widget.weak_bg_fill = c.card;
        widget.bg_stroke = Stroke::new(1.0, c.line);
        widget.fg_stroke = Stroke::new(1.5, c.ink);
        widget.corner_radius = CornerRadius::same(8);
        widget.expansion = 0.0;
    }
    v.widgets.hovered.bg_stroke = Stroke::new(1.0, c.teal);
    v.widgets.active.bg_stroke = Stroke::new(2.0, c.teal);
    style
}

/// Applies the style to the context; call it whenever the look changed.
pub fn apply(ctx: &egui::Context, look: &Look) {
    let theme = if look.colors.dark { egui::Theme::Dark } else { egui::Theme::Light };
    ctx.set_theme(theme);
    ctx.set_style_of(theme, style(look));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f32 {
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_colour_is_readable_on_every_surface() {
        for c in [Palette::LIGHT, Palette::DARK] {
            let texts = [
                ("ink", c.ink),
                ("soft", c.soft),
                ("teal", c.teal),
                ("coral", c.coral),
                ("gold", c.gold),
                ("good", c.good),
                ("warn", c.warn),
                ("bad", c.bad),
            ];
            for (name, text) in texts {
                for (place, surface) in [("card", c.card), ("background", c.background), ("wash", c.wash)] {
                    let ratio = contrast(text, surface);
                    assert!(ratio >= 4.5, "{name} on {place} (dark: {}) has only {ratio:.2}", c.dark);
                }
            }
            assert!(contrast(c.on_teal, c.teal) >= 4.5);
            assert!(contrast(c.soft, c.sunk) >= 4.5, "key caps: {:.2}", contrast(c.soft, c.sunk));
        }
    }
}
