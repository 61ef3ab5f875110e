//! The decision: means with their errors, the grade, and what the next grade would have asked for.

use super::{EXTENSION, ExamDrill, Level, Reason, Rule};
use crate::{domain::ids::Dimension, training::certificate::Grade};

/// Error variance of one session of a mid-range trainee, in squared index points: trainee × persona and residual of the prototype's
/// generalizability study (`measurement.md` G.4), 257 + 61. A form of five has √(318 / 5) ≈ 8 points.
const SESSION_VARIANCE: i64 = 257 + 61;

/// Fewest sessions whose own spread is taken for the error.
const OWN_SPREAD: usize = 5;

/// What an exam comes to. Figures are hundredths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The grade.
    pub grade: Grade,
    /// Mean index, 0–10000.
    pub mean: i32,
    /// Standard error of the mean.
    pub sem: i32,
    /// Means of D1–D5 with their standard errors; none when scored too rarely.
    pub dims: [Option<(i32, i32)>; 5],
    /// Whether two more sessions have to be played before the grade is final: the mean lies within half a standard error of a cut,
    /// and the grade hangs on which side.
    pub extension_needed: bool,
    /// What the next higher grade asks for and was not met; empty for the highest.
    pub reasons: Vec<Reason>,
}

/// Decides an exam. With fewer sessions than the form has there is no grade.
///
/// The error of the mean is √(s² / n) with the spread of the sessions themselves when there are five or more, so that it is smaller
/// for somebody who is steady; with fewer it is the prototype's figure for mid-range trainees. After an extension all sessions
/// count alike and the grade is final. Numbers of outcomes and of scored sessions are asked for as the same share of what was played.
pub fn decide(rule: &Rule, drills: &[ExamDrill], quiz_percent: Option<u8>) -> Decision {
    let seen = Seen::of(rule, drills, quiz_percent);
    let grade = seen.grade(rule, seen.mean);
    let extended = drills.len() >= usize::from(rule.sessions + EXTENSION);
    let near = |cut: i32| 2 * (seen.mean - cut).abs() <= seen.sem && seen.grade(rule, cut) != seen.grade(rule, cut - 1);
    let cuts = [rule.trainee.mean, rule.ready.mean, rule.excellent.mean];
    let next = match grade {
        Grade::None => Some(&rule.trainee),
        Grade::Trainee => Some(&rule.ready),
        Grade::Ready => Some(&rule.excellent),
        Grade::Excellent => None,
    };
    Decision {
        grade,
        mean: seen.mean,
        sem: seen.sem,
        dims: seen.dims,
        extension_needed: !extended && seen.complete && cuts.into_iter().any(near),
        reasons: next.map_or_else(Vec::new, |level| seen.unmet(rule, level, seen.mean)),
    }
}

/// What an exam shows, before it is held against a level.
struct Seen {
    sessions: usize,
    complete: bool,
    mean: i32,
    sem: i32,
    dims: [Option<(i32, i32)>; 5],
    scored: [usize; 5],
    outcomes: usize,
    slight: u32,
    serious: u32,
    quiz: Option<u8>,
}

impl Seen {
    fn of(rule: &Rule, drills: &[ExamDrill], quiz: Option<u8>) -> Seen {
        let indices: Vec<i32> = drills.iter().map(|d| d.index.unwrap_or(0)).collect();
        let (mean, own) = mean_and_error(&indices);
        let sem = if drills.len() >= OWN_SPREAD {
            own
        } else {
            root(SESSION_VARIANCE * 10_000, i64::try_from(drills.len().max(1)).unwrap_or(1))
        };
        let points = |d: usize| drills.iter().filter_map(|drill| drill.dimensions[d]).collect::<Vec<i32>>();
        let least = rule.share(rule.scored, drills.len()).max(1);
        let found = |from: usize, to: usize| {
            drills.iter().flat_map(|d| &d.findings[from..to]).map(|count| u32::from(*count)).sum()
        };
        Seen {
            sessions: drills.len(),
            complete: drills.len() >= usize::from(rule.sessions),
            mean,
            sem,
            dims: std::array::from_fn(|d| Some(points(d)).filter(|p| p.len() >= least).map(|p| mean_and_error(&p))),
            scored: std::array::from_fn(|d| points(d).len()),
            outcomes: drills.iter().filter(|d| d.of_par >= rule.of_par).count(),
            slight: found(0, 1),
            serious: found(1, 3),
            quiz,
        }
    }

    /// The grade if the mean were this.
    fn grade(&self, rule: &Rule, mean: i32) -> Grade {
        let holds = |level: &Level| self.unmet(rule, level, mean).is_empty();
        match () {
            () if holds(&rule.excellent) && holds(&rule.ready) => Grade::Excellent,
            () if holds(&rule.ready) => Grade::Ready,
            () if holds(&rule.trainee) => Grade::Trainee,
            () => Grade::None,
        }
    }

    /// What of a level is not met, if the mean were this.
    fn unmet(&self, rule: &Rule, level: &Level, mean: i32) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if !self.complete {
            reasons.push(Reason::Sessions { is: self.sessions, need: usize::from(rule.sessions) });
        }
        if self.serious > 0 {
            reasons.push(Reason::Serious { count: self.serious });
        }
        if mean < level.mean {
            reasons.push(Reason::Mean { is: mean, need: level.mean });
        }
        for dimension in Dimension::ALL.iter().copied().filter(|_| level.dimension > 0) {
            let d = dimension.index();
            match self.dims[d] {
                Some((is, _)) if is < level.dimension => {
                    reasons.push(Reason::Dimension { dimension, is, need: level.dimension });
                }
                Some(_) => {}
                None => {
                    let need = rule.share(rule.scored, self.sessions).max(1);
                    reasons.push(Reason::Rare { dimension, is: self.scored[d], need });
                }
            }
        }
        let need = rule.share(level.outcomes, self.sessions);
        if self.outcomes < need {
            reasons.push(Reason::Outcomes { is: self.outcomes, need });
        }
        if let Some(most) = level.slight.map(u32::from).filter(|most| self.slight > *most) {
            reasons.push(Reason::Slight { is: self.slight, most });
        }
        if level.quiz > 0 && self.quiz.unwrap_or(0) < level.quiz {
            reasons.push(Reason::Quiz { is: self.quiz, need: level.quiz });
        }
        reasons
    }
}

/// Mean and standard error of the mean, rounded to the nearest; 0 for both where there is nothing, 0 error for a single value.
fn mean_and_error(values: &[i32]) -> (i32, i32) {
    let n = i64::try_from(values.len()).unwrap_or(i64::MAX);
    if n == 0 {
        return (0, 0);
    }
    let sum: i64 = values.iter().map(|v| i64::from(*v)).sum();
    let mean = i32::try_from((2 * sum + n) / (2 * n)).unwrap_or(i32::MAX);
    if n == 1 {
        return (mean, 0);
    }
    // n Σ v² − (Σ v)² is n times the sum of squared deviations, without a fraction.
    let squares: i64 = values.iter().map(|v| i64::from(*v) * i64::from(*v)).sum();
    (mean, root(n * squares - sum * sum, n * n * (n - 1)))
}

/// √(a / b) rounded to the nearest, in whole numbers: the same on every machine.
fn root(a: i64, b: i64) -> i32 {
    // 2 √(a / b) rounded down, then halved with rounding up of .5.
    let twice = (4 * a / b.max(1)).max(0).isqrt();
    i32::try_from((twice + 1) / 2).unwrap_or(i32::MAX)
}
