//! Everybody meets everybody once, by the circle method: in each round everyone plays at most once.

/// Rounds that so many contestants need.
pub const fn rounds(n: usize) -> usize {
    match n {
        0 | 1 => 0,
        n if n % 2 == 0 => n - 1,
        n => n,
    }
}

/// The pairs of a round, from 0; contestants are counted from 0. With an odd number one of them is free in each round.
pub fn pairs(n: usize, round: usize) -> Vec<(usize, usize)> {
    let seats = n + n % 2;
    if seats < 2 {
        return Vec::new();
    }
    let circle = seats - 1;
    let at = |seat: usize| if seat == 0 { seats - 1 } else { (seat - 1 + round) % circle };
    let pair = |k: usize| {
        let (a, b) = (at(k), at(seats - 1 - k));
        (a.min(b), a.max(b))
    };
    let mut pairs: Vec<_> = (0..seats / 2).map(pair).filter(|(_, b)| *b < n).collect();
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_meets_everybody_once() {
        for n in 0..=9 {
            let mut all: Vec<_> = (0..rounds(n)).flat_map(|round| pairs(n, round)).collect();
            for round in 0..rounds(n) {
                let mut seated: Vec<_> = pairs(n, round).into_iter().flat_map(|(a, b)| [a, b]).collect();
                seated.sort_unstable();
                seated.dedup();
                assert_eq!(seated.len(), n / 2 * 2, "{n} contestants, round {round}");
            }
            all.sort_unstable();
            let expected: Vec<_> = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).collect();
            assert_eq!(all, expected, "{n} contestants");
        }
    }
}
