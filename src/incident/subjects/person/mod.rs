//! Stakeholders of an incident, and the persons of the directory (F2, F8).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
