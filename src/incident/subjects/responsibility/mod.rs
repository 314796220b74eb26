//! The conditions under which responsibility may be stated (D1).

pub mod body;
mod kept;
mod words;
