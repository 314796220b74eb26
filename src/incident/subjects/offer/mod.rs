//! Offers to the customer (B6).

pub mod body;
mod kept;
mod words;
