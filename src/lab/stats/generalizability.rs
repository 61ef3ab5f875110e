//! The generalizability study: persons × customers × replications, both crossed, replications nested.

/// Variance components of a persons × conditions × replications design, in squared index points; negative estimates are 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Components {
    /// Between trainees.
    pub person: f64,
    /// Between customers.
    pub condition: f64,
    /// Trainees who fare differently with different customers.
    pub interaction: f64,
    /// From one session to the next.
    pub residual: f64,
}

impl Components {
    /// G: reliability of ranking people by the mean of so many sessions, one per customer.
    pub fn relative(&self, sessions: f64) -> f64 {
        self.person / (self.person + (self.interaction + self.residual) / sessions)
    }

    /// Φ: reliability of the mean itself against a fixed mark.
    pub fn absolute(&self, sessions: f64) -> f64 {
        self.person / (self.person + (self.condition + self.interaction + self.residual) / sessions)
    }

    /// Share of each component, in the order of the fields.
    pub fn shares(&self) -> [f64; 4] {
        let parts = [self.person, self.condition, self.interaction, self.residual];
        let all: f64 = parts.iter().sum();
        parts.map(|part| if all > 0.0 { part / all } else { 0.0 })
    }
}

/// Estimates the components from `scores[person][condition][replication]` by expected mean squares (Cronbach et al. 1972;
/// Brennan 2001, chapter 3).
///
/// # Panics
/// When the table is not complete, or has fewer than two of anything.
pub fn components(scores: &[Vec<Vec<f64>>]) -> Components {
    let (n, m, r) = (scores.len(), scores[0].len(), scores[0][0].len());
    assert!(n > 1 && m > 1 && r > 1, "a study needs two of everything");
    assert!(scores.iter().all(|p| p.len() == m && p.iter().all(|c| c.len() == r)), "a study needs a complete table");
    let mean = |values: &mut dyn Iterator<Item = f64>| {
        let (sum, count) = values.fold((0.0, 0usize), |(s, c), x| (s + x, c + 1));
        sum / count as f64
    };
    let cell: Vec<Vec<f64>> = scores.iter().map(|p| p.iter().map(|c| mean(&mut c.iter().copied())).collect()).collect();
    let person: Vec<f64> = cell.iter().map(|p| mean(&mut p.iter().copied())).collect();
    let condition: Vec<f64> = (0..m).map(|j| mean(&mut cell.iter().map(|p| p[j]))).collect();
    let grand = mean(&mut person.iter().copied());
    let (nf, mf, rf) = (n as f64, m as f64, r as f64);
    let of_persons = mf * rf * person.iter().map(|x| (x - grand).powi(2)).sum::<f64>() / (nf - 1.0);
    let of_conditions = nf * rf * condition.iter().map(|x| (x - grand).powi(2)).sum::<f64>() / (mf - 1.0);
    let mut crossed = 0.0;
    let mut within = 0.0;
    for i in 0..n {
        for j in 0..m {
            crossed += (cell[i][j] - person[i] - condition[j] + grand).powi(2);
            within += scores[i][j].iter().map(|x| (x - cell[i][j]).powi(2)).sum::<f64>();
        }
    }
    let of_interaction = rf * crossed / ((nf - 1.0) * (mf - 1.0));
    let residual = within / (nf * mf * (rf - 1.0));
    Components {
        person: ((of_persons - of_interaction) / (mf * rf)).max(0.0),
        condition: ((of_conditions - of_interaction) / (nf * rf)).max(0.0),
        interaction: ((of_interaction - residual) / rf).max(0.0),
        residual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A 2 × 2 × 2 table worked by hand: MSp = 72, MSc = 8, MSpc = 2, MSe = 1, so the components are (72 − 2)/4 = 17.5,
    /// (8 − 2)/4 = 1.5, (2 − 1)/2 = .5 and 1.
    #[test]
    fn by_hand() {
        let base = [[10.0, 11.0], [15.0, 18.0]];
        let half = 0.5_f64.sqrt();
        let scores: Vec<Vec<Vec<f64>>> =
            base.iter().map(|p| p.iter().map(|x| vec![x - half, x + half]).collect()).collect();
        let c = components(&scores);
        assert!((c.person - 17.5).abs() < 1e-9, "{c:?}");
        assert!((c.condition - 1.5).abs() < 1e-9, "{c:?}");
        assert!((c.interaction - 0.5).abs() < 1e-9, "{c:?}");
        assert!((c.residual - 1.0).abs() < 1e-9, "{c:?}");
        assert!((c.relative(5.0) - 17.5 / 17.8).abs() < 1e-9);
        assert!((c.absolute(5.0) - 17.5 / 18.1).abs() < 1e-9);
    }
}
