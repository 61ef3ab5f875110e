//! The boot camp's programme: days of tasks and exit checks, and the rule of the exam, as a trainer writes them in a file.

mod choose;
mod exit;
mod parse;

use crate::{
    domain::{
        ids::{Dimension, Persona, Severity, Stage},
        score::Item,
        text::Text,
    },
    training::{Seat, certificate::Grade, exam::Rule},
};

pub use choose::{Chosen, Pair, Why, resolve};
pub use exit::{DayResults, check_exit, check_words};
pub use parse::{CampError, LARGEST};

/// A programme of some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Kebab-case id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What it is for, in a sentence or two.
    pub about: Text,
    /// Minutes of each phase of a drill cell.
    pub cell: Minutes,
    /// The days, 1–10.
    pub days: Vec<Day>,
    /// The rule by which the exam is decided.
    pub exam: Rule,
}

/// Minutes of each phase of a drill cell, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// Reading the brief; the portrait only.
    pub brief: u8,
    /// First round, uninterrupted.
    pub round1: u8,
    /// The observer's sheet, before the computed score is seen.
    pub sheet: u8,
    /// Judge, customer and coach speak.
    pub feedback: u8,
    /// The trainee names two changes.
    pub plan: u8,
    /// Second round, same seed.
    pub round2: u8,
    /// Both rounds side by side.
    pub compare: u8,
}

impl Minutes {
    /// The whole cell.
    pub fn total(&self) -> u32 {
        let phases = [self.brief, self.round1, self.sheet, self.feedback, self.plan, self.round2, self.compare];
        phases.into_iter().map(u32::from).sum()
    }
}

impl Default for Minutes {
    fn default() -> Minutes {
        Minutes { brief: 5, round1: 18, sheet: 3, feedback: 10, plan: 4, round2: 12, compare: 3 }
    }
}

/// A day of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// What it is about.
    pub theme: Text,
    /// What is done, 1–12 tasks.
    pub tasks: Vec<Task>,
    /// Ids of cards of the handbook that go with the day, 0–6.
    pub cards: Vec<String>,
    /// What must be reached by the evening, 0–6 checks.
    pub exit: Vec<ExitCheck>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub work: Work,
    /// One sentence for the trainee.
    pub note: Option<Text>,
}

/// Kinds of tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// A quiz from the fact sheets with so many questions, 1–60.
    Quiz {
        /// Questions.
        questions: u8,
    },
    /// Judge training with so many sample transcripts, 1–12.
    Judging {
        /// Transcripts.
        transcripts: u8,
    },
    /// A drill.
    Drill(Drill),
    /// A cell in which a person plays the customer from a cue card.
    Live {
        /// Minutes of the talk, 1–60.
        minutes: u8,
        /// Whose card.
        ask: Ask,
    },
    /// Micro-drills.
    Micro {
        /// The skill; none for the trainee's weakest.
        item: Option<Item>,
        /// How many, 1–20.
        count: u8,
    },
    /// What the program cannot do itself: a sentence that says what to do.
    Read {
        /// The sentence.
        text: Text,
    },
    /// The personal plan: goal, mentor, dates.
    Plan,
    /// The certification exam.
    Exam,
}

impl Work {
    /// The id in message keys and reports.
    pub const fn id(&self) -> &'static str {
        match self {
            Work::Quiz { .. } => "quiz",
            Work::Judging { .. } => "judging",
            Work::Drill(_) => "drill",
            Work::Live { .. } => "live",
            Work::Micro { .. } => "micro",
            Work::Read { .. } => "read",
            Work::Plan => "plan",
            Work::Exam => "exam",
        }
    }
}

/// A drill as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// With whom.
    pub ask: Ask,
    /// Rounds on the same seed, 1–3.
    pub rounds: u8,
    /// Whether a model is watched before the trainee plays.
    pub watch_first: bool,
    /// Whether it is played by the rules of the exam.
    pub exam_mode: bool,
}

/// Which customer is asked for. Everything may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// Scenario id that is preferred.
    pub prefer: Option<String>,
    /// Persona.
    pub persona: Option<Persona>,
    /// Stage.
    pub stage: Option<Stage>,
    /// Level, 1–3.
    pub level: Option<u8>,
}

/// What must be reached by the evening of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitCheck {
    /// This share of the quiz was right.
    Quiz {
        /// Percent.
        percent: u8,
    },
    /// This share of the judge training's ratings lay within one point of the key.
    Judging {
        /// Percent.
        percent: u8,
    },
    /// A dimension reached this much in so many drills of the day.
    Dimension {
        /// Which one.
        dimension: Dimension,
        /// Hundredths of a point, 100–500.
        at_least: i32,
        /// Drills, 1–12.
        times: u8,
    },
    /// Nothing of this severity or worse was said.
    NoFinding {
        /// From which severity on.
        severity: Severity,
    },
    /// The exam gave this grade or a better one.
    Certificate {
        /// Which one.
        grade: Grade,
    },
}

/// Text of the programmes that are shipped.
const SHIPPED: [&str; 2] =
    [include_str!("../../assets/camp/five-days.ron"), include_str!("../../assets/camp/three-days.ron")];

/// The programmes that are shipped; the longer one first.
pub fn shipped() -> Vec<Programme> {
    // They are ours and tested; one that could not be read would be missing.
    SHIPPED.iter().filter_map(|text| Programme::parse(text).ok()).collect()
}

impl Programme {
    /// Reads a programme's file.
    pub fn parse(text: &str) -> Result<Programme, CampError> {
        parse::programme(text)
    }

    /// The task at this day and place, both from 1.
    pub fn task(&self, day: u8, task: u8) -> Option<&Task> {
        let day = self.days.get(usize::from(day).checked_sub(1)?)?;
        day.tasks.get(usize::from(task).checked_sub(1)?)
    }

    /// The place of a task, both from 0.
    pub fn seat(&self, day: usize, task: usize) -> Seat {
        let from_one = |n: usize| u8::try_from(n + 1).unwrap_or(u8::MAX);
        Seat { camp: self.id.clone(), day: from_one(day), task: from_one(task) }
    }
}
