//! `camp`: the boot camp's days with what is done and what is left; and checking a programme of one's own.

use super::{COULD_NOT_RUN, Setup, args::CampArgs, people::called};
use crate::{
    locale::{tr, tr_args},
    storage::read_camps,
    training::{
        camp::{self, Programme, Work, check_words},
        past::{Past, State},
    },
};

/// Runs the command; the exit code: 0 printed, 1 a file is wrong, 2 could not run.
pub fn run(setup: &Setup, args: &CampArgs) -> u8 {
    let (programmes, broken) = programmes(setup);
    if let Some(file) = &args.check {
        return check(setup, file);
    }
    let lang = setup.lang;
    let ids: Vec<&str> = programmes.iter().map(|p| p.id.as_str()).collect();
    let wanted = match &args.programme {
        Some(id) => programmes.iter().find(|p| p.id == *id),
        None => programmes.first(),
    };
    let Some(programme) = wanted else {
        let name = args.programme.as_deref().unwrap_or_default();
        let said = [("name", name), ("all", &ids.join(", "))];
        anstream::eprintln!("{}", tr_args(lang, "cli-no-programme", &said));
        return COULD_NOT_RUN;
    };
    let Some(store) = setup.store() else { return COULD_NOT_RUN };
    let past = setup.profile(&store, args.profile.as_deref()).and_then(|profile| {
        let kept = store.entries(profile.id, None).map_err(|e| e.to_string())?;
        let history = store.finished(profile.id).map_err(|e| e.to_string())?;
        let kept = kept.into_iter().map(|kept| (kept.at, kept.body)).collect();
        Ok((called(lang, &profile), Past { kept, history }))
    });
    match past {
        Ok((name, past)) => {
            anstream::println!("{} · {name}", programme.title.get(lang));
            print(setup, programme, &past, args.day);
            u8::from(broken)
        }
        Err(why) => {
            anstream::eprintln!("{why}");
            COULD_NOT_RUN
        }
    }
}

/// Shipped programmes and the trainer's own, which win by id; whether a file of theirs is wrong, which is said.
fn programmes(setup: &Setup) -> (Vec<Programme>, bool) {
    let mut all = camp::shipped();
    let mut broken = false;
    for (path, read) in read_camps(&setup.data) {
        match read {
            Ok(own) => {
                all.retain(|known| known.id != own.id);
                all.push(own);
            }
            Err(why) => {
                broken = true;
                anstream::eprintln!("{}:{}", path.display(), why.get(setup.lang));
            }
        }
    }
    (all, broken)
}

fn check(setup: &Setup, file: &std::path::Path) -> u8 {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            anstream::eprintln!("{}: {error}", file.display());
            return COULD_NOT_RUN;
        }
    };
    match Programme::parse(&text) {
        Ok(programme) => {
            let days = programme.days.len().to_string();
            let said = [("title", programme.title.get(setup.lang)), ("days", &days)];
            anstream::println!("{}", tr_args(setup.lang, "cli-camp-sound", &said));
            0
        }
        Err(e) => {
            let (message, help) = (e.message.get(setup.lang), e.help.get(setup.lang));
            anstream::println!("{}:{}:{}: {message}\n  {help}", file.display(), e.line, e.col);
            1
        }
    }
}

fn print(setup: &Setup, programme: &Programme, past: &Past, only: Option<usize>) {
    let lang = setup.lang;
    for (d, day) in programme.days.iter().enumerate() {
        if only.is_some_and(|only| only != d + 1) {
            continue;
        }
        let caption = tr_args(lang, "ui-camp-day", &[("n", &(d + 1).to_string())]);
        anstream::println!("\n{caption}  {}", day.theme.get(lang));
        for (t, task) in day.tasks.iter().enumerate() {
            let seat = programme.seat(d, t);
            let mark = match past.state(programme, &seat, &task.work) {
                State::Open => " ",
                State::Short => "~",
                State::Done => "x",
            };
            let kind = tr(lang, &format!("ui-camp-work-{}", task.work.id()));
            let note = match &task.work {
                Work::Read { text } => Some(text),
                _ => task.note.as_ref(),
            };
            let asked = match &task.work {
                Work::Drill(drill) => drill.ask.prefer.clone(),
                _ => None,
            };
            let words: Vec<String> =
                [Some(kind), asked, note.map(|note| note.get(lang).to_owned())].into_iter().flatten().collect();
            anstream::println!("  [{mark}] {}", words.join(" · "));
        }
        for (check, met, best) in past.day(programme, d) {
            let mark = if met { "x" } else { " " };
            anstream::println!("  ({mark}) {}", check_words(lang, check, best));
        }
    }
}
