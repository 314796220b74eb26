//! Decisions and their windows (C1, C2, C4).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
