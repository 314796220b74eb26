//! The crisis itself: one test a practice row, named after it, and the laws of the fold.

mod amounts;
mod codec;
mod durations;
mod facts;
mod figures;
mod kinds;
mod labels;
mod laws;
mod pace;
mod practices;
mod reckoned;
mod record;
mod stakeholders;
mod strict;
mod total;
mod updates;
