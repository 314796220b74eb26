//! Partners: dealers and vendors, who they are, how they were assessed, what they plan to do about it and what came of it (Q1).
//! They belong to no incident and stand in the directory. None is compared with another.

mod assessed;
pub mod body;
mod planned;
mod recorded;
pub mod register;
pub mod state;
