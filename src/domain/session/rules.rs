//! Rules that came after the reference model: honesty, terms, masks, incidents, styles, practice, drills that are not a sale.

use super::testing::{bare, reply};
use super::*;
use crate::domain::{
    persona::PersonaTable,
    score::{ModifierKind, score},
    text::Text,
};

/// Plays acts past the offer, as the oracle does.
struct Bench {
    scenario: Shared,
    session: Session,
}

impl Bench {
    fn new(persona: Persona, change: impl FnOnce(&mut Scenario)) -> Bench {
        Bench::in_mode(persona, Mode::Exam, change)
    }

    fn in_mode(persona: Persona, mode: Mode, change: impl FnOnce(&mut Scenario)) -> Bench {
        let mut scenario = Arc::unwrap_or_clone(bare(persona));
        scenario.replies = vec![reply(Act::Wait, false)];
        change(&mut scenario);
        let scenario = Arc::new(scenario);
        let session = Session::new(&scenario, CustomerIdx(0), 7, mode);
        Bench { scenario, session }
    }

    fn play(&mut self, played: Reply, delivery: Delivery) -> &mut Bench {
        self.session.run.turn += 1;
        self.session.run.saying = self.session.run.events.len();
        let mut step =
            Step { scenario: &self.scenario, customer: &self.scenario.customers[0], run: &mut self.session.run };
        step.act(Move { reply: ReplyIdx(0), delivery }, &played);
        self
    }

    fn act(&mut self, act: Act) -> &mut Bench {
        self.play(reply(act, false), Delivery::Calm)
    }

    fn mind(&self) -> &Mind {
        &self.session.run.mind
    }

    fn codes(&self) -> Vec<(ViolationCode, Severity)> {
        let card = score(&self.scenario, CustomerIdx(0), self.session.events());
        card.violations.iter().map(|f| (f.code, f.severity)).collect()
    }
}

const NEED: NeedIdx = NeedIdx(0);

fn claim(kind: ClaimKind, truth: Truth) -> Claim {
    Claim { id: "c".into(), kind, truth, text: Text::default(), proof: Text::default(), owner: None }
}

fn lying(act: Act) -> Reply {
    reply(act, true)
}

#[test]
fn a_lie_taken_back_within_two_moves_is_slight_and_half_forgiven() {
    let sure = |s: &mut Scenario| s.customers[0].traits.table.notices_lies = 100;
    let mut bench = Bench::new(Persona::Picky, sure);
    let before = bench.mind().trust;
    bench.play(lying(Act::Present(NEED, Content::Fab)), Delivery::Calm);
    let caught = bench.mind().trust;
    assert!(caught < before - 100, "the lie was noticed");
    bench.act(Act::Correct);
    assert!(bench.mind().trust > caught + (before - caught) / 3, "half of the trust is back");
    assert_eq!(bench.codes(), [(ViolationCode::Overpromise, Severity::S1)]);
}

#[test]
fn a_lie_taken_back_too_late_stays_serious() {
    let mut bench = Bench::new(Persona::Busy, |_| {});
    bench.play(lying(Act::Present(NEED, Content::Fab)), Delivery::Calm);
    bench.act(Act::Summary).act(Act::Summary).act(Act::Correct);
    assert_eq!(bench.codes(), [(ViolationCode::Overpromise, Severity::S2)]);
}

#[test]
fn each_kind_of_untrue_claim_has_its_code() {
    let expected = [
        (ClaimKind::Promise, ViolationCode::Overpromise, Severity::S2),
        (ClaimKind::Price, ViolationCode::FakePrice, Severity::S2),
        (ClaimKind::Urgency, ViolationCode::FalseUrgency, Severity::S2),
        (ClaimKind::Scarcity, ViolationCode::FalseScarcity, Severity::S2),
        (ClaimKind::Evidence, ViolationCode::FakeEvidence, Severity::S2),
        (ClaimKind::Terms, ViolationCode::UnfairTerm, Severity::S2),
        (ClaimKind::Privacy, ViolationCode::Privacy, Severity::S3),
        (ClaimKind::Lifetime, ViolationCode::LifetimePromise, Severity::S3),
    ];
    for (kind, code, severity) in expected {
        let mut bench = Bench::new(Persona::Price, |s| s.facts.claims[0] = claim(kind, Truth::False));
        bench.play(lying(Act::Present(NEED, Content::Fab)), Delivery::Calm);
        assert_eq!(bench.codes(), [(code, severity)]);
    }
    let mut bench = Bench::new(Persona::Price, |s| s.facts.claims[0] = claim(ClaimKind::Promise, Truth::Unverified));
    bench.play(lying(Act::Present(NEED, Content::Fab)), Delivery::Calm);
    assert_eq!(bench.codes(), [(ViolationCode::UnverifiedClaim, Severity::S1)]);
    let mut bench = Bench::new(Persona::Price, |s| s.facts.claims[0] = claim(ClaimKind::Promise, Truth::True));
    bench.play(lying(Act::Present(NEED, Content::Fab)), Delivery::Calm);
    assert_eq!(bench.codes(), []);
}

/// A customer who signs at once.
fn keen(s: &mut Scenario) {
    s.customers[0].traits.table.threshold = 0;
    s.customers[0].pool.clear();
}

#[test]
fn a_signature_with_a_mandatory_fee_unsaid_hides_it() {
    let fee = |s: &mut Scenario| {
        keen(s);
        s.facts.fees.push(Fee { id: "deposit".into(), mandatory: true, text: Text::default() });
    };
    let mut silent = Bench::new(Persona::Price, fee);
    silent.act(Act::Close(CloseStyle::Choice));
    assert_eq!(silent.codes(), [(ViolationCode::HiddenFee, Severity::S2)]);
    let mut open = Bench::new(Persona::Price, fee);
    open.act(Act::Disclose(TermSet::of(&[Term::Fees]))).act(Act::Close(CloseStyle::Choice));
    assert_eq!(open.codes(), []);
    let mut told = Bench::new(Persona::Price, fee);
    told.play(
        Reply { tells: TermSet::of(&[Term::Fees]), ..reply(Act::Close(CloseStyle::Choice), false) },
        Delivery::Calm,
    );
    assert_eq!(told.codes(), [], "the signing line itself may name the fee");
    let mut step = Bench::new(Persona::Price, fee);
    step.act(Act::Close(CloseStyle::NextStep));
    assert_eq!(step.codes(), [], "a next step signs nothing");
}

#[test]
fn a_term_that_was_asked_for_must_be_stated_and_not_dodged() {
    let mut missing = Bench::new(Persona::Picky, keen);
    missing.session.run.mind.asked_terms = TermSet::of(&[Term::Change]);
    missing.act(Act::Close(CloseStyle::Trial));
    assert_eq!(missing.codes(), [(ViolationCode::DisclosureMissing, Severity::S2)], "the close itself dodges");
    let mut stated = Bench::new(Persona::Picky, keen);
    stated.session.run.mind.asked_terms = TermSet::of(&[Term::Change]);
    stated.act(Act::Disclose(TermSet::of(&[Term::Change]))).act(Act::Close(CloseStyle::Trial));
    assert_eq!(stated.codes(), []);
}

#[test]
fn the_dearest_tier_without_a_need_is_mis_sold() {
    let tiers = |s: &mut Scenario| {
        keen(s);
        s.customers[0].fits = Some(TierIdx(0));
        for id in ["silver", "gold", "diamond"] {
            s.facts.tiers.push(Tier { id: id.into(), name: Text::default(), text: Text::default() });
        }
    };
    let sell = |tier| Reply { tier: Some(TierIdx(tier)), ..reply(Act::Close(CloseStyle::Choice), false) };
    let mut dear = Bench::new(Persona::Price, tiers);
    dear.play(sell(2), Delivery::Calm);
    assert_eq!(dear.codes(), [(ViolationCode::MisSell, Severity::S2)]);
    let mut fitting = Bench::new(Persona::Price, tiers);
    fitting.play(sell(0), Delivery::Calm);
    assert_eq!(fitting.codes(), []);
}

#[test]
fn a_severe_violation_voids_the_agreement() {
    let mut bench = Bench::new(Persona::Price, |s| {
        keen(s);
        s.facts.claims[0] = claim(ClaimKind::Privacy, Truth::False);
    });
    bench.play(lying(Act::Present(NEED, Content::Fab)), Delivery::Calm);
    bench.act(Act::Close(CloseStyle::Choice));
    assert_eq!(bench.session.ending(), Some((Outcome::Void, 0)));
    let card = score(&bench.scenario, CustomerIdx(0), bench.session.events());
    assert!(card.dimensions[4].result.is_ok_and(|p| p.points <= 150));
}

/// A price objection behind "let me think about it", from the start.
fn masked(s: &mut Scenario) {
    let desk = |class: ObjectionClass| DeskIdx(class.index() as u16);
    s.customers[0].pool = vec![PoolEntry {
        desk: desk(ObjectionClass::Price),
        intensity: 800,
        on: Trigger::Opening,
        chance: 100,
        masked_by: Some(desk(ObjectionClass::Consider)),
    }];
}

#[test]
fn answering_the_mask_leaves_half_of_what_is_behind_it() {
    let mut surface = Bench::new(Persona::Hesitant, masked);
    let first = surface.mind().objection(0).first;
    surface.act(Act::Acknowledge).act(Act::Respond(Method::Phased)).act(Act::Respond(Method::Guarantee));
    assert!(surface.mind().objection(0).left >= first / 2);
    let card = score(&surface.scenario, CustomerIdx(0), surface.session.events());
    let effects = card.evidence.iter().filter(|e| e.item == crate::domain::score::Item::O2);
    assert!(effects.clone().count() == 0, "an objection that was never brought up is no opportunity");

    let mut root = Bench::new(Persona::Hesitant, masked);
    root.act(Act::Clarify);
    assert_eq!(root.mind().objection(0).class, ObjectionClass::Price, "clarifying names the cause");
    assert!(
        root.session.events().iter().any(|e| matches!(e, Event::Clarified { unmasked: true, .. })),
        "and says that it was hidden"
    );
}

#[test]
fn an_incident_happens_once_and_changes_what_it_says() {
    let mut bench = Bench::new(Persona::Busy, |s| {
        s.incidents.push(Incident {
            id: "phone".into(),
            on: Trigger::Move(1),
            chance: 100,
            persona: None,
            says: Says::default(),
            cue: Some(Cue::Watch),
            effects: vec![Effect::Clock(40), Effect::Fact(ClaimIdx(0), Truth::True), Effect::Patience(-50)],
        });
    });
    bench.session.run.turn = 1;
    let (clock, patience) = (bench.mind().clock, bench.mind().patience);
    for expected in [true, false] {
        let mut step =
            Step { scenario: &bench.scenario, customer: &bench.scenario.customers[0], run: &mut bench.session.run };
        assert_eq!(step.incidents(Trigger::Move(1)), expected);
    }
    assert_eq!((bench.mind().clock, bench.mind().patience), (clock + 40, patience - 50));
    assert_eq!(bench.mind().cue, Some(Cue::Watch));
    bench.play(lying(Act::Present(NEED, Content::Fab)), Delivery::Calm);
    assert_eq!(bench.codes(), [], "the incident made the claim true");
}

#[test]
fn practice_softens_and_warns_once() {
    let mut exam = Bench::new(Persona::Busy, |_| {});
    let mut practice = Bench::in_mode(Persona::Busy, Mode::Practice, |_| {});
    assert!(practice.mind().budget > exam.mind().budget);
    exam.act(Act::Push);
    practice.act(Act::Push);
    assert!(practice.mind().patience > exam.mind().patience);
    for _ in 0..12 {
        exam.act(Act::Push);
        if exam.session.is_over() {
            break;
        }
    }
    assert_eq!(exam.session.ending(), Some((Outcome::WalkOut, 0)));
    while !practice.session.run.warned {
        assert!(!practice.session.is_over(), "nobody leaves without a warning in practice");
        practice.act(Act::Push);
    }
    assert!(!practice.session.is_over(), "the warning itself leaves one more chance");
}

#[test]
fn styles_move_the_margin() {
    let table = |persona| -> PersonaTable { super::testing::table(persona) };
    let plain = Traits::new(table(Persona::Price), None);
    let driver = Traits::new(table(Persona::Price), Some(Style::Driver));
    assert_eq!(driver.table.drain, plain.table.drain + 2);
    assert_eq!(driver.table.questions_tolerated, plain.table.questions_tolerated - 2);
    let analytical = Traits::new(table(Persona::Price), Some(Style::Analytical));
    assert_eq!(analytical.table.threshold, plain.table.threshold + 20);
    let quant = Content::Quant.index();
    assert_eq!(analytical.table.content[quant], plain.table.content[quant] * 115 / 100);
    let expressive = Traits::new(table(Persona::Price), Some(Style::Expressive));
    assert_eq!((expressive.recognition_trust, expressive.exclusive_percent), (20, 120));
    let amiable = Traits::new(table(Persona::Price), Some(Style::Amiable));
    assert_eq!(amiable.table.acknowledge_need, plain.table.acknowledge_need + 10);
    assert_eq!(amiable.table.value_weight + amiable.table.trust_weight + amiable.table.cred_weight, 100);
}

#[test]
fn an_apology_is_heard_once_and_never_brightly() {
    let complaint = |s: &mut Scenario| s.family = Family::Complaint;
    let mut bright = Bench::new(Persona::Picky, complaint);
    bright.session.run.mind.pressure = 300;
    bright.play(reply(Act::Apologise, false), Delivery::Bright);
    assert_eq!(bright.mind().pressure, 292, "only the passing of the move eases it");
    let mut warm = Bench::new(Persona::Picky, complaint);
    warm.session.run.mind.pressure = 300;
    warm.play(reply(Act::Apologise, false), Delivery::Warm);
    assert_eq!(warm.mind().pressure, 232);
    warm.play(reply(Act::Apologise, false), Delivery::Warm);
    assert_eq!(warm.mind().pressure, 224, "a second apology does nothing");
}

#[test]
fn a_calmed_complaint_ends_better_than_a_cold_one() {
    let complaint = |s: &mut Scenario| {
        s.family = Family::Complaint;
        s.customers[0].pool.clear();
    };
    let mut calm = Bench::new(Persona::Picky, complaint);
    calm.act(Act::Leave);
    assert_eq!(calm.session.ending(), Some((Outcome::PoliteExit, 300)));
}

#[test]
fn a_deal_is_judged_by_what_was_given_for_what() {
    let limits = |s: &mut Scenario| {
        keen(s);
        s.family = Family::Negotiation;
        let stake = |id: &str, points| Stake { id: id.into(), text: Text::default(), points };
        s.limits = Some(Limits { ideal: 10, floor: 25, stakes: vec![stake("discount", 30), stake("two-years", 22)] });
    };
    let give = |gives, takes| Reply { gives, takes, ..reply(Act::Pause, false) };
    let outcome = |moves: &[Reply]| {
        let mut bench = Bench::new(Persona::Expert, limits);
        for played in moves {
            bench.play(played.clone(), Delivery::Calm);
        }
        bench.act(Act::Close(CloseStyle::Direct));
        bench.session.ending().unwrap()
    };
    let (discount, years) = (Some(StakeIdx(0)), Some(StakeIdx(1)));
    assert_eq!(outcome(&[]), (Outcome::Closed, 1000));
    assert_eq!(outcome(&[give(discount, years)]), (Outcome::Closed, 1000), "a trade stays inside the limits");
    assert_eq!(outcome(&[give(discount, None)]), (Outcome::Void, 0), "below the floor the deal is void");
    assert_eq!(outcome(&[give(discount, years), give(years, None)]), (Outcome::Void, 0));
}

#[test]
fn a_promise_for_another_department_names_its_owner() {
    let owned = |s: &mut Scenario| {
        s.family = Family::CrossDepartment;
        s.facts.claims[0] = Claim { owner: Some("legal".into()), ..claim(ClaimKind::Promise, Truth::True) };
    };
    let mut alone = Bench::new(Persona::Picky, owned);
    alone.play(lying(Act::Present(NEED, Content::Proof)), Delivery::Calm);
    assert_eq!(alone.codes(), [(ViolationCode::UnverifiedClaim, Severity::S1)]);
    let mut named = Bench::new(Persona::Picky, owned);
    let line = Reply { names: vec!["legal".into()], ..lying(Act::Present(NEED, Content::Proof)) };
    named.play(line, Delivery::Calm);
    assert_eq!(named.codes(), []);
}

#[test]
fn a_large_deal_makes_pressing_closes_cost_more() {
    let pressure = |deal| {
        let mut bench = Bench::new(Persona::Expert, |s| s.deal = deal);
        bench.act(Act::Close(CloseStyle::Assume));
        bench.mind().pressure
    };
    assert!(pressure(DealSize::Large) > pressure(DealSize::Small));
}

#[test]
fn a_signal_that_is_left_lying_fades() {
    let mut bench = Bench::new(Persona::Price, |s| {
        keen(s);
        s.customers[0].traits.table.signal_fade = 20;
    });
    for _ in 0..6 {
        bench.act(Act::Wait);
    }
    assert_eq!(bench.mind().faded, 3 * 20, "three moves beyond the first three");
    let ages: Vec<u8> = bench
        .session
        .events()
        .iter()
        .filter_map(|e| match e {
            Event::Signalled { age } => Some(*age),
            _ => None,
        })
        .collect();
    assert_eq!(ages, [1, 2, 3, 4, 5, 6]);
}

#[test]
fn price_before_value_costs_presentation() {
    let mut bench = Bench::new(Persona::Price, |_| {});
    bench.act(Act::Quote).act(Act::Present(NEED, Content::Quant)).act(Act::Leave);
    let card = score(&bench.scenario, CustomerIdx(0), bench.session.events());
    assert!(card.dimensions[1].modifiers.iter().any(|m| m.kind == ModifierKind::PriceFirst));
}

#[test]
fn a_cue_that_goes_on_is_scored_once() {
    let mut bench = Bench::new(Persona::Picky, |s| {
        s.customers[0].traits.table.shows_cues = 100;
        s.customers[0].pool.clear();
    });
    bench.session.run.mind.cred = 200;
    for _ in 0..4 {
        bench.act(Act::Pause);
        assert_eq!(bench.mind().cue, Some(Cue::Brow), "little credibility shows all the time");
    }
    let answered: Vec<i32> = bench
        .session
        .events()
        .iter()
        .filter_map(|e| match e {
            Event::CueAnswered { cue: Cue::Brow, quality, .. } => Some(*quality),
            _ => None,
        })
        .collect();
    assert_eq!(answered, [55], "calm answers a raised brow once");
}
