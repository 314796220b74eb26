//! People before things: what to tell whoever may be hurt, and who understood (A9).

pub mod acts;
pub mod body;
mod kept;
pub mod state;
mod words;
