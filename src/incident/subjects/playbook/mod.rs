//! The copy of a playbook that an incident adopted.

pub mod body;
mod kept;
mod words;
