//! How sure a form's mean is.

/// Variance of one session in the prototype, index points squared: person by task and within (`curriculum.md` E, 257 + 61).
const PROTOTYPE: f64 = 318.0;
/// No mean is surer than this, index points: a few tasks may agree by chance.
const FLOOR: f64 = 1.0;

/// The standard error of a form's mean, index points. `points` holds one list for each contestant, one index (0–100) for each task.
///
/// From three contestants and two tasks on it comes from the event itself: the residual of the table of contestants by tasks, which is
/// what is left when neither who plays nor what is played explains a result. Below that the prototype's figure stands.
pub fn sem(points: &[Vec<f64>]) -> f64 {
    let (n, k) = (points.len(), points.first().map_or(0, Vec::len));
    let tasks = k.max(1) as f64;
    if n < 3 || k < 2 || points.iter().any(|row| row.len() != k) {
        return (PROTOTYPE / tasks).sqrt();
    }
    let mean = |values: &mut dyn Iterator<Item = f64>, count: usize| values.sum::<f64>() / count as f64;
    let people: Vec<f64> = points.iter().map(|row| mean(&mut row.iter().copied(), k)).collect();
    let columns: Vec<f64> = (0..k).map(|at| mean(&mut points.iter().map(|row| row[at]), n)).collect();
    let all = mean(&mut people.iter().copied(), n);
    let residual = |person: usize, task: usize| points[person][task] - people[person] - columns[task] + all;
    let squares: f64 = (0..n).map(|person| (0..k).map(|task| residual(person, task).powi(2)).sum::<f64>()).sum();
    let variance = squares / ((n - 1) * (k - 1)) as f64;
    (variance / tasks).sqrt().max(FLOOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_person_and_task_explain_is_no_error() {
        let additive: Vec<Vec<f64>> =
            (0..5).map(|p| (0..4).map(|t| 50.0 + 7.0 * p as f64 - 3.0 * t as f64).collect()).collect();
        assert!((sem(&additive) - FLOOR).abs() < 1e-9);
        // A residual of ±10 in a table of four by four, both margins of it zero: 16 · 100 / 9 for one session.
        let sign = |p: usize, t: usize| if (p / 2 + t / 2).is_multiple_of(2) { 10.0 } else { -10.0 };
        let noisy: Vec<Vec<f64>> = (0..4).map(|p| (0..4).map(|t| 60.0 + sign(p, t)).collect()).collect();
        assert!((sem(&noisy) - (1600.0_f64 / 9.0 / 4.0).sqrt()).abs() < 1e-9);
        assert!((sem(&[vec![50.0; 5], vec![70.0; 5]]) - (318.0_f64 / 5.0).sqrt()).abs() < 1e-9);
        assert!(sem(&[]).is_finite());
    }
}
