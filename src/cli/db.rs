//! `db`: the database that lists the records, made again from them or looked over.

use indicatif::{ProgressBar, ProgressStyle};

use super::{
    COULD_NOT_RUN, Setup,
    args::{DbArgs, DbCommand},
};
use crate::locale::tr_args;

/// Runs the command; the exit code: 0 sound, 1 some files are no records, 2 could not run.
pub fn run(setup: &Setup, args: &DbArgs) -> u8 {
    let Some(mut store) = setup.store() else { return COULD_NOT_RUN };
    let DbCommand::Rebuild = args.command;
    // Only a terminal shows the bar; a pipe gets a line for every tenth.
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    let mut told = 0;
    let rebuilt = store.rebuild(|done, all| {
        bar.set_length(all as u64);
        bar.set_position(done as u64);
        let tenth = done * 10 / all.max(1);
        if bar.is_hidden() && tenth > told {
            told = tenth;
            let said = [("done", &*done.to_string()), ("all", &all.to_string())];
            anstream::eprintln!("{}", tr_args(setup.lang, "cli-db-progress", &said));
        }
    });
    bar.finish_and_clear();
    let rebuilt = match rebuilt {
        Ok(rebuilt) => rebuilt,
        Err(error) => {
            anstream::eprintln!("{error}");
            return COULD_NOT_RUN;
        }
    };
    let (records, entries) = (rebuilt.records.to_string(), rebuilt.entries.to_string());
    let said = [("records", &*records), ("entries", &*entries)];
    anstream::println!("{}", tr_args(setup.lang, "cli-db-rebuilt", &said));
    for (path, why) in &rebuilt.unreadable {
        let file = path.display().to_string();
        anstream::eprintln!("{}", tr_args(setup.lang, "cli-verify-unreadable", &[("file", &file), ("what", why)]));
    }
    u8::from(!rebuilt.unreadable.is_empty())
}
