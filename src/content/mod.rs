//! Reading content files: raw form, checked model, and every finding with its place and cure.

mod bundle;
pub mod diagnostic;
mod files;
mod handbook;
pub mod library;
mod lower;
mod node;
mod persona;
mod raw;
pub mod render;
mod rules;
pub mod source;

pub use bundle::Bundle;
pub use diagnostic::{Diagnostic, Level};
pub use library::{Broken, Library, Sources};

/// Version of the content files' format.
pub const SCHEMA: u32 = 1;
