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
    use sparring::{app, domain::ids::Lang, storage};

    if let Some(folder) = &args.draw_figures {
        return match app::figure::sheet::write(folder, args.numbered) {
            Ok(_) => ExitCode::SUCCESS,
            Err(why) => {
                anstream::eprintln!("{why}");
                ExitCode::from(cli::COULD_NOT_RUN)
            }
        };
    }
    let lang = args.lang.map_or_else(storage::system_language, Lang::from);
    if let Err(why) = app::display_available(lang) {
        return cli::play_instead(args, Some(&why));
    }
    let options = app::Options {
        data_dir: args.data_dir.clone(),
        library_dir: args.library.clone(),
        lang: args.lang.map(Lang::from),
        report_first_frame: args.report_first_frame,
        ..app::Options::default()
    };
    match app::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(app::Error::NoDisplay(why) | app::Error::Graphics(why)) => cli::play_instead(args, Some(&why)),
        Err(error) => {
            anstream::eprintln!("{error}");
            ExitCode::from(cli::COULD_NOT_RUN)
        }
    }
}
