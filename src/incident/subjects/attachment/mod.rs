//! Evidence that is attached (K5).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
