//! How far judges agree, with each other and with the engine.

mod alpha;
mod icc;
mod kappa;
mod severity;

pub use alpha::ordinal_alpha;
pub use icc::{Icc, icc};
pub use kappa::{mean_kappa, pairs, quadratic_kappa};
pub use severity::{corrected, severity, trimmed_mean};
