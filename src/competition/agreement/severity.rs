//! Means of a panel, and what is left of them when stern and kind judges are set right.

/// From so many judges on the highest and the lowest rating are left out.
pub const TRIMMED_FROM: usize = 5;

/// The panel's mean of one object: the plain mean, from five judges on without the highest and the lowest. None without a judge.
pub fn trimmed_mean(ratings: &[f64]) -> Option<f64> {
    let mut sorted = ratings.to_vec();
    sorted.sort_by(f64::total_cmp);
    let kept = if sorted.len() >= TRIMMED_FROM { &sorted[1..sorted.len() - 1] } else { &sorted[..] };
    (!kept.is_empty()).then(|| kept.iter().sum::<f64>() / kept.len() as f64)
}

/// How far each judge lies above (kind) or below (stern) the panel's mean. `ratings` holds a list for each judge over the same objects, at
/// least two; none with fewer, because one object tells nothing of a judge's habit.
pub fn severity(ratings: &[Vec<f64>]) -> Option<Vec<f64>> {
    let n = ratings.first()?.len();
    if n < 2 || ratings.iter().any(|judge| judge.len() != n) {
        return None;
    }
    let means: Vec<f64> = ratings.iter().map(|judge| judge.iter().sum::<f64>() / n as f64).collect();
    let panel = means.iter().sum::<f64>() / means.len() as f64;
    Some(means.into_iter().map(|mean| mean - panel).collect())
}

/// The severity-corrected mean of each object: every rating minus how far its judge lies off the panel's mean. Shown beside the official
/// mean, never instead (`curriculum.md` F.4).
pub fn corrected(ratings: &[Vec<f64>]) -> Option<Vec<f64>> {
    let off = severity(ratings)?;
    let n = ratings[0].len();
    let of = |at: usize| {
        let set_right: Vec<f64> = ratings.iter().zip(&off).map(|(judge, off)| judge[at] - off).collect();
        trimmed_mean(&set_right)
    };
    (0..n).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stern_judge_is_set_right_and_a_single_outlier_is_left_out() {
        let ratings = [vec![4.0, 2.0, 3.0], vec![3.0, 1.0, 2.0]];
        assert_eq!(severity(&ratings), Some(vec![0.5, -0.5]));
        assert_eq!(corrected(&ratings), Some(vec![3.5, 1.5, 2.5]));
        assert_eq!(severity(&[vec![4.0], vec![3.0]]), None, "one run tells nothing of a habit");
        assert_eq!(trimmed_mean(&[3.0, 3.0, 3.0, 3.0, 1.0]), Some(3.0));
        assert_eq!(trimmed_mean(&[3.0, 4.0, 5.0]), Some(4.0));
        assert_eq!(trimmed_mean(&[]), None);
    }
}
