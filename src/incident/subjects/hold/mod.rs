//! Legal holds (K2).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
