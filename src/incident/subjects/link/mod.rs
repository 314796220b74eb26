//! Linked incidents and what they share (K6, C3).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
