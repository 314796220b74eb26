//! Offers to the customer (B6).

pub mod acts;
pub mod body;
mod kept;
mod words;
