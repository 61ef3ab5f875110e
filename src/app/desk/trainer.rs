//! The trainer's view: a class by persona and dimension, who needs help, and what they say.

use super::people::called;
use super::{Desk, Screen};
use crate::locale;
use crate::report::sentences::hundredths;
use crate::storage::{Member, Profile, StorageError};
use crate::training::past::Past;
use crate::ui::training_view::{HeatRow, MemberRow, ReplyRow, TrainerIntent, TrainerView};

/// What the trainer has chosen, and the page as it was worked out for it.
#[derive(Debug, Default)]
pub(super) struct Trainer {
    class: Option<usize>,
    scenario: Option<usize>,
    members: Vec<Profile>,
    /// The page in the language and for the visit that it was made in.
    shown: Option<((u64, crate::domain::ids::Lang), TrainerView)>,
}

/// In a class up to this size every trainee's exit checks are shown; in a whole school that would be a long list to wait for.
const MOST_EXITS: usize = 60;

/// A share of the 1–5 scale with its text.
fn cell(points: Option<i32>) -> Option<(f32, String)> {
    points.map(|points| ((points - 100) as f32 / 400.0, hundredths(points)))
}

impl Desk {
    /// The trainer's page.
    pub(in crate::app) fn trainer(&mut self) -> &TrainerView {
        let key = (self.visit, self.lang);
        if self.trainer.shown.as_ref().is_none_or(|(of, _)| *of != key) {
            let view = self
                .survey()
                .unwrap_or_else(|error| TrainerView { notice: Some(error.to_string()), ..TrainerView::default() });
            self.trainer.shown = Some((key, view));
        }
        &self.trainer.shown.get_or_insert_with(|| (key, TrainerView::default())).1
    }

    fn survey(&mut self) -> Result<TrainerView, StorageError> {
        let lang = self.lang;
        let Some(store) = self.journal.store() else {
            return Ok(TrainerView { notice: self.journal_trouble(), ..TrainerView::default() });
        };
        let classes = store.classes()?;
        let class = self.trainer.class.and_then(|at| classes.get(at)).cloned();
        let class = class.as_deref();
        let persona = |id: &str| locale::tr(lang, &format!("persona-{id}"));
        let drills = |n: u32| locale::tr_args(lang, "ui-trainer-drills", &[("count", &n.to_string())]);
        let heat = store.heat(class)?;
        let heat: Vec<HeatRow> = heat
            .into_iter()
            .map(|row| HeatRow { persona: row.persona, drills: drills(row.drills), cells: row.dimensions.map(cell) })
            .collect();
        let members = store.members(class)?;
        let programme = self.camp.programme();
        let exits = |member: &Member| -> Result<Vec<Option<bool>>, StorageError> {
            let Some(programme) = programme.filter(|_| members.len() <= MOST_EXITS) else { return Ok(Vec::new()) };
            let kept = store.entries(member.profile.id, None)?;
            let kept = kept.into_iter().map(|kept| (kept.at, kept.body)).collect();
            let history = store.finished(member.profile.id)?;
            Ok(Past { kept, history }.days(programme))
        };
        let exits: Vec<Vec<Option<bool>>> = members.iter().map(exits).collect::<Result<_, _>>()?;
        let rows = members
            .iter()
            .zip(exits)
            .map(|(member, exits)| {
                let scored = member.dimensions.iter().enumerate().filter_map(|(at, points)| Some(((*points)?, at)));
                MemberRow {
                    name: called(lang, &member.profile),
                    drills: drills(member.drills),
                    index: member.index.map_or_else(|| "–".to_owned(), hundredths),
                    dimensions: member.dimensions.map(|points| points.map(hundredths)),
                    weakest: scored.min().map(|(_, at)| at),
                    stuck: member.stuck_with.map(|(who, mean)| {
                        let (who, mean) = (persona(who.id()), hundredths(mean));
                        locale::tr_args(lang, "ui-trainer-stuck", &[("persona", &who), ("index", &mean)])
                    }),
                    exits,
                    last: member.last.as_deref().map(super::records::when).unwrap_or_default(),
                }
            })
            .collect();
        let scenario = self.trainer.scenario.and_then(|at| self.shelf.scenarios.get(at));
        let replies = match scenario {
            None => Vec::new(),
            Some(scenario) => {
                let shares = store.reply_shares(&scenario.id, class)?;
                let most = shares.iter().map(|share| share.count).max().unwrap_or(1).max(1);
                let row = |share: &crate::storage::ReplyShare| {
                    // A reply that an edited scenario no longer has keeps its id for a name.
                    let reply = scenario.reply(&share.reply).map(|at| &scenario.replies[at.at()]);
                    let seconds = format!("{:.1}", f64::from(share.think_ms) / 1000.0);
                    ReplyRow {
                        text: reply.map_or_else(|| share.reply.clone(), |reply| reply.text.get(lang).to_owned()),
                        count: share.count.to_string(),
                        share: share.count as f32 / most as f32,
                        think: locale::tr_args(lang, "ui-trainer-think", &[("seconds", &seconds)]),
                        harmful: reply.is_some_and(|reply| reply.harmful),
                    }
                };
                shares.iter().map(row).collect()
            }
        };
        drop(store);
        self.trainer.members = members.into_iter().map(|member| member.profile).collect();
        Ok(TrainerView {
            classes,
            class: self.trainer.class,
            heat,
            members: rows,
            scenarios: self.shelf.scenarios.iter().map(|s| s.title.get(lang).to_owned()).collect(),
            scenario: self.trainer.scenario,
            replies,
            notice: None,
        })
    }

    pub(super) fn act_on_trainer(&mut self, intent: TrainerIntent) {
        match intent {
            TrainerIntent::Class(class) => self.trainer.class = class,
            TrainerIntent::Scenario(scenario) => self.trainer.scenario = scenario,
            TrainerIntent::Member(at) => {
                self.whose = self.trainer.members.get(at).cloned();
                self.go(Screen::Progress);
            }
        }
        self.trainer.shown = None;
    }
}
