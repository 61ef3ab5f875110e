//! Pictures for judging the drawings: every customer type with every cue and face, and every place, in both themes.

use std::fmt::Write as _;
use std::path::Path;

use super::art::Build;
use super::scene::{Cast, Stand, Wish, figure_scale, paint};
use crate::domain::ids::{Cue, Face, Persona, Place};

/// The stage of a drill in a window of 1280 × 800, and the part of it that the figure may fill.
const STAGE: (u32, u32) = (1280, 416);
const FIGURE: (f32, f32, f32) = (179.0, 554.0, 416.0);
/// What is cut out for a judge: the figure with a little of the place around it, in the drill's own size.
const CUT: (u32, u32) = (460, 416);

/// One picture: the folder, the name that tells what is shown, and what is shown.
struct Sheet {
    name: String,
    wish: Wish,
    dark: bool,
    whole: bool,
}

/// The drawing that a type is known by, and where one meets it.
fn usual(persona: Persona) -> (Build, Place) {
    match persona {
        Persona::Price => (Build::Woman, Place::Gym),
        Persona::Hesitant => (Build::Woman, Place::Salon),
        Persona::Picky => (Build::Woman, Place::Classroom),
        Persona::Busy => (Build::Man, Place::Lobby),
        Persona::Expert => (Build::Man, Place::Meeting),
    }
}

fn theme(dark: bool) -> &'static str {
    if dark { "dark" } else { "light" }
}

/// Five customer types × eight cues and none, in both themes.
fn cues() -> Vec<Sheet> {
    let mut out = Vec::new();
    for dark in [false, true] {
        for persona in Persona::ALL {
            for cue in Cue::ALL.iter().copied().map(Some).chain([None]) {
                let (build, place) = usual(*persona);
                let name = format!("{}-{}-{}", persona.id(), cue.map_or("still", Cue::id), theme(dark));
                let wish = Wish { place, persona: Some(*persona), build, face: Face::AtEase, cue };
                out.push(Sheet { name, wish, dark, whole: false });
            }
        }
    }
    out
}

/// Five customer types in both drawings × eight faces.
fn faces() -> Vec<Sheet> {
    let mut out = Vec::new();
    for persona in Persona::ALL {
        for (build, word) in [(Build::Man, "man"), (Build::Woman, "woman")] {
            for face in Face::ALL {
                let wish = Wish { place: usual(*persona).1, persona: Some(*persona), build, face: *face, cue: None };
                let name = format!("face-{}-{word}-{}", persona.id(), face.id());
                out.push(Sheet { name, wish, dark: false, whole: false });
            }
        }
    }
    out
}

/// Six places in both themes, the whole width of the stage.
fn places() -> Vec<Sheet> {
    let mut out = Vec::new();
    for dark in [false, true] {
        for (index, place) in Place::ALL.iter().enumerate() {
            let persona = Persona::ALL[index % Persona::ALL.len()];
            let wish =
                Wish { place: *place, persona: Some(persona), build: usual(persona).0, face: Face::AtEase, cue: None };
            out.push(Sheet { name: format!("place-{}-{}", place.id(), theme(dark)), wish, dark, whole: true });
        }
    }
    out
}

/// Writes all pictures into a folder. With `hidden`, the pictures of cues are numbered in an order that gives nothing
/// away, once for each theme, and `key.txt` says what each one shows; nothing else is written then.
pub fn write(folder: &Path, hidden: bool) -> Result<usize, String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let cast = Cast::load()?;
    let mut sheets = cues();
    let mut key = String::new();
    if hidden {
        sheets.sort_by_key(|sheet| (sheet.dark, shuffled(&sheet.name)));
        let half = sheets.len() / 2;
        for (index, sheet) in sheets.iter_mut().enumerate() {
            let number = format!("{}-{:02}", theme(sheet.dark), index % half + 1);
            let _ = writeln!(key, "{number} {}", sheet.name);
            sheet.name = number;
        }
    } else {
        sheets.extend(faces());
        sheets.extend(places());
    }
    for sheet in &sheets {
        draw(&cast, sheet, folder)?;
    }
    if hidden {
        std::fs::write(folder.join("key.txt"), key).map_err(|error| format!("key.txt: {error}"))?;
    }
    Ok(sheets.len())
}

/// A number that has nothing to do with the name's order, the same at every run.
fn shuffled(name: &str) -> [u8; 32] {
    *blake3::hash(name.as_bytes()).as_bytes()
}

fn draw(cast: &Cast, sheet: &Sheet, folder: &Path) -> Result<(), String> {
    let (left, right, height) = FIGURE;
    let scale = figure_scale(&cast.rig, right - left, height);
    let size = if sheet.whole { STAGE } else { CUT };
    let x = if sheet.whole { (left + right) / 2.0 } else { CUT.0 as f32 / 2.0 };
    let pose = cast.poses.target(&cast.rig, sheet.wish.persona, sheet.wish.face, sheet.wish.cue);
    let stand = Stand { at: (x, height), scale };
    let picture = paint(cast, sheet.wish, &pose, sheet.dark, size, stand).ok_or("a picture without a size")?;
    let file = folder.join(format!("{}.png", sheet.name));
    picture.save_png(&file).map_err(|error| format!("{}: {error}", file.display()))
}
