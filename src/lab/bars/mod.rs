//! The bars of `measurement.md` G.3 and G.4: figures about the whole library, each held against what was promised.

mod forms;
mod honesty;
mod policy;
mod reliability;
mod retry;
mod skill;
mod table;
mod traps;
mod variety;

pub use table::{Bar, Verdict, assess};
