//! The order of a form and the table of a series of duels, with what broke each tie.

use std::cmp::Ordering;

use super::{
    event::{Entry, Event, Verdict},
    ranking::{bands, bradley_terry},
    rules::{Format, Tie, Title},
    run::Run,
    seal::{Round, plan},
};

/// Share of the panel's rating scale that a hundredth of the index is: 1–5 against 0–100.
const PANEL_STEP: i32 = 25;

/// One contestant in the order of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Who, from 0.
    pub contestant: usize,
    /// Place from 1; those who share one have the same.
    pub place: usize,
    /// Mean index over all tasks, hundredths; what was not played counts 0. In a stage that the panel decides its mean on the same scale.
    pub mean: i32,
    /// Standard error of that mean, in points of the index.
    pub sem: f64,
    /// Tasks that were played.
    pub played: usize,
    /// Mean of each dimension where it was scored, hundredths.
    pub dimensions: [Option<i32>; 5],
    /// Points off for compliance, hundredths, over all tasks.
    pub deductions: i32,
    /// The link of the chain that puts this row below the one above, where the means are equal.
    pub by: Option<Tie>,
    /// Whether the place is shared because nothing tells the two apart.
    pub shared: bool,
    /// Closer than one standard error to the next row: 难分高下. A caution, not a merged rank.
    pub close: bool,
    /// Whether it is within one standard error of the first: those play the title out.
    pub top: bool,
    /// Runs against a customer who was met before.
    pub met_before: usize,
}

/// One contestant in the table of a round robin or Swiss.
#[derive(Clone, Debug, PartialEq)]
pub struct Duels {
    /// Who, from 0.
    pub contestant: usize,
    /// Place from 1.
    pub place: usize,
    /// Half points: two for a win or a bye, one for a shared win.
    pub points: u32,
    /// Duels that are decided.
    pub played: usize,
    /// Bradley-Terry ability; 0 is an average player.
    pub ability: f64,
    /// Standard error of the ability.
    pub error: f64,
}

impl Event {
    /// Whether the title of a stage's order goes by something else than the mean index.
    fn title(&self, of: Round) -> Option<Title> {
        match self.format(of) {
            Some(Format::Race { title, .. }) => Some(title),
            _ => None,
        }
    }

    fn entries_of(&self, of: Round, who: usize) -> Vec<Option<&Entry>> {
        let tasks = self.opened.get(&of).map(Vec::as_slice).unwrap_or_default();
        tasks.iter().map(|task| self.entry(task.slot, who)).collect()
    }

    /// What a run is worth in a stage: its index, or the panel's mean on the same scale where the panel decides.
    pub fn worth(&self, of: Round, entry: Option<&Entry>, slot: super::seal::Slot, who: usize) -> i32 {
        let Some(run) = entry.and_then(|entry| entry.run.as_ref()) else { return 0 };
        if self.panel(of) {
            return self.panel_mean(slot, who).map_or(0, |mean| ((mean - 1.0) * 100.0).round() as i32 * PANEL_STEP);
        }
        run.index(self.weights(of))
    }

    /// The order of a stage in which everybody plays the same tasks. Empty before it is opened.
    pub fn rows(&self, of: Round) -> Vec<Row> {
        let Some(tasks) = self.opened.get(&of) else { return Vec::new() };
        let players = self.players(of);
        let worths: Vec<Vec<i32>> = players
            .iter()
            .map(|who| tasks.iter().map(|t| self.worth(of, self.entry(t.slot, *who), t.slot, *who)).collect())
            .collect();
        let points: Vec<Vec<f64>> =
            worths.iter().map(|w| w.iter().map(|index| f64::from(*index) / 100.0).collect()).collect();
        let sem = bands::sem(&points);
        let mut rows: Vec<(Row, Keys)> =
            players.iter().zip(&worths).map(|(who, worth)| self.row(of, *who, worth, sem)).collect();
        let before = |a: &(Row, Keys), b: &(Row, Keys)| self.compare(a, b).0;
        rows.sort_by(|a, b| before(a, b).then(a.0.contestant.cmp(&b.0.contestant)));
        for at in 1..rows.len() {
            let (order, by) = self.compare(&rows[at - 1], &rows[at]);
            let shared = order == Ordering::Equal;
            rows[at].0.place = if shared { rows[at - 1].0.place } else { at + 1 };
            rows[at].0.by = by;
            rows[at].0.shared = shared;
            rows[at - 1].0.shared |= shared;
        }
        let means: Vec<f64> = rows.iter().map(|(row, _)| f64::from(row.mean) / 100.0).collect();
        for at in 0..rows.len() {
            rows[at].0.close = means.get(at + 1).is_some_and(|next| means[at] - next < sem);
            // What a race goes by has no error of its own: its first three play the title out.
            rows[at].0.top = if self.title(of).is_some() { at < 3 } else { means[0] - means[at] < sem || at == 0 };
        }
        rows.into_iter().map(|(row, _)| row).collect()
    }

    fn row(&self, of: Round, who: usize, worth: &[i32], sem: f64) -> (Row, Keys) {
        let entries = self.entries_of(of, who);
        let runs: Vec<&Run> =
            entries.iter().flatten().filter_map(|e| e.run.as_ref()).filter(|r| !r.abandoned).collect();
        let dimensions = std::array::from_fn(|d| {
            let scored: Vec<i32> = runs.iter().filter_map(|run| run.dimensions[d]).collect();
            (!scored.is_empty()).then(|| scored.iter().sum::<i32>() / scored.len() as i32)
        });
        let sum: i32 = worth.iter().sum();
        let chain = |tie: Tie| runs.iter().map(|run| run.measure(tie)).sum::<i32>();
        let first = match self.title(of) {
            Some(Title::Objections) => runs.iter().filter_map(|run| run.dimensions[2]).sum(),
            // Who has not played has said nothing untrue; that wins no title.
            Some(Title::Clean) => chain(Tie::Compliance) - 10_000 * (worth.len() - runs.len()) as i32,
            _ => sum,
        };
        let keys = Keys { first, sum, ties: self.rules.ties.iter().map(|tie| (*tie, chain(*tie))).collect() };
        let row = Row {
            contestant: who,
            place: 1,
            mean: sum / worth.len().max(1) as i32,
            sem,
            played: entries.iter().flatten().filter(|e| e.run.is_some()).count(),
            dimensions,
            deductions: runs.iter().map(|run| run.deductions()).sum(),
            by: None,
            shared: false,
            close: false,
            top: false,
            met_before: entries.iter().flatten().filter(|e| e.met_before).count(),
        };
        (row, keys)
    }

    fn compare(&self, a: &(Row, Keys), b: &(Row, Keys)) -> (Ordering, Option<Tie>) {
        let first = b.1.first.cmp(&a.1.first).then(b.1.sum.cmp(&a.1.sum));
        if first != Ordering::Equal {
            return (first, None);
        }
        for ((tie, of_a), (_, of_b)) in a.1.ties.iter().zip(&b.1.ties) {
            let order = match tie {
                Tie::Met => match self.met(a.0.contestant, b.0.contestant) {
                    Some(winner) if winner == a.0.contestant => Ordering::Less,
                    Some(_) => Ordering::Greater,
                    None => Ordering::Equal,
                },
                _ => of_b.cmp(of_a),
            };
            if order != Ordering::Equal {
                return (order, Some(*tie));
            }
        }
        (Ordering::Equal, None)
    }

    /// Runs of a round that are still to be played. Of a form or relay nothing is told before it is 0, or the last ones would know
    /// what is enough.
    pub fn waiting(&self, of: Round) -> usize {
        self.due().iter().filter(|due| due.slot.of() == of).count()
    }

    /// The teams by half of the members' mean in the forms and half of the relay (`curriculum.md` F.4); only where there is a relay.
    /// A part that somebody has still to play has no points yet.
    pub fn team_rows(&self) -> Vec<TeamRow> {
        let rounds = || self.opened.keys().copied();
        let relay = rounds().find(|of| matches!(self.format(*of), Some(Format::Relay { .. })));
        let Some(relay) = relay else { return Vec::new() };
        let form = rounds().find(|of| self.is_form(*of)).map(|of| (self.waiting(of) == 0).then(|| self.rows(of)));
        let carried = if self.waiting(relay) == 0 { self.rows(relay) } else { Vec::new() };
        let of = |(team, members): (String, Vec<usize>)| {
            let mean = |rows: &Vec<Row>| {
                let means = rows.iter().filter(|row| members.contains(&row.contestant)).map(|row| row.mean);
                means.sum::<i32>() / members.len().max(1) as i32
            };
            let has_form = form.is_some();
            let form = form.as_ref().and_then(|rows| rows.as_ref()).map(mean);
            let relay =
                carried.iter().find(|row| members.contains(&row.contestant) && row.played > 0).map(|row| row.mean);
            let score = match (form, relay) {
                (Some(form), Some(relay)) => Some((form + relay) / 2),
                // Without a form the relay is all there is.
                (None, relay) if !has_form => relay,
                _ => None,
            };
            TeamRow { team, form, relay, score, place: 0 }
        };
        let mut rows: Vec<TeamRow> = self.rules.teams().into_iter().map(of).collect();
        rows.sort_by(|a, b| b.score.cmp(&a.score).then(a.team.cmp(&b.team)));
        for at in 0..rows.len() {
            let level = at > 0 && rows[at].score == rows[at - 1].score;
            rows[at].place = if level { rows[at - 1].place } else { at + 1 };
        }
        rows
    }

    /// The contestants of a stage, the best first.
    pub fn order(&self, of: Round) -> Vec<usize> {
        self.rows(of).into_iter().map(|row| row.contestant).collect()
    }

    /// Those within one standard error of the first, in the order of the form.
    pub fn top_band(&self, of: Round) -> Vec<usize> {
        self.rows(of).into_iter().filter(|row| row.top).map(|row| row.contestant).collect()
    }

    /// The table of a stage of duels over all its rounds: Bradley-Terry, as `curriculum.md` F.4 has it for duels alone.
    pub fn table(&self, stage: u8) -> Vec<Duels> {
        let n = self.rules.contestants.len();
        let (mut points, mut played, mut results) = (vec![0_u32; n], vec![0_usize; n], Vec::new());
        let rounds = plan(&self.rules, usize::from(stage).saturating_sub(1)).len();
        for of in
            (1..=rounds).map(|round| Round { stage, round: round as u8 }).filter(|of| self.opened.contains_key(of))
        {
            for m in self.matches(of) {
                let [Some(a), Some(b)] = m.pair else {
                    m.pair.iter().flatten().for_each(|who| points[*who] += 2);
                    continue;
                };
                let (half, score) = match self.series(of, [a, b]).verdict {
                    Verdict::Open => continue,
                    Verdict::Won(side, _) | Verdict::Seed(side) => {
                        ([2 - 2 * side as u32, 2 * side as u32], 1.0 - side as f64)
                    }
                    Verdict::Level => ([1, 1], 0.5),
                };
                for (who, half) in [a, b].into_iter().zip(half) {
                    points[who] += half;
                    played[who] += 1;
                }
                results.push((a, b, score));
            }
        }
        let fit = bradley_terry::fit(n, &results);
        let mut table: Vec<Duels> = (0..n)
            .map(|who| {
                let (ability, error) = fit.get(who).copied().unwrap_or_default();
                Duels { contestant: who, place: 0, points: points[who], played: played[who], ability, error }
            })
            .collect();
        table.sort_by(|a, b| {
            b.ability.total_cmp(&a.ability).then(b.points.cmp(&a.points)).then(a.contestant.cmp(&b.contestant))
        });
        for at in 0..table.len() {
            let level = at > 0 && (table[at].ability - table[at - 1].ability).abs() < 1e-9;
            table[at].place = if level { table[at - 1].place } else { at + 1 };
        }
        table
    }
}

/// A team's score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamRow {
    /// The team's name.
    pub team: String,
    /// Mean index of its members in the form, hundredths; none without a form.
    pub form: Option<i32>,
    /// Index of its relay, hundredths; none before it was played.
    pub relay: Option<i32>,
    /// The team's score, hundredths.
    pub score: Option<i32>,
    /// Place from 1.
    pub place: usize,
}

/// What a row is ordered by.
struct Keys {
    first: i32,
    sum: i32,
    ties: Vec<(Tie, i32)>,
}
