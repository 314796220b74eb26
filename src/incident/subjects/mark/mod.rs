//! What entries say of entries: visibility, corrections, retractions (J2, K1).

pub mod acts;
pub mod body;
mod kept;
mod words;
