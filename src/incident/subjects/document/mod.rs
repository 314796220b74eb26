//! Documents that left the house.

pub mod body;
