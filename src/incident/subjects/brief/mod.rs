//! A brief that goes up (J1).

pub mod body;
pub mod state;
