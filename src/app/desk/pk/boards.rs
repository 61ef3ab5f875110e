//! Standings and bracket for the projector.

use super::super::Desk;
use crate::competition::event::{Event, Verdict};
use crate::competition::ladder::Rung;
use crate::competition::rules::{Format, Title};
use crate::competition::seal::Round;
use crate::competition::standings::{Row, TeamRow};
use crate::locale;
use crate::report::{self, sentences::hundredths};
use crate::ui::pk_view::{PkBracketMatch, PkBracketView, PkLadderLine, PkSlot, PkStandingRow, PkStandingsView};

/// Hundredths with one decimal.
fn tenths(hundredths: i32) -> String {
    let tenths = (hundredths + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}

impl Desk {
    /// The order of the last part that has one.
    pub(in crate::app) fn pk_standings(&self) -> Option<PkStandingsView> {
        let (file, lang) = (self.pk.file.as_ref()?, self.lang);
        let event = &file.chain.event;
        let opened = || event.opened.keys().rev().copied().filter(|of| of.stage > 0);
        let ordered =
            opened().find(|of| !matches!(event.format(*of), Some(Format::Bracket { .. } | Format::Duel { .. })));
        let of = ordered.or_else(|| opened().next())?;
        let name = report::pk::round_name(event, of);
        let waiting = event.due().iter().filter(|due| due.slot.stage == of.stage).count();
        let remark = match waiting {
            0 => locale::tr(lang, "pk-desk-final"),
            n => locale::tr_args(lang, "pk-desk-not-final", &[("n", &n.to_string())]),
        };
        let rows = match event.format(of) {
            Some(Format::RoundRobin { .. } | Format::Swiss { .. } | Format::Duel { .. } | Format::Bracket { .. }) => {
                self.duel_rows(event, of)
            }
            // Of a form nothing is told before everybody has played it, or the last ones would know what is enough.
            _ if event.waiting(of) > 0 => self.waiting_rows(event, of),
            _ => self.form_rows(event, of),
        };
        Some(PkStandingsView {
            title: format!("{} · {}", event.rules.name, name.get(lang)),
            remark,
            rows,
            teams: self.team_rows(event),
        })
    }

    /// The teams, where they count.
    fn team_rows(&self, event: &Event) -> Vec<PkStandingRow> {
        let points = |points: Option<i32>| points.map_or_else(|| "—".to_owned(), hundredths);
        let line = |row: TeamRow| PkStandingRow {
            place: row.score.map(|_| row.place.to_string()).unwrap_or_default(),
            name: row.team,
            mean: points(row.score),
            error: String::new(),
            scores: Default::default(),
            close_to_next: false,
            rule: locale::tr_args(
                self.lang,
                "pk-team-parts",
                &[("form", &points(row.form)), ("relay", &points(row.relay))],
            ),
            titles: Vec::new(),
        };
        event.team_rows().into_iter().map(line).collect()
    }

    /// Who has played how much of a form.
    fn waiting_rows(&self, event: &Event, of: Round) -> Vec<PkStandingRow> {
        let tasks = event.opened.get(&of).map_or(0, Vec::len).to_string();
        let mut rows = event.rows(of);
        rows.sort_by_key(|row| row.contestant);
        let line = |row: Row| PkStandingRow {
            place: String::new(),
            name: self.named(event, row.contestant),
            mean: "—".to_owned(),
            error: String::new(),
            scores: Default::default(),
            close_to_next: false,
            rule: locale::tr_args(self.lang, "pk-desk-played", &[("played", &row.played.to_string()), ("all", &tasks)]),
            titles: Vec::new(),
        };
        rows.into_iter().map(line).collect()
    }

    fn form_rows(&self, event: &Event, of: Round) -> Vec<PkStandingRow> {
        let lang = self.lang;
        let over = event.due().is_empty();
        let rows = event.rows(of);
        let last = rows.len();
        rows.into_iter()
            .enumerate()
            .map(|(at, row)| {
                let mut rule = Vec::new();
                rule.extend(row.by.map(|tie| {
                    locale::tr_args(lang, "pk-row-tie", &[("tie", &locale::tr(lang, &format!("pk-tie-{}", tie.id())))])
                }));
                if row.shared {
                    rule.push(locale::tr(lang, "pk-row-shared"));
                }
                let title = match event.format(of) {
                    Some(Format::Race { title, .. }) => Some(format!("pk-title-{}", title.id())),
                    Some(Format::Final { .. }) => Some("pk-title-star".to_owned()),
                    _ => None,
                };
                let mut titles: Vec<String> = Vec::new();
                if over && row.place == 1 {
                    titles.extend(title.map(|key| locale::tr(lang, &key)));
                }
                if over && event.is_form(of) {
                    titles.extend(self.side_titles(event, of, row.contestant));
                }
                PkStandingRow {
                    place: row.place.to_string(),
                    name: self.named(event, row.contestant),
                    mean: hundredths(row.mean),
                    error: format!("± {:.1}", row.sem),
                    // One decimal is what can be read from ten metres.
                    scores: row.dimensions.map(|points| points.map(tenths).unwrap_or_default()),
                    close_to_next: row.close && at + 1 < last,
                    rule: rule.join(&locale::tr(lang, "pk-separator")),
                    titles,
                }
            })
            .collect()
    }

    /// What a contestant of a form is best at, where it has a title: objections, and nothing untrue.
    fn side_titles(&self, event: &Event, of: Round, who: usize) -> Vec<String> {
        let rows = event.rows(of);
        let Some(row) = rows.iter().find(|row| row.contestant == who) else { return Vec::new() };
        let best = rows.iter().filter_map(|row| row.dimensions[2]).max();
        let clean: Vec<_> = rows.iter().filter(|row| row.deductions == 0 && row.played > 0).collect();
        let mut titles = Vec::new();
        if best.is_some() && row.dimensions[2] == best {
            titles.push(Title::Objections);
        }
        if clean.first().is_some_and(|first| first.contestant == who) {
            titles.push(Title::Clean);
        }
        titles.into_iter().map(|title| locale::tr(self.lang, &format!("pk-title-{}", title.id()))).collect()
    }

    fn duel_rows(&self, event: &Event, of: Round) -> Vec<PkStandingRow> {
        let table = event.table(of.stage);
        let row = |row: crate::competition::standings::Duels| PkStandingRow {
            place: row.place.to_string(),
            name: self.named(event, row.contestant),
            mean: hundredths((row.points * 50) as i32),
            error: format!("{:+.2} ± {:.2}", row.ability, row.error),
            scores: Default::default(),
            close_to_next: false,
            rule: locale::tr_args(self.lang, "pk-desk-duels", &[("n", &row.played.to_string())]),
            titles: Vec::new(),
        };
        table.into_iter().map(row).collect()
    }

    /// Number or name, the team behind it.
    fn named(&self, event: &Event, who: usize) -> String {
        let name = event.called(who).get(self.lang).to_owned();
        match event.rules.contestants.get(who).filter(|c| !c.team.is_empty()) {
            Some(contestant) => format!("{name} · {}", contestant.team),
            None => name,
        }
    }

    /// The tree of a knock-out, as far as it is known.
    pub(in crate::app) fn pk_bracket(&self) -> Option<PkBracketView> {
        let (file, lang) = (self.pk.file.as_ref()?, self.lang);
        let event = &file.chain.event;
        let is_bracket = |of: &Round| matches!(event.format(*of), Some(Format::Bracket { .. }));
        let all: Vec<Round> = event.sealed.iter().map(|sealed| sealed.of).filter(is_bracket).collect();
        let first = *all.first()?;
        let seeds = event.seeds(first);
        let due = event.due();
        let side = |who: Option<usize>, bye: bool, wins: Option<u8>, won: bool| PkSlot {
            name: who.map(|who| event.called(who).get(lang).to_owned()).unwrap_or_default(),
            seed: who
                .and_then(|who| seeds.iter().position(|seeded| *seeded == who))
                .map(|at| (at + 1).to_string())
                .unwrap_or_default(),
            wins,
            won,
            bye: bye && who.is_none(),
        };
        let round = |of: &Round| {
            let matches = event.matches(*of).into_iter().map(|m| {
                let [a, b] = m.pair;
                let played = a.zip(b).filter(|_| event.opened.contains_key(of)).map(|(a, b)| event.series(*of, [a, b]));
                let begun =
                    played.as_ref().filter(|series| series.games.iter().any(|(_, decision)| decision.is_some()));
                let wins = |at: usize| begun.map(|series| series.points[at] / 2);
                let winner = event.winner(*of, &m).filter(|_| m.bye || event.opened.contains_key(of));
                let now = due.iter().any(|due| due.slot.of() == *of && m.pair.contains(&Some(due.contestant)));
                let won = |who: Option<usize>| who.is_some() && who == winner;
                PkBracketMatch {
                    sides: [side(a, m.bye, wins(0), won(a)), side(b, m.bye, wins(1), won(b))],
                    now: now || matches!(played.as_ref().map(|series| series.verdict), Some(Verdict::Level)),
                }
            });
            let n = 1 << (all.len() - usize::from(of.round));
            let mut matches: Vec<PkBracketMatch> = matches.collect();
            matches.resize_with(n, PkBracketMatch::default);
            (report::pk::round_name(event, *of).get(lang).to_owned(), matches)
        };
        let last = *all.last()?;
        let champion = event.opened.contains_key(&last).then(|| event.matches(last)).and_then(|matches| {
            let winner = event.winner(last, matches.first()?)?;
            Some(event.called(winner).get(lang).to_owned())
        });
        Some(PkBracketView {
            title: format!("{} · {}", event.rules.name, locale::tr(lang, "pk-format-bracket")),
            rounds: all.iter().map(round).collect(),
            champion,
        })
    }

    /// The ladder between events.
    pub(super) fn ladder(&self) -> Vec<PkLadderLine> {
        let remark = |n: usize| locale::tr_args(self.lang, "pk-ladder-duels", &[("n", &n.to_string())]);
        let line = |(at, rung): (usize, &Rung)| PkLadderLine {
            place: (at + 1).to_string(),
            name: rung.name.clone(),
            rating: format!("{:.0}", rung.rating.rating),
            deviation: format!("± {:.0}", rung.rating.deviation),
            remark: remark(rung.duels),
        };
        self.pk.ladder.iter().enumerate().map(line).collect()
    }
}
