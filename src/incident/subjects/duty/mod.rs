//! Who is on duty, and hand-overs (E1, E2).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
