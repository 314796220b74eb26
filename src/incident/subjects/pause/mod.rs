//! Pauses: the clock stands still while we wait for the customer (H7).

pub mod acts;
pub mod body;
mod due_time;
mod kept;
pub mod state;
mod words;
