//! The JSON lines that other programs depend on.

use serde_json::{Value, json};

use super::sentences::*;
use crate::domain::{ids::*, scenario::*, score::*, session::*, text::Text};

fn text(text: &Text) -> Value {
    json!({ "zh": text.zh, "en": text.en })
}

/// A number with a fixed count of decimals that stays a JSON number.
fn decimal(digits: &str) -> Value {
    digits.parse::<f64>().ok().and_then(serde_json::Number::from_f64).map_or(Value::Null, Value::Number)
}

/// The first line: who and what. A blind customer shows neither name nor persona.
pub fn session(session: &Session, blind: bool) -> Value {
    let customer = session.customer();
    let scenario = session.scenario();
    json!({
        "type": "session",
        "scenario": scenario.id,
        "customer": if blind { Value::Null } else { json!(customer.id) },
        "persona": if blind { Value::Null } else { json!(customer.traits.persona.id()) },
        "name": if blind { Value::Null } else { text(&customer.name) },
        "seed": session.seed(),
        "mode": session.mode().id(),
        "brief": text(&scenario.brief),
    })
}

/// A turn: only what a trainee may see. Levels of needs are shown in practice alone.
pub fn turn(session: &Session) -> Value {
    let scenario = session.scenario();
    let practice = session.mode() == Mode::Practice;
    let notes: Vec<Value> = session
        .notes()
        .map(|note| {
            let need = &scenario.needs[note.need.at()];
            let mut value = json!({ "need": need.id, "text": text(&need.note) });
            if practice {
                value["level"] = json!(note.level);
            }
            value
        })
        .collect();
    let replies: Vec<Value> = session
        .offer()
        .all()
        .map(|at| {
            let reply = &scenario.replies[at.at()];
            json!({ "id": reply.id, "zh": reply.text.zh, "en": reply.text.en })
        })
        .collect();
    let (used, budget) = session.clock();
    json!({
        "type": "turn",
        "n": session.turn() + 1,
        "says": text(&session.says()),
        "cue": session.cue().map(Cue::id),
        "face": session.face().id(),
        "objection": session.objection().map(|o| scenario.desks[o.desk.at()].id.clone()),
        "notes": notes,
        "clock": { "used_s": used, "budget_s": budget },
        "replies": replies,
        "deliveries": Delivery::ALL.iter().map(|d| d.id()).collect::<Vec<_>>(),
    })
}

/// A refused line of input; the turn stands.
pub fn refused(why: &Text) -> Value {
    json!({ "type": "refused", "why": text(why) })
}

/// The scorecard. `record` is where the record was saved, if it was; `says` are the customer's last words.
pub fn scorecard(scenario: &Scenario, card: &Scorecard, says: &Text, record: Option<&str>) -> Value {
    let dimensions: Vec<Value> = card
        .dimensions
        .iter()
        .map(|d| match d.result {
            Ok(points) => json!({
                "id": d.dimension.id(),
                "score": decimal(&hundredths(points.points)),
                "raw": decimal(&hundredths(points.raw)),
                "band": points.band(),
                "anchor": text(&anchor(d.dimension, points.band())),
                "why": text(&summary_of(scenario, card, d)),
            }),
            Err(reason) => json!({
                "id": d.dimension.id(), "score": null, "raw": null, "band": null, "anchor": null,
                "why": text(&not_scored(reason)),
            }),
        })
        .collect();
    let violations: Vec<Value> = card
        .violations
        .iter()
        .map(|f| {
            json!({
                "code": f.code.id(), "turn": f.turn, "severity": f.severity.id(), "corrected": f.corrected, "noticed": f.noticed,
                "claim": f.claim.map(|c| scenario.facts.claims[c.at()].id.clone()), "why": text(&violation(f.code)),
            })
        })
        .collect();
    let total = |dimension: Dimension| -> i64 {
        card.evidence.iter().filter(|e| e.dimension == dimension).map(|e| e.weight).sum::<i64>().max(1)
    };
    let evidence: Vec<Value> = card
        .evidence
        .iter()
        .map(|e| {
            json!({
                "turn": e.turn,
                "reply": e.reply.map(|r| scenario.replies[r.at()].id.clone()),
                "dim": e.dimension.id(),
                "item": e.item.id(),
                "opportunity": opportunity(scenario, e.opportunity),
                "quality": decimal(&thousandths(e.quality)),
                "weight": decimal(&thousandths((e.weight * 1000 / total(e.dimension)) as i32)),
                "gained": decimal(&thousandths(e.gained)),
                "lost": decimal(&thousandths(e.lost)),
                "rule": format!("{}: {}", e.item.id(), e.item.rule()),
                "why": text(&why(scenario, e)),
            })
        })
        .collect();
    let modifiers: Vec<Value> = card
        .dimensions
        .iter()
        .flat_map(|d| {
            d.modifiers.iter().map(|m| {
                json!({
                    "dim": d.dimension.id(), "id": modifier_id(m.kind), "change": decimal(&thousandths(m.change)),
                    "why": text(&modifier(m.kind)),
                })
            })
        })
        .chain(card.index_modifiers.iter().map(|m| {
            json!({ "dim": null, "id": "index", "change": decimal(&hundredths(m.change)), "why": text(&index_line(m.line)) })
        }))
        .collect();
    let mut line = json!({
        "type": "scorecard",
        "outcome": card.outcome.id(),
        "tier": decimal(&thousandths(card.tier)),
        "par": decimal(&thousandths(card.par)),
        "index": card.index.map(|i| decimal(&hundredths(i))),
        "says": text(says),
        "dimensions": dimensions,
        "violations": violations,
        "evidence": evidence,
        "modifiers": modifiers,
        "record": record,
    });
    if scenario.family == Family::Negotiation {
        let [plan, value] = subscores(card).map(|points| points.map(|p| decimal(&hundredths(p))));
        line["subscores"] = json!({ "plan-match": plan, "value-shown": value });
    }
    line
}

/// In one sentence what decided a dimension: its largest loss, or its largest gain where nothing was lost.
fn summary_of(scenario: &Scenario, card: &Scorecard, of: &DimensionScore) -> Text {
    let here = || card.evidence.iter().filter(|e| e.dimension == of.dimension);
    let worst = here().filter(|e| e.lost > 0).max_by_key(|e| e.lost);
    let best = here().max_by_key(|e| e.gained);
    worst.or(best).map(|e| why(scenario, e)).unwrap_or_default()
}

/// The catalogue: `list --json`.
pub fn list(scenarios: &[Shared]) -> Value {
    let rows: Vec<Value> = scenarios
        .iter()
        .map(|s| {
            let customers: Vec<Value> = s
                .customers
                .iter()
                .map(|c| {
                    json!({
                        "id": c.id, "persona": c.traits.persona.id(), "style": c.traits.style.map(Style::id), "name": text(&c.name),
                    })
                })
                .collect();
            json!({
                "id": s.id,
                "title": text(&s.title),
                "industry": s.industry.id(),
                "stages": s.stages.iter().map(|stage| stage.id()).collect::<Vec<_>>(),
                "level": s.level,
                "minutes": s.minutes,
                "customers": customers,
            })
        })
        .collect();
    Value::Array(rows)
}
