//! A contestant plays in the terminal.

use std::path::Path;

use super::slot_of;
use crate::{
    cli::{
        Setup,
        play::{Drill, talk},
    },
    competition::{
        event::Event,
        rules::{Format, LONGEST_NOTE},
        seal::Slot,
    },
    locale::{both, tr, tr_args},
    storage::pk::{EventFile, PkError, PkResult, PkSeat},
};

/// Seats a contestant and plays; what came of it goes into the event or a file. No score is shown: that is the reveal's.
pub(super) fn run(
    setup: &Setup,
    path: &Path,
    contestant: u8,
    slot: Option<&str>,
    out: Option<&Path>,
    note: &str,
    jsonl: bool,
) -> Result<u8, PkError> {
    let lang = setup.lang;
    let mut file = EventFile::open(path)?;
    let event = &file.chain.event;
    let n = contestant.to_string();
    let who = usize::from(contestant).wrapping_sub(1);
    let slot = match slot {
        Some(text) => slot_of(text)?,
        None => {
            let due = event.due().into_iter().find(|due| due.contestant == who);
            due.ok_or_else(|| both("pk-nothing-due", &[("n", &n)]))?.slot
        }
    };
    if note.chars().count() > LONGEST_NOTE {
        return Err(both("pk-legs-odd", &[("most", &LONGEST_NOTE.to_string())]).into());
    }
    let library = setup.load(None);
    let find = |id: &str, hash: &str| {
        let here = library.scenario(id).filter(|scenario| scenario.hash == hash);
        here.cloned().or_else(|| setup.kept(hash))
    };
    let taken = PkSeat::take(&setup.data, &file, who, slot, find, |scenario| library.bundle(scenario).cloned());
    let (mut seat, session) = match taken {
        Ok(taken) => taken,
        Err(error) => {
            // Broken off for too long: the event's own rule decides, on the organiser's desk at once.
            if PkSeat::lost(&setup.data, &file, who, slot) && out.is_none() && file.organised_here(&setup.data) {
                file.append(PkSeat::too_late(who, slot))?;
            }
            return Err(error);
        }
    };
    if seat.resumed {
        let moves = session.turn().to_string();
        anstream::eprintln!("{}", tr_args(lang, "pk-resumed", &[("moves", &moves)]));
    }
    let stop = leg(event, who, slot, &mut seat, note, session.turn())?;
    let met = met_before(setup, event, who, slot);
    let mut drill = Drill::of_pk(setup, session, seat);
    drill.stop_at = stop;
    talk(setup, &mut drill, jsonl);
    let Some(seat) = drill.pk_seat() else { return Ok(0) };
    if !drill.session.is_over() {
        anstream::eprintln!("{}", tr(lang, "pk-hand-over"));
        return Ok(0);
    }
    let body = seat.result(&mut drill.session, met);
    let own = out.is_none() && file.organised_here(&setup.data);
    if own {
        file.append(body)?;
        anstream::eprintln!("{}", tr_args(lang, "pk-sealed-in", &[("n", &n)]));
    } else {
        let named = format!("{}-{slot}-{n}.pk-result.json", &file.chain.event.id[..8]);
        let to = out.map_or_else(|| path.with_file_name(named), Path::to_owned);
        PkResult::new(&file.chain.event.id, body).write(&to)?;
        anstream::println!("{}", to.display());
        anstream::eprintln!("{}", tr_args(lang, "pk-sealed-out", &[("n", &n), ("file", &to.display().to_string())]));
    }
    seat.forget();
    Ok(0)
}

/// In a relay: who plays now, and after how many moves the next one takes over.
fn leg(
    event: &Event,
    who: usize,
    slot: Slot,
    seat: &mut PkSeat,
    note: &str,
    turn: usize,
) -> Result<Option<usize>, PkError> {
    let Some(Format::Relay { moves }) = event.format(slot.of()) else { return Ok(None) };
    let teams = event.rules.teams();
    let Some((_, members)) = teams.iter().find(|(_, members)| members.first() == Some(&who)) else { return Ok(None) };
    let ends = [usize::from(moves[0]), usize::from(moves[0] + moves[1])];
    let at = ends.iter().filter(|end| turn >= **end).count();
    if seat.waiting.legs.len() <= at {
        let note = if at == 0 { "" } else { note };
        seat.hand_over(members[at.min(members.len() - 1)] as u8 + 1, note)?;
    }
    Ok(ends.get(at).copied())
}

/// Whether the contestant has met the customer before, as far as the profile of that name on this desk tells.
fn met_before(setup: &Setup, event: &Event, who: usize, slot: Slot) -> bool {
    let (Some(task), Some(contestant)) = (event.task(slot), event.rules.contestants.get(who)) else { return false };
    let Some(store) = setup.store() else { return false };
    let known = store.profiles().unwrap_or_default().into_iter().filter(|profile| profile.name == contestant.name);
    let met = |id| {
        store
            .finished(id)
            .unwrap_or_default()
            .iter()
            .any(|d| d.scenario == task.scenario && d.customer == task.customer)
    };
    known.into_iter().any(|profile| met(profile.id))
}
