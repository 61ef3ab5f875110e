//! Conditions, and which of them cover others.

use std::ops::Range;

use super::{
    super::{node::Node, raw::RawCond},
    Lower,
};
use crate::domain::{
    cond::{Band, Cond, Gauge},
    scenario::*,
};

/// Match below which a need is thinly served.
const THIN: i32 = 85;
/// A customer shows buying signals this close to the threshold.
const SIGNAL: i32 = -20;

/// Most parts of one condition, and how deep they may be nested: comparing larger ones would take for ever.
const MOST_PARTS: usize = 32;
const DEEPEST: usize = 6;

/// How deep a condition is nested; counts its parts.
fn depth(node: &Node<RawCond>, parts: &mut usize) -> usize {
    *parts += 1;
    let inner = match &node.value {
        Some(RawCond::All(list) | RawCond::Any(list)) => list.iter().map(|c| depth(c, parts)).max().unwrap_or(0),
        Some(RawCond::Not(not)) => depth(not, parts),
        _ => 0,
    };
    inner + 1
}

impl Lower<'_> {
    /// A condition with its names found; none when it is broken, which has then been told.
    pub fn cond(&mut self, node: &Node<RawCond>) -> Option<Cond> {
        let mut parts = 0;
        if depth(node, &mut parts) > DEEPEST || parts > MOST_PARTS {
            let most = MOST_PARTS.to_string();
            self.findings.error(&node.span, "condition-size", &[("most", &most), ("deepest", &DEEPEST.to_string())]);
            return None;
        }
        self.part(node)
    }

    fn part(&mut self, node: &Node<RawCond>) -> Option<Cond> {
        let raw = node.value.as_ref()?;
        self.check_numbers(raw, &node.span);
        let gauge =
            |gauge, above: &Option<i32>, below: &Option<i32>| Cond::Gauge(gauge, Band { above: *above, below: *below });
        Some(match raw {
            RawCond::Persona(p) => Cond::Persona(p.value?),
            RawCond::Style(s) => Cond::Style(s.value?),
            RawCond::Customer(name) => {
                Cond::Customer(CustomerIdx(self.names.customers.find(&mut self.findings, name, "unknown-customer")?))
            }
            RawCond::Trust { above, below } => gauge(Gauge::Trust, above, below),
            RawCond::Credibility { above, below } => gauge(Gauge::Credibility, above, below),
            RawCond::Patience { above, below } => gauge(Gauge::Patience, above, below),
            RawCond::Pressure { above, below } => gauge(Gauge::Pressure, above, below),
            RawCond::Load { above, below } => gauge(Gauge::Load, above, below),
            RawCond::Value { above, below } => gauge(Gauge::Value, above, below),
            RawCond::ClockLeft { above, below } => gauge(Gauge::ClockLeft, above, below),
            RawCond::Signal => Cond::Ready(SIGNAL),
            RawCond::Ready(by) => Cond::Ready(*by),
            RawCond::NeedKnown(n) => Cond::Level(self.need(n)?, Band::at_least(1)),
            RawCond::NeedHidden(n) => Cond::Level(self.need(n)?, Band { above: None, below: Some(1) }),
            RawCond::NeedLevel(n, level) => Cond::Level(self.need(n)?, Band::at_least(*level)),
            RawCond::ContextOpen(n) => Cond::ContextOpen(self.need(n)?),
            RawCond::Served(n) => Cond::BenefitsFor(self.need(n)?, Band::at_least(1)),
            RawCond::Thin(n) => {
                let need = self.need(n)?;
                Cond::All(vec![
                    Cond::Level(need, Band::at_least(1)),
                    Cond::Matched(need, Band { above: None, below: Some(THIN) }),
                ])
            }
            RawCond::Benefits(n) => Cond::Benefits(Band::at_least(*n)),
            RawCond::Closes(n) => Cond::Closes(Band::at_least(*n)),
            RawCond::Quoted => Cond::Quoted,
            RawCond::Summarised => Cond::Summarised,
            RawCond::Raised(o) => Cond::Raised(self.desk(o)?),
            RawCond::ObjectionOpen(o) => Cond::Open(self.desk(o)?),
            RawCond::Settled(o) => Cond::Settled(self.desk(o)?),
            RawCond::Happened(i) => {
                Cond::Happened(IncidentIdx(self.names.incidents.find(&mut self.findings, i, "unknown-incident")?))
            }
            RawCond::Disclosed(term) => Cond::Disclosed(term.value?),
            RawCond::Caught => Cond::Caught,
            RawCond::Used(r) => {
                Cond::Used(ReplyIdx(self.names.replies.find(&mut self.findings, r, "unknown-reply")?))
            }
            RawCond::Visited(b) => {
                Cond::Visited(BeatIdx(self.names.beats.find(&mut self.findings, b, "unknown-beat")?))
            }
            RawCond::At(stage) => Cond::At(stage.value?),
            RawCond::All(all) => Cond::All(self.conds(all)?),
            RawCond::Any(any) => Cond::Any(self.conds(any)?),
            RawCond::Not(not) => Cond::Not(Box::new(self.part(not)?)),
        })
    }

    /// Numbers that a quantity can have, and at least one of them.
    fn check_numbers(&mut self, raw: &RawCond, span: &Range<usize>) {
        let (name, ends, low, high) = match raw {
            RawCond::Trust { above, below } => ("Trust", [*above, *below], 0, 1000),
            RawCond::Credibility { above, below } => ("Credibility", [*above, *below], 0, 1000),
            RawCond::Patience { above, below } => ("Patience", [*above, *below], 0, 1000),
            RawCond::Pressure { above, below } => ("Pressure", [*above, *below], 0, 1000),
            RawCond::Load { above, below } => ("Load", [*above, *below], 0, 1000),
            RawCond::Value { above, below } => ("Value", [*above, *below], 0, 1000),
            RawCond::ClockLeft { above, below } => ("ClockLeft", [*above, *below], 0, 5400),
            RawCond::Ready(by) => ("Ready", [Some(*by), None], -1000, 1000),
            RawCond::NeedLevel(_, level) => ("NeedLevel", [Some(*level), None], 1, 3),
            RawCond::Benefits(n) => ("Benefits", [Some(*n), None], 1, 40),
            RawCond::Closes(n) => ("Closes", [Some(*n), None], 1, 40),
            RawCond::All(list) | RawCond::Any(list) if list.is_empty() => {
                return self.findings.error(span, "empty-condition", &[]);
            }
            _ => return,
        };
        match ends {
            [None, None] => self.findings.error(span, "empty-condition", &[]),
            [Some(above), Some(below)] if above >= below => self.findings.error(span, "never-holds", &[]),
            _ => ends.iter().flatten().for_each(|x| self.within(span, name, i64::from(*x), low, high)),
        }
    }

    fn conds(&mut self, nodes: &[Node<RawCond>]) -> Option<Vec<Cond>> {
        let found: Vec<Option<Cond>> = nodes.iter().map(|node| self.part(node)).collect();
        found.into_iter().collect()
    }

    /// A need by name.
    pub fn need(&mut self, node: &Node<String>) -> Option<NeedIdx> {
        self.names.needs.find(&mut self.findings, node, "unknown-need").map(NeedIdx)
    }

    /// An objection by name.
    pub fn desk(&mut self, node: &Node<String>) -> Option<DeskIdx> {
        self.names.desks.find(&mut self.findings, node, "unknown-objection").map(DeskIdx)
    }
}
