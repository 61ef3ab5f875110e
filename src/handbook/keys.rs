//! How a name can be typed: as it is written, by its sounds, by the first letters of its sounds.

use pinyin::ToPinyinMulti;

/// Most readings of one name that are kept: characters with several sounds multiply.
const MOST_READINGS: usize = 16;

/// What is compared when somebody types: small letters, no blanks, no marks.
pub(super) fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The sounds of a name, and their first letters; both empty for a name without Chinese characters.
///
/// A character with several sounds is read in each of them, the usual one first.
pub(super) fn sounds(name: &str) -> (Vec<String>, Vec<String>) {
    let mut readings = vec![(String::new(), String::new())];
    let mut chinese = false;
    for (c, sounds) in name.chars().zip(name.to_pinyin_multi()) {
        let mut ways: Vec<(String, String)> = Vec::new();
        match sounds {
            Some(sounds) => {
                chinese = true;
                for n in 0..sounds.count() {
                    // ü is typed as v.
                    let plain = sounds.get(n).plain().replace('ü', "v");
                    let first = plain.chars().take(1).collect();
                    if !ways.iter().any(|(known, _)| *known == plain) {
                        ways.push((plain, first));
                    }
                }
            }
            None => {
                let same = fold(&c.to_string());
                ways.push((same.clone(), same));
            }
        }
        let mut next = Vec::new();
        for (way, first) in &ways {
            for (whole, letters) in &readings {
                if next.len() < MOST_READINGS {
                    next.push((format!("{whole}{way}"), format!("{letters}{first}")));
                }
            }
        }
        readings = next;
    }
    if !chinese {
        return (Vec::new(), Vec::new());
    }
    let (whole, mut letters): (Vec<String>, Vec<String>) = readings.into_iter().unzip();
    letters.sort();
    letters.dedup();
    (whole, letters)
}
