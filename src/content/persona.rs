//! Persona files: the numbers of a customer type, each within its range.

use super::{
    SCHEMA,
    diagnostic::{Diagnostic, Findings},
    node::read,
    source::Source,
};
use crate::domain::persona::PersonaTable;

/// Reads a persona file; none when something in it is wrong.
pub fn read_persona(source: &Source) -> (Option<PersonaTable>, Vec<Diagnostic>) {
    let mut findings = Findings::new(source);
    let Some(table) = read::<PersonaTable>(source, &mut findings) else { return (None, findings.found) };
    if table.schema != SCHEMA {
        findings.error(&field(source, "schema"), "schema", &[("found", &table.schema.to_string())]);
    }
    let mut told = None;
    for (name, value, range) in table.ranges() {
        // A row is told once, where it begins.
        if range.contains(&value) || told == Some(name) {
            continue;
        }
        told = Some(name);
        let (value, low, high) = (value.to_string(), range.start().to_string(), range.end().to_string());
        let args = [("name", name), ("value", value.as_str()), ("low", low.as_str()), ("high", high.as_str())];
        findings.error(&field(source, name), "number-range", &args);
    }
    let sum = table.value_weight + table.trust_weight + table.cred_weight;
    if sum != 100 {
        findings.error(&field(source, "value_weight"), "persona-weights", &[("sum", &sum.to_string())]);
    }
    let sound = findings.sound();
    (sound.then_some(table), findings.found)
}

/// Where a field's name stands: the table is read as plain numbers, so that it is looked up in the text.
fn field(source: &Source, name: &str) -> std::ops::Range<usize> {
    let word = |at: usize| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
        let line = source.text[..at].rfind('\n').map_or(0, |n| n + 1);
        edge(source.text[..at].chars().next_back())
            && source.text[at + name.len()..].trim_start().starts_with(':')
            && !source.text[line..at].contains("//")
    };
    let at = source.text.match_indices(name).map(|(at, _)| at).find(|at| word(*at)).unwrap_or(0);
    at..at + name.len().min(source.text.len())
}
