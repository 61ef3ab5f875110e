//! The datasheet as JSON: indexes and dimensions with two decimals, shares with three.

use serde_json::{Value, json};

use super::{Found, record};
use crate::lab::{
    bars::Bar,
    sheet::{CellSheet, Finding, Use},
    stats::Sample,
};

/// Everything as one object.
pub(super) fn print(found: &Found) -> String {
    let value = json!({
        "seeds": found.seeds,
        "complete": found.complete,
        "sheets": found.sheets.iter().map(sheet).collect::<Vec<_>>(),
        "findings": found.findings.iter().map(finding).collect::<Vec<_>>(),
        "places": found.places.iter().map(|(cards, chi, critical)| {
            json!({"cards": cards, "chi_square": round(*chi, 3), "critical": critical})
        }).collect::<Vec<_>>(),
        "bars": found.bars.iter().map(bar).collect::<Vec<_>>(),
    });
    format!("{value:#}")
}

fn round(x: f64, digits: i32) -> Value {
    let unit = 10f64.powi(digits);
    if x.is_finite() { json!((x * unit).round() / unit) } else { Value::Null }
}

fn sample(s: &Sample) -> Value {
    json!({"n": s.n, "mean": round(s.mean, 2), "sd": round(s.sd, 2), "sem": round(s.sem(), 2)})
}

fn sheet(sheet: &CellSheet) -> Value {
    let scenario = &sheet.cell.scenario;
    let id = |n: usize| scenario.replies[n].id.as_str();
    let bots = sheet.bots.iter().map(|bot| {
        json!({
            "bot": bot.kind.id(),
            "index": sample(&bot.index),
            "dimensions": bot.dimensions.map(|d| d.map_or(Value::Null, |x| round(x, 2))),
            "moves": round(bot.moves, 2),
            "outcomes": bot.outcomes.iter().map(|(o, n)| (o.id(), *n)).collect::<std::collections::BTreeMap<_, _>>(),
            "complete": round(bot.complete, 3),
        })
    });
    let replies = sheet.worths.iter().map(|worth| {
        let taken = sheet.choices.taken.get(&worth.reply);
        let share = |group: usize| {
            taken.map_or(Value::Null, |t| match t[group] {
                (0, _) => Value::Null,
                (offered, said) => round(said as f64 / offered as f64, 3),
            })
        };
        json!({
            "reply": id(worth.reply.at()),
            "use": match worth.usage {
                Use::Strong => "strong",
                Use::Harmful => "harmful",
                Use::Weak => "weak",
                Use::NeverOffered => "never-offered",
            },
            "short": worth.short.map(|x| round(x, 2)),
            "taken": {"expert": share(0), "generic": share(1), "novice": share(2), "random": share(3)},
        })
    });
    let witnesses = sheet.witnesses.iter().map(|w| {
        let record =
            w.card.as_ref().map(|_| serde_json::from_str::<Value>(&record(sheet, w).text()).expect("records are JSON"));
        json!({"aim": w.aim.id(), "found": w.card.is_some(), "record": record})
    });
    json!({
        "scenario": scenario.id,
        "content": scenario.hash,
        "customer": sheet.cell.seated().id,
        "persona": sheet.cell.persona().id(),
        "moves": sheet.moves.map(|x| round(x, 2)),
        "minutes": round(sheet.minutes, 2),
        "reading": {"zh_characters": sheet.reading[0], "en_words": sheet.reading[1]},
        "states": sheet.states,
        "coverage": {
            "beats": sheet.beats.len(), "beats_in_all": scenario.beats.len(),
            "offered": sheet.offered.len(), "said": sheet.said.len(), "replies_in_all": scenario.replies.len(),
        },
        "separation": {"d_prime": round(sheet.separation[0], 3), "auc": round(sheet.separation[1], 3)},
        "guessability": round(sheet.guessability, 2),
        "bots": bots.collect::<Vec<_>>(),
        "items": sheet.choices.nodes.iter().map(|n| json!({
            "id": n.id,
            "expert": round(n.difficulty[0], 3), "novice": round(n.difficulty[1], 3), "random": round(n.difficulty[2], 3),
            "discrimination": n.discrimination.map_or(Value::Null, |r| round(r, 3)),
        })).collect::<Vec<_>>(),
        "best": {
            "longest": sheet.choices.longest.map(|x| round(x, 3)),
            "length_ratio": sheet.choices.ratio.map(|x| round(x, 3)),
        },
        "replies": replies.collect::<Vec<_>>(),
        "witnesses": witnesses.collect::<Vec<_>>(),
    })
}

fn finding(f: &Finding) -> Value {
    json!({
        "code": f.code, "scenario": f.scenario, "customer": f.customer, "subject": f.subject,
        "figure": f.figure.map(|x| round(x, 3)),
    })
}

fn bar(bar: &Bar) -> Value {
    json!({
        "row": bar.row, "name": bar.name, "bar": bar.bar, "verdict": bar.verdict.id(),
        "figures": bar.figures.iter().map(|x| round(*x, 3)).collect::<Vec<_>>(),
    })
}
