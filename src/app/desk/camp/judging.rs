//! Judge training at the desk: sample talks, rated one after the other, each with its key after the rating.

use super::super::review::Review;
use super::super::{Desk, Screen, draw_seed};
use super::sheet;
use crate::locale;
use crate::report::sentences::hundredths;
use crate::training::judging::{self, Rating, Sample};
use crate::training::{Body, Seat};
use crate::ui::camp_view::SheetView;

/// Samples that are being judged.
pub(super) struct Judging {
    seat: Seat,
    seed: u64,
    samples: Vec<Sample>,
    /// The sample that is judged, as a talk.
    talk: Option<Review>,
    ratings: Vec<Rating>,
    /// Whether the key of the sample is on the table.
    open: bool,
}

impl Desk {
    pub(super) fn open_judging(&mut self, seat: Seat, count: u8) {
        let seed = draw_seed();
        let samples = judging::samples(seed, &self.shelf.scenarios, usize::from(count));
        if samples.is_empty() {
            self.camp.notice = Some(locale::tr(self.lang, "cli-no-scenarios"));
            return;
        }
        let talk = samples.first().map(|sample| Review::of_record(sample.game.session.clone(), false));
        self.camp.draft = self.camp.draft.next();
        self.camp.judging = Some(Judging { seat, seed, samples, talk, ratings: Vec::new(), open: false });
        self.go(Screen::Sheet);
    }

    /// The sample that is judged.
    pub(super) fn judging_sheet(&self) -> Option<SheetView> {
        let judging = self.camp.judging.as_ref()?;
        let lang = self.lang;
        let at = judging.ratings.len() - usize::from(judging.open);
        let sample = judging.samples.get(at)?;
        let draft = &self.camp.draft;
        let mut lines = sheet::lines(lang, &draft.ratings);
        if judging.open {
            for (d, line) in lines.iter_mut().enumerate() {
                let points = sample.game.card.dimensions[d].result.as_ref().ok().map(|points| points.points);
                line.key = Some(match (sample.key[d], points) {
                    (Some(band), Some(points)) => {
                        let args = [("band", &*band.to_string()), ("points", &hundredths(points))];
                        locale::tr_args(lang, "ui-judging-key", &args)
                    }
                    _ => locale::tr(lang, "ui-judging-no-key"),
                });
            }
        }
        let (n, of) = ((at + 1).to_string(), judging.samples.len().to_string());
        let talk = judging.talk.as_ref()?;
        let session = &talk.session;
        let name = session.customer().name.get(lang);
        let last = at + 1 == judging.samples.len();
        let save = match (judging.open, last) {
            (false, _) => "ui-judging-open",
            (true, false) => "ui-judging-next",
            (true, true) => "ui-quiz-end",
        };
        Some(SheetView {
            title: locale::tr_args(lang, "ui-judging-title", &[("n", &n), ("of", &of)]),
            subject: format!("{} · {name}", session.scenario().title.get(lang)),
            remark: locale::tr(lang, if judging.open { "ui-judging-compare" } else { "ui-judging-remark" }),
            lines,
            talk: sheet::talk(lang, name, &talk.lines(lang), &draft.ticked),
            error: draft.error.clone(),
            save: locale::tr(lang, save),
            ..SheetView::default()
        })
    }

    /// The rating is handed in, or its key was looked at.
    pub(super) fn rate_sample(&mut self) {
        let missing = self.not_rated();
        let Some(judging) = &mut self.camp.judging else { return };
        if !judging.open {
            if missing.is_some() {
                self.camp.draft.error = missing;
                return;
            }
            judging.ratings.push(self.camp.draft.ratings.map(|rating| rating.unwrap_or(0)));
            judging.open = true;
            return;
        }
        judging.open = false;
        if let Some(sample) = judging.samples.get(judging.ratings.len()) {
            judging.talk = Some(Review::of_record(sample.game.session.clone(), false));
            self.camp.draft = self.camp.draft.next();
            // A new talk begins at its top.
            self.go(Screen::Sheet);
            return;
        }
        let keys: Vec<judging::Key> = judging.samples.iter().map(|sample| sample.key).collect();
        let agreement = judging::agreement(&keys, &judging.ratings);
        let body =
            Body::Judging { seat: judging.seat.clone(), seed: judging.seed, keys, ratings: judging.ratings.clone() };
        self.camp.judging = None;
        self.camp.draft = self.camp.draft.next();
        self.keep_for_camp(body);
        if let (Some(share), None) = (agreement.all, &self.camp.notice) {
            let args = [("within", &*share.within.to_string()), ("exact", &*share.exact.to_string())];
            self.camp.notice = Some(locale::tr_args(self.lang, "ui-judging-result", &args));
        }
        self.go(Screen::Camp);
    }
}

#[cfg(test)]
impl Judging {
    /// The key of the sample that is judged.
    pub(super) fn key_now(&self) -> judging::Key {
        self.samples[self.ratings.len()].key
    }
}
