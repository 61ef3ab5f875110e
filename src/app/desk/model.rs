//! Watching a model: the lab's best line of play, one step at a time.

use super::drill::Drill;
use super::review::whole;
use super::{Desk, Screen, draw_seed};
use crate::app::stage::Wish;
use crate::domain::ids::{Lang, Mode};
use crate::domain::scenario::{CustomerIdx, Shared};
use crate::domain::score::Evidence;
use crate::locale;
use crate::report::sentences;
use crate::training::model;
use crate::ui::model::ModelView;

/// A model that is being watched.
pub(super) struct Watched {
    model: model::Model,
    step: usize,
    /// The drill as it stands before the step.
    drill: Drill,
    /// Where one came from.
    from: Screen,
}

impl Watched {
    fn at(&mut self, step: usize) {
        self.step = step.min(self.model.moves.len());
        self.drill.take_over(self.model.before(self.step));
    }
}

impl Desk {
    /// Watches a model of what the briefing has chosen, or of the drill that the review shows.
    pub(super) fn watch_model(&mut self) {
        let chosen: Option<(Shared, CustomerIdx, u64, Mode)> = match self.screen {
            Screen::Review => self.review.as_ref().map(|review| {
                let session = &review.session;
                (session.scenario().clone(), session.customer_index(), session.seed(), session.mode())
            }),
            _ => self.plan.as_ref().and_then(|plan| {
                let scenario = self.scenario(plan.scenario)?.clone();
                Some((scenario, CustomerIdx(plan.customer as u16), draw_seed(), plan.mode))
            }),
        };
        let Some((scenario, customer, seed, mode)) = chosen else { return };
        let model = model::model(&scenario, customer, seed, mode);
        let mut drill = Drill::around(model.before(0), false, self.settings.delivery);
        drill.take_over(model.before(0));
        self.watched = Some(Watched { model, step: 0, drill, from: self.screen });
        self.go(Screen::Model);
    }

    pub(super) fn step_model(&mut self, forward: bool) {
        let Some(watched) = &mut self.watched else { return };
        let step = if forward { watched.step + 1 } else { watched.step.saturating_sub(1) };
        watched.at(step);
    }

    pub(super) fn leave_model(&mut self) {
        let Some(watched) = self.watched.take() else { return };
        self.go(watched.from);
    }

    /// The same customer, played by the trainee, on a new seed.
    pub(super) fn play_after_model(&mut self) {
        let Some(watched) = self.watched.take() else { return };
        let session = &watched.model.session;
        let (scenario, customer, mode) = (session.scenario().clone(), session.customer_index(), session.mode());
        let mode = if mode == Mode::Pk { Mode::Exam } else { mode };
        self.start(scenario, customer, draw_seed(), mode, false);
    }

    /// What the stage shows of the model.
    pub(super) fn model_wish(&self) -> Option<Wish> {
        Some(self.watched.as_ref()?.drill.wish())
    }

    /// The model's page.
    pub(in crate::app) fn model(&self) -> Option<ModelView> {
        let watched = self.watched.as_ref()?;
        let lang = self.lang;
        let (of, played) = (watched.model.moves.len(), watched.model.moves.get(watched.step).copied());
        let mut drill = watched.drill.view(lang, self.settings.cue_subtitles);
        drill.can_rewind = false;
        drill.can_hint = false;
        let n = (watched.step + 1).min(of).to_string();
        let head = locale::tr_args(lang, "ui-model-head", &[("n", &n), ("of", &of.to_string())]);
        let text = match played {
            Some(played) => {
                let scenario = watched.model.session.scenario();
                let cards = watched.drill.session.offer().cards();
                drill.marked = cards.iter().position(|reply| *reply == played.reply);
                drill.delivery = played.delivery;
                let delivery = locale::tr(lang, &format!("delivery-{}", played.delivery.id()));
                let n = drill.marked.map(|at| (at + 1).to_string());
                let text = scenario.replies[played.reply.at()].text.get(lang);
                let reasons = self.reasons(watched);
                // The words of a card stand on the card.
                let (key, what) = match &n {
                    Some(n) => ("ui-model-card", n.as_str()),
                    None => ("ui-model-step", text),
                };
                locale::tr_args(lang, key, &[("delivery", &*delivery), ("text", what), ("reasons", &reasons)])
            }
            None => {
                let card = &watched.model.card;
                let family = watched.model.session.scenario().family;
                let outcome = super::review::outcome(lang, Some(family), card.outcome);
                let index = card.index.map_or_else(|| locale::tr(lang, "ui-review-no-index"), whole);
                locale::tr_args(lang, "ui-model-over", &[("outcome", &outcome), ("index", &index)])
            }
        };
        Some(ModelView { head, text, can_back: watched.step > 0, over: played.is_none(), drill })
    }

    /// What the step earned and why: the weightiest judgement, or two.
    fn reasons(&self, watched: &Watched) -> String {
        let scenario = watched.model.session.scenario();
        let turn = watched.step + 1;
        let of_turn = watched.model.card.evidence.iter().filter(|e| usize::from(e.turn) == turn && e.gained > 0);
        let mut earned: Vec<&Evidence> = of_turn.collect();
        earned.sort_by_key(|e| std::cmp::Reverse(e.gained));
        let reason = |e: &&Evidence| {
            let dimension = sentences::dimension(e.dimension).get(self.lang).to_owned();
            let reason = sentences::why(scenario, e).get(self.lang).to_owned();
            locale::tr_args(self.lang, "ui-review-because", &[("dimension", &dimension), ("reason", &reason)])
        };
        let gap = if self.lang == Lang::Zh { "；" } else { "; " };
        // Large text leaves the cards the room that they need.
        let most = if self.settings.text_percent > 150 { 1 } else { 2 };
        earned.iter().take(most).map(reason).collect::<Vec<_>>().join(gap)
    }
}
