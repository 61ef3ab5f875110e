//! Overruling at the desk: a judge, a judgement of the program, another quality, a reason. The old judgement stays in the record.

use super::super::review::Review;
use super::super::{Desk, Screen};
use crate::competition::seal::Slot;
use crate::locale;
use crate::report::sentences;
use crate::storage::{Record, replay};
use crate::ui::pk_view::{Judgement, OverruleIntent, PkOverruleView};

/// The qualities that can be given, per mille.
const QUALITIES: [i32; 5] = [0, 250, 500, 750, 1000];

/// What a judge is about to overrule.
#[derive(Default)]
pub(super) struct Overruling {
    /// The runs: slot and contestant, from 0.
    runs: Vec<(Slot, usize)>,
    run: usize,
    review: Option<Review>,
    chosen: Option<usize>,
    quality: Option<usize>,
    judge: String,
    why: String,
    error: Option<String>,
    done: Option<String>,
}

impl Desk {
    /// Opens the page at the first run.
    pub(super) fn open_overruling(&mut self) {
        let Some(file) = &self.pk.file else { return };
        let played = file.chain.event.entries.iter().filter(|(_, entry)| entry.run.is_some());
        let runs = played.map(|(key, _)| *key).collect();
        self.pk.overruling = Some(Overruling { runs, ..Overruling::default() });
        self.show_run(0);
        self.go(Screen::PkOverrule);
    }

    fn show_run(&mut self, at: usize) {
        let review = self.pk.overruling.as_ref().zip(self.pk.file.as_ref()).and_then(|(overruling, file)| {
            let (slot, who) = *overruling.runs.get(at)?;
            let record: Record = serde_json::from_str(file.record(who, slot)?).ok()?;
            let scenario = self.shelf.version(&self.data, &record).ok()?;
            Some(Review::of_record(replay(&record, &scenario).ok()?, false))
        });
        let Some(overruling) = &mut self.pk.overruling else { return };
        // A run whose content is not here any more cannot be judged here.
        let missing = review.is_none().then(|| locale::tr(self.lang, "pk-desk-no-reveal"));
        (overruling.run, overruling.review, overruling.chosen) = (at, review, None);
        (overruling.quality, overruling.error, overruling.done) = (None, missing, None);
    }

    /// The page.
    pub(in crate::app) fn pk_overrule(&self) -> Option<PkOverruleView> {
        let (overruling, file, lang) = (self.pk.overruling.as_ref()?, self.pk.file.as_ref()?, self.lang);
        let event = &file.chain.event;
        let current = overruling.runs.get(overruling.run);
        let judgements = overruling.review.iter().flat_map(|review| {
            let scenario = review.session.scenario();
            review.card.evidence.iter().enumerate().map(move |(at, evidence)| {
                let step = match evidence.turn {
                    0 => locale::tr(lang, "pk-overrule-never"),
                    turn => locale::tr_args(lang, "ui-step", &[("n", &turn.to_string())]),
                };
                let dimension = sentences::dimension(evidence.dimension);
                let quality = sentences::hundredths(evidence.quality / 10);
                let said = event.overruled.iter().rev().find(|o| {
                    current.is_some_and(|(slot, who)| o.slot == *slot && o.contestant == *who) && o.place == at
                });
                Judgement {
                    head: format!("{step} · {} · {quality}", dimension.get(lang)),
                    line: evidence
                        .reply
                        .map(|r| scenario.replies[r.at()].text.get(lang).to_owned())
                        .unwrap_or_default(),
                    reason: sentences::why(scenario, evidence).get(lang).to_owned(),
                    overruled: said.map(|o| {
                        let quality = sentences::hundredths(o.quality / 10);
                        let args = [("judge", &*o.judge), ("quality", &*quality), ("why", &*o.why)];
                        locale::tr_args(lang, "pk-overrule-said", &args)
                    }),
                }
            })
        });
        Some(PkOverruleView {
            title: event.rules.name.clone(),
            runs: overruling.runs.iter().map(|(slot, who)| self.run_name(event, *slot, *who)).collect(),
            run: overruling.run,
            judgements: judgements.collect(),
            chosen: overruling.chosen,
            qualities: QUALITIES.map(|quality| sentences::hundredths(quality / 10)).to_vec(),
            quality: overruling.quality,
            judge: overruling.judge.clone(),
            why: overruling.why.clone(),
            error: overruling.error.clone(),
            done: overruling.done.clone(),
        })
    }

    pub(super) fn act_on_overruling(&mut self, intent: OverruleIntent) {
        if let OverruleIntent::Run(at) = intent {
            return self.show_run(at);
        }
        let Some(overruling) = &mut self.pk.overruling else { return };
        match intent {
            OverruleIntent::Choose(at) => {
                (overruling.chosen, overruling.quality) = (Some(at), None);
                (overruling.error, overruling.done) = (None, None);
                overruling.why.clear();
            }
            OverruleIntent::Quality(at) => overruling.quality = Some(at),
            OverruleIntent::Judge(name) => overruling.judge = name,
            OverruleIntent::Why(why) => overruling.why = why,
            OverruleIntent::Save => self.save_overruling(),
            OverruleIntent::Run(_) => {}
        }
    }

    fn save_overruling(&mut self) {
        let lang = self.lang;
        let Some(overruling) = &mut self.pk.overruling else { return };
        let (judge, why) = (overruling.judge.trim().to_owned(), overruling.why.trim().to_owned());
        let quality = overruling.quality.and_then(|at| QUALITIES.get(at)).copied();
        let (Some(place), Some(quality), Some((slot, who)), false) = (
            overruling.chosen,
            quality,
            overruling.runs.get(overruling.run).copied(),
            judge.is_empty() || why.is_empty(),
        ) else {
            overruling.error = Some(locale::tr(lang, "pk-overrule-missing"));
            return;
        };
        let Some(mut file) = self.pk.file.take() else { return };
        let find = |record: &Record| self.shelf.version(&self.data, record);
        let done = file.overrule(&judge, who, slot, place, quality, &why, find);
        self.pk.file = Some(file);
        let Some(overruling) = &mut self.pk.overruling else { return };
        match done {
            Ok(()) => {
                (overruling.chosen, overruling.quality, overruling.error) = (None, None, None);
                overruling.why.clear();
                overruling.done = Some(locale::tr(lang, "pk-overruled"));
            }
            Err(error) => overruling.error = Some(error.text().get(lang).to_owned()),
        }
    }
}
