//! The cue card for a live cell: what the person who plays the customer has to know.

use crate::{
    domain::{
        cond::Cond,
        ids::{Lang, Persona},
        scenario::*,
        text::Text,
        voice::{DeskKey, NeedKey},
    },
    locale::tr,
};

/// Sentences that tell how a persona reacts.
const REACTIONS: usize = 5;

/// Most hints that are told for one need.
const HINTS: usize = 2;

/// What the person who plays the customer holds in the hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CueCard {
    /// Title of the scenario.
    pub title: Text,
    /// What the seller was told beforehand.
    pub setting: Text,
    /// The customer's name.
    pub name: Text,
    /// Persona.
    pub persona: Persona,
    /// Who you are.
    pub who: Text,
    /// What you really want, what matters most first.
    pub wants: Vec<Want>,
    /// What you will object to, in the order in which it comes up.
    pub objections: Vec<Objection>,
    /// How you react to what is done.
    pub reactions: Vec<Text>,
}

/// A hidden need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Want {
    /// How much it matters beside the others, in words.
    pub rank: Text,
    /// The need.
    pub need: Text,
    /// Lines that hint at it, two at most; empty where the customer lets nothing slip.
    pub hints: Vec<Text>,
    /// What you say once somebody has asked well.
    pub admit: Option<Text>,
}

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// When you bring it up, in words.
    pub when: Text,
    /// Its name.
    pub title: Text,
    /// How you say it; none when nothing was written.
    pub line: Option<Text>,
    /// What is behind it and how you say that once somebody asks: only where the first is a pretext.
    pub cause: Option<(Text, Option<Text>)>,
}

/// The card of a customer.
pub fn cue_card(scenario: &Scenario, customer: CustomerIdx) -> CueCard {
    let seated = &scenario.customers[customer.at()];
    let card = Card { scenario, customer, seated };
    let persona = seated.traits.persona;
    CueCard {
        title: scenario.title.clone(),
        setting: scenario.brief.clone(),
        name: seated.name.clone(),
        persona,
        who: seated.portrait.clone(),
        wants: card.wants(),
        objections: seated.pool.iter().map(|entry| card.objection(entry)).collect(),
        reactions: (1..=REACTIONS).map(|n| plain(&format!("card-react-{}-{n}", persona.id()))).collect(),
    }
}

fn plain(key: &str) -> Text {
    Text::new(tr(Lang::Zh, key), tr(Lang::En, key))
}

struct Card<'a> {
    scenario: &'a Scenario,
    customer: CustomerIdx,
    seated: &'a Customer,
}

impl Card<'_> {
    fn wants(&self) -> Vec<Want> {
        let weights = &self.seated.weights;
        let mut order: Vec<usize> = (0..self.scenario.needs.len()).filter(|n| weights[*n] > 0).collect();
        order.sort_by_key(|n| -weights[*n]);
        let want = |(rank, n): (usize, &usize)| {
            let need = &self.scenario.needs[*n];
            let admit = need.lines.get(NeedKey::Implied.index()).and_then(|says| self.line(says));
            Want {
                rank: plain(&format!("card-rank-{}", rank + 1)),
                need: need.note.clone(),
                hints: self.hints(NeedIdx(u16::try_from(*n).unwrap_or(u16::MAX))),
                admit,
            }
        };
        order.iter().enumerate().map(want).collect()
    }

    /// Lines of this customer that hint at a need: own ones first, then what is said at the places of the talk.
    fn hints(&self, need: NeedIdx) -> Vec<Text> {
        let own = self.seated.voice.iter().chain(self.seated.desk_lines.iter().flatten());
        let places = self.scenario.beats.iter().map(|beat| &beat.says);
        let needs = self.scenario.needs.iter().flat_map(|need| &need.lines);
        let incidents = self.scenario.incidents.iter().filter(|i| i.persona.is_none_or(|p| p == self.persona()));
        let all = own.chain(places).chain(needs).chain(incidents.map(|i| &i.says));
        let mut hints: Vec<Text> = Vec::new();
        for says in all {
            for variant in says.0.iter().filter(|v| self.may_hold(v.when.as_ref())) {
                for line in &variant.lines {
                    let line = &self.scenario.lines[line.at()];
                    if line.hint == Some(need) && hints.len() < HINTS && !hints.contains(&line.text) {
                        hints.push(line.text.clone());
                    }
                }
            }
        }
        hints
    }

    fn persona(&self) -> Persona {
        self.seated.traits.persona
    }

    fn objection(&self, entry: &PoolEntry) -> Objection {
        let desk = |at: DeskIdx, key: DeskKey| {
            let lines = self.seated.desk_lines.get(at.at()).and_then(|lines| lines.get(key.index()));
            lines.and_then(|says| self.line(says))
        };
        let title = |at: DeskIdx| self.scenario.desks[at.at()].title.clone();
        let shown = entry.masked_by.unwrap_or(entry.desk);
        let behind = entry.masked_by.map(|_| {
            let said = desk(entry.desk, DeskKey::Root).or_else(|| desk(entry.desk, DeskKey::Explain));
            (title(entry.desk), said.or_else(|| desk(entry.desk, DeskKey::Raise)))
        });
        let when = match entry.on {
            Trigger::Opening => "opening",
            Trigger::FirstBenefit => "first-benefit",
            Trigger::SecondBenefit => "second-benefit",
            Trigger::Price => "price",
            Trigger::FirstClose => "first-close",
            Trigger::Beat(_) | Trigger::Move(_) => "later",
        };
        Objection {
            when: plain(&format!("card-when-{when}")),
            title: title(shown),
            line: desk(shown, DeskKey::Raise),
            cause: behind,
        }
    }

    /// The first wording that this customer certainly has, else the first that he or she may have.
    fn line(&self, says: &Says) -> Option<Text> {
        let fitting = |sure: bool| {
            says.0.iter().find(|variant| match variant.when.as_ref().map_or(Some(true), |when| self.holds(when)) {
                Some(holds) => holds,
                None => !sure,
            })
        };
        let variant = fitting(true).or_else(|| fitting(false))?;
        Some(self.scenario.lines[variant.lines.first()?.at()].text.clone())
    }

    fn may_hold(&self, when: Option<&Cond>) -> bool {
        when.is_none_or(|when| self.holds(when) != Some(false))
    }

    /// Whether a condition holds for this customer whatever happens; none when the talk decides.
    fn holds(&self, when: &Cond) -> Option<bool> {
        match when {
            Cond::Persona(persona) => Some(*persona == self.persona()),
            Cond::Style(style) => Some(Some(*style) == self.seated.traits.style),
            Cond::Customer(customer) => Some(*customer == self.customer),
            Cond::Not(inner) => self.holds(inner).map(|holds| !holds),
            Cond::All(parts) => {
                let each: Vec<Option<bool>> = parts.iter().map(|part| self.holds(part)).collect();
                if each.contains(&Some(false)) {
                    Some(false)
                } else {
                    each.into_iter().collect::<Option<Vec<_>>>().map(|_| true)
                }
            }
            Cond::Any(parts) => {
                let each: Vec<Option<bool>> = parts.iter().map(|part| self.holds(part)).collect();
                if each.contains(&Some(true)) {
                    Some(true)
                } else {
                    each.into_iter().collect::<Option<Vec<_>>>().map(|_| false)
                }
            }
            _ => None,
        }
    }
}
