//! What the organiser does on the command line around the runs: the key, the judges' figures, the sheet on paper.

use std::path::Path;

use sparring::{
    competition::{
        event::{Body, JudgeSheet},
        rules::{Format, Rules},
        sign::fingerprint,
    },
    storage::{DataDir, pk::EventFile},
};

use crate::{
    pk::{create, play_all, rules},
    support::{Program, stdout},
};

/// A duel that two judges decide, played, with their sheets.
fn judged(data: &DataDir) -> EventFile {
    let mut declared = Rules { judges: 2, ..rules(2, vec![Format::Duel { best_of: 1 }]) };
    declared.stages[0].panel = true;
    let mut event = create(data, declared);
    play_all(data, &mut event);
    let runs = event.chain.event.unjudged();
    for (n, (slot, who)) in runs.into_iter().enumerate() {
        for judge in 1..=2 {
            let base = if n == 0 { 4 } else { 2 };
            let sheet = JudgeSheet {
                judge,
                name: format!("J{judge}"),
                contestant: who as u8 + 1,
                slot,
                ratings: [base, base, base + 1, base, base - (judge - 1)],
                ticked: vec![2],
                strength: "问得细".into(),
                improvement: "收得早".into(),
            };
            event.append(Body::Judged(sheet)).map_err(|e| e.text()).expect("a sheet");
        }
    }
    event
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn a_trainer_signs_and_anybody_can_say_who_did() {
    let program = Program::new();
    let data = DataDir::find(Some(&program.data())).expect("a data directory");
    let event = judged(&data);
    let path = text(&event.path);
    let made = program.run(&["pk", "key", "--lang", "en"], "");
    assert_eq!(made.status.code(), Some(0));
    let file = data.pk().join("secret").join("trainer-key.json");
    let kept = std::fs::read_to_string(&file).expect("the key");
    let secret: serde_json::Value = serde_json::from_str(&kept).expect("JSON");
    assert!(!stdout(&made).contains(secret["secret"].as_str().expect("a text")), "the key itself is never printed");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file).expect("there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else reads it");
    }
    let again = program.run(&["pk", "key"], "");
    assert_eq!(std::fs::read_to_string(&file).expect("the key"), kept, "a key is made once");
    let public = stdout(&again).split_whitespace().find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_hexdigit());
        (word.len() == 64).then(|| word.to_owned())
    });
    let public = public.expect("the public key is said");
    let print = fingerprint(&public);
    let closed = program.run(&["pk", "close", path], "");
    assert!(closed.status.success() && stdout(&closed).contains(&print));
    for wanted in [&public, &print] {
        let sound = program.run(&["pk", "verify", path, "--signed-by", wanted], "");
        assert_eq!(sound.status.code(), Some(0), "{}", stdout(&sound));
    }
    let other = program.run(&["pk", "verify", path, "--signed-by", "0000-1111-2222-3333"], "");
    assert_eq!(other.status.code(), Some(1));
    assert!(stdout(&other).contains(&print), "and who it was instead");
    // A key that was cut is told, and nothing is closed without the signature by accident.
    std::fs::write(&file, &kept[..kept.len() / 2]).expect("cut");
    let next = create(&data, rules(2, vec![Format::Duel { best_of: 1 }]));
    let refused = program.run(&["pk", "close", text(&next.path)], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("trainer-key.json"));
}

#[test]
fn an_event_without_a_key_is_sound_and_says_that_nobody_signed() {
    let program = Program::new();
    let data = DataDir::find(Some(&program.data())).expect("a data directory");
    let mut event = judged(&data);
    event.close(None).map_err(|e| e.text()).expect("closed");
    let path = text(&event.path);
    let sound = program.run(&["pk", "verify", path, "--lang", "en"], "");
    assert_eq!(sound.status.code(), Some(0));
    assert!(stdout(&sound).contains("no trainer"));
    assert_eq!(program.run(&["pk", "verify", path, "--signed-by", "AAAA-BBBB"], "").status.code(), Some(1));
}

#[test]
fn the_judges_figures_and_a_sheet_are_had_without_a_window() {
    let program = Program::new();
    let data = DataDir::find(Some(&program.data())).expect("a data directory");
    let event = judged(&data);
    let path = text(&event.path);
    let json = program.run(&["pk", "agreement", path, "--json"], "");
    let read: serde_json::Value = serde_json::from_str(&stdout(&json)).expect("JSON");
    // Of ten pairs of ratings eight are equal, and none is more than one apart.
    assert_eq!((read["exact"].as_f64(), read["within_one"].as_f64()), (Some(0.8), Some(1.0)));
    assert!(read["icc"]["mean"].as_f64().is_some_and(|icc| icc > 0.9));
    for lang in ["zh", "en"] {
        let said = program.run(&["pk", "agreement", path, "--lang", lang], "");
        assert!(stdout(&said).contains("ICC(2,k)") && stdout(&said).contains("80 %"), "{}", stdout(&said));
    }
    let out = program.data().join("sheet.html");
    let slot = event.chain.event.entries.keys().next().expect("a run").0.to_string();
    let printed = program.run(
        &["pk", "print", path, text(&out), "--contestant", "1", "--slot", &slot, "--judge", "2", "--lang", "zh"],
        "",
    );
    assert_eq!(printed.status.code(), Some(0), "{}", String::from_utf8_lossy(&printed.stderr));
    let page = std::fs::read_to_string(&out).expect("the page");
    assert!(page.contains("评委评分表") && !page.contains("选手1") && !page.contains("选手2"), "numbers, no names");
    assert!(page.matches("☐").count() > 26, "boxes for the anchors and for each line of the talk");
    assert_eq!(program.run(&["pk", "print", path, text(&out), "--contestant", "9"], "").status.code(), Some(1));
}
