//! The three scripted crises, end to end with a simulated clock: every trap of their README is a test.

mod afterwards;
mod checked;
mod data_loss;
mod dealer;
pub(crate) mod demo;
mod produced;
mod replay;
pub(crate) mod stage;
mod storage;
