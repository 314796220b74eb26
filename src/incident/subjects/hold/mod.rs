//! Legal holds (K2).

pub mod body;
mod kept;
mod words;
