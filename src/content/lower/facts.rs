//! The fact sheet and the limits of a negotiation.

use std::ops::Range;

use super::{
    super::{
        node::{Entries, Node},
        raw::{RawFacts, RawLimits},
    },
    Lower,
    names::register,
    text::both,
};
use crate::domain::{ids::*, scenario::*};

impl Lower<'_> {
    /// Lowers the fact sheet.
    pub fn facts(&mut self, node: &Node<RawFacts>) -> Facts {
        let Some(raw) = &node.value else { return Facts::default() };
        self.spans.facts = node.span.clone();
        let tiers = register(&mut self.findings, &mut self.names.tiers, &raw.tiers);
        let mut facts = Facts::default();
        for (id, _, tier) in tiers {
            let (name, text) = match &tier.value {
                Some(tier) => (self.text(&tier.name), self.text(&tier.text)),
                None => Default::default(),
            };
            facts.tiers.push(Tier { id: id.to_owned(), name, text });
        }
        let fees = register(&mut self.findings, &mut Default::default(), &raw.fees);
        for (id, _, fee) in fees {
            let Some(fee) = &fee.value else { continue };
            facts.fees.push(Fee { id: id.to_owned(), mandatory: fee.mandatory, text: self.text(&fee.text) });
        }
        let offers = register(&mut self.findings, &mut Default::default(), &raw.offers);
        for (id, _, offer) in offers {
            facts.offers.push(Fact { id: id.to_owned(), text: self.text(offer) });
        }
        self.terms(&raw.terms, &mut facts);
        let claims = register(&mut self.findings, &mut self.names.claims, &raw.claims);
        for (id, span, claim) in claims {
            let claim = self.claim(id, claim);
            facts.claims.push(claim);
            self.spans.claims.push(span);
        }
        facts
    }

    fn terms(&mut self, node: &Node<Entries<crate::content::raw::RawText, Term>>, facts: &mut Facts) {
        let Some(entries) = &node.value else { return };
        for (key, text) in &entries.0 {
            let Some(term) = key.value else { continue };
            if facts.terms.iter().any(|(earlier, _)| *earlier == term) {
                let first =
                    entries.0.iter().find(|(earlier, _)| earlier.value == Some(term)).map_or(0, |(k, _)| k.span.start);
                let line = self.findings.source.place(first).0.to_string();
                self.findings.error(&key.span, "duplicate-key", &[("name", term.ron_name()), ("line", &line)]);
                continue;
            }
            let text = self.text(text);
            facts.terms.push((term, text));
        }
        for term in Term::ALL {
            if !facts.terms.iter().any(|(there, _)| there == term) {
                self.findings.error(&node.span, "missing-term", &[("name", term.ron_name())]);
            }
        }
    }

    fn claim(&mut self, id: &str, node: &Node<crate::content::raw::RawClaim>) -> Claim {
        let mut claim = Claim {
            id: id.to_owned(),
            kind: ClaimKind::Promise,
            truth: Truth::True,
            text: Default::default(),
            proof: Default::default(),
            owner: None,
        };
        if let Some(raw) = &node.value {
            claim.kind = raw.kind.value.unwrap_or(claim.kind);
            claim.truth = raw.truth.value.unwrap_or(claim.truth);
            claim.text = self.text(&raw.text);
            claim.proof = self.text(&raw.proof);
            claim.owner = raw.owner.as_ref().and_then(|o| o.value.clone());
        }
        claim
    }

    /// Lowers the limits of a negotiation.
    pub fn limits(&mut self, node: &Node<RawLimits>) -> Option<Limits> {
        let raw = node.value.as_ref()?;
        let stakes = register(&mut self.findings, &mut self.names.stakes, &raw.stakes);
        let mut limits = Limits { ideal: raw.ideal, floor: raw.floor, stakes: Vec::new() };
        for (id, _, stake) in stakes {
            let (points, text) = match &stake.value {
                Some(s) => (s.points, both(&mut self.findings, &stake.span, &s.zh, &s.en)),
                None => Default::default(),
            };
            limits.stakes.push(Stake { id: id.to_owned(), text, points });
        }
        if limits.ideal > limits.floor {
            self.findings.error(&node.span, "limits-order", &[]);
        }
        Some(limits)
    }

    /// A number that has to lie in a range.
    pub fn within(&mut self, span: &Range<usize>, name: &str, value: i64, low: i64, high: i64) {
        if !(low..=high).contains(&value) {
            let (value, low, high) = (value.to_string(), low.to_string(), high.to_string());
            self.findings.error(
                span,
                "number-range",
                &[("name", name), ("value", &value), ("low", &low), ("high", &high)],
            );
        }
    }
}
