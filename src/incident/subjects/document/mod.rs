//! Documents that left the house.

pub mod body;
mod kept;
mod words;
