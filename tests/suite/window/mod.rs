//! The window in a real terminal, from the first key to the last: what a person sees, and what is on disk after.

mod crisis;
mod day;
mod drill;
mod editor;
mod endings;
mod hostile;
mod keys;
mod links;
mod losses;
mod others;
mod past;
mod preview;
mod say;
mod writing;
