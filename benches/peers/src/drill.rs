//! One description of a drill, and what each engine reads of it.

use std::fmt::Write as _;

/// Where a reply leads and what it changes.
pub struct Reply {
    pub words: String,
    pub to: usize,
    pub trust: i32,
    pub value: i32,
    /// Offered only when trust lies above this.
    pub above: Option<i32>,
}

/// A place in the talk.
pub struct Beat {
    pub words: String,
    pub replies: [Reply; 4],
}

/// Beats with ways that wander all over the graph, the same ones every time.
pub fn beats(count: usize) -> Vec<Beat> {
    (0..count)
        .map(|b| Beat {
            words: format!("Customer line number {b}, which says something."),
            replies: std::array::from_fn(|r| Reply {
                words: format!("Reply {r} of beat {b}, about as long as a spoken sentence is."),
                to: (b * 7 + r * 31 + 1) % count,
                trust: [6, -4, 3, -5][r],
                value: [10, 8, 5, 2][r],
                above: (r == 3).then_some(300),
            }),
        })
        .collect()
}

/// The drill as an Ink story.
pub fn ink(beats: &[Beat]) -> String {
    let mut out = String::from("VAR trust = 400\nVAR value = 0\n-> b0\n");
    for (n, beat) in beats.iter().enumerate() {
        let _ = writeln!(out, "=== b{n} ===\n{}", beat.words);
        for reply in &beat.replies {
            let when = reply.above.map_or(String::new(), |above| format!("{{trust > {above}}} "));
            let _ = writeln!(
                out,
                "+ {when}[{}]\n  ~ trust = trust + {}\n  ~ value = value + {}\n  -> b{}",
                reply.words, reply.trust, reply.value, reply.to
            );
        }
    }
    out
}

/// The drill as a Yarn script.
pub fn yarn(beats: &[Beat]) -> String {
    let mut out = String::new();
    for (n, beat) in beats.iter().enumerate() {
        let _ = writeln!(out, "title: b{n}\n---");
        if n == 0 {
            out.push_str("<<declare $trust = 400>>\n<<declare $value = 0>>\n");
        }
        let _ = writeln!(out, "{}", beat.words);
        for reply in &beat.replies {
            let when = reply.above.map_or(String::new(), |above| format!(" <<if $trust > {above}>>"));
            let _ = writeln!(
                out,
                "-> {}{when}\n    <<set $trust = $trust + {}>>\n    <<set $value = $value + {}>>\n    <<jump b{}>>",
                reply.words, reply.trust, reply.value, reply.to
            );
        }
        out.push_str("===\n");
    }
    out
}

/// A sound scenario of the project's tests, whose facts, needs and customer the drill borrows.
const FRAME: &str = include_str!("../../../tests/fixtures/good/minimal.ron");

/// The drill as a Sparring scenario. What the others add to two numbers, Sparring's customer makes of the kind of reply.
pub fn ron(beats: &[Beat]) -> String {
    /// What can be said again and again, so that four replies stay on offer.
    const ACTS: [&str; 4] =
        [r#"Present("back", Proof)"#, r#"Present("noon", Scene)"#, r#"Present("back", Fab)"#, "Pause"];
    let mut places = String::new();
    let mut replies = String::new();
    for (n, beat) in beats.iter().enumerate() {
        let slots: Vec<String> = (0..4).map(|r| format!("[\"r-{n}-{r}\"]")).collect();
        let _ = writeln!(
            places,
            "        \"b-{n}\": Beat(stage: Offer, says: [(zh: \"客户的第{n}句话。\", en: \"{}\")], slots: [{}]),",
            beat.words,
            slots.join(", ")
        );
        for (r, reply) in beat.replies.iter().enumerate() {
            let when = reply.above.map_or(String::new(), |above| format!(", when: Trust(above: {above})"));
            // One way leads to the borrowed drill, so that an agreement can be reached from everywhere.
            let to = if n + 1 == beats.len() && r == 0 { "open".to_owned() } else { format!("b-{}", reply.to) };
            let _ = writeln!(
                replies,
                "        \"r-{n}-{r}\": Reply(act: {}, reuse: true, zh: \"第{n}处的第{r}句话，长短和说话差不多。\", en: \"{}\", to: \"{to}\"{when}),",
                ACTS[r], reply.words
            );
        }
    }
    // A patient customer, so that sessions are as long as they can be.
    FRAME
        .replace("Busy", "Hesitant")
        .replace("start: \"open\"", "start: \"b-0\"")
        .replace("    beats: {\n", &format!("    beats: {{\n{places}"))
        .replace("    replies: {\n", &format!("    replies: {{\n{replies}"))
}
