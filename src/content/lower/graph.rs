//! Beats, slots, routes and replies.

use super::{
    super::{handbook::rows, node::Node, raw::*},
    Lower,
    acts::harmful,
    names::Entry,
    text::both,
};
use crate::domain::{cond::Cond, ids::*, scenario::*};

/// Most branches of one way on.
const MOST_BRANCHES: usize = 16;
/// Most candidates that groups may put into all slots together.
const MOST_FILLED: usize = 60_000;
/// Most candidates of one slot.
const MOST_ITEMS: usize = 40;

/// Routes by index, groups by index: what names in `to` and `@names` in slots stand for.
#[derive(Default)]
pub struct Shared {
    /// Branches of each route.
    pub routes: Vec<Vec<Branch>>,
    /// Items of each group.
    pub groups: Vec<Vec<SlotItem>>,
    /// Which routes something leads along.
    pub used_routes: Vec<bool>,
    /// Which groups stand in some slot.
    pub used_groups: Vec<bool>,
    /// How many candidates groups have put into slots.
    filled: usize,
}

impl Shared {
    /// What names stand for; nothing is used yet.
    pub fn new(routes: Vec<Vec<Branch>>, groups: Vec<Vec<SlotItem>>) -> Shared {
        let (used_routes, used_groups) = (vec![false; routes.len()], vec![false; groups.len()]);
        Shared { routes, groups, used_routes, used_groups, filled: 0 }
    }
}

impl Lower<'_> {
    /// Lowers the named routes.
    pub fn routes(&mut self, entries: &[Entry<'_, Vec<Node<RawBranch>>>]) -> Vec<Vec<Branch>> {
        entries
            .iter()
            .map(|(_, _, node)| node.value.as_ref().map_or_else(Vec::new, |list| self.branches(list)))
            .collect()
    }

    /// Lowers the named groups.
    pub fn groups(&mut self, entries: &[Entry<'_, Vec<Node<RawSlotItem>>>]) -> Vec<Vec<SlotItem>> {
        entries
            .iter()
            .map(|(_, _, node)| node.value.as_ref().map_or_else(Vec::new, |list| self.slot(list, None)))
            .collect()
    }

    fn branches(&mut self, list: &[Node<RawBranch>]) -> Vec<Branch> {
        let mut branches: Vec<Branch> = Vec::new();
        if let Some(beyond) = list.get(MOST_BRANCHES) {
            self.too_many(&beyond.span, "branches", MOST_BRANCHES);
        }
        for node in list.iter().take(MOST_BRANCHES) {
            let Some(raw) = &node.value else { continue };
            let when = raw.when.as_ref().and_then(|w| self.cond(w));
            if raw.when.is_some() && when.is_none() {
                continue;
            }
            self.check_possible(&raw.when, &when);
            self.check_shadow(&node.span, &when, branches.iter().map(|b| b.when.as_ref()));
            if let Some(go) = self.names.beats.find(&mut self.findings, &raw.go, "unknown-beat") {
                branches.push(Branch { when, go: BeatIdx(go) });
            }
        }
        if let Some(last) = list.last()
            && last.value.as_ref().is_some_and(|branch| branch.when.is_some())
        {
            self.findings.warning(&last.span, "conditional-way", &[]);
        }
        branches
    }

    /// Lowers a beat.
    pub fn beat(&mut self, id: &str, node: &Node<RawBeat>, shared: &mut Shared) -> Beat {
        let mut beat = Beat {
            id: id.to_owned(),
            stage: BeatStage::Open,
            covers: Vec::new(),
            says: Says::default(),
            slots: Vec::new(),
        };
        if let Some(raw) = &node.value {
            beat.covers = rows(&mut self.findings, &raw.covers);
            beat.stage = raw.stage.value.unwrap_or(BeatStage::Open);
            beat.says = self.says_always(&raw.says);
            for slot in &raw.slots {
                let items = self.slot(slot, Some(&mut *shared));
                beat.slots.push(items);
            }
            if raw.slots.len() > MAX_CARDS {
                let count = raw.slots.len().to_string();
                self.findings.error(&node.span, "too-many-slots", &[("name", id), ("count", &count)]);
            }
        }
        beat
    }

    /// Lowers a slot, or a group when there are no groups to name.
    fn slot(&mut self, items: &[Node<RawSlotItem>], mut shared: Option<&mut Shared>) -> Vec<SlotItem> {
        let mut found = Vec::new();
        for node in items {
            if found.len() > MOST_ITEMS {
                self.too_many(&node.span, "candidates", MOST_ITEMS);
                break;
            }
            let Some(raw) = &node.value else { continue };
            let when = raw.when.as_ref().and_then(|w| self.cond(w));
            if raw.when.is_some() && when.is_none() {
                continue;
            }
            self.check_possible(&raw.when, &when);
            let Some(name) = raw.reply.value.as_deref() else { continue };
            if let Some(group) = name.strip_prefix('@') {
                let Some(shared) = shared.as_deref_mut() else {
                    self.findings.error(&raw.reply.span, "group-in-group", &[("name", name)]);
                    continue;
                };
                let bare = Node { span: raw.reply.span.clone(), value: Some(group.to_owned()) };
                if let Some(at) = self.names.groups.find(&mut self.findings, &bare, "unknown-group")
                    && let Some(items) = shared.groups.get(usize::from(at))
                {
                    shared.used_groups[usize::from(at)] = true;
                    shared.filled += items.len();
                    if shared.filled > MOST_FILLED {
                        self.too_many(&node.span, "candidates", MOST_FILLED);
                        break;
                    }
                    found.extend(
                        items.iter().cloned().map(|item| SlotItem { when: both_hold(&when, item.when), ..item }),
                    );
                }
            } else if let Some(at) = self.names.replies.find(&mut self.findings, &raw.reply, "unknown-reply") {
                found.push(SlotItem { reply: ReplyIdx(at), when });
            }
        }
        found
    }

    /// Lowers a reply.
    pub fn reply(&mut self, id: &str, node: &Node<RawReply>, shared: &mut Shared, claims: &[Claim]) -> Reply {
        let mut reply = bare_reply(id, Act::Leave);
        let Some(raw) = &node.value else { return reply };
        if let Some(act) = self.act(&raw.act) {
            reply.act = act;
        }
        reply.text = both(&mut self.findings, &node.span, &raw.zh, &raw.en);
        self.check_length(&raw.zh, &raw.en);
        for name in &raw.claims {
            if let Some(claim) = self.names.claims.find(&mut self.findings, name, "unknown-claim") {
                reply.claims.push(ClaimIdx(claim));
            }
        }
        reply.to = raw.to.as_ref().map_or_else(Vec::new, |to| self.to(to, shared));
        reply.when = raw.when.as_ref().and_then(|w| self.cond(w));
        self.check_possible(&raw.when, &reply.when);
        reply.reuse = raw.reuse;
        let tier = raw.tier.as_ref().and_then(|t| self.names.tiers.find(&mut self.findings, t, "unknown-tier"));
        reply.tier = tier.map(TierIdx);
        reply.leading = raw.leading;
        reply.jargon = raw.jargon;
        reply.exclusive = raw.exclusive;
        let tells: Vec<Term> = raw.tells.iter().filter_map(|t| t.value).collect();
        reply.tells = TermSet::of(&tells);
        reply.names = raw.names.iter().filter_map(|n| n.value.clone()).collect();
        let stake = |lower: &mut Self, node: &Option<Node<String>>| {
            node.as_ref().and_then(|n| lower.names.stakes.find(&mut lower.findings, n, "unknown-stake")).map(StakeIdx)
        };
        reply.gives = stake(self, &raw.gives);
        reply.takes = stake(self, &raw.takes);
        reply.answers = self.says(&raw.answers);
        reply.harmful = harmful(&reply, claims);
        reply
    }

    /// A card has room for so much.
    fn check_length(&mut self, zh: &Option<Node<String>>, en: &Option<Node<String>>) {
        for (node, most) in [(zh, 60), (en, 170)] {
            if let Some(node) = node
                && let Some(text) = &node.value
                && text.chars().count() > most
            {
                let (count, most) = (text.chars().count().to_string(), most.to_string());
                self.findings.warning(&node.span, "too-long", &[("count", &count), ("most", &most)]);
            }
        }
    }

    fn to(&mut self, node: &Node<RawTo>, shared: &mut Shared) -> Vec<Branch> {
        match &node.value {
            None => Vec::new(),
            Some(RawTo::Branches(list)) => self.branches(list),
            Some(RawTo::Named(name)) => {
                if let Some(route) = self.names.routes.get(name) {
                    if let Some(used) = shared.used_routes.get_mut(usize::from(route)) {
                        *used = true;
                    }
                    return shared.routes.get(usize::from(route)).cloned().unwrap_or_default();
                }
                let named = Node { span: node.span.clone(), value: Some(name.clone()) };
                let beat = self.names.beats.find(&mut self.findings, &named, "unknown-beat");
                beat.map(|go| vec![Branch { when: None, go: BeatIdx(go) }]).unwrap_or_default()
            }
        }
    }
}

/// A reply with nothing but its act.
pub fn bare_reply(id: &str, act: Act) -> Reply {
    Reply {
        id: id.to_owned(),
        text: Default::default(),
        act,
        claims: Vec::new(),
        to: Vec::new(),
        when: None,
        reuse: false,
        tier: None,
        leading: false,
        jargon: false,
        exclusive: false,
        tells: TermSet::default(),
        names: Vec::new(),
        gives: None,
        takes: None,
        answers: Says::default(),
        harmful: false,
    }
}

fn both_hold(a: &Option<Cond>, b: Option<Cond>) -> Option<Cond> {
    match (a.clone(), b) {
        (Some(a), Some(b)) => Some(Cond::All(vec![a, b])),
        (a, b) => a.or(b),
    }
}
