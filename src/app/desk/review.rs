//! The review's data: everything is read from the session's events and its scorecard.

use super::handbook::{evidence_link, link};
use super::{Desk, Plan, Screen, draw_seed};
use crate::domain::event::{Event, Snapshot};
use crate::domain::ids::{Family, Lang, Mode, Outcome};
use crate::domain::scenario::LineIdx;
use crate::domain::score::{self, Evidence, Scorecard};
use crate::domain::score::{Item, Reason};
use crate::domain::session::{Move, Session};
use crate::handbook::{Card, Topic};
use crate::lab::coach;
use crate::locale;
use crate::report::{card, inner, moments, sentences};
use crate::storage::{Record, now};
use crate::ui::handbook_view::CardLink;
use crate::ui::intent::Intent;
use crate::ui::view::{Better, Contribution, Course, DimensionView, KeyMove, LineView, ReviewView};
use crate::ui::widgets::radar::Corner;
use crate::ui::widgets::timeline::Turn;

/// A finished drill with its score.
pub(super) struct Review {
    pub(super) session: Session,
    pub(super) card: Scorecard,
    /// Better moves at the moments that mattered most, where any was found.
    better: Vec<coach::Better>,
    pub(super) blind: bool,
    pub(super) from_record: bool,
    saved: Option<Result<String, String>>,
    /// Checksum of its record.
    pub(super) checksum: Option<String>,
    /// What the trainee means to change in a second round.
    pub(super) changes: [String; 2],
}

impl Review {
    fn new(session: Session, blind: bool) -> Review {
        let card = score::score(session.scenario(), session.customer_index(), session.events());
        let weights = score::weights(super::drill::main_stage(session.scenario()));
        let better = moments::coached(&session, &card, weights);
        let (checksum, changes) = (None, Default::default());
        Review { session, card, better, blind, from_record: false, saved: None, checksum, changes }
    }

    /// The review of a record that was replayed.
    pub(super) fn of_record(session: Session, blind: bool) -> Review {
        Review { from_record: true, ..Review::new(session, blind) }
    }
}

/// Thousandths of a point as signed text with two decimals, or three where two would hide it.
pub(super) fn signed(thousandths: i32) -> String {
    let hundredths = (thousandths.abs() + 5) / 10;
    match hundredths {
        0 => sentences::signed(thousandths),
        _ => sentences::signed(hundredths * 10 * thousandths.signum()),
    }
}

/// Hundredths of an index as text with one decimal.
pub(super) fn whole(hundredths: i32) -> String {
    format!("{}.{}", hundredths / 100, hundredths % 100 / 10)
}

/// The index of the lowest scored dimension.
pub(super) fn weakest(card: &Scorecard) -> Option<usize> {
    let scored = card.dimensions.iter().enumerate().filter_map(|(i, d)| Some((d.result.as_ref().ok()?.points, i)));
    scored.min().map(|(_, index)| index)
}

/// How a drill ended, in the words of its family when the scenario is known.
pub(super) fn outcome(lang: Lang, family: Option<Family>, outcome: Outcome) -> String {
    sentences::outcome(family.unwrap_or(Family::Sale), outcome).get(lang).to_owned()
}

/// Whether a judgement names a method, which a trainee may want to read up even where it went well.
fn is_method(evidence: &Evidence) -> bool {
    matches!(evidence.reason, Reason::Effect { .. } | Reason::Style(_))
}

fn good(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Closed | Outcome::Trial | Outcome::NextStep)
}

impl Review {
    /// Its moves.
    pub(super) fn moves(&self) -> Vec<Move> {
        moments::moves_of(&self.session)
    }

    fn view(&self, lang: Lang, cards: &[Card]) -> ReviewView {
        let session = &self.session;
        let scenario = session.scenario();
        let customer = session.customer();
        let course = moments::course(session.events());
        let share =
            |value: fn(&Snapshot) -> i32| course.iter().map(|p| value(&p.state) as f32 / 1000.0).collect::<Vec<f32>>();
        let par = (self.card.tier * 100 / self.card.par.max(1)).min(100);
        let lines = self.lines_with(lang, cards);
        ReviewView {
            title: scenario.title.get(lang).to_owned(),
            customer: customer.name.get(lang).to_owned(),
            persona: customer.traits.persona,
            mode: session.mode(),
            seed: session.seed(),
            reveal: self.blind.then(|| self.reveal(lang)),
            outcome: outcome(lang, Some(scenario.family), self.card.outcome),
            good_end: good(self.card.outcome),
            index: self.card.index.map_or_else(|| locale::tr(lang, "ui-review-no-index"), whole),
            par: Some(locale::tr_args(lang, "ui-review-par", &[("share", &par.to_string())])),
            dimensions: self.dimensions(lang),
            inner: vec![
                inner::words(scenario, session.customer_index(), session.events(), &self.card).get(lang).to_owned(),
            ],
            course: Course {
                trust: share(|state| state.trust),
                patience: share(|state| state.patience),
                pressure: share(|state| state.pressure),
            },
            turns: self.turns(lang),
            key_moves: self.key_moves(&lines, lang),
            lines,
            never: self.contributions(0, lang, cards),
            handbook: self.heaviest(lang, cards),
            adjustments: self.adjustments(lang),
            saved: self.saved.as_ref().map(|saved| match saved {
                Ok(file) => locale::tr_args(lang, "ui-review-saved", &[("file", file)]),
                Err(reason) => locale::tr_args(lang, "ui-review-not-saved", &[("reason", reason)]),
            }),
            can_rewind: session.mode() == Mode::Practice && !self.moves().is_empty(),
            can_compare: false,
            changes: (session.mode() != Mode::Pk).then(|| self.changes.clone()),
        }
    }

    /// Who the unknown customer was, and what told the type.
    fn reveal(&self, lang: Lang) -> String {
        let customer = self.session.customer();
        let persona = customer.traits.persona.id();
        let (kind, tell) =
            (locale::tr(lang, &format!("persona-{persona}")), locale::tr(lang, &format!("ui-reveal-{persona}")));
        let args = [("name", customer.name.get(lang)), ("persona", &kind), ("tell", &tell)];
        locale::tr_args(lang, "ui-review-reveal-text", &args)
    }

    fn dimensions(&self, lang: Lang) -> Vec<DimensionView> {
        let weakest = weakest(&self.card);
        let all = self.card.dimensions.iter().enumerate();
        all.map(|(index, d)| {
            let name = locale::tr(lang, &format!("dim-{}", d.dimension.id().to_ascii_lowercase()));
            let (score, score_text, remark) = match &d.result {
                Ok(p) => {
                    let anchor = sentences::anchor(d.dimension, p.band()).get(lang).to_owned();
                    (Some(p.points as f32 / 100.0), sentences::hundredths(p.points), anchor)
                }
                Err(why) => {
                    let reason = sentences::not_scored(*why).get(lang).to_owned();
                    (None, locale::tr(lang, "ui-review-unscored"), reason)
                }
            };
            let corner = Corner { dimension: d.dimension, name, score_text, score, weakest: weakest == Some(index) };
            DimensionView { corner, remark }
        })
        .collect()
    }

    pub(super) fn lines(&self, lang: Lang) -> Vec<LineView> {
        self.lines_with(lang, &[])
    }

    /// The card of the judgement that cost most.
    fn heaviest(&self, lang: Lang, cards: &[Card]) -> Option<CardLink> {
        let weights = self.weights();
        let lost = |e: &&Evidence| i64::from(e.lost) * i64::from(weights[e.dimension.index()]);
        let mut evidence: Vec<&Evidence> = self.card.evidence.iter().filter(|e| e.lost > 0).collect();
        evidence.sort_by_key(|e| -lost(e));
        // A line that was said can be said better; how the talk ended is only what came of it.
        evidence.sort_by_key(|e| e.turn == 0 || e.item == Item::C3);
        let mut links = evidence.iter().map(|e| evidence_link(cards, self.session.scenario(), e, lang));
        let violation = |f: &score::Finding| link(cards, &[Topic::Violation(f.code)], lang);
        // What must not be said comes before what could be said better.
        self.card.violations.iter().find_map(violation).or_else(|| links.find_map(|link| link))
    }

    fn lines_with(&self, lang: Lang, cards: &[Card]) -> Vec<LineView> {
        let scenario = self.session.scenario();
        let mut out = Vec::new();
        let mut heard = String::new();
        let mut cue = None;
        for event in self.session.events() {
            match event {
                Event::Said { line, .. } => {
                    if lang == Lang::En && !heard.is_empty() {
                        heard.push(' ');
                    }
                    heard.push_str(scenario.lines[line.at()].text.get(lang));
                }
                Event::State(state) => cue = state.cue,
                Event::Played { turn, reply, delivery, .. } => out.push(LineView {
                    step: u32::from(*turn),
                    customer: std::mem::take(&mut heard),
                    cue: cue.map(|cue| locale::cue(lang, scenario.place, cue)),
                    said: scenario.replies[reply.at()].text.get(lang).to_owned(),
                    delivery: Some(*delivery),
                    contributions: self.contributions(*turn, lang, cards),
                    findings: self.findings(*turn).map(|f| card::finding(f, lang)).collect(),
                    finding_cards: {
                        let links = self.findings(*turn).filter_map(|f| link(cards, &[Topic::Violation(f.code)], lang));
                        let mut links: Vec<CardLink> = links.collect();
                        links.dedup();
                        links
                    },
                }),
                _ => {}
            }
        }
        out
    }

    /// What was not fair in a move.
    fn findings(&self, turn: u8) -> impl Iterator<Item = &score::Finding> {
        self.card.violations.iter().filter(move |f| f.turn == turn)
    }

    /// What a move earned or lost; 0 gives the chances that were never taken.
    fn contributions(&self, turn: u8, lang: Lang, cards: &[Card]) -> Vec<Contribution> {
        let weights = self.weights();
        let mut evidence: Vec<&Evidence> = self.card.evidence.iter().filter(|e| e.turn == turn).collect();
        evidence.sort_by_key(|e| -i64::from(e.gained.max(e.lost)) * i64::from(weights[e.dimension.index()]));
        let mut out = Vec::new();
        for e in evidence {
            // A move that earned a part of what it could is shown with the larger of the two.
            let gain = e.gained >= e.lost;
            let amount = signed(if gain { e.gained } else { -e.lost });
            if e.gained > 0 || e.lost > 0 {
                let reason = sentences::why(self.session.scenario(), e).get(lang).to_owned();
                // What went well needs no lesson.
                let card = evidence_link(cards, self.session.scenario(), e, lang).filter(|_| !gain || is_method(e));
                out.push(Contribution { dimension: e.dimension, amount, gain, reason, card });
            }
        }
        out
    }

    fn weights(&self) -> [i32; 5] {
        score::weights(super::drill::main_stage(self.session.scenario()))
    }

    fn key_moves(&self, lines: &[LineView], lang: Lang) -> Vec<KeyMove> {
        moments::three(&self.card, self.weights())
            .into_iter()
            .filter_map(|moment| {
                let line = lines.iter().find(|line| line.step == u32::from(moment.turn))?.clone();
                let better = self.better.iter().find(|better| better.turn == moment.turn);
                let better = better.map(|better| self.better_line(better, lang));
                Some(KeyMove { line, good: moment.swing() >= 0, better })
            })
            .collect()
    }

    /// A better move in words: what to say, what it gains, how the talk would have gone on, and why.
    fn better_line(&self, better: &coach::Better, lang: Lang) -> Better {
        let scenario = self.session.scenario();
        let said = |played: Move| scenario.replies[played.reply.at()].text.get(lang).to_owned();
        let answer = |lines: &[LineIdx]| -> Option<String> {
            let words: Vec<&str> = lines.iter().map(|line| scenario.lines[line.at()].text.get(lang)).collect();
            let gap = if lang == Lang::En { " " } else { "" };
            (!words.is_empty()).then(|| locale::tr_args(lang, "ui-review-then", &[("text", &words.join(gap))]))
        };
        let mut then: Vec<String> = answer(&better.answer).into_iter().collect();
        if let Some((next, lines)) = &better.then {
            let delivery = locale::tr(lang, &format!("delivery-{}", next.delivery.id()));
            let args = [("delivery", delivery.as_str()), ("text", &said(*next))];
            then.push(locale::tr_args(lang, "ui-review-you-how", &args));
            then.extend(answer(lines));
        }
        let because = better.because.map(|e| {
            let reason = sentences::why(scenario, &e).get(lang).to_owned();
            let dimension = sentences::dimension(e.dimension).get(lang).to_owned();
            locale::tr_args(lang, "ui-review-because", &[("dimension", &dimension), ("reason", &reason)])
        });
        Better {
            delivery: better.instead.delivery,
            gain: sentences::signed(better.gain * 10),
            text: said(better.instead),
            then,
            because,
        }
    }

    /// Turning points sit on the line that moved most at that step.
    fn turns(&self, lang: Lang) -> Vec<Turn> {
        let course = moments::course(self.session.events());
        moments::turning_points(self.session.events(), 4)
            .into_iter()
            .map(|turning| {
                let at = course.iter().position(|p| p.turn == turning.turn).unwrap_or(0);
                let (now, before) = (&course[at].state, &course[at.saturating_sub(1)].state);
                let moved = [now.trust - before.trust, now.patience - before.patience, now.pressure - before.pressure];
                let series = (0..3).max_by_key(|i| moved[*i].abs()).unwrap_or(0);
                let key = if turning.change >= 0 { "ui-review-turn-good" } else { "ui-review-turn-bad" };
                let label = locale::tr_args(lang, key, &[("n", &turning.turn.to_string())]);
                Turn { step: u32::from(turning.turn), good: turning.change >= 0, series, label }
            })
            .collect()
    }

    fn adjustments(&self, lang: Lang) -> Vec<String> {
        let mut out = Vec::new();
        for d in &self.card.dimensions {
            let name = sentences::dimension(d.dimension);
            for m in &d.modifiers {
                let what = sentences::modifier(m.kind);
                out.push(format!("{} {} · {}", name.get(lang), signed(m.change), what.get(lang)));
            }
        }
        for line in &self.card.index_modifiers {
            let what = sentences::index_line(line.line);
            out.push(format!("{} · {}", sentences::signed(line.change * 10), what.get(lang)));
        }
        out
    }
}

impl Desk {
    /// The review in the language that is shown.
    pub(in crate::app) fn review(&mut self) -> Option<&ReviewView> {
        let review = self.review.as_ref()?;
        if self.shown.as_ref().is_none_or(|(lang, _)| *lang != self.lang) {
            let can_compare = self.can_compare();
            self.shown = Some((self.lang, ReviewView { can_compare, ..review.view(self.lang, self.shelf.cards()) }));
        }
        self.shown.as_ref().map(|(_, view)| view)
    }

    /// The handbook at the card of the heaviest loss.
    pub(super) fn open_review_card(&mut self) {
        if let Some(card) = self.review().and_then(|view| view.handbook.clone()) {
            self.open_card(&card.id);
        }
    }

    /// Saves a finished drill and makes its review.
    pub(super) fn keep(&mut self, drill: super::drill::Drill) {
        let record = Record::of(&drill.session, &drill.think_ms, drill.blind, now()).helped(drill.help);
        let saved = self.save(drill.running, &record, drill.session.scenario());
        let mut review = Review::new(drill.session, drill.blind);
        review.saved = Some(saved);
        review.checksum = Some(record.checksum.clone());
        self.review = Some(review);
        if let Some(rounds) = &mut self.rounds {
            rounds.complete = true;
        }
        self.shown = None;
        self.reload_records();
    }

    /// Plays on from the review.
    pub(super) fn replay(&mut self, intent: Intent) {
        let Some(review) = &self.review else { return };
        let session = &review.session;
        let (scenario, customer, mode) = (session.scenario().clone(), session.customer_index(), session.mode());
        let (seed, blind) = (session.seed(), review.blind);
        match intent {
            Intent::Again => self.start(scenario, customer, seed, mode, blind),
            Intent::NewSeed => self.start(scenario, customer, draw_seed(), mode, blind),
            _ => {
                let at = self.shelf.scenarios.iter().position(|s| s.id == scenario.id).unwrap_or(0);
                let next = (customer.at() + 1) % scenario.customers.len().max(1);
                let mode = if mode == Mode::Pk { Mode::Exam } else { mode };
                self.plan = Some(Plan { scenario: at, customer: next, mode, blind: false, seed: String::new() });
                self.go(Screen::Briefing);
            }
        }
    }
}
