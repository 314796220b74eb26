//! Remedy options: their terms, odds and end (B1–B3).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
