//! The search for leaks. Marker words, days and amounts stand in every field of every kind of entry, of the settings and
//! of the user's own look: they are made from the JSON Schemas that are derived from the very types, so a new field is
//! filled as soon as it exists, and fails here until it is decided who may read it.

mod entries;
mod later;
#[path = "../../../../tests/suite/support/leaks/mod.rs"]
#[allow(dead_code)] // the tests of the whole program use the other half of it
mod leaks;
#[cfg(feature = "pdf")]
mod pdf;
mod people;
mod planted;
mod settings;
mod written;

pub(super) use leaks::Found;
pub(super) use planted::salted;
