//! The drawn parts that several panels share.

pub mod bar;
pub mod bubble;
pub mod button;
pub mod card;
pub mod check;
pub mod chip;
pub mod columns;
pub mod field;
pub mod key_cap;
pub mod link;
pub mod mean;
pub mod menu;
pub mod radar;
pub mod reply;
pub mod scroll;
pub mod spark;
pub mod tag;
pub mod timeline;
