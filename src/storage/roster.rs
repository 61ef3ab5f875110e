//! The roster of a class: a profile for each line of a file, those that are there already left alone.

use std::{fs, path::Path};

use super::{LONGEST_NAME, StorageError, Store};
use crate::{domain::ids::Lang, locale::tr_args};

/// The largest roster that is read, bytes.
const LARGEST: u64 = 1 << 20;

/// What became of a roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// Names of the profiles that were made, in the file's order.
    pub made: Vec<String>,
    /// How many were there already, in the same class.
    pub known: usize,
    /// Lines that could not be used, from 1: what stands there and why it was left out.
    pub refused: Vec<(u64, String, Refusal)>,
}

/// Why a line of a roster was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no name in front of the comma.
    NoName,
    /// Name or class has more than 300 characters.
    TooLong,
    /// More than two columns: probably another table.
    Columns,
}

impl Roster {
    /// How many profiles were made, in a sentence.
    pub fn said(&self, lang: Lang) -> String {
        let (made, known) = (self.made.len().to_string(), self.known.to_string());
        tr_args(lang, "roster-made", &[("made", &made), ("known", &known)])
    }

    /// The lines that were left out, and why, a sentence each.
    pub fn left_out(&self, lang: Lang) -> Vec<String> {
        let told = |(line, what, why): &(u64, String, Refusal)| {
            let key = match why {
                Refusal::NoName => "roster-no-name",
                Refusal::TooLong => "roster-too-long",
                Refusal::Columns => "roster-columns",
            };
            tr_args(lang, key, &[("line", &line.to_string()), ("what", what)])
        };
        self.refused.iter().map(told).collect()
    }
}

/// Reads a roster and makes the profiles: a name on each line, or name and class parted by a comma or tab, as a spreadsheet saves
/// them. `class` is for lines that name none. A first line that heads the columns is left out.
///
/// # Errors
/// When the file cannot be read, is larger than 1 MB or is no UTF-8 text. Nothing was made then.
pub fn read_roster(path: &Path, class: &str, store: &Store) -> Result<Roster, StorageError> {
    let unreadable = |what: String| StorageError::Unreadable { path: path.to_owned(), what };
    let size = fs::metadata(path).map_err(StorageError::io(path))?.len();
    if size > LARGEST {
        return Err(unreadable(format!("{size} bytes are no roster; 1 MB is the most")));
    }
    let bytes = fs::read(path).map_err(StorageError::io(path))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let line = error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
        unreadable(format!("line {line} is not UTF-8; in Excel save as \"CSV UTF-8\""))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace('，', ",");
    let tabs = text.lines().next().is_some_and(|line| line.contains('\t'));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(if tabs { b'\t' } else { b',' })
        .from_reader(text.as_bytes());
    let mut there: Vec<(String, String)> = store.profiles()?.into_iter().map(|p| (p.name, p.class)).collect();
    let mut roster = Roster::default();
    for (at, row) in reader.records().enumerate() {
        let row = row.map_err(|error| unreadable(error.to_string()))?;
        let line = row.position().map_or(0, csv::Position::line);
        let (name, of) = (row.get(0).unwrap_or_default(), row.get(1).filter(|of| !of.is_empty()).unwrap_or(class));
        if at == 0 && ["姓名", "名字", "学员", "name", "trainee"].contains(&name.to_lowercase().as_str()) {
            continue;
        }
        let too_long = |words: &str| words.chars().count() > LONGEST_NAME;
        let refusal = if row.iter().skip(2).any(|cell| !cell.is_empty()) {
            Some(Refusal::Columns)
        } else if name.is_empty() {
            row.iter().any(|cell| !cell.is_empty()).then_some(Refusal::NoName)
        } else if too_long(name) || too_long(of) {
            Some(Refusal::TooLong)
        } else {
            None
        };
        if let Some(refusal) = refusal {
            roster.refused.push((line, row.iter().collect::<Vec<_>>().join(",").chars().take(40).collect(), refusal));
        } else if name.is_empty() {
            // An empty line.
        } else if there.iter().any(|(n, c)| n == name && c == of) {
            roster.known += 1;
        } else {
            let made = store.create_profile(name, of, None)?;
            there.push((made.name.clone(), made.class));
            roster.made.push(made.name);
        }
    }
    Ok(roster)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::DataDir;

    fn read(bytes: &[u8]) -> (Result<Roster, StorageError>, Vec<(String, String)>) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (store, _) =
            Store::open(&DataDir::find(Some(folder.path())).expect("a data directory")).expect("a database");
        store.create_profile("李敏", "春季班", None).expect("a profile");
        let path = folder.path().join("roster.csv");
        fs::write(&path, bytes).expect("written");
        let roster = read_roster(&path, "秋季班", &store);
        let mut all: Vec<_> = store.profiles().expect("listed").into_iter().map(|p| (p.name, p.class)).collect();
        all.retain(|(name, _)| !name.is_empty());
        (roster, all)
    }

    #[test]
    fn a_table_from_a_spreadsheet_is_read_and_nobody_is_made_twice() {
        let text = "\u{feff}姓名,班级\r\n李敏,春季班\r\n李敏,\r\n\"王, 二\",夏季班\r\n\r\n张三，夏季班\n张三,夏季班\n";
        let (roster, all) = read(text.as_bytes());
        let roster = roster.expect("a roster");
        assert_eq!(
            (roster.made, roster.known, roster.refused),
            (vec!["李敏".into(), "王, 二".into(), "张三".into()], 2, vec![])
        );
        assert_eq!(all.len(), 4);
        assert!(all.contains(&("李敏".into(), "秋季班".into())));
    }

    #[test]
    fn what_is_wrong_with_a_line_is_told_and_the_others_are_made() {
        let text = format!("甲\n,春季班\n{}\n乙,春季班,13800000000\n丙\t丁\n", "长".repeat(301));
        let (roster, all) = read(text.as_bytes());
        let roster = roster.expect("a roster");
        let why: Vec<_> = roster.refused.iter().map(|(line, _, why)| (*line, *why)).collect();
        assert_eq!(why, vec![(2, Refusal::NoName), (3, Refusal::TooLong), (4, Refusal::Columns)]);
        assert_eq!((roster.made.len(), all.len()), (2, 3));
        let (error, all) = read(b"\xd5\xc5\xc8\xfd,\xb4\xba\n");
        assert!(error.is_err_and(|e| e.to_string().contains("CSV UTF-8")) && all.len() == 1);
    }
}
