//! Documents that left the house.

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
