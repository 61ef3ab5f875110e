use crate::support::*;
use sparring::domain::ids::*;

#[test]
fn probe() {
    for who in ["busy", "expert"] {
        for seed in [7, 8] {
            let start = session("gym-lunch-booth", who, seed, Mode::Exam);
            let t = std::time::Instant::now();
            let (end, line) = best_line(&start, 60, |_, r| !r.harmful && r.act != sparring::domain::scenario::Act::Wait);
            let c = card(&end);
            println!("{who} {seed} {:?} index {:?} {:?} in {:?}", c.outcome, c.index, c.dimensions.iter().map(|d| d.result.map(|p| p.points)).collect::<Vec<_>>(), t.elapsed());
            println!("  {:?}", ids(end.scenario(), &line));
            for d in &c.dimensions { println!("   {:?} {:?}", d.dimension, d.modifiers); }
        }
    }
    // the same ids against both
    let mut a = session("gym-lunch-booth", "busy", 7, Mode::Exam);
    let mut b = session("gym-lunch-booth", "expert", 7, Mode::Exam);
    let mut line = vec![];
    while !a.is_over() && !b.is_over() {
        let sc = a.scenario().clone();
        let both: Vec<_> = a.offer().all().filter(|r| b.offer().has(*r) && !sc.replies[r.at()].harmful).collect();
        let pick = both.iter().copied().find(|r| !matches!(sc.replies[r.at()].act, sparring::domain::scenario::Act::Wait | sparring::domain::scenario::Act::Leave)).unwrap_or(sc.leave);
        let m = sparring::domain::session::Move { reply: pick, delivery: Delivery::Calm };
        a.play(m).unwrap(); b.play(m).unwrap(); line.push(sc.replies[pick.at()].id.clone());
    }
    println!("{line:?} {:?} {:?}", card(&a).index, card(&b).index);
}
