//! The panel at the desk: one judge after the other, no sheet seen before all are in, then how far they agree.

use super::super::camp::{Draft, sheet_lines, sheet_talk};
use super::super::review::Review;
use super::super::{Desk, Screen};
use super::event::owed;
use crate::competition::event::{Body, JudgeSheet};
use crate::competition::panel::{PanelRow, PanelVerdict};
use crate::competition::seal::Slot;
use crate::domain::ids::Dimension;
use crate::locale;
use crate::storage::{Record, replay};
use crate::ui::camp_view::{CampIntent, SheetView};
use crate::ui::pk_view::{PkAgainst, PkAgreementRow, PkAgreementView, PkFigures, PkTurnView};

/// A judge who was called.
pub(super) struct Judging {
    judge: u8,
    slot: Slot,
    who: usize,
    draft: Draft,
    review: Review,
}

impl Desk {
    /// Calls the judge of a sheet that is still to come.
    pub(super) fn call_judge(&mut self, at: usize) {
        let called = self.pk.file.as_ref().and_then(|file| {
            let (judge, slot, who) = *owed(&file.chain.event).get(at)?;
            let record: Record = serde_json::from_str(file.record(who, slot)?).ok()?;
            let scenario = self.shelf.version(&self.data, &record).ok()?;
            let review = Review::of_record(replay(&record, &scenario).ok()?, false);
            Some(Judging { judge, slot, who, draft: Draft::default(), review })
        });
        match called {
            Some(judging) => {
                self.pk.judging = Some(judging);
                self.go(Screen::PkTurn);
            }
            None => self.pk.fail(locale::tr(self.lang, "pk-desk-no-reveal")),
        }
    }

    /// One judge goes and the next one comes.
    pub(in crate::app) fn pk_turn(&self) -> Option<PkTurnView> {
        let (judging, file, lang) = (self.pk.judging.as_ref()?, self.pk.file.as_ref()?, self.lang);
        let event = &file.chain.event;
        let judge = judging.judge.to_string();
        let left = owed(event).len().to_string();
        Some(PkTurnView {
            number: judge.clone(),
            call: locale::tr_args(lang, "pk-desk-judge-call", &[("k", &judge)]),
            lines: vec![
                self.run_name(event, judging.slot, judging.who),
                locale::tr_args(lang, "pk-desk-sheets-left", &[("n", &left)]),
                locale::tr(lang, "pk-desk-judge-alone"),
            ],
        })
    }

    pub(super) fn open_judge_sheet(&mut self) {
        if self.pk.judging.is_some() {
            self.go(Screen::PkSheet);
        }
    }

    /// The judge's sheet with the talk beside it; the engine's view of it is not shown.
    pub(in crate::app) fn pk_sheet(&self) -> Option<SheetView> {
        let (judging, file, lang) = (self.pk.judging.as_ref()?, self.pk.file.as_ref()?, self.lang);
        let session = &judging.review.session;
        let name = session.customer().name.get(lang);
        let draft = &judging.draft;
        Some(SheetView {
            title: locale::tr(lang, "ui-sheet-title"),
            subject: self.run_name(&file.chain.event, judging.slot, judging.who),
            remark: locale::tr(lang, "pk-desk-sheet-remark"),
            lines: sheet_lines(lang, &draft.ratings),
            talk: sheet_talk(lang, name, &judging.review.lines(lang), &draft.ticked),
            observer: draft.observer.clone(),
            strength: draft.strength.clone(),
            improvement: draft.improvement.clone(),
            asks_words: true,
            error: draft.error.clone(),
            save: locale::tr(lang, "pk-desk-hand-in"),
            ..SheetView::default()
        })
    }

    pub(super) fn act_on_judge_sheet(&mut self, intent: CampIntent) {
        let Some(judging) = &mut self.pk.judging else { return };
        if intent != CampIntent::SaveSheet {
            judging.draft.take(intent);
            return;
        }
        if let Some(error) = judging.draft.missing(self.lang, true, false) {
            judging.draft.error = Some(error);
            return;
        }
        let draft = &judging.draft;
        let mut ticked = draft.ticked.clone();
        ticked.sort_unstable();
        let body = Body::Judged(JudgeSheet {
            judge: judging.judge,
            name: draft.observer.trim().to_owned(),
            contestant: judging.who as u8 + 1,
            slot: judging.slot,
            ratings: draft.ratings.map(|rating| rating.unwrap_or(0)),
            ticked,
            strength: draft.strength.trim().to_owned(),
            improvement: draft.improvement.trim().to_owned(),
        });
        let Some(file) = &mut self.pk.file else { return };
        match file.append(body) {
            Ok(()) => {
                self.pk.judging = None;
                // The same judge goes on with the next run, or the next judge is called.
                let more = self.pk.file.as_ref().is_some_and(|file| !owed(&file.chain.event).is_empty());
                if more { self.call_judge(0) } else { self.go(Screen::PkEvent) }
            }
            Err(error) => judging.draft.error = Some(error.text().get(self.lang).to_owned()),
        }
    }

    /// How far the judges agree, once all sheets are in.
    pub(in crate::app) fn pk_agreement(&self) -> Option<PkAgreementView> {
        let (file, lang) = (self.pk.file.as_ref()?, self.lang);
        let event = &file.chain.event;
        let report = event.panel_report(&event.judged());
        let two = |value: f64| format!("{value:.2}");
        let percent = |share: f64| format!("{:.0} %", share * 100.0);
        let ranged = |value: f64, range: (f64, f64)| format!("{value:.2} ({:.2} – {:.2})", range.0, range.1);
        let name = |row: &PanelRow| match report.rows.iter().filter(|r| r.contestant == row.contestant).count() {
            1 => event.called(row.contestant).get(lang).to_owned(),
            _ => self.run_name(event, row.slot, row.contestant),
        };
        let rows = report.rows.iter().map(|row| PkAgreementRow {
            name: name(row),
            mean: two(row.mean),
            trimmed: (usize::from(event.rules.judges) >= 5).then(|| two(row.mean)),
            corrected: row.corrected.map(two).unwrap_or_default(),
        });
        let judge = |at: usize| locale::tr_args(lang, "pk-desk-judge-name", &[("k", &(at + 1).to_string())]);
        let severity = report.severity.iter().flatten().enumerate().map(|(at, off)| (judge(at), format!("{off:+.2}")));
        let against = report.rows.iter().flat_map(|row| {
            let name = name(row);
            Dimension::ALL.iter().zip(row.against).filter_map(move |(dimension, both)| {
                let (engine, median) = both?;
                let apart = (engine - median).abs() >= 1.0;
                let (engine, median) = (format!("{engine:.2}"), format!("{median:.1}"));
                Some(PkAgainst { name: name.clone(), dimension: *dimension, engine, median, apart })
            })
        });
        let (decided, verdict) = match report.verdict {
            PanelVerdict::Winner(who) => {
                let called = event.called(who).get(lang).to_owned();
                let mut said = locale::tr_args(lang, "pk-panel-winner", &[("name", &called)]);
                if event.rules.judges == 1 {
                    said = format!("{said}\n{}", locale::tr(lang, "pk-panel-alone"));
                }
                (true, said)
            }
            PanelVerdict::Disagreement(icc) => {
                (false, locale::tr_args(lang, "pk-panel-disagree", &[("icc", &two(icc))]))
            }
            PanelVerdict::Close(gap) => (false, locale::tr_args(lang, "pk-panel-close", &[("gap", &two(gap))])),
            PanelVerdict::NotEnough => (false, locale::tr(lang, "pk-panel-not-enough")),
        };
        Some(PkAgreementView {
            title: event.rules.name.clone(),
            rows: rows.collect(),
            severity: severity.collect(),
            figures: PkFigures {
                exact: report.pairs.map(|(exact, _)| percent(exact)).unwrap_or_default(),
                within_one: report.pairs.map(|(_, near)| percent(near)).unwrap_or_default(),
                kappa: report.kappa.map(two).unwrap_or_default(),
                icc_single: report.icc.map(|icc| ranged(icc.single, icc.single_range)).unwrap_or_default(),
                icc_mean: report.icc.map(|icc| ranged(icc.mean, icc.mean_range)).unwrap_or_default(),
                alpha: report.alpha.map(two).unwrap_or_default(),
            },
            against: against.collect(),
            verdict,
            decided,
        })
    }
}
