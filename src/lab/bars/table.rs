//! A row of the table: what was promised, what was measured, and what follows.

use super::{
    super::{
        field::{Cell, Pulse, by_persona},
        sheet::CellSheet,
    },
    *,
};
use crate::domain::persona::PersonaTable;

/// What a figure says about its bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Pass,
    /// It does not.
    Fail,
    /// The library is too small to say.
    NotAssessed,
}

impl Verdict {
    /// The id in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Verdict::Pass => "pass",
            Verdict::Fail => "fail",
            Verdict::NotAssessed => "not-assessed",
        }
    }
}

/// One row.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Row of the table, such as "12" or "G.4".
    pub row: String,
    /// Message key of what is asked.
    pub name: &'static str,
    /// What was promised.
    pub bar: String,
    /// What was measured.
    pub figures: Vec<f64>,
    /// What follows.
    pub verdict: Verdict,
}

impl Bar {
    /// A row that passes when every figure does.
    pub(super) fn all(
        row: &str,
        name: &'static str,
        figures: &[f64],
        holds: impl Fn(usize, f64) -> bool,
        bar: String,
    ) -> Bar {
        let good = !figures.is_empty() && figures.iter().enumerate().all(|(n, x)| holds(n, *x));
        let verdict = if good { Verdict::Pass } else { Verdict::Fail };
        Bar { row: row.into(), name, bar, figures: figures.to_vec(), verdict }
    }

    /// A row that this library cannot answer.
    fn not_assessed(row: &str, name: &'static str, bar: &str) -> Bar {
        Bar { row: row.into(), name, bar: bar.into(), figures: Vec::new(), verdict: Verdict::NotAssessed }
    }
}

/// Smallest number of scenarios for the rows that are about a library: 12 to 16, 25 and G.4.
pub const LIBRARY: usize = 8;

/// Every row of G.3, and G.4. `seeds` is how often each is played; stops early when asked to, with the rows that are done.
/// `sheets` are those of the cells.
pub fn assess(cells: &[Cell], sheets: &[CellSheet], tables: &[PersonaTable], seeds: u64, pulse: &Pulse) -> Vec<Bar> {
    let complete = by_persona(cells).iter().all(|seats| !seats.is_empty());
    let scenarios = {
        let mut ids: Vec<&str> = cells.iter().map(|c| c.scenario.id.as_str()).collect();
        ids.dedup();
        ids.len()
    };
    let large = complete && scenarios >= LIBRARY;
    let mut rows = Vec::new();
    type Part<'a> = Box<dyn Fn() -> Vec<Bar> + 'a>;
    let mut parts: Vec<Part<'_>> = Vec::new();
    if complete {
        parts.push(Box::new(|| forms::bars(cells, seeds, pulse)));
        parts.push(Box::new(|| skill::bars(cells, seeds, pulse)));
        parts.push(Box::new(|| policy::bars(cells, tables, seeds, large, pulse)));
        parts.push(Box::new(|| variety::bars(sheets, large)));
        parts.push(Box::new(|| traps::bars(cells, seeds, pulse)));
    } else {
        rows.push(Bar::not_assessed("1–17", "five-personas", "five customer types"));
    }
    parts.push(Box::new(|| honesty::bars(cells, seeds, pulse)));
    parts.push(Box::new(|| retry::bars(cells, seeds, large, pulse)));
    if large {
        parts.push(Box::new(|| reliability::bars(cells, pulse)));
    } else {
        rows.push(Bar::not_assessed("G.4", "reliability", "G ≥ .80; Φ ≥ .78"));
    }
    for part in parts {
        if pulse.stopped() {
            break;
        }
        let found = part();
        if !pulse.stopped() {
            rows.extend(found);
        }
    }
    rows.sort_by_key(|bar| (bar.row.parse::<u32>().unwrap_or(99), bar.row.clone()));
    rows
}

/// A row for the case that the library is too small, else the row itself.
pub(super) fn if_large(large: bool, bar: Bar) -> Bar {
    if large { bar } else { Bar { verdict: Verdict::NotAssessed, ..bar } }
}
