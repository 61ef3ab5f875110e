//! Single elimination: the best seeds meet last, and byes go to the best of them.

/// The seeds in the order of the tree's leaves, from 0: pairs of the first round stand beside each other, `None` is a bye.
///
/// The classic fold: seed 1 and 2 can only meet in the final, 1 to 4 not before the semifinal, and so on; with `n` no power of two the
/// best seeds have the byes.
pub fn leaves(n: usize) -> Vec<Option<usize>> {
    let size = n.next_power_of_two().max(2);
    let mut order = vec![0_usize];
    while order.len() < size {
        let next = order.len() * 2;
        order = order.iter().flat_map(|seed| [*seed, next - 1 - seed]).collect();
    }
    order.into_iter().map(|seed| (seed < n).then_some(seed)).collect()
}

/// The pairs of the next round from the winners of the last one, in the tree's order. `None` where it is not known yet.
pub fn next(winners: &[Option<usize>]) -> Vec<[Option<usize>; 2]> {
    winners.chunks(2).map(|pair| [pair[0], pair.get(1).copied().flatten()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_meet_last_and_have_the_byes() {
        let at = |leaves: &[Option<usize>], seed: usize| leaves.iter().position(|s| *s == Some(seed)).expect("seeded");
        for n in 2..=33 {
            let leaves = leaves(n);
            let byes: Vec<usize> = leaves
                .chunks(2)
                .filter(|pair| pair.contains(&None))
                .map(|pair| pair.iter().flatten().next().copied().expect("nobody plays nobody"))
                .collect();
            let mut sorted = byes.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..n.next_power_of_two() - n).collect::<Vec<_>>(), "{n} contestants");
            let mut depth = leaves.len() / 2;
            let mut best = 2;
            // The best two are in different halves, the best four in different quarters …
            while depth >= 1 && best <= n {
                let mut parts: Vec<usize> = (0..best).map(|seed| at(&leaves, seed) / depth).collect();
                parts.sort_unstable();
                parts.dedup();
                assert_eq!(parts.len(), best, "{n} contestants, the best {best}");
                (depth, best) = (depth / 2, best * 2);
            }
        }
        assert_eq!(leaves(5), [Some(0), None, Some(3), Some(4), Some(1), None, Some(2), None].map(|s| s));
    }
}
