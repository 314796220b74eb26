//! Offers to the customer (B6).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
