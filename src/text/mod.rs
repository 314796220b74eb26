//! What is safe to show, how wide it is, where it breaks.
//!
//! This module owns every question about a piece of text that is put to it before it reaches a screen, a report or
//! a search. It knows no terminal and no style; it refuses to guess what a text means.
//!
//! Every function takes text as people typed it. [`width`], [`truncate`], [`pad`] and [`wrap()`] answer for the text
//! as [`display_safe`] shows it, so that measuring, cutting and painting always agree.

mod cells;
mod dotted;
mod fold;
mod hex;
mod measure;
mod named;
pub mod numerals;
mod safe;
mod spelling;
mod wrap;

pub(crate) use cells::cluster_width;
pub use dotted::dotted;
pub use fold::{fold_for_search, fold_fullwidth};
pub use hex::{Hex, from_hex};
pub(crate) use measure::{clusters, fit};
pub use measure::{pad, truncate, width};
pub use named::NotNamed;
pub(crate) use named::named;
pub use safe::{display_safe, display_safe_lines, markup_safe};
pub use spelling::{compatible, look_of, plain_spelling};
pub use wrap::wrap;

#[cfg(test)]
pub(crate) mod laws;
