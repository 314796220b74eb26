//! The review of an incident: contributing factors, lessons, what is marked for it, and the review itself (M1, M2, M3, M5,
//! M9).
//!
//! A kind is a file: its rule, what the head keeps of it, and how it is told. `register.rs` gives what of it is listed and
//! what is due.

pub mod body;
mod case;
mod factor;
pub mod guide;
mod lesson;
mod meeting;
pub mod register;
mod star;
pub mod state;
mod wanted;
