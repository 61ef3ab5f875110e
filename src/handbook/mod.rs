//! The handbook: a card for each method of the material, found as one types.

mod card;
mod keys;
mod places;
mod rows;
mod search;
mod topic;
mod trains;

pub use card::{Aliases, Card};
pub use places::{DEFERRED, Home, PLACES, Screen};
pub use rows::{ROWS, is_row};
pub use search::{Hit, Index, Rank};
pub use topic::{DEEDS, Topic, explaining};
pub use trains::{Trained, trains};
