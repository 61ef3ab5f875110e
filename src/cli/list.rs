//! `list`: scenarios, customers, stages, levels.

use super::{Setup, args::ListArgs};
use crate::{
    domain::ids::Lang,
    locale::{tr, tr_args},
    report::json,
};

/// Runs the command; the exit code.
pub fn run(setup: &Setup, args: &ListArgs) -> u8 {
    let library = setup.load(None);
    let lang = setup.lang;
    if args.json {
        anstream::println!("{}", json::list(&library.scenarios));
    } else {
        for scenario in &library.scenarios {
            let stages: Vec<String> = scenario.stages.iter().map(|s| tr(lang, &format!("stage-{}", s.id()))).collect();
            anstream::println!("{}  {}", scenario.id, scenario.title.get(lang));
            anstream::println!(
                "  {} · {} · {} · {}",
                tr(lang, &format!("industry-{}", scenario.industry.id())),
                stages.join(if lang == Lang::Zh { "、" } else { ", " }),
                tr_args(lang, "cli-level", &[("level", &scenario.level.to_string())]),
                tr_args(lang, "cli-minutes", &[("minutes", &scenario.minutes.to_string())]),
            );
            for customer in &scenario.customers {
                let persona = tr(lang, &format!("persona-{}", customer.traits.persona.id()));
                anstream::println!("  - {}  {} · {persona}", customer.id, customer.name.get(lang));
            }
        }
    }
    if !library.broken.is_empty() {
        anstream::eprintln!("{}", tr_args(lang, "cli-broken-files", &[("count", &library.broken.len().to_string())]));
    }
    0
}
