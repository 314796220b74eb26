//! Legal holds (K2).

pub mod body;
