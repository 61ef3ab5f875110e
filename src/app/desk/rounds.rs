//! Two rounds: the same customer and seed once more after naming what to change, or from a line that practice went back to; and
//! both outcomes side by side.

use super::drill::Drill;
use super::review::{Review, signed, whole};
use super::{Desk, Screen};
use crate::domain::ids::{Dimension, Lang, Mode};
use crate::domain::session::{Move, Session};
use crate::locale;
use crate::report::sentences;
use crate::storage::{Help, Played};
use crate::training::Body;
use crate::ui::intent::Intent;
use crate::ui::training_view::{CompareCell, CompareRow, CompareScore, CompareView};
use crate::ui::view::LineView;

/// Why there is a second outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A whole second round.
    Second,
    /// The talk was taken back to this step.
    Rewound(u32),
}

/// The first outcome, kept while the second one is made and looked at.
pub(super) struct Rounds {
    first: Review,
    plan: Vec<String>,
    kind: Kind,
    /// Whether the second outcome is the review that is open.
    pub(super) complete: bool,
}

impl Desk {
    /// Plays the second round on the same seed.
    pub(super) fn second_round(&mut self) {
        let Some(review) = self.review.take() else { return };
        let session = &review.session;
        let (scenario, customer) = (session.scenario().clone(), session.customer_index());
        let (seed, mode, blind) = (session.seed(), session.mode(), review.blind);
        let plan: Vec<String> = review.changes.iter().map(|c| c.trim().to_owned()).filter(|c| !c.is_empty()).collect();
        if let (false, Some(record)) = (plan.is_empty(), review.checksum.clone()) {
            self.keep_entry(Body::Plan { record, changes: plan.clone() });
        }
        self.start(scenario, customer, seed, mode, blind);
        self.rounds = Some(Rounds { first: review, plan, kind: Kind::Second, complete: false });
    }

    /// Takes the talk of the review back to a step and plays on from there: practice only.
    pub(super) fn rewind_to(&mut self, step: u32) {
        let Some(review) = self.review.take() else { return };
        if review.session.mode() != Mode::Practice || step == 0 {
            self.review = Some(review);
            return;
        }
        let (played, blind) = (&review.session, review.blind);
        let mut session = Session::new(played.scenario(), played.customer_index(), played.seed(), played.mode());
        let delivery = self.settings.delivery;
        let mut drill = Drill::around(session.clone(), blind, delivery);
        drill.running = self.begin_journal(&drill);
        for Move { reply, delivery } in review.moves().into_iter().take(step as usize - 1) {
            // These moves were played a moment ago.
            if session.play(Move { reply, delivery }).is_err() {
                break;
            }
            let id = session.scenario().replies[reply.at()].id.clone();
            self.journal_move(&mut drill, session.turn(), &Played { reply: id, delivery, think_ms: 0 });
        }
        drill.take_over(session);
        drill.help = Help { rewinds: 1, ..Help::default() };
        self.drill = Some(drill);
        self.rounds = Some(Rounds { first: review, plan: Vec::new(), kind: Kind::Rewound(step), complete: false });
        self.go(Screen::Drill);
    }

    /// Takes up a second round that was cut off: what it is compared with, and what was to be changed.
    pub(super) fn take_up_second(&mut self, first: Review, plan: Vec<String>) {
        self.rounds = Some(Rounds { first, plan, kind: Kind::Second, complete: false });
    }

    /// The text of one of the planned changes.
    pub(super) fn type_change(&mut self, at: usize, words: String) {
        let Some(review) = &mut self.review else { return };
        if let Some(change) = review.changes.get_mut(at) {
            *change = words;
        }
        self.shown = None;
    }

    /// Whether the review that is open is the second of two outcomes.
    pub(super) fn can_compare(&self) -> bool {
        self.rounds.as_ref().is_some_and(|rounds| rounds.complete)
    }

    /// Both outcomes side by side.
    pub(in crate::app) fn compare(&self) -> Option<CompareView> {
        let (rounds, second) = (self.rounds.as_ref()?, self.review.as_ref()?);
        Some(rounds.view(second, self.lang))
    }

    /// Starts the same customer with a new seed from the comparison, or goes back to the review.
    pub(super) fn act_on_compare(&mut self, intent: Intent) {
        match intent {
            Intent::Back => self.go(Screen::Review),
            Intent::Again => self.second_round(),
            other => self.replay(other),
        }
    }
}

impl Rounds {
    fn view(&self, second: &Review, lang: Lang) -> CompareView {
        let both = [&self.first, second];
        let scenario = second.session.scenario();
        let customer = second.session.customer().name.get(lang);
        let step = |n: u32| locale::tr_args(lang, "ui-compare-rewound", &[("n", &n.to_string())]);
        let heads = match self.kind {
            Kind::Second => ["ui-compare-first", "ui-compare-second"].map(|key| locale::tr(lang, key)),
            Kind::Rewound(n) => [locale::tr(lang, "ui-compare-before"), step(n)],
        };
        let change = match both.map(|review| review.card.index) {
            [Some(a), Some(b)] => Some((sentences::signed((b - a) * 10), b >= a)),
            _ => None,
        };
        let score = |at: usize| {
            let dimension = Dimension::ALL[at];
            let points = both.map(|review| review.card.dimensions[at].result.as_ref().ok().map(|p| p.points));
            CompareScore {
                dimension,
                name: locale::tr(lang, &format!("dim-{}", dimension.id().to_ascii_lowercase())),
                scores: points.map(|points| points.map(|points| points as f32 / 100.0)),
                texts: points
                    .map(|points| points.map_or_else(|| locale::tr(lang, "ui-review-unscored"), sentences::hundredths)),
            }
        };
        let rows = self.rows(second, lang);
        let none = || locale::tr(lang, "ui-review-no-index");
        CompareView {
            title: format!("{} · {customer}", scenario.title.get(lang)),
            heads,
            index: both.map(|review| review.card.index.map_or_else(none, whole)),
            change,
            outcome: both.map(|review| super::review::outcome(lang, Some(scenario.family), review.card.outcome)),
            scores: (0..5).map(score).collect(),
            plan: self.plan.clone(),
            remark: locale::tr(lang, "ui-compare-remark"),
            parts_at: rows.iter().find(|row| !row.same).map(|row| row.step),
            rows,
        }
    }

    fn rows(&self, second: &Review, lang: Lang) -> Vec<CompareRow> {
        let (first, again) = (self.first.lines(lang), second.lines(lang));
        let cell = |review: &Review, line: Option<&LineView>| {
            let line = line?;
            let of = review.card.evidence.iter().filter(|e| u32::from(e.turn) == line.step);
            let net: i32 = of.map(|e| e.gained - e.lost).sum();
            Some(CompareCell {
                customer: line.customer.clone(),
                said: line.said.clone(),
                delivery: line.delivery,
                gain: (net != 0).then(|| (signed(net), net > 0)),
            })
        };
        (0..first.len().max(again.len()))
            .map(|at| {
                let (a, b) = (first.get(at), again.get(at));
                let same = matches!((a, b), (Some(a), Some(b)) if a.said == b.said && a.delivery == b.delivery);
                CompareRow { step: at as u32 + 1, same, sides: [cell(&self.first, a), cell(second, b)] }
            })
            .collect()
    }
}
