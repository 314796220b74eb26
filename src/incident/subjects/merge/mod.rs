//! Entries of another laptop that were taken in.

pub mod acts;
pub mod body;
mod kept;
mod words;
