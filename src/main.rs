//! The program: the window, or a subcommand.

use std::process::ExitCode;

use sparring::cli;

fn main() -> ExitCode {
    let args = cli::parse();
    match &args.command {
        Some(command) => cli::run(&args, command),
        None => open(&args),
    }
}

#[cfg(not(feature = "app"))]
fn open(args: &cli::Args) -> ExitCode {
    cli::play_instead(args, None)
}

#[cfg(feature = "app")]
fn open(args: &cli::Args) -> ExitCode {
    cli::play_instead(args, None)
}
