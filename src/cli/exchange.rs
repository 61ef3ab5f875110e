//! `export` and `import`: one trainee in one file, from desktop to desktop.

use std::path::PathBuf;

use super::{
    COULD_NOT_RUN, Setup,
    args::{ExportArgs, ImportArgs},
    people::called,
};
use crate::{
    locale::tr_args,
    storage::{Package, Profile, Refused, read_package},
};

/// A file name that every system takes, made from a name that need not be one.
fn file_name(profile: &Profile) -> PathBuf {
    let name: String = profile.name.chars().filter(|c| c.is_alphanumeric()).take(40).collect();
    let short = profile.uid.get(..8).unwrap_or_default();
    PathBuf::from(if name.is_empty() { format!("{short}.sparring") } else { format!("{name}-{short}.sparring") })
}

/// `export`; the exit code: 0 written, 1 written without what cannot be read, 2 could not run.
pub fn export(setup: &Setup, args: &ExportArgs) -> u8 {
    let Some(store) = setup.store() else { return COULD_NOT_RUN };
    let packed = setup.profile(&store, args.profile.as_deref()).and_then(|profile| {
        let (package, unread) = Package::of(&store, &profile).map_err(|e| e.to_string())?;
        let path = args.file.clone().unwrap_or_else(|| file_name(&profile));
        package.write(&path).map_err(|e| e.to_string())?;
        Ok((profile, package, path, unread))
    });
    let (profile, package, path, unread) = match packed {
        Ok(packed) => packed,
        Err(why) => {
            anstream::eprintln!("{why}");
            return COULD_NOT_RUN;
        }
    };
    let (records, entries) = (package.records().to_string(), package.entries().to_string());
    let (name, file) = (called(setup.lang, &profile), path.display().to_string());
    let said = [("name", &*name), ("records", &records), ("entries", &entries), ("file", &file)];
    anstream::println!("{}", tr_args(setup.lang, "cli-exported", &said));
    tell(setup, "cli-export-unread", &unread);
    u8::from(!unread.is_empty())
}

/// `import`; the exit code: 0 everything taken over, 1 something was refused, 2 could not run.
pub fn import(setup: &Setup, args: &ImportArgs) -> u8 {
    let Some(mut store) = setup.store() else { return COULD_NOT_RUN };
    let library = setup.load(None);
    let mut worst = 0;
    for path in &args.files {
        let imported = read_package(path).and_then(|package| package.import(&mut store, &library.scenarios));
        let imported = match imported {
            Ok(imported) => imported,
            Err(error) => {
                anstream::eprintln!("{error}");
                worst = COULD_NOT_RUN;
                continue;
            }
        };
        let name = called(setup.lang, &imported.profile);
        let (records, entries, known) =
            (imported.records.to_string(), imported.entries.to_string(), imported.known.to_string());
        let said = [("name", &*name), ("records", &records), ("entries", &entries), ("known", &known)];
        let key = if imported.new { "cli-imported-new" } else { "cli-imported" };
        anstream::println!("{}", tr_args(setup.lang, key, &said));
        tell(setup, "cli-import-unproven", &imported.unproven);
        tell(setup, "cli-import-refused", &imported.refused);
        worst = worst.max(u8::from(!imported.refused.is_empty()));
    }
    worst
}

fn tell(setup: &Setup, key: &str, of: &[Refused]) {
    for refused in of {
        let said = [("what", &*refused.what), ("why", &*refused.why)];
        anstream::eprintln!("{}", tr_args(setup.lang, key, &said));
    }
}
