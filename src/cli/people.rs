//! `profile`: who trains here.

use super::{
    COULD_NOT_RUN, Setup,
    args::{LangArg, ProfileArgs, ProfileCommand},
};
use crate::{
    domain::ids::Lang,
    locale::{tr, tr_args},
    storage::{Profile, StorageError, Store, read_roster},
};

/// Runs the command; the exit code: 0 done, 1 refused, 2 could not run.
pub fn run(setup: &Setup, args: &ProfileArgs) -> u8 {
    let Some(mut store) = setup.store() else { return COULD_NOT_RUN };
    match obey(setup, &mut store, args) {
        Ok(()) => 0,
        Err(why) => {
            anstream::eprintln!("{why}");
            1
        }
    }
}

fn obey(setup: &Setup, store: &mut Store, args: &ProfileArgs) -> Result<(), String> {
    let lang = setup.lang;
    let wrong = |error: StorageError| error.to_string();
    match args.command.as_ref().unwrap_or(&ProfileCommand::List { json: false }) {
        ProfileCommand::List { json } => list(setup, store, *json).map_err(wrong),
        ProfileCommand::New { name, class, language } => {
            let language = language.map(Lang::from);
            let twin = store.profiles().map_err(wrong)?.into_iter().any(|profile| profile.name == name.trim());
            let made = store.create_profile(name, class.as_deref().unwrap_or_default(), language).map_err(wrong)?;
            store.activate(made.id).map_err(wrong)?;
            anstream::println!("{}", line(setup, &made, true));
            if twin {
                anstream::eprintln!("{}", tr_args(lang, "cli-profile-twin", &[("name", &made.name)]));
            }
            Ok(())
        }
        ProfileCommand::Roster { file, class } => {
            let roster = read_roster(file, class, store).map_err(wrong)?;
            for name in &roster.made {
                anstream::println!("{name}");
            }
            anstream::eprintln!("{}", roster.said(lang));
            let refused = roster.left_out(lang);
            if refused.is_empty() { Ok(()) } else { Err(refused.join("\n")) }
        }
        ProfileCommand::Use { profile } => {
            let profile = setup.profile(store, Some(profile))?;
            store.activate(profile.id).map_err(wrong)?;
            anstream::println!("{}", line(setup, &profile, true));
            Ok(())
        }
        ProfileCommand::Change { profile, name, class, language } => {
            let old = setup.profile(store, Some(profile))?;
            let name = name.as_ref().unwrap_or(&old.name);
            let class = class.as_ref().unwrap_or(&old.class);
            let language = language.map_or(old.language, |lang: LangArg| Some(Lang::from(lang)));
            store.rename_profile(old.id, name, class, language).map_err(wrong)?;
            let (new, active) = (store.profile(old.id).map_err(wrong)?, store.active().map_err(wrong)?);
            if let Some(new) = new {
                anstream::println!("{}", line(setup, &new, new.id == active.id));
            }
            Ok(())
        }
        ProfileCommand::Merge { from, into } => {
            let (from, into) = (setup.profile(store, Some(from))?, setup.profile(store, Some(into))?);
            if from.id == into.id {
                return Err(tr(lang, "cli-profile-same"));
            }
            store.merge_profiles(from.id, into.id).map_err(wrong)?;
            let args = [("from", &*called(lang, &from)), ("into", &called(lang, &into))];
            anstream::println!("{}", tr_args(lang, "cli-profile-merged", &args));
            Ok(())
        }
        ProfileCommand::Delete { profile, yes } => {
            let profile = setup.profile(store, Some(profile))?;
            let (name, records) = (called(lang, &profile), profile.records.to_string());
            let said = [("name", &*name), ("records", &records)];
            if !yes {
                return Err(tr_args(lang, "cli-profile-delete-ask", &said));
            }
            store.delete_profile(profile.id).map_err(wrong)?;
            anstream::println!("{}", tr_args(lang, "cli-profile-deleted", &said));
            Ok(())
        }
    }
}

/// The name of a profile, or the word for one that has none.
pub fn called(lang: Lang, profile: &Profile) -> String {
    if profile.name.is_empty() { tr(lang, "profile-unnamed") } else { profile.name.clone() }
}

fn line(setup: &Setup, profile: &Profile, active: bool) -> String {
    let mark = if active { "*" } else { " " };
    let mut text = format!("{mark} {}  {}", profile.uid, called(setup.lang, profile));
    if !profile.class.is_empty() {
        text.push_str(&format!(" · {}", profile.class));
    }
    let records = tr_args(setup.lang, "cli-profile-records", &[("count", &profile.records.to_string())]);
    format!("{text} · {records}")
}

fn list(setup: &Setup, store: &Store, json: bool) -> Result<(), StorageError> {
    let active = store.active()?.id;
    let all = store.profiles()?;
    if json {
        let rows: Vec<serde_json::Value> = all
            .iter()
            .map(|p| {
                serde_json::json!({"id": p.uid, "name": p.name, "class": p.class, "language": p.language,
                    "created_at": p.created_at, "records": p.records, "active": p.id == active})
            })
            .collect();
        anstream::println!("{}", serde_json::Value::from(rows));
        return Ok(());
    }
    for profile in &all {
        anstream::println!("{}", line(setup, profile, profile.id == active));
    }
    Ok(())
}
