//! What was written down.

pub mod body;
