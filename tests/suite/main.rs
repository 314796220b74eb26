//! The one integration test of the program, by layer. A new layer is one line here and a folder of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cli;
mod documents;
mod house;
mod incident;
mod logs;
mod report;
mod scenario;
mod session;
mod support;
#[cfg(unix)]
mod window;
