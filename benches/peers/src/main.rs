//! Moves a second, load time and memory of Sparring and of two dialogue engines, on the same drill.

mod drill;

use std::{process::Command, time::Instant};

use sparring::{
    content::{Library, Sources},
    domain::{ids::*, scenario::*, score::score, session::*},
};

/// A draw that costs nothing.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((u128::from(self.0) * n as u128) >> 64) as usize
    }
}

/// What one process measured.
struct Figures {
    moves_per_second: f64,
    load_ms: f64,
    peak_mb: f64,
}

/// Seconds that each engine plays.
const SECONDS: f64 = 3.0;

/// Highest resident memory of this process, in megabytes.
fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).unwrap_or("0");
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(0.0) / 1024.0
}

fn sparring(count: usize) -> (f64, f64) {
    let library = Library::load(&Sources::default());
    let text = drill::ron(&drill::beats(count));
    let start = Instant::now();
    let (scenario, found) = library.check("generated", text.as_bytes());
    let load = start.elapsed().as_secs_f64();
    let scenario: Shared = scenario.unwrap_or_else(|| panic!("the generated drill is sound: {:?}", &found[..found.len().min(5)]));
    let mut dice = Dice(1);
    let (mut moves, mut sum) = (0u64, 0i64);
    let start = Instant::now();
    let mut seed = 0;
    while start.elapsed().as_secs_f64() < SECONDS {
        // The clock is asked once for many sessions.
        for _ in 0..200 {
            seed += 1;
            let mut session = Session::new(&scenario, CustomerIdx(0), seed, Mode::Exam);
            while !session.is_over() {
                let cards = session.offer().cards();
                let reply = cards[dice.below(cards.len())];
                let delivery = Delivery::ALL[dice.below(5)];
                session.play(Move { reply, delivery }).expect("a card is on offer");
                moves += 1;
            }
            sum += i64::from(score(&scenario, session.customer_index(), session.events()).index_or_zero());
        }
    }
    std::hint::black_box(sum);
    (moves as f64 / start.elapsed().as_secs_f64(), load * 1000.0)
}

fn bladeink(count: usize) -> (f64, f64) {
    let json = bladeink_compiler::Compiler::new().compile(&drill::ink(&drill::beats(count))).expect("the story compiles");
    let start = Instant::now();
    let mut story = bladeink::story::Story::new(&json).expect("the story loads");
    let load = start.elapsed().as_secs_f64();
    let mut dice = Dice(1);
    let (mut moves, mut read) = (0u64, 0);
    let start = Instant::now();
    while start.elapsed().as_secs_f64() < SECONDS {
        for _ in 0..20 {
            while story.can_continue() {
                read += story.cont().expect("the story goes on").len();
            }
            let choices = story.get_current_choices();
            story.choose_choice_index(dice.below(choices.len())).expect("the choice is there");
            moves += 1;
        }
    }
    std::hint::black_box(read);
    (moves as f64 / start.elapsed().as_secs_f64(), load * 1000.0)
}

fn yarnspinner(count: usize) -> (f64, f64) {
    use yarnspinner::{compiler::*, prelude::*, runtime::*};
    let source = drill::yarn(&drill::beats(count));
    let start = Instant::now();
    let mut compiler = Compiler::new();
    compiler.add_file(File { file_name: "drill.yarn".into(), source });
    let compilation = compiler.compile().expect("the script compiles");
    let mut words = StringTableTextProvider::new();
    words.extend_base_language(compilation.string_table.into_iter().map(|(id, info)| (id, info.text)).collect::<StringTable>());
    let mut dialogue = Dialogue::new(Box::new(MemoryVariableStorage::new()), Box::new(words));
    dialogue.replace_program(compilation.program.expect("there is a program"));
    dialogue.set_node("b0").expect("there is a first node");
    let load = start.elapsed().as_secs_f64();
    // Values of declared variables.
    dialogue.variable_storage_mut().set("$trust".into(), YarnValue::Number(400.0)).expect("it can be set");
    dialogue.variable_storage_mut().set("$value".into(), YarnValue::Number(0.0)).expect("it can be set");
    let mut dice = Dice(1);
    let mut moves = 0u64;
    let start = Instant::now();
    while start.elapsed().as_secs_f64() < SECONDS {
        for _ in 0..20 {
            loop {
                let events = dialogue.continue_().expect("the dialogue goes on");
                let options = events.into_iter().find_map(|e| match e {
                    DialogueEvent::Options(options) => Some(options),
                    _ => None,
                });
                let Some(options) = options else { continue };
                let open: Vec<_> = options.iter().filter(|o| o.is_available).collect();
                dialogue.set_selected_option(open[dice.below(open.len())].id).expect("the option is there");
                break;
            }
            moves += 1;
        }
    }
    (moves as f64 / start.elapsed().as_secs_f64(), load * 1000.0)
}

/// Measures one engine in a process of its own, so that memory is its own.
fn measured(engine: &str, count: usize) -> Figures {
    let program = std::env::current_exe().expect("the program knows itself");
    let out = Command::new(program).args([engine, &count.to_string()]).output().expect("it can be started");
    let text = String::from_utf8_lossy(&out.stdout);
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    match numbers[..] {
        [moves_per_second, load_ms, peak_mb] => Figures { moves_per_second, load_ms, peak_mb },
        _ => panic!("{engine} said {text:?} {}", String::from_utf8_lossy(&out.stderr)),
    }
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [engine, count] = &args[..] {
        let count = count.parse().expect("a number of beats");
        let (moves, load) = match engine.as_str() {
            "sparring" => sparring(count),
            "bladeink" => bladeink(count),
            "yarnspinner" => yarnspinner(count),
            other => panic!("no such engine: {other}"),
        };
        println!("{moves} {load} {}", peak_mb());
        return;
    }
    let mut good = true;
    println!("{:12} {:>6} {:>14} {:>10} {:>9} {:>8}", "engine", "beats", "moves/s", "load ms", "peak MB", "ratio");
    for count in [200, 2000] {
        let ours = measured("sparring", count);
        for (engine, least) in [("sparring", 1.0), ("bladeink", 20.0), ("yarnspinner", 400.0)] {
            let figures = if engine == "sparring" { None } else { Some(measured(engine, count)) };
            let figures = figures.as_ref().unwrap_or(&ours);
            let ratio = ours.moves_per_second / figures.moves_per_second;
            println!(
                "{engine:12} {count:>6} {:>14.0} {:>10.1} {:>9.1} {ratio:>8.1}",
                figures.moves_per_second, figures.load_ms, figures.peak_mb
            );
            good &= ratio >= least;
            good &= engine != "bladeink" || count != 2000 || ours.load_ms < figures.load_ms;
        }
        good &= ours.moves_per_second >= 1e6;
    }
    println!("{}", if good { "all bars hold" } else { "a bar does not hold" });
    std::process::exit(i32::from(!good));
}

