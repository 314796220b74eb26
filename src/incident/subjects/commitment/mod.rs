//! What is promised, and what becomes of it (H1–H4).

pub mod acts;
pub mod body;
pub mod formula;
mod gaps;
mod kept;
mod ledger;
mod payments;
pub mod state;
pub(in crate::incident) mod told;
mod words;
