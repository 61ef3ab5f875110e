//! Intraclass correlations of a two-way random model with absolute agreement (Shrout & Fleiss 1979; intervals by McGraw & Wong 1996).
//!
//! The one quantile that the intervals need is found here rather than by a crate of its own.

/// ICC of one judge and of the panel's mean, each with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Icc {
    /// ICC(2,1): how far one judge alone can be relied on.
    pub single: f64,
    /// Its interval.
    pub single_range: (f64, f64),
    /// ICC(2,k): how far the mean of this panel can.
    pub mean: f64,
    /// Its interval.
    pub mean_range: (f64, f64),
}

/// The correlations of a complete table: a list for each judge, of the same objects in the same order. None with fewer than two judges or
/// objects, or where all ratings are the same.
pub fn icc(ratings: &[Vec<f64>]) -> Option<Icc> {
    let (k, n) = (ratings.len(), ratings.first()?.len());
    if k < 2 || n < 2 || ratings.iter().any(|judge| judge.len() != n) {
        return None;
    }
    let (judges, objects) = (k as f64, n as f64);
    let all = ratings.iter().flatten().sum::<f64>() / (judges * objects);
    let of_judge: Vec<f64> = ratings.iter().map(|judge| judge.iter().sum::<f64>() / objects).collect();
    let of_object: Vec<f64> = (0..n).map(|at| ratings.iter().map(|judge| judge[at]).sum::<f64>() / judges).collect();
    let spread = |means: &[f64]| means.iter().map(|mean| (mean - all).powi(2)).sum::<f64>();
    let between = judges * spread(&of_object) / (objects - 1.0);
    let severity = objects * spread(&of_judge) / (judges - 1.0);
    let residual = |judge: usize, at: usize| ratings[judge][at] - of_judge[judge] - of_object[at] + all;
    let squares: f64 = (0..k).map(|judge| (0..n).map(|at| residual(judge, at).powi(2)).sum::<f64>()).sum();
    let error = squares / ((objects - 1.0) * (judges - 1.0));
    let whole = between + (judges - 1.0) * error + judges * (severity - error) / objects;
    let mean_whole = between + (severity - error) / objects;
    if whole <= 1e-12 || mean_whole <= 1e-12 {
        return None;
    }
    let single = (between - error) / whole;
    let (single_range, mean_range) = intervals(judges, objects, single, between, severity, error);
    Some(Icc { single, single_range, mean: (between - error) / mean_whole, mean_range })
}

/// The 95 % intervals of ICC(2,1) and of ICC(2,k), each by its own formula: stepping the first up to the second turns its sign round
/// where the lower end lies below −1/(k − 1).
fn intervals(k: f64, n: f64, r: f64, between: f64, severity: f64, error: f64) -> ((f64, f64), (f64, f64)) {
    if error < 1e-12 && severity < 1e-12 {
        return ((1.0, 1.0), (1.0, 1.0));
    }
    let a = k * r / (n * (1.0 - r));
    let b = 1.0 + k * r * (n - 1.0) / (n * (1.0 - r));
    let freedom = (a * severity + b * error).powi(2)
        / ((a * severity).powi(2) / (k - 1.0) + (b * error).powi(2) / ((n - 1.0) * (k - 1.0)));
    let base = k * severity + (k * n - k - n) * error;
    let lower = f_quantile(0.975, n - 1.0, freedom);
    let upper = f_quantile(0.975, freedom, n - 1.0);
    // Where nothing is left to divide by, the coefficient may be as low as it can be.
    let share = |part: f64, whole: f64| if whole > 0.0 { (part / whole).clamp(-1.0, 1.0) } else { -1.0 };
    let (low, high) = (n * (between - lower * error), n * (upper * between - error));
    (
        (share(low, lower * base + n * between), share(high, base + n * upper * between)),
        (share(low, lower * (severity - error) + n * between), share(high, severity - error + n * upper * between)),
    )
}

/// The quantile of the F distribution, by halving.
fn f_quantile(p: f64, d1: f64, d2: f64) -> f64 {
    let below = |x: f64| regularized_beta(d1 / 2.0, d2 / 2.0, d1 * x / (d1 * x + d2));
    let (mut low, mut high) = (0.0, 1.0);
    while below(high) < p && high < 1e12 {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = (low + high) / 2.0;
        if below(middle) < p { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// The regularized incomplete beta function by its continued fraction (Press et al., Numerical Recipes, 6.4).
fn regularized_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let safe = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / safe(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..500 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        for part in [even, odd] {
            d = 1.0 / safe(1.0 + part * d);
            c = safe(1.0 + part / c);
            h *= d * c;
        }
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    h
}

/// ln Γ by Lanczos' approximation (g = 7, nine terms).
fn ln_gamma(x: f64) -> f64 {
    const G: [f64; 9] = [
        0.999_999_999_999_809_9,
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    let x = x - 1.0;
    let sum = G.iter().enumerate().skip(1).fold(G[0], |sum, (at, part)| sum + part / (x + at as f64));
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shrout & Fleiss (1979), table 2: six targets, four judges. ICC(2,1) = .29 and ICC(2,4) = .62 as published; the intervals are those
    /// that the R package psych prints for this table: .019 to .761 and .071 to .927.
    #[test]
    fn shrout_and_fleiss() {
        let columns = [[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]];
        let ratings: Vec<Vec<f64>> =
            columns.iter().map(|judge| judge.iter().map(|r| f64::from(*r)).collect()).collect();
        let found = icc(&ratings).expect("an ICC");
        let near = |a: f64, b: f64, digits: f64| assert!((a - b).abs() < digits, "{a} for {b}");
        near(found.single, 0.29, 0.005);
        near(found.mean, 0.62, 0.005);
        near(found.single_range.0, 0.019, 0.0006);
        near(found.single_range.1, 0.761, 0.0006);
        near(found.mean_range.0, 0.071, 0.0006);
        near(found.mean_range.1, 0.927, 0.0006);
    }

    /// Quantiles of the F distribution from printed tables (97.5 %): F(5, 10) = 4.2361, F(1, 1) = 647.79, F(10, 5) = 6.6192.
    #[test]
    fn printed_quantiles() {
        for (d1, d2, printed) in [(5.0, 10.0, 4.2361), (1.0, 1.0, 647.79), (10.0, 5.0, 6.6192)] {
            let found = f_quantile(0.975, d1, d2);
            assert!((found - printed).abs() / printed < 1e-4, "{found} for {printed}");
        }
    }

    #[test]
    fn what_cannot_be_computed_is_none_and_nothing_is_no_number() {
        use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};
        assert_eq!(icc(&[]), None);
        assert_eq!(icc(&[vec![1.0, 2.0]]), None);
        assert_eq!(icc(&[vec![3.0; 5], vec![3.0; 5]]), None);
        let perfect = icc(&[vec![4.0, 2.0], vec![4.0, 2.0], vec![4.0, 2.0]]).expect("agreement");
        assert!((perfect.mean - 1.0).abs() < 1e-9);
        let mut dice = ChaCha8Rng::seed_from_u64(3);
        for _ in 0..500 {
            let (k, n) = (dice.random_range(2..6), dice.random_range(2..8));
            let ratings: Vec<Vec<f64>> =
                (0..k).map(|_| (0..n).map(|_| f64::from(dice.random_range(1..6))).collect()).collect();
            if let Some(found) = icc(&ratings) {
                for value in [found.single, found.mean, found.single_range.0, found.single_range.1] {
                    assert!(value.is_finite(), "{ratings:?}: {found:?}");
                }
                for (low, high) in [found.single_range, found.mean_range] {
                    assert!((-1.0..=1.0).contains(&low) && (-1.0..=1.0).contains(&high), "{ratings:?}: {found:?}");
                    assert!(low <= high + 1e-9, "{ratings:?}: {found:?}");
                }
            }
        }
    }
}
