//! The Bradley-Terry model: abilities from duels alone (Hunter 2004, "MM algorithms for generalized Bradley-Terry models").

/// Rounds after which the fit is taken as it is. With the average player in every table the likelihood is strictly concave and the
/// fit converges; the hardest tables of a test need less than a tenth of this.
const MOST: usize = 200_000;
/// A change of all log-abilities below this ends the fit.
const CLOSE: f64 = 1e-12;

/// Fits abilities to duels. Each result names two contestants, from 0, and what the first made of it: 1 for a win, ½ for a shared one, 0
/// for a loss. Every contestant is also given half a win and half a loss against an average player, without which nobody who wins or
/// loses everything has an ability (`curriculum.md` F.4). Gives for each the log-ability, 0 for that average player, and its standard
/// error from the observed information.
pub fn fit(n: usize, results: &[(usize, usize, f64)]) -> Vec<(f64, f64)> {
    let table = Table::of(n, results, 1.0);
    let (strength, _) = table.strengths();
    let information = table.information(&strength);
    let errors = inverse_diagonal(information);
    strength.iter().zip(errors).map(|(s, variance)| (s.ln(), variance.max(0.0).sqrt())).collect()
}

/// Duels as a table.
struct Table {
    wins: Vec<f64>,
    games: Vec<Vec<f64>>,
    /// Games against the average player, half of them won.
    prior: f64,
}

impl Table {
    fn of(n: usize, results: &[(usize, usize, f64)], prior: f64) -> Table {
        let mut table = Table { wins: vec![prior / 2.0; n], games: vec![vec![0.0; n]; n], prior };
        for (a, b, score) in results.iter().filter(|(a, b, _)| a.max(b) < &n && a != b) {
            table.wins[*a] += score;
            table.wins[*b] += 1.0 - score;
            table.games[*a][*b] += 1.0;
            table.games[*b][*a] += 1.0;
        }
        table
    }

    /// The strengths, and after how many rounds nothing moved any more.
    fn strengths(&self) -> (Vec<f64>, usize) {
        let n = self.wins.len();
        let mut strength = vec![1.0_f64; n];
        for round in 1..=MOST {
            let share = |i: usize| {
                let others = (0..n).filter(|j| self.games[i][*j] > 0.0);
                let met: f64 = others.map(|j| self.games[i][j] / (strength[i] + strength[j])).sum();
                met + self.prior / (strength[i] + 1.0)
            };
            let mut next: Vec<f64> = (0..n).map(|i| self.wins[i] / share(i)).collect();
            if self.prior == 0.0 {
                // Without the average player only ratios mean anything.
                let scale = (next.iter().map(|s| s.ln()).sum::<f64>() / n.max(1) as f64).exp();
                next.iter_mut().for_each(|s| *s /= scale);
            }
            let moved = next.iter().zip(&strength).map(|(a, b)| (a.ln() - b.ln()).abs()).fold(0.0, f64::max);
            strength = next;
            if moved < CLOSE {
                return (strength, round);
            }
        }
        (strength, MOST)
    }

    fn information(&self, strength: &[f64]) -> Vec<Vec<f64>> {
        let n = strength.len();
        let spread = |a: f64, b: f64| a * b / (a + b).powi(2);
        let mut matrix = vec![vec![0.0; n]; n];
        for i in 0..n {
            matrix[i][i] += self.prior * spread(strength[i], 1.0);
            for j in (0..n).filter(|j| *j != i) {
                let part = self.games[i][j] * spread(strength[i], strength[j]);
                matrix[i][i] += part;
                matrix[i][j] -= part;
            }
        }
        matrix
    }
}

/// The diagonal of the inverse of a positive definite matrix, by Gauss-Jordan elimination.
fn inverse_diagonal(mut matrix: Vec<Vec<f64>>) -> Vec<f64> {
    let n = matrix.len();
    let mut inverse: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| f64::from(i == j)).collect()).collect();
    for column in 0..n {
        let pivot = matrix[column][column];
        for j in 0..n {
            matrix[column][j] /= pivot;
            inverse[column][j] /= pivot;
        }
        for row in (0..n).filter(|row| *row != column) {
            let factor = matrix[row][column];
            for j in 0..n {
                matrix[row][j] -= factor * matrix[column][j];
                inverse[row][j] -= factor * inverse[column][j];
            }
        }
    }
    (0..n).map(|i| inverse[i][i]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Agresti, Categorical Data Analysis (1990), table 10.10: the American League of 1987, 13 games for each pair. The abilities against
    /// Baltimore are those that `BradleyTerry2` prints for this table: 1.5814, 1.4364, 1.2945, 1.2476, 1.1077, .6839.
    #[test]
    fn the_american_league_of_1987() {
        const WINS: [[u8; 7]; 7] = [
            [0, 7, 9, 7, 7, 9, 11],
            [6, 0, 7, 5, 11, 9, 9],
            [4, 6, 0, 7, 7, 8, 12],
            [6, 8, 6, 0, 6, 7, 10],
            [6, 2, 6, 7, 0, 7, 12],
            [4, 4, 5, 6, 6, 0, 6],
            [2, 4, 1, 3, 1, 7, 0],
        ];
        let mut results = Vec::new();
        for (a, row) in WINS.iter().enumerate() {
            for (b, wins) in row.iter().enumerate() {
                results.extend((0..*wins).map(|_| (a, b, 1.0)));
            }
        }
        let (strengths, _) = Table::of(7, &results, 0.0).strengths();
        let against: Vec<f64> = strengths.iter().map(|s| (s / strengths[6]).ln()).collect();
        for (found, published) in against.iter().zip([1.5814, 1.4364, 1.2945, 1.2476, 1.1077, 0.6839]) {
            assert!((found - published).abs() < 5e-5, "{found} for {published}");
        }
    }

    #[test]
    fn the_hardest_tables_are_fitted_long_before_patience_ends() {
        let chain = |n: usize, times: usize| -> Vec<(usize, usize, f64)> {
            (1..n).flat_map(|b| std::iter::repeat_n((b - 1, b, 1.0), times)).collect()
        };
        let everybody = |n: usize| -> Vec<(usize, usize, f64)> {
            (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b, 1.0))).collect()
        };
        // More people than a class has, who each beat the next one only, once or in both rounds and all reserves; and everybody all below.
        for results in [chain(64, 1), chain(64, 4), everybody(64)] {
            let (strengths, rounds) = Table::of(64, &results, 1.0).strengths();
            assert!(rounds < MOST / 10, "{rounds} rounds");
            assert!(strengths.windows(2).all(|pair| pair[0] > pair[1]), "{strengths:?}");
        }
    }

    #[test]
    fn who_wins_everything_has_an_ability_and_order_does_not_matter() {
        let results = vec![(0, 1, 1.0), (0, 2, 1.0), (1, 2, 1.0)];
        let fitted = fit(3, &results);
        assert!(fitted.iter().all(|(ability, error)| ability.is_finite() && *error > 0.0 && error.is_finite()));
        assert!(fitted[0].0 > fitted[1].0 && fitted[1].0 > fitted[2].0);
        assert!((fitted[0].0 + fitted[2].0).abs() < 1e-9 && fitted[1].0.abs() < 1e-9, "the table is symmetric");
        let turned: Vec<_> = results.iter().rev().map(|(a, b, s)| (*b, *a, 1.0 - s)).collect();
        for (a, b) in fit(3, &turned).iter().zip(&fitted) {
            assert!((a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9);
        }
        assert_eq!(fit(2, &[]), fit(2, &[(0, 1, 0.5)]).iter().map(|_| fit(2, &[])[0]).collect::<Vec<_>>());
    }
}
