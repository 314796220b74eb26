//! The index of the search: a file beside the log that may be thrown away at any time.
//!
//! It holds what the entries say a second time, so it is private like the log, is in no backup and no bundle, and goes
//! whole at every erasure. Nothing here is an error to people: an index that cannot be used is thrown away and made anew,
//! and whoever searches does without it meanwhile.

mod file;
mod read;
mod write;

pub use file::{Edition, Index, IndexError, discard};
pub use read::{Among, Candidate, Span};
pub use write::{Filed, FiledIncident};
