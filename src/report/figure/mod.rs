//! A picture before it has a format: what lies where in time, and the same in words as a table.
//!
//! It owns plain data and words that are ready to be read. It knows nothing of incidents, draws nothing itself ([`svg()`]
//! does), and shows no word that its own table does not hold: a format without pictures loses nothing.

mod lane;
mod plot;
mod scale;
mod sign;
mod svg;

pub use lane::{Lane, Mark, Moment, Series, Step};
pub use plot::{Figure, Plot, SpreadRow};
pub use sign::{Sign, Stroke};
pub use svg::{Style, svg};
#[cfg(test)]
pub(super) use svg::{boxes, drawn};
