//! The handbook at the desk: what was typed, which card is open, and the way back to where it was opened from.

use super::{Desk, Screen, draw_seed};
use crate::domain::score::Evidence;
use crate::domain::{ids::Mode, scenario::Scenario};
use crate::handbook::{Card, Index, Topic, Trained, explaining, trains};
use crate::locale;
use crate::training::{micro, tip};
use crate::ui::handbook_view::{
    CardLine, CardLink, CardView, HandbookIntent, HandbookView, Practice, TipView, TrainedIn,
};
use crate::ui::intent::Intent;

/// Most cards that a briefing points to.
const MOST_LINKS: usize = 3;

/// Most scenarios that a card names.
const MOST_TRAINED: usize = 6;

/// What the handbook's page remembers.
#[derive(Default)]
pub(super) struct Handbook {
    index: Index,
    query: String,
    /// The cards that answer, best first.
    hits: Vec<usize>,
    /// The open card.
    chosen: Option<usize>,
    /// The screens from which the handbook, and a card's micro-drill, were opened.
    trail: Vec<Screen>,
    /// Where a card is trained, looked up once.
    trained: Option<(usize, Vec<Trained>)>,
}

impl Handbook {
    /// For these cards.
    pub(super) fn of(cards: &[Card]) -> Handbook {
        let mut handbook = Handbook { index: Index::new(cards), ..Handbook::default() };
        handbook.search(String::new());
        handbook
    }

    fn search(&mut self, query: String) {
        self.hits = self.index.search(&query).iter().map(|hit| hit.card).collect();
        self.query = query;
        let still = self.chosen.filter(|_| self.query.trim().is_empty());
        self.chosen = still.or(self.hits.first().copied());
    }

    /// A page of the side bar was opened: there is no way back any more.
    pub(super) fn forget_the_way(&mut self) {
        self.trail.clear();
    }
}

/// The card that explains the first of these topics, as a link.
pub(super) fn link(cards: &[Card], topics: &[Topic], lang: crate::domain::ids::Lang) -> Option<CardLink> {
    let card = &cards[explaining(cards, topics)?];
    Some(CardLink { id: card.id.clone(), title: card.title.get(lang).to_owned() })
}

/// The card that explains a judgement, as a link.
pub(super) fn evidence_link(
    cards: &[Card],
    scenario: &Scenario,
    evidence: &Evidence,
    lang: crate::domain::ids::Lang,
) -> Option<CardLink> {
    link(cards, &Topic::of_evidence(scenario, evidence), lang)
}

impl Desk {
    /// The part of the handbook to which a card belongs.
    fn group(&self, card: &Card) -> String {
        let module = card.covers.first().map_or("own", |row| row.split('-').next().unwrap_or("own"));
        locale::tr(self.lang, &format!("handbook-group-{}", module.to_lowercase()))
    }

    /// The page.
    pub(in crate::app) fn handbook(&mut self) -> HandbookView {
        let cards = self.shelf.cards();
        let stale = |of: &usize| self.handbook.trained.as_ref().is_none_or(|(known, _)| known != of);
        if let Some(chosen) = self.handbook.chosen.filter(stale) {
            let found = trains(&cards[chosen], self.shelf.scenarios.iter().map(|s| &**s));
            self.handbook.trained = Some((chosen, found));
        }
        let (lang, book) = (self.lang, &self.handbook);
        let mut before = String::new();
        let searched = !book.query.trim().is_empty();
        let lines = book.hits.iter().map(|at| {
            let group = self.group(&cards[*at]);
            let first = group != before && !searched;
            before.clone_from(&group);
            CardLine { group: first.then_some(group), title: cards[*at].title.get(lang).to_owned() }
        });
        let lines = lines.collect();
        HandbookView {
            count: cards.len(),
            query: book.query.clone(),
            lines,
            chosen: book.chosen.and_then(|chosen| book.hits.iter().position(|hit| *hit == chosen)),
            card: book.chosen.map(|at| self.card_view(&cards[at])),
            back: book.trail.last().map(|screen| {
                let key = match screen {
                    Screen::Review => "handbook-back-review",
                    Screen::Drill => "handbook-back-drill",
                    _ => "ui-back",
                };
                locale::tr(lang, key)
            }),
            folder: self.data.handbook().display().to_string(),
        }
    }

    fn card_view(&self, card: &Card) -> CardView {
        let lang = self.lang;
        let say = |text: &crate::domain::text::Text| text.get(lang).to_owned();
        let trained = self.handbook.trained.iter().flat_map(|(_, found)| found).take(MOST_TRAINED).map(|found| {
            let title = self.shelf.scenarios[found.scenario].title.get(lang);
            let label = match found.beats.len() {
                0 => title.to_owned(),
                n => locale::tr_args(lang, "handbook-places", &[("title", title), ("n", &n.to_string())]),
            };
            TrainedIn { scenario: found.scenario, label }
        });
        let names = card.aliases.get(lang).join(if lang == crate::domain::ids::Lang::Zh { "、" } else { ", " });
        let remark = [self.group(card), names].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        CardView {
            title: say(&card.title),
            remark: remark.join(" · "),
            what: say(&card.what),
            helps: say(&card.helps),
            line: say(&card.line),
            wrong: say(&card.wrong),
            course: card.course.as_ref().map(say),
            trained: trained.collect(),
            practice: match (card.skill(), self.drill.is_some()) {
                (None, _) => Practice::None,
                (Some(_), true) => Practice::Busy,
                (Some(_), false) => Practice::Ready,
            },
        }
    }

    /// Does what has to do with cards.
    pub(super) fn act_on_cards(&mut self, intent: Intent) {
        match intent {
            Intent::Handbook(intent) => self.act_in_handbook(intent),
            Intent::OpenCard(id) => self.open_card(&id),
            Intent::PractiseCard(id) => self.practise_card(&id),
            _ => self.open_review_card(),
        }
    }

    fn act_in_handbook(&mut self, intent: HandbookIntent) {
        match intent {
            HandbookIntent::Type(query) => self.handbook.search(query),
            HandbookIntent::Choose(at) => {
                self.handbook.chosen = self.handbook.hits.get(at).copied().or(self.handbook.chosen);
            }
            HandbookIntent::Practise => {
                let card = self.handbook.chosen.map(|at| self.shelf.cards()[at].id.clone());
                if let Some(card) = card.filter(|_| self.drill.is_none()) {
                    self.practise_card(&card);
                }
            }
            HandbookIntent::Scenario(scenario) if self.drill.is_none() => {
                self.handbook.forget_the_way();
                self.brief(scenario);
            }
            HandbookIntent::Scenario(_) => {}
        }
    }

    /// Opens the handbook at a card, from wherever the person is.
    pub(super) fn open_card(&mut self, id: &str) {
        let Some(at) = self.shelf.cards().iter().position(|card| card.id == id) else { return };
        if self.screen != Screen::Handbook {
            self.handbook.trail.push(self.screen);
        }
        self.handbook.chosen = Some(at);
        self.handbook.search(String::new());
        self.go(Screen::Handbook);
    }

    /// Back to where the handbook was opened from.
    pub(super) fn leave_handbook(&mut self) {
        let screen = self.handbook.trail.pop().unwrap_or(Screen::Catalogue);
        self.go(screen);
    }

    /// Whether the micro-drill on the screen was opened from a card; it leads back there.
    pub(super) fn micro_of_card(&self) -> bool {
        self.handbook.trail.last() == Some(&Screen::Handbook)
    }

    /// Starts a card's micro-drill.
    pub(super) fn practise_card(&mut self, id: &str) {
        let Some(card) = self.shelf.cards().iter().find(|card| card.id == id) else { return };
        let title = card.title.get(self.lang).to_owned();
        match micro::for_card(card, draw_seed(), &self.shelf.scenarios) {
            Some(spot) => {
                if self.screen == Screen::Handbook {
                    self.handbook.trail.push(Screen::Handbook);
                }
                let why = locale::tr_args(self.lang, "handbook-why", &[("title", &title)]);
                self.show_micro(spot, why, Some(id.to_owned()));
            }
            None => self.notice = Some(locale::tr_args(self.lang, "ui-micro-none", &[("skill", &title)])),
        }
    }

    /// The tip of the day.
    pub(super) fn tip(&self) -> Option<TipView> {
        let weakest: Vec<_> = self.standing.progress.weakest.iter().map(|(item, _)| *item).collect();
        let card = &self.shelf.cards()[tip::tip(self.shelf.cards(), &weakest, crate::storage::today())?];
        let title = card.title.get(self.lang).to_owned();
        Some(TipView { card: CardLink { id: card.id.clone(), title }, what: card.what.get(self.lang).to_owned() })
    }

    /// The cards that go with a scenario: of its stage first, then those it was written for. Nothing that tells which reply is right,
    /// and nothing at all before an exam.
    pub(super) fn briefing_links(&self, scenario: &Scenario, mode: Mode) -> Vec<CardLink> {
        if mode != Mode::Practice {
            return Vec::new();
        }
        let cards = self.shelf.cards();
        let about = |card: &Card| scenario.stages.iter().any(|stage| card.topics.contains(&Topic::Stage(*stage)));
        let written = |card: &Card| scenario.covers.iter().any(|row| card.covers.contains(row));
        let mut found: Vec<&Card> = cards.iter().filter(|card| about(card)).collect();
        found.extend(cards.iter().filter(|card| !about(card) && written(card)));
        let link = |card: &&Card| CardLink { id: card.id.clone(), title: card.title.get(self.lang).to_owned() };
        found.iter().take(MOST_LINKS).map(link).collect()
    }

    /// Cards by id, as links, and the ids that are no cards.
    pub(super) fn links(&self, ids: &[String]) -> (Vec<CardLink>, Vec<String>) {
        let (mut links, mut unknown) = (Vec::new(), Vec::new());
        for id in ids {
            match self.shelf.cards().iter().find(|card| card.id == *id) {
                Some(card) => links.push(CardLink { id: id.clone(), title: card.title.get(self.lang).to_owned() }),
                None => unknown.push(id.clone()),
            }
        }
        (links, unknown)
    }
}
