//! The scorecard and the review as plain text.

use std::fmt::Write;

use super::{inner, moments, sentences::*};
use crate::{
    domain::{event::*, ids::*, scenario::*, score::*, session::Session, text::Text},
    locale::{both, tr, tr_args},
};

/// The five lines that every scorecard ends in: id, name, score or "not scored", sentence.
pub fn five_lines(card: &Scorecard, lang: Lang) -> String {
    let mut out = String::new();
    for d in &card.dimensions {
        let name = dimension(d.dimension);
        let (score, sentence) = match d.result {
            Ok(points) => (hundredths(points.points), anchor(d.dimension, points.band())),
            Err(reason) => (tr(lang, "not-scored"), not_scored(reason)),
        };
        let _ = writeln!(out, "{} {} {score} {}", d.dimension.id(), name.get(lang), sentence.get(lang));
    }
    out
}

/// The head of a scorecard: outcome and index with what lowered it.
pub fn head(scenario: &Scenario, card: &Scorecard, lang: Lang) -> String {
    let mut out = String::new();
    let share = (card.tier * 100 / card.par.max(1)).min(100).to_string();
    let _ = writeln!(
        out,
        "{}{}{} ({})",
        tr(lang, "card-outcome"),
        colon(lang),
        outcome(scenario.family, card.outcome).get(lang),
        tr_args(lang, "card-par", &[("share", &share)])
    );
    match card.index {
        Some(index) => {
            let _ = writeln!(out, "{}{}{}", tr(lang, "card-index"), colon(lang), hundredths(index));
        }
        None => {
            let _ = writeln!(out, "{}", tr(lang, "card-no-index"));
        }
    }
    for line in &card.index_modifiers {
        let _ = writeln!(out, "  {} {}", hundredths(line.change), index_line(line.line).get(lang));
    }
    out
}

/// The whole review: talk, line by line with what it earned or lost and why, moments with a better line, adjustments, compliance,
/// five lines.
pub fn review(session: &Session, card: &Scorecard, lang: Lang) -> String {
    let (scenario, customer, events) = (session.scenario(), session.customer_index(), session.events());
    let mut out = String::new();
    let seated = &scenario.customers[customer.at()];
    let _ = writeln!(out, "{}\n", scenario.title.get(lang));
    let name = seated.name.get(lang);
    for event in events {
        match event {
            Event::Said { line, .. } => {
                let _ = writeln!(out, "{name}{}{}", colon(lang), scenario.lines[line.at()].text.get(lang));
            }
            Event::Played { turn, reply, delivery, .. } => {
                let text = &scenario.replies[reply.at()].text;
                let how = both(&format!("delivery-{}", delivery.id()), &[]);
                let _ = writeln!(out, "\n{turn:>2} [{}] {}", how.get(lang), text.get(lang));
                for e in card.evidence.iter().filter(|e| e.turn == *turn) {
                    evidence_line(&mut out, scenario, e, lang);
                }
                for f in card.violations.iter().filter(|f| f.turn == *turn) {
                    let _ = writeln!(out, "     ! {}", finding(f, lang));
                }
            }
            _ => {}
        }
    }
    if card.evidence.iter().any(|e| e.turn == 0) {
        let _ = writeln!(out, "\n{}", tr(lang, "card-never"));
        for e in card.evidence.iter().filter(|e| e.turn == 0) {
            evidence_line(&mut out, scenario, e, lang);
        }
    }
    let _ = writeln!(out, "\n{}", tr(lang, "card-moments"));
    let weights = weights(scenario.stages.first().copied().unwrap_or(Stage::Closing));
    let better = moments::coached(session, card, weights);
    for moment in moments::three(card, weights) {
        let reason = moment.evidence.first().map(|e| why(scenario, e)).unwrap_or_default();
        let turn = tr_args(lang, "card-turn", &[("turn", &moment.turn.to_string())]);
        let _ = writeln!(out, "  {turn}{}{}", colon(lang), reason.get(lang));
        if let Some(better) = better.iter().find(|better| better.turn == moment.turn) {
            let delivery = both(&format!("delivery-{}", better.instead.delivery.id()), &[]);
            let said = scenario.replies[better.instead.reply.at()].text.get(lang);
            let args = [("delivery", delivery.get(lang)), ("gain", &signed(better.gain * 10)), ("text", said)];
            let _ = writeln!(out, "    {}", tr_args(lang, "card-better", &args));
        }
    }
    if card.dimensions.iter().any(|d| !d.modifiers.is_empty()) {
        let _ = writeln!(out, "\n{}", tr(lang, "card-modifiers"));
        for d in &card.dimensions {
            for m in &d.modifiers {
                let _ = writeln!(out, "  {} {} {}", d.dimension.id(), signed(m.change), modifier(m.kind).get(lang));
            }
        }
    }
    if scenario.family == Family::Negotiation {
        for (key, points) in ["sub-plan-match", "sub-value-shown"].into_iter().zip(subscores(card)) {
            let points = points.map_or_else(|| tr(lang, "not-scored"), hundredths);
            let _ = writeln!(out, "  D2 {}{}{points}", tr(lang, key), colon(lang));
        }
    }
    let _ = writeln!(out, "\n{}", tr(lang, "card-compliance"));
    if card.violations.is_empty() {
        let _ = writeln!(out, "  {}", tr(lang, "card-compliance-clean"));
    }
    for f in &card.violations {
        let turn = tr_args(lang, "card-turn", &[("turn", &f.turn.to_string())]);
        let _ = writeln!(out, "  {turn}{}{}", colon(lang), finding(f, lang));
    }
    let thought: Text = inner::words(scenario, customer, events, card);
    let _ = writeln!(out, "\n{}\n  {}\n", tr(lang, "card-inner"), thought.get(lang));
    out.push_str(&head(scenario, card, lang));
    let _ = writeln!(out);
    out.push_str(&five_lines(card, lang));
    out
}

fn evidence_line(out: &mut String, scenario: &Scenario, e: &Evidence, lang: Lang) {
    let mut points = Vec::new();
    if e.gained > 0 {
        points.push(signed(e.gained));
    }
    if e.lost > 0 {
        points.push(signed(-e.lost));
    }
    let _ = writeln!(out, "     {} {} {}", e.dimension.id(), points.join(" "), why(scenario, e).get(lang));
}

/// A compliance finding in words.
pub fn finding(f: &Finding, lang: Lang) -> String {
    let mut out = format!("{} ({}", violation(f.code).get(lang), f.severity.id());
    for (is, key) in [(f.corrected, "violation-corrected"), (f.noticed, "violation-noticed")] {
        if is {
            let _ = write!(out, "{}{}", if lang == Lang::Zh { "，" } else { ", " }, tr(lang, key));
        }
    }
    out.push(')');
    out
}

fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    }
}
