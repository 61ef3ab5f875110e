//! Glicko-2: the ladder between events, one event a rating period (Glickman, "Example of the Glicko-2 system", 2013).

use std::f64::consts::PI;

/// How much the volatility may change; .5 by `curriculum.md` F.4.
const TAU: f64 = 0.5;
/// Glicko's points in a unit of the model.
const SCALE: f64 = 173.7178;
/// When the search for the volatility is close enough.
const CLOSE: f64 = 1e-9;

/// Where somebody stands on the ladder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rating {
    /// Rating, 1500 for a newcomer.
    pub rating: f64,
    /// Rating deviation, 350 for a newcomer.
    pub deviation: f64,
    /// Volatility, .06 for a newcomer.
    pub volatility: f64,
}

impl Default for Rating {
    fn default() -> Rating {
        Rating { rating: 1500.0, deviation: 350.0, volatility: 0.06 }
    }
}

impl Rating {
    /// What the ladder is ordered by: neither luck nor staying away leads (`curriculum.md` F.4).
    pub fn standing(&self) -> f64 {
        self.rating - 2.0 * self.deviation
    }

    /// After a rating period: the opponents as they stood before it and what came of each duel, 1, ½ or 0. Without a duel only the
    /// deviation grows.
    pub fn after(&self, duels: &[(Rating, f64)]) -> Rating {
        let (mu, phi) = ((self.rating - 1500.0) / SCALE, self.deviation / SCALE);
        if duels.is_empty() {
            let phi = phi.hypot(self.volatility).min(350.0 / SCALE);
            return Rating { deviation: phi * SCALE, ..*self };
        }
        let weight = |phi: f64| 1.0 / (1.0 + 3.0 * phi * phi / (PI * PI)).sqrt();
        let (mut precision, mut gain) = (0.0, 0.0);
        for (other, score) in duels {
            let (theirs, spread) = ((other.rating - 1500.0) / SCALE, weight(other.deviation / SCALE));
            let expected = 1.0 / (1.0 + (-spread * (mu - theirs)).exp());
            precision += spread * spread * expected * (1.0 - expected);
            gain += spread * (score - expected);
        }
        let variance = 1.0 / precision;
        let volatility = volatility(self.volatility, variance * gain, phi, variance);
        let before = phi.hypot(volatility);
        let phi = 1.0 / (1.0 / (before * before) + 1.0 / variance).sqrt();
        Rating { rating: (mu + phi * phi * gain) * SCALE + 1500.0, deviation: phi * SCALE, volatility }
    }
}

/// The new volatility by the Illinois variant of regula falsi, step 5 of the paper.
fn volatility(sigma: f64, delta: f64, phi: f64, variance: f64) -> f64 {
    let a = (sigma * sigma).ln();
    let f = |x: f64| {
        let e = x.exp();
        let sum = phi * phi + variance + e;
        e * (delta * delta - sum) / (2.0 * sum * sum) - (x - a) / (TAU * TAU)
    };
    let mut low = a;
    let mut high = if delta * delta > phi * phi + variance {
        (delta * delta - phi * phi - variance).ln()
    } else {
        let mut k = 1.0;
        while f(a - k * TAU) < 0.0 {
            k += 1.0;
        }
        a - k * TAU
    };
    let (mut at_low, mut at_high) = (f(low), f(high));
    for _ in 0..200 {
        if (high - low).abs() <= CLOSE {
            break;
        }
        let middle = low + (low - high) * at_low / (at_high - at_low);
        let at_middle = f(middle);
        if at_middle * at_high <= 0.0 {
            (low, at_low) = (high, at_high);
        } else {
            at_low /= 2.0;
        }
        (high, at_high) = (middle, at_middle);
    }
    (low / 2.0).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The worked example of Glickman's paper: 1464.06, 151.52, .05999.
    #[test]
    fn glickmans_example() {
        let player = Rating { rating: 1500.0, deviation: 200.0, volatility: 0.06 };
        let other = |rating, deviation| Rating { rating, deviation, volatility: 0.06 };
        let after =
            player.after(&[(other(1400.0, 30.0), 1.0), (other(1550.0, 100.0), 0.0), (other(1700.0, 300.0), 0.0)]);
        assert!((after.rating - 1464.06).abs() < 0.01, "{after:?}");
        assert!((after.deviation - 151.52).abs() < 0.01, "{after:?}");
        assert!((after.volatility - 0.05999).abs() < 0.00001, "{after:?}");
    }

    #[test]
    fn staying_away_only_widens_and_a_newcomer_does_not_lead() {
        let settled = Rating { rating: 1600.0, deviation: 60.0, volatility: 0.06 };
        let away = settled.after(&[]);
        assert!((away.rating, away.volatility) == (1600.0, 0.06) && away.deviation > 60.0);
        let lucky = Rating::default().after(&[(Rating::default(), 1.0)]);
        assert!(lucky.rating > settled.rating && lucky.standing() < settled.standing());
    }
}
