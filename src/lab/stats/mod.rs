//! The few statistics by which a drill is judged as a test.

mod generalizability;
mod item;
mod ladder;
mod sample;
mod separation;
mod uniform;

pub use generalizability::{Components, components};
pub use item::{difficulty, point_biserial};
pub use ladder::inversions;
pub use sample::{Sample, pearson};
pub use separation::{auc, d_prime};
pub use uniform::{CRITICAL_05, chi_square};
