//! Every shipped Chinese sentence in the window's own layout and font: no row begins or ends with the wrong mark.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use sparring::domain::ids::Lang;
use sparring::ui::text::{self, run};
use sparring::ui::{Look, fonts, theme};

use crate::support::LIBRARY;

/// What may not begin a row.
const CLOSING: &str = "，。！？；：、）》〉」』】〕”’…—％";
/// What may not end a row.
const OPENING: &str = "（《〈「『【〔“‘(";
/// Widths from the notes to a whole page.
const WIDTHS: [f32; 5] = [180.0, 260.0, 360.0, 520.0, 760.0];
/// Sizes from remarks to what the customer says.
const SIZES: [f32; 3] = [13.0, 18.0, 22.0];

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// The string literals of a RON file that hold Chinese.
fn literals(source: &str, out: &mut BTreeSet<String>) {
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => {
                chars.by_ref().find(|c| *c == '\n');
            }
            '"' => {
                let mut literal = String::new();
                while let Some(c) = chars.next().filter(|c| *c != '"') {
                    match c {
                        '\\' => literal.push(match chars.next() {
                            Some('n') => '\n',
                            Some(other) => other,
                            None => '\\',
                        }),
                        _ => literal.push(c),
                    }
                }
                if literal.chars().any(is_han) {
                    out.insert(literal);
                }
            }
            _ => {}
        }
    }
}

/// A message's text; an argument becomes `filling`.
fn message(pattern: &Pattern<&str>, filling: &str) -> String {
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                out.push_str(value);
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => out.push_str(filling),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                let chosen = variants.iter().find(|variant| variant.default).expect("a selector has a default");
                out.push_str(&message(&chosen.value, filling));
            }
        }
    }
    out
}

/// All messages of the Chinese locale, with a word and with a number in the place of arguments.
fn messages(out: &mut BTreeSet<String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales/zh-CN");
    for file in std::fs::read_dir(folder).expect("the locale is there").flatten() {
        let source = std::fs::read_to_string(file.path()).expect("the file reads");
        let resource = fluent_syntax::parser::parse(source.as_str()).expect("the locale parses");
        for entry in &resource.body {
            let Entry::Message(found) = entry else { continue };
            let patterns = found.value.iter().chain(found.attributes.iter().map(|attribute| &attribute.value));
            for pattern in patterns {
                out.extend(["午休时的大堂", "12"].map(|filling| message(pattern, filling)));
            }
        }
    }
}

fn sentences() -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for source in &LIBRARY.sources {
        literals(&source.text, &mut out);
    }
    // Nothing that is said may be missing from what is laid out.
    for scenario in &LIBRARY.scenarios {
        let said = scenario.lines.iter().map(|line| &line.text).chain(scenario.replies.iter().map(|reply| &reply.text));
        for words in said.map(|text| text.get(Lang::Zh)) {
            assert!(out.contains(words), "{}: {words} was not found in the sources", scenario.id);
        }
    }
    messages(&mut out);
    out
}

/// The rows of a sentence that break a rule. How the author begins and ends a paragraph is the author's affair.
fn offences(galley: &egui::Galley, words: &str) -> Vec<String> {
    let mut out = Vec::new();
    let paragraphs: Vec<&str> = words.split('\n').collect();
    let rows: Vec<String> = galley.rows.iter().map(|row| row.text()).filter(|row| !row.is_empty()).collect();
    for (index, row) in rows.iter().enumerate() {
        let begins = paragraphs.iter().any(|paragraph| index == 0 || paragraph.starts_with(row.as_str()));
        let ends = index + 1 == rows.len() || paragraphs.iter().any(|paragraph| paragraph.ends_with(row.as_str()));
        if !begins && row.starts_with(|c| CLOSING.contains(c)) || !ends && row.ends_with(|c| OPENING.contains(c)) {
            out.push(row.clone());
        }
    }
    out
}

#[test]
fn no_row_of_any_shipped_sentence_begins_or_ends_with_the_wrong_mark() {
    let ctx = egui::Context::default();
    let look = Look::new(Lang::Zh, false);
    ctx.set_fonts(fonts::definitions());
    theme::apply(&ctx, &look);
    let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
    output.textures_delta.clear();
    let sentences = sentences();
    assert!(sentences.len() > 1000, "only {} sentences were found", sentences.len());
    let (mut broken, mut wrapped) = (Vec::new(), 0);
    for words in &sentences {
        for width in WIDTHS {
            for size in SIZES {
                let galley = text::galley(&ctx, &look, run(words, size, look.colors.ink), width);
                wrapped += usize::from(galley.rows.len() > 1);
                assert!(galley.size().x <= width, "{:.0} wide in {width}: {words}", galley.size().x);
                broken.extend(
                    offences(&galley, words).into_iter().map(|row| format!("{width}/{size}: {row} in {words}")),
                );
            }
        }
    }
    assert!(wrapped > 5000, "only {wrapped} layouts have more than one row");
    let shown: Vec<&String> = broken.iter().take(20).collect();
    assert!(broken.is_empty(), "{} rows: {shown:#?}", broken.len());
}

#[test]
fn a_row_that_breaks_the_rule_is_seen() {
    let ctx = egui::Context::default();
    let look = Look::new(Lang::Zh, false);
    ctx.set_fonts(fonts::definitions());
    theme::apply(&ctx, &look);
    let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
    output.textures_delta.clear();
    for (given, row) in [("我赶时间\n，下次再说", "，下次再说"), ("他说的（\n真的）", "他说的（")]
    {
        let galley = text::galley(&ctx, &look, run(given, 18.0, look.colors.ink), 400.0);
        assert_eq!(offences(&galley, &given.replace('\n', "")), [row]);
    }
}

/// egui breaks Chinese wherever a row is full; only the code that the other test looks at may break text.
#[test]
fn panels_write_text_through_their_own_layout_alone() {
    fn files(folder: &Path, out: &mut Vec<std::path::PathBuf>) {
        for path in std::fs::read_dir(folder).expect("the sources are there").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                files(&path, out);
            } else {
                out.push(path);
            }
        }
    }
    let mut all = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut all);
    for path in all {
        let source = std::fs::read_to_string(&path).expect("a source file reads");
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let own = [
                "on_hover_text(",
                "ui.label(",
                "Label::new(",
                ".heading(",
                "ui.button(",
                "layout_no_wrap(",
                "painter().text(",
            ];
            // The layout itself measures what it lays out.
            let measures = |call: &&str| *call == "layout_no_wrap(" && path.ends_with("ui/text.rs");
            let found = own.iter().filter(|call| !measures(call)).find(|call| line.contains(**call));
            assert!(found.is_none(), "{}: {line}", path.display());
        }
    }
}
