//! Competitions at the desk: the list of events, the one that is open, and what its pages ask for.

mod boards;
mod create;
mod event;
mod judges;
mod overrule;
mod play;
mod reveal;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::{Desk, Screen};
use crate::competition::event::{Body, Event};
use crate::competition::ladder::{Rung, ladder};
use crate::competition::seal::Slot;
use crate::competition::sign::fingerprint;
use crate::domain::ids::Lang;
use crate::locale;
use crate::report;
use crate::storage::Record;
use crate::storage::pk::{EventFile, PkError, PkResult, events, key_path, make_key, trainer_key, verify_event};
use crate::ui::pk_view::{PkEventLine, PkHomeView, PkIntent, PkNotice, PkSigner, PkState, PkVerification};

pub(super) use create::Form;
use judges::Judging;
use overrule::Overruling;
pub(super) use play::Seated;
pub(super) use reveal::Reveal;

/// What the pages of competitions remember.
#[derive(Default)]
pub(super) struct Pk {
    /// The event files of this desk and what the list says of them.
    events: Vec<(PathBuf, PkEventLine)>,
    /// The ladder over the closed ones.
    ladder: Vec<Rung>,
    form: Form,
    /// The event that is open.
    file: Option<EventFile>,
    pub(super) seated: Option<Seated>,
    reveal: Option<Reveal>,
    /// What a judge is about to overrule.
    overruling: Option<Overruling>,
    judging: Option<Judging>,
    /// Matches that were shown to their result: their lines tell it from then on.
    shown: BTreeSet<(Slot, [usize; 2])>,
    closing: bool,
    signer: PkSigner,
    verification: Option<PkVerification>,
    import_path: String,
    notice: Option<PkNotice>,
}

/// How far an event is.
fn state(event: &Event) -> PkState {
    match (event.closed, event.entries.is_empty()) {
        (true, _) => PkState::Closed,
        (_, true) => PkState::NotBegun,
        _ => PkState::Running,
    }
}

/// The formats of an event in words.
fn kind(event: &Event, lang: Lang) -> String {
    let each = event.rules.stages.iter().map(|stage| locale::tr(lang, &format!("pk-format-{}", stage.format.id())));
    each.collect::<Vec<_>>().join(" + ")
}

/// How many take part, in words.
fn contestants(event: &Event, lang: Lang) -> String {
    locale::tr_args(lang, "pk-desk-contestants", &[("n", &event.rules.contestants.len().to_string())])
}

impl Pk {
    fn say(&mut self, text: String) {
        self.notice = Some(PkNotice { text, bad: false });
    }

    fn fail(&mut self, text: String) {
        self.notice = Some(PkNotice { text, bad: true });
    }
}

impl Desk {
    /// The list of events, read again.
    pub(super) fn load_pk(&mut self) {
        let lang = self.lang;
        let mut lines: Vec<(String, PathBuf, PkEventLine)> = Vec::new();
        let (mut trouble, mut opened) = (Vec::new(), Vec::new());
        for path in events(&self.data) {
            match EventFile::open(&path) {
                Ok(file) => {
                    let event = &file.chain.event;
                    let at = file.chain.lines.first().map(|line| line.at.clone()).unwrap_or_default();
                    let line = PkEventLine {
                        name: event.rules.name.clone(),
                        kind: kind(event, lang),
                        state: state(event),
                        contestants: contestants(event, lang),
                        date: at.get(..10).unwrap_or_default().to_owned(),
                        head: file.chain.code(),
                    };
                    lines.push((at.clone(), path, line));
                    opened.push((at, file.chain.event));
                }
                Err(error) => trouble.push(format!("{}: {}", path.display(), error.text().get(lang))),
            }
        }
        opened.sort_by(|a, b| a.0.cmp(&b.0));
        self.pk.ladder = ladder(opened.iter().map(|(_, event)| event));
        lines.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        self.pk.events = lines.into_iter().map(|(_, path, line)| (path, line)).collect();
        if !trouble.is_empty() {
            self.pk.fail(trouble.join("\n"));
        }
    }

    /// The home of competitions.
    pub(in crate::app) fn pk_home(&self) -> PkHomeView {
        PkHomeView {
            events: self.pk.events.iter().map(|(_, line)| line.clone()).collect(),
            ladder: self.ladder(),
            import_path: self.pk.import_path.clone(),
            notice: self.pk.notice.clone(),
        }
    }

    /// What was refused, in a sentence on the page.
    fn pk_refused(&mut self, error: &PkError) {
        self.pk.fail(error.text().get(self.lang).to_owned());
    }

    pub(super) fn act_on_pk(&mut self, intent: PkIntent) {
        let says = matches!(intent, PkIntent::TypeImportPath(_) | PkIntent::KeepOpen);
        if !says {
            self.pk.notice = None;
        }
        match intent {
            PkIntent::New => {
                self.pk.form = Form::default();
                self.go(Screen::PkCreate);
            }
            PkIntent::Open(at) => {
                let Some((path, _)) = self.pk.events.get(at) else { return };
                match EventFile::open(path) {
                    Ok(file) => self.open_event(file),
                    Err(error) => self.pk_refused(&error),
                }
            }
            PkIntent::TypeImportPath(path) => self.pk.import_path = path,
            PkIntent::Import => self.pk_import(),
            PkIntent::TypeName(_)
            | PkIntent::ChooseKind(_)
            | PkIntent::ChooseTitle(_)
            | PkIntent::TypeContestants(_)
            | PkIntent::TypeMinutes(_)
            | PkIntent::ChooseBestOf(_)
            | PkIntent::ChooseFinalBestOf(_)
            | PkIntent::ChooseJudges(_)
            | PkIntent::ChooseBroken(_)
            | PkIntent::TypeGoOnMinutes(_)
            | PkIntent::TypePlan(_)
            | PkIntent::AddPart(_)
            | PkIntent::TypeWeights(_)
            | PkIntent::TieUp(_)
            | PkIntent::TieDown(_)
            | PkIntent::Create => self.act_on_form(intent),
            PkIntent::Seat(at) => self.call_to_seat(at),
            PkIntent::Begin => self.begin_run(),
            PkIntent::GoOn => self.after_run(),
            PkIntent::TypeNote(note) => self.type_note(note),
            PkIntent::Export => self.pk_export(),
            PkIntent::Judge(at) => self.call_judge(at),
            PkIntent::OpenSheet => self.open_judge_sheet(),
            PkIntent::Sheet(intent) => self.act_on_judge_sheet(intent),
            PkIntent::Agreement => self.go(Screen::PkAgreement),
            PkIntent::Print => self.print_sheet(),
            PkIntent::OpenOverrule => self.open_overruling(),
            PkIntent::Overrule(intent) => self.act_on_overruling(intent),
            PkIntent::OpenStage => self.open_round(),
            PkIntent::SuddenDeath => self.sudden_death(),
            PkIntent::Standings => {
                self.name_names();
                self.go(Screen::PkStandings);
            }
            PkIntent::Bracket => self.go(Screen::PkBracket),
            PkIntent::Reveal(at) => self.open_reveal(at),
            PkIntent::Next | PkIntent::Previous | PkIntent::NextDimension | PkIntent::Result => {
                self.act_on_reveal(&intent);
            }
            PkIntent::AskClose => self.pk.closing = true,
            PkIntent::KeepOpen => self.pk.closing = false,
            PkIntent::MakeKey => self.make_key(),
            PkIntent::Close => self.close_event(),
            PkIntent::Verify => self.verify_event(),
        }
    }

    fn open_event(&mut self, file: EventFile) {
        self.pk.file = Some(file);
        (self.pk.closing, self.pk.verification, self.pk.reveal) = (false, None, None);
        self.pk.shown.clear();
        self.look_for_key();
        self.go(Screen::PkEvent);
    }

    /// Does something with the open event and tells what was refused.
    fn with_event<T>(&mut self, act: impl FnOnce(&mut EventFile, &Desk) -> Result<T, PkError>) -> Option<T> {
        let mut file = self.pk.file.take()?;
        let done = act(&mut file, self);
        self.pk.file = Some(file);
        done.map_err(|error| self.pk_refused(&error)).ok()
    }

    fn open_round(&mut self) {
        if let Some(of) = self.with_event(|file, desk| file.open_next(&desk.data)) {
            let name = self.pk.file.as_ref().map(|file| report::pk::round_name(&file.chain.event, of));
            let name = name.map(|name| name.get(self.lang).to_owned()).unwrap_or_default();
            self.pk.say(locale::tr_args(self.lang, "pk-opened", &[("name", &name)]));
        }
    }

    fn sudden_death(&mut self) {
        self.with_event(|file, desk| {
            let event = &file.chain.event;
            let level = event.opened.keys().find_map(|of| Some((*of, *event.level(*of).first()?)));
            let (of, pair) = level.ok_or_else(|| locale::both("pk-not-level", &[]))?;
            file.sudden_death(&desk.data, of, pair)
        });
    }

    /// Once everything is played the reveal is over and the numbers get their names.
    fn name_names(&mut self) {
        let over = self.pk.file.as_ref().is_some_and(|file| {
            let event = &file.chain.event;
            !event.closed && !event.revealed && event.next_round().is_none() && event.due().is_empty()
        });
        if over {
            self.with_event(|file, _| file.append(Body::Revealed {}));
        }
    }

    fn close_event(&mut self) {
        self.name_names();
        self.pk.closing = false;
        let signed = self.with_event(|file, desk| {
            let signer = trainer_key(&desk.data)?;
            file.close(signer.as_ref())?;
            Ok(signer.map(|signer| fingerprint(&signer.public())))
        });
        if let Some(signed) = signed {
            let code = self.pk.file.as_ref().map(|file| file.chain.code()).unwrap_or_default();
            let mut said = locale::tr_args(self.lang, "pk-closed-now", &[("code", &code)]);
            if let Some(print) = signed {
                said = format!("{said}\n{}", locale::tr_args(self.lang, "pk-signed-now", &[("fingerprint", &print)]));
            }
            self.pk.say(said);
        }
    }

    /// Who would sign now: looked up when an event is opened, not in every frame.
    fn look_for_key(&mut self) {
        self.pk.signer = match trainer_key(&self.data) {
            Ok(Some(signer)) => PkSigner::Key(fingerprint(&signer.public())),
            Ok(None) => PkSigner::Nobody,
            Err(error) => PkSigner::Odd(error.text().get(self.lang).to_owned()),
        };
    }

    /// Makes the key that signs what is closed on this desk, and says where it lies.
    fn make_key(&mut self) {
        match make_key(&self.data) {
            Ok((signer, new)) => {
                let (public, file) = (signer.public(), key_path(&self.data).display().to_string());
                let args = [("key", &*public), ("fingerprint", &*fingerprint(&public)), ("file", &*file)];
                let key = if new { "pk-key-new" } else { "pk-key-there" };
                self.pk.say(locale::tr_args(self.lang, key, &args));
            }
            Err(error) => self.pk_refused(&error),
        }
        self.look_for_key();
    }

    fn verify_event(&mut self) {
        use crate::storage::pk::PkVerdict;
        let Some(file) = &self.pk.file else { return };
        let lang = self.lang;
        let name = file.path.display().to_string();
        let verdict = verify_event(&file.path, None, |record: &Record| self.shelf.version(&self.data, record));
        self.pk.verification = Some(match verdict {
            PkVerdict::Sound { closed, code, lines, runs, signed } => {
                let (lines, runs) = (lines.to_string(), runs.to_string());
                let args = [("file", &*name), ("code", &*code), ("lines", &*lines), ("runs", &*runs)];
                let key = if closed { "pk-sound-closed" } else { "pk-sound-open" };
                let mut text = locale::tr_args(lang, key, &args);
                if let Some(key) = signed {
                    let print = fingerprint(&key);
                    text = format!("{text}\n{}", locale::tr_args(lang, "pk-signed-by", &[("fingerprint", &print)]));
                }
                PkVerification { sound: true, text, faults: Vec::new() }
            }
            PkVerdict::Altered(fault) => {
                let line = fault.line.to_string();
                let args = [("file", &*name), ("line", &*line), ("what", fault.what.get(lang))];
                let faults = vec![locale::tr_args(lang, "pk-altered", &args)];
                PkVerification { sound: false, text: locale::tr(lang, "pk-desk-altered"), faults }
            }
            PkVerdict::Unreadable(what) => {
                PkVerification { sound: false, text: locale::tr(lang, "pk-desk-altered"), faults: vec![what] }
            }
        });
    }

    /// Writes the event file where it can be taken from: beside the exports, as it is now.
    fn pk_export(&mut self) {
        let folder = self.data.root().join("export");
        let to = self.with_event(|file, _| {
            let name = file.path.file_name().unwrap_or_default().to_owned();
            let to = folder.join(name);
            let wrong = |error: std::io::Error| {
                let what = format!("{}: {error}", to.display());
                PkError::Refused(crate::domain::text::Text::new(what.clone(), what))
            };
            std::fs::create_dir_all(&folder).map_err(wrong)?;
            std::fs::copy(&file.path, &to).map_err(wrong)?;
            Ok(to.display().to_string())
        });
        if let Some(to) = to {
            self.pk.say(locale::tr_args(self.lang, "pk-desk-exported", &[("file", &to)]));
        }
    }

    /// Writes a judge's sheet to print: judge, contestant and run are filled in by hand.
    fn print_sheet(&mut self) {
        let folder = self.data.root().join("export");
        let lang = self.lang;
        let to = self.with_event(|file, _| {
            let name = file.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let to = folder.join(format!("{name}-sheet.html"));
            let sheet = report::judge_sheet::Sheet {
                event: file.chain.event.rules.name.clone(),
                round: "______".to_owned(),
                command: report::judge_sheet::command(&file.path.display().to_string(), None, None, None),
                ..report::judge_sheet::Sheet::default()
            };
            let wrong = |error: std::io::Error| {
                let what = format!("{}: {error}", to.display());
                PkError::Refused(crate::domain::text::Text::new(what.clone(), what))
            };
            std::fs::create_dir_all(&folder).map_err(wrong)?;
            std::fs::write(&to, report::judge_sheet::page(&sheet, lang)).map_err(wrong)?;
            Ok(to.display().to_string())
        });
        if let Some(to) = to {
            self.pk.say(locale::tr_args(lang, "pk-printed", &[("file", &to)]));
        }
    }

    /// Home: an event file from another desk. Event: a result or a judge's sheet.
    fn pk_import(&mut self) {
        let path = PathBuf::from(self.pk.import_path.trim());
        self.pk_take_in(&path);
    }

    /// Takes a file of a competition over: named on a page, or dropped onto the window.
    pub(in crate::app::desk) fn pk_take_in(&mut self, path: &std::path::Path) {
        let file = path.display().to_string();
        if path.extension().is_some_and(|e| e == "pk") {
            let to = self.data.pk().join(path.file_name().unwrap_or_default());
            let taken = EventFile::open(path).and_then(|_| {
                let wrong = |error: std::io::Error| {
                    let what = format!("{}: {error}", to.display());
                    PkError::Refused(crate::domain::text::Text::new(what.clone(), what))
                };
                if to.exists() {
                    return Err(PkError::Refused(locale::both(
                        "pk-file-there",
                        &[("file", &to.display().to_string())],
                    )));
                }
                std::fs::create_dir_all(self.data.pk()).map_err(wrong)?;
                std::fs::copy(path, &to).map_err(wrong)?;
                Ok(())
            });
            match taken {
                Ok(()) => {
                    self.pk.import_path.clear();
                    self.load_pk();
                    self.pk.say(locale::tr_args(self.lang, "pk-imported", &[("file", &file)]));
                }
                Err(error) => self.pk_refused(&error),
            }
            return;
        }
        let new = self.with_event(|event, desk| {
            PkResult::read(path)?.import(event, |record| desk.shelf.version(&desk.data, record))
        });
        if let Some(new) = new {
            self.pk.import_path.clear();
            let key = if new { "pk-imported" } else { "pk-known" };
            self.pk.say(locale::tr_args(self.lang, key, &[("file", &file)]));
        }
    }

    /// Back from a page of a competition.
    pub(super) fn pk_back(&mut self) {
        match self.screen {
            Screen::PkCreate | Screen::PkEvent => {
                self.load_pk();
                self.go(Screen::PkHome);
            }
            _ => {
                (self.pk.judging, self.pk.overruling) = (None, None);
                self.pk.reveal = None;
                self.go(Screen::PkEvent);
            }
        }
    }

    /// Whether a page of a competition is open.
    pub(super) fn on_pk(&self) -> bool {
        matches!(
            self.screen,
            Screen::PkHome
                | Screen::PkCreate
                | Screen::PkEvent
                | Screen::PkCurtain
                | Screen::PkReveal
                | Screen::PkStandings
                | Screen::PkBracket
                | Screen::PkTurn
                | Screen::PkSheet
                | Screen::PkAgreement
                | Screen::PkOverrule
        )
    }

    /// A file that was dropped onto the window belongs to a competition.
    pub(super) fn is_pk_file(path: &std::path::Path) -> bool {
        path.extension().is_some_and(|e| e == "pk") || path.to_string_lossy().ends_with("pk-result.json")
    }
}
