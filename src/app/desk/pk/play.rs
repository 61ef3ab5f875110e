//! A contestant at the desk: the curtain before, the drill, the curtain after. Nothing of a run is seen by those who wait.

use super::super::drill::Drill;
use super::super::{Desk, Screen};
use crate::competition::event::{Body, Due, Event};
use crate::competition::rules::{Format, LONGEST_NOTE};
use crate::competition::seal::Slot;
use crate::domain::ids::Delivery;
use crate::domain::session::Move;
use crate::locale;
use crate::storage::kept_scenario;
use crate::storage::pk::{PkError, PkResult, PkSeat};
use crate::ui::pk_view::PkCurtainView;

/// A contestant who was called.
pub(in crate::app::desk) struct Seated {
    who: usize,
    slot: Slot,
    /// What is written down, while the run is played.
    seat: Option<PkSeat>,
    /// Whether the run is over.
    after: bool,
    /// In a relay: the member who plays now, and after which move the next one takes over.
    leg: Option<(usize, Option<usize>)>,
    /// What the member before hands over.
    note: String,
    /// What went wrong, or where the result lies on a desk that is not the organiser's.
    remark: Option<String>,
}

/// The member of a relay who plays after so many moves, from 0, and where the next one takes over.
fn leg(event: &Event, who: usize, slot: Slot, turn: usize) -> Option<(usize, Option<usize>)> {
    let Some(Format::Relay { moves }) = event.format(slot.of()) else { return None };
    let teams = event.rules.teams();
    let (_, members) = teams.iter().find(|(_, members)| members.first() == Some(&who))?;
    let ends = [usize::from(moves[0]), usize::from(moves[0] + moves[1])];
    let at = ends.iter().filter(|end| turn >= **end).count();
    Some((members[at.min(members.len() - 1)], ends.get(at).copied()))
}

impl Desk {
    /// Calls the contestant of a run that is due.
    pub(super) fn call_to_seat(&mut self, at: usize) {
        let due = self.pk.file.as_ref().and_then(|file| file.chain.event.due().get(at).copied());
        let Some(Due { slot, contestant }) = due else { return };
        let leg = self.pk.file.as_ref().and_then(|file| leg(&file.chain.event, contestant, slot, 0));
        self.pk.seated =
            Some(Seated { who: contestant, slot, seat: None, after: false, leg, note: String::new(), remark: None });
        self.go(Screen::PkCurtain);
    }

    /// The page that covers everything before and after a run.
    pub(in crate::app) fn pk_curtain(&self) -> Option<PkCurtainView> {
        let (seated, file, lang) = (self.pk.seated.as_ref()?, self.pk.file.as_ref()?, self.lang);
        let event = &file.chain.event;
        let player = seated.leg.map_or(seated.who, |(member, _)| member);
        let called = event.called(player).get(lang).to_owned();
        let n = (player + 1).to_string();
        let said = |key: &str| locale::tr_args(lang, key, &[("name", &called), ("n", &n)]);
        let handing = seated.seat.is_some() && seated.leg.is_some();
        let mut lines = Vec::new();
        if seated.after {
            lines.push(locale::tr(lang, "pk-curtain-sealed"));
            let next = event.due().into_iter().next().map(|due| event.called(due.contestant));
            lines.extend(next.map(|next| locale::tr_args(lang, "pk-curtain-next", &[("name", next.get(lang))])));
        } else {
            let minutes = event.rules.minutes.to_string();
            lines.push(self.run_name(event, seated.slot, seated.who));
            lines.push(locale::tr_args(lang, "pk-curtain-minutes", &[("minutes", &minutes)]));
            lines.push(locale::tr(lang, "pk-curtain-outside"));
        }
        lines.extend(seated.remark.clone());
        let later = seated.seat.as_ref().and_then(|seat| seat.waiting.legs.last());
        Some(PkCurtainView {
            after: seated.after,
            number: n.clone(),
            call: said(if seated.after { "pk-curtain-thanks" } else { "pk-curtain-call" }),
            lines,
            handover: later.filter(|leg| !seated.after && !leg.note.is_empty()).map(|leg| leg.note.clone()),
            note: (seated.after && handing).then(|| seated.note.clone()),
        })
    }

    pub(super) fn type_note(&mut self, note: String) {
        if let Some(seated) = &mut self.pk.seated {
            seated.note = note.chars().take(LONGEST_NOTE).collect();
        }
    }

    /// The contestant sits: the drill begins, or goes on where it was broken off.
    pub(super) fn begin_run(&mut self) {
        let Some(mut seated) = self.pk.seated.take() else { return };
        if seated.seat.is_none() {
            let (who, slot) = (seated.who, seated.slot);
            let taken = self.pk.file.as_ref().map(|file| {
                let find = |id: &str, hash: &str| {
                    let here = self.shelf.find(id).filter(|scenario| scenario.hash == hash);
                    here.cloned().or_else(|| kept_scenario(&self.data, hash))
                };
                let bundle = |scenario: &_| self.shelf.content(scenario).cloned();
                PkSeat::take(&self.data, file, who, slot, find, bundle)
            });
            match taken {
                Some(Ok((seat, session))) => {
                    let mut drill = Drill::around(session.clone(), false, Delivery::Calm);
                    drill.take_over(session);
                    seated.seat = Some(seat);
                    self.drill = Some(drill);
                }
                Some(Err(error)) => {
                    seated.remark = Some(error.text().get(self.lang).to_owned());
                    self.lost(who, slot, &mut seated);
                    self.pk.seated = Some(seated);
                    return;
                }
                None => return,
            }
        }
        let turn = self.drill.as_ref().map_or(0, |drill| drill.session.turn());
        if let (Some(file), Some(seat)) = (&self.pk.file, &mut seated.seat) {
            seated.leg = leg(&file.chain.event, seated.who, seated.slot, turn);
            if let Some((member, _)) = seated.leg
                && seat.waiting.legs.last().is_none_or(|last| usize::from(last.member) != member + 1)
            {
                let note = std::mem::take(&mut seated.note);
                seated.remark = seat.hand_over(member as u8 + 1, &note).err().map(|e| e.to_string());
            }
        }
        seated.after = false;
        self.pk.seated = Some(seated);
        (self.micro, self.rounds) = (None, None);
        self.camp.close();
        self.go(Screen::Drill);
    }

    /// Broken off for too long: the rule that was declared decides, where the event is organised.
    fn lost(&mut self, who: usize, slot: Slot, seated: &mut Seated) {
        let lost = self
            .pk
            .file
            .as_ref()
            .is_some_and(|file| PkSeat::lost(&self.data, file, who, slot) && file.organised_here(&self.data));
        if lost && self.with_event(|file, _| file.append(PkSeat::too_late(who, slot))).is_some() {
            seated.after = true;
        }
    }

    /// After a move of a contestant: it is written down, the clock is looked at, and a leg or the run may be over. Whether the drill
    /// that runs is a contestant's.
    pub(in crate::app::desk) fn pk_moved(&mut self, before: usize) -> bool {
        let (Some(seated), Some(drill)) = (&mut self.pk.seated, &mut self.drill) else { return false };
        let Some(seat) = &mut seated.seat else { return false };
        let turn = drill.session.turn();
        if turn > before {
            let think_ms = drill.think_ms.last().copied().unwrap_or_default();
            if let Some(played) = crate::report::moments::moves_of(&drill.session).last() {
                let Move { reply, delivery } = *played;
                let written = seat.moved(&drill.session, Move { reply, delivery }, think_ms);
                seated.remark = written.err().map(|error| error.to_string());
            }
        }
        if seat.left().is_none() {
            drill.session.abandon();
            seated.remark = Some(locale::tr(self.lang, "pk-time-up"));
        }
        if drill.session.is_over() {
            self.end_run();
        } else if seated.leg.is_some_and(|(_, end)| end == Some(turn)) {
            seated.after = true;
            self.go(Screen::PkCurtain);
        }
        true
    }

    /// Whether the drill on the stage is a contestant's.
    pub(in crate::app::desk) fn pk_running(&self) -> bool {
        self.pk.seated.as_ref().is_some_and(|seated| seated.seat.is_some())
    }

    /// The wall-clock limit, looked at while nothing is pressed.
    pub(in crate::app) fn pk_tick(&mut self) {
        let up = self.screen == Screen::Drill
            && self
                .pk
                .seated
                .as_ref()
                .and_then(|seated| seated.seat.as_ref())
                .is_some_and(|seat| seat.left().is_none());
        if up {
            let turn = self.drill.as_ref().map_or(0, |drill| drill.session.turn());
            self.pk_moved(turn);
        }
    }

    /// Minutes and seconds that are left to a contestant.
    pub(in crate::app) fn pk_left(&self) -> Option<u64> {
        let seat = self.pk.seated.as_ref()?.seat.as_ref()?;
        (self.screen == Screen::Drill).then(|| seat.left().unwrap_or(0))
    }

    /// The run is over: its line goes into the event, or into a file on a desk that is not the organiser's.
    fn end_run(&mut self) {
        let (Some(mut seated), Some(mut drill)) = (self.pk.seated.take(), self.drill.take()) else { return };
        self.save_settings();
        let Some(seat) = seated.seat.take() else { return };
        let met = self.met_before(seated.who, seated.slot);
        let body = seat.result(&mut drill.session, met);
        match self.hand_in_run(body) {
            Ok(remark) => {
                seated.remark = remark.or(seated.remark);
                seat.forget();
            }
            // What was written down stays: opening the seat again hands it in.
            Err(error) => seated.remark = Some(error.text().get(self.lang).to_owned()),
        }
        seated.after = true;
        self.pk.seated = Some(seated);
        self.go(Screen::PkCurtain);
    }

    fn hand_in_run(&mut self, body: Body) -> Result<Option<String>, PkError> {
        let lang = self.lang;
        let Some(file) = &mut self.pk.file else { return Ok(None) };
        if file.organised_here(&self.data) {
            file.append(body)?;
            return Ok(None);
        }
        let id = file.chain.event.id.clone();
        let (slot, n) = match &body {
            Body::Result { slot, contestant, .. } => (slot.to_string(), contestant.to_string()),
            _ => Default::default(),
        };
        let folder = self.data.root().join("export");
        let to = folder.join(format!("{}-{slot}-{n}.pk-result.json", id.get(..8).unwrap_or_default()));
        PkResult::new(&id, body.clone()).write(&to)?;
        // This desk's copy of the event knows it too, so that the next run is due.
        file.append(body)?;
        Ok(Some(locale::tr_args(lang, "pk-curtain-file", &[("file", &to.display().to_string())])))
    }

    /// Whether the contestant has met the customer before, as far as the profile of that name tells.
    fn met_before(&self, who: usize, slot: Slot) -> bool {
        let Some(file) = &self.pk.file else { return false };
        let event = &file.chain.event;
        let (Some(task), Some(contestant)) = (event.task(slot), event.rules.contestants.get(who)) else { return false };
        let Some(store) = self.journal.store() else { return false };
        let everybody = store.profiles().unwrap_or_default();
        let known = everybody.into_iter().filter(|profile| profile.name == contestant.name);
        let mut done = known.flat_map(|profile| store.finished(profile.id).unwrap_or_default());
        done.any(|done| done.scenario == task.scenario && done.customer == task.customer)
    }

    /// On from the curtain after a run: the next member of a relay, or the event.
    pub(super) fn after_run(&mut self) {
        let Some(seated) = &mut self.pk.seated else { return };
        if seated.seat.is_some() {
            // The next member of a relay is called; the drill stands where it was.
            let turn = self.drill.as_ref().map_or(0, |drill| drill.session.turn());
            if let Some(file) = &self.pk.file {
                seated.leg = leg(&file.chain.event, seated.who, seated.slot, turn);
            }
            seated.after = false;
            self.visit += 1;
            return;
        }
        self.pk.seated = None;
        self.go(Screen::PkEvent);
    }

    /// Leaves the curtain; a run that has begun stays broken off, and the rule that was declared says for how long.
    pub(in crate::app::desk) fn leave_curtain(&mut self) {
        if self.pk.seated.as_ref().is_some_and(|seated| seated.seat.is_some()) {
            self.drill = None;
        }
        self.pk.seated = None;
        self.go(Screen::PkEvent);
    }
}
