//! A certificate with everything by which anyone can compute it again: its rule, its records, the quiz, the content versions.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{
    DataDir, Entry, Kept, Profile, Record, StorageError, Store, Verdict, atomic, done_of, find_version, kept_content,
    records::read_limited, verify_bytes,
};
use crate::{
    content::{Bundle, Library},
    domain::{scenario::Shared, text::Text},
    training::{
        Body,
        certificate::Certificate,
        exam::{ExamDrill, Rule},
    },
};

/// What the file calls itself.
const WHAT: &str = "sparring-certificate";

/// Format of the file.
const FORMAT: u32 = 1;

/// A certificate's file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateFile {
    what: String,
    format: u32,
    /// The certificate.
    pub certificate: Certificate,
    /// Its code.
    pub code: String,
    rule: Rule,
    records: Vec<Record>,
    /// The quiz that counted.
    quiz: Option<Entry>,
    content: Vec<Bundle>,
}

impl CertificateFile {
    /// Gathers what a certificate rests on.
    ///
    /// # Errors
    ///
    /// When a record that it names cannot be read.
    pub fn of(
        store: &Store,
        profile: &Profile,
        certificate: &Certificate,
        rule: &Rule,
    ) -> Result<CertificateFile, StorageError> {
        let history = store.history(profile.id, u32::MAX)?;
        let mut records = Vec::new();
        for (checksum, ..) in &certificate.drills {
            if let Some(played) = history.iter().find(|played| played.done.checksum == *checksum) {
                records.push(super::read_record(&played.path)?);
            }
        }
        let percent = |kept: &&Kept| match &kept.body {
            Body::Quiz { questions, right, .. } => {
                Some((u32::from(*right) * 100 / u32::from(*questions).max(1)) as u8) == certificate.quiz
            }
            _ => false,
        };
        let quizzes = store.entries(profile.id, Some("quiz"))?;
        let quiz = quizzes.iter().find(percent).and_then(|kept| super::read_entry(&kept.path).ok());
        let mut content: Vec<Bundle> = Vec::new();
        for record in &records {
            if !content.iter().any(|bundle| bundle.hash == record.content) {
                content.extend(kept_content(store.data(), &record.content)?);
            }
        }
        Ok(CertificateFile {
            what: WHAT.to_owned(),
            format: FORMAT,
            certificate: certificate.clone(),
            code: certificate.code(),
            rule: rule.clone(),
            records,
            quiz,
            content,
        })
    }

    /// Writes the bundle and the page to print; the page's path.
    pub fn write(&self, data: &DataDir, profile: &Profile, page: &str) -> Result<PathBuf, StorageError> {
        let folder = data.root().join("certificates");
        let short = profile.uid.get(..8).unwrap_or_default();
        let name = format!("{}-{short}-{}", self.certificate.dates.0, self.code);
        let text = serde_json::to_string(self).unwrap_or_default();
        atomic::write(&folder.join(format!("{name}.json")), text.as_bytes())?;
        let path = folder.join(format!("{name}.html"));
        atomic::write(&path, page.as_bytes())?;
        Ok(path)
    }

    /// Reads a certificate's file; none when the file is something else.
    pub fn read(path: &Path) -> Option<CertificateFile> {
        let file: CertificateFile = serde_json::from_slice(&read_limited(path).ok()?).ok()?;
        (file.what == WHAT && file.format == FORMAT).then_some(file)
    }

    /// Plays every record again and decides again; what differs, in sentences. The second value is the exit code of `verify`.
    pub fn verify(&self, data: &DataDir, scenarios: &[Shared]) -> (Vec<Text>, u8) {
        let mut found: Vec<Text> = Vec::new();
        let plain = |text: String| Text { zh: text.clone(), en: text };
        let mut worst = 0;
        for record in &self.records {
            let find = |record: &Record| {
                find_version(data, scenarios, record).or_else(|present| {
                    let sent = self.content.iter().find(|bundle| bundle.hash == record.content);
                    let sound = sent.filter(|bundle| Bundle::seal(bundle.files.clone()) == **bundle);
                    sound.and_then(Library::from_bundle).ok_or(present)
                })
            };
            let verdict = verify_bytes(record.text().as_bytes(), find);
            worst = worst.max(verdict.exit_code());
            let named = format!("{} · {} · {}", record.scenario, record.customer, record.seed);
            match verdict {
                Verdict::Identical(_) => {}
                Verdict::Altered(differences) => {
                    found.extend(differences.into_iter().map(|d| plain(format!("{named}: {d}"))));
                }
                Verdict::Unreadable(why) => found.push(plain(format!("{named}: {why}"))),
                Verdict::ContentMissing { wanted, .. } => found.push(plain(format!("{named}: content {wanted}"))),
                Verdict::EngineMissing { recorded, here } => {
                    found.push(plain(format!("{named}: engine {recorded}, here {here}")));
                }
            }
        }
        let quiz = self.quiz.as_ref().and_then(|entry| match &entry.body {
            Body::Quiz { questions, right, .. } if entry.seal() == entry.checksum => {
                Some((u32::from(*right) * 100 / u32::from(*questions).max(1)) as u8)
            }
            _ => None,
        });
        let drills: Vec<ExamDrill> = self.records.iter().map(|record| ExamDrill::from(&done_of(record))).collect();
        let differences = self.certificate.verify(&self.rule, &drills, quiz);
        if !differences.is_empty() {
            worst = worst.max(1);
        }
        found.extend(differences.iter().map(|difference| difference.sentence()));
        if !self.certificate.has_code(&self.code) {
            worst = worst.max(1);
            found.push(plain(format!("code: {} ≠ {}", self.code, self.certificate.code())));
        }
        (found, worst)
    }
}
