//! Who was spoken to, and what the customer asked (G4–G6).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
