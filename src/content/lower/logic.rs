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

#[cfg(test)]
mod tests {
    use rand::{Rng, RngExt, SeedableRng, rngs::StdRng};

    use super::*;
    use crate::domain::{
        cond::Gauge,
        ids::BeatStage,
        scenario::{DeskIdx, NeedIdx},
    };

    /// A state of the talk, as far as these conditions look at it.
    struct State {
        seat: Seat,
        numbers: [i32; 6],
        flags: [bool; 2],
        stage: BeatStage,
    }

    const SEATS: [Seat; 2] = [
        Seat { customer: CustomerIdx(0), persona: Persona::Busy, style: Some(Style::Driver) },
        Seat { customer: CustomerIdx(1), persona: Persona::Price, style: None },
    ];

    fn state(random: &mut impl Rng) -> State {
        State {
            seat: SEATS[random.random_range(0..2)],
            numbers: std::array::from_fn(|_| random.random_range(0..4)),
            flags: std::array::from_fn(|_| random.random_bool(0.5)),
            stage: BeatStage::ALL[random.random_range(0..3)],
        }
    }

    fn holds(cond: &Cond, s: &State) -> bool {
        match cond {
            Cond::Persona(p) => s.seat.persona == *p,
            Cond::Style(style) => s.seat.style == Some(*style),
            Cond::Customer(c) => s.seat.customer == *c,
            Cond::Gauge(gauge, band) => band.holds(s.numbers[usize::from(*gauge == Gauge::Trust)]),
            Cond::Level(need, band) => band.holds(s.numbers[2 + need.at()]),
            Cond::Benefits(band) => band.holds(s.numbers[4]),
            Cond::Ready(by) => s.numbers[5] >= *by,
            Cond::Quoted => s.flags[0],
            Cond::Raised(_) => s.flags[1],
            Cond::At(stage) => s.stage == *stage,
            Cond::All(all) => all.iter().all(|c| holds(c, s)),
            Cond::Any(any) => any.iter().any(|c| holds(c, s)),
            Cond::Not(not) => !holds(not, s),
            other => panic!("{other:?} is not drawn here"),
        }
    }

    fn cond(random: &mut impl Rng, depth: u32) -> Cond {
        let end = |random: &mut dyn FnMut() -> i32| Some(random()).filter(|x| *x < 4);
        let mut number = || random.random_range(0..6);
        let band = Band { above: end(&mut number), below: end(&mut number) };
        let small = random.random_range(0..2_usize);
        match random.random_range(0..if depth == 0 { 10 } else { 13 }) {
            0 => Cond::Persona(Persona::ALL[random.random_range(0..5)]),
            1 => Cond::Style(Style::ALL[random.random_range(0..4)]),
            2 => Cond::Customer(CustomerIdx(small as u16)),
            3 => Cond::Gauge([Gauge::Trust, Gauge::Load][small], band),
            4 => Cond::Level(NeedIdx(small as u16), band),
            5 => Cond::Benefits(band),
            6 => Cond::Ready(random.random_range(0..4)),
            7 => Cond::Quoted,
            8 => Cond::Raised(DeskIdx(0)),
            9 => Cond::At(BeatStage::ALL[random.random_range(0..3)]),
            10 => Cond::All((0..random.random_range(0..3)).map(|_| cond(random, depth - 1)).collect()),
            11 => Cond::Any((0..random.random_range(0..3)).map(|_| cond(random, depth - 1)).collect()),
            _ => Cond::Not(Box::new(cond(random, depth - 1))),
        }
    }

    #[test]
    fn what_is_said_about_conditions_is_true_in_every_state() {
        let mut random = StdRng::seed_from_u64(7);
        let states: Vec<State> = (0..2000).map(|_| state(&mut random)).collect();
        let (mut implied, mut excluded, mut impossible) = (0, 0, 0);
        for _ in 0..4000 {
            let (a, b) = (cond(&mut random, 3), cond(&mut random, 3));
            if implies(&a, &b) {
                implied += 1;
                assert!(states.iter().all(|s| !holds(&a, s) || holds(&b, s)), "{a:?} does not imply {b:?}");
            }
            if excludes(&a, &b) {
                excluded += 1;
                assert!(!states.iter().any(|s| holds(&a, s) && holds(&b, s)), "{a:?} does not exclude {b:?}");
            }
            if never(&[&a, &b], &SEATS) {
                impossible += 1;
                assert!(!states.iter().any(|s| holds(&a, s) && holds(&b, s)), "{a:?} and {b:?} can hold");
            }
        }
        assert!(implied > 50 && excluded > 50 && impossible > 200, "{implied} {excluded} {impossible}");
    }
}
