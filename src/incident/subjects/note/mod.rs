//! What was written down.

pub mod body;
mod kept;
mod words;
