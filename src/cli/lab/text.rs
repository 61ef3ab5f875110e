//! The datasheet as text.

use std::fmt::Write;

use super::Found;
use crate::{
    domain::ids::Lang,
    lab::{
        bars::Bar,
        sheet::{CellSheet, Finding},
    },
    locale::{tr, tr_args},
};

/// Everything, scenario after scenario, then the library.
pub(super) fn print(found: &Found, lang: Lang) -> String {
    let mut out = String::new();
    for sheet in &found.sheets {
        print_sheet(&mut out, sheet, lang);
    }
    if !found.findings.is_empty() {
        line(&mut out, &tr(lang, "lab-findings"));
        for finding in &found.findings {
            line(&mut out, &format!("  {}", sentence(finding, lang)));
        }
        out.push('\n');
    }
    if !found.places.is_empty() {
        line(&mut out, &tr(lang, "lab-places"));
        for (cards, chi, critical) in &found.places {
            let verdict = tr(lang, if chi > critical { "lab-fail" } else { "lab-pass" });
            line(&mut out, &format!("  {cards}  χ² {chi:.2} (≤ {critical:.2})  {verdict}"));
        }
        out.push('\n');
    }
    if !found.bars.is_empty() {
        line(&mut out, &tr_args(lang, "lab-bars", &[("seeds", &found.seeds.to_string())]));
        for bar in &found.bars {
            print_bar(&mut out, bar, lang);
        }
    }
    out
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}");
}

fn print_sheet(out: &mut String, sheet: &CellSheet, lang: Lang) {
    let seated = sheet.cell.seated();
    let persona = tr(lang, &format!("persona-{}", seated.traits.persona.id()));
    let title = sheet.cell.scenario.title.get(lang);
    line(out, &format!("{}  {title} · {} · {persona}", sheet.cell.scenario.id, seated.name.get(lang)));
    let [fewest, mean, most] = sheet.moves;
    let facts = [
        ("moves", format!("{fewest:.0}–{mean:.1}–{most:.0}")),
        ("minutes", format!("{:.1}", sheet.minutes)),
        ("chars", format!("{:.0}", sheet.reading[0])),
        ("words", format!("{:.0}", sheet.reading[1])),
        ("states", sheet.states.to_string()),
        ("beats", format!("{}/{}", sheet.beats.len(), sheet.cell.scenario.beats.len())),
        ("replies", format!("{}/{}", sheet.said.len(), sheet.cell.scenario.replies.len())),
        ("dprime", format!("{:.2}", sheet.separation[0])),
        ("auc", format!("{:.3}", sheet.separation[1])),
        ("guess", format!("{:.1}", sheet.guessability)),
    ];
    let facts: Vec<(&str, &str)> = facts.iter().map(|(k, v)| (*k, v.as_str())).collect();
    line(out, &format!("  {}", tr_args(lang, "lab-facts", &facts)));
    line(
        out,
        &format!(
            "  {:17} {:>12}  {:24} {:>5}  {}",
            tr(lang, "lab-bot"),
            tr(lang, "lab-index"),
            "D1  D2  D3  D4  D5",
            tr(lang, "lab-moves"),
            tr(lang, "lab-endings")
        ),
    );
    for bot in &sheet.bots {
        let dims: Vec<String> = bot.dimensions.iter().map(|d| d.map_or("  –".into(), |x| format!("{x:.1}"))).collect();
        let endings: Vec<String> = bot
            .outcomes
            .iter()
            .map(|(o, n)| format!("{o} {:.0}%", 100.0 * *n as f64 / bot.index.n.max(1) as f64))
            .collect();
        let index = format!("{:.1} ± {:.1}", bot.index.mean, bot.index.sd);
        let dims = dims.join(" ");
        line(out, &format!("  {:17} {index:>12}  {dims:24} {:5.1}  {}", bot.kind.id(), bot.moves, endings.join(", ")));
    }
    line(out, &format!("  {}", tr(lang, "lab-witness-list")));
    for witness in &sheet.witnesses {
        let text = match &witness.card {
            Some(card) => {
                let index = f64::from(card.index_or_zero()) / 100.0;
                let args = [
                    ("seed", witness.seed.to_string()),
                    ("moves", witness.moves.len().to_string()),
                    ("index", format!("{index:.1}")),
                ];
                let args: Vec<(&str, &str)> = args.iter().map(|(k, v)| (*k, v.as_str())).collect();
                tr_args(lang, "lab-witness", &args)
            }
            None => tr(lang, "lab-not-found-short"),
        };
        line(out, &format!("    {:18} {text}", witness.aim.id()));
    }
    line(out, &format!("  {}", tr(lang, "lab-items")));
    for node in &sheet.choices.nodes {
        let r = node.discrimination.map_or("   –".into(), |r| format!("{r:5.2}"));
        let [expert, novice, random] = node.difficulty;
        line(out, &format!("    {:18} {expert:4.2} {novice:4.2} {random:4.2}  {r}", node.id));
    }
    out.push('\n');
}

/// What a finding says.
fn sentence(finding: &Finding, lang: Lang) -> String {
    let figure = finding.figure.map(|f| format!("{f:.2}")).unwrap_or_default();
    let args = [
        ("subject", finding.subject.as_str()),
        ("figure", figure.as_str()),
        ("customer", finding.customer.as_deref().unwrap_or_default()),
    ];
    let place = match &finding.customer {
        Some(customer) => format!("{} · {customer}", finding.scenario),
        None => finding.scenario.clone(),
    };
    format!("{place}: {} [{}]", tr_args(lang, finding.code, &args), finding.code)
}

fn print_bar(out: &mut String, bar: &Bar, lang: Lang) {
    let figures: Vec<String> = bar.figures.iter().map(|f| format!("{f:.2}")).collect();
    let name = tr(lang, &format!("bar-{}", bar.name));
    let verdict = tr(lang, &format!("lab-{}", bar.verdict.id()));
    line(out, &format!("  {:>3}  {verdict}  {name}: {}  ({})", bar.row, figures.join(" / "), bar.bar));
}
