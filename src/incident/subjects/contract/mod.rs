//! The contract's terms (A6).

pub mod body;
mod kept;
mod words;
