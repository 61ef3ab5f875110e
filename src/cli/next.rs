//! `next`: today's ten minutes, with the reason.

use super::{COULD_NOT_RUN, Setup, args::NextArgs, people::called};
use crate::{
    domain::score::Item,
    locale::tr_args,
    report::sentences,
    storage::{self, Store},
    training::{
        next::{self, Today},
        progress, tip,
    },
};

/// Runs the command; the exit code: 0 printed, 2 could not run.
pub fn run(setup: &Setup, args: &NextArgs) -> u8 {
    let Some(store) = setup.store() else { return COULD_NOT_RUN };
    match tell(setup, &store, args) {
        Ok(()) => 0,
        Err(why) => {
            anstream::eprintln!("{why}");
            COULD_NOT_RUN
        }
    }
}

fn tell(setup: &Setup, store: &Store, args: &NextArgs) -> Result<(), String> {
    let lang = setup.lang;
    let profile = setup.profile(store, args.profile.as_deref())?;
    let history = store.finished(profile.id).map_err(|e| e.to_string())?;
    let shown = store.shown(profile.id).map_err(|e| e.to_string())?;
    let library = setup.load(None);
    let day = storage::today();
    let stage = |id: &str| library.scenario(id).and_then(|s| s.stages.first().copied());
    let progress = progress::progress(&history, day, &stage);
    let today: Today = next::today(&history, &shown, &progress, &library.scenarios, day);
    anstream::println!("{}", called(lang, &profile));
    if let Some(index) = progress.index {
        let five: Vec<String> = progress.dimensions.iter().map(|m| mean(m.as_ref())).collect();
        let said =
            [("drills", &*progress.drills.to_string()), ("index", &mean(Some(&index))), ("five", &five.join("  "))];
        anstream::println!("{}", tr_args(lang, "cli-next-stand", &said));
    }
    if let Some(drill) = today.drill {
        let scenario = &library.scenarios[drill.scenario];
        let customer = &scenario.customers[drill.customer.at()];
        anstream::println!("{}", next::why(lang, drill.why));
        anstream::println!("  {} · {}", scenario.title.get(lang), customer.name.get(lang));
        anstream::println!("  sparring play {} --customer {}", scenario.id, customer.id);
    }
    if let Some((item, quality)) = today.micro {
        anstream::println!("{}", next::why_micro(lang, item, quality));
    }
    let weakest: Vec<Item> = progress.weakest.iter().map(|(item, _)| *item).collect();
    if let Some(at) = tip::tip(&library.cards, &weakest, day) {
        let card = &library.cards[at];
        let args = [("title", card.title.get(lang)), ("what", card.what.get(lang)), ("id", &card.id)];
        anstream::println!("{}", tr_args(lang, "cli-next-tip", &args));
    }
    Ok(())
}

fn mean(mean: Option<&progress::Mean>) -> String {
    match mean {
        None => "–".to_owned(),
        Some(progress::Mean { mean, sem: None, .. }) => sentences::hundredths(*mean),
        Some(progress::Mean { mean, sem: Some(sem), .. }) => {
            format!("{}±{}", sentences::hundredths(*mean), sentences::hundredths(*sem))
        }
    }
}
