//! Nudges that were put off (G1).

pub mod body;
mod kept;
mod words;
