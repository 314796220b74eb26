//! The catalogue of standing commitments (H6): what may be promised in a crisis because it was agreed beforehand. It belongs to
//! no incident and stands in the directory.

pub mod body;
mod recorded;
pub mod register;
pub mod state;
