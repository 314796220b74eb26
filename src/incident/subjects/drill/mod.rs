//! A drill: a past incident gone through by somebody who does not know what came next (P1). What came from outside is fed in
//! as its time comes; what the trainee does is recorded like any act, in an incident of its own that only rehearses.
//!
//! A kind is a file: its rule, what the head keeps of it, and how it is told.

pub mod body;
mod debrief;
mod fed;
mod friction;
pub mod state;
