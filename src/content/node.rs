//! Values that know where they stand. A broken one is noted and does not hide its neighbours.

use std::{cell::RefCell, fmt, marker::PhantomData, ops::Range};

use ron::{Options, extensions::Extensions};
use serde::{Deserialize, Deserializer, de};

use super::{
    diagnostic::{Findings, near},
    source::Source,
};
use crate::{domain::text::Text, locale::both};

/// A value with its place in the file; none if it could not be read, which has then been noted.
#[derive(Clone, Debug)]
pub struct Node<T> {
    /// Bytes in the file.
    pub span: Range<usize>,
    /// The value.
    pub value: Option<T>,
}

/// Where the text that is being read begins in memory, and what could not be read of it.
struct Reading {
    base: usize,
    /// How many nodes are being read inside each other.
    depth: usize,
    errors: Vec<(Range<usize>, ron::Error)>,
}

/// Most nodes inside each other; a sound file has eleven at most.
const DEEPEST: usize = 16;

/// The name under which the reader hands out a value as it is written; `ron` is pinned because of it.
const RAW_VALUE: &str = "$ron::private::RawValue";

thread_local! {
    static READING: RefCell<Reading> = const { RefCell::new(Reading { base: 0, depth: 0, errors: Vec::new() }) };
}

/// How content files are read.
fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a whole file; everything that cannot be read is noted in the findings.
pub fn read<'s, T: Deserialize<'s>>(source: &'s Source, findings: &mut Findings<'_>) -> Option<T> {
    READING.with_borrow_mut(|reading| {
        reading.base = source.text.as_ptr() as usize;
        reading.depth = 0;
        reading.errors.clear();
    });
    let value = parse(&source.text);
    let errors = READING.with_borrow_mut(|reading| std::mem::take(&mut reading.errors));
    for (span, error) in errors {
        note(findings, &span, &error);
        if let Some(last) = findings.found.last()
            && last.code == "syntax"
            && let Some(open) = open_string(&source.text[..span.start])
        {
            // What is wrong shows only where the next string begins; it went wrong where this one was left open.
            findings.found.pop();
            findings.error_about(&open, "syntax", &both("syntax-string-end", &[]));
        }
    }
    value
}

/// Reads a slice of the file; an error is noted at its place.
pub(super) fn parse<'s, T: Deserialize<'s>>(text: &'s str) -> Option<T> {
    match options().from_str::<T>(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let start = Source::offset_in(text, error.span.start.line, error.span.start.col);
            let end = Source::offset_in(text, error.span.end.line, error.span.end.col);
            // The reader may have stopped before the space in front of what it did not like.
            let start = text.len() - skip_space(&text[start..]).len();
            let end = end.max(start);
            READING.with_borrow_mut(|reading| {
                let at = text.as_ptr() as usize - reading.base;
                reading.errors.push((at + start..at + end, error.code));
            });
            None
        }
    }
}

/// The next value as a slice of the file, without the space and comments around it, and where it stands.
pub(super) fn slice<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(&'de str, Range<usize>), D::Error> {
    struct Slice;
    impl<'de> de::Visitor<'de> for Slice {
        type Value = &'de str;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("any value")
        }
        fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<&'de str, E> {
            Ok(text)
        }
    }
    // The reader's own `RawValue` would read the slice once more to prove what was just read.
    let raw = deserializer.deserialize_newtype_struct(RAW_VALUE, Slice)?;
    let text = skip_space(raw).trim_end();
    let base = READING.with_borrow(|reading| reading.base);
    let start = text.as_ptr() as usize - base;
    Ok((text, start..start + text.len()))
}

/// Drops white space and comments at the front.
fn skip_space(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        if let Some(rest) = text.strip_prefix("//") {
            text = rest.find('\n').map_or("", |at| &rest[at..]);
        } else if text.starts_with("/*") {
            let mut depth = 0;
            let mut at = 0;
            let bytes = text.as_bytes();
            while at < bytes.len() {
                match &bytes[at..] {
                    [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
                    [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
                    _ => at += 1,
                }
                if depth == 0 {
                    break;
                }
            }
            text = &text[at..];
        } else {
            return text;
        }
    }
}

/// The first string that runs over the end of its line, which no sentence of a content file does.
fn open_string(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'/', ..] => at += bytes[at..].iter().position(|b| *b == b'\n').unwrap_or(bytes.len() - at),
            [b'r', b'"' | b'#', ..] => return None,
            [b'"', ..] => {
                let start = at;
                at += 1;
                while at < bytes.len() && bytes[at] != b'"' {
                    if bytes[at] == b'\n' {
                        return Some(start..at);
                    }
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    None
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Node<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (text, span) = slice(deserializer)?;
        // Every node is read once more inside the one around it, so that deep ones would take for ever.
        let depth = READING.with_borrow_mut(|reading| {
            reading.depth += 1;
            if reading.depth > DEEPEST {
                reading.errors.push((span.clone(), ron::Error::ExceededRecursionLimit));
            }
            reading.depth
        });
        let value = if depth > DEEPEST { None } else { parse(text) };
        READING.with_borrow_mut(|reading| reading.depth -= 1);
        Ok(Node { span, value })
    }
}

/// A map in file order that keeps duplicate keys, so that they can be told.
#[derive(Clone, Debug)]
pub struct Entries<T, K = String>(pub Vec<(Node<K>, Node<T>)>);

impl<T, K> Default for Entries<T, K> {
    fn default() -> Self {
        Entries(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>, K: Deserialize<'de>> Deserialize<'de> for Entries<T, K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T, K>(PhantomData<(T, K)>);
        impl<'de, T: Deserialize<'de>, K: Deserialize<'de>> de::Visitor<'de> for Visitor<T, K> {
            type Value = Entries<T, K>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map `{ \"id\": … }`")
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Entries<T, K>, A::Error> {
                let mut entries = Vec::new();
                while let Some(key) = map.next_key::<Node<K>>()? {
                    entries.push((key, map.next_value::<Node<T>>()?));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Visitor(PhantomData))
    }
}

/// Turns an error of the reader into a finding of ours.
fn note(findings: &mut Findings<'_>, span: &Range<usize>, error: &ron::Error) {
    use ron::Error as E;
    let join = |words: &[&str]| words.join(", ");
    match error {
        E::NoSuchStructField { expected, found, outer } => {
            let hint = near(found, expected.iter().copied()).unwrap_or("");
            let (all, outer) = (join(expected), outer.clone().unwrap_or_default());
            findings.error(
                span,
                "unknown-field",
                &[("found", found), ("near", hint), ("all", &all), ("outer", &outer)],
            );
        }
        E::NoSuchEnumVariant { expected, found, outer } => {
            let hint = near(found, expected.iter().copied()).unwrap_or("");
            let (all, outer) = (join(expected), outer.clone().unwrap_or_default());
            findings.error(
                span,
                "unknown-variant",
                &[("found", found), ("near", hint), ("all", &all), ("outer", &outer)],
            );
        }
        E::MissingStructField { field, outer } => {
            let outer = outer.clone().unwrap_or_default();
            findings.error(span, "missing-field", &[("field", field), ("outer", &outer)]);
        }
        E::DuplicateStructField { field, .. } => findings.error(span, "duplicate-field", &[("field", field)]),
        E::InvalidValueForType { expected, found } => {
            let what =
                Text::new(format!("应当是 {expected}，写的是 {found}"), format!("expected {expected}, found {found}"));
            findings.error_about(span, "wrong-type", &what);
        }
        E::IntegerOutOfBounds => findings.error(span, "out-of-range", &[]),
        E::ExceededRecursionLimit => findings.error(span, "too-deep", &[]),
        _ => {
            let (code, key) = writing(error);
            let what = key.map_or_else(|| Text::new(error.to_string(), error.to_string()), |key| both(key, &[]));
            findings.error_about(span, code, &what);
        }
    }
}

/// The code of an error in the writing itself, and the message that says it in plain words.
fn writing(error: &ron::Error) -> (&'static str, Option<&'static str>) {
    use ron::Error as E;
    match error {
        E::ExpectedComma => ("syntax", Some("syntax-comma")),
        E::ExpectedMapColon => ("syntax", Some("syntax-colon")),
        E::ExpectedArrayEnd => ("syntax", Some("syntax-array-end")),
        E::ExpectedMapEnd => ("syntax", Some("syntax-map-end")),
        E::ExpectedStructLikeEnd => ("syntax", Some("syntax-struct-end")),
        E::ExpectedStringEnd => ("syntax", Some("syntax-string-end")),
        E::UnclosedBlockComment | E::UnclosedLineComment => ("syntax", Some("syntax-comment-end")),
        E::Eof => ("syntax", Some("syntax-end")),
        E::TrailingCharacters => ("syntax", Some("syntax-rest")),
        E::ExpectedIdentifier => ("syntax", Some("syntax-name")),
        E::InvalidEscape(_) => ("syntax", Some("syntax-escape")),
        E::ExpectedString => ("wrong-type", Some("syntax-string")),
        E::ExpectedArray => ("wrong-type", Some("syntax-array")),
        E::ExpectedMap => ("wrong-type", Some("syntax-map")),
        E::ExpectedInteger => ("wrong-type", Some("syntax-integer")),
        E::ExpectedBoolean => ("wrong-type", Some("syntax-bool")),
        E::ExpectedDifferentLength { .. } => ("wrong-type", Some("syntax-length")),
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) => ("wrong-type", Some("syntax-struct")),
        E::ExpectedDifferentStructName { .. } | E::ExpectedStructName(_) | E::ExpectedOption | E::ExpectedUnit => {
            ("wrong-type", None)
        }
        _ => ("syntax", None),
    }
}
