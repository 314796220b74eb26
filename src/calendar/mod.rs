//! Working time: which days and hours are worked, and how far so many of them reach.
//!
//! A leaf: it knows nothing of incidents, reads no file and no clock. Days off and days worked out of turn come from an
//! official table or from what somebody stated, never from a rule of thumb; a year that no table covers is named.

mod hours;
mod ics;
mod official;
mod reach;
mod term;
#[cfg(test)]
mod tests;
mod week;

pub use hours::Hours;
pub use ics::{BadTable, Skipped, Why};
pub use official::{Official, Read};
pub use reach::{Calendar, Counted, Reached};
pub use term::{Holidays, Terms};
pub use week::Week;
