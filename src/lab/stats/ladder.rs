//! The ladder test: less skill must never score higher.

/// Steps of a ladder (most skilled first) that rise by more than the allowance.
pub fn inversions(means: &[f64], allowance: f64) -> usize {
    means.windows(2).filter(|pair| pair[1] > pair[0] + allowance).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_rises() {
        assert_eq!(inversions(&[90.0, 70.0, 70.4, 40.0, 41.0], 0.5), 1);
        assert_eq!(inversions(&[90.0], 0.5), 0);
    }
}
