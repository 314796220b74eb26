//! Lawful erasure (K2), and what falls silent with it.

pub mod acts;
pub mod body;
mod kept;
mod words;
