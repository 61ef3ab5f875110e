//! What a reply is: its act, and whether it is on the harmful list.

use super::{
    super::{node::Node, raw::RawAct},
    Lower,
};
use crate::domain::{ids::*, scenario::*, tables::is_trap};

impl Lower<'_> {
    /// An act with its names found.
    pub fn act(&mut self, node: &Node<RawAct>) -> Option<Act> {
        let ask = |lower: &mut Self, spin, need| Some(Act::Ask(spin, lower.need(need)?));
        Some(match node.value.as_ref()? {
            RawAct::Open(opening) => Act::Open(opening.value?),
            RawAct::Situation(need) => ask(self, Spin::Situation, need)?,
            RawAct::Problem(need) => ask(self, Spin::Problem, need)?,
            RawAct::Implication(need) => ask(self, Spin::Implication, need)?,
            RawAct::Payoff(need) => ask(self, Spin::Payoff, need)?,
            RawAct::Context(context) => Act::Context(context.value?),
            RawAct::Summary => Act::Summary,
            RawAct::Present(need, content) => Act::Present(self.need(need)?, content.value?),
            RawAct::Quote => Act::Quote,
            RawAct::Acknowledge => Act::Acknowledge,
            RawAct::Clarify => Act::Clarify,
            RawAct::Respond(method) => Act::Respond(method.value?),
            RawAct::Confirm => Act::Confirm,
            RawAct::Close(style) => Act::Close(style.value?),
            RawAct::Push => Act::Push,
            RawAct::Pause => Act::Pause,
            RawAct::Disclose(items) => {
                let items: Vec<Term> = items.iter().filter_map(|t| t.value).collect();
                if items.is_empty() {
                    self.findings.error(&node.span, "empty-condition", &[]);
                }
                Act::Disclose(TermSet::of(&items))
            }
            RawAct::Apologise => Act::Apologise,
            RawAct::Leave => Act::Leave,
        })
    }
}

/// The harmful list: an untrue claim, push, a trap method, a list of features (`skeleton.md` 1).
pub fn harmful(reply: &Reply, claims: &[Claim]) -> bool {
    let untrue = reply.claims.iter().any(|c| claims[c.at()].truth == Truth::False);
    untrue
        || match reply.act {
            Act::Push | Act::Present(_, Content::Feature) => true,
            Act::Respond(method) => is_trap(method),
            _ => false,
        }
}
