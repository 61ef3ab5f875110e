//! Judge training: sample transcripts whose scores spread over the scale, and how far somebody's ratings agree with them.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{draw::SplitMix, ids::*, scenario::*, score::Scorecard},
    lab::{Game, bots::Kind, play},
};

/// The bands of a transcript, 1–5 for each dimension; none where the engine did not score.
pub type Key = [Option<u8>; 5];

/// A rating, 1–5 for each dimension.
pub type Rating = [u8; 5];

/// Share of ratings within one point of the key from which judge training is passed, percent.
pub const PASS: u8 = 80;

/// Most transcripts of one training.
pub const MOST: usize = 12;

/// Who plays the samples: from the adaptive expert to somebody who only pushes.
const PLAYERS: [Kind; 7] =
    [Kind::Expert(0), Kind::Expert(150), Kind::Expert(350), Kind::Generic, Kind::Novice, Kind::Pushy, Kind::Passive];

/// Drills from which each sample is chosen.
const POOL: usize = 12;

/// A drill to be judged.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Who was seated.
    pub customer: CustomerIdx,
    /// Who played; never shown to the one who judges.
    pub player: Kind,
    /// The drill, over, with its score.
    pub game: Game,
    /// The key.
    pub key: Key,
}

/// The engine's bands of a scorecard.
pub fn key(card: &Scorecard) -> Key {
    std::array::from_fn(|d| {
        card.dimensions.get(d).and_then(|score| score.result.as_ref().ok()).map(|points| points.band())
    })
}

/// So many sample drills, chosen from a pool so that their keys spread over the scale in every dimension; the same for the same
/// seed and library. No customer comes twice while there are others.
pub fn samples(seed: u64, scenarios: &[Shared], count: usize) -> Vec<Sample> {
    let mut seats: Vec<(&Shared, CustomerIdx)> = scenarios
        .iter()
        .flat_map(|s| (0..s.customers.len()).map(move |c| (s, CustomerIdx(u16::try_from(c).unwrap_or(0)))))
        .collect();
    seats.sort_by(|(a, c), (b, d)| (&a.id, c).cmp(&(&b.id, d)));
    if seats.is_empty() {
        return Vec::new();
    }
    let count = count.min(MOST);
    let mut dice = SplitMix::new(seed ^ 0x6A75_6467_696E_6721);
    let drawn: Vec<(usize, Kind, u64)> = (0..count * POOL)
        .map(|n| {
            let seat = dice.below(seats.len() as u64) as usize;
            (seat, PLAYERS[n % PLAYERS.len()], dice.next_u64() >> 11)
        })
        .collect();
    let mut pool: Vec<(usize, Sample)> = drawn
        .into_par_iter()
        .map(|(seat, player, seed)| {
            let (scenario, customer) = seats[seat];
            let mut bot = player.bot(&scenario.customers[customer.at()], seed, 0);
            let game = play(bot.as_mut(), scenario, customer, seed, Mode::Exam);
            let key = key(&game.card);
            (seat, Sample { customer, player, game, key })
        })
        .collect();
    let mut chosen: Vec<Sample> = Vec::with_capacity(count);
    let mut taken: Vec<usize> = Vec::with_capacity(count);
    while chosen.len() < count {
        let worth = |(seat, sample): &(usize, Sample)| (!taken.contains(seat), spread(&chosen, &sample.key));
        let best = (0..pool.len()).max_by_key(|n| (worth(&pool[*n]), std::cmp::Reverse(*n)));
        let Some(best) = best else { break };
        let (seat, sample) = pool.swap_remove(best);
        taken.push(seat);
        chosen.push(sample);
    }
    // The order in which they were chosen would tell that the first ones are the extremes.
    for n in (1..chosen.len()).rev() {
        chosen.swap(n, dice.below(n as u64 + 1) as usize);
    }
    chosen
}

/// How much a key adds to the spread: a band that is rare among those chosen counts more; a dimension without a key nothing.
fn spread(chosen: &[Sample], key: &Key) -> u64 {
    let band = |d: usize, band: u8| chosen.iter().filter(|s| s.key[d] == Some(band)).count() as u64;
    key.iter().enumerate().filter_map(|(d, found)| Some(720_720 / (1 + band(d, (*found)?)))).sum()
}

/// Shares of ratings that agree with the keys, percent rounded down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Ratings that have a key.
    pub rated: u32,
    /// That hit it.
    pub exact: u8,
    /// That are one point off at most.
    pub within: u8,
}

impl Share {
    fn of(pairs: &[(u8, u8)]) -> Option<Share> {
        let rated = u32::try_from(pairs.len()).ok().filter(|rated| *rated > 0)?;
        let percent = |most: u8| {
            let hits = pairs.iter().filter(|(key, rating)| key.abs_diff(*rating) <= most).count();
            u8::try_from(100 * hits / pairs.len()).unwrap_or(100)
        };
        Some(Share { rated, exact: percent(0), within: percent(1) })
    }
}

/// How far somebody's ratings agree with the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// All dimensions together; none when there was nothing to compare.
    pub all: Option<Share>,
    /// D1–D5; none where no key had the dimension.
    pub dimensions: [Option<Share>; 5],
    /// Whether at least [`PASS`] percent lie within one point.
    pub passed: bool,
}

/// Compares ratings with keys, transcript by transcript; what has no partner is left out.
pub fn agreement(keys: &[Key], ratings: &[Rating]) -> Agreement {
    let pairs = |d: usize| -> Vec<(u8, u8)> {
        keys.iter().zip(ratings).filter_map(|(key, rating)| Some((key[d]?, rating[d]))).collect()
    };
    let every: Vec<(u8, u8)> = (0..5).flat_map(pairs).collect();
    let all = Share::of(&every);
    // Held against the counts: a share that was rounded may look like more than it is.
    let hits = every.iter().filter(|(key, rating)| key.abs_diff(*rating) <= 1).count();
    Agreement {
        all,
        dimensions: std::array::from_fn(|d| Share::of(&pairs(d))),
        passed: all.is_some() && 100 * hits >= usize::from(PASS) * every.len(),
    }
}
