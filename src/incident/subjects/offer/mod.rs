//! Offers to the customer (B6).

pub mod body;
