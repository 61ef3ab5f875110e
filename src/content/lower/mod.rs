//! From what is written to what is checked: every name becomes an index that exists, every sentence has both languages.

mod acts;
mod checks;
mod common;
mod cond;
mod events;
mod facts;
mod graph;
pub mod logic;
mod names;
mod people;
mod scenario;
mod text;

use std::ops::Range;

pub use common::Common;
pub use names::{Names, check_id, kebab};
pub use scenario::lower;
pub use text::both as both_languages;

use super::diagnostic::Findings;
use crate::domain::scenario::Line;
use logic::Seat;

/// Where things stand, for findings about the graph as a whole.
#[derive(Debug, Default)]
pub struct Spans {
    /// Of every reply.
    pub replies: Vec<Range<usize>>,
    /// Of every beat.
    pub beats: Vec<Range<usize>>,
    /// Of every objection.
    pub desks: Vec<Range<usize>>,
    /// Of every customer.
    pub customers: Vec<Range<usize>>,
    /// Of every claim.
    pub claims: Vec<Range<usize>>,
    /// Of the list of claims, else of the fact sheet.
    pub facts: Range<usize>,
    /// Of the needs.
    pub needs: Range<usize>,
    /// Of the par.
    pub par: Range<usize>,
}

/// One scenario on its way.
pub struct Lower<'a> {
    /// What was found.
    pub findings: Findings<'a>,
    /// Names of everything.
    pub names: Names,
    /// Sentences so far.
    pub lines: Vec<Line>,
    /// Places.
    pub spans: Spans,
    /// Who can be seated, as far as it could be read; nobody while common lines are read.
    pub seats: Vec<Seat>,
}

impl<'a> Lower<'a> {
    /// Nothing read yet.
    pub fn new(findings: Findings<'a>) -> Lower<'a> {
        Lower { findings, names: Names::default(), lines: Vec::new(), spans: Spans::default(), seats: Vec::new() }
    }
}
