//! Entries of another laptop that were taken in.

pub mod body;
mod kept;
mod words;
