//! What is wrong with content, where, and how to cure it.

use std::ops::Range;

use serde::Serialize;

use super::source::SourceFile;
use crate::{domain::text::Text, locale::both};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The file cannot be used.
    Error,
    /// The file works, but not as well as it should.
    Warning,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// File name or path.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub col: usize,
    /// Stable code.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Level,
    /// What is wrong.
    pub message: Text,
    /// How to cure it.
    pub help: Text,
    /// Bytes in the file.
    #[serde(skip)]
    pub span: Range<usize>,
}

/// Collects the findings of one file.
#[derive(Debug)]
pub struct Findings<'a> {
    /// The file.
    pub source: &'a SourceFile,
    /// What was found.
    pub found: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    /// Nothing found yet.
    pub fn new(source: &'a SourceFile) -> Findings<'a> {
        Findings { source, found: Vec::new() }
    }

    /// An error. `args` fill the message `diag-CODE` and the help `diag-CODE-help`.
    pub fn error(&mut self, span: &Range<usize>, code: &'static str, args: &[(&str, &str)]) {
        self.push(span, code, Level::Error, args);
    }

    /// A warning.
    pub fn warning(&mut self, span: &Range<usize>, code: &'static str, args: &[(&str, &str)]) {
        self.push(span, code, Level::Warning, args);
    }

    fn push(&mut self, span: &Range<usize>, code: &'static str, severity: Level, args: &[(&str, &str)]) {
        let (line, col) = self.source.place(span.start);
        self.found.push(Diagnostic {
            file: self.source.name.clone(),
            line,
            col,
            code,
            severity,
            message: both(&format!("diag-{code}"), args),
            help: both(&format!("diag-{code}-help"), args),
            span: span.clone(),
        });
    }

    /// Whether nothing worse than a warning was found.
    pub fn sound(&self) -> bool {
        self.found.iter().all(|d| d.severity != Level::Error)
    }
}

/// The nearest of some words, if one is near.
pub fn near<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    words
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
