//! Where the trainee stands and what to do today: read from the list of records, made once and kept until something changes.

use super::Desk;
use super::people::called;
use crate::domain::ids::{Dimension, Lang, Stage};
use crate::locale;
use crate::report::sentences::hundredths;
use crate::storage::{ProfileId, today};
use crate::training::Done;
use crate::training::next::{self, Today};
use crate::training::progress::{self, Mean, Progress};
use crate::ui::training_view::{MeanBar, ProgressView};

/// What is worked out once per visit.
#[derive(Debug, Default)]
pub(super) struct Standing {
    pub(super) progress: Progress,
    pub(super) today: Today,
}

/// A mean on the 1–5 scale, or on 0–100 for an index, as a bar.
fn bar(lang: Lang, name: String, mean: Option<&Mean>, dimension: Option<Dimension>, index: bool) -> MeanBar {
    let share = |value: i32| if index { value as f32 / 10_000.0 } else { (value - 100) as f32 / 400.0 };
    let error = |value: i32| if index { value as f32 / 10_000.0 } else { value as f32 / 400.0 };
    MeanBar {
        name,
        share: mean.map(|mean| share(mean.mean).clamp(0.0, 1.0)),
        error: mean.and_then(|mean| mean.sem).map(error),
        text: match mean {
            None => locale::tr(lang, "ui-progress-none"),
            Some(Mean { mean, sem: None, .. }) => hundredths(*mean),
            Some(Mean { mean, sem: Some(sem), .. }) => format!("{} ± {}", hundredths(*mean), hundredths(*sem)),
        },
        dimension,
    }
}

impl Desk {
    fn stage_of(&self, scenario: &str) -> Option<Stage> {
        self.shelf.find(scenario).and_then(|scenario| scenario.stages.first().copied())
    }

    /// Where the trainee in use stands and what is proposed, worked out again only when something has changed.
    pub(super) fn standing(&mut self) -> &Standing {
        if self.stale {
            self.stale = false;
            let history = self.records.done();
            let day = today();
            let progress = progress::progress(&history, day, &|id| self.stage_of(id));
            let shown = self.me.as_ref().and_then(|me| self.journal.store()?.shown(me.id).ok());
            let shown = shown.unwrap_or_else(|| next::shown(&history));
            let today = next::today(&history, &shown, &progress, &self.shelf.scenarios, day);
            self.standing = Standing { progress, today };
        }
        &self.standing
    }

    /// Another trainee's history, as the trainer looks at it.
    fn history_of(&self, profile: ProfileId) -> Vec<Done> {
        self.journal.store().and_then(|store| store.finished(profile).ok()).unwrap_or_default()
    }

    /// The progress page: one's own, or that of a trainee whom the trainer looks at.
    pub(in crate::app) fn progress(&mut self) -> &ProgressView {
        let key = (self.visit, self.lang);
        if self.stale || self.progress_shown.as_ref().is_none_or(|(of, _)| *of != key) {
            let view = self.look_back();
            self.progress_shown = Some((key, view));
        }
        &self.progress_shown.get_or_insert_with(|| (key, ProgressView::default())).1
    }

    fn look_back(&mut self) -> ProgressView {
        let lang = self.lang;
        let other = self.whose.as_ref().map(|profile| (called(lang, profile), self.history_of(profile.id)));
        let (name, progress) = match other {
            Some((name, history)) => (name, progress::progress(&history, today(), &|id| self.stage_of(id))),
            None => {
                let name = self.me.as_ref().map(|me| called(lang, me)).unwrap_or_default();
                (name, self.standing().progress.clone())
            }
        };
        let dimension = |at: usize| {
            let dimension = Dimension::ALL[at];
            let name = locale::tr(lang, &format!("dim-{}", dimension.id().to_ascii_lowercase()));
            bar(lang, name, progress.dimensions[at].as_ref(), Some(dimension), false)
        };
        let persona = |id: &str| locale::tr(lang, &format!("persona-{id}"));
        let numbers = [progress.drills, progress.days, progress.streak].map(|n| n.to_string());
        let [drills, days, streak] = numbers.each_ref().map(String::as_str);
        let totals =
            locale::tr_args(lang, "ui-progress-totals", &[("drills", drills), ("days", days), ("streak", streak)]);
        let quality = |q: i32| locale::tr_args(lang, "ui-progress-quality", &[("quality", &(q / 10).to_string())]);
        let skills = progress.weakest.iter().map(|(item, q)| (next::item_name(lang, *item), quality(*q)));
        let mut weakest: Vec<(String, String)> = skills.collect();
        let mut weakest_remark = match progress.weakest.is_empty() {
            _ if progress.drills < progress::ENOUGH => {
                let left = (progress::ENOUGH - progress.drills).to_string();
                locale::tr_args(lang, "ui-progress-too-few", &[("left", &left)])
            }
            true => locale::tr(lang, "ui-progress-no-weakest"),
            false => String::new(),
        };
        if self.whose.is_some() {
            // A trainer who looks at somebody's progress has nothing to practise there.
            let told: Vec<String> = weakest.drain(..).map(|(name, how)| format!("{name} {how}")).collect();
            weakest_remark.push_str(&told.join(" · "));
        }
        ProgressView {
            name,
            empty: progress.drills == 0,
            totals,
            index: bar(lang, locale::tr(lang, "ui-progress-index"), progress.index.as_ref(), None, true),
            dimensions: (0..5).map(dimension).collect(),
            personas: progress
                .personas
                .iter()
                .map(|(who, mean)| bar(lang, persona(who.id()), mean.as_ref(), None, true))
                .collect(),
            stages: progress
                .stages
                .iter()
                .map(|(stage, mean)| {
                    bar(lang, locale::tr(lang, &format!("stage-{}", stage.id())), Some(mean), None, true)
                })
                .collect(),
            weakest,
            weakest_remark,
            transfer: progress.transfer.map(|gain| {
                let (sign, n) = (if gain.mean < 0 { "−" } else { "+" }, gain.n.to_string());
                let amount = format!("{sign}{}", hundredths(gain.mean.abs()));
                locale::tr_args(lang, "ui-progress-transfer", &[("gain", &amount), ("n", &n)])
            }),
            course: progress.course.iter().map(|index| *index as f32 / 10_000.0).collect(),
        }
    }
}
