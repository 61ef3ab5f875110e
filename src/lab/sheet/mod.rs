//! The datasheet of a scenario: what it is worth as a test, customer by customer.

mod cell;
mod choices;
mod lint;
mod witness;
mod worth;

pub use cell::{BotLine, CellSheet, measure};
pub use choices::{Choices, Node};
pub use lint::{Finding, findings, places};
pub use witness::{Aim, Witness};
pub use worth::{ReplyWorth, Use};
