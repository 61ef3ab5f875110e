//! The organiser's page of an event.

use super::super::Desk;
use super::{contestants, kind, state};
use crate::competition::event::{Due, Event};
use crate::competition::rules::Format;
use crate::competition::seal::{Round, Slot};
use crate::locale;
use crate::report;
use crate::ui::pk_view::{PkEventView, PkJudgeLine, PkMatchLine, PkRunLine, PkStageLine, PkStageState};

/// A pair of runs that can be revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pairing {
    pub(super) slot: Slot,
    pub(super) pair: [usize; 2],
    /// Whether it is a game of a match; otherwise the two best of a form on one of its tasks.
    pub(super) game: bool,
}

/// Everything that two have played against each other; of a form its two best on each task.
pub(super) fn pairings(event: &Event) -> Vec<Pairing> {
    let mut all = Vec::new();
    for (of, tasks) in event.opened.iter().filter(|(of, _)| of.stage > 0) {
        if event.format(*of).is_some_and(Format::paired) {
            for pair in event.matches(*of).into_iter().filter_map(|m| Some([m.pair[0]?, m.pair[1]?])) {
                let games = event.series(*of, pair).games;
                all.extend(games.into_iter().map(|(slot, _)| Pairing { slot, pair, game: true }));
            }
        } else if let [a, b, ..] = event.order(*of).as_slice() {
            let pair = [*a, *b];
            all.extend(tasks.iter().map(|task| Pairing { slot: task.slot, pair, game: false }));
        }
    }
    all.retain(|p| p.pair.iter().all(|who| event.entry(p.slot, *who).is_some_and(|entry| entry.run.is_some())));
    // Of a form nothing is shown before everybody has played it.
    let waiting: Vec<Slot> = event.due().into_iter().map(|due| due.slot).collect();
    all.retain(|p| p.game || !waiting.iter().any(|slot| slot.of() == p.slot.of()));
    all
}

/// The sheets that are still to come: judge, run.
pub(super) fn owed(event: &Event) -> Vec<(u8, Slot, usize)> {
    let mut owed = Vec::new();
    for (slot, who) in event.unjudged() {
        let judges = (1..=event.rules.judges).filter(|judge| {
            !event.sheets.iter().any(|s| s.judge == *judge && s.slot == slot && usize::from(s.contestant) == who + 1)
        });
        owed.extend(judges.map(|judge| (judge, slot, who)));
    }
    // One judge after the other, so that nobody has to come twice.
    owed.sort_unstable();
    owed
}

impl Desk {
    /// The organiser's page.
    pub(in crate::app) fn pk_event(&self) -> Option<PkEventView> {
        let file = self.pk.file.as_ref()?;
        let (event, lang) = (&file.chain.event, self.lang);
        let at = file.chain.lines.first().map(|line| line.at.clone()).unwrap_or_default();
        let date = at.get(..10).unwrap_or_default();
        let due = event.due();
        let here = file.organised_here(&self.data);
        let opens = event.next_round().filter(|_| here && !event.closed && event.may_open().is_ok());
        let called = |who: usize| event.called(who).get(lang).to_owned();
        let level = event.opened.keys().find_map(|of| Some((*of, *event.level(*of).first()?)));
        let undecided = level
            .filter(|_| here && !event.closed && event.next_reserve().is_some())
            .map(|(_, [a, b])| locale::tr_args(lang, "pk-desk-level", &[("a", &called(a)), ("b", &called(b))]));
        let mut warnings = Vec::new();
        if !here && !event.closed {
            warnings.push(locale::tr(lang, "pk-desk-elsewhere"));
        }
        let met = event.entries.values().filter(|entry| entry.met_before).count();
        if met > 0 {
            warnings.push(locale::tr_args(lang, "pk-desk-met", &[("n", &met.to_string())]));
        }
        let rounds = event.opened.keys().any(|of| of.stage > 0);
        let is_bracket = |of: &Round| matches!(event.format(*of), Some(Format::Bracket { .. }));
        Some(PkEventView {
            title: event.rules.name.clone(),
            facts: [kind(event, lang), contestants(event, lang), date.to_owned()].join(" · "),
            state: state(event),
            commitment: event
                .sealed
                .first()
                .and_then(|sealed| sealed.commitment.get(..12))
                .unwrap_or_default()
                .to_uppercase(),
            head: file.chain.code(),
            stages: self.pk_stages(event, &due),
            opens: opens.map(|of| report::pk::round_name(event, of).get(lang).to_owned()),
            runs: due.iter().map(|due| self.run_line(event, *due)).collect(),
            sheets: owed(event)
                .into_iter()
                .map(|(judge, slot, who)| {
                    let (judge, judges) = (judge.to_string(), event.rules.judges.to_string());
                    PkJudgeLine {
                        judge: locale::tr_args(lang, "pk-desk-judge", &[("k", &judge), ("n", &judges)]),
                        run: self.run_name(event, slot, who),
                    }
                })
                .collect(),
            matches: pairings(event).into_iter().map(|pairing| self.match_line(event, pairing)).collect(),
            has_standings: rounds,
            has_bracket: event.opened.keys().any(is_bracket),
            has_agreement: event.rules.judges > 0 && !event.sheets.is_empty() && event.unjudged().is_empty(),
            has_judges: event.rules.judges > 0 && !event.closed,
            can_overrule: !event.closed
                && owed(event).is_empty()
                && event.entries.values().any(|entry| entry.run.is_some()),
            undecided,
            can_close: !event.closed && rounds && due.is_empty(),
            closing: self.pk.closing,
            signer: (here && !event.closed).then(|| self.pk.signer.clone()),
            verification: self.pk.verification.clone(),
            warnings,
            import_path: self.pk.import_path.clone(),
            notice: self.pk.notice.clone(),
        })
    }

    fn pk_stages(&self, event: &Event, due: &[Due]) -> Vec<PkStageLine> {
        let rounds = event.sealed.iter().map(|sealed| sealed.of).filter(|of| of.stage > 0);
        let line = |of: Round| {
            let waiting = due.iter().filter(|due| due.slot.of() == of).count();
            let played = event.entries.keys().filter(|(slot, _)| slot.of() == of).count();
            let state = match (event.opened.contains_key(&of), waiting) {
                (false, _) => PkStageState::Ahead,
                (true, 0) => PkStageState::Done,
                (true, _) => PkStageState::Open,
            };
            let (played, all) = (played.to_string(), (played + waiting).to_string());
            let remark = match state {
                PkStageState::Ahead => locale::tr(self.lang, "pk-desk-sealed"),
                _ => locale::tr_args(self.lang, "pk-desk-played", &[("played", &played), ("all", &all)]),
            };
            PkStageLine { name: report::pk::round_name(event, of).get(self.lang).to_owned(), remark, state }
        };
        rounds.map(line).collect()
    }

    fn run_line(&self, event: &Event, due: Due) -> PkRunLine {
        let lang = self.lang;
        let games = event.opened.get(&due.slot.of()).map_or(0, Vec::len).to_string();
        PkRunLine {
            who: event.called(due.contestant).get(lang).to_owned(),
            task: match due.slot.stage {
                0 => report::pk::round_name(event, due.slot.of()).get(lang).to_owned(),
                _ => {
                    let name = report::pk::round_name(event, due.slot.of());
                    let game = due.slot.game.to_string();
                    let args = [("round", name.get(lang)), ("n", &*game), ("of", &*games)];
                    locale::tr_args(lang, "pk-desk-task", &args)
                }
            },
            // The task's title is told when the contestant sits down, not to those who wait.
            place: locale::tr(lang, "pk-desk-task-hidden"),
            ready: true,
        }
    }

    /// Whose run, and of what, in words.
    pub(super) fn run_name(&self, event: &Event, slot: Slot, who: usize) -> String {
        let name = report::pk::round_name(event, slot.of());
        let (called, game) = (event.called(who), slot.game.to_string());
        let args = [("name", called.get(self.lang)), ("round", name.get(self.lang)), ("n", &*game)];
        locale::tr_args(self.lang, "pk-desk-run", &args)
    }

    fn match_line(&self, event: &Event, pairing: Pairing) -> PkMatchLine {
        let lang = self.lang;
        let [a, b] = pairing.pair.map(|who| event.called(who).get(lang).to_owned());
        let name = report::pk::round_name(event, pairing.slot.of());
        let game = pairing.slot.game.to_string();
        let args = [("a", &*a), ("b", &*b), ("round", name.get(lang)), ("n", &*game)];
        let shown = self.pk.shown.contains(&(pairing.slot, pairing.pair));
        let verdict = shown.then(|| self.verdict(event, pairing));
        let result = verdict.map(|v| format!("{} · {}", v.text, v.rule)).unwrap_or_default();
        PkMatchLine { what: locale::tr_args(lang, "pk-desk-match", &args), result, ready: true }
    }
}
