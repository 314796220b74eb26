//! The copy of a playbook that an incident adopted.

pub mod acts;
pub mod body;
mod kept;
mod read;
pub mod state;
mod words;
