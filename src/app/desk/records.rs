//! The saved drills: kept in memory as the list shows them, opened by replaying them.

use super::review::Review;
use super::{Desk, Screen, Shelf};
use crate::domain::scenario::Shared;
use crate::domain::score::Scorecard;
use crate::locale;
use crate::report::sentences::hundredths;
use crate::storage::{DataDir, Record, RecordEntry, Verdict, list_records, verify_file};
use crate::ui::view::{RecordLine, RecordsView, Verified};

/// What replaying a record showed.
#[derive(Clone, Debug, Default)]
enum Check {
    #[default]
    Unknown,
    Identical,
    Refused(String),
    ContentMissing,
}

/// The saved drills, newest first.
#[derive(Debug, Default)]
pub(super) struct Records {
    entries: Vec<(RecordEntry, Check)>,
    trouble: Option<String>,
}

impl Records {
    /// Reads the folder.
    pub(super) fn load(data: &DataDir) -> Records {
        match list_records(data) {
            Ok(entries) => {
                Records { entries: entries.into_iter().map(|entry| (entry, Check::Unknown)).collect(), trouble: None }
            }
            Err(error) => Records { entries: Vec::new(), trouble: Some(error.to_string()) },
        }
    }

    fn readable(&self) -> impl Iterator<Item = (usize, &Record, &Check)> {
        let all = self.entries.iter().enumerate();
        all.filter_map(|(index, (entry, check))| {
            entry.record.as_ref().ok().map(|record| (index, record.as_ref(), check))
        })
    }

    /// Whether nothing was played yet.
    pub(super) fn is_empty(&self) -> bool {
        self.readable().next().is_none()
    }

    /// The best index of a scenario, hundredths.
    pub(super) fn best(&self, scenario: &str) -> Option<i32> {
        let of = self.readable().filter(|(_, record, _)| record.scenario == scenario);
        of.map(|(_, record, _)| record.scorecard.index_or_zero()).max()
    }

    /// Replays every record and compares.
    pub(super) fn verify(&mut self, data: &DataDir, shelf: &Shelf) {
        for (entry, check) in &mut self.entries {
            if entry.record.is_err() {
                continue;
            }
            *check = match verify_file(&entry.path, |record| shelf.version(data, record)) {
                Verdict::Identical(_) => Check::Identical,
                Verdict::Altered(differences) => Check::Refused(differences.into_iter().next().unwrap_or_default()),
                Verdict::Unreadable(reason) => Check::Refused(reason),
                Verdict::ContentMissing { .. } => Check::ContentMissing,
            };
        }
    }
}

/// The five scores as text.
fn scores(card: &Scorecard) -> Vec<Option<String>> {
    card.dimensions.iter().map(|d| d.result.as_ref().ok().map(|points| hundredths(points.points))).collect()
}

impl Desk {
    /// The records page.
    pub(in crate::app) fn records(&self) -> RecordsView {
        let lines = self.records.readable().map(|(_, record, check)| self.record_line(record, check)).collect();
        let broken: Vec<&String> = self.records.entries.iter().filter_map(|(e, _)| e.record.as_ref().err()).collect();
        let notice = self.records.trouble.clone().or_else(|| {
            let reason = broken.first()?;
            let count = broken.len().to_string();
            Some(locale::tr_args(self.lang, "ui-records-unreadable", &[("count", &count), ("reason", reason)]))
        });
        RecordsView { records: lines, notice }
    }

    fn record_line(&self, record: &Record, check: &Check) -> RecordLine {
        let lang = self.lang;
        let scenario = self.shelf.find(&record.scenario);
        let title = scenario.map_or_else(|| record.scenario.clone(), |s| s.title.get(lang).to_owned());
        let name = scenario
            .and_then(|s| s.customers.iter().find(|c| c.id == record.customer))
            .map_or_else(|| record.customer.clone(), |c| c.name.get(lang).to_owned());
        let persona = locale::tr(lang, &format!("persona-{}", record.persona.id()));
        RecordLine {
            when: when(&record.ended_at),
            title,
            customer: format!("{name} · {persona}"),
            mode: record.mode,
            scores: scores(&record.scorecard),
            weakest: super::review::weakest(&record.scorecard),
            outcome: super::review::outcome(lang, scenario.map(|s| s.family), record.scorecard.outcome),
            verified: match check {
                Check::Unknown => Verified::Unknown,
                Check::Identical => Verified::Identical,
                Check::Refused(reason) => Verified::Refused(reason.clone()),
                Check::ContentMissing => Verified::Refused(locale::tr(lang, "ui-records-content-missing")),
            },
        }
    }

    pub(super) fn open_record(&mut self, index: usize) {
        let Some((_, record, _)) = self.records.readable().nth(index) else { return };
        let opened = self
            .shelf
            .version(&self.data, record)
            .ok()
            .and_then(|scenario: Shared| crate::storage::replay(record, &scenario).ok())
            .map(|session| Review::of_record(session, record.blind));
        match opened {
            Some(review) => {
                self.review = Some(review);
                self.shown = None;
                self.go(Screen::Review);
            }
            None => self.records.trouble = Some(locale::tr(self.lang, "ui-records-cannot-open")),
        }
    }

    /// Reads the folder again after something was saved.
    pub(super) fn reload_records(&mut self) {
        self.records = Records::load(&self.data);
    }
}

/// Date and time without seconds and zone; the record keeps both.
pub(super) fn when(ended_at: &str) -> String {
    ended_at.chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect()
}
