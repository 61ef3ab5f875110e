//! The certificate: what was decided, on which drills, by which rule.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        ids::{Dimension, Lang, Persona},
        text::Text,
    },
    locale::{tr, tr_args},
    training::exam::{Decision, ExamDrill, Rule, decide},
};

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// None of the levels.
    None,
    /// 见习: may sell with a mentor.
    Trainee,
    /// 上岗认证: ready to work alone.
    Ready,
    /// 优秀.
    Excellent,
}

/// A certificate, or the decision that there is none yet. Everything in it can be recomputed from the records it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Name of the trainee as it was at the exam.
    pub name: String,
    /// Class.
    pub class: String,
    /// The rule that decided: its id and what [`Rule::stamp`] adds.
    pub rule: String,
    /// What was decided.
    pub grade: Grade,
    /// Mean index, hundredths.
    pub mean: i32,
    /// Standard error of that mean, hundredths.
    pub sem: i32,
    /// Means of D1–D5 with their standard errors, hundredths; none when scored too rarely.
    pub dimensions: [Option<(i32, i32)>; 5],
    /// The drills: checksum of the record, persona, seed.
    pub drills: Vec<(String, Persona, u64)>,
    /// Share of right answers in the quiz, percent; none when none was taken.
    pub quiz: Option<u8>,
    /// Engine and rubric version.
    pub versions: (u32, u32),
    /// Date of the decision and of the day on which it ends to be valid, ISO 8601.
    pub dates: (String, String),
}

impl Grade {
    /// Every grade, the lowest first.
    pub const ALL: &'static [Grade] = &[Grade::None, Grade::Trainee, Grade::Ready, Grade::Excellent];

    /// The id in JSON and message keys.
    pub const fn id(self) -> &'static str {
        match self {
            Grade::None => "none",
            Grade::Trainee => "trainee",
            Grade::Ready => "ready",
            Grade::Excellent => "excellent",
        }
    }

    /// Its name.
    pub fn name(self) -> Text {
        let key = format!("grade-{}", self.id());
        Text::new(tr(Lang::Zh, &key), tr(Lang::En, &key))
    }
}

/// Letters of a code: Crockford's base 32, which leaves out those that are taken for digits.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What differs between a certificate and what its records say. Both sides as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is about: `rule`, `drills`, `grade`, `mean`, `sem`, `d1`–`d5`, `quiz` or `final`; names a message, too.
    pub what: String,
    /// What the certificate says.
    pub says: String,
    /// What was found.
    pub found: String,
}

impl Difference {
    /// The sentence.
    pub fn sentence(&self) -> Text {
        let of = |lang: Lang| {
            let what = tr(lang, &format!("certificate-what-{}", self.what));
            let args = [("what", what.as_str()), ("says", &self.says), ("found", &self.found)];
            tr_args(lang, "certificate-differs", &args)
        };
        Text::new(of(Lang::Zh), of(Lang::En))
    }
}

impl Certificate {
    /// What was decided on these drills, for somebody of this name and class. `versions` are those of engine and rubric; `dates` the
    /// day of the decision and the day on which it ends to be valid, a year later, as the caller's calendar has them.
    pub fn of(
        decision: &Decision,
        rule: &Rule,
        (name, class): (&str, &str),
        drills: &[ExamDrill],
        quiz: Option<u8>,
        versions: (u32, u32),
        dates: (String, String),
    ) -> Certificate {
        Certificate {
            name: name.to_owned(),
            class: class.to_owned(),
            rule: rule.stamp(),
            grade: decision.grade,
            mean: decision.mean,
            sem: decision.sem,
            dimensions: decision.dims,
            drills: drills.iter().map(|d| (d.checksum.clone(), d.persona, d.seed)).collect(),
            quiz,
            versions,
            dates,
        }
    }

    /// A short code by which two people can tell that they hold the same certificate: the first twelve letters in base 32 of the
    /// BLAKE3 hash of its JSON, in groups of four.
    pub fn code(&self) -> String {
        let text = serde_json::to_string(self).unwrap_or_default();
        let hash = blake3::hash(text.as_bytes());
        let mut code = String::with_capacity(14);
        for letter in 0..12 {
            if letter > 0 && letter % 4 == 0 {
                code.push('-');
            }
            code.push(char::from(LETTERS[five_bits(hash.as_bytes(), letter * 5)]));
        }
        code
    }

    /// Whether somebody typed this certificate's code; case, spaces, hyphens and letters that look like digits do not matter.
    pub fn has_code(&self, typed: &str) -> bool {
        let plain = |code: &str| -> String {
            let letters = code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase);
            letters
                .map(|c| match c {
                    'O' => '0',
                    'I' | 'L' => '1',
                    other => other,
                })
                .collect()
        };
        plain(typed) == plain(&self.code())
    }

    /// Decides again, on what was worked out afresh from the records, and lists what differs; empty when everything agrees. Of the
    /// quiz the caller gives what its own entry says.
    pub fn verify(&self, rule: &Rule, drills: &[ExamDrill], quiz: Option<u8>) -> Vec<Difference> {
        let mut found = Vec::new();
        let mut compare = |what: &str, says: String, is: String| {
            if says != is {
                found.push(Difference { what: what.to_owned(), says, found: is });
            }
        };
        let points = |hundredths: i32| format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let percent = |quiz: Option<u8>| quiz.map_or_else(|| "–".to_owned(), |percent| format!("{percent} %"));
        let drill = |(checksum, persona, seed): &(String, Persona, u64)| {
            let short: String = checksum.chars().take(12).collect();
            format!("{short} {persona} {seed}")
        };
        let decision = decide(rule, drills, quiz);
        let again = Certificate::of(
            &decision,
            rule,
            (&self.name, &self.class),
            drills,
            quiz,
            self.versions,
            self.dates.clone(),
        );
        compare("rule", self.rule.clone(), again.rule.clone());
        for n in 0..self.drills.len().max(again.drills.len()) {
            let (says, is) = (self.drills.get(n), again.drills.get(n));
            if says != is {
                let shown = |d: Option<&(String, Persona, u64)>| d.map_or_else(|| "–".to_owned(), drill);
                compare("drills", format!("{}: {}", n + 1, shown(says)), format!("{}: {}", n + 1, shown(is)));
            }
        }
        compare("grade", self.grade.id().to_owned(), again.grade.id().to_owned());
        compare("mean", points(self.mean), points(again.mean));
        compare("sem", points(self.sem), points(again.sem));
        for dimension in Dimension::ALL {
            let shown = |of: &Certificate| {
                let mean = of.dimensions[dimension.index()];
                mean.map_or_else(|| "–".to_owned(), |(mean, error)| format!("{} ± {}", points(mean), points(error)))
            };
            compare(&dimension.id().to_lowercase(), shown(self), shown(&again));
        }
        compare("quiz", percent(self.quiz), percent(quiz));
        if decision.extension_needed {
            let sessions = drills.len().to_string();
            let need = (drills.len() + usize::from(crate::training::exam::EXTENSION)).to_string();
            compare("final", sessions, need);
        }
        found
    }
}

/// Five bits of a hash, counted from its first bit.
fn five_bits(bytes: &[u8], from: usize) -> usize {
    let bit = |at: usize| usize::from(bytes[at / 8] >> (7 - at % 8) & 1);
    (from..from + 5).fold(0, |sum, at| sum << 1 | bit(at))
}
