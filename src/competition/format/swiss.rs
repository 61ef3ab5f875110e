//! Swiss pairing: those with as many points meet, nobody meets twice while that can be avoided, the free place goes to the lowest who
//! has not had it.

use std::collections::BTreeSet;

/// How far the search goes before it takes what it has: with 64 contestants and 9 rounds it has never come near this.
const STEPS: usize = 200_000;

/// The pairs of the next round and who is free. `order` holds everybody, the best first; `met` pairs with the smaller number first;
/// `free` those who had a free round.
pub fn pairs(
    order: &[usize],
    met: &BTreeSet<(usize, usize)>,
    free: &BTreeSet<usize>,
) -> (Vec<(usize, usize)>, Option<usize>) {
    let mut players = order.to_vec();
    let bye = (players.len() % 2 == 1).then(|| {
        let at = players.iter().rposition(|p| !free.contains(p)).unwrap_or(players.len() - 1);
        players.remove(at)
    });
    let mut pairs = Vec::new();
    let mut steps = 0;
    if !fold(&mut players.clone(), met, &mut pairs, &mut steps) {
        // Everybody has met everybody who is left: repeat rather than leave somebody out.
        pairs = players.chunks(2).map(|pair| (pair[0].min(pair[1]), pair[0].max(pair[1]))).collect();
    }
    pairs.sort_unstable();
    (pairs, bye)
}

/// Pairs the first with the nearest whom he has not met and tries the rest; takes back what leads nowhere.
fn fold(
    players: &mut Vec<usize>,
    met: &BTreeSet<(usize, usize)>,
    pairs: &mut Vec<(usize, usize)>,
    steps: &mut usize,
) -> bool {
    if players.is_empty() {
        return true;
    }
    let first = players.remove(0);
    for at in 0..players.len() {
        *steps += 1;
        if *steps > STEPS {
            break;
        }
        let pair = (first.min(players[at]), first.max(players[at]));
        if met.contains(&pair) {
            continue;
        }
        let other = players.remove(at);
        pairs.push(pair);
        if fold(players, met, pairs, steps) {
            return true;
        }
        pairs.pop();
        players.insert(at, other);
    }
    players.insert(0, first);
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_meets_twice_and_nobody_is_free_twice() {
        for n in 2..=33_usize {
            let rounds = 5.min(n - 1);
            let (mut met, mut free) = (BTreeSet::new(), BTreeSet::new());
            let mut points = vec![0; n];
            for _ in 0..rounds {
                let mut order: Vec<usize> = (0..n).collect();
                order.sort_by_key(|p| (-points[*p], *p));
                let (pairs, bye) = pairs(&order, &met, &free);
                assert_eq!(pairs.len(), n / 2);
                for (a, b) in pairs {
                    assert!(a < b && met.insert((a, b)), "{n} contestants: {a} and {b} meet twice");
                    points[a] += 2;
                }
                if let Some(bye) = bye {
                    assert!(free.insert(bye), "{n} contestants: {bye} is free twice");
                    points[bye] += 2;
                }
            }
        }
    }
}
