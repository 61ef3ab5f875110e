//! A scenario without words in which every act can be played: what the tests of the rules are built on.

use super::*;
use crate::domain::{persona::PersonaTable, text::Text, voice::*};

pub(super) fn table(persona: Persona) -> PersonaTable {
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
        Persona::Price => {
            &[(Price, 900, T::Price, 100), (Competitor, 500, T::Price, 60), (Usage, 600, T::FirstClose, 80)]
        }
        Persona::Hesitant => {
            &[(Service, 600, T::Price, 90), (Consider, 800, T::FirstClose, 100), (Authority, 500, T::FirstClose, 40)]
        }
        Persona::Picky => &[
            (Product, 700, T::FirstBenefit, 100),
            (Service, 650, T::SecondBenefit, 100),
            (Price, 500, T::Price, 80),
            (Competitor, 450, T::FirstClose, 50),
        ],
        Persona::Busy => {
            &[(Timing, 700, T::Opening, 100), (Product, 450, T::FirstBenefit, 50), (Price, 400, T::Price, 50)]
        }
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
pub(super) fn bare(persona: Persona) -> Shared {
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
        covers: vec![],
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
            figure: None,
            traits: Traits::new(table, None),
            weights: [45, 33, 22, 0],
            targets,
            told: [false; MAX_NEEDS],
            fits: None,
            pool: pool(persona),
            voice: silent(VoiceKey::ALL.len()),
            desk_lines: vec![silent(DeskKey::ALL.len()); desks.len()],
        }],
        beats: vec![Beat {
            id: "only".into(),
            stage: BeatStage::Open,
            covers: vec![],
            says: Says::default(),
            slots: vec![],
        }],
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

pub(super) fn reply(act: Act, lie: bool) -> Reply {
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
