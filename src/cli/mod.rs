//! The command line: the same core without a window.

mod args;
mod camp;
mod check;
mod db;
mod exchange;
mod handbook;
mod history;
mod input;
mod jsonl;
mod lab;
mod list;
mod next;
mod people;
mod pk;
mod play;
mod review;
mod setup;
mod typed;
mod verify;

use std::process::ExitCode;

use clap::Parser;

pub use args::{Args, Command, PlayArgs};
pub use setup::Setup;

/// Exit code for something that could not be run at all.
pub const COULD_NOT_RUN: u8 = 2;

/// Parses the command line; clap answers `--help` and mistakes itself.
pub fn parse() -> Args {
    Args::parse()
}

/// Runs a subcommand.
pub fn run(args: &Args, command: &Command) -> ExitCode {
    with_setup(args, |setup| match command {
        Command::Play(play) => play::run(setup, play),
        Command::List(list) => list::run(setup, list),
        Command::Check(check) => check::run(setup, check),
        Command::Lab(lab) => lab::run(setup, lab),
        Command::Review(review) => review::run(setup, review),
        Command::Verify(verify) => verify::run(setup, verify),
        Command::Profile(profile) => people::run(setup, profile),
        Command::History(history) => history::run(setup, history),
        Command::Next(next) => next::run(setup, next),
        Command::Camp(camp) => camp::run(setup, camp),
        Command::Export(export) => exchange::export(setup, export),
        Command::Import(import) => exchange::import(setup, import),
        Command::Db(db) => db::run(setup, db),
        Command::Handbook(handbook) => handbook::run(setup, handbook),
        Command::Pk(pk) => pk::run(setup, pk),
    })
}

/// Plays in the terminal because there is no window, and says why.
pub fn play_instead(args: &Args, why: Option<&str>) -> ExitCode {
    with_setup(args, |setup| {
        let message = match why {
            Some(why) => crate::locale::tr_args(setup.lang, "cli-no-window", &[("why", why)]),
            None => crate::locale::tr(setup.lang, "cli-no-app"),
        };
        anstream::eprintln!("{message}");
        play::run(setup, &PlayArgs::default())
    })
}

/// Runs something that needs a data directory and a language; without them it is told that it could not run.
fn with_setup(args: &Args, run: impl FnOnce(&Setup) -> u8) -> ExitCode {
    ExitCode::from(match Setup::new(args) {
        Ok(setup) => run(&setup),
        Err(why) => {
            anstream::eprintln!("{why}");
            COULD_NOT_RUN
        }
    })
}
