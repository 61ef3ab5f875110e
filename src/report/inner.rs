//! What the customer thought, put together from the state log.

use crate::{
    domain::{event::*, ids::*, scenario::*, score::*, text::Text},
    locale::both,
};

/// The customer's own words: four to six sentences, each from something that happened.
pub fn words(scenario: &Scenario, customer: CustomerIdx, events: &[Event], card: &Scorecard) -> Text {
    let mut keys: Vec<String> = Vec::new();
    let states: Vec<&Snapshot> = events
        .iter()
        .filter_map(|e| match e {
            Event::State(state) => Some(state),
            _ => None,
        })
        .collect();
    if let (Some(start), Some(early)) = (states.first(), states.get(2).or(states.last())) {
        let mood = |s: &Snapshot| s.trust + s.cred + s.patience - s.pressure;
        keys.push(
            match mood(early) - mood(start) {
                40.. => "inner-opening-good",
                -90..40 => "inner-opening-flat",
                _ => "inner-opening-bad",
            }
            .into(),
        );
    }
    keys.extend(needs(scenario, customer, events).map(str::to_owned));
    let benefits: Vec<(bool, bool)> = events
        .iter()
        .filter_map(|e| match e {
            Event::Presented { targeted, overload, .. } => Some((*targeted, *overload)),
            _ => None,
        })
        .collect();
    if benefits.iter().any(|b| b.1) {
        keys.push("inner-overload".into());
    } else if !benefits.is_empty() {
        let aimed = benefits.iter().filter(|b| b.0).count();
        keys.push(if aimed * 3 >= benefits.len() * 2 { "inner-benefit-good" } else { "inner-benefit-poor" }.into());
    }
    if card.violations.iter().any(|f| f.noticed) {
        keys.push("inner-lie".into());
    }
    let masked = card.evidence.iter().any(|e| matches!(e.reason, Reason::Effect { masked: true, .. }));
    if let Some(Ok(points)) = card.dimensions.get(Dimension::D3.index()).map(|d| d.result) {
        keys.push(
            match points.band() {
                _ if masked => "inner-masked",
                4.. => "inner-objection-good",
                2..=3 => "inner-objection-half",
                _ => "inner-objection-none",
            }
            .into(),
        );
    }
    if events.iter().any(|e| matches!(e, Event::Pushed)) {
        keys.push("inner-push".into());
    } else if events.iter().filter(|e| matches!(e, Event::SignalMissed)).count() > 1 {
        keys.push("inner-signal".into());
    }
    keys.push(ending(card, events));
    let mut text = Text::default();
    for key in keys {
        text.push(&both(&key, &[]));
    }
    text
}

fn needs(scenario: &Scenario, customer: CustomerIdx, events: &[Event]) -> Option<&'static str> {
    let seated = &scenario.customers[customer.at()];
    let top = (0..scenario.needs.len()).max_by_key(|j| (seated.weights[*j], std::cmp::Reverse(*j)))?;
    let surfaced =
        |j: usize| events.iter().any(|e| matches!(e, Event::Asked { need, level: 1.., .. } if need.at() == j));
    Some(if surfaced(top) {
        "inner-need-top"
    } else if (0..scenario.needs.len()).any(surfaced) {
        "inner-need-some"
    } else {
        "inner-need-none"
    })
}

fn ending(card: &Scorecard, events: &[Event]) -> String {
    let cause = events.iter().rev().find_map(|e| match e {
        Event::Ended { cause, .. } => *cause,
        _ => None,
    });
    match (card.outcome, cause) {
        (_, Some(WalkCause::Patience)) => "inner-end-walk-patience".into(),
        (_, Some(WalkCause::Pressure)) => "inner-end-walk-pressure".into(),
        (_, Some(WalkCause::Trust)) => "inner-end-walk-trust".into(),
        (Outcome::PoliteExit, _) if card.tier < 300 => "inner-end-polite-exit-cold".into(),
        (outcome, _) => format!("inner-end-{}", outcome.id()),
    }
}
