//! Nudges that were put off (G1).

pub mod acts;
pub mod body;
mod kept;
mod words;
