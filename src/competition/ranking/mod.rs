//! Who is ahead of whom: the form's mean, duels and the ladder between events.

pub mod bands;
pub mod bradley_terry;
pub mod glicko2;
