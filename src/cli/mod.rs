//! The command line: the same core without a window.

mod args;
mod check;
mod input;
mod jsonl;
mod list;
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
    let setup = match Setup::new(args) {
        Ok(setup) => setup,
        Err(why) => {
            anstream::eprintln!("{why}");
            return ExitCode::from(COULD_NOT_RUN);
        }
    };
    ExitCode::from(match command {
        Command::Play(play) => play::run(&setup, play),
        Command::List(list) => list::run(&setup, list),
        Command::Check(check) => check::run(&setup, check),
        Command::Review(review) => review::run(&setup, review),
        Command::Verify(verify) => verify::run(&setup, verify),
    })
}

/// Plays in the terminal because there is no window, and says why.
pub fn play_instead(args: &Args, why: Option<&str>) -> ExitCode {
    let setup = match Setup::new(args) {
        Ok(setup) => setup,
        Err(why) => {
            anstream::eprintln!("{why}");
            return ExitCode::from(COULD_NOT_RUN);
        }
    };
    let message = match why {
        Some(why) => crate::locale::tr_args(setup.lang, "cli-no-window", &[("why", why)]),
        None => crate::locale::tr(setup.lang, "cli-no-app"),
    };
    anstream::eprintln!("{message}");
    ExitCode::from(play::run(&setup, &PlayArgs::default()))
}
