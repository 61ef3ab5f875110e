//! The trainer's own programmes: `camp/*.ron` in the data directory.

use std::{fs, path::PathBuf};

use super::DataDir;
use crate::{
    domain::text::Text,
    training::camp::{CampError, LARGEST, Programme},
};

/// Every file in the folder of programmes, by name: the programme, or where and what is wrong and how to cure it.
pub fn read_camps(data: &DataDir) -> Vec<(PathBuf, Result<Programme, Text>)> {
    let mut files: Vec<PathBuf> = fs::read_dir(data.camps())
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .collect();
    files.sort();
    let read = |path: PathBuf| {
        let plain = |why: String| Text { zh: why.clone(), en: why };
        let size = fs::metadata(&path).map(|meta| meta.len());
        let text = match size {
            Ok(size) if size > LARGEST as u64 => Err(plain(format!("{size} > {LARGEST}"))),
            Ok(_) => fs::read_to_string(&path).map_err(|e| plain(e.to_string())),
            Err(e) => Err(plain(e.to_string())),
        };
        let programme = text.and_then(|text| Programme::parse(&text).map_err(|error| told(&error)));
        (path, programme)
    };
    files.into_iter().map(read).collect()
}

/// Line, column, what is wrong and how to cure it.
fn told(error: &CampError) -> Text {
    let of = |message: &str, help: &str| format!("{}:{}: {message} {help}", error.line, error.col);
    Text { zh: of(&error.message.zh, &error.help.zh), en: of(&error.message.en, &error.help.en) }
}
