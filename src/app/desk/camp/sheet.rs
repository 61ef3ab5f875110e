//! The observer's sheet at the desk: for a simulated round, for a live cell, and for the samples of judge training.

use super::super::Desk;
use crate::domain::ids::{Dimension, Lang};
use crate::locale;
use crate::report::sentences;
use crate::training::{Body, Feelings, Sheet, Subject};
use crate::ui::camp_view::{CampIntent, SheetLine, SheetTalk, SheetView};
use crate::ui::view::LineView;

/// A sheet that is being filled in.
#[derive(Clone, Debug, Default)]
pub(in crate::app::desk) struct Draft {
    pub(in crate::app::desk) ratings: [Option<u8>; 5],
    pub(in crate::app::desk) ticked: Vec<u8>,
    pub(in crate::app::desk) observer: String,
    pub(in crate::app::desk) strength: String,
    pub(in crate::app::desk) improvement: String,
    pub(super) feelings: [Option<u8>; 4],
    pub(in crate::app::desk) error: Option<String>,
}

impl Draft {
    /// An empty sheet of the same observer.
    pub(super) fn next(&self) -> Draft {
        Draft { observer: self.observer.clone(), ..Draft::default() }
    }

    /// Takes in what was ticked or typed.
    pub(in crate::app::desk) fn take(&mut self, intent: CampIntent) {
        self.error = None;
        match intent {
            CampIntent::Rate(at, rating) => {
                if let Some(line) = self.ratings.get_mut(at).filter(|_| (1..=5).contains(&rating)) {
                    *line = Some(rating);
                }
            }
            CampIntent::Evidence(step) => {
                let step = u8::try_from(step).unwrap_or(u8::MAX);
                match self.ticked.iter().position(|ticked| *ticked == step) {
                    Some(at) => drop(self.ticked.remove(at)),
                    None => self.ticked.push(step),
                }
            }
            CampIntent::TypeObserver(words) => self.observer = words,
            CampIntent::TypeStrength(words) => self.strength = words,
            CampIntent::TypeImprovement(words) => self.improvement = words,
            CampIntent::Feel(at, value) => {
                if let Some(feeling) = self.feelings.get_mut(at).filter(|_| value <= 10) {
                    *feeling = Some(value);
                }
            }
            _ => {}
        }
    }

    /// Why it cannot be handed in yet.
    pub(in crate::app::desk) fn missing(&self, lang: Lang, words: bool, feelings: bool) -> Option<String> {
        let open = self.ratings.iter().filter(|rating| rating.is_none()).count();
        if open > 0 {
            return Some(locale::tr_args(lang, "ui-sheet-not-rated", &[("count", &open.to_string())]));
        }
        if words && (self.strength.trim().is_empty() || self.improvement.trim().is_empty()) {
            return Some(locale::tr(lang, "ui-sheet-no-words"));
        }
        (feelings && self.feelings.iter().any(Option::is_none)).then(|| locale::tr(lang, "ui-sheet-not-felt"))
    }
}

/// The five dimensions with their anchors.
pub(in crate::app::desk) fn lines(lang: Lang, ratings: &[Option<u8>; 5]) -> Vec<SheetLine> {
    let line = |at: usize| {
        let dimension = Dimension::ALL[at];
        SheetLine {
            dimension,
            name: sentences::dimension(dimension).get(lang).to_owned(),
            rating: ratings[at],
            anchors: [1, 2, 3, 4, 5].map(|band| sentences::anchor(dimension, band).get(lang).to_owned()),
            key: None,
        }
    };
    (0..5).map(line).collect()
}

/// A talk to be judged, line by line.
pub(in crate::app::desk) fn talk(lang: Lang, name: &str, lines: &[LineView], ticked: &[u8]) -> Vec<SheetTalk> {
    let mut talk = Vec::new();
    for line in lines {
        if !line.customer.is_empty() {
            let who = match &line.cue {
                Some(cue) => format!("{name} · {cue}"),
                None => name.to_owned(),
            };
            talk.push(SheetTalk { step: 0, who, text: line.customer.clone(), ticked: false });
        }
        let how = line.delivery.map(|d| locale::tr(lang, &format!("delivery-{}", d.id()))).unwrap_or_default();
        let ticked = ticked.iter().any(|step| u32::from(*step) == line.step);
        talk.push(SheetTalk { step: line.step, who: how, text: line.said.clone(), ticked });
    }
    talk
}

impl Desk {
    /// The sheet that is open.
    pub(in crate::app) fn sheet(&self) -> Option<SheetView> {
        if self.camp.judging.is_some() {
            return self.judging_sheet();
        }
        let lang = self.lang;
        let draft = &self.camp.draft;
        let mut view = SheetView {
            title: locale::tr(lang, "ui-sheet-title"),
            remark: locale::tr(lang, "ui-sheet-remark"),
            lines: lines(lang, &draft.ratings),
            observer: draft.observer.clone(),
            strength: draft.strength.clone(),
            improvement: draft.improvement.clone(),
            asks_words: true,
            error: draft.error.clone(),
            save: locale::tr(lang, "ui-sheet-save"),
            ..SheetView::default()
        };
        if let Some(live) = self.camp.live.as_ref() {
            let (scenario, customer) = live.pair(&self.shelf.scenarios)?;
            view.subject = format!("{} · {}", scenario.title.get(lang), customer.name.get(lang));
            let names = ["understood", "trust", "pressure", "again"];
            let named =
                |(at, name): (usize, &&str)| (locale::tr(lang, &format!("ui-sheet-{name}")), draft.feelings[at]);
            view.feelings = names.iter().enumerate().map(named).collect();
            return Some(view);
        }
        let review = self.review.as_ref()?;
        let session = &review.session;
        let name = session.customer().name.get(lang);
        view.subject = format!("{} · {name}", session.scenario().title.get(lang));
        view.talk = talk(lang, name, &review.lines(lang), &draft.ticked);
        view.can_skip = true;
        Some(view)
    }

    pub(super) fn act_on_sheet(&mut self, intent: CampIntent) {
        match intent {
            CampIntent::SaveSheet if self.camp.judging.is_some() => self.rate_sample(),
            CampIntent::SaveSheet => self.hand_in(),
            CampIntent::SkipSheet => self.after_sheet(),
            other => self.camp.draft.take(other),
        }
    }

    /// Which dimensions are not rated yet, in a sentence: judge training asks for nothing else.
    pub(super) fn not_rated(&self) -> Option<String> {
        self.camp.draft.missing(self.lang, false, false)
    }

    fn hand_in(&mut self) {
        let live = self.camp.live.is_some();
        if let Some(error) = self.camp.draft.missing(self.lang, true, live) {
            self.camp.draft.error = Some(error);
            return;
        }
        let draft = self.camp.draft.clone();
        let (subject, seat) = if live {
            let felt = |at: usize| draft.feelings[at].unwrap_or(0);
            let feelings = Feelings { understood: felt(0), trust: felt(1), pressure: felt(2), again: felt(3) };
            let Some(found) = self.live_subject(feelings) else { return };
            found
        } else {
            let record = self.review.as_ref().and_then(|review| review.checksum.clone()).unwrap_or_default();
            let seat = self.camp.cell.as_ref().map(|cell| cell.seat.clone()).unwrap_or_default();
            (Subject::Record(record), seat)
        };
        let mut ticked = draft.ticked.clone();
        ticked.sort_unstable();
        let sheet = Sheet {
            subject,
            seat,
            observer: draft.observer.trim().to_owned(),
            ratings: draft.ratings.map(|rating| rating.unwrap_or(0)),
            ticked,
            strength: draft.strength.trim().to_owned(),
            improvement: draft.improvement.trim().to_owned(),
        };
        if let Some(trouble) = self.keep_entry(Body::Sheet(sheet)) {
            // Nothing that was written is lost: the sheet stays open.
            self.camp.draft.error = Some(trouble);
            return;
        }
        self.camp.draft = draft.next();
        if live {
            self.end_live();
        } else {
            self.after_sheet();
        }
    }
}
