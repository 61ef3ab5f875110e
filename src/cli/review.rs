//! `review`: a saved drill's talk, line by line, and its scorecard.

use super::{COULD_NOT_RUN, Setup, args::ReviewArgs};
use crate::{
    domain::scenario::CustomerIdx,
    locale::{tr, tr_args},
    report::card,
    storage::{read_record, replay},
};

/// Runs the command; the exit code: 0 printed, 1 altered, 2 unreadable, 3 content version not available.
pub fn run(setup: &Setup, args: &ReviewArgs) -> u8 {
    let lang = setup.lang;
    let file = args.file.display().to_string();
    let record = match read_record(&args.file) {
        Ok(record) => record,
        Err(e) => {
            anstream::eprintln!(
                "{}",
                tr_args(lang, "cli-verify-unreadable", &[("file", &file), ("what", &e.to_string())])
            );
            return COULD_NOT_RUN;
        }
    };
    let library = setup.load(None);
    let scenario = match setup.content_of(&library, &record) {
        Ok(scenario) => scenario,
        Err(present) => {
            let none = tr(lang, "cli-verify-none");
            let present = present.unwrap_or(none);
            let args =
                [("file", &*file), ("scenario", &record.scenario), ("wanted", &record.content), ("present", &present)];
            anstream::eprintln!("{}", tr_args(lang, "cli-verify-missing", &args));
            return 3;
        }
    };
    let session = match replay(&record, &scenario) {
        Ok(session) => session,
        Err(e) => {
            anstream::eprintln!("{}", tr_args(lang, "cli-verify-altered", &[("file", &file)]));
            anstream::eprintln!("  {e}");
            return 1;
        }
    };
    let altered = session.events() != record.events.as_slice() || record.seal() != record.checksum;
    if altered {
        anstream::eprintln!("{}", tr(lang, "cli-review-altered"));
    }
    // The replay is what is shown: it holds what really was played.
    let customer: CustomerIdx = session.customer_index();
    let score = crate::domain::score::score(&scenario, customer, session.events());
    anstream::print!("{}", card::review(&session, &score, lang));
    u8::from(altered)
}
