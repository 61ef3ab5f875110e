//! What is wrong with content, where, and how to cure it.

use std::ops::Range;

use serde::Serialize;

use super::source::Source;
pub use crate::domain::text::near;
use crate::{
    domain::{ids::Lang, text::Text},
    locale::{both, tr_args},
};

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

/// Most findings that are told of one file.
const MOST: usize = 200;

/// Collects the findings of one file.
#[derive(Debug)]
pub struct Findings<'a> {
    /// The file.
    pub source: &'a Source,
    /// What was found.
    pub found: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    /// Nothing found yet.
    pub fn new(source: &'a Source) -> Findings<'a> {
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

    /// An error whose message quotes something that differs by language: the argument `what`.
    pub fn error_about(&mut self, span: &Range<usize>, code: &'static str, what: &Text) {
        let before = self.found.len();
        self.error(span, code, &[("what", &what.en)]);
        if let Some(found) = self.found.get_mut(before) {
            found.message.zh = tr_args(Lang::Zh, &format!("diag-{code}"), &[("what", &what.zh)]);
        }
    }

    fn push(&mut self, span: &Range<usize>, code: &'static str, severity: Level, args: &[(&str, &str)]) {
        // A file that is broken throughout is not told line by line; an error is never dropped for warnings.
        if self.full() && (severity == Level::Warning || !self.sound()) {
            return;
        }
        let (line, col) = self.source.place(span.start);
        let mut help = Text::default();
        if let Some((_, near)) = args.iter().find(|(name, near)| *name == "near" && !near.is_empty()) {
            help = both("diag-near", &[("near", near)]);
        }
        help.push(&both(&format!("diag-{code}-help"), args));
        self.found.push(Diagnostic {
            file: self.source.name.clone(),
            line,
            col,
            code,
            severity,
            message: both(&format!("diag-{code}"), args),
            help,
            span: span.clone(),
        });
    }

    /// Whether so much was found that more would only be dropped.
    pub fn full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// Whether nothing worse than a warning was found.
    pub fn sound(&self) -> bool {
        self.found.iter().all(|d| d.severity != Level::Error)
    }
}
