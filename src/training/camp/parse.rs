//! Reading a programme's file: the form as it is written, and what is said when it cannot be read.

mod complain;
mod rule;
mod values;

use serde::Deserialize;

use super::*;
use rule::RawRule;
use values::{Few, Id, Points, RawText, Schema, Skill, Whole};

pub use complain::CampError;

/// Largest file that is read, in bytes.
pub const LARGEST: usize = 256 << 10;

/// Reads a whole file.
pub(super) fn programme(text: &str) -> Result<Programme, CampError> {
    if text.len() > LARGEST {
        return Err(CampError::too_large(text.len()));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let raw: RawCamp = options.from_str(text).map_err(|error| CampError::of(text, &error))?;
    Ok(Programme {
        id: raw.id.0,
        title: raw.title.0,
        about: raw.about.0,
        cell: raw.cell.into(),
        days: raw.days.0.into_iter().map(Day::from).collect(),
        exam: raw.exam.into(),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Camp")]
struct RawCamp {
    #[serde(rename = "schema")]
    _schema: Schema,
    id: Id,
    title: RawText,
    about: RawText,
    #[serde(default)]
    cell: RawCell,
    days: Few<RawDay, 1, 10>,
    #[serde(default)]
    exam: RawRule,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Cell")]
struct RawCell {
    brief: Option<Whole<1, 60>>,
    round1: Option<Whole<1, 60>>,
    sheet: Option<Whole<1, 60>>,
    feedback: Option<Whole<1, 60>>,
    plan: Option<Whole<1, 60>>,
    round2: Option<Whole<1, 60>>,
    compare: Option<Whole<1, 60>>,
}

impl From<RawCell> for Minutes {
    fn from(raw: RawCell) -> Minutes {
        let usual = Minutes::default();
        let or = |given: Option<Whole<1, 60>>, usual: u8| given.map_or(usual, Whole::small);
        Minutes {
            brief: or(raw.brief, usual.brief),
            round1: or(raw.round1, usual.round1),
            sheet: or(raw.sheet, usual.sheet),
            feedback: or(raw.feedback, usual.feedback),
            plan: or(raw.plan, usual.plan),
            round2: or(raw.round2, usual.round2),
            compare: or(raw.compare, usual.compare),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Day")]
struct RawDay {
    theme: RawText,
    tasks: Few<RawTask, 1, 12>,
    #[serde(default)]
    cards: Few<String, 0, 6>,
    #[serde(default)]
    exit: Few<RawExit, 0, 6>,
}

impl From<RawDay> for Day {
    fn from(raw: RawDay) -> Day {
        Day {
            theme: raw.theme.0,
            tasks: raw.tasks.0.into_iter().map(Task::from).collect(),
            cards: raw.cards.0,
            exit: raw.exit.0.into_iter().map(ExitCheck::from).collect(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Task")]
enum RawTask {
    Quiz {
        questions: Whole<1, 60>,
        #[serde(default)]
        note: Option<RawText>,
    },
    Judging {
        transcripts: Whole<1, 12>,
        #[serde(default)]
        note: Option<RawText>,
    },
    Drill {
        #[serde(default)]
        prefer: Option<Id>,
        #[serde(default)]
        persona: Option<Persona>,
        #[serde(default)]
        stage: Option<Stage>,
        #[serde(default)]
        level: Option<Whole<1, 3>>,
        #[serde(default = "two_rounds")]
        rounds: Whole<1, 3>,
        #[serde(default)]
        watch_first: bool,
        #[serde(default)]
        exam_mode: bool,
        #[serde(default)]
        note: Option<RawText>,
    },
    Live {
        #[serde(default = "eighteen_minutes")]
        minutes: Whole<1, 60>,
        #[serde(default)]
        prefer: Option<Id>,
        #[serde(default)]
        persona: Option<Persona>,
        #[serde(default)]
        stage: Option<Stage>,
        #[serde(default)]
        level: Option<Whole<1, 3>>,
        #[serde(default)]
        note: Option<RawText>,
    },
    Micro {
        #[serde(default)]
        item: Option<Skill>,
        count: Whole<1, 20>,
        #[serde(default)]
        note: Option<RawText>,
    },
    Read {
        text: RawText,
        #[serde(default)]
        note: Option<RawText>,
    },
    Plan {
        #[serde(default)]
        note: Option<RawText>,
    },
    Exam {
        #[serde(default)]
        note: Option<RawText>,
    },
}

fn two_rounds() -> Whole<1, 3> {
    Whole(2)
}

fn eighteen_minutes() -> Whole<1, 60> {
    Whole(18)
}

impl From<RawTask> for Task {
    fn from(raw: RawTask) -> Task {
        let asked = |prefer: Option<Id>, persona, stage, level: Option<Whole<1, 3>>| Ask {
            prefer: prefer.map(|id| id.0),
            persona,
            stage,
            level: level.map(Whole::small),
        };
        let (work, note) = match raw {
            RawTask::Quiz { questions, note } => (Work::Quiz { questions: questions.small() }, note),
            RawTask::Judging { transcripts, note } => (Work::Judging { transcripts: transcripts.small() }, note),
            RawTask::Drill { prefer, persona, stage, level, rounds, watch_first, exam_mode, note } => {
                let ask = asked(prefer, persona, stage, level);
                (Work::Drill(Drill { ask, rounds: rounds.small(), watch_first, exam_mode }), note)
            }
            RawTask::Live { minutes, prefer, persona, stage, level, note } => {
                (Work::Live { minutes: minutes.small(), ask: asked(prefer, persona, stage, level) }, note)
            }
            RawTask::Micro { item, count, note } => {
                (Work::Micro { item: item.and_then(|skill| skill.0), count: count.small() }, note)
            }
            RawTask::Read { text, note } => (Work::Read { text: text.0 }, note),
            RawTask::Plan { note } => (Work::Plan, note),
            RawTask::Exam { note } => (Work::Exam, note),
        };
        Task { work, note: note.map(|text| text.0) }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Exit")]
enum RawExit {
    Quiz {
        percent: Whole<1, 100>,
    },
    Judging {
        percent: Whole<1, 100>,
    },
    Dimension {
        dimension: Dimension,
        at_least: Points<1, 5>,
        #[serde(default = "once")]
        times: Whole<1, 12>,
    },
    NoFinding {
        severity: Severity,
    },
    Certificate {
        grade: RawGrade,
    },
}

fn once() -> Whole<1, 12> {
    Whole(1)
}

/// A grade that can be asked for.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename = "Grade")]
enum RawGrade {
    Trainee,
    Ready,
    Excellent,
}

impl From<RawExit> for ExitCheck {
    fn from(raw: RawExit) -> ExitCheck {
        match raw {
            RawExit::Quiz { percent } => ExitCheck::Quiz { percent: percent.small() },
            RawExit::Judging { percent } => ExitCheck::Judging { percent: percent.small() },
            RawExit::Dimension { dimension, at_least, times } => {
                ExitCheck::Dimension { dimension, at_least: at_least.0, times: times.small() }
            }
            RawExit::NoFinding { severity } => ExitCheck::NoFinding { severity },
            RawExit::Certificate { grade } => ExitCheck::Certificate {
                grade: match grade {
                    RawGrade::Trainee => Grade::Trainee,
                    RawGrade::Ready => Grade::Ready,
                    RawGrade::Excellent => Grade::Excellent,
                },
            },
        }
    }
}
