//! The event file and the organiser's secret beside it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{
    competition::{
        event::{Body, Chain, Fault, LARGEST, Pins},
        rules::Rules,
        seal::{Round, Sealed, Secret, Task, commitment, draw},
        sign::Signer,
    },
    domain::{
        scenario::Shared,
        tables::{ENGINE_VERSION, RUBRIC_VERSION},
        text::Text,
    },
    locale::both,
    storage::{DataDir, StorageError, atomic, now},
};

/// Why something with an event could not be done.
#[derive(Debug)]
pub enum PkError {
    /// The disk said no.
    Disk(StorageError),
    /// The event file is not what it should be.
    Fault(Fault),
    /// The event does not allow it; the sentence says why and what to do.
    Refused(Text),
}

impl From<StorageError> for PkError {
    fn from(error: StorageError) -> PkError {
        PkError::Disk(error)
    }
}

impl From<Text> for PkError {
    fn from(why: Text) -> PkError {
        PkError::Refused(why)
    }
}

impl PkError {
    /// The sentence that says it.
    pub fn text(&self) -> Text {
        match self {
            PkError::Disk(error) => Text::new(error.to_string(), error.to_string()),
            PkError::Fault(fault) => {
                let line = fault.line.to_string();
                let said = |what: &str| both("pk-fault", &[("line", &line), ("what", what)]);
                Text::new(said(&fault.what.zh).zh, said(&fault.what.en).en)
            }
            PkError::Refused(why) => why.clone(),
        }
    }
}

/// The draw as it waits for its rounds to be opened. Whoever has this knows every task: it stays with the organiser.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Safe {
    what: String,
    event: String,
    secret: String,
    draws: Vec<(Round, Vec<Task>)>,
}

/// What the safe's file calls itself.
const SAFE: &str = "sparring-pk-secret";

/// The versions of this program with these scenarios.
pub fn pins(scenarios: &[Shared]) -> Pins {
    let (engine, rubric) = (ENGINE_VERSION, RUBRIC_VERSION);
    Pins { engine, rubric, tables: crate::domain::tables::fingerprint(), library: library_hash(scenarios) }
}

/// BLAKE3 over the ids and hashes of scenarios, whatever their order.
pub fn library_hash(scenarios: &[Shared]) -> String {
    let mut all: Vec<String> = scenarios.iter().map(|s| format!("{} {}\n", s.id, s.hash)).collect();
    all.sort();
    blake3::hash(all.concat().as_bytes()).to_hex().to_string()
}

/// An event file that is open.
#[derive(Clone, Debug)]
pub struct EventFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its lines and what they amount to.
    pub chain: Chain,
}

impl EventFile {
    /// Makes a new event: draws it, seals it, writes its file and keeps the secret in the data directory.
    ///
    /// # Errors
    ///
    /// When the rules have faults, there is nothing to draw from, or the disk says no; a file that exists is never overwritten.
    pub fn create(
        data: &DataDir,
        path: Option<&Path>,
        mut rules: Rules,
        scenarios: &[Shared],
    ) -> Result<EventFile, PkError> {
        use rand::{Rng as _, seq::SliceRandom as _};
        // Numbers are drawn, so that they tell nothing about who was entered first.
        rules.contestants.shuffle(&mut rand::rng());
        if let Some(fault) = rules.faults().into_iter().next() {
            return Err(PkError::Refused(fault));
        }
        let secret = Secret::new();
        let draws = draw(&secret, &rules, scenarios).ok_or_else(|| both("pk-nothing-to-draw", &[]))?;
        let id = format!("{:016x}", rand::rng().next_u64());
        let seal = |(of, tasks): &(Round, Vec<Task>)| Sealed {
            of: *of,
            commitment: commitment(*of, &secret.code(*of), tasks),
        };
        let sealed = draws.iter().map(seal).collect();
        let named: String = rules.name.chars().filter(|c| c.is_alphanumeric()).take(40).collect();
        let path = path.map_or_else(|| data.pk().join(format!("{named}-{}.pk", &id[..8])), Path::to_owned);
        let chain = Chain::begin(now(), Body::Created { id: id.clone(), rules, pins: pins(scenarios), sealed })?;
        let safe = Safe { what: SAFE.to_owned(), event: id, secret: secret.text(), draws };
        let text = serde_json::to_string(&safe).unwrap_or_default();
        // The secret first: an event without one could never start.
        atomic::write_secret(&safe_path(data, &safe.event), text.as_bytes())?;
        if !atomic::write_new(&path, chain.text().as_bytes())? {
            return Err(PkError::Refused(both("pk-file-there", &[("file", &path.display().to_string())])));
        }
        Ok(EventFile { path, chain })
    }

    /// Opens an event file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or the first line that cannot be.
    pub fn open(path: &Path) -> Result<EventFile, PkError> {
        let chain = Chain::read(&read(path)?).map_err(PkError::Fault)?;
        Ok(EventFile { path: path.to_owned(), chain })
    }

    /// Appends what has happened: it is on the disk when this returns. What another program has appended meanwhile is kept.
    ///
    /// # Errors
    ///
    /// When the event does not allow it, the file was changed, or the disk says no. Nothing has changed then.
    pub fn append(&mut self, body: Body) -> Result<(), PkError> {
        let lock_path = self.path.with_extension("pk-lock");
        let lock = fs::File::create(&lock_path).map_err(StorageError::io(&lock_path))?;
        lock.lock().map_err(StorageError::io(&lock_path))?;
        let mut chain = Chain::read(&read(&self.path)?).map_err(PkError::Fault)?;
        chain.append(now(), body)?;
        atomic::write(&self.path, chain.text().as_bytes())?;
        self.chain = chain;
        drop(lock);
        // The lock's file has done its work; another program that holds it open keeps it.
        let _ = fs::remove_file(&lock_path);
        Ok(())
    }

    /// Whether this desk holds the event's secret, which is the organiser's.
    pub fn organised_here(&self, data: &DataDir) -> bool {
        safe_path(data, &self.chain.event.id).exists()
    }

    /// Opens the next round: its code and tasks come out of the safe.
    ///
    /// # Errors
    ///
    /// When something is still to be played, or the secret is not on this desk.
    pub fn open_next(&mut self, data: &DataDir) -> Result<Round, PkError> {
        self.chain.event.may_open()?;
        let of = self.chain.event.next_round().ok_or_else(|| both("pk-all-open", &[]))?;
        let (code, tasks) = self.unseal(data, of)?;
        self.append(Body::Opened { of, code, tasks })?;
        Ok(of)
    }

    /// Opens a task of the reserve for two who are level.
    ///
    /// # Errors
    ///
    /// When they are not level, no task is left, or the secret is not on this desk.
    pub fn sudden_death(&mut self, data: &DataDir, of: Round, pair: [usize; 2]) -> Result<Round, PkError> {
        let reserve = self.chain.event.next_reserve().ok_or_else(|| both("pk-reserve-used", &[]))?;
        let (code, tasks) = self.unseal(data, reserve)?;
        let pair = pair.map(|who| who as u8 + 1);
        self.append(Body::SuddenDeath { of, pair, reserve, code, tasks })?;
        Ok(reserve)
    }

    /// Closes the event: nothing can be added after it. With a key it is signed.
    ///
    /// # Errors
    ///
    /// When it is closed already, or the disk says no.
    pub fn close(&mut self, signer: Option<&Signer>) -> Result<(), PkError> {
        // Whoever appends a line meanwhile makes the count wrong, and the seal is refused: what is signed is what is there.
        let (event, lines) = (&self.chain.event.id, self.chain.event.lines + 1);
        let before = self.chain.lines.last().map_or("", |line| &line.hash);
        let signature = signer.map(|signer| signer.sign(event, before, lines)).unwrap_or_default();
        let key = signer.map(Signer::public).unwrap_or_default();
        self.append(Body::Closed { lines, key, signature })
    }

    fn unseal(&self, data: &DataDir, of: Round) -> Result<(String, Vec<Task>), PkError> {
        let path = safe_path(data, &self.chain.event.id);
        let here = || PkError::Refused(both("pk-no-secret", &[("file", &path.display().to_string())]));
        let text = fs::read_to_string(&path).map_err(|_| here())?;
        let safe: Safe = serde_json::from_str(&text).map_err(|_| here())?;
        let secret = Secret::from_text(&safe.secret).ok_or_else(here)?;
        let tasks = safe.draws.into_iter().find(|(round, _)| *round == of).ok_or_else(here)?.1;
        Ok((secret.code(of), tasks))
    }
}

fn safe_path(data: &DataDir, event: &str) -> PathBuf {
    data.pk().join("secret").join(format!("{event}.json"))
}

pub(super) fn read(path: &Path) -> Result<Vec<u8>, StorageError> {
    let size = fs::metadata(path).map_err(StorageError::io(path))?.len();
    if size > LARGEST as u64 {
        return Err(StorageError::Unreadable { path: path.to_owned(), what: format!("{size} > {LARGEST}") });
    }
    fs::read(path).map_err(StorageError::io(path))
}

/// The event files of the data directory, by name.
pub fn events(data: &DataDir) -> Vec<PathBuf> {
    let entries = fs::read_dir(data.pk()).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|e| e == "pk")).collect();
    files.sort();
    files
}
