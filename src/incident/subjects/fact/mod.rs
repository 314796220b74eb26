//! Questions and answers (A1–A4).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
mod yes_no;
