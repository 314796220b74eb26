//! The incident itself: its opening, title, severity and status.

pub mod acts;
pub mod body;
mod impacts;
mod kept;
pub mod state;
mod words;
