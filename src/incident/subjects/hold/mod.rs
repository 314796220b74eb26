//! Legal holds (K2).

pub mod acts;
pub mod body;
mod kept;
mod words;
