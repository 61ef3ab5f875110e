//! The named ways of selling of `measurement.md` G.1: from the adaptive expert down to the one who only pushes.

use super::plan::{Depth, Method, Plan, Quote, best};
use crate::domain::{
    ids::{Method as Answer, *},
    persona::PersonaTable,
    scenario::MAX_NEEDS,
};

fn plain() -> Plan {
    Plan {
        open: vec![Opening::Rapport],
        background: true,
        depth: [3, 2, 2, 2],
        summary: true,
        styles: vec![Content::Fab],
        rounds: 1,
        needs: MAX_NEEDS,
        acknowledge: true,
        clarify: true,
        confirm: true,
        method: Method::Textbook,
        tries: 2,
        quote: Quote::AfterValue,
        closes: vec![CloseStyle::Direct],
        attempts: 3,
        delivery: Delivery::Calm,
        reads: false,
        lies: false,
        bluffs: false,
        pushes: 0,
        mind: None,
    }
}

/// The adaptive expert: knows the customer's type and reads his cues (`EXPERT` of the reference model).
pub fn adaptive(table: &PersonaTable) -> Plan {
    let (open, styles, rounds, closes) = match table.persona {
        Persona::Price => (
            Opening::Rapport,
            vec![Content::Quant],
            2,
            vec![CloseStyle::Choice, CloseStyle::Choice, CloseStyle::NextStep],
        ),
        Persona::Hesitant => (
            Opening::Rapport,
            vec![Content::Scene, Content::Proof],
            2,
            vec![CloseStyle::Trial, CloseStyle::Choice, CloseStyle::Trial],
        ),
        Persona::Picky => (
            Opening::Insight,
            vec![Content::Proof, Content::Quant],
            2,
            vec![CloseStyle::Trial, CloseStyle::Trial, CloseStyle::NextStep],
        ),
        Persona::Busy => (
            Opening::Agenda,
            vec![Content::Quant],
            1,
            vec![CloseStyle::Assume, CloseStyle::NextStep, CloseStyle::NextStep],
        ),
        Persona::Expert => (
            Opening::Insight,
            vec![Content::Compare, Content::Proof],
            2,
            vec![CloseStyle::Direct, CloseStyle::NextStep],
        ),
    };
    let hurried = table.persona == Persona::Busy;
    Plan {
        open: vec![open],
        background: table.needs_background,
        depth: table.targets,
        summary: !table.summary_optional,
        styles,
        rounds,
        needs: if hurried { 2 } else { MAX_NEEDS },
        acknowledge: table.acknowledge_need > table.clarify_need.min(10) && !hurried,
        clarify: table.clarify_need >= 10,
        attempts: if hurried { 2 } else { 3 },
        closes,
        delivery: best(table.deliveries),
        reads: true,
        mind: Some(Box::new(table.clone())),
        ..plain()
    }
}

/// The expert who says what is not true wherever it helps.
pub fn liar(table: &PersonaTable) -> Plan {
    Plan { lies: true, ..adaptive(table) }
}

/// The adaptive expert who answers every objection by giving something away: what shows that a negotiation has limits.
pub fn giver(table: &PersonaTable) -> Plan {
    Plan { method: Method::Always(Answer::Discount), bluffs: true, ..adaptive(table) }
}

/// Mechanical SPIN on every need, plain benefits, one manner.
pub fn novice() -> Plan {
    Plan { depth: [3; MAX_NEEDS], clarify: false, closes: vec![CloseStyle::Choice, CloseStyle::Direct], ..plain() }
}

/// Good, but the same for everybody.
pub fn generic() -> Plan {
    Plan {
        depth: [2, 2, 1, 1],
        styles: vec![Content::Fab, Content::Proof],
        closes: vec![CloseStyle::Choice, CloseStyle::NextStep],
        reads: true,
        ..plain()
    }
}

/// 强推陷阱: features, false deadlines, pushing.
pub fn pushy() -> Plan {
    Plan {
        open: Vec::new(),
        background: false,
        depth: [0; MAX_NEEDS],
        summary: false,
        styles: vec![Content::Feature],
        acknowledge: false,
        clarify: false,
        confirm: false,
        method: Method::Always(Answer::Urgency),
        closes: vec![CloseStyle::Deadline, CloseStyle::Assume, CloseStyle::Direct],
        attempts: 4,
        delivery: Delivery::Bright,
        pushes: 2,
        bluffs: true,
        ..plain()
    }
}

/// Small talk and a few questions; never answers, never asks for anything.
pub fn passive() -> Plan {
    Plan {
        depth: [1, 1, 0, 0],
        summary: false,
        styles: vec![Content::Feature],
        clarify: false,
        confirm: false,
        method: Method::Always(Answer::Data),
        tries: 0,
        closes: Vec::new(),
        attempts: 0,
        delivery: Delivery::Warm,
        ..plain()
    }
}

/// 价格导向陷阱: the price first, a discount for every objection.
pub fn discounter() -> Plan {
    Plan {
        background: false,
        depth: [1, 0, 0, 0],
        summary: false,
        styles: vec![Content::Feature],
        clarify: false,
        method: Method::Always(Answer::Discount),
        quote: Quote::First,
        closes: vec![CloseStyle::Direct, CloseStyle::Deadline],
        delivery: Delivery::Bright,
        ..plain()
    }
}

/// The expert without one skill.
pub fn ablation(table: &PersonaTable, lost: Dimension) -> Plan {
    let plan = adaptive(table);
    let depth: Depth = [0; MAX_NEEDS];
    match lost {
        Dimension::D1 => Plan { depth, summary: false, background: true, ..plan },
        Dimension::D2 => Plan { styles: vec![Content::Feature], rounds: 1, mind: None, ..plan },
        Dimension::D3 => Plan {
            acknowledge: false,
            clarify: false,
            confirm: true,
            method: Method::Always(Answer::Urgency),
            tries: 1,
            mind: None,
            bluffs: true,
            ..plan
        },
        Dimension::D4 => {
            let delivery = match table.persona {
                Persona::Price | Persona::Picky | Persona::Expert => Delivery::Bright,
                Persona::Hesitant => Delivery::Brisk,
                Persona::Busy => Delivery::Warm,
            };
            Plan { delivery, reads: false, ..plan }
        }
        Dimension::D5 => Plan { closes: vec![CloseStyle::Deadline], attempts: 1, bluffs: true, ..plan },
    }
}
