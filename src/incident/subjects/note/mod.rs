//! What was written down.

pub mod acts;
pub mod body;
mod kept;
mod words;
