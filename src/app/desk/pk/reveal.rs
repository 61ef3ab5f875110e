//! The reveal of two runs: replayed from their records, shown step by step, nothing before it is due.

use super::super::drill::build;
use super::super::{Desk, Screen};
use super::event::{Pairing, pairings};
use crate::app::figure::art::Build;
use crate::competition::event::Event;
use crate::competition::reveal::{Side, parts_at};
use crate::competition::rules::Tie;
use crate::competition::run::{By, Decision, Run, decide};
use crate::domain::event::Snapshot;
use crate::domain::ids::{Cue, Face, Lang, Persona, Place};
use crate::domain::scenario::{CustomerIdx, LineIdx, Shared};
use crate::locale;
use crate::report::{self, sentences};
use crate::storage::{Record, replay};
use crate::ui::pk_view::{PkIntent, PkPhase, PkRevealView, PkSide, PkStep, PkVerdict};

/// A customer as a picture shows him: type, drawing, place, face and signal.
type Shown = (Persona, Build, Place, Face, Option<Cue>);

/// A match that is being revealed.
pub(in crate::app::desk) struct Reveal {
    pairing: Pairing,
    scenario: Shared,
    customer: CustomerIdx,
    sides: [Side; 2],
    phase: PkPhase,
    at: usize,
}

impl Reveal {
    fn steps(&self) -> usize {
        self.sides.iter().map(|side| side.steps.len()).max().unwrap_or(0)
    }

    /// The customer as one side has him at the step that is shown; where the run has ended, as he was at its end.
    fn state(&self, side: usize) -> Option<Snapshot> {
        let side = &self.sides[side];
        match self.phase {
            PkPhase::Before => side.start,
            PkPhase::Walking => side.steps.get(self.at - 1).or(side.steps.last()).and_then(|step| step.state),
            PkPhase::Dimensions(_) | PkPhase::Result => side.steps.last().and_then(|step| step.state),
        }
    }
}

impl Desk {
    /// Opens the reveal of a match of the event's list.
    pub(super) fn open_reveal(&mut self, at: usize) {
        let opened = self.pk.file.as_ref().and_then(|file| {
            let pairing = *pairings(&file.chain.event).get(at)?;
            let side = |who: usize| {
                let record: Record = serde_json::from_str(file.record(who, pairing.slot)?).ok()?;
                let scenario = self.shelf.version(&self.data, &record).ok()?;
                let session = replay(&record, &scenario).ok()?;
                Some((Side::of(&session), session.customer_index(), scenario))
            };
            let ((a, customer, scenario), (b, ..)) = (side(pairing.pair[0])?, side(pairing.pair[1])?);
            Some(Reveal { pairing, scenario, customer, sides: [a, b], phase: PkPhase::Before, at: 1 })
        });
        match opened {
            Some(reveal) => {
                self.pk.reveal = Some(reveal);
                self.go(Screen::PkReveal);
            }
            None => self.pk.fail(locale::tr(self.lang, "pk-desk-no-reveal")),
        }
    }

    pub(super) fn act_on_reveal(&mut self, intent: &PkIntent) {
        let Some(reveal) = &mut self.pk.reveal else { return };
        let steps = reveal.steps();
        match (intent, reveal.phase) {
            (PkIntent::Next, PkPhase::Before) => (reveal.phase, reveal.at) = (PkPhase::Walking, 1),
            (PkIntent::Next, PkPhase::Walking) if reveal.at < steps => reveal.at += 1,
            (PkIntent::Next | PkIntent::NextDimension, PkPhase::Walking) => reveal.phase = PkPhase::Dimensions(1),
            (PkIntent::Next | PkIntent::NextDimension, PkPhase::Dimensions(n)) if n < 5 => {
                reveal.phase = PkPhase::Dimensions(n + 1);
            }
            (PkIntent::Next, PkPhase::Dimensions(_)) | (PkIntent::Result, _) => reveal.phase = PkPhase::Result,
            (PkIntent::Previous, PkPhase::Walking) if reveal.at > 1 => reveal.at -= 1,
            (PkIntent::Previous, PkPhase::Walking) => reveal.phase = PkPhase::Before,
            (PkIntent::Previous, PkPhase::Dimensions(1)) => reveal.phase = PkPhase::Walking,
            (PkIntent::Previous, PkPhase::Dimensions(n)) => reveal.phase = PkPhase::Dimensions(n - 1),
            (PkIntent::Previous, PkPhase::Result) => reveal.phase = PkPhase::Dimensions(5),
            (PkIntent::NextDimension, PkPhase::Before) => reveal.phase = PkPhase::Dimensions(1),
            _ => {}
        }
        if reveal.phase == PkPhase::Result {
            self.pk.shown.insert((reveal.pairing.slot, reveal.pairing.pair));
        }
    }

    /// Who has won a game, by the event's own rules.
    pub(super) fn verdict(&self, event: &Event, pairing: Pairing) -> PkVerdict {
        let lang = self.lang;
        let run = |who: usize| event.entry(pairing.slot, who).and_then(|entry| entry.run.as_ref());
        let runs: [Option<&Run>; 2] = pairing.pair.map(run);
        let ties: Vec<Tie> = event.rules.ties.iter().copied().filter(|tie| *tie != Tie::Met).collect();
        let of = pairing.slot.of();
        let means = pairing.pair.map(|who| event.panel_mean(pairing.slot, who));
        let decision = match means {
            [Some(_), Some(_)] if event.panel(of) => match event.panel_side(pairing.slot, pairing.pair) {
                Some(side) => Decision::Won(side, By::Panel),
                None => Decision::Shared,
            },
            _ => decide(runs, event.weights(of), &ties),
        };
        match decision {
            Decision::Won(side, by) => {
                let name = event.called(pairing.pair[side]).get(lang).to_owned();
                let why = locale::tr(lang, &by.key());
                let text = locale::tr_args(lang, "pk-verdict-wins", &[("name", &name)]);
                PkVerdict { winner: Some(side), text, rule: why }
            }
            Decision::Shared => PkVerdict {
                winner: None,
                text: locale::tr(lang, "pk-verdict-level"),
                rule: locale::tr(lang, "pk-desk-shared"),
            },
        }
    }

    /// The page of the reveal.
    pub(in crate::app) fn pk_reveal(&self) -> Option<PkRevealView> {
        let (reveal, file, lang) = (self.pk.reveal.as_ref()?, self.pk.file.as_ref()?, self.lang);
        let event = &file.chain.event;
        let name = report::pk::round_name(event, reveal.pairing.slot.of());
        let title = format!("{} · {} · {}", event.rules.name, name.get(lang), reveal.scenario.title.get(lang));
        let verdict = match reveal.phase {
            PkPhase::Result => self.verdict(event, reveal.pairing),
            _ => PkVerdict::default(),
        };
        Some(PkRevealView {
            title,
            sides: [0, 1].map(|at| side(event, reveal, at, lang)),
            phase: reveal.phase,
            at: reveal.at,
            parts_at: parts_at(&reveal.sides[0], &reveal.sides[1]),
            verdict,
        })
    }

    /// The two customers as the page shows them now.
    pub(in crate::app) fn pk_faces(&self) -> Option<[Shown; 2]> {
        let reveal = self.pk.reveal.as_ref().filter(|_| self.screen == Screen::PkReveal)?;
        let customer = reveal.scenario.customers.get(reveal.customer.at())?;
        let (persona, build, place) = (customer.traits.persona, build(customer), reveal.scenario.place);
        Some([0, 1].map(|at| {
            let state = reveal.state(at);
            (persona, build, place, state.map_or(Face::AtEase, |s| s.face), state.and_then(|s| s.cue))
        }))
    }
}

fn side(event: &Event, reveal: &Reveal, at: usize, lang: Lang) -> PkSide {
    let (side, scenario) = (&reveal.sides[at], &reveal.scenario);
    let who = reveal.pairing.pair[at];
    let customer = &scenario.customers[reveal.customer.at()];
    let persona = locale::tr(lang, &format!("persona-{}", customer.traits.persona.id()));
    let gap = if lang == Lang::En { " " } else { "" };
    let words = |lines: &[LineIdx]| {
        let said: Vec<&str> = lines.iter().map(|line| scenario.lines[line.at()].text.get(lang)).collect();
        said.join(gap)
    };
    let share = |value: i32| value as f32 / 1000.0;
    let step = |step: &crate::competition::reveal::Step| PkStep {
        customer: words(&step.heard),
        said: scenario.replies[step.reply.at()].text.get(lang).to_owned(),
        delivery: locale::tr(lang, &format!("delivery-{}", step.delivery.id())),
        face: step
            .state
            .and_then(|state| state.cue)
            .map(|cue| locale::cue(lang, scenario.place, cue))
            .unwrap_or_default(),
        mood: step.state.map_or([0.0; 3], |s| [share(s.trust), share(s.patience), share(s.pressure)]),
        scores: [None; 5],
    };
    let weights = event.weights(reveal.pairing.slot.of());
    let run = event.entry(reveal.pairing.slot, who).and_then(|entry| entry.run.as_ref());
    PkSide {
        name: event.called(who).get(lang).to_owned(),
        customer: format!("{} · {persona}", customer.name.get(lang)),
        steps: side.steps.iter().map(step).collect(),
        outcome: sentences::outcome(scenario.family, side.card.outcome).get(lang).to_owned(),
        scores: std::array::from_fn(|d| run.and_then(|run| run.dimensions[d]).map(|points| points as f32 / 100.0)),
        index: run.map_or_else(|| "—".to_owned(), |run| super::super::review::whole(run.index(weights))),
    }
}
