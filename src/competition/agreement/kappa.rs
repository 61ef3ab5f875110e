//! Agreement of pairs of judges: exact, within one, and Cohen's weighted kappa.

/// Shares of all pairs of ratings that are equal, and that are at most one apart. `ratings` holds a list for each judge, of the same
/// objects in the same order. None with fewer than two judges or no object.
pub fn pairs(ratings: &[Vec<f64>]) -> Option<(f64, f64)> {
    let objects = ratings.first()?.len();
    let (mut count, mut exact, mut near) = (0.0, 0.0, 0.0);
    for a in 0..ratings.len() {
        for b in a + 1..ratings.len() {
            for at in 0..objects {
                let gap = (ratings[a].get(at)? - ratings[b].get(at)?).abs();
                count += 1.0;
                exact += f64::from(gap < 1e-9);
                near += f64::from(gap <= 1.0 + 1e-9);
            }
        }
    }
    (count > 0.0).then(|| (exact / count, near / count))
}

/// Cohen's kappa with quadratic weights (Cohen 1968) for two judges. None where both gave one and the same rating to everything.
pub fn quadratic_kappa(a: &[f64], b: &[f64]) -> Option<f64> {
    let n = a.len();
    if n == 0 || n != b.len() {
        return None;
    }
    let observed: f64 = a.iter().zip(b).map(|(x, y)| (x - y).powi(2)).sum::<f64>() / n as f64;
    let by_chance: f64 = a.iter().map(|x| b.iter().map(|y| (x - y).powi(2)).sum::<f64>()).sum::<f64>() / (n * n) as f64;
    (by_chance > 0.0).then(|| 1.0 - observed / by_chance)
}

/// The mean of the quadratic kappas of all pairs of judges.
pub fn mean_kappa(ratings: &[Vec<f64>]) -> Option<f64> {
    let judges = 0..ratings.len();
    let pairs = judges.flat_map(|a| (a + 1..ratings.len()).map(move |b| (a, b)));
    let kappas: Vec<f64> = pairs.filter_map(|(a, b)| quadratic_kappa(&ratings[a], &ratings[b])).collect();
    (!kappas.is_empty()).then(|| kappas.iter().sum::<f64>() / kappas.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The anxiety ratings of the R package irr (Gamer et al. 2019, `kappa2(anxiety[, 1:2], "squared")`): .297.
    #[test]
    fn the_anxiety_ratings() {
        let a = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3].map(f64::from);
        let b = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4].map(f64::from);
        let kappa = quadratic_kappa(&a, &b).expect("a kappa");
        assert!((kappa - 0.297).abs() < 0.0005, "{kappa}");
    }

    #[test]
    fn the_ends_of_the_scale() {
        let (up, down) = (vec![1.0, 2.0, 3.0, 4.0], vec![4.0, 3.0, 2.0, 1.0]);
        assert_eq!(quadratic_kappa(&up, &up), Some(1.0));
        assert!(quadratic_kappa(&up, &down).is_some_and(|k| k < 0.0));
        assert_eq!(quadratic_kappa(&[3.0; 4], &[3.0; 4]), None);
        assert_eq!(pairs(&[up.clone(), down]), Some((0.0, 0.5)));
        assert_eq!((pairs(&[up]), mean_kappa(&[])), (None, None));
    }
}
