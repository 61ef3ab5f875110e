//! Krippendorff's alpha for ordered ratings (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability").

/// Alpha with the ordinal metric. `ratings` holds a list for each judge; a rating that is missing is `None`. None where nothing was rated
/// by two, or everything got the same rating.
pub fn ordinal_alpha(ratings: &[Vec<Option<f64>>]) -> Option<f64> {
    let objects = ratings.iter().map(Vec::len).max()?;
    let mut values: Vec<f64> = ratings.iter().flatten().flatten().copied().collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let rank = |value: f64| values.iter().position(|known| *known == value).unwrap_or(0);
    let size = values.len();
    let mut coincidences = vec![vec![0.0_f64; size]; size];
    for at in 0..objects {
        let given: Vec<usize> = ratings.iter().filter_map(|judge| judge.get(at).copied().flatten()).map(rank).collect();
        if given.len() < 2 {
            continue;
        }
        let share = 1.0 / (given.len() - 1) as f64;
        for (i, a) in given.iter().enumerate() {
            for (_, b) in given.iter().enumerate().filter(|(j, _)| *j != i) {
                coincidences[*a][*b] += share;
            }
        }
    }
    let marginals: Vec<f64> = coincidences.iter().map(|row| row.iter().sum()).collect();
    let n: f64 = marginals.iter().sum();
    // The distance of two ratings is how many lie between them, both counted half.
    let distance = |a: usize, b: usize| {
        let between: f64 = marginals[a.min(b)..=a.max(b)].iter().sum();
        (between - (marginals[a] + marginals[b]) / 2.0).powi(2)
    };
    let (mut observed, mut expected) = (0.0, 0.0);
    for a in 0..size {
        for b in 0..size {
            observed += coincidences[a][b] * distance(a, b);
            expected += marginals[a] * marginals[b] * distance(a, b);
        }
    }
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Krippendorff (2011), section C: four observers, twelve units, ordinal data: .815.
    #[test]
    fn krippendorffs_example() {
        let rows = ["123321412...", "1233224125.3", ".3332342251.", "1233244125 1."];
        let read = |row: &&str| {
            let chars = row.chars().filter(|c| *c != ' ');
            chars.map(|c| c.to_digit(10).map(f64::from)).collect::<Vec<_>>()
        };
        let ratings: Vec<Vec<Option<f64>>> = rows.iter().map(read).collect();
        assert!(ratings.iter().all(|row| row.len() == 12));
        let alpha = ordinal_alpha(&ratings).expect("an alpha");
        assert!((alpha - 0.815).abs() < 0.0005, "{alpha}");
    }

    #[test]
    fn what_cannot_be_computed_is_none() {
        assert_eq!(ordinal_alpha(&[]), None);
        assert_eq!(ordinal_alpha(&[vec![Some(3.0); 4], vec![Some(3.0); 4]]), None);
        assert_eq!(ordinal_alpha(&[vec![Some(1.0), Some(2.0)], vec![None, None]]), None);
        assert_eq!(ordinal_alpha(&[vec![Some(1.0), Some(2.0)], vec![Some(1.0), Some(2.0)]]), Some(1.0));
    }
}
