//! The incident itself: its opening, title, severity and status.

pub mod body;
mod kept;
mod words;
