//! Pauses: the clock stands still while we wait for the customer (H7).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
