//! The score in words: sentences for people, JSON for programs. It reads and never decides.

pub mod card;
pub mod certificate;
pub mod inner;
pub mod json;
pub mod judge_sheet;
pub mod moments;
pub mod pk;
pub mod sentences;
