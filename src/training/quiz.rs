//! The knowledge quiz: questions drawn from the scenarios' fact sheets, with the sentence of the sheet as the explanation.

mod ask;

use std::collections::BTreeSet;

use crate::domain::{draw::SplitMix, scenario::Shared, text::Text};

/// Most questions of one quiz.
pub const MOST: usize = 60;

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// What the fact sheet says about a statement: proven, not proven, denied.
    Claim,
    /// Which of four statements may be made.
    Sayable,
    /// Which of four statements may not be made.
    Unsayable,
    /// What a tier costs and holds.
    Tier,
    /// Which charge has to be named before signing.
    Fee,
    /// What has to be said about a term before signing.
    Term,
}

/// A question with one right answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Scenario id, whose fact sheet answers it.
    pub scenario: String,
    /// What it is about.
    pub topic: Topic,
    /// The question.
    pub ask: Text,
    /// Three or four answers in the order in which they are shown.
    pub options: Vec<Text>,
    /// Which of them is right.
    pub right: usize,
    /// The sentence of the fact sheet that decides it.
    pub because: Text,
}

impl Question {
    /// The figures of two digits or more that it shows, in either language: what would tell the answer to another question about
    /// the same sheet.
    fn figures(&self) -> BTreeSet<String> {
        let texts = self.options.iter().chain([&self.ask, &self.because]);
        let halves = texts.flat_map(|text| [text.zh.replace(',', ""), text.en.replace(',', "")]);
        let mut figures = BTreeSet::new();
        for half in halves {
            let runs = half.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() >= 2);
            figures.extend(runs.map(str::to_owned));
        }
        figures
    }

    /// Whether reading one of the two helps with the other.
    fn helps(&self, other: &Question) -> bool {
        if self.scenario != other.scenario {
            return false;
        }
        let shared = |text: &Text| {
            let said = other.options.iter().chain([&other.ask, &other.because]);
            self.topic != Topic::Claim && said.clone().any(|t| t == text || t.zh.contains(&text.zh))
        };
        self.options.iter().any(shared)
            || other.because == self.because
            || !self.figures().is_disjoint(&other.figures())
    }
}

/// So many questions, fewer when the fact sheets hold no more that do not give each other away; the same for the same seed and
/// library, whatever its order. Every scenario is asked about once before any is asked about twice.
pub fn questions(seed: u64, scenarios: &[Shared], count: usize) -> Vec<Question> {
    let mut dice = SplitMix::new(seed ^ 0x7175_697A_2171_7569);
    let mut sheets: Vec<&Shared> = scenarios.iter().collect();
    sheets.sort_by(|a, b| a.id.cmp(&b.id));
    shuffle(&mut sheets, &mut dice);
    let mut possible: Vec<Vec<Question>> = sheets.iter().map(|sheet| ask::all(sheet, &mut dice)).collect();
    possible.iter_mut().for_each(|of_sheet| shuffle(of_sheet, &mut dice));
    let count = count.min(MOST);
    let mut chosen: Vec<Question> = Vec::with_capacity(count);
    loop {
        let before = chosen.len();
        for of_sheet in &mut possible {
            if chosen.len() == count {
                return chosen;
            }
            of_sheet.retain(|q| !chosen.iter().any(|c| c.helps(q) || q.helps(c)));
            // Topics take turns, and so do the three answers to what may be said of a statement.
            let used = |q: &Question| {
                let of_topic = chosen.iter().filter(|c| c.topic == q.topic).count();
                let alike = chosen.iter().filter(|c| c.topic == q.topic && c.options[c.right] == q.options[q.right]);
                (of_topic, alike.count())
            };
            let best = (0..of_sheet.len()).min_by_key(|n| (used(&of_sheet[*n]), *n));
            if let Some(best) = best {
                chosen.push(of_sheet.swap_remove(best));
            }
        }
        if chosen.len() == before {
            return chosen;
        }
    }
}

/// What a quiz came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Graded {
    /// Questions.
    pub questions: u8,
    /// Right answers.
    pub right: u8,
    /// Share of right answers, percent rounded down; 0 without questions.
    pub percent: u8,
}

/// Grades answers, each the place of an option; a question without an answer is not right.
pub fn grade(questions: &[Question], answers: &[Option<usize>]) -> Graded {
    let right = questions.iter().zip(answers).filter(|(q, answer)| **answer == Some(q.right)).count();
    let small = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
    Graded {
        questions: small(questions.len()),
        right: small(right),
        percent: small(100 * right / questions.len().max(1)),
    }
}

/// Fisher and Yates, from the quiz's own dice.
fn shuffle<T>(things: &mut [T], dice: &mut SplitMix) {
    for n in (1..things.len()).rev() {
        things.swap(n, dice.below(n as u64 + 1) as usize);
    }
}
