//! Who meets whom: pairings of round robin, bracket and Swiss.

pub mod bracket;
pub mod round_robin;
pub mod swiss;
