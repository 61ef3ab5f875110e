//! How far two groups stand apart.

use super::Sample;

/// d′: difference of the means in units of the pooled standard deviation (divisor n, as in the reference model). Groups without
/// any spread are infinitely far apart, or not at all when their means agree.
pub fn d_prime(upper: &[f64], lower: &[f64]) -> f64 {
    let (a, b) = (Sample::of(upper), Sample::of(lower));
    let difference = a.mean - b.mean;
    let variance = (a.population_variance() + b.population_variance()) / 2.0;
    if variance > 0.0 {
        difference / variance.sqrt()
    } else if difference == 0.0 {
        0.0
    } else {
        difference.signum() * f64::INFINITY
    }
}

/// Probability that a value of the upper group beats one of the lower; ties count half (Mann and Whitney's U over n·m).
pub fn auc(upper: &[f64], lower: &[f64]) -> f64 {
    let mut sorted = lower.to_vec();
    sorted.sort_by(f64::total_cmp);
    let wins: f64 = upper
        .iter()
        .map(|x| {
            let below = sorted.partition_point(|y| y < x);
            let up_to = sorted.partition_point(|y| y <= x);
            below as f64 + (up_to - below) as f64 / 2.0
        })
        .sum();
    wins / (upper.len() * lower.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: means 4 and 2, variances (divisor n) 2/3 both, so d′ = 2/√(2/3) = √6.
    #[test]
    fn d_prime_by_hand() {
        assert!((d_prime(&[3.0, 4.0, 5.0], &[1.0, 2.0, 3.0]) - 6.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(d_prime(&[1.0], &[1.0]), 0.0);
        assert_eq!(d_prime(&[2.0], &[1.0]), f64::INFINITY);
    }

    /// By hand: of nine pairs eight are won and one is tied.
    #[test]
    fn auc_by_hand() {
        assert!((auc(&[3.0, 4.0, 5.0], &[1.0, 2.0, 3.0]) - 8.5 / 9.0).abs() < 1e-12);
    }

    /// Hanley and McNeil, Radiology 143 (1982), table 1: 51 abnormal and 58 normal CT ratings, area .893.
    #[test]
    fn auc_as_published() {
        let ratings = |counts: [usize; 5]| -> Vec<f64> {
            counts.iter().enumerate().flat_map(|(at, n)| std::iter::repeat_n(at as f64 + 1.0, *n)).collect()
        };
        let area = auc(&ratings([3, 2, 2, 11, 33]), &ratings([33, 6, 6, 11, 2]));
        assert!((area - 0.893).abs() < 0.000_5, "{area}");
    }
}
