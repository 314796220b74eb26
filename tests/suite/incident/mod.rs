//! The crisis itself: one test a practice row, named after it, and the laws of the fold.

mod facts;
mod record;
mod stakeholders;
mod updates;
