//! Means with their spread.

/// Mean and spread of a sample.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sample {
    /// Number of values.
    pub n: usize,
    /// Arithmetic mean; 0 for an empty sample.
    pub mean: f64,
    /// Standard deviation of the sample (divisor n − 1); 0 for fewer than two values.
    pub sd: f64,
}

impl Sample {
    /// Of these values, summed in the order given, so that the same values always give the same figure.
    pub fn of(values: &[f64]) -> Sample {
        let n = values.len();
        if n == 0 {
            return Sample::default();
        }
        let mean = values.iter().sum::<f64>() / n as f64;
        let squares: f64 = values.iter().map(|x| (x - mean).powi(2)).sum();
        let sd = if n > 1 { (squares / (n - 1) as f64).sqrt() } else { 0.0 };
        Sample { n, mean, sd }
    }

    /// Standard error of the mean.
    pub fn sem(&self) -> f64 {
        if self.n == 0 { 0.0 } else { self.sd / (self.n as f64).sqrt() }
    }

    /// Variance with divisor n, as the reference model uses for d′.
    pub fn population_variance(&self) -> f64 {
        if self.n == 0 { 0.0 } else { self.sd * self.sd * (self.n - 1) as f64 / self.n as f64 }
    }
}

/// Pearson's correlation of paired values; none when one side does not vary.
///
/// # Panics
/// When the two sides have different lengths.
pub fn pearson(a: &[f64], b: &[f64]) -> Option<f64> {
    assert_eq!(a.len(), b.len(), "values come in pairs");
    let (sa, sb) = (Sample::of(a), Sample::of(b));
    let products: f64 = a.iter().zip(b).map(|(x, y)| (x - sa.mean) * (y - sb.mean)).sum();
    let spread = (sa.population_variance() * sb.population_variance()).sqrt() * a.len() as f64;
    (spread > 0.0).then(|| products / spread)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Anscombe's first data set; mean, variance and correlation as published (The American Statistician 27, 1973).
    #[test]
    fn anscombe() {
        let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        let (sx, sy) = (Sample::of(&x), Sample::of(&y));
        assert!((sx.mean - 9.0).abs() < 1e-12 && (sx.sd.powi(2) - 11.0).abs() < 1e-12);
        assert!((sy.mean - 7.500_909).abs() < 1e-6 && (sy.sd.powi(2) - 4.127_269).abs() < 1e-6);
        assert!((pearson(&x, &y).unwrap() - 0.816_421).abs() < 1e-6);
        assert!((sx.sem() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_and_one() {
        assert_eq!(Sample::of(&[]), Sample::default());
        assert_eq!(Sample::of(&[4.0]).sd, 0.0);
        assert_eq!(pearson(&[1.0, 1.0], &[2.0, 3.0]), None);
    }
}
