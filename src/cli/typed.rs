//! Playing by typing.

use std::io::{self, IsTerminal, Write};

use super::{
    Setup,
    input::{Line, next},
    play::Drill,
};
use crate::{
    content::Library,
    domain::{ids::*, scenario::*, score::Scorecard, session::Move},
    locale::{self, tr, tr_args},
    report::card,
    training::hint::Hint,
};

/// Plays until the drill is over or the input ends.
pub fn play(setup: &Setup, drill: &mut Drill) -> io::Result<()> {
    let lang = setup.lang;
    let mut input = io::stdin().lock();
    let mut out = anstream::stdout().lock();
    introduce(&mut out, drill, lang)?;
    let mut delivery = setup.settings.delivery;
    while !drill.is_over() {
        turn(&mut out, drill, lang)?;
        drill.ask();
        let mut plain = false;
        loop {
            prompt(drill, delivery, lang)?;
            let line = match next(&mut input)? {
                Line::End => return Ok(()),
                Line::TooLong => {
                    anstream::eprintln!("{}", tr(lang, "cli-too-long"));
                    continue;
                }
                Line::Text(line) => line,
            };
            match understand(line.trim(), drill, delivery) {
                Said::Help => anstream::eprintln!("{}", tr(lang, "cli-help")),
                Said::Hint => hint(drill, delivery, &mut plain, lang),
                Said::Nothing => {}
                Said::Unclear => {
                    let count = drill.session.offer().all().count().to_string();
                    let shown: String = line.trim().chars().take(40).collect();
                    anstream::eprintln!(
                        "{}",
                        tr_args(lang, "cli-not-understood", &[("input", &shown), ("count", &count)])
                    );
                }
                Said::Move(played) => {
                    delivery = played.delivery;
                    if drill.session.play(played).is_ok() {
                        drill.answered(played);
                        let said = drill.session.scenario().replies[played.reply.at()].text.get(lang).to_owned();
                        writeln!(out, "\n> [{}] {said}", tr(lang, &format!("delivery-{}", delivery.id())))?;
                        break;
                    }
                }
            }
        }
    }
    says(&mut out, drill, lang)
}

/// What was typed.
enum Said {
    Move(Move),
    Help,
    Hint,
    Nothing,
    Unclear,
}

/// Practice: first a question to think about, asked again the kind of act. The exam has none.
fn hint(drill: &mut Drill, delivery: Delivery, plain: &mut bool, lang: Lang) {
    let hint = Hint::of(&drill.session, delivery).filter(|_| drill.session.mode() == Mode::Practice);
    let Some(hint) = hint else {
        anstream::eprintln!("{}", tr(lang, "cli-no-hint"));
        return;
    };
    drill.help.hints += 1;
    let keys = if *plain { vec![hint.kind()] } else { hint.question().into_iter().map(str::to_owned).collect() };
    *plain = true;
    for key in keys {
        anstream::eprintln!("  {}", tr(lang, &key));
    }
}

/// `2`, `2e`, `2 brisk`, `hint`, `wait`, `leave`, `correct`, `q`, `?`.
fn understand(line: &str, drill: &Drill, delivery: Delivery) -> Said {
    let scenario = drill.session.scenario();
    let offer = drill.session.offer();
    let standing = |act: Act| offer.standing().iter().copied().find(|r| scenario.replies[r.at()].act == act);
    let say =
        |reply: Option<ReplyIdx>, delivery| reply.map_or(Said::Unclear, |reply| Said::Move(Move { reply, delivery }));
    let lower = line.to_lowercase();
    match lower.as_str() {
        "" => return Said::Nothing,
        "?" | "？" | "h" | "help" => return Said::Help,
        "hint" | "提示" => return Said::Hint,
        "q" | "leave" => return say(standing(Act::Leave), delivery),
        "wait" => return say(standing(Act::Wait), delivery),
        "correct" => return say(standing(Act::Correct), delivery),
        _ => {}
    }
    let digits = lower.chars().take_while(char::is_ascii_digit).count();
    let (number, how) = lower.split_at(digits);
    let Ok(number) = number.parse::<usize>() else { return Said::Unclear };
    let delivery = match how.trim() {
        "" => delivery,
        "q" => Delivery::Warm,
        "w" => Delivery::Calm,
        "e" => Delivery::Brisk,
        "r" => Delivery::Bright,
        "t" => Delivery::Firm,
        word => match Delivery::from_id(word) {
            Some(delivery) => delivery,
            None => return Said::Unclear,
        },
    };
    say(number.checked_sub(1).and_then(|n| offer.all().nth(n)), delivery)
}

fn introduce(out: &mut impl Write, drill: &Drill, lang: Lang) -> io::Result<()> {
    let session = &drill.session;
    let scenario = session.scenario();
    writeln!(out, "{}", scenario.title.get(lang))?;
    writeln!(out, "{}", tr_args(lang, "cli-seed", &[("seed", &session.seed().to_string())]))?;
    writeln!(out, "\n{}\n  {}", tr(lang, "cli-brief"), scenario.brief.get(lang))?;
    if drill.blind {
        writeln!(out, "  {}", tr(lang, "cli-blind"))?;
    } else {
        let customer = session.customer();
        let persona = tr(lang, &format!("persona-{}", customer.traits.persona.id()));
        writeln!(out, "\n{}\n  {} · {persona}", tr(lang, "cli-you-meet"), customer.name.get(lang))?;
        writeln!(out, "  {}", customer.portrait.get(lang))?;
    }
    Ok(())
}

/// The customer's line with the cue as a stage direction.
fn says(out: &mut impl Write, drill: &Drill, lang: Lang) -> io::Result<()> {
    let session = &drill.session;
    let name = if drill.blind { tr(lang, "persona-hidden") } else { session.customer().name.get(lang).to_owned() };
    let (colon, says) = (if lang == Lang::Zh { "：" } else { ": " }, session.says());
    if !says.get(lang).is_empty() {
        writeln!(out, "\n{name}{colon}{}", says.get(lang))?;
    }
    if let Some(cue) = session.cue().filter(|_| !session.is_over()) {
        let cue = locale::cue(lang, session.scenario().place, cue);
        writeln!(out, "  {}", tr_args(lang, "cli-cue", &[("name", &name), ("cue", &cue)]))?;
    }
    Ok(())
}

fn turn(out: &mut impl Write, drill: &Drill, lang: Lang) -> io::Result<()> {
    says(out, drill, lang)?;
    let session = &drill.session;
    let scenario = session.scenario();
    let notes: Vec<&str> = session.notes().map(|n| scenario.needs[n.need.at()].note.get(lang)).collect();
    if !notes.is_empty() {
        writeln!(out, "  {} {}", tr(lang, "cli-notes"), notes.join(if lang == Lang::Zh { "；" } else { "; " }))?;
    }
    if let Some(objection) = session.objection() {
        let title = scenario.desks[objection.desk.at()].title.get(lang);
        writeln!(out, "  {}", tr_args(lang, "cli-objection", &[("title", title)]))?;
    }
    let (used, budget) = session.clock();
    let left = format!("{}:{:02}", (budget - used) / 60, (budget - used) % 60);
    writeln!(out, "  {}", tr_args(lang, "cli-clock", &[("left", &left)]))?;
    for (n, reply) in session.offer().all().enumerate() {
        writeln!(out, "  {} {}", n + 1, scenario.replies[reply.at()].text.get(lang))?;
    }
    out.flush()
}

/// A prompt for people; programs that pipe need none.
fn prompt(drill: &Drill, delivery: Delivery, lang: Lang) -> io::Result<()> {
    if io::stdin().is_terminal() {
        let turn = (drill.session.turn() + 1).to_string();
        let how = tr(lang, &format!("delivery-{}", delivery.id()));
        anstream::eprint!("{}\n> ", tr_args(lang, "cli-prompt", &[("turn", &turn), ("delivery", &how)]));
        io::stderr().flush()?;
    }
    Ok(())
}

/// Prints the end: outcome, index, and the five lines last.
pub fn scorecard(setup: &Setup, drill: &Drill, score: &Scorecard) {
    let scenario = drill.session.scenario();
    let lang = setup.lang;
    anstream::println!("\n{}", tr(lang, "cli-over"));
    anstream::print!("{}", card::head(scenario, score, lang));
    for finding in &score.violations {
        anstream::println!("  ! {}", card::finding(finding, lang));
    }
    anstream::println!();
    anstream::print!("{}", card::five_lines(score, lang));
}

/// Lets a person choose from the list; none at the end of input.
pub fn pick(setup: &Setup, library: &Library) -> io::Result<Option<Shared>> {
    let lang = setup.lang;
    for (n, scenario) in library.scenarios.iter().enumerate() {
        anstream::eprintln!("  {} {}", n + 1, scenario.title.get(lang));
    }
    let mut input = io::stdin().lock();
    loop {
        anstream::eprint!("{}\n> ", tr(lang, "cli-pick"));
        io::stderr().flush()?;
        match next(&mut input)? {
            Line::End => return Ok(None),
            Line::Text(line) => {
                let chosen = line.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
                if let Some(found) = chosen.and_then(|n| library.scenarios.get(n)) {
                    return Ok(Some(found.clone()));
                }
            }
            Line::TooLong => {}
        }
    }
}
