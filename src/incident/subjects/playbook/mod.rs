//! The copy of a playbook that an incident adopted.

pub mod acts;
pub mod body;
mod drafted;
mod kept;
mod read;
pub mod state;
pub mod versions;
mod words;
