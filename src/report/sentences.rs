//! One sentence for every judgement, in both languages.

use crate::{
    domain::{event::AskResult, ids::*, scenario::*, score::*, text::Text},
    locale::{both, cue_key, has},
};

/// A number of hundredths as `3.42`.
pub fn hundredths(x: i32) -> String {
    let sign = if x < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", x.abs() / 100, x.abs() % 100)
}

/// A number of thousandths as `0.842`.
pub fn thousandths(x: i32) -> String {
    let sign = if x < 0 { "-" } else { "" };
    format!("{sign}{}.{:03}", x.abs() / 1000, x.abs() % 1000)
}

/// Signed points of the 1–5 scale from thousandths, as `+0.52`, or `+0.005` where hundredths would hide it.
pub fn signed(x: i32) -> String {
    let sign = if x < 0 { "−" } else { "+" };
    if x % 10 == 0 { format!("{sign}{}", hundredths(x.abs() / 10)) } else { format!("{sign}{}", thousandths(x.abs())) }
}

/// The anchor sentence of a band.
pub fn anchor(dimension: Dimension, band: u8) -> Text {
    both(&format!("anchor-{}-{band}", dimension.id().to_lowercase()), &[])
}

/// The name of a dimension.
pub fn dimension(dimension: Dimension) -> Text {
    both(&format!("dim-{}", dimension.id().to_lowercase()), &[])
}

/// Why a dimension has no score.
pub fn not_scored(reason: NotScored) -> Text {
    both(reason.id(), &[])
}

/// How a drill ended, in the words of its family.
pub fn outcome(family: Family, outcome: Outcome) -> Text {
    let special = format!("outcome-{}-{}", family.id(), outcome.id());
    if has(Lang::Zh, &special) { both(&special, &[]) } else { both(&format!("outcome-{}", outcome.id()), &[]) }
}

/// What a violation is.
pub fn violation(code: ViolationCode) -> Text {
    both(&format!("violation-{}", code.id()), &[])
}

/// A message whose arguments differ by language.
fn both_with(key: &str, args: &[(&str, Text)]) -> Text {
    let pick = |lang: Lang| -> Vec<(&str, &str)> { args.iter().map(|(name, text)| (*name, text.get(lang))).collect() };
    Text::new(
        crate::locale::tr_args(Lang::Zh, key, &pick(Lang::Zh)),
        crate::locale::tr_args(Lang::En, key, &pick(Lang::En)),
    )
}

/// The same in both languages.
fn plain(x: impl ToString) -> Text {
    let x = x.to_string();
    Text::new(x.clone(), x)
}

/// A per-mille quantity as percent.
fn percent(per_mille: i32) -> Text {
    plain(format!("{}%", per_mille / 10))
}

/// Why an evidence event has its quality.
pub fn why(scenario: &Scenario, evidence: &Evidence) -> Text {
    let mut text = reason(scenario, evidence);
    match evidence.tainted {
        None => {}
        Some(Severity::S1) => append(&mut text, both("why-tainted-s1", &[])),
        Some(_) => append(&mut text, both("why-tainted-s2", &[])),
    }
    text
}

/// Adds a clause with each language's own punctuation.
fn append(text: &mut Text, clause: Text) {
    text.zh.push('；');
    text.zh.push_str(&clause.zh);
    text.en.push_str(". ");
    text.en.push_str(&clause.en);
}

fn reason(scenario: &Scenario, evidence: &Evidence) -> Text {
    let need = || match evidence.opportunity {
        Opportunity::Need(need) | Opportunity::Hint(need, _) => scenario.needs[need.at()].note.clone(),
        _ => Text::default(),
    };
    let cue = || match evidence.opportunity {
        Opportunity::Cue(cue) => both(&cue_key(scenario.place, cue), &[]),
        _ => Text::default(),
    };
    match evidence.reason {
        Reason::Reached(level) => both_with(&format!("why-level-{level}"), &[("need", need())]),
        Reason::Unreached(level) => both_with(&format!("why-unreached-{level}"), &[("need", need())]),
        Reason::Question(result) => both(
            match result {
                AskResult::Context => "why-question-context",
                AskResult::Deeper => "why-question-deeper",
                AskResult::TooDeep => "why-question-too-deep",
                AskResult::Evaded => "why-question-evaded",
                AskResult::Early => "why-question-early",
                AskResult::Known => "why-question-known",
                AskResult::Tired => "why-question-tired",
            },
            &[],
        ),
        Reason::Few(count) => both_with("why-question-few", &[("count", plain(count))]),
        Reason::Leading => both("why-leading", &[]),
        Reason::NoQuestion => both("why-no-question", &[]),
        Reason::Followed(0..=2) => both_with("why-followed", &[("need", need())]),
        Reason::Followed(after) => both_with("why-followed-late", &[("need", need()), ("after", plain(after))]),
        Reason::Ignored => both_with("why-ignored", &[("need", need())]),
        Reason::Summary(share) => both_with("why-summary", &[("share", plain(share))]),
        Reason::OutOfOrder(share) => both_with("why-out-of-order", &[("share", plain(share))]),
        Reason::NoSummary => both("why-no-summary", &[]),
        Reason::SummaryNotNeeded => both("why-summary-not-needed", &[]),
        Reason::Context(count) => both_with("why-context", &[("count", plain(count))]),
        Reason::Matched(matched) => both_with("why-matched", &[("need", need()), ("match", plain(matched))]),
        Reason::Unmatched(matched) => both_with("why-unmatched", &[("need", need()), ("match", plain(matched))]),
        Reason::Targeted => both("why-targeted", &[]),
        Reason::Untargeted => both("why-untargeted", &[]),
        Reason::Clear => both("why-clear", &[]),
        Reason::Overload => both("why-overload", &[]),
        Reason::Jargon => both("why-jargon", &[]),
        Reason::NoBenefit => both("why-no-benefit", &[]),
        Reason::Tier(quality) => both_with("why-tier", &[("quality", percent(quality))]),
        Reason::Process { acknowledged, clarified } => both(
            match (acknowledged, clarified) {
                (true, true) => "why-process-both",
                (true, false) => "why-process-ack",
                (false, true) => "why-process-clarify",
                (false, false) => "why-process-none",
            },
            &[],
        ),
        Reason::Direct => both("why-direct", &[]),
        Reason::Detour => both("why-detour", &[]),
        Reason::Beside => both("why-beside", &[]),
        Reason::Effect { method, fit, left, masked } => both_with(
            if masked { "why-effect-masked" } else { "why-effect" },
            &[("method", both(&format!("method-{}", method.id()), &[])), ("fit", plain(fit)), ("left", plain(left))],
        ),
        Reason::Unanswered => both("why-unanswered", &[]),
        Reason::Settled => both("why-settled", &[]),
        Reason::Unsettled => both("why-unsettled", &[]),
        Reason::Delivery(delivery) => {
            let how = both(&format!("delivery-{}", delivery.id()), &[]);
            both_with("why-cue", &[("cue", cue()), ("delivery", Text::new(how.zh, how.en.to_lowercase()))])
        }
        Reason::Composure(1000..) => both("why-composure-good", &[]),
        Reason::Composure(500..) => both("why-composure-fair", &[]),
        Reason::Composure(_) => both("why-composure-bad", &[]),
        Reason::Timing(gap) => both(
            match gap {
                -80.. => "why-timing-good",
                -180..=-81 => "why-timing-fair",
                _ => "why-timing-bad",
            },
            &[],
        ),
        Reason::Style(style) => both_with(
            "why-style",
            &[("style", both(&format!("close-{}", style.id()), &[])), ("quality", percent(evidence.quality))],
        ),
        Reason::NoClose => both("why-no-close", &[]),
        Reason::Ending(ending) => both_with(
            "why-ending",
            &[("outcome", outcome(scenario.family, ending)), ("share", plain(evidence.quality.min(1000) / 10))],
        ),
    }
}

/// What a modifier is for.
pub fn modifier(kind: ModifierKind) -> Text {
    match kind {
        ModifierKind::PriceFirst => both("mod-price-first", &[]),
        ModifierKind::Chance => both("mod-chance", &[]),
        ModifierKind::MissedSignals(count) => both_with("mod-missed-signals", &[("count", plain(count))]),
        ModifierKind::Pressure(value) => both_with("mod-pressure", &[("value", percent(value))]),
        ModifierKind::Pushes(count) => both_with("mod-pushes", &[("count", plain(count))]),
        ModifierKind::Gate(gate) => {
            let key = format!("gate-{}-{}", gate.dimension.id().to_lowercase(), gate.band);
            both_with("mod-gate", &[("gate", both(&key, &[]))])
        }
        ModifierKind::Compliance(Severity::S3) => both("mod-compliance-s3", &[]),
        ModifierKind::Compliance(_) => both("mod-compliance-s2", &[]),
    }
}

/// Stable id of a modifier, for programs.
pub fn modifier_id(kind: ModifierKind) -> &'static str {
    match kind {
        ModifierKind::PriceFirst => "price-first",
        ModifierKind::Chance => "chance",
        ModifierKind::MissedSignals(_) => "missed-signals",
        ModifierKind::Pressure(_) => "pressure",
        ModifierKind::Pushes(_) => "pushes",
        ModifierKind::Gate(_) => "gate",
        ModifierKind::Compliance(_) => "compliance",
    }
}

/// What lowered the index.
pub fn index_line(line: IndexLine) -> Text {
    match line {
        IndexLine::Slight(count) => both_with("index-slight", &[("count", plain(count))]),
        IndexLine::Serious(count) => both_with("index-serious", &[("count", plain(count))]),
        IndexLine::SeriousCap => both("index-serious-cap", &[]),
        IndexLine::SevereCap => both("index-severe-cap", &[]),
    }
}

/// What an evidence event cites, for programs: `need:back`, `objection:no-time@1(712)`, `cue:watch`.
pub fn opportunity(scenario: &Scenario, opportunity: Opportunity) -> String {
    match opportunity {
        Opportunity::Need(need) => format!("need:{}", scenario.needs[need.at()].id),
        Opportunity::Question => "question".into(),
        Opportunity::Hint(need, turn) => format!("hint:{}@{turn}", scenario.needs[need.at()].id),
        Opportunity::Surfaced => "surfaced-needs".into(),
        Opportunity::Decision => "decision-context".into(),
        Opportunity::Benefit => "benefit".into(),
        Opportunity::Tier => "tier".into(),
        Opportunity::Objection { desk, intensity, turn, .. } => {
            format!("objection:{}@{turn}({})", scenario.desks[desk.at()].id, thousandths(intensity))
        }
        Opportunity::Cue(cue) => format!("cue:{}", cue.id()),
        Opportunity::Hostile => "hostile-line".into(),
        Opportunity::Close => "close".into(),
        Opportunity::Ending => "ending".into(),
    }
}
