//! How many scored moves a second the engine plays on one core, and what it allocates for them.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use sparring::{
    content::{Library, Sources},
    domain::{ids::*, scenario::*, score::score, session::*},
};

/// The system's allocator, counting.
struct Counting;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

#[expect(unsafe_code, reason = "an allocator is unsafe by its trait; this one only counts and passes on")]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Plays one drill with keyed random choices; moves made, and the index so that nothing is optimised away.
fn drill(scenario: &Arc<Scenario>, customer: usize, seed: u64, allocations: &mut u64) -> (u64, i32) {
    let mut session = Session::new(scenario, CustomerIdx(customer as u16), seed, Mode::Exam);
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    let mut random = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    while !session.is_over() {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let cards = session.offer().cards();
        let reply = cards[(random % cards.len() as u64) as usize];
        let delivery = Delivery::ALL[(random >> 32) as usize % Delivery::ALL.len()];
        session.play(Move { reply, delivery }).expect("a card is on offer");
    }
    *allocations += ALLOCATIONS.load(Ordering::Relaxed) - before;
    let card = score(scenario, session.customer_index(), session.events());
    (session.turn() as u64, card.index_or_zero())
}

fn main() {
    let library = Library::load(&Sources::default());
    let scenario = library.scenarios.first().expect("a scenario is shipped");
    let mut best = 0.0_f64;
    for round in 0..5 {
        let (mut moves, mut sum, mut allocations, mut drills) = (0, 0_i64, 0, 0);
        let start = Instant::now();
        while start.elapsed().as_secs_f64() < 1.0 {
            for seed in 0..100 {
                let (made, index) =
                    drill(scenario, seed as usize % scenario.customers.len(), seed + drills, &mut allocations);
                moves += made;
                sum += i64::from(index);
            }
            drills += 100;
        }
        let seconds = start.elapsed().as_secs_f64();
        let speed = moves as f64 / seconds;
        best = best.max(speed);
        println!(
            "round {round}: {:.0} scored moves a second, {:.2} allocations a move, {drills} drills, mean index {:.1}",
            speed,
            allocations as f64 / moves as f64,
            sum as f64 / drills as f64 / 100.0
        );
    }
    println!("best: {best:.0} scored moves a second on one core (bar: 1000000)");
}
