//! The camp without a window: a cell with its sheet, the quiz, judge training, a live cell, and the exam to its certificate.

use super::super::tests::desk;
use super::*;
use crate::domain::ids::Mode;
use crate::lab::{Seat as Chair, bots::Kind};
use crate::storage::CertificateFile;
use crate::training::Subject;
use crate::ui::intent::{Intent, Page};

fn act(desk: &mut Desk, intent: CampIntent) {
    desk.act(Intent::Camp(intent));
}

/// The place of the day's first task of a kind, and the day, from 0.
fn find(desk: &Desk, kind: &str) -> (usize, usize) {
    let programme = &desk.camp.programmes[desk.camp.programme];
    let all = programme.days.iter().enumerate();
    let mut at = all.flat_map(|(day, of)| of.tasks.iter().enumerate().map(move |(task, t)| (day, task, t.work.id())));
    let (day, task, _) = at.find(|(.., id)| *id == kind).expect("the programme has one");
    (day, task)
}

fn open_kind(desk: &mut Desk, kind: &str) -> usize {
    desk.act(Intent::Open(Page::Camp));
    let (day, task) = find(desk, kind);
    act(desk, CampIntent::Day(day));
    act(desk, CampIntent::Open(task));
    task
}

/// Plays the drill that runs as a bot would.
pub(in crate::app::desk) fn play_as(desk: &mut Desk, kind: Kind) {
    let screen = desk.screen;
    assert_eq!(screen, Screen::Drill);
    let (customer, seed) = {
        let session = &desk.drill.as_ref().expect("a drill").session;
        (session.customer().clone(), session.seed())
    };
    let mut bot = kind.bot(&customer, seed, 0);
    for _ in 0..80 {
        let Some(drill) = desk.drill.as_ref().filter(|_| desk.screen == Screen::Drill) else { return };
        let session = &drill.session;
        if session.seed() != seed {
            return;
        }
        let Some(played) = bot.choose(&Chair::new(session)) else {
            desk.act(Intent::LeavePolitely);
            continue;
        };
        let scenario = session.scenario().clone();
        let card = session.offer().cards().iter().position(|reply| *reply == played.reply);
        desk.act(Intent::Deliver(played.delivery));
        desk.act(match card {
            Some(card) => Intent::Say(card),
            None if played.reply == scenario.wait => Intent::Wait,
            None if played.reply == scenario.correct => Intent::Correct,
            None => Intent::LeavePolitely,
        });
    }
    panic!("the drill does not end");
}

#[test]
fn a_cell_goes_from_the_brief_to_the_comparison_and_the_sheet_comes_before_the_score() {
    let (_folder, mut desk) = desk();
    let task = open_kind(&mut desk, "drill");
    assert_eq!(desk.screen, Screen::Briefing);
    let strip = desk.cell_strip().expect("the cell's strip");
    assert!(strip.next.is_none() && strip.head.starts_with("1 / "), "{strip:?}");
    desk.act(Intent::Start);
    assert!(desk.screen == Screen::Drill && desk.cell_strip().is_some());
    play_as(&mut desk, Kind::Novice);
    assert_eq!(desk.screen, Screen::Sheet, "before the engine's scores");
    assert!(desk.sheet().expect("a sheet").talk.iter().any(|line| line.step > 0));
    act(&mut desk, CampIntent::SaveSheet);
    assert!(desk.sheet().expect("a sheet").error.is_some(), "nothing is rated yet");
    for d in 0..5 {
        act(&mut desk, CampIntent::Rate(d, 3));
    }
    act(&mut desk, CampIntent::Evidence(2));
    act(&mut desk, CampIntent::SaveSheet);
    assert!(desk.sheet().expect("a sheet").error.is_some(), "a strength and an improvement are asked for");
    act(&mut desk, CampIntent::TypeStrength("开场清楚".into()));
    act(&mut desk, CampIntent::TypeImprovement("先问再报价".into()));
    act(&mut desk, CampIntent::SaveSheet);
    assert_eq!(desk.screen, Screen::Review);
    let me = desk.me.as_ref().expect("a profile").id;
    let sheets = desk.journal.store().expect("a database").entries(me, Some("sheet")).expect("entries");
    let Body::Sheet(sheet) = &sheets[0].body else { panic!("a sheet") };
    assert!(matches!(&sheet.subject, Subject::Record(checksum) if checksum.len() == 64));
    assert_eq!((sheet.ratings, sheet.ticked.as_slice(), usize::from(sheet.seat.task)), ([3; 5], &[2_u8][..], task + 1));
    // Feedback, plan, second round, comparison, done.
    act(&mut desk, CampIntent::NextPhase);
    desk.act(Intent::TypeChange(0, "先问".into()));
    act(&mut desk, CampIntent::NextPhase);
    assert_eq!(desk.screen, Screen::Drill);
    play_as(&mut desk, Kind::Generic);
    assert_eq!(desk.screen, Screen::Compare);
    assert!(desk.cell_strip().is_some_and(|strip| strip.next.is_some()));
    act(&mut desk, CampIntent::NextPhase);
    assert_eq!(desk.screen, Screen::Camp);
    let view = desk.camp();
    assert_eq!(view.tasks[task].state, TaskState::Done, "{:?}", view.tasks[task]);
    // Whom it meets stays fixed, though everybody in it has been met now.
    let before = view.tasks[task].title.clone();
    act(&mut desk, CampIntent::Open(task));
    desk.act(Intent::Back);
    assert_eq!(desk.camp().tasks[task].title, before);
}

/// Plays a few moves and cuts the drill off, as a power cut does.
fn cut_off(desk: &mut Desk) {
    desk.act(Intent::Say(0));
    desk.act(Intent::Say(0));
    drop(desk.drill.take().expect("a drill"));
    desk.camp.close();
    (desk.rounds, desk.review, desk.screen) = (None, None, Screen::Catalogue);
    desk.journal.look_for_left();
    desk.act(Intent::Resume);
    assert_eq!((desk.screen, desk.drill.as_ref().map(|d| d.session.turn())), (Screen::Drill, Some(2)));
}

#[test]
fn a_cell_that_was_cut_off_goes_on_where_it_stood() {
    let (_folder, mut desk) = desk();
    let task = open_kind(&mut desk, "drill");
    desk.act(Intent::Start);
    cut_off(&mut desk);
    assert!(desk.cell_strip().is_some_and(|strip| strip.head.starts_with("2 / ")), "the first round");
    play_as(&mut desk, Kind::Generic);
    assert_eq!(desk.screen, Screen::Sheet, "the sheet still comes before the score");
    // Cut off before the sheet is handed in: opening the task goes on with it instead of a new first round.
    desk.act(Intent::Open(Page::Camp));
    act(&mut desk, CampIntent::Open(task));
    assert_eq!(desk.screen, Screen::Sheet);
    act(&mut desk, CampIntent::SkipSheet);
    assert_eq!(desk.screen, Screen::Review);
    act(&mut desk, CampIntent::NextPhase);
    desk.act(Intent::TypeChange(0, "先问".into()));
    act(&mut desk, CampIntent::NextPhase);
    assert_eq!(desk.screen, Screen::Drill);
    cut_off(&mut desk);
    assert!(desk.cell_strip().is_some_and(|strip| strip.head.starts_with("6 / ")), "the second round");
    play_as(&mut desk, Kind::Generic);
    assert_eq!(desk.screen, Screen::Compare);
    assert_eq!(desk.compare().expect("both rounds").plan, vec!["先问".to_owned()]);
    assert!(desk.cell_strip().is_some());
    assert_eq!(desk.records_kept(), 2);
}

#[test]
fn nobody_observing_skips_the_sheet_and_leaving_a_cell_keeps_what_was_played() {
    let (_folder, mut desk) = desk();
    let task = open_kind(&mut desk, "drill");
    desk.act(Intent::Start);
    play_as(&mut desk, Kind::Novice);
    act(&mut desk, CampIntent::SkipSheet);
    assert_eq!(desk.screen, Screen::Review);
    desk.act(Intent::Back);
    assert_eq!((desk.screen, desk.cell_strip()), (Screen::Camp, None));
    assert_ne!(desk.camp().tasks[task].state, TaskState::Open);
    assert_eq!(desk.records_kept(), 1);
}

#[test]
fn the_quiz_gives_its_reasons_and_counts_for_the_day() {
    let (_folder, mut desk) = desk();
    let task = open_kind(&mut desk, "quiz");
    assert_eq!(desk.screen, Screen::Quiz);
    let mut asked = 0;
    while !desk.quiz().expect("a quiz").over {
        let view = desk.quiz().expect("a quiz");
        assert!(view.right.is_none() && view.options.len() >= 3 && !view.question.is_empty());
        act(&mut desk, CampIntent::NextQuestion);
        assert_eq!(desk.quiz().expect("a quiz").question, view.question, "an answer comes first");
        let right = desk.camp.quiz.as_ref().expect("a quiz").right_answer();
        act(&mut desk, CampIntent::Answer(right));
        act(&mut desk, CampIntent::Answer(right + 1));
        let view = desk.quiz().expect("a quiz");
        assert_eq!((view.chosen, view.right), (Some(right), Some(right)), "the first answer stands");
        assert!(!view.because.is_empty());
        act(&mut desk, CampIntent::NextQuestion);
        asked += 1;
        assert!(asked < 70);
    }
    act(&mut desk, CampIntent::NextQuestion);
    assert_eq!(desk.camp().tasks[task].state, TaskState::Done);
    assert!(desk.camp().exits.iter().any(|(words, met)| *met && words.contains("100")), "{:?}", desk.camp().exits);
}

#[test]
fn judge_training_shows_each_key_after_the_rating() {
    let (_folder, mut desk) = desk();
    let task = open_kind(&mut desk, "judging");
    assert_eq!(desk.screen, Screen::Sheet);
    let mut seen = 0;
    while desk.screen == Screen::Sheet {
        let view = desk.sheet().expect("a sample");
        assert!(view.lines.iter().all(|line| line.key.is_none()) && !view.asks_words && !view.talk.is_empty());
        act(&mut desk, CampIntent::SaveSheet);
        assert!(desk.sheet().expect("a sample").error.is_some());
        let keys = desk.camp.judging.as_ref().expect("samples").key_now();
        for (d, key) in keys.into_iter().enumerate() {
            act(&mut desk, CampIntent::Rate(d, key.unwrap_or(3)));
        }
        act(&mut desk, CampIntent::SaveSheet);
        assert!(desk.sheet().expect("the key").lines.iter().all(|line| line.key.is_some()));
        act(&mut desk, CampIntent::SaveSheet);
        seen += 1;
        assert!(seen < 20);
    }
    assert_eq!((desk.screen, desk.camp().tasks[task].state), (Screen::Camp, TaskState::Done));
    assert!(desk.camp().notice.is_some_and(|words| words.contains("100")));
}

#[test]
fn a_live_cell_has_a_card_a_clock_a_sheet_and_feelings() {
    let (_folder, mut desk) = desk();
    let Some(programme) = desk
        .camp
        .programmes
        .iter()
        .position(|p| p.days.iter().any(|day| day.tasks.iter().any(|task| task.work.id() == "live")))
    else {
        panic!("a programme has a live cell")
    };
    desk.act(Intent::Open(Page::Camp));
    act(&mut desk, CampIntent::Programme(programme));
    let task = open_kind(&mut desk, "live");
    let view = desk.live().expect("a live cell");
    assert!(view.face_down && view.card.is_empty(), "the seller may be looking");
    act(&mut desk, CampIntent::TurnCard);
    let card = desk.live().expect("a live cell").card;
    assert!(card.len() == 4 && card.iter().all(|(_, sentences)| !sentences.is_empty()), "{card:?}");
    act(&mut desk, CampIntent::LiveCustomer(1));
    assert!(desk.live().expect("a live cell").face_down, "another card lies face down again");
    act(&mut desk, CampIntent::TypePlayer("王敏".into()));
    act(&mut desk, CampIntent::LiveStart);
    assert!(desk.clock_runs() && desk.live().expect("a live cell").clock.is_some_and(|(_, up)| !up));
    act(&mut desk, CampIntent::LiveEnd);
    assert_eq!(desk.screen, Screen::Sheet);
    for d in 0..5 {
        act(&mut desk, CampIntent::Rate(d, 4));
    }
    act(&mut desk, CampIntent::TypeStrength("听得住".into()));
    act(&mut desk, CampIntent::TypeImprovement("少说半句".into()));
    act(&mut desk, CampIntent::SaveSheet);
    assert!(desk.sheet().expect("a sheet").error.is_some(), "the customer's feelings are asked for");
    for f in 0..4 {
        act(&mut desk, CampIntent::Feel(f, 7));
    }
    act(&mut desk, CampIntent::SaveSheet);
    assert_eq!((desk.screen, desk.camp().tasks[task].state), (Screen::Camp, TaskState::Done));
    let me = desk.me.as_ref().expect("a profile").id;
    let kept = desk.journal.store().expect("a database").entries(me, Some("sheet")).expect("entries");
    let Body::Sheet(sheet) = &kept[0].body else { panic!("a sheet") };
    let Subject::Live { played_by, feelings, .. } = &sheet.subject else { panic!("a live cell") };
    assert_eq!((played_by.as_str(), feelings.trust), ("王敏", 7));
}

#[test]
fn an_exam_is_played_to_its_certificate_which_can_be_computed_again() {
    let (folder, mut desk) = desk();
    // The quiz belongs to the certificate.
    let me = desk.me.as_ref().expect("a profile").id;
    let camp = desk.camp.programmes[0].id.clone();
    let seat = Seat { camp, day: 1, task: 1 };
    let quiz = Body::Quiz { seat, seed: 1, questions: 10, right: 9 };
    desk.journal.store().expect("a database").keep(me, quiz).expect("kept");
    let task = open_kind(&mut desk, "exam");
    let mut played = 0;
    for _ in 0..8 {
        if desk.screen == Screen::Certificate {
            let view = desk.certificate().expect("a decision");
            if !view.extension {
                break;
            }
            act(&mut desk, CampIntent::NextPhase);
        }
        assert_eq!(desk.drill.as_ref().map(|d| d.session.mode()), Some(Mode::Exam));
        play_as(&mut desk, Kind::Expert(0));
        played += 1;
        if desk.screen == Screen::Camp {
            assert!(desk.camp().notice.is_some_and(|words| words.contains(&played.to_string())));
            act(&mut desk, CampIntent::Open(task));
        }
    }
    assert!(played == 5 || played == 7, "{played}");
    let view = desk.certificate().expect("a certificate");
    assert!(view.passed && !view.code.is_empty() && view.drills.len() == played, "{view:?}");
    act(&mut desk, CampIntent::SaveCertificate);
    let saved = desk.certificate().and_then(|view| view.saved).expect("saved");
    let bundle = std::fs::read_dir(folder.path().join("certificates")).expect("a folder").flatten();
    let bundle = bundle.map(|e| e.path()).find(|p| p.extension().is_some_and(|e| e == "json")).expect(&saved);
    let file = CertificateFile::read(&bundle).expect("a certificate's file");
    assert_eq!(file.verify(&desk.data, &desk.shelf.scenarios), (Vec::new(), 0));
    // A better grade, a better mean, another quiz: each is found.
    let text = std::fs::read_to_string(&bundle).expect("the file");
    for (from, to) in [("\"right\":9", "\"right\":10"), ("\"mean\":", "\"mean\":1"), ("\"turn\":1,", "\"turn\":2,")] {
        let altered = text.replacen(from, to, 1);
        assert_ne!(altered, text, "{from}");
        std::fs::write(&bundle, altered).expect("altered");
        if let Some(file) = CertificateFile::read(&bundle) {
            assert!(!file.verify(&desk.data, &desk.shelf.scenarios).0.is_empty(), "{from}");
        }
    }
    desk.act(Intent::Back);
    assert_eq!(desk.camp().tasks[task].state, TaskState::Done);
}
