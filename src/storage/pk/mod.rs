//! Competitions on the disk: the event file, the organiser's secret, result files, and the runs that are being played.

mod file;
mod key;
mod result;
mod seat;
mod verify;

pub use file::{EventFile, PkError, events, library_hash, pins};
pub use key::{key_path, make_key, trainer_key};
pub use result::{PkResult, run_of};
pub use seat::{PkSeat, Waiting};
pub use verify::{PkVerdict, verify_event, verify_event_bytes};
