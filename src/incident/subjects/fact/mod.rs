//! Questions and answers (A1–A4).

pub mod acts;
pub mod body;
mod kept;
mod words;
