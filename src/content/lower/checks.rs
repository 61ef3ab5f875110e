//! Small checks that many parts of a scenario share: counts, lists without twins, lists of one kind of act.

use std::ops::Range;

use super::{
    super::{node::Node, raw::RawScenario},
    Lower, Names,
    names::{Table, check_id},
};
use crate::domain::scenario::{Act, Reply};

impl Lower<'_> {
    /// Lists that stand for a step hold replies of that step only.
    pub fn check_acts(&mut self, raw: &RawScenario, all: &[Reply]) {
        let lists = [(&raw.acknowledge, "Acknowledge"), (&raw.confirm, "Confirm")];
        for (list, wanted) in
            lists.into_iter().flat_map(|(list, wanted)| list.iter().flatten().map(move |n| (n, wanted)))
        {
            self.check_act(list, wanted, all);
        }
        for (_, desk) in &raw.objections.0 {
            let Some(desk) = &desk.value else { continue };
            desk.clarify.iter().for_each(|n| self.check_act(n, "Clarify", all));
            desk.methods.iter().for_each(|n| self.check_act(n, "Respond", all));
            if !self.findings.sound() {
                continue;
            }
            for node in &desk.lies {
                let at = node.value.as_deref().and_then(|name| self.names.replies.get(name));
                if at.is_some_and(|at| all[usize::from(at)].claims.is_empty()) {
                    let name = node.value.as_deref().unwrap_or("");
                    self.findings.warning(&node.span, "honest-lie", &[("name", name)]);
                }
            }
        }
    }

    fn check_act(&mut self, node: &Node<String>, wanted: &str, all: &[Reply]) {
        let Some(name) = node.value.as_deref() else { return };
        let Some(at) = self.names.replies.get(name) else { return };
        let fits = match all[usize::from(at)].act {
            Act::Acknowledge => wanted == "Acknowledge",
            Act::Confirm => wanted == "Confirm",
            Act::Clarify => wanted == "Clarify",
            Act::Respond(_) => wanted == "Respond",
            _ => false,
        };
        if !fits {
            self.findings.error(&node.span, "wrong-act", &[("name", name), ("wanted", wanted)]);
        }
    }

    /// Registers the ids of a list; a second one of the same name is told.
    pub fn register_list<'n>(
        &mut self,
        ids: impl Iterator<Item = &'n Node<String>>,
        table: impl Fn(&mut Names) -> &mut Table,
    ) {
        for node in ids {
            check_id(&mut self.findings, node);
            if let Some(name) = node.value.as_deref()
                && table(&mut self.names).add(name).is_none()
            {
                self.findings.error(&node.span, "duplicate-id", &[("name", name)]);
            }
        }
    }

    /// More of something than there may be; told at the first one too many.
    pub fn too_many(&mut self, span: &Range<usize>, name: &str, most: usize) {
        self.findings.error(span, "too-many", &[("name", name), ("most", &most.to_string())]);
    }

    /// A number of things that has to lie in a range.
    pub fn count(&mut self, span: &Range<usize>, name: &str, count: usize, low: usize, high: usize) {
        if count < low || count > high {
            let (low, high) = (low.to_string(), high.to_string());
            self.findings.error(span, "count", &[("name", name), ("low", &low), ("high", &high)]);
        }
    }
}
