//! The knowledge quiz at the desk.

use super::super::{Desk, Screen, draw_seed};
use crate::locale;
use crate::training::quiz::{self, Question};
use crate::training::{Body, Seat};
use crate::ui::camp_view::{CampIntent, QuizView};

/// A quiz that is being taken.
pub(super) struct Quiz {
    seat: Seat,
    seed: u64,
    questions: Vec<Question>,
    answers: Vec<Option<usize>>,
    at: usize,
}

impl Desk {
    pub(super) fn open_quiz(&mut self, seat: Seat, count: u8) {
        let seed = draw_seed();
        let questions = quiz::questions(seed, &self.shelf.scenarios, usize::from(count));
        if questions.is_empty() {
            self.camp.notice = Some(locale::tr(self.lang, "cli-no-scenarios"));
            return;
        }
        let answers = vec![None; questions.len()];
        self.camp.quiz = Some(Quiz { seat, seed, questions, answers, at: 0 });
        self.go(Screen::Quiz);
    }

    /// The question that is asked.
    pub(in crate::app) fn quiz(&self) -> Option<QuizView> {
        let quiz = self.camp.quiz.as_ref()?;
        let lang = self.lang;
        let of = quiz.questions.len().to_string();
        let Some(question) = quiz.questions.get(quiz.at) else {
            let graded = quiz::grade(&quiz.questions, &quiz.answers);
            let (right, percent) = (graded.right.to_string(), graded.percent.to_string());
            let args = [("of", &*of), ("right", &*right), ("percent", &*percent)];
            let question = locale::tr_args(lang, "ui-quiz-result", &args);
            return Some(QuizView { question, over: true, ..QuizView::default() });
        };
        let n = (quiz.at + 1).to_string();
        let chosen = quiz.answers[quiz.at];
        let place = self.shelf.find(&question.scenario).map(|s| s.title.get(lang).to_owned());
        Some(QuizView {
            head: locale::tr_args(lang, "ui-quiz-head", &[("n", &n), ("of", &of)]),
            place: place.unwrap_or_default(),
            question: question.ask.get(lang).to_owned(),
            options: question.options.iter().map(|option| option.get(lang).to_owned()).collect(),
            chosen,
            right: chosen.map(|_| question.right),
            because: question.because.get(lang).to_owned(),
            over: false,
        })
    }

    pub(super) fn act_on_quiz(&mut self, intent: CampIntent) {
        let Some(quiz) = &mut self.camp.quiz else { return };
        match intent {
            CampIntent::Answer(option) => {
                if let Some(answer @ None) = quiz.answers.get_mut(quiz.at) {
                    *answer = Some(option);
                }
            }
            CampIntent::NextQuestion if quiz.at >= quiz.questions.len() => {
                self.camp.quiz = None;
                self.go(Screen::Camp);
            }
            CampIntent::NextQuestion if quiz.answers[quiz.at].is_some() => {
                quiz.at += 1;
                if quiz.at < quiz.questions.len() {
                    return;
                }
                let graded = quiz::grade(&quiz.questions, &quiz.answers);
                let body = Body::Quiz {
                    seat: quiz.seat.clone(),
                    seed: quiz.seed,
                    questions: graded.questions,
                    right: graded.right,
                };
                self.keep_for_camp(body);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
impl Quiz {
    /// The right answer of the question that is asked.
    pub(super) fn right_answer(&self) -> usize {
        self.questions[self.at].right
    }
}
