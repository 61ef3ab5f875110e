//! The handbook: a card for each method of the material, found as one types.

mod card;
mod keys;
mod rows;
mod search;

pub use card::{Aliases, Card};
pub use rows::{ROWS, is_row};
pub use search::{Hit, Index, Rank};
