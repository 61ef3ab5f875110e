//! `pk`: competitions without a window.

mod args;
mod format;
mod play;
mod print;

use std::path::Path;

pub use args::{PkArgs, PkCommand};

use super::{COULD_NOT_RUN, Setup};
use crate::{
    competition::{
        event::{Absence, Body, JudgeSheet},
        ladder::ladder,
        plan,
        reveal::Side,
        rules::Rules,
        seal::Slot,
        sign::{fingerprint, names},
    },
    content::Library,
    domain::{scenario::Shared, text::Text},
    locale::{both, tr, tr_args},
    report,
    storage::{
        Record,
        pk::{EventFile, PkError, PkResult, PkVerdict, events, key_path, make_key, trainer_key, verify_event},
        replay,
    },
};

/// Runs the command; the exit code: 0 done, 1 refused or altered, 2 could not run.
pub fn run(setup: &Setup, args: &PkArgs) -> u8 {
    let done = match &args.command {
        PkCommand::Verify { event, code, signed_by } => {
            let wanted = Expected { code: code.as_deref(), signed_by: signed_by.as_deref() };
            return verify(setup, &setup.load(None), event, &wanted);
        }
        PkCommand::Import { event, files } => import(setup, event, files),
        PkCommand::Play { event, contestant, slot, out, note, jsonl } => {
            play::run(setup, event, *contestant, slot.as_deref(), out.as_deref(), note, *jsonl)
        }
        command => obey(setup, command),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            anstream::eprintln!("{}", error.text().get(setup.lang));
            if matches!(error, PkError::Refused(_)) { 1 } else { COULD_NOT_RUN }
        }
    }
}

fn obey(setup: &Setup, command: &PkCommand) -> Result<u8, PkError> {
    let lang = setup.lang;
    match command {
        PkCommand::Create { .. } => create(setup, command)?,
        PkCommand::Status { event } => {
            let file = EventFile::open(event)?;
            anstream::print!("{}", report::pk::state(&file.chain.event, &file.chain.code(), lang));
        }
        PkCommand::Open { event } => {
            let mut file = EventFile::open(event)?;
            let of = file.open_next(&setup.data)?;
            let name = report::pk::round_name(&file.chain.event, of);
            anstream::println!("{}", tr_args(lang, "pk-opened", &[("name", name.get(lang))]));
            anstream::print!("{}", report::pk::state(&file.chain.event, &file.chain.code(), lang));
        }
        PkCommand::Absent { event, contestant, slot, why } => {
            let mut file = EventFile::open(event)?;
            let why = match why.as_str() {
                "not-there" => Absence::NotThere,
                "broken-off" => Absence::BrokenOff,
                "taken-out" => Absence::TakenOut,
                other => return Err(both("pk-odd-absence", &[("why", other)]).into()),
            };
            file.append(Body::Absent { contestant: *contestant, slot: slot_of(slot)?, why })?;
            anstream::println!("{}", tr(lang, "pk-absence-entered"));
        }
        PkCommand::Sheet { .. } => sheet(setup, command)?,
        PkCommand::SuddenDeath { event } => {
            let mut file = EventFile::open(event)?;
            let of_event = &file.chain.event;
            let level = of_event.opened.keys().find_map(|of| Some((*of, *of_event.level(*of).first()?)));
            let (of, pair) = level.ok_or_else(|| both("pk-not-level", &[]))?;
            file.sudden_death(&setup.data, of, pair)?;
            anstream::print!("{}", report::pk::state(&file.chain.event, &file.chain.code(), lang));
        }
        PkCommand::Overrule { event, judge, contestant, slot, evidence, quality, why } => {
            let mut file = EventFile::open(event)?;
            let library = setup.load(None);
            let odd = || both("pk-overruling-odd", &[]);
            let who = usize::from(*contestant).checked_sub(1).ok_or_else(odd)?;
            let place = usize::from(*evidence).checked_sub(1).ok_or_else(odd)?;
            if !(0.0..=1.0).contains(quality) {
                return Err(odd().into());
            }
            let quality = (quality * 1000.0).round() as i32;
            let find = |record: &Record| setup.content_of(&library, record);
            file.overrule(judge, who, slot_of(slot)?, place, quality, why, find)?;
            anstream::println!("{}", tr(lang, "pk-overruled"));
        }
        PkCommand::Key => {
            let (signer, new) = make_key(&setup.data)?;
            let (public, file) = (signer.public(), key_path(&setup.data).display().to_string());
            let args = [("key", &*public), ("fingerprint", &*fingerprint(&public)), ("file", &*file)];
            anstream::println!("{}", tr_args(lang, if new { "pk-key-new" } else { "pk-key-there" }, &args));
        }
        PkCommand::Agreement { event, json } => print::agreement(event, *json, lang)?,
        PkCommand::Print { event, out, contestant, slot, judge } => {
            print::sheet(setup, event, out, (*contestant, slot.as_deref(), *judge))?;
        }
        PkCommand::Standings { event } => {
            let file = EventFile::open(event)?;
            anstream::print!("{}", report::pk::standings(&file.chain.event, lang));
        }
        PkCommand::Reveal { event, slot, pair, names } => {
            reveal(setup, event, slot.as_deref(), pair, *names)?;
        }
        PkCommand::Close { event } => {
            let mut file = EventFile::open(event)?;
            let signer = trainer_key(&setup.data)?;
            file.close(signer.as_ref())?;
            anstream::println!("{}", tr_args(lang, "pk-closed-now", &[("code", &file.chain.code())]));
            if let Some(signer) = signer {
                let print = fingerprint(&signer.public());
                anstream::println!("{}", tr_args(lang, "pk-signed-now", &[("fingerprint", &print)]));
            }
        }
        PkCommand::Ladder { events: files } => {
            let files = if files.is_empty() { events(&setup.data) } else { files.clone() };
            let mut opened = files.iter().map(|path| EventFile::open(path)).collect::<Result<Vec<_>, _>>()?;
            opened.sort_by(|a, b| a.chain.lines[0].at.cmp(&b.chain.lines[0].at));
            for (at, rung) in ladder(opened.iter().map(|file| &file.chain.event)).iter().enumerate() {
                let (rating, duels) = (&rung.rating, rung.duels.to_string());
                let remark = tr_args(lang, "pk-ladder-duels", &[("n", &duels)]);
                let (points, deviation) = (rating.rating, rating.deviation);
                anstream::println!("{:>3}  {}  {points:.0} ± {deviation:.0}  {remark}", at + 1, rung.name);
            }
        }
        PkCommand::Play { .. } | PkCommand::Import { .. } | PkCommand::Verify { .. } => {}
    }
    Ok(0)
}

/// A slot from its text.
fn slot_of(text: &str) -> Result<Slot, Text> {
    text.parse().map_err(|()| both("pk-odd-slot", &[("slot", text)]))
}

fn create(setup: &Setup, command: &PkCommand) -> Result<(), PkError> {
    let PkCommand::Create { name, contestant, contestants, part, minutes, pause, judges, reserve, ties, out } = command
    else {
        return Ok(());
    };
    let mut who: Vec<_> = contestant.iter().map(|text| format::contestant(text)).collect();
    if let Some(file) = contestants {
        let text = std::fs::read_to_string(file)
            .map_err(|e| Text::new(format!("{}: {e}", file.display()), format!("{}: {e}", file.display())))?;
        let lines = text.trim_start_matches('\u{feff}').lines().filter(|line| !line.trim().is_empty());
        who.extend(lines.map(format::contestant));
    }
    let rules = Rules {
        name: name.clone(),
        contestants: who,
        stages: part.iter().map(|text| plan::stage(text)).collect::<Result<_, _>>()?,
        ties: format::ties(ties)?,
        minutes: *minutes,
        pause: *pause,
        judges: *judges,
        reserve: *reserve,
    };
    if let [first, more @ ..] = rules.faults().as_slice() {
        // All faults at once, so that nobody has to come back for each.
        let mut all = first.clone();
        for fault in more {
            (all.zh, all.en) = (format!("{}\n{}", all.zh, fault.zh), format!("{}\n{}", all.en, fault.en));
        }
        return Err(all.into());
    }
    let file = EventFile::create(&setup.data, out.as_deref(), rules, &setup.load(None).scenarios)?;
    anstream::println!("{}", file.path.display());
    anstream::eprint!("{}", report::pk::state(&file.chain.event, &file.chain.code(), setup.lang));
    // Who has which number is the organiser's to tell each contestant, and nobody else's to read here.
    for (at, contestant) in file.chain.event.rules.contestants.iter().enumerate() {
        anstream::eprintln!("  {:>2}  {}", at + 1, contestant.name);
    }
    Ok(())
}

fn import(setup: &Setup, event: &Path, files: &[std::path::PathBuf]) -> Result<u8, PkError> {
    let mut file = EventFile::open(event)?;
    let library = setup.load(None);
    let mut refused = 0;
    for path in files {
        let find = |record: &Record| setup.content_of(&library, record);
        let taken = PkResult::read(path).and_then(|result| result.import(&mut file, find));
        let name = path.display().to_string();
        match taken {
            Ok(new) => {
                let key = if new { "pk-imported" } else { "pk-known" };
                anstream::println!("{}", tr_args(setup.lang, key, &[("file", &name)]));
            }
            Err(error) => {
                refused = 1;
                anstream::eprintln!("{name}: {}", error.text().get(setup.lang));
            }
        }
    }
    Ok(refused)
}

fn sheet(setup: &Setup, command: &PkCommand) -> Result<(), PkError> {
    let PkCommand::Sheet { event, judge, name, contestant, slot, ratings, ticked, strength, improvement, out } =
        command
    else {
        return Ok(());
    };
    let ratings = <[u8; 5]>::try_from(ratings.as_slice())
        .map_err(|_| both("pk-sheet-ratings", &[("judge", &judge.to_string())]))?;
    let mut file = EventFile::open(event)?;
    let body = Body::Judged(JudgeSheet {
        judge: *judge,
        name: name.clone(),
        contestant: *contestant,
        slot: slot_of(slot)?,
        ratings,
        ticked: ticked.clone(),
        strength: strength.clone(),
        improvement: improvement.clone(),
    });
    match out {
        Some(out) => PkResult::new(&file.chain.event.id, body).write(out)?,
        None => file.append(body)?,
    }
    anstream::println!("{}", tr(setup.lang, "pk-sheet-in"));
    Ok(())
}

fn reveal(setup: &Setup, path: &Path, slot: Option<&str>, pair: &[u8], names: bool) -> Result<(), PkError> {
    let mut file = EventFile::open(path)?;
    if names && !file.chain.event.revealed {
        file.append(Body::Revealed {})?;
    }
    let event = &file.chain.event;
    let played = |slot: Slot| -> Vec<usize> {
        let runs = event.entries.iter().filter(|((of, _), entry)| *of == slot && entry.run.is_some());
        runs.map(|((_, who), _)| *who).collect()
    };
    let slot = match slot {
        Some(text) => slot_of(text)?,
        None => {
            let both_played = event.entries.keys().rev().map(|(slot, _)| *slot).find(|slot| played(*slot).len() > 1);
            both_played.ok_or_else(|| both("pk-nothing-to-reveal", &[]))?
        }
    };
    let there = played(slot);
    let names = match pair {
        [a, b] => [usize::from(*a).wrapping_sub(1), usize::from(*b).wrapping_sub(1)],
        _ => match there.as_slice() {
            [a, b, ..] => [*a, *b],
            _ => return Err(both("pk-nothing-to-reveal", &[]).into()),
        },
    };
    let library = setup.load(None);
    let mut sides = Vec::new();
    let mut of = None;
    for who in names {
        let (side, scenario) = side(setup, &library, &file, who, slot)?;
        sides.push(side);
        of = Some(scenario);
    }
    if let (Some(scenario), [a, b]) = (of, sides.as_slice()) {
        anstream::print!("{}", report::pk::reveal(event, slot, &scenario, names, [a, b], setup.lang));
    }
    Ok(())
}

/// A run as it is revealed, replayed from its record.
fn side(setup: &Setup, library: &Library, file: &EventFile, who: usize, slot: Slot) -> Result<(Side, Shared), PkError> {
    let missing = || {
        let n = who.wrapping_add(1).to_string();
        both("pk-no-run", &[("n", &n), ("slot", &slot.to_string())])
    };
    let record: Record = serde_json::from_str(file.record(who, slot).ok_or_else(missing)?).map_err(|_| missing())?;
    let scenario = setup.content_of(library, &record);
    let scenario = scenario.map_err(|_| both("pk-other-content", &[("scenario", &record.scenario)]))?;
    let session = replay(&record, &scenario).map_err(|_| missing())?;
    Ok((Side::of(&session), scenario))
}

/// What an event file must show beside being sound.
#[derive(Clone, Copy, Debug, Default)]
pub struct Expected<'a> {
    /// The head code that was announced.
    pub code: Option<&'a str>,
    /// The public key or the fingerprint of who must have signed it.
    pub signed_by: Option<&'a str>,
}

/// Replays an event file; the exit code.
pub fn verify(setup: &Setup, library: &Library, path: &Path, expected: &Expected<'_>) -> u8 {
    let lang = setup.lang;
    let verdict = verify_event(path, expected.code, |record| setup.content_of(library, record));
    let file = path.display().to_string();
    let said = match &verdict {
        PkVerdict::Sound { closed, code, lines, runs, signed } => {
            let (lines, runs) = (lines.to_string(), runs.to_string());
            let args = [("file", &*file), ("code", code), ("lines", &*lines), ("runs", &*runs)];
            let sound = tr_args(lang, if *closed { "pk-sound-closed" } else { "pk-sound-open" }, &args);
            let print = signed.as_deref().map(fingerprint);
            if let Some(wanted) = expected.signed_by.filter(|w| !signed.as_ref().is_some_and(|key| names(w, key))) {
                let found = print.unwrap_or_else(|| tr(lang, "pk-nobody"));
                let args = [("file", &*file), ("wanted", wanted), ("found", &*found)];
                anstream::println!("{}", tr_args(lang, "pk-other-signer", &args));
                return 1;
            }
            match print {
                Some(print) => format!("{sound}\n{}", tr_args(lang, "pk-signed-by", &[("fingerprint", &print)])),
                None if *closed => format!("{sound}\n{}", tr(lang, "pk-not-signed")),
                None => sound,
            }
        }
        PkVerdict::Altered(fault) => {
            let line = fault.line.to_string();
            tr_args(lang, "pk-altered", &[("file", &file), ("line", &line), ("what", fault.what.get(lang))])
        }
        PkVerdict::Unreadable(what) => tr_args(lang, "cli-verify-unreadable", &[("file", &file), ("what", what)]),
    };
    anstream::println!("{said}");
    verdict.exit_code()
}
