//! Training: what a trainee has done, what to practise next, the boot camp and the certificate. Rules only; files are storage's.

pub mod camp;
pub mod certificate;
pub mod cue_card;
pub mod done;
pub mod entry;
pub mod exam;
pub mod hint;
pub mod judging;
pub mod micro;
pub mod model;
pub mod next;
pub mod past;
pub mod progress;
pub mod quiz;
pub mod tip;

pub use done::Done;
pub use entry::{Body, Feelings, Seat, Sheet, Subject};
