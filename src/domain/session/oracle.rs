//! The reference model as oracle: the same acts go through both, the state is compared after every act.

use serde_json::Value;

use super::testing::{bare, reply};
use super::*;
use crate::domain::tables::METHOD_FIT;

const RECORDED: &str = include_str!("../../../tests/oracle/recorded.jsonl");

/// `measurement.md` C.3, content style by persona: feature, fab, quant, scene, compare, proof.
const REFERENCE_CONTENT: [[i32; 6]; 5] = [
    [25, 65, 150, 45, 60, 50],
    [25, 80, 50, 110, 35, 130],
    [35, 60, 75, 25, 85, 145],
    [40, 125, 130, 25, 40, 50],
    [60, 35, 90, 15, 150, 110],
];

/// The page's factors on methods by persona (C.4).
const REFERENCE_METHODS: [[i32; 13]; 5] = [
    [120, 120, 80, 70, 70, 110, 90, 100, 110, 120, 100, 100, 100],
    [70, 100, 100, 130, 40, 100, 90, 130, 100, 60, 120, 100, 100],
    [70, 100, 80, 110, 30, 100, 130, 90, 100, 50, 100, 100, 100],
    [110, 100, 100, 70, 80, 100, 60, 90, 100, 60, 80, 130, 100],
    [70, 100, 125, 60, 10, 100, 125, 80, 100, 40, 100, 50, 100],
];

/// How each delivery suits each persona while no cue shows (C.5).
const REFERENCE_DELIVERIES: [[i32; 5]; 5] =
    [[70, 100, 50, 50, 60], [100, 70, 20, 40, 30], [60, 100, 40, 20, 60], [40, 70, 100, 50, 80], [40, 100, 60, 20, 90]];

fn act(step: &[Value]) -> Act {
    let need = || NeedIdx(step[1].as_u64().unwrap() as u16);
    let word = |at: usize| step[at].as_str().unwrap().replace('_', "-").replace("nextstep", "next-step");
    match step[0].as_str().unwrap() {
        "open_rapport" => Act::Open(Opening::Rapport),
        "open_agenda" => Act::Open(Opening::Agenda),
        "open_insight" => Act::Open(Opening::Insight),
        "S" => Act::Ask(Spin::Situation, need()),
        "P" => Act::Ask(Spin::Problem, need()),
        "I" => Act::Ask(Spin::Implication, need()),
        "N" => Act::Ask(Spin::Payoff, need()),
        "summ" => Act::Summary,
        "present" => Act::Present(need(), Content::from_id(&word(2)).unwrap()),
        "quote" => Act::Quote,
        "ack" => Act::Acknowledge,
        "clar" => Act::Clarify,
        "resp" => Act::Respond(Method::from_id(&word(1)).unwrap()),
        "conf" => Act::Confirm,
        "close" => Act::Close(CloseStyle::from_id(&word(1)).unwrap()),
        "push" => Act::Push,
        "wait" => Act::Wait,
        "exit" => Act::Leave,
        other => panic!("the oracle has no act {other}"),
    }
}

/// Our state in the oracle's words.
fn state(session: &Session) -> Value {
    let run = &session.run;
    let mind = &run.mind;
    let customer = session.customer();
    let end = session.ending().map(|(outcome, _)| match outcome {
        Outcome::Closed | Outcome::Trial | Outcome::NextStep => "won",
        Outcome::PoliteExit => "exit",
        Outcome::WalkOut => "walk",
        _ => "timeout",
    });
    let objections: Vec<Value> = mind
        .each()
        .map(|o| {
            serde_json::json!([
                o.class.id(),
                o.first,
                o.left,
                o.open,
                o.acknowledged,
                o.clarified,
                o.answered,
                o.confirmed
            ])
        })
        .collect();
    serde_json::json!({
        "T": mind.trust, "C": mind.cred, "pat": mind.patience, "pr": mind.pressure, "load": mind.load, "pf": mind.price_focus,
        "aw": mind.level[..3], "ctx": mind.context[..3], "m": mind.matched[..3], "t": mind.clock,
        "V": mind.value(&customer.weights), "R": mind.readiness(&customer.traits.table, &customer.weights),
        "cue": mind.cue.map(Cue::id), "q": mind.quoted, "end": end,
        "tier": session.ending().map_or(0, |(_, tier)| tier / 10), "obj": objections,
    })
}

#[test]
fn every_act_leaves_the_state_that_the_reference_model_leaves() {
    let (mut sessions, mut acts) = (0, 0);
    for (line, recorded) in RECORDED.lines().enumerate() {
        let recorded: Value = serde_json::from_str(recorded).expect("recorded output is JSON");
        let persona = Persona::from_id(recorded["persona"].as_str().unwrap()).unwrap();
        let mut scenario = bare(persona);
        // The rules are compared, not the figures that balancing has moved since: these rows as the reference has them.
        let table = &mut std::sync::Arc::make_mut(&mut scenario).customers[0].traits.table;
        table.content = REFERENCE_CONTENT[persona.index()];
        table.methods = REFERENCE_METHODS[persona.index()];
        table.deliveries = REFERENCE_DELIVERIES[persona.index()];
        let seed = recorded["seed"].as_u64().unwrap();
        let mut session = Session::new(&scenario, CustomerIdx(0), seed, Mode::Exam);
        assert_eq!(session.run.mind.threshold as i64, recorded["theta"].as_i64().unwrap(), "line {}", line + 1);
        assert_eq!(state(&session), recorded["start"], "line {}: start", line + 1);
        for (n, step) in recorded["steps"].as_array().unwrap().iter().enumerate() {
            let step = step.as_array().unwrap();
            let reply = reply(act(step), step[4] == "false");
            let delivery = Delivery::from_id(step[3].as_str().unwrap()).unwrap();
            session.run.turn = 0; // The move limit is not the oracle's.
            session.run.saying = session.run.events.len();
            let mut taking = Step { scenario: &scenario, customer: &scenario.customers[0], run: &mut session.run };
            taking.act(Move { reply: ReplyIdx(0), delivery }, &reply);
            assert_eq!(
                state(&session),
                step[5],
                "{persona} seed {seed}, line {}, act {}: {:?}",
                line + 1,
                n + 1,
                &step[..5]
            );
            acts += 1;
        }
        sessions += 1;
    }
    assert!(sessions >= 300 && acts >= 4000, "only {sessions} sessions with {acts} acts were compared");
}

#[test]
fn every_class_has_an_answer_that_fits() {
    for (class, row) in ObjectionClass::ALL.iter().zip(METHOD_FIT) {
        assert!(row.contains(&100), "{class} has no method that fits in full");
    }
}
