//! The exam at the desk: its form, drill after drill without a score in between, the decision and the certificate.

use std::collections::BTreeSet;
use std::path::PathBuf;

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use super::super::people::called;
use super::super::{Desk, Screen, draw_seed};
use crate::domain::ids::{Dimension, Mode};
use crate::domain::scenario::CustomerIdx;
use crate::domain::tables::{ENGINE_VERSION, RUBRIC_VERSION};
use crate::locale;
use crate::report::sentences::hundredths;
use crate::storage::{CertificateFile, in_a_year, today_text};
use crate::training::certificate::{Certificate, Grade};
use crate::training::exam::{self, Decision, ExamDrill, ExamSeat, Form, Rule};
use crate::training::past::{ExamSession, Past};
use crate::training::{Body, Seat};
use crate::ui::camp_view::CertificateView;

/// An exam that is being taken.
pub(in crate::app::desk) struct Exam {
    seat: Seat,
}

/// What an exam came to.
pub(super) struct Decided {
    seat: Seat,
    certificate: Certificate,
    decision: Decision,
    saved: Option<String>,
}

impl Desk {
    fn rule(&self) -> Rule {
        self.camp.programmes.get(self.camp.programme).map(|programme| programme.exam.clone()).unwrap_or_default()
    }

    /// How far an exam is, in words.
    pub(super) fn exam_line(&self, past: &Past, seat: &Seat) -> String {
        let lang = self.lang;
        if let Some(certificate) = past.decided(seat) {
            return certificate.grade.name().get(lang).to_owned();
        }
        let played = past.played(seat);
        if played.is_empty() {
            return locale::tr(lang, "ui-exam-rules");
        }
        let (done, of) = (played.iter().flatten().count().to_string(), played.len().to_string());
        locale::tr_args(lang, "ui-exam-played", &[("n", &done), ("of", &of)])
    }

    /// Goes on with an exam: draws its form, plays its next drill, or shows what it came to.
    pub(super) fn open_exam(&mut self, seat: Seat) {
        let past = self.past();
        if past.form(&seat).is_none() || past.decided(&seat).is_some() && self.camp.decided.is_none() {
            // A new attempt after a decision is a new form.
            if let Some(certificate) = past.decided(&seat).cloned().filter(|c| c.grade >= Grade::Ready) {
                self.show_certificate(seat, certificate);
                return;
            }
            self.draw_form(&seat, &past);
        }
        self.camp.exam = Some(Exam { seat });
        self.go_on_with_exam();
    }

    fn draw_form(&mut self, seat: &Seat, past: &Past) {
        let mut dice = ChaCha8Rng::seed_from_u64(draw_seed());
        let Some(form) = exam::draw(&self.rule(), &self.shelf.scenarios, &past.seen(), &mut dice) else {
            self.camp.notice = Some(locale::tr(self.lang, "cli-no-scenarios"));
            return;
        };
        self.keep_form(seat, Vec::new(), &form);
    }

    fn keep_form(&mut self, seat: &Seat, mut sessions: Vec<ExamSession>, form: &Form) {
        sessions.extend(form.seats.iter().map(|s| (s.scenario.clone(), s.customer.clone(), s.seed, s.seen)));
        self.keep_for_camp(Body::Exam { seat: seat.clone(), sessions });
    }

    /// The next drill of the exam that was not played yet, or the decision.
    pub(in crate::app::desk) fn go_on_with_exam(&mut self) {
        let Some(seat) = self.camp.exam.as_ref().map(|exam| exam.seat.clone()) else { return };
        let past = self.past();
        let Some((_, sessions)) = past.form(&seat) else {
            self.camp.exam = None;
            return;
        };
        let open = past.played(&seat).iter().position(Option::is_none).and_then(|at| sessions.get(at)).cloned();
        let Some((scenario, customer, seed, _)) = open else {
            self.decide_exam(seat, &past);
            return;
        };
        let found = self.shelf.find(&scenario).cloned();
        let who = found.as_ref().and_then(|s| s.customers.iter().position(|c| c.id == customer));
        match found.zip(who) {
            Some((scenario, who)) => self.start(scenario, CustomerIdx(who as u16), seed, Mode::Exam, false),
            None => {
                self.camp.exam = None;
                self.camp.notice = Some(locale::tr(self.lang, "cli-content-gone"));
            }
        }
    }

    /// A drill of an exam is over: no score until all of them are played.
    pub(in crate::app::desk) fn exam_finished(&mut self) -> bool {
        let Some(exam) = &self.camp.exam else { return false };
        let seat = exam.seat.clone();
        let past = self.past();
        let played = past.played(&seat);
        let done = played.iter().flatten().count();
        if done == played.len() && done > 0 {
            self.decide_exam(seat, &past);
        } else {
            let (n, of) = (done.to_string(), played.len().to_string());
            self.camp.notice = Some(locale::tr_args(self.lang, "ui-exam-played", &[("n", &n), ("of", &of)]));
            self.camp.exam = None;
            self.go(Screen::Camp);
        }
        true
    }

    fn decide_exam(&mut self, seat: Seat, past: &Past) {
        self.camp.exam = None;
        let drills: Vec<ExamDrill> = past.played(&seat).into_iter().flatten().map(ExamDrill::from).collect();
        let quiz = past.quiz(|of| of.camp == seat.camp);
        let rule = self.rule();
        let decision = exam::decide(&rule, &drills, quiz);
        let (name, class) = self.me.as_ref().map_or_else(Default::default, |me| (me.name.clone(), me.class.clone()));
        let dates = (today_text(), in_a_year());
        let versions = (ENGINE_VERSION, RUBRIC_VERSION);
        let certificate = Certificate::of(&decision, &rule, (&name, &class), &drills, quiz, versions, dates);
        if !decision.extension_needed {
            self.keep_for_camp(Body::Certificate(Box::new(certificate.clone())));
        }
        self.camp.decided = Some(Decided { seat, certificate, decision, saved: None });
        self.go(Screen::Certificate);
    }

    /// A certificate that was kept before, with what it rests on.
    fn show_certificate(&mut self, seat: Seat, certificate: Certificate) {
        let past = self.past();
        let drills: Vec<ExamDrill> = past.played(&seat).into_iter().flatten().map(ExamDrill::from).collect();
        let decision = exam::decide(&self.rule(), &drills, certificate.quiz);
        self.camp.decided = Some(Decided { seat, certificate, decision, saved: None });
        self.go(Screen::Certificate);
    }

    /// Two more drills, as the mean lies too near to a cut.
    pub(super) fn extend_exam(&mut self) {
        let Some(decided) = self.camp.decided.take() else { return };
        let past = self.past();
        let sessions = past.form(&decided.seat).map(|(_, sessions)| sessions.to_vec()).unwrap_or_default();
        let seats = sessions.iter().filter_map(|(scenario, customer, seed, seen)| {
            let persona = self.shelf.find(scenario)?.customers.iter().find(|c| c.id == *customer)?.traits.persona;
            Some(ExamSeat { scenario: scenario.clone(), customer: customer.clone(), persona, seed: *seed, seen: *seen })
        });
        let form = Form { seats: seats.collect(), lacks: Vec::new() };
        let mut dice = ChaCha8Rng::seed_from_u64(draw_seed());
        let seen: BTreeSet<_> = past.seen();
        if let Some(more) = exam::draw_more(&form, &self.shelf.scenarios, &seen, &mut dice) {
            self.keep_form(&decided.seat, sessions, &more);
            self.camp.exam = Some(Exam { seat: decided.seat });
            self.go_on_with_exam();
        }
    }

    /// The certificate's page.
    pub(in crate::app) fn certificate(&self) -> Option<CertificateView> {
        let decided = self.camp.decided.as_ref()?;
        let (lang, certificate) = (self.lang, &decided.certificate);
        let points = |(mean, error): (i32, i32)| format!("{} ± {}", hundredths(mean), hundredths(error));
        let row = |key: &str, value: String| (locale::tr(lang, key), value);
        let mut rows = vec![
            row("ui-certificate-index", points((certificate.mean, certificate.sem))),
            row("ui-certificate-rule", certificate.rule.clone()),
            row(
                "ui-certificate-versions",
                locale::tr_args(
                    lang,
                    "ui-certificate-engine",
                    &[("engine", &certificate.versions.0.to_string()), ("rubric", &certificate.versions.1.to_string())],
                ),
            ),
            row("ui-certificate-dates", format!("{} – {}", certificate.dates.0, certificate.dates.1)),
        ];
        if let Some(quiz) = certificate.quiz {
            rows.insert(1, row("ui-certificate-quiz", format!("{quiz}%")));
        }
        if !certificate.class.is_empty() {
            rows.insert(0, row("ui-certificate-class", certificate.class.clone()));
        }
        let dimension = |at: usize| {
            let name = crate::report::sentences::dimension(Dimension::ALL[at]).get(lang).to_owned();
            let none = || locale::tr(lang, "ui-review-unscored");
            (name, certificate.dimensions[at].map_or_else(none, points))
        };
        let drill = |(checksum, persona, seed): &(String, crate::domain::ids::Persona, u64)| {
            let persona = locale::tr(lang, &format!("persona-{}", persona.id()));
            let (seed, short) = (seed.to_string(), checksum.get(..12).unwrap_or_default());
            format!("{persona} · {} · {short}", locale::tr_args(lang, "ui-seed", &[("seed", &seed)]))
        };
        let extension = decided.decision.extension_needed;
        let grade = match extension {
            true => locale::tr(lang, "ui-certificate-near"),
            false => certificate.grade.name().get(lang).to_owned(),
        };
        let name = self.me.as_ref().filter(|_| certificate.name.is_empty()).map(|me| called(lang, me));
        Some(CertificateView {
            grade,
            passed: !extension && certificate.grade >= Grade::Trainee,
            name: name.unwrap_or_else(|| certificate.name.clone()),
            rows,
            dimensions: (0..5).map(dimension).collect(),
            drills: certificate.drills.iter().map(drill).collect(),
            reasons: decided.decision.reasons.iter().map(|r| r.sentence().get(lang).to_owned()).collect(),
            code: if extension { String::new() } else { certificate.code() },
            saved: decided.saved.clone(),
            extension,
        })
    }

    /// Writes the printable page and, beside it, everything by which it can be verified.
    pub(super) fn save_certificate(&mut self) {
        let Some(view) = self.certificate() else { return };
        let Some(decided) = &self.camp.decided else { return };
        let rule = self.rule();
        let saved = {
            let (Some(store), Some(me)) = (self.journal.store(), self.me.as_ref()) else { return };
            let file = CertificateFile::of(&store, me, &decided.certificate, &rule);
            let page = crate::report::certificate::page(&view_of(&view), self.lang);
            file.and_then(|file| file.write(&self.data, me, &page))
        };
        let words = match saved {
            Ok(path) => {
                let file: PathBuf = path;
                locale::tr_args(self.lang, "ui-certificate-saved", &[("file", &file.display().to_string())])
            }
            Err(error) => error.to_string(),
        };
        if let Some(decided) = &mut self.camp.decided {
            decided.saved = Some(words);
        }
    }
}

/// What the printed page says: the same words as the one on the screen.
fn view_of(view: &CertificateView) -> crate::report::certificate::Page {
    crate::report::certificate::Page {
        name: view.name.clone(),
        grade: view.grade.clone(),
        rows: view.rows.iter().chain(&view.dimensions).cloned().collect(),
        drills: view.drills.clone(),
        reasons: view.reasons.clone(),
        code: view.code.clone(),
    }
}
