//! Training: what a trainee has done, what to practise next, the boot camp and the certificate. Rules only; files are storage's.

pub mod certificate;
pub mod done;
pub mod entry;
pub mod hint;
pub mod micro;
pub mod model;
pub mod next;
pub mod progress;

pub use done::Done;
pub use entry::{Body, Feelings, Seat, Sheet, Subject};
