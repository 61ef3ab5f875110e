//! Whether places are drawn evenly.

/// 5 % points of χ² for 1 to 9 degrees of freedom (Pearson and Hartley, Biometrika Tables for Statisticians).
pub const CRITICAL_05: [f64; 9] = [3.841, 5.991, 7.815, 9.488, 11.070, 12.592, 14.067, 15.507, 16.919];

/// χ² of counts against even ones.
pub fn chi_square(counts: &[usize]) -> f64 {
    let expected = counts.iter().sum::<usize>() as f64 / counts.len().max(1) as f64;
    if expected == 0.0 {
        return 0.0;
    }
    counts.iter().map(|n| (*n as f64 - expected).powi(2) / expected).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: expected 20 each; (25 + 4 + 9 + 0 + 0)/20 = 1.9.
    #[test]
    fn by_hand() {
        assert!((chi_square(&[25, 18, 17, 20, 20]) - 1.9).abs() < 1e-12);
    }
}
