//! The panel: what the judges' sheets come to, once all of them are in.

use super::{
    event::{Event, JudgeSheet},
    seal::Slot,
};

/// From so many judges on the highest and the lowest rating are left out.
pub const TRIMMED_FROM: usize = 5;

/// The mean of one judge's five ratings.
pub fn mean_of(sheet: &JudgeSheet) -> f64 {
    sheet.ratings.iter().map(|r| f64::from(*r)).sum::<f64>() / 5.0
}

impl Event {
    /// The panel's mean of a run, 1–5: the plain mean, without the highest and the lowest from five judges on. None before every sheet
    /// is in.
    pub fn panel_mean(&self, slot: Slot, who: usize) -> Option<f64> {
        let mut means: Vec<f64> = self.panel_of(slot, who)?.into_iter().map(mean_of).collect();
        means.sort_by(f64::total_cmp);
        if means.len() >= TRIMMED_FROM {
            means = means[1..means.len() - 1].to_vec();
        }
        Some(means.iter().sum::<f64>() / means.len() as f64)
    }

    /// The side that the panel prefers in a game; none while sheets are missing, or where the gap is within noise.
    pub(super) fn panel_game(&self, slot: Slot, pair: [usize; 2]) -> Option<usize> {
        let [a, b] = [self.panel_mean(slot, pair[0])?, self.panel_mean(slot, pair[1])?];
        ((a - b).abs() >= NOISE).then_some(usize::from(b > a))
    }
}

/// A gap between two means that may be noise, on the scale of 1–5 (`curriculum.md` F.4).
pub const NOISE: f64 = 0.2;
