//! What conditions say about each other: which one covers another, which can never hold.

use crate::domain::{
    cond::{Band, Cond},
    ids::{Persona, Style},
    scenario::CustomerIdx,
};

/// Somebody who can be seated, as far as conditions can tell.
#[derive(Clone, Copy, Debug)]
pub struct Seat {
    /// Which customer.
    pub customer: CustomerIdx,
    /// Persona.
    pub persona: Persona,
    /// Decision style.
    pub style: Option<Style>,
}

/// Most cases that are worked out before a condition counts as possible.
const MOST_CASES: u32 = 500;

/// Whether these conditions can never hold together, whoever is seated. Never wrongly true.
pub fn never(conds: &[&Cond], seats: &[Seat]) -> bool {
    let mut cases = MOST_CASES;
    if seats.is_empty() {
        return fails(conds.to_vec(), None, &mut cases);
    }
    seats.iter().all(|seat| fails(conds.to_vec(), Some(seat), &mut cases))
}

fn fails(mut todo: Vec<&Cond>, seat: Option<&Seat>, cases: &mut u32) -> bool {
    let mut flat: Vec<&Cond> = Vec::new();
    let mut choices: Vec<&Cond> = Vec::new();
    while let Some(cond) = todo.pop() {
        match cond {
            Cond::All(all) => todo.extend(all),
            Cond::Any(_) => choices.push(cond),
            other => match seat.and_then(|seat| known(other, seat)) {
                Some(false) => return true,
                Some(true) => {}
                None => flat.push(other),
            },
        }
    }
    if flat.iter().enumerate().any(|(n, a)| flat[n + 1..].iter().any(|b| excludes(a, b))) {
        return true;
    }
    let Some(Cond::Any(any)) = choices.pop() else { return false };
    any.iter().all(|choice| {
        *cases = cases.saturating_sub(1);
        let rest = flat.iter().chain(&choices).copied().chain([choice]).collect();
        *cases > 0 && fails(rest, seat, cases)
    })
}

/// What is certain about a condition once it is known who is seated.
fn known(cond: &Cond, seat: &Seat) -> Option<bool> {
    match cond {
        Cond::Persona(persona) => Some(*persona == seat.persona),
        Cond::Style(style) => Some(Some(*style) == seat.style),
        Cond::Customer(customer) => Some(*customer == seat.customer),
        Cond::Not(not) => known(not, seat).map(|holds| !holds),
        _ => None,
    }
}

/// Whether `a` can only hold when `b` holds. Never wrongly true; true is missed where it is not obvious.
pub fn implies(a: &Cond, b: &Cond) -> bool {
    if a == b {
        return true;
    }
    match (a, b) {
        (_, Cond::Any(any)) if any.iter().any(|b| implies(a, b)) => true,
        (_, Cond::All(all)) if !all.is_empty() && all.iter().all(|b| implies(a, b)) => true,
        (Cond::All(all), _) if all.iter().any(|a| implies(a, b)) => true,
        (Cond::Any(any), _) if !any.is_empty() && any.iter().all(|a| implies(a, b)) => true,
        (Cond::Not(a), Cond::Not(b)) => implies(b, a),
        (Cond::Gauge(g, a), Cond::Gauge(h, b)) => g == h && b.contains(*a),
        (Cond::Level(n, a), Cond::Level(m, b))
        | (Cond::Matched(n, a), Cond::Matched(m, b))
        | (Cond::BenefitsFor(n, a), Cond::BenefitsFor(m, b)) => n == m && b.contains(*a),
        (Cond::Benefits(a), Cond::Benefits(b)) | (Cond::Closes(a), Cond::Closes(b)) => b.contains(*a),
        (Cond::Ready(a), Cond::Ready(b)) => a >= b,
        _ => false,
    }
}

/// Whether a condition can never hold together with another. Never wrongly true.
pub fn excludes(a: &Cond, b: &Cond) -> bool {
    match (a, b) {
        (Cond::All(all), other) | (other, Cond::All(all)) => all.iter().any(|c| excludes(c, other)),
        (Cond::Any(any), other) | (other, Cond::Any(any)) => !any.is_empty() && any.iter().all(|c| excludes(c, other)),
        (Cond::Not(not), other) | (other, Cond::Not(not)) => implies(other, not),
        (Cond::Persona(a), Cond::Persona(b)) => a != b,
        (Cond::At(a), Cond::At(b)) => a != b,
        (Cond::Gauge(g, a), Cond::Gauge(h, b)) => g == h && disjoint(*a, *b),
        (Cond::Level(n, a), Cond::Level(m, b)) => n == m && disjoint(*a, *b),
        _ => false,
    }
}

fn disjoint(a: Band, b: Band) -> bool {
    let before = |a: Band, b: Band| matches!((a.below, b.above), (Some(end), Some(start)) if end <= start);
    before(a, b) || before(b, a)
}
