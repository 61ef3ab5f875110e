//! What must be reached by the evening of a day, held against what was reached.

use std::collections::BTreeMap;

use super::{Day, ExitCheck};
use crate::{
    domain::ids::{Lang, Severity},
    locale::{tr, tr_args},
    training::{Done, certificate::Grade},
};

/// What a trainee did on a day of the camp.
#[derive(Clone, Copy, Debug, Default)]
pub struct DayResults<'a> {
    /// Best quiz, percent; none when none was taken.
    pub quiz: Option<u8>,
    /// Best judge training, percent of ratings within one point of the key; none when none was taken.
    pub judging: Option<u8>,
    /// The drills in the order in which they were played.
    pub drills: &'a [Done],
    /// What the exam decided; none when it was not taken.
    pub grade: Option<Grade>,
}

/// Every check of a day, whether it is met, and how far the trainee came: percent, hundredths of a point (the lowest of the best
/// drills that the check asks for), how many customers still heard something of that severity, or the grade's place (0 none –
/// 3 excellent). 0 where nothing was done.
///
/// What was said wrongly can be made good: of every customer only the last drill decides whether something untrue was said.
pub fn check_exit(day: &Day, results: &DayResults<'_>) -> Vec<(ExitCheck, bool, i32)> {
    day.exit.iter().map(|check| held(*check, results)).collect()
}

fn held(check: ExitCheck, results: &DayResults<'_>) -> (ExitCheck, bool, i32) {
    let share =
        |percent: u8, reached: Option<u8>| (reached.is_some_and(|r| r >= percent), reached.map_or(0, i32::from));
    let (met, best) = match check {
        ExitCheck::Quiz { percent } => share(percent, results.quiz),
        ExitCheck::Judging { percent } => share(percent, results.judging),
        ExitCheck::Dimension { dimension, at_least, times } => {
            let counted = results.drills.iter().filter(|d| d.counts());
            let mut reached: Vec<i32> = counted.filter_map(|d| d.dimensions[dimension.index()]).collect();
            reached.sort_unstable_by_key(|points| std::cmp::Reverse(*points));
            let last = reached.get(usize::from(times).saturating_sub(1)).copied();
            (last.is_some_and(|points| points >= at_least), last.or(reached.last().copied()).unwrap_or(0))
        }
        ExitCheck::NoFinding { severity } => {
            let mut heard: BTreeMap<(&str, &str), bool> = BTreeMap::new();
            for done in results.drills {
                let still = heard.entry((&done.scenario, &done.customer)).or_default();
                // Whoever breaks off has made nothing good.
                *still = has(done, severity) || *still && done.abandoned;
            }
            let count = heard.values().filter(|has| **has).count();
            (!heard.is_empty() && count == 0, i32::try_from(count).unwrap_or(i32::MAX))
        }
        ExitCheck::Certificate { grade } => {
            (results.grade.is_some_and(|g| g >= grade), results.grade.map_or(0, |g| g as i32))
        }
    };
    (check, met, best)
}

/// Whether something of this severity or worse was found.
fn has(done: &Done, severity: Severity) -> bool {
    done.findings[severity.index()..].iter().any(|count| *count > 0)
}

/// An exit check in words, with how far the trainee is.
pub fn check_words(lang: Lang, check: ExitCheck, best: i32) -> String {
    let points = |hundredths: i32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let (key, args): (&str, Vec<(&str, String)>) = match check {
        ExitCheck::Quiz { percent } => ("ui-exit-quiz", vec![("need", percent.to_string()), ("is", best.to_string())]),
        ExitCheck::Judging { percent } => {
            ("ui-exit-judging", vec![("need", percent.to_string()), ("is", best.to_string())])
        }
        ExitCheck::Dimension { dimension, at_least, times } => {
            let name = tr(lang, &format!("dim-{}", dimension.id().to_ascii_lowercase()));
            let args = vec![
                ("dimension", name),
                ("need", points(at_least)),
                ("times", times.to_string()),
                ("is", points(best)),
            ];
            ("ui-exit-dimension", args)
        }
        ExitCheck::NoFinding { severity } => {
            ("ui-exit-findings", vec![("severity", severity.id().to_owned()), ("is", best.to_string())])
        }
        ExitCheck::Certificate { grade } => ("ui-exit-grade", vec![("grade", grade.name().get(lang).to_owned())]),
    };
    let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    tr_args(lang, key, &args)
}
