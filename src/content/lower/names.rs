//! Which names exist, and how to find one or its near miss.

use std::{collections::HashMap, ops::Range};

use super::super::{
    diagnostic::{Findings, near},
    node::{Entries, Node},
};

/// Most names that are compared for all the near misses of a file together.
const MOST_COMPARED: usize = 400_000;

/// Names of one kind.
#[derive(Debug, Default)]
pub struct Table {
    index: HashMap<String, u16>,
    list: Vec<String>,
    /// Some could not be read: a name that is not found may be one of them.
    pub partial: bool,
}

impl Table {
    /// Adds a name; its index, or none when it is there already.
    pub fn add(&mut self, name: &str) -> Option<u16> {
        if self.index.contains_key(name) {
            return None;
        }
        // A table that is fuller than an index can say is refused by its size; until then the last place stands for the rest.
        let at = u16::try_from(self.list.len()).unwrap_or(u16::MAX);
        self.index.insert(name.to_owned(), at);
        self.list.push(name.to_owned());
        Some(at)
    }

    /// The index of a name.
    pub fn get(&self, name: &str) -> Option<u16> {
        self.index.get(name).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Finds a name or says that it does not exist, and which one is near.
    pub fn find(&self, findings: &mut Findings<'_>, node: &Node<String>, code: &'static str) -> Option<u16> {
        let name = node.value.as_deref()?;
        let found = self.get(name);
        if found.is_none() && !self.partial && !findings.full() {
            // A long list that much is missing from is not searched over and over.
            let short = self.list.len().saturating_mul(findings.found.len()) < MOST_COMPARED;
            let hint = near(name, self.list.iter().map(String::as_str).filter(|_| short)).unwrap_or("");
            findings.error(&node.span, code, &[("name", name), ("near", hint)]);
        }
        found
    }
}

/// Names of every kind.
#[derive(Debug, Default)]
pub struct Names {
    /// Needs.
    pub needs: Table,
    /// Tiers.
    pub tiers: Table,
    /// Claims.
    pub claims: Table,
    /// Objections.
    pub desks: Table,
    /// Incidents.
    pub incidents: Table,
    /// Stakes of a negotiation.
    pub stakes: Table,
    /// Customers.
    pub customers: Table,
    /// Beats.
    pub beats: Table,
    /// Replies.
    pub replies: Table,
    /// Routes.
    pub routes: Table,
    /// Groups.
    pub groups: Table,
}

/// Whether a name is kebab-case.
pub fn kebab(name: &str) -> bool {
    !name.is_empty()
        && name
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Checks the form of an id.
pub fn check_id(findings: &mut Findings<'_>, node: &Node<String>) {
    if let Some(name) = node.value.as_deref()
        && !kebab(name)
    {
        findings.error(&node.span, "id-form", &[("name", name)]);
    }
}

/// A map's entry that counts: name, where it stands, value.
pub type Entry<'r, T> = (&'r str, Range<usize>, &'r Node<T>);

/// Registers the keys of a map; duplicates are told at both places. Gives the entries that count.
pub fn register<'r, T>(findings: &mut Findings<'_>, table: &mut Table, entries: &'r Entries<T>) -> Vec<Entry<'r, T>> {
    let mut first: HashMap<&str, &Range<usize>> = HashMap::new();
    let mut kept = Vec::new();
    for (key, value) in &entries.0 {
        let Some(name) = key.value.as_deref() else { continue };
        check_id(findings, key);
        if let Some(earlier) = first.get(name) {
            let (line, _) = findings.source.place(earlier.start);
            findings.error(&key.span, "duplicate-key", &[("name", name), ("line", &line.to_string())]);
            continue;
        }
        first.insert(name, &key.span);
        if table.add(name).is_none() {
            // Somebody else's name, which has been told.
            continue;
        }
        kept.push((name, key.span.clone(), value));
    }
    kept
}
