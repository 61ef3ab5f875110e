//! Points gained and lost that add up exactly (`measurement.md` B.1).

use super::Evidence;

/// Spreads the 4 points between 1 and 5 over the evidence by weight and quality; the raw score in hundredths.
///
/// Afterwards 1 + Σ gained is exactly the raw score and Σ gained + Σ lost is exactly 4.
pub(super) fn settle(evidence: &mut [Evidence]) -> i32 {
    let total: i64 = evidence.iter().map(|e| e.weight).sum();
    if total == 0 {
        return 100;
    }
    let good: i64 = evidence.iter().map(|e| e.weight * i64::from(e.quality)).sum();
    // Hundredths, rounded half up: 400 · Σ w·q / (1000 · Σ w).
    let raw = ((2 * 400 * good + 1000 * total) / (2 * 1000 * total)) as i32;
    let shares = |part: fn(&Evidence) -> i64| -> Vec<i64> { evidence.iter().map(|e| e.weight * part(e)).collect() };
    let gained = apportion(&shares(|e| i64::from(e.quality)), i64::from(raw) * 10);
    let lost = apportion(&shares(|e| 1000 - i64::from(e.quality)), 4000 - i64::from(raw) * 10);
    for (event, (gained, lost)) in evidence.iter_mut().zip(gained.into_iter().zip(lost)) {
        event.gained = gained as i32;
        event.lost = lost as i32;
    }
    100 + raw
}

/// Largest remainder method: whole parts in proportion to the shares that sum to `sum` exactly.
fn apportion(shares: &[i64], sum: i64) -> Vec<i64> {
    let total: i64 = shares.iter().sum();
    if total == 0 {
        // Rounding may leave a thousandth where nothing has a share; the first event carries it.
        let mut parts = vec![0; shares.len()];
        parts[0] = sum;
        return parts;
    }
    let mut parts: Vec<i64> = shares.iter().map(|share| share * sum / total).collect();
    let mut rest: Vec<(i64, usize)> =
        shares.iter().enumerate().map(|(at, share)| (-(share * sum % total), at)).collect();
    let missing = (sum - parts.iter().sum::<i64>()) as usize;
    // The largest remainders, the earlier of equals; which of them comes first does not matter.
    if missing > 0 {
        rest.select_nth_unstable(missing - 1);
        rest[..missing].iter().for_each(|(_, at)| parts[*at] += 1);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_sum_to_the_whole_and_follow_the_shares() {
        assert_eq!(apportion(&[1, 1, 1], 100), [34, 33, 33]);
        assert_eq!(apportion(&[450, 250, 150, 150], 4000), [1800, 1000, 600, 600]);
        assert_eq!(apportion(&[0, 7], 3), [0, 3]);
        assert_eq!(apportion(&[0, 0], 0), [0, 0]);
    }
}
