//! Items: how hard a choice is and whether it tells good from weak.

use super::pearson;

/// Share that took the best option.
pub fn difficulty(taken: &[bool]) -> f64 {
    taken.iter().filter(|t| **t).count() as f64 / taken.len().max(1) as f64
}

/// Point-biserial discrimination: correlation of having chosen best with the total. None when nobody differs.
pub fn point_biserial(chose_best: &[bool], totals: &[f64]) -> Option<f64> {
    let chosen: Vec<f64> = chose_best.iter().map(|b| f64::from(u8::from(*b))).collect();
    pearson(&chosen, totals)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: means 8 and 5 of totals 9 7 6 4 with p = ½ and σ = √3.25, so r = 3/√3.25 · ½.
    #[test]
    fn by_hand() {
        let r = point_biserial(&[true, true, false, false], &[9.0, 7.0, 6.0, 4.0]).unwrap();
        assert!((r - 3.0 / 3.25_f64.sqrt() * 0.5).abs() < 1e-12, "{r}");
        assert_eq!(difficulty(&[true, false, false, true]), 0.5);
        assert_eq!(point_biserial(&[true, true], &[1.0, 2.0]), None);
    }
}
