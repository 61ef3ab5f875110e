//! What comes up by itself: objections and incidents.

use super::{
    super::{node::Node, raw::*},
    Lower,
};
use crate::domain::{ids::*, scenario::*};

/// Most replies in a list of an objection, or of wordings.
const MOST_LISTED: usize = 16;

impl Lower<'_> {
    /// Finds the replies of a list.
    pub fn reply_list(&mut self, nodes: &[Node<String>]) -> Vec<ReplyIdx> {
        if let Some(beyond) = nodes.get(MOST_LISTED) {
            self.too_many(&beyond.span, "replies", MOST_LISTED);
        }
        let find = |n| self.names.replies.find(&mut self.findings, n, "unknown-reply").map(ReplyIdx);
        nodes.iter().take(MOST_LISTED).filter_map(find).collect()
    }

    /// Lowers an objection's replies.
    pub fn desk_of(&mut self, id: &str, node: &Node<RawObjection>) -> Desk {
        let mut desk = Desk {
            id: id.to_owned(),
            class: ObjectionClass::Price,
            title: Default::default(),
            clarify: Vec::new(),
            methods: Vec::new(),
            traps: Vec::new(),
            lies: Vec::new(),
        };
        if let Some(raw) = &node.value {
            desk.class = raw.class.value.unwrap_or(desk.class);
            desk.title = self.text(&raw.title);
            desk.clarify = self.reply_list(&raw.clarify);
            desk.methods = self.reply_list(&raw.methods);
            desk.traps = self.reply_list(&raw.traps);
            desk.lies = self.reply_list(&raw.lies);
        }
        desk
    }

    /// Lowers an incident.
    pub fn incident(&mut self, id: &str, node: &Node<RawIncident>) -> Option<Incident> {
        let raw = node.value.as_ref()?;
        let chance = raw.chance.value.unwrap_or(100);
        self.within(&raw.chance.span, "chance", i64::from(chance), 0, 100);
        let on = self.trigger(&raw.on)?;
        let says = self.says_always(&raw.says);
        let mut effects = Vec::new();
        for effect in &raw.effects {
            effects.extend(self.effect(effect));
        }
        Some(Incident {
            id: id.to_owned(),
            on,
            chance,
            persona: raw.persona.as_ref().and_then(|p| p.value),
            says,
            cue: raw.cue.as_ref().and_then(|c| c.value),
            effects,
        })
    }

    fn in_range(&mut self, node: &Node<RawEffect>, name: &str, value: i32, low: i32, high: i32) -> i32 {
        self.within(&node.span, name, i64::from(value), i64::from(low), i64::from(high));
        value.clamp(low, high)
    }

    fn effect(&mut self, node: &Node<RawEffect>) -> Option<Effect> {
        Some(match node.value.as_ref()? {
            RawEffect::Patience(by) => Effect::Patience(self.in_range(node, "Patience", *by, -1000, 1000)),
            RawEffect::Pressure(by) => Effect::Pressure(self.in_range(node, "Pressure", *by, -1000, 1000)),
            RawEffect::Trust(by) => Effect::Trust(self.in_range(node, "Trust", *by, -1000, 1000)),
            RawEffect::Clock(seconds) => Effect::Clock(self.in_range(node, "Clock", *seconds, -3600, 3600)),
            RawEffect::Fact(claim, truth) => {
                let claim = self.names.claims.find(&mut self.findings, claim, "unknown-claim")?;
                Effect::Fact(ClaimIdx(claim), truth.value?)
            }
            RawEffect::Raise(desk, intensity) => {
                Effect::Raise(self.desk(desk)?, self.in_range(node, "Raise", *intensity, 100, 1000))
            }
        })
    }
}
