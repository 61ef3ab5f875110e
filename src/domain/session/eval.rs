//! Whether a condition holds now.

use super::*;
use crate::domain::cond::{Cond, Gauge};

impl Step<'_> {
    /// Evaluates a condition on the customer and the talk.
    pub(super) fn holds(&self, cond: &Cond) -> bool {
        let mind = &self.run.mind;
        let settled = |desk: &DeskIdx| {
            mind.each().any(|o| (o.root == *desk || o.desk == *desk) && o.confirmed && !o.open && !o.parked)
        };
        match cond {
            Cond::Persona(persona) => self.traits().persona == *persona,
            Cond::Style(style) => self.traits().style == Some(*style),
            Cond::Customer(customer) => std::ptr::eq(self.customer, &self.scenario.customers[customer.at()]),
            Cond::Gauge(gauge, band) => band.holds(match gauge {
                Gauge::Trust => mind.trust,
                Gauge::Credibility => mind.cred,
                Gauge::Patience => mind.patience,
                Gauge::Pressure => mind.pressure,
                Gauge::Load => mind.load,
                Gauge::Value => self.value(),
                Gauge::ClockLeft => mind.budget - mind.clock,
            }),
            Cond::Ready(offset) => self.readiness() >= mind.threshold + offset,
            Cond::Level(need, band) => band.holds(i32::from(mind.level[need.at()])),
            Cond::ContextOpen(need) => mind.context[need.at()],
            Cond::Matched(need, band) => band.holds(mind.matched[need.at()]),
            Cond::Benefits(band) => band.holds(i32::from(mind.benefits)),
            Cond::BenefitsFor(need, band) => band.holds(i32::from(mind.presented[need.at()])),
            Cond::Quoted => mind.quoted,
            Cond::Summarised => mind.summaries > 0,
            Cond::Closes(band) => band.holds(i32::from(mind.closes)),
            Cond::Raised(desk) => mind.each().any(|o| o.shown > 0 && (o.root == *desk || o.desk == *desk)),
            Cond::Open(desk) => mind.each().any(|o| o.open && (o.root == *desk || o.desk == *desk)),
            Cond::Settled(desk) => settled(desk),
            Cond::Happened(incident) => self.run.happened & 1 << incident.0 != 0,
            Cond::Disclosed(term) => mind.disclosed.has(*term),
            Cond::Caught => mind.caught,
            Cond::Used(reply) => self.is_used(*reply),
            Cond::Visited(beat) => bit(&self.run.visited, beat.at()),
            Cond::At(stage) => self.scenario.beats[self.run.beat.at()].stage == *stage,
            Cond::All(all) => all.iter().all(|c| self.holds(c)),
            Cond::Any(any) => any.iter().any(|c| self.holds(c)),
            Cond::Not(not) => !self.holds(not),
        }
    }
}
