//! A brief that goes up (J1).

pub mod acts;
pub mod body;
mod kept;
pub mod omissions;
pub mod state;
mod words;
