//! What a card is about, in the words of the customer model and the rubric: the bridge between a judgement and its card.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Card;
use crate::domain::{
    ids::*,
    scenario::{Act, Reply, Scenario},
    score::{Evidence, Item, Opportunity, Reason},
    session::claim_violation,
};

/// Acts that have no kind of their own; the others have a topic each.
pub const DEEDS: &[&str] = &[
    "context",
    "summary",
    "quote",
    "acknowledge",
    "clarify",
    "confirm",
    "push",
    "wait",
    "pause",
    "disclose",
    "correct",
    "apologise",
    "leave",
];

/// Something that the program knows by name and that a card can be about. Written `kind:id`, as in `method:min-use`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// `item:` a rubric item.
    Item(Item),
    /// `method:` a way of answering an objection.
    Method(Method),
    /// `objection:` a class of objections.
    Objection(ObjectionClass),
    /// `ask:` a step of a question.
    Ask(Spin),
    /// `present:` a way of presenting.
    Present(Content),
    /// `close:` a way of asking for the decision.
    Close(CloseStyle),
    /// `open:` a way of opening.
    Open(Opening),
    /// `act:` another act, one of [`DEEDS`].
    Deed(&'static str),
    /// `stage:` a stage of the sale.
    Stage(Stage),
    /// `persona:` a type of customer.
    Persona(Persona),
    /// `style:` a way of deciding.
    Style(Style),
    /// `delivery:` a way of speaking.
    Delivery(Delivery),
    /// `cue:` a signal of the body.
    Cue(Cue),
    /// `violation:` a breach of fair dealing.
    Violation(ViolationCode),
}

impl Topic {
    /// The kinds of topics, as they are written.
    pub const KINDS: &'static [&'static str] = &[
        "item",
        "method",
        "objection",
        "ask",
        "present",
        "close",
        "open",
        "act",
        "stage",
        "persona",
        "style",
        "delivery",
        "cue",
        "violation",
    ];

    /// Reads a topic such as `method:min-use`; none when there is no such thing.
    pub fn parse(text: &str) -> Option<Topic> {
        let (kind, id) = text.split_once(':')?;
        Some(match kind {
            "item" => Topic::Item(*Item::ALL.iter().find(|item| item.id() == id)?),
            "method" => Topic::Method(Method::from_id(id)?),
            "objection" => Topic::Objection(ObjectionClass::from_id(id)?),
            "ask" => Topic::Ask(Spin::from_id(id)?),
            "present" => Topic::Present(Content::from_id(id)?),
            "close" => Topic::Close(CloseStyle::from_id(id)?),
            "open" => Topic::Open(Opening::from_id(id)?),
            "act" => Topic::Deed(DEEDS.iter().find(|deed| **deed == id)?),
            "stage" => Topic::Stage(Stage::from_id(id)?),
            "persona" => Topic::Persona(Persona::from_id(id)?),
            "style" => Topic::Style(Style::from_id(id)?),
            "delivery" => Topic::Delivery(Delivery::from_id(id)?),
            "cue" => Topic::Cue(Cue::from_id(id)?),
            "violation" => Topic::Violation(ViolationCode::from_id(id)?),
            _ => return None,
        })
    }

    /// The rubric item on which a micro-drill about this is judged; none where one to three moves cannot show it.
    pub const fn skill(self) -> Option<Item> {
        match self {
            // How a decision is made is found out over a whole talk, and composure is shown when somebody is provoked.
            Topic::Item(Item::N5 | Item::V3) => None,
            Topic::Item(item) => Some(item),
            Topic::Method(_) | Topic::Objection(_) => Some(Item::O2),
            Topic::Ask(Spin::Situation) => Some(Item::N2),
            Topic::Ask(_) => Some(Item::N1),
            Topic::Present(_) => Some(Item::B1),
            Topic::Close(_) => Some(Item::C2),
            Topic::Cue(_) | Topic::Delivery(_) => Some(Item::V1),
            Topic::Deed(deed) => match deed.as_bytes() {
                b"summary" => Some(Item::N4),
                b"acknowledge" | b"clarify" => Some(Item::O1),
                b"confirm" => Some(Item::O3),
                _ => None,
            },
            Topic::Open(_) | Topic::Stage(_) | Topic::Persona(_) | Topic::Style(_) | Topic::Violation(_) => None,
        }
    }

    /// Whether a trainee can say something about this with the reply.
    pub fn is_said_by(self, scenario: &Scenario, reply: &Reply) -> bool {
        match (self, reply.act) {
            (Topic::Method(method), Act::Respond(with)) => method == with,
            (Topic::Ask(step), Act::Ask(asked, _)) => step == asked,
            (Topic::Present(way), Act::Present(_, shown)) => way == shown,
            (Topic::Close(style), Act::Close(with)) => style == with,
            (Topic::Open(way), Act::Open(with)) => way == with,
            (Topic::Deed("disclose"), _) if !reply.tells.is_empty() => true,
            (Topic::Deed(deed), act) => act.id() == deed,
            (Topic::Violation(code), _) => {
                reply.claims.iter().map(|claim| &scenario.facts.claims[claim.at()]).any(|c| match c.truth {
                    Truth::True => false,
                    Truth::Unverified => code == ViolationCode::UnverifiedClaim,
                    Truth::False => code == claim_violation(c.kind).0,
                })
            }
            _ => false,
        }
    }

    /// Whether a scenario has anything to do with this.
    pub fn is_met_in(self, scenario: &Scenario) -> bool {
        match self {
            // Every drill is judged on every item and every manner.
            Topic::Item(_) | Topic::Delivery(_) | Topic::Cue(_) => false,
            Topic::Stage(stage) => scenario.stages.contains(&stage),
            Topic::Persona(persona) => scenario.customers.iter().any(|c| c.traits.persona == persona),
            Topic::Style(style) => scenario.customers.iter().any(|c| c.traits.style == Some(style)),
            Topic::Objection(class) => scenario.desks.iter().any(|desk| desk.class == class),
            _ => scenario.replies.iter().any(|reply| self.is_said_by(scenario, reply)),
        }
    }

    /// What a judgement is about, the closest first: the method that was used before the item that it was judged on.
    pub fn of_evidence(scenario: &Scenario, evidence: &Evidence) -> Vec<Topic> {
        let act = evidence.reply.map(|reply| scenario.replies[reply.at()].act);
        let mut topics = Vec::new();
        match evidence.reason {
            Reason::Effect { method, .. } => topics.push(Topic::Method(method)),
            Reason::Process { acknowledged: false, .. } => topics.push(Topic::Deed("acknowledge")),
            Reason::Process { clarified: false, .. } => topics.push(Topic::Deed("clarify")),
            Reason::Style(style) => topics.push(Topic::Close(style)),
            Reason::NoSummary | Reason::Summary(_) | Reason::OutOfOrder(_) => topics.push(Topic::Deed("summary")),
            Reason::Context(_) => topics.push(Topic::Deed("context")),
            _ => {}
        }
        match evidence.opportunity {
            Opportunity::Cue(cue) => topics.push(Topic::Cue(cue)),
            Opportunity::Objection { desk, .. } => topics.push(Topic::Objection(scenario.desks[desk.at()].class)),
            _ => {}
        }
        match (evidence.item, act) {
            (Item::N1 | Item::N2, Some(Act::Ask(step, _))) => topics.push(Topic::Ask(step)),
            (Item::B1 | Item::B2 | Item::B3, Some(Act::Present(_, way))) => topics.push(Topic::Present(way)),
            _ => {}
        }
        topics.push(Topic::Item(evidence.item));
        topics
    }
}

/// The card that explains the first of these topics that any card is about; the card that names it earliest wins, then the
/// handbook's order.
pub fn explaining(cards: &[Card], topics: &[Topic]) -> Option<usize> {
    topics.iter().find_map(|topic| {
        let place = |card: &Card| card.topics.iter().position(|t| t == topic);
        let named = cards.iter().enumerate().filter_map(|(at, card)| Some((place(card)?, at)));
        named.min().map(|(_, at)| at)
    })
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, id) = match self {
            Topic::Item(item) => ("item", item.id()),
            Topic::Method(method) => ("method", method.id()),
            Topic::Objection(class) => ("objection", class.id()),
            Topic::Ask(step) => ("ask", step.id()),
            Topic::Present(way) => ("present", way.id()),
            Topic::Close(style) => ("close", style.id()),
            Topic::Open(way) => ("open", way.id()),
            Topic::Deed(deed) => ("act", *deed),
            Topic::Stage(stage) => ("stage", stage.id()),
            Topic::Persona(persona) => ("persona", persona.id()),
            Topic::Style(style) => ("style", style.id()),
            Topic::Delivery(delivery) => ("delivery", delivery.id()),
            Topic::Cue(cue) => ("cue", cue.id()),
            Topic::Violation(code) => ("violation", code.id()),
        };
        write!(f, "{kind}:{id}")
    }
}

impl Serialize for Topic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Topic;

    #[test]
    fn a_topic_is_written_as_it_is_read() {
        for text in [
            "item:N3",
            "method:min-use",
            "ask:payoff",
            "act:wait",
            "violation:fake_price",
            "stage:win-back",
            "cue:arms",
        ] {
            assert_eq!(Topic::parse(text).map(|topic| topic.to_string()).as_deref(), Some(text));
        }
        for wrong in ["", "method", "method:", "method:magic", "act:open", "item:n3", "日子:好", "method:min-use:x"]
        {
            assert_eq!(Topic::parse(wrong), None, "{wrong}");
        }
    }
}
