//! A whole scenario: names first, then everything that uses them.

use std::collections::HashMap;

use super::{
    super::{
        SCHEMA,
        diagnostic::{Diagnostic, Findings},
        handbook::rows,
        node::{Node, read},
        raw::*,
        rules,
        source::Source,
    },
    Common, Lower,
    graph::Shared,
    logic::Seat,
    names::{check_id, register},
};
use crate::domain::{ids::*, persona::PersonaTable, scenario::*, voice::DeskKey};

/// Most incidents of a scenario.
const MOST_INCIDENTS: usize = 3;

/// Most beats, replies or sentences: what an index can tell apart.
const MOST_OF_ANYTHING: usize = 60_000;
/// Most customers, claims, and replies in one list of an objection.
const MOST_CUSTOMERS: usize = 5;
const MOST_CLAIMS: usize = 200;
/// Most objections that are worked out.
const MOST_DESKS: usize = 32;

/// What became of a scenario file.
pub struct Lowered {
    /// The scenario, if nothing is wrong with it.
    pub scenario: Option<Scenario>,
    /// Its id and where it stands, as far as they could be read.
    pub id: Option<(String, std::ops::Range<usize>)>,
    /// What was found.
    pub found: Vec<Diagnostic>,
}

/// Reads and checks a scenario file. The hash is filled in by the library.
pub fn lower(source: &Source, common: &Common, personas: &HashMap<Persona, PersonaTable>) -> Lowered {
    let mut findings = Findings::new(source);
    let Some(raw) = read::<RawScenario>(source, &mut findings) else {
        return Lowered { scenario: None, id: None, found: findings.found };
    };
    let id = raw.id.value.clone().map(|id| (id, raw.id.span.clone()));
    let mut lower = Lower::new(findings);
    let scenario = lower.scenario(&raw, common, personas);
    if let Some(scenario) = &scenario {
        rules::check(scenario, &mut lower);
    }
    let sound = lower.findings.sound();
    Lowered { scenario: scenario.filter(|_| sound), id, found: lower.findings.found }
}

/// Who can be seated; nobody when somebody's persona cannot be read, so that no condition is wrongly called impossible.
fn seats(customers: &[Node<RawCustomer>]) -> Vec<Seat> {
    let seat = |(at, node): (usize, &Node<RawCustomer>)| {
        let raw = node.value.as_ref()?;
        let customer = CustomerIdx(u16::try_from(at).ok()?);
        Some(Seat { customer, persona: raw.persona.value?, style: raw.style.as_ref().and_then(|s| s.value) })
    };
    customers.iter().enumerate().map(seat).collect::<Option<Vec<Seat>>>().unwrap_or_default()
}

impl Lower<'_> {
    fn scenario(
        &mut self,
        raw: &RawScenario,
        common: &Common,
        personas: &HashMap<Persona, PersonaTable>,
    ) -> Option<Scenario> {
        if let Some(found) = raw.schema.value.filter(|s| *s != SCHEMA) {
            self.findings.error(&raw.schema.span, "schema", &[("found", &found.to_string())]);
        }
        check_id(&mut self.findings, &raw.id);
        let none = Vec::new();
        let raw_needs = raw.needs.value.as_ref().unwrap_or(&none);
        self.register_list(raw_needs.iter().filter_map(|n| n.value.as_ref().map(|n| &n.id)), |names| &mut names.needs);
        self.names.needs.partial = raw_needs.is_empty() || raw_needs.iter().any(|n| n.value.is_none());
        self.count(&raw.needs.span, "needs", raw_needs.len(), 1, MAX_NEEDS);
        self.spans.needs = raw.needs.span.clone();
        let desks = register(&mut self.findings, &mut self.names.desks, &raw.objections);
        let incidents = register(&mut self.findings, &mut self.names.incidents, &raw.incidents);
        if desks.len() > MOST_DESKS {
            let most = MOST_DESKS.to_string();
            self.findings.error(&desks[MOST_DESKS].1.clone(), "too-many", &[("name", "objections"), ("most", &most)]);
        }
        if incidents.len() > MOST_INCIDENTS {
            let most = MOST_INCIDENTS.to_string();
            self.findings.error(
                &incidents[MOST_INCIDENTS].1.clone(),
                "too-many",
                &[("name", "incidents"), ("most", &most)],
            );
        }
        let routes_named = register(&mut self.findings, &mut self.names.routes, &raw.routes);
        let groups = register(&mut self.findings, &mut self.names.groups, &raw.groups);
        let no_beats = Default::default();
        let beats = register(&mut self.findings, &mut self.names.beats, raw.beats.value.as_ref().unwrap_or(&no_beats));
        for (name, span, _) in &routes_named {
            if self.names.beats.get(name).is_some() {
                self.findings.error(span, "ambiguous-name", &[("name", name)]);
            }
        }
        common.register(&mut self.names);
        let first_own = self.names.replies.len();
        let no_replies = Default::default();
        let raw_replies = raw.replies.value.as_ref().unwrap_or(&no_replies);
        for (key, _) in &raw_replies.0 {
            if let Some(name) = key.value.as_deref()
                && self.names.replies.get(name).is_some_and(|at| usize::from(at) < first_own)
            {
                self.findings.error(&key.span, "reserved-id", &[("name", name)]);
            }
        }
        let replies = register(&mut self.findings, &mut self.names.replies, raw_replies);
        let no_customers = Vec::new();
        let raw_customers = raw.customers.value.as_ref().unwrap_or(&no_customers);
        self.register_list(raw_customers.iter().filter_map(|c| c.value.as_ref().map(|c| &c.id)), |n| &mut n.customers);
        self.names.customers.partial = raw_customers.iter().any(|c| c.value.is_none());
        self.count(&raw.customers.span, "customers", raw_customers.len(), 1, MOST_CUSTOMERS);
        self.seats = seats(raw_customers);

        if raw_needs.len() > MAX_NEEDS || raw_customers.len() > MOST_CUSTOMERS || desks.len() > MOST_DESKS {
            // Everything below is worked out for each of them.
            return None;
        }
        let facts = self.facts(&raw.facts);
        if let Some(beyond) = self.spans.claims.get(MOST_CLAIMS).cloned() {
            self.too_many(&beyond, "claims", MOST_CLAIMS);
        }
        let limits = raw.limits.as_ref().and_then(|l| self.limits(l));
        let (needs, frames): (Vec<_>, Vec<_>) = raw_needs.iter().filter_map(|n| self.need_of(n)).unzip();
        let sum: i64 = frames.iter().map(|f| i64::from(f.weight)).sum();
        if sum != 100 && frames.len() == raw_needs.len() && !frames.is_empty() {
            self.findings.error(&raw.needs.span, "weights", &[("sum", &sum.to_string())]);
        }
        let desk_own: Vec<_> = desks.iter().map(|(_, _, node)| self.desk_own_lines(node)).collect();
        self.spans.desks = desks.iter().map(|(_, span, _)| span.clone()).collect();
        let desks: Vec<Desk> = desks.iter().map(|(id, _, node)| self.desk_of(id, node)).collect();
        let desk_lines: Vec<_> = desks.iter().map(|d| d.class).zip(desk_own).collect();
        let mut customers = Vec::new();
        for node in raw_customers {
            self.spans.customers.push(node.span.clone());
            customers.extend(self.customer_of(node, &frames, &desk_lines, common, personas));
        }
        let routes = self.routes(&routes_named);
        let lists = self.groups(&groups);
        let mut shared = Shared::new(routes, lists);
        let (mut all, places) = common.replies();
        self.spans.replies = vec![0..0; all.len()];
        self.spans.replies.extend(replies.iter().map(|(_, span, _)| span.clone()));
        for (id, _, node) in &replies {
            let reply = self.reply(id, node, &mut shared, &facts.claims);
            all.push(reply);
        }
        self.spans.beats = beats.iter().map(|(_, span, _)| span.clone()).collect();
        let beats: Vec<Beat> = beats.iter().map(|(id, _, node)| self.beat(id, node, &mut shared)).collect();
        let incidents: Vec<Incident> = incidents.iter().filter_map(|(id, _, node)| self.incident(id, node)).collect();
        let start = self.names.beats.find(&mut self.findings, &raw.start, "unknown-beat");
        let own = |lower: &mut Self, list: &Option<Vec<Node<String>>>, usual: Vec<ReplyIdx>| {
            list.as_ref().map_or(usual, |list| lower.reply_list(list))
        };
        let acknowledge = own(self, &raw.acknowledge, places.acknowledge);
        let confirm = own(self, &raw.confirm, places.confirm);
        let filler = own(self, &raw.filler, places.filler);
        self.check_acts(raw, &all);
        let counts = [("beats", &raw.beats.span, beats.len()), ("replies", &raw.replies.span, all.len())];
        let items = beats.iter().flat_map(|b| &b.slots).map(Vec::len).sum();
        let branches = all.iter().map(|r| r.to.len()).sum();
        let others = [
            ("lines", &raw.beats.span, self.lines.len()),
            ("candidates", &raw.beats.span, items),
            ("branches", &raw.replies.span, branches),
        ];
        for (name, span, count) in counts.into_iter().chain(others) {
            if count > MOST_OF_ANYTHING {
                self.findings.error(span, "too-many", &[("name", name), ("most", &MOST_OF_ANYTHING.to_string())]);
            }
        }
        let level = raw.level.value.unwrap_or(1);
        self.within(&raw.level.span, "level", i64::from(level), 1, 3);
        let minutes = raw.minutes.value.unwrap_or(10);
        self.within(&raw.minutes.span, "minutes", i64::from(minutes), 1, 60);
        self.spans.par = raw.par.span.clone();
        let par = raw.par.value.unwrap_or(Outcome::Closed);
        if !matches!(par, Outcome::Closed | Outcome::Trial | Outcome::NextStep | Outcome::PoliteExit) {
            self.findings.error(&raw.par.span, "bad-par", &[("name", par.ron_name())]);
        }
        let stages: Vec<Stage> = raw.stages.value.iter().flatten().filter_map(|s| s.value).collect();
        if stages.is_empty() {
            self.count(&raw.stages.span, "stages", 0, 1, 17);
        }
        let title = self.text(&raw.title);
        let brief = self.text(&raw.brief);
        let covers = rows(&mut self.findings, &raw.covers);
        let [wait, leave, correct] = places.standing;
        if !self.findings.sound() {
            return None;
        }
        let names = routes_named.iter().map(|(name, span, _)| (name, span)).zip(&shared.used_routes);
        let names = names.chain(groups.iter().map(|(name, span, _)| (name, span)).zip(&shared.used_groups));
        for ((name, span), _) in names.filter(|(_, used)| !**used) {
            self.findings.warning(span, "unused-name", &[("name", name)]);
        }
        Some(Scenario {
            id: raw.id.value.clone()?,
            hash: String::new(),
            title,
            brief,
            covers,
            industry: raw.industry.value?,
            stages,
            family: raw.family.as_ref().and_then(|f| f.value).unwrap_or(Family::Sale),
            level,
            minutes,
            par,
            deal: raw.deal.as_ref().and_then(|d| d.value).unwrap_or(DealSize::Small),
            place: raw.place.value?,
            facts,
            needs,
            customers,
            beats,
            start: BeatIdx(start?),
            replies: all,
            desks,
            acknowledge,
            confirm,
            filler,
            wait,
            leave,
            correct,
            incidents,
            decision_context: raw.decision_context,
            limits,
            lines: std::mem::take(&mut self.lines),
        })
    }

    fn desk_own_lines(&mut self, node: &Node<RawObjection>) -> Vec<Says> {
        match &node.value {
            Some(raw) => raw.lines.by_key().into_iter().map(|says| self.says(says)).collect(),
            None => vec![Says::default(); DeskKey::ALL.len()],
        }
    }
}
