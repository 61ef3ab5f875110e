//! The form of a new event.

use super::super::{Desk, Screen};
use crate::competition::plan;
use crate::competition::rules::{Contestant, Format, Rules, Stage, Tie, Title};
use crate::domain::ids::Lang;
use crate::domain::text::Text;
use crate::locale::{self, both};
use crate::storage::pk::EventFile;
use crate::ui::pk_view::{PkBroken, PkCreateView, PkField, PkIntent, PkKind};

/// Moves of the first two members of a relay.
const LEG: u8 = 7;
/// Tasks of a common form and of a title race.
const TASKS: [u8; 2] = [5, 3];

/// Parts that can be added to an event by a press: the sentence that names it, and how it is typed.
const PARTS: [(&str, &str); 5] = [
    ("pk-add-wild-card", "wild-card:2"),
    ("pk-add-bracket", "bracket:3/5"),
    ("pk-add-swiss", "swiss:3"),
    ("pk-add-round-robin", "round-robin"),
    ("pk-add-final", "final:3"),
];

/// What was typed and chosen.
#[derive(Clone, Debug)]
pub(in crate::app::desk) struct Form {
    name: String,
    kind: PkKind,
    title: usize,
    contestants: String,
    minutes: String,
    best_of: u8,
    final_best_of: u8,
    judges: u8,
    broken: PkBroken,
    go_on: String,
    ties: Vec<Tie>,
    /// The parts as typed; empty means those of the kind.
    plan: String,
    /// Weights of D1 to D5 as typed; empty means the scenarios' own.
    weights: String,
    /// Whether creating was tried, so that faults are shown.
    tried: bool,
}

impl Default for Form {
    fn default() -> Form {
        Form {
            name: String::new(),
            kind: PkKind::Form,
            title: 0,
            contestants: String::new(),
            minutes: "20".into(),
            best_of: 3,
            final_best_of: 5,
            judges: 0,
            broken: PkBroken::GoOn,
            go_on: "10".into(),
            ties: Tie::CHAIN.to_vec(),
            plan: String::new(),
            weights: String::new(),
            tried: false,
        }
    }
}

/// The titles that can be played for: the star goes by the form, the others are races of their own.
fn titles(lang: Lang) -> Vec<String> {
    let races = Title::ALL.map(|title| locale::tr(lang, &format!("pk-title-{}", title.id())));
    std::iter::once(locale::tr(lang, "pk-title-star")).chain(races).collect()
}

impl Form {
    fn people(&self) -> Vec<Contestant> {
        let lines = self.contestants.lines().map(|line| line.replace('，', ","));
        lines
            .filter(|line| !line.trim().is_empty())
            .map(|line| {
                let (name, team) = line.split_once([',', '\t']).unwrap_or((&line, ""));
                Contestant { name: name.trim().to_owned(), team: team.trim().to_owned() }
            })
            .collect()
    }

    /// The parts: those that were typed, else those of the kind; the weights go with each that has none of its own.
    fn stages(&self, people: usize) -> Result<Vec<Stage>, (PkField, Text)> {
        let mut stages = match self.plan.trim() {
            "" => self.usual(people),
            typed => plan::stages(typed).map_err(|why| (PkField::Plan, why))?,
        };
        if !self.weights.trim().is_empty() {
            let odd = || (PkField::Weights, both("pk-odd-weights", &[("weights", self.weights.trim())]));
            let read = |part: &str| part.trim().parse::<i32>().ok();
            let weights = self.weights.split(['/', '、', ' ', '，', ',']).filter(|part| !part.is_empty()).map(read);
            let weights: Vec<i32> = weights.collect::<Option<_>>().ok_or_else(odd)?;
            let weights: [i32; 5] = weights.try_into().map_err(|_| odd())?;
            if weights.iter().sum::<i32>() != 100 || weights.iter().any(|w| *w < 0) {
                return Err(odd());
            }
            stages.iter_mut().for_each(|stage| stage.weights = stage.weights.or(Some(weights)));
        }
        Ok(stages)
    }

    /// The parts of the chosen kind.
    fn usual(&self, people: usize) -> Vec<Stage> {
        let form = Format::Form { tasks: TASKS[0] };
        let last = Format::Final { tasks: self.final_best_of };
        let formats = match self.kind {
            PkKind::Duel => vec![Format::Duel { best_of: self.best_of }],
            PkKind::Form => vec![form],
            PkKind::RoundRobin => vec![Format::RoundRobin { twice: false }],
            PkKind::Bracket => {
                vec![form, Format::Bracket { of: 0, best_of: self.best_of, final_best_of: self.final_best_of }]
            }
            PkKind::Swiss => vec![Format::Swiss { rounds: people.saturating_sub(1).clamp(1, 5) as u8 }],
            PkKind::Relay => vec![form, Format::Relay { moves: [LEG, LEG] }],
            PkKind::Title => match self.title.checked_sub(1).and_then(|at| Title::ALL.get(at)) {
                Some(title) => vec![Format::Race { title: *title, tasks: TASKS[1] }, last],
                None => vec![form, last],
            },
        };
        // Judges decide where two or a few are left; elsewhere their sheets stand beside the engine's score.
        let panel = |format: &Format| self.judges > 0 && matches!(format, Format::Duel { .. } | Format::Final { .. });
        formats.into_iter().map(|format| Stage { format, weights: None, panel: panel(&format) }).collect()
    }

    /// The rules as they stand; what is no number counts as 0, which is a fault of its own.
    fn rules(&self) -> Rules {
        let people = self.people();
        let number = |text: &str| text.trim().parse::<u16>().unwrap_or(0);
        Rules {
            name: self.name.trim().to_owned(),
            stages: self.stages(people.len()).unwrap_or_else(|_| self.usual(people.len())),
            contestants: people,
            ties: self.ties.clone(),
            minutes: number(&self.minutes),
            pause: if self.broken == PkBroken::GoOn { number(&self.go_on) } else { 0 },
            judges: self.judges,
            reserve: 3,
        }
    }

    /// What is wrong, beside the field that it is about.
    fn faults(&self, lang: Lang) -> Vec<(PkField, String)> {
        let rules = self.rules();
        let mut faults = Vec::new();
        let field = |key: &str| match key {
            "name" => PkField::Name,
            "minutes" => PkField::Minutes,
            "judges" => PkField::Judges,
            _ => PkField::Contestants,
        };
        // Each fault is told apart by leaving out what causes it.
        if rules.name.is_empty() {
            faults.push((field("name"), locale::tr(lang, "pk-rule-name")));
        }
        if rules.minutes == 0 || rules.minutes > 240 {
            faults.push((field("minutes"), locale::tr(lang, "pk-rule-minutes")));
        }
        if let Err((field, why)) = self.stages(rules.contestants.len()) {
            faults.push((field, why.get(lang).to_owned()));
        }
        let go_on = self.broken == PkBroken::GoOn;
        if go_on && !(1..=240).contains(&rules.pause) {
            faults.push((PkField::Broken, locale::tr(lang, "pk-rule-minutes")));
        }
        let rest = Rules { name: "x".into(), minutes: 20, pause: 0, ..rules };
        faults.extend(rest.faults().into_iter().map(|fault| (field(""), fault.get(lang).to_owned())));
        faults
    }
}

impl Desk {
    /// The form of a new event.
    pub(in crate::app) fn pk_create(&self) -> PkCreateView {
        let (form, lang) = (&self.pk.form, self.lang);
        let people = form.people().len();
        let n = people.to_string();
        PkCreateView {
            name: form.name.clone(),
            kind: form.kind,
            titles: titles(lang),
            title: form.title,
            contestants: form.contestants.clone(),
            contestants_remark: match people {
                0 => String::new(),
                _ => locale::tr_args(lang, "pk-desk-contestants", &[("n", &n)]),
            },
            minutes: form.minutes.clone(),
            best_of: form.best_of,
            final_best_of: form.final_best_of,
            judges: form.judges,
            broken: form.broken,
            go_on_minutes: form.go_on.clone(),
            ties: form.ties.iter().map(|tie| locale::tr(lang, &format!("pk-tie-{}", tie.id()))).collect(),
            plan: form.plan.clone(),
            usual: form.usual(people).iter().map(plan::text).collect::<Vec<_>>().join(" "),
            parts: PARTS.map(|(key, part)| (locale::tr(lang, key), part.to_owned())).to_vec(),
            weights: form.weights.clone(),
            faults: if form.tried { form.faults(lang) } else { Vec::new() },
        }
    }

    pub(super) fn act_on_form(&mut self, intent: PkIntent) {
        let form = &mut self.pk.form;
        match intent {
            PkIntent::TypeName(name) => form.name = name,
            PkIntent::ChooseKind(kind) => form.kind = kind,
            PkIntent::ChooseTitle(at) => form.title = at,
            PkIntent::TypeContestants(text) => form.contestants = text,
            PkIntent::TypeMinutes(text) => form.minutes = text,
            PkIntent::ChooseBestOf(best_of) => form.best_of = best_of,
            PkIntent::ChooseFinalBestOf(best_of) => form.final_best_of = best_of,
            PkIntent::ChooseJudges(judges) => form.judges = judges,
            PkIntent::ChooseBroken(broken) => form.broken = broken,
            PkIntent::TypeGoOnMinutes(text) => form.go_on = text,
            PkIntent::TypePlan(text) => form.plan = text,
            PkIntent::AddPart(at) => {
                if form.plan.trim().is_empty() {
                    let people = form.people().len();
                    form.plan = form.usual(people).iter().map(plan::text).collect::<Vec<_>>().join(" ");
                }
                if let Some((_, part)) = PARTS.get(at) {
                    form.plan = format!("{} {part}", form.plan.trim());
                }
            }
            PkIntent::TypeWeights(text) => form.weights = text,
            PkIntent::TieUp(at) if at > 0 && at < form.ties.len() => form.ties.swap(at, at - 1),
            PkIntent::TieDown(at) if at + 1 < form.ties.len() => form.ties.swap(at, at + 1),
            PkIntent::Create => self.create_event(),
            _ => {}
        }
    }

    fn create_event(&mut self) {
        self.pk.form.tried = true;
        if !self.pk.form.faults(self.lang).is_empty() {
            return;
        }
        match EventFile::create(&self.data, None, self.pk.form.rules(), &self.shelf.scenarios) {
            Ok(file) => {
                self.open_event(file);
                self.pk.say(locale::tr(self.lang, "pk-desk-created"));
            }
            Err(error) => {
                self.pk_refused(&error);
                self.load_pk();
                self.pk_refused(&error);
                self.go(Screen::PkHome);
            }
        }
    }
}
