//! The search for leaks: what is planted, where it is looked for, and what is decided of every field. Both the tests of
//! the report's room and those of the whole program use it, so it knows none of the program's types.

#![allow(unused_imports)] // either half of the tests uses half of it

mod decided;
mod forms;
mod marks;
mod search;

pub(crate) use decided::{DECIDED, Decided};
pub(crate) use forms::{Slot, forms, places};
pub(crate) use marks::{Marker, marker};
pub(crate) use search::{Found, everything};
