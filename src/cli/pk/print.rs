//! `pk agreement` and `pk print`: what the judges' sheets come to, and a sheet on paper.

use std::path::Path;

use serde_json::json;

use super::{Setup, slot_of};
use crate::{
    domain::{ids::Lang, text::Text},
    locale::{both, tr_args},
    report::{self, judge_sheet},
    storage::{
        Record,
        pk::{EventFile, PkError},
        replay,
    },
};

/// How far the judges agree.
pub(super) fn agreement(event: &Path, as_json: bool, lang: Lang) -> Result<(), PkError> {
    let file = EventFile::open(event)?;
    let event = &file.chain.event;
    let found = event.panel_report(&event.judged());
    if !as_json {
        anstream::print!("{}", report::pk::agreement(event, &found, lang));
        return Ok(());
    }
    let icc = found.icc.map(|icc| {
        json!({ "single": icc.single, "single_range": icc.single_range, "mean": icc.mean, "mean_range": icc.mean_range })
    });
    let rows: Vec<_> = found
        .rows
        .iter()
        .map(|row| {
            let slot = row.slot.to_string();
            json!({ "contestant": row.contestant + 1, "slot": slot, "mean": row.mean, "corrected": row.corrected, "engine_and_median": row.against })
        })
        .collect();
    let all = json!({
        "rows": rows,
        "severity": found.severity,
        "exact": found.pairs.map(|pairs| pairs.0),
        "within_one": found.pairs.map(|pairs| pairs.1),
        "quadratic_kappa": found.kappa,
        "icc": icc,
        "ordinal_alpha": found.alpha,
        "engine_quadratic_kappa": found.engine,
    });
    anstream::println!("{}", serde_json::to_string_pretty(&all).unwrap_or_default());
    Ok(())
}

/// Writes a sheet to print: whose run, which run, which judge, as far as they were named.
pub(super) fn sheet(
    setup: &Setup,
    event: &Path,
    out: &Path,
    (contestant, slot, judge): (Option<u8>, Option<&str>, Option<u8>),
) -> Result<(), PkError> {
    let file = EventFile::open(event)?;
    let lang = setup.lang;
    let of = &file.chain.event;
    let count = of.rules.contestants.len();
    if let Some(n) = contestant.filter(|n| *n == 0 || usize::from(*n) > count) {
        return Err(both("pk-print-nobody", &[("n", &n.to_string()), ("most", &count.to_string())]).into());
    }
    let slot = slot.map(slot_of).transpose()?;
    let mut lines = Vec::new();
    if let Some((n, slot)) = contestant.zip(slot) {
        // A run that is over is printed with its lines.
        let record = file.record(usize::from(n) - 1, slot).and_then(|text| serde_json::from_str::<Record>(text).ok());
        if let Some(record) = record {
            let scenario = setup.content_of(&setup.load(None), &record);
            if let Some(session) = scenario.ok().and_then(|scenario| replay(&record, &scenario).ok()) {
                lines = judge_sheet::lines_of(&session, lang);
            }
        }
    }
    let page = judge_sheet::page(
        &judge_sheet::Sheet {
            event: of.rules.name.clone(),
            round: slot.map_or_else(|| "______".to_owned(), |slot| slot.to_string()),
            contestant,
            judge,
            lines,
            command: judge_sheet::command(&event.display().to_string(), contestant, slot, judge),
        },
        lang,
    );
    std::fs::write(out, page).map_err(|error| {
        let what = format!("{}: {error}", out.display());
        Text::new(what.clone(), what)
    })?;
    anstream::println!("{}", tr_args(lang, "pk-printed", &[("file", &out.display().to_string())]));
    Ok(())
}
