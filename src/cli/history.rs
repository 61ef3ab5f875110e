//! `history`: what somebody has played.

use super::{COULD_NOT_RUN, Setup, args::HistoryArgs};
use crate::{
    domain::ids::Lang,
    locale::{tr, tr_args},
    report::sentences::hundredths,
    storage::PlayedDrill,
};

/// Runs the command; the exit code: 0 printed, 2 could not run.
pub fn run(setup: &Setup, args: &HistoryArgs) -> u8 {
    let Some(store) = setup.store() else { return COULD_NOT_RUN };
    let found = setup.profile(&store, args.profile.as_deref()).and_then(|profile| {
        let history = store.history(profile.id, args.limit).map_err(|e| e.to_string())?;
        Ok((profile, history))
    });
    let (profile, history) = match found {
        Ok(found) => found,
        Err(why) => {
            anstream::eprintln!("{why}");
            return COULD_NOT_RUN;
        }
    };
    if args.json {
        let rows: Vec<serde_json::Value> = history.iter().map(json).collect();
        anstream::println!("{}", serde_json::Value::from(rows));
        return 0;
    }
    if history.is_empty() {
        let name = super::people::called(setup.lang, &profile);
        anstream::println!("{}", tr_args(setup.lang, "cli-history-empty", &[("name", &name)]));
    }
    let library = setup.load(None);
    for played in &history {
        let done = &played.done;
        let title = library.scenario(&done.scenario).map(|s| s.title.get(setup.lang).to_owned());
        anstream::println!("{}", line(played, title.as_deref().unwrap_or(&done.scenario), setup.lang));
    }
    0
}

fn line(played: &PlayedDrill, title: &str, lang: Lang) -> String {
    let done = &played.done;
    let when: String = done.ended_at.chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect();
    let score = |points: Option<i32>| points.map_or_else(|| "–".to_owned(), hundredths);
    let five: Vec<String> = done.dimensions.iter().map(|points| score(*points)).collect();
    let persona = tr(lang, &format!("persona-{}", done.persona.id()));
    let mode = tr(lang, &format!("mode-{}", done.mode.id()));
    format!("{when}  {:>6}  {}  {title} · {persona} · {mode}", score(done.index), five.join(" "))
}

fn json(played: &PlayedDrill) -> serde_json::Value {
    let done = &played.done;
    let points = |points: Option<i32>| points.map(|points| f64::from(points) / 100.0);
    serde_json::json!({
        "record": played.path, "checksum": done.checksum, "ended_at": done.ended_at, "scenario": done.scenario,
        "customer": done.customer, "persona": done.persona, "mode": done.mode, "seed": done.seed, "moves": played.moves,
        "blind": played.blind, "abandoned": done.abandoned, "outcome": done.outcome.id(), "engine": played.engine,
        "index": points(done.index), "dimensions": done.dimensions.map(points),
    })
}
