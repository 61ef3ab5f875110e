//! The reference model as oracle: the same acts go through both, the state is compared after every act.

use serde_json::Value;

use super::*;
use crate::domain::{persona::PersonaTable, tables::METHOD_FIT, text::Text, voice::*};

const RECORDED: &str = include_str!("../../../tests/oracle/recorded.jsonl");

fn table(persona: Persona) -> PersonaTable {
    let text = match persona {
        Persona::Price => include_str!("../../../scenarios/personas/price.ron"),
        Persona::Hesitant => include_str!("../../../scenarios/personas/hesitant.ron"),
        Persona::Picky => include_str!("../../../scenarios/personas/picky.ron"),
        Persona::Busy => include_str!("../../../scenarios/personas/busy.ron"),
        Persona::Expert => include_str!("../../../scenarios/personas/expert.ron"),
    };
    let mut table: PersonaTable = ron::from_str(text).expect("shipped personas parse");
    // Fading signals came after the reference model.
    table.signal_fade = 0;
    table
}

/// The reference model's default objection pool.
fn pool(persona: Persona) -> Vec<PoolEntry> {
    use ObjectionClass::*;
    use Trigger as T;
    let entries: &[(ObjectionClass, i32, Trigger, u32)] = match persona {
        Persona::Price => &[(Price, 900, T::Price, 100), (Competitor, 500, T::Price, 60), (Usage, 600, T::FirstClose, 80)],
        Persona::Hesitant => {
            &[(Service, 600, T::Price, 90), (Consider, 800, T::FirstClose, 100), (Authority, 500, T::FirstClose, 40)]
        }
        Persona::Picky => &[
            (Product, 700, T::FirstBenefit, 100),
            (Service, 650, T::SecondBenefit, 100),
            (Price, 500, T::Price, 80),
            (Competitor, 450, T::FirstClose, 50),
        ],
        Persona::Busy => &[(Timing, 700, T::Opening, 100), (Product, 450, T::FirstBenefit, 50), (Price, 400, T::Price, 50)],
        Persona::Expert => {
            &[(Competitor, 800, T::FirstBenefit, 100), (Product, 650, T::SecondBenefit, 90), (Price, 450, T::Price, 50)]
        }
    };
    entries
        .iter()
        .map(|(class, intensity, on, chance)| PoolEntry {
            desk: DeskIdx(class.index() as u16),
            intensity: *intensity,
            on: *on,
            chance: *chance,
            masked_by: None,
        })
        .collect()
}

/// A scenario without words in which every act can be played.
fn bare(persona: Persona) -> Shared {
    let table = table(persona);
    let mut targets = table.targets;
    targets[3] = 0;
    let silent = |n: usize| vec![Says::default(); n];
    let desks: Vec<Desk> = ObjectionClass::ALL
        .iter()
        .map(|class| Desk {
            id: class.id().into(),
            class: *class,
            title: Text::default(),
            clarify: vec![],
            methods: vec![],
            traps: vec![],
            lies: vec![],
        })
        .collect();
    let claim = Claim {
        id: "lie".into(),
        kind: ClaimKind::Promise,
        truth: Truth::False,
        text: Text::default(),
        proof: Text::default(),
        owner: None,
    };
    Arc::new(Scenario {
        id: "bare".into(),
        hash: String::new(),
        title: Text::default(),
        brief: Text::default(),
        industry: Industry::Gym,
        stages: vec![Stage::Closing],
        family: Family::Sale,
        level: 1,
        minutes: 10,
        par: Outcome::Closed,
        deal: DealSize::Small,
        place: Place::Gym,
        facts: Facts { claims: vec![claim], ..Facts::default() },
        needs: (0..3)
            .map(|j| Need {
                id: format!("need-{j}"),
                note: Text::default(),
                kano: Kano::Basic,
                layer: Layer::Function,
                lines: silent(NeedKey::ALL.len()),
            })
            .collect(),
        customers: vec![Customer {
            id: "who".into(),
            name: Text::default(),
            portrait: Text::default(),
            traits: Traits::new(table, None),
            weights: [45, 33, 22, 0],
            targets,
            told: [false; MAX_NEEDS],
            fits: None,
            pool: pool(persona),
            voice: silent(VoiceKey::ALL.len()),
            desk_lines: vec![silent(DeskKey::ALL.len()); desks.len()],
        }],
        beats: vec![Beat { id: "only".into(), stage: BeatStage::Open, says: Says::default(), slots: vec![] }],
        start: BeatIdx(0),
        replies: vec![],
        desks,
        acknowledge: vec![],
        confirm: vec![],
        filler: vec![],
        wait: ReplyIdx(0),
        leave: ReplyIdx(0),
        correct: ReplyIdx(0),
        incidents: vec![],
        decision_context: false,
        limits: None,
        lines: vec![],
    })
}

fn reply(act: Act, lie: bool) -> Reply {
    let trap = matches!(act, Act::Respond(m) if crate::domain::tables::is_trap(m));
    Reply {
        id: "r".into(),
        text: Text::default(),
        act,
        claims: if lie { vec![ClaimIdx(0)] } else { vec![] },
        to: vec![],
        when: None,
        reuse: true,
        tier: None,
        leading: false,
        jargon: false,
        exclusive: false,
        tells: TermSet::default(),
        names: vec![],
        gives: None,
        takes: None,
        answers: Says::default(),
        harmful: trap || lie,
    }
}

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
        .map(|o| serde_json::json!([o.class.id(), o.first, o.left, o.open, o.acknowledged, o.clarified, o.answered, o.confirmed]))
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
        let scenario = bare(persona);
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
            assert_eq!(state(&session), step[5], "{persona} seed {seed}, line {}, act {}: {:?}", line + 1, n + 1, &step[..5]);
            acts += 1;
        }
        sessions += 1;
    }
    assert!(sessions >= 300 && acts >= 4000, "only {sessions} sessions with {acts} acts were compared");
}

#[test]
fn every_class_has_an_answer_that_fits() {
    for (class, row) in ObjectionClass::ALL.iter().zip(METHOD_FIT) {
        assert!(row.iter().any(|fit| *fit == 100), "{class} has no method that fits in full");
    }
}
