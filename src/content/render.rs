//! Findings as text with the lines they are about, and as JSON.

use annotate_snippets::{AnnotationKind, Group, Level as Tone, Renderer, Snippet};

use super::{
    diagnostic::{Diagnostic, Level},
    source::Source,
};
use crate::domain::ids::Lang;

/// Longest line that is shown, in bytes: nobody reads a longer one in a terminal.
const LONGEST_LINE: usize = 8_000;

/// Bytes of the line that a finding begins on.
fn line_length(source: &Source, diagnostic: &Diagnostic) -> usize {
    let (before, after) = source.text.split_at(diagnostic.span.start);
    before.rfind('\n').map_or(before.len(), |at| before.len() - at) + after.find('\n').unwrap_or(after.len())
}

/// One finding, with its line, in the form that compilers made familiar.
pub fn text(diagnostic: &Diagnostic, sources: &[Source], lang: Lang, color: bool) -> String {
    let level = match diagnostic.severity {
        Level::Error => Tone::ERROR,
        Level::Warning => Tone::WARNING,
    };
    let message = diagnostic.message.get(lang);
    let help = diagnostic.help.get(lang);
    let title = level.primary_title(message).id(diagnostic.code);
    let source = sources.iter().find(|s| s.name == diagnostic.file && s.text.len() >= diagnostic.span.end);
    let mut report: Vec<Group<'_>> = Vec::new();
    match source {
        Some(source) if !source.text.is_empty() && line_length(source, diagnostic) <= LONGEST_LINE => {
            // A finding about a long block is shown by its first line.
            let line_end = source.text[diagnostic.span.start..]
                .find('\n')
                .map_or(source.text.len(), |n| diagnostic.span.start + n);
            let span = diagnostic.span.start..diagnostic.span.end.min(line_end).max(diagnostic.span.start);
            let snippet =
                Snippet::source(&source.text).path(&diagnostic.file).annotation(AnnotationKind::Primary.span(span));
            report.push(title.element(snippet));
        }
        _ => report.push(title.element(
            annotate_snippets::Origin::path(&diagnostic.file).line(diagnostic.line).char_column(diagnostic.col),
        )),
    }
    if !help.is_empty() {
        report.push(Group::with_title(Tone::HELP.secondary_title(help)));
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut out = renderer.render(&report);
    out.push('\n');
    out
}

/// All findings as a JSON array.
pub fn json(diagnostics: &[Diagnostic]) -> String {
    serde_json::to_string_pretty(diagnostics).unwrap_or_else(|_| "[]".to_owned())
}
