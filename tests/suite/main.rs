//! The one integration test of the program, by layer. A new layer is one line here and a folder of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cli;
mod house;
mod incident;
mod scenario;
mod support;
