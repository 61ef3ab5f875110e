//! The database on its own: profiles, the journal through every kind of accident, the index against the files.

use std::fs;

use rusqlite::Connection;

use super::*;
use crate::{
    content::{Library, Sources},
    domain::{
        ids::{Delivery, Lang, Mode},
        scenario::{CustomerIdx, Shared},
        session::{Move, Session},
    },
    storage::{Record, StorageError, now, record::Played as Moved},
};

struct Folder {
    _folder: tempfile::TempDir,
    data: DataDir,
}

fn folder() -> Folder {
    let folder = tempfile::tempdir().expect("a folder");
    let data = DataDir::find(Some(folder.path())).expect("a data directory");
    Folder { _folder: folder, data }
}

impl Folder {
    fn open(&self) -> (Store, Vec<Opened>) {
        Store::open(&self.data).expect("the database opens")
    }
}

fn library() -> Library {
    Library::load(&Sources::default())
}

/// Plays one move of a session that depends on the seed alone, as a person might.
fn step(session: &mut Session) -> Moved {
    let cards = session.offer().cards();
    let reply = cards[(session.seed() as usize + session.turn() * 5) % cards.len()];
    let delivery = Delivery::ALL[session.turn() % Delivery::ALL.len()];
    session.play(Move { reply, delivery }).expect("a card can be played");
    Moved { reply: session.scenario().replies[reply.at()].id.clone(), delivery, think_ms: 40 }
}

fn begin(store: &Store, scenario: &Shared, seed: u64) -> (Session, Running) {
    let session = Session::new(scenario, CustomerIdx(0), seed, Mode::Exam);
    let profile = store.active().expect("a profile").id;
    let running = store.begin(profile, &session, false, None).expect("a journal");
    (session, running)
}

fn play(store: &Store, session: &mut Session, running: &Running, moves: usize) {
    for _ in 0..moves {
        if session.is_over() {
            return;
        }
        let played = step(session);
        store.moved(running, session.turn(), &played).expect("the move is written");
    }
}

#[test]
fn profiles_are_made_renamed_merged_and_deleted_with_everything() {
    let folder = folder();
    let library = library();
    let (mut store, opened) = folder.open();
    assert_eq!(opened, []);
    let me = store.active().expect("there is always one");
    assert_eq!((me.name.as_str(), me.records), ("", 0));
    let rare = store.create_profile(" 𬭚喆\u{7} ", "一班", Some(Lang::Zh)).expect("rare characters");
    assert_eq!(rare.name, "𬭚喆");
    let twin = store.create_profile("𬭚喆", "一班", None).expect("two of one name");
    assert_ne!(rare.uid, twin.uid);
    let long = "长".repeat(LONGEST_NAME);
    assert_eq!(store.create_profile(&long, "", None).expect("the longest name").name, long);
    let longer = store.create_profile(&format!("{long}长"), "", None);
    assert!(matches!(longer, Err(StorageError::NameTooLong { length: 301, .. })));
    store.activate(twin.id).expect("chosen");
    let (mut session, running) = begin(&store, &library.scenarios[0], 3);
    play(&store, &mut session, &running, 60);
    assert!(session.is_over());
    let record = Record::of(&session, &[], false, now());
    let path = store.finish(running, &record).expect("saved");
    assert!(path.starts_with(folder.data.records().join(&twin.uid)));
    store.merge_profiles(twin.id, rare.id).expect("merged");
    assert_eq!(store.profile(twin.id).expect("asked"), None);
    let history = store.history(rare.id, 10).expect("a history");
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].done.index, record.scorecard.index);
    assert!(history[0].path.exists() && !path.exists());
    store.rename_profile(rare.id, "小林", "二班", Some(Lang::En)).expect("renamed");
    // A lost database is made again from the files, names and records and all.
    drop(store);
    fs::remove_file(folder.data.database()).expect("lost");
    let (mut store, opened) = folder.open();
    assert_eq!(opened, [Opened::TakenOver { count: 1 }]);
    let found = store.profiles().expect("profiles").into_iter().find(|p| p.name == "小林").expect("she is there");
    assert_eq!((found.class.as_str(), found.language, found.records), ("二班", Some(Lang::En), 1));
    store.delete_profile(found.id).expect("deleted");
    assert_eq!(store.profile(found.id).expect("asked"), None);
    assert!(!folder.data.records().join(&found.uid).exists(), "nothing that belonged to her is left");
}

#[test]
fn a_drill_that_was_cut_off_goes_on_to_the_same_scorecard() {
    let library = library();
    for (n, scenario) in library.scenarios.iter().enumerate() {
        let folder = folder();
        let seed = n as u64;
        let mut whole = Session::new(scenario, CustomerIdx(0), seed, Mode::Exam);
        while !whole.is_over() {
            step(&mut whole);
        }
        let cut = 1 + n % 7;
        {
            let (store, _) = folder.open();
            let (mut session, running) = begin(&store, scenario, seed);
            play(&store, &mut session, &running, cut);
            assert_eq!(store.unfinished().expect("asked"), [], "a running drill is nobody's to resume");
            let (other, _) = folder.open();
            assert_eq!(other.unfinished().expect("asked"), [], "nor another window's");
        }
        let (store, opened) = folder.open();
        assert_eq!(opened, []);
        let left = store.unfinished().expect("asked");
        assert_eq!((left.len(), left[0].moves.len()), (1, cut));
        let (mut session, running) = store.resume(&left[0], scenario).expect("the disk").expect("it goes on");
        assert_eq!(session.turn(), cut);
        play(&store, &mut session, &running, 60);
        assert_eq!(session.events(), whole.events(), "{}", scenario.id);
        let record = Record::of(&session, &[], false, "2026-11-23T12:00:00+08:00".into());
        let uncut = Record::of(&whole, &[], false, "2026-11-23T12:00:00+08:00".into());
        assert_eq!(record.text(), uncut.text(), "byte for byte");
        store.finish(running, &record).expect("saved");
        assert_eq!(store.unfinished().expect("asked"), []);
        assert_eq!(store.history(store.active().expect("me").id, 9).expect("a history").len(), 1);
    }
}

#[test]
fn stopped_between_the_record_and_the_journal_it_is_one_record() {
    let folder = folder();
    let library = library();
    {
        let (store, _) = folder.open();
        let (mut session, running) = begin(&store, &library.scenarios[1], 5);
        play(&store, &mut session, &running, 60);
        let record = Record::of(&session, &[], false, now());
        // What `finish` does first, and then the power goes.
        let path = folder.data.records().join(&running.name);
        crate::storage::atomic::write_new(&path, record.text().as_bytes()).expect("written");
    }
    let (store, _) = folder.open();
    assert_eq!(store.unfinished().expect("asked"), []);
    assert_eq!(store.history(store.active().expect("me").id, 9).expect("a history").len(), 1);
}

#[test]
fn a_rewound_move_is_forgotten_and_an_unknown_engine_named() {
    let folder = folder();
    let library = library();
    let (store, _) = folder.open();
    let (mut session, running) = begin(&store, &library.scenarios[2], 1);
    play(&store, &mut session, &running, 4);
    store.rewound(&running, 2).expect("forgotten");
    drop(running);
    let mut left = store.unfinished().expect("asked").remove(0);
    assert_eq!(left.moves.len(), 2);
    left.engine += 1;
    let refused = store.resume(&left, &library.scenarios[2]).expect("the disk").expect_err("another engine");
    assert!(matches!(refused, CannotResume::Engine { .. }));
    left.engine -= 1;
    left.moves[1].reply = "no-such-reply".into();
    let refused = store.resume(&left, &library.scenarios[2]).expect("the disk").expect_err("no such move");
    assert!(refused.to_string().contains("no-such-reply"));
    store.forget(&left).expect("forgotten");
    assert_eq!(store.unfinished().expect("asked"), []);
}

#[test]
fn a_damaged_database_is_set_aside_and_made_again() {
    let library = library();
    // Garbage from the first byte, a torn header, a hole in the middle.
    let damages: [fn(&mut Vec<u8>); 3] = [
        |bytes| bytes.iter_mut().for_each(|b| *b = 0x5a),
        |bytes| bytes.truncate(700),
        |bytes| bytes.iter_mut().skip(4096).for_each(|b| *b ^= 0xff),
    ];
    for (n, damage) in damages.into_iter().enumerate() {
        let folder = folder();
        {
            let (store, _) = folder.open();
            let (mut session, running) = begin(&store, &library.scenarios[0], 2);
            play(&store, &mut session, &running, 60);
            let record = Record::of(&session, &[], false, now());
            store.finish(running, &record).expect("saved");
            store.create_profile("小林", "", None).expect("made");
        }
        let mut bytes = fs::read(folder.data.database()).expect("the file");
        damage(&mut bytes);
        fs::write(folder.data.database(), &bytes).expect("damaged");
        let _ = fs::remove_file(folder.data.database().with_extension("db-wal"));
        let (store, opened) = folder.open();
        let Some(Opened::Salvaged { aside, .. }) = opened.first() else { panic!("damage {n}: {opened:?}") };
        assert_eq!(fs::read(aside).expect("set aside").len(), bytes.len());
        assert!(store.profiles().expect("profiles").iter().any(|p| p.name == "小林"), "damage {n}");
        assert_eq!(store.history(store.active().expect("me").id, 9).expect("a history").len(), 1, "damage {n}");
    }
}

#[test]
fn a_newer_database_is_refused_with_both_versions() {
    let folder = folder();
    drop(folder.open());
    let db = Connection::open(folder.data.database()).expect("opened");
    db.execute_batch("PRAGMA user_version = 7").expect("a newer version");
    drop(db);
    let refused = Store::open(&folder.data).expect_err("refused");
    assert!(matches!(refused, StorageError::Newer { found: 7, known: schema::VERSION, .. }), "{refused}");
}

#[test]
fn the_index_follows_the_files_and_can_be_made_again() {
    let folder = folder();
    let library = library();
    let (store, _) = folder.open();
    let me = store.active().expect("me").id;
    for seed in 0..3 {
        let (mut session, running) = begin(&store, &library.scenarios[0], seed);
        play(&store, &mut session, &running, 60);
        store.finish(running, &Record::of(&session, &[], false, now())).expect("saved");
    }
    let history = store.history(me, 9).expect("a history");
    assert_eq!(history.len(), 3);
    drop(store);
    // One is taken away by hand, one is brought in, one file is no record.
    let copy = folder.data.records().join("brought-in.json");
    fs::rename(&history[0].path, &copy).expect("moved");
    fs::write(folder.data.records().join("noise.json"), "{").expect("written");
    let (mut store, opened) = folder.open();
    assert_eq!(opened, [Opened::TakenOver { count: 1 }]);
    assert!(store.history(me, 9).expect("a history").iter().any(|played| played.path == copy));
    let before = store.history(me, 9).expect("a history");
    let mut last = (0, 0);
    let rebuilt = store.rebuild(|done, all| last = (done, all)).expect("made again");
    assert_eq!((rebuilt.records, rebuilt.unreadable.len(), last), (3, 1, (4, 4)));
    let mut after = store.history(me, 9).expect("a history");
    let by_path = |a: &PlayedDrill, b: &PlayedDrill| a.path.cmp(&b.path);
    let mut before = before;
    before.sort_by(by_path);
    after.sort_by(by_path);
    assert_eq!(before, after);
}

/// Plays a drill of a profile to its end and saves it.
fn whole(store: &Store, scenario: &Shared, seed: u64) -> Record {
    let (mut session, running) = begin(store, scenario, seed);
    play(store, &mut session, &running, 60);
    let record = Record::of(&session, &[], false, now());
    store.finish(running, &record).expect("saved");
    record
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the folder").flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else if !name.to_string_lossy().ends_with("-shm") {
            fs::copy(&path, to.join(name)).expect("copied");
        }
    }
}

/// What the disk holds at every write of one drill: the power may go at any of them.
#[test]
fn at_every_write_of_a_drill_the_power_may_go() {
    use std::sync::{Arc, Mutex};
    let library = library();
    let scenario = &library.scenarios[0];
    let mut uncut = Session::new(scenario, CustomerIdx(0), 9, Mode::Exam);
    while !uncut.is_over() {
        step(&mut uncut);
    }
    let expected = crate::domain::score::score(scenario, CustomerIdx(0), uncut.events());
    let folder = folder();
    let snapshots = tempfile::tempdir().expect("a folder");
    let taken = Arc::new(Mutex::new(0_usize));
    let snap = {
        let (root, snapshots, taken) = (folder.data.root().to_owned(), snapshots.path().to_owned(), taken.clone());
        move || {
            let mut taken = taken.lock().expect("one thread");
            copy(&root, &snapshots.join(taken.to_string()));
            *taken += 1;
        }
    };
    {
        let (store, _) = folder.open();
        let hook = snap.clone();
        // Called for every row, inside its transaction: what was written is not committed yet.
        store.db.update_hook(Some(move |_, _: &str, _: &str, _| hook())).expect("a hook");
        let (mut session, running) = begin(&store, scenario, 9);
        snap();
        while !session.is_over() {
            let played = step(&mut session);
            store.moved(&running, session.turn(), &played).expect("the move is written");
            snap();
        }
        let record = Record::of(&session, &[], false, now());
        store.finish(running, &record).expect("saved");
        snap();
    }
    let count = *taken.lock().expect("one thread");
    assert!(count > uncut.turn() + 4, "{count} snapshots");
    let mut resumed = 0;
    for n in 0..count {
        let data = DataDir::find(Some(&snapshots.path().join(n.to_string()))).expect("a data directory");
        let (store, _) = Store::open(&data).expect("it opens");
        let me = store.active().expect("me").id;
        let left = store.unfinished().expect("asked");
        let history = store.history(me, 9).expect("a history");
        assert!(left.len() + history.len() <= 1, "snapshot {n}: doubled");
        if let Some(left) = left.first() {
            let (mut session, running) = store.resume(left, scenario).expect("the disk").expect("it goes on");
            play(&store, &mut session, &running, 60);
            store.finish(running, &Record::of(&session, &[], false, now())).expect("saved");
            resumed += 1;
        } else if n > 0 && history.is_empty() {
            // Only before the first commit is there nothing yet.
            assert!(n < 2, "snapshot {n}: lost");
            continue;
        }
        let history = store.history(me, 9).expect("a history");
        if n > 1 {
            assert_eq!(history.len(), 1, "snapshot {n}");
        }
        for played in history {
            let record = crate::storage::read_record(&played.path).expect("a record");
            assert_eq!(record.scorecard, expected, "snapshot {n}");
        }
    }
    assert!(resumed >= uncut.turn(), "{resumed} of {count} were resumed");
}

#[test]
fn a_trainee_goes_from_desktop_to_desktop_in_one_file() {
    use crate::{
        storage::{Package, read_package},
        training::{Body, Seat},
    };
    let library = library();
    let (here, there) = (folder(), folder());
    let (store, _) = here.open();
    let me = store.create_profile("𬭚喆", "一班", None).expect("made");
    store.activate(me.id).expect("chosen");
    for (n, scenario) in library.scenarios.iter().take(3).enumerate() {
        whole(&store, scenario, n as u64);
    }
    store.keep(me.id, Body::Quiz { seat: Seat::default(), seed: 1, questions: 10, right: 9 }).expect("kept");
    let me = store.profile(me.id).expect("asked").expect("there");
    let (package, unread) = Package::of(&store, &me).expect("packed");
    assert_eq!((package.records(), package.entries(), unread.len()), (3, 1, 0));
    let path = here.data.root().join("trainee.sparring");
    package.write(&path).expect("written");
    assert!(package.write(&path).is_err(), "never over an existing file");

    let (mut other, _) = there.open();
    other.create_profile("𬭚喆", "二班", None).expect("somebody else of this name");
    let package = read_package(&path).expect("read");
    let first = package.import(&mut other, &library.scenarios).expect("taken over");
    assert_eq!((first.new, first.records, first.entries, first.known), (true, 3, 1, 0));
    assert_eq!((first.refused.len(), first.unproven.len()), (0, 0));
    assert_eq!(first.profile.uid, me.uid);
    let again = package.import(&mut other, &library.scenarios).expect("taken over again");
    assert_eq!((again.new, again.records, again.entries, again.known), (false, 0, 0, 4));
    assert_eq!(other.history(first.profile.id, 9).expect("a history").len(), 3);
    assert_eq!(other.entries(first.profile.id, Some("quiz")).expect("entries").len(), 1);

    // One altered record is refused by name, the others come over; a record without its content is taken on trust and named.
    let text = fs::read_to_string(&path).expect("the file");
    let altered = text.replacen("\"turn\":1,", "\"turn\":2,", 1);
    assert_ne!(altered, text);
    fs::write(&path, &altered).expect("altered");
    let fresh = folder();
    let (mut store, _) = fresh.open();
    let imported = read_package(&path).expect("read").import(&mut store, &library.scenarios).expect("taken over");
    assert_eq!((imported.records, imported.refused.len()), (2, 1));
    assert!(imported.refused[0].what.contains(&library.scenarios[0].id), "{:?}", imported.refused);
    fs::write(&path, &text).expect("as it was");
    let fresh = folder();
    let (mut store, _) = fresh.open();
    let mut without = text.clone();
    let at = without.find("\"content\":[").expect("the versions");
    without.replace_range(at.., "\"content\":[]}");
    fs::write(&path, &without).expect("without its versions");
    let imported = read_package(&path).expect("read").import(&mut store, &[]).expect("taken over");
    assert_eq!((imported.records, imported.unproven.len()), (3, 3));
    // What is no such file is refused in a sentence.
    fs::write(&path, "{\"what\": 3}").expect("noise");
    assert!(read_package(&path).is_err());
}

#[test]
fn a_class_is_seen_by_persona_by_person_and_by_reply() {
    let folder = folder();
    let library = library();
    let (store, _) = folder.open();
    for (n, class) in ["一班", "一班", "二班"].into_iter().enumerate() {
        let who = store.create_profile(&format!("学员{n}"), class, None).expect("made");
        store.activate(who.id).expect("chosen");
        for seed in 0..3 {
            whole(&store, &library.scenarios[0], seed + n as u64);
        }
    }
    assert_eq!(store.classes().expect("classes"), ["一班", "二班"]);
    let scenario = &library.scenarios[0];
    let heat = store.heat(Some("一班")).expect("the map");
    assert_eq!((heat.len(), heat[0].drills, heat[0].persona), (1, 6, scenario.customers[0].traits.persona));
    assert_eq!(store.heat(None).expect("the map")[0].drills, 9);
    let members = store.members(Some("二班")).expect("the class");
    assert_eq!((members.len(), members[0].drills), (1, 3));
    assert_eq!(members[0].stuck_with.map(|(persona, _)| persona), Some(scenario.customers[0].traits.persona));
    let me = members[0].profile.id;
    let mean: i32 = store.history(me, 9).expect("a history").iter().map(|p| p.done.index.unwrap_or(0)).sum::<i32>();
    assert!((members[0].index.expect("a mean") - mean / 3).abs() <= 1);
    let shares = store.reply_shares(&scenario.id, None).expect("shares");
    let moves: u32 = store
        .profiles()
        .expect("profiles")
        .iter()
        .flat_map(|p| store.history(p.id, 9))
        .flatten()
        .map(|p| p.moves)
        .sum();
    assert_eq!(shares.iter().map(|share| share.count).sum::<u32>(), moves);
    assert!(shares.iter().all(|share| scenario.reply(&share.reply).is_some()));
    // Everybody who has not played yet is in the list too, at its end.
    store.create_profile("新人", "一班", None).expect("made");
    let members = store.members(Some("一班")).expect("the class");
    assert_eq!((members.len(), members[2].drills, members[2].index), (3, 0, None));
}
