//! The saved drills: kept in memory as the list shows them, opened by replaying them.

use super::journal::Journal;
use super::review::Review;
use super::{Desk, Screen, Shelf};
use crate::domain::scenario::Shared;
use crate::locale;
use crate::report::sentences::hundredths;
use crate::storage::{DataDir, PlayedDrill, ProfileId, Verdict, done_of, list_records, read_record, verify_file};
use crate::training::Done;
use crate::ui::view::{RecordLine, RecordsView, Verified};

/// What replaying a record showed.
#[derive(Clone, Debug, Default)]
enum Check {
    #[default]
    Unknown,
    Identical,
    Refused(String),
    ContentMissing,
    EngineMissing {
        recorded: u32,
        here: u32,
    },
}

/// The saved drills, newest first.
#[derive(Debug, Default)]
pub(super) struct Records {
    entries: Vec<(PlayedDrill, Check)>,
    /// How many files are no records, and what is wrong with the first.
    unreadable: Option<(usize, String)>,
    trouble: Option<String>,
}

impl Records {
    /// The records of a profile, from the list in the database; without a database from the folder itself.
    pub(super) fn load(data: &DataDir, journal: &Journal, profile: Option<ProfileId>) -> Records {
        let found = match (journal.store(), profile) {
            (Some(store), Some(profile)) => store.history(profile, u32::MAX).map(|drills| {
                let unreadable = store.unreadable(profile).unwrap_or_default();
                let first = unreadable.first().map(|(_, why)| (unreadable.len(), why.clone()));
                (drills, first)
            }),
            _ => list_records(data).map(|entries| {
                let mut first: Option<(usize, String)> = None;
                let mut drills = Vec::new();
                for entry in entries {
                    match entry.record {
                        Ok(record) => drills.push(PlayedDrill {
                            path: entry.path,
                            blind: record.blind,
                            moves: record.moves.len() as u32,
                            engine: record.engine,
                            done: done_of(&record),
                        }),
                        Err(why) => first = Some((first.map_or(1, |(count, _)| count + 1), why)),
                    }
                }
                (drills, first)
            }),
        };
        match found {
            Ok((drills, unreadable)) => Records {
                entries: drills.into_iter().map(|drill| (drill, Check::Unknown)).collect(),
                unreadable,
                trouble: None,
            },
            Err(error) => Records { trouble: Some(error.to_string()), ..Records::default() },
        }
    }

    /// Whether nothing was played yet.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What training knows of them, the oldest first.
    pub(super) fn done(&self) -> Vec<Done> {
        self.entries.iter().rev().map(|(played, _)| played.done.clone()).collect()
    }

    /// The best index of a scenario, hundredths.
    pub(super) fn best(&self, scenario: &str) -> Option<i32> {
        let of = self.entries.iter().filter(|(played, _)| played.done.scenario == scenario);
        of.map(|(played, _)| played.done.index.unwrap_or(0)).max()
    }

    /// Replays every record and compares.
    pub(super) fn verify(&mut self, data: &DataDir, shelf: &Shelf) {
        for (played, check) in &mut self.entries {
            *check = match verify_file(&played.path, |record| shelf.version(data, record)) {
                Verdict::Identical(_) => Check::Identical,
                Verdict::Altered(differences) => Check::Refused(differences.into_iter().next().unwrap_or_default()),
                Verdict::Unreadable(reason) => Check::Refused(reason),
                Verdict::ContentMissing { .. } => Check::ContentMissing,
                Verdict::EngineMissing { recorded, here } => Check::EngineMissing { recorded, here },
            };
        }
    }
}

impl Desk {
    /// The records page.
    pub(in crate::app) fn records(&self) -> RecordsView {
        let lines = self.records.entries.iter().map(|(played, check)| self.record_line(played, check)).collect();
        let notice = self.records.trouble.clone().or_else(|| {
            let (count, reason) = self.records.unreadable.as_ref()?;
            let count = count.to_string();
            Some(locale::tr_args(self.lang, "ui-records-unreadable", &[("count", &count), ("reason", reason)]))
        });
        RecordsView { records: lines, notice }
    }

    fn record_line(&self, played: &PlayedDrill, check: &Check) -> RecordLine {
        let lang = self.lang;
        let done = &played.done;
        let scenario = self.shelf.find(&done.scenario);
        let title = scenario.map_or_else(|| done.scenario.clone(), |s| s.title.get(lang).to_owned());
        let name = scenario
            .and_then(|s| s.customers.iter().find(|c| c.id == done.customer))
            .map_or_else(|| done.customer.clone(), |c| c.name.get(lang).to_owned());
        let persona = locale::tr(lang, &format!("persona-{}", done.persona.id()));
        let scored = done.dimensions.iter().enumerate().filter_map(|(at, points)| Some(((*points)?, at)));
        RecordLine {
            when: when(&done.ended_at),
            title,
            customer: format!("{name} · {persona}"),
            mode: done.mode,
            scores: done.dimensions.iter().map(|points| points.map(hundredths)).collect(),
            weakest: scored.min().map(|(_, at)| at),
            outcome: super::review::outcome(lang, scenario.map(|s| s.family), done.outcome),
            verified: match check {
                Check::Unknown => Verified::Unknown,
                Check::Identical => Verified::Identical,
                Check::Refused(reason) => Verified::Refused(reason.clone()),
                Check::ContentMissing => Verified::Refused(locale::tr(lang, "ui-records-content-missing")),
                Check::EngineMissing { recorded, here } => {
                    let (recorded, here) = (recorded.to_string(), here.to_string());
                    let args = [("recorded", &*recorded), ("here", &*here)];
                    Verified::Refused(locale::tr_args(lang, "ui-records-other-engine", &args))
                }
            },
        }
    }

    pub(super) fn open_record(&mut self, index: usize) {
        let Some((played, _)) = self.records.entries.get(index) else { return };
        match self.replayed(played) {
            Some(review) => {
                self.review = Some(review);
                self.shown = None;
                self.go(Screen::Review);
            }
            None => self.records.trouble = Some(locale::tr(self.lang, "ui-records-cannot-open")),
        }
    }

    /// The review of a drill that was played before and is gone on with, as if it had just ended.
    pub(super) fn taken_up(&self, checksum: &str) -> Option<Review> {
        let (played, _) = self.records.entries.iter().find(|(played, _)| played.done.checksum == checksum)?;
        let mut review = self.replayed(played)?;
        (review.from_record, review.checksum) = (false, Some(checksum.to_owned()));
        Some(review)
    }

    fn replayed(&self, played: &PlayedDrill) -> Option<Review> {
        let record = read_record(&played.path).ok()?;
        let scenario: Shared = self.shelf.version(&self.data, &record).ok()?;
        let session = crate::storage::replay(&record, &scenario).ok()?;
        Some(Review::of_record(session, record.blind))
    }

    /// Reads the folder again after something was saved.
    pub(super) fn reload_records(&mut self) {
        self.records = Records::load(&self.data, &self.journal, self.me.as_ref().map(|me| me.id));
        self.stale = true;
    }
}

/// Date and time without seconds and zone; the record keeps both.
pub(super) fn when(ended_at: &str) -> String {
    ended_at.chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect()
}
