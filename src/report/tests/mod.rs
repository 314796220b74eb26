//! Rules of the practices and of disclosure, one test each, and the search for leaks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::wildcard_enum_match_arm)]

mod actions;
mod agreement;
mod canaries;
mod check;
mod count;
mod disclosure;
mod documents;
mod drafts;
mod durations;
mod figures;
mod hostile;
mod leaving;
mod letter;
mod linear;
mod logo;
mod look;
mod names;
mod practices;
mod review;
mod signed;
mod support;
