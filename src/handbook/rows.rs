//! The numbered concepts of the training material: eight modules, each with its rows.

/// Modules of the material and how many rows each has.
pub const ROWS: [(&str, u8); 8] =
    [("A1", 23), ("A2", 23), ("A3", 16), ("A4", 11), ("A5", 18), ("A6", 33), ("A7", 24), ("A8", 14)];

/// Whether a row of this number exists, such as `A5-03`.
pub fn is_row(name: &str) -> bool {
    let Some((module, number)) = name.split_once('-') else { return false };
    number.len() == 2
        && number.bytes().all(|b| b.is_ascii_digit())
        && ROWS.iter().any(|(m, count)| *m == module && number.parse().is_ok_and(|n: u8| (1..=*count).contains(&n)))
}

#[cfg(test)]
mod tests {
    use super::is_row;

    #[test]
    fn only_numbers_of_the_material_are_rows() {
        assert!(is_row("A1-01") && is_row("A5-18") && is_row("A8-14"));
        for wrong in ["A5-19", "A9-01", "A5-00", "A5-3", "A5-003", "A5", "", "a5-03", "A5-+3", "最低-01"] {
            assert!(!is_row(wrong), "{wrong}");
        }
    }
}
