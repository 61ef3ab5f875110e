//! `check`: every finding of every file, in one run.

use std::io::IsTerminal;

use super::{
    COULD_NOT_RUN, Setup,
    args::{CheckArgs, FormatArg},
};
use crate::{
    content::{Level, Library, Sources, render},
    locale::tr_args,
};

/// Runs the command; the exit code.
pub fn run(setup: &Setup, args: &CheckArgs) -> u8 {
    let lang = setup.lang;
    if let Some(missing) = args.paths.iter().find(|p| !p.exists()) {
        anstream::eprintln!("{}", tr_args(lang, "cli-no-path", &[("path", &missing.display().to_string())]));
        return COULD_NOT_RUN;
    }
    let sources = if args.paths.is_empty() {
        setup.sources()
    } else {
        let (folders, files) = args.paths.iter().cloned().partition(|p| p.is_dir());
        Sources { folders, files, only_named: true }
    };
    let library = Library::load(&sources);
    let count = |level| library.diagnostics.iter().filter(|d| d.severity == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    match args.format {
        FormatArg::Json => anstream::println!("{}", render::json(&library.diagnostics)),
        FormatArg::Text => {
            let color = std::io::stdout().is_terminal();
            for diagnostic in &library.diagnostics {
                anstream::println!("{}", render::text(diagnostic, &library.sources, lang, color));
            }
        }
    }
    let files = library.sources.len().to_string();
    let summary = if errors + warnings == 0 {
        tr_args(lang, "cli-check-clean", &[("files", &files)])
    } else {
        let (errors, warnings) = (errors.to_string(), warnings.to_string());
        tr_args(lang, "cli-check-found", &[("files", &files), ("errors", &errors), ("warnings", &warnings)])
    };
    anstream::eprintln!("{summary}");
    u8::from(errors > 0 || args.deny_warnings && warnings > 0)
}
