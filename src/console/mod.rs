//! The window: what is drawn and what a key means. It refuses to touch the store, files and the clock.

pub mod paint;
pub mod picture;
