//! The one font family of the window: Noto Sans SC first, egui's own faces behind it for what it lacks.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// Noto Sans SC Regular, reduced to the GB 2312 set and Latin (SIL Open Font License, see `assets/fonts/OFL.txt`).
pub const NOTO_SANS_SC: &[u8] = include_bytes!("../../assets/fonts/NotoSansSC-Regular-GB2312.ttf");

/// The family for quotation marks and dots in English text.
pub fn latin_marks() -> FontFamily {
    FontFamily::Name("latin-marks".into())
}

/// The fonts to hand to `egui::Context::set_fonts` on the first pass.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let name = "noto-sans-sc".to_owned();
    fonts.font_data.insert(name.clone(), Arc::new(FontData::from_static(NOTO_SANS_SC)));
    fonts.families.entry(FontFamily::Proportional).or_default().insert(0, name.clone());
    // Noto Sans SC draws quotation marks as wide as a Han character, which tears English apart.
    if let Some(ubuntu) = fonts.font_data.get("Ubuntu-Light") {
        let mut marks = FontData::clone(ubuntu);
        // Both faces have to stand on the same line: this is the difference of their ascents, 1.160 and 0.932 em.
        marks.tweak.y_offset_factor = 0.228;
        fonts.font_data.insert("latin-marks".to_owned(), Arc::new(marks));
        fonts.families.insert(latin_marks(), vec!["latin-marks".to_owned(), name.clone()]);
    }
    // Monospace text (file positions, hashes) may quote Chinese, so the face stands behind the Latin one there.
    fonts.families.entry(FontFamily::Monospace).or_default().push(name);
    fonts
}
