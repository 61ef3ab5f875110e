//! `play --jsonl`: other programs as the trainee.

use std::io::{self, BufRead, Write};

use serde::Deserialize;
use serde_json::Value;

use super::{
    Setup,
    input::{Line, next},
    play::Drill,
};
use crate::{
    domain::{ids::Delivery, session::Move, text::Text},
    locale::both,
    report::json,
};

/// A line of input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    reply: Option<String>,
    delivery: Option<Delivery>,
    end: Option<bool>,
}

/// Plays until the drill is over or the input ends.
pub fn play(_setup: &Setup, drill: &mut Drill) -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut out = io::stdout().lock();
    say(&mut out, &json::session(&drill.session, drill.blind))?;
    while !drill.is_over() {
        say(&mut out, &json::turn(&drill.session))?;
        drill.ask();
        loop {
            match answer(&mut input, drill)? {
                Ok(true) => break,
                Ok(false) => return Ok(()),
                Err(why) => say(&mut out, &json::refused(&why))?,
            }
        }
    }
    Ok(())
}

/// Takes one line: played, the end, or why it was refused.
fn answer(input: &mut impl BufRead, drill: &mut Drill) -> io::Result<Result<bool, Text>> {
    let line = match next(input)? {
        Line::End => return Ok(Ok(false)),
        Line::TooLong => return Ok(Err(both("cli-too-long", &[]))),
        Line::Text(line) => line,
    };
    let answer: Answer = match serde_json::from_str(&line) {
        Ok(answer) => answer,
        Err(e) => return Ok(Err(both("cli-not-json", &[("what", &e.to_string())]))),
    };
    let (reply, delivery) = match answer {
        Answer { end: Some(true), .. } => return Ok(Ok(false)),
        Answer { reply: Some(reply), delivery, .. } => (reply, delivery.unwrap_or(Delivery::Calm)),
        Answer { .. } => {
            return Ok(Err(both("cli-not-json", &[("what", "{\"reply\":…,\"delivery\":…} | {\"end\":true}")])));
        }
    };
    let Some(at) = drill.session.scenario().reply(&reply) else {
        return Ok(Err(both("cli-unknown-reply", &[("reply", &reply)])));
    };
    let played = Move { reply: at, delivery };
    match drill.session.play(played) {
        Ok(_) => {
            drill.answered(played);
            Ok(Ok(true))
        }
        Err(refusal) => Ok(Err(both(refusal.id(), &[]))),
    }
}

fn say(out: &mut impl Write, line: &Value) -> io::Result<()> {
    writeln!(out, "{line}")?;
    out.flush()
}
