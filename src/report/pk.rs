//! Competitions as plain text: where an event stands, the order, and two runs side by side.

use std::fmt::Write;

use super::sentences::{hundredths, signed};
use crate::{
    competition::{
        event::{Event, Series, Verdict},
        panel::{PanelReport, PanelVerdict},
        reveal::{Side, parts_at},
        rules::Format,
        seal::{Round, Slot},
    },
    domain::{ids::Lang, scenario::Scenario, text::Text},
    locale::{both, tr, tr_args},
};

/// A round in words: the format and, where there are several, which round.
pub fn round_name(event: &Event, of: Round) -> Text {
    let n = of.round.to_string();
    match event.format(of) {
        None => both("pk-round-reserve", &[("n", &n)]),
        Some(Format::Race { title, .. }) => both(&format!("pk-title-{}", title.id()), &[]),
        Some(format) => {
            let name = both(&format!("pk-format-{}", format.id()), &[]);
            let rounds = event.sealed.iter().filter(|sealed| sealed.of.stage == of.stage).count();
            if rounds == 1 {
                return name;
            }
            let said = |name: &str| both("pk-round-of", &[("name", name), ("n", &n), ("of", &rounds.to_string())]);
            Text::new(said(&name.zh).zh, said(&name.en).en)
        }
    }
}

/// How a match stands, in a sentence.
pub fn verdict(event: &Event, series: &Series, lang: Lang) -> String {
    let name = |side: usize| event.called(series.pair[side]).get(lang).to_owned();
    match series.verdict {
        Verdict::Open => tr(lang, "pk-verdict-open"),
        Verdict::Level => tr(lang, "pk-verdict-level"),
        Verdict::Seed(side) => tr_args(lang, "pk-verdict-seed", &[("name", &name(side))]),
        Verdict::Won(side, by) => {
            let why = tr(lang, &by.key());
            tr_args(lang, "pk-verdict-won", &[("name", &name(side)), ("why", &why)])
        }
    }
}

/// Everything that is decided so far, stage by stage. The same results give the same bytes, in whatever order and on however many desks
/// they were played.
pub fn standings(event: &Event, lang: Lang) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}", event.rules.name);
    let rounds: Vec<Round> = event.opened.keys().copied().filter(|of| of.stage > 0).collect();
    for of in &rounds {
        let paired = event.format(*of).is_some_and(Format::paired);
        let _ = writeln!(out, "\n{}", round_name(event, *of).get(lang));
        if paired {
            matches(&mut out, event, *of, lang)
        } else {
            form(&mut out, event, *of, lang)
        }
        let last = !rounds.iter().any(|later| later.stage == of.stage && later.round > of.round);
        if last && matches!(event.format(*of), Some(Format::RoundRobin { .. } | Format::Swiss { .. })) {
            table(&mut out, event, of.stage, lang);
        }
    }
    teams(&mut out, event, lang);
    out
}

fn form(out: &mut String, event: &Event, of: Round, lang: Lang) {
    // Of a form nothing is told before everybody has played it, or the last ones would know what is enough.
    let waiting = event.waiting(of);
    if waiting > 0 {
        let _ = writeln!(out, "{}", tr_args(lang, "pk-desk-not-final", &[("n", &waiting.to_string())]));
        let tasks = event.opened.get(&of).map_or(0, Vec::len).to_string();
        let mut rows = event.rows(of);
        rows.sort_by_key(|row| row.contestant);
        for row in rows {
            let args = [("played", &*row.played.to_string()), ("all", &*tasks)];
            let (name, played) = (event.called(row.contestant), tr_args(lang, "pk-desk-played", &args));
            let _ = writeln!(out, "     {}  {played}", name.get(lang));
        }
        return;
    }
    for row in event.rows(of) {
        let dimensions: Vec<String> =
            row.dimensions.iter().map(|d| d.map_or_else(|| "—".to_owned(), hundredths)).collect();
        let mut remarks = Vec::new();
        if let Some(tie) = row.by {
            remarks.push(tr_args(lang, "pk-row-tie", &[("tie", &tr(lang, &format!("pk-tie-{}", tie.id())))]));
        }
        if row.shared {
            remarks.push(tr(lang, "pk-row-shared"));
        }
        if row.close && !row.shared {
            remarks.push(tr(lang, "pk-row-close"));
        }
        if row.deductions > 0 {
            remarks.push(tr_args(lang, "pk-row-deductions", &[("points", &hundredths(row.deductions))]));
        }
        if row.met_before > 0 {
            remarks.push(tr_args(lang, "pk-row-met", &[("n", &row.met_before.to_string())]));
        }
        let _ = writeln!(
            out,
            "{:>3}  {}  {} ± {:.1}  {}  {}",
            row.place,
            event.called(row.contestant).get(lang),
            hundredths(row.mean),
            row.sem,
            dimensions.join(" "),
            remarks.join(tr(lang, "pk-separator").as_str()),
        );
    }
}

fn matches(out: &mut String, event: &Event, of: Round, lang: Lang) {
    for m in event.matches(of) {
        match m.pair {
            [Some(a), Some(b)] => {
                let series = event.series(of, [a, b]);
                let half = |points: u8| match points % 2 {
                    0 => (points / 2).to_string(),
                    _ => format!("{}½", points / 2),
                };
                let [x, y] = series.points.map(half);
                let (a, b) = (event.called(a), event.called(b));
                let said = verdict(event, &series, lang);
                let _ = writeln!(out, "     {} {x} : {y} {}  {said}", a.get(lang), b.get(lang));
            }
            pair if m.bye => {
                let who = pair.into_iter().flatten().next().map(|who| event.called(who));
                let name = who.map(|who| who.get(lang).to_owned()).unwrap_or_default();
                let _ = writeln!(out, "     {}", tr_args(lang, "pk-bye", &[("name", &name)]));
            }
            _ => {
                let _ = writeln!(out, "     {}", tr(lang, "pk-verdict-open"));
            }
        }
    }
}

fn table(out: &mut String, event: &Event, stage: u8, lang: Lang) {
    let _ = writeln!(out, "{}", tr(lang, "pk-table"));
    for row in event.table(stage) {
        let points = hundredths((row.points * 50) as i32);
        let _ = writeln!(
            out,
            "{:>3}  {}  {points} / {}  {:+.2} ± {:.2}",
            row.place,
            event.called(row.contestant).get(lang),
            row.played,
            row.ability,
            row.error,
        );
    }
}

fn teams(out: &mut String, event: &Event, lang: Lang) {
    let teams = event.team_rows();
    if teams.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", tr(lang, "pk-teams"));
    for row in teams {
        let part = |points: Option<i32>| points.map_or_else(|| "—".to_owned(), hundredths);
        let args = [("form", &*part(row.form)), ("relay", &*part(row.relay))];
        let _ = writeln!(
            out,
            "{:>3}  {}  {}  {}",
            row.place,
            row.team,
            part(row.score),
            tr_args(lang, "pk-team-parts", &args)
        );
    }
}

/// Where an event stands: rounds, what is due, judges' sheets to come.
pub fn state(event: &Event, code: &str, lang: Lang) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}", event.rules.name);
    let _ = writeln!(out, "{}", tr_args(lang, "pk-head-code", &[("code", code)]));
    let key = if event.closed { "pk-state-closed" } else { "pk-state-open" };
    let _ = writeln!(out, "{}", tr(lang, key));
    for sealed in event.sealed.iter().filter(|sealed| sealed.of.stage > 0 || event.opened.contains_key(&sealed.of)) {
        let name = round_name(event, sealed.of);
        let args = [("name", name.get(lang)), ("seal", sealed.commitment.get(..12).unwrap_or_default())];
        let key = if event.opened.contains_key(&sealed.of) { "pk-round-open" } else { "pk-round-sealed" };
        let _ = writeln!(out, "  {}", tr_args(lang, key, &args));
    }
    for due in event.due() {
        let name = round_name(event, due.slot.of());
        let slot = due.slot.to_string();
        let called = event.called(due.contestant);
        let args = [("name", called.get(lang)), ("round", name.get(lang)), ("slot", &*slot)];
        let _ = writeln!(out, "  {}", tr_args(lang, "pk-due", &args));
    }
    for (slot, who) in event.unjudged() {
        let (slot, called) = (slot.to_string(), event.called(who));
        let _ = writeln!(out, "  {}", tr_args(lang, "pk-unjudged", &[("name", called.get(lang)), ("slot", &slot)]));
    }
    out
}

/// Two runs of a task, move by move, then their scores.
pub fn reveal(
    event: &Event,
    slot: Slot,
    scenario: &Scenario,
    names: [usize; 2],
    sides: [&Side; 2],
    lang: Lang,
) -> String {
    let mut out = String::new();
    let gap = if lang == Lang::En { " " } else { "" };
    let words = |lines: &[crate::domain::scenario::LineIdx]| {
        let said: Vec<&str> = lines.iter().map(|line| scenario.lines[line.at()].text.get(lang)).collect();
        said.join(gap)
    };
    let called = names.map(|who| event.called(who).get(lang).to_owned());
    let _ = writeln!(out, "{} · {slot}", scenario.title.get(lang));
    let parts = parts_at(sides[0], sides[1]);
    let longest = sides.iter().map(|side| side.steps.len()).max().unwrap_or(0);
    for at in 0..longest {
        if parts == Some(at + 1) {
            let _ = writeln!(out, "\n—— {} ——", tr(lang, "pk-parts"));
        }
        let same = parts.is_none_or(|parts| at + 1 < parts) && sides.iter().all(|side| at < side.steps.len());
        for (side, name) in sides.iter().zip(&called) {
            let Some(step) = side.steps.get(at) else { continue };
            let delivery = tr(lang, &format!("delivery-{}", step.delivery.id()));
            let _ = writeln!(out, "\n{:>2} {}", at + 1, words(&step.heard));
            let who = if same { called.join(" / ") } else { name.clone() };
            let _ = writeln!(out, "   {who} [{delivery}] {}", scenario.replies[step.reply.at()].text.get(lang));
            if let Some(state) = step.state {
                let share = |value: i32| (value / 10).to_string();
                let (trust, patience, pressure) = (share(state.trust), share(state.patience), share(state.pressure));
                let mood = [("trust", &*trust), ("patience", &*patience), ("pressure", &*pressure)];
                let _ = writeln!(out, "   {}", tr_args(lang, "pk-mood", &mood));
            }
            if same {
                break;
            }
        }
    }
    for (side, name) in sides.iter().zip(&called) {
        let _ = writeln!(out, "\n{name}  {}", words(&side.last));
        let scores = side.card.dimensions.iter().map(|d| {
            let points = d.result.as_ref().map_or_else(|_| "—".to_owned(), |p| hundredths(p.points));
            format!("{} {points}", d.dimension.id())
        });
        let index = side.card.index.map_or_else(|| "—".to_owned(), hundredths);
        let _ = writeln!(out, "   {index}  {}", scores.collect::<Vec<_>>().join("  "));
    }
    if let [Some(a), Some(b)] = sides.map(|side| side.card.index) {
        let _ = writeln!(out, "\n{}", tr_args(lang, "pk-gap", &[("gap", &signed((a - b) * 10))]));
    }
    out
}

/// How far the judges agree, as text: means, severity, the usual coefficients with their intervals, the engine beside the judges.
pub fn agreement(event: &Event, found: &PanelReport, lang: Lang) -> String {
    let mut out = String::new();
    let none = || "—".to_owned();
    let two = |value: Option<f64>| value.map_or_else(none, |value| format!("{value:.2}"));
    let percent = |share: Option<f64>| share.map_or_else(none, |share| format!("{:.0} %", share * 100.0));
    let ranged = |value: Option<(f64, (f64, f64))>| {
        value.map_or_else(none, |(value, (low, high))| format!("{value:.2} ({low:.2} – {high:.2})"))
    };
    for row in &found.rows {
        let called = event.called(row.contestant);
        let _ = writeln!(out, "{}  {}  {:.2}  [{}]", called.get(lang), row.slot, row.mean, two(row.corrected));
    }
    for (at, off) in found.severity.iter().flatten().enumerate() {
        let judge = tr_args(lang, "pk-desk-judge-name", &[("k", &(at + 1).to_string())]);
        let _ = writeln!(out, "{judge}  {off:+.2}");
    }
    let figures = [
        ("pk-cli-exact", percent(found.pairs.map(|pairs| pairs.0))),
        ("pk-cli-within-one", percent(found.pairs.map(|pairs| pairs.1))),
        ("pk-cli-kappa", two(found.kappa)),
        ("pk-cli-icc-single", ranged(found.icc.map(|icc| (icc.single, icc.single_range)))),
        ("pk-cli-icc-mean", ranged(found.icc.map(|icc| (icc.mean, icc.mean_range)))),
        ("pk-cli-alpha", two(found.alpha)),
        ("pk-cli-engine", two(found.engine)),
    ];
    for (key, value) in figures {
        let _ = writeln!(out, "{}", tr_args(lang, key, &[("value", &value)]));
    }
    let said = match found.verdict {
        PanelVerdict::Winner(who) => tr_args(lang, "pk-panel-winner", &[("name", event.called(who).get(lang))]),
        PanelVerdict::Disagreement(icc) => tr_args(lang, "pk-panel-disagree", &[("icc", &format!("{icc:.2}"))]),
        PanelVerdict::Close(gap) => tr_args(lang, "pk-panel-close", &[("gap", &format!("{gap:.2}"))]),
        PanelVerdict::NotEnough => tr(lang, "pk-panel-not-enough"),
    };
    let _ = writeln!(out, "{said}");
    if event.rules.judges == 1 && matches!(found.verdict, PanelVerdict::Winner(_)) {
        let _ = writeln!(out, "{}", tr(lang, "pk-panel-alone"));
    }
    out
}
