//! A large school: 1,000 trainees with 50 drills each, played by bots. How long until each page stands there, and how long one
//! trainee's file takes to come in. Run with `cargo bench --bench scale`; `-- 100` makes it a hundred trainees.

use std::{fs, path::PathBuf, time::Instant};

use rayon::prelude::*;
use sparring::{
    app::{Front, Options},
    content::{Library, Sources},
    domain::{ids::Mode, scenario::CustomerIdx},
    lab::{bots::Kind, play},
    storage::{DataDir, Package, Record, Store, read_package},
    ui::intent::{Intent, Page},
};

const DRILLS: usize = 50;

fn timed<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let started = Instant::now();
    let out = run();
    println!("{what}: {:.0} ms", started.elapsed().as_secs_f64() * 1000.0);
    out
}

fn main() {
    let trainees: usize = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(1000);
    let folder = tempfile::tempdir().expect("a folder");
    let data = DataDir::find(Some(folder.path())).expect("a data directory");
    let library = Library::load(&Sources::default());
    let kinds = [Kind::Expert(100), Kind::Expert(250), Kind::Generic, Kind::Novice];
    let profiles = {
        let (store, _) = Store::open(&data).expect("the database");
        for n in 0..trainees {
            store.create_profile(&format!("学员{n:04}"), &format!("{}班", n / 25 + 1), None).expect("a profile");
        }
        store.profiles().expect("profiles")
    };
    timed(&format!("{} drills played and written", profiles.len() * DRILLS), || {
        profiles.par_iter().enumerate().for_each(|(n, profile)| {
            let records: PathBuf = data.records().join(&profile.uid);
            if profile.name.is_empty() {
                return;
            }
            fs::create_dir_all(&records).expect("a folder");
            for drill in 0..DRILLS {
                let at = n * DRILLS + drill;
                let scenario = &library.scenarios[at % library.scenarios.len()];
                let customer = CustomerIdx((at % scenario.customers.len()) as u16);
                let seated = &scenario.customers[customer.at()];
                let mut bot = kinds[n % kinds.len()].bot(seated, at as u64, 0);
                let game = play(bot.as_mut(), scenario, customer, at as u64, Mode::Practice);
                let day = format!("2026-{:02}-{:02}T10:{:02}:00+08:00", drill / 28 + 1, drill % 28 + 1, n % 60);
                let record = Record::of(&game.session, &[], false, day);
                fs::write(records.join(format!("{drill:03}.json")), record.text()).expect("written");
            }
        });
    });
    timed("the first start takes all of them over", || drop(Store::open(&data).expect("the database")));
    let size = fs::metadata(data.database()).map_or(0, |meta| meta.len());
    println!("the database: {:.0} MB", size as f64 / 1e6);
    let (mut store, _) = timed("opening the database", || Store::open(&data).expect("the database"));
    let somebody = store.profiles().expect("profiles").into_iter().nth(trainees / 2).expect("somebody");
    store.activate(somebody.id).expect("chosen");
    let (package, _) = Package::of(&store, &somebody).expect("packed");
    let file = folder.path().join("one.sparring");
    package.write(&file).expect("written");
    let other = tempfile::tempdir().expect("a folder");
    {
        let (mut there, _) = Store::open(&DataDir::find(Some(other.path())).expect("a folder")).expect("a database");
        timed("one trainee's file of 50 drills taken over", || {
            read_package(&file).expect("read").import(&mut there, &library.scenarios).expect("taken over");
        });
    }
    let mut told = 0;
    timed("rebuilding the list", || store.rebuild(|_, _| told += 1).expect("rebuilt"));
    println!("progress was told {told} times");
    drop(store);

    let options = Options { data_dir: Some(folder.path().to_owned()), ..Options::default() };
    let mut front = timed("the desk with its content", || Front::open(&options).expect("a desk"));
    let ctx = egui::Context::default();
    let screen = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0));
    let pass = |front: &mut Front| {
        let input = egui::RawInput { screen_rect: Some(screen), ..egui::RawInput::default() };
        let _ = ctx.run_ui(input, |ui| {
            front.pass(ui.ctx(), None);
        });
    };
    // Fonts and style come with the first passes.
    pass(&mut front);
    pass(&mut front);
    for page in Page::ALL {
        timed(&format!("page {}", page.id()), || {
            front.act(Intent::Open(page));
            pass(&mut front);
        });
        timed("  once more", || pass(&mut front));
    }
}
