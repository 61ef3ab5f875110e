//! The desk without a window: hints, two rounds, going back to a line, micro-drills, models, and who sits at it.

use super::tests::desk;
use super::*;

/// Plays the drill on the screen to its end, always the first card.
fn to_the_end(desk: &mut Desk) {
    for _ in 0..80 {
        if desk.screen != Screen::Drill {
            return;
        }
        desk.act(Intent::Say(0));
    }
    panic!("the drill does not end");
}

#[test]
fn a_hint_asks_first_then_names_the_kind_and_is_told_in_the_record() {
    let (_folder, mut desk) = desk();
    let scenario = desk.shelf.scenarios[0].clone();
    desk.start(scenario.clone(), CustomerIdx(0), 5, Mode::Practice, false);
    assert!(desk.drill().expect("a drill").can_hint);
    desk.act(Intent::Hint);
    let first = desk.drill().expect("a drill").hint.expect("a question");
    desk.act(Intent::Hint);
    let view = desk.drill().expect("a drill");
    let second = view.hint.clone().expect("the kind of act");
    assert!(first != second && !view.can_hint, "two steps, then it is enough");
    assert!(view.replies.iter().all(|reply| !second.contains(reply.as_str())), "never the line");
    desk.act(Intent::Say(0));
    assert_eq!(desk.drill().and_then(|view| view.hint), None, "a new turn has a hint of its own");
    desk.act(Intent::Rewind);
    to_the_end(&mut desk);
    let played = crate::storage::list_records(&desk.data).expect("the folder");
    let record = played[0].record.as_ref().expect("a record");
    assert_eq!((record.help.hints, record.help.rewinds), (2, 1));
    // The exam has none of it.
    desk.start(scenario, CustomerIdx(0), 5, Mode::Exam, false);
    assert!(!desk.drill().expect("a drill").can_hint);
    desk.act(Intent::Hint);
    assert_eq!(desk.drill().and_then(|view| view.hint), None);
}

#[test]
fn two_rounds_stand_side_by_side_and_the_plan_is_kept() {
    let (_folder, mut desk) = desk();
    let scenario = desk.shelf.scenarios[0].clone();
    desk.start(scenario, CustomerIdx(0), 5, Mode::Practice, false);
    desk.act(Intent::Say(1));
    to_the_end(&mut desk);
    assert_eq!(desk.screen, Screen::Review);
    assert!(!desk.review().expect("a review").can_compare);
    desk.act(Intent::TypeChange(0, "  先问清再报价 ".to_owned()));
    assert_eq!(desk.review().expect("a review").changes.as_ref().expect("fields")[0], "  先问清再报价 ");
    desk.act(Intent::SecondRound);
    assert_eq!((desk.screen, desk.drill.as_ref().map(|d| d.session.seed())), (Screen::Drill, Some(5)));
    desk.act(Intent::Say(2));
    to_the_end(&mut desk);
    assert_eq!(desk.screen, Screen::Compare);
    let view = desk.compare().expect("two rounds");
    assert_eq!((view.plan.as_slice(), view.parts_at), (["先问清再报价".to_owned()].as_slice(), Some(1)));
    assert!(view.scores.len() == 5 && view.rows.iter().any(|row| !row.same));
    let me = desk.me.as_ref().expect("a profile").id;
    let plans = desk.journal.store().expect("a database").entries(me, Some("plan")).expect("entries");
    assert_eq!(plans.len(), 1);
    desk.act(Intent::Back);
    assert!(desk.screen == Screen::Review && desk.review().expect("a review").can_compare);
    desk.act(Intent::Compare);
    desk.act(Intent::NewSeed);
    assert_eq!(desk.screen, Screen::Drill);
    assert_ne!(desk.drill.as_ref().map(|d| d.session.seed()), Some(5), "transfer is a new seed");
    assert!(desk.rounds.is_none());
}

#[test]
fn practice_goes_back_to_any_line_and_shows_both_outcomes() {
    let (_folder, mut desk) = desk();
    let scenario = desk.shelf.scenarios[0].clone();
    desk.start(scenario.clone(), CustomerIdx(0), 9, Mode::Practice, false);
    to_the_end(&mut desk);
    let before = desk.review().expect("a review").lines.clone();
    assert!(desk.review().expect("a review").can_rewind && before.len() > 3);
    desk.act(Intent::RewindTo(3));
    assert_eq!((desk.screen, desk.drill.as_ref().map(|d| d.session.turn())), (Screen::Drill, Some(2)));
    // A cut in the middle of it resumes where it stood, with the moves that led there.
    let left = desk.drill.take().expect("a drill");
    drop(left);
    desk.journal.look_for_left();
    desk.act(Intent::Resume);
    assert_eq!(desk.drill.as_ref().map(|d| d.session.turn()), Some(2));
    desk.act(Intent::Say(2));
    to_the_end(&mut desk);
    let view = desk.compare().expect("both outcomes");
    assert_eq!((desk.screen, view.parts_at), (Screen::Compare, Some(3)));
    assert!(view.rows[..2].iter().all(|row| row.same) && !view.rows[2].same);
    // The exam goes forward only.
    desk.start(scenario, CustomerIdx(0), 9, Mode::Exam, false);
    to_the_end(&mut desk);
    assert!(!desk.review().expect("a review").can_rewind);
    desk.act(Intent::RewindTo(2));
    assert_eq!(desk.screen, Screen::Review);
}

#[test]
fn a_micro_drill_begins_in_the_middle_and_leaves_an_entry_and_no_record() {
    let (_folder, mut desk) = desk();
    desk.act(Intent::StartMicro);
    assert_eq!(desk.screen, Screen::Micro);
    let view = desk.micro().expect("a place");
    assert!(view.quality.is_none() && view.talk.len() > 2 && view.talk.iter().any(|line| line.own));
    desk.act(Intent::Start);
    assert!(desk.screen == Screen::Drill && desk.micro_strip().is_some());
    assert!(!desk.drill().expect("a drill").can_hint, "a micro-drill is no place for hints");
    for _ in 0..3 {
        desk.act(Intent::Say(0));
    }
    assert_eq!(desk.screen, Screen::Micro);
    let view = desk.micro().expect("the result");
    assert!(view.quality.is_some() && !view.model.is_empty() && !view.reasons.is_empty());
    let me = desk.me.as_ref().expect("a profile").id;
    let kept = desk.journal.store().expect("a database").entries(me, Some("micro")).expect("entries");
    assert_eq!((kept.len(), desk.records_kept()), (1, 0));
    // The same place again, left in the middle: nothing is kept of it.
    desk.act(Intent::Again);
    assert_eq!(desk.screen, Screen::Drill);
    desk.act(Intent::AskLeave);
    assert_eq!(desk.screen, Screen::Micro);
    desk.act(Intent::Back);
    assert_eq!(desk.screen, Screen::Catalogue);
    assert!(desk.journal.store().expect("a database").unfinished().expect("asked").is_empty());
}

#[test]
fn a_model_is_watched_step_by_step_and_then_it_is_ones_own_turn() {
    let (_folder, mut desk) = desk();
    desk.act(Intent::Brief(0));
    desk.act(Intent::WatchModel);
    assert_eq!(desk.screen, Screen::Model);
    let first = desk.model().expect("a model");
    assert!(first.drill.marked.is_some() && !first.can_back && !first.over);
    let (mut steps, mut reasons) = (0, 0);
    while !desk.model().expect("a model").over {
        let view = desk.model().expect("a model");
        if let Some(card) = view.drill.marked {
            assert!(view.text.contains(&(card + 1).to_string()), "{}", view.text);
        }
        reasons += usize::from(view.text.contains('：'));
        desk.act(Intent::ModelNext);
        steps += 1;
        assert!(steps < 60);
    }
    assert!(steps > 5 && reasons > 3, "{steps} steps, {reasons} with a reason");
    desk.act(Intent::ModelBack);
    assert!(!desk.model().expect("a model").over);
    desk.act(Intent::ModelNext);
    desk.act(Intent::Start);
    assert!(desk.screen == Screen::Drill && desk.records_kept() == 0);
    desk.act(Intent::Abandon);
    desk.act(Intent::WatchModel);
    desk.act(Intent::Back);
    assert_eq!(desk.screen, Screen::Review, "back to where one came from");
}

#[test]
fn somebody_else_sits_down_with_her_own_records_language_and_left_drill() {
    use crate::ui::training_view::PeopleIntent;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let options = Options { data_dir: Some(folder.path().to_owned()), ..Options::default() };
    let mut desk = Desk::open(&options).expect("the folder can be used");
    let scenario = desk.shelf.scenarios[0].clone();
    desk.start(scenario.clone(), CustomerIdx(0), 5, Mode::Practice, false);
    to_the_end(&mut desk);
    desk.act(Intent::Open(crate::ui::intent::Page::People));
    let people = |desk: &mut Desk, intent| desk.act(Intent::People(intent));
    people(&mut desk, PeopleIntent::New);
    people(&mut desk, PeopleIntent::Save);
    assert!(desk.people().form.expect("still open").error.is_some(), "a name is needed");
    people(&mut desk, PeopleIntent::TypeName("𬭚".repeat(301)));
    people(&mut desk, PeopleIntent::Save);
    let error = desk.people().form.expect("still open").error.expect("too long");
    assert!(error.contains("301") && error.contains("300"), "{error}");
    people(&mut desk, PeopleIntent::TypeName("喆".to_owned()));
    people(&mut desk, PeopleIntent::ChooseLang(Some(Lang::En)));
    people(&mut desk, PeopleIntent::Save);
    assert_eq!((desk.lang, desk.records_kept()), (Lang::En, 0));
    assert_eq!(desk.catalogue().name.as_deref(), Some("喆"));
    desk.start(scenario, CustomerIdx(0), 6, Mode::Practice, false);
    desk.act(Intent::Say(0));
    drop(desk.drill.take());
    let line = |desk: &Desk, active: bool| desk.people().people.iter().position(|p| p.active == active);
    let other = line(&desk, false).expect("the first profile");
    people(&mut desk, PeopleIntent::Use(other));
    assert_eq!(desk.records_kept(), 1);
    assert!(desk.catalogue().left.is_none(), "what somebody else left is hers");
    let hers = line(&desk, false).expect("hers");
    people(&mut desk, PeopleIntent::Use(hers));
    assert!(desk.catalogue().left.is_some());
    // Exported, removed, taken over again.
    let hers = line(&desk, true).expect("hers");
    people(&mut desk, PeopleIntent::Export(hers));
    let file = std::fs::read_dir(folder.path().join("export")).expect("the folder").flatten().next().expect("a file");
    people(&mut desk, PeopleIntent::AskDelete(hers));
    people(&mut desk, PeopleIntent::Delete(hers));
    assert_eq!(desk.people().people.len(), 1);
    people(&mut desk, PeopleIntent::TypeImportPath(file.path().display().to_string()));
    people(&mut desk, PeopleIntent::Import);
    assert!(desk.people().people.iter().any(|p| p.name == "喆"), "{:?}", desk.people().notice);
}
