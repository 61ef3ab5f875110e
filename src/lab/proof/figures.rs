//! Figures: a line says none that the fact sheet does not know, a figure that only a claim holds is claimed, and both languages
//! tell the same.

use std::collections::BTreeSet;

use super::{Slip, is_lie};
use crate::domain::{ids::*, scenario::*, text::Text};

pub(super) fn check(scenario: &Scenario, found: &mut Vec<Slip>) {
    twins(scenario, found);
    lines(scenario, found);
    evidence(scenario, found);
}

/// Numbers in digits, two digits or more; times fall into their parts, decimals lose their fraction and thousands
/// their comma.
fn figures(text: &str) -> BTreeSet<String> {
    numbers(text, 2)
}

/// Numbers of at least so many digits.
fn numbers(text: &str, digits: usize) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let (mut run, mut skipping) = (String::new(), false);
    let chars: Vec<char> = text.chars().chain([' ']).collect();
    for (n, c) in chars.iter().enumerate() {
        if c.is_ascii_digit() {
            if !skipping {
                run.push(*c);
            }
            continue;
        }
        skipping = false;
        let decimal = *c == '.' && !run.is_empty() && chars.get(n + 1).is_some_and(char::is_ascii_digit);
        if decimal {
            skipping = true;
        }
        let thousands =
            *c == ',' && !run.is_empty() && chars[n + 1..].iter().take_while(|c| c.is_ascii_digit()).count() == 3;
        if !thousands {
            let short = run.trim_start_matches('0');
            if run.len() >= digits && !short.is_empty() {
                out.insert(short.to_owned());
            }
            run.clear();
        }
    }
    out
}

/// Numbers written in words, so that "three hundred" answers 300 and 二十 answers 20.
fn spelled(text: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    words(text, &mut out);
    characters(text, &mut out);
    out
}

fn words(text: &str, out: &mut BTreeSet<String>) {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let lower = text.to_lowercase();
    let mut sum: Option<u64> = None;
    for word in lower.split(|c: char| !c.is_ascii_alphabetic()).chain([""]) {
        let small = SMALL.iter().position(|w| *w == word).map(|n| n as u64);
        let ten = TENS.iter().position(|w| *w == word).map(|n| (n as u64 + 2) * 10);
        match (small.or(ten), word) {
            (Some(n), _) => sum = Some(sum.unwrap_or(0) + n),
            (None, "hundred") => sum = Some(sum.unwrap_or(1) * 100),
            (None, "thousand") => sum = Some(sum.unwrap_or(1) * 1000),
            (None, "a" | "and") => {}
            (None, "half") => {
                out.insert("30".into());
                out.insert("50".into());
            }
            (None, "once" | "twice") => {
                out.insert(if word == "once" { "1" } else { "2" }.into());
            }
            (None, "dozen" | "noon") => {
                out.insert("12".into());
            }
            // Open day and night, all night.
            (None, "night") => {
                out.insert("24".into());
            }
            _ => out.extend(sum.take().map(|n| n.to_string())),
        }
    }
}

fn characters(text: &str, out: &mut BTreeSet<String>) {
    let value = |c: char| "零一二三四五六七八九".chars().position(|d| d == c).or((c == '两').then_some(2));
    let (mut sum, mut last, mut any) = (0, None, false);
    for c in text.chars().chain(['。']) {
        match (value(c), c) {
            (Some(n), _) => {
                last = Some(n);
                any = true;
            }
            (None, '十' | '百' | '千') => {
                let unit = match c {
                    '十' => 10,
                    '百' => 100,
                    _ => 1000,
                };
                sum += last.take().unwrap_or(1) * unit;
                any = true;
            }
            _ => {
                if any {
                    let value = sum + last.take().unwrap_or(0);
                    out.insert(value.to_string());
                    // 八成 is eighty in a hundred.
                    if c == '成' {
                        out.insert((value * 10).to_string());
                    }
                }
                (sum, last, any) = (0, None, false);
            }
        }
        if c == '半' {
            out.insert("30".into());
            out.insert("50".into());
        }
    }
}

/// Facts with what they are called.
fn facts(scenario: &Scenario) -> Vec<(String, &Text)> {
    let facts = &scenario.facts;
    let mut all: Vec<(String, &Text)> = Vec::new();
    all.extend(facts.tiers.iter().map(|t| (t.id.clone(), &t.text)));
    all.extend(facts.fees.iter().map(|f| (f.id.clone(), &f.text)));
    all.extend(facts.offers.iter().map(|f| (f.id.clone(), &f.text)));
    all.extend(facts.terms.iter().map(|(term, text)| (term.id().to_owned(), text)));
    all.extend(facts.claims.iter().flat_map(|c| [(c.id.clone(), &c.text), (c.id.clone(), &c.proof)]));
    all
}

/// What one language tells in figures the other tells, too, in figures or words. Discounts are counted the other way round.
fn twins(scenario: &Scenario, found: &mut Vec<Slip>) {
    let replies = scenario.replies.iter().map(|r| (r.id.clone(), &r.text, 2));
    let facts = facts(scenario).into_iter().map(|(id, text)| (id, text, 1));
    for (name, text, digits) in facts.chain(replies) {
        if text.zh.contains('折') {
            continue;
        }
        let missing = |from: &str, to: &str| {
            let (there, told) = (numbers(to, 1), spelled(to));
            numbers(from, digits).into_iter().find(|n| !there.contains(n) && !told.contains(n))
        };
        if let Some(figure) = missing(&text.zh, &text.en).or_else(|| missing(&text.en, &text.zh)) {
            found.push(("lab-figures-differ", format!("{name} {figure}")));
        }
    }
}

/// Every figure of a line stands somewhere in what the trainee or the fact sheet knows; what only a claim knows is claimed.
fn lines(scenario: &Scenario, found: &mut Vec<Slip>) {
    let facts = &scenario.facts;
    let mut known: BTreeSet<String> = BTreeSet::new();
    let learn = |text: &Text, into: &mut BTreeSet<String>| {
        for words in [&text.zh, &text.en] {
            into.extend(figures(words));
            into.extend(spelled(words));
        }
    };
    for text in facts.tiers.iter().map(|t| &t.text).chain(facts.fees.iter().map(|f| &f.text)) {
        learn(text, &mut known);
    }
    for text in facts.offers.iter().map(|f| &f.text).chain(facts.terms.iter().map(|(_, t)| t)) {
        learn(text, &mut known);
    }
    learn(&scenario.brief, &mut known);
    scenario.customers.iter().for_each(|c| learn(&c.portrait, &mut known));
    // What the customer says himself may be said back to him.
    scenario.lines.iter().for_each(|line| learn(&line.text, &mut known));
    let claimed: Vec<BTreeSet<String>> = facts
        .claims
        .iter()
        .map(|c| {
            let mut own = BTreeSet::new();
            learn(&c.text, &mut own);
            learn(&c.proof, &mut own);
            own
        })
        .collect();
    let standing = [scenario.wait, scenario.leave, scenario.correct];
    for (n, reply) in scenario.replies.iter().enumerate() {
        if standing.contains(&ReplyIdx(n as u16)) {
            continue;
        }
        for figure in figures(&reply.text.zh).union(&figures(&reply.text.en)) {
            if known.contains(figure) {
                continue;
            }
            if !claimed.iter().any(|own| own.contains(figure)) {
                found.push(("lab-figure-unknown", format!("{} {figure}", reply.id)));
            } else if !reply.claims.iter().any(|c| claimed[c.at()].contains(figure)) {
                found.push(("lab-figure-unclaimed", format!("{} {figure}", reply.id)));
            }
        }
    }
}

/// Evidence and comparisons cite what they rest on, and a deadline what sets it.
fn evidence(scenario: &Scenario, found: &mut Vec<Slip>) {
    let claims = &scenario.facts.claims;
    for reply in &scenario.replies {
        let hurried = matches!(reply.act, Act::Close(CloseStyle::Deadline) | Act::Respond(Method::Urgency));
        let proves =
            matches!(reply.act, Act::Present(_, Content::Proof | Content::Compare) | Act::Respond(Method::Data));
        let rests = |c: &ClaimIdx| match claims[c.at()].kind {
            ClaimKind::Urgency | ClaimKind::Scarcity | ClaimKind::Price => true,
            // An untrue promise hurries, too.
            _ => !hurried || claims[c.at()].truth != Truth::True,
        };
        if (hurried || proves) && !reply.claims.iter().any(rests) {
            found.push(("lab-unfounded", reply.id.clone()));
        }
    }
    for (n, claim) in claims.iter().enumerate() {
        let by: Vec<&Reply> = scenario.replies.iter().filter(|r| r.claims.contains(&ClaimIdx(n as u16))).collect();
        let honest = by.iter().filter(|r| !r.harmful).count();
        // What is true is there to be told by honest people, too; a deadline tempts whoever tells it.
        let tempts = matches!(claim.kind, ClaimKind::Urgency | ClaimKind::Scarcity);
        if claim.truth == Truth::True && honest == 0 && !tempts {
            found.push(("lab-claim-misused", claim.id.clone()));
        }
        debug_assert!(claim.truth != Truth::False || by.iter().all(|r| is_lie(scenario, r)));
    }
}
