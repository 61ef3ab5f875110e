//! The panel: what the judges' sheets come to, once all of them are in, and whether a winner may be named.

use std::collections::BTreeMap;

use super::{
    agreement::{Icc, corrected, icc, mean_kappa, ordinal_alpha, pairs, severity, trimmed_mean},
    event::{Event, JudgeSheet},
    seal::Slot,
};

/// A gap between two means that may be noise, on the scale of 1–5 (`curriculum.md` F.4).
pub const NOISE: f64 = 0.2;
/// Below this ICC(2,k) no winner is named (`curriculum.md` F.4).
pub const LEAST_ICC: f64 = 0.5;

/// What the panel gave one run.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelRow {
    /// Whose run, from 0.
    pub contestant: usize,
    /// Which run.
    pub slot: Slot,
    /// The official mean, 1–5: plain, without the highest and the lowest judge from five on.
    pub mean: f64,
    /// The mean with stern and kind judges set right; none with a single run.
    pub corrected: Option<f64>,
    /// The engine's points and the median judge's for each dimension, where both scored it.
    pub against: [Option<(f64, f64)>; 5],
}

/// Everything that is published of a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelReport {
    /// The runs, the best mean first.
    pub rows: Vec<PanelRow>,
    /// How far each judge lies above or below the panel; none with a single run.
    pub severity: Option<Vec<f64>>,
    /// Shares of equal ratings and of ratings at most one apart, over all pairs of judges.
    pub pairs: Option<(f64, f64)>,
    /// Mean quadratic kappa of all pairs of judges.
    pub kappa: Option<f64>,
    /// ICC(2,1) and ICC(2,k) with their intervals.
    pub icc: Option<Icc>,
    /// Ordinal alpha.
    pub alpha: Option<f64>,
    /// The engine against the median judge: quadratic kappa over all dimensions of all runs.
    pub engine: Option<f64>,
    /// What may be announced.
    pub verdict: PanelVerdict,
}

/// What may be announced of a panel's means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PanelVerdict {
    /// The best, from 0.
    Winner(usize),
    /// The judges agree too little: ICC(2,k) below .5.
    Disagreement(f64),
    /// The gap between the best two is within noise.
    Close(f64),
    /// Fewer than two contestants with runs, or sheets are missing.
    NotEnough,
}

/// The mean of one judge's five ratings.
pub fn mean_of(sheet: &JudgeSheet) -> f64 {
    sheet.ratings.iter().map(|r| f64::from(*r)).sum::<f64>() / 5.0
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        n if n % 2 == 1 => Some(values[middle]),
        _ => Some((values[middle - 1] + values[middle]) / 2.0),
    }
}

impl Event {
    /// The panel's mean of a run, 1–5. None before every sheet is in.
    pub fn panel_mean(&self, slot: Slot, who: usize) -> Option<f64> {
        let means: Vec<f64> = self.panel_of(slot, who)?.into_iter().map(mean_of).collect();
        trimmed_mean(&means)
    }

    /// The side that the panel prefers in a game; none while sheets are missing, and where no winner may be named.
    pub fn panel_side(&self, slot: Slot, pair: [usize; 2]) -> Option<usize> {
        match self.panel_report(&pair.map(|who| (slot, who))).verdict {
            PanelVerdict::Winner(who) => pair.iter().position(|side| *side == who),
            _ => None,
        }
    }

    /// Every run that the whole panel has judged.
    pub fn judged(&self) -> Vec<(Slot, usize)> {
        self.entries.keys().filter(|(slot, who)| self.panel_of(*slot, *who).is_some()).copied().collect()
    }

    /// What the panel's sheets for some runs come to. What is judged are the dimensions of the runs: each rating is one of an object.
    pub fn panel_report(&self, runs: &[(Slot, usize)]) -> PanelReport {
        let sheets: Vec<Vec<&JudgeSheet>> = runs.iter().filter_map(|(slot, who)| self.panel_of(*slot, *who)).collect();
        let complete = !runs.is_empty() && sheets.len() == runs.len();
        let judges = if complete { usize::from(self.rules.judges) } else { 0 };
        let cells: Vec<Vec<f64>> = (0..judges)
            .map(|judge| sheets.iter().flat_map(|run| run[judge].ratings.map(f64::from)).collect())
            .collect();
        let means: Vec<Vec<f64>> =
            (0..judges).map(|judge| sheets.iter().map(|run| mean_of(run[judge])).collect()).collect();
        let set_right = corrected(&means);
        let mut rows: Vec<PanelRow> = if complete {
            runs.iter()
                .enumerate()
                .map(|(at, run)| self.panel_row(*run, &sheets[at], set_right.as_ref().map(|c| c[at])))
                .collect()
        } else {
            Vec::new()
        };
        let both: Vec<(f64, f64)> = rows.iter().flat_map(|row| row.against.into_iter().flatten()).collect();
        let (engine, people): (Vec<f64>, Vec<f64>) = both.into_iter().unzip();
        rows.sort_by(|a, b| b.mean.total_cmp(&a.mean).then(a.contestant.cmp(&b.contestant)));
        let agreement = icc(&cells);
        PanelReport {
            verdict: verdict(&rows, judges, agreement.as_ref()),
            rows,
            severity: severity(&means),
            pairs: pairs(&cells),
            kappa: mean_kappa(&cells),
            icc: agreement,
            alpha: ordinal_alpha(
                &cells.iter().map(|judge| judge.iter().copied().map(Some).collect()).collect::<Vec<_>>(),
            ),
            engine: super::agreement::quadratic_kappa(&engine, &people),
        }
    }

    fn panel_row(&self, (slot, contestant): (Slot, usize), sheets: &[&JudgeSheet], corrected: Option<f64>) -> PanelRow {
        let means: Vec<f64> = sheets.iter().map(|sheet| mean_of(sheet)).collect();
        let run = self.entry(slot, contestant).and_then(|entry| entry.run.as_ref());
        let against = std::array::from_fn(|d| {
            let engine = f64::from(run?.dimensions[d]?) / 100.0;
            Some((engine, median(sheets.iter().map(|sheet| f64::from(sheet.ratings[d])).collect())?))
        });
        PanelRow { contestant, slot, mean: trimmed_mean(&means).unwrap_or(0.0), corrected, against }
    }
}

fn verdict(rows: &[PanelRow], judges: usize, icc: Option<&Icc>) -> PanelVerdict {
    // Who played several runs stands with the mean of all of them: two runs of one person are no contest.
    let mut each: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    rows.iter().for_each(|row| each.entry(row.contestant).or_default().push(row.mean));
    let mut means: Vec<(usize, f64)> =
        each.into_iter().map(|(who, means)| (who, means.iter().sum::<f64>() / means.len() as f64)).collect();
    means.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let [(best, first), (_, second), ..] = means[..] else { return PanelVerdict::NotEnough };
    let gap = first - second;
    // A hair below the bar by rounding is the bar.
    if gap < NOISE - 1e-9 {
        return PanelVerdict::Close(gap);
    }
    match icc {
        // One judge alone agrees with nobody; the gap is all there is.
        None if judges == 1 => PanelVerdict::Winner(best),
        None => PanelVerdict::Disagreement(0.0),
        Some(icc) if icc.mean < LEAST_ICC => PanelVerdict::Disagreement(icc.mean),
        Some(_) => PanelVerdict::Winner(best),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(contestant: usize, game: u8, mean: f64) -> PanelRow {
        let slot = Slot { stage: 1, round: 1, game };
        PanelRow { contestant, slot, mean, corrected: None, against: [None; 5] }
    }

    #[test]
    fn the_best_two_people_are_compared_and_not_the_best_two_runs() {
        let rows = [row(0, 1, 4.0), row(0, 2, 4.0), row(1, 1, 2.0), row(1, 2, 2.5)];
        assert_eq!(verdict(&rows, 1, None), PanelVerdict::Winner(0));
        assert_eq!(verdict(&rows[..2], 1, None), PanelVerdict::NotEnough, "one person alone");
        let rows = [row(0, 1, 4.0), row(0, 2, 2.0), row(1, 1, 3.0), row(1, 2, 3.1)];
        assert!(matches!(verdict(&rows, 1, None), PanelVerdict::Close(gap) if (gap - 0.05).abs() < 1e-9));
    }
}
