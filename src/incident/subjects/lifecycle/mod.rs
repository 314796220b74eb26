//! The incident itself: its opening, title, severity and status.

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
