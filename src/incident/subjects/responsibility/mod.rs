//! The conditions under which responsibility may be stated (D1).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
