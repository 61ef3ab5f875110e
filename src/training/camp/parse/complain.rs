//! What is wrong with a programme's file, where, and how to cure it.

use ron::{Error as Fault, error::SpannedError};

use crate::{
    domain::text::{Text, near},
    locale::both,
};

/// Why a programme could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampError {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub col: usize,
    /// What is wrong.
    pub message: Text,
    /// How to cure it.
    pub help: Text,
}

impl std::fmt::Display for CampError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {} {}", self.line, self.col, self.message.en, self.help.en)
    }
}

impl std::error::Error for CampError {}

/// Parts the pieces of a complaint; no file that is read holds it in a word that is quoted.
const PART: char = '\u{1f}';

/// A refusal on its way through the reader: message key and arguments in one line.
pub(super) fn complaint(key: &str, args: &[(&str, &str)]) -> String {
    let mut line = format!("{PART}{key}");
    for (name, value) in args {
        line.extend([PART, '=']);
        line.push_str(name);
        line.push(PART);
        line.push_str(value);
    }
    line
}

/// Key and arguments of a refusal, if the line is one.
fn refused(line: &str) -> Option<(&str, Vec<(&str, &str)>)> {
    let mut parts = line.strip_prefix(PART)?.split(PART);
    let key = parts.next()?;
    let mut args = Vec::new();
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        args.push((name.strip_prefix('=')?, value));
    }
    Some((key, args))
}

impl CampError {
    /// The file is larger than what is read.
    pub(super) fn too_large(size: usize) -> CampError {
        let args = [("size", size.to_string())];
        let args = [(args[0].0, args[0].1.as_str())];
        CampError { line: 1, col: 1, message: both("camp-too-large", &args), help: both("camp-too-large-help", &args) }
    }

    /// Of what the reader said about this text.
    pub(super) fn of(text: &str, error: &SpannedError) -> CampError {
        let (line, col) = place(text, error.span.start.line, error.span.start.col);
        let (message, help) = words(&error.code);
        CampError { line, col, message, help }
    }
}

/// The place of the first thing at or after this one that is neither space nor comment, where the reader stopped before it.
fn place(text: &str, line: usize, col: usize) -> (usize, usize) {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let in_line = text[start..].char_indices().nth(col.saturating_sub(1)).map_or(text.len() - start, |(at, _)| at);
    let mut rest = &text[start + in_line..];
    loop {
        rest = rest.trim_start();
        match rest.strip_prefix("//") {
            Some(comment) => rest = comment.find('\n').map_or("", |at| &comment[at..]),
            None => break,
        }
    }
    let before = &text[..text.len() - rest.len()];
    let line = before.matches('\n').count() + 1;
    let col = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (line, col)
}

/// Message and help.
fn words(fault: &Fault) -> (Text, Text) {
    let told = |code: &str, args: &[(&str, &str)]| {
        (both(&format!("diag-{code}"), args), both(&format!("diag-{code}-help"), args))
    };
    match fault {
        Fault::NoSuchStructField { expected, found, .. } => nearest("unknown-field", found, expected),
        Fault::NoSuchEnumVariant { expected, found, .. } => nearest("unknown-variant", found, expected),
        Fault::MissingStructField { field, .. } => told("missing-field", &[("field", field)]),
        Fault::DuplicateStructField { field, .. } => told("duplicate-field", &[("field", field)]),
        Fault::IntegerOutOfBounds => told("out-of-range", &[]),
        Fault::ExceededRecursionLimit => told("too-deep", &[]),
        Fault::Message(line) => match refused(line) {
            Some((key, args)) => {
                let hint = args.iter().find(|(name, near)| *name == "near" && !near.is_empty());
                let mut help = hint.map_or_else(Text::default, |(_, near)| both("diag-near", &[("near", near)]));
                help.push(&both(&format!("{key}-help"), &args));
                (both(key, &args), help)
            }
            None => (both("diag-wrong-type", &[("what", line)]), both("camp-form-help", &[])),
        },
        Fault::InvalidValueForType { expected, found } => {
            let what = both("camp-other-type", &[("expected", expected), ("found", found)]);
            (about("diag-wrong-type", &what), both("camp-form-help", &[]))
        }
        _ => {
            let what = syntax(fault).map_or_else(
                || Text::new(fault.to_string(), fault.to_string()),
                |key| both(&format!("syntax-{key}"), &[]),
            );
            (about("diag-syntax", &what), both("diag-syntax-help", &[]))
        }
    }
}

/// A message that quotes something in the language it is in.
fn about(key: &str, what: &Text) -> Text {
    let zh = both(key, &[("what", &what.zh)]).zh;
    let en = both(key, &[("what", &what.en)]).en;
    Text { zh, en }
}

/// A word that does not stand in a list, with the nearest one that does.
fn nearest(code: &str, found: &str, expected: &[&'static str]) -> (Text, Text) {
    // The words of a vocabulary are told as they are written here, however long the list.
    let all = expected.join(", ");
    let args = [("found", found), ("all", all.as_str())];
    let hint = near(found, expected.iter().copied());
    let mut help = hint.map_or_else(Text::default, |near| both("diag-near", &[("near", near)]));
    help.push(&both(&format!("diag-{code}-help"), &args));
    (both(&format!("diag-{code}"), &args), help)
}

/// Which plain sentence says what is wrong with the writing.
fn syntax(fault: &Fault) -> Option<&'static str> {
    Some(match fault {
        Fault::ExpectedComma => "comma",
        Fault::ExpectedMapColon => "colon",
        Fault::ExpectedArrayEnd => "array-end",
        Fault::ExpectedStructLikeEnd => "struct-end",
        Fault::ExpectedStringEnd => "string-end",
        Fault::UnclosedBlockComment | Fault::UnclosedLineComment => "comment-end",
        Fault::Eof => "end",
        Fault::TrailingCharacters => "rest",
        Fault::ExpectedIdentifier => "name",
        Fault::InvalidEscape(_) => "escape",
        Fault::ExpectedString => "string",
        Fault::ExpectedArray => "array",
        Fault::ExpectedInteger | Fault::ExpectedFloat => "integer",
        Fault::ExpectedBoolean => "bool",
        Fault::ExpectedStructLike | Fault::ExpectedNamedStructLike(_) => "struct",
        _ => return None,
    })
}
