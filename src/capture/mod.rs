//! What a person meant by what they typed: times, durations, and the one line of the capture field.
//!
//! Owns the grammar in both languages at once (the language of the screen plays no part) and the wording of its own refusals.
//! Refuses to read a clock, a file or a log: `now`, the zone and the known names are arguments. It never turns text into entries.

pub mod duration;
pub mod line;
pub mod terms;
pub mod time;
pub mod working;

mod mention;
mod quantity;
mod scan;
mod switch;
mod words;
