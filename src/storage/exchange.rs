//! One trainee in one file: everything that a desktop knows of somebody, to be taken to another desktop.
//!
//! Taking a file in merges: what is there stays as it is, what is new is added, and a record that was altered is refused by name.

use std::{collections::BTreeSet, fs, path::Path};

use serde::{Deserialize, Serialize};

use super::{
    DataDir, Entry, Profile, Record, StorageError, Store, Verdict, atomic, db, find_version, keep_content,
    kept_content, now, verify_bytes,
};
use crate::{
    content::{Bundle, Library},
    domain::{ids::Lang, scenario::Shared},
};

/// Format of the file.
const FORMAT: u32 = 1;

/// What the file calls itself, so that another JSON file is not taken for one.
const WHAT: &str = "sparring-trainee";

/// The largest file that is read: a few thousand drills.
const LARGEST: u64 = 512 << 20;

/// Everything of one trainee.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    what: String,
    format: u32,
    program: String,
    at: String,
    profile: Who,
    records: Vec<Record>,
    entries: Vec<Entry>,
    content: Vec<Bundle>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Who {
    uid: String,
    name: String,
    class: String,
    language: Option<Lang>,
    created_at: String,
}

/// Something in a file that was not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What: scenario, customer, date and seed of a record, or the kind and date of an entry.
    pub what: String,
    /// Why.
    pub why: String,
}

/// What taking a file in came to.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Whose it is.
    pub profile: Profile,
    /// Whether the profile was new here.
    pub new: bool,
    /// Records that were added.
    pub records: usize,
    /// Entries that were added.
    pub entries: usize,
    /// Records and entries that were here already.
    pub known: usize,
    /// Altered ones, which were left out.
    pub refused: Vec<Refused>,
    /// Records that were added though they cannot be replayed here: their content or engine version is not here.
    pub unproven: Vec<Refused>,
}

impl Package {
    /// Everything that the data directory holds of somebody. Files that cannot be read are named beside it.
    pub fn of(store: &Store, profile: &Profile) -> Result<(Package, Vec<Refused>), StorageError> {
        let (mut records, mut unread) = (Vec::new(), Vec::new());
        let mut hashes = BTreeSet::new();
        for played in store.history(profile.id, u32::MAX)? {
            match super::read_record(&played.path) {
                Ok(record) => {
                    hashes.insert(record.content.clone());
                    records.push(record);
                }
                Err(error) => {
                    unread.push(Refused { what: played.path.display().to_string(), why: error.to_string() });
                }
            }
        }
        records.reverse();
        let mut entries = Vec::new();
        for kept in store.entries(profile.id, None)? {
            match super::read_entry(&kept.path) {
                Ok(entry) => entries.push(entry),
                Err(error) => unread.push(Refused { what: kept.path.display().to_string(), why: error.to_string() }),
            }
        }
        let content = hashes.iter().filter_map(|hash| kept_content(store.data(), hash).ok().flatten()).collect();
        let who = Who {
            uid: profile.uid.clone(),
            name: profile.name.clone(),
            class: profile.class.clone(),
            language: profile.language,
            created_at: profile.created_at.clone(),
        };
        let program = env!("CARGO_PKG_VERSION").to_owned();
        let package = Package {
            what: WHAT.to_owned(),
            format: FORMAT,
            program,
            at: now(),
            profile: who,
            records,
            entries,
            content,
        };
        Ok((package, unread))
    }

    /// Writes the file; one that is there already is never overwritten.
    ///
    /// # Errors
    ///
    /// When a file of this name exists, or the disk says no.
    pub fn write(&self, path: &Path) -> Result<(), StorageError> {
        let text = serde_json::to_string(self).unwrap_or_default();
        match atomic::write_new(path, text.as_bytes())? {
            true => Ok(()),
            false => Err(StorageError::Io {
                path: path.to_owned(),
                source: std::io::Error::from(std::io::ErrorKind::AlreadyExists),
            }),
        }
    }

    /// How many records it holds.
    pub fn records(&self) -> usize {
        self.records.len()
    }

    /// How many entries it holds.
    pub fn entries(&self) -> usize {
        self.entries.len()
    }

    /// Takes everything over that is not here yet.
    ///
    /// # Errors
    ///
    /// When the disk or the database says no. An altered record is no error, see [`Imported::refused`].
    pub fn import(&self, store: &mut Store, scenarios: &[Shared]) -> Result<Imported, StorageError> {
        let who = &self.profile;
        let new = !store.profiles()?.iter().any(|profile| profile.uid == who.uid);
        let profile = store.adopt_profile(&who.uid, &who.name, &who.class, who.language, &who.created_at)?;
        let data = store.data().clone();
        let mut out =
            Imported { profile, new, records: 0, entries: 0, known: 0, refused: Vec::new(), unproven: Vec::new() };
        let mut bundles = Bundles { sent: &self.content, made: Vec::new() };
        let mut here: BTreeSet<String> =
            store.history(out.profile.id, u32::MAX)?.into_iter().map(|played| played.done.checksum).collect();
        let mut wanted = BTreeSet::new();
        let mut good = Vec::new();
        for record in &self.records {
            if here.contains(&record.checksum) {
                out.known += 1;
                continue;
            }
            let find = |record: &Record| bundles.find(&data, scenarios, record);
            match verify_bytes(record.text().as_bytes(), find) {
                Verdict::Identical(_) => {}
                Verdict::Altered(differences) => {
                    let why = differences.into_iter().next().unwrap_or_default();
                    out.refused.push(Refused { what: called(record), why });
                    continue;
                }
                Verdict::Unreadable(why) => {
                    out.refused.push(Refused { what: called(record), why });
                    continue;
                }
                Verdict::ContentMissing { wanted, .. } => {
                    out.unproven.push(Refused { what: called(record), why: format!("content {wanted}") });
                }
                Verdict::EngineMissing { recorded, here } => {
                    let why = format!("engine {recorded}, here {here}");
                    out.unproven.push(Refused { what: called(record), why });
                }
            }
            here.insert(record.checksum.clone());
            wanted.insert(&record.content);
            good.push(record);
        }
        for bundle in &self.content {
            // Kept under its hash, so it has to be what the hash says.
            if wanted.contains(&bundle.hash) && Bundle::seal(bundle.files.clone()) == *bundle {
                keep_content(&data, bundle)?;
            }
        }
        out.records = store.add_records(&out.profile, &good)?;
        self.import_entries(store, &mut out)?;
        Ok(out)
    }

    fn import_entries(&self, store: &Store, out: &mut Imported) -> Result<(), StorageError> {
        let here: BTreeSet<String> =
            store.entries(out.profile.id, None)?.into_iter().map(|kept| kept.checksum).collect();
        for entry in &self.entries {
            if entry.seal() != entry.checksum {
                let what = format!("{} · {}", entry.body.kind(), entry.at);
                out.refused.push(Refused { what, why: "checksum: it does not match the rest of the entry".to_owned() });
            } else if here.contains(&entry.checksum) {
                out.known += 1;
            } else {
                store.keep_entry(out.profile.id, entry)?;
                out.entries += 1;
            }
        }
        Ok(())
    }
}

/// How a record is named in a sentence.
fn called(record: &Record) -> String {
    format!("{} · {} · {} · seed {}", record.ended_at, record.scenario, record.customer, record.seed)
}

/// The content versions of a file, each built once.
struct Bundles<'a> {
    sent: &'a [Bundle],
    made: Vec<(String, Option<Shared>)>,
}

impl Bundles<'_> {
    fn find(&mut self, data: &DataDir, scenarios: &[Shared], record: &Record) -> Result<Shared, Option<String>> {
        if let Some(here) = scenarios.iter().find(|s| s.hash == record.content) {
            return Ok(here.clone());
        }
        if let Some((_, made)) = self.made.iter().find(|(hash, _)| *hash == record.content) {
            return made.clone().ok_or(None);
        }
        let found = find_version(data, scenarios, record);
        let sent = || {
            let bundle = self.sent.iter().find(|bundle| bundle.hash == record.content)?;
            (Bundle::seal(bundle.files.clone()) == *bundle).then(|| Library::from_bundle(bundle)).flatten()
        };
        let (made, missing) = match found {
            Ok(scenario) => (Some(scenario), None),
            Err(present) => (sent(), present),
        };
        self.made.push((record.content.clone(), made.clone()));
        made.ok_or(missing)
    }
}

/// Reads a trainee's file.
///
/// # Errors
///
/// When it cannot be read, is no such file, or a newer program wrote it.
pub fn read_package(path: &Path) -> Result<Package, StorageError> {
    let refuse = |what: String| StorageError::Unreadable { path: path.to_owned(), what };
    let size = fs::metadata(path).map_err(StorageError::io(path))?.len();
    if size > LARGEST {
        return Err(refuse(format!("{size} bytes is larger than any trainee's file ({LARGEST})")));
    }
    let bytes = fs::read(path).map_err(StorageError::io(path))?;
    let package: Package = serde_json::from_slice(&bytes).map_err(|e| refuse(e.to_string()))?;
    if package.what != WHAT || package.format != FORMAT {
        return Err(refuse(format!(
            "\"{}\" of format {} is not \"{WHAT}\" of format {FORMAT}",
            package.what, package.format
        )));
    }
    if !db::is_uid(&package.profile.uid) {
        // It becomes the name of a folder.
        return Err(refuse(format!("profile id \"{}\": 16 hexadecimal digits are needed", package.profile.uid)));
    }
    Ok(package)
}
