//! Competitions at the desk without a window: a duel to its reveal, a knock-out of five with byes, a panel of three.

use super::super::camp::tests_play_as as play_as;
use super::super::tests::desk;
use super::*;
use crate::lab::bots::Kind;
use crate::ui::camp_view::CampIntent;
use crate::ui::intent::{Intent, Page};
use crate::ui::pk_view::{PkField, PkKind, PkPhase};

fn act(desk: &mut Desk, intent: PkIntent) {
    desk.act(Intent::Pk(intent));
}

fn create(desk: &mut Desk, kind: PkKind, names: &str, judges: u8) {
    desk.act(Intent::Open(Page::Pk));
    assert_eq!(desk.screen, Screen::PkHome);
    act(desk, PkIntent::New);
    act(desk, PkIntent::TypeName("春季PK".into()));
    act(desk, PkIntent::ChooseKind(kind));
    act(desk, PkIntent::TypeContestants(names.into()));
    act(desk, PkIntent::ChooseBestOf(1));
    act(desk, PkIntent::ChooseFinalBestOf(1));
    act(desk, PkIntent::ChooseJudges(judges));
    act(desk, PkIntent::Create);
    assert_eq!(desk.screen, Screen::PkEvent, "{:?}", desk.pk_create().faults);
    act(desk, PkIntent::OpenStage);
}

/// The first run that is due, played by a bot. The number of the contestant.
fn play_one(desk: &mut Desk, kind: Kind) -> String {
    act(desk, PkIntent::Seat(0));
    let curtain = desk.pk_curtain().expect("the curtain");
    assert!(!curtain.after && !curtain.number.is_empty());
    act(desk, PkIntent::Begin);
    assert_eq!(desk.screen, Screen::Drill);
    assert!(desk.pk_left().is_some_and(|left| left > 0));
    assert!(!desk.drill().expect("a drill").can_hint, "exam rules");
    play_as(desk, kind);
    let after = desk.pk_curtain().expect("the curtain");
    assert!(desk.screen == Screen::PkCurtain && after.after, "nothing of the run is shown");
    act(desk, PkIntent::GoOn);
    assert_eq!(desk.screen, Screen::PkEvent);
    curtain.number
}

fn play_all(desk: &mut Desk) {
    for n in 0..200 {
        let view = desk.pk_event().expect("the event");
        if !view.runs.is_empty() {
            play_one(desk, if n % 2 == 0 { Kind::Generic } else { Kind::Expert(100) });
        } else if view.undecided.is_some() {
            act(desk, PkIntent::SuddenDeath);
        } else if view.opens.is_some() {
            act(desk, PkIntent::OpenStage);
        } else {
            return;
        }
    }
    panic!("the event does not end");
}

#[test]
fn a_duel_is_made_played_and_revealed_step_by_step() {
    let (_folder, mut desk) = desk();
    create(&mut desk, PkKind::Duel, "王敏\n李雷", 0);
    let view = desk.pk_event().expect("the event");
    assert_eq!((view.runs.len(), view.matches.len()), (2, 0));
    assert!(view.runs.iter().all(|run| !run.who.contains("王敏") && !run.who.contains("李雷")), "numbers, no names");
    let numbers = [play_one(&mut desk, Kind::Expert(0)), play_one(&mut desk, Kind::Pushy)];
    assert_ne!(numbers[0], numbers[1]);
    assert_eq!(desk.records_kept(), 0, "a contestant's run is nobody's practice");
    act(&mut desk, PkIntent::Reveal(0));
    let view = desk.pk_reveal().expect("the reveal");
    assert_eq!((desk.screen, view.phase), (Screen::PkReveal, PkPhase::Before));
    assert!(view.verdict.text.is_empty(), "nothing early");
    let faces = desk.pk_faces().expect("two customers");
    assert_eq!((faces[0].0, faces[0].1), (faces[1].0, faces[1].1), "the same customer");
    for _ in 0..view.steps() {
        act(&mut desk, PkIntent::Next);
    }
    assert_eq!(desk.pk_reveal().expect("the reveal").phase, PkPhase::Walking);
    assert!(view.parts_at.is_some());
    for n in 1..=5 {
        act(&mut desk, PkIntent::NextDimension);
        assert_eq!(desk.pk_reveal().expect("the reveal").phase, PkPhase::Dimensions(n));
    }
    act(&mut desk, PkIntent::Result);
    let verdict = desk.pk_reveal().expect("the reveal").verdict;
    assert_eq!(verdict.winner, Some(0), "the expert: {verdict:?}");
    desk.act(Intent::Back);
    let view = desk.pk_event().expect("the event");
    assert!(view.matches[0].result.starts_with(&verdict.text), "{:?}", view.matches);
    // Names come with the standings once everything is played, and the file is closed and verified.
    act(&mut desk, PkIntent::Standings);
    let rows = desk.pk_standings().expect("the standings").rows;
    assert!(rows[0].name.contains("王敏") || rows[0].name.contains("李雷"), "{rows:?}");
    desk.act(Intent::Back);
    assert_eq!(desk.pk_event().expect("the event").signer, Some(PkSigner::Nobody));
    act(&mut desk, PkIntent::MakeKey);
    let Some(PkSigner::Key(print)) = desk.pk_event().expect("the event").signer else { panic!("a key was made") };
    act(&mut desk, PkIntent::AskClose);
    act(&mut desk, PkIntent::Close);
    act(&mut desk, PkIntent::Verify);
    let view = desk.pk_event().expect("the event");
    let found = view.verification.expect("it was checked");
    assert!(found.sound && found.text.contains(&print) && view.state == PkState::Closed, "{found:?}");
    assert_eq!(view.signer, None, "nothing is left to sign");
    assert!(view.runs.is_empty() && view.opens.is_none());
    desk.act(Intent::Back);
    assert_eq!((desk.screen, desk.pk_home().events.len()), (Screen::PkHome, 1));
}

#[test]
fn a_knock_out_of_five_has_three_byes_and_a_champion() {
    let (_folder, mut desk) = desk();
    create(&mut desk, PkKind::Bracket, "甲\n乙\n丙\n丁\n戊", 0);
    assert_eq!(desk.pk_event().expect("the event").runs.len(), 25);
    play_all(&mut desk);
    act(&mut desk, PkIntent::Bracket);
    let view = desk.pk_bracket().expect("the tree");
    let sizes: Vec<usize> = view.rounds.iter().map(|(_, matches)| matches.len()).collect();
    assert_eq!(sizes, [4, 2, 1]);
    let byes = view.rounds[0].1.iter().filter(|m| m.sides.iter().any(|side| side.bye)).count();
    assert_eq!((byes, view.champion.is_some()), (3, true));
    let seeds: Vec<&str> = view.rounds[0].1.iter().map(|m| m.sides[0].seed.as_str()).collect();
    assert_eq!(seeds, ["1", "4", "2", "3"]);
}

#[test]
fn a_panel_of_three_judges_one_after_the_other_and_decides() {
    let (_folder, mut desk) = desk();
    create(&mut desk, PkKind::Duel, "王敏\n李雷", 3);
    play_all(&mut desk);
    let view = desk.pk_event().expect("the event");
    assert_eq!(view.sheets.len(), 6, "three judges, two runs");
    act(&mut desk, PkIntent::Judge(0));
    for n in 0..6 {
        assert_eq!(desk.screen, Screen::PkTurn, "sheet {n}");
        act(&mut desk, PkIntent::OpenSheet);
        let sheet = desk.pk_sheet().expect("a sheet");
        assert!(sheet.lines.iter().all(|line| line.rating.is_none() && line.key.is_none()), "nobody else's ratings");
        let first = sheet.subject.contains("1 号");
        act(&mut desk, PkIntent::Sheet(CampIntent::SaveSheet));
        assert!(desk.pk_sheet().expect("a sheet").error.is_some());
        for d in 0..5 {
            act(&mut desk, PkIntent::Sheet(CampIntent::Rate(d, if first { 4 } else { 2 })));
        }
        act(&mut desk, PkIntent::Sheet(CampIntent::TypeStrength("问得细".into())));
        act(&mut desk, PkIntent::Sheet(CampIntent::TypeImprovement("收得早".into())));
        act(&mut desk, PkIntent::Sheet(CampIntent::SaveSheet));
    }
    assert_eq!(desk.screen, Screen::PkEvent);
    let view = desk.pk_event().expect("the event");
    assert!(view.sheets.is_empty() && view.has_agreement && view.undecided.is_none(), "{view:?}");
    act(&mut desk, PkIntent::Agreement);
    assert!(desk.pk_agreement().expect("the panel").rows.len() == 2);
}

#[test]
fn the_form_of_a_new_event_says_what_is_wrong_beside_the_field() {
    let (_folder, mut desk) = desk();
    desk.act(Intent::Open(Page::Pk));
    act(&mut desk, PkIntent::New);
    assert!(desk.pk_create().faults.is_empty(), "not before it was tried");
    act(&mut desk, PkIntent::TypeMinutes("many".into()));
    act(&mut desk, PkIntent::Create);
    let faults: Vec<PkField> = desk.pk_create().faults.into_iter().map(|(field, _)| field).collect();
    for field in [PkField::Name, PkField::Minutes, PkField::Contestants] {
        assert!(faults.contains(&field), "{field:?} in {faults:?}");
    }
    act(&mut desk, PkIntent::TieDown(0));
    let ties = desk.pk_create().ties;
    act(&mut desk, PkIntent::TieUp(1));
    assert_ne!(ties, desk.pk_create().ties);
    desk.act(Intent::Back);
    assert_eq!(desk.screen, Screen::PkHome);
}

#[test]
fn a_run_that_was_cut_off_goes_on_at_the_desk() {
    let (_folder, mut desk) = desk();
    create(&mut desk, PkKind::Duel, "王敏\n李雷", 0);
    act(&mut desk, PkIntent::Seat(0));
    act(&mut desk, PkIntent::Begin);
    desk.act(Intent::Say(0));
    desk.act(Intent::Say(0));
    let line = desk.drill().expect("a drill").line;
    // The program dies: nothing of it is left but what is on the disk.
    (desk.drill, desk.pk.seated, desk.screen) = (None, None, Screen::PkEvent);
    act(&mut desk, PkIntent::Seat(0));
    act(&mut desk, PkIntent::Begin);
    let drill = desk.drill().expect("a drill");
    assert_eq!((drill.step, drill.line), (3, line));
    // Closing the window leaves it as it is.
    desk.closing();
    assert_eq!(desk.pk_event().expect("the event").runs.len(), 2);
}

#[test]
fn a_relay_hands_over_with_a_note() {
    let (_folder, mut desk) = desk();
    create(&mut desk, PkKind::Relay, "甲,红\n乙,红\n丙,红\n丁,蓝\n戊,蓝\n己,蓝", 0);
    let runs = |desk: &Desk| desk.pk_event().expect("the event").runs.len();
    while runs(&desk) > 0 {
        play_one(&mut desk, Kind::Generic);
    }
    act(&mut desk, PkIntent::OpenStage);
    assert_eq!(runs(&desk), 2, "a talk for each team");
    let view = desk.pk_standings().expect("the standings");
    assert!(view.rows.iter().all(|row| row.mean == "—" && row.place.is_empty()), "nothing early: {view:?}");
    assert_eq!(view.teams.len(), 2);
    assert!(view.teams.iter().all(|team| team.mean == "—"), "{view:?}");
    act(&mut desk, PkIntent::Seat(0));
    act(&mut desk, PkIntent::Begin);
    for _ in 0..7 {
        desk.act(Intent::Say(0));
    }
    if desk.screen == Screen::PkCurtain && desk.drill.is_some() {
        let curtain = desk.pk_curtain().expect("the curtain");
        assert!(curtain.after && curtain.note.is_some());
        act(&mut desk, PkIntent::TypeNote("难处是中午没时间".into()));
        act(&mut desk, PkIntent::GoOn);
        let next = desk.pk_curtain().expect("the curtain");
        assert!(!next.after && next.number != curtain.number, "another member");
        act(&mut desk, PkIntent::Begin);
        assert_eq!(desk.screen, Screen::Drill);
        assert_eq!(desk.drill().expect("the same talk").step, 8);
    }
}
