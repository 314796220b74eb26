//! The copy of a playbook that an incident adopted.

pub mod body;
