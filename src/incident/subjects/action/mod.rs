//! Actions: tasks given in the crisis, and measures that last (E4, M4).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
